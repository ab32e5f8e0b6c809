import { TFile } from 'obsidian';
import type { App, CachedMetadata, Component } from 'obsidian';
import type { Yaml } from '../../commands/ports/notes';
import type { Progress } from '../../commands/ports/progress';
import { brokenProperties, propertiesOf } from '../../note/properties/frontmatter';

type Properties = Readonly<Record<string, unknown>>;
/** What was read of a note the app has not looked at, and how old that is. */
interface OwnReading {
	readonly modified: number;
	readonly properties: Properties;
	/** What entries say whose whole is no YAML. */
	readonly broken: Properties | null;
}

/** Notes read at a time: the disk answers several sooner than one after the other. */
const TOGETHER = 25;

/**
 * The properties of every note, as the app has read them. After a start the app knows most notes of a large vault by name only:
 * `getFileCache` is null until their first look, which fires no `changed`, only some `resolved`. What it does not know yet is
 * pending here, is asked for again at each `resolved`, and is read from the text where an answer cannot wait. Reads nothing by itself.
 */
export class NoteProperties {
	/** Notes the app has not read; with what was read of them here, where it was. */
	private readonly pending = new Map<string, OwnReading | null>();
	private readonly listeners: ((path: string) => void)[] = [];
	private watching = false;
	private readonly reading = new Map<string, Promise<void>>();

	constructor(
		private readonly app: App,
		private readonly owner: Pick<Component, 'registerEvent'>,
		private readonly yaml: Pick<Yaml, 'parse'>,
	) {}

	/** The properties of a note; null when it has none or they are not known yet. */
	of(path: string): Properties | null {
		const file = this.app.vault.getFileByPath(path);
		if (file === null) return null;
		const cache = this.looked(file);
		if (cache === null) return this.pending.get(path)?.properties ?? null;
		const frontmatter: unknown = cache.frontmatter;
		return typeof frontmatter === 'object' && frontmatter !== null ? (frontmatter as Properties) : null;
	}

	/** The same for telling which paper it is: of properties that are no YAML what can be read. */
	naming(path: string): Properties | null {
		return this.pending.get(path)?.broken ?? this.of(path);
	}

	/** Tells when what is known of a note changes: it was read, changed, made. Begins to follow the vault. */
	follow(listener: (path: string) => void): void {
		this.listeners.push(listener);
		this.watch();
	}

	/**
	 * Resolves when every note is known: what the app has not read yet is read here, a few at a time, so that nothing is decided by
	 * half a vault. Costs nothing once the app is through. False when it was cancelled before.
	 */
	async allKnown(progress?: Progress): Promise<boolean> {
		this.watch();
		if (this.pending.size === 0) return true;
		this.lookAgain();
		const paths = [...this.pending.keys()].filter((path) => !this.isRead(path));
		for (let at = 0; at < paths.length; at += TOGETHER) {
			if (progress?.signal.aborted === true) return false;
			const some = paths.slice(at, at + TOGETHER);
			progress?.step(at, paths.length, some[0] ?? '');
			await Promise.all(some.map((path) => this.noteKnown(path)));
		}
		return true;
	}

	/** Whether there are notes the app has not read yet. */
	get hasUnknown(): boolean {
		this.watch();
		for (const own of this.pending.values()) if (own === null) return true;
		return false;
	}

	/** Whether a note is known already. */
	isKnown(path: string): boolean {
		const file = this.app.vault.getFileByPath(path);
		return file !== null && (this.looked(file) !== null || (this.pending.get(path) ?? null) !== null);
	}

	/** Resolves when one note is known. */
	async noteKnown(path: string): Promise<void> {
		this.watch();
		const reading = this.reading.get(path) ?? this.read(path).finally(() => this.reading.delete(path));
		this.reading.set(path, reading);
		await reading;
	}

	/** Takes in a note that was just made, which the app has not read yet. */
	add(path: string, text: string): void {
		const file = this.app.vault.getFileByPath(path);
		if (!this.watching || file === null || this.looked(file) !== null) return;
		const properties = propertiesOf(text, this.yaml);
		const broken = Object.keys(properties).length > 0 ? null : brokenProperties(text, this.yaml);
		this.pending.set(path, { modified: file.stat.mtime, properties, broken });
		this.tell(path);
	}

	private async read(path: string): Promise<void> {
		const file = this.app.vault.getFileByPath(path);
		if (file === null || !this.pending.has(path) || this.isRead(path)) return;
		if (this.looked(file) !== null) return this.settle(path);
		try {
			this.add(path, await this.app.vault.cachedRead(file));
		} catch {
			// Gone or not to be read: one odd note hides no other.
		}
	}

	/** Takes in the notes the app has looked at since. */
	private lookAgain(): void {
		for (const path of [...this.pending.keys()]) {
			const file = this.app.vault.getFileByPath(path);
			if (file === null || this.looked(file) !== null) this.settle(path);
		}
	}

	/** What the app has read of a note; null where it has not looked yet, or its properties are no YAML. */
	private looked(file: TFile): CachedMetadata | null {
		const cache = this.app.metadataCache.getFileCache(file);
		return cache?.frontmatter === undefined && cache?.sections?.[0]?.type === 'yaml' ? null : cache;
	}

	/** Whether what was read of a note here is what stands in it. */
	private isRead(path: string): boolean {
		const own = this.pending.get(path) ?? null;
		return own !== null && own.modified === this.app.vault.getFileByPath(path)?.stat.mtime;
	}

	/** A note that was looked at waits no longer, unless its properties could not be read. */
	private settle(path: string): void {
		const file = this.app.vault.getFileByPath(path);
		if (file === null || this.looked(file) !== null) this.pending.delete(path);
		else this.pending.set(path, null);
		this.tell(path);
	}

	private tell(path: string): void {
		for (const listener of this.listeners) listener(path);
	}

	private watch(): void {
		if (this.watching) return;
		this.watching = true;
		const { metadataCache, vault } = this.app;
		for (const file of vault.getMarkdownFiles()) if (this.looked(file) === null) this.pending.set(file.path, null);
		for (const event of [
			metadataCache.on('changed', (file) => this.settle(file.path)),
			metadataCache.on('resolved', () => this.lookAgain()),
			metadataCache.on('deleted', (file) => this.settle(file.path)),
			vault.on('create', (file) => {
				if (!(file instanceof TFile) || file.extension !== 'md' || this.looked(file) !== null) return;
				if (!this.pending.has(file.path)) this.pending.set(file.path, null);
			}),
			vault.on('delete', (file) => this.pending.delete(file.path)),
			vault.on('rename', (file, oldPath) => {
				const own = this.pending.get(oldPath);
				this.pending.delete(oldPath);
				if (own !== undefined && file instanceof TFile && file.extension === 'md') this.pending.set(file.path, own);
			}),
		]) {
			this.owner.registerEvent(event);
		}
	}
}
