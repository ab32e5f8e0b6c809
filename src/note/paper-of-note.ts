import { yearOf } from '../paper/dates';
import type { Author, Paper, Publication } from '../paper/paper';
import { authorFromInverted, authorsFromLine } from '../paper/person-name';
import type { PropertyName, PropertyNames } from './properties/properties';

/**
 * The paper a literature note is about, as its properties tell it; null when they name none. Readers write them by hand, so much is
 * forgiven: authors as one text or as links, an unquoted arXiv number, a year for a date. Properties that are switched off are read
 * under their default name.
 *
 * paperOfNote({ title: 'Attention Is All You Need', arxiv: 1706.03762, year: 2017, authors: ['Vaswani, Ashish'] }, names)
 */
export function paperOfNote(frontmatter: Readonly<Record<string, unknown>>, names: PropertyNames): Paper | null {
	const value = (property: PropertyName): unknown => frontmatter[names[property] === '' ? property : names[property]];
	const text = (property: PropertyName): string | undefined => textOf(value(property));
	const arxiv = arxivId(value('arxiv')) ?? arxivId(text('url')) ?? arxivId(text('doi'));
	const doi = publishedDoi(text('doi'));
	const title = text('title');
	if (title === undefined || (arxiv === undefined && doi === undefined && text('type') !== 'literature')) return null;
	const version = Number(text('arxiv-version') ?? NaN);
	const published = publishedDate(text('published'), text('revised'), text('year'));
	const revised = text('revised');
	const primaryCategory = text('primary-category');
	const journalRef = text('journal-ref');
	const comment = text('comment');
	const license = text('license');
	return {
		...(arxiv === undefined ? {} : { arxiv }),
		...(Number.isInteger(version) && version > 0 ? { version } : {}),
		...(doi === undefined ? {} : { doi }),
		title,
		authors: authorsOf(value('authors')),
		...(published === undefined ? {} : { published }),
		...(revised === undefined ? {} : { revised }),
		...(primaryCategory === undefined ? {} : { primaryCategory }),
		categories: listOf(value('categories')),
		...(comment === undefined ? {} : { comment }),
		...(journalRef === undefined ? {} : { journalRef }),
		...(license === undefined ? {} : { license }),
		...publicationOf(text('venue'), text('year'), doi),
	};
}

/** `1906.01820`, `arXiv:hep-th/9901001v2`, the address of a paper or its arXiv DOI → the id without version. */
function arxivId(value: unknown): string | undefined {
	if (typeof value === 'number') return paddedArxivId(value);
	// 1906.01820, hep-th/9901001, math.GT/0309136
	const found = /(?:^|[/:.\s])(\d{4}\.\d{4,5}|[a-z][a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?=$|[?#\s/])/.exec(
		textOf(value) ?? '',
	)?.[1];
	return found?.replace(/\.[A-Z]{2}\//, '/');
}

/** YAML reads an unquoted 1906.01820 as the number 1906.0182: the zeros it lost are put back. */
function paddedArxivId(value: number): string | undefined {
	const [months = '', number = ''] = String(value).split('.');
	if (!/^\d{3,4}$/.test(months) || number === '') return undefined;
	const yearMonth = months.padStart(4, '0');
	return `${yearMonth}.${number.padEnd(Number(yearMonth) >= 1501 ? 5 : 4, '0')}`;
}

/** A DOI that is not arXiv's own, without `https://doi.org/`. */
function publishedDoi(text: string | undefined): string | undefined {
	const doi = /\b(10\.\d{4,9}\/\S+)/.exec(text ?? '')?.[1];
	return doi === undefined || /^10\.48550\/arxiv\./i.test(doi) ? undefined : doi;
}

/** The date of version 1; the year alone where no date is known, or where the reader gave a year that no version has. */
function publishedDate(published: string | undefined, revised: string | undefined, year: string | undefined): string | undefined {
	const given = /^\d{4}$/.exec(year ?? '')?.[0];
	if (published === undefined || yearOf(published) === null) return given;
	const years = [published, revised].map((date) => (date === undefined ? null : yearOf(date)));
	return given === undefined || years.includes(Number(given)) ? published : given;
}

function authorsOf(value: unknown): Author[] {
	if (Array.isArray(value)) return value.flatMap((name) => textOf(name) ?? []).map((name) => authorFromInverted(unlinked(name)));
	const line = textOf(value);
	if (line === undefined) return [];
	// Hubinger, Evan; van Merwijk, Chris
	if (line.includes(';'))
		return line
			.split(';')
			.map(unlinked)
			.filter((name) => name !== '')
			.map(authorFromInverted);
	const inverted = line.split(/\s+and\s+/i);
	// Hubinger, Evan and van Merwijk, Chris: each part has its own comma
	if (inverted.every((name) => /^[^,]+,[^,]+$/.test(name))) return inverted.map((name) => authorFromInverted(unlinked(name)));
	return authorsFromLine(unlinked(line));
}

/** `[[Hubinger, Evan|Evan]]` → `Hubinger, Evan`. */
function unlinked(name: string): string {
	return name
		.trim()
		.replace(/^\[\[([^\]|#]+)[^\]]*\]\]$/, '$1')
		.trim();
}

const CONFERENCE = /\b(?:conference|proceedings|symposium|workshop|meeting|congress|advances in neural)\b|\bproc\./i;
// ICLR 2023, NeurIPS'17: two capitals at the least, or every journal would be one
const CONFERENCE_OF_A_YEAR = /^[A-Z][A-Za-z*]*[A-Z][A-Za-z*]*[ ’']+(?:19|20)?\d\d$/;

/** Where the reader says it appeared; arXiv is no such place. The year may stand in the venue: `ICLR 2023`. */
function publicationOf(venue: string | undefined, year: string | undefined, doi: string | undefined): { publication?: Publication } {
	if (venue === undefined || /^arxiv\b|^preprint\b|^unpublished$/i.test(venue)) return {};
	const isConference = CONFERENCE.test(venue) || CONFERENCE_OF_A_YEAR.test(venue);
	const venueYear = /\b((?:19|20)\d\d)\b/.exec(venue)?.[1] ?? (doi === undefined ? undefined : /^\d{4}$/.exec(year ?? '')?.[0]);
	return {
		publication: {
			type: isConference ? 'paper-conference' : 'article-journal',
			venue,
			...(venueYear === undefined ? {} : { year: Number(venueYear) }),
		},
	};
}

function listOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []);
	return (textOf(value) ?? '').split(/[\s,;]+/).filter((item) => item !== '');
}

/** A property as text: numbers and dates too; undefined for an empty one. */
function textOf(value: unknown): string | undefined {
	if (value instanceof Date) return value.toISOString();
	const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : typeof value === 'number' ? String(value) : '';
	return text === '' ? undefined : text;
}
