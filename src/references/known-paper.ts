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
