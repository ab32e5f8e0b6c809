import type { App } from 'obsidian';
import { PaperError, reasonOf } from '../../failure';
import type { RecordStore } from '../../commands/ports/records';

/** Small JSON files in the plugin's own folder, beside data.json, which holds the settings alone. */
export function shelf(app: App, folder: string): RecordStore {
	const pathOf = (name: string) => `${folder}/${name}.json`;
	return {
		async read(name) {
			const { adapter } = app.vault;
			if (!(await adapter.exists(pathOf(name)))) return null;
			try {
				return JSON.parse(await adapter.read(pathOf(name))) as unknown;
			} catch {
				// A record cut off by a crash is worth no more than none: everything kept here can be asked for again.
				return null;
			}
		},
		async write(name, value) {
			const { adapter } = app.vault;
			// A name may have a folder of its own: written/07
			const drawers = name
				.split('/')
				.slice(0, -1)
				.map((_part, at, parts) => [folder, ...parts.slice(0, at + 1)].join('/'));
			try {
				for (const path of [folder, ...drawers]) if (!(await adapter.exists(path))) await adapter.mkdir(path);
				await adapter.write(pathOf(name), JSON.stringify(value));
			} catch (error) {
				throw new PaperError({ kind: 'write-failed', path: pathOf(name), reason: reasonOf(error) });
			}
		},
	};
}
