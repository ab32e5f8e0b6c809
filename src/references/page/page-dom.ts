import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';

/** A page LaTeXML made, loaded, and the article in it. */
export interface LoadedPage {
	readonly $: CheerioAPI;
	readonly article: Cheerio<AnyNode>;
	/** The elements in the article, in their order. */
	readonly inside: AnyNode[];
}

// <math … alttext="n!" …>…</math>: most of a page's bytes, and its TeX stands in the attribute
const MATH = /<math\b((?:"[^"]*"|'[^']*'|[^"'>])*)>[\s\S]*?<\/math>/g;
const ALTTEXT = /\balttext=(?:"([^"]*)"|'([^']*)')/;

/**
 * Loads what LaTeXML made of a paper. Null for any other page: an abstract page a service leads to, the page of a paper written in HTML,
 * an empty conversion. Formulas become `$TeX$` before anything is parsed, which leaves a fifth of the text.
 */
export async function loadPage(html: string): Promise<LoadedPage | null> {
	if (!html.includes('ltx_document')) return null;
	const { load } = await import('cheerio/slim');
	const $ = load(html.replace(MATH, (_, attributes: string) => `<span class="math">$${texOf(attributes)}$</span>`));
	const article = $('article.ltx_document').first();
	// What was converted to nothing is no page of a paper either.
	return article.text().trim() === '' ? null : { $, article, inside: elementsIn(article[0]) };
}

/**
 * What a selector names inside an element. Cheerio's own `find` compares every child of the element with every other first, which takes
 * seconds where a section has thousands of paragraphs.
 */
export function within({ $, article, inside }: LoadedPage, element: AnyNode | undefined, selector: string): Cheerio<AnyNode> {
	return $(element === article[0] ? inside : elementsIn(element)).filter(selector);
}

function elementsIn(element: AnyNode | undefined): AnyNode[] {
	const inside: AnyNode[] = [];
	const open = element === undefined || !('children' in element) ? [] : [...element.children].reverse();
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (!('children' in node)) continue;
		inside.push(node);
		for (const child of [...node.children].reverse()) open.push(child);
	}
	return inside;
}

/** The TeX of a formula; HTML leaves `<` as it is in an attribute. */
function texOf(attributes: string): string {
	const [, double, single] = ALTTEXT.exec(attributes) ?? [];
	return (double ?? single ?? '').replace(/</g, '&lt;');
}

/** The text of an element on one line: without footnotes, marks of failed conversion and the elements of `without`. */
export function textOf({ $ }: Pick<LoadedPage, '$'>, element: Cheerio<AnyNode> | AnyNode, without = ''): string {
	const copy = $(element as AnyNode).clone();
	copy.find(`.ltx_note, .ltx_ERROR${without === '' ? '' : `, ${without}`}`).remove();
	return copy.text().replace(/\s+/g, ' ').trim();
}

/** An address of the web as a page gives it; null for none. */
export function addressOf(href: string, base: string): URL | null {
	if (href.trim() === '') return null;
	try {
		const url = new URL(href, base);
		return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
	} catch {
		return null;
	}
}
