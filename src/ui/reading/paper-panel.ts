import { ItemView } from 'obsidian';
import type { MarkdownFileInfo, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { noteAtHand } from '../../commands/reading/paper-pdf-file';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { attempt } from '../kit/attempt';
import { PANEL_TABS, PanelNote } from './panel-note';
import type { PanelTab } from './panel-note';
import type { ReadingClock } from './reading-clock';

export const PAPER_PANEL = 'spn-paper-panel';

/** The panel beside a paper: it follows the note at hand, or the note whose PDF is open. */
export class PaperPanel extends ItemView {
	override icon = 'panel-right';
	override navigation = false;
	private note: PanelNote | null = null;
	private empty: HTMLElement | null = null;
	/** The path that is shown, also where it is no literature note. */
	private at: string | null | undefined;
	private frame: number | null = null;
	private tab: PanelTab = 'reading';

	constructor(
		leaf: WorkspaceLeaf,
		private readonly context: () => CommandContext,
		private readonly clock: ReadingClock,
	) {
		super(leaf);
	}

	getViewType(): string {
		return PAPER_PANEL;
	}

	getDisplayText(): string {
		return t('panel.title');
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), tab: this.tab };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const wanted = typeof state === 'object' && state !== null && 'tab' in state ? state.tab : null;
		this.tab = PANEL_TABS.find((tab) => tab === wanted) ?? this.tab;
		this.note?.showTab(this.tab);
		await super.setState(state, result);
	}

	override async onOpen(): Promise<void> {
		const { workspace, metadataCache, vault } = this.app;
		this.contentEl.addClass('spn-panel');
		for (const event of [
			workspace.on('active-leaf-change', () => this.follow()),
			workspace.on('file-open', () => this.follow()),
			workspace.on('editor-change', (_editor, info: MarkdownFileInfo) => this.changed(info.file?.path)),
			workspace.on('quit', (tasks) => tasks.addPromise(this.note?.flush() ?? Promise.resolve())),
			metadataCache.on('changed', (file) => this.changed(file.path)),
			// Links, and what the app had not read at its start, are known a little later.
			metadataCache.on('resolved', () => this.note === null && this.follow(true)),
			vault.on('rename', (file, from) => {
				if (this.at === from) this.at = file.path;
				if (this.note?.path === from) this.note.path = file.path;
				this.changed(file.path);
			}),
			vault.on('delete', (file) => file.path === this.at && attempt(this.context, () => this.show(null))),
		])
			this.registerEvent(event);
		await this.clock.look();
		await this.show(noteAtHand(this.context()));
	}

	override async onClose(): Promise<void> {
		if (this.frame !== null) this.containerEl.win.cancelAnimationFrame(this.frame);
		await this.note?.flush();
	}

	/** The keyboard comes to the first field without an answer. */
	focus(): void {
		if (this.note === null) this.empty?.querySelector<HTMLElement>('button')?.focus();
		else this.note.focus();
	}

	/** Several events tell of one switch: they are followed once, on the next frame. */
	private follow(again = false): void {
		if (again) this.at = undefined;
		this.frame ??= this.containerEl.win.requestAnimationFrame(() => {
			this.frame = null;
			attempt(this.context, () => this.show(noteAtHand(this.context())));
		});
	}

	private changed(path: string | undefined): void {
		if (path === undefined || path !== this.at) return;
		if (this.note === null) this.follow(true);
		else {
			const { note } = this;
			attempt(this.context, () => note.look());
		}
	}

	private async show(path: string | null): Promise<void> {
		if (path === this.at) return;
		this.at = path;
		const { note } = this;
		this.note = null;
		this.empty?.remove();
		this.empty = null;
		if (note !== null) attempt(this.context, () => this.leave(note));
		const context = this.context();
		if (path !== null) await context.notes.noteKnown(path);
		if (path !== this.at) return;
		if (path !== null && context.notes.isLiterature(path))
			this.note = this.addChild(
				new PanelNote(this.contentEl.createDiv({ cls: 'spn-panel-note' }), this.app, context, this.clock, path, this.tab, (tab) => {
					this.tab = tab;
					this.app.workspace.requestSaveLayout();
				}),
			);
		else this.showEmpty(path, context);
	}

	private showEmpty(path: string | null, context: CommandContext): void {
		const empty = (this.empty = this.contentEl.createDiv({ cls: 'spn-panel-empty' }));
		empty.createEl('p', { text: path === null ? t('panel.none') : t('panel.no-paper', { title: nameOf(path) }) });
		const button = (words: string, action: () => void) =>
			empty.createEl('button', { text: words, attr: { type: 'button' } }).addEventListener('click', action);
		button(t('command.import-paper'), () => context.dialogs.importPaper());
		if (path !== null) button(t('command.import-into-note'), () => context.dialogs.importPaper({ into: path }));
	}

	/** Saves what is typed in a note before it goes; what cannot be saved, as the note is gone, stays to be copied. */
	private async leave(note: PanelNote): Promise<void> {
		await note.flush();
		const kept = note.unsaved();
		if (kept.length > 0) this.keep(note.path, kept.map(({ name, text }) => `${name}: ${text}`).join('\n'));
		this.removeChild(note);
	}

	private keep(path: string, text: string): void {
		const kept = createDiv({ cls: 'spn-panel-kept', attr: { role: 'alert' } });
		this.contentEl.prepend(kept);
		kept.createEl('p', { text: t('panel.kept', { title: nameOf(path) }) });
		kept.createEl('pre', { text });
		const button = (words: string, action: () => unknown) =>
			kept
				.createEl('button', { text: words, attr: { type: 'button' } })
				.addEventListener('click', () => attempt(this.context, async () => await action()));
		button(t('panel.copy'), () => this.context().active.copy(text));
		button(t('panel.dismiss'), () => kept.remove());
	}
}
