import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { existing } from '../../commands/import/existing-note';
import { importLine } from '../../commands/import/import-result';
import type { ImportResult } from '../../commands/import/import-result';
import { acceptImport, acceptInto, acceptList, acceptNamed } from '../../commands/import/create-note';
import { fetchOne, searchForWords } from '../../commands/import/look-up';
import type { FoundPaper } from '../../commands/import/look-up';
import { paperLabel } from '../../commands/import/plan-note';
import { recognise } from '../../commands/import/recognise';
import type { NamedPaper, Recognised } from '../../commands/import/recognise';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { formatPaperId } from '../../paper/identifier';
import { linesOf } from '../../settings';
import { ImportPreview } from './import-preview';
import { notAnIdentifier, showExistingNotes, showNamedPapers } from './import-recognised';
import { searchResults } from './search-results';
import { attempt } from '../kit/attempt';

/** Typing settles for this long, in milliseconds, before a paper is looked up. */
const SETTLE = 250;

/**
 * One input that understands an identifier in any spelling, a list of them, a DOI, or words to search for; what it
 * understood stands below as the reader types. Enter takes the next step from wherever the focus is.
 */
export class ImportDialog extends Modal {
	private input!: HTMLInputElement;
	private status!: HTMLElement;
	private area!: HTMLElement;
	private accept!: ButtonComponent;
	private recognised: Recognised = { kind: 'nothing' };
	private preview: ImportPreview | null = null;
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
		this.modalEl.addClass('spn-import');
		this.setTitle(this.options.into === undefined ? t('import.title') : t('import.title-into', { path: nameOf(this.options.into) }));
		this.input = this.contentEl.createEl('input', {
			type: 'text',
			cls: 'spn-import-input',
			attr: {
				placeholder: t('import.placeholder'),
				'aria-label': t('import.placeholder'),
				spellcheck: 'false',
				autocapitalize: 'off',
				enterkeyhint: 'go',
			},
		});
		this.status = this.contentEl.createDiv({ cls: 'spn-import-status', attr: { role: 'status' } });
		this.area = this.contentEl.createDiv({ cls: 'spn-import-area' });
		new Setting(this.contentEl)
			.setClass('spn-import-buttons')
			.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()))
			.addButton((button) => (this.accept = button.setCta().onClick(() => attempt(this.context, () => this.go()))));
		this.input.addEventListener('input', () => this.read());
		// A list is pasted over several lines, which an input of one line would join without a space.
		this.input.addEventListener('paste', (event) => {
			const text = event.clipboardData?.getData('text/plain') ?? '';
			if (!/\n/.test(text.trim())) return;
			event.preventDefault();
			this.input.value = `${this.input.value} ${text.replace(/\s*\n\s*/g, ', ')}`.trim();
			this.read();
		});
		this.contentEl.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing || event.targetNode?.instanceOf(HTMLButtonElement) === true) return;
			event.preventDefault();
			attempt(this.context, () => this.go());
		});
		this.input.value = (this.options.text ?? '').trim();
		this.read();
		this.input.focus();
		this.input.select();
	}

	override onClose(): void {
		this.lookUp.abort();
		window.clearTimeout(this.settling);
		this.contentEl.empty();
	}

	/** Understands what stands in the input, and shows it. */
	private read(): void {
		this.lookUp.abort();
		this.lookUp = new AbortController();
		window.clearTimeout(this.settling);
		this.preview = null;
		this.area.empty();
		this.recognised = recognise(this.input.value);
		const { recognised } = this;
		switch (recognised.kind) {
			case 'nothing':
				this.say(t('import.hint'));
				return this.offer(t('import.button'), null);
			case 'words':
				this.say(t('import.search-hint', { words: recognised.words }));
				return this.offer(t('import.search'), () => this.search(recognised.words));
			case 'near-miss':
				return this.showNearMiss(recognised.input, recognised.suggestion);
			case 'papers': {
				const [first, ...others] = recognised.papers;
				if (first === undefined) return;
				return others.length === 0 && recognised.nearMisses.length === 0 ? this.showOne(first) : this.showSeveral(recognised);
			}
		}
	}

	private showNearMiss(input: string, suggestion: string | null): void {
		this.say(notAnIdentifier(input, suggestion), 'error');
		if (suggestion === null) return this.offer(t('import.button'), null);
		this.offer(t('import.use', { suggestion }), () => {
			this.input.value = suggestion;
			this.read();
			return Promise.resolve();
		});
	}

	private showOne(named: NamedPaper): void {
		const found = this.options.into === undefined ? existing(this.context, named) : null;
		if (found?.path != null) return this.showExisting(named, found.path);
		const { site } = named;
		if (site !== undefined && !linesOf(this.context.settings.pageSites).includes(site)) {
			this.say(t('import.new-site', { site }));
			return this.offer(t('import.open-site', { site }), () => this.fetch({ id: named.id, input: named.input }));
		}
		this.say(t('import.asking', { id: formatPaperId(named.id) }), 'busy');
		this.offer(this.acceptWords(), null);
		this.settling = window.setTimeout(() => attempt(this.context, () => this.fetch(named)), SETTLE);
	}

	/** One paper, one note: the dialog offers the note that is there, each of them when there are several. */
	private showExisting({ id }: NamedPaper, path: string): void {
		const paths = this.context.notes.notesOf(id);
		this.area.empty();
		this.say(paths.length > 1 ? t('import.several-notes', { n: paths.length }) : t('import.in-vault'));
		showExistingNotes(this.area, paths, {
			open: (note) => attempt(this.context, () => this.openNote(note)),
			refresh: (note) => attempt(this.context, () => this.refreshNote(note)),
		});
		this.offer(t('import.open-note'), () => this.openNote(path));
	}

	private async openNote(path: string): Promise<void> {
		this.close();
		await this.context.active.open(path);
	}

	private async refreshNote(path: string): Promise<void> {
		this.close();
		await this.context.active.open(path);
		this.context.dialogs.refresh(path);
	}

	private async fetch(named: NamedPaper): Promise<void> {
		const { signal } = this.lookUp;
		try {
			const found = await fetchOne(this.context, named, signal);
			if (signal.aborted) return;
			await this.showPreview(found, named);
		} catch (error) {
			if (signal.aborted) return;
			this.say(error instanceof Error ? error.message : String(error), 'error');
			this.offer(t('import.again'), () => {
				this.read();
				return Promise.resolve();
			});
		}
	}

	private async showPreview(found: FoundPaper, named: NamedPaper): Promise<void> {
		const path = this.options.into === undefined ? existing(this.context, named)?.path : undefined;
		if (path != null) return this.showExisting(named, path);
		this.say(found.remark ?? t('import.found', { paper: paperLabel(found.paper), source: found.source }));
		this.area.empty();
		this.preview = new ImportPreview(this.app, this.area, this.context, found.paper, this.options.into === undefined);
		await this.preview.show();
		this.offer(this.acceptWords(), () => this.finish(found));
		// The row that was chosen is gone; Enter goes on from the button.
		if (!this.contentEl.contains(this.contentEl.doc.activeElement)) this.accept.buttonEl.focus();
	}

	private async finish(found: FoundPaper): Promise<void> {
		const { into } = this.options;
		if (into !== undefined) {
			await acceptInto(this.context, found, into);
			return this.close();
		}
		await acceptImport(this.context, found, this.preview?.choices() ?? {});
		this.close();
	}

	private async search(words: string): Promise<void> {
		this.say(t('import.searching', { words }), 'busy');
		const { signal } = this.lookUp;
		const papers = await searchForWords(this.context, words, signal);
		if (signal.aborted) return;
		this.area.empty();
		this.say(papers.length === 0 ? t('import.search-none', { words }) : t('import.search-found', { n: papers.length }));
		this.offer(t('import.search'), papers.length === 0 ? null : () => Promise.resolve());
		searchResults(this.area, this.context, papers, {
			take: (found, named) => attempt(this.context, () => this.showPreview(found, named)),
			choose: this.options.into === undefined ? (chosen) => this.offerChosen(chosen) : null,
			back: () => this.input.focus(),
		});
	}

	private offerChosen(chosen: readonly NamedPaper[]): void {
		if (chosen.length === 0) return this.offer(t('import.search'), () => Promise.resolve());
		this.offer(t('import.batch-button', { n: chosen.length }), () => this.importChosen(chosen));
	}

	private async importChosen(papers: readonly NamedPaper[]): Promise<void> {
		this.close();
		this.report(await acceptNamed(this.context, papers));
	}

	private showSeveral(recognised: Extract<Recognised, { kind: 'papers' }>): void {
		const fresh = recognised.papers.filter((named) => existing(this.context, named) === null);
		this.say(t('import.batch-found', { n: recognised.papers.length, fresh: fresh.length }));
		showNamedPapers(this.area, this.context, recognised);
		if (fresh.length === 0) this.offer(t('import.batch-none'), null);
		else this.offer(t('import.batch-button', { n: fresh.length }), () => this.importAll());
	}

	private async importAll(): Promise<void> {
		const text = this.input.value;
		this.close();
		this.report(await acceptList(this.context, text));
	}

	/** Says what came of several papers: how many were made, and each that failed. */
	private report(results: readonly ImportResult[]): void {
		const failed = results.filter(({ outcome }) => outcome === 'failed').map(importLine);
		const created = results.filter(({ outcome }) => outcome === 'created').length;
		this.context.dialogs.notify([t('import.batch-done', { created, total: results.length }), ...failed].join('\n'));
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

	private async go(): Promise<void> {
		if (this.next === null || this.busy) return;
		this.busy = true;
		try {
			await this.next();
		} catch (error) {
			this.say(error instanceof Error ? error.message : String(error), 'error');
		} finally {
			this.busy = false;
		}
	}
}
