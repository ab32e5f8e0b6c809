import { setIcon } from 'obsidian';
import { columnHead } from '../../commands/library/matrix';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';

const GROUPS: readonly MatrixColumn[] = ['topic', 'status', 'year', 'relevance', 'pass'];

/** What the bar sets off. */
export interface MatrixBarActions {
	readonly search: (words: string) => void;
	readonly group: (column: MatrixColumn | null) => void;
	/** All papers again, after some were picked to be compared. */
	readonly compareAll: () => void;
	/** The columns, below their button; absent where someone else has them. */
	readonly columns?: ((button: HTMLElement) => void) | undefined;
	readonly copyMarkdown: () => void;
	readonly copyCsv: () => void;
	readonly saveCsv: () => void;
}

/** The bar above a matrix: words to filter by, groups, what is compared, copies and a file. */
export class MatrixBar {
	private readonly count: HTMLElement;
	private readonly compared: HTMLElement;
	private readonly groups: HTMLSelectElement;

	constructor(container: HTMLElement, actions: MatrixBarActions) {
		const bar = container.createDiv({ cls: 'spn-matrix-bar' });
		const search = bar.createEl('input', {
			type: 'search',
			cls: 'spn-matrix-search',
			attr: { placeholder: t('matrix.search'), 'aria-label': t('matrix.search') },
		});
		search.addEventListener('input', () => actions.search(search.value));
		this.groups = bar.createEl('select', { cls: 'dropdown', attr: { 'aria-label': t('matrix.group') } });
		this.groups.addEventListener('change', () => {
			const { value } = this.groups;
			actions.group(value === '' ? null : (value as MatrixColumn));
		});
		this.compared = bar.createEl('button', { cls: 'spn-matrix-compared is-hidden', attr: { type: 'button' } });
		this.compared.addEventListener('click', () => actions.compareAll());
		this.count = bar.createSpan({ cls: 'spn-matrix-count', attr: { 'aria-live': 'polite' } });
		const { columns } = actions;
		if (columns !== undefined) addButton(bar, t('matrix.columns'), 'columns-3', columns);
		addButton(bar, t('matrix.copy-markdown'), 'table', actions.copyMarkdown);
		addButton(bar, t('matrix.copy-csv'), 'copy', actions.copyCsv);
		addButton(bar, t('matrix.save-csv'), 'file-down', actions.saveCsv);
	}

	/** A word in place of the count while notes are read. */
	say(words: string): void {
		if (this.count.textContent !== words) this.count.setText(words);
	}

	/** How the papers are grouped; undefined where someone else groups them. */
	showGroup(group: MatrixColumn | null | undefined): void {
		this.groups.empty();
		this.groups.toggleClass('is-hidden', group === undefined);
		this.groups.createEl('option', { text: t('matrix.group-none'), value: '' });
		for (const column of new Set([...GROUPS, ...(group === null || group === undefined ? [] : [group])]))
			this.groups.createEl('option', { text: columnHead(column), value: column });
		this.groups.value = group ?? '';
	}

	/** How many papers were picked to be compared; 0 for all. */
	showCompared(n: number): void {
		this.compared.toggleClass('is-hidden', n === 0);
		this.compared.setText(t('matrix.comparing', { n }));
		this.compared.setAttr('aria-label', t('matrix.compare-all'));
	}
}

function addButton(bar: HTMLElement, name: string, icon: string, action: (button: HTMLElement) => void): void {
	const button = bar.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': name } });
	setIcon(button, icon);
	button.addEventListener('click', () => action(button));
}
