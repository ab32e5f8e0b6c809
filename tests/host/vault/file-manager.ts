/** `FileManager` of the module `obsidian`: links as the settings write them, renames that follow, the bin. */
import { TFile, TFolder, folderOf, normalizePath } from './files';
import type { TAbstractFile } from './files';
import type { MetadataCache } from './metadata-cache';
import type { Vault } from './vault';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from '../yaml';

export class FileManager {
	constructor(
		private readonly vault: Vault,
		private readonly cache: MetadataCache,
	) {}

	getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
		const { newFileLocation, newFileFolderPath } = this.vault.config;
		if (newFileLocation === 'folder') return this.vault.getFolderByPath(normalizePath(newFileFolderPath)) ?? this.vault.getRoot();
		if (newFileLocation === 'current') return this.vault.getFolderByPath(folderOf(sourcePath)) ?? this.vault.getRoot();
		return this.vault.getRoot();
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		if (!(file instanceof TFile)) throw new TypeError('generateMarkdownLink needs a TFile');
		if (subpath !== '' && !subpath.startsWith('#')) throw new Error(`generateMarkdownLink: a subpath begins with '#', not '${subpath}'`);
		const self = file.path === sourcePath && subpath !== '';
		const mark = file.extension === 'md' ? '' : '!';
		if (this.vault.config.useMarkdownLinks) {
			const target = self ? subpath : this.cache.fileToLinktext(file, sourcePath, false) + subpath;
			return `${mark}[${alias !== '' ? alias : file.basename}](${encodeLink(target)})`;
		}
		const target = self ? subpath : this.cache.fileToLinktext(file, sourcePath, true) + subpath;
		return alias !== '' && alias !== target ? `${mark}[[${target}|${alias}]]` : `${mark}[[${target}]]`;
	}

	/** Rewrites the whole block, comments and quoting lost, as the app does. */
	async processFrontMatter(
		file: TFile,
		change: (frontmatter: Record<string, unknown>) => void,
		options?: { ctime?: number; mtime?: number },
	): Promise<void> {
		await this.vault.process(
			file,
			(text) => {
				const info = getFrontMatterInfo(text);
				const before = info.exists ? parseYaml(info.frontmatter) : {};
				const frontmatter =
					typeof before === 'object' && before !== null && !Array.isArray(before) ? (before as Record<string, unknown>) : {};
				const answer: unknown = change(frontmatter);
				if (answer instanceof Promise) throw new TypeError('processFrontMatter: the function must work at once');
				const yaml = Object.keys(frontmatter).length === 0 ? '' : stringifyYaml(frontmatter);
				if (info.exists)
					return yaml === '' ? text.slice(info.contentStart) : text.slice(0, info.from) + yaml + text.slice(info.to).replace(/^\n/, '');
				return yaml === '' ? text : `---\n${yaml}---\n${text}`;
			},
			options,
		);
	}

	/** Renames and rewrites the links that led to the file, when the settings say so. */
	async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		const affected = this.vault.config.alwaysUpdateLinks && file instanceof TFile ? this.linksTo(file) : [];
		await this.vault.rename(file, newPath);
		if (!(file instanceof TFile)) return;
		for (const { note, spans } of affected) {
			await this.vault.process(note, (text) =>
				spans.reduceRight((whole, span) => {
					const hash = span.link.indexOf('#');
					const shown = span.alias;
					const link = this.generateMarkdownLink(file, note.path, hash < 0 ? '' : span.link.slice(hash), shown);
					return whole.slice(0, span.from) + (span.embed ? '!' : '') + link.replace(/^!/, '') + whole.slice(span.to);
				}, text),
			);
		}
	}

	private linksTo(file: TFile): { note: TFile; spans: { from: number; to: number; link: string; alias: string; embed: boolean }[] }[] {
		const found = [];
		for (const note of this.vault.getMarkdownFiles()) {
			if (this.cache.resolvedLinks[note.path]?.[file.path] === undefined) continue;
			const cache = this.cache.getFileCache(note);
			const spans = [...(cache?.links ?? []), ...(cache?.embeds ?? [])]
				.filter((one) => this.cache.getFirstLinkpathDest(one.link.split('#')[0] ?? '', note.path) === file)
				.map((one) => ({
					from: one.position.start.offset,
					to: one.position.end.offset,
					link: one.link,
					alias: /\|/.test(one.original) ? (one.displayText ?? '') : '',
					embed: one.original.startsWith('!'),
				}))
				.sort((a, b) => a.from - b.from);
			if (spans.length > 0) found.push({ note, spans });
		}
		return found;
	}

	async promptForDeletion(_file: TAbstractFile): Promise<boolean> {
		throw new Error('The test host does not model FileManager.promptForDeletion');
	}

	async trashFile(file: TAbstractFile): Promise<void> {
		if (this.vault.config.trashOption === 'none') await this.vault.delete(file, true);
		else await this.vault.trash(file, this.vault.config.trashOption === 'system');
	}

	async getAvailablePathForAttachment(filename: string, sourcePath = ''): Promise<string> {
		const setting = this.vault.config.attachmentFolderPath;
		const own = folderOf(sourcePath);
		const folder = setting === './' ? own : setting.startsWith('./') ? `${own === '/' ? '' : `${own}/`}${setting.slice(2)}` : setting;
		const at = normalizePath(folder);
		if (at !== '/' && this.vault.getFolderByPath(at) === null) await this.vault.createFolder(at);
		const prefix = at === '/' ? '' : `${at}/`;
		const dot = filename.lastIndexOf('.');
		const [stem, extension] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ''];
		let path = `${prefix}${stem}${extension}`;
		for (let n = 1; await this.vault.adapter.exists(path); n++) path = `${prefix}${stem} ${n}${extension}`;
		return path;
	}
}

/** Only what would break a Markdown link is encoded, as in the app. */
function encodeLink(target: string): string {
	return target
		.replace(/[\\\x00\x08\x0B\x0C\x0E-\x1F ]/g, (char) => encodeURIComponent(char))
		.replace(/[()]/g, (char) => (char === '(' ? '%28' : '%29'));
}
