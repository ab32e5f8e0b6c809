import type { App, Component } from 'obsidian';
import { folderOf } from '../../links/folded-name';

/** As many folders are kept: imports go into one, now and then into another by topic. */
const MOST_FOLDERS = 4;

/** Which names a folder has, without regard to case: read on first need, then kept by what comes, goes and is renamed. */
export class FolderNames {
	/** Per folder how many files bear a name in small letters. */
	private readonly kept = new Map<string, Map<string, number>>();
	private watching = false;

	constructor(
		private readonly app: App,
		private readonly owner: Pick<Component, 'registerEvent'>,
	) {}

	/** Whether a file or folder in `folder` has the name, in whatever case. */
	has(folder: string, name: string): boolean {
		return (this.kept.get(folder) ?? this.read(folder)).has(folded(name));
	}

	private read(folder: string): Map<string, number> {
		const { vault } = this.app;
		const names = new Map<string, number>();
		const at = folder === '' ? vault.getRoot() : vault.getFolderByPath(folder);
		if (at === null) return names;
		if (!this.watching) this.watch();
		const [oldest] = this.kept.keys();
		if (oldest !== undefined && this.kept.size >= MOST_FOLDERS) this.kept.delete(oldest);
		this.kept.set(folder, names);
		for (const { name } of at.children) count(names, name, 1);
		return names;
	}

	private watch(): void {
		this.watching = true;
		const { vault } = this.app;
		const move = (path: string, by: number) => {
			// A folder that comes or goes takes what is in it along.
			for (const folder of this.kept.keys()) if (folder === path || folder.startsWith(`${path}/`)) this.kept.delete(folder);
			const names = this.kept.get(folderOf(path));
			if (names !== undefined) count(names, path.slice(path.lastIndexOf('/') + 1), by);
		};
		for (const event of [
			vault.on('create', ({ path }) => move(path, 1)),
			vault.on('delete', ({ path }) => move(path, -1)),
			vault.on('rename', ({ path }, oldPath) => {
				move(oldPath, -1);
				move(path, 1);
			}),
		])
			this.owner.registerEvent(event);
	}
}

/** A name as disks compare names: those of macOS take marks composed and apart for the same. */
function folded(name: string): string {
	return name.normalize().toLowerCase();
}

function count(names: Map<string, number>, name: string, by: number): void {
	const key = folded(name);
	const now = (names.get(key) ?? 0) + by;
	if (now > 0) names.set(key, now);
	else names.delete(key);
}
