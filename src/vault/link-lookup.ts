import type { App } from 'obsidian';
import type { LinkLookup } from '../commands/command';
import type { Settings } from '../settings';

/** Links as Obsidian resolves and writes them. */
export function linkLookup(app: App, settings: () => Settings): LinkLookup {
	return {
		destination: (linkpath, from) => app.metadataCache.getFirstLinkpathDest(linkpath, from)?.path ?? null,
		linkTo(path, from, subpath = '', alias) {
			const file = app.vault.getFileByPath(path);
			if (settings().linkForm === 'full-path' || file === null) {
				return `[[${path.replace(/\.md$/i, '')}${subpath}${alias === undefined ? '' : `|${alias}`}]]`;
			}
			return app.fileManager.generateMarkdownLink(file, from, subpath, alias);
		},
	};
}
