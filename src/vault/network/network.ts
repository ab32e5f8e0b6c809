import { requestUrl } from 'obsidian';
import { PaperError, reasonOf } from '../../failure';
import type { HttpResponse } from '../../sources/source';

/**
 * Requests that carry the reader's own key where they have one: `keyFor` answers the header for a host, or none. A key goes to its host
 * alone, and into no record, failure or log.
 */
export function withKeys(keyFor: (host: string) => Readonly<Record<string, string>>): typeof request {
	return (url, headers, body) => request(url, { ...headers, ...keyFor(hostOf(url)) }, body);
}

/**
 * One request through the app, which knows no CORS; with a body, which is JSON, by POST. Every HTTP status is an answer, since arXiv puts
 * its words for an error into the body of a 400. Throws `offline` when nothing answers at all.
 */
export async function request(url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<HttpResponse> {
	try {
		const response = await requestUrl({
			url,
			headers: { ...headers },
			throw: false,
			...(body === undefined ? {} : { method: 'POST', contentType: 'application/json', body }),
		});
		return { status: response.status, text: response.text, headers: lowerCased(response.headers) };
	} catch (error) {
		throw new PaperError({ kind: 'offline', input: url, host: hostOf(url) }, [], { cause: reasonOf(error) });
	}
}

function lowerCased(headers: Readonly<Record<string, string>> | undefined): Record<string, string> {
	return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

function hostOf(url: string): string {
	try {
		return new URL(url).hostname;
	} catch {
		return url;
	}
}
