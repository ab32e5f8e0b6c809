import { FIVE_CS } from '../five-cs/five-cs';
import { STATUSES } from '../passes/reading-state';
import type { MatrixColumn } from './columns';
import type { MatrixRow } from './rows';
import { cellOf, textOf, valueOf } from './rows';

export interface MatrixSort {
	readonly column: MatrixColumn;
	readonly descending: boolean;
}

/** A condition of `where:`, such as `relevance >= 4` or `status != reviewed`. */
export interface MatrixCondition {
	readonly column: MatrixColumn;
	readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | 'contains';
	readonly value: string;
}

/** Rows that have the same in a column, or that someone else put together. */
export interface MatrixGroup {
	readonly name: string;
	readonly rows: readonly MatrixRow[];
}

/**
 * Rows in an order: by each sort in turn, rows without a value last, equal rows as they were. Texts are compared by keys made once, in
 * which marks and case count for nothing and numbers count as numbers; the known statuses stand as reading goes.
 */
export function sortRows(rows: readonly MatrixRow[], sorts: readonly MatrixSort[]): MatrixRow[] {
	const keyed = rows.map((row) => ({ row, keys: sorts.map(({ column }) => sortKey(row, column)) }));
	return keyed
		.sort((a, b) => {
			for (let at = 0; at < sorts.length; at++) {
				const [x, y] = [a.keys[at] ?? null, b.keys[at] ?? null];
				if (x === y) continue;
				if (x === null || y === null) return x === null ? 1 : -1;
				const isLess = typeof x === typeof y ? x < y : typeof x === 'number';
				return isLess === (sorts[at]?.descending === true) ? 1 : -1;
			}
			return 0;
		})
		.map(({ row }) => row);
}

/** Does once for a row what the first word of a search and the first sort by title would wait for. */
export function foldRow(row: MatrixRow): void {
	searchText(row);
	sortKey(row, 'title');
}

type SortKey = string | number | null;
const sortKeys = new WeakMap<MatrixRow, Map<MatrixColumn, SortKey>>();

/** What a row is sorted by in a column: a number, a folded text, or null for nothing. Made once for each row. */
function sortKey(row: MatrixRow, column: MatrixColumn): SortKey {
	let keys = sortKeys.get(row);
	if (keys === undefined) sortKeys.set(row, (keys = new Map<MatrixColumn, SortKey>()));
	let key = keys.get(column);
	if (key === undefined) keys.set(column, (key = madeKey(row, column)));
	return key;
}

function madeKey(row: MatrixRow, column: MatrixColumn): SortKey {
	const value = valueOf(row, column);
	if (value === null || typeof value === 'number') return value;
	const status = column === 'status' ? STATUSES.findIndex((known) => known === value) : -1;
	return status >= 0 ? status : folded(String(value)).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
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

/** Whether a row meets every condition. A row without a value meets none but `!=`. */
export function meets(row: MatrixRow, conditions: readonly MatrixCondition[]): boolean {
	return conditions.every(({ column, operator, value }) => {
		const own = valueOf(row, column);
		if (own === null) return operator === '!=' ? value !== '' : operator === '=' && value === '';
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

/** Rows by what they have in a column, groups in order, those without a value last under an empty name; inside, rows stay as they came. */
export function groupRows(rows: readonly MatrixRow[], column: MatrixColumn): MatrixGroup[] {
	const groups = new Map<string, MatrixRow[]>();
	for (const row of rows) {
		const name = cellOf(row, column);
		const members = groups.get(name);
		if (members === undefined) groups.set(name, [row]);
		else members.push(row);
	}
	const firsts = [...groups.values()].flatMap((members) => members[0] ?? []);
	return sortRows(firsts, [{ column, descending: false }]).map((first) => {
		const name = cellOf(first, column);
		return { name, rows: groups.get(name) ?? [] };
	});
}

/** The mean relevance of the rows that are rated; null where none is. meanRelevance of 4, 5 and unrated //=> 4.5 */
export function meanRelevance(rows: readonly MatrixRow[]): number | null {
	const rated = rows.flatMap(({ relevance }) => relevance ?? []);
	return rated.length === 0 ? null : rated.reduce((sum, value) => sum + value, 0) / rated.length;
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
			...Object.values(row.properties).map(textOf),
			...row.sections.values(),
		].join('\n'),
	);
	searchTexts.set(row, text);
	return text;
}

function folded(text: string): string {
	const lower = text.toLowerCase();
	// Most texts have no marks to take away.
	return /[^ -~\s]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
}
