import { PROPERTIES } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import { shardOf } from '../records/shard';
import type { RecordStore } from '../ports/records';

/**
 * What a library said of a paper when it was last read: for each property a mark of its value, for its notes one of each paragraph. A
 * file read again changes a note only where the file itself changed, however much more the note has learnt since.
 */
export type LibraryRecord = Readonly<Partial<Record<PropertyName | 'notes', string>>>;

/** Marks of the values an entry gives, by property, and of the paragraphs of its notes. */
export function marksOf(values: Readonly<Partial<Record<PropertyName, unknown>>>, paragraphs: readonly string[]): LibraryRecord {
	const marks: Partial<Record<PropertyName | 'notes', string>> = { notes: paragraphs.map(markOf).join(' ') };
	for (const name of PROPERTIES) {
		const value = values[name];
		if (value !== undefined && value !== null) marks[name] = markOf(JSON.stringify(value));
	}
	return marks;
}

/** The properties of which an entry says something else than before. */
export function changedMarks(before: LibraryRecord, now: LibraryRecord): PropertyName[] {
	return PROPERTIES.filter((name) => now[name] !== undefined && now[name] !== before[name]);
}

/** The paragraphs that were not among an entry's notes before; none where it is not known what they were. */
export function newParagraphs({ notes }: LibraryRecord, paragraphs: readonly string[]): string[] {
	const known = new Set(notes?.split(' '));
	return notes === undefined ? [] : paragraphs.filter((paragraph) => !known.has(markOf(paragraph)));
}

/** The records of some entries, by their keys. */
export async function libraryRecords(records: RecordStore, keys: readonly string[]): Promise<Map<string, LibraryRecord>> {
	const found = new Map<string, LibraryRecord>();
	for (const [shard, inShard] of byShard(keys.map((key) => [key, key] as const))) {
		const stored = await records.entries(shard);
		for (const [key] of inShard) {
			const record = stored.get(key);
			if (typeof record === 'object' && record !== null) found.set(key, record);
		}
	}
	return found;
}

/** Keeps what a library said of some papers. Where it cannot be kept, the next reading only fills what notes lack. */
export async function keepLibraryRecords(records: RecordStore, entries: ReadonlyMap<string, LibraryRecord>): Promise<void> {
	for (const [shard, inShard] of byShard(entries)) await records.add(shard, new Map(inShard));
}

const SHARDS = 64;

function byShard<T>(entries: Iterable<readonly [string, T]>): Map<string, (readonly [string, T])[]> {
	const shards = new Map<string, (readonly [string, T])[]>();
	for (const entry of entries) {
		const shard = `library/${shardOf(entry[0], SHARDS)}`;
		shards.set(shard, [...(shards.get(shard) ?? []), entry]);
	}
	return shards;
}

/** A short mark of a text, the same for the same text (FNV-1a, 32 bits, and the length). */
function markOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
