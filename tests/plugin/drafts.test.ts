/** Citing while writing, in the built main.js: what a draft cites, by key, link and inserted text, in any style. */
import { cslFile } from './csl-file';
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
	expect(await host.cliJson('bibliography', { path: 'Nowhere.md' })).toMatchObject({ error: { kind: 'not-a-note' } });
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

test('reading view draws a citation with code, math, links or tags around its key as the command line has it', async () => {
	const groups = [
		'[cf. $x$ in @turing36]',
		'[see `c` and ``d`e`` @turing36, p. 3]',
		'[see [this](https://example.org) @turing36]',
		'[see [[LN-Lovelace|her]] @turing36; also *it* <b>bold</b> @church36]',
		'@turing36 [p. 3 and $y^2$; see `z` @church36]',
		'[costs $5 or $6, @turing36]',
		'[see %%hidden%% @turing36]',
	];
	const text = groups.map((group) => `Before ${group}, \`code\` and $m$ [@church36] after.`).join('\n\n');
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': text } });
	const { citations } = (await host.cliJson('bibliography', { path: 'Draft.md' })) as Answer;
	const view = await host.open('Draft.md', 'preview');
	expect(citations).toHaveLength(2 * groups.length);
	expect(shownIn(view.previewMode.containerEl)).toEqual(citations.map((one) => one.text));
	const shown = [...view.previewMode.containerEl.querySelectorAll('p')].map((el) => el.textContent);
	expect(shown).toEqual(
		groups.map((_, i) => `Before ${citations[2 * i]?.text ?? ''}, code and m ${citations[2 * i + 1]?.text ?? ''} after.`),
	);
});

test('reading view draws a citation in a block of HTML, where its math is text', async () => {
	const host = await openHost({ files: { ...PAPERS, 'Html.md': '<div>a [cf. $x$ in @turing36] b</div>' } });
	const view = await host.open('Html.md', 'preview');
	expect(shownIn(view.previewMode.containerEl)).toEqual(['(cf. $x$ in Turing, 2016)']);
});

describe('forms of citations by the places they stand in, drawn as the command line has them', () => {
	const CITATIONS = [
		'[see @turing36, p. 3; also @church36, chap. 2]',
		'[@turing36; @nobody99]',
		'[cf. $x$ and *all* in @noether18, {Theorem 2}]',
		'@turing36',
		'@noether18 [p. 30; see also @church36]',
	];
	const PLACES = [
		"Text …, more; …. So …? (…) “…” 'and' … – … / …",
		'- a … b\n  - … c\n    1. …\n- [ ] …',
		'> > … a',
		'> [!note]- T …\n> - a …',
		'| a … | … |\n|---|---|\n| t … u | … |',
		'# H …\n\n… b',
		'*a … b* **… b** ==…== ~~a …~~',
		'[[D]] … [l](D.md) … #tag … me@x.org …',
		'a\r\nb … c\r\nd …',
		'كما في …، ثم …',
		'見よ（…）。「…」',
	];
	const HIDDEN = ['a %%…%% b', '`…`', '```\n…\n```', '$$\n…\n$$', '<!-- … -->'];
	const texts = ({ citations }: Answer) => citations.map(({ text }) => text);
	const everywhere = ['---\nup: x\n---', ...PLACES, ...HIDDEN, 'Last.'].join('\n\n');
	const places = PLACES.join('').split('…').length - 1;

	test.each(['ieee', 'nature', 'din-1505-2-alphanumeric', 'chicago-fullnote-bibliography'])('%s', async (style) => {
		const files: Record<string, string> = { ...PAPERS, [`Styles/${style}.csl`]: cslFile(style) };
		for (const [at, citation] of CITATIONS.entries()) {
			files[`In/${at}.md`] = everywhere.replaceAll('…', () => citation);
			files[`Alone/${at}.md`] = Array(places).fill(`x ${citation} y`).join('\n\n');
		}
		const host = await openHost({ files, data: { citationStyle: `Styles/${style}.csl`, stylesFolder: 'Styles' }, clock: 'jump' });
		const isNote = style.startsWith('chicago');
		for (const [at, citation] of CITATIONS.entries()) {
			const said = texts((await host.cliJson('bibliography', { path: `In/${at}.md` })) as Answer);
			const alone = texts((await host.cliJson('bibliography', { path: `Alone/${at}.md` })) as Answer);
			expect([citation, said]).toEqual([citation, alone]);
			const view = await host.open(`In/${at}.md`, 'preview');
			const name = /^@/.test(citation) ? (citation.includes('noether') ? 'Noether and Klein' : 'Turing') : '';
			const drawn = isNote ? said.map((_, n) => `${name}${n + 1}`) : said;
			expect([citation, shownIn(view.previewMode.containerEl)]).toEqual([citation, drawn]);
		}
		expect(host.errors).toEqual([]);
	});
});

test('a citation in a written note of a style of notes makes no note and ends no sentence', async () => {
	const style = 'chicago-fullnote-bibliography';
	const text = 'One.^[See @church36, and [@turing36, p. 9], and @turing36, (*[@turing36, p. 9]*), and @turing36.] Two [@turing36].';
	const host = await openHost({
		files: { ...PAPERS, 'Draft.md': text, [`Styles/${style}.csl`]: cslFile(style) },
		data: { citationStyle: `Styles/${style}.csl`, stylesFolder: 'Styles' },
	});
	const view = await host.open('Draft.md', 'preview');
	expect(shownIn(view.previewMode.containerEl)).toEqual([
		'Church, “An Unsolvable Problem” (arXiv:1601.00021, January 5, 2016), https://arxiv.org/abs/1601.00021',
		'(Alan Turing, “On Computable Numbers” (arXiv:1601.00021, January 5, 2016), 9, https://arxiv.org/abs/1601.00021)',
		'Turing, “On Computable Numbers.”',
		'(Turing, 9)',
		'Turing, “On Computable Numbers.”',
		'2',
	]);
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

test.each([
	['style: "ieee"\n# mine: no key\n\nform: short', ['Line 4: “form” means nothing here. Use from, style, locale.'], '[1]A. Turing'],
	["Style: 'ieee'\nieee", ['Line 2: “ieee” means nothing here. Use from, style, locale.'], '[1]A. Turing'],
	['constructor: x\nfrom: "[[Draft]]"', ['Line 1: “constructor” means nothing here. Use from, style, locale.'], null],
	['style:\nlocale: es-ES', [], 'Turing, A. ('],
])('a list of references by %j: what means nothing is named, the rest is used', async (lines, troubles, first) => {
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': `[@turing36]\n\n\`\`\`references\n${lines}\n\`\`\`\n` } });
	const view = await host.open('Draft.md', 'preview');
	const el = view.previewMode.containerEl;
	await host.until(() => el.querySelector('.spn-references li, .spn-references-none'));
	expect([...el.querySelectorAll('.spn-references .spn-trouble')].map((one) => one.textContent)).toEqual(troubles);
	expect(el.querySelector('.spn-references li')?.textContent.slice(0, first?.length) ?? null).toBe(first);
});

test('one paper is cited with Enter, several with Shift+Enter, pages and forms with Alt+Enter', async () => {
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': 'One \n\n| a |\n|---|\n|  |\n' } });
	const view = await host.open('Draft.md');
	const pick = async (words: string, ...keys: KeyboardEventInit[]) => {
		const input = document.querySelector<HTMLInputElement>('.prompt-input');
		if (input === null) throw new Error('no picker is open');
		input.value = words;
		input.dispatchEvent(new Event('input'));
		for (const key of keys) {
			input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...key }));
			await host.settled();
		}
	};
	view.editor.setCursor({ line: 0, ch: 4 });
	void host.run('insert-citation');
	await host.until(() => document.querySelector('.prompt-input') !== null);
	await pick('computable', {});
	await host.until(() => view.editor.getLine(0) === 'One [@turing36]');
	void host.run('insert-citation');
	await host.until(() => document.querySelector('.prompt-input') !== null);
	await pick('computable', { shiftKey: true });
	await pick('unsolvable', { shiftKey: true });
	await pick('invariant', { shiftKey: true });
	await pick('', { altKey: true });
	const fields = [...document.querySelectorAll<HTMLInputElement>('.spn-cite-details input')];
	expect(fields.map((field) => field.getAttribute('aria-label'))).toEqual([
		'Words before Turing (2016)',
		'Pages or chapter of Turing (2016)',
		'Words before Church (2016)',
		'Pages or chapter of Church (2016)',
		'Words before Noether and Klein (2018)',
		'Pages or chapter of Noether and Klein (2018)',
	]);
	const type = (field: HTMLInputElement | undefined, value: string) => {
		if (field === undefined) throw new Error('no field');
		field.value = value;
		field.dispatchEvent(new Event('input'));
	};
	type(fields[1], 'pp. 230-265');
	type(fields[2], 'see');
	await host.until(
		() => document.querySelector('.spn-cite-preview')?.textContent === '[@turing36, pp. 230-265; see @church36; @noether18]',
	);
	fields[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await host.until(() => view.editor.getLine(0) === 'One [@turing36][@turing36, pp. 230-265; see @church36; @noether18]');
});

test('as text and as links by the setting, never a number of a style that counts', async () => {
	const data = { citationInsert: 'text' };
	const host = await openHost({ files: { ...PAPERS, 'Draft.md': 'One ' }, data });
	const view = await host.open('Draft.md');
	const cite = async () => {
		view.editor.setCursor({ line: 0, ch: view.editor.getLine(0).length });
		void host.run('insert-citation');
		await host.until(() => document.querySelector('.prompt-input') !== null);
		const input = document.querySelector<HTMLInputElement>('.prompt-input');
		if (input === null) throw new Error('no picker is open');
		input.value = 'invariant';
		input.dispatchEvent(new Event('input'));
		input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
		await host.settled();
	};
	await cite();
	await host.until(() => view.editor.getValue() === 'One (Noether & Klein, 2018)');
	const apa = (await host.cliJson('bibliography', { path: 'Draft.md' })) as Answer;
	expect(apa.entries.map(({ path }) => path)).toEqual(['Papers/LN-Noether.md']);
	const select = (await host.settings()).querySelector<HTMLSelectElement>('[data-key="citationStyle"] select');
	if (select === null) throw new Error('no style setting');
	select.value = 'ieee';
	select.dispatchEvent(new Event('change'));
	await host.settled();
	host.closeSettings();
	await cite();
	await host.until(() => view.editor.getValue() === 'One (Noether & Klein, 2018)[@noether18]');
});
