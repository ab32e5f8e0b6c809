import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { pastedItems } from '../../commands/import/pasted-rows';
import type { NamedPaper } from '../../commands/import/recognise';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { attempt, attempted } from '../kit/attempt';
import { ImportList } from './import-list';
import { notAnIdentifier } from './import-recognised';
import { offerKept } from './kept-offer';
import type { ImportFrame } from './one-paper';
import { OnePaper } from './one-paper';
import { PasteField } from './paste-field';
import { SearchResults } from './search-results';

/**
 * One input that understands an identifier in any spelling, an entry of a bibliography, a list of them, or words to search for; what it
 * understood stands below as the reader types. Enter takes the next step from wherever the focus is.
 */
export class ImportDialog extends Modal {
	private field!: PasteField;
	private status!: HTMLElement;
	private area!: HTMLElement;
	private buttons!: Setting;
	private accept!: ButtonComponent;
	private paper!: OnePaper;
	private results: SearchResults | null = null;
	private list: ImportList | null = null;
	private next: (() => Promise<void>) | null = null;
	private lookUp = new AbortController();
	private busy = false;

	constructor(
		app: App,
		private readonly context: CommandContext,
		private readonly options: { readonly text?: string; readonly into?: string },
	) {
		super(app);
	}

	override onOpen(): void {
		const { contentEl, context } = this;
		const { into, text } = this.options;
		this.modalEl.addClass('spn-import');
		this.setTitle(into === undefined ? t('import.title') : t('import.title-into', { path: nameOf(into) }));
		this.field = new PasteField(contentEl, () => this.read());
		this.status = contentEl.createDiv({ cls: 'spn-import-status', attr: { role: 'status' } });
		this.area = contentEl.createDiv({ cls: 'spn-import-area' });
		this.paper = new OnePaper(this.app, context, this.frame(), into);
		this.buttons = new Setting(contentEl).setClass('spn-import-buttons');
		this.buttons.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()));
		this.buttons.addButton((button) => (this.accept = button.setCta().onClick(() => attempt(context, () => this.submit()))));
		contentEl.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing || event.targetNode?.instanceOf(HTMLButtonElement) === true) return;
			event.preventDefault();
			attempt(context, () => this.submit());
		});
		this.field.text = (text ?? '').trim();
		this.read();
		this.field.input.focus();
		this.field.input.select();
	}

	override onClose(): void {
		this.forget();
		this.contentEl.empty();
	}

	/** Stops what was asked for another text. */
	private forget(): void {
		this.lookUp.abort();
		this.list?.stop();
		this.paper.leave();
	}

	/** Understands what stands in the input, and shows it. */
	private read(): void {
		this.forget();
		this.lookUp = new AbortController();
		this.results = this.list = null;
		this.area.empty();
		const { text } = this.field;
		const items = pastedItems(text, this.context.settings);
		const [item] = items;
		if (item === undefined) {
			this.say(t('import.hint'));
			if (this.options.into === undefined) attempt(this.context, () => offerKept(this.area.createDiv(), this.context, () => this.close()));
			return this.offer(t('import.button'), null);
		}
		// A note takes the metadata of one paper: the first that is named.
		const asList = () => attempt(this.context, () => this.showList(text));
		if (items.length > 1 && this.options.into === undefined) return asList();
		switch (item.kind) {
			case 'title':
				this.say(t('import.search-hint', { words: item.input }));
				return this.offer(t('import.search'), () => this.search(item.input));
			case 'unclear':
				return this.showNearMiss(item.input, item.suggestions[0] ?? null);
			case 'failed':
				return asList();
			case 'entry':
				return item.entry.makes ? attempt(this.context, () => this.paper.showEntry(item.entry)) : asList();
			case 'paper':
				return this.paper.show(item.named, item.newSite);
		}
	}

	/** Each thing a text names in a row of its own, to be ticked and imported here. */
	private async showList(text: string): Promise<ImportList> {
		this.say('');
		this.offer(t('import.batch-none'), null);
		const list = new ImportList(this.app, this.context, this.area, {
			buttons: this.buttons,
			count: (n, words) => this.offer(words, n === 0 ? null : () => list.import()),
			begins: () => {
				this.next = null;
				this.field.input.hide();
			},
			close: () => this.close(),
		});
		this.list = list;
		await list.show(text);
		return list;
	}

	private showNearMiss(input: string, suggestion: string | null): void {
		this.say(notAnIdentifier(input, suggestion), 'error');
		if (suggestion === null) return this.offer(t('import.button'), null);
		this.offer(t('import.use', { suggestion }), () => {
			this.field.text = suggestion;
			this.read();
			return Promise.resolve();
		});
	}

	private async search(words: string): Promise<void> {
		const results = new SearchResults(this.context, words, this.lookUp.signal, {
			take: (found, named) =>
				attempt(this.context, () => (named.id.scheme === 'arxiv' ? this.paper.showFound(found, named) : this.paper.fetch(named))),
			choose: this.options.into === undefined ? (chosen) => this.offerChosen(chosen) : null,
			back: () => this.field.input.focus(),
			say: (said) => this.say(said),
		});
		this.results = results;
		this.showResults(results);
		await results.ask(true);
	}

	/** The results as they were left, ticks and all. */
	private showResults(results: SearchResults): void {
		this.paper.leave();
		this.area.replaceChildren(results.el);
		this.offer(t('import.button'), null);
		results.tell();
		results.focus();
	}

	private offerChosen(chosen: readonly NamedPaper[]): void {
		if (chosen.length === 0) return this.offer(t('import.button'), null);
		this.offer(t('import.batch-button', { n: chosen.length }), async () => {
			const list = await this.showList(chosen.map(({ input }) => input).join('\n'));
			await list.import();
		});
	}

	/** What the reader reads; `busy` and `error` are shown as such. */
	private say(words: string, state: 'plain' | 'busy' | 'error' = 'plain'): void {
		this.status.setText(words);
		this.status.toggleClass('is-busy', state === 'busy');
		this.status.toggleClass('is-error', state === 'error');
	}

	/** Sets what Enter and the button do next. */
	private offer(words: string, next: (() => Promise<void>) | null): void {
		this.next = next;
		this.accept.setButtonText(words).setDisabled(next === null);
	}

	private frame(): ImportFrame {
		return {
			area: this.area,
			signal: () => this.lookUp.signal,
			say: (words, state) => this.say(words, state),
			offer: (words, next) => this.offer(words, next),
			read: () => this.read(),
			back: () => {
				const { results } = this;
				return results === null ? null : () => this.showResults(results);
			},
			keepFocus: () => {
				if (!this.contentEl.contains(this.contentEl.doc.activeElement)) this.accept.buttonEl.focus();
			},
			close: () => this.close(),
		};
	}

	private async submit(): Promise<void> {
		if (this.next === null || this.busy) return;
		this.busy = true;
		await attempted(this.context, this.next, (words) => this.say(words, 'error'));
		this.busy = false;
	}
}
