import { isCategory } from '../paper/arxiv-category';
import { LONGEST_FIELD, bounded } from '../paper/bounds';
import { knownFields } from '../paper/known-fields';
import type { Paper } from '../paper/paper';
import { extrasOfBibtex, looksLikeBibtex, paperOfBibtex } from './bibtex';
import { extrasOfCsl, looksLikeCslJson, paperOfCsl } from './csl-json';
import type { BibliographyEntry, EntryExtras } from './entry';
import { entriesAmongText } from './mixed';
import { extrasOfRis, looksLikeRis, paperOfRis } from './ris';

export { decodeBibliography } from './decode';
export { isReadable } from './entry';
export type { BibliographyEntry, EntryExtras, EntryProblem } from './entry';

export type BibliographyFormat = BibliographyEntry['format'];

/** Whether a text is of a format, by how it begins or what stands in it; in the order they are tried. */
const FORMATS: Readonly<Record<BibliographyFormat, (text: string) => boolean>> = {
	'csl-json': looksLikeCslJson,
	ris: looksLikeRis,
	bibtex: looksLikeBibtex,
};

/** The first format a text is in, whatever its file is called; null for running text. */
export function bibliographyFormat(text: string): BibliographyFormat | null {
	const lines = withLineEnds(text);
	for (const [format, holds] of Object.entries(FORMATS)) if (holds(lines)) return format as BibliographyFormat;
	return null;
}

/**
 * The entries of a text in BibTeX, RIS and CSL-JSON, whichever of them it holds, in its order, each with its place in the text; empty for
 * any other text. An entry that cannot be read stands among them with its `problem`, and harms none of the others.
 */
export function readBibliography(text: string): BibliographyEntry[] {
	return [...bibliographySteps(text)].flatMap((entry) => entry ?? []);
}

/** The same in steps, for files of thousands of entries: `null` is a step at which a caller may give way to the app. */
export function* bibliographySteps(text: string): Generator<BibliographyEntry | null> {
	yield* yield* entriesAmongText(withLineEnds(text), true);
}

/** The line ends of old Macs, a carriage return alone, as line feeds: as long as before, so that places in the text stay. */
function withLineEnds(text: string): string {
	return text.replace(/\r(?!\n)/g, '\n');
}

/** The paper an entry describes. Its title is empty where the entry has none. */
export function paperOfEntry(entry: BibliographyEntry): Paper {
	return bounded(withCategories(readPaper(entry)));
}

/** The categories of an arXiv paper, which tools file among its keywords, its own first. */
function withCategories({ keywords = [], ...paper }: Paper): Paper {
	const codes = paper.arxiv === undefined ? [] : keywords.filter((word) => /[.-]/.test(word) && isCategory(word));
	const words = keywords.filter((word) => !codes.includes(word));
	return {
		...paper,
		categories: [...new Set([...paper.categories, ...codes])],
		...knownFields({ primaryCategory: paper.primaryCategory ?? codes[0], keywords: words.length === 0 ? undefined : words }),
	};
}

function readPaper(entry: BibliographyEntry): Paper {
	switch (entry.format) {
		case 'bibtex':
			return paperOfBibtex({ ...entry, fields: new Map([...entry.fields].map(([name, text]) => [name, shortEnough(text)])) });
		case 'ris':
			return paperOfRis({ ...entry, fields: new Map([...entry.fields].map(([tag, texts]) => [tag, texts.map(shortEnough)])) });
		case 'csl-json': {
			const fields = Object.entries(entry.item);
			return paperOfCsl({
				...entry,
				item: Object.fromEntries(fields.map(([name, value]) => [name, typeof value === 'string' ? shortEnough(value) : value])),
			});
		}
	}
}

/** A field before it is read: a long one may be a list of thousands of names. */
function shortEnough(text: string): string {
	return text.length > 5 * LONGEST_FIELD ? text.slice(0, 5 * LONGEST_FIELD) : text;
}

/** What an entry keeps beside the metadata: the reader's notes, and files. */
export function extrasOfEntry(entry: BibliographyEntry): EntryExtras {
	switch (entry.format) {
		case 'bibtex':
			return extrasOfBibtex(entry);
		case 'ris':
			return extrasOfRis(entry);
		case 'csl-json':
			return extrasOfCsl(entry);
	}
}
