/**
 * What the app does not show is no part of a note: nothing in it is read as the reader's, nothing is written into it. Each row names its
 * case; every way of hiding is tried with every reader of a note.
 */
import { parse, stringify } from 'yaml';
import { findCitationLine, withCitation } from '../../src/note/citation-line';
import { readFiveCs, withTableAt, withWholeTable, writeFiveCs } from '../../src/note/five-cs/five-cs';
import type { SectionInput } from '../../src/note/section';
import { insertSkeleton } from '../../src/note/skeleton';
import { addMocEntry, addMocLinks, mocsOf } from '../../src/links/moc';
import { readMarkdown } from '../../src/markdown/note';

const yaml = { stringify: (value: unknown) => stringify(value), parse: (text: string): unknown => parse(text) as unknown };
const skeleton: SectionInput = { integration: { heading: 'Project integration', points: [] }, mocs: [], thirdPass: false };
const table = (category: string, mark = '') =>
	['| C | Assessment |', '|---|---|', `| **Category** | ${category} |`, '| **Context** |  |', '| **Clarity** |  |']
		.map((line) => mark + line)
		.join('\n');
const write = (text: string, changes: Parameters<typeof writeFiveCs>[1]) =>
	writeFiveCs(text, changes, { yaml, relevanceKey: 'relevance', skeleton });

/** Each way of hiding some lines of Markdown. */
const HIDING: readonly (readonly [name: string, hide: (lines: string) => string])[] = [
	['a comment', (lines) => `%%\n${lines}\n%%`],
	['a comment with words at its mark', (lines) => `%% old\n${lines}\n%%`],
	['a comment that begins in a paragraph', (lines) => `Text %% and\n${lines}\nmore %% text`],
	['a comment in a list item', (lines) => `- item\n  %%\n${lines.replace(/^/gm, '  ')}\n  %%`],
	['a comment in a quotation', (lines) => `> %%\n${lines.replace(/^/gm, '> ')}\n> %%`],
	['an HTML comment', (lines) => `<!--\n${lines}\n-->`],
	['an HTML comment in a callout', (lines) => `> [!note]\n> <!--\n${lines.replace(/^/gm, '> ')}\n> -->`],
	['code', (lines) => `\`\`\`md\n${lines}\n\`\`\``],
	['code of tildes', (lines) => `~~~\n${lines}\n\`\`\`\n~~~`],
	['code in a callout', (lines) => `> [!example]\n> \`\`\`md\n${lines.replace(/^/gm, '> ')}\n> \`\`\``],
	['code in a quotation', (lines) => `> \`\`\`\n${lines.replace(/^/gm, '> ')}\n> \`\`\``],
	['code in a list item', (lines) => `- x\n\n  \`\`\`\n${lines.replace(/^/gm, '  ')}\n  \`\`\``],
	['code in a quotation of a list item', (lines) => `1. > \`\`\`\n${lines.replace(/^/gm, '   > ')}\n   > \`\`\``],
	['indented code', (lines) => `Example:\n\n${lines.replace(/^/gm, '    ')}`],
	['code indented by a tab', (lines) => `Example:\n\n${lines.replace(/^/gm, '\t')}`],
	['math', (lines) => `$$\n${lines}\n$$`],
	['math with TeX in its first line', (lines) => `$$ x =\n${lines}\n$$`],
	['a block of HTML', (lines) => `<details>\n<summary>old</summary>\n${lines.replace(/\n\n+/g, '\n')}\n</details>`],
	['raw HTML', (lines) => `<pre>\n${lines}\n</pre>`],
];
const NOTE = '---\ntype: literature\n---\n\n# A paper\n\n';

describe.each(HIDING)('in %s', (_name, hide) => {
	const shown = `${NOTE}${hide(table('hidden'))}\n\n## Pass 1\n\n${table('real')}\n`;

	test('the table that is shown is read and written', () => {
		expect(readFiveCs(shown)).toMatchObject({ category: 'real', answered: 1 });
		const after = write(shown, { clarity: 'good', category: 'new' });
		expect(after).toBe(shown.replace(table('real'), table('new').replace('**Clarity** |  ', '**Clarity** | good ')));
	});

	test('a hidden table is none: the first pass is put in where it is seen', () => {
		const note = `${NOTE}${hide(`## Pass 1\n\n${table('hidden')}`)}\n\nText.\n`;
		expect(readFiveCs(note)).toMatchObject({ hasTable: false, answered: 0 });
		const after = write(note, { clarity: 'good' });
		expect(readFiveCs(after)).toMatchObject({ clarity: 'good', category: '', hasTable: true });
		expect(after.startsWith(note.trimEnd())).toBe(true);
	});

	test('hidden sections do not count as there, and what is added can be seen', () => {
		const sections = '## Pass 2 — old\n\ntext\n\n## Related Notes\n- [[X]]\n\n## MOCs\n- [[Y]]';
		const note = `${NOTE}## Pass 1\n\n${table('real')}\n\n${hide(sections)}\n`;
		const { text, added } = insertSkeleton(note, skeleton);
		expect(added).toEqual(['Pass 2 — Content', 'Project integration', 'Related Notes', 'MOCs']);
		const headings = readMarkdown(text).headings.map(({ words }) => words);
		expect(headings).toEqual(expect.arrayContaining(['Pass 2 — Content', 'Project integration', 'Related Notes', 'MOCs']));
		expect(text).toContain(hide(sections));
		expect(insertSkeleton(text, skeleton).added).toEqual([]);
	});

	test('a hidden citation, relevance and MOCs line is none of ours', () => {
		const lines = '**Citation**: hidden\n\n**Relevance**: 2\n\n**MOCs**: [[Old]]';
		const note = `${NOTE}${hide(lines)}\n\n> **Citation**: ours\n`;
		expect(findCitationLine(note)?.markdown).toBe('ours');
		expect(withCitation(note, 'new')).toBe(note.replace('ours', 'new'));
		expect(readFiveCs(note).relevance).toBeNull();
		expect(mocsOf(note, (target) => target)).toEqual([]);
		const linked = addMocLinks(note, [{ path: 'MOC-A.md', link: '[[MOC-A]]' }], (target) => `${target}.md`);
		expect(linked.startsWith(note.trimEnd())).toBe(true);
		expect(linked).toContain('## MOCs\n\n- [[MOC-A]]');
	});

	test('an entry of a map goes where it is seen', () => {
		const map = `# Map\n\n${hide('## Papers\n\n- [[LN-A]]\n- [[LN-Z]]')}\n`;
		const after = addMocEntry(map, '[[LN-M]]', { path: 'LN-M.md', destination: (target) => `${target}.md`, isLiterature: () => true });
		expect(after.startsWith(map.trimEnd())).toBe(true);
		expect(readMarkdown(after).spans.some(({ link }) => link?.target === 'LN-M')).toBe(true);
	});
});

test.each([
	['a comment left open', '# N\n\ntext\n\n%%\nleft open\n'],
	['a comment left open with words', '# N\n\ntext\n\n%% todo: finish\n'],
	['code left open', '# N\n\n```\ncode\n'],
	['math left open', '# N\n\n$$\nx\n'],
	['an HTML comment left open', '# N\n\n<!--\nx\n'],
	['the settings of a board', '---\nkanban-plugin: basic\n---\n\n## To read\n\n%% kanban:settings\n```\n{}\n```\n%%\n'],
	[
		'a drawing',
		'---\nexcalidraw-plugin: parsed\n---\n# Excalidraw Data\n\n## Text Elements\nA ^abc\n\n%%\n## Drawing\n```json\n{}\n```\n%%',
	],
	[
		'a drawing of the newer kind',
		'---\nexcalidraw-plugin: parsed\n---\nNotes.\n\n%%\n# Excalidraw Data\n\n## Text Elements\nA ^abc\n## Drawing\n```json\n{}\n```\n%%',
	],
])('behind %s nothing is put', (_name, note) => {
	const { text, added } = insertSkeleton(note, skeleton);
	const read = readMarkdown(text);
	expect(added).toContain('MOCs');
	expect(read.headings.map(({ words }) => words)).toEqual(expect.arrayContaining(['Pass 2 — Content', 'MOCs']));
	const last = readMarkdown(note);
	expect(text.endsWith(note.slice(last.lines[last.endLine]?.start ?? 0))).toBe(true);
});

/** Regions that other plugins write anew. */
test.each([
	['Waypoint', '%% Begin Waypoint %%\n- [[LN-A]]\n- [[LN-Z]]\n\n%% End Waypoint %%'],
	['Landmark', '%% Begin Landmark %%\n- **[[LN-A]]**\n- **[[LN-Z]]**\n\n%% End Landmark %%'],
	[
		'Zoottelkeeper',
		'%% Zoottelkeeper: Beginning of the autogenerated index file list  %%\n[[LN-A]]\n[[LN-Z]]\n%% Zoottelkeeper: End of the autogenerated index file list  %%',
	],
	['Hub MOCs', '%% Hub MOCs: Don’t edit below  %%\n- [[LN-A]]\n%% Hub MOCs: Don’t edit above  %%'],
	['Dataview Publisher', '%% DATAVIEW_PUBLISHER: start\n```dataview\nLIST\n```\n%%\n- [[LN-A]]\n- [[LN-Z]]\n%% DATAVIEW_PUBLISHER: end %%'],
	['HTML comments', '<!-- index start -->\n- [[LN-A]]\n<!-- index end -->'],
	['a heading inside', '%% Begin Waypoint %%\n## Papers\n- [[LN-A]]\n%% End Waypoint %%'],
])('the region of %s holds none of our entries', (_name, region) => {
	const options = { path: 'LN-M.md', destination: (target: string) => `${target}.md`, isLiterature: () => true };
	for (const map of [
		`# Map\n\n${region}\n`,
		`# Map\n\n${region}\n\n## Notes\n\nText.\n`,
		`# Map\n\n## Papers\n\n${region}\n\n- [[LN-B]]\n`,
	]) {
		const after = addMocEntry(map, '[[LN-M]]', options);
		expect(after).toContain(region);
		expect(after).toContain('- [[LN-M]]');
	}
});

test.each([
	['**Relevance**:: 4', '**Relevance**:: 5', 4],
	['>**Relevance**:: 4', '>**Relevance**:: 5', 4],
	['Relevance:: 4', 'Relevance:: 5', 4],
	['- Relevance:: 4', '- Relevance:: 5', 4],
	['Some words (relevance:: 4) and more', 'Some words (relevance:: 5) and more', 4],
	['[Relevance:: ⭐⭐]', '[Relevance:: ⭐⭐⭐⭐⭐]', 2],
	['Relevancia:: 3', 'Relevancia:: 5', 3],
])('the field %s is read, and stays a field', (before, after, value) => {
	const note = `${NOTE}${before}\n\n## Pass 1\n\n${table('one')}\n`;
	expect(readFiveCs(note).relevance).toBe(value);
	expect(write(note, { relevance: 5 })).toContain(`\n${after}\n`);
});

test('a field of words keeps both colons and its words', () => {
	const note = `${NOTE}- Relevance:: high\n\n## Pass 1\n\n${table('one')}\n`;
	expect(readFiveCs(note)).toMatchObject({ relevance: null, relevanceText: 'high' });
	expect(write(note, { relevance: 5 })).toContain('- Relevance:: ⭐⭐⭐⭐⭐ — high\n');
});

test.each([
	['a task', '- [ ] Relevance: decide'],
	['a numbered task', '1. [ ] **Relevance**: decide'],
	['a done task', '- [x] Relevance: decide'],
	['the abstract', '> [!abstract] A\n> Relevance: we show that'],
	['a folded abstract', '> [!abstract]- Abstract\n> **Relevance**: we show that'],
	['a quotation', '> [!quote]\n> Relevance: they say'],
	['a note', '> [!note] N\n> Relevance: of this'],
	['an abstract under its heading', '## Abstract\n\nRelevance: we show that'],
])('%s is no relevance of ours', (_name, lines) => {
	const note = `${NOTE}${lines}\n\n## Pass 1\n\n${table('one')}\n`;
	expect(readFiveCs(note)).toMatchObject({ relevance: null, relevanceText: '' });
	const after = write(note, { relevance: 5 });
	expect(after).toContain(lines);
	expect(after).toContain(`${table('one')}\n\n> [!success] Relevance: ⭐⭐⭐⭐⭐`);
});

test.each([
	['a block id', `${table('real')}\n\n^cs\n\nText.\n`, '^cs'],
	['a block id straight under it', `${table('real')}\n^cs\n\nText.\n`, '^cs'],
	['formulas', `${table('real')}\n<!-- TBLFM: @>$2=sum(@I..@-1) -->\n\nText.\n`, '-->'],
])('%s stays with its table', (_name, rest, last) => {
	const note = `${NOTE}## Pass 1\n\n${rest}`;
	for (const after of [write(note, { relevance: 3 }), withWholeTable(note, skeleton)]) {
		const at = after.indexOf('> [!success]');
		expect(after.slice(0, at).trimEnd().endsWith(last)).toBe(true);
	}
});

test.each([
	'[[Five Cs#Context\\|Context]]',
	'[[Context\\|Context]]',
	'[[Five Cs#Context]]',
	'[Context](x.md)',
	'[Context](<a b.md> "title")',
	'Context 🌍',
	'🌍 **Context**',
	'**Context**[^1]',
	'**Context** ^[a note]',
	'==Context==',
	'<b>Context</b>',
	'2. *Context*',
	'Context ❓ (where?)',
])('the row named %s is read, and written in place', (name) => {
	const note = `${NOTE}${table('one').replace('| **Context** |  |', `| ${name} | ctx |`)}\n`;
	expect(readFiveCs(note).context).toBe('ctx');
	expect(write(note, { context: 'new' })).toBe(note.replace('ctx', 'new'));
});

test.each([
	['a list item', `- ${table('one').replace(/\n/g, '\n  ')}`],
	['a numbered item', `1. ${table('one').replace(/\n/g, '\n   ')}`],
	['a quotation', table('one', '> ')],
	['a callout', `> [!note]\n${table('one', '> ')}`],
	['a quotation in a list', `- > ${table('one').replace(/\n/g, '\n  > ')}`],
	['no outer bars', table('one').replace(/^\| | \|$/gm, '')],
])('a table in %s is read, and written in place', (_name, lines) => {
	const note = `${NOTE}${lines}\n`;
	expect(readFiveCs(note).category).toBe('one');
	expect(write(note, { category: 'two' })).toBe(note.replace('one', 'two'));
	const whole = write(note, { contributions: 'much' });
	expect(readFiveCs(whole)).toMatchObject({ category: 'one', contributions: 'much' });
});

test.each([
	['the header', 0],
	['the delimiter row', 1],
	['a row', 2],
	['the last row', 3],
])('with the cursor in %s of a table ours goes behind it', (_name, line) => {
	const theirs = '| Paper | Note |\n|---|---|\n| X | y |\n| Z | w |\n';
	expect(withTableAt(`${theirs}\nend\n`, line)?.startsWith(`${theirs}\n| C | Assessment |`)).toBe(true);
});

test.each([
	['a list', '- a\n- b\n- c\n', 1],
	['a quotation', '> a\n> b\n', 0],
	['a paragraph', 'a\nb\n', 0],
	['a region of Waypoint', '%% Begin Waypoint %%\n- [[A]]\n\n- [[B]]\n%% End Waypoint %%\n', 2],
])('with the cursor in %s ours goes behind it', (_name, lines, line) => {
	expect(withTableAt(`${lines}\nend\n`, line)?.startsWith(`${lines}\n| C | Assessment |`)).toBe(true);
});
