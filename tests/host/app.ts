/** `App` of the module `obsidian`, with the registries plugins fill. */
import type { Extension } from '@codemirror/state';
import type MarkdownIt from 'markdown-it';
import type { DataAdapter } from './vault/adapter';
import type { BasesRegistration } from './bases/bases';
import { Cli } from './cli';
import { CommandPalette, Commands } from './commands';
import type { HostDom } from './dom-frame';
import { EditorSuggests } from './workspace/editor-suggest';
import { Events } from './events';
import { FileManager } from './vault/file-manager';
import { Keymap, Scope } from './components/keys';
import { Menu } from './workspace/menu';
import { MetadataCache } from './vault/metadata-cache';
import type { Modal } from './components/modal';
import { makeMarkdown } from './markdown/render';
import type { CodeBlockHandler, PostProcessor } from './markdown/render';
import type { SettingTab } from './settings/setting-tab';
import { SettingsWindow } from './settings/settings-window';
import { RenderContext } from './values';
import { Vault } from './vault/vault';
import type { VaultConfig } from './vault/vault';
import { MarkdownView } from './workspace/view';
import type { View } from './workspace/view';
import { Workspace } from './workspace/workspace';
import type { WorkspaceLeaf } from './workspace/workspace';
import { TFile } from './vault/files';
import type { TAbstractFile } from './vault/files';

export class SecretStorage extends Events {
	private readonly secrets = new Map<string, string>();
	setSecret(id: string, secret: string): void {
		if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`A secret's id is of a-z, 0-9 and '-', not '${id}'`);
		this.secrets.set(id, secret);
	}
	getSecret(id: string): string | null {
		return this.secrets.get(id) ?? null;
	}
	listSecrets(): string[] {
		return [...this.secrets.keys()];
	}
}

export interface AppOptions {
	readonly adapter: DataAdapter;
	readonly config: VaultConfig;
	readonly dom: HostDom;
	readonly isMobile: boolean;
	readonly cacheDelay: number;
	readonly saveDelay: number;
	readonly basesEnabled: boolean;
}

export class App {
	readonly scope = new Scope();
	readonly keymap = new Keymap(this.scope);
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly workspace: Workspace;
	readonly secretStorage = new SecretStorage();
	readonly renderContext = new RenderContext();
	lastEvent: Event | null = null;

	// What follows is the host's own and no part of the public API.
	readonly dom: HostDom;
	readonly isMobile: boolean;
	readonly saveDelay: number;
	readonly basesEnabled: boolean;
	readonly markdown: MarkdownIt = makeMarkdown();
	readonly cli = new Cli();
	readonly commands: Commands;
	readonly settingTabs = new Set<SettingTab>();
	readonly postProcessors: PostProcessor[] = [];
	readonly codeBlocks = new Map<string, CodeBlockHandler>();
	readonly basesViews = new Map<string, BasesRegistration>();
	readonly protocolHandlers = new Map<string, (params: Record<string, string>) => unknown>();
	readonly viewCreators = new Map<string, (leaf: WorkspaceLeaf) => View>();
	readonly extensionViews = new Map<string, string>();
	readonly hoverSources = new Map<string, { display: string; defaultMod: boolean }>();
	readonly editorExtensions: Extension[] = [];
	readonly editorSuggests = new EditorSuggests();
	readonly openModals: Modal[] = [];
	readonly settings: SettingsWindow;
	private readonly local = new Map<string, string>();
	private readonly windows = new Set<Window>();

	constructor(options: AppOptions) {
		this.dom = options.dom;
		this.isMobile = options.isMobile;
		this.saveDelay = options.saveDelay;
		this.basesEnabled = options.basesEnabled;
		this.vault = new Vault(options.adapter, options.config);
		this.metadataCache = new MetadataCache(this.vault, options.cacheDelay);
		this.fileManager = new FileManager(this.vault, this.metadataCache);
		this.workspace = new Workspace(this);
		this.commands = new Commands(this);
		this.settings = new SettingsWindow(this);
		this.listenIn(window);
		this.vault.on('modify', (file: TAbstractFile) => {
			this.workspace.iterateAllLeaves((leaf) => {
				if (leaf.view instanceof MarkdownView && leaf.view.file === file) void leaf.view.fileChanged();
			});
		});
		this.vault.on('rename', (file: TAbstractFile, from: string) => this.workspace.renamed(from, file.path));
		this.vault.on('delete', (file: TAbstractFile) => {
			this.workspace.iterateAllLeaves((leaf) => {
				if (leaf.view instanceof MarkdownView && leaf.view.file === file) leaf.detach();
			});
		});
	}

	/** Takes the keys of a window: of the main one, and of each pop-out. */
	listenIn(win: Window): void {
		this.windows.add(win);
		win.addEventListener('keydown', this.keymap.onKey, true);
		win.addEventListener('keydown', this.afterKey, true);
	}
	/** Lets go of a window that closes. */
	leave(win: Window): void {
		this.windows.delete(win);
		win.removeEventListener('keydown', this.keymap.onKey, true);
		win.removeEventListener('keydown', this.afterKey, true);
	}
	/**
	 * A key nobody prevented does what it does where the focus is when its listeners are through: a dialog that closes in the middle
	 * of it has given the focus back to the editor, and the editor gets the key. A browser does this itself for keys of a keyboard.
	 */
	private readonly afterKey = (event: KeyboardEvent): void => {
		if (event.isTrusted) return;
		const before = event.target;
		queueMicrotask(() => {
			const focused = document.activeElement;
			if (event.defaultPrevented || event.isComposing || focused === before || event.ctrlKey || event.metaKey || event.altKey) return;
			const typed = event.key === 'Enter' ? '\n' : event.key.length === 1 ? event.key : null;
			if (typed === null) return;
			this.workspace.iterateAllLeaves(({ view }) => {
				if (view instanceof MarkdownView && view.editor.cm.contentDOM === focused) view.editor.replaceSelection(typed);
			});
		});
	};

	isDarkMode(): boolean {
		return this.dom.bodyEl.hasClass('theme-dark');
	}
	loadLocalStorage(key: string): unknown {
		const kept = this.local.get(key);
		return kept === undefined ? null : (JSON.parse(kept) as unknown);
	}
	saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) this.local.delete(key);
		else this.local.set(key, JSON.stringify(data));
	}
	/** All that is kept, for a restart with the same storage. Not part of the public API. */
	get localStorageEntries(): Map<string, string> {
		return this.local;
	}
	openPalette(): CommandPalette {
		const palette = new CommandPalette(this);
		palette.open();
		return palette;
	}
	/** The menu of a file in the file list. Not part of the public API. */
	fileMenu(file: TAbstractFile): Menu {
		const menu = new Menu();
		this.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
		return menu;
	}
	filesMenu(files: TFile[]): Menu {
		const menu = new Menu();
		this.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
		return menu;
	}
	showEditorMenu(event: MouseEvent, view: MarkdownView): Menu {
		event.preventDefault();
		const menu = new Menu();
		this.workspace.trigger('editor-menu', menu, view.editor, view);
		if (menu.items.length > 0) menu.showAtMouseEvent(event);
		return menu;
	}
	close(): void {
		for (const win of [...this.windows]) this.leave(win);
		this.metadataCache.stop();
		for (const modal of [...this.openModals]) modal.close();
		Menu.shown?.hide();
		this.dom.appEl.detach();
		this.dom.noticesEl.detach();
	}
}
