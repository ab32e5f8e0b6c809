/**
 * Blocks as CommonMark and the app cut them, containers before what they hold: a dot for each a block stands in, its lines, its text.
 * Expected values follow CommonMark 0.31, GFM's tables and footnotes, and what the app makes of `%%` and `$$`.
 */
import { calloutOf } from '../../src/markdown/blocks-of';
import { fieldsIn } from '../../src/markdown/fields';
import { headingKey, isRule, plainWords, shownText } from '../../src/markdown/headings';
import { MOCS_HEADING, MOCS_KEY } from '../../src/markdown/known-headings';
import { append, freeLine, inlineAt, insertBefore, insertBehind } from '../../src/markdown/insertion';
import { readMarkdown } from '../../src/markdown/note';
import { isOwned, sectionsOf } from '../../src/markdown/sections';

const blocks = (text: string) =>
	readMarkdown(text).blocks.map(({ type, level, from, to, open, start, end, parent }) => {
		let depth = '';
		for (let at = parent; at !== null; at = at.parent) depth += '.';
		return `${depth}${type}${level > 0 ? level : ''} ${from}-${to}${open ? ' open' : ''}: ${text.slice(start, end)}`;
	});

test.each<[string, string[]]>([
	['- a\n- b\n', ['list 0-2: - a\n- b', '.item 0-1: - a', '..paragraph 0-1: a', '.item 1-2: - b', '..paragraph 1-2: b']],
	['- a\n* b\n', ['list 0-1: - a', '.item 0-1: - a', '..paragraph 0-1: a', 'list 1-2: * b', '.item 1-2: * b', '..paragraph 1-2: b']],
	['- a\n\n- b\n', ['list 0-3: - a\n\n- b', '.item 0-1: - a', '..paragraph 0-1: a', '.item 2-3: - b', '..paragraph 2-3: b']],
	['1. a\n2) b\n', ['list 0-1: 1. a', '.item 0-1: 1. a', '..paragraph 0-1: a', 'list 1-2: 2) b', '.item 1-2: 2) b', '..paragraph 1-2: b']],
	[
		'- a\n  - b\n- c\n',
		[
			'list 0-3: - a\n  - b\n- c',
			'.item 0-2: - a\n  - b',
			'..paragraph 0-1: a',
			'..list 1-2: - b',
			'...item 1-2: - b',
			'....paragraph 1-2: b',
			'.item 2-3: - c',
			'..paragraph 2-3: c',
		],
	],
	['-\n\n  a\n', ['list 0-1: -', '.item 0-1: -', 'paragraph 2-3: a']],
	['- a\n\n\n  b\n', ['list 0-4: - a\n\n\n  b', '.item 0-4: - a\n\n\n  b', '..paragraph 0-1: a', '..paragraph 3-4: b']],
	// definitions of links are no heading, whatever stands under them
	['[1]: https://a.b\n---\n', ['paragraph 0-1: [1]: https://a.b', 'thematicBreak 1-2: ---']],
	[
		'[a b]: <c d> "T"\n[e]: /f (g)\n---\nh\n',
		['paragraph 0-2: [a b]: <c d> "T"\n[e]: /f (g)', 'thematicBreak 2-3: ---', 'paragraph 3-4: h'],
	],
	['[a]: b\n===\n', ['paragraph 0-2: [a]: b\n===']],
	['[a]: b c\n---\n', ['heading2 0-2: [a]: b c\n---']],
	['text\n[a]: b\n---\n', ['heading2 0-3: text\n[a]: b\n---']],
	['- a\n b\n', ['list 0-2: - a\n b', '.item 0-2: - a\n b', '..paragraph 0-2: a\n b']],
	['-\ta\n\n\tb\n', ['list 0-3: -\ta\n\n\tb', '.item 0-3: -\ta\n\n\tb', '..paragraph 0-1: a', '..paragraph 2-3: b']],
	['- [ ] 1. a\n', ['list 0-1: - [ ] 1. a', '.item 0-1: - [ ] 1. a', '..list 0-1: 1. a', '...item 0-1: 1. a', '....paragraph 0-1: a']],
	['1234567890. a\n', ['paragraph 0-1: 1234567890. a']],
	['- - a\n', ['list 0-1: - - a', '.item 0-1: - - a', '..list 0-1: - a', '...item 0-1: - a', '....paragraph 0-1: a']],
	[
		'- a\n  > b\n  > c\n- d\n',
		[
			'list 0-4: - a\n  > b\n  > c\n- d',
			'.item 0-3: - a\n  > b\n  > c',
			'..paragraph 0-1: a',
			'..blockquote 1-3: > b\n  > c',
			'...paragraph 1-3: b\n  > c',
			'.item 3-4: - d',
			'..paragraph 3-4: d',
		],
	],
	[
		'> - a\n> - b\n',
		[
			'blockquote 0-2: > - a\n> - b',
			'.list 0-2: - a\n> - b',
			'..item 0-1: - a',
			'...paragraph 0-1: a',
			'..item 1-2: - b',
			'...paragraph 1-2: b',
		],
	],
	[
		'> - a\n- b\n',
		[
			'blockquote 0-1: > - a',
			'.list 0-1: - a',
			'..item 0-1: - a',
			'...paragraph 0-1: a',
			'list 1-2: - b',
			'.item 1-2: - b',
			'..paragraph 1-2: b',
		],
	],
	['-      a\n', ['list 0-1: -      a', '.item 0-1: -      a', '..code 0-1:      a']],
	['- a\n\n      code\n', ['list 0-3: - a\n\n      code', '.item 0-3: - a\n\n      code', '..paragraph 0-1: a', '..code 2-3:     code']],
	['a\n-\n', ['heading2 0-2: a\n-']],
	['a\n- \nb', ['heading2 0-2: a\n- ', 'paragraph 2-3: b']],
	['a\n* \n', ['paragraph 0-2: a\n* ']],
	['[^1]: a\nb\n\nc\n', ['footnoteDefinition 0-2: [^1]: a\nb', '.paragraph 0-2: a\nb', 'paragraph 3-4: c']],
	['[^1]: a\n[^2]: b\n', ['footnoteDefinition 0-1: [^1]: a', '.paragraph 0-1: a', 'footnoteDefinition 1-2: [^2]: b', '.paragraph 1-2: b']],
	['[^1]:\n    a\n', ['footnoteDefinition 0-2: [^1]:\n    a', '.paragraph 1-2: a']],
	['- a\n[^1]: b\n', ['list 0-1: - a', '.item 0-1: - a', '..paragraph 0-1: a', 'footnoteDefinition 1-2: [^1]: b', '.paragraph 1-2: b']],
	['***\n', ['thematicBreak 0-1: ***']],
	['* * *\n', ['thematicBreak 0-1: * * *']],
	['- - -\n', ['thematicBreak 0-1: - - -']],
	['--\n', ['paragraph 0-1: --']],
	['_ _ _ x\n', ['paragraph 0-1: _ _ _ x']],
	['-*-\n', ['paragraph 0-1: -*-']],
	['- a\n***\n', ['list 0-1: - a', '.item 0-1: - a', '..paragraph 0-1: a', 'thematicBreak 1-2: ***']],
	['a\n***\n', ['paragraph 0-1: a', 'thematicBreak 1-2: ***']],
	['~~~\na\n~~~~\n', ['code 0-3: ~~~\na\n~~~~']],
	['~~~ `x`\na\n~~~\n', ['code 0-3: ~~~ `x`\na\n~~~']],
	['```\na\n``` b\n```\n', ['code 0-4: ```\na\n``` b\n```']],
	['```\na\n    ```\n```\n', ['code 0-4: ```\na\n    ```\n```']],
	['   ```\na\n   ```\n', ['code 0-3: ```\na\n   ```']],
	['    ```\n', ['code 0-1:     ```']],
	['``\n', ['paragraph 0-1: ``']],
	['```\n', ['code 0-1 open: ```']],
	['<!-->\na\n', ['html 0-1: <!-->', 'paragraph 1-2: a']],
	['<?x\n\n?>\n', ['html 0-3: <?x\n\n?>']],
	['<!DOCTYPE x\n>\n', ['html 0-2: <!DOCTYPE x\n>']],
	['<![CDATA[\n\n]]>\na\n', ['html 0-3: <![CDATA[\n\n]]>', 'paragraph 3-4: a']],
	['<script>\n\n</script> x\na\n', ['html 0-3: <script>\n\n</script> x', 'paragraph 3-4: a']],
	['<x-y a="b" c=\'d\' e=f g>\na\n\n', ['html 0-2: <x-y a="b" c=\'d\' e=f g>\na']],
	['</x>\na\n', ['html 0-2: </x>\na']],
	['<x> b\n', ['paragraph 0-1: <x> b']],
	['<div/>\na\n', ['html 0-2: <div/>\na']],
	['<hr\na\n', ['html 0-2: <hr\na']],
	['<textarea>\n\na', ['html 0-3 open: <textarea>\n\na']],
	['<a href="b">c</a>\n', ['paragraph 0-1: <a href="b">c</a>']],
	['$$\na\n', ['math 0-2 open: $$\na']],
	['$$ a\nb\n$$\n', ['math 0-3: $$ a\nb\n$$']],
	['$$a$$ b\n', ['paragraph 0-1: $$a$$ b']],
	['$$a\n\nb$$\n', ['math 0-3: $$a\n\nb$$']],
	['$$\na $$ b\nc\n', ['math 0-2: $$\na $$ b', 'paragraph 2-3: c']],
	['%%\na\n%% b %%\nc\n', ['comment 0-3: %%\na\n%%', 'paragraph 2-4:  b %%\nc']],
	['a %% b\nc %% d\n', ['paragraph 0-1: a ', 'comment 0-2: %% b\nc %%', 'paragraph 1-2:  d']],
	['a `%%` b\nc %% d\n', ['paragraph 0-2: a `%%` b\nc %% d']],
	['a %%b%% %%\nc\n%%\n', ['paragraph 0-1: a %%b%% ', 'comment 0-3: %%\nc\n%%']],
	['%% a\n', ['comment 0-1 open: %% a']],
	['a\n%%\nb\n', ['paragraph 0-1: a', 'comment 1-3 open: %%\nb']],
	['a\n%% b\nc\n', ['paragraph 0-3: a\n%% b\nc']],
	['a | b\n-|-\n', ['table 0-2: a | b\n-|-']],
	['| a\n|-\nb\n', ['table 0-3: | a\n|-\nb']],
	['x\na|b\n-|-\nc\n^id\n', ['paragraph 0-1: x', 'table 1-4: a|b\n-|-\nc', 'paragraph 4-5: ^id']],
	['a|b\n:-:|-:\n', ['table 0-2: a|b\n:-:|-:']],
	['|a|\n|-|\n\n|b|\n', ['table 0-2: |a|\n|-|', 'paragraph 3-4: |b|']],
	['a|b\n-|-\n    c\n', ['table 0-2: a|b\n-|-', 'code 2-3:     c']],
	['a\n|-|\n', ['paragraph 0-2: a\n|-|']],
	['# a #\n', ['heading1 0-1: # a #']],
	['#\ta\n', ['heading1 0-1: #\ta']],
	['####### a\n', ['paragraph 0-1: ####### a']],
	['   # a\n', ['heading1 0-1: # a']],
	['    # a\n', ['code 0-1:     # a']],
	['a\n  ==\n', ['heading1 0-2: a\n  ==']],
	['a\n    ==\n', ['paragraph 0-2: a\n    ==']],
	['> a\n==\n', ['blockquote 0-2: > a\n==', '.paragraph 0-2: a\n==']],
	['a\nb\n--\n', ['heading2 0-3: a\nb\n--']],
])('the blocks of %j', (text, expected) => expect(blocks(text)).toEqual(expected));

test.each<[string, string | null]>([
	['> [!abstract]- Abstract\n> ¦x', 'abstract'],
	['> [!note|left] A\n> ¦x', 'note'],
	['> [! tip ] A\n> ¦x', 'tip'],
	['> [!a]\n> > [!b]\n> > ¦x', 'b'],
	['> [!a]\n> > ¦x', 'a'],
	['> [!a]\n> - ¦x', 'a'],
	['> ¦x', null],
	['¦x', null],
	['> text [!a]\n> ¦x', null],
])('the callout at the mark of %j is %s', (marked, kind) => {
	const note = readMarkdown(marked.replace('¦', ''));
	expect(calloutOf(note.lines[note.lineAt(marked.indexOf('¦'))]?.block ?? null, note.lines)).toBe(kind);
});

test.each<[string, string, string]>([
	['🔗 **Connected Notes**[^1]:', 'Connected Notes', 'connected notes'],
	['2. MOCs', 'MOCs', 'mocs'],
	['2.1) MOCs', 'MOCs', 'mocs'],
	['12.10.3.1. MOCs', 'MOCs', 'mocs'],
	['IV. MOCs', 'MOCs', 'mocs'],
	['IV MOCs', 'IV MOCs', 'iv mocs'],
	['5 Cs', '5 Cs', '5 cs'],
	['123. Cs', '123. Cs', '123 cs'],
	['2.Cs', '2.Cs', '2 cs'],
	['==A== ~~b~~ `c` _d_', 'A b c d', 'a b c d'],
	['Pass 1：', 'Pass 1', 'pass 1'],
	['A  🌍  b ✅', 'A b', 'a b'],
	['🇩🇪 👩🏽‍🔬 1️⃣ A', '1 A', '1 a'],
	['[[Folder/Note]] x', 'Folder/Note x', 'folder note x'],
	['[[Note|shown]] x', 'shown x', 'shown x'],
	['[[Note\\|shown]]', 'shown', 'shown'],
	['[[Note#Heading]]', 'Heading', 'heading'],
	['![[Note]]', 'Note', 'note'],
	['[text](a(b).md) and ![pic](<a b>)', 'text and pic', 'text and pic'],
	['A %%hidden%% b <!-- c --> <b>d</b>', 'A b d', 'a b d'],
	['a < b > c', 'a < b > c', 'a b c'],
	['A ^[a note] b[^x-1]', 'A b', 'a b'],
	['A ^block-id', 'A', 'a'],
	['A ^block b', 'A ^block b', 'a block b'],
	['\\[A\\] \\b', '[A] \\b'.slice(1), 'a b'],
	['[[x', 'x', 'x'],
	['ﬁrst Ａ', 'ﬁrst Ａ', 'first a'],
	['— !', '', ''],
])('the words of %j', (text, words, key) => {
	expect([plainWords(text), headingKey(text)]).toEqual([words, key]);
});

test.each<[string, string]>([
	['plain text', 'plain text'],
	['# A #', 'A'],
	['##   A ## b ##  ', 'A ## b'],
	['# A#', 'A#'],
	['# #', ''],
	['###', ''],
	['A\n===', 'A'],
	['A\n  b \n---', 'A\nb'],
])('the heading of %j', (text, expected) => {
	expect(readMarkdown(text).headings.map((heading) => heading.text)).toEqual(text === 'plain text' ? [] : [expected]);
	expect(shownText('plain text')).toBe('plain text');
});

test.each([
	['---', true],
	['   * * *  ', true],
	['_\t_ _ _', true],
	['--', false],
	['-*-', false],
	['    ---', false],
	['--- x', false],
])('%j is a rule: %s', (line, is) => expect(isRule(line)).toBe(is));

test.each<[string, [string, string, boolean][]]>([
	['> - [x] **Topic of it**::  a ', [['Topic of it', 'a', false]]],
	['12. Key-2/b:: v', [['Key-2/b', 'v', false]]],
	['🔗 _Key_ :: v', [['Key', 'v', false]]],
	['Key::', [['Key', '', false]]],
	['| a:: b |', []],
	['2a:: b', []],
	['# Key:: v', []],
	[
		'x [ Größe :: (a [b] c) ] (n::1) y',
		[
			['Größe', '(a [b] c)', true],
			['n', '1', true],
		],
	],
	['x [open:: a (in:: b)', [['in', 'b', true]]],
	['x [a::: b] y', []],
])('fields: %j', (line, expected) => {
	expect(fieldsIn(line).map(({ key, from, to, bracketed }) => [key, line.slice(from, to), bracketed])).toEqual(expected);
});

test.each<[string, [number, number][]]>([
	['<!-- toc -->\n- [a](#a)\n<!-- tocstop -->\nx\n', [[0, 3]]],
	['%% Begin A %%\nx\n%% Begin B %%\ny\n%% End B %%\n%% End A %%\n', [[0, 6]]],
	[
		'%% Begin A %%\nx\n%% End A %%\ny\n%% Begin B %%\nz\n%% End B %%\n',
		[
			[0, 3],
			[4, 7],
		],
	],
	['%% Begin A %%\nx\n%% End B %%\n', [[0, 3]]],
	['%% a note %%\nx\n%% End %%\n', []],
	['%% Begin A %%\nx\n', []],
	['x\n%% End A %%\n', []],
	['<!-- tocstop -->\nx\n<!-- toc -->\n', []],
	['> %% Begin A %%\n> x\n> %% End A %%\n', [[0, 3]]],
	['x %% Begin A %%\nx\n%% End A %%\n', []],
])('the regions of %j', (text, expected) => {
	const note = readMarkdown(text);
	expect(note.owned.map(({ from, to }) => [from, to])).toEqual(expected);
	const inside = (line: number) => expected.some(([from, to]) => from <= line && line < to);
	expect(note.lines.map((_, line) => isOwned(note, line))).toEqual(note.lines.map((_, line) => inside(line)));
});

test('a section ends at the next heading of its level or above', () => {
	const text = 'a\n# A\nb\n### B\nc\n## C\nd\n\n---\n\n# D\ne\n';
	const note = readMarkdown(text);
	expect(
		sectionsOf(note).map(({ heading, from, body, to, ownEnd }) => [heading.text, text.slice(from, body), text.slice(body, to), ownEnd]),
	).toEqual([
		['A', '# A\n', 'b\n### B\nc\n## C\nd\n\n---\n\n', 3],
		['B', '### B\n', 'c\n', 5],
		['C', '## C\n', 'd\n\n---\n\n', 10],
		['D', '# D\n', 'e\n', 12],
	]);
	expect(note.headings.map((heading) => note.sectionRange(heading))).toEqual([
		{ from: 1, to: 7 },
		{ from: 3, to: 5 },
		{ from: 5, to: 7 },
		{ from: 10, to: 12 },
	]);
});

test.each<[string, number, string, string]>([
	['a\n\nb\n', 1, 'a\n\nX\n\nb\n', 'a\n\nX\n\nb\n'],
	['a\nb\n', 2, 'a\nb\n\nX\n', 'a\nb\n\nX\n'],
	['a\r\nb\r\n', 2, 'a\r\nb\r\n\r\nX\r\n', 'a\r\nb\r\n\r\nX\r\n'],
	['', 0, 'X\n', 'X\n'],
	['\n\n', 0, '\n\nX\n', '\n\nX\n'],
	['---\na: 1\n---\n', 3, '---\na: 1\n---\n\nX\n', '---\na: 1\n---\n\nX\n'],
	['---\na: 1\n---\nb\n', 3, '---\na: 1\n---\nX\n\nb\n', '---\na: 1\n---\nX\n\nb\n'],
	['a\n- b\n- c\n', 2, 'a\n- b\n\nX\n\n- c\n', 'a\n- b\n\nX\n\n- c\n'],
	['a', 9, 'a\n\nX', 'a\n\nX'],
	['a\n\n```\nb\n', 4, 'a\n\nX\n\n```\nb\n', 'a\n\nX\n\n```\nb\n'],
])('put into %j at line %i', (text, line, behind, before) => {
	const note = readMarkdown(text);
	expect([insertBehind(note, line, 'X'), insertBefore(note, line, 'X')]).toEqual([behind, before]);
});

test.each([
	['a', 'a\n\nX'],
	['a\n', 'a\n\nX\n'],
	['a\n\n\n', 'a\n\nX\n\n\n'],
	['', 'X\n'],
	['  ', '  \nX'],
	['---\na: 1\n---', '---\na: 1\n---\n\nX'],
	['---\na: 1\n---\n\n', '---\na: 1\n---\n\nX\n'],
	['---\na: 1\n---\n', '---\na: 1\n---\n\nX\n'],
	['\uFEFF', '\uFEFFX'],
])('put at the end of %j', (text, expected) => {
	expect(append(readMarkdown(text), 'X')).toBe(expected);
});

const DRAWING = '---\nexcalidraw-plugin: parsed\n---\n';
test.each<[string, number | null]>([
	[`${DRAWING}Notes\n\n# Excalidraw Data\n\n## Drawing\nx\n`, 5],
	[`${DRAWING}Notes\n\n %% \n# Excalidraw Data\n%%\n`, 5],
	[`${DRAWING}# Text Elements \nx\n`, 3],
	[`${DRAWING}Notes\n## Drawing\nx\n`, 4],
	[`${DRAWING}Notes\n### Drawing\n## Drawings\nx # Drawing\n`, null],
	['---\na: b\n---\n# Drawing\nx\n', null],
	['---\na: excalidraw-plugin:\n---\n# Drawing\nx\n', null],
	['---\ntags: x\nexcalidraw-plugin: raw\n---\n# Drawing\nx\n', 4],
	['excalidraw-plugin: parsed\n\n# Drawing\nx\n', null],
	['## A\n\n%% kanban:settings\n```\n{}\n```\n%%\n\n', 2],
	['## A\n\n%% b:c\n%%', 2],
	['## A\n\n%%\n  ~~~\nx\n~~~\n%%\n', 2],
	['## A\n\n%%\na `b` ~~c~~\n%%\n', null],
	['## A\n\n%% b: c\n%%\n', null],
	['## A\n\n%% b:c\n%%\nx\n', null],
	['## A\n\n%% b:c\n%%\n\n> x\n', null],
	['> ```\n> a\n', null],
	['a\n\n```\nb\n', 2],
	['```\nb\n', 0],
])('%j ends for us at line %p', (text, line) => {
	const note = readMarkdown(text);
	expect(note.endLine).toBe(line ?? note.lines.length);
	expect(note.owned.map(({ from, to }) => [from, to])).toEqual(line === null ? [] : [[line, note.lines.length]]);
});

test.each<[string, number[]]>([
	['a\n\n|b|\n|-|\n|c|\n\nd\n', [0, 1, 2, 5, 5, 5, 6, 7]],
	['a\nb\n', [0, 2, 2]],
	['```\na\n\nb\n```\nc\n', [0, 5, 5, 5, 5, 5, 6]],
	['- a\n\n- b\n', [0, 1, 2, 3]],
	['> a\n>\n> b\n', [0, 3, 3, 3]],
	['A\n===\nb\n', [0, 1, 2, 3]],
	['%% Begin %%\n\n- a\n%% End %%\nb\n', [0, 4, 4, 4, 4, 5]],
	['---\na: 1\n---\nb\n', [3, 3, 3, 3, 4]],
	['a\n\n```\nb\n', [0, 1, 2, 2, 2]],
	['a\n\n<div>\nb\n</div>\n\nc\n', [0, 1, 2, 5, 5, 5, 6, 7]],
])('the free lines of %j', (text, expected) => {
	const note = readMarkdown(text);
	expect(expected.map((_, line) => freeLine(note, line))).toEqual(expected);
	expect(freeLine(note, 99)).toBe(note.endLine);
});

test.each<[string, string, string | null]>([
	['---\na: [¦]\n---\n', 'x', '"x"'],
	['---\na: [b, ¦ ]\n---\n', 'x', '"x"'],
	['---\na: [b, ¦, c]\n---\n', 'x', '"x"'],
	['---\n- a: [¦]\n---\n', 'x', '"x"'],
	['---\na: [b ¦]\n---\n', 'x', null],
	['---\na: [b¦]\n---\n', 'x', null],
	['---\na: ["¦"]\n---\n', 'x"', 'x\\"'],
	['---\na: [b, "c ¦"]\n---\n', 'x', 'x'],
	['---\n  -  "¦"\n---\n', 'x', 'x'],
	['---\na: "b" ¦\n---\n', 'x', null],
	['---\na: "¦\n---\n', 'x', null],
	['---\na: {b: ¦}\n---\n', 'x', null],
	['---\na:¦\n---\n', 'x', null],
	['---\na: ¦#c\n---\n', 'x', '"x" '],
	['---\na:  ¦ b\n---\n', 'x', null],
	['---\na b: ¦\n---\n', 'x', '"x"'],
	['---\n#a: ¦\n---\n', 'x', null],
	['---\na: ¦\n---\n', 'x\ny', null],
	['---\n- ¦\n---\n', 'x', '"x"'],
	['---\n-  - ¦\n---\n', 'x', '"x"'],
	['|a|\n|-|\n|¦|\n', 'x\r\ny\rz\nw|v\\|u', 'x<br>y<br>z<br>w\\|v\\|u'],
	['---\na: 1\n---\n¦', 'x', 'x'],
])('what goes to the cursor of %j', (text, markdown, expected) => {
	expect(inlineAt(readMarkdown(text.replace('¦', '')), text.indexOf('¦'), markdown)).toBe(expected);
});

test.each<[string, string[]]>([
	['> a\n>\n> b\n\nc\n', ['paragraph: a', 'blockquote: ', 'paragraph: b', '-: ', 'paragraph: c']],
	['- a\n\n  b\n', ['paragraph: a', '-: ', 'paragraph: b']],
	['-\n', ['item: ']],
	['>\n>  \n', ['blockquote: ', 'blockquote: ']],
	['---\na: 1\n---\n# b\n', ['yaml hidden: ---', 'yaml hidden: a: 1', 'yaml hidden: ---', 'heading: # b']],
	['> - a\n>\n>   b\n>\n\nc\n', ['paragraph: a', 'item: ', 'paragraph: b', 'item: ', '-: ', 'paragraph: c']],
	['%%\na\n%% b\nc\n', ['comment hidden: %%', 'comment hidden: a', 'comment hidden: %% b', 'paragraph: c']],
	['a %% b\nc\nd %% e\n', ['paragraph: a %% b', 'comment hidden: c', 'comment hidden: d %% e']],
	['a\nb %% c\n%% d\n', ['paragraph: a', 'paragraph: b %% c', 'comment hidden: %% d']],
	['a ``%% ` b`` c\nd\n', ['paragraph: a ``%% ` b`` c', 'paragraph: d']],
	['[^1]: a\n\n    b\n', ['paragraph: a', '-: ', 'paragraph: b']],
	['a\n  ===\n', ['heading: a', 'heading: ===']],
	['> ```\n> a\n> ```\n', ['code hidden: ```', 'code hidden: a', 'code hidden: ```']],
	['- [ ] 1. a\n', ['paragraph: a']],
	['>\ta\n', ['paragraph: a']],
	['<!-- a\nb --> c\nd\n', ['html hidden: <!-- a', 'html hidden: b --> c', 'paragraph: d']],
	['$$\na\n$$\n', ['math hidden: $$', 'math hidden: a', 'math hidden: $$']],
])('the lines of %j: innermost block, whether hidden, content', (text, expected) => {
	const { lines } = readMarkdown(text);
	expect(lines.map((line) => `${line.block?.type ?? '-'}${line.hidden ? ' hidden' : ''}: ${line.text.slice(line.content)}`)).toEqual(
		expected,
	);
});

test.each([
	['MOC', true, true],
	['mocs', true, true],
	['Linked MOCs', true, false],
	['Parent moc', true, false],
	['Map of content', true, true],
	['Maps of Contents', true, true],
	['Mapa de contenido', true, true],
	['Mapas de contenidos', true, true],
	['My MOCs', false, false],
	['MOCs of mine', false, false],
	['Roadmaps of content', false, false],
	['Maps of contention', false, false],
	['Mapas de contenidos míos', false, false],
	['Los mapas de contenidos', false, false],
])('“%s” is the heading of maps: %s; the key: %s', (text, heading, key) => {
	expect([MOCS_HEADING.test(text), MOCS_KEY.test(text)]).toEqual([heading, key]);
});
