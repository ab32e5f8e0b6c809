import { knownFields } from '../paper/known-fields';
import { standsAlone } from '../paper/csl-type';
import type { CslType } from '../paper/csl-type';
import type { PaperId } from '../paper/identifier';
import { isbnId } from '../paper/identify/isbn';
import type { Paper, Publication } from '../paper/paper';

/* What the mappings of all formats share. */

/** The identifiers an entry names, as a paper has them; null is one it does not name. */
export function identifierFields({
	arxiv,
	...others
}: {
	readonly arxiv: Pick<PaperId<'arxiv'>, 'id' | 'version'> | null;
	readonly doi: string | null;
	readonly pmid: string | null;
	readonly pmcid: string | null;
	readonly isbn: string | null;
}): Pick<Paper, 'arxiv' | 'version' | 'doi' | 'pmid' | 'pmcid'> & { readonly isbn?: string } {
	return knownFields({ arxiv: arxiv?.id, version: arxiv?.version, ...others });
}

/** A title with its subtitle: `Title: Subtitle`, and no colon behind a mark that ends a sentence. */
export function titleWith(title: string, subtitle: string): string {
	if (subtitle === '' || title.toLowerCase().includes(subtitle.toLowerCase())) return title;
	return title === '' ? subtitle : `${title}${/[?!.:…]["”’]?$/.test(title) ? '' : ':'} ${subtitle}`;
}

/** Pages with a plain hyphen, as registries write them: `583--589` and `583–589` are `583-589`. */
export function pagesIn(text: string): string | undefined {
	const pages = text
		.trim()
		.replace(/^pp?\.?\s*(?=\d)/i, '')
		.replace(/\s*[-\u2010-\u2015\u2212]+\s*/g, '-');
	return pages === '' || pages === '-' ? undefined : pages;
}

/** Pages of a work in its container; a number alone in what has none is that of its pages. */
export function pagesOf(type: CslType, text: string): string | undefined {
	return standsAlone(type) && /^\d+\D{0,6}$/.test(text.trim()) ? undefined : pagesIn(text);
}

/** Words of a list, parted by `;` where one stands in it, else by commas or lines. */
export function keywordsIn(text: string): string[] {
	return text
		.split(text.includes(';') ? /[;\n]/ : /[,\n]/)
		.map((word) => word.replace(/\s+/g, ' ').trim())
		.filter((word) => word !== '');
}

/** A publication with its ISBN, which names the paper itself where that is a book: of a chapter it is the book's. */
export function withIsbn(publication: Publication | null, isbn: string | undefined): Pick<Paper, 'publication' | 'isbn'> {
	if (publication === null) return {};
	if (isbn === undefined) return { publication };
	const id = standsAlone(publication.type) ? isbnId(isbn)?.id : undefined;
	return { publication: { ...publication, isbn }, ...knownFields({ isbn: id }) };
}
