import { bareValue, blockEntries } from '../block-lines';
import type { PropertyNames } from '../properties/properties';
import type { MatrixCondition, MatrixSort } from './arrange';
import type { MatrixColumn } from './columns';
import { DEFAULT_COLUMNS, columnNamed, propertyOf, withTitle } from './columns';
import type { MatrixRow } from './rows';
import { propertyValue } from './rows';

export type MatrixBlockProblem =
	| { readonly kind: 'wrong-key'; readonly line: number; readonly key: string }
	| { readonly kind: 'wrong-column'; readonly line: number; readonly column: string }
	| { readonly kind: 'wrong-condition'; readonly line: number; readonly text: string };

/** How high rows are: up to three lines of text, or one. */
export type MatrixDensity = 'comfortable' | 'compact';

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
	/** Null: by the number of papers. */
	readonly density: MatrixDensity | null;
	/** Where each property was named, for a message about one that no note has. */
	readonly named: readonly { readonly line: number; readonly column: MatrixColumn }[];
	readonly problems: readonly MatrixBlockProblem[];
}

/** The keys a block knows, as its messages name them. */
export const MATRIX_KEYS = ['from', 'columns', 'sort', 'where', 'group', 'density'] as const;

/** Reads a `five-cs-matrix` block. What cannot be used is told, and the rest is used. `names` are the keys of our own properties. */
export function readMatrixBlock(source: string, names?: PropertyNames): MatrixBlock {
	const { entries, noColon } = blockEntries(source);
	const problems: MatrixBlockProblem[] = noColon.map(({ line, text }) => ({ kind: 'wrong-key', line, key: text }));
	const read = {
		from: null as string | null,
		fromLine: 0,
		columns: DEFAULT_COLUMNS as readonly MatrixColumn[],
		sorts: [] as MatrixSort[],
		conditions: [] as MatrixCondition[],
		group: null as MatrixColumn | null,
		density: null as MatrixDensity | null,
	};
	const named: MatrixBlock['named'][number][] = [];
	for (const { line, key, value: written } of entries) {
		const value = bareValue(written);
		const column = (name: string): MatrixColumn[] => {
			const found = columnNamed(name, names);
			if (found !== null) named.push({ line, column: found });
			return found === null ? [] : [found];
		};
		if (key === 'from') Object.assign(read, { from: value === '' ? null : value.replace(/\n/g, ' '), fromLine: line });
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
				const condition = conditionOf(text, names);
				if (condition === null) problems.push({ kind: 'wrong-condition', line, text });
				else {
					named.push({ line, column: condition.column });
					read.conditions = [...read.conditions, condition];
				}
			}
		} else if (key === 'group' || key === 'group by') read.group = column(value)[0] ?? null;
		else if (key === 'density') read.density = densityOf(value);
		else problems.push({ kind: 'wrong-key', line, key });
	}
	return { ...read, named, problems: problems.sort((a, b) => a.line - b.line) };
}

/** A density by its name; null for any other word. */
export function densityOf(value: unknown): MatrixDensity | null {
	const word = String(value).trim().toLowerCase();
	return word === 'compact' || word === 'comfortable' ? word : null;
}

/** Columns of a block that no paper has anything in: a word that was misspelt, or a heading that was not named as one. */
export function unknownColumns({ named }: MatrixBlock, rows: readonly MatrixRow[]): MatrixBlockProblem[] {
	const seen = new Set<string>();
	return named.flatMap(({ line, column }) => {
		const name = propertyOf(column);
		if (name === null || seen.has(name) || rows.length === 0) return [];
		seen.add(name);
		return rows.some((row) => propertyValue(row, name) !== undefined) ? [] : [{ kind: 'wrong-column' as const, line, column: name }];
	});
}

/** `relevance >= 4`, `status: reading`, `title contains agent`. */
function conditionOf(text: string, names?: PropertyNames): MatrixCondition | null {
	const match = /^(heading:[^!=<>:]+?|[\p{L}_][\p{L}\p{N}_. -]*?)\s*(!=|>=|<=|==|=|>|<|:|\bcontains\b)\s*(.*)$/iu.exec(text);
	const column = match === null ? null : columnNamed(match[1] ?? '', names);
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
	return (
		value
			.replace(/^\[(?!\[)([\s\S]*)\]$/, '$1')
			// A comma inside quotes is part of a heading's name.
			.split(/[,\n](?=(?:[^"]*"[^"]*")*[^"]*$)/)
			.map((item) => item.replace(/^\s*-\s+/, '').trim())
			.filter((item) => item !== '')
	);
}
