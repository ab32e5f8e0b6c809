import { TFile } from 'obsidian';
import type { App, Component, EventRef } from 'obsidian';
import { isLiteratureNote, paperKeysOf } from '../../note/paper-identity';
import { isDrawing } from '../../note/drawing';
import { paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import type { PropertyNames } from '../../note/properties/properties';
import type { NoteProperties } from './note-properties';

/**
 * Which notes are about which paper, by their properties. Built on first need, never at load, then kept as the properties become
 * known and change; reads no file.
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
		private readonly properties: NoteProperties,
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

	/** Whether a note is a literature note. */
	isLiterature(path: string): boolean {
		this.build();
		return this.literature.has(path);
	}

	private build(): void {
		const names = this.names();
		if (this.builtFor !== null && sameNames(this.builtFor, names)) return;
		const first = this.builtFor === null;
		this.builtFor = names;
		this.pathsOf.clear();
		this.keysAt.clear();
		this.literature.clear();
		if (first) this.watch();
		for (const file of this.app.vault.getMarkdownFiles()) this.take(file.path, names);
	}

	private watch(): void {
		const { vault } = this.app;
		this.properties.follow((path) => this.take(path, this.names()));
		const events: EventRef[] = [
			vault.on('delete', (file) => this.set(file.path, [], false)),
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

	private take(path: string, names: PropertyNames): void {
		if (this.app.vault.getFileByPath(path) === null) return this.set(path, [], false);
		const properties = this.properties.of(path);
		const keys = properties === null ? [] : paperKeysOf(properties, names);
		this.set(path, keys, isLiteratureNote(path, properties, keys, names) && !isDrawing(properties));
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
	return a.arxiv === b.arxiv && a.doi === b.doi && a.type === b.type && a.url === b.url && a.pmid === b.pmid && a.isbn === b.isbn;
}
