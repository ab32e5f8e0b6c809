/** What the built main.js does for what readers do often, counted: bytes, reads, redraws. No clock is asked. */
import { readFileSync } from 'node:fs';
import { feedFor } from '../commands/import/feed';
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';
import { sized } from '../size';

afterEach(closeHosts);

const OPTIONS: HostOptions = {
	clock: 'jump',
	now: '2026-11-21T12:00:00',
	routes: ({ url }) =>
		url.startsWith('https://export.arxiv.org/api/query')
			? feedFor(url, (id) => ({
					id,
					title: `Learned Optimization ${id}`,
					authors: ['Ada Lovelace', 'Grace Hopper'],
					summary: 'We study. '.repeat(120),
				}))
			: undefined,
};
const ids = (from: number, size: number) => Array.from({ length: size }, (_, n) => `2011.${String(from + n).padStart(5, '0')}`).join(' ');

/** Bytes written by an action: of notes, and of all else. */
async function bytesOf(host: Host, action: () => Promise<unknown>): Promise<{ notes: number; all: number }> {
	const { written } = host.app.vault.adapter;
	written.clear();
	await action();
	await host.settled();
	const sum = (wanted: (path: string) => boolean) => [...written].reduce((bytes, [path, more]) => bytes + (wanted(path) ? more : 0), 0);
	return { notes: sum((path) => path.endsWith('.md')), all: sum(() => true) };
}

test('one import writes at most 32 kB, whatever came before; a hundred write at most ten times their notes', async () => {
	const host = await openHost(OPTIONS);
	const first = await bytesOf(host, () => host.cliJson('import', { id: ids(1, 1) }));
	const hundred = await bytesOf(host, () => host.cliJson('import', { id: ids(2, 100) }));
	await host.cliJson('import', { id: ids(200, sized(100, 3000)) });
	const later = await bytesOf(host, () => host.cliJson('import', { id: ids(9000, 1) }));
	expect(later.notes).toBeGreaterThan(1000);
	expect(Math.max(first.all, later.all)).toBeLessThan(12_000);
	expect(hundred.all).toBeLessThan(4 * hundred.notes);
	expect(host.errors).toEqual([]);
}, 300_000);

test('an import into a large folder asks about its own note alone', async () => {
	const files = Object.fromEntries(
		Array.from({ length: 600 }, (_, n) => [
			`Papers/Note ${n}.md`,
			`---\ntype: literature\narxiv: "1901.${10_000 + n}"\ncitekey: "@Old${n}"\n---\n`,
		]),
	);
	const host = await openHost({ ...OPTIONS, files });
	await host.cliJson('import', { id: ids(1, 1) });
	const { metadataCache, vault } = host.app;
	const asked = jest.spyOn(metadataCache, 'getFileCache');
	const listed = jest.spyOn(vault, 'getMarkdownFiles');
	await host.cliJson('import', { id: ids(2, 1) });
	expect(listed).not.toHaveBeenCalled();
	expect(asked.mock.calls.length).toBeLessThan(60);
}, 60_000);

test('names and citekeys are free again when their note is renamed, moved, deleted or says another', async () => {
	const host = await openHost(OPTIONS);
	const { vault, fileManager } = host.app;
	const made = async (id: string) => {
		const [result] = (await host.cliJson('import', { id })) as { path: string }[];
		await host.settled();
		const path = result?.path ?? '';
		return { path, citekey: /citekey: "?@(\S+?)"?\n/.exec(await host.read(path))?.[1] ?? '' };
	};
	const first = await made('2011.00001');
	// One title, so that all want one name: only the identifier differs.
	host.setRoutes(({ url }) => feedFor(url, (id) => ({ id, title: 'Learned Optimization 2011.00001', authors: ['Ada Lovelace'] })));
	const second = await made('2011.00002');
	expect(second).toEqual({ path: first.path.replace('.md', '-2.md'), citekey: `${first.citekey}b` });
	const file = (path: string) => {
		const found = vault.getFileByPath(path);
		if (found === null) throw new Error(`no ${path}`);
		return found;
	};
	await fileManager.renameFile(file(first.path), `Papers/${first.path.slice(7).toUpperCase().replace('.MD', '.md')}`);
	expect((await made('2011.00003')).path).toBe(first.path.replace('.md', '-3.md'));
	await fileManager.renameFile(file(second.path), 'Elsewhere.md');
	const moved = await made('2011.00004');
	expect(moved.path).toBe(second.path);
	expect(moved.citekey).toBe(`${first.citekey}d`);
	await fileManager.trashFile(file('Elsewhere.md'));
	await host.settled();
	expect((await made('2011.00005')).citekey).toBe(`${first.citekey}b`);
	expect(host.errors).toEqual([]);
}, 60_000);

test.each(['en', 'es'])('loading makes no pattern of Unicode and opens no packed data (%s)', async (language) => {
	const main = readFileSync('main.js', 'utf8');
	const made: string[] = [];
	const counting = {
		TextDecoder: class extends TextDecoder {
			constructor() {
				super();
				made.push('packed strings or words');
			}
		},
		Uint16Array: class extends Uint16Array {
			constructor(given: number) {
				super(given);
				made.push('a table for inflating');
			}
		},
		RegExp: (() => {
			const noted = (pattern: RegExp): RegExp => {
				if (/\\p\{/i.test(pattern.source)) made.push(pattern.source);
				return pattern;
			};
			// A minifier may write it without `new`, which answers the same.
			return new Proxy(RegExp, {
				apply: (Real, _, given: [string, string?]) => noted(new Real(...given)),
				construct: (Real, given: [string, string?]) => noted(new Real(...given)),
			});
		})(),
	};
	Object.assign(window, { counting });
	const host = await openHost({
		...OPTIONS,
		data: {},
		language,
		source: `var { TextDecoder, Uint16Array, RegExp } = window.counting;${main}`,
	});
	expect(made).toEqual([]);
	await host.cliJson('import', { id: ids(1, 1) });
	// What is counted is what the plugin uses.
	expect(made).toEqual(
		expect.arrayContaining(['packed strings or words', 'a table for inflating', expect.stringContaining(String.raw`\p{`)]),
	);
});

test('main.js has no literal of Unicode, whose tables would be made while it is parsed', () => {
	// In a text, which is what a late pattern is made of, the backslash is written twice.
	expect(readFileSync('main.js', 'utf8').match(/.{40}[^\\]\\p\{.{20}/gi)).toBeNull();
});
