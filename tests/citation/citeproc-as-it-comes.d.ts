/** The whole package; `citeproc` alone is what main.js has of it (scripts/trimmed-citeproc.cjs). */
declare module 'citeproc/citeproc_commonjs.js' {
	export { default } from 'citeproc';
}
