/** How chosen papers are cited: citekeys in brackets, in the sentence, without the author; else formatted text, links, whole references. */
export type InsertForm = 'group' | 'narrative' | 'suppressed' | 'text' | 'link' | 'reference';

/** A paper to choose. */
export interface CiteRow {
	/** Of its note. */
	readonly path: string;
	readonly title: string;
	/** `Hubinger et al. (2019)` */
	readonly who: string;
	/** Without `@`. */
	readonly key: string;
}

/** A paper that was chosen, and what is said around it. */
export interface ChosenCite {
	readonly path: string;
	readonly prefix: string;
	/** As typed: `p. 3`, `chap. 2`. */
	readonly locator: string;
}

/** The question which papers to cite, and how. */
export interface CitePicker {
	readonly rows: readonly CiteRow[];
	/** The one Enter takes. */
	readonly form: InsertForm;
	/** Those there are in the style of the settings. */
	readonly forms: readonly InsertForm[];
	/** What would be inserted. */
	preview(chosen: readonly ChosenCite[], form: InsertForm): Promise<string>;
}

export interface CiteAnswer {
	readonly chosen: readonly ChosenCite[];
	readonly form: InsertForm;
}
