/** Views: `View`, `ItemView`, `FileView`, `TextFileView`, and the view of a Markdown note with its two modes. */
import type { App } from '../app';
import { Editor } from './editor';
import { Component } from '../events';
import { TFile } from '../vault/files';
import { setIcon, setTooltip } from '../components/icons';
import { Keymap } from '../components/keys';
import { livePreviewBlocks } from './live-preview';
import type { Menu } from './menu';
import { MarkdownRenderChild, renderNote } from '../markdown/render';
import type { WorkspaceLeaf } from './workspace';

export abstract class View extends Component {
	icon = '';
	navigation = false;
	scope: unknown = null;
	readonly app: App;
	readonly containerEl: HTMLElement = createDiv('workspace-leaf-content');

	constructor(readonly leaf: WorkspaceLeaf) {
		super();
		this.app = leaf.app;
		this.containerEl.setAttribute('data-type', this.getViewType());
	}
	protected async onOpen(): Promise<void> {}
	protected async onClose(): Promise<void> {}
	/** Opens and closes it as a leaf does. Not part of the public API. */
	async openIn(el: HTMLElement): Promise<void> {
		el.appendChild(this.containerEl);
		this.containerEl.setAttribute('data-type', this.getViewType());
		this.load();
		await this.onOpen();
	}
	async closeView(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.detach();
	}
	abstract getViewType(): string;
	abstract getDisplayText(): string;
	getState(): Record<string, unknown> {
		return {};
	}
	async setState(_state: unknown, _result: { history: boolean }): Promise<void> {}
	getEphemeralState(): Record<string, unknown> {
		return {};
	}
	setEphemeralState(_state: unknown): void {}
	getIcon(): string {
		return this.icon;
	}
	onResize(): void {}
	onPaneMenu(_menu: Menu, _source: string): void {}
}

export abstract class ItemView extends View {
	readonly contentEl: HTMLElement;
	protected readonly actionsEl: HTMLElement;
	protected readonly titleEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const header = this.containerEl.createDiv('view-header');
		this.titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
		this.actionsEl = header.createDiv('view-actions');
		this.contentEl = this.containerEl.createDiv('view-content');
	}
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const el = createEl('button', { cls: 'clickable-icon view-action' });
		setIcon(el, icon);
		setTooltip(el, title);
		el.addEventListener('click', (event) => void callback(event));
		this.actionsEl.prepend(el);
		return el;
	}
}

export abstract class FileView extends ItemView {
	allowNoFile = false;
	override navigation = true;
	file: TFile | null = null;

	getDisplayText(): string {
		return this.file?.basename ?? '';
	}
	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null };
	}
	override async setState(state: unknown, result: { history: boolean }): Promise<void> {
		const path = (state as { file?: unknown } | null)?.file;
		const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
		if (file !== this.file) {
			if (this.file !== null) await this.onUnloadFile(this.file);
			this.file = file;
			if (file !== null) await this.onLoadFile(file);
		}
		await super.setState(state, result);
	}
	async onLoadFile(_file: TFile): Promise<void> {}
	async onUnloadFile(_file: TFile): Promise<void> {}
	async onRename(_file: TFile): Promise<void> {}
	canAcceptExtension(_extension: string): boolean {
		return false;
	}
}

export abstract class EditableFileView extends FileView {}

export abstract class TextFileView extends EditableFileView {
	data = '';
	/** Unsaved typing is written two seconds later in the app; here after `saveDelay`. */
	requestSave: () => void;
	private saveTimer: number | null = null;
	protected dirty = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.requestSave = (): void => {
			this.dirty = true;
			if (this.saveTimer !== null) window.clearTimeout(this.saveTimer);
			this.saveTimer = window.setTimeout(() => void this.save(), this.app.saveDelay);
		};
	}
	override async onLoadFile(file: TFile): Promise<void> {
		this.data = await this.app.vault.read(file);
		this.setViewData(this.data, true);
		this.dirty = false;
	}
	override async onUnloadFile(_file: TFile): Promise<void> {
		if (this.dirty) await this.save();
		this.clear();
	}
	/** Writes what the view holds. */
	async save(_clear = false): Promise<void> {
		if (this.saveTimer !== null) window.clearTimeout(this.saveTimer);
		this.saveTimer = null;
		if (!this.dirty || this.file === null) return;
		this.dirty = false;
		this.data = this.getViewData();
		if (this.app.vault.getAbstractFileByPath(this.file.path) === this.file) await this.app.vault.modify(this.file, this.data);
	}
	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;
}

/**
 * A click on a link opens it as seen from the view's note, whoever made the link and whether or not a click was prevented: only one
 * that does not come up to the view is left alone. The middle button counts.
 */
function followLinks(el: HTMLElement, app: App, file: () => TFile | null): void {
	el.onClickEvent((event: MouseEvent) => {
		const link = event.targetNode?.instanceOf(Element) === true ? event.targetNode.closest('a.internal-link') : null;
		if (link === null || event.button > 1) return;
		event.preventDefault();
		const href = link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
		void app.workspace.openLinkText(href, file()?.path ?? '', Keymap.isModEvent(event));
	});
}

/** The reading view of a note. */
export class MarkdownPreviewView extends MarkdownRenderChild {
	readonly sizerEl: HTMLElement;
	hoverPopover: unknown = null;
	private text = '';
	private rendered: Component | null = null;
	private done: Promise<void> = Promise.resolve();

	constructor(
		parent: HTMLElement,
		private readonly view: MarkdownView,
	) {
		super(
			parent
				.createDiv('markdown-reading-view')
				.createDiv('markdown-preview-view markdown-rendered node-insert-event is-readable-line-width'),
		);
		this.sizerEl = this.containerEl.createDiv('markdown-preview-sizer markdown-preview-section');
		followLinks(this.containerEl, this.app, () => this.file);
	}
	get file(): TFile | null {
		return this.view.file;
	}
	get app(): App {
		return this.view.app;
	}
	get(): string {
		return this.text;
	}
	set(data: string, clear: boolean): void {
		if (!clear && data === this.text) return;
		this.text = data;
		if (this.view.getMode() === 'preview') this.rerender(true);
	}
	clear(): void {
		this.text = '';
		this.rendered?.unload();
		this.rendered = null;
		this.sizerEl.empty();
	}
	rerender(_full = false): void {
		this.rendered?.unload();
		const owner = new Component();
		this.rendered = owner;
		owner.load();
		this.sizerEl.empty();
		if (this.file !== null) this.sizerEl.createDiv({ cls: 'inline-title', text: this.file.basename });
		this.done = renderNote(this.app, this.text, this.sizerEl, this.file?.path ?? '', owner);
	}
	/** When the post-processors are through. Not part of the public API. */
	settled(): Promise<void> {
		return this.done;
	}
	getScroll(): number {
		return this.containerEl.scrollTop;
	}
	applyScroll(scroll: number): void {
		this.containerEl.scrollTop = scroll;
	}
}

export class MarkdownView extends TextFileView {
	readonly editor: Editor;
	readonly previewMode: MarkdownPreviewView;
	readonly sourceEl: HTMLElement;
	hoverPopover: unknown = null;
	private mode: 'source' | 'preview' = 'source';
	private loading = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = 'lucide-file';
		this.sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6 is-live-preview is-readable-line-width');
		this.editor = new Editor(
			this.sourceEl,
			this,
			() => [...this.app.editorExtensions, livePreviewBlocks(this.app, this)],
			() => {
				if (this.loading) return;
				this.requestSave();
				this.app.workspace.trigger('editor-change', this.editor, this);
			},
			() => {
				if (!this.loading) this.app.editorSuggests.onUpdate(this.editor, this.file);
			},
			'Note text',
		);
		followLinks(this.editor.cm.contentDOM, this.app, () => this.file);
		this.previewMode = new MarkdownPreviewView(this.contentEl, this);
		this.addChild(this.previewMode);
		this.sourceEl.addEventListener('contextmenu', (event) => this.app.showEditorMenu(event, this));
		this.showMode();
	}
	getViewType(): string {
		return 'markdown';
	}
	get currentMode(): { get(): string; set(data: string, clear: boolean): void; getScroll(): number; applyScroll(scroll: number): void } {
		if (this.mode === 'preview') return this.previewMode;
		return {
			get: () => this.editor.getValue(),
			set: (data, clear) => this.setViewData(data, clear),
			getScroll: () => this.editor.getScrollInfo().top,
			applyScroll: (scroll) => this.editor.scrollTo(null, scroll),
		};
	}
	getMode(): 'source' | 'preview' {
		return this.mode;
	}
	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.mode, source: false };
	}
	override async setState(state: unknown, result: { history: boolean }): Promise<void> {
		await super.setState(state, result);
		const mode = (state as { mode?: unknown } | null)?.mode;
		if (mode === 'preview' || mode === 'source') await this.setMode(mode);
	}
	override setEphemeralState(state: unknown): void {
		const line = (state as { line?: unknown } | null)?.line;
		if (typeof line === 'number') this.editor.setCursor({ line, ch: 0 });
	}
	/** Reading view or editor. Not part of the public API. */
	async setMode(mode: 'source' | 'preview'): Promise<void> {
		if (this.mode === 'source' && mode === 'preview') await this.save();
		this.mode = mode;
		this.showMode();
		if (mode === 'preview') {
			this.previewMode.set(this.editor.getValue(), true);
			await this.previewMode.settled();
		}
		this.app.workspace.trigger('layout-change');
	}
	private showMode(): void {
		this.sourceEl.toggle(this.mode === 'source');
		(this.previewMode.containerEl.parentElement ?? this.previewMode.containerEl).toggle(this.mode === 'preview');
	}
	getViewData(): string {
		return this.editor.getValue();
	}
	/** Replaces what differs only, so that cursor and undo history live on, as the app does when a file changes under an editor. */
	setViewData(data: string, clear: boolean): void {
		this.loading = true;
		try {
			this.titleEl.setText(this.getDisplayText());
			const before = this.editor.getValue();
			if (clear) this.editor.reset(data);
			else if (before !== data) {
				let start = 0;
				while (start < before.length && start < data.length && before[start] === data[start]) start += 1;
				let end = 0;
				while (end < before.length - start && end < data.length - start && before[before.length - 1 - end] === data[data.length - 1 - end])
					end += 1;
				this.editor.cm.dispatch({ changes: { from: start, to: before.length - end, insert: data.slice(start, data.length - end) } });
			}
			this.previewMode.set(data, clear);
		} finally {
			this.loading = false;
		}
	}
	/** The file changed on disk. Unsaved typing is merged line by line in the app; the host keeps the typing when there is any. */
	async fileChanged(): Promise<void> {
		if (this.file === null || this.dirty) return;
		const text = await this.app.vault.adapter.read(this.file.path);
		if (this.dirty || text === this.getViewData()) return;
		this.data = text;
		this.setViewData(text, false);
	}
	clear(): void {
		this.loading = true;
		this.editor.reset('');
		this.loading = false;
		this.previewMode.clear();
	}
	override onunload(): void {
		this.editor.destroy();
	}
	showSearch(_replace = false): void {
		throw new Error('The test host does not model MarkdownView.showSearch');
	}
}
