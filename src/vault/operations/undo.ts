import type { NoteStore } from '../../commands/ports/notes';
import type { RecentOperation, UndoneOperation } from '../../commands/ports/operations';
import type { RecordFiles } from './operation-files';
import { recordText, stateOf, undone } from './operation-record';
import type { OperationRecord, RecordedChange } from './operation-record';

/**
 * Undoes the newest operation that has anything to undo, with the others of its group before it; older ones stay for the next time.
 * What was left of an operation because its notes are gone is passed over until they are there again.
 */
export async function undoNewest(store: RecordFiles, notes: NoteStore): Promise<UndoneOperation | null> {
	let undoing: { readonly group: string | null; readonly results: UndoneOperation[] } | null = null;
	for (const file of await store.newestFirst()) {
		const record = await store.read(file);
		if (undoing !== null && (record === null || record.group === null || record.group !== undoing.group)) break;
		const result = record === null ? null : await undoRecord(notes, record, await store.began(file));
		if (record === null || result === null) {
			await store.forget(file);
			continue;
		}
		const { restored, refused, moved } = result;
		if (record.left && restored.length + refused.length === 0 && moved.length > 0) continue;
		await keepOnly(store, file, record, moved);
		if (restored.length + refused.length + moved.length === 0) continue;
		undoing ??= { group: record.group, results: [] };
		undoing.results.push(result);
	}
	return undoing === null ? null : together(undoing.results);
}

/**
 * Undoes one operation, with the others of its group. A note that later operations or the reader wrote in since stays as it is, and so
 * does its part of the record: once the later one is undone, this one can be. Null where the operation is not there any more.
 */
export async function undoOne(store: RecordFiles, notes: NoteStore, id: string): Promise<UndoneOperation | null> {
	const results: UndoneOperation[] = [];
	for (const { file, record } of await recordsFrom(store, id)) {
		const result = await undoRecord(notes, record, await store.began(file));
		results.push(result);
		if (result.restored.length > 0 || result.refused.length === 0)
			await keepOnly(store, file, record, [...result.refused, ...result.moved]);
	}
	return results.length === 0 ? null : together(results);
}

/** The newest operations, each with its notes; what a group did stands as one. */
export async function recentOperations(store: RecordFiles, most: number): Promise<RecentOperation[]> {
	const recent: (RecentOperation & { readonly group: string | null })[] = [];
	for (const file of await store.newestFirst()) {
		const record = await store.read(file);
		if (record === null || record.changes.length === 0) continue;
		const paths = record.changes.map(({ path }) => path);
		const last = recent.at(-1);
		if (last !== undefined && last.group !== null && last.group === record.group)
			recent[recent.length - 1] = { ...last, paths: [...new Set([...paths, ...last.paths])] };
		else if (recent.length === most) break;
		else
			recent.push({
				id: file,
				name: record.name,
				began: await store.began(file),
				paths: [...new Set(paths)],
				left: record.left,
				group: record.group,
			});
	}
	return recent.map(({ group: _, ...operation }) => operation);
}

/** The record of a file, and those of its group before it. */
async function recordsFrom(store: RecordFiles, id: string): Promise<{ readonly file: string; readonly record: OperationRecord }[]> {
	const files = await store.newestFirst();
	const found: { file: string; record: OperationRecord }[] = [];
	for (const file of files.includes(id) ? files.slice(files.indexOf(id)) : []) {
		const record = await store.read(file);
		const group = found[0]?.record.group;
		if (record === null || (group !== undefined && (group === null || group !== record.group))) break;
		found.push({ file, record });
	}
	return found;
}

/** Keeps of a record what was not undone; a record of which all was is forgotten. */
async function keepOnly(store: RecordFiles, file: string, record: OperationRecord, left: readonly string[]): Promise<void> {
	if (left.length === 0) return await store.forget(file);
	const changes = record.changes.filter(({ path }) => left.includes(path));
	await store.rewrite(file, recordText({ ...record, left: true, changes }));
}

function together(results: readonly UndoneOperation[]): UndoneOperation {
	return {
		name: [...new Set(results.map(({ name }) => name))].join(', '),
		restored: results.flatMap(({ restored }) => restored),
		refused: results.flatMap(({ refused }) => refused),
		moved: results.flatMap(({ moved }) => moved),
	};
}

/** `began` is when the operation began, in milliseconds since the epoch. */
export async function undoRecord(notes: NoteStore, record: OperationRecord, began: number): Promise<UndoneOperation> {
	const restored = new Set<string>();
	const refused = new Set<string>();
	const moved = new Set<string>();
	const found = new Map<string, string>();
	for (const recorded of [...record.changes].reverse()) {
		const path = found.get(recorded.path) ?? recorded.path;
		const text = await textAt(notes, path);
		const elsewhere = text === null && !restored.has(path) ? await movedNote(notes, record, recorded, began) : null;
		if (elsewhere !== null) found.set(recorded.path, elsewhere);
		const change = { ...recorded, path: elsewhere ?? path };
		const state = stateOf(change, elsewhere === null ? text : await textAt(notes, elsewhere));
		if (state === 'before') continue;
		if (text === null && elsewhere === null) moved.add(recorded.path);
		else if (state === 'other') refused.add(change.path);
		else if (await undoChange(notes, change)) restored.add(change.path);
		else refused.add(change.path);
	}
	// A note written twice is restored by its later change first, and its earlier one then has its turn.
	for (const path of restored) refused.delete(path);
	return { name: record.name, restored: [...restored], refused: [...refused], moved: [...moved] };
}

/** A note's clock and the log's may differ by this much, in milliseconds. */
const CLOCKS_DIFFER = 60_000;

/**
 * Where a note is that was moved or renamed since: the one note, written since the operation began and not part of it, that says to the
 * letter what was written. Null when there is none, or the reader wrote in it too.
 */
async function movedNote(notes: NoteStore, record: OperationRecord, change: RecordedChange, began: number): Promise<string | null> {
	const own = new Set(record.changes.map(({ path }) => path));
	for (const { path, modified } of notes.list()) {
		if (modified < began - CLOCKS_DIFFER || own.has(path)) continue;
		if (stateOf(change, await notes.readCached(path)) === 'after') return path;
	}
	return null;
}

async function undoChange(notes: NoteStore, change: RecordedChange): Promise<boolean> {
	if ('made' in change) {
		await notes.trash(change.path);
		return true;
	}
	return await changedNote(notes, change, 'after', (text) => undone(change, text));
}

/** Changes a note that is in a state; false when it no longer is. */
export async function changedNote(
	notes: NoteStore,
	change: RecordedChange,
	wanted: 'before' | 'after',
	next: (text: string) => string,
): Promise<boolean> {
	let matched = false;
	await notes.update(change.path, (text) => {
		matched = stateOf(change, text) === wanted;
		return matched ? next(text) : text;
	});
	return matched;
}

/** What a note says; null where it is gone. */
export async function textAt(notes: NoteStore, path: string): Promise<string | null> {
	return notes.exists(path) ? await notes.read(path) : null;
}
