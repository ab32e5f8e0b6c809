import { getLinkpath } from 'obsidian';
import type { App } from 'obsidian';
import type { LinkLookup } from '../../commands/ports/links';
import type { Settings } from '../../settings';

/** Links as Obsidian resolves and writes them. */
export function linkLookup(app: App, settings: () => Settings): LinkLookup {
	const full = (path: string, subpath: string, alias?: string) =>
		`[[${path.replace(/\.md$/i, '')}${subpath}${alias === undefined ? '' : `|${alias}`}]]`;
	const vaultLink = (path: string, from: string, subpath = '', alias?: string) => {
		const file = app.vault.getFileByPath(path);
		return file === null ? full(path, subpath, alias) : decodable(app.fileManager.generateMarkdownLink(file, from, subpath, alias));
	};
	const linkedFiles = (path: string): readonly string[] => {
		const file = app.vault.getFileByPath(path);
		const cache = file === null ? null : app.metadataCache.getFileCache(file);
		if (cache === null) return [];
		const inText = [...(cache.links ?? []), ...(cache.embeds ?? [])].sort((a, b) => a.position.start.offset - b.position.start.offset);
		const found = [...inText, ...(cache.frontmatterLinks ?? [])].map(
			({ link }) => app.metadataCache.getFirstLinkpathDest(getLinkpath(link), path)?.path,
		);
		return [...new Set(found.flatMap((linked) => linked ?? []))];
	};
	return {
		destination: (linkpath, from) => app.metadataCache.getFirstLinkpathDest(getLinkpath(linkpath), from)?.path ?? null,
		linkedNotes: (path) => linkedFiles(path).filter((linked) => /\.md$/i.test(linked)),
		linkedFiles,
		notesLinking: (file) =>
			Object.entries(app.metadataCache.resolvedLinks).flatMap(([path, links]) => (links[file] === undefined ? [] : [path])),
		linkTo: (path, from, subpath = '', alias) =>
			settings().linkForm === 'full-path' ? full(path, subpath, alias) : vaultLink(path, from, subpath, alias),
		vaultLink,
	};
}

/** The app leaves a per cent sign of a name as it is in a Markdown link, which then leads nowhere: `[50% done](50%%20done.md)`. */
function decodable(link: string): string {
	const at = link.lastIndexOf('](');
	return link.startsWith('[[') || at < 0 ? link : link.slice(0, at) + link.slice(at).replace(/%(?!20|28|29|5C)/g, '%25');
}
