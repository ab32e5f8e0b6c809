/**
 * The one reader of Markdown: hard texts as a table, time that grows with the length alone, and edits that leave every byte outside of them.
 */
import fc from 'fast-check';
import { NameIndex } from '../../src/links/name-index';
import { linkEdits, nearNote } from '../../src/links/mend';
import { addMocLinks } from '../../src/links/moc';
import { parseNoteKinds } from '../../src/links/note-kind';
import { applyEdits, textEdits } from '../../src/markdown/edits';
import { fieldsIn } from '../../src/markdown/fields';
import { inlineAt } from '../../src/markdown/insertion';
import { readMarkdown } from '../../src/markdown/note';
import { obsidianRule, shortestLink } from '../links/obsidian-rule';
import { grows } from '../measure';
import { sized } from '../size';

const shape = (text: string) =>
	readMarkdown(text)
		.blocks.filter(({ type }) => type !== 'item' && type !== 'list')
		.map(({ type, from, to, level }) => `${type}${level > 0 ? String(level) : ''} ${from}-${to}`);

test.each<[string, string, string[]]>([
	['nothing', '', []],
	['a heading without words', '#\n', ['heading1 0-1']],
	['seven hashes', '####### x\n', ['paragraph 0-1']],
	['hashes without a blank', '#tag\n', ['paragraph 0-1']],
	['underlined headings', 'A\n===\nB\n---\n', ['heading1 0-2', 'heading2 2-4']],
	['a heading of two lines', 'A\nb\n---\n', ['heading2 0-3']],
	['a rule behind a blank line', 'A\n\n---\n', ['paragraph 0-1', 'thematicBreak 2-3']],
	['an underline in another container', '> a\n---\n', ['blockquote 0-1', 'paragraph 0-1', 'thematicBreak 1-2']],
	['a quotation without its mark', '> a\nb\n', ['blockquote 0-2', 'paragraph 0-2']],
	['a fence without its mark', '> ```\na\n', ['blockquote 0-1', 'code 0-1', 'paragraph 1-2']],
	['a fence under a list item', '- a\n  ```\n  x\n  ```\n- b\n', ['paragraph 0-1', 'code 1-4', 'paragraph 4-5']],
	['a fence closed too far left', '- ```\n  x\n```\ny\n', ['code 0-2', 'code 2-4']],
	['backticks with backticks behind', '``` a `b`\n', ['paragraph 0-1']],
	['an item that begins with code', '-     code\n', ['code 0-1']],
	['a number other than 1 in a paragraph', 'a\n2. b\n', ['paragraph 0-2']],
	['the number 1 in a paragraph', 'a\n1. b\n', ['paragraph 0-1', 'paragraph 1-2']],
	['a table', '| a |\n|---|\n| b |\n', ['table 0-3']],
	['a table without outer bars', 'a | b\n--- | ---\nc | d\n', ['table 0-3']],
	['a table straight under a text', 'text\n| a |\n|---|\n| b |\n', ['paragraph 0-1', 'table 1-4']],
	['cells that do not fit', '| a | b |\n|---|\n| c |\n', ['paragraph 0-3']],
	['a row with an escaped bar', '| a \\| b |\n|---|\n', ['table 0-2']],
	['a table ended by a heading', '| a |\n|---|\n| b |\n# H\n', ['table 0-3', 'heading1 3-4']],
	['a table ended by a list', '| a |\n|---|\n| b |\n- x\n', ['table 0-3', 'paragraph 3-4']],
	['a table ended by a quotation', '| a |\n|---|\n| b |\n> x\n', ['table 0-3', 'blockquote 3-4', 'paragraph 3-4']],
	['a table ended by its formulas', '| a |\n|---|\n| b |\n<!-- TBLFM: x -->\n', ['table 0-3', 'html 3-4']],
	['a table in a quotation', '> | a |\n> |---|\n> | b |\nx\n', ['blockquote 0-3', 'table 0-3', 'paragraph 3-4']],
	['a callout with nothing in it', '> [!success] Relevance:\n> \n', ['callout 0-2', 'paragraph 0-1']],
	['callouts in callouts', '> [!a]\n> > [!b]\n> > c\n', ['callout 0-3', 'paragraph 0-1', 'callout 1-3', 'paragraph 1-3']],
	['a comment with a heading', '%%\n# H\n%%\n', ['comment 0-3']],
	['a comment in one line', '%% c %%\n', ['paragraph 0-1']],
	['a text behind a comment', '%%\nc\n%% text\n', ['comment 0-3', 'paragraph 2-3']],
	['a comment that nothing closes', 'a\n\n%%\nc\n', ['paragraph 0-1', 'comment 2-4']],
	['percents in prose', '50%% of\n\n# H\n', ['paragraph 0-1', 'heading1 2-3']],
	['math', '$$\nx\n\ny\n$$\n', ['math 0-5']],
	['math in a line', '$$x$$\n', ['math 0-1']],
	['dollars that nothing closes', '$$ a\n\n# H\n', ['paragraph 0-1', 'heading1 2-3']],
	['HTML to the blank line', '<div>\n# x\n\n# H\n', ['html 0-2', 'heading1 3-4']],
	['an HTML comment over blank lines', '<!--\n\n# x\n-->\n# H\n', ['html 0-4', 'heading1 4-5']],
	['a tag in a paragraph', 'a\n<b>\nc\n', ['paragraph 0-3']],
	['a footnote', '[^1]: a\n\n    b\n', ['footnoteDefinition 0-3', 'paragraph 0-1', 'paragraph 2-3']],
	['properties closed by dots', '---\na: 1\n...\n# H\n', ['yaml 0-3', 'heading1 3-4']],
	['dots under a rule and prose', '---\nSome prose\n...\n# H\n', ['thematicBreak 0-1', 'paragraph 1-3', 'heading1 3-4']],
	['properties with a byte order mark and CRLF', '\uFEFF---\r\na: 1\r\n---\r\n# H\r\n', ['yaml 0-3', 'heading1 3-4']],
])('%s', (_name, text, expected) => expect(shape(text)).toEqual(expected));

test.each<[string, [string, string][]]>([
	['Relevance:: 4', [['Relevance', '4']]],
	['- **Topic**:: a, b ', [['Topic', 'a, b']]],
	['> MOC::', [['MOC', '']]],
	[
		'text [key:: v] and (other:: (w) x) end',
		[
			['key', 'v'],
			['other', '(w) x'],
		],
	],
	['std::vector is no field of ours, a::: b', [['std', 'vector is no field of ours, a::: b']]],
	['`a:: b`', []],
	['a: b', []],
])('the fields of %j', (line, expected) => {
	expect(fieldsIn(line).map(({ key, from, to }) => [key, line.slice(from, to)])).toEqual(expected);
});

const PATHS = ['Ethics-Review-Log.md', 'SP-PUMA-Constitution.md', 'Hawai’i Notes.md', 'Notes/Other-Log.md'];
const index = NameIndex.of(
	PATHS.map((path) => ({ path, aliases: path.startsWith('SP-') ? ['The Constitution'] : [] })),
	parseNoteKinds(''),
);
const resolver = { index, destination: obsidianRule(PATHS) };
const mended = (text: string, write = shortestLink(PATHS)) => applyEdits(text, linkEdits(text, 'MOC-A.md', resolver, write, nearNote));
const TABLE = '| a |\n|---|\n| b |\n';

test.each([
	['bars-1', `${TABLE}\n- → [[Ethics Review Log|the log]]\n`, `${TABLE}\n- → [[Ethics-Review-Log|the log]]\n`],
	['bars-2', `${TABLE}# H\n- [[Ethics Review Log|x]]\n`, `${TABLE}# H\n- [[Ethics-Review-Log|x]]\n`],
	['a list straight under a table', `${TABLE}- [[Ethics Review Log|x]]\n`, `${TABLE}- [[Ethics-Review-Log|x]]\n`],
	['a line with bars that is no table', '| [[Ethics Review Log|x]] |\n', '| [[Ethics-Review-Log|x]] |\n'],
	['a row in a quotation', '> | a |\n> |---|\n> | [[Ethics Review Log\\|x]] |\n', '> | a |\n> |---|\n> | [[Ethics-Review-Log\\|x]] |\n'],
	[
		'bars-3',
		'Paper | [[The Constitution]]\n--- | ---\na | [[The Constitution]]\n',
		'Paper | [[SP-PUMA-Constitution\\|The Constitution]]\n--- | ---\na | [[SP-PUMA-Constitution\\|The Constitution]]\n',
	],
	['links-1', 'see [log](Ethics%20Review%20Log.md "hover me") end\n', 'see [log](Ethics-Review-Log.md "hover me") end\n'],
	['links-3', "[x](<Ethics Review Log.md> 'hover me')\n", "[x](<Ethics-Review-Log.md> 'hover me')\n"],
	['a title in brackets', '[y](Ethics%20Review%20Log.md (and me))\n', '[y](Ethics-Review-Log.md (and me))\n'],
	['a title with quotes in it', '[y](Ethics%20Review%20Log.md "a \\"b\\"")\n', '[y](Ethics-Review-Log.md "a \\"b\\"")\n'],
	['links-4', '![pic](Ethics%20Review%20Log.md "hover me")\n', '![pic](Ethics-Review-Log.md "hover me")\n'],
	['links-5', "[[Hawai'i Notes]]\n", '[[Hawai’i Notes]]\n'],
])('%s', (_name, before, after) => expect(mended(before)).toBe(after));

test.each([
	['# A\n\n**MOC**::\n\n## Related\n\n- [[X]]\n', '# A\n\n**MOC**:: [[M]]\n\n## Related\n\n- [[X]]\n'],
	['MOCs:: [[B]]\n', 'MOCs:: [[B]], [[M]]\n'],
	['text (MOC:: [[B]]) end\n', 'text (MOC:: [[B]], [[M]]) end\n'],
	[
		'# A\n\nMOCs\n----\n\n- [[Other]]\n\nReferences\n----------\n\ntext\n',
		'# A\n\nMOCs\n----\n\n- [[M]]\n- [[Other]]\n\nReferences\n----------\n\ntext\n',
	],
	['## Mapas de contenido\n', '## Mapas de contenido\n\n- [[M]]\n'],
	['**MOCs:**\nSome prose.\n', '**MOCs:**\n- [[M]]\n\nSome prose.\n'],
	['**MOCs:**', '**MOCs:**\n- [[M]]'],
])('a map is added to %j', (before, after) => {
	const done = addMocLinks(before, [{ path: 'M.md', link: '[[M]]' }], (target) => `${target}.md`);
	expect([after, after.replace('- [[M]]\n- [[Other]]', '- [[Other]]\n- [[M]]')]).toContain(done);
	expect(addMocLinks(done, [{ path: 'M.md', link: '[[M]]' }], (target) => `${target}.md`)).toBe(done);
});

test.each<[string, string, string | null]>([
	['| a |\n|---|\n| X¦ |\n', '[[LN|x]]', '[[LN\\|x]]'],
	['> | a |\n> |---|\n> | X¦ |\n', '[[LN|x]]', '[[LN\\|x]]'],
	['text¦\n', '[[LN|x]]', '[[LN|x]]'],
	['---\nrelated: ¦\n---\nx\n', '[[LN|x]]', '"[[LN|x]]"'],
	['---\nrelated: ¦\n---\nx\n', '[@key]', '"[@key]"'],
	['---\nrelated:\n  - ¦\n---\nx\n', '[@key]', '"[@key]"'],
	['---\nrelated: "¦"\n---\nx\n', 'a "b"', 'a \\"b\\"'],
	["---\nrelated: '¦'\n---\nx\n", "it's", "it''s"],
	['---\nrelated: ¦ # mine\n---\nx\n', '[@key]', '"[@key]"'],
	['---\nrelated: a¦\n---\nx\n', '[@key]', null],
	['---\n¦related: a\n---\nx\n', '[@key]', null],
	['---¦\nrelated: a\n---\nx\n', '[@key]', null],
])('at the cursor of %j', (text, markdown, expected) => {
	expect(inlineAt(readMarkdown(text.replace('¦', '')), text.indexOf('¦'), markdown)).toBe(expected);
});

/** Everything a note is read for. */
function look(text: string): void {
	const note = readMarkdown(text);
	void [note.spans.length, note.tables.length, note.headings.length, note.owned.length];
}

const NOTE =
	'## Heading\n\nSome **text** with [[A|b]], `code` and $x^2$.\n\n- one [[B]]\n  - two\n\n> [!note] T\n> words\n\n| a | b |\n|---|---|\n| c | d |\n\n';
test.each<[string, (n: number) => string]>([
	['a long note', (n) => NOTE.repeat(Math.ceil((n * 8000) / NOTE.length))],
	['40,000 links in a line', (n) => 'word [[Ethics Review Log]] '.repeat(n * 1000)],
	['4,000 nested quotations', (n) => `${'>'.repeat(n * 100)} x\n`.repeat(40)],
	['4,000 nested items, and blank lines', (n) => `${'- '.repeat(n * 100)}x\n${'\n'.repeat(n * 1000)}`],
	['comments that begin in paragraphs', (n) => 'a %% b\n\n'.repeat(n * 1000)],
	['code that nothing closes', (n) => '`a ``b ```c '.repeat(n * 1000)],
	['brackets that nothing closes', (n) => '[[a ![b](c '.repeat(n * 1000)],
	['markers of regions', (n) => '%% Begin A %%\nx\n'.repeat(n * 500)],
	['tables', (n) => '| a | b |\n|---|---|\n\n'.repeat(n * 500)],
	['dots under a rule', (n) => `---\na: 1\nprose\n${'...\n'.repeat(n * 1000)}`],
	['footnotes in footnotes', (n) => `${'[^1]: '.repeat(n * 250)}x\n`],
])('%s: time grows with the length alone', (_name, text) => grows(text, look, 10));

test.each(['word [[Ethics Review Log]] ', '- see [[Ethics Review Log|x]] and words\n\n'])(
	'links are mended in time that grows with the length: %j',
	(line) =>
		grows(
			(size) => line.repeat(size),
			(text) => mended(text),
			250,
		),
);

const pieces = [
	'- ',
	'1. ',
	'> ',
	'    ',
	'\t',
	'# h',
	'```',
	'~~~',
	'%%',
	'$$',
	'$x$',
	'<!--',
	'-->',
	'<div>',
	'---',
	'===',
	'| a | b |',
	'|---|---|',
	'[[Ethics Review Log|x]]',
	'[y](Ethics%20Review%20Log.md "t")',
	'`',
	'[[',
	']]',
	'\\',
	'\n',
	'\n',
	'\n\n',
	'\r\n',
	'word',
	' ',
	'> [!note] ',
	'%% Begin Waypoint %%',
	'%% End Waypoint %%',
	'MOC:: ',
	'[^1]: ',
	'^id',
	'\uFEFF',
];
test('every edit leaves the bytes outside of it, and blocks cover the text in order', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
			(text) => {
				const edits = linkEdits(text, 'MOC-A.md', resolver, shortestLink(PATHS), nearNote);
				const after = applyEdits(text, edits);
				let [before, now] = [0, 0];
				for (const edit of edits.sort((a, b) => a.from - b.from)) {
					const length = edit.from - before;
					expect(after.slice(now, now + length)).toBe(text.slice(before, edit.from));
					now += length + edit.text.length;
					before = edit.to;
				}
				expect(after.slice(now)).toBe(text.slice(before));
				expect(applyEdits(text, textEdits(text, after))).toBe(after);
				const note = readMarkdown(text);
				for (const { from, to, start, end, parent } of note.blocks) {
					expect(from).toBeLessThan(to);
					expect(start).toBeLessThanOrEqual(end);
					expect(parent === null || (parent.from <= from && to <= parent.to)).toBe(true);
				}
				expect(note.lines.map((line) => text.slice(line.start, line.next)).join('')).toBe(text.replace(/^\uFEFF/, ''));
				// A new section is put in as one piece, and can be seen.
				const added = addMocLinks(text, [{ path: 'M.md', link: '[[M]]' }], (target) => `${target}.md`);
				if (added !== text) {
					const kept = textEdits(text, added);
					expect(applyEdits(text, kept)).toBe(added);
					expect(readMarkdown(added).spans.some(({ link }) => link?.target === 'M')).toBe(true);
				}
			},
		),
		{ numRuns: sized(800, 100_000) },
	);
});
