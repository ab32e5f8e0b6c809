import { knownFields } from '../paper/known-fields';
import { PaperError, askedFor } from '../failure';
import { isCategory } from '../paper/arxiv-category';
import { LONGEST_FIELD, bounded } from '../paper/bounds';
import { utcTimestamp } from '../paper/dates';
import { paperKey } from '../paper/identifier';
import type { Author, Paper } from '../paper/paper';
import { splitName } from '../paper/person-name';
import { oneLine, paragraphs, unicodeFromTex } from '../paper/tex';
import { asked, throwUnlessAnswer, unreadable } from './answer';
import { identify } from '../paper/identify/recognise';
import type { HttpGet, HttpResponse, MetadataSource } from './source';
import { saysWithdrawn } from './withdrawn';

const NAME = 'arXiv';
const API = 'https://export.arxiv.org/api/query';

/** An entry of the feed, its strings as Atom has them. */
interface ArxivEntry {
	readonly id: string;
	readonly texts: ReadonlyMap<string, string>;
	readonly names: readonly string[];
	readonly terms: readonly string[];
	readonly primary: string | undefined;
}

/** arXiv's Atom API: every paper, 100 a request. https://info.arxiv.org/help/api/user-manual.html */
export const arxiv: MetadataSource = {
	name: NAME,
	key: 'arxiv',
	hosts: ['export.arxiv.org', 'arxiv.org'],
	batch: 100,
	urlFor(ids) {
		const list = ids.map((id) => (id.version === undefined ? id.id : `${id.id}v${id.version}`));
		// Without max_results ten papers come back, however many were asked for.
		return `${API}?id_list=${list.map(encodeURIComponent).join(',')}&max_results=${ids.length}`;
	},
	async read(response, ids) {
		const versions = new Map(ids.map((id) => [paperKey(id), id.version]));
		const papers = new Map<string, Paper>();
		// The order of the answer is not the order asked: papers are told by their ids.
		for (const paper of (await readFeed(response, asked(ids))).papers) {
			const key = paperKey({ scheme: 'arxiv', id: paper.arxiv ?? '' });
			const newest = versions.get(key) === undefined && paper.version !== undefined;
			papers.set(key, newest ? { ...paper, latestVersion: paper.version } : paper);
		}
		return papers;
	},
	// incorrect id format for abc
	malformedAmong(said, ids) {
		const named = /incorrect id format for\s+(\S+)/i.exec(said)?.[1];
		return ids.find(({ id, version }) => named === id || (version !== undefined && named === `${id}v${version}`)) ?? null;
	},
};

// ti:, au:, abs:, co:, jr:, cat:, rn:, all: are arXiv's own fields
const FIELD = /^(?:ti|au|abs|co|jr|cat|rn|all):\S/i;
const EMPTY_WORDS = new Set('a an and are as at by for from in is of on or the to via with'.split(' '));

/** Which page of what a search finds, and in which order. */
interface SearchOptions {
	/** The first result, from 0. */
	readonly start?: number;
	readonly max: number;
	/** The newest first, not the best. */
	readonly byDate?: boolean;
}

/**
 * The address of a search by words of title, author or abstract; quoted words stay together, arXiv's field prefixes (`ti:`, `au:`) are
 * kept. Null when there is no word to search for.
 */
export function searchUrl(words: string, options: SearchOptions): string | null {
	const parts = [...words.matchAll(/((?:[a-z]{2,3}:)?)"([^"]+)"|(\S+)/gi)].flatMap(([, field = '', phrase, word = '']) => {
		if (phrase !== undefined) return `${field === '' ? 'all:' : field.toLowerCase()}"${searchable(phrase)}"`;
		const [prefix, bare] = FIELD.test(word)
			? [word.slice(0, word.indexOf(':') + 1).toLowerCase(), word.slice(word.indexOf(':') + 1)]
			: ['all:', word];
		// Several words in one token (`red-teaming`) are a phrase to arXiv.
		const text = searchable(bare);
		return text === '' ? [] : `${prefix}${text.includes(' ') ? `"${text}"` : text}`;
	});
	const telling = parts.filter((part) => !EMPTY_WORDS.has(part.replace(/^all:/, '').toLowerCase()));
	const query = (telling.length > 0 ? telling : parts).join(' AND ');
	if (query === '') return null;
	return queryUrl(query, options);
}

function queryUrl(query: string, { start = 0, max, byDate = false }: SearchOptions): string {
	const order = `sortBy=${byDate ? 'submittedDate' : 'relevance'}&sortOrder=descending`;
	return `${API}?search_query=${encodeURIComponent(query)}&start=${start}&max_results=${max}&${order}`;
}

/** The address of a search for papers by any of several titles; null where none has a word to search for. */
export function titlesUrl(titles: readonly string[], options: { readonly max: number }): string | null {
	const query = titles.flatMap((title) => {
		const words = searchable(title);
		return words === '' ? [] : `ti:"${words}"`;
	});
	if (query.length === 0) return null;
	return queryUrl(query.join(' OR '), options);
}

/**
 * Papers of arXiv by words of title, author or abstract, the best first unless by date, and how many there are. Rejects with a PaperError.
 */
export async function searchPapers(
	words: string,
	get: HttpGet,
	options: SearchOptions & { readonly signal?: AbortSignal | undefined },
): Promise<{ readonly total: number; readonly papers: readonly Paper[] }> {
	const { signal } = options;
	const url = searchUrl(words, options);
	if (url === null) return { total: 0, papers: [] };
	return await readSearch(await askedFor(words, get(url, signal === undefined ? {} : { signal })), words);
}

/** The papers a search found, the best first, and how many there are in all. */
export async function readSearch(
	response: HttpResponse,
	words: string,
): Promise<{ readonly total: number; readonly papers: readonly Paper[] }> {
	const { papers, total } = await readFeed(response, words);
	return { papers: papers.map(bounded), total };
}

/** Letters, digits and what joins them; brackets, colons and quotes are syntax to arXiv. */
function searchable(text: string): string {
	return oneLine(text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}.'’_]+/gu, ' '));
}

async function readFeed(response: HttpResponse, input: string): Promise<{ total: number; papers: Paper[] }> {
	throwUnlessAnswer(response, NAME, input);
	const { text } = response;
	if (!/<feed[\s>]/.test(text.slice(0, 2000)))
		throw unreadable(NAME, input, /<html|<!doctype html/i.test(text.slice(0, 2000)) ? 'reason.web-page' : 'reason.no-feed');
	if (!/<\/feed>\s*$/.test(text)) throw unreadable(NAME, input, 'reason.cut-short');
	const { entries, total } = await feedEntries(text);
	for (const { id, texts } of entries) {
		// An error is told by its id: papers may be titled anything, and older answers had status 200.
		if (id.includes('/api/errors'))
			throw new PaperError({ kind: 'malformed', input, source: NAME, said: oneLine(texts.get('summary') ?? 'error') });
	}
	if (response.status !== 200) throw unreadable(NAME, input, response.status);
	return { total, papers: entries.flatMap((entry) => paperOf(entry) ?? []) };
}

/** Elements are told by their local names with arXiv's prefix: older feeds repeat the namespace on each element, newer ones do not. */
async function feedEntries(xml: string): Promise<{ entries: ArxivEntry[]; total: number }> {
	const { load } = await import('cheerio/slim');
	const $ = load(xml, { xml: true });
	// By name, not by selectors: compiling one for each author takes most of the time of a feed.
	const parts = $.root().children().children();
	const entries = parts
		.toArray()
		.filter(({ name }) => name === 'entry')
		.map((entry): ArxivEntry => {
			const texts = new Map<string, string>();
			const names: string[] = [];
			const terms: string[] = [];
			let primary: string | undefined;
			for (const child of $(entry).children().toArray()) {
				const text = (of = $(child)) => of.text().slice(0, LONGEST_FIELD);
				if (child.name === 'author') names.push(text($(child).children().filter(isNamed('name'))));
				else if (child.name === 'category') terms.push(child.attribs['term'] ?? '');
				else if (child.name === 'arxiv:primary_category') primary = child.attribs['term'];
				else if (!texts.has(child.name)) texts.set(child.name, text());
			}
			return { id: (texts.get('id') ?? '').trim(), texts, names, terms, primary };
		});
	return { entries, total: Number(parts.filter(isNamed('opensearch:totalResults')).first().text()) || entries.length };
}

const isNamed =
	(wanted: string) =>
	(_at: number, { name }: { readonly name: string }): boolean =>
		name === wanted;

function paperOf({ id, texts, names, terms, primary }: ArxivEntry): Paper | null {
	const read = identify(id);
	const title = line(texts.get('title'));
	if (read?.scheme !== 'arxiv' || title === undefined) return null;
	const codes = terms.map((term) => term.trim());
	const categories = codes.filter(isCategory);
	const primaryCategory = primary ?? categories[0];
	const abstract = paragraphs(unicodeFromTex(texts.get('summary') ?? ''));
	const comment = line(texts.get('arxiv:comment'));
	// MSC: 14J60 (Primary) 14F05; ACM: F.2.2; I.2.7
	const mscClass = codes.find((code) => /^\d{2}[A-Z-]/.test(code));
	const acmClass = codes.find((code) => /^[A-K]\.\d/.test(code));
	return {
		arxiv: read.id,
		title,
		authors: names.flatMap((name): Author[] => {
			const author = splitName(name);
			return author === null ? [] : [author];
		}),
		categories: [...new Set([...(primaryCategory === undefined ? [] : [primaryCategory]), ...categories])],
		...knownFields({
			version: read.version,
			abstract: abstract === '' ? undefined : abstract,
			published: utcTimestamp(texts.get('published') ?? ''),
			revised: utcTimestamp(texts.get('updated') ?? ''),
			primaryCategory,
			comment,
			journalRef: line(texts.get('arxiv:journal_ref')),
			doi: publishedDoi(texts.get('arxiv:doi')),
			mscClass,
			acmClass,
			withdrawn: saysWithdrawn(comment, title) || saysWithdrawn(abstract) ? true : undefined,
		}),
	};
}

/** The published DOI authors typed: several are split by blanks, and the first is the paper's; arXiv's own is none. */
export function publishedDoi(text: string | undefined): string | undefined {
	return (text ?? '')
		.split(/[\s;,]+(?=10\.|https?:|doi:|$)/i)
		.map((part) => part.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''))
		.find((part) => /^10\.\d{4,9}\/\S+$/.test(part) && !/^10\.48550\/arxiv\./i.test(part));
}

function line(text: string | undefined): string | undefined {
	const read = oneLine(unicodeFromTex(text ?? ''));
	return read === '' ? undefined : read;
}

/** What arXiv would say of a paper that is none. */
const SAMPLE = `<feed><entry><id>http://arxiv.org/abs/1709.00001v1</id><published>1843-09-01T00:00:00Z</published>
<title>Sketch of the $n$th "Analytical" Engine</title><summary>We {\\"o}ffer a sketch.</summary>
<author><name>Ada Lovelace</name></author><author><name>Luigi Federico Menabrea</name></author><category term="cs.AI"/></entry></feed>`;
let sample: Promise<Paper> | null = null;

/** A made-up paper, read as an answer is: whoever asks for it has the reader of answers loaded. */
export function samplePaper(): Promise<Paper> {
	sample ??= readFeed({ status: 200, text: SAMPLE, headers: {} }, '').then(
		({ papers: [paper] }) => paper ?? { title: '', authors: [], categories: [] },
	);
	return sample;
}
