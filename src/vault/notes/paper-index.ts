import { TFile } from 'obsidian';
import type { App, Component, EventRef } from 'obsidian';
import { isLiteratureNote, paperKeysOf } from '../../note/paper-identity';
import { isDrawing } from '../../note/drawing';
import { comparedKey, paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import { propertyIn } from '../../note/properties/properties';
import type { PropertyNames } from '../../note/properties/properties';
import type { NoteProperties } from './note-properties';

/**
 * Which notes are about which paper, by their properties. Built on first need, never at load, then kept as the properties become
 * known and change; reads no file.
 */
export class PaperIndex {
	private readonly pathsOf = new Map<string, Set<string>>();
	private readonly keysAt = new Map<string, readonly string[]>();
	/** The literature notes, each with the citekey it names, in small letters without `@`; empty where it names none. */
	private readonly literature = new Map<string, string>();
	/** How many of them name a citekey. */
	private readonly citekeys = new Map<string, number>();
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
		return [...(this.pathsOf.get(comparedKey(paperKey(id))) ?? [])].sort();
	}

	/** The papers a note names. */
	papersOf(path: string): readonly string[] {
		this.build();
		return this.keysAt.get(path) ?? [];
	}

	/** Every literature note, in no order. */
	literatureNotes(): readonly string[] {
		this.build();
		return [...this.literature.keys()];
	}

	/** Whether there is any literature note, or may be among the notes the app has not read yet. */
	mayHaveLiterature(): boolean {
		this.build();
		return this.literature.size > 0 || this.properties.hasUnknown;
	}

	/** Whether a note is a literature note. */
	isLiterature(path: string): boolean {
		this.build();
		return this.literature.has(path);
	}

	/** Whether a literature note names a citekey, in whatever case. */
	hasCitekey(key: string): boolean {
		this.build();
		return this.citekeys.has(key.toLowerCase());
	}

	private build(): void {
		const names = this.names();
		const was = this.builtFor;
		if (names === was) return;
		this.builtFor = names;
		if (was !== null && READ.every((name) => names[name] === was[name])) return;
		this.pathsOf.clear();
		this.keysAt.clear();
		this.literature.clear();
		this.citekeys.clear();
		if (was === null) this.watch();
		for (const file of this.app.vault.getMarkdownFiles()) this.take(file.path, names);
	}

	private watch(): void {
		const { vault } = this.app;
		this.properties.follow((path) => this.take(path, this.names()));
		const events: EventRef[] = [
			vault.on('delete', (file) => this.set(file.path, [], null)),
			vault.on('rename', (file, oldPath) => {
				const keys = this.keysAt.get(oldPath) ?? [];
				const citekey = this.literature.get(oldPath) ?? null;
				this.set(oldPath, [], null);
				if (!(file instanceof TFile) || file.extension !== 'md') return;
				this.set(file.path, keys, citekey ?? (isLiteratureNote(file.path, null, keys, this.names()) ? '' : null));
			}),
		];
		for (const event of events) this.owner.registerEvent(event);
	}

	private take(path: string, names: PropertyNames): void {
		if (this.app.vault.getFileByPath(path) === null) return this.set(path, [], null);
		const properties = this.properties.naming(path);
		const keys = properties === null ? [] : paperKeysOf(properties, names);
		const isLiterature = isLiteratureNote(path, properties, keys, names) && !isDrawing(properties);
		this.set(path, keys, isLiterature ? citekeyIn(properties, names) : null);
	}

	/** `citekey` is null for what is no literature note. */
	private set(path: string, keys: readonly string[], citekey: string | null): void {
		for (const key of this.keysAt.get(path) ?? []) this.pathsOf.get(comparedKey(key))?.delete(path);
		if (keys.length === 0) this.keysAt.delete(path);
		else this.keysAt.set(path, keys);
		this.count(this.literature.get(path), -1);
		this.count(citekey, 1);
		if (citekey !== null) this.literature.set(path, citekey);
		else this.literature.delete(path);
		for (const key of keys.map(comparedKey)) {
			const paths = this.pathsOf.get(key);
			if (paths === undefined) this.pathsOf.set(key, new Set([path]));
			else paths.add(path);
		}
	}

	private count(citekey: string | null | undefined, by: number): void {
		if (citekey === null || citekey === undefined || citekey === '') return;
		const now = (this.citekeys.get(citekey) ?? 0) + by;
		if (now > 0) this.citekeys.set(citekey, now);
		else this.citekeys.delete(citekey);
	}
}

/** The citekey a note names, in small letters without `@`. */
function citekeyIn(properties: Readonly<Record<string, unknown>> | null, names: PropertyNames): string {
	const own = propertyIn(properties, names, 'citekey');
	return typeof own === 'string' ? own.trim().replace(/^@/, '').toLowerCase() : '';
}

/** The properties that are read here. */
const READ = ['arxiv', 'doi', 'type', 'url', 'pmid', 'isbn', 'csl-type', 'citekey'] as const;
