import { isNumbered, standsAlone } from '../paper/csl-type';
import { isoDay } from '../paper/dates';
import { knownFields } from '../paper/known-fields';
import { arxivDoi, citedUrl } from '../paper/paper';
import type { Author, Paper, Publication } from '../paper/paper';
import { printedTitle } from '../paper/tex';
import { isForeign } from './text/language';
import { sentenceCase } from './text/sentence-case';

/** How a paper becomes an item: the citation settings. */
export interface CitationOptions {
	/** `short` puts `arXiv:1906.01820` in the publisher's place, `full` follows the style to the letter. */
	readonly identifierForm: 'short' | 'full';
	readonly link: 'abs' | 'doi';
	readonly titleCase: 'sentence' | 'as-given';
	/** Words that keep their capitals in sentence case, beside those we know. */
	readonly keepCapitals: readonly string[];
	/** The year of a preprint: of version 1, or of the version cited. */
	readonly yearRule: 'first' | 'cited';
	readonly showVersion: boolean;
	/** Cite the published paper where the publication is known. */
	readonly citePublished: boolean;
}

/** The default: the reference line of the seed note. */
export const DEFAULT_CITATION_OPTIONS: CitationOptions = {
	identifierForm: 'short',
	link: 'abs',
	titleCase: 'sentence',
	keepCapitals: [],
	yearRule: 'first',
	showVersion: false,
	citePublished: false,
};

export type CslName =
	| { readonly literal: string }
	| {
			readonly family: string;
			readonly given?: string;
			readonly suffix?: string;
			readonly 'non-dropping-particle'?: string;
	  };

export interface CslDate {
	readonly 'date-parts': readonly (readonly number[])[];
}

/** An item of CSL-JSON, as citeproc takes it and other programs import it. */
export interface CslItem {
	readonly id: string;
	readonly type: Publication['type'];
	readonly title: string;
	readonly author?: readonly CslName[];
	readonly issued?: CslDate;
	readonly publisher?: string;
	readonly number?: string;
	readonly editor?: readonly CslName[];
	readonly 'container-title'?: string;
	readonly 'collection-title'?: string;
	readonly volume?: string;
	readonly issue?: string;
	readonly page?: string;
	readonly ISBN?: string;
	readonly PMID?: string;
	readonly DOI?: string;
	readonly URL?: string;
	readonly keyword?: string;
}

/** Lists of authors are held at this length: the first 99 and the last, as in the properties of a note. */
export const MOST_AUTHORS = 100;

/**
 * The item a citation of the paper is made from: the preprint, or the published paper when the options ask for it and
 * `paper.publication` is known (always for a paper that is not on arXiv).
 */
export function toCslItem(paper: Paper, options: CitationOptions): CslItem {
	const { publication } = paper;
	const isPublished = publication !== undefined && (options.citePublished || paper.arxiv === undefined);
	return isPublished ? publishedItem(paper, publication, options) : preprintItem(paper, options);
}

/**
 * The item other programs import: what the note says and nothing a setting made of it. The title as given, the published DOI where it
 * is known, and as publisher a publisher.
 */
export function toExportedItem(paper: Paper, options: CitationOptions): CslItem {
	const { publication, arxiv } = paper;
	const published = options.citePublished || arxiv === undefined ? publication : undefined;
	const { keywords = [] } = paper;
	const words = published === undefined ? filedUnder(paper) : keywords;
	const named = { id: 'paper', title: paper.title, ...authorsIn(paper), ...(words.length === 0 ? {} : { keyword: listed(words) }) };
	if (published !== undefined) return { ...named, ...publishedFields(paper, published) };
	const date = options.yearRule === 'cited' ? (paper.revised ?? paper.published) : paper.published;
	const url = citedUrl(paper);
	const doi = paper.doi ?? (arxiv === undefined ? undefined : arxivDoi(arxiv));
	return {
		...named,
		type: 'article',
		...issued(date),
		...(arxiv === undefined ? {} : { publisher: 'arXiv', number: `arXiv:${arxiv}` }),
		...knownFields({ DOI: doi, URL: url }),
	};
}

/** The words a paper is filed under where it is exported: the categories of arXiv, its own first, and its keywords. */
export function filedUnder({ arxiv, primaryCategory, categories, keywords = [] }: Paper): readonly string[] {
	return arxiv === undefined
		? keywords
		: [...new Set([...(primaryCategory === undefined ? [] : [primaryCategory]), ...categories, ...keywords])];
}

/** Words as one text, parted by `;` where a comma stands in one of them. */
export function listed(words: readonly string[]): string {
	return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ');
}

/** A preprint is CSL's `article`. Forms A and D of the table in the documentation: `full` and `short`. */
function preprintItem(paper: Paper, options: CitationOptions): CslItem {
	const date = options.yearRule === 'cited' ? (paper.revised ?? paper.published) : paper.published;
	const item = { ...common(paper, options), type: 'article' as const, ...issued(date) };
	if (paper.arxiv === undefined) return { ...item, ...linkTo(paper.doi, citedUrl(paper)) };
	const shown = `arXiv:${paper.arxiv}${options.showVersion && paper.version !== undefined ? `v${paper.version}` : ''}`;
	const link = options.link === 'doi' ? linkTo(arxivDoi(paper.arxiv), null) : linkTo(undefined, citedUrl(paper));
	return options.identifierForm === 'short'
		? { ...item, publisher: shown, ...link }
		: { ...item, publisher: 'arXiv', number: shown, ...link };
}

function publishedItem(paper: Paper, publication: Publication, options: CitationOptions): CslItem {
	const { venue } = publication;
	const named = venue === undefined ? publication : { ...publication, venue: venueAsPrinted(venue) };
	return { ...common(paper, options), ...publishedFields(paper, named) };
}

/** What a published item holds beside title and authors. */
function publishedFields(paper: Paper, publication: Publication): Omit<CslItem, 'id' | 'title' | 'author'> {
	const { type, venue, issue, editors = [] } = publication;
	const date = publication.date ?? (publication.year === undefined ? paper.published : String(publication.year));
	const container = standsAlone(type) ? 'collection-title' : 'container-title';
	return {
		type,
		...knownFields({ editor: editors.length === 0 ? null : editors.map(cslName) }),
		...issued(date),
		...(venue === undefined || venue === '' ? {} : { [container]: venue }),
		...knownFields({ volume: publication.volume }),
		...(issue === undefined ? {} : isNumbered(type) ? { number: issue } : { issue }),
		...knownFields({ page: publication.pages, publisher: publication.publisher, ISBN: publication.isbn, PMID: paper.pmid }),
		...linkTo(paper.doi, citedUrl(paper)),
	};
}

function common(paper: Paper, options: CitationOptions): Pick<CslItem, 'id' | 'title' | 'author'> {
	const printed = printedTitle(paper.title);
	const title = options.titleCase === 'sentence' ? sentenceCase(printed, options.keepCapitals) : printed;
	return {
		id: paper.arxiv ?? paper.doi ?? 'paper',
		title: isForeign(printed) ? asPrinted(title) : title.replace(IN_PARTS, asPrinted),
		...authorsIn({ ...paper, authors: paper.authors.map(withStops) }),
	};
}

/** `JA` and `JRR`, as PubMed writes initials, are `J. A.` and `J. R. R.`: a style takes a word for one name. */
function withStops(author: Author): Author {
	const isBare = 'given' in author && /^(?:\p{Lu}{2}|[B-DF-HJ-NP-TV-Z]{3})$/u.test(author.given ?? '');
	return isBare ? { ...author, given: [...(author.given ?? '')].map((letter) => `${letter}.`).join(' ') } : author;
}

function authorsIn(paper: Pick<Paper, 'authors'>): Pick<CslItem, 'author'> {
	return paper.authors.length === 0 ? {} : { author: heldToLength(paper.authors).map(cslName) };
}

// What a title-casing style would write with capitals: math with a blank or quote in it ($e^+ e^-$, $f'(x)$), van der Waals, p-adic
const IN_PARTS =
	/\$(?!\s)[^$\n]*[\s'"][^$\n]*[^$\s\\]\$(?!\d)|\b(?:van|von|de|del|della|di|du|da|dos|la|le|el)(?: (?:de[rnt]?|la|le|los|las))?(?= \p{Lu})|\b[b-df-hj-tv-wyz][-‐‑]\p{Ll}{3,}/gu;
// Annalen der Physik, Zeitschrift für Physik, Comptes rendus de l'Académie, npj Quantum Information: as their publishers print them
const PRINTED_SO =
	/\s(?:d[aeio]|de[ilnrs]|degli|dell[aeo]|d[ao]s|für|und|zur|zum|et|y|e|la|le|les|los|las|van|von|voor|het|och|för)\s|\s[dl]['’]\p{L}|^(?!the\s)\p{Ll}{2,4}\s\p{Lu}/u;

/** CSL's own mark for text whose letters stay. */
function asPrinted(text: string): string {
	return !text.startsWith('$') && /[<>]/.test(text) ? text : `<span class="nocase">${text}</span>`;
}

/** A journal or book of another language than English, or with a small letter at its head, as it is printed. */
function venueAsPrinted(venue: string): string {
	return PRINTED_SO.test(venue) || isForeign(venue) ? asPrinted(venue) : venue;
}

/** The first 99 authors and the last, of a longer list. */
export function heldToLength(authors: readonly Author[]): readonly Author[] {
	return authors.length <= MOST_AUTHORS ? authors : [...authors.slice(0, MOST_AUTHORS - 1), ...authors.slice(-1)];
}

function cslName(author: Author): CslName {
	if ('literal' in author) return { literal: author.literal };
	return {
		family: author.family,
		...knownFields({ given: author.given, suffix: author.suffix, 'non-dropping-particle': author.particle }),
	};
}

function issued(date: string | undefined): { issued?: CslDate } {
	// 2019, 2019-06, 2019-06-05, or a timestamp, whose day is that of UTC
	const day = date === undefined ? null : date.length > 10 ? isoDay(date) : date;
	const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/
		.exec(day ?? '')
		?.slice(1)
		.filter((part) => part !== undefined)
		.map(Number);
	return parts === undefined ? {} : { issued: { 'date-parts': [parts] } };
}

function linkTo(doi: string | undefined, url: string | null): { DOI?: string; URL?: string } {
	if (doi !== undefined) return { DOI: doi };
	return url === null ? {} : { URL: url };
}
