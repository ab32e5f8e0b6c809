/** `TAbstractFile`, `TFile`, `TFolder` of the module `obsidian`. */
import type { Vault } from './vault';

export abstract class TAbstractFile {
	vault: Vault;
	path: string;
	name: string;
	parent: TFolder | null;

	constructor(vault: Vault, path: string, parent: TFolder | null) {
		this.vault = vault;
		this.path = path;
		this.name = nameOf(path);
		this.parent = parent;
	}

	/** Moves the entry in the tree. Not part of the public API. */
	setPath(path: string, parent: TFolder | null): void {
		this.path = path;
		this.name = nameOf(path);
		this.parent = parent;
	}
}

export interface FileStats {
	ctime: number;
	mtime: number;
	size: number;
}

export class TFile extends TAbstractFile {
	stat: FileStats;
	basename = '';
	extension = '';

	constructor(vault: Vault, path: string, parent: TFolder | null, stat: FileStats) {
		super(vault, path, parent);
		this.stat = stat;
		this.split();
	}

	override setPath(path: string, parent: TFolder | null): void {
		super.setPath(path, parent);
		this.split();
	}

	private split(): void {
		const dot = this.name.lastIndexOf('.');
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
	}
}

export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

/** The last part of a path: nameOf('a/b.md') //=> 'b.md' */
export function nameOf(path: string): string {
	return path === '/' ? '' : path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path, '/' for the root's own entries: folderOf('a/b.md') //=> 'a' */
export function folderOf(path: string): string {
	const slash = path.lastIndexOf('/');
	return slash < 0 ? '/' : path.slice(0, slash);
}

/** As the app's normalizePath: forward slashes, none doubled or at the ends, no-break spaces made plain, NFC. */
export function normalizePath(path: string): string {
	const cleaned = path
		.replace(/([\\/])+/g, '/')
		.replace(/(^\/+|\/+$)/g, '')
		.replace(/\u00A0|\u202F/g, ' ')
		.normalize('NFC');
	return cleaned === '' ? '/' : cleaned;
}
