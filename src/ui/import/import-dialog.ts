import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { existing } from '../../commands/import/existing-note';
import { createFromEntry, completeNote, createNote } from '../../commands/import/create-note';
import { keepPaper } from '../../commands/import/kept-papers';
import { fetchOne } from '../../commands/import/look-up';
import type { FoundPaper } from '../../commands/import/look-up';
import { paperLabel } from '../../commands/import/plan-note';
import { pastedItems } from '../../commands/import/pasted-rows';
import type { LibraryEntry } from '../../commands/import/library-entries';
import type { NamedPaper } from '../../commands/import/recognise';
import { failureOf, failureWords } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { formatPaperId } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { linesOf } from '../../settings';
import { attempt } from '../kit/attempt';
import { ImportList } from './import-list';
import { ImportPreview } from './import-preview';
import { notAnIdentifier, showExistingNotes } from './import-recognised';
import { offerKept } from './kept-offer';
import { PasteField } from './paste-field';
import { SearchResults } from './search-results';

/** Typing settles for this long, in milliseconds, before a paper is looked up. */
const SETTLE = 250;

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
	private preview: ImportPreview | null = null;
	private results: SearchResults | null = null;
	private list: ImportList | null = null;
	private next: (() => Promise<void>) | null = null;
	private lookUp = new AbortController();
	private settling = 0;
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
		window.clearTimeout(this.settling);
	}

	/** Understands what stands in the input, and shows it. */
	private read(): void {
		this.forget();
		this.lookUp = new AbortController();
		this.preview = this.results = this.list = null;
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
				return item.entry.makes ? attempt(this.context, () => this.showEntry(item.entry)) : asList();
			case 'paper':
				return this.showOne(item.named, item.newSite);
		}
	}

	/** Each thing a text names in a row of its own, to be ticked and imported here. */
	private async showList(text: string): Promise<ImportList> {
		this.say('');
		this.offer(t('import.batch-none'), null);
		const list = new ImportList(this.app, this.context, this.area, {
			buttons: this.buttons,
			count: (n) => this.offer(n === 0 ? t('import.batch-none') : t('import.batch-button', { n }), n === 0 ? null : () => list.import()),
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

	private showOne(named: NamedPaper, newSite: string | null): void {
		const found = this.options.into === undefined ? existing(this.context, named) : null;
		if (found?.path != null) return this.showExisting(this.context.notes.notesOf(named.id));
		if (newSite !== null) {
			this.say(t('import.new-site', { site: newSite }));
			return this.offer(t('import.open-site', { site: newSite }), async () => {
				// Asked once for each site.
				const { settings } = this.context;
				await this.context.changeSettings({ pageSites: [...linesOf(settings.pageSites), newSite].join('\n') });
				await this.fetch(named);
			});
		}
		this.say(t('import.asking', { id: formatPaperId(named.id) }), 'busy');
		this.offer(this.acceptWords(), null);
		this.settling = window.setTimeout(() => attempt(this.context, () => this.fetch(named)), SETTLE);
	}

	/** One paper, one note: the dialog offers the note that is there, each of them when there are several. */
	private showExisting(paths: readonly string[]): void {
		const [path] = paths;
		if (path === undefined) return;
		this.area.empty();
		this.say(paths.length > 1 ? t('import.several-notes', { n: paths.length }) : t('import.in-vault'));
		showExistingNotes(this.area, paths, {
			open: (note) => attempt(this.context, () => this.openNote(note)),
			refresh: (note) =>
				attempt(this.context, async () => {
					await this.openNote(note);
					this.context.dialogs.refresh(note);
				}),
		});
		this.offer(t('import.open-note'), () => this.openNote(path));
	}

	private async openNote(path: string): Promise<void> {
		this.close();
		await this.context.active.open(path);
	}

	private async fetch(named: NamedPaper): Promise<void> {
		const { signal } = this.lookUp;
		this.say(t('import.asking', { id: formatPaperId(named.id) }), 'busy');
		try {
			const found = await fetchOne(this.context, named, signal);
			if (signal.aborted) return;
			await this.showFound(found, named);
		} catch (error) {
			if (signal.aborted) return;
			this.say(failureWords(error), 'error');
			if (failureOf(error)?.kind === 'offline' && this.options.into === undefined) return this.offerLater(named);
			this.offer(t('import.again'), () => Promise.resolve(this.read()));
		}
	}

	/** Without a network a paper can wait: it is kept as it was typed. */
	private offerLater(named: NamedPaper): void {
		this.area.empty();
		const again = this.area.createEl('button', { text: t('import.again') });
		again.addEventListener('click', () => this.read());
		this.offer(t('import.keep'), async () => {
			this.close();
			await keepPaper(this.context, named);
		});
	}

	private async showFound(found: FoundPaper, named: NamedPaper): Promise<void> {
		const path = this.options.into === undefined ? existing(this.context, named)?.path : undefined;
		if (path != null) return this.showExisting(this.context.notes.notesOf(named.id));
		const words = found.remark ?? t('import.found', { paper: paperLabel(found.paper), source: found.source });
		await this.showPreview(found.paper, words, (preview) => createNote(this.context, found, preview.choices()));
	}

	/** An entry that was pasted is a paper as it stands. */
	private async showEntry(entry: LibraryEntry): Promise<void> {
		const words = paperLabel(entry.paper);
		await this.showPreview(entry.paper, words, (preview) => createFromEntry(this.context, entry, preview.choices()));
	}

	private async showPreview(paper: Paper, words: string, make: (preview: ImportPreview) => Promise<unknown>): Promise<void> {
		const { into } = this.options;
		const { results } = this;
		this.say(words);
		this.area.empty();
		if (results !== null) {
			const back = this.area.createEl('button', { cls: 'spn-import-back', text: t('import.results') });
			back.addEventListener('click', () => this.showResults(results));
		}
		const preview = new ImportPreview(this.app, this.area.createDiv(), this.context, paper, into === undefined);
		this.preview = preview;
		await preview.show();
		if (this.preview !== preview) return;
		this.offer(this.acceptWords(), async () => {
			await (into === undefined ? make(preview) : completeNote(this.context, paper, into));
			this.close();
		});
		// The row that was chosen is gone; Enter goes on from the button.
		if (!this.contentEl.contains(this.contentEl.doc.activeElement)) this.accept.buttonEl.focus();
	}

	private async search(words: string): Promise<void> {
		const results = new SearchResults(this.context, words, this.lookUp.signal, {
			take: (found, named) => attempt(this.context, () => (named.id.scheme === 'arxiv' ? this.showFound(found, named) : this.fetch(named))),
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
		this.preview = null;
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

	private acceptWords(): string {
		return this.options.into === undefined ? t('import.button') : t('import.button-into');
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

	private async submit(): Promise<void> {
		if (this.next === null || this.busy) return;
		this.busy = true;
		try {
			await this.next();
		} catch (error) {
			this.say(failureWords(error), 'error');
		} finally {
			this.busy = false;
		}
	}
}
