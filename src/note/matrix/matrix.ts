import { tableCell } from '../../markdown/escape';
import type { FiveCs } from '../five-cs/five-cs';
import { FIVE_CS, readFiveCs } from '../five-cs/five-cs';
import { passNumber } from '../passes/passes';
import { plainProperties } from '../properties/plain-properties';
import type { PropertyNames } from '../properties/properties';

/** A paper in the matrix: what its note says, property and table. */
export interface MatrixRow extends FiveCs {
	readonly path: string;
	readonly title: string;
	readonly year: number | null;
	readonly arxiv: string | null;
	readonly status: string;
	readonly topic: string;
	readonly pass: number;
}

/** What a matrix can show, in the order it shows it by default. `name` is the key of its words on screen. */
export const MATRIX_COLUMNS = [
	{ key: 'title', name: 'matrix.column.title', numeric: false },
	{ key: 'category', name: 'matrix.column.category', numeric: false },
	{ key: 'context', name: 'matrix.column.context', numeric: false },
	{ key: 'correctness', name: 'matrix.column.correctness', numeric: false },
	{ key: 'contributions', name: 'matrix.column.contributions', numeric: false },
	{ key: 'clarity', name: 'matrix.column.clarity', numeric: false },
	{ key: 'relevance', name: 'matrix.column.relevance', numeric: true },
	{ key: 'year', name: 'matrix.column.year', numeric: true },
	{ key: 'pass', name: 'matrix.column.pass', numeric: true },
	{ key: 'status', name: 'matrix.column.status', numeric: false },
	{ key: 'topic', name: 'matrix.column.topic', numeric: false },
	{ key: 'arxiv', name: 'matrix.column.arxiv', numeric: false },
	{ key: 'answered', name: 'matrix.column.answered', numeric: true },
	{ key: 'relevanceText', name: 'matrix.column.relevance-text', numeric: false },
	{ key: 'path', name: 'matrix.column.path', numeric: false },
] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number]['key'];

/** Shown without being asked for. */
export const DEFAULT_COLUMNS: readonly MatrixColumn[] = MATRIX_COLUMNS.map(({ key }) => key).filter(
	(key) => !['topic', 'arxiv', 'answered', 'relevanceText', 'path'].includes(key),
);

export interface MatrixSort {
	readonly column: MatrixColumn;
	readonly descending: boolean;
}

/** The row of a note: a note without a title is called by its file. No YAML is parsed, so that thousands of notes are read at once. */
export function matrixRow(path: string, text: string, names: PropertyNames): MatrixRow {
	const values = plainProperties(text);
	const property = (name: keyof PropertyNames): string => values.get(names[name] === '' ? name : names[name]) ?? '';
	const year = Number(property('year'));
	return {
		...readFiveCs(text, names.relevance, (key) => values.get(key) ?? null),
		path,
		title: property('title') || path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''),
		year: Number.isInteger(year) && year > 0 ? year : null,
		arxiv: property('arxiv') || null,
		status: property('status'),
		topic: property('topic'),
		pass: passNumber(property('keshav-pass')),
	};
}

/** Rows in an order: by each sort in turn, rows without a value last, equal rows as they were. */
export function sortRows(rows: readonly MatrixRow[], sorts: readonly MatrixSort[]): MatrixRow[] {
	const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
	const compare = (a: MatrixRow, b: MatrixRow, { column, descending }: MatrixSort): number => {
		const [x, y] = [a[column], b[column]];
		const [noX, noY] = [isMissing(x), isMissing(y)];
		if (noX || noY) return Number(noX) - Number(noY);
		const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
		return descending ? -order : order;
	};
	return [...rows].sort((a, b) => sorts.map((sort) => compare(a, b, sort)).find((order) => order !== 0) ?? 0);
}

/** Rows that hold every word of a search, wherever; letters with and without marks are one. */
export function searchRows(rows: readonly MatrixRow[], search: string): MatrixRow[] {
	const words = folded(search)
		.split(/\s+/)
		.filter((word) => word !== '');
	if (words.length === 0) return [...rows];
	return rows.filter((row) => {
		const text = searchText(row);
		return words.every((word) => text.includes(word));
	});
}

/** A condition of `where:`, such as `relevance >= 4` or `status != reviewed`. */
export interface MatrixCondition {
	readonly column: MatrixColumn;
	readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | 'contains';
	readonly value: string;
}

/** Whether a row meets every condition. A row without a value meets none but `!=`. */
export function meets(row: MatrixRow, conditions: readonly MatrixCondition[]): boolean {
	return conditions.every(({ column, operator, value }) => {
		const own = row[column];
		if (isMissing(own)) return operator === '!=' ? value !== '' : operator === '=' && value === '';
		const number = Number(value);
		const order =
			typeof own === 'number' && value.trim() !== '' && !Number.isNaN(number)
				? own - number
				: folded(String(own)).localeCompare(folded(value));
		switch (operator) {
			case '=':
				return order === 0;
			case '!=':
				return order !== 0;
			case '>':
				return order > 0;
			case '>=':
				return order >= 0;
			case '<':
				return order < 0;
			case '<=':
				return order <= 0;
			case 'contains':
				return folded(String(own)).includes(folded(value));
		}
	});
}

/** Rows by what they have in a column, groups in order, those without a value last under an empty name. */
export function groupRows(
	rows: readonly MatrixRow[],
	column: MatrixColumn,
): { readonly name: string; readonly rows: readonly MatrixRow[] }[] {
	const groups = new Map<string, MatrixRow[]>();
	for (const row of sortRows(rows, [{ column, descending: false }])) {
		const name = isMissing(row[column]) ? '' : String(row[column]);
		groups.set(name, [...(groups.get(name) ?? []), row]);
	}
	// Sorting by the group must not undo the order the rows came in.
	const place = new Map(rows.map((row, index) => [row, index]));
	return [...groups].map(([name, members]) => ({ name, rows: members.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) }));
}

/** Rows as CSV by RFC 4180: CRLF, quotes doubled. `heads` are the words over the columns. */
export function matrixCsv(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], heads: readonly string[]): string {
	const lines = [heads, ...rows.map((row) => columns.map((column) => cellOf(row, column)))];
	return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell no spreadsheet takes for a formula: what begins like one (`=`, `+`, `-`, `@`, a tab or line break, also behind blanks) gets an
 * apostrophe before it, which spreadsheets read as “this is text”. https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(cell: string): string {
	const text = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as a Markdown table; `link` gives the link to a row's note. */
export function matrixMarkdown(
	rows: readonly MatrixRow[],
	columns: readonly MatrixColumn[],
	heads: readonly string[],
	link: (row: MatrixRow) => string,
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const body = rows.map((row) => line(columns.map((column) => tableCell(column === 'title' ? link(row) : cellOf(row, column)))));
	return [
		line(heads.map(tableCell)),
		line(columns.map((column) => (MATRIX_COLUMNS.find(({ key }) => key === column)?.numeric === true ? '--:' : '---'))),
		...body,
	].join('\n');
}

/** What a cell says as text; empty for nothing. */
export function cellOf(row: MatrixRow, column: MatrixColumn): string {
	const value = row[column];
	return value === null ? '' : String(value);
}

function isMissing(value: MatrixRow[MatrixColumn]): boolean {
	return value === null || value === '';
}

const searchTexts = new WeakMap<MatrixRow, string>();

/** A row's words, folded once. */
function searchText(row: MatrixRow): string {
	const known = searchTexts.get(row);
	if (known !== undefined) return known;
	const text = folded(
		[
			row.title,
			...FIVE_CS.map(({ key }) => row[key]),
			row.relevanceText,
			row.status,
			row.topic,
			row.year ?? '',
			row.arxiv ?? '',
			row.path,
		].join('\n'),
	);
	searchTexts.set(row, text);
	return text;
}

function folded(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
