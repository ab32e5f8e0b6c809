import { knownFields } from '../paper/known-fields';
import { isCslType, standsAlone } from '../paper/csl-type';
import { yearOf } from '../paper/dates';
import { arxivIdOfProperty } from '../paper/identify/from-property';
import { isbnId } from '../paper/identify/isbn';
import type { Author, Paper, Publication } from '../paper/paper';
import { authorFromInverted, authorsFromLine } from '../paper/person-name';
import { namesIn, readKey } from './properties/properties';
import type { PropertyName, PropertyNames } from './properties/properties';

/**
 * The paper a literature note is about, as its properties tell it; null when they name none. Readers write them by hand, so much is
 * forgiven: authors as one text or as links, an unquoted arXiv number, a year for a date. Properties that are switched off are read
 * under their default name.
 *
 * paperOfNote({ title: 'Attention Is All You Need', arxiv: 1706.03762, year: 2017, authors: ['Vaswani, Ashish'] }, names)
 */
export function paperOfNote(frontmatter: Readonly<Record<string, unknown>>, names: PropertyNames): Paper | null {
	const spelled = namesIn(frontmatter, names);
	const value = (property: PropertyName): unknown => frontmatter[readKey(spelled, property)];
	const text = (property: PropertyName): string | undefined => textOf(value(property));
	const [url, doiAddress, pmidAddress] = (['url', 'doi', 'pmid'] as const).map((property) => addressOf(value(property)));
	const arxiv = arxivIdOfProperty(value('arxiv')) ?? arxivIdOfProperty(url) ?? arxivIdOfProperty(doiAddress) ?? undefined;
	const doi = publishedDoi(doiAddress);
	const title = lineOf(value('title'));
	if (title === undefined || (arxiv === undefined && doi === undefined && text('type') !== 'literature')) return null;
	const version = Number(text('arxiv-version') ?? NaN);
	const paper: Paper = {
		title,
		authors: authorsOf(value('authors')),
		categories: listOf(value('categories')),
		...knownFields({
			arxiv,
			version: Number.isInteger(version) && version > 0 ? version : undefined,
			doi,
			pmid: /^(?:https?:.*\/)?(\d{1,9})\/?$/.exec(pmidAddress ?? '')?.[1],
			published: publishedDate(text('published'), text('revised'), text('year')),
			revised: text('revised'),
			primaryCategory: text('primary-category'),
			comment: text('comment'),
			journalRef: text('journal-ref'),
			license: text('license'),
			isbn: isBook(text('csl-type')) ? isbnId(text('isbn') ?? '')?.id : undefined,
			keywords: keywordsOf(value('keywords')),
			publication: publicationOf(value, arxiv === undefined ? undefined : doi),
		}),
	};
	// An address the note has says more than the one made of its PMID or ISBN.
	return arxiv === undefined && doi === undefined && url !== undefined && /^https?:\/\//i.test(url) ? { ...paper, url } : paper;
}

/** Whether an ISBN is the work's own, and not that of the book it is part of. */
function isBook(type: string | undefined): boolean {
	return isCslType(type) && standsAlone(type);
}

/** A DOI that is not arXiv's own, without `https://doi.org/`. */
function publishedDoi(text: string | undefined): string | undefined {
	const doi = /\b(10\.\d{4,9}\/\S+)/.exec(text ?? '')?.[1];
	return doi === undefined || /^10\.48550\/arxiv\./i.test(doi) ? undefined : doi;
}

/** The date of version 1; the year alone where no date is known, or where the reader gave a year that no version has. */
function publishedDate(published: string | undefined, revised: string | undefined, year: string | undefined): string | undefined {
	// 2001a, c. 1999, 1949-06-08
	const given = /^(?:c(?:a|irca)?\.?\s*)?(\d{4})(?:[a-z?~]|-\d\d(?:-\d\d.*)?)?$/i.exec(year ?? '')?.[1];
	if (published === undefined || yearOf(published) === null) return given;
	const years = [published, revised].map((date) => (date === undefined ? null : yearOf(date)));
	return given === undefined || years.includes(Number(given)) ? published : given;
}

function authorsOf(value: unknown): Author[] {
	if (Array.isArray(value))
		return value
			.flatMap((name) => textOf(name) ?? [])
			.filter(isName)
			.map((name) => authorFromInverted(unlinked(name)));
	const line = textOf(value);
	if (line === undefined) return [];
	// Hubinger, Evan; van Merwijk, Chris
	if (line.includes(';'))
		return line
			.split(';')
			.map(unlinked)
			.filter((name) => name !== '' && isName(name))
			.map(authorFromInverted);
	const inverted = line.split(/\s+and\s+/i);
	// Hubinger, Evan and van Merwijk, Chris: each part has its own comma
	if (inverted.every((name) => /^[^,]+,[^,]+$/.test(name))) return inverted.map((name) => authorFromInverted(unlinked(name)));
	return authorsFromLine(unlinked(line));
}

/** Whether a name is one, and does not stand for those left out. */
function isName(name: string): boolean {
	return !/^(?:(?:and|y|&)\s+)?(?:et al\.?|others|otros)$/i.test(name);
}

/** What a value that is a link as a whole says: its own words, or the name it leads to where they are a part of that. */
function unlinked(name: string): string {
	const text = name.trim();
	const shown = /^\[([^\]]+)\]\([^()]*\)$/.exec(text)?.[1];
	const [, target, alias = ''] = /^\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|([^\]]+))?\]\]$/.exec(text) ?? [];
	if (shown !== undefined || target === undefined) return shown ?? text;
	// [[Hubinger, Evan|E. Hubinger]], [[People/Joar Skalse]], [[@babbage|Babbage]]
	const base = target.replace(/^.*\//, '').trim().replace(/\.md$/i, '');
	const words = base.split(/[\s,]+/);
	const isPart = alias.split(/[\s,.]+/).every((said) => words.some((word) => word.startsWith(said)));
	return isPart && base !== '' ? base : alias.trim();
}

const CONFERENCE = /\b(?:conference|proceedings|symposium|workshop|meeting|congress|advances in neural)\b|\bproc\./i;
// ICLR 2023, NeurIPS'17: two capitals at the least, or every journal would be one
const CONFERENCE_OF_A_YEAR = /^[A-Z][A-Za-z*]*[A-Z][A-Za-z*]*[ ’']+(?:19|20)?\d\d$/;

/**
 * Where the note says it appeared; arXiv is no such place. The type is the note's `csl-type`, else guessed from the venue; the year may
 * stand in the venue: `ICLR 2023`. `published` is the day of a paper that is not on arXiv; one that is has `issued` beside it.
 */
function publicationOf(value: (property: PropertyName) => unknown, preprintsDoi: string | undefined): Publication | undefined {
	const text = (property: PropertyName): string | undefined => textOf(value(property));
	const named = text('venue');
	const venue = named === undefined || /^arxiv\b|^preprint\b|^unpublished$/i.test(named) ? undefined : named;
	const type = text('csl-type');
	if (venue === undefined && !isCslType(type)) return undefined;
	const isConference = venue !== undefined && (CONFERENCE.test(venue) || CONFERENCE_OF_A_YEAR.test(venue));
	const issued = text('issued');
	const inVenue = isCslType(type) ? undefined : /\b((?:19|20)\d\d)\b/.exec(venue ?? '')?.[1];
	const year = issued?.slice(0, 4) ?? inVenue ?? (preprintsDoi === undefined ? undefined : text('year'));
	const editors = authorsOf(value('editors'));
	return {
		type: isCslType(type) ? type : isConference ? 'paper-conference' : 'article-journal',
		...knownFields({
			venue,
			year: /^\d{4}$/.test(year ?? '') ? Number(year) : undefined,
			date: issued,
			volume: text('volume'),
			issue: text('issue'),
			pages: text('pages'),
			publisher: text('publisher'),
			editors: editors.length === 0 ? undefined : editors,
			isbn: text('isbn'),
		}),
	};
}

/** A list of words, or one text of them with commas between. */
function keywordsOf(value: unknown): string[] | undefined {
	const words = Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : (textOf(value) ?? '').split(/\s*[,;]\s*/);
	const said = words.filter((word) => word !== '');
	return said.length === 0 ? undefined : said;
}

function listOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []);
	return (textOf(value) ?? '').split(/[\s,;]+/).filter((item) => item !== '');
}

/** A property as text, a link by its words; undefined for an empty one. */
function textOf(value: unknown): string | undefined {
	const text = lineOf(value);
	return text?.startsWith('[') === true ? unlinked(text) : text;
}

/** A property that is an identifier or an address: of a link where it leads, or all a link to a note says. */
function addressOf(value: unknown): string | undefined {
	const text = lineOf(value);
	const target = /\]\(<?((?:[^()<>\s]|\([^()\s]*\))+)/.exec(text ?? '')?.[1];
	return target ?? /^(?:<|\[\[)(.*?)(?:>|\]\])$/.exec(text ?? '')?.[1]?.replace('|', ' ') ?? text;
}

/** A property as it stands: numbers and dates too; of a list the first. */
function lineOf(value: unknown): string | undefined {
	if (Array.isArray(value)) return lineOf(value[0]);
	if (value instanceof Date) return value.toISOString();
	const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : typeof value === 'number' ? String(value) : '';
	return text === '' ? undefined : text;
}
