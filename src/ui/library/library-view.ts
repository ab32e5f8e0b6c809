import { ItemView } from 'obsidian';
import type { Component, HoverParent, HoverPopover, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { chooseNotesFolder, importKeptPapers, keptPapers, stoppedList } from '../../commands/import';
import { LIBRARY_TABS, LibraryPapers } from '../../commands/library';
import type { LibraryTab } from '../../commands/library';
import { citedByCounts } from '../../commands/library/cited-by';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { columnNamed, withTitle } from '../../note/matrix/columns';
import { attempt } from '../kit/attempt';
import { previewOwnLinks } from '../kit/own-links';
import { ListPanel } from './list-panel';
import { MatrixBlockView } from './matrix-block';

export const LIBRARY_VIEW = 'structured-paper-notes-library';

/** The library: what to read next, what is being read, what is finished by week, and all papers compared. */
export class LibraryView extends ItemView implements HoverParent {
	override icon = 'library';
	override navigation = false;
	hoverPopover: HoverPopover | null = null;
	private tab: LibraryTab = 'queue';
	/** Of the comparison; null for those every matrix has. */
	private columns: readonly MatrixColumn[] | null = null;
	private papers: LibraryPapers | null = null;
	private news!: HTMLElement;
	private tabs!: HTMLElement;
	private panel!: HTMLElement;
	/** What the panel shows: a list, all papers compared, or null where there are none. */
	private shown: Component | null = null;
	private isEmpty = false;
	/** Notes that changed since the last frame; null where any may have. */
	private changed: Set<string> | null = new Set();
	private frame: number | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly context: () => CommandContext,
	) {
		super(leaf);
	}

	getViewType(): string {
		return LIBRARY_VIEW;
	}

	getDisplayText(): string {
		return t('library.title');
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), tab: this.tab, ...(this.columns === null ? {} : { columns: this.columns }) };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const wanted = typeof state === 'object' && state !== null && 'tab' in state ? state.tab : null;
		const tab = LIBRARY_TABS.find((one) => one === wanted);
		const columns = typeof state === 'object' && state !== null && 'columns' in state ? state.columns : null;
		if (Array.isArray(columns)) this.columns = withTitle(columns.flatMap((one) => columnNamed(String(one)) ?? []));
		if (tab !== undefined) this.choose(tab);
		await super.setState(state, result);
	}

	override async onOpen(): Promise<void> {
		const { contentEl } = this;
		contentEl.addClass('spn-library');
		this.news = contentEl.createDiv({ cls: 'spn-library-news' });
		this.tabs = contentEl.createDiv({ cls: 'spn-library-tabs', attr: { role: 'tablist', 'aria-label': t('library.title') } });
		for (const tab of LIBRARY_TABS) this.addTab(tab);
		this.registerDomEvent(this.tabs, 'keydown', (event) => this.tabKey(event));
		this.panel = contentEl.createDiv({ cls: 'spn-library-panel', attr: { role: 'tabpanel' } });
		previewOwnLinks(this.app, contentEl, this, (link) => link.dataset['href'] ?? '');
		this.papers = new LibraryPapers(this.context());
		this.draw();
		this.followVault();
		// The rest comes after the first rows.
		attempt(this.context, async () => {
			await this.tell();
			const counts = await citedByCounts(this.context());
			if (counts.size === 0 || this.papers === null) return;
			this.papers.knowCitedBy(counts);
			this.refresh();
		});
		return await Promise.resolve();
	}

	override async onClose(): Promise<void> {
		if (this.frame !== null) this.containerEl.win.cancelAnimationFrame(this.frame);
		this.papers = null;
		return await Promise.resolve();
	}

	/** The keyboard comes to the first paper, or to what helps where there is none. */
	focus(): void {
		if (this.shown instanceof ListPanel) this.shown.focus();
		else (this.panel.querySelector<HTMLElement>('button') ?? this.tabOf(this.tab))?.focus();
	}

	private addTab(tab: LibraryTab): void {
		const el = this.tabs.createEl('button', { cls: 'spn-library-tab', attr: { type: 'button', role: 'tab', 'data-tab': tab } });
		el.createSpan({ text: t(`library.${tab}`) });
		el.createSpan({ cls: 'spn-library-number' });
		el.addEventListener('click', () => this.choose(tab));
	}

	private tabOf(tab: LibraryTab): HTMLElement | null {
		return this.tabs.querySelector(`[data-tab="${tab}"]`);
	}

	/** The keys of tabs, by the ARIA practices: arrows go round, Home and End to the ends, and what has the focus is shown. */
	private tabKey(event: KeyboardEvent): void {
		const at = LIBRARY_TABS.indexOf(this.tab);
		const steps: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
		const step = steps[event.key];
		if (event.ctrlKey || event.metaKey || event.altKey || (step === undefined && event.key !== 'ArrowDown')) return;
		event.preventDefault();
		if (step === undefined) return this.focus();
		const tab = LIBRARY_TABS.at(step % LIBRARY_TABS.length) ?? 'queue';
		this.choose(tab);
		this.tabOf(tab)?.focus();
	}

	private choose(tab: LibraryTab): void {
		if (tab === this.tab) return;
		this.tab = tab;
		this.app.workspace.requestSaveLayout();
		// A view that is not open yet is drawn when it is.
		if (this.papers !== null) this.draw();
	}

	/** Draws the panel of the tab. */
	private draw(): void {
		const { panel, tab, papers, app } = this;
		if (papers === null) return;
		if (this.shown !== null) this.removeChild(this.shown);
		this.shown = null;
		panel.empty();
		panel.setAttr('aria-label', t(`library.${tab}`));
		this.isEmpty = papers.size === 0;
		this.showCounts();
		if (this.isEmpty) this.drawEmpty();
		else if (tab === 'compare') this.shown = this.addChild(this.matrix(panel.createDiv()));
		else this.shown = this.addChild(new ListPanel(panel, app, this.context(), papers, tab, () => this.choose('queue')));
	}

	/** All papers compared, in the columns the reader chose here. */
	private matrix(el: HTMLElement): MatrixBlockView {
		return new MatrixBlockView(el, '', '', this.app, this.context(), {
			columns: this.columns,
			keep: (columns) => {
				this.columns = columns;
				this.app.workspace.requestSaveLayout();
			},
		});
	}

	private drawEmpty(): void {
		const { context } = this;
		const { vault, metadataCache } = this.app;
		const empty = this.panel.createDiv({ cls: 'spn-library-empty' });
		// After a start the app has yet to read the vault.
		const isKnown = vault.getMarkdownFiles().every((file) => metadataCache.getFileCache(file) !== null);
		empty.createEl('p', { text: isKnown ? t('library.none') : t('library.reading') });
		if (!isKnown) return;
		const button = (words: string, run: () => void) =>
			empty.createEl('button', { text: words, attr: { type: 'button' } }).addEventListener('click', run);
		button(t('command.import-paper'), () => context().dialogs.importPaper());
		button(t('command.import-reading-list'), () => context().dialogs.readingList({ text: '' }));
		button(t('welcome.folder'), () => attempt(context, () => chooseNotesFolder(context())));
		empty.querySelector('button')?.addClass('mod-cta');
	}

	private showCounts(): void {
		const counts = this.papers?.counts();
		for (const tab of LIBRARY_TABS) {
			const el = this.tabOf(tab);
			el?.setAttrs({ 'aria-selected': String(tab === this.tab), tabindex: tab === this.tab ? '0' : '-1' });
			el?.querySelector('.spn-library-number')?.setText(String(counts?.[tab] ?? 0));
		}
	}

	/** Shows what the papers say now. */
	private refresh(): void {
		if (this.papers === null) return;
		if ((this.papers.size === 0) !== this.isEmpty) return this.draw();
		this.showCounts();
		if (this.shown instanceof ListPanel) this.shown.refresh();
		else if (this.isEmpty) this.draw();
	}

	private followVault(): void {
		const { metadataCache, vault, workspace } = this.app;
		for (const event of [
			metadataCache.on('changed', (file) => this.follow(file.path)),
			// After a start the notes become known without a `changed`.
			metadataCache.on('resolved', () => this.context().notes.literatureNotes().length !== this.papers?.size && this.follow(null)),
			vault.on('delete', (file) => this.follow(file.path)),
			vault.on('rename', (file, from) => {
				this.follow(from);
				this.follow(file.path);
			}),
			workspace.on('active-leaf-change', (leaf) => leaf === this.leaf && attempt(this.context, () => this.tell())),
		])
			this.registerEvent(event);
	}

	/** Takes in what changed, once a frame. */
	private follow(path: string | null): void {
		if (path === null) this.changed = null;
		else this.changed?.add(path);
		this.frame ??= this.containerEl.win.requestAnimationFrame(() => {
			const { changed, papers } = this;
			this.frame = null;
			this.changed = new Set();
			if (papers === null) return;
			if (changed === null) papers.lookAgain();
			if (changed === null || [...changed].filter((one) => papers.look(one)).length > 0) this.refresh();
		});
	}

	/** What waits to be gone on with: papers kept for later, and a reading list that was stopped. */
	private async tell(): Promise<void> {
		const context = this.context();
		const [kept, stopped] = [await keptPapers(context), await stoppedList(context)];
		this.news.empty();
		const row = (words: string, label: string, run: () => Promise<unknown>) => {
			const el = this.news.createDiv({ cls: 'spn-library-wait' });
			el.createSpan({ text: words });
			el.createEl('button', { text: label, attr: { type: 'button' } }).addEventListener('click', () =>
				attempt(this.context, async () => {
					await run();
					await this.tell();
				}),
			);
		};
		if (kept.length > 0)
			row(t('library.waiting', { n: kept.length }), t('command.import-kept-papers'), () => importKeptPapers.run(context));
		if (stopped !== null)
			row(
				t('reading-list.stopped', { left: stopped.taken.length - stopped.results.size, total: stopped.taken.length }),
				t('button.continue'),
				() => Promise.resolve(context.dialogs.readingList({ text: '' })),
			);
	}
}
