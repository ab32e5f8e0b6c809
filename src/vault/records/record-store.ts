import type { App } from 'obsidian';
import type { RecordStore } from '../../commands/ports/records';
import { entryLines, hasManyOld, readEntries } from './entry-lines';

/** Small files in the plugin's own folder, beside data.json, which holds the settings alone: one value as JSON, or a line an entry. */
export function recordStore(app: App, folder: string): RecordStore {
	const { adapter } = app.vault;
	const pathOf = (name: string) => `${folder}/${name}.json`;
	const linesOf = (name: string) => `${folder}/${name}.jsonl`;
	const text = async (path: string): Promise<string> => ((await adapter.exists(path)) ? await adapter.read(path) : '');
	const read = async (name: string): Promise<unknown> => {
		try {
			return JSON.parse((await text(pathOf(name))) || 'null') as unknown;
		} catch {
			// A record cut off by a crash is worth no more than none: everything kept here can be asked for again.
			return null;
		}
	};
	const writing = async (path: string, action: () => Promise<void>): Promise<boolean> => {
		// A name may have a folder of its own: written/07
		const parts = path
			.slice(folder.length + 1)
			.split('/')
			.slice(0, -1);
		const folders = [folder, ...parts.map((_part, at) => [folder, ...parts.slice(0, at + 1)].join('/'))];
		try {
			for (const above of folders) if (!(await adapter.exists(above))) await adapter.mkdir(above);
			await action();
			return true;
		} catch (error) {
			console.warn(`${path} could not be written`, error);
			return false;
		}
	};
	const write = (name: string, value: unknown): Promise<boolean> =>
		writing(pathOf(name), () => adapter.write(pathOf(name), JSON.stringify(value)));
	const replace = (name: string, entries: ReadonlyMap<string, unknown>): Promise<boolean> =>
		writing(linesOf(name), async () => {
			await adapter.write(linesOf(name), entryLines(entries));
			// Earlier versions kept the same as one value.
			if (await adapter.exists(pathOf(name))) await adapter.remove(pathOf(name));
		});
	const names = async (under: string): Promise<string[]> => {
		try {
			const path = `${folder}/${under}`;
			if (!(await adapter.exists(path))) return [];
			const { files } = await adapter.list(path);
			return files.flatMap((file) => (file.endsWith('.json') ? [`${under}/${file.slice(file.lastIndexOf('/') + 1, -5)}`] : []));
		} catch {
			return [];
		}
	};
	const inTurn = turns();
	return {
		read,
		names,
		write,
		change: changing(read, write),
		entries: (name) =>
			inTurn(name, async () => {
				const lines = await text(linesOf(name)).catch(() => '');
				const entries = readEntries(lines, await read(name));
				if (hasManyOld(lines, entries)) await replace(name, entries);
				return entries;
			}),
		add: (name, entries) => inTurn(name, () => writing(linesOf(name), () => adapter.append(linesOf(name), entryLines(entries)))),
		replace: (name, entries) => inTurn(name, () => replace(name, entries)),
	};
}

/** `change` over reads and writes: two actions at once must not write over each other's changes, so each name has its queue. */
export function changing(read: RecordStore['read'], write: RecordStore['write']): RecordStore['change'] {
	const inTurn = turns();
	return (name, change) =>
		inTurn(name, async () => {
			const stored = await read(name);
			const next = change(stored);
			return JSON.stringify(next) === JSON.stringify(stored) ? true : await write(name, next);
		});
}

/** Runs the actions of one name one after the other. */
function turns(): <T>(name: string, action: () => Promise<T>) => Promise<T> {
	const queues = new Map<string, Promise<unknown>>();
	return (name, action) => {
		const turn = (queues.get(name) ?? Promise.resolve()).then(action);
		const settled = turn
			.catch(() => undefined)
			.finally(() => {
				if (queues.get(name) === settled) queues.delete(name);
			});
		queues.set(name, settled);
		return turn;
	};
}
