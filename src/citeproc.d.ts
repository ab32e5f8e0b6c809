/** The part of citeproc-js we use; the package has no types. */
declare module 'citeproc' {
	interface Sys {
		retrieveLocale(lang: string): unknown;
		retrieveItem(id: string): unknown;
	}
	/** The works of a document; its methods are the steps of `updateItems`, in this order. */
	interface Registry {
		readonly myhash: unknown;
		mylist: readonly string[];
		/** Sets of works whose citations look alike, by how they look. */
		ambigsTouched: Readonly<Record<string, true>>;
		init(ids: readonly string[]): void;
		dodeletes(those: unknown): void;
		doinserts(ids: readonly string[]): void;
		dorefreshes(): void;
		rebuildlist(isUnsorted: boolean): void;
		setsortkeys(): void;
		setdisambigs(): void;
		sorttokens(isUnsorted: boolean): void;
		renumber(): void;
	}
	export interface Engine {
		setOutputFormat(format: string): void;
		/** `implicit` takes works that are known as they are. */
		updateItems(ids: readonly string[], nosort?: null, rerun?: null, implicit?: boolean): void;
		/** False when the style has no bibliography; a page begins after an id, the first at `true`. */
		makeBibliography(page?: {
			readonly page_start: string | true;
			readonly page_length: number;
		}): [parameters: { readonly entry_ids: readonly (readonly string[])[]; readonly done?: boolean }, entries: string[]] | false;
		/** Citations of a document in order; what is answered is what changed: place, text, id. */
		processCitationCluster(
			citation: unknown,
			before: readonly (readonly [id: string, note: number])[],
			after: readonly (readonly [id: string, note: number])[],
			flag?: number,
		): [report: unknown, changes: [index: number, text: string, id: string][]];
		rebuildProcessorState(
			citations: readonly unknown[],
			format: string,
			uncited: readonly string[],
		): [id: string, note: number, text: string][];
		readonly opt: { readonly update_mode: number };
		/** What `updateItems` sets for the time it runs, and the names of the entry a list was made to. */
		readonly tmp: { area: string; root: string; extension: string; loadedItemIDs: object; last_rendered_name: unknown };
		readonly bibliography_sort: { readonly tokens: readonly unknown[] };
		readonly registry: Registry;
		makeCitationCluster(cluster: readonly { id: string }[]): string;
		/** What is tried on items that look alike: names, given names, years with letters. */
		readonly disambiguate: { modes: readonly string[] };
	}
	const CSL: {
		Engine: new (sys: Sys, style: unknown, lang: string, forceLang: boolean) => Engine;
		Output: { Formats: Record<string, unknown> };
	};
	export default CSL;
}
