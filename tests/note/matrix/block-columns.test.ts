import { withBlockColumns } from '../../../src/note/matrix/block-columns';
import type { MatrixColumn } from '../../../src/note/matrix/columns';
import { readMatrixBlock } from '../../../src/note/matrix/matrix-block';

const COLUMNS: readonly MatrixColumn[] = ['title', 'year', 'property:venue', 'heading:Key Concepts'];
const LINE = 'columns: title, year, venue, heading: Key Concepts';

test.each([
	['none named', '```five-cs-matrix\n```\n', `\`\`\`five-cs-matrix\n${LINE}\n\`\`\`\n`, ''],
	[
		'behind the others',
		'A\n\n```five-cs-matrix\nfrom: Papers\n# mine\n```\nB',
		`A\n\n\`\`\`five-cs-matrix\nfrom: Papers\n# mine\n${LINE}\n\`\`\`\nB`,
		'from: Papers\n# mine',
	],
	[
		'in the place of others, which went on over lines',
		'~~~five-cs-matrix\ncolumns:\n- title\n- status\nsort: year\n~~~',
		`~~~five-cs-matrix\n${LINE}\nsort: year\n~~~`,
		'columns:\n- title\n- status\nsort: year',
	],
	['Windows', '```five-cs-matrix\r\nsort: year\r\n```\r\n', `\`\`\`five-cs-matrix\r\nsort: year\r\n${LINE}\r\n\`\`\`\r\n`, 'sort: year'],
	[
		'in a callout',
		'> [!note]\n> ```five-cs-matrix\n> sort: year\n> ```\n',
		`> [!note]\n> \`\`\`five-cs-matrix\n> sort: year\n> ${LINE}\n> \`\`\`\n`,
		'sort: year',
	],
	['in a list', '- ```five-cs-matrix\n  ```\n', `- \`\`\`five-cs-matrix\n  ${LINE}\n  \`\`\`\n`, ''],
	[
		'in a list indented by a tab',
		'- x\n\t```five-cs-matrix\n\tsort: year\n\t```\n',
		`- x\n\t\`\`\`five-cs-matrix\n\tsort: year\n\t${LINE}\n\t\`\`\`\n`,
		'sort: year',
	],
	[
		'named before, by a tab',
		'- x\n\t```five-cs-matrix\n\tcolumns: title\n\t```',
		`- x\n\t\`\`\`five-cs-matrix\n\t${LINE}\n\t\`\`\``,
		'columns: title',
	],
	[
		'two tabs deep',
		'- x\n\t- y\n\t\t```five-cs-matrix\n\t\tsort: year\n\t\t```',
		`- x\n\t- y\n\t\t\`\`\`five-cs-matrix\n\t\tsort: year\n\t\t${LINE}\n\t\t\`\`\``,
		'sort: year',
	],
	[
		'a numbered list',
		'1. x\n\n\t```five-cs-matrix\n\tsort: year\n\t```',
		`1. x\n\n\t\`\`\`five-cs-matrix\n\tsort: year\n\t${LINE}\n\t\`\`\``,
		'sort: year',
	],
	[
		'four blanks',
		'- a\n    ```five-cs-matrix\n    sort: year\n    ```',
		`- a\n    \`\`\`five-cs-matrix\n    sort: year\n    ${LINE}\n    \`\`\``,
		'sort: year',
	],
	[
		'a blank line at its end, words behind its name',
		'```five-cs-matrix wide\nsort: year\n\n```',
		`\`\`\`five-cs-matrix wide\nsort: year\n\n${LINE}\n\`\`\``,
		'sort: year',
	],
	[
		'a list with a comment within',
		'```five-cs-matrix\ncolumns:\n- title\n\n# note\n- year\nsort: year\n```',
		`\`\`\`five-cs-matrix\n${LINE}\nsort: year\n\`\`\``,
		'columns:\n- title\n\n# note\n- year\nsort: year',
	],
	['never closed', '```five-cs-matrix\ncolumns: year', `\`\`\`five-cs-matrix\n${LINE}`, 'columns: year'],
	[
		'of two alike the second',
		'```five-cs-matrix\n```\n\n```five-cs-matrix\n```',
		`\`\`\`five-cs-matrix\n\`\`\`\n\n\`\`\`five-cs-matrix\n${LINE}\n\`\`\``,
		'',
		3,
	],
	['changed since', '```five-cs-matrix\nsort: title\n```', null, 'sort: year'],
	['within another block', '````\n```five-cs-matrix\n```\n````', null, ''],
] as const)('%s', (_what, text, written, source, from: number = 0) => {
	expect(withBlockColumns(text, { source, from }, COLUMNS)).toBe(written);
});

test('written twice is written once', () => {
	const once = `\`\`\`five-cs-matrix\nsort: year\n${LINE}\n\`\`\``;
	expect(withBlockColumns(once, { source: `sort: year\n${LINE}`, from: 0 }, COLUMNS)).toBe(once);
});

const OWN: readonly (readonly MatrixColumn[])[] = [
	['title', 'property:status-of-mine', 'property:year of print'],
	['title', 'heading:Methods, and more', 'property:note'],
	['title', 'property:category', 'property:a, b'],
];
test.each(OWN.map((columns) => ({ columns })))('$columns are read as they were written', ({ columns }) => {
	const written = withBlockColumns('```five-cs-matrix\n```', { source: '', from: 0 }, columns) ?? '';
	expect(readMatrixBlock(written.split('\n').slice(1, -1).join('\n')).columns).toEqual(columns);
});
