/** `Vault` of the module `obsidian`: the tree of files over an adapter, strict where the app is strict. */
import { fileError } from './adapter';
import type { DataAdapter } from './adapter';
import { Events } from '../events';
import { TAbstractFile, TFile, TFolder, folderOf, normalizePath } from './files';

interface Times {
	ctime?: number;
	mtime?: number;
}

/** What the app's file settings say, as `getConfig` answers. */
export interface VaultConfig {
	newLinkFormat: 'shortest' | 'relative' | 'absolute';
	useMarkdownLinks: boolean;
	attachmentFolderPath: string;
	newFileLocation: 'root' | 'current' | 'folder';
	newFileFolderPath: string;
	alwaysUpdateLinks: boolean;
	trashOption: 'system' | 'local' | 'none';
	[key: string]: unknown;
}

export class Vault extends Events {
	readonly configDir = '.obsidian';
	private readonly byPath = new Map<string, TAbstractFile>();
	private readonly byLowerPath = new Map<string, string>();
	private readonly root: TFolder;
	private readonly busy = new Map<string, Promise<unknown>>();
	private readonly cached = new Map<string, { mtime: number; text: string }>();

	constructor(
		readonly adapter: DataAdapter,
		readonly config: VaultConfig,
	) {
		super();
		this.root = new TFolder(this, '/', null);
		this.byPath.set('/', this.root);
	}

	/** Reads the tree from the adapter, hidden folders left out. Answers the files. Not part of the public API. */
	async loadTree(): Promise<TFile[]> {
		const found: TFile[] = [];
		const walk = async (folder: TFolder): Promise<void> => {
			const { files, folders } = await this.adapter.storage.list(folder.path);
			for (const path of folders) {
				if (isHidden(path)) continue;
				const child = new TFolder(this, path, folder);
				this.keep(child, folder);
				await walk(child);
			}
			for (const path of files) {
				if (isHidden(path)) continue;
				const stat = await this.adapter.storage.stat(path);
				if (stat === null) continue;
				const file = new TFile(this, path, folder, { ctime: stat.ctime, mtime: stat.mtime, size: stat.size });
				this.keep(file, folder);
				found.push(file);
			}
		};
		await walk(this.root);
		return found;
	}

	private keep(entry: TAbstractFile, parent: TFolder): void {
		parent.children.push(entry);
		this.byPath.set(entry.path, entry);
		this.byLowerPath.set(entry.path.toLowerCase(), entry.path);
	}

	private forget(entry: TAbstractFile): void {
		if (entry instanceof TFolder) for (const child of [...entry.children]) this.forget(child);
		this.byPath.delete(entry.path);
		this.byLowerPath.delete(entry.path.toLowerCase());
		this.cached.delete(entry.path);
		if (entry.parent !== null) entry.parent.children = entry.parent.children.filter((one) => one !== entry);
	}

	getName(): string {
		return this.adapter.getName();
	}

	getRoot(): TFolder {
		return this.root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.byPath.get(path) ?? null;
	}

	getFileByPath(path: string): TFile | null {
		const found = this.byPath.get(path);
		return found instanceof TFile ? found : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const found = this.byPath.get(path);
		return found instanceof TFolder ? found : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.byPath.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter((one): one is TFolder => one instanceof TFolder && (includeRoot || !one.isRoot()));
	}

	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((one): one is TFile => one instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
		const queue: TAbstractFile[] = [root];
		for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
			visit(one);
			if (one instanceof TFolder) queue.push(...one.children);
		}
	}

	/** The app's file settings. Not part of the public API. */
	getConfig(key: string): unknown {
		return this.config[key];
	}

	setConfig(key: string, value: unknown): void {
		this.config[key] = value;
	}

	async create(path: string, data: string, options?: Times): Promise<TFile> {
		if (typeof data !== 'string') throw new TypeError(`create('${path}'): the data is no text`);
		return this.createWith(path, (at) => this.adapter.write(at, data, options));
	}

	async createBinary(path: string, data: ArrayBuffer, options?: Times): Promise<TFile> {
		return this.createWith(path, (at) => this.adapter.writeBinary(at, data, options));
	}

	private async createWith(path: string, write: (path: string) => Promise<void>): Promise<TFile> {
		const at = checkPath(path);
		if (this.byPath.has(at) || (await this.adapter.exists(at))) throw new Error('File already exists.');
		this.refuseOtherCase(at);
		if (!(await this.adapter.exists(folderOf(at)))) throw fileError('ENOENT', 'open', at);
		return this.alone(at, async () => {
			if (this.byPath.has(at)) throw new Error('File already exists.');
			await write(at);
			const stat = await this.adapter.stat(at);
			const parent = this.parentOf(at);
			const file = new TFile(this, at, parent, { ctime: stat?.ctime ?? 0, mtime: stat?.mtime ?? 0, size: stat?.size ?? 0 });
			// A file of a hidden folder is on disk but not in the tree, as in the app.
			if (isHidden(at)) return file;
			this.keep(file, parent);
			this.trigger('create', file);
			return file;
		});
	}

	/** A name that differs from a present one in case only is taken on Windows and macOS; refused everywhere, so that no test depends on the disk. */
	private refuseOtherCase(path: string): void {
		const same = this.byLowerPath.get(path.toLowerCase());
		if (same !== undefined && same !== path) throw new Error('File already exists.');
	}

	private parentOf(path: string): TFolder {
		const wanted = folderOf(path);
		const spelled = this.byPath.has(wanted) ? wanted : this.byLowerPath.get(wanted.toLowerCase());
		const parent = spelled === undefined ? undefined : this.byPath.get(spelled);
		return parent instanceof TFolder ? parent : this.root;
	}

	async createFolder(path: string): Promise<TFolder> {
		const at = checkPath(path);
		if (this.byPath.has(at) || this.byLowerPath.has(at.toLowerCase())) throw new Error('Folder already exists.');
		await this.adapter.mkdir(at);
		const missing: string[] = [];
		for (let one = at; one !== '/' && !this.byLowerPath.has(one.toLowerCase()); one = folderOf(one)) missing.unshift(one);
		for (const one of missing) {
			const folder = new TFolder(this, one, this.parentOf(one));
			this.keep(folder, this.parentOf(one));
			this.trigger('create', folder);
		}
		const made = this.byPath.get(at);
		if (!(made instanceof TFolder)) throw new Error(`The folder '${at}' was not made`);
		return made;
	}

	async read(file: TFile): Promise<string> {
		const text = await this.adapter.read(this.known(file).path);
		this.cached.set(file.path, { mtime: file.stat.mtime, text });
		return text;
	}

	async cachedRead(file: TFile): Promise<string> {
		const kept = this.cached.get(this.known(file).path);
		return kept !== undefined && kept.mtime === file.stat.mtime ? kept.text : this.read(file);
	}

	readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(this.known(file).path);
	}

	getResourcePath(file: TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	async modify(file: TFile, data: string, options?: Times): Promise<void> {
		await this.alone(this.known(file).path, async () => {
			await this.adapter.write(file.path, data, options);
			await this.noticed(file, data);
		});
	}

	async modifyBinary(file: TFile, data: ArrayBuffer, options?: Times): Promise<void> {
		await this.alone(this.known(file).path, async () => {
			await this.adapter.writeBinary(file.path, data, options);
			await this.noticed(file, null);
		});
	}

	async append(file: TFile, data: string, options?: Times): Promise<void> {
		await this.process(file, (before) => before + data, options);
	}

	async appendBinary(file: TFile, data: ArrayBuffer, options?: Times): Promise<void> {
		await this.alone(this.known(file).path, async () => {
			await this.adapter.appendBinary(file.path, data, options);
			await this.noticed(file, null);
		});
	}

	async process(file: TFile, change: (data: string) => string, options?: Times): Promise<string> {
		return this.alone(this.known(file).path, async () => {
			const before = await this.adapter.read(file.path);
			const after = change(before);
			if (typeof after !== 'string') throw new TypeError('Vault.process: the function must answer a text, and at once');
			if (after !== before) {
				await this.adapter.write(file.path, after, options);
				await this.noticed(file, after);
			}
			return after;
		});
	}

	/** As when another program wrote the file. Not part of the public API. */
	async changedOutside(path: string): Promise<void> {
		const file = this.getFileByPath(path);
		if (file !== null) await this.noticed(file, null);
	}

	private async noticed(file: TFile, text: string | null): Promise<void> {
		const stat = await this.adapter.stat(file.path);
		if (stat !== null) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
		if (text === null) this.cached.delete(file.path);
		else this.cached.set(file.path, { mtime: file.stat.mtime, text });
		this.trigger('modify', file);
	}

	async delete(file: TAbstractFile, force = false): Promise<void> {
		this.known(file);
		if (file instanceof TFolder) await this.adapter.rmdir(file.path, force || file.children.length === 0);
		else await this.adapter.remove(file.path);
		this.gone(file);
	}

	async trash(file: TAbstractFile, system: boolean): Promise<void> {
		this.known(file);
		if (!system || !(await this.adapter.trashSystem(file.path))) await this.adapter.trashLocal(file.path);
		this.gone(file);
	}

	private gone(file: TAbstractFile): void {
		const all: TAbstractFile[] = [];
		if (file instanceof TFolder) Vault.recurseChildren(file, (one) => all.unshift(one));
		else all.push(file);
		this.forget(file);
		for (const one of all) this.trigger('delete', one);
	}

	async rename(file: TAbstractFile, newPath: string): Promise<void> {
		const to = checkPath(newPath);
		const from = this.known(file).path;
		const other = this.byLowerPath.get(to.toLowerCase());
		if (other !== undefined && other !== from) throw new Error('Destination file already exists!');
		if (!(await this.adapter.exists(folderOf(to)))) throw fileError('ENOENT', 'rename', to);
		await this.adapter.rename(from, to);
		const moved: [TAbstractFile, string][] = [];
		const move = (one: TAbstractFile, path: string, parent: TFolder): void => {
			const old = one.path;
			this.byPath.delete(old);
			this.byLowerPath.delete(old.toLowerCase());
			one.setPath(path, parent);
			this.byPath.set(path, one);
			this.byLowerPath.set(path.toLowerCase(), path);
			moved.push([one, old]);
			if (one instanceof TFolder) for (const child of one.children) move(child, `${path}/${child.name}`, one);
		};
		if (file.parent !== null) file.parent.children = file.parent.children.filter((one) => one !== file);
		const parent = this.parentOf(to);
		parent.children.push(file);
		move(file, to, parent);
		for (const [one, old] of moved) this.trigger('rename', one, old);
	}

	async copy<T extends TAbstractFile>(file: T, newPath: string): Promise<TAbstractFile> {
		if (!(file instanceof TFile)) throw new Error('The test host copies files only');
		return this.createBinary(newPath, await this.readBinary(file));
	}

	private known<T extends TAbstractFile>(file: T): T {
		if (!(file instanceof TAbstractFile)) throw new TypeError('This call needs a TFile or TFolder');
		if (this.byPath.get(file.path) !== file) throw fileError('ENOENT', 'open', file.path);
		return file;
	}

	/** One write at a time a file, as the app does it. */
	private async alone<T>(path: string, action: () => Promise<T>): Promise<T> {
		const before = this.busy.get(path) ?? Promise.resolve();
		const mine = before.then(action, action);
		this.busy.set(path, mine);
		try {
			return await mine;
		} finally {
			if (this.busy.get(path) === mine) this.busy.delete(path);
		}
	}
}

function isHidden(path: string): boolean {
	return path.split('/').some((part) => part.startsWith('.'));
}

// Characters the app refuses in a file name on at least one system: \ : * ? " < > | and control characters.
const REFUSED = /[\\:*?"<>|\u0000-\u001f]/;

/** The path in the app's form; throws on what the app or an operating system would refuse. */
function checkPath(path: string): string {
	if (typeof path !== 'string') throw new TypeError('A path is a text');
	const at = normalizePath(path);
	if (at === '/') throw new Error('A file needs a name');
	if (at.split('/').some((part) => part === '..' || part === '.')) throw new Error(`A vault path may not leave the vault: '${path}'`);
	if (REFUSED.test(at)) throw new Error('File name cannot contain any of the following characters: \\ / : * ? " < > |');
	for (const part of at.split('/')) {
		if (/[. ]$/.test(part)) throw new Error(`A name may not end in a dot or a space: '${part}'`);
		if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part)) throw new Error(`Windows keeps the name '${part}' for itself`);
	}
	return at;
}
