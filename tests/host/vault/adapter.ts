/** Where the bytes of a vault are: the part of `DataAdapter` that differs between memory and disk. */
export interface Stat {
	type: 'file' | 'folder';
	ctime: number;
	mtime: number;
	size: number;
}

export interface Storage {
	readonly name: string;
	/** Compares names as Windows and macOS do. */
	readonly caseSensitive: boolean;
	/** Absolute path on disk, or null for a vault in memory. */
	readonly base: string | null;
	stat(path: string): Promise<Stat | null>;
	list(path: string): Promise<{ files: string[]; folders: string[] }>;
	read(path: string): Promise<Uint8Array>;
	write(path: string, bytes: Uint8Array, times?: { ctime?: number; mtime?: number }): Promise<void>;
	mkdir(path: string): Promise<void>;
	remove(path: string): Promise<void>;
	rmdir(path: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
}

/** Answers the error a write is to fail with, or null. `n` counts writes from 1; `path` is the vault path. */
export type WriteFault = (path: string, n: number, operation: WriteOperation) => Error | null;
export type WriteOperation = 'write' | 'mkdir' | 'remove' | 'rename';

/** An error as Node's file system gives it. */
export function fileError(code: string, call: string, path: string): Error {
	const words: Record<string, string> = {
		ENOENT: 'no such file or directory',
		EEXIST: 'file already exists',
		ENOSPC: 'no space left on device',
		EACCES: 'permission denied',
		ENOTEMPTY: 'directory not empty',
		EISDIR: 'illegal operation on a directory',
		ENAMETOOLONG: 'name too long',
	};
	return Object.assign(new Error(`${code}: ${words[code] ?? code}, ${call} '${path}'`), { code, path, syscall: call });
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** What the app calls `app.vault.adapter`. */
export class DataAdapter {
	private writes = 0;
	private fault: WriteFault | null = null;
	/** Bytes handed to the disk so far, by path: an append counts for what it adds. Not part of the public API. */
	readonly written = new Map<string, number>();

	constructor(
		readonly storage: Storage,
		private readonly now: () => number,
	) {}

	/** Lets writes fail; null ends it. Counts from 1 again. Not part of the public API. */
	failWrites(fault: WriteFault | null): void {
		this.fault = fault;
		this.writes = 0;
	}

	private before(path: string, operation: WriteOperation): void {
		this.writes += 1;
		const error = this.fault?.(path, this.writes, operation) ?? null;
		if (error !== null) throw error;
	}

	getName(): string {
		return this.storage.name;
	}

	async exists(path: string, sensitive = false): Promise<boolean> {
		if (path === '/' || path === '') return true;
		if (!sensitive || this.storage.caseSensitive) return (await this.storage.stat(path)) !== null;
		const slash = path.lastIndexOf('/');
		const { files, folders } = await this.storage.list(slash < 0 ? '/' : path.slice(0, slash));
		return [...files, ...folders].includes(path);
	}

	stat(path: string): Promise<Stat | null> {
		return this.storage.stat(path);
	}

	list(path: string): Promise<{ files: string[]; folders: string[] }> {
		return this.storage.list(path);
	}

	async read(path: string): Promise<string> {
		return decoder.decode(await this.storage.read(path));
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		const bytes = await this.storage.read(path);
		return bytes.slice().buffer as ArrayBuffer;
	}

	async write(path: string, data: string, options?: { ctime?: number; mtime?: number }): Promise<void> {
		if (typeof data !== 'string') throw new TypeError(`the data written to '${path}' is no text`);
		this.before(path, 'write');
		const bytes = encoder.encode(data);
		this.count(path, bytes.length);
		await this.storage.write(path, bytes, { mtime: this.now(), ...options });
	}

	async writeBinary(path: string, data: ArrayBuffer, options?: { ctime?: number; mtime?: number }): Promise<void> {
		this.before(path, 'write');
		this.count(path, data.byteLength);
		await this.storage.write(path, new Uint8Array(data), { mtime: this.now(), ...options });
	}

	private count(path: string, bytes: number): void {
		this.written.set(path, (this.written.get(path) ?? 0) + bytes);
	}

	async append(path: string, data: string, options?: { ctime?: number; mtime?: number }): Promise<void> {
		const before = (await this.exists(path)) ? await this.read(path) : '';
		await this.write(path, before + data, options);
		this.count(path, -encoder.encode(before).length);
	}

	async appendBinary(path: string, data: ArrayBuffer, options?: { ctime?: number; mtime?: number }): Promise<void> {
		const before = (await this.exists(path)) ? await this.storage.read(path) : new Uint8Array();
		const joined = new Uint8Array(before.length + data.byteLength);
		joined.set(before);
		joined.set(new Uint8Array(data), before.length);
		await this.writeBinary(path, joined.buffer as ArrayBuffer, options);
	}

	async process(path: string, change: (data: string) => string, options?: { ctime?: number; mtime?: number }): Promise<string> {
		const before = await this.read(path);
		const after = change(before);
		if (typeof after !== 'string') throw new TypeError('process: the function must answer a text at once');
		if (after !== before) await this.write(path, after, options);
		return after;
	}

	getResourcePath(path: string): string {
		return `app://host/${encodeURI(path)}`;
	}

	async mkdir(path: string): Promise<void> {
		this.before(path, 'mkdir');
		await this.storage.mkdir(path);
	}

	async remove(path: string): Promise<void> {
		this.before(path, 'remove');
		await this.storage.remove(path);
	}

	async rmdir(path: string, recursive: boolean): Promise<void> {
		this.before(path, 'remove');
		const { files, folders } = await this.storage.list(path);
		if (!recursive && files.length + folders.length > 0) throw fileError('ENOTEMPTY', 'rmdir', path);
		await this.storage.rmdir(path);
	}

	async rename(from: string, to: string): Promise<void> {
		this.before(from, 'rename');
		if ((await this.exists(to)) && from.toLowerCase() !== to.toLowerCase()) throw new Error('Destination file already exists!');
		await this.storage.rename(from, to);
	}

	async copy(from: string, to: string): Promise<void> {
		if (await this.exists(to)) throw new Error('Destination file already exists!');
		await this.writeBinary(to, await this.readBinary(from));
	}

	async trashSystem(_path: string): Promise<boolean> {
		// No system bin here: the app falls back to the vault's own.
		return false;
	}

	async trashLocal(path: string): Promise<void> {
		if ((await this.storage.stat('.trash')) === null) await this.mkdir('.trash');
		let target = `.trash/${path.slice(path.lastIndexOf('/') + 1)}`;
		for (let n = 2; await this.exists(target); n++)
			target = target.replace(/( \d+)?(\.[^./]*)?$/, (_whole, _n, extension: string = '') => ` ${n}${extension}`);
		await this.rename(path, target);
	}
}
