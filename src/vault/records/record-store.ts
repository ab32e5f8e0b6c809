import type { App } from 'obsidian';
import type { RecordStore } from '../../commands/ports/records';

/** Small JSON files in the plugin's own folder, beside data.json, which holds the settings alone. */
export function recordStore(app: App, folder: string): RecordStore {
	const { adapter } = app.vault;
	const pathOf = (name: string) => `${folder}/${name}.json`;
	const read = async (name: string): Promise<unknown> => {
		try {
			return (await adapter.exists(pathOf(name))) ? (JSON.parse(await adapter.read(pathOf(name))) as unknown) : null;
		} catch {
			// A record cut off by a crash is worth no more than none: everything kept here can be asked for again.
			return null;
		}
	};
	const write = async (name: string, value: unknown): Promise<boolean> => {
		// A name may have a folder of its own: written/07
		const parts = name.split('/').slice(0, -1);
		const folders = [folder, ...parts.map((_part, at) => [folder, ...parts.slice(0, at + 1)].join('/'))];
		try {
			for (const path of folders) if (!(await adapter.exists(path))) await adapter.mkdir(path);
			await adapter.write(pathOf(name), JSON.stringify(value));
			return true;
		} catch (error) {
			console.warn(`${pathOf(name)} could not be written`, error);
			return false;
		}
	};
	return { read, write, change: changing(read, write) };
}

/** `change` over reads and writes: two actions at once must not write over each other's changes, so each name has its queue. */
export function changing(read: RecordStore['read'], write: RecordStore['write']): RecordStore['change'] {
	const queues = new Map<string, Promise<unknown>>();
	return (name, change) => {
		const turn = (queues.get(name) ?? Promise.resolve()).then(async () => {
			const stored = await read(name);
			const next = change(stored);
			return JSON.stringify(next) === JSON.stringify(stored) ? true : await write(name, next);
		});
		const settled = turn
			.catch(() => undefined)
			.finally(() => {
				if (queues.get(name) === settled) queues.delete(name);
			});
		queues.set(name, settled);
		return turn;
	};
}
