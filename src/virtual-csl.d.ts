/**
 * What the build puts in for styles and locales (scripts/bundled-csl.cjs): deflated JSON in base92, opened by
 * `citation/styles/bundled-csl.ts`.
 */
declare module 'virtual:csl' {
	/** `{ styles, locales }`, each an id to an element `{ n, a, c }`: the first of each list. */
	export const first: string;
	/** The same for the rest of the lists. */
	export const others: string;
	/** `{ styles, locales }` of the CSL repository: titles, with ids where they do not follow from them; locale ids. */
	export const names: string;
}
