/** `npm run corpus -- --fetch`, against a server of our own: what it asks, how far apart, what it keeps, and when it stops. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atomFeed } from './host/atom';

const BETWEEN = 0.2;
const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script against a server; answers the requests it made and what it said. `answer` is a status, or null for a feed. */
async function collected(papers: number, answer: (request: number) => number | null) {
	const asked: { readonly at: number; readonly query: URLSearchParams; readonly agent: string }[] = [];
	const server = createServer((request, response) => {
		const query = new URL(request.url ?? '', 'http://localhost').searchParams;
		asked.push({ at: Date.now(), query, agent: request.headers['user-agent'] ?? '' });
		const status = answer(asked.length);
		if (status !== null) return response.writeHead(status, { 'Retry-After': '0' }).end();
		const ids = Array.from({ length: Number(query.get('max_results')) }, (_, n) => `2001.${String(n + 1).padStart(5, '0')}`);
		return response.end(
			atomFeed(ids.map((id) => ({ id: `http://arxiv.org/abs/${id}v1`, title: 'A', summary: 'B', authors: ['Ada Lovelace'] }))),
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const words = ['scripts/corpus.mjs', '--fetch', '--papers', String(papers), '--folder', folder];
	const said = await promisify(execFile)(process.execPath, [
		...words,
		'--from',
		`http://127.0.0.1:${port}`,
		'--seconds',
		String(BETWEEN),
	]).then(
		({ stdout }) => stdout,
		(error: { stderr: string }) => error.stderr,
	);
	await new Promise((done) => server.close(done));
	return { asked, said };
}

test('pages of several fields, one after the other and apart, each answer kept as it came', async () => {
	const { asked, said } = await collected(120, () => null);
	expect(asked.map(({ query }) => [query.get('search_query'), query.get('max_results')])).toEqual([
		['cat:cs.AI', '50'],
		['cat:hep-th', '50'],
		['cat:math.AG', '20'],
	]);
	const gaps = asked.slice(1).map(({ at }, n) => at - (asked[n]?.at ?? 0));
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(BETWEEN * 1000 - 20);
	expect(asked[0]?.agent).toContain('structured-paper-notes');
	expect(said).toContain('120 papers in ');
	const manifest = JSON.parse(readFileSync(join(folder, 'data/atom/MANIFEST.json'), 'utf8')) as { file: string; entries: number }[];
	expect(manifest.map(({ entries }) => entries)).toEqual([50, 50, 20]);
	for (const { file } of manifest) expect(existsSync(join(folder, 'data/atom', file))).toBe(true);
});

test('a pause that is asked for is kept, and the same page asked again; its place in the list stays', async () => {
	const { asked } = await collected(50, (request) => (request === 1 ? 503 : null));
	expect(asked.map(({ query }) => query.get('search_query'))).toEqual(['cat:cs.AI', 'cat:cs.AI']);
	expect(JSON.parse(readFileSync(join(folder, 'data/atom/MANIFEST.json'), 'utf8'))).toHaveLength(3);
});

test.each([
	[403, 1],
	[429, 2],
])('a refusal (%s) ends it with a sentence', async (status, requests) => {
	const { asked, said } = await collected(50, () => status);
	expect(asked).toHaveLength(requests);
	expect(said).toMatch(new RegExp(`^127\\.0\\.0\\.1:\\d+ refused the request \\(${status}\\)\\. Try again later\\.`));
});
