/** Holds that docs/cli.md is true: its examples, run one after the other in the built main.js, answer what stands there. */
import { readFileSync } from 'node:fs';
import { closeHosts, openHost } from '../host/host';
import { ROUTES } from './learned-optimization';

afterEach(closeHosts);

/** A note of a paper, as short as one can be. */
const note = (title: string, more: string) => `---\ntype: literature\ntitle: "${title}"\n${more}---\n\n# ${title}\n`;
const VAULT = {
	'Papers/LN-Engines.md': note('Notes on Machines', 'arxiv: "2301.00001"\narxiv-version: 1\ncitekey: Turing2023Machines\nyear: 2023\n'),
	'Papers/LN-Vaswani.md': note(
		'Attention Is All You Need',
		'arxiv: "1706.03762"\nauthors: ["Vaswani, Ashish"]\nyear: 2017\ncitekey: Vaswani2017Attention\nstatus: to-read\nrelevance: 4\n',
	),
	'Papers/LN-Cards.md': note('Notes on Cards', 'arxiv: "2301.00002"\narxiv-version: 1\nstatus: reviewed\n'),
	'Maps/MOC-Machines.md': '---\naliases: [Machines]\n---\n\n# Machines\n',
	'Thesis/Chapter 2.md': 'Attention [@Vaswani2017Attention, p. 3] is not [@Nobody2020].\nSee [[LN Vaswani]].\n',
	'Clippings/Learned optimization.md': readFileSync('tests/fixtures/clipped/defuddle.md', 'utf8'),
};

const examples = [
	...readFileSync('docs/cli.md', 'utf8').matchAll(
		/```\nobsidian structured-paper-notes:([a-z-]+)(.*) format=json\n```\n\n```json\n([\s\S]*?)\n```/g,
	),
].map(([, action = '', flags = '', answer = '']) => ({ action, flags: flagsOf(flags), answer }));

test('the examples answer what the page says', async () => {
	const host = await openHost({
		files: VAULT,
		data: { preset: 'plain', notesFolder: 'Papers' },
		routes: { ...ROUTES, 'https://arxiv.org/html/2301.0000*': readFileSync('tests/fixtures/latexml/natbib.html', 'utf8') },
		now: '2026-11-21T12:00:00',
		clock: 'jump',
	});
	// Its references are known already, so that two papers cite the same works.
	await host.cliJson('references', { path: 'Papers/LN-Cards.md' });
	for (const { action, flags, answer } of examples) {
		const got: unknown = await host.cliJson(action, flags);
		await host.settled();
		expect({ action, ...difference(got, JSON.parse(answer)) }).toEqual({ action });
	}
});

/** `id=1906.01820 topic="Machine learning" add` → the flags as the app hands them over. */
function flagsOf(words: string): Record<string, string> {
	return Object.fromEntries(
		[...words.matchAll(/([a-z-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)].map(([, flag = '', quoted, plain]) => [flag, quoted ?? plain ?? 'true']),
	);
}

/**
 * Where an answer is not what the page says, `{}` where it is. On the page `"…"` is any value, a text that ends in `…` any that begins so,
 * and a list that ends in `"…"` has more items; the keys are all there are.
 */
function difference(got: unknown, said: unknown, at = 'answer'): Record<string, unknown> {
	if (said === '…') return {};
	if (typeof said === 'string' && said.endsWith('…') && typeof got === 'string' && got.startsWith(said.slice(0, -1))) return {};
	if (Array.isArray(said) && Array.isArray(got)) {
		const more = said.at(-1) === '…';
		const items: unknown[] = more ? said.slice(0, -1) : said;
		if (got.length < items.length || (!more && got.length > items.length)) return { [at]: `${got.length} items` };
		return Object.assign({}, ...items.map((item, i) => difference(got[i], item, `${at}[${i}]`))) as Record<string, unknown>;
	}
	if (typeof said === 'object' && said !== null && typeof got === 'object' && got !== null) {
		const keys = [...new Set([...Object.keys(said), ...Object.keys(got)])];
		const valueOf = (object: object, key: string) => (key in object ? (object as Record<string, unknown>)[key] : 'no such key');
		return Object.assign({}, ...keys.map((key) => difference(valueOf(got, key), valueOf(said, key), `${at}.${key}`))) as Record<
			string,
			unknown
		>;
	}
	return Object.is(got, said) ? {} : { [at]: got };
}
