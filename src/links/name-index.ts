import { foldedName, hashOfFolded, hashOfText, nameOf } from './folded-name';
import { HashTable } from './hash-table';
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
	private readonly ids = new HashTable();
	private count = 0;
	private readonly names = new HashTable();
	private readonly bareNames = new HashTable();
	private readonly aliases = new HashTable();
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
		return this.idOf(path) !== null;
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
		this.count++;
		this.eachKey(note, (table, hash) => table.add(hash, id));
		this.changes++;
	}

	remove(path: string): void {
		const id = this.idOf(path);
		const note = id === null ? undefined : this.notes[id];
		if (id === null || note === undefined) return;
		this.eachKey(note, (table, hash) => table.delete(hash, id));
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
		return this.notesAt(this.names, key, ({ path }) => foldedName(nameOf(path)) === key);
	}

	/** Notes of this name once their kind's prefix is taken off. */
	namedWithoutPrefix(key: string): readonly IndexedNote[] {
		return this.notesAt(this.bareNames, key, ({ path }) => foldedName(this.bareName(nameOf(path))) === key);
	}

	/** Notes with this alias. */
	aliased(key: string): readonly IndexedNote[] {
		return this.notesAt(this.aliases, key, ({ aliases }) => aliases?.some((alias) => foldedName(alias) === key) === true);
	}

	private idOf(path: string): number | null {
		return this.ids.idsAt(hashOfText(path)).find((id) => this.notes[id]?.path === path) ?? null;
	}

	private notesAt(table: HashTable, key: string, isMeant: (note: IndexedNote) => boolean): IndexedNote[] {
		const found: IndexedNote[] = [];
		if (key === '') return found;
		for (const id of table.idsAt(hashOfText(key))) {
			const note = this.notes[id];
			if (note !== undefined && isMeant(note) && !found.includes(note)) found.push(note);
		}
		return found;
	}

	private bareName(name: string): string {
		return name.slice(this.reader.prefixOf(name).length);
	}

	/** Each table a note stands in, with its hash there. */
	private eachKey(note: IndexedNote, use: (table: HashTable, hash: number) => void): void {
		const { path } = note;
		const from = path.lastIndexOf('/') + 1;
		const to = /\.md$/i.test(path) ? path.length - 3 : path.length;
		use(this.ids, hashOfText(path));
		use(this.names, hashOfFolded(path, from, to));
		const prefix = this.reader.prefixOf(path.slice(from, to));
		if (prefix !== '') use(this.bareNames, hashOfFolded(path, from + prefix.length, to));
		for (const alias of note.aliases ?? []) use(this.aliases, hashOfFolded(alias));
	}
}

function sameAliases(a: IndexedNote, b: IndexedNote): boolean {
	const [left, right] = [a.aliases ?? [], b.aliases ?? []];
	return left.length === right.length && left.every((alias, at) => alias === right[at]);
}
