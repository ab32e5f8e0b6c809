import { TFile } from 'obsidian';
import type { App, Component, EventRef } from 'obsidian';
import type { Yaml } from '../../commands/command';
import { isLiteratureNote, paperKeysOf } from '../../commands/import/paper-identity';
import { paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import { propertiesOf } from '../../note/properties/frontmatter';
import type { PropertyNames } from '../../note/properties/properties';

/**
 * Which notes are about which paper, by their frontmatter. Built from the metadata cache on first need, never at load,
 * then kept by the cache's events; reads no file.
 */
export class PaperIndex {
	private readonly pathsOf = new Map<string, Set<string>>();
	private readonly keysAt = new Map<string, readonly string[]>();
	private readonly literature = new Set<string>();
	private builtFor: PropertyNames | null = null;

	constructor(
		private readonly app: App,
		private readonly owner: Pick<Component, 'registerEvent'>,
		private readonly names: () => PropertyNames,
		private readonly yaml: Pick<Yaml, 'parse'>,
	) {}

	/** Notes of a paper, by path. */
	notesOf(id: PaperId): readonly string[] {
		this.build();
		return [...(this.pathsOf.get(paperKey(id)) ?? [])].sort();
	}

	/** The papers a note names. */
	papersOf(path: string): readonly string[] {
		this.build();
		return this.keysAt.get(path) ?? [];
	}

	/** Every literature note, in no order. */
	literatureNotes(): readonly string[] {
		this.build();
		return [...this.literature];
	}

	/** Takes in a note that was just made, which the metadata cache has not read yet. */
	addText(path: string, text: string): void {
		if (this.builtFor !== null) this.take(path, propertiesOf(text, this.yaml), this.names());
	}

	private build(): void {
		const names = this.names();
		if (this.builtFor !== null && sameNames(this.builtFor, names)) return;
		const first = this.builtFor === null;
		this.builtFor = names;
		this.pathsOf.clear();
		this.keysAt.clear();
		this.literature.clear();
		for (const file of this.app.vault.getMarkdownFiles())
			this.take(file.path, this.app.metadataCache.getFileCache(file)?.frontmatter, names);
		if (first) this.watch();
	}

	private watch(): void {
		const { metadataCache, vault } = this.app;
		const events: EventRef[] = [
			metadataCache.on('changed', (file, _text, cache) => this.take(file.path, cache.frontmatter, this.names())),
			metadataCache.on('deleted', (file) => this.set(file.path, [], false)),
			vault.on('rename', (file, oldPath) => {
				const keys = this.keysAt.get(oldPath) ?? [];
				const wasLiterature = this.literature.has(oldPath);
				this.set(oldPath, [], false);
				if (!(file instanceof TFile) || file.extension !== 'md') return;
				this.set(file.path, keys, wasLiterature || isLiteratureNote(file.path, null, keys, this.names()));
			}),
		];
		for (const event of events) this.owner.registerEvent(event);
	}

	private take(path: string, frontmatter: unknown, names: PropertyNames): void {
		const properties = typeof frontmatter === 'object' && frontmatter !== null ? (frontmatter as Record<string, unknown>) : null;
		const keys = properties === null ? [] : paperKeysOf(properties, names);
		this.set(path, keys, isLiteratureNote(path, properties, keys, names));
	}

	private set(path: string, keys: readonly string[], literature: boolean): void {
		for (const key of this.keysAt.get(path) ?? []) this.pathsOf.get(key)?.delete(path);
		if (keys.length === 0) this.keysAt.delete(path);
		else this.keysAt.set(path, keys);
		if (literature) this.literature.add(path);
		else this.literature.delete(path);
		for (const key of keys) {
			const paths = this.pathsOf.get(key);
			if (paths === undefined) this.pathsOf.set(key, new Set([path]));
			else paths.add(path);
		}
	}
}

function sameNames(a: PropertyNames, b: PropertyNames): boolean {
	return a.arxiv === b.arxiv && a.doi === b.doi && a.type === b.type && a.url === b.url;
}
