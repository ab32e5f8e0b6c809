/** `MetadataCache` of the module `obsidian`: follows the vault a moment later, as the app's worker does. */
import { cachedMetadataOf } from './cached-metadata';
import type { CachedMetadata } from './cached-metadata';
import { Events } from '../events';
import { TFile } from './files';
import type { TAbstractFile } from './files';
import { NameTable, getLinkpath, nameSought, relativePath } from '../markdown/links';
import type { Vault } from './vault';

type Counts = Record<string, Record<string, number>>;

export class MetadataCache extends Events {
	readonly resolvedLinks: Counts = {};
	readonly unresolvedLinks: Counts = {};
	private readonly caches = new Map<string, CachedMetadata>();
	private readonly names = new NameTable();
	/** Which notes have a link that ends in a name. */
	private readonly seekers = new Map<string, Set<string>>();
	private readonly queue = new Set<TFile>();
	private readonly toResolve = new Set<string>();
	/** Notes of the start that have not been looked at. */
	private readonly unseen = new Set<TFile>();
	private timer: number | null = null;
	private working: Promise<void> | null = null;

	constructor(
		private readonly vault: Vault,
		/** Milliseconds between a write and the cache's knowing of it. */
		private readonly delay: number,
	) {
		super();
		vault.on('create', (file: TAbstractFile) => {
			// A file of the start is announced too; it is known by name already.
			if (!(file instanceof TFile) || this.unseen.has(file)) return;
			this.names.add(file);
			this.wake(file.path);
			this.enqueue(file);
		});
		vault.on('modify', (file: TAbstractFile) => {
			if (file instanceof TFile) this.enqueue(file);
		});
		vault.on('delete', (file: TAbstractFile) => {
			if (file instanceof TFile) this.forget(file);
		});
		vault.on('rename', (file: TAbstractFile, oldPath: string) => {
			if (file instanceof TFile) this.move(file, oldPath);
		});
	}

	/**
	 * Knows the files by name, and of their text nothing yet: at the start of the app `getFileCache` is null for every note that has
	 * not had its first look, also after the layout is ready.
	 */
	begin(files: readonly TFile[]): void {
		for (const file of files) {
			this.names.add(file);
			if (file.extension === 'md') this.unseen.add(file);
		}
	}

	/**
	 * Gives the next notes their first look, as the app's worker does after a start: no `changed` for any of them, one `resolved` a
	 * batch. Answers how many are left.
	 */
	async firstLook(most = Infinity): Promise<number> {
		const batch: TFile[] = [];
		for (const file of this.unseen) {
			if (batch.length >= most) break;
			batch.push(file);
		}
		for (const file of batch) {
			this.unseen.delete(file);
			if (this.vault.getAbstractFileByPath(file.path) !== file || this.caches.has(file.path)) continue;
			this.keep(file.path, cachedMetadataOf(await this.vault.adapter.read(file.path)));
		}
		for (const file of batch) {
			if (!this.caches.has(file.path)) continue;
			this.resolveNote(file.path);
			this.trigger('resolve', file);
		}
		this.trigger('resolved');
		return this.unseen.size;
	}

	getFileCache(file: TFile): CachedMetadata | null {
		return this.caches.get(file.path) ?? null;
	}

	getCache(path: string): CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return this.names.destinations(linkpath, sourcePath)[0] ?? null;
	}

	/** The text of a link as the file settings want it, without brackets. */
	fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
		const plain = (path: string): string => (omitMdExtension && file.extension === 'md' ? path.replace(/\.md$/i, '') : path);
		if (this.vault.config.newLinkFormat === 'relative' && sourcePath !== '') return plain(relativePath(sourcePath, file.path));
		if (this.vault.config.newLinkFormat === 'absolute') return plain(file.path);
		return this.names.sameName(file.name) > 1 ? plain(file.path) : plain(file.name);
	}

	/** Whether everything written is known to the cache. Not part of the public API. */
	async settled(): Promise<void> {
		while (this.timer !== null || this.working !== null) {
			if (this.working !== null) await this.working;
			else await new Promise<void>((done) => window.setTimeout(done, Math.max(1, this.delay)));
		}
	}

	/** Stops following. Not part of the public API. */
	stop(): void {
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.timer = null;
		this.queue.clear();
	}

	private enqueue(file: TFile): void {
		this.queue.add(file);
		this.schedule();
	}

	private schedule(): void {
		if (this.timer !== null || this.working !== null) return;
		this.timer = window.setTimeout(() => {
			this.timer = null;
			this.working = this.work().finally(() => {
				this.working = null;
				if (this.queue.size > 0 || this.toResolve.size > 0) this.schedule();
			});
		}, this.delay);
	}

	private async work(): Promise<void> {
		for (const file of [...this.queue]) {
			this.queue.delete(file);
			if (this.vault.getAbstractFileByPath(file.path) !== file) continue;
			if (file.extension !== 'md') continue;
			const text = await this.vault.adapter.read(file.path);
			const cache = cachedMetadataOf(text);
			// The first look at a note that was there at the start is no change, also when it was written before it.
			const isFirst = this.unseen.delete(file);
			this.keep(file.path, cache);
			this.toResolve.add(file.path);
			if (!isFirst) this.trigger('changed', file, text, cache);
		}
		for (const path of [...this.toResolve]) {
			this.toResolve.delete(path);
			const file = this.vault.getFileByPath(path);
			if (file === null || !this.caches.has(path)) continue;
			this.resolveNote(path);
			this.trigger('resolve', file);
		}
		if (this.queue.size === 0 && this.toResolve.size === 0) this.trigger('resolved');
	}

	private keep(path: string, cache: CachedMetadata): void {
		this.unseek(path);
		this.caches.set(path, cache);
		for (const link of linksOf(cache)) {
			const name = nameSought(getLinkpath(link));
			const seekers = this.seekers.get(name) ?? new Set();
			seekers.add(path);
			this.seekers.set(name, seekers);
		}
	}

	private unseek(path: string): void {
		const before = this.caches.get(path);
		if (before === undefined) return;
		for (const link of linksOf(before)) this.seekers.get(nameSought(getLinkpath(link)))?.delete(path);
	}

	private resolveNote(path: string): void {
		const resolved: Record<string, number> = {};
		const unresolved: Record<string, number> = {};
		for (const link of linksOf(this.caches.get(path) ?? {})) {
			const linkpath = getLinkpath(link);
			const found = this.getFirstLinkpathDest(linkpath, path);
			if (found === null) unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
			else resolved[found.path] = (resolved[found.path] ?? 0) + 1;
		}
		this.resolvedLinks[path] = resolved;
		this.unresolvedLinks[path] = unresolved;
	}

	/** Notes whose links may now lead elsewhere are resolved again. */
	private wake(path: string): void {
		for (const seeker of this.seekers.get(nameSought(path)) ?? []) this.toResolve.add(seeker);
		if (this.toResolve.size > 0) this.schedule();
	}

	private forget(file: TFile): void {
		const before = this.caches.get(file.path) ?? null;
		this.names.remove(file, file.path);
		this.unseek(file.path);
		this.caches.delete(file.path);
		this.queue.delete(file);
		this.unseen.delete(file);
		delete this.resolvedLinks[file.path];
		delete this.unresolvedLinks[file.path];
		this.wake(file.path);
		if (file.extension === 'md') this.trigger('deleted', file, before);
	}

	private move(file: TFile, oldPath: string): void {
		this.names.remove(file, oldPath);
		this.names.add(file);
		const cache = this.caches.get(oldPath);
		if (cache !== undefined) {
			this.unseek(oldPath);
			this.caches.delete(oldPath);
			this.keep(file.path, cache);
			delete this.resolvedLinks[oldPath];
			delete this.unresolvedLinks[oldPath];
			this.toResolve.add(file.path);
		}
		this.wake(oldPath);
		this.wake(file.path);
		this.schedule();
	}
}

function linksOf(cache: CachedMetadata): string[] {
	return [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])].map((one) => one.link);
}

/** Goes over links and embeds in the order they stand; stops when the visitor answers true. */
export function iterateCacheRefs(cache: CachedMetadata, visit: (reference: never) => boolean | void): boolean {
	const all = [...(cache.links ?? []), ...(cache.embeds ?? [])].sort((a, b) => a.position.start.offset - b.position.start.offset);
	return all.some((one) => visit(one as never) === true);
}

export function iterateRefs(references: readonly unknown[], visit: (reference: never) => boolean | void): boolean {
	return references.some((one) => visit(one as never) === true);
}
