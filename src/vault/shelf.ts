import type { App } from 'obsidian';
import type { Shelf } from '../commands/command';

/** Small JSON files in the plugin's own folder, beside data.json, which holds the settings alone. */
export function shelf(app: App, folder: string): Shelf {
	const pathOf = (name: string) => `${folder}/${name}.json`;
	return {
		async read(name) {
			const { adapter } = app.vault;
			if (!(await adapter.exists(pathOf(name)))) return null;
			try {
				return JSON.parse(await adapter.read(pathOf(name))) as unknown;
			} catch {
				// A record cut off by a crash is worth no more than none: it is only a cache.
				return null;
			}
		},
		async write(name, value) {
			const { adapter } = app.vault;
			if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
			await adapter.write(pathOf(name), JSON.stringify(value));
		},
	};
}
