/** A paper the vault has a note of, as far as matching goes. */
export interface KnownPaper {
	readonly path: string;
	readonly title: string;
	/** Family name of the first author; empty where the note names none. */
	readonly firstAuthor: string;
	readonly year: number | null;
	/** Without version. */
	readonly arxiv: string | null;
	/** Every DOI the note names, in any case. */
	readonly dois: readonly string[];
}

/** A reference of a paper, as it is printed and as far as a source has taken it apart. */
export interface CitedWork {
	/** As printed, or made of its parts. */
	readonly text: string;
	readonly title: string | null;
	/** Family names, or whole names, in order; empty where they are only in the text. */
	readonly authors: readonly string[];
	readonly year: number | null;
	/** Without version. */
	readonly arxiv: string | null;
	readonly doi: string | null;
}
