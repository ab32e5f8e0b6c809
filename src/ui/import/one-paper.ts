import type { App } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { completeNote, createFromEntry, createNote } from '../../commands/import/create-note';
import { existing } from '../../commands/import/existing-note';
import { keepPaper } from '../../commands/import/kept-papers';
import type { LibraryEntry } from '../../commands/import/library-entries';
import { fetchOne } from '../../commands/import/look-up';
import type { FoundPaper } from '../../commands/import/look-up';
import { allowSites } from '../../commands/import/page-sites';
import { paperLabel } from '../../commands/import/plan-note';
import type { NamedPaper } from '../../commands/import/recognise';
import { failureOf, failureWords } from '../../failure';
import { t } from '../../i18n';
import { formatPaperId } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { attempt } from '../kit/attempt';
import { ImportPreview } from './import-preview';
import { showExistingNotes } from './import-recognised';

/** Typing settles for this long, in milliseconds, before a paper is looked up. */
const SETTLE = 250;

/** The dialog as what it shows sees it. */
export interface ImportFrame {
	/** Where the dialog shows what it understood. */
	readonly area: HTMLElement;
	/** Aborted when the text in the input is another one. */
	signal(): AbortSignal;
	/** What the reader reads; `busy` and `error` are shown as such. */
	say(words: string, state?: 'plain' | 'busy' | 'error'): void;
	/** Sets what Enter and the button do next. */
	offer(words: string, next: (() => Promise<void>) | null): void;
	/** Understands what stands in the input anew. */
	read(): void;
	/** Goes back to the results the paper was chosen from; null where it was not chosen from any. */
	back(): (() => void) | null;
	/** Enter goes on from the button, where what had the keyboard is gone. */
	keepFocus(): void;
	close(): void;
}

/** One paper in the import dialog: looked up, shown as the note it will be, made a note of, or found to have one. */
export class OnePaper {
	private preview: ImportPreview | null = null;
	private settling = 0;

	constructor(
		private readonly app: App,
		private readonly context: CommandContext,
		private readonly dialog: ImportFrame,
		/** The note that takes the paper's metadata, where no new one is made. */
		private readonly into: string | undefined,
	) {}

	/** Another thing is shown in its place. */
	leave(): void {
		window.clearTimeout(this.settling);
		this.preview = null;
	}

	/** Shows the paper that was named: its note, a question about its site, or what a source says of it. */
	show(named: NamedPaper, newSite: string | null): void {
		const found = this.into === undefined ? existing(this.context, named) : null;
		if (found?.path != null) return this.showExisting(this.context.notes.notesOf(named.id));
		if (newSite !== null) {
			this.dialog.say(t('import.new-site', { site: newSite }));
			return this.dialog.offer(t('import.open-site', { site: newSite }), async () => {
				// Asked once for each site.
				await allowSites(this.context, [newSite]);
				await this.fetch(named);
			});
		}
		this.dialog.say(t('import.asking', { id: formatPaperId(named.id) }), 'busy');
		this.dialog.offer(this.acceptWords(), null);
		this.settling = window.setTimeout(() => attempt(this.context, () => this.fetch(named)), SETTLE);
	}

	/** One paper, one note: the dialog offers the note that is there, each of them when there are several. */
	private showExisting(paths: readonly string[]): void {
		const [path] = paths;
		if (path === undefined) return;
		this.dialog.area.empty();
		this.dialog.say(paths.length > 1 ? t('import.several-notes', { n: paths.length }) : t('import.in-vault'));
		showExistingNotes(this.dialog.area, paths, {
			open: (note) => attempt(this.context, () => this.openNote(note)),
			refresh: (note) =>
				attempt(this.context, async () => {
					await this.openNote(note);
					this.context.dialogs.refresh(note);
				}),
		});
		this.dialog.offer(t('import.open-note'), () => this.openNote(path));
	}

	private async openNote(path: string): Promise<void> {
		this.dialog.close();
		await this.context.active.open(path);
	}

	/** Asks for a paper and shows it. */
	async fetch(named: NamedPaper): Promise<void> {
		const signal = this.dialog.signal();
		this.dialog.say(t('import.asking', { id: formatPaperId(named.id) }), 'busy');
		try {
			const found = await fetchOne(this.context, named, signal);
			if (signal.aborted) return;
			await this.showFound(found, named);
		} catch (error) {
			if (signal.aborted) return;
			this.dialog.say(failureWords(error), 'error');
			if (failureOf(error)?.kind === 'offline' && this.into === undefined) return this.offerLater(named);
			this.dialog.offer(t('import.again'), () => Promise.resolve(this.dialog.read()));
		}
	}

	/** Without a network a paper can wait: it is kept as it was typed. */
	private offerLater(named: NamedPaper): void {
		this.dialog.area.empty();
		const again = this.dialog.area.createEl('button', { text: t('import.again') });
		again.addEventListener('click', () => this.dialog.read());
		this.dialog.offer(t('import.keep'), async () => {
			this.dialog.close();
			await keepPaper(this.context, named);
		});
	}

	/** Shows a paper that was found, or the note that it has by now. */
	async showFound(found: FoundPaper, named: NamedPaper): Promise<void> {
		const path = this.into === undefined ? existing(this.context, named)?.path : undefined;
		if (path != null) return this.showExisting(this.context.notes.notesOf(named.id));
		const words = found.remark ?? t('import.found', { paper: paperLabel(found.paper), source: found.source });
		await this.showPreview(found.paper, words, (preview) => createNote(this.context, found, preview.choices()));
	}

	/** An entry that was pasted is a paper as it stands. */
	async showEntry(entry: LibraryEntry): Promise<void> {
		const words = paperLabel(entry.paper);
		await this.showPreview(entry.paper, words, (preview) => createFromEntry(this.context, entry, preview.choices()));
	}

	private async showPreview(paper: Paper, words: string, make: (preview: ImportPreview) => Promise<unknown>): Promise<void> {
		const { into } = this;
		const back = this.dialog.back();
		this.dialog.say(words);
		this.dialog.area.empty();
		if (back !== null)
			this.dialog.area.createEl('button', { cls: 'spn-import-back', text: t('import.results') }).addEventListener('click', back);
		const preview = new ImportPreview(this.app, this.dialog.area.createDiv(), this.context, paper, into === undefined);
		this.preview = preview;
		await preview.show();
		if (this.preview !== preview) return;
		this.dialog.offer(this.acceptWords(), async () => {
			await (into === undefined ? make(preview) : completeNote(this.context, paper, into));
			this.dialog.close();
		});
		this.dialog.keepFocus();
	}

	private acceptWords(): string {
		return this.into === undefined ? t('import.button') : t('import.button-into');
	}
}
