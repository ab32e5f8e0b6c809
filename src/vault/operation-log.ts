import type { App } from 'obsidian';
import type { LoggedChange, NoteStore, Operation, OperationLog } from '../commands/command';

interface OperationRecord {
	readonly name: string;
	readonly changes: LoggedChange[];
}

/** Keeps what an operation changes, each change before it is written, so that the newest can be undone, after a restart too. */
export function operationLog(app: App, notes: NoteStore, folder: string): OperationLog {
	const path = `${folder}/last-operation.jsonl`;
	let last: OperationRecord | null = null;
	let running: Promise<unknown> = Promise.resolve();

	const append = async (line: unknown, start = false): Promise<void> => {
		const { adapter } = app.vault;
		const text = `${JSON.stringify(line)}\n`;
		if (start) {
			if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
			await adapter.write(path, text);
		} else await adapter.append(path, text);
	};

	const load = async (): Promise<OperationRecord | null> => {
		if (last !== null) return last;
		if (!(await app.vault.adapter.exists(path))) return null;
		const lines = (await app.vault.adapter.read(path)).split('\n').filter((line) => line !== '');
		const [head, ...changes] = lines.flatMap((line) => {
			try {
				return [JSON.parse(line) as unknown];
			} catch {
				// The line a crash cut off: its note was not written yet.
				return [];
			}
		});
		const name = (head as { name?: string } | undefined)?.name;
		return name === undefined ? null : { name, changes: changes as LoggedChange[] };
	};

	const begin = async <T>(name: string, action: (operation: Operation) => Promise<T>): Promise<T> => {
		const record: OperationRecord = { name, changes: [] };
		const log = async (change: LoggedChange): Promise<void> => {
			if (record.changes.length === 0) {
				await append({ name }, true);
				last = record;
			}
			record.changes.push(change);
			await append(change);
		};
		return await action({
			async create(path, text) {
				await log({ path, before: null, after: text });
				await notes.create(path, text);
			},
			async update(path, change) {
				const before = await notes.read(path);
				const after = change(before);
				if (after === before) return false;
				await log({ path, before, after });
				return await notes.update(path, (text) => (text === before ? after : change(text)));
			},
		});
	};

	return {
		run(name, action) {
			// One operation at a time: two that write the same notes would spoil each other's record.
			const result = running.then(() => begin(name, action));
			running = result.catch(() => undefined);
			return result;
		},
		async undoLast() {
			const record = await load();
			if (record === null) return null;
			const restored: string[] = [];
			const refused: string[] = [];
			for (const change of [...record.changes].reverse()) {
				if (await undo(notes, change)) restored.push(change.path);
				else refused.push(change.path);
			}
			last = null;
			if (await app.vault.adapter.exists(path)) await app.vault.adapter.remove(path);
			return { name: record.name, restored, refused };
		},
	};
}

/** Puts one note back, if it is still as the operation left it. */
async function undo(notes: NoteStore, change: LoggedChange): Promise<boolean> {
	if (!notes.exists(change.path)) return change.before === null;
	if (change.before === null) {
		if ((await notes.read(change.path)) !== change.after) return false;
		await notes.trash(change.path);
		return true;
	}
	const { before } = change;
	let matched = false;
	await notes.update(change.path, (text) => {
		matched = text === change.after || text === before;
		return matched ? before : text;
	});
	return matched;
}
