import { Component, Keymap, Platform } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { cellKind } from '../../commands/library/matrix-edits';
import type { CellKind } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import type { MatrixRow } from '../../note/matrix/rows';
import { valueOf } from '../../note/matrix/rows';
import { attempt } from '../kit/attempt';
import type { GridPlace } from '../kit/grid-keys';
import { onMenuAsked } from '../kit/menu-asked';
import { openOwnLinks } from '../kit/own-links';
import { isEditing } from '../kit/window-rows';
import type { EditedMatrix } from './matrix-fields';
import { MatrixFields, savedCell } from './matrix-fields';
import type { MatrixGrid } from './matrix-grid';
import type { MenuPlace } from './matrix-menus';
import { showChoices, showRowMenu } from './matrix-menus';

/** The matrix that clicks, taps and keys act on. */
export interface HandledMatrix extends EditedMatrix {
	rows(): readonly MatrixRow[];
	row(path: string): MatrixRow | null;
	sortBy(column: MatrixColumn): void;
	/** Folds or unfolds the group whose head is at a line. */
	fold(line: number): void;
	compare(row: MatrixRow): Promise<void>;
	/** The menu of the columns over one of them; false where someone else has them. */
	columnMenu(place: MenuPlace, column: MatrixColumn): boolean;
}

/** What clicks, taps and keys do in a matrix: open, edit in the cell, choose, sort, fold, ask for a menu. */
export class MatrixHands extends Component {
	/** The fields that stand in cells. */
	readonly fields: MatrixFields;

	constructor(
		private readonly grid: MatrixGrid,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly matrix: HandledMatrix,
	) {
		super();
		this.fields = new MatrixFields(grid, app, context, matrix);
	}

	override onload(): void {
		const { scroller } = this.grid;
		this.registerDomEvent(scroller, 'keydown', (event) => this.key(event));
		openOwnLinks(scroller, { app: this.app, component: this, context: this.context }, (link) => this.grid.rowOf(link)?.path ?? null);
		this.registerDomEvent(scroller, 'click', (event) => this.click(event));
		this.registerDomEvent(scroller, 'input', () => {
			const place = this.grid.placeOf(scroller.doc.activeElement);
			const cell = place === null ? null : this.grid.cellAt(place);
			if (cell !== null && isEditing(cell)) this.grid.reveal(cell);
		});
		this.registerDomEvent(scroller, 'dblclick', (event) => {
			const place = this.grid.placeOf(event.targetNode);
			if (place !== null && place.line > 0 && !isLink(event)) this.press(place, event);
		});
		onMenuAsked(scroller, this, ({ target, x, y }) => this.menu(target, { x, y }));
	}

	override onunload(): void {
		// What is typed in a cell is not lost with the view.
		this.fields.leave();
	}

	private click(event: MouseEvent): void {
		const { targetNode } = event;
		const place = this.grid.placeOf(targetNode);
		const cell = place === null ? null : this.grid.cellAt(place);
		if (place === null || cell === null || isEditing(cell)) return;
		const column = this.matrix.columns()[place.column] ?? 'title';
		const row = this.grid.rowOf(cell);
		this.grid.focusCell(place);
		if (place.line === 0) return this.matrix.sortBy(column);
		if (row === null) return this.matrix.fold(place.line);
		if (isLink(event)) return;
		const el = targetNode?.instanceOf(Element) === true ? targetNode : null;
		const star = el?.closest<HTMLElement>('[data-star]')?.dataset['star'];
		const kind = cellKind(this.context, { row, column }, this.matrix.rows());
		if (kind === 'checkbox' && el?.matches('input') === true) {
			this.write(row, column, kind, String(valueOf(row, column) !== true));
		} else if (Platform.isMobile) {
			if (kind === 'rating' || kind === 'status') this.choose(row, column, kind, { el: cell });
			else this.open(row, column, event);
		} else if (star !== undefined) this.write(row, column, 'rating', Number(star) === row.relevance ? '' : star);
		else if (kind === 'status') this.choose(row, column, kind, { el: cell });
		else if (event.detail === 2) this.press(place, event);
	}

	/** Enter or a double click: a cell that can be edited is, any other opens its note. */
	private press({ line, column: at }: GridPlace, event: MouseEvent | KeyboardEvent, start = ''): void {
		const cell = this.grid.cellAt({ line, column: at });
		const row = cell === null ? null : this.grid.rowOf(cell);
		const column = this.matrix.columns()[at];
		if (cell === null || row === null || column === undefined || isEditing(cell)) return;
		const kind = cellKind(this.context, { row, column }, this.matrix.rows());
		if (kind === null) this.open(row, column, event);
		else if (kind === 'checkbox') this.write(row, column, kind, String(valueOf(row, column) !== true));
		else if (kind === 'rating' || kind === 'status' || kind === 'pass') this.choose(row, column, kind, { el: cell });
		else this.fields.edit(cell, { row, column, kind }, (text) => text + start);
	}

	private choose(row: MatrixRow, column: MatrixColumn, kind: 'rating' | 'status' | 'pass', place: MenuPlace): void {
		showChoices(kind, row, this.matrix.rows(), place, (typed) => this.write(row, column, kind, typed));
	}

	private write(row: MatrixRow, column: MatrixColumn, kind: CellKind, typed: string): void {
		attempt(this.context, () => savedCell(this.context, this.matrix, { row, column, kind }, typed));
	}

	private open(row: MatrixRow, column: MatrixColumn, event: MouseEvent | KeyboardEvent): void {
		const heading = column.startsWith('heading:') ? `#${column.slice('heading:'.length)}` : '';
		attempt(this.context, () => this.app.workspace.openLinkText(`${row.path}${heading}`, row.path, Keymap.isModEvent(event)));
	}

	private key(event: KeyboardEvent): void {
		const place = this.grid.placeOf(event.targetNode);
		if (place === null || event.isComposing) return;
		const { line } = place;
		const at = this.matrix.lines()[line - 1];
		const row = at !== undefined && 'path' in at ? this.matrix.row(at.path) : null;
		const isGroup = at !== undefined && 'group' in at;
		const isPress = event.key === 'Enter' || (event.key === ' ' && (line === 0 || isGroup || this.kindAt(place) === 'checkbox'));
		const folds = isGroup && (event.key === 'ArrowRight' ? at.isFolded : event.key === 'ArrowLeft' ? !at.isFolded : isPress);
		const hasMod = event.ctrlKey || event.metaKey || event.altKey;
		if (folds) this.matrix.fold(line);
		else if (isPress && line === 0) this.matrix.sortBy(this.matrix.columns()[place.column] ?? 'title');
		else if (isPress || event.key === 'F2') this.press(place, event);
		else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.menu(event.targetNode);
		else if (row !== null && !hasMod && this.kindAt(place) === 'rating' && /^(?:[0-5]|Delete|Backspace)$/.test(event.key))
			this.write(row, 'relevance', 'rating', event.key.length > 1 ? '' : event.key);
		else if (row !== null && !hasMod && event.key.length === 1 && event.key !== ' ' && isTyped(this.kindAt(place)))
			this.press(place, event, event.key);
		else if (!this.grid.move(event, place)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	private kindAt({ line, column }: GridPlace): CellKind | null {
		const at = this.matrix.lines()[line - 1];
		const row = at !== undefined && 'path' in at ? this.matrix.row(at.path) : null;
		const key = this.matrix.columns()[column];
		return row === null || key === undefined ? null : cellKind(this.context, { row, column: key }, this.matrix.rows());
	}

	/** The menu of the row an element is in; false where it is in none. */
	private menu(target: Node | null, at?: { readonly x: number; readonly y: number }): boolean {
		const place = this.grid.placeOf(target);
		const cell = place === null ? null : this.grid.cellAt(place);
		const row = this.grid.rowOf(cell);
		if (place === null || cell === null || isEditing(cell)) return false;
		const where: MenuPlace = at === undefined ? { el: cell } : { el: cell, at };
		if (place.line === 0) return this.matrix.columnMenu(where, this.matrix.columns()[place.column] ?? 'title');
		if (row === null) return false;
		showRowMenu(row, where, this.app, this.context, {
			choose: (kind) => {
				if (kind === 'rating') this.choose(row, 'relevance', kind, where);
				else if (kind === 'status') this.choose(row, 'status', kind, where);
			},
			compare: () => attempt(this.context, () => this.matrix.compare(row)),
		});
		return true;
	}
}

/** Whether a cell is edited in a field. */
function isTyped(kind: CellKind | null): boolean {
	return kind === 'answer' || kind === 'text' || kind === 'number' || kind === 'list';
}

function isLink({ targetNode }: UIEvent): boolean {
	return targetNode?.instanceOf(Element) === true && targetNode.closest('a') !== null;
}
