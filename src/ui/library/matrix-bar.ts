import { setIcon } from 'obsidian';
import { columnHeads } from '../../commands/library/matrix';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/matrix';

const GROUPS: readonly MatrixColumn[] = ['topic', 'status', 'year', 'relevance', 'pass'];

/** What the bar sets off. */
export interface MatrixBarActions {
	readonly search: (words: string) => void;
	/** Null where someone else groups the papers. */
	readonly group: ((column: MatrixColumn | null) => void) | null;
	readonly copyMarkdown: () => void;
	readonly copyCsv: () => void;
}

/** The bar above a matrix: words to filter by, groups, copies. Answers the element that holds the count of papers. */
export function matrixBar(container: HTMLElement, group: MatrixColumn | null, actions: MatrixBarActions): HTMLElement {
	const bar = container.createDiv({ cls: 'spn-matrix-bar' });
	const search = bar.createEl('input', {
		type: 'search',
		cls: 'spn-matrix-search',
		attr: { placeholder: t('matrix.search'), 'aria-label': t('matrix.search') },
	});
	search.addEventListener('input', () => actions.search(search.value));
	const grouped = actions.group;
	if (grouped !== null) {
		const select = bar.createEl('select', { cls: 'dropdown', attr: { 'aria-label': t('matrix.group') } });
		select.createEl('option', { text: t('matrix.group-none'), value: '' });
		for (const column of GROUPS) select.createEl('option', { text: columnHeads([column])[0] ?? column, value: column });
		select.value = group ?? '';
		select.addEventListener('change', () => grouped(GROUPS.find((column) => column === select.value) ?? null));
	}
	const count = bar.createSpan({ cls: 'spn-matrix-count', attr: { 'aria-live': 'polite' } });
	addButton(bar, t('matrix.copy-markdown'), 'copy', actions.copyMarkdown);
	addButton(bar, t('matrix.copy-csv'), 'sheet', actions.copyCsv);
	return count;
}

function addButton(bar: HTMLElement, name: string, icon: string, action: () => void): void {
	const button = bar.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': name } });
	setIcon(button, icon);
	button.addEventListener('click', action);
}
