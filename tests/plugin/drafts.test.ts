/** Citing while writing, in the built main.js: what a draft cites, by key, link and inserted text, in any style. */
import { closeHosts, openHost } from '../host/host';

afterEach(closeHosts);

const note = (key: string | null, title: string, authors: readonly string[], year: number) =>
	[
		'---',
		'type: literature',
		`title: "${title}"`,
		`authors: [${authors.map((name) => `"${name}"`).join(', ')}]`,
		`year: ${year}`,
		...(key === null ? [] : [`citekey: "@${key}"`]),
		`arxiv: "${String(year).slice(2)}01.0${String(title.length).padStart(4, '0')}"`,
		`published: ${year}-01-05`,
		'---',
		'',
	].join('\n');

export const PAPERS = {
	'Papers/LN-Turing.md': note('turing36', 'On computable numbers', ['Turing, Alan'], 2036 - 20),
	'Papers/LN-Church.md': note('church36', 'An unsolvable problem', ['Church, Alonzo'], 2016),
	'Papers/LN-Noether.md': note('noether18', 'Invariant variation problems', ['Noether, Emmy', 'Klein, Felix'], 2018),
	'Papers/LN-Lovelace.md': note(null, 'Notes upon the memoir', ['Lovelace, Ada'], 2017),
};

interface Answer {
	style: string;
	citations: { source: string; text: string; line: number }[];
	entries: { key: string | null; path: string; text: string; markdown: string }[];
	missing: string[];
}

const DRAFT = [
	'# A draft',
	'',
	'Shown [@turing36; @church36, p. 3], and by @noether18 [chap. 2].',
	'',
	'As [[LN-Lovelace|Lovelace]] says[@turing36; @nobody99].',
].join('\n');

test('what a draft cites, in APA and IEEE', async () => {
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': DRAFT } });
	const apa = (await host.cliJson('bibliography', { path: 'Draft.md' })) as Answer;
	expect(apa.style).toBe('apa');
	expect(apa.citations).toEqual([
		{ source: '[@turing36; @church36, p. 3]', text: '(Church, 2016, p. 3; Turing, 2016)', line: 3 },
		{ source: '@noether18 [chap. 2]', text: 'Noether & Klein (2018, Chapter 2)', line: 3 },
		{ source: '[@turing36; @nobody99]', text: '(Turing, 2016; nobody99?)', line: 5 },
	]);
	expect(apa.entries.map(({ key, path }) => [key, path])).toEqual([
		['church36', 'Papers/LN-Church.md'],
		[null, 'Papers/LN-Lovelace.md'],
		['noether18', 'Papers/LN-Noether.md'],
		['turing36', 'Papers/LN-Turing.md'],
	]);
	expect(apa.missing).toEqual(['nobody99']);
	const ieee = (await host.cliJson('bibliography', { path: 'Draft', style: 'ieee' })) as Answer;
	expect(ieee.citations.map(({ text }) => text)).toEqual(['[1], [2, p. 3]', 'Noether and Klein [3, Ch. 2]', '[1], nobody99?']);
	expect(ieee.entries.map(({ key }) => key)).toEqual(['turing36', 'church36', 'noether18', null]);
	expect(await host.cliJson('bibliography', { path: 'Nowhere.md' })).toMatchObject({ error: { kind: 'bad-flag' } });
	expect(await host.cliJson('bibliography', { path: 'Draft.md', style: 'none' })).toMatchObject({ error: { kind: 'unreadable-style' } });
	expect(await host.cliJson('bibliography', { path: 'Draft.md', locale: 'xx' })).toMatchObject({ error: { kind: 'bad-flag' } });
});
