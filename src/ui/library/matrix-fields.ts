import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { cellField, saveCell } from '../../commands/library/matrix-edits';
import type { CellKind } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import type { MatrixLine } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';
import { attempt, attempted } from '../kit/attempt';
import type { CellLeave } from './cell-editor';
import { CellEditor } from './cell-editor';
import type { MatrixGrid } from './matrix-grid';

/** The matrix whose cells are typed in. */
export interface EditedMatrix {
	columns(): readonly MatrixColumn[];
	lines(): readonly MatrixLine[];
	head(column: MatrixColumn): string;
	/** A note was changed from here. */
	edited(path: string): Promise<void>;
}

/** A cell that is edited, by what it shows: the element shows another one when rows move. */
export interface EditedCell {
	readonly row: MatrixRow;
	readonly column: MatrixColumn;
	readonly kind: CellKind;
}

/** A field in a cell whose text is not in the note yet. */
interface HeldField extends EditedCell {
	readonly editor: CellEditor;
}

/** Writes a cell and shows what the note says then. Answers whether it could be written. */
export async function savedCell(context: CommandContext, matrix: EditedMatrix, cell: EditedCell, typed: string): Promise<boolean> {
	const isSaved = await attempted(context, () => saveCell(context, cell, cell.kind, typed));
	// What the cell said before does not come back in between.
	if (isSaved) await attempted(context, () => matrix.edited(cell.row.path));
	return isSaved;
}

/** The fields that stand in cells of a matrix: each until its text is in the note, wherever its cell stands by then. */
export class MatrixFields {
	private readonly held = new Set<HeldField>();

	constructor(
		private readonly grid: MatrixGrid,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly matrix: EditedMatrix,
	) {}

	/** What is typed in a cell is not lost with the view. */
	leave(): void {
		for (const { editor } of this.held) attempt(this.context, () => editor.leave('stay'));
	}

	/** The columns of a look, and those of fields whose text is not saved. */
	withHeld(columns: readonly MatrixColumn[]): readonly MatrixColumn[] {
		return [...new Set([...columns, ...[...this.held].map(({ column }) => column)])];
	}

	/** All rows were drawn anew: the fields that stood stand again, with what is typed in them. */
	restore(): void {
		for (const held of [...this.held]) {
			const typed = held.editor.taken();
			if (typed === null) continue;
			this.held.delete(held);
			this.stand(held, typed);
		}
	}

	private stand({ row, column, kind }: EditedCell, typed: string): void {
		const line = this.matrix.lines().findIndex((one) => 'path' in one && one.path === row.path) + 1;
		const place = { line, column: this.matrix.columns().indexOf(column) };
		this.grid.focusCell(place);
		const cell = line === 0 ? null : this.grid.cellAt(place);
		if (cell !== null) this.edit(cell, { row, column, kind }, () => typed);
	}

	/** Puts a field into a cell; `start` makes what it begins with of what the note says. */
	edit(cell: HTMLElement, edited: EditedCell, start: (text: string) => string): void {
		const { row, column, kind } = edited;
		const text = cellField(this.context, { row, column });
		const label = `${this.matrix.head(column)}: ${row.title}`;
		const what = { kind, label, text, path: row.path, start: start(text) };
		const editor: CellEditor = new CellEditor(
			cell,
			what,
			{ app: this.app, context: this.context },
			async (value) => {
				const isSaved = await savedCell(this.context, this.matrix, edited, value);
				// The rows were drawn anew while it was on its way.
				if (!isSaved && !cell.isConnected && this.held.delete(field)) this.stand(field, value);
				return isSaved;
			},
			(leave) => {
				this.held.delete(field);
				this.left(cell, leave);
			},
		);
		const field: HeldField = { ...edited, editor };
		this.held.add(field);
		this.grid.reveal(cell);
	}

	private left(cell: HTMLElement, leave: CellLeave): void {
		const place = this.grid.placeOf(cell);
		if (place === null || !cell.isConnected) return;
		// Where the reader has gone elsewhere, what they look at stays.
		const stays = leave === 'stay' || !cell.contains(cell.doc.activeElement);
		this.grid.repaint(cell);
		this.grid.reveal(cell, !stays);
		if (stays) return;
		const step = leave === 'next' ? 1 : leave === 'previous' ? -1 : 0;
		const column = place.column + step;
		const columns = this.matrix.columns();
		if (column >= 0 && column < columns.length) this.grid.focusCell({ line: place.line, column });
		else
			this.grid.focusCell({
				line: Math.max(0, Math.min(this.matrix.lines().length, place.line + step)),
				column: step > 0 ? 0 : columns.length - 1,
			});
	}
}
