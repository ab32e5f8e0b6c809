/** The part of citeproc-js we use; the package has no types. */
declare module 'citeproc' {
	interface Sys {
		retrieveLocale(lang: string): unknown;
		retrieveItem(id: string): unknown;
	}
	interface Engine {
		setOutputFormat(format: string): void;
		updateItems(ids: readonly string[]): void;
		/** False when the style has no bibliography. */
		makeBibliography(): [parameters: unknown, entries: string[]] | false;
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
