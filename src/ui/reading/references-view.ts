import { ItemView } from 'obsidian';
import type { WorkspaceLeaf } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { paperOfPath } from '../../commands/reading';
import { t } from '../../i18n';
import { ReferencesPane } from './references-pane';

export const REFERENCES_VIEW = 'structured-paper-notes-references';

/** The references of the note at hand in a view of their own: asked for when the command says so, else as they are kept. */
export class ReferencesView extends ItemView {
	override icon = 'book-marked';
	override navigation = false;
	private path: string | null = null;
	private pane: ReferencesPane | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly context: () => CommandContext,
	) {
		super(leaf);
	}

	getViewType(): string {
		return REFERENCES_VIEW;
	}

	getDisplayText(): string {
		return t('references.title');
	}

	override async onOpen(): Promise<void> {
		this.contentEl.addClass('spn-cited');
		this.registerEvent(this.app.workspace.on('file-open', () => this.follow()));
		this.follow();
		return await Promise.resolve();
	}

	/** Follows the note at hand; a note that is no paper leaves what is shown. With `ask` what is not kept is asked for. */
	follow(ask = false): void {
		const path = this.app.workspace.getActiveFile()?.path ?? null;
		const context = this.context();
		if (path === null || !context.notes.isLiterature(path)) {
			if (this.pane === null) this.contentEl.setText(t('references.empty'));
			return;
		}
		if (path === this.path && !ask) return;
		this.path = path;
		if (this.pane !== null) this.removeChild(this.pane);
		this.contentEl.empty();
		this.contentEl.createEl('h2', { text: paperOfPath(context, path).title, attr: { dir: 'auto' } });
		this.pane = this.addChild(new ReferencesPane(this.contentEl.createDiv(), this.app, this.context, path));
		void (ask ? this.pane.ask() : this.pane.show());
	}
}
