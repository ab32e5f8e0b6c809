/** Answers for tests: recorded texts under `tests/fixtures`, and a network that gives them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PaperError } from '../../src/failure';
import type { HttpGet, HttpResponse } from '../../src/sources/source';

export const fixture = (path: string): string => readFileSync(resolve(__dirname, '../fixtures', path), 'utf8');
export const ok = (text: string, headers: Record<string, string> = {}): HttpResponse => ({ status: 200, text, headers });
export const status = (code: number, text = '', headers: Record<string, string> = {}): HttpResponse => ({ status: code, text, headers });

/** One entry of a feed for an id, with its version. */
export function feedOf(ids: readonly string[]): string {
	const entries = ids.map(
		(
			id,
		) => `<entry><id>http://arxiv.org/abs/${id}</id><title>Paper ${id}</title><updated>2020-01-02T00:00:00Z</updated><published>2020-01-01T00:00:00Z</published>
<summary>About ${id}.</summary><author><name>Ada Lovelace</name></author><category term="cs.AI"/><arxiv:primary_category term="cs.AI"/></entry>`,
	);
	return `<?xml version='1.0'?><feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id><title>q</title>${entries.join('')}</feed>\n`;
}

/** A network that answers by the first route whose text the URL holds, and remembers what was asked. What has no route fails the test. */
export function network(routes: readonly (readonly [string, HttpResponse | PaperError | ((url: string) => HttpResponse | PaperError)])[]) {
	const asked: { url: string; accept: string | undefined }[] = [];
	const get: HttpGet = (url, options) => {
		asked.push({ url, accept: options?.accept });
		const route = routes.find(([part]) => url.includes(part));
		if (route === undefined) throw new Error(`no route for ${url}`);
		const answer = typeof route[1] === 'function' ? route[1](url) : route[1];
		return answer instanceof PaperError ? Promise.reject(answer) : Promise.resolve(answer);
	};
	return { get, asked };
}

/** The failure a promise is rejected with. */
export async function failureFrom(promise: Promise<unknown>): Promise<PaperError> {
	try {
		await promise;
	} catch (error) {
		if (error instanceof PaperError) return error;
		throw error;
	}
	throw new Error('expected a failure');
}
