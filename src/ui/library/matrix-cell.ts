import { MarkdownRenderer } from 'obsidian';
import type { App, Component } from 'obsidian';
import { statusLabel } from '../../commands/reading/status-label';
import { t } from '../../i18n';
import { shownText } from '../../markdown/headings';
import type { CellKind } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import { headingOf } from '../../note/matrix/columns';
import type { MatrixRow } from '../../note/matrix/rows';
import { cellOf, valueOf } from '../../note/matrix/rows';
import { changeText } from '../kit/change-text';
import { showStarMarks } from '../kit/star-rating';

/** A cell whose Markdown waits to be drawn: its words stand there already. */
export interface WaitingCell {
	readonly cell: HTMLElement;
	readonly markdown: string;
	readonly path: string;
	readonly component: Component;
}

/** How a cell shows its column: what it takes, what it is called, whether its row has one line. */
export interface CellLook {
	readonly kind: CellKind | null;
	readonly head: () => string;
	readonly isCompact: boolean;
	readonly component: Component;
}

/** As much of a section goes into a cell; the rest is in the note. */
const MOST_SHOWN = 600;

/**
 * What a cell of the matrix shows: the paper as a link, relevance as stars, a yes and no as a box, everything else as the Markdown it is.
 * Answers the Markdown that is to be drawn where the words alone would not do.
 */
export function showMatrixCell(
	cell: HTMLElement,
	row: MatrixRow,
	column: MatrixColumn,
	{ kind, head, isCompact, component }: CellLook,
): WaitingCell | null {
	const value = valueOf(row, column);
	if (column === 'relevance') {
		if (cell.firstElementChild?.hasClass('spn-star-marks') !== true) cell.empty();
		showStarMarks(cell, row.relevance);
		return null;
	}
	if (column === 'title') {
		showTitle(cell, row);
		return null;
	}
	if (kind === 'checkbox' && (value === null || typeof value === 'boolean')) {
		cell.empty();
		const box = cell.createEl('input', { type: 'checkbox', attr: { tabindex: '-1', 'aria-label': head() } });
		box.checked = value === true;
		return null;
	}
	const whole = column === 'status' ? statusLabel(row.status) : cellOf(row, column);
	const text = headingOf(column) !== null && whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)} …` : whole;
	const isOwn = text !== '' || row.isRead || headingOf(column) === null;
	const plain = isPlain(text);
	const words = plain ? text : shownText(text);
	// One line of words needs nothing around it, which counts where rows are many.
	if (isOwn && isCompact) changeText(cell, words);
	else {
		cell.empty();
		textOf(cell, isOwn ? 'spn-markdown' : 'is-waiting').setText(isOwn ? words : '…');
	}
	return isOwn && !plain ? { cell, markdown: text, path: row.path, component } : null;
}

function textOf(cell: HTMLElement, cls: 'spn-markdown' | 'is-waiting'): HTMLElement {
	return cell.createDiv({ cls: `spn-matrix-text ${cls}` });
}

/** The paper as a link to its note. */
function showTitle(cell: HTMLElement, row: MatrixRow): void {
	const there = cell.firstElementChild;
	const link = there?.matches('a.internal-link') === true ? there : null;
	if (link === null) cell.empty();
	const shown = link ?? cell.createEl('a', { cls: 'internal-link', attr: { tabindex: '-1' } });
	changeText(shown, row.title);
	shown.setAttribute('href', row.path);
	shown.setAttribute('data-href', row.path);
}

/** What a cell says in full, for a pointer that rests on it: a cell shows a few lines. */
export function cellTooltip(row: MatrixRow, column: MatrixColumn): string {
	return column === 'status' ? statusLabel(row.status) : cellOf(row, column);
}

/** Draws the Markdown of a cell in place of its words. */
export async function drawMarkdown(app: App, { cell, markdown, path, component }: WaitingCell): Promise<void> {
	cell.empty();
	await MarkdownRenderer.render(app, markdown, textOf(cell, 'spn-markdown'), path, component);
}

/** Text that Markdown would show as it is, which need not go through the renderer. */
export function isPlain(text: string): boolean {
	return !/[[\]*_`$<>#|~=%\\&!^\n]|https?:|^\s*(?:[-+]|\d+[.)])\s/.test(text);
}

/** The mean of a group's ratings as it is said: one decimal, and none where it is whole. */
export function meanLabel(mean: number | null): string {
	return mean === null ? t('matrix.mean-none') : t('matrix.mean', { n: String(Math.round(mean * 10) / 10) });
}
