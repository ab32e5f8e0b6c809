import type { AnyNode } from 'domhandler';
import { findPaperIds } from '../../paper/identify/recognise';
import type { CitedWork } from '../../paper/cited-work';
import type { Reference } from '../reference-list';
import { placeOf, typedReferences } from './outline';
import type { LoadedPage } from './page-dom';
import { textOf, within } from './page-dom';
import { knownFields } from '../../paper/known-fields';
import { withoutEscapes } from '../../paper/identify/percent-escapes';

/** The list of references a page shows, in its order; empty where it shows none. */
export function pageReferences(page: LoadedPage): Reference[] {
	const { $, article } = page;
	const citedIn = citations(page);
	const items = within(page, article[0], 'li.ltx_bibitem').toArray();
	// Authors who typed “References” as a plain list left no item of a bibliography.
	const typed = items.length === 0 ? typedReferences(page) : null;
	const listed = typed === null ? items : within(page, typed, 'li.ltx_item').toArray();
	return listed
		.flatMap((item) => {
			const work = citedWork(page, item);
			return work === null ? [] : [{ ...work, citedIn: citedIn.get($(item).attr('id') ?? '') ?? [] }];
		})
		.map((work, index) => ({ n: index + 1, ...work }));
}

/** Whether a page holds its list to the end: a page cut short on its way ends in the middle. */
export function endsWhole(html: string): boolean {
	return /<\/(?:article|html)>\s*(?:<\/(?:div|main|body|html)>\s*)*$/i.test(html.trimEnd().slice(-400));
}

function citedWork(page: LoadedPage, item: AnyNode): CitedWork | null {
	const { $ } = page;
	const part = (name: string) => textOf(page, $(item).find(`.ltx_bib_${name}`).first()).replace(/^[\s(]+|[\s).,]+$/g, '');
	const text = withoutMacros(textOf(page, item, '.ltx_tag_bibitem, .ltx_bibtag, .ltx_tag_item, .ltx_bib_cited, .ltx_bib_links'))
		.replace(/\s*External Links:\s*$/, '')
		.replace(/\s+([.,;:])/g, '$1');
	if (text === '') return null;
	const blocks = $(item)
		.find('.ltx_bibblock:not(.ltx_bib_cited)')
		.toArray()
		.map((block) => textOf(page, block));
	const emphasised = textOf(page, $(item).find('.ltx_emph, .ltx_font_italic').first());
	const laidOut = part('title') === '' ? layout(text, blocks, emphasised) : { title: part('title'), authors: part('author') };
	const year = /(?:1[89]|20)\d\d/.exec(part('year'))?.[0] ?? yearIn(text);
	const venue = part('journal') || part('inbook') || (laidOut.title === emphasised ? '' : emphasised);
	const ids = idsOf(page, item, text);
	return {
		text,
		title: laidOut.title === '' ? null : laidOut.title,
		authors: authorsOf(laidOut.authors),
		year: year === null ? null : Number(year),
		...knownFields({ venue: venue === '' ? null : venue }),
		arxiv: ids.arxiv,
		doi: ids.doi,
	};
}

/** Where a title stands by the way an item is set; both parts empty where no layout says it. */
function layout(text: string, blocks: readonly string[], emphasised: string): { readonly title: string; readonly authors: string } {
	// natbib: authors, title and the rest each a block of its own
	const [authors = '', title = ''] = blocks;
	if (blocks.length >= 3 && isTitle(title)) return { title: trimmed(title), authors };
	// Rumelhart and others, “Learning representations …,” Nature
	const quoted = /^(.*?)[“"‘]([^”"]{8,}?)[.,]?[”"’](?=[\s,.]|$)/.exec(text);
	if (quoted !== null && isTitle(quoted[2] ?? '')) return { title: trimmed(quoted[2] ?? ''), authors: quoted[1] ?? '' };
	// Keshav, S. (2007). How to read a paper. …
	const dated = /^([^\d]{3,300}?)\s\(?(?:1[89]|20)\d\d[a-z]?\)?[.,:]\s(\D.{7,300}?)(?:[.?!](?=\s|$))/.exec(text);
	if (dated !== null && isTitle(dated[2] ?? '')) return { title: trimmed(dated[2] ?? ''), authors: dated[1] ?? '' };
	// G. H. Hardy, <em>An inequality between integrals</em>, Messenger of Math. 54 (1925)
	const at = emphasised === '' ? -1 : text.indexOf(emphasised);
	// A journal in italics is followed by its volume: Physical Review 76, 769
	const isFirst =
		at > 0 && at < 200 && !/\d{4}|\d+:/.test(text.slice(0, at)) && !/^[,.]?\s*(?:vol\.?\s*)?\d/i.test(text.slice(at + emphasised.length));
	if (isFirst && isTitle(emphasised) && !/\p{L}{2,}\.\s/u.test(`${emphasised} `))
		return { title: trimmed(emphasised), authors: text.slice(0, at) };
	return { title: '', authors: '' };
}

function isTitle(text: string): boolean {
	return /\p{L}{2}/u.test(text) && text.trim().split(/\s+/).length >= 2;
}

function trimmed(text: string): string {
	return text.trim().replace(/[\s.,]+$/, '');
}

/** The year of a printed item: the last number that can be one and is no page and no part of an identifier. */
function yearIn(text: string): string | null {
	const years = [
		...text.replace(/\b(?:arxiv:\S+|doi:\S+|https?:\S+|abs\/\S+)/gi, ' ').matchAll(/(?:^|[^\d.:–-])((?:1[89]|20)\d\d)(?![\d–-]|\.\d)/g),
	];
	return years.at(-1)?.[1] ?? null;
}

/** `S. Keshav, A. Vaswani and N. Shazeer`, `Keshav, S., Vaswani, A.` → names; initials stay with their name. */
function authorsOf(text: string): string[] {
	const names: string[] = [];
	for (const part of text.split(/\s*(?:,|;|\band\b|&|\bund\b|\bet al\.?)\s*/)) {
		const name = part.trim().replace(/(\p{L}{3,})\.$/u, '$1');
		const last = names.at(-1);
		if (/\p{L}{2}/u.test(name)) names.push(name);
		else if (last !== undefined && /^(?:\p{Lu}\.?[\s-]*)+$/u.test(name) && /^[^,.\s]+(?:\s[^,.\s]+)?$/u.test(last))
			names[names.length - 1] = `${last}, ${name}`;
	}
	return names;
}

/** Identifiers in links and in the text; links first, since a text may name another paper's besides. */
function idsOf({ $ }: LoadedPage, item: AnyNode, text: string): { readonly arxiv: string | null; readonly doi: string | null } {
	const links = $(item)
		.find('a[href]')
		.toArray()
		.map((link) => plainAddress($(link).attr('href') ?? ''));
	const found = [...links, text].flatMap((where) => findPaperIds(where)).map(({ id }) => id);
	const first = (scheme: 'arxiv' | 'doi') => found.find((id) => id.scheme === scheme)?.id ?? null;
	return { arxiv: first('arxiv'), doi: first('doi') };
}

/** `%5Cdoibase%2010.1103/x`, `https://dx.doi.org/https%3A//doi.org/10.1103/x` → an address with one DOI. */
function plainAddress(href: string): string {
	const decoded = withoutEscapes(withoutEscapes(href));
	const doi = /(?:doibase\s*|doi\.org\/)(10\.\d{4,9}\/.+)/i.exec(decoded)?.[1];
	return doi === undefined ? decoded : `https://doi.org/${doi}`;
}

/** RevTeX's macros leak their names where a list was not run through BibTeX. */
function withoutMacros(text: string): string {
	return text.replace(/^(?:author|journal|eprint|title)\s|\s*NoStop\b\.?/g, '').trim();
}

/** Item id → sections in which it is cited. */
function citations(page: LoadedPage): Map<string, string[]> {
	const { $, article } = page;
	const places = new Map<string, string[]>();
	for (const link of within(page, article[0], 'cite.ltx_cite a.ltx_ref').toArray()) {
		const id = /#(bib\.bib\w+)$/.exec($(link).attr('href') ?? '')?.[1];
		const place = id === undefined ? null : placeOf(page, link);
		if (id === undefined || place === null) continue;
		const known = places.get(id) ?? [];
		if (!known.includes(place)) places.set(id, [...known, place]);
	}
	return places;
}
