import { Component, Keymap, Menu, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { columnHeads, matrixAsCsv, matrixAsMarkdown } from '../../commands/library/matrix';
import { t } from '../../i18n';
import type { CKey } from '../../note/five-cs/five-cs';
import { FIVE_CS } from '../../note/five-cs/five-cs';
import type { MatrixColumn, MatrixRow, MatrixSort } from '../../note/matrix/matrix';
import { MATRIX_COLUMNS, groupRows, searchRows, sortRows } from '../../note/matrix/matrix';
import { gridMove } from '../kit/grid-keys';
import { openOwnLinks } from '../kit/own-links';
import { matrixBar } from './matrix-bar';
import { showMatrixCell } from './matrix-cell';
import { RowWindow } from '../kit/row-window';
import { attempt } from '../kit/attempt';

/** How a matrix is shown; the reader changes sort, filter and groups by hand. */
export interface MatrixLook {
	readonly columns: readonly MatrixColumn[];
	readonly sorts: readonly MatrixSort[];
	readonly group: MatrixColumn | null;
	readonly compact: boolean;
	/** Groups made by someone else, as Bases makes them; they replace `group`. */
	readonly groups?: readonly { readonly name: string; readonly rows: readonly MatrixRow[] }[];
}

/** Heights of a row in pixels: they are fixed, so that only the rows on screen need to exist. The stylesheet has the same. */
export const ROW_HEIGHTS = { compact: 34, comfortable: 72 } as const;

/** A row on the list: a paper, or the name of a group. */
type Line = { readonly row: MatrixRow } | { readonly group: string; readonly size: number };

/** Papers × five Cs as a grid: sorted by its heads, filtered by words, walked with the keyboard; only rows on screen exist. */
export class MatrixView extends Component {
	/** Cells whose Markdown is being rendered. */
	private readonly drawing = new Set<Promise<void>>();
	private isPrinting = false;
	private rows: readonly MatrixRow[] = [];
	private lines: readonly Line[] = [];
	private look: MatrixLook;
	private sorts: readonly MatrixSort[];
	private group: MatrixColumn | null;
	private search = '';
	private cursor = { line: 0, column: 0 };
	private readonly count: HTMLElement;
	private readonly scroller: HTMLElement;
	private readonly head: HTMLElement;
	private readonly body: HTMLElement;
	private readonly empty: HTMLElement;
	private readonly rowWindow: RowWindow;

	constructor(
		container: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		sourcePath: string,
		look: MatrixLook,
	) {
		super();
		this.look = look;
		this.sorts = look.sorts;
		this.group = look.group;
		const root = container.createDiv({ cls: 'spn-matrix' });
		this.count = matrixBar(root, look.group, {
			search: (words) => {
				this.search = words;
				this.arrange();
			},
			group:
				look.groups !== undefined
					? null
					: (column) => {
							this.group = column;
							this.arrange();
						},
			copyMarkdown: () => this.copy(matrixAsMarkdown(context, this.papers(), this.look.columns, sourcePath)),
			copyCsv: () => this.copy(matrixAsCsv(this.papers(), this.look.columns)),
		});
		this.scroller = root.createDiv({ cls: 'spn-matrix-scroller', attr: { role: 'grid', 'aria-label': t('matrix.title') } });
		this.head = this.scroller.createDiv({ cls: 'spn-matrix-head', attr: { role: 'row' } });
		this.body = this.scroller.createDiv({ cls: 'spn-matrix-body', attr: { role: 'rowgroup' } });
		this.empty = root.createDiv({ cls: 'spn-matrix-empty' });
		this.rowWindow = new RowWindow(this.scroller, this.body, {
			count: () => this.lines.length,
			height: () => this.rowHeight(),
			of: (index) => identityOf(this.lines[index]),
			all: () => this.isPrinting || this.scroller.closest('.print') !== null,
			draw: (index, el, component) => this.drawLine(index, el, component),
		});
	}

	override onload(): void {
		this.addChild(this.rowWindow);
		this.registerDomEvent(this.scroller, 'keydown', (event) => this.key(event));
		this.registerDomEvent(this.scroller, 'click', (event) => this.click(event));
		openOwnLinks(this.scroller, { app: this.app, component: this, context: this.context }, (link) => this.rowOf(link)?.path ?? null);
		this.registerDomEvent(this.scroller, 'focusin', (event) => this.focused(event));
		const { win } = this.scroller;
		const print = (isPrinting: boolean) => {
			this.isPrinting = isPrinting;
			this.paint();
		};
		this.registerDomEvent(win, 'beforeprint', () => print(true));
		this.registerDomEvent(win, 'afterprint', () => print(false));
		// A block that was hidden when it was drawn learns its height when it is seen.
		const sizes = new ResizeObserver(() => this.paint());
		sizes.observe(this.scroller);
		this.register(() => sizes.disconnect());
		this.arrange();
	}

	/** Other papers, or the same ones changed. */
	show(rows: readonly MatrixRow[], look: MatrixLook = this.look): void {
		if (!sameLook(look, this.look)) {
			this.sorts = look.sorts;
			this.group = look.group;
			this.rowWindow.clear();
		}
		this.look = look;
		this.rows = rows;
		this.arrange();
	}

	/** Resolves when every row in the page stands. */
	async drawn(): Promise<void> {
		await Promise.all(this.drawing);
	}

	/** A word in place of the count while notes are read. */
	say(words: string): void {
		this.count.setText(words);
	}

	private copy(text: string): void {
		attempt(this.context, () =>
			this.context.active.copy(text).then(() => this.context.dialogs.notify(t('matrix.copied', { n: this.papers().length }))),
		);
	}

	/** The papers as they are shown, in their order. */
	private papers(): MatrixRow[] {
		return this.lines.flatMap((line) => ('row' in line ? [line.row] : []));
	}

	/** Sorts, filters and groups anew, and paints. */
	private arrange(): void {
		const held = this.heldPlace();
		const found = searchRows(this.rows, this.search);
		const { groups } = this.look;
		if (groups !== undefined && groups.length > 1) {
			const kept = new Set(found);
			this.lines = this.grouped(groups.map(({ name, rows }) => ({ name, rows: this.sorted(rows.filter((row) => kept.has(row))) })));
		} else if (this.group !== null) this.lines = this.grouped(groupRows(this.sorted(found), this.group));
		else this.lines = this.sorted(found).map((row) => ({ row }));
		this.count.setText(
			found.length === this.rows.length
				? t('matrix.count', { n: found.length })
				: t('matrix.count-of', { n: found.length, total: this.rows.length }),
		);
		this.empty.setText(this.rows.length === 0 ? t('matrix.none') : found.length === 0 ? t('matrix.none-match') : '');
		this.empty.toggleClass('is-hidden', found.length > 0);
		this.scroller.toggleClass('is-hidden', this.rows.length === 0);
		this.scroller.setAttrs({ 'aria-rowcount': String(this.lines.length + 1), 'aria-colcount': String(this.look.columns.length) });
		this.scroller.toggleClass('is-compact', this.look.compact);
		this.cursor = {
			line: Math.min(held?.line() ?? this.cursor.line, Math.max(0, this.lines.length)),
			column: Math.min(this.cursor.column, this.look.columns.length - 1),
		};
		this.rowWindow.renew();
		this.paintHead();
		this.body.setCssProps({ '--spn-rows': String(this.lines.length) });
		this.paint();
		// The row that had the keyboard was drawn anew, or is another one now.
		if (held !== null && !this.scroller.contains(this.scroller.doc.activeElement)) this.focusCell(this.cursor.line, this.cursor.column);
	}

	/** Where the keyboard is, told by the paper, so that it can be found again among other rows. Null where it is elsewhere. */
	private heldPlace(): { readonly line: () => number } | null {
		if (!this.scroller.contains(this.scroller.doc.activeElement)) return null;
		const { line } = this.cursor;
		const at = this.lines[line - 1];
		const path = at !== undefined && 'row' in at ? at.row.path : null;
		return {
			line: () => {
				const now = path === null ? -1 : this.lines.findIndex((one) => 'row' in one && one.row.path === path);
				return now < 0 ? line : now + 1;
			},
		};
	}

	private sorted(rows: readonly MatrixRow[]): readonly MatrixRow[] {
		return this.sorts.length === 0 ? rows : sortRows(rows, this.sorts);
	}

	private grouped(groups: readonly { readonly name: string; readonly rows: readonly MatrixRow[] }[]): Line[] {
		return groups.flatMap(({ name, rows }) =>
			rows.length === 0
				? []
				: [{ group: name === '' ? t('matrix.group-empty') : name, size: rows.length }, ...rows.map((row) => ({ row }))],
		);
	}

	private paintHead(): void {
		this.head.empty();
		this.head.setAttr('aria-rowindex', '1');
		for (const [index, column] of this.look.columns.entries()) {
			const sort = this.sorts.find((one) => one.column === column);
			const name = columnHeads([column])[0] ?? column;
			const cell = this.head.createDiv({
				cls: `spn-matrix-cell spn-matrix-${column}`,
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

	private rowHeight(): number {
		return this.look.compact ? ROW_HEIGHTS.compact : ROW_HEIGHTS.comfortable;
	}

	private paint(): void {
		// Rows are as wide as the head, whose cells make the width; a hidden block has none yet.
		this.body.setCssProps({ '--spn-width': `${this.head.offsetWidth}px` });
		this.rowWindow.paint();
	}

	private drawLine(index: number, el: HTMLElement, component: Component): void {
		const line = this.lines[index];
		if (line === undefined) return;
		el.addClass('spn-matrix-row');
		el.setAttrs({ role: 'row', 'aria-rowindex': String(index + 2) });
		el.setCssProps({ '--spn-row': String(index) });
		if ('row' in line) return this.look.columns.forEach((column, at) => this.paintCell(el, line.row, column, index, at, component));
		el.addClass('spn-matrix-group');
		const name = el.createDiv({
			cls: 'spn-matrix-cell',
			attr: {
				role: 'rowheader',
				'aria-colspan': String(this.look.columns.length),
				tabindex: '-1',
				'data-line': String(index + 1),
				'data-column': '0',
			},
		});
		name.createSpan({ text: `${line.group} (${line.size})` });
	}

	private paintCell(parent: HTMLElement, row: MatrixRow, column: MatrixColumn, line: number, at: number, component: Component): void {
		const isCursor = this.cursor.line === line + 1 && this.cursor.column === at;
		const cell = parent.createDiv({
			cls: `spn-matrix-cell spn-matrix-${column}`,
			attr: {
				role: column === 'title' ? 'rowheader' : 'gridcell',
				'aria-colindex': String(at + 1),
				tabindex: isCursor ? '0' : '-1',
				'data-line': String(line + 1),
				'data-column': String(at),
			},
		});
		const drawn = showMatrixCell(cell, row, column, this.app, component);
		if (drawn === null) return;
		this.drawing.add(drawn);
		void drawn.finally(() => this.drawing.delete(drawn));
	}

	private sortBy(column: MatrixColumn): void {
		const now = this.sorts[0]?.column === column ? this.sorts[0] : null;
		const numeric = MATRIX_COLUMNS.find(({ key }) => key === column)?.numeric === true;
		// Numbers begin with the greatest; a third time gives the order of the source back.
		if (now === null) this.sorts = [{ column, descending: numeric }];
		else if (now.descending === numeric) this.sorts = [{ column, descending: !numeric }];
		else this.sorts = [];
		this.arrange();
	}

	private click(event: MouseEvent): void {
		const place = this.placeOf(event);
		if (place === null) return;
		if (place.line === 0) this.sortBy(this.look.columns[place.column] ?? 'title');
		this.focusCell(place.line, place.column);
		const { targetNode } = event;
		const isLink = targetNode?.instanceOf(Element) === true && targetNode.closest('a') !== null;
		if (!isLink && place.line > 0 && event.detail === 2) this.open(place.line, place.column, event);
	}

	/** Enter or a double click: the note for the paper, the form for a C; a menu offers both. */
	private open(line: number, column: number, event: MouseEvent | KeyboardEvent): void {
		const at = this.lines[line - 1];
		if (at === undefined || !('row' in at)) return;
		const key = this.look.columns[column];
		const c: CKey | undefined = FIVE_CS.find((one) => one.key === key)?.key;
		if (c !== undefined || key === 'relevance') this.context.dialogs.fiveCs(at.row.path, c);
		else attempt(this.context, () => this.app.workspace.openLinkText(at.row.path, at.row.path, Keymap.isModEvent(event)));
	}

	private key(event: KeyboardEvent): void {
		const place = this.placeOf(event);
		if (place === null) return;
		const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.rowHeight()) - 1);
		const move = gridMove(event, place, { lines: this.lines.length, columns: this.look.columns.length, page });
		if (move !== null) this.focusCell(move.line, move.column);
		else if ((event.key === 'Enter' || event.key === ' ') && place.line === 0) {
			this.sortBy(this.look.columns[place.column] ?? 'title');
			this.focusCell(0, place.column);
		} else if (event.key === 'Enter') this.open(place.line, place.column, event);
		else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.menu(place.line);
		else return;
		event.preventDefault();
	}

	private menu(line: number): void {
		const at = this.lines[line - 1];
		const el = this.rowWindow.rowAt(line - 1);
		if (at === undefined || !('row' in at) || el === null) return;
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setTitle(t('import.open-note'))
				.setIcon('file-text')
				.onClick(() => attempt(this.context, () => this.context.active.open(at.row.path))),
		);
		menu.addItem((item) =>
			item
				.setTitle(t('command.edit-five-cs'))
				.setIcon('list-checks')
				.onClick(() => this.context.dialogs.fiveCs(at.row.path)),
		);
		const { left, bottom } = el.getBoundingClientRect();
		menu.showAtPosition({ x: left, y: bottom }, el.doc);
	}

	private focused(event: FocusEvent): void {
		const place = this.placeOf(event);
		if (place === null) return;
		this.cellAt(this.cursor.line, this.cursor.column)?.setAttr('tabindex', '-1');
		this.cursor = place;
		this.cellAt(place.line, place.column)?.setAttr('tabindex', '0');
	}

	/** Moves the keyboard to a cell, scrolling its row into sight first. */
	private focusCell(line: number, column: number): void {
		const height = this.rowHeight();
		const headHeight = this.head.offsetHeight;
		const { scroller } = this;
		if (line > 0) {
			const top = (line - 1) * height;
			if (top < scroller.scrollTop) scroller.scrollTop = top;
			else if (top + height > scroller.scrollTop + scroller.clientHeight - headHeight)
				scroller.scrollTop = top + height - scroller.clientHeight + headHeight;
			this.paint();
		}
		const isGroup = line > 0 && 'group' in (this.lines[line - 1] ?? {});
		this.cellAt(line, isGroup ? 0 : column)?.focus({ preventScroll: line > 0 && column === 0 });
	}

	private cellAt(line: number, column: number): HTMLElement | null {
		const row = line === 0 ? this.head : this.rowWindow.rowAt(line - 1);
		return row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;
	}

	/** The note whose row an element is in. */
	pathAt(el: HTMLElement): string | null {
		return this.rowOf(el)?.path ?? null;
	}

	/** The paper of a cell's row. */
	private rowOf(cell: HTMLElement): MatrixRow | null {
		const line = this.lines[Number(cell.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? 0) - 1];
		return line !== undefined && 'row' in line ? line.row : null;
	}

	private placeOf({ targetNode }: UIEvent): { line: number; column: number } | null {
		const cell = targetNode?.instanceOf(HTMLElement) === true ? targetNode.closest<HTMLElement>('[data-line]') : null;
		return cell === null ? null : { line: Number(cell.dataset['line']), column: Number(cell.dataset['column']) };
	}
}

/** What tells a line of the list from another: the row itself, which is made anew when its note changed. */
function identityOf(line: Line | undefined): unknown {
	if (line === undefined) return null;
	return 'row' in line ? line.row : `${line.group}\n${line.size}`;
}

/** Whether two looks show rows in the same way; the rows of their groups aside. */
function sameLook(a: MatrixLook, b: MatrixLook): boolean {
	const shape = ({ columns, sorts, group, compact, groups }: MatrixLook) =>
		JSON.stringify([columns, sorts, group, compact, groups !== undefined]);
	return shape(a) === shape(b);
}
