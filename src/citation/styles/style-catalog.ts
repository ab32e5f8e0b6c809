import { PaperError, reason } from '../../failure';
import { bundledStyle } from './bundled-csl';
import { BUNDLED_STYLES } from './bundled-styles';
import { readCsl } from './style';
import type { CitationStyle } from './style';

/** A file of the vault: its path and when it was changed, in milliseconds since the epoch. */
export interface StyleFile {
	readonly path: string;
	readonly modified: number;
}

/** What citing needs of the vault. */
export interface StyleSource {
	/** The files in a folder of the vault and below it whose names end so (`.csl`, `.xml`). */
	list(folder: string, extension: string): readonly StyleFile[];
	/** The file at a path, or null. */
	file(path: string): StyleFile | null;
	read(path: string): Promise<string>;
}

/** A style to choose: its id is what settings and flags name it by. */
export interface StyleEntry {
	readonly id: string;
	readonly title: string;
	readonly source: 'bundled' | 'vault';
}

/** A style file that cannot be used, with the reason. */
export interface RefusedStyle {
	readonly path: string;
	readonly reason: string;
}

export interface StyleList {
	readonly styles: readonly StyleEntry[];
	readonly refused: readonly RefusedStyle[];
}

export interface StyleCatalog {
	/**
	 * The style of a bundled id, of a path in the vault, or of a file name in the folder; a dependent style with its parent's rules.
	 * Throws a PaperError `unreadable-style`.
	 */
	find(name: string): Promise<CitationStyle>;
	/** Every style there is, and the files that are none. */
	readonly list: () => Promise<StyleList>;
}

/** A dependent style follows an independent one; a chain longer than this is a circle. */
const LONGEST_CHAIN = 4;

/** The styles there are: the bundled ones and the `.csl` files of a folder. A file is read again when it has changed. */
export function styleCatalog(source: StyleSource, folder: () => string): StyleCatalog {
	const read = new Map<string, { readonly modified: number; readonly style: CitationStyle }>();
	const bundled = new Map<string, CitationStyle>();

	const bundledOf = async (id: string): Promise<CitationStyle | null> => {
		const known = bundled.get(id);
		if (known !== undefined) return known;
		const element = await bundledStyle(id);
		if (element === null) return null;
		const style = { id, title: titleOf(id), key: id, element };
		bundled.set(id, style);
		return style;
	};
	const ofFile = async (file: StyleFile, chain: readonly string[]): Promise<CitationStyle> => {
		const known = read.get(file.path);
		const csl = known?.modified === file.modified ? null : readCsl(await source.read(file.path), file.path);
		if (csl === null && known !== undefined) return known.style;
		if (csl === null) throw notThere(file.path);
		if (csl.kind === 'independent') {
			const style = { id: file.path, title: csl.title, key: `${file.path}@${file.modified}`, element: csl.element };
			read.set(file.path, { modified: file.modified, style });
			return style;
		}
		// The parent may change while this file does not, so what follows another style is not kept.
		const refuse = (why: string) => new PaperError({ kind: 'unreadable-style', style: file.path, reason: why });
		if (chain.includes(file.path) || chain.length >= LONGEST_CHAIN) throw refuse(reason('reason.style-circle', { name: csl.parent }));
		const parent = await find(csl.parent, [...chain, file.path]);
		if (parent === null) throw refuse(reason('reason.style-parent', { name: csl.parent }));
		return { ...parent, id: file.path, title: csl.title };
	};
	const find = async (name: string, chain: readonly string[]): Promise<CitationStyle | null> => {
		const style = await bundledOf(name);
		if (style !== null) return style;
		const exact = /\.csl$/i.test(name) ? source.file(name) : null;
		if (exact !== null) return ofFile(exact, chain);
		const stem = name
			.replace(/^.*\//, '')
			.replace(/\.csl$/i, '')
			.toLowerCase();
		const named = source.list(folder(), '.csl').find((file) => stemOf(file.path).toLowerCase() === stem);
		return named === undefined ? null : ofFile(named, chain);
	};
	return {
		async find(name) {
			const style = await find(name.trim(), []);
			if (style === null) throw notThere(name);
			return style;
		},
		list: async () => {
			const entries: StyleEntry[] = Object.entries(BUNDLED_STYLES).map(([id, title]) => ({ id, title, source: 'bundled' }));
			const refused: RefusedStyle[] = [];
			for (const file of source.list(folder(), '.csl')) {
				try {
					entries.push({ id: file.path, title: (await ofFile(file, [])).title, source: 'vault' });
				} catch (error) {
					if (!(error instanceof PaperError) || error.failure.kind !== 'unreadable-style') throw error;
					refused.push({ path: file.path, reason: error.failure.reason });
				}
			}
			return { styles: entries, refused };
		},
	};
}

/** `CSL/nature.csl` → `nature`. */
export function stemOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:csl|xml)$/i, '');
}

function titleOf(id: string): string {
	return (BUNDLED_STYLES as Readonly<Record<string, string>>)[id] ?? id;
}

function notThere(name: string): PaperError {
	return new PaperError({
		kind: 'unreadable-style',
		style: name,
		reason: reason('reason.no-such-style'),
	});
}
