import { Component, Keymap, Platform } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import type { LibraryLine } from '../../commands/library';
import { advanceReading } from '../../commands/reading';
import { attempt } from '../kit/attempt';
import { gridMove } from '../kit/grid-keys';
import { onMenuAsked } from '../kit/menu-asked';
import { openOwnLinks } from '../kit/own-links';
import { RowWindow } from '../kit/row-window';
import { paperMenu, rate } from './paper-menu';
import type { PaperLine, PaperListLook } from './paper-row';
import { PaperRowDrawing, rowColumns } from './paper-row';

/** Heights of a paper and of the head of a week in pixels, so that only the rows in sight need to exist. The stylesheet has the same. */
const ROW_HEIGHT = { desktop: 58, phone: 92, head: 44 } as const;

/**
 * Papers as a list one walks with the keyboard: title, what speaks for it, stars, next step, menu. Only rows in sight exist, and a row
 * is drawn anew only when what it says has changed.
 */
export class PaperList extends Component {
	private lines: readonly LibraryLine[] = [];
	private cursor = { line: 0, column: 0 };
	private readonly scroller: HTMLElement;
	private readonly body: HTMLElement;
	private readonly rowWindow: RowWindow;
	private readonly drawing: PaperRowDrawing;
	private readonly height = Platform.isPhone ? ROW_HEIGHT.phone : ROW_HEIGHT.desktop;

	constructor(
		container: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		look: PaperListLook,
	) {
		super();
		this.scroller = container.createDiv({ cls: 'spn-papers', attr: { role: 'grid', 'aria-label': look.name } });
		this.body = this.scroller.createDiv({ cls: 'spn-papers-body', attr: { role: 'rowgroup' } });
		this.drawing = new PaperRowDrawing(look, (line, column) => this.isCursor(line, column));
		this.rowWindow = new RowWindow(this.scroller, this.body, {
			count: () => this.lines.length,
			height: (index) => ('head' in (this.lines[index] ?? {}) ? ROW_HEIGHT.head : this.height),
			of: (index) => this.drawing.identityOf(this.lines[index]),
			all: () => false,
			draw: (index, el) => {
				const line = this.lines[index];
				if (line !== undefined) this.drawing.draw(line, index, el);
			},
			reuse: (index, el) => {
				const line = this.lines[index];
				return line !== undefined && this.drawing.reuse(line, index, el);
			},
		});
	}

	override onload(): void {
		const { scroller } = this;
		this.addChild(this.rowWindow);
		this.registerDomEvent(scroller, 'keydown', (event) => this.key(event));
		this.registerDomEvent(scroller, 'click', (event) => this.click(event));
		this.registerDomEvent(scroller, 'focusin', (event) => this.focused(event));
		openOwnLinks(scroller, { app: this.app, component: this, context: this.context }, (link) => link.dataset['href'] ?? null);
		onMenuAsked(scroller, this, ({ target, x, y }) => {
			const line = this.lineOf(target);
			if (line === null) return false;
			paperMenu(this.context, line.paper).showAtPosition({ x, y }, scroller.doc);
			return true;
		});
		const sizes = new ResizeObserver(() => this.rowWindow.paint());
		sizes.observe(scroller);
		this.register(() => sizes.disconnect());
	}

	override onunload(): void {
		this.scroller.remove();
	}

	/** Other lines, or the same ones changed. */
	show(lines: readonly LibraryLine[]): void {
		const held = this.scroller.contains(this.scroller.doc.activeElement);
		const at = this.lines[this.cursor.line];
		this.lines = lines;
		this.scroller.setAttrs({ 'aria-rowcount': String(lines.length), 'aria-colcount': String(rowColumns()) });
		this.scroller.toggleClass('is-hidden', lines.length === 0);
		this.rowWindow.renew();
		this.rowWindow.paint();
		const now = at !== undefined && 'paper' in at ? lines.findIndex((line) => 'paper' in line && line.paper.path === at.paper.path) : -1;
		this.cursor = { ...this.cursor, line: Math.max(0, Math.min(now < 0 ? this.cursor.line : now, lines.length - 1)) };
		this.stop();
		// The row that had the keyboard was drawn anew, or is another one now.
		if (held && !this.scroller.contains(this.scroller.doc.activeElement)) this.focus();
	}

	/** The keyboard comes to the row it was on, at first the first paper. */
	focus(): void {
		const { line, column } = this.cursor;
		const first = 'head' in (this.lines[line] ?? {}) && this.lines.length > line + 1 ? line + 1 : line;
		this.focusCell(first, column);
	}

	private click(event: MouseEvent): void {
		const place = this.placeOf(event);
		const line = this.lines[place?.line ?? -1];
		if (place === null || line === undefined || 'head' in line) return;
		const { targetNode } = event;
		if (targetNode?.instanceOf(Element) !== true) return;
		const star = targetNode.closest('.spn-star');
		if (star !== null) this.rate(line, Array.from(star.parentElement?.children ?? []).indexOf(star) + 1);
		else if (targetNode.closest('button') !== null) this.press(place.line, place.column);
	}

	/** The step button asks or begins; the other opens the menu under itself. */
	private press(index: number, column: number): void {
		const line = this.lines[index];
		if (line === undefined || 'head' in line) return;
		if (column === 2 && !Platform.isPhone) attempt(this.context, () => advanceReading(this.context, line.paper.path));
		else this.menu(index, column);
	}

	private menu(index: number, column: number): void {
		const line = this.lines[index];
		const cell = this.cellAt(index, column);
		if (line === undefined || 'head' in line || cell === null) return;
		const { left, bottom } = cell.getBoundingClientRect();
		const menu = paperMenu(this.context, line.paper);
		menu.onHide(() => this.focus());
		menu.showAtPosition({ x: left, y: bottom }, cell.doc);
	}

	private rate({ paper }: PaperLine, stars: number | null): void {
		attempt(this.context, () => rate(this.context, paper.path, stars));
	}

	private key(event: KeyboardEvent): void {
		const place = this.placeOf(event);
		if (place === null || event.altKey || event.isComposing) return;
		const line = this.lines[place.line];
		const page = Math.max(1, Math.floor(this.scroller.clientHeight / this.height) - 1);
		const move = gridMove(event, place, { lines: this.lines.length - 1, columns: rowColumns(), page });
		const isPlain = !event.ctrlKey && !event.metaKey;
		if (move !== null) this.focusCell(move.line, move.column);
		else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) this.menu(place.line, place.column);
		else if (line === undefined || 'head' in line) return;
		else if (event.key === 'Enter' && place.column === 0) this.open(line, event);
		else if ((event.key === 'Enter' || event.key === ' ') && place.column === 1) this.menu(place.line, 1);
		else if ((event.key === 'Enter' || event.key === ' ') && place.column > 1) this.press(place.line, place.column);
		else if (isPlain && /^[0-5]$/.test(event.key)) this.rate(line, Number(event.key));
		else if (isPlain && (event.key === 'Delete' || event.key === 'Backspace')) this.rate(line, null);
		else return;
		event.preventDefault();
	}

	private open({ paper }: PaperLine, event: KeyboardEvent): void {
		attempt(this.context, () => this.app.workspace.openLinkText(paper.path, paper.path, Keymap.isModEvent(event)));
	}

	private focused(event: FocusEvent): void {
		const place = this.placeOf(event);
		if (place === null) return;
		this.cellAt(this.cursor.line, this.cursor.column)?.setAttr('tabindex', '-1');
		this.cursor = place;
		this.stop();
	}

	/** The one stop of the list in the order of Tab. */
	private stop(): void {
		this.cellAt(this.cursor.line, this.cursor.column)?.setAttr('tabindex', '0');
	}

	private isCursor(line: number, column: number): boolean {
		return this.cursor.line === line && this.cursor.column === column;
	}

	/** Moves the keyboard, scrolling its row into sight first. */
	private focusCell(line: number, column: number): void {
		const { scroller } = this;
		const { top, bottom } = this.rowWindow.extent(line);
		if (top < scroller.scrollTop) scroller.scrollTop = top;
		else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
		this.rowWindow.paint();
		this.cellAt(line, 'head' in (this.lines[line] ?? {}) ? 0 : column)?.focus({ preventScroll: true });
	}

	private cellAt(line: number, column: number): HTMLElement | null {
		return this.rowWindow.rowAt(line)?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? null;
	}

	private lineOf(el: Element): PaperLine | null {
		const line = this.lines[Number(el.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? -1)];
		return line !== undefined && 'paper' in line ? line : null;
	}

	private placeOf({ targetNode }: UIEvent): { line: number; column: number } | null {
		if (targetNode?.instanceOf(Element) !== true) return null;
		const row = targetNode.closest<HTMLElement>('[data-line]');
		if (row === null) return null;
		return {
			line: Number(row.dataset['line']),
			column: Number(targetNode.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 0),
		};
	}
}
