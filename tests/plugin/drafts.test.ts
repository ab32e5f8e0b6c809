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

const shownIn = (el: Element | null | undefined) => [...(el?.querySelectorAll('.spn-citation') ?? [])].map((one) => one.textContent);

test('reading view draws citations in prose, callouts and tables, and leaves code and mentions alone', async () => {
	const text = [
		'Shown [@turing36; @church36, p. 3], by @noether18 [chap. 2] and *by [see @turing36]*. Hello @alice.',
		'',
		'> [!note] Title @church36',
		'> Quoted [@turing36,',
		'> p. 5] here.',
		'',
		'| a | b |',
		'|---|---|',
		'| [@church36] | `[@church36]` |',
		'',
		'Code `@turing36`, me@example.org, unknown [@turing63].',
	].join('\n');
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': text }, data: { citationStyle: 'ieee' } });
	const view = await host.open('Draft.md', 'preview');
	expect(shownIn(view.previewMode.containerEl)).toEqual([
		'[1], [2, p. 3]',
		'Noether and Klein [3, Ch. 2]',
		'see [1]',
		'Church [2]',
		'[1, p. 5]',
		'[2]',
		'turing63?',
	]);
	expect(view.previewMode.containerEl.textContent).toContain('Hello @alice.');
	const first = view.previewMode.containerEl.querySelector<HTMLElement>('.spn-citation');
	expect(first?.getAttribute('role')).toBe('link');
});

test('live preview draws citations where the cursor is not, follows typing, and keeps the text', async () => {
	const text = 'Shown [@turing36] and @church36.\n\nAlso [@church36, @turing36] or [@noether18; p. 3].\n';
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': text } });
	const view = await host.open('Draft.md');
	const { cm } = view.editor;
	await host.until(() => cm.dom.querySelectorAll('.spn-citation').length > 3);
	expect(shownIn(cm.dom)).toEqual(['(Turing, 2016)', 'Church (2016)', '(Church, 2016, @turing36)', 'Noether & Klein (2018)']);
	cm.focus();
	view.editor.setCursor({ line: 0, ch: 10 });
	await host.until(() => cm.dom.querySelectorAll('.spn-citation').length === 3);
	expect(cm.dom.textContent).toContain('[@turing36]');
	view.editor.replaceRange('[@noether18] ', { line: 2, ch: 0 });
	view.editor.setCursor({ line: 3, ch: 0 });
	await host.until(() => cm.dom.querySelectorAll('.spn-citation').length === 5);
	expect(shownIn(cm.dom)[2]).toBe('(Noether & Klein, 2018)');
	expect(view.editor.getValue()).toContain('[@turing36]');
	expect(host.errors).toEqual([]);
});

test('a list of references follows the draft, names what is missing, and joins chapters into a book', async () => {
	const host = await openHost({
		files: {
			...PAPERS,
			'Draft.md': 'One [@turing36] and [[LN-Lovelace]] and [@gone99].\n\n```references\n```\n',
			'Thesis/2 Two.md': 'Two [@turing36; @noether18].',
			'Thesis/10 Ten.md': 'Ten [@church36].',
			'Book.md': '```references\nfrom: Thesis\nstyle: ieee\n```\n\n```references\nfrom: Nowhere\n```\n',
		},
	});
	const draft = await host.open('Draft.md', 'preview');
	const items = (el: Element) => [...el.querySelectorAll('.spn-references li')].map((one) => (one.textContent ?? '').slice(0, 12));
	expect(items(draft.previewMode.containerEl)).toEqual(['Lovelace, A.', 'Turing, A. (']);
	expect(draft.previewMode.containerEl.querySelector('.spn-references .spn-trouble')?.textContent).toContain('@gone99');
	const book = await host.open('Book.md', 'preview');
	expect(items(book.previewMode.containerEl)).toEqual(['[1]A. Turing', '[2]E. Noethe', '[3]A. Church']);
	expect(book.previewMode.containerEl.querySelectorAll('.spn-trouble')).toHaveLength(1);
});
