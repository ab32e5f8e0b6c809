/** Starts the app with one plugin in it. Runs wherever there is a page: jsdom or a browser. */
import { DataAdapter } from './vault/adapter';
import type { Storage, WriteFault } from './vault/adapter';
import { App } from './app';
import { openBase } from './bases/bases';
import type { OpenBase } from './bases/bases';
import { jumpingClock, realClock } from './clock';
import type { PluginClock } from './clock';
import { counted } from './vault/counted-storage';
import { installDomHelpers } from './components/dom';
import { installClipboard } from './clipboard';
import type { ClipboardRule, HostClipboard } from './clipboard';
import { makeFrame } from './dom-frame';
import { onListenerError } from './events';
import type { TFile } from './vault/files';
import { evaluatePlugin } from './load-plugin';
import { MemoryStorage } from './vault/memory-storage';
import type { Menu } from './workspace/menu';
import { Network } from './network';
import type { LoggedRequest, Routes } from './network';
import { noticeClass } from './components/notice';
import { obsidianModule } from './obsidian';
import type { Plugin, PluginManifest } from './plugin';
import type { VaultConfig } from './vault/vault';
import { exportPdf } from './markdown/pdf';
import { openInPopout } from './workspace/popout';
import type { Popout } from './workspace/popout';
import { MarkdownView } from './workspace/view';

export interface HostOptions {
	/** The vault's files: path → text or bytes. A path that ends in `/` is an empty folder. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** What data.json holds; absent: there is none. */
	readonly data?: unknown;
	/** The text of data.json as it lies on the disk, whole or not. */
	readonly dataText?: string;
	/** What the clipboard refuses: see clipboard.ts. Nothing by default. */
	readonly clipboard?: ClipboardRule;
	/** Answers of the network, none by default: see network.ts. */
	readonly routes?: Routes;
	/** The app's language, `en` by default. */
	readonly language?: string;
	/** When it is: a date the plugin's clock starts at. The real time by default. */
	readonly now?: string | number | Date;
	/** `jump`: waiting takes no time (see clock.ts). `real` by default. */
	readonly clock?: 'real' | 'jump';
	readonly isMobile?: boolean;
	/** Overrides of `Platform`. */
	readonly platform?: Readonly<Record<string, unknown>>;
	/** The app's file settings. */
	readonly config?: Partial<VaultConfig>;
	/** A vault that was there before: the `storage` of another host, or one on disk. */
	readonly storage?: Storage;
	/** What saveLocalStorage kept: the `localStorage` of another host. */
	readonly localStorage?: ReadonlyMap<string, string>;
	/** Whether the reader switched the plugin on just now (`onUserEnable`); by default when it has no data yet. */
	readonly userEnable?: boolean;
	/** Milliseconds until the metadata cache knows of a write; 1 by default. */
	readonly cacheDelay?: number;
	/**
	 * How the metadata cache fills after the start: `late` in four batches once the layout is ready, which `openHost` waits for; `held`
	 * only when the test says so, by `host.firstLook()`. `late` by default: nothing is ever known at layout-ready.
	 */
	readonly cache?: 'late' | 'held';
	/** Milliseconds until typing is saved; 2000 as in the app. */
	readonly saveDelay?: number;
	/** False: the Bases core plugin is off. */
	readonly bases?: boolean;
	readonly manifest?: PluginManifest;
	/** What `timings` are measured with, in milliseconds, a main.js compiled anew each time; the wall clock by default. */
	readonly stopwatch?: () => number;
}

export interface Host {
	readonly app: App;
	readonly plugin: Plugin;
	readonly manifest: PluginManifest;
	readonly requests: readonly LoggedRequest[];
	/** Addresses asked for without a route. */
	readonly unrouted: readonly string[];
	/** Texts of all notices so far. */
	readonly notices: readonly string[];
	/** Errors thrown by listeners and post-processors. */
	readonly errors: readonly unknown[];
	readonly clock: PluginClock;
	readonly storage: Storage;
	readonly localStorage: ReadonlyMap<string, string>;
	/** Milliseconds to evaluate main.js and to run onload. */
	readonly timings: { readonly evaluate: number; readonly onload: number };
	/** Other answers from now on. */
	setRoutes(routes: Routes): void;
	/** Runs a command, with or without the plugin's prefix; false when it is not offered. Waits until all is quiet. */
	run(commandId: string): Promise<boolean>;
	/** The commands the palette offers now, without prefix. */
	offered(): string[];
	/** Runs a CLI handler: cli('import', { id: '1906.01820', format: 'json' }). */
	cli(action: string, flags?: Readonly<Record<string, string | true>>): Promise<string>;
	/** The same with format=json, parsed. */
	cliJson(action: string, flags?: Readonly<Record<string, string | true>>): Promise<unknown>;
	/** Opens obsidian://structured-paper-notes?… */
	uri(params: Readonly<Record<string, string>>): Promise<void>;
	/** Opens the command palette, types, and chooses the first. */
	palette(query: string): Promise<void>;
	/** Clicks the ribbon button with a title. */
	ribbon(title: string): Promise<void>;
	/** Opens the settings tab; answers its element. */
	settings(): Promise<HTMLElement>;
	closeSettings(): void;
	/** Opens a note in the active tab; `preview` in reading view. */
	open(path: string, mode?: 'source' | 'preview'): Promise<MarkdownView>;
	/** The view of the active tab when it shows a note. */
	view(): MarkdownView | null;
	/** What was copied last, and whether a copy was refused. */
	readonly clipboard: HostClipboard;
	/** Whether a body too large for a phone ended the app. */
	killed(): boolean;
	/** What a PDF of a note holds: rendered out of sight with no height, taken as soon as the promises of the processors resolve. */
	exportPdf(path: string): Promise<HTMLElement>;
	/** Opens a note in a window of its own, which is another realm. */
	openInPopout(path: string): Promise<Popout>;
	/** The menu of a file. */
	fileMenu(path: string): Menu;
	/** Opens a `.base` text in a Bases view. */
	openBase(text: string, name?: string): OpenBase;
	/** Every file of the vault that is no hidden one: path → text. */
	vaultFiles(): Promise<Record<string, string>>;
	read(path: string): Promise<string>;
	/** Writes as another program would, behind the app's back, and lets the app notice. */
	writeOutside(path: string, text: string): Promise<void>;
	/** What data.json holds now, or null. */
	data(): Promise<unknown>;
	/** Lets writes fail: see WriteFault. Null ends it. */
	failWrites(fault: WriteFault | null): void;
	/** Lets the metadata cache look at the next notes for the first time, without `changed`; answers how many it has not looked at. */
	firstLook(most?: number): Promise<number>;
	/** Waits until nothing goes on: reads, writes, requests, the cache, timers of a jumping clock. */
	settled(): Promise<void>;
	/** Waits until something holds; throws after `ms` real milliseconds. */
	until(holds: () => unknown, ms?: number): Promise<void>;
	/** How many of each thing is registered in the app; equal before load and after unload. */
	registered(): Record<string, number>;
	/** The counts from before the plugin was loaded. */
	readonly registeredBefore: Readonly<Record<string, number>>;
	/** Unloads the plugin, as when the reader switches it off. */
	unload(): Promise<void>;
	/** Unloads and takes the app from the page. */
	close(): Promise<void>;
}

const CONFIG: VaultConfig = {
	newLinkFormat: 'shortest',
	useMarkdownLinks: false,
	attachmentFolderPath: '/',
	newFileLocation: 'root',
	newFileFolderPath: '',
	alwaysUpdateLinks: true,
	trashOption: 'local',
};

/** Starts the app, evaluates main.js, loads the plugin, and makes the layout ready. */
export async function runHost(mainJs: string, manifest: PluginManifest, options: HostOptions = {}): Promise<Host> {
	installDomHelpers();
	const errors: unknown[] = [];
	onListenerError((error) => errors.push(error));
	const start = options.now === undefined ? undefined : new Date(options.now).getTime();
	let busy = (): boolean => false;
	const clock = options.clock === 'jump' ? jumpingClock(start ?? Date.now(), () => busy()) : realClock(start);
	const under = options.storage ?? new MemoryStorage();
	const { storage, pending } = counted(under);
	await seed(under, options, manifest, clock.now());
	const adapter = new DataAdapter(storage, () => clock.now());
	const dom = makeFrame(options.isMobile === true);
	// Before the app's own listeners: a gesture begins before it is handled.
	const clipboard = installClipboard(options.clipboard ?? (navigator.clipboard === undefined ? 'all' : null));
	const app = new App({
		adapter,
		config: { ...CONFIG, ...options.config },
		dom,
		isMobile: options.isMobile === true,
		cacheDelay: options.cacheDelay ?? 1,
		saveDelay: options.saveDelay ?? 2000,
		basesEnabled: options.bases !== false,
	});
	for (const [key, value] of options.localStorage ?? []) app.localStorageEntries.set(key, value);
	const files = await app.vault.loadTree();
	app.metadataCache.begin(files);
	const network = new Network(options.routes ?? {}, clock, options.isMobile === true);
	busy = () => network.inFlight > 0 || pending() > 0;
	const notices = { texts: [] as string[], showing: new Set<{ hide(): void }>() };
	const obsidian = obsidianModule({
		Notice: noticeClass(dom, notices),
		network,
		language: options.language ?? 'en',
		isMobile: options.isMobile === true,
		platform: options.platform ?? {},
		app,
	});

	const stopwatch = options.stopwatch ?? (() => performance.now());
	const registeredBefore = countsOf(app);
	const { pluginClass, milliseconds } = evaluatePlugin(mainJs, obsidian, clock.globals, options.stopwatch);
	const isNew = (await adapter.exists(`${manifest.dir}/data.json`)) === false;
	const plugin = new pluginClass(app, manifest);
	const before = stopwatch();
	await plugin.load();
	const onload = stopwatch() - before;
	// As at the start of the app: every file is announced before the layout is ready.
	for (const file of app.vault.getFiles()) app.vault.trigger('create', file);
	await app.metadataCache.settled();
	app.workspace.becomeReady();
	if (options.userEnable ?? isNew) plugin.onUserEnable();
	if (options.cache !== 'held') while ((await app.metadataCache.firstLook(Math.ceil(files.length / 4))) > 0);

	const turn = (): Promise<void> => new Promise((done) => window.setTimeout(done, 0));
	const settled = async (): Promise<void> => {
		for (let quiet = 0; quiet < 8; ) {
			await turn();
			quiet = busy() || clock.busy() ? 0 : quiet + 1;
		}
		await app.metadataCache.settled();
		if (busy()) await settled();
	};
	const command = (id: string): string => (id.startsWith(`${manifest.id}:`) ? id : `${manifest.id}:${id}`);
	let loaded = true;
	const unload = async (): Promise<void> => {
		if (!loaded) return;
		loaded = false;
		plugin.unload();
		for (const notice of [...notices.showing]) notice.hide();
	};
	const host: Host = {
		app,
		plugin,
		manifest,
		requests: network.requests,
		unrouted: network.unrouted,
		notices: notices.texts,
		errors,
		clock,
		storage: under,
		localStorage: app.localStorageEntries,
		timings: { evaluate: milliseconds, onload },
		setRoutes: (routes) => {
			network.routes = routes;
		},
		run: async (id) => {
			const ran = await app.commands.run(command(id));
			await settled();
			return ran;
		},
		offered: () =>
			[...app.commands.all.values()].filter((one) => app.commands.offers(one)).map((one) => one.id.slice(manifest.id.length + 1)),
		cli: async (action, flags = {}) => {
			const answer = await app.cli.run(action === '' ? manifest.id : command(action), flags);
			await app.metadataCache.settled();
			return answer;
		},
		cliJson: async (action, flags = {}) => JSON.parse(await host.cli(action, { ...flags, format: 'json' })) as unknown,
		uri: async (params) => {
			const handler = app.protocolHandlers.get(manifest.id);
			if (handler === undefined) throw new Error(`Nothing answers obsidian://${manifest.id}`);
			await handler({ action: manifest.id, ...params });
			await settled();
		},
		palette: async (query) => {
			const palette = app.openPalette();
			palette.inputEl.value = query;
			palette.inputEl.dispatchEvent(new Event('input'));
			const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
			palette.inputEl.dispatchEvent(event);
			await settled();
		},
		ribbon: async (title) => {
			const button = dom.ribbonEl.findAll('.side-dock-ribbon-action').find((el) => el.getAttribute('aria-label') === title);
			if (button === undefined) throw new Error(`The ribbon has no button '${title}'`);
			button.click();
			await settled();
		},
		settings: async () => {
			const el = app.settings.open(manifest.id);
			await settled();
			return el;
		},
		closeSettings: () => app.settings.close(),
		open: async (path, mode = 'source') => {
			const file = app.vault.getFileByPath(path);
			if (file === null) throw new Error(`There is no file '${path}'`);
			await app.workspace.getLeaf(false).openFile(file as TFile, { state: { mode } });
			await settled();
			const view = app.workspace.getActiveViewOfType(MarkdownView);
			if (view === null) throw new Error(`'${path}' did not open as a note`);
			return view;
		},
		view: () => app.workspace.getActiveViewOfType(MarkdownView),
		clipboard,
		killed: () => network.killed,
		exportPdf: (path) => exportPdf(app, path),
		openInPopout: async (path) => {
			const popout = await openInPopout(app, path);
			await settled();
			return popout;
		},
		fileMenu: (path) => {
			const file = app.vault.getAbstractFileByPath(path);
			if (file === null) throw new Error(`There is no file '${path}'`);
			return app.fileMenu(file);
		},
		openBase: (text, name) => openBase(app, text, dom.tabsEl, name),
		vaultFiles: async () => {
			const files: Record<string, string> = {};
			for (const file of app.vault.getFiles()) files[file.path] = await adapter.read(file.path);
			return files;
		},
		read: (path) => adapter.read(path),
		writeOutside: async (path, text) => {
			await under.write(path, new TextEncoder().encode(text), { mtime: clock.now() + 1 });
			await app.vault.changedOutside(path);
			await settled();
		},
		data: () => plugin.loadData(),
		failWrites: (fault) => adapter.failWrites(fault),
		firstLook: async (most) => {
			const left = await app.metadataCache.firstLook(most);
			await settled();
			return left;
		},
		settled,
		until: async (holds, ms = 5000) => {
			const end = Date.now() + ms;
			while (!(await holds())) {
				if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain. Notices: ${notices.texts.join(' | ')}`);
				await new Promise((done) => window.setTimeout(done, 5));
			}
		},
		registered: () => countsOf(app),
		registeredBefore,
		unload,
		close: async () => {
			await unload();
			clock.stop();
			app.close();
			clipboard.uninstall();
			onListenerError(null);
		},
	};
	await settled();
	return host;
}

async function seed(storage: Storage, options: HostOptions, manifest: PluginManifest, now: number): Promise<void> {
	if (!(storage instanceof MemoryStorage)) return;
	const encoder = new TextEncoder();
	storage.seedFolder(manifest.dir ?? '');
	for (const [path, content] of Object.entries(options.files ?? {})) {
		if (path.endsWith('/')) storage.seedFolder(path.slice(0, -1));
		else storage.seed(path, typeof content === 'string' ? encoder.encode(content) : content, now);
	}
	if (options.data !== undefined && options.data !== null)
		storage.seed(`${manifest.dir}/data.json`, encoder.encode(JSON.stringify(options.data)), now);
	if (options.dataText !== undefined) storage.seed(`${manifest.dir}/data.json`, encoder.encode(options.dataText), now);
}

function countsOf(app: App): Record<string, number> {
	return {
		commands: app.commands.all.size,
		'ribbon buttons': app.dom.ribbonEl.childElementCount,
		'status bar items': app.dom.statusBarEl.childElementCount,
		'settings tabs': app.settingTabs.size,
		'code blocks': app.codeBlocks.size,
		'post-processors': app.postProcessors.length,
		'Bases views': app.basesViews.size,
		'address handlers': app.protocolHandlers.size,
		'CLI handlers': app.cli.handlers.size,
		views: app.viewCreators.size,
		'file extensions': app.extensionViews.size,
		'hover sources': app.hoverSources.size,
		'editor extensions': app.editorExtensions.length,
		'editor suggests': app.editorSuggests.count,
		'vault listeners': app.vault.listenerCount,
		'cache listeners': app.metadataCache.listenerCount,
		'workspace listeners': app.workspace.listenerCount,
		'open dialogs': app.openModals.length,
		'elements in the page': document.body.childElementCount,
	};
}
