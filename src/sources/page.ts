import { knownFields } from '../paper/known-fields';
import type { CheerioAPI } from 'cheerio/slim';
import { PaperError, notFound } from '../failure';
import { writtenDay, yearOf } from '../paper/dates';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { doiId } from '../paper/identify/doi';
import { isbnId } from '../paper/identify/isbn';
import { addressKind } from '../paper/identify/page';
import { identify } from '../paper/identify/recognise';
import type { Author, Paper, Publication } from '../paper/paper';
import { CAPITAL_PARTICLES, isSpanish, PARTICLES } from '../paper/name-words';
import { nameFromParts, splitName } from '../paper/person-name';
import { asked, isRecord, listOf, textOf, throwUnlessAnswer } from './answer';
import { plainText } from './plain-text';
import type { HttpResponse, MetadataSource } from './source';

/** Of a page no more is read: the tags stand in its head. In characters. */
const MOST = 2_000_000;

/**
 * A publisher's page, by the tags it has for Google Scholar (`citation_…`), else Dublin Core, else JSON-LD. Only the address the
 * reader pasted is asked, never one of this machine or its network; no script of it runs.
 */
export const page: MetadataSource = {
	name: 'The page',
	key: 'page',
	hosts: ['*'],
	batch: 1,
	accept: 'text/html,application/xhtml+xml',
	urlFor([id]) {
		const address = id?.id ?? '';
		if (addressKind(address).kind !== 'page') throw new PaperError({ kind: 'unsupported', input: address, what: 'private' });
		return address;
	},
	async read(response, ids) {
		const [id] = ids;
		if (id === undefined) return new Map();
		return new Map([[paperKey(id), await readPage(response, id)]]);
	},
	// The record of the DOI a page names has what its tags may lack.
	betterKnownAs: ({ doi, arxiv }) =>
		arxiv !== undefined ? { scheme: 'arxiv', id: arxiv } : doi === undefined ? null : { scheme: 'doi', id: doi.toLowerCase() },
};

async function readPage(response: HttpResponse, id: PaperId): Promise<Paper> {
	const input = asked([id]).replace(/^url:/, '');
	if (isChallenge(response)) throw new PaperError({ kind: 'unsupported', input, what: 'challenge' });
	if (response.status === 404 || response.status === 410) throw notFound(input, addressKind(id.id).host);
	throwUnlessAnswer(response, addressKind(id.id).host, input);
	const paper = await paperOfPage(response.text.slice(0, MOST), id.id);
	if (paper === null) throw new PaperError({ kind: 'unsupported', input, what: 'no-tags' });
	return paper;
}

const CHALLENGE =
	/<title>\s*(?:Just a moment|Attention Required! \| Cloudflare|Access denied|Verifying your browser|Are you a robot|Security check|Client Challenge|Robot or human|Pardon our interruption)|_cf_chl_opt|cf-turnstile|cf_chl_|challenge-platform|hcaptcha\.com\/1|captcha-delivery|perfdrive\.com/i;

/** A page that wants to know whether a person asks, under whatever status; a page with tags of a paper is none. */
function isChallenge({ text }: HttpResponse): boolean {
	return CHALLENGE.test(text.slice(0, 200_000)) && !/citation_title|["']dc\.title/i.test(text.slice(0, 200_000));
}

/** The paper a page describes in its tags; null when it describes none. */
export async function paperOfPage(html: string, address: string): Promise<Paper | null> {
	const { load } = await import('cheerio/slim');
	const $ = load(html);
	const tags = tagsOf($);
	const linked = jsonLd($);
	const one = (...names: string[]) => plainText(names.flatMap((name) => tags.get(name) ?? []).find((value) => value.trim() !== ''));
	const title = one('citation_title', 'dc.title', 'dcterms.title') ?? plainText(linked?.['headline'] ?? linked?.['name']);
	const isPaper =
		tags.has('citation_title') || linked !== null || (tags.has('dc.title') && (tags.has('dc.creator') || tags.has('dc.identifier')));
	if (title === undefined || !isPaper) return null;
	const authors = authorsOf(tags, linked);
	const date = dateOf(one, linked);
	const doi = firstOf(['citation_doi', 'dc.identifier', 'dc.identifier.doi', 'prism.doi', 'bepress_citation_doi', 'doi'], tags, (text) => {
		const id = doiId(text.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)\s*/i, ''));
		return id?.scheme === 'doi' ? id.id : null;
	});
	const arxiv = identify(one('citation_arxiv_id') ?? '');
	const publication = publicationOf(one, date, linked);
	const isbn = publication?.type === 'book' && publication.isbn !== undefined ? isbnId(publication.isbn) : null;
	return {
		url: address,
		title,
		authors,
		categories: [],
		...knownFields({
			arxiv: arxiv?.scheme === 'arxiv' ? arxiv.id : undefined,
			doi: doi ?? undefined,
			pmid: /^\d{1,9}$/.exec(one('citation_pmid') ?? '')?.[0],
			isbn: isbn?.id,
			abstract: one('citation_abstract', 'dc.description.abstract', 'dcterms.abstract'),
			published: date,
			publication,
		}),
	};
}

type Tags = ReadonlyMap<string, readonly string[]>;
type One = (...names: string[]) => string | undefined;

/** The tags of a page by name in lower case, `name` and `property` alike, whatever stands before `citation_`. */
function tagsOf($: CheerioAPI): Tags {
	const tags = new Map<string, string[]>();
	for (const element of $('meta').toArray()) {
		const { name, property, content } = element.attribs;
		if (content === undefined) continue;
		for (const written of (name ?? property ?? '').split(/\s+/)) {
			const key = written
				.toLowerCase()
				.replace(/^[a-z]+_(?=citation_)/, '')
				.replace(/^dc:/, 'dc.');
			if (key === '') continue;
			const values = tags.get(key);
			if (values === undefined) tags.set(key, [content]);
			else values.push(content);
		}
	}
	return tags;
}

/** The article or book a page describes as linked data, if it does. */
function jsonLd($: CheerioAPI): Readonly<Record<string, unknown>> | null {
	for (const element of $('script[type="application/ld+json"]').toArray()) {
		let value: unknown;
		try {
			value = JSON.parse($(element).text());
		} catch {
			continue;
		}
		const graph = isRecord(value) ? listOf(value['@graph']) : [];
		for (const item of Array.isArray(value) ? (value as unknown[]) : [value, ...graph]) {
			const main = isRecord(item) && isRecord(item['mainEntity']) ? item['mainEntity'] : item;
			if (
				isRecord(main) &&
				/^(?:ScholarlyArticle|Article|Book|Chapter|Thesis|Report|TechArticle)$/.test(String(listOf(main['@type'])[0] ?? main['@type'])) &&
				main['author'] !== undefined
			)
				return main;
		}
	}
	return null;
}

/** The names of one tag: `Ada Lovelace, Charles Babbage` are two where words stand on both sides, but for family names of two words. */
function namesIn(text: string): string[] {
	const parts = text.split(/\s*,\s*/);
	const [first = ''] = parts;
	const [word = ''] = first.split(' ');
	const isFamily = PARTICLES.has(word) || CAPITAL_PARTICLES.has(word) || isSpanish(word);
	return parts.every((part) => /\S\s\S/.test(part)) && (parts.length > 2 || !isFamily) ? parts : [text];
}

function authorsOf(tags: Tags, linked: Readonly<Record<string, unknown>> | null): Author[] {
	const told = ['citation_author', 'dc.creator', 'dc.contributor', 'citation_authors']
		.map((tag) =>
			(tags.get(tag) ?? []).flatMap((name) => plainText(name)?.split(';') ?? []).filter((name) => !/^\s*$|^https?:/i.test(name)),
		)
		.find((names) => names.length > 0);
	const names = told?.length === 1 ? namesIn(told[0] ?? '') : (told ?? []);
	// “Family, Given” or “First Last”
	const authors = names.filter((name, at) => name !== names[at - 1]).flatMap((name) => splitName(name) ?? []);
	if (authors.length > 0) return authors;
	const people = linked === null ? [] : Array.isArray(linked['author']) ? (linked['author'] as unknown[]) : [linked['author']];
	return people.flatMap((person) => {
		if (!isRecord(person)) return splitName(plainText(person) ?? '') ?? [];
		const family = plainText(person['familyName']);
		return (
			(family === undefined ? splitName(plainText(person['name']) ?? '') : nameFromParts(family, plainText(person['givenName']))) ?? []
		);
	});
}

/** The day of publication; where only the day it went online is known, a smaller year beside it counts. */
function dateOf(one: One, linked: Readonly<Record<string, unknown>> | null): string | undefined {
	const printed = day(one('citation_publication_date')) ?? day(one('citation_cover_date')) ?? day(one('citation_date'));
	if (printed !== undefined) return printed;
	const online = day(one('citation_online_date'));
	const year = /\d{4}/.exec(one('citation_year') ?? '')?.[0];
	if (online !== undefined) return year !== undefined && Number(year) < Number(online.slice(0, 4)) ? year : online;
	return (
		year ??
		day(one('dc.date', 'dc.issued', 'dcterms.issued', 'dc.date.issued', 'prism.publicationdate')) ??
		day(textOf(linked?.['datePublished']))
	);
}

/** `2021/6`, `2004`, `1977/01`, `2018-05-01`, `5 Jun 2019`, as precise as it is. */
function day(text: string | undefined): string | undefined {
	if (text === undefined) return undefined;
	const [, year, month, date] = /^\s*(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?(?:$|[T\s])/.exec(text) ?? [];
	if (year === undefined) return writtenDay(text.trim()) ?? /\b(?:1[5-9]|20)\d{2}\b/.exec(text)?.[0];
	const parts = [month, date].filter((part) => part !== undefined && Number(part) > 0);
	return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

function publicationOf(one: One, date: string | undefined, linked: Readonly<Record<string, unknown>> | null): Publication | undefined {
	const journal = one('citation_journal_title', 'prism.publicationname');
	const conference = one('citation_conference_title', 'citation_conference');
	const book = one('citation_inbook_title', 'citation_book_title');
	const school = one('citation_dissertation_institution');
	const institution = one('citation_technical_report_institution');
	const isbn = one('citation_isbn', 'dc.identifier.isbn');
	const part = isRecord(linked?.['isPartOf']) ? linked['isPartOf'] : undefined;
	const type: Publication['type'] =
		journal !== undefined
			? 'article-journal'
			: conference !== undefined
				? 'paper-conference'
				: book !== undefined
					? 'chapter'
					: school !== undefined
						? 'thesis'
						: institution !== undefined
							? 'report'
							: isbn !== undefined || linked?.['@type'] === 'Book'
								? 'book'
								: part === undefined
									? 'article'
									: 'article-journal';
	const first = one('citation_firstpage', 'prism.startingpage');
	const last = one('citation_lastpage', 'prism.endingpage');
	// HAL writes the range into the first page.
	const pages = first === undefined || /[-–]/.test(first) || last === undefined || last === first ? first : `${first}-${last}`;
	const fields = knownFields({
		venue: journal ?? conference ?? book ?? plainText(part?.['name']),
		volume: one('citation_volume', 'prism.volume') ?? plainText(part?.['volumeNumber']),
		issue: one('citation_issue', 'prism.number'),
		pages,
		publisher: school ?? institution ?? one('citation_publisher', 'dc.publisher'),
		isbn,
	});
	if (Object.keys(fields).length === 0) return undefined;
	return { type, ...fields, ...knownFields({ date, year: date === undefined ? undefined : (yearOf(date) ?? undefined) }) };
}

function firstOf(names: readonly string[], tags: Tags, read: (text: string) => string | null): string | null {
	for (const name of names) {
		for (const text of tags.get(name) ?? []) {
			const found = read(text.trim());
			if (found !== null) return found;
		}
	}
	return null;
}
