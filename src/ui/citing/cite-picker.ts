import { Modal, Platform, Setting, SuggestModal, prepareFuzzySearch } from 'obsidian';
import type { App } from 'obsidian';
import type { ChosenCite, CiteAnswer, CitePicker, CiteRow, InsertForm } from '../../commands/ports/cite-picker';
import { t } from '../../i18n';

/** Papers to cite: Enter inserts, Shift+Enter ticks one of several, Alt+Enter asks for pages, words before and another form. */
export class CitePickerModal extends SuggestModal<CiteRow> {
	private readonly ticked: CiteRow[] = [];
	private readonly elements = new Map<string, HTMLElement>();
	private readonly bar: HTMLElement;
	private readonly count: HTMLElement;
	private done = false;

	constructor(
		app: App,
		private readonly picker: CitePicker,
		private readonly decide: (answer: CiteAnswer | null) => void,
	) {
		super(app);
		this.setPlaceholder(t('cite.pick-many'));
		this.emptyStateText = t('pick.empty');
		this.modalEl.addClass('spn-cite-picker');
		const alt = Platform.isMacOS ? '⌥ ↵' : 'alt ↵';
		this.setInstructions([
			{ command: '↵', purpose: t('cite.insert') },
			{ command: 'shift ↵', purpose: t('cite.tick') },
			{ command: alt, purpose: t('cite.more') },
		]);
		for (const key of ['Shift', 'Alt'] as const)
			this.scope.register([key], 'Enter', (event) => {
				if (event.isComposing) return undefined;
				this.selectActiveSuggestion(event);
				return false;
			});
		this.bar = this.modalEl.createDiv('spn-cite-bar');
		this.count = this.bar.createSpan({ attr: { 'aria-live': 'polite' } });
		const buttons = new Setting(this.bar);
		buttons.addButton((button) => button.setButtonText(t('cite.more-button')).onClick(() => this.details(this.ticked)));
		buttons.addButton((button) =>
			button
				.setButtonText(t('cite.insert-button'))
				.setCta()
				.onClick(() => this.answer(this.ticked)),
		);
		this.showTicked();
	}

	getSuggestions(query: string): CiteRow[] {
		this.elements.clear();
		if (query.trim() === '') return [...this.ticked, ...this.picker.rows.filter((row) => !this.ticked.includes(row))];
		const search = prepareFuzzySearch(query);
		return this.picker.rows
			.flatMap((row) => {
				const score = search(`${row.title} ${row.who} @${row.key}`)?.score;
				return score === undefined ? [] : [{ row, score }];
			})
			.sort((a, b) => b.score - a.score)
			.map(({ row }) => row);
	}

	renderSuggestion(row: CiteRow, el: HTMLElement): void {
		this.elements.set(row.path, el);
		el.addClass('spn-cite-row');
		el.toggleClass('is-ticked', this.ticked.includes(row));
		const box = el.createDiv({ cls: 'spn-cite-tick', attr: { 'aria-hidden': 'true' } });
		box.addEventListener('click', (event) => {
			event.stopPropagation();
			this.tick(row);
		});
		const words = el.createDiv();
		words.createDiv({ text: row.title });
		words.createEl('small', { text: `${row.who} @${row.key}`, cls: 'spn-pick-note' });
	}

	override selectSuggestion(row: CiteRow, event: MouseEvent | KeyboardEvent): void {
		if (event.shiftKey) return this.tick(row);
		const chosen = this.ticked.length === 0 ? [row] : this.ticked;
		if (event.altKey) this.details(chosen);
		else this.answer(chosen);
	}

	onChooseSuggestion(): void {
		// `selectSuggestion` does it, since not every choice closes the list.
	}

	override onClose(): void {
		super.onClose();
		window.setTimeout(() => this.finish(null), 0);
	}

	private tick(row: CiteRow): void {
		const at = this.ticked.indexOf(row);
		if (at < 0) this.ticked.push(row);
		else this.ticked.splice(at, 1);
		this.elements.get(row.path)?.toggleClass('is-ticked', at < 0);
		this.showTicked();
	}

	private showTicked(): void {
		this.bar.toggle(this.ticked.length > 0);
		this.count.setText(t('cite.ticked', { n: this.ticked.length }));
	}

	private answer(rows: readonly CiteRow[]): void {
		this.finish({ chosen: rows.map(({ path }) => ({ path, prefix: '', locator: '' })), form: this.picker.form });
		this.close();
	}

	private details(rows: readonly CiteRow[]): void {
		this.done = true;
		this.close();
		new CiteDetailsModal(this.app, this.picker, [...rows], this.decide).open();
	}

	private finish(answer: CiteAnswer | null): void {
		if (this.done) return;
		this.done = true;
		this.decide(answer);
	}
}

/** Pages and words of each paper chosen, the form, and how it will read. */
class CiteDetailsModal extends Modal {
	private readonly chosen: { path: string; prefix: string; locator: string }[];
	private form: InsertForm;
	private done = false;
	private asked = 0;

	constructor(
		app: App,
		private readonly picker: CitePicker,
		private readonly rows: readonly CiteRow[],
		private readonly decide: (answer: CiteAnswer | null) => void,
	) {
		super(app);
		this.form = picker.form;
		this.chosen = rows.map(({ path }) => ({ path, prefix: '', locator: '' }));
	}

	override onOpen(): void {
		this.setTitle(t('cite.details'));
		this.modalEl.addClass('spn-cite-details');
		for (const [i, row] of this.rows.entries()) {
			const one = this.chosen[i];
			if (one === undefined) continue;
			const setting = new Setting(this.contentEl).setName(row.who).setDesc(row.title);
			setting.addText((text) => {
				text.setPlaceholder(t('cite.prefix')).onChange((value) => this.change(() => (one.prefix = value)));
				text.inputEl.setAttr('aria-label', t('cite.prefix-of', { paper: row.who }));
			});
			setting.addText((text) => {
				text.setPlaceholder(t('cite.locator')).onChange((value) => this.change(() => (one.locator = value)));
				text.inputEl.setAttr('aria-label', t('cite.locator-of', { paper: row.who }));
			});
		}
		new Setting(this.contentEl).setName(t('cite.form')).addDropdown((dropdown) => {
			for (const form of this.picker.forms) dropdown.addOption(form, t(`cite.form-${form}`));
			dropdown
				.setValue(this.form)
				.onChange((value) => this.change(() => (this.form = this.picker.forms.find((form) => form === value) ?? this.form)));
			dropdown.selectEl.setAttr('aria-label', t('cite.form'));
		});
		const preview = this.contentEl.createDiv({ cls: 'spn-cite-preview', attr: { 'aria-live': 'polite' } });
		this.showPreview = async () => {
			const asked = ++this.asked;
			const text = await this.picker.preview(this.chosen, this.form);
			if (asked === this.asked) preview.setText(text);
		};
		new Setting(this.contentEl)
			.setClass('spn-question-buttons')
			.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()))
			.addButton((button) =>
				button
					.setButtonText(t('cite.insert-button'))
					.setCta()
					.onClick(() => this.answer()),
			);
		this.scope.register([], 'Enter', (event) => {
			const target = event.target as HTMLElement | null;
			if (event.isComposing || target?.instanceOf(HTMLButtonElement) === true) return undefined;
			this.answer();
			return false;
		});
		void this.showPreview();
		this.contentEl.querySelectorAll('input')[1]?.focus();
	}
	private showPreview: () => Promise<void> = () => Promise.resolve();

	override onClose(): void {
		if (!this.done) this.decide(null);
		this.done = true;
	}

	private change(action: () => void): void {
		action();
		void this.showPreview();
	}

	private answer(): void {
		const chosen: readonly ChosenCite[] = this.chosen;
		this.done = true;
		this.decide({ chosen, form: this.form });
		this.close();
	}
}
