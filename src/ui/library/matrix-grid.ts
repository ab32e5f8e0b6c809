import { Component } from 'obsidian';
import type { App } from 'obsidian';
import { t } from '../../i18n';
import { headingOf } from '../../note/matrix/columns';
import { lineKey } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';
import type { GridPlace } from '../kit/grid-keys';
import { gridMove } from '../kit/grid-keys';
import { RowWindow } from '../kit/row-window';
import { isEditing } from '../kit/window-rows';
import { CellMarkdown } from './cell-markdown';
import { cellTooltip } from './matrix-cell';
import type { GridContent } from './matrix-grid-content';
import { MatrixRowDrawing } from './matrix-row';

/** Pixels of a line until it is measured: one line of text, up to three, the head of a group. */
const HEIGHTS = { compact: 34, comfortable: 54, group: 30 } as const;

/** The grid of a matrix in the page: its head, the rows in sight, and the cell the keyboard is in. */
export class MatrixGrid extends Component {
	readonly scroller: HTMLElement;
	readonly head: HTMLElement;
	private readonly body: HTMLElement;
	private readonly rowWindow: RowWindow;
	private cursor: GridPlace = { line: 0, column: 0 };
	private isPrinting = false;
	private readonly markdown: CellMarkdown;
	private readonly drawing: MatrixRowDrawing;

	constructor(
		root: HTMLElement,
		app: App,
		private readonly content: GridContent,
	) {
		super();
		this.scroller = root.createDiv({ cls: 'spn-matrix-scroller', attr: { role: 'grid', 'aria-label': t('matrix.title') } });
		this.head = this.scroller.createDiv({ cls: 'spn-matrix-head', attr: { role: 'row', 'aria-rowindex': '1' } });
		this.body = this.scroller.createDiv({ cls: 'spn-matrix-body', attr: { role: 'rowgroup' } });
		this.markdown = new CellMarkdown(app);
		this.drawing = new MatrixRowDrawing(content, this.markdown, (index, column) => this.isCursor(index, column));
		this.rowWindow = new RowWindow(this.scroller, this.body, {
			count: () => content.lines().length,
			height: (index) => {
				const line = content.lines()[index];
				return line !== undefined && 'group' in line ? HEIGHTS.group : content.isCompact() ? HEIGHTS.compact : HEIGHTS.comfortable;
			},
			key: (index) => lineKey(content.lines()[index]),
			of: (index) => this.drawing.identityOf(content.lines()[index]),
			all: () => this.isOnPaper(),
			isFixed: (index) => this.isFixed(index),
			draw: (index, el, component) => this.drawing.draw(index, el, component),
			reuse: (index, el, component) => this.drawing.reuse(index, el, component),
			redraw: (index, el, component) => this.drawing.redraw(index, el, component),
		});
	}

	override onload(): void {
		// Before the rows know of it.
		this.registerDomEvent(this.scroller, 'scroll', () => this.markdown.scrolled(), { passive: true });
		this.addChild(this.rowWindow);
		this.registerDomEvent(this.scroller, 'focusin', (event) => this.focused(event));
		const { win } = this.scroller;
		const print = (isPrinting: boolean) => {
			this.isPrinting = isPrinting;
			this.paint();
		};
		this.registerDomEvent(win, 'beforeprint', () => print(true));
		this.registerDomEvent(win, 'afterprint', () => print(false));
		this.registerDomEvent(this.scroller, 'scroll', () => this.askForRows(), { passive: true });
		this.registerDomEvent(this.scroller, 'pointerover', (event) => this.sayWhole(event));
		// A block that was hidden when it was drawn learns its height when it is seen.
		const sizes = new ResizeObserver(() => this.paint());
		sizes.observe(this.scroller);
		this.register(() => sizes.disconnect());
	}

	/** Compact rows have a line, and heads of groups too; what is typed in a cell may take more. */
	private isFixed(index: number): boolean {
		const line = this.content.lines()[index];
		if (line === undefined || 'group' in line) return true;
		const row = this.rowWindow.rowAt(index);
		return this.content.isCompact() && (row === null || !isEditing(row));
	}

	private isOnPaper(): boolean {
		return this.isPrinting || this.scroller.closest('.print') !== null;
	}

	/** A cell is given its tooltip when a pointer comes to it. */
	private sayWhole({ targetNode }: PointerEvent): void {
		const place = this.placeOf(targetNode);
		const row = this.rowOf(targetNode);
		const column = this.content.columns()[place?.column ?? -1];
		if (place === null || row === null || column === undefined) return;
		const says = cellTooltip(row, column);
		const cell = this.cellAt(place);
		if (says === '' || column === 'relevance') cell?.removeAttribute('title');
		else if (cell?.getAttr('title') !== says) cell?.setAttr('title', says);
	}

	/** Columns or heights are others now: every row is drawn anew, and one with a field too unless it is kept. */
	reset(keepsFields = false): void {
		this.drawing.forget();
		this.rowWindow.clear(keepsFields);
	}

	/** Papers in whose rows something typed is not saved yet, by path. */
	edited(): ReadonlySet<string> {
		const { rowWindow } = this;
		return new Set(
			[...rowWindow.inPage()].flatMap((at) => (isEditing(rowWindow.rowAt(at) ?? this.head) ? (rowWindow.keyAt(at) ?? []) : [])),
		);
	}

	/** Other lines, or the same ones in another order. The keyboard stays with its paper. */
	show(): void {
		const hadKeyboard = this.scroller.contains(this.scroller.doc.activeElement);
		const held = hadKeyboard && this.cursor.line > 0 ? this.rowWindow.keyAt(this.cursor.line - 1) : null;
		const lines = this.content.lines();
		this.scroller.setAttrs({ 'aria-rowcount': String(lines.length + 1), 'aria-colcount': String(this.content.columns().length) });
		this.scroller.toggleClass('is-compact', this.content.isCompact());
		const at = held === null ? -1 : lines.findIndex((line) => lineKey(line) === held);
		this.cursor = {
			line: at >= 0 ? at + 1 : Math.min(this.cursor.line, lines.length),
			column: Math.min(this.cursor.column, this.content.columns().length - 1),
		};
		this.drawing.reset();
		this.rowWindow.renew();
		this.drawing.drawHead(this.head, this.cursor.line === 0 ? this.cursor.column : null);
		this.paint();
		// The cell that had the keyboard was drawn anew, or is another one now.
		if (hadKeyboard && !this.scroller.contains(this.scroller.doc.activeElement)) this.focusCell(this.cursor);
	}

	/** Rows say something else now; their order stays. */
	renew(): void {
		if (this.rowWindow.renew()) this.paint();
	}

	paint(): void {
		// Rows are as wide as the head, whose cells make the width; a hidden block has none yet.
		this.body.setCssStyles({ width: this.isOnPaper() ? '' : `${this.head.offsetWidth}px` });
		this.rowWindow.paint();
		this.askForRows();
	}

	/** Resolves when the Markdown of every row in the page stands. */
	async drawn(): Promise<void> {
		await this.markdown.drawn();
	}

	/** Where a key takes the keyboard, which goes there; false for another key. */
	move(event: KeyboardEvent, place: GridPlace): boolean {
		const height = this.content.isCompact() ? HEIGHTS.compact : HEIGHTS.comfortable;
		const page = Math.max(1, Math.floor(this.scroller.clientHeight / height) - 1);
		const columns = this.content.columns().length;
		const move = gridMove(event, place, { lines: this.content.lines().length, columns, page });
		if (move !== null) this.focusCell(move);
		return move !== null;
	}

	/** Moves the keyboard to a cell, scrolling its row into sight first. */
	focusCell({ line, column }: GridPlace): void {
		if (line > 0) this.scrollTo(line);
		const isGroup = line > 0 && 'group' in (this.content.lines()[line - 1] ?? {});
		this.cellAt({ line, column: isGroup ? 0 : column })?.focus({ preventScroll: line > 0 && column === 0 });
	}

	private scrollTo(line: number): void {
		const { scroller } = this;
		const { top, bottom } = this.rowWindow.extent(line - 1);
		const room = scroller.clientHeight - this.head.offsetHeight;
		if (top < scroller.scrollTop) scroller.scrollTop = top;
		else if (bottom > scroller.scrollTop + room) scroller.scrollTop = Math.min(top, bottom - room);
		this.paint();
	}

	/** The row of a cell that is typed in, or no longer, takes as many lines as it needs; all of them in sight unless the list stays. */
	reveal(cell: HTMLElement, scrolls = true): void {
		const line = this.placeOf(cell)?.line ?? 0;
		if (line === 0) return;
		this.rowWindow.lookAt(line - 1);
		if (scrolls) this.scrollTo(line);
	}

	cellAt({ line, column }: GridPlace): HTMLElement | null {
		const row = line === 0 ? this.head : this.rowWindow.rowAt(line - 1);
		return row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;
	}

	/** The cell an element is in; line 0 is the head. Null outside every cell. */
	placeOf(node: Node | null): GridPlace | null {
		const cell = node?.instanceOf(Element) === true ? node.closest<HTMLElement>('[data-line]') : null;
		return cell === null ? null : { line: Number(cell.dataset['line']), column: Number(cell.dataset['column']) };
	}

	/** The paper in whose row an element is. */
	rowOf(node: Node | null): MatrixRow | null {
		const line = this.content.lines()[(this.placeOf(node)?.line ?? 0) - 1];
		return line !== undefined && 'path' in line ? this.content.row(line.path) : null;
	}

	/** A cell shows its paper again, as after an edit. */
	repaint(cell: HTMLElement): void {
		const row = this.rowOf(cell);
		const column = this.content.columns()[this.placeOf(cell)?.column ?? -1];
		if (row !== null && column !== undefined && cell.isConnected) this.drawing.fill(cell, row, column, this.rowWindow);
	}

	private askForRows(): void {
		const headings = this.content.columns().flatMap((column) => headingOf(column) ?? []);
		const wanted: string[] = [];
		for (const index of this.rowWindow.inPage()) {
			const line = this.content.lines()[index];
			const row = line !== undefined && 'path' in line ? this.content.row(line.path) : null;
			if (row !== null && (!row.isRead || headings.some((heading) => !row.sections.has(heading)))) wanted.push(row.path);
		}
		if (wanted.length > 0) this.content.wanted(wanted);
	}

	private isCursor(index: number, column: number): boolean {
		return this.cursor.line === index + 1 && this.cursor.column === column;
	}

	private focused(event: FocusEvent): void {
		const place = this.placeOf(event.targetNode);
		if (place === null) return;
		this.cellAt(this.cursor)?.setAttr('tabindex', '-1');
		this.cursor = place;
		this.cellAt(place)?.setAttr('tabindex', '0');
	}
}
