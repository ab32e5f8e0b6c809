/** `Workspace` and `WorkspaceLeaf`: tabs in one window. */
import { PdfView } from './pdf-view';
import type { App } from '../app';
import { Events, reportLater } from '../events';
import { TFile } from '../vault/files';
import { parseLinktext } from '../markdown/links';
import { Menu } from './menu';
import { FileView, ItemView, MarkdownView, View } from './view';

let leafCount = 0;

/** The app's own views, by ending. */
const VIEWS: Readonly<Record<string, string>> = { md: 'markdown', pdf: 'pdf' };

class EmptyView extends ItemView {
	getViewType(): string {
		return 'empty';
	}
	getDisplayText(): string {
		return 'New tab';
	}
}

export class WorkspaceItem extends Events {
	parent: WorkspaceItem | null = null;
	constructor(readonly app: App) {
		super();
	}
	getRoot(): WorkspaceItem {
		return this.parent?.getRoot() ?? this;
	}
	getContainer(): WorkspaceItem {
		return this.getRoot();
	}
	get win(): Window {
		return window;
	}
	get doc(): Document {
		return document;
	}
}
export class WorkspaceParent extends WorkspaceItem {
	readonly children: WorkspaceItem[] = [];
}
export class WorkspaceSplit extends WorkspaceParent {
	collapsed = true;
	toggle(): void {
		this.collapsed = !this.collapsed;
	}
	collapse(): void {
		this.collapsed = true;
	}
	expand(): void {
		this.collapsed = false;
	}
}

export class WorkspaceLeaf extends WorkspaceItem {
	readonly id = `leaf-${(leafCount += 1)}`;
	readonly containerEl: HTMLElement = createDiv('workspace-leaf');
	hoverPopover: unknown = null;
	view: View;
	pinned = false;

	constructor(private readonly workspace: Workspace) {
		super(workspace.app);
		this.parent = workspace.rootSplit;
		this.view = new EmptyView(this);
		void this.view.openIn(this.containerEl);
	}
	get isDeferred(): boolean {
		return false;
	}
	async loadIfDeferred(): Promise<void> {}
	getViewState(): { type: string; state: Record<string, unknown>; pinned: boolean } {
		return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
	}
	async setViewState(given: { type: string; state?: Record<string, unknown>; active?: boolean }, ephemeral?: unknown): Promise<void> {
		if (this.view.getViewType() !== given.type) await this.open(this.workspace.makeView(given.type, this));
		await this.view.setState(given.state ?? {}, { history: false });
		if (ephemeral !== undefined) this.view.setEphemeralState(ephemeral);
		if (given.active === true) this.workspace.setActiveLeaf(this);
		this.workspace.trigger('layout-change');
	}
	async open(view: View): Promise<View> {
		if (this.view instanceof FileView && this.view.file !== null) await this.view.onUnloadFile(this.view.file);
		await this.view.closeView();
		this.view = view;
		await view.openIn(this.containerEl);
		return view;
	}
	async openFile(file: TFile, options: { active?: boolean; state?: Record<string, unknown>; eState?: unknown } = {}): Promise<void> {
		if (!(file instanceof TFile)) throw new TypeError('openFile needs a TFile');
		const type = VIEWS[file.extension.toLowerCase()] ?? this.app.extensionViews.get(file.extension) ?? 'empty';
		await this.setViewState({ type, state: { file: file.path, ...options.state } }, options.eState);
		this.workspace.remember(file);
		if (options.active !== false) this.workspace.setActiveLeaf(this);
		this.workspace.trigger('file-open', file);
	}
	getEphemeralState(): unknown {
		return this.view.getEphemeralState();
	}
	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}
	togglePinned(): void {
		this.setPinned(!this.pinned);
	}
	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.trigger('pinned-change', pinned);
	}
	setGroup(_group: string): void {}
	detach(): void {
		const { view } = this;
		const closing = view instanceof FileView && view.file !== null ? view.onUnloadFile(view.file) : Promise.resolve();
		void closing.then(() => view.closeView()).catch(reportLater);
		this.containerEl.detach();
		this.workspace.removeLeaf(this);
	}
	getIcon(): string {
		return this.view.getIcon();
	}
	getDisplayText(): string {
		return this.view.getDisplayText();
	}
	onResize(): void {
		this.view.onResize();
	}
}

export class Workspace extends Events {
	readonly rootSplit: WorkspaceSplit;
	readonly leftSplit: WorkspaceSplit;
	readonly rightSplit: WorkspaceSplit;
	readonly leftRibbon = {};
	readonly rightRibbon = {};
	readonly containerEl: HTMLElement;
	activeLeaf: WorkspaceLeaf | null = null;
	layoutReady = false;
	private readonly waiting: (() => unknown)[] = [];
	private leaves: WorkspaceLeaf[] = [];
	private readonly recent: string[] = [];
	readonly requestSaveLayout: () => void = () => undefined;

	constructor(readonly app: App) {
		super();
		this.containerEl = app.dom.workspaceEl;
		this.rootSplit = new WorkspaceSplit(app);
		this.leftSplit = new WorkspaceSplit(app);
		this.rightSplit = new WorkspaceSplit(app);
	}

	onLayoutReady(callback: () => unknown): void {
		if (!this.layoutReady) this.waiting.push(callback);
		else callback();
	}
	/** The app has started. Not part of the public API. */
	becomeReady(): void {
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) {
			try {
				const answer = callback();
				if (answer instanceof Promise) answer.catch(reportLater);
			} catch (error) {
				reportLater(error);
			}
		}
		this.trigger('layout-ready');
	}

	get activeEditor(): { app: App; file: TFile | null; editor: unknown } | null {
		const view = this.activeLeaf?.view;
		return view instanceof MarkdownView && view.file !== null
			? (view as unknown as { app: App; file: TFile | null; editor: unknown })
			: null;
	}
	getActiveViewOfType<T extends View>(type: abstract new (...given: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}
	getActiveFile(): TFile | null {
		const view = this.activeLeaf?.view;
		if (view instanceof FileView && view.file !== null) return view.file;
		// A view without a file, as a side panel is, leaves the most recent file at hand.
		const latest = this.activeLeaf === null ? undefined : this.recent[0];
		return latest === undefined ? null : this.app.vault.getFileByPath(latest);
	}
	/** A file that was renamed is the one it was. Not part of the public API. */
	renamed(from: string, to: string): void {
		const at = this.recent.indexOf(from);
		if (at >= 0) this.recent[at] = to;
	}
	getLastOpenFiles(): string[] {
		return this.recent.slice(0, 10);
	}
	remember(file: TFile): void {
		const at = this.recent.indexOf(file.path);
		if (at >= 0) this.recent.splice(at, 1);
		this.recent.unshift(file.path);
	}
	makeView(type: string, leaf: WorkspaceLeaf): View {
		if (type === 'markdown') return new MarkdownView(leaf);
		if (type === 'empty') return new EmptyView(leaf);
		if (type === 'pdf') return new PdfView(leaf);
		const make = this.app.viewCreators.get(type);
		if (make === undefined) throw new Error(`No view of the type '${type}' is registered`);
		return make(leaf);
	}
	private addLeaf(side: WorkspaceSplit | null = null): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this);
		this.leaves.push(leaf);
		if (side !== null) leaf.parent = side;
		(side === null ? this.app.dom.tabsEl : this.app.dom.sideEl).appendChild(leaf.containerEl);
		this.trigger('layout-change');
		return leaf;
	}
	removeLeaf(leaf: WorkspaceLeaf): void {
		this.leaves = this.leaves.filter((one) => one !== leaf);
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const next = this.leaves[this.leaves.length - 1];
			if (next !== undefined) this.setActiveLeaf(next);
			else this.trigger('active-leaf-change', null);
		}
		this.trigger('layout-change');
	}
	getLeaf(where: 'tab' | 'split' | 'window' | boolean = false): WorkspaceLeaf {
		if (where !== false) return this.addLeaf();
		return this.getUnpinnedLeaf();
	}
	getUnpinnedLeaf(): WorkspaceLeaf {
		// A view that is no place of navigation, and the side bars, are never taken for a file.
		const free = (leaf: WorkspaceLeaf): boolean =>
			!leaf.pinned && leaf.parent === this.rootSplit && (leaf.view.navigation || leaf.view instanceof EmptyView);
		return this.activeLeaf !== null && free(this.activeLeaf) ? this.activeLeaf : (this.leaves.find(free) ?? this.addLeaf());
	}
	createLeafBySplit(): WorkspaceLeaf {
		return this.addLeaf();
	}
	splitActiveLeaf(): WorkspaceLeaf {
		return this.addLeaf();
	}
	getRightLeaf(_split: boolean): WorkspaceLeaf {
		return this.addLeaf(this.rightSplit);
	}
	getLeftLeaf(_split: boolean): WorkspaceLeaf {
		return this.addLeaf();
	}
	getMostRecentLeaf(): WorkspaceLeaf | null {
		const main = this.leaves.filter((leaf) => leaf.parent === this.rootSplit);
		return main.find((leaf) => leaf === this.activeLeaf) ?? main[main.length - 1] ?? null;
	}
	getLeafById(id: string): WorkspaceLeaf | null {
		return this.leaves.find((leaf) => leaf.id === id) ?? null;
	}
	setActiveLeaf(leaf: WorkspaceLeaf, _options?: unknown): void {
		for (const one of this.leaves) {
			one.containerEl.toggleClass('mod-active', one === leaf);
			// One tab of a group is seen; the side bar is a group of its own.
			if (one.parent === leaf.parent) one.containerEl.toggle(one === leaf);
		}
		if (this.activeLeaf === leaf) return;
		this.activeLeaf = leaf;
		this.trigger('active-leaf-change', leaf);
	}
	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		if (leaf.parent === this.rightSplit) this.app.dom.sideEl.show();
		this.setActiveLeaf(leaf);
	}
	async openLinkText(
		linktext: string,
		sourcePath: string,
		where?: 'tab' | 'split' | 'window' | boolean,
		options?: { active?: boolean; state?: Record<string, unknown>; eState?: unknown },
	): Promise<void> {
		const { path } = parseLinktext(linktext);
		const found = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
		const file = found ?? (await this.app.vault.create(/\.[a-z0-9]+$/i.test(path) ? path : `${path}.md`, ''));
		await this.getLeaf(where ?? false).openFile(file, options);
	}
	iterateRootLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of [...this.leaves]) visit(leaf);
	}
	iterateAllLeaves(visit: (leaf: WorkspaceLeaf) => unknown): void {
		this.iterateRootLeaves(visit);
	}
	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.leaves.filter((leaf) => leaf.view.getViewType() === type);
	}
	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}
	async ensureSideLeaf(
		type: string,
		side: 'left' | 'right',
		options: { active?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
	): Promise<WorkspaceLeaf> {
		const leaf = this.getLeavesOfType(type)[0] ?? this.addLeaf(side === 'right' ? this.rightSplit : this.leftSplit);
		if (options.reveal === true) {
			(leaf.parent as WorkspaceSplit).expand();
			this.app.dom.sideEl.show();
		}
		await leaf.setViewState({ type, state: options.state ?? {}, active: options.active ?? false });
		return leaf;
	}
	updateOptions(): void {
		for (const leaf of this.leaves) if (leaf.view instanceof MarkdownView) leaf.view.editor.reconfigure();
	}
	getLayout(): Record<string, unknown> {
		return {};
	}
	handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean {
		const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
		if (file !== null) this.trigger('file-menu', menu, file, 'link-context-menu');
		return file !== null;
	}
}
