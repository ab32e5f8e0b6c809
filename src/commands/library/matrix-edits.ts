import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { withBlockColumns } from '../../note/matrix/block-columns';
import type { CellKind } from '../../note/matrix/cells';
import { answerOfColumn, columnKind, fieldText, kindOf, mergedValue, typedValue } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import { ownPropertyOf, propertyOf } from '../../note/matrix/columns';
import type { MatrixRow } from '../../note/matrix/rows';
import { propertyValue } from '../../note/matrix/rows';
import { mergedText } from '../../note/merge-typed';
import { propertiesOf, setProperties } from '../../note/properties/frontmatter';
import { keyIn, propertyOrder } from '../../note/properties/properties';
import { STATUSES } from '../../note/passes/reading-state';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { giveStatus, saveFiveCs } from '../reading';
import { columnHead } from './matrix';

/** A cell the reader edits: the paper's row and the column. */
export interface EditedCell {
	readonly row: MatrixRow;
	readonly column: MatrixColumn;
}

/** The key of the property a cell shows; `null` where it shows none, or one that is switched off. */
export function keyOfCell(context: CommandContext, column: MatrixColumn): string | null {
	const own = ownPropertyOf(column);
	return (own === null ? propertyOf(column) : propertyNames(context.settings)[own]) || null;
}

/** How a cell is edited, by its own value before those of its column; `null` where it is only to be read. */
export function cellKind(context: CommandContext, { row, column }: EditedCell, rows: readonly MatrixRow[]): CellKind | null {
	const kind = columnKind(column, rows);
	const key = keyOfCell(context, column);
	if (kind === null || kind === 'answer' || kind === 'rating') return kind;
	if (key === null) return null;
	const value = propertyValue(row, key);
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return null;
	return kind === 'status' || kind === 'pass' ? kind : (kindOf(value) ?? kind);
}

/** What the field of a cell begins with. */
export function cellField(context: CommandContext, { row, column }: EditedCell): string {
	const answer = answerOfColumn(column);
	return answer !== null ? row[answer] : fieldText(propertyValue(row, keyOfCell(context, column) ?? ''));
}

/**
 * Writes what was typed into a cell over what it began with, merged with what the note says by now: one operation, one undo. Answers
 * whether anything changed.
 */
export async function saveCell(context: CommandContext, cell: EditedCell, kind: CellKind, typed: string): Promise<boolean> {
	const { row, column } = cell;
	const answer = answerOfColumn(column);
	if (answer !== null) {
		const base = row[answer];
		return await saveFiveCs(context, row.path, (now) => ({ [answer]: mergedText(base, typed, now[answer]) }));
	}
	if (kind === 'rating') return await saveFiveCs(context, row.path, { relevance: typed === '' ? null : Number(typed) });
	if (kind === 'status') return await giveStatus(context, row.path, typed);
	const key = keyOfCell(context, column);
	if (key === null || kind === 'answer') return false;
	const mine = typedValue(kind === 'pass' ? 'number' : kind, typed);
	const base = propertyValue(row, key);
	const order = propertyOrder(propertyNames(context.settings));
	return await context.operations.run(t('operation.cell', { column: columnHead(column), path: nameOf(row.path) }), (operation) =>
		operation.update(row.path, (text) => {
			const now = propertiesOf(text, context.yaml);
			const own = keyIn(now, key);
			return setProperties(text, { [own]: mergedValue(base, mine, now[own]) }, context.yaml, order);
		}),
	);
}

/** Writes the columns of a matrix into its block, as one step that can be undone; says so, or that the block is another by now. */
export async function writeBlockColumns(
	context: CommandContext,
	path: string,
	block: { readonly source: string; readonly from: number },
	columns: readonly MatrixColumn[],
): Promise<void> {
	let isThere = true;
	await context.operations.run(t('operation.columns', { path: nameOf(path) }), (operation) =>
		operation.update(path, (text) => {
			const written = withBlockColumns(text, block, columns, propertyNames(context.settings));
			isThere = written !== null;
			return written ?? text;
		}),
	);
	context.dialogs.notify(t(isThere ? 'matrix.columns-written' : 'matrix.columns-gone', { path: nameOf(path) }));
}

/** The statuses to choose from: those the plugin writes, in the order of reading, then the reader's own among some papers. */
export function statusesOf(rows: readonly MatrixRow[]): string[] {
	const own = new Set(rows.map(({ status }) => status).filter((status) => status !== ''));
	for (const known of STATUSES) own.delete(known);
	return [...STATUSES, ...[...own].sort()];
}
