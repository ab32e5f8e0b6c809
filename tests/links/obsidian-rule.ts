/**
 * Obsidian's own look-up, from what was observed of the app: an exact vault path wins, then the folder of the linking note, then
 * the shortest path. Case does not count, aliases neither.
 */
import type { Destination } from '../../src/links/resolve';

export function obsidianRule(paths: readonly string[]): Destination {
	const byPath = new Map(paths.map((path) => [path.toLowerCase(), path]));
	const byName = new Map<string, string[]>();
	for (const path of paths) {
		const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
		byName.set(name, [...(byName.get(name) ?? []), path]);
	}
	for (const list of byName.values()) list.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
	return (linkpath, from) => {
		if (linkpath === '') return from;
		const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : '';
		let wanted = linkpath.replace(/\u00a0/g, ' ').toLowerCase();
		if (wanted.startsWith('/')) return byPath.get(wanted.slice(1)) ?? byPath.get(`${wanted.slice(1)}.md`) ?? null;
		if (/^\.\.?\//.test(wanted)) {
			const parts = folder === '' ? [] : folder.toLowerCase().split('/');
			for (const part of wanted.split('/')) {
				if (part === '..') parts.pop();
				else if (part !== '.') parts.push(part);
			}
			wanted = parts.join('/');
			return byPath.get(wanted) ?? byPath.get(`${wanted}.md`) ?? null;
		}
		for (const form of [wanted, `${wanted}.md`]) {
			const exact = byPath.get(form);
			if (exact !== undefined) return exact;
			const named = (byName.get(form.slice(form.lastIndexOf('/') + 1)) ?? []).filter((path) =>
				`/${path.toLowerCase()}`.endsWith(`/${form}`),
			);
			const beside = named.find((path) => path.toLowerCase() === (folder === '' ? form : `${folder.toLowerCase()}/${form}`));
			const found = beside ?? named[0];
			if (found !== undefined) return found;
		}
		return null;
	};
}

/** A writer of the shortest wiki link that leads to a note, as the app's default setting writes links. */
export function shortestLink(paths: readonly string[]): (path: string, from: string, subpath?: string, alias?: string) => string {
	const counts = new Map<string, number>();
	const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
	for (const path of paths) counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
	return (path, _from, subpath = '', alias) => {
		const text = (counts.get(nameOf(path)) ?? 0) > 1 ? path : path.slice(path.lastIndexOf('/') + 1);
		return `[[${text.replace(/\.md$/, '')}${subpath}${alias === undefined ? '' : `|${alias}`}]]`;
	};
}
