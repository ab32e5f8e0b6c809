import { blockEntries } from '../block-lines';
import type { MatrixColumn, MatrixCondition, MatrixSort } from './matrix';
import { DEFAULT_COLUMNS, MATRIX_COLUMNS } from './matrix';

export type MatrixBlockTrouble =
	| { readonly kind: 'wrong-key'; readonly line: number; readonly key: string }
	| { readonly kind: 'wrong-column'; readonly line: number; readonly column: string }
	| { readonly kind: 'wrong-condition'; readonly line: number; readonly text: string };

/** A `five-cs-matrix` code block. */
export interface MatrixBlock {
	/** A folder, a tag, a map, or links; `null`: every literature note. */
	readonly from: string | null;
	/** Line of `from:`, for a message about it. */
	readonly fromLine: number;
	readonly columns: readonly MatrixColumn[];
	readonly sorts: readonly MatrixSort[];
	readonly conditions: readonly MatrixCondition[];
	readonly group: MatrixColumn | null;
	readonly compact: boolean;
	readonly troubles: readonly MatrixBlockTrouble[];
}

/** The keys a block knows, as its messages name them. */
export const MATRIX_KEYS = ['from', 'columns', 'sort', 'where', 'group', 'density'] as const;

// Other words for a column.
const ALSO: Readonly<Record<string, MatrixColumn>> = {
	paper: 'title',
	note: 'title',
	'keshav-pass': 'pass',
	stars: 'relevance',
	contribution: 'contributions',
	'relevance-text': 'relevanceText',
	file: 'path',
};

/** Reads a `five-cs-matrix` block. What cannot be used is told, and the rest is used. */
export function readMatrixBlock(source: string): MatrixBlock {
	const { entries, noColon } = blockEntries(source);
	const troubles: MatrixBlockTrouble[] = noColon.map(({ line, text }) => ({ kind: 'wrong-key', line, key: text }));
	const read = {
		from: null as string | null,
		fromLine: 0,
		columns: DEFAULT_COLUMNS,
		sorts: [] as MatrixSort[],
		conditions: [] as MatrixCondition[],
		group: null as MatrixColumn | null,
		compact: false,
	};
	for (const { line, key, value } of entries) {
		const column = (name: string): MatrixColumn[] => {
			const found = columnOf(name);
			if (found === null) troubles.push({ kind: 'wrong-column', line, column: name });
			return found === null ? [] : [found];
		};
		if (key === 'from')
			Object.assign(read, { from: value === '' ? null : value.replace(/\n/g, ' ').replace(/^"(.*)"$|^'(.*)'$/, '$1$2'), fromLine: line });
		else if (key === 'columns') read.columns = withTitle(itemsOf(value).flatMap(column));
		else if (key === 'sort')
			read.sorts = itemsOf(value).flatMap((item) =>
				column(item.replace(/\s+(?:asc|desc)(?:ending)?$/i, '').replace(/^[-+]/, '')).map((found) => ({
					column: found,
					descending: /\sdesc|^-/i.test(item),
				})),
			);
		else if (key === 'where' || key === 'filter') {
			for (const text of value
				.split(/\s+and\s+|[\n;]/i)
				.map((part) => part.trim())
				.filter((part) => part !== '')) {
				const condition = conditionOf(text);
				if (condition === null) troubles.push({ kind: 'wrong-condition', line, text });
				else read.conditions = [...read.conditions, condition];
			}
		} else if (key === 'group' || key === 'group by') read.group = column(value)[0] ?? null;
		else if (key === 'density') read.compact = /^compact$/i.test(value);
		else troubles.push({ kind: 'wrong-key', line, key });
	}
	return { ...read, troubles: troubles.sort((a, b) => a.line - b.line) };
}

/** A column by its key or another word for it, whatever its case; `null` when there is none. */
export function columnOf(name: string): MatrixColumn | null {
	const wanted = name.trim().toLowerCase();
	return MATRIX_COLUMNS.find(({ key }) => key.toLowerCase() === wanted)?.key ?? ALSO[wanted] ?? null;
}

/** Columns of a list, the paper first: without its name a row says nothing. */
export function withTitle(columns: readonly MatrixColumn[]): MatrixColumn[] {
	return ['title', ...new Set(columns.filter((column) => column !== 'title'))];
}

/** `relevance >= 4`, `status: reading`, `title contains agent`. */
function conditionOf(text: string): MatrixCondition | null {
	const match = /^([\p{L}-]+)\s*(!=|>=|<=|==|=|>|<|:|\bcontains\b)\s*(.*)$/iu.exec(text);
	const column = match === null ? null : columnOf(match[1] ?? '');
	if (match === null || column === null) return null;
	const operator = OPERATORS[(match[2] ?? '').toLowerCase()];
	return operator === undefined ? null : { column, operator, value: (match[3] ?? '').trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2') };
}

const OPERATORS: Readonly<Record<string, MatrixCondition['operator']>> = {
	'=': '=',
	'==': '=',
	':': 'contains',
	'!=': '!=',
	'>': '>',
	'>=': '>=',
	'<': '<',
	'<=': '<=',
	contains: 'contains',
};

function itemsOf(value: string): string[] {
	return value
		.replace(/^\[(?!\[)([\s\S]*)\]$/, '$1')
		.split(/[,\n]/)
		.map((item) => item.replace(/^\s*-\s+/, '').trim())
		.filter((item) => item !== '');
}
