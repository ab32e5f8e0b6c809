import { knownFields } from '../../paper/known-fields';
import { cslDay, cslNames, cslPartsOf } from '../../paper/csl-item';
import { cslTypeOfEntry, cslTypeOfWork } from '../../paper/csl-type';
import type { Paper } from '../../paper/paper';
import { withoutFullStop } from '../../paper/full-stop';
import { oneLine } from '../../paper/tex';
import { dateOfEdtf, dateOfParts } from '../date';
import type { CslEntry, EntryExtras } from '../entry';
import type { EntryIds } from '../identifiers';
import { arxivAmongWords, arxivIn, doiIn, isArxivName, isbnIn, pmcidIn, pmidIn, webAddress, withAddresses } from '../identifiers';
import { withoutMarkup } from '../markup';
import { identifierFields, keywordsIn, pagesOf, withIsbn } from '../mapping';

type Item = Readonly<Record<string, unknown>>;

/** The paper an item of CSL-JSON describes, with what reference managers keep in its note (`PMID: …`, `original-date: …`). */
export function paperOfCsl({ item, type }: CslEntry): Paper {
	const extra = extraOf(item);
	const ids = identifiersOf(item, extra);
	const date = dateOfCsl(item['issued']) ?? dateOfCsl(item['event-date']) ?? dateOfCsl(item['posted']);
	// A type of some program's own costs nothing but its name.
	const typed = { ...item, type: cslTypeOfWork(type) ?? cslTypeOfEntry(type) };
	const published = cslPartsOf(typed, date, plain);
	const isPreprint =
		ids.arxiv !== undefined &&
		(published.venue === undefined || isArxivName(published.venue)) &&
		!['thesis', 'book', 'chapter', 'paper-conference'].includes(published.type);
	const { isbn, ...named } = ids;
	const publisher = published.publisher !== undefined && isArxivName(published.publisher) ? undefined : published.publisher;
	const { publisher: _told, pages, ...rest } = published;
	return {
		...named,
		title: titleOf(item, ids),
		authors: cslNames(item['author'], plain, true),
		categories: [],
		...knownFields({
			url: ids.arxiv === undefined && ids.doi === undefined ? (webAddress(plain(item['URL'])) ?? undefined) : undefined,
			abstract: abstractOf(item),
			published: date ?? undefined,
			keywords: keywordsOf(item),
		}),
		...withIsbn(isPreprint ? null : { ...rest, ...knownFields({ pages: pagesOf(rest.type, pages ?? ''), publisher }) }, isbn ?? undefined),
	};
}

/** The reader's notes in an item: its note without the lines of a program, and its annotations. */
export function extrasOfCsl({ item }: CslEntry): EntryExtras {
	const note = (multiline(item['note']) ?? '')
		.split('\n')
		.filter((line) => !EXTRA_LINE.test(line) && arxivAmongWords(line) === null)
		.join('\n')
		.replace(/\{:[\w-]+:[^{}]*\}/g, '')
		.trim();
	const annote = multiline(item['annote']) ?? '';
	return { notes: [note, annote].filter((text) => text !== ''), files: [] };
}

// PMID: 23690738, Citation Key: x, tex.field: v, original-date: 1777
const EXTRA_LINE = /^\s*(?:tex\.)?([A-Za-z][\w .-]{0,30}?)\s*[:=]\s*(\S.*)$/;

/** The `key: value` lines of Zotero's Extra, and its older `{:key: value}`; keys in lower case. */
function extraOf(item: Item): ReadonlyMap<string, string> {
	const note = multiline(item['note']) ?? '';
	const pairs = [...note.split('\n').map((line) => EXTRA_LINE.exec(line)), ...note.matchAll(/\{:([\w-]+):\s*([^{}]*)\}/g)];
	return new Map(pairs.flatMap((pair) => (pair === null ? [] : [[(pair[1] ?? '').toLowerCase(), (pair[2] ?? '').trim()] as const])));
}

function identifiersOf(item: Item, extra: ReadonlyMap<string, string>): EntryIds {
	const text = (name: string) => plain(item[name]) ?? extra.get(name.toLowerCase()) ?? '';
	const address = text('URL');
	const arxiv =
		arxivIn(text('arxiv')) ??
		arxivIn(text('DOI')) ??
		arxivIn(address) ??
		first(['number', 'container-title', 'publisher', 'archive_location', 'archive', 'note', 'page', 'volume', 'collection-title'], (name) =>
			arxivAmongWords(name === 'note' ? noteWords(item) : text(name)),
		);
	const [doi, pmid, pmcid] = [doiIn(text('DOI')), pmidIn(text('PMID')), pmcidIn(text('PMCID'))];
	const isbn = isbnIn(Array.isArray(item['ISBN']) ? item['ISBN'].map(String).join(' ') : text('ISBN'));
	return withAddresses(identifierFields({ arxiv, doi, pmid, pmcid, isbn }), [address]);
}

/** A title, of PubMed's without the full stop it puts behind each. */
function titleOf(item: Item, { pmid }: EntryIds): string {
	const title = plain(item['title']) ?? plain(item['container-title']) ?? '';
	return pmid === undefined ? title : withoutFullStop(title);
}

/** The first line of the note that gives an arXiv id, so that two of them in it are not taken for a list. */
function noteWords(item: Item): string {
	return (multiline(item['note']) ?? '').split('\n').find((line) => /^\s*arxiv\s*:/i.test(line)) ?? '';
}

function first<T>(names: readonly string[], read: (name: string) => T | null): T | null {
	for (const name of names) {
		const found = read(name);
		if (found !== null) return found;
	}
	return null;
}

/** A date of CSL-JSON in its forms, as precise as it is: parts as numbers or texts, `raw`, `literal`, an EDTF text; null for none. */
export function dateOfCsl(value: unknown): string | null {
	if (typeof value === 'string' || typeof value === 'number')
		return dateOfEdtf(String(value)) ?? dateOfParts(String(value), String(value).replace(/\d{4}/g, ''));
	const parts = cslDay(value);
	if (parts !== null || typeof value !== 'object' || value === null) return parts;
	for (const name of ['raw', 'literal', 'edtf', 'date-time'] as const) {
		const text = (value as Item)[name];
		if (typeof text !== 'string') continue;
		const date = dateOfEdtf(text) ?? dateOfParts(text, text.replace(/\d{4}/g, ''));
		if (date !== null) return date;
	}
	const [year, month, day] = ['year', 'month', 'day'].map((name) => plain((value as Item)[name]));
	return year === undefined ? null : dateOfParts(year, month, day);
}

/** A text, or the number that stands for one, on one line, without the markup CSL allows in it. */
function plain(value: unknown): string | undefined {
	const one: unknown = Array.isArray(value) ? value[0] : value;
	const text = typeof one === 'number' ? String(one) : one;
	if (typeof text !== 'string') return undefined;
	const bare = oneLine(withoutMarkup(text).normalize('NFC'));
	return bare === '' ? undefined : bare;
}

function multiline(value: unknown): string | undefined {
	return typeof value === 'string' ? withoutMarkup(value).replace(/\r\n?/g, '\n').trim() : undefined;
}

function abstractOf(item: Item): string | undefined {
	const paragraphs = (multiline(item['abstract']) ?? '').split(/\n\s*\n/).map(oneLine);
	const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
	return text === '' ? undefined : text;
}

function keywordsOf(item: Item): string[] | undefined {
	const told = ['keyword', 'keywords', 'tags', 'categories'].flatMap((name) => {
		const value = item[name];
		return Array.isArray(value)
			? value.flatMap((word) => (typeof word === 'string' ? [oneLine(word)] : []))
			: keywordsIn(plain(value) ?? '');
	});
	const words = [...new Set(told.filter((word) => word !== ''))];
	return words.length === 0 ? undefined : words;
}
