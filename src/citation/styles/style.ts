import { PaperError, reason } from '../../failure';
import { childrenNamed, textOf } from './csl-element';
import type { CslElement } from './csl-element';
import { parseXml, XmlError } from './xml';
import { knownFields } from '../../paper/known-fields';

/** A style that can format: one of main.js or a `.csl` file of the vault. */
export interface CitationStyle {
	/** As the settings and the CLI name it: `apa`, or the path of a file. */
	readonly id: string;
	readonly title: string;
	/** Tells this state of the style from another of the same id. */
	readonly key: string;
	readonly element: CslElement;
}

/** What a `.csl` file holds: a style, or the name of the style it is another title of. */
export type CslFile =
	| { readonly kind: 'independent'; readonly title: string; readonly name: string; readonly element: CslElement }
	| { readonly kind: 'dependent'; readonly title: string; readonly name: string; readonly parent: string; readonly defaultLocale?: string };

/**
 * Reads the text of a `.csl` file. `name` is the last part of the style's own id, `parent` that of its independent style.
 * Throws a PaperError `unreadable-style` with the reason.
 */
export function readCsl(text: string, called: string): CslFile {
	const refuse = (why: string) => new PaperError({ kind: 'unreadable-style', style: called, reason: why });
	const root = rootOf(text, refuse);
	if (root.name !== 'style') throw refuse(reason('reason.style-root', { name: root.name }));
	const info = childrenNamed(root, 'info')[0];
	if (info === undefined) throw refuse(reason('reason.style-info'));
	const first = (name: string) => childrenNamed(info, name).map(textOf)[0] ?? '';
	const title = first('title') || called;
	const name = styleName(first('id'));
	const parent = childrenNamed(info, 'link').find((link) => link.attrs['rel'] === 'independent-parent')?.attrs['href'];
	if (parent !== undefined) {
		const defaultLocale = root.attrs['default-locale'];
		return { kind: 'dependent', title, name, parent: styleName(parent), ...knownFields({ defaultLocale }) };
	}
	const kind = root.attrs['class'];
	if (kind !== 'in-text' && kind !== 'note') throw refuse(reason('reason.style-class'));
	const bibliography = childrenNamed(root, 'bibliography')[0];
	if (bibliography === undefined || childrenNamed(bibliography, 'layout').length === 0) throw refuse(reason('reason.style-bibliography'));
	if (childrenNamed(root, 'citation').length === 0) throw refuse(reason('reason.style-citation'));
	const macros = new Set(childrenNamed(root, 'macro').map((macro) => macro.attrs['name']));
	const absent = calledMacros(root).find((macro) => !macros.has(macro));
	// citeproc passes over it and prints a reference with a hole.
	if (absent !== undefined) throw refuse(reason('reason.style-macro', { name: absent }));
	return { kind: 'independent', title, name, element: root };
}

function calledMacros(element: CslElement): string[] {
	const own = element.name === 'text' || element.name === 'key' ? element.attrs['macro'] : undefined;
	const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : calledMacros(child)));
	return own === undefined ? inner : [own, ...inner];
}

function rootOf(text: string, refuse: (why: string) => PaperError): CslElement {
	try {
		return parseXml(text);
	} catch (error) {
		if (error instanceof XmlError) throw refuse(reason('reason.style-xml', { what: error.message }));
		throw error;
	}
}

/** `http://www.zotero.org/styles/apa` → `apa`. */
export function styleName(id: string): string {
	return (
		id
			.trim()
			.split('/')
			.pop()
			?.replace(/\.csl$/, '') ?? ''
	);
}
