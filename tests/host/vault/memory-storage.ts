import { fileError } from './adapter';
import type { Stat, Storage } from './adapter';
import { folderOf } from './files';

interface Kept {
	bytes: Uint8Array;
	ctime: number;
	mtime: number;
}

/** A vault in memory that compares names without case, as Windows and macOS do (an option makes it Linux). */
export class MemoryStorage implements Storage {
	readonly base = null;
	private readonly files = new Map<string, Kept>();
	private readonly folders = new Map<string, string>([['/', '/']]);
	private readonly spelling = new Map<string, string>();
	private readonly children = new Map<string, Set<string>>([['/', new Set()]]);

	constructor(
		readonly name = 'Test vault',
		readonly caseSensitive = false,
	) {}

	private key(path: string): string {
		return this.caseSensitive ? path : path.toLowerCase();
	}

	/** Puts a file there with its folders, before the app starts. */
	seed(path: string, bytes: Uint8Array, mtime: number): void {
		this.seedFolder(folderOf(path));
		this.put(path, { bytes, ctime: mtime, mtime });
	}

	seedFolder(path: string): void {
		if (path === '/' || this.folders.has(this.key(path))) return;
		this.seedFolder(folderOf(path));
		this.folders.set(this.key(path), path);
		this.children.set(this.key(path), new Set());
		this.children.get(this.key(folderOf(path)))?.add(path);
	}

	private put(path: string, kept: Kept): void {
		const key = this.key(path);
		const spelled = this.spelling.get(key) ?? path;
		this.spelling.set(key, spelled);
		this.files.set(key, kept);
		this.children.get(this.key(folderOf(path)))?.add(spelled);
	}

	async stat(path: string): Promise<Stat | null> {
		const file = this.files.get(this.key(path));
		if (file !== undefined) return { type: 'file', ctime: file.ctime, mtime: file.mtime, size: file.bytes.length };
		return this.folders.has(this.key(path)) ? { type: 'folder', ctime: 0, mtime: 0, size: 0 } : null;
	}

	async list(path: string): Promise<{ files: string[]; folders: string[] }> {
		const children = this.children.get(this.key(path === '' ? '/' : path));
		if (children === undefined) throw fileError('ENOENT', 'scandir', path);
		const all = [...children];
		return { files: all.filter((one) => this.files.has(this.key(one))), folders: all.filter((one) => this.folders.has(this.key(one))) };
	}

	async read(path: string): Promise<Uint8Array> {
		const file = this.files.get(this.key(path));
		if (file === undefined) throw fileError(this.folders.has(this.key(path)) ? 'EISDIR' : 'ENOENT', 'open', path);
		return file.bytes;
	}

	async write(path: string, bytes: Uint8Array, times: { ctime?: number; mtime?: number } = {}): Promise<void> {
		if (!this.folders.has(this.key(folderOf(path)))) throw fileError('ENOENT', 'open', path);
		if (this.folders.has(this.key(path))) throw fileError('EISDIR', 'open', path);
		if (new TextEncoder().encode(path.slice(path.lastIndexOf('/') + 1)).length > 255) throw fileError('ENAMETOOLONG', 'open', path);
		const before = this.files.get(this.key(path));
		const mtime = times.mtime ?? before?.mtime ?? 0;
		this.put(path, { bytes, ctime: times.ctime ?? before?.ctime ?? mtime, mtime });
	}

	async mkdir(path: string): Promise<void> {
		if (this.files.has(this.key(path))) throw fileError('EEXIST', 'mkdir', path);
		this.seedFolder(path);
	}

	async remove(path: string): Promise<void> {
		const key = this.key(path);
		if (!this.files.delete(key)) throw fileError('ENOENT', 'unlink', path);
		this.children.get(this.key(folderOf(path)))?.delete(this.spelling.get(key) ?? path);
		this.spelling.delete(key);
	}

	async rmdir(path: string): Promise<void> {
		const { files, folders } = await this.list(path);
		for (const file of files) await this.remove(file);
		for (const folder of folders) await this.rmdir(folder);
		const spelled = this.folders.get(this.key(path));
		this.folders.delete(this.key(path));
		this.children.delete(this.key(path));
		if (spelled !== undefined) this.children.get(this.key(folderOf(path)))?.delete(spelled);
	}

	async rename(from: string, to: string): Promise<void> {
		if (!this.folders.has(this.key(folderOf(to)))) throw fileError('ENOENT', 'rename', to);
		const file = this.files.get(this.key(from));
		if (file !== undefined) {
			await this.remove(from);
			this.put(to, file);
			return;
		}
		const { files, folders } = await this.list(from);
		this.seedFolder(to);
		for (const one of [...files, ...folders]) await this.rename(one, to + one.slice(from.length));
		await this.rmdir(from);
	}
}
