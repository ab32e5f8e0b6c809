/** A reference of a paper, as it is printed and as far as a source has taken it apart. */
export interface CitedWork {
	/** As printed, or made of its parts. */
	readonly text: string;
	readonly title: string | null;
	/** Family names, or whole names, in order; empty where they are only in the text. */
	readonly authors: readonly string[];
	readonly year: number | null;
	/** Journal, proceedings or book; absent where it is not told apart. */
	readonly venue?: string;
	/** Without version. */
	readonly arxiv: string | null;
	readonly doi: string | null;
}
