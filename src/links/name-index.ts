import { foldedName, nameOf } from './folded-name';
import { KindReader } from './note-kind';
import type { NoteKind } from './note-kind';

/** What the index knows of a note; none of it asks for the note's text. */
export interface IndexedNote {
	/** Path in the vault, with `.md`. */
	readonly path: string;
	readonly aliases?: readonly string[];
	/** The property `type`. */
	readonly type?: string;
}

/** Most keys belong to one note: the list is made when a second one comes. */
type Ids = number | number[];

/** Notes taken in between two looks at the clock. */
const NOTES_A_STEP = 64;

/**
 * Names, names without their kind's prefix, and aliases, folded, to the notes that bear them. Filled in slices, then kept
 * note by note.
 */
export class NameIndex {
	readonly reader: KindReader;
	private readonly notes: (IndexedNote | undefined)[] = [];
	private readonly free: number[] = [];
	private readonly ids = new Keys();
	private count = 0;
	private readonly names = new Keys();
	private readonly bareNames = new Keys();
	private readonly aliases = new Keys();
	private changes = 0;

	constructor(kinds: readonly NoteKind[]) {
		this.reader = new KindReader(kinds);
	}

	/** The index of some notes, made at once. */
	static of(notes: Iterable<IndexedNote>, kinds: readonly NoteKind[]): NameIndex {
		const index = new NameIndex(kinds);
		for (const note of notes) index.add(note);
		return index;
	}

	/** Takes notes in, pausing every hundred or so: the caller runs it for as long as it may hold the app. */
	*taking(notes: Iterable<IndexedNote>): Generator<void, void> {
		let count = 0;
		for (const note of notes) {
			this.add(note);
			if (++count % NOTES_A_STEP === 0) yield;
		}
	}

	get size(): number {
		return this.count;
	}

	/** Rises with every change; what is derived from the index is stale when it has. */
	get version(): number {
		return this.changes;
	}

	has(path: string): boolean {
		return this.ids.get(path) !== undefined;
	}

	/** Every note, in no order that means anything. */
	*all(): Generator<IndexedNote, void> {
		for (const note of this.notes) if (note !== undefined) yield note;
	}

	note(path: string): IndexedNote | null {
		const id = this.idOf(path);
		return id === null ? null : (this.notes[id] ?? null);
	}

	kindOf(path: string): NoteKind | null {
		return this.reader.kindOf(path, this.note(path)?.type);
	}

	/** Takes a note in, or takes it in anew. */
	add(note: IndexedNote): void {
		const before = this.note(note.path);
		if (before !== null) {
			if (sameAliases(before, note) && before.type === note.type) return;
			this.remove(note.path);
		}
		const id = this.free.pop() ?? this.notes.length;
		this.notes[id] = note;
		this.ids.put(note.path, id);
		this.count++;
		this.eachKey(note, (keys, key) => keys.put(key, id));
		this.changes++;
	}

	remove(path: string): void {
		const id = this.idOf(path);
		const note = id === null ? undefined : this.notes[id];
		if (id === null || note === undefined) return;
		this.eachKey(note, (keys, key) => keys.take(key, id));
		this.ids.take(path, id);
		this.count--;
		this.notes[id] = undefined;
		this.free.push(id);
		this.changes++;
	}

	rename(from: string, to: string): void {
		const note = this.note(from);
		this.remove(from);
		this.add({ ...note, path: to });
	}

	/** Notes of this name, in folded form. */
	named(key: string): readonly IndexedNote[] {
		return this.notesAt(this.names.get(key));
	}

	/** Notes of this name once their kind's prefix is taken off. */
	namedWithoutPrefix(key: string): readonly IndexedNote[] {
		return this.notesAt(this.bareNames.get(key));
	}

	/** Notes with this alias. */
	aliased(key: string): readonly IndexedNote[] {
		return this.notesAt(this.aliases.get(key));
	}

	private idOf(path: string): number | null {
		const id = this.ids.get(path);
		return typeof id === 'number' ? id : null;
	}

	private notesAt(ids: Ids | undefined): IndexedNote[] {
		if (ids === undefined) return [];
		if (typeof ids !== 'number') return ids.flatMap((id) => this.notes[id] ?? []);
		const note = this.notes[ids];
		return note === undefined ? [] : [note];
	}

	private eachKey(note: IndexedNote, use: (keys: Keys, key: string) => void): void {
		const name = nameOf(note.path);
		use(this.names, foldedName(name));
		const prefix = this.reader.prefixOf(name);
		if (prefix !== '') use(this.bareNames, foldedName(name.slice(prefix.length)));
		for (const alias of note.aliases ?? []) use(this.aliases, foldedName(alias));
	}
}

/** Keys to notes, in many small tables: one large one holds the app for tens of milliseconds each time it grows. */
class Keys {
	private readonly tables: readonly Map<string, Ids>[] = Array.from({ length: 64 }, () => new Map<string, Ids>());

	get(key: string): Ids | undefined {
		return this.tableOf(key).get(key);
	}

	put(key: string, id: number): void {
		if (key === '') return;
		const table = this.tableOf(key);
		const ids = table.get(key);
		if (ids === undefined) table.set(key, id);
		else if (typeof ids === 'number') {
			if (ids !== id) table.set(key, [ids, id]);
		} else if (!ids.includes(id)) ids.push(id);
	}

	take(key: string, id: number): void {
		const table = this.tableOf(key);
		const ids = table.get(key);
		if (ids === undefined) return;
		const rest = typeof ids === 'number' ? [ids].filter((other) => other !== id) : ids.filter((other) => other !== id);
		const [only] = rest;
		if (only === undefined) table.delete(key);
		else table.set(key, rest.length === 1 ? only : rest);
	}

	private tableOf(key: string): Map<string, Ids> {
		// The end and the middle of a name tell names apart better than the beginning, where the prefix is.
		const { length } = key;
		const mixed = key.charCodeAt(length - 1) * 31 + key.charCodeAt(length >> 1) * 7 + key.charCodeAt(Math.max(length - 2, 0)) + length;
		return this.tables[mixed & 63] as Map<string, Ids>;
	}
}

function sameAliases(a: IndexedNote, b: IndexedNote): boolean {
	const [left, right] = [a.aliases ?? [], b.aliases ?? []];
	return left.length === right.length && left.every((alias, at) => alias === right[at]);
}
