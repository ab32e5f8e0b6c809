/** Why an entry cannot be taken as it stands; `line` counts from 1. */
export type EntryProblem =
	/** A brace or quote of a value is never closed, so what the entry says is a guess. */
	| { readonly reason: 'unclosed'; readonly line: number }
	/** Only the entry's own last brace is missing: all it says can be read. */
	| { readonly reason: 'no-end'; readonly line: number }
	/** It is no text of its format: an item that is no JSON. */
	| { readonly reason: 'malformed'; readonly line: number }
	/** It is no entry of its format: a key without fields, a record that is no object. */
	| { readonly reason: 'no-fields'; readonly line: number }
	/** It describes no work of its own: biblatex's `@set` and `@xdata`. */
	| { readonly reason: 'no-work'; readonly line: number };

interface EntryBase {
	/** As the file has it; empty where it has none. */
	readonly key: string;
	/** The type as its format names it: `inproceedings`, `JOUR`, `article-journal`. */
	readonly type: string;
	/** Where the entry stands in the text. */
	readonly from: number;
	readonly to: number;
	/** The line it begins in, from 1. */
	readonly line: number;
	readonly problem: EntryProblem | null;
}

export interface BibtexEntry extends EntryBase {
	readonly format: 'bibtex';
	/** Field names in lower case; values as TeX, with macros put in, joined, and what other entries lend. */
	readonly fields: ReadonlyMap<string, string>;
}

export interface RisEntry extends EntryBase {
	readonly format: 'ris';
	/** By tag, each value of a repeated tag in order. */
	readonly fields: ReadonlyMap<string, readonly string[]>;
}

export interface CslEntry extends EntryBase {
	readonly format: 'csl-json';
	readonly item: Readonly<Record<string, unknown>>;
}

/** Whether what an entry says can be trusted: it has no problem, or none that touches its fields. */
export function isReadable({ problem }: Pick<EntryBase, 'problem'>): boolean {
	return problem === null || problem.reason === 'no-end';
}

/** An entry of a bibliography file. */
export type BibliographyEntry = BibtexEntry | RisEntry | CslEntry;

/** What a library keeps of a paper beside its metadata. */
export interface EntryExtras {
	/** The reader's own notes, as plain text; paragraphs separated by a blank line. */
	readonly notes: readonly string[];
	/** Files as the library names them, PDFs first: absolute, relative, or a name alone. */
	readonly files: readonly string[];
}
