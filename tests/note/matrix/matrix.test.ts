import fc from 'fast-check';
import { groupRows, meanRelevance, meets, searchRows, sortRows } from '../../../src/note/matrix/arrange';
import { DEFAULT_COLUMNS, columnNamed, columnOf, needsText } from '../../../src/note/matrix/columns';
import { matrixCsv, matrixMarkdown } from '../../../src/note/matrix/export';
import type { MatrixOrder } from '../../../src/note/matrix/lines';
import { matrixLines, orderNeedsText } from '../../../src/note/matrix/lines';
import { readMatrixBlock, unknownColumns } from '../../../src/note/matrix/matrix-block';
import type { MatrixRow } from '../../../src/note/matrix/rows';
import { cellOf, matrixRow, propertyRow } from '../../../src/note/matrix/rows';
import { parseYaml } from '../../host/yaml';
import { readFiveCsBlock } from '../../../src/note/five-cs/five-cs-block';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';
import { runs } from '../../size';

const row = (changes: Partial<MatrixRow>): MatrixRow => ({
	path: 'LN-A.md',
	title: 'A',
	year: 2019,
	arxiv: null,
	status: 'to-read',
	topic: '',
	pass: 0,
	category: '',
	context: '',
	correctness: '',
	contributions: '',
	clarity: '',
	relevance: null,
	relevanceText: '',
	answered: 0,
	hasTable: true,
	properties: {},
	sections: new Map(),
	isRead: true,
	...changes,
});
const READING = { names: DEFAULT_PROPERTY_NAMES, yaml: { parse: parseYaml } };
const titles = (rows: readonly MatrixRow[]) => rows.map(({ title }) => title).join('');

test('a row is what a note says', () => {
	const text =
		'---\ntitle: "T: x"\nyear: 2019\narxiv: "1906.01820"\nstatus: reading\ntopic:\n  - a\n  - b\nkeshav-pass: 2\nrelevance: 4\n---\n| C | Assessment |\n|-|-|\n| **Category** | x |\n';
	expect(matrixRow('Papers/LN-X.md', text, READING)).toMatchObject({
		path: 'Papers/LN-X.md',
		title: 'T: x',
		year: 2019,
		arxiv: '1906.01820',
		status: 'reading',
		topic: 'a, b',
		pass: 2,
		relevance: 4,
		category: 'x',
		answered: 1,
	});
	expect(matrixRow('Papers/LN-X.md', 'no properties', READING)).toMatchObject({
		title: 'LN-X',
		year: null,
		arxiv: null,
		pass: 0,
		answered: 0,
	});
});

test('sorted by one column, then another; nothing comes last either way', () => {
	const rows = [
		row({ title: 'A', year: 2019, relevance: 2 }),
		row({ title: 'B', year: null, relevance: 5 }),
		row({ title: 'C', year: 2021, relevance: 2 }),
	];
	expect(titles(sortRows(rows, [{ column: 'year', descending: false }]))).toBe('ACB');
	expect(titles(sortRows(rows, [{ column: 'year', descending: true }]))).toBe('CAB');
	expect(
		titles(
			sortRows(rows, [
				{ column: 'relevance', descending: false },
				{ column: 'year', descending: true },
			]),
		),
	).toBe('CAB');
	expect(titles(sortRows(rows, []))).toBe('ABC');
});

test('searched by words anywhere, marks and case forgiven', () => {
	const rows = [row({ title: 'A', context: 'Čizmić on agents' }), row({ title: 'B', clarity: 'Agents' }), row({ title: 'C' })];
	expect(titles(searchRows(rows, 'agent'))).toBe('AB');
	expect(titles(searchRows(rows, 'cizmic agents'))).toBe('A');
	expect(titles(searchRows(rows, ' '))).toBe('ABC');
});

test('grouped, the order inside kept, those without last', () => {
	const rows = [
		row({ title: 'A', topic: '' }),
		row({ title: 'B', topic: 'y' }),
		row({ title: 'C', topic: 'x' }),
		row({ title: 'D', topic: 'x' }),
	];
	expect(groupRows(rows, 'topic').map((group) => [group.name, titles(group.rows)])).toEqual([
		['x', 'CD'],
		['y', 'B'],
		['', 'A'],
	]);
});

test.each([
	['relevance >= 4', { relevance: 4 }, true],
	['relevance > 4', { relevance: 4 }, false],
	['year < 2020 and status = reading', { year: 2019, status: 'Reading' }, true],
	['status != reviewed', { status: '' }, true],
	['topic =', { topic: '' }, true],
	['relevance > 1', { relevance: null }, false],
	['title contains "learn"', { title: 'Learned' }, true],
	['topic: safety', { topic: 'ai-safety' }, true],
	['category != ""', { category: 'x' }, true],
])('where: %s', (where, changes, met) => {
	const { conditions, problems } = readMatrixBlock(`where: ${where}`);
	expect(problems).toEqual([]);
	expect(meets(row(changes), conditions)).toBe(met);
});

test('a block, whole', () => {
	expect(
		readMatrixBlock(
			'from: "Papers/Agents"\ncolumns: paper, Category, relevance\nsort: relevance desc, year\nwhere: status = reading\n  year > 2000\ngroup: topic\ndensity: compact\n',
		),
	).toEqual({
		from: 'Papers/Agents',
		fromLine: 1,
		columns: ['title', 'category', 'relevance'],
		sorts: [
			{ column: 'relevance', descending: true },
			{ column: 'year', descending: false },
		],
		conditions: [
			{ column: 'status', operator: '=', value: 'reading' },
			{ column: 'year', operator: '>', value: '2000' },
		],
		group: 'topic',
		density: 'compact',
		named: expect.any(Array) as unknown,
		problems: [],
	});
	expect(readMatrixBlock('from: \'Papers\' # mine\nwhere: "status = to-read"\nsort: "year" # rising')).toMatchObject({
		from: 'Papers',
		conditions: [{ column: 'status', operator: '=', value: 'to-read' }],
		sorts: [{ column: 'year', descending: false }],
		problems: [],
	});
	expect(readMatrixBlock('from: #t')).toMatchObject({ from: '#t' });
	expect(readMatrixBlock('')).toMatchObject({ from: null, columns: DEFAULT_COLUMNS, sorts: [], problems: [] });
	const wrong = readMatrixBlock('form: x\ncolumns: category, colour\nwhere: relevance about 4\nwords');
	expect(unknownColumns(wrong, [row({})])).toEqual([{ kind: 'wrong-column', line: 2, column: 'colour' }]);
	expect(unknownColumns(wrong, [row({}), row({ properties: { Colour: 'red' } })])).toEqual([]);
	expect(wrong.problems).toEqual([
		{ kind: 'wrong-key', line: 1, key: 'form' },
		{ kind: 'wrong-condition', line: 3, text: 'relevance about 4' },
		{ kind: 'wrong-key', line: 4, key: 'words' },
	]);
	expect(columnOf(' Keshav-Pass ')).toBe('pass');
});

test('a five-cs block: a note, answers of its own, what is wrong', () => {
	expect(readFiveCsBlock('')).toMatchObject({ paper: null, inline: false, problems: [] });
	expect(readFiveCsBlock('paper: [[Papers/LN-A#Pass 1|A]]')).toMatchObject({ paper: 'Papers/LN-A', inline: false });
	for (const [value, paper] of [
		['"[[LN A]]"', 'LN A'],
		["'![[ LN A |a]]'", 'LN A'],
		['[[LN A]] # the first', 'LN A'],
		['LN-A.md ', 'LN-A'],
		['[A](<Papers/LN A.md>)', 'Papers/LN A'],
		['[A](LN%A)', 'LN%A'],
		['"LN" and "A"x', '"LN" and "A"x'],
		['see [[LN A]]', 'see [[LN A]]'],
		['[[LN A]] too', '[[LN A]] too'],
	])
		expect([value, readFiveCsBlock(`paper: ${value}`).paper]).toEqual([value, paper]);
	expect(readFiveCsBlock('paper: [A](Papers/LN%20A.md)')).toMatchObject({ paper: 'Papers/LN A' });
	expect(readFiveCsBlock('category: |\n  a # b\n  c\nclarity: >-\n  d')).toMatchObject({ answers: { category: 'a # b\nc', clarity: 'd' } });
	expect(readFiveCsBlock('Category: x\n  more\n# a remark\nrelevance: ⭐⭐\nrelevance-text: why: so')).toMatchObject({
		answers: { category: 'x\nmore' },
		relevance: 2,
		relevanceText: 'why: so',
		inline: true,
		problems: [],
	});
	expect(readFiveCsBlock('colour: red\njust words\nrelevance: 9').problems).toEqual([
		{ kind: 'wrong-key', line: 1, key: 'colour' },
		{ kind: 'no-colon', line: 2, text: 'just words' },
		{ kind: 'bad-relevance', line: 3, text: '9' },
	]);
});

test('CSV by RFC 4180 and Markdown with escaped pipes', () => {
	const rows = [row({ title: 'A, "b"', category: 'x | y\nz', relevance: 3 })];
	expect(matrixCsv(rows, ['title', 'category', 'relevance'], ['Paper', 'Category', 'Relevance'])).toBe(
		'Paper,Category,Relevance\r\n"A, ""b""","x | y\nz",3\r\n',
	);
	expect(matrixMarkdown(rows, ['title', 'category', 'relevance'], ['Paper', 'Category', 'Relevance'], () => '[[LN-A|A]]')).toBe(
		'| Paper | Category | Relevance |\n| --- | --- | --: |\n| [[LN-A\\|A]] | x \\| y<br>z | 3 |',
	);
});

test('any text in a cell of CSV is read back', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (title, category) => {
			const csv = matrixCsv([row({ title, category })], ['title', 'category'], ['a', 'b']);
			// The apostrophe that keeps a cell from being a formula is the one thing added.
			const read = parseCsv(csv)[1] ?? [];
			expect(read.map((cell, at) => (cell === [title, category][at] ? cell : cell.replace(/^'/, '')))).toEqual([title, category]);
		}),
		{ numRuns: runs(1000) },
	);
});

/** RFC 4180, read the plain way. */
function parseCsv(text: string): string[][] {
	const records: string[][] = [];
	let record: string[] = [];
	for (let at = 0; at < text.length; ) {
		let cell = '';
		if (text[at] === '"') {
			for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
				cell += text[at];
				if (text[at] === '"') at += 1;
			}
			at += 1;
		} else while (text[at] !== ',' && text.slice(at, at + 2) !== '\r\n') cell += text[at++];
		record.push(cell);
		if (text[at] === ',') at += 1;
		else {
			at += 2;
			records.push(record);
			record = [];
		}
	}
	return records;
}

test.each([
	['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
	['+1+cmd', "'+1+cmd"],
	['-2+3', "'-2+3"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	[' =1+1', "' =1+1"],
	['＝1', "'＝1"],
	['a=b', 'a=b'],
	['-5', '-5'],
	['3 – 5', '3 – 5'],
])('csv-1: %j is no formula for a spreadsheet', (title, cell) => {
	const rows = [{ title } as unknown as Parameters<typeof matrixCsv>[0][number]];
	expect(matrixCsv(rows, ['title'], ['Title'])).toBe(`Title\r\n${cell}\r\n`);
});

describe('columns', () => {
	test.each([
		['Category', 'category'],
		['paper', 'title'],
		['Keshav-Pass', 'pass'],
		['venue', 'property:venue'],
		['my rating', 'property:my rating'],
		['property: category', 'property:category'],
		['note.status', 'status'],
		['note.venue', 'property:venue'],
		['note.category', 'property:category'],
		['heading: Key Concepts', 'heading:Key Concepts'],
		['heading:Why This Matters', 'heading:Why This Matters'],
		['Heading “Key Concepts”', 'heading:Key Concepts'],
		['"heading: Results, in short"', 'heading:Results, in short'],
		['## Key Concepts', 'heading:Key Concepts'],
	])('%s', (name, column) => expect(columnNamed(name)).toBe(column));

	test('our own properties under the names the reader gave them', () => {
		const names = { ...DEFAULT_PROPERTY_NAMES, status: 'estado', venue: 'revista', topic: '' };
		expect(['estado', 'note.estado', 'status', 'venue', 'revista', 'topic'].map((name) => columnNamed(name, names))).toEqual([
			'status',
			'status',
			'status',
			'property:revista',
			'property:revista',
			'topic',
		]);
		expect(columnNamed('  ')).toBeNull();
	});

	test('those that need the text of a note', () => {
		const needing = [
			'title',
			'year',
			'status',
			'topic',
			'arxiv',
			'pass',
			'path',
			'property:venue',
			'category',
			'relevance',
			'answered',
			'heading:X',
		] as const;
		expect(needing.filter(needsText)).toEqual(['category', 'relevance', 'answered', 'heading:X']);
	});

	test('in a block: one a line with or without a dash, a comma within quotes', () => {
		const columns = (source: string) => readMatrixBlock(source).columns;
		expect(columns('columns:\n  - category\n  - heading: Key Concepts\n')).toEqual(['title', 'category', 'heading:Key Concepts']);
		expect(columns('columns:\n- category\n- heading: Key Concepts\n')).toEqual(['title', 'category', 'heading:Key Concepts']);
		expect(columns('columns: venue, "heading: Results, in short"\n')).toEqual(['title', 'property:venue', 'heading:Results, in short']);
		expect(readMatrixBlock('where: venue contains Nature and read-twice = true\nsort: -venue').problems).toEqual([]);
	});
});

describe('a row', () => {
	const headings = ['key concepts', 'nowhere'];
	const read = (text: string) => matrixRow('LN-X.md', text, { ...READING, headings });
	const table = '| C | Assessment |\n|-|-|\n| **Category** | real |\n';

	test.each([
		['no table', '# T\n\nWords.\n', ''],
		['two tables', `| Language | Use |\n|-|-|\n| C | fast |\n\n${table}\n| C | Assessment |\n|-|-|\n| **Category** | second |\n`, 'real'],
		['a table in code', `\`\`\`\n| C | Assessment |\n|-|-|\n| **Category** | hidden |\n\`\`\`\n\n${table}`, 'real'],
		['a table in a comment', `%%\n| C | Assessment |\n|-|-|\n| **Category** | hidden |\n%%\n\n${table}`, 'real'],
		['a table in an HTML comment', `<!--\n| C | Assessment |\n|-|-|\n| **Category** | hidden |\n-->\n\n${table}`, 'real'],
		['escaped bars', table.replace('real', 'a \\| b'), 'a | b'],
		['math with a bar', table.replace('real', '$P(a\\|b)$'), '$P(a|b)$'],
		['a link with a pipe', table.replace('real', '[[A\\|shown]]'), '[[A|shown]]'],
		['a break', table.replace('real', 'one<br>two'), 'one\ntwo'],
	])('of a note with %s', (_what, text, category) => expect(read(text).category).toBe(category));

	test.each([
		['title: "A \\"quoted\\" \\u00e9tude"', 'A "quoted" étude'],
		['title: >-\n  Over two\n  lines', 'Over two lines'],
		['title: Plain\n  and on', 'Plain and on'],
		['title: 1984', '1984'],
		["title: 'It''s' # a comment", "It's"],
		['title:', 'LN-X'],
	])('has the title of its YAML: %s', (yaml, title) => {
		expect(read(`---\n${yaml}\nabstract: |\n  x: y\n---\n`).title).toBe(title);
		expect(propertyRow('LN-X.md', parseYaml(yaml) as Record<string, unknown>, DEFAULT_PROPERTY_NAMES).title).toBe(title);
	});

	test('takes what stands under a heading, deeper headings with it, the first that says something', () => {
		const text = '## Key Concepts\n\n## 🔑 **Key concepts**:\n\nOne [[A|b]].\n\n### Deeper\n\nTwo.\n\n---\n\n## Next\n\nThree.\n';
		const row = read(text);
		expect(cellOf(row, 'heading:Key Concepts')).toBe('One [[A|b]].\n\n### Deeper\n\nTwo.');
		expect(cellOf(row, 'heading:Nowhere')).toBe('');
	});

	test('shows any property as text; letters’ case counts for nothing', () => {
		const row = propertyRow('X.md', { Venue: 'Nature', authors: ['A, B', 'C'], done: false, n: 0, deep: { a: 1 } }, DEFAULT_PROPERTY_NAMES);
		expect(
			(['property:venue', 'property:authors', 'property:done', 'property:n', 'property:deep', 'property:none'] as const).map((column) =>
				cellOf(row, column),
			),
		).toEqual(['Nature', 'A, B, C', 'false', '0', '{"a":1}', '']);
	});
});

test('statuses stand as reading goes, then the reader’s own, then none', () => {
	const rows = ['reviewed', '', 'parked', 'to-read', 'skipped', 'reading'].map((status) => row({ status }));
	const by = (descending: boolean) => sortRows(rows, [{ column: 'status', descending }]).map(({ status }) => status);
	expect(by(false)).toEqual(['to-read', 'reading', 'reviewed', 'skipped', 'parked', '']);
	expect(groupRows(rows, 'status').map(({ name }) => name)).toEqual(by(false));
});

test('texts are sorted by their numbers, without marks and case', () => {
	const rows = ['Part 10', 'part 9', 'Épart 1', 'Zeta'].map((title) => row({ title }));
	expect(sortRows(rows, [{ column: 'title', descending: false }]).map(({ title }) => title)).toEqual([
		'Épart 1',
		'part 9',
		'Part 10',
		'Zeta',
	]);
});

test('a group’s mean is that of its rated papers', () => {
	expect(meanRelevance([row({ relevance: 4 }), row({ relevance: 5 }), row({})])).toBe(4.5);
	expect(meanRelevance([row({})])).toBeNull();
});

test('lines: folded groups keep their heads, papers picked stay alone, conditions count the total', () => {
	const rows = [row({ path: 'A', topic: 'x', relevance: 2 }), row({ path: 'B', topic: 'y' }), row({ path: 'C', topic: 'x', year: 1990 })];
	const order = { sorts: [], conditions: [], group: 'topic', search: '', only: new Set<string>(), folded: new Set(['x']) } as const;
	const said = (changes: object) =>
		matrixLines(rows, { ...order, ...changes }).lines.map((line) =>
			'path' in line ? line.path : `${line.group}: ${line.members.join('')}`,
		);
	expect(said({})).toEqual(['x: AC', 'y: B', 'B']);
	expect(said({ folded: new Set() })).toEqual(['x: AC', 'A', 'C', 'y: B', 'B']);
	expect(said({ only: new Set(['B', 'C']), group: null })).toEqual(['B', 'C']);
	expect(
		said({
			group: null,
			groups: [
				{ name: '1', paths: ['C', 'A'] },
				{ name: '2', paths: ['B'] },
			],
			folded: new Set(),
		}),
	).toEqual(['1: AC', 'A', 'C', '2: B', 'B']);
	const conditions = [{ column: 'year', operator: '<', value: '2000' }] as const;
	expect(matrixLines(rows, { ...order, conditions })).toMatchObject({ total: 1, papers: [{ path: 'C' }] });
	expect(matrixLines(rows, { ...order, search: 'nowhere' })).toMatchObject({ total: 3, lines: [] });
});

test.each<[string, Partial<MatrixOrder>, boolean]>([
	['nothing', {}, false],
	['a property', { sorts: [{ column: 'year', descending: true }] }, false],
	['a C', { sorts: [{ column: 'clarity', descending: true }] }, true],
	['relevance, which the text says before the property', { group: 'relevance' }, true],
	['a condition on a heading', { conditions: [{ column: 'heading:X', operator: '!=', value: '' }] }, true],
	['words', { search: 'x' }, true],
])('an order by %s needs the texts: %#', (_what, changes, needs) => {
	expect(orderNeedsText({ sorts: [], conditions: [], group: null, search: '', only: new Set(), folded: new Set(), ...changes })).toBe(
		needs,
	);
});
