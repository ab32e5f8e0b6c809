import { FIVE_CS } from '../five-cs/five-cs';
import type { CKey } from '../five-cs/five-cs';
import { mergedText } from '../merge-typed';
import { isEmptyValue } from '../properties/properties';
import type { MatrixColumn } from './columns';
import { headingOf, isBaseColumn, ownPropertyOf, propertyOf } from './columns';
import type { MatrixRow } from './rows';
import { propertyValue, textOf } from './rows';

/** How a cell is edited: an answer of the assessment, a rating, a status or a pass to choose, or a property of its kind. */
export type CellKind = 'answer' | 'rating' | 'status' | 'pass' | PropertyKind;
export type PropertyKind = 'text' | 'number' | 'date' | 'list' | 'checkbox';

/** The part of the assessment a column shows as words; `null` for another column. */
export function answerOfColumn(column: MatrixColumn): CKey | 'relevanceText' | null {
	return column === 'relevanceText' ? column : (FIVE_CS.find(({ key }) => key === column)?.key ?? null);
}

/** How the cells of a column are edited, by what the papers have in it; `null` for a column that is only to be read. */
export function columnKind(column: MatrixColumn, rows: readonly MatrixRow[]): CellKind | null {
	if (answerOfColumn(column) !== null) return 'answer';
	if (column === 'relevance') return 'rating';
	if (column === 'status' || column === 'pass') return column;
	if (headingOf(column) !== null || isBaseColumn(column) || ['title', 'arxiv', 'answered', 'path'].includes(column)) return null;
	const key = propertyOf(column);
	for (const row of rows) {
		const kind = kindOf(key === null ? row.properties[ownPropertyOf(column) ?? ''] : propertyValue(row, key));
		if (kind !== null) return kind;
	}
	return column === 'year' ? 'number' : 'text';
}

/** The kind of a property's value, as the app tells them apart; `null` for an empty one. What has parts of its own is text. */
export function kindOf(value: unknown): PropertyKind | null {
	if (isEmptyValue(value)) return null;
	if (typeof value === 'boolean') return 'checkbox';
	if (typeof value === 'number') return 'number';
	if (Array.isArray(value)) return 'list';
	return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value.trim()) ? 'date' : 'text';
}

/** What a field for a value begins with: a list has an item a line. */
export function fieldText(value: unknown): string {
	return Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value);
}

/** What was typed into a field as a value of a kind; null for nothing. A number that is none is text. */
export function typedValue(kind: PropertyKind, typed: string): unknown {
	const text = typed.trim();
	if (kind === 'list') return text.split('\n').flatMap((item) => item.trim() || []);
	if (text === '') return null;
	if (kind === 'checkbox') return text === 'true';
	return kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text.replace(/\s*\n\s*/g, ' ');
}

/**
 * What becomes of a property that the reader changed from `base` to `mine` while the note came to say `theirs`: texts are merged, in
 * lists what either took away goes and what either added stays, and of anything else the reader's own stands.
 */
export function mergedValue(base: unknown, mine: unknown, theirs: unknown): unknown {
	if (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string' && kindOf(base) === 'text')
		return mergedText(base, mine, theirs);
	if (!Array.isArray(mine) || !Array.isArray(theirs)) return mine;
	const [was, own, other] = [base, mine, theirs].map((list) => new Set((Array.isArray(list) ? list : []).map(textOf)));
	const has = (list: ReadonlySet<string> | undefined, item: unknown) => list?.has(textOf(item)) === true;
	const kept: unknown[] = theirs.filter((item) => has(own, item) || !has(was, item));
	return kept.concat(mine.filter((item) => !has(other, item) && !has(was, item)));
}
