import { Component, Keymap, Platform, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import type { LibraryLine } from '../../commands/library';
import { advanceReading } from '../../commands/reading';
import { t } from '../../i18n';
import { isToRead, nextPass, passAtHand } from '../../note/passes/reading-state';
import { attempt } from '../kit/attempt';
import { gridMove } from '../kit/grid-keys';
import { onMenuAsked } from '../kit/menu-asked';
import { openOwnLinks } from '../kit/own-links';
import { RowWindow } from '../kit/row-window';
import { showStarMarks } from '../kit/star-rating';
import { paperMenu, rate } from './paper-menu';

/** Heights of a paper and of the head of a week in pixels, so that only the rows in sight need to exist. The stylesheet has the same. */
const ROW_HEIGHT = { desktop: 58, phone: 92, head: 44 } as const;

type PaperLine = Extract<LibraryLine, { paper: unknown }>;

/** What a list shows and how it is called. */
export interface PaperListLook {
	/** Its name for screen readers. */
	readonly name: string;
	/** What is said of a paper below its title. */
	readonly said: (line: PaperLine) => readonly string[];
}

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
	private readonly blanks = new Map<number | null, HTMLElement>();
	private readonly height = Platform.isPhone ? ROW_HEIGHT.phone : ROW_HEIGHT.desktop;

	constructor(
		container: HTMLElement,
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly look: PaperListLook,
	) {
		super();
		this.scroller = container.createDiv({ cls: 'spn-papers', attr: { role: 'grid', 'aria-label': look.name } });
		this.body = this.scroller.createDiv({ cls: 'spn-papers-body', attr: { role: 'rowgroup' } });
		this.rowWindow = new RowWindow(this.scroller, this.body, {
			count: () => this.lines.length,
			height: (index) => ('head' in (this.lines[index] ?? {}) ? ROW_HEIGHT.head : this.height),
			of: (index) => this.saysOf(this.lines[index]),
			all: () => false,
			draw: (index, el) => this.drawLine(index, el),
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
		this.scroller.setAttrs({ 'aria-rowcount': String(lines.length), 'aria-colcount': String(this.columns()) });
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

	private columns(): number {
		return Platform.isPhone ? 3 : 4;
	}

	/** All that a row shows, as one text: a row that says something else is drawn anew. */
	private saysOf(line: LibraryLine | undefined): string {
		if (line === undefined) return '';
		if ('head' in line) return line.head;
		const { path, title, relevance } = line.paper;
		return [path, title, relevance, stepShown(line), ...this.look.said(line)].join('\n');
	}

	private drawLine(index: number, el: HTMLElement): void {
		const line = this.lines[index];
		if (line === undefined) return;
		el.addClass('spn-papers-row');
		el.setAttrs({ role: 'row', 'aria-rowindex': String(index + 1), 'data-line': String(index) });
		const stop = (column: number) => ({ 'data-column': String(column), tabindex: this.isCursor(index, column) ? '0' : '-1' });
		if ('head' in line) {
			el.addClass('spn-papers-head');
			el.createDiv({ text: line.head, attr: { role: 'rowheader', 'aria-colspan': String(this.columns()), ...stop(0) } });
			return;
		}
		const { paper } = line;
		const row = this.blankRow(paper.relevance);
		const at = (column: number) => {
			const cell = row.querySelector<HTMLElement>(`[data-column="${column}"]`);
			if (this.isCursor(index, column)) cell?.setAttr('tabindex', '0');
			return cell;
		};
		const title = at(0);
		title?.setText(paper.title);
		title?.setAttrs({ href: paper.path, 'data-href': paper.path });
		row.querySelector('.spn-papers-said')?.setText(this.look.said(line).join(' · '));
		at(1);
		if (!Platform.isPhone) {
			const step = at(2);
			step?.setText(stepShown(line));
			step?.setAttr('aria-label', `${stepShown(line)}: ${paper.title}`);
		}
		at(this.columns() - 1)?.setAttr('aria-label', t('library.more', { title: paper.title }));
		el.append(...Array.from(row.children));
	}

	/** What every row of so many stars has: made once, and copied from then on. */
	private blankRow(relevance: number | null): HTMLElement {
		let blank = this.blanks.get(relevance);
		if (blank === undefined) {
			blank = createDiv();
			const stop = (column: number) => ({ 'data-column': String(column), tabindex: '-1' });
			const words = blank.createDiv({ cls: 'spn-papers-words', attr: { role: 'rowheader' } });
			words.createEl('a', { cls: 'internal-link spn-papers-title', attr: stop(0) });
			words.createDiv({ cls: 'spn-papers-said' });
			showStarMarks(blank.createDiv({ cls: 'spn-papers-stars', attr: { role: 'gridcell', ...stop(1) } }), relevance);
			const button = (cls: string, column: number) =>
				blank?.createDiv({ cls, attr: { role: 'gridcell' } }).createEl('button', { attr: { type: 'button', ...stop(column) } });
			if (!Platform.isPhone) button('spn-papers-step', 2);
			const more = button('spn-papers-more', this.columns() - 1);
			more?.addClass('clickable-icon');
			more?.setAttr('aria-haspopup', 'menu');
			if (more !== undefined) setIcon(more, 'more-vertical');
			this.blanks.set(relevance, blank);
		}
		return blank.cloneNode(true) as HTMLElement;
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
		const move = gridMove(event, place, { lines: this.lines.length - 1, columns: this.columns(), page });
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

/** The words of a row's step. */
function stepShown({ paper: { state } }: PaperLine): string {
	const pass = passAtHand(state);
	const next = nextPass(state);
	if (pass !== null) return t('library.finish-pass', { pass });
	return next === null ? t('pass.open-again') : t(isToRead(state) ? 'pass.begin' : 'library.read-pass', { pass: next });
}
