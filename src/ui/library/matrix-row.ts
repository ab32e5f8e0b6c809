import { setIcon } from 'obsidian';
import type { Component } from 'obsidian';
import { t } from '../../i18n';
import { meanRelevance } from '../../note/matrix/arrange';
import type { MatrixColumn } from '../../note/matrix/columns';
import { headingOf } from '../../note/matrix/columns';
import type { MatrixLine } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';
import { cellOf } from '../../note/matrix/rows';
import { isEditing } from '../kit/window-rows';
import type { CellMarkdown } from './cell-markdown';
import { isPlain, meanLabel, showMatrixCell } from './matrix-cell';
import type { GridContent } from './matrix-grid-content';

type GroupLine = Extract<MatrixLine, { group: unknown }>;

/** Draws the rows of a matrix: the cells of a paper, the head of a group. */
export class MatrixRowDrawing {
	/** The cells of every row before they say anything: made once, and copied from then on. */
	private blank: HTMLElement | null = null;
	/** The names the head was made for. */
	private headed: string | null = null;
	/** What each cell showed last. */
	private readonly shown = new WeakMap<HTMLElement, string>();

	/** `isCursor` says whether the keyboard is in a cell, by the row's index and the column's. */
	constructor(
		private readonly content: GridContent,
		private readonly markdown: CellMarkdown,
		private readonly isCursor: (index: number, column: number) => boolean,
	) {}

	/** Columns are others now: the cells of a row are made anew. */
	reset(): void {
		this.blank = null;
	}

	/** What tells a line's showing from another: the row itself, which is made anew when its note changed. */
	identityOf(line: MatrixLine | undefined): unknown {
		if (line === undefined) return null;
		return 'path' in line ? this.content.row(line.path) : `${line.isFolded} ${this.groupSummary(line.members)}`;
	}

	/** Draws the line at an index into its empty element. */
	draw(index: number, el: HTMLElement, component: Component): void {
		const line = this.content.lines()[index];
		if (line === undefined) return;
		el.addClass('spn-matrix-row');
		el.setAttrs({ role: 'row', 'aria-rowindex': String(index + 2) });
		if ('group' in line) return this.drawGroup(line, index, el);
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

	/** Brings the line at an index up to date: only the cells that say something else are drawn. */
	redraw(index: number, el: HTMLElement, component: Component): void {
		const line = this.content.lines()[index];
		if (line === undefined) return;
		if ('group' in line) {
			el.empty();
			return this.drawGroup(line, index, el);
		}
		const row = this.content.row(line.path);
		if (row === null) return;
		for (const [at, column] of this.content.columns().entries()) {
			const cell = el.querySelector<HTMLElement>(`[data-column="${at}"]`);
			if (cell !== null && !isEditing(cell) && this.shown.get(cell) !== shownIn(row, column)) this.fill(cell, row, column, component);
		}
	}

	/** Lets the row of a paper show another one; false for the head of a group. */
	reuse(index: number, el: HTMLElement, component: Component): boolean {
		const line = this.content.lines()[index];
		const row = line !== undefined && 'path' in line ? this.content.row(line.path) : null;
		const columns = this.content.columns();
		const cells = Array.from(el.children) as HTMLElement[];
		if (row === null || cells.length !== columns.length || el.hasClass('spn-matrix-group')) return false;
		el.setAttr('aria-rowindex', String(index + 2));
		for (const [at, column] of columns.entries()) {
			const cell = cells[at];
			if (cell === undefined) continue;
			cell.setAttr('data-line', String(index + 1));
			const tabindex = this.isCursor(index, at) ? '0' : '-1';
			if (cell.getAttr('tabindex') !== tabindex) cell.setAttr('tabindex', tabindex);
			if (!isEditing(cell) && this.shown.get(cell) !== shownIn(row, column)) this.fill(cell, row, column, component);
		}
		return true;
	}

	/** The head is made anew too. */
	forget(): void {
		this.reset();
		this.headed = null;
	}

	/**
	 * Shows the head. Heads are made where columns are others; a sort is shown in those that stand, so that the keyboard stays in one.
	 * `stop` is the one the keyboard comes to; null where it comes to a row.
	 */
	drawHead(head: HTMLElement, stop: number | null): void {
		const names = this.content.columns().map((column) => this.content.head(column));
		if (names.join('\n') !== this.headed) this.makeHead(head, names);
		this.headed = names.join('\n');
		for (const [index, column] of this.content.columns().entries()) {
			const cell = head.children[index];
			const sort = this.content.sorts().find((one) => one.column === column);
			const says = sort === undefined ? 'none' : sort.descending ? 'descending' : 'ascending';
			cell?.setAttr('tabindex', stop === index ? '0' : '-1');
			if (cell === undefined || cell.getAttr('aria-sort') === says) continue;
			cell.setAttr('aria-sort', says);
			cell.querySelector('.spn-matrix-sort')?.remove();
			if (sort !== undefined) setIcon(cell.createSpan({ cls: 'spn-matrix-sort' }), sort.descending ? 'arrow-down' : 'arrow-up');
		}
	}

	private makeHead(head: HTMLElement, names: readonly string[]): void {
		head.empty();
		for (const [index, column] of this.content.columns().entries()) {
			const name = names[index] ?? column;
			const cell = head.createDiv({
				cls: cellClasses(column),
				attr: {
					role: 'columnheader',
					'aria-colindex': String(index + 1),
					'data-line': '0',
					'data-column': String(index),
					title: t('matrix.sort-by', { column: name }),
				},
			});
			cell.createSpan({ text: name });
		}
	}

	/** A cell shows its paper. */
	fill(cell: HTMLElement, row: MatrixRow, column: MatrixColumn, component: Component): void {
		this.shown.set(cell, shownIn(row, column));
		const { content } = this;
		const look = { kind: content.kind(column), head: () => content.head(column), isCompact: content.isCompact(), component };
		this.markdown.forget(cell);
		const waiting = showMatrixCell(cell, row, column, look);
		if (waiting !== null) this.markdown.add(waiting);
	}

	private blankRow(): HTMLElement {
		if (this.blank !== null) return this.blank;
		const blank = createDiv();
		for (const [at, column] of this.content.columns().entries()) {
			const cell = blank.createDiv({
				cls: cellClasses(column),
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

	private drawGroup(line: GroupLine, index: number, el: HTMLElement): void {
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
		words.createSpan({ cls: 'spn-matrix-group-said', text: this.groupSummary(line.members) });
	}

	/** How many papers a group has, and how relevant they are on the whole. */
	private groupSummary(members: readonly string[]): string {
		const mean = meanRelevance(members.flatMap((path) => this.content.row(path) ?? []));
		return `${t('matrix.count', { n: members.length })} · ${meanLabel(mean)}`;
	}
}

/** What a cell shows, told apart from what it showed before, of another paper too: links are seen from their note. */
function shownIn(row: MatrixRow, column: MatrixColumn): string {
	if (headingOf(column) !== null && !row.isRead) return '\n';
	const text = cellOf(row, column);
	return column === 'title' || !isPlain(text) ? `${text}\n${row.path}` : text;
}

/** The classes of a cell of a column, in the head and below it. */
function cellClasses(column: MatrixColumn): string {
	return `spn-matrix-cell spn-matrix-${/^\w+$/.test(column) ? column : (column.split(':')[0] ?? '')}`;
}
