/** Variations on what was reported of notes, in words of our own: tables, fields, headings, links, the cursor, dates, keys. */
import { atomFeed } from '../host/atom';
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

afterEach(closeHosts);

const HEAD = '---\ntype: literature\ntitle: "A paper"\narxiv: "2301.00001"\n---\n\n# A paper\n\n';
const TABLE =
	'## Pass 1\n\n| C | Assessment |\n|---|---|\n| **Category** | one |\n| **Context** | ctx |\n| **Correctness** | ok |\n| **Contributions** | c |\n| **Clarity** | cl |\n\nText.\n';

test('a row is known by the word its reader sees, whatever decorates it, and written in place', async () => {
	const names = [
		'![x](y.png) Context',
		'![[icon.png]] **Context**',
		'Context<sup>2</sup>',
		'Context — what it builds on',
		'Context: related work',
		'Context<br>prior work',
		'[[Notes/Context]]',
		'[[#Context]]',
		'2. Context',
		'==Context== %%hint%%',
		'<b>Context</b>',
		'#Context',
		'Contexto',
		'2 Context',
		'(#2) Context',
		'2️⃣ Context',
		'Context $^1$',
		'[[A/B/Context.md]]',
		'Context, prior work',
		'Context / background',
		'Key context',
	];
	const textOf = (name: string) => HEAD + TABLE.replace('| **Context** |', `| ${name} |`);
	const host = await openHost({ files: Object.fromEntries(names.map((name, at) => [`LN-${at}.md`, textOf(name)])) });
	for (const [at, name] of names.entries()) {
		const path = `LN-${at}.md`;
		expect([name, await host.cliJson('five-cs', { path })]).toEqual([name, expect.objectContaining({ context: 'ctx', answered: 5 })]);
		await host.cliJson('five-cs', { path, context: 'new' });
		expect(await host.read(path)).toBe(textOf(name).replace('| ctx |', '| new |'));
	}
});

test('relevance is read from a field or a line that can be seen, and written where it stood', async () => {
	const lines: readonly (readonly [line: string, value: number | null, after: string])[] = [
		['(relevance:: 4)', 4, '(relevance:: 5)'],
		['1. Relevance:: 2', 2, '1. Relevance:: 5'],
		['relevance:: "3"', 3, 'relevance:: "5"'],
		['- **Relevance**:: 4/5', 4, '- **Relevance**:: 5/5'],
		['%%Relevance:: 4%%', null, '%%Relevance:: 4%%'],
		['<!-- **Relevance**: 4 -->', null, '<!-- **Relevance**: 4 -->'],
		['`Relevance: 4`', null, '`Relevance: 4`'],
		['- [x] Relevance: 4', null, '- [x] Relevance: 4'],
		['> [!quote] Q\n> Relevance: 4', null, '> [!quote] Q\n> Relevance: 4'],
	];
	const host = await openHost({ files: Object.fromEntries(lines.map(([line], at) => [`LN-${at}.md`, `${HEAD}${line}\n\n${TABLE}`])) });
	for (const [at, [line, value, after]] of lines.entries()) {
		const path = `LN-${at}.md`;
		expect([line, await host.cliJson('five-cs', { path })]).toEqual([line, expect.objectContaining({ relevance: value })]);
		expect(await host.cliJson('five-cs', { path, relevance: '5' })).toMatchObject({ relevance: 5 });
		expect(await host.read(path)).toContain(`\n${after}\n`);
	}
});

test('sections with numbers are the sections they are', async () => {
	const host = await openHost({
		files: { 'LN.md': `${HEAD}${TABLE.replace('## ', '## 1. ')}\n## 2.1. Related Notes\n\n## IV. MOCs\n` },
	});
	const { added } = (await host.cliJson('skeleton', { path: 'LN.md' })) as { added: string[] };
	expect(added.join()).not.toMatch(/Pass 1|MOCs|Related/);
});

const DRAFT_PAPER =
	'---\ntype: literature\ntitle: "Engines"\nauthors: ["Lovelace, Ada"]\nyear: 2023\narxiv: "2301.00001"\ncitekey: "@Lovelace2023"\n---\n# E\n';
async function cited(input: string, at: { line: number; ch: number }): Promise<{ text: string; host: Host }> {
	const host = await openHost({ files: { 'LN-E.md': DRAFT_PAPER, 'Draft.md': input }, data: { citationInsert: 'link' } });
	const view = await host.open('Draft.md');
	view.editor.setCursor(at);
	void host.run('insert-citation');
	await host.until(() => document.querySelector('.prompt-input') !== null);
	const prompt = document.querySelector<HTMLInputElement>('.prompt-input')!;
	prompt.value = 'engines';
	prompt.dispatchEvent(new Event('input'));
	prompt.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await host.settled();
	await host.until(() => view.editor.getValue() !== input || host.notices.length > 0);
	return { text: view.editor.getValue(), host };
}
test.each([
	['an item of a list in brackets', '---\nup: [a, ]\n---\n', { line: 1, ch: 8 }, '---\nup: [a, "[[LN-E|Lovelace (2023)]]"]\n---\n'],
	['an item of a list', '---\nup:\n  - \n---\n', { line: 2, ch: 4 }, '---\nup:\n  - "[[LN-E|Lovelace (2023)]]"\n---\n'],
	['behind the link, not in it', '[[Foo]] x\n', { line: 0, ch: 4 }, '[[Foo]][[LN-E|Lovelace (2023)]] x\n'],
])('a citation at the cursor: %s', async (_, input, at, after) => {
	expect((await cited(input, at)).text).toBe(after);
});
test('where no citation can stand the notice says so, and the note is as it was', async () => {
	const { text, host } = await cited('---\nnote: see \n---\n', { line: 1, ch: 10 });
	expect([text, host.notices.at(-1)]).toEqual(['---\nnote: see \n---\n', expect.stringMatching(/no place .* at the cursor/)]);
});

test.each(['2024-01-15T00:00', '2024-01-15T00:00:00.000Z', '2024/01/15', '2024.01.15'])('a date written as %s is no edit', async (date) => {
	const feed = (version: number) =>
		atomFeed([
			{
				id: `http://arxiv.org/abs/2401.00021v${version}`,
				title: 'T',
				summary: 'S',
				authors: ['Ada Lovelace'],
				published: '2024-01-15T12:00:00Z',
				updated: version === 1 ? '2024-01-15T12:00:00Z' : '2024-06-01T12:00:00Z',
			},
		]);
	const host = await openHost({ clock: 'jump', now: '2026-11-21T12:00:00', routes: { 'https://export.arxiv.org/*': feed(1) } });
	const [{ path }] = (await host.cliJson('import', { id: '2401.00021' })) as [{ path: string }];
	await host.writeOutside(path, (await host.read(path)).replace(/^revised: .*$/m, `revised: ${date}`));
	const { storage, localStorage } = host;
	await host.close();
	const later = await openHost({
		clock: 'jump',
		now: '2026-11-24T12:00:00',
		storage,
		localStorage,
		routes: { 'https://export.arxiv.org/*': feed(2) },
	});
	expect(await later.cliJson('refresh', { path })).toEqual([expect.objectContaining({ kept: [] })]);
	expect(await later.read(path)).toMatch(/^revised: 2024-06-01$/m);
});

test('a paper is cited by the key its import answered', async () => {
	const host = await openHost({
		files: { 'r.bib': '@book{taocp, title={The Art}, author={Knuth, D.}, year=1968}' },
		routes: () => 'offline',
	});
	const [{ id }] = (await host.cliJson('import', { file: 'r.bib' })) as [{ id: string }];
	expect(id).toBe('key:taocp');
	for (const named of [id, '@taocp'])
		expect(await host.cliJson('cite', { id: named })).toMatchObject({ text: 'Knuth, D. (1968). The art.' });
});
