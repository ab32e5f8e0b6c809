import { Modal, ProgressBarComponent, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import type { Progress } from '../../commands/ports/progress';
import { importLine } from '../../commands/import/import-result';
import type { ImportResult } from '../../commands/import/import-result';
import { continueList, forgetList, importList, readingListIn, stoppedList } from '../../commands/import/import-reading-list';
import type { ReadingList, StoppedList } from '../../commands/import/import-reading-list';
import type { NamedPaper } from '../../commands/import/recognise';
import { bibliographyFormat, decodeBibliography } from '../../bibliography';
import { importLibrary } from '../../commands/import/import-library';
import { LIBRARY_ENDINGS, libraryEntries } from '../../commands/import/library-entries';
import type { LibraryEntry } from '../../commands/import/library-entries';
import { paperLabel } from '../../commands/import/plan-note';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { formatPaperId } from '../../paper/identifier';
import { Pausing } from '../kit/pausing';
import { attempt } from '../kit/attempt';

/** Typing settles for this long, in milliseconds, before a long text is read again. */
const SETTLE = 200;

/** A longer text of a file is not put into the field: it would be slow to type in. */
const LONGEST_SHOWN = 200_000;
/** As many rows of a group are shown. */
const MOST_ROWS = 500;

/** Takes a list of papers from a paste or a file, shows what it holds, and imports it line by line with pause and cancel. */
export class ReadingListDialog extends Modal {
	private text: HTMLTextAreaElement | null = null;
	private found!: HTMLElement;
	private start: ButtonComponent | null = null;
	private list: ReadingList = { fresh: [], here: [], unclear: [] };
	private readonly left = new Set<NamedPaper>();
	/** The entries of a library that was chosen or pasted; then the list is empty. */
	private library: readonly LibraryEntry[] = [];
	/** A file that was chosen: its text is too long to be shown and edited. */
	private file: { readonly text: string; readonly from: string } | null = null;
	private pausing: Pausing | null = null;
	private settling = 0;

	constructor(
		app: App,
		private readonly context: CommandContext,
		private readonly options: { readonly text: string },
	) {
		super(app);
		this.setTitle(t('reading-list.title'));
		this.modalEl.addClass('spn-list');
	}

	override onOpen(): void {
		this.choose();
		attempt(this.context, () => this.offerStopped());
	}

	override onClose(): void {
		window.clearTimeout(this.settling);
		this.pausing?.cancel();
		this.contentEl.empty();
	}

	/** The first page: a text, a file, and what they hold. */
	private choose(): void {
		const { contentEl } = this;
		contentEl.empty();
		contentEl.createDiv({ cls: 'spn-list-stopped' });
		this.text = contentEl.createEl('textarea', {
			cls: 'spn-list-text',
			attr: {
				rows: '6',
				placeholder: t('reading-list.placeholder'),
				'aria-label': t('reading-list.placeholder'),
				spellcheck: 'false',
				autocapitalize: 'off',
			},
		});
		this.text.value = this.options.text;
		this.text.addEventListener('input', () => {
			this.file = null;
			window.clearTimeout(this.settling);
			this.settling = window.setTimeout(() => this.read(), SETTLE);
		});
		this.addFileRow(contentEl);
		this.found = contentEl.createDiv({ cls: 'spn-list-found', attr: { role: 'status' } });
		new Setting(contentEl)
			.setClass('spn-import-buttons')
			.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => this.close()))
			.addButton((button) => (this.start = button.setCta().onClick(() => attempt(this.context, () => this.import()))));
		this.scope.register(['Mod'], 'Enter', () => {
			this.read();
			if (this.left.size > 0 || this.library.length > 0) attempt(this.context, () => this.import());
			return false;
		});
		this.read();
		this.text.focus();
	}

	private addFileRow(el: HTMLElement): void {
		const file = el.createEl('input', {
			type: 'file',
			cls: 'spn-list-file',
			attr: { accept: '.bib,.bibtex,.ris,.json,.txt,.md,.csv', 'aria-label': t('reading-list.file'), tabindex: '-1' },
		});
		file.addEventListener('change', () => {
			const [chosen] = Array.from(file.files ?? []);
			if (chosen === undefined) return;
			attempt(this.context, async () => this.takeFile(decodeBibliography(new Uint8Array(await chosen.arrayBuffer())), ''));
		});
		const row = new Setting(el).setName(t('reading-list.sources')).setDesc(t('reading-list.sources.desc'));
		const path = this.context.active.path();
		if (path !== null)
			row.addButton((button) =>
				button.setButtonText(t('reading-list.this-note')).onClick(() => attempt(this.context, () => this.takeNote(path))),
			);
		if (this.context.attachments.list(LIBRARY_ENDINGS).length > 0)
			row.addButton((button) =>
				button.setButtonText(t('reading-list.vault-file')).onClick(() => attempt(this.context, () => this.takeVaultFile())),
			);
		row.addButton((button) => button.setButtonText(t('reading-list.file')).onClick(() => file.click()));
	}

	private async takeVaultFile(): Promise<void> {
		const files = this.context.attachments.list(LIBRARY_ENDINGS);
		const path = await this.context.dialogs.pick(
			t('reading-list.vault-file'),
			files.map((file) => ({ value: file, title: file })),
		);
		if (path === null) return;
		this.takeFile(decodeBibliography(await this.context.attachments.read(path)), path);
	}

	private takeFile(text: string, from: string): void {
		const isShort = text.length < LONGEST_SHOWN;
		this.file = { text, from };
		if (this.text !== null) this.text.value = isShort ? text : '';
		this.read();
	}

	private async takeNote(path: string): Promise<void> {
		const text = await this.context.notes.read(path);
		if (this.text !== null) this.text.value = text;
		this.read();
	}

	private read(): void {
		const text = this.file?.text ?? this.text?.value ?? '';
		this.left.clear();
		this.library = [];
		const isLibrary = bibliographyFormat(text) !== null;
		if (isLibrary && this.file !== null) {
			this.list = { fresh: [], here: [], unclear: [] };
			this.count();
			attempt(this.context, () => this.readLibrary(text));
			return;
		}
		this.list = readingListIn(this.context, text);
		for (const named of this.list.fresh) this.left.add(named);
		this.show();
		if (isLibrary) this.offerLibrary(text);
	}

	/** Entries that were pasted are looked up by what names them; the others may become notes as they stand, by the reader's yes. */
	private offerLibrary(text: string): void {
		new Setting(this.found)
			.setName(t('reading-list.as-library'))
			.setDesc(t('reading-list.as-library.desc'))
			.addButton((button) => button.setButtonText(t('reading-list.as-library.button')).onClick(() => this.takeFile(text, '')));
	}

	/** Reads a library in slices and shows what it holds, unless another text was put in meanwhile. */
	private async readLibrary(text: string): Promise<void> {
		const entries = await libraryEntries(this.context, text, this.file?.from ?? '');
		if (this.text === null || text !== (this.file?.text ?? this.text.value)) return;
		this.library = entries;
		const readable = entries.filter(({ makes }) => makes);
		this.found.empty();
		this.addGroup(t('reading-list.entries', { n: readable.length }), readable, ({ key, paper }, row) => {
			row.createSpan({ text: paper.title });
			row.createSpan({ cls: 'spn-list-remark', text: ` ${[paperLabel(paper), key].filter((part) => part !== '').join(' · ')}` });
		});
		const unreadable = entries.filter(({ makes }) => !makes);
		this.addGroup(t('reading-list.unclear', { n: unreadable.length }), unreadable, ({ input, entry }, row) => {
			row.addClass('spn-import-bad');
			row.setText(t('reading-list.entry-line', { input, line: entry.line }));
		});
		this.count();
	}

	private show(): void {
		const { found, list } = this;
		found.empty();
		const nothing = list.fresh.length + list.here.length + list.unclear.length === 0;
		if (nothing)
			found.createEl('p', { cls: 'spn-list-hint', text: this.text?.value.trim() === '' ? t('reading-list.hint') : t('reading-list.none') });
		this.addGroup(t('reading-list.fresh', { n: list.fresh.length }), list.fresh, (named, row) => {
			const label = row.createEl('label');
			const box = label.createEl('input', { type: 'checkbox' });
			box.checked = true;
			label.createSpan({ text: labelOf(named) });
			box.addEventListener('change', () => {
				if (box.checked) this.left.add(named);
				else this.left.delete(named);
				this.count();
			});
		});
		this.addGroup(t('reading-list.here', { n: list.here.length }), list.here, ({ named, path }, row) => {
			row.createSpan({ text: `${formatPaperId(named.id)} ` });
			this.addLink(row, path);
		});
		this.addGroup(t('reading-list.unclear', { n: list.unclear.length }), list.unclear, ({ input, suggestion }, row) => {
			row.addClass('spn-import-bad');
			row.setText(suggestion === null ? t('reading-list.no-paper', { input }) : t('failure.not-an-identifier-but', { input, suggestion }));
		});
		this.count();
	}

	private addGroup<T>(name: string, items: readonly T[], add: (item: T, row: HTMLElement) => void): void {
		if (items.length === 0) return;
		const group = this.found.createEl('details', { cls: 'spn-list-group' });
		group.open = items.length <= 20;
		group.createEl('summary', { text: name });
		const rows = group.createEl('ul', { cls: 'spn-list-rows' });
		for (const item of items.slice(0, MOST_ROWS)) add(item, rows.createEl('li'));
		if (items.length > MOST_ROWS) rows.createEl('li', { text: t('reading-list.more', { n: items.length - MOST_ROWS }) });
	}

	private addLink(el: HTMLElement, path: string): void {
		const link = el.createEl('a', { text: nameOf(path), href: '#', cls: 'internal-link' });
		link.addEventListener('click', (event) => {
			event.preventDefault();
			attempt(this.context, () => this.context.active.open(path, { newTab: true }));
		});
	}

	private count(): void {
		const n = this.left.size + this.library.length;
		this.start?.setButtonText(n === 0 ? t('import.batch-none') : t('import.batch-button', { n })).setDisabled(n === 0);
	}

	/** A list that a cancel or the end of the app cut off is offered first. */
	private async offerStopped(): Promise<void> {
		const stopped = await stoppedList(this.context);
		const el = this.contentEl.querySelector<HTMLElement>('.spn-list-stopped');
		if (stopped === null || el === null) return;
		new Setting(el)
			.setName(t('reading-list.stopped', { left: stopped.left.length, total: stopped.total }))
			.addButton((button) => button.setButtonText(t('reading-list.forget')).onClick(() => attempt(this.context, () => this.forget(el))))
			.addButton((button) =>
				button
					.setButtonText(t('reading-list.continue'))
					.setCta()
					.onClick(() => attempt(this.context, () => this.goOn(stopped))),
			);
	}

	private async forget(el: HTMLElement): Promise<void> {
		await forgetList(this.context);
		el.empty();
	}

	private async import(): Promise<void> {
		const entries = this.library;
		if (entries.length > 0) {
			await this.run(entries.length, [], (progress, onResult) => importLibrary(this.context, entries, {}, progress, { onResult }));
			return;
		}
		const papers = this.list.fresh.filter((named) => this.left.has(named));
		await this.run(papers.length, [], (progress, onResult) => importList(this.context, papers, progress, onResult));
	}

	private async goOn(stopped: StoppedList): Promise<void> {
		await this.run(stopped.total, stopped.results, (progress, onResult) => continueList(this.context, progress, onResult));
	}

	/** The second page: a bar, a line for each paper, pause and cancel; at the end what came of it. */
	private async run(
		total: number,
		before: readonly ImportResult[],
		action: (progress: Progress, onResult: (result: ImportResult) => void) => Promise<ImportResult[]>,
	): Promise<void> {
		const { contentEl } = this;
		contentEl.empty();
		this.text = null;
		const words = contentEl.createEl('p', { cls: 'spn-progress-words', attr: { 'aria-live': 'polite' } });
		const bar = new ProgressBarComponent(contentEl);
		const lines = contentEl.createEl('ol', { cls: 'spn-list-lines', attr: { 'aria-label': t('reading-list.results') } });
		for (const result of before) this.addLine(lines, result);
		const pausing = new Pausing();
		this.pausing = pausing;
		const buttons = new Setting(contentEl).setClass('spn-import-buttons');
		buttons.addButton((button) =>
			button.setButtonText(t('button.pause')).onClick(() => {
				pausing.toggle();
				button.setButtonText(pausing.paused ? t('button.resume') : t('button.pause'));
				words.toggleClass('is-paused', pausing.paused);
			}),
		);
		buttons.addButton((button) => button.setButtonText(t('button.cancel')).onClick(() => pausing.cancel()));
		const step = (done: number, all: number, what: string) => {
			bar.setValue(Math.round((done / Math.max(all, 1)) * 100));
			words.setText(t('progress.step', { done, total: all, what }));
		};
		try {
			const results = await action({ ...pausing.progress, step }, (result) => this.addLine(lines, result));
			this.finish(words, bar, buttons, results, total);
		} catch (error) {
			words.setText(error instanceof Error ? error.message : String(error));
			words.addClass('is-error');
			this.offerClose(buttons);
		}
		this.pausing = null;
	}

	private finish(words: HTMLElement, bar: ProgressBarComponent, buttons: Setting, results: readonly ImportResult[], total: number): void {
		const count = (outcome: ImportResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
		const left = total - results.length;
		bar.setValue(Math.round((results.length / Math.max(total, 1)) * 100));
		const said = [t('reading-list.done', { created: count('created'), exists: count('exists'), failed: count('failed') })];
		if (left > 0) said.push(t('reading-list.left', { n: left }));
		words.setText(said.join(' '));
		this.offerClose(buttons);
		if (this.library.length > 0) {
			this.offerLookUp(buttons, results);
			return;
		}
		const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ input }) => input);
		if (failed.length > 0 && left === 0) {
			buttons.addButton((button) =>
				button.setButtonText(t('reading-list.again', { n: failed.length })).onClick(() => {
					this.choose();
					if (this.text !== null) this.text.value = failed.join('\n');
					this.read();
				}),
			);
		}
	}

	/** What services know more of the papers of a library is a refresh of their notes. */
	private offerLookUp(buttons: Setting, results: readonly ImportResult[]): void {
		const made = results.flatMap(({ outcome, path, arxiv, id }) =>
			outcome === 'created' && path !== null && (arxiv !== null || (id != null && !id.startsWith('key:'))) ? [path] : [],
		);
		if (made.length === 0) return;
		buttons.addButton((button) =>
			button.setButtonText(t('reading-list.look-up', { n: made.length })).onClick(() => {
				this.close();
				this.context.dialogs.refresh(made);
			}),
		);
	}

	private offerClose(buttons: Setting): void {
		buttons.clear();
		buttons.addButton((button) =>
			button
				.setButtonText(t('button.close'))
				.setCta()
				.onClick(() => this.close()),
		);
	}

	private addLine(lines: HTMLElement, result: ImportResult): void {
		const line = lines.createEl('li', { cls: `spn-list-line is-${result.outcome}` });
		line.createSpan({ cls: 'spn-list-mark', text: MARKS[result.outcome], attr: { 'aria-hidden': 'true' } });
		if (result.path === null) line.createSpan({ text: importLine(result) });
		else {
			this.addLink(line, result.path);
			if (result.outcome === 'exists') line.createSpan({ cls: 'spn-import-here', text: t('import.here') });
			if (result.message !== null) line.createSpan({ cls: 'spn-list-remark', text: ` ${result.message}` });
		}
		lines.scrollTop = lines.scrollHeight;
	}
}

const MARKS: Readonly<Record<ImportResult['outcome'], string>> = { created: '✓', exists: '=', kept: '…', failed: '✗' };

function labelOf(named: NamedPaper): string {
	const id = formatPaperId(named.id);
	const short = named.input.length > 60 ? `${named.input.slice(0, 60)}…` : named.input;
	return id.endsWith(named.input) || named.input.endsWith(id) || short.includes(id.replace(/^arXiv:/, '')) ? short : `${id} · ${short}`;
}
