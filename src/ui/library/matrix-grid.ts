import { Component, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import { t } from '../../i18n';
import type { MatrixSort } from '../../note/matrix/arrange';
import { meanRelevance } from '../../note/matrix/arrange';
import type { CellKind } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import { headingOf } from '../../note/matrix/columns';
import type { MatrixLine } from '../../note/matrix/lines';
import { lineKey } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';
import { cellOf } from '../../note/matrix/rows';
import type { GridPlace } from '../kit/grid-keys';
import { gridMove } from '../kit/grid-keys';
import { RowWindow } from '../kit/row-window';
import type { WaitingCell } from './matrix-cell';
import { drawMarkdown, meanSaid, showMatrixCell } from './matrix-cell';

/** Pixels of a line until it is measured: one line of text, up to three, the head of a group. */
const HEIGHTS = { compact: 34, comfortable: 54, group: 30 } as const;
/** Milliseconds of drawing Markdown after which the app gets a turn. */
const SLICE = 6;

/** What a grid shows. */
export interface GridContent {
	lines(): readonly MatrixLine[];
	columns(): readonly MatrixColumn[];
	head(column: MatrixColumn): string;
	sorts(): readonly MatrixSort[];
	row(path: string): MatrixRow | null;
	kind(column: MatrixColumn): CellKind | null;
	/** The name of a group as the reader reads it. */
	groupName(group: string): string;
	isCompact(): boolean;
	/** These rows are in the page and show less than their notes say. */
	wanted(paths: readonly string[]): void;
	/** Whether the reader types in a cell, which has to stay as it is. */
	isEditing(cell: HTMLElement): boolean;
}

/** The grid of a matrix in the page: its head, the rows in sight, and the cell the keyboard is in. */
export class MatrixGrid extends Component {
	readonly scroller: HTMLElement;
	readonly head: HTMLElement;
	private readonly body: HTMLElement;
	private readonly rowWindow: RowWindow;
	private cursor: GridPlace = { line: 0, column: 0 };
	private isPrinting = false;
	private blank: HTMLElement | null = null;
	/** Cells whose Markdown waits to be drawn, and who waits for them. */
	private waiting: WaitingCell[] = [];
	private drawing: Promise<void> | null = null;

	constructor(
		root: HTMLElement,
		private readonly app: App,
		private readonly content: GridContent,
	) {
		super();
		this.scroller = root.createDiv({ cls: 'spn-matrix-scroller', attr: { role: 'grid', 'aria-label': t('matrix.title') } });
		this.head = this.scroller.createDiv({ cls: 'spn-matrix-head', attr: { role: 'row', 'aria-rowindex': '1' } });
		this.body = this.scroller.createDiv({ cls: 'spn-matrix-body', attr: { role: 'rowgroup' } });
		this.rowWindow = new RowWindow(this.scroller, this.body, {
			count: () => content.lines().length,
			height: (index) => {
				const line = content.lines()[index];
				return line !== undefined && 'group' in line ? HEIGHTS.group : content.isCompact() ? HEIGHTS.compact : HEIGHTS.comfortable;
			},
			key: (index) => lineKey(content.lines()[index]),
			of: (index) => this.identityOf(content.lines()[index]),
			all: () => this.isPrinting || this.scroller.closest('.print') !== null,
			draw: (index, el, component) => this.drawLine(index, el, component),
			redraw: (index, el, component) => this.redrawLine(index, el, component),
		});
	}

	override onload(): void {
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
		// A block that was hidden when it was drawn learns its height when it is seen.
		const sizes = new ResizeObserver(() => this.paint());
		sizes.observe(this.scroller);
		this.register(() => sizes.disconnect());
	}

	/** Columns or heights are others now: every row is drawn anew. */
	reset(): void {
		this.blank = null;
		this.rowWindow.clear();
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
		this.blank = null;
		this.rowWindow.renew();
		this.paintHead();
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
		this.body.setCssProps({ '--spn-width': `${this.head.offsetWidth}px` });
		this.rowWindow.paint();
		this.askForRows();
	}

	/** Resolves when the Markdown of every row in the page stands. */
	async drawn(): Promise<void> {
		while (this.drawing !== null) await this.drawing;
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
		const { scroller } = this;
		if (line > 0) {
			const { top, bottom } = this.rowWindow.extent(line - 1);
			const room = scroller.clientHeight - this.head.offsetHeight;
			if (top < scroller.scrollTop) scroller.scrollTop = top;
			else if (bottom > scroller.scrollTop + room) scroller.scrollTop = bottom - room;
			this.paint();
		}
		const isGroup = line > 0 && 'group' in (this.content.lines()[line - 1] ?? {});
		this.cellAt({ line, column: isGroup ? 0 : column })?.focus({ preventScroll: line > 0 && column === 0 });
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
		if (row !== null && column !== undefined && cell.isConnected) this.fill(cell, row, column, this.rowWindow);
	}

	/** What tells a line's showing from another: the row itself, which is made anew when its note changed. */
	private identityOf(line: MatrixLine | undefined): unknown {
		if (line === undefined) return null;
		return 'path' in line ? this.content.row(line.path) : `${line.isFolded} ${this.groupSaid(line.members)}`;
	}

	/** How many papers a group has, and how relevant they are on the whole. */
	private groupSaid(members: readonly string[]): string {
		const mean = meanRelevance(members.flatMap((path) => this.content.row(path) ?? []));
		return `${t('matrix.count', { n: members.length })} · ${meanSaid(mean)}`;
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

	private paintHead(): void {
		this.head.empty();
		for (const [index, column] of this.content.columns().entries()) {
			const sort = this.content.sorts().find((one) => one.column === column);
			const name = this.content.head(column);
			const cell = this.head.createDiv({
				cls: classesOf(column),
				attr: {
					role: 'columnheader',
					'aria-colindex': String(index + 1),
					'aria-sort': sort === undefined ? 'none' : sort.descending ? 'descending' : 'ascending',
					tabindex: this.cursor.line === 0 && this.cursor.column === index ? '0' : '-1',
					'data-line': '0',
					'data-column': String(index),
					title: t('matrix.sort-by', { column: name }),
				},
			});
			cell.createSpan({ text: name });
			if (sort !== undefined) setIcon(cell.createSpan({ cls: 'spn-matrix-sort' }), sort.descending ? 'arrow-down' : 'arrow-up');
		}
	}

	private drawLine(index: number, el: HTMLElement, component: Component): void {
		const line = this.content.lines()[index];
		if (line === undefined) return;
		el.addClass('spn-matrix-row');
		el.setAttrs({ role: 'row', 'aria-rowindex': String(index + 2) });
		if ('group' in line) return this.drawGroup(index, el);
		const row = this.content.row(line.path);
		if (row === null) return;
		const cells = Array.from(this.blankRow().cloneNode(true).childNodes) as HTMLElement[];
		for (const [at, column] of this.content.columns().entries()) {
			const cell = cells[at];
			if (cell === undefined) continue;
			cell.setAttr('data-line', String(index + 1));
			if (this.isCursor(index, at)) cell.setAttr('tabindex', '0');
			this.fill(cell, row, column, component);
		}
		el.append(...cells);
	}

	/** The cells of every row before they say anything: made once, and copied from then on. */
	private blankRow(): HTMLElement {
		if (this.blank !== null) return this.blank;
		const blank = createDiv();
		for (const [at, column] of this.content.columns().entries()) {
			const cell = blank.createDiv({
				cls: classesOf(column),
				attr: {
					role: column === 'title' ? 'rowheader' : 'gridcell',
					'aria-colindex': String(at + 1),
					tabindex: '-1',
					'data-column': String(at),
				},
			});
			if (this.content.kind(column) === null) cell.setAttr('aria-readonly', 'true');
		}
		return (this.blank = blank);
	}

	/** Only the cells that say something else are drawn. */
	private redrawLine(index: number, el: HTMLElement, component: Component): void {
		const line = this.content.lines()[index];
		if (line === undefined) return;
		if ('group' in line) {
			el.empty();
			return this.drawGroup(index, el);
		}
		const row = this.content.row(line.path);
		if (row === null) return;
		for (const [at, column] of this.content.columns().entries()) {
			const cell = el.querySelector<HTMLElement>(`[data-column="${at}"]`);
			if (cell !== null && !this.content.isEditing(cell) && this.shown.get(cell) !== shownIn(row, column))
				this.fill(cell, row, column, component);
		}
	}

	/** What each cell showed last. */
	private readonly shown = new WeakMap<HTMLElement, string>();

	private fill(cell: HTMLElement, row: MatrixRow, column: MatrixColumn, component: Component): void {
		cell.empty();
		this.shown.set(cell, shownIn(row, column));
		const { content } = this;
		const look = { kind: content.kind(column), head: content.head(column), isCompact: content.isCompact(), component };
		const waiting = showMatrixCell(cell, row, column, look);
		if (waiting === null) return;
		this.waiting.push(waiting);
		this.drawing ??= this.drawWaiting().finally(() => (this.drawing = null));
	}

	/** Draws what waits, a slice at a time, so that scrolling never waits for Markdown. What left the page meanwhile is left out. */
	private async drawWaiting(): Promise<void> {
		await Promise.resolve();
		let since = performance.now();
		for (let cell = this.waiting.shift(); cell !== undefined; cell = this.waiting.shift()) {
			if (cell.el.parentElement === null) continue;
			await drawMarkdown(this.app, cell);
			if (performance.now() - since < SLICE) continue;
			await new Promise((resolve) => window.setTimeout(resolve, 0));
			since = performance.now();
		}
	}

	private drawGroup(index: number, el: HTMLElement): void {
		const line = this.content.lines()[index];
		if (line === undefined || !('group' in line)) return;
		el.addClass('spn-matrix-group');
		const cell = el.createDiv({
			cls: 'spn-matrix-cell',
			attr: {
				role: 'rowheader',
				'aria-colindex': '1',
				'aria-colspan': String(this.content.columns().length),
				'aria-expanded': String(!line.isFolded),
				tabindex: this.isCursor(index, 0) ? '0' : '-1',
				'data-line': String(index + 1),
				'data-column': '0',
			},
		});
		const words = cell.createSpan({ cls: 'spn-matrix-group-words' });
		setIcon(words.createSpan({ cls: 'spn-matrix-fold' }), line.isFolded ? 'chevron-right' : 'chevron-down');
		words.createSpan({ cls: 'spn-matrix-group-name', text: this.content.groupName(line.group) });
		words.createSpan({ cls: 'spn-matrix-group-said', text: this.groupSaid(line.members) });
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

/** What a cell shows, told apart from what it showed before. */
function shownIn(row: MatrixRow, column: MatrixColumn): string {
	return headingOf(column) !== null && !row.isRead ? '\n' : cellOf(row, column);
}

function classesOf(column: MatrixColumn): string {
	return `spn-matrix-cell spn-matrix-${/^\w+$/.test(column) ? column : (column.split(':')[0] ?? '')}`;
}
