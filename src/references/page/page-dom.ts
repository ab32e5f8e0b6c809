import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';

/** A page LaTeXML made, loaded, and the article in it. */
export interface LoadedPage {
	readonly $: CheerioAPI;
	readonly article: Cheerio<AnyNode>;
}

// <math … alttext="n!" …>…</math>: most of a page's bytes, and its TeX stands in the attribute
const MATH = /<math\b([^>]*)>[\s\S]*?<\/math>/g;
const ALTTEXT = /\balttext="([^"]*)"/;

/**
 * Loads what LaTeXML made of a paper. Null for any other page: an abstract page a service leads to, the page of a paper written in HTML,
 * an empty conversion. Formulas become `$TeX$` before anything is parsed, which leaves a fifth of the text.
 */
export async function loadPage(html: string): Promise<LoadedPage | null> {
	if (!html.includes('ltx_document')) return null;
	const { load } = await import('cheerio/slim');
	const $ = load(html.replace(MATH, (_, attributes: string) => `<span class="math">$${ALTTEXT.exec(attributes)?.[1] ?? ''}$</span>`));
	const article = $('article.ltx_document').first();
	return article.length === 0 ? null : { $, article };
}

/** The text of an element on one line: without footnotes, marks of failed conversion and the elements of `without`. */
export function textOf({ $ }: Pick<LoadedPage, '$'>, element: Cheerio<AnyNode> | AnyNode, without = ''): string {
	const copy = $(element as AnyNode).clone();
	copy.find(`.ltx_note, .ltx_ERROR${without === '' ? '' : `, ${without}`}`).remove();
	return copy.text().replace(/\s+/g, ' ').trim();
}
