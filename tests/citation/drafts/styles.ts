/** Styles of kinds that are not in main.js, from the package the build takes its styles from. */
import { createRequire } from 'node:module';
import { bundledLocale, bundledStyle } from '../../../src/citation/styles/bundled-csl';
import type { CslElement } from '../../../src/citation/styles/csl-element';
import type { CitationLocale } from '../../../src/citation/engine';

interface Packed {
	readonly n: string;
	readonly a?: Record<string, string>;
	readonly c?: readonly (Packed | string)[];
}

const require = createRequire(__filename);

export async function styleElement(id: string): Promise<CslElement> {
	return (
		(await bundledStyle(id)) ?? unpacked((require('../../../scripts/bundled-csl.cjs') as { styleNamed(id: string): Packed }).styleNamed(id))
	);
}

export async function localeNamed(id: string): Promise<CitationLocale> {
	const element = await bundledLocale(id);
	const fallback = await bundledLocale('en-US');
	if (element === null || fallback === null) throw new Error(`no locale ${id}`);
	return { id, element, fallback };
}

function unpacked({ n: name, a: attrs, c: children = [] }: Packed): CslElement {
	// citeproc reads the text of a term from its first child, so an empty term has one.
	if (name === 'term' && children.length === 0) return { name, attrs: { ...attrs }, children: [''] };
	return { name, attrs: { ...attrs }, children: children.map((child) => (typeof child === 'string' ? child : unpacked(child))) };
}
