import { PaperError, noteFailure } from '../../failure';
import type { NoteStore } from '../../commands/ports/notes';
import type { AppliedPlan, InterruptedOperation, LoggedChange, Operation, OperationLog } from '../../commands/ports/operations';
import type { Progress } from '../../commands/ports/progress';
import { RecordFiles } from './operation-files';
import type { LogFiles } from './operation-files';
import { recordHead, recordLine, redone, stateOf } from './operation-record';
import type { RecordedChange } from './operation-record';
import { changedNote, recentOperations, textAt, undoNewest, undoOne, undoRecord } from './undo';

/** How often a note is planned anew when the reader types into it at that very moment. */
const TRIES = 3;

/**
 * The log of one device's operations, in the plugin's folder: a file an operation, a line a note, each line written before its note is.
 * While an operation runs a marker names its file; a marker found at the start is an operation that was cut off.
 */
export function operationLog(files: LogFiles, notes: NoteStore, folder: string, device: string): OperationLog {
	const store = new RecordFiles(files, folder, device);
	let running: Promise<unknown> = Promise.resolve();
	/** One at a time: two that write the same notes would spoil each other's record. */
	const alone = <T>(action: () => Promise<T>): Promise<T> => {
		const result = running.then(action);
		running = result.catch(() => undefined);
		return result;
	};
	return {
		run: (name, action, group, joined = false) =>
			alone(async () => {
				const file = joined && group !== undefined ? await newestOf(store, group) : null;
				return await runLogged(store, notes, { head: recordHead(name, group), file }, action);
			}),
		apply: (name, changes, progress) => alone(() => applyLogged(store, notes, recordHead(name), changes, progress)),
		undoLast: () => alone(() => undoNewest(store, notes)),
		recent: (most) => alone(() => recentOperations(store, most)),
		undo: (id) => alone(() => undoOne(store, notes, id)),
		interrupted: () => alone(() => interruptedOperation(store, notes, alone)),
	};
}

/** The newest record when it is of a group; null when it is of another, or was undone. */
async function newestOf(store: RecordFiles, group: string): Promise<string | null> {
	const [newest] = await store.newestFirst();
	const record = newest === undefined ? null : await store.read(newest);
	return newest !== undefined && record?.group === group && !record.left ? newest : null;
}

/** Logs into a new record, or goes on with the one of `file`. */
async function runLogged<T>(
	store: RecordFiles,
	notes: NoteStore,
	record: { readonly head: string; readonly file: string | null },
	action: (operation: Operation) => Promise<T>,
): Promise<T> {
	let file: string | null = null;
	const log = async (change: LoggedChange): Promise<void> => {
		const line = recordLine(change, false);
		if (file !== null) return await store.append(file, line);
		if (record.file === null) file = await store.begin(record.head + line);
		else await store.goOn((file = record.file), line);
	};
	try {
		return await action({
			async create(path, text) {
				await log({ path, before: null, after: text });
				await notes.create(path, text);
			},
			async update(path, change) {
				for (let tries = 1; ; tries++) {
					const before = await notes.read(path);
					const after = changedText(path, before, change);
					if (after === before) return false;
					await log({ path, before, after });
					if (await replaced(notes, { path, before, after })) return true;
					if (tries === TRIES) throw new PaperError({ kind: 'changed-meanwhile', path });
				}
			},
		});
	} finally {
		if (file !== null) await store.end();
	}
}

async function applyLogged(
	store: RecordFiles,
	notes: NoteStore,
	head: string,
	planned: readonly LoggedChange[],
	progress?: Progress,
): Promise<AppliedPlan> {
	const changes = planned.filter(({ before, after }) => before !== after);
	const written: string[] = [];
	const failed = new Map<string, PaperError>();
	if (changes.length === 0) return { written, failed };
	await store.begin(head + changes.map((change) => recordLine(change)).join(''));
	try {
		for (const change of changes) {
			if (progress?.signal.aborted === true) break;
			progress?.step(written.length + failed.size, changes.length, change.path);
			try {
				await writeChange(notes, change);
				written.push(change.path);
			} catch (error) {
				if (!(error instanceof PaperError)) throw error;
				failed.set(change.path, noteFailure(error, change.path));
			}
		}
		return { written, failed };
	} finally {
		await store.end();
	}
}

async function writeChange(notes: NoteStore, change: LoggedChange): Promise<void> {
	const { path, before, after } = change;
	if (before === null) return await notes.create(path, after);
	if (!(await replaced(notes, { path, before, after }))) throw new PaperError({ kind: 'changed-meanwhile', path });
}

/** Writes `after` over `before`; false, and nothing written, when the note says something else by now. */
async function replaced(
	notes: NoteStore,
	{ path, before, after }: { readonly path: string; readonly before: string; readonly after: string },
): Promise<boolean> {
	let matched = false;
	await notes.update(path, (text) => {
		matched = text === before;
		return matched ? after : text;
	});
	return matched;
}

async function redoChange(notes: NoteStore, change: RecordedChange): Promise<boolean> {
	if ('made' in change) {
		if (typeof change.made !== 'string') return false;
		await notes.create(change.path, change.made);
		return true;
	}
	return await changedNote(notes, change, 'before', (text) => redone(change, text));
}

async function interruptedOperation(
	store: RecordFiles,
	notes: NoteStore,
	alone: <T>(action: () => Promise<T>) => Promise<T>,
): Promise<InterruptedOperation | null> {
	const file = await store.interrupted();
	if (file === null) return null;
	const record = await store.read(file);
	// A note written twice is told by its later change; one that was to be made from a text we do not have is the action's to make anew.
	const latest = [...new Map((record?.changes ?? []).map((change) => [change.path, change])).values()];
	const changes = latest.filter((change) => !('made' in change) || typeof change.made === 'string' || notes.exists(change.path));
	const states = await Promise.all(changes.map(async (change) => stateOf(change, await textAt(notes, change.path))));
	// Cut off after its last note: there is nothing to decide.
	if (record === null || !states.includes('before')) {
		await store.end();
		return null;
	}
	return {
		name: record.name,
		done: states.filter((state) => state === 'after').length,
		total: changes.length,
		complete: () =>
			alone(async () => {
				const written: string[] = [];
				const refused: string[] = [];
				for (const change of changes) {
					const state = stateOf(change, await textAt(notes, change.path));
					if (state === 'other') refused.push(change.path);
					else if (state === 'before') ((await redoChange(notes, change)) ? written : refused).push(change.path);
				}
				await store.end();
				return { written, refused };
			}),
		undo: () =>
			alone(async () => {
				const result = await undoRecord(notes, record, await store.began(file));
				await store.end();
				await store.forget(file);
				return result;
			}),
		leave: () => alone(() => store.end()),
	};
}

/** What a change makes of a text; what it throws names the note. */
function changedText(path: string, before: string, change: (text: string) => string): string {
	try {
		return change(before);
	} catch (error) {
		throw error instanceof PaperError ? noteFailure(error, path) : error;
	}
}
