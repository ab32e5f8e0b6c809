/** What the build puts in for the bundled styles and locales: see scripts/bundled-csl.cjs. */
declare module 'virtual:csl' {
	/** Deflated JSON in base64; `citation/bundled-csl.ts` opens it. */
	const data: string;
	export default data;
}
