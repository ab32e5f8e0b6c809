import { MarkdownRenderer } from 'obsidian';
import type { App, Component } from 'obsidian';
import type { MatrixColumn, MatrixRow } from '../../note/matrix/matrix';
import { cellOf } from '../../note/matrix/matrix';
import { showStars } from '../kit/star-rating';

/**
 * What a cell of the matrix shows: the paper as a link, relevance as stars, everything else as the Markdown it is. Answers when that
 * stands; null where it stands at once.
 */
export function showMatrixCell(
	cell: HTMLElement,
	row: MatrixRow,
	column: MatrixColumn,
	app: App,
	component: Component,
): Promise<void> | null {
	const text = cellOf(row, column);
	let drawn: Promise<void> | null = null;
	if (column === 'relevance') showStars(cell, row.relevance);
	else if (column === 'title')
		cell.createEl('a', { cls: 'internal-link', text, href: row.path, attr: { 'data-href': row.path, tabindex: '-1' } });
	else if (isPlain(text)) cell.createDiv({ cls: 'spn-matrix-text', text });
	else drawn = MarkdownRenderer.render(app, text, cell.createDiv({ cls: 'spn-matrix-text spn-markdown' }), row.path, component);
	// A cell shows a few lines; the rest is a pointer's rest away.
	if (text !== '' && column !== 'relevance') cell.setAttr('title', text);
	return drawn;
}

/** Text that Markdown would show as it is, which need not go through the renderer. */
function isPlain(text: string): boolean {
	return !/[[\]*_`$<>#|~=%\\&!^\n]|https?:|^\s*(?:[-+]|\d+[.)])\s/.test(text);
}
