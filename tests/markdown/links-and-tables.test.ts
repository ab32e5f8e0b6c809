/** Links and tables taken apart: what a link leads to and where that stands in it, what a row's cells are, and which line ends a note has. */
import { lineEndOf, withLineEndsOf } from '../../src/markdown/lines';
import { formatLike } from '../../src/markdown/link-syntax';
import { readMarkdown } from '../../src/markdown/note';
import { isRowOf } from '../../src/markdown/tables';

const link = (text: string) => readMarkdown(text).spans.find((span) => span.link !== undefined)?.link;

test.each<[string, string, string, string | null, string | null]>([
	['[[A]]', 'A', '', null, null],
	['[[ A b ]]', 'A b', '', null, null],
	['[[A|b|c]]', 'A', '', 'b|c', null],
	['[[A\\|b]]', 'A', '', 'b', null],
	['[[A#B c |d]]', 'A', '#B c', 'd', null],
	['[[#B]]', '', '#B', null, null],
	['[[#^id]]', '', '#^id', null, null],
	['[[]]', '', '', null, 'empty'],
	['[[ # ]]', '', '#', null, 'empty'],
	['[[|b]]', '', '', 'b', 'nothing-before-pipe'],
	['![[A.png|100]]', 'A.png', '', '100', null],
	['[[A', 'A', '', null, 'unclosed'],
	['[[A b | c', 'A b', '', null, 'unclosed'],
	['[[|c', '', '', null, 'nothing-before-pipe'],
	['[[A [[B]]', 'A', '', null, 'nested'],
	['![[A#b', 'A', '', null, 'unclosed'],
	['[a](A%20b.md)', 'A b.md', '', 'a', null],
	['[a](<A b.md>)', 'A b.md', '', 'a', null],
	['[a](A.md#B%20c)', 'A.md', '#B c', 'a', null],
	['[a](A%2.md)', 'A%2.md', '', 'a', null],
	['[a]( A.md )', 'A.md', '', 'a', null],
	['[a](A(1).md "t")', 'A(1).md', '', 'a', null],
	['[a](A\\(1.md)', 'A\\(1.md', '', 'a', null],
	['[a]()', '', '', 'a', 'empty'],
	['[a](<>)', '', '', 'a', 'empty'],
	['[a [b]](A.md)', 'A.md', '', 'a [b]', null],
	['![a](A.png)', 'A.png', '', 'a', null],
	['[a](https://b.c/d#e)', 'https://b.c/d#e', '', 'a', null],
	['[a](mailto:b@c.d)', 'mailto:b@c.d', '', 'a', null],
	['[a](//b.c)', '//b.c', '', 'a', null],
	['[a](1a:b.md)', '1a:b.md', '', 'a', null],
])('%s', (text, target, subpath, display, fault) => {
	const found = link(text);
	expect(found).toMatchObject({ target, subpath, display, fault, embed: text.startsWith('!'), raw: text.replace(/ ?\[\[B\]\]$/, '') });
	const written = found === undefined ? '' : found.raw.slice(...found.targetAt);
	if (fault === null && !text.includes('%')) expect(written).toBe(target);
});

test.each([['[a] (b)', '[a](b c)', '[a](b', '[a]\n(b)', '[a](b "c)', '\\[a](b)', '[a](<b)']])(
	'%s and the like are no links',
	(...texts) => {
		expect(texts.map(link)).toEqual(texts.map(() => undefined));
	},
);

test.each<[string, string, string]>([
	['[[A b#C|d]]', 'X-y.md', '[[X-y#C|d]]'],
	['![[ A ]]', 'X', '![[ X ]]'],
	['[[A]]', 'X.MD', '[[X]]'],
	['[[A\\|b]]', 'X', '[[X\\|b]]'],
	['[a](A%20b.md#C "t")', 'X y', '[a](X%20y.md#C "t")'],
	['[a](<A b.md>)', 'X y<z>.md', '[a](<X y%3Cz%3E.md>)'],
	['[a](A.md)', 'X(1) 5%\tz.md', '[a](X%281%29%205%25%09z.md)'],
	['[a](A.png)', 'X.jpeg', '[a](X.jpeg)'],
	['[a](A.md)', 'X v1.toolong', '[a](X%20v1.toolong.md)'],
])('%s with the target %s', (text, target, expected) => {
	const found = link(text);
	expect(found === undefined ? '' : formatLike(found, target)).toBe(expected);
});

test.each<[string, string[][], number]>([
	[
		'| a | b |\n|---|---|\n| c | d |\n',
		[
			[' a ', ' b '],
			[' c ', ' d '],
		],
		3,
	],
	['a | b\n- | -\nc\n', [['a ', ' b'], ['c']], 3],
	['|a|b\n|-|-\n||\n| |x|y|z|\n', [['a', 'b'], [''], [' ', 'x', 'y', 'z']], 4],
	[
		'|a|b|\n|-|-|\n|[[c|d]]|e|\n|`f|g`|$h|i$|\n',
		[
			['a', 'b'],
			['[[c|d]]', 'e'],
			['`f|g`', '$h|i$'],
		],
		4,
	],
	[
		'|a|b|\n|-|-|\n|c\\|d|e|\n',
		[
			['a', 'b'],
			['c\\|d', 'e'],
		],
		3,
	],
	[
		'|a|b|\n|-|-|\n|[[c|d]]|\n',
		[
			['a', 'b'],
			['[[c', 'd]]'],
		],
		3,
	],
	[
		'> |a|b|\n> |-|-|\n>   |c|d| \t\n',
		[
			['a', 'b'],
			['c', 'd'],
		],
		3,
	],
	['|a|\n|-|\n|b|\n<!-- TBLFM: x -->\n', [['a'], ['b']], 4],
	['|a|\n|-|\n|b|\n\n^id\n', [['a'], ['b']], 5],
	['|a|\n|-|\n|b|\n\n\n^id\n', [['a'], ['b']], 6],
	['|a|\n|-|\n|b|\n\n\n\n^id\n', [['a'], ['b']], 3],
	['|a|\n|-|\n|b|\n\nx ^id\n', [['a'], ['b']], 3],
])('the table %j', (text, rows, belongsTo) => {
	const [table] = readMarkdown(text).tables;
	const cells = table === undefined ? [] : [table.header, ...table.rows].map((row) => row.cells);
	expect(cells.map((row) => row.map(({ raw }) => raw))).toEqual(rows);
	expect(cells.flat().map(({ start, end }) => text.slice(start, end))).toEqual(rows.flat());
	expect([table?.columns, table?.belongsTo]).toEqual([rows[0]?.length, belongsTo]);
});

test('a row has a bar behind its marks', () => {
	const { lines } = readMarkdown('|a|\n|-|\n|b|\nc\n');
	expect([2, 3, 9].map((at) => isRowOf(lines[at]))).toEqual([true, false, false]);
});

test.each<[string, string, [string, number, number][]]>([
	['', '\n', [['', 0, 0]]],
	['a', '\n', [['a', 1, 1]]],
	['a\n', '\n', [['a', 1, 2]]],
	[
		'a\r\nb\n\r\n',
		'\r\n',
		[
			['a', 1, 3],
			['b', 4, 5],
			['', 5, 7],
		],
	],
	['\r\n', '\r\n', [['', 0, 2]]],
	[
		'\na\r\n',
		'\n',
		[
			['', 0, 1],
			['a', 2, 4],
		],
	],
	['\uFEFFa\n', '\n', [['a', 2, 3]]],
	['a\rb', '\n', [['a\rb', 3, 3]]],
])('the lines of %j', (text, eol, expected) => {
	const note = readMarkdown(text);
	expect(note.lines.map((line) => [line.text, line.end, line.next])).toEqual(expected);
	expect([note.eol, lineEndOf(text), withLineEndsOf(text, 'x\ry\r\nz\n')]).toEqual([eol, eol, `x${eol}y${eol}z${eol}`]);
});
