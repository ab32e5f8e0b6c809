import type { CitedWork } from '../../paper/cited-work';
import type { Identifiers } from '../../paper/identifier';
import { knownFields } from '../../paper/known-fields';
import { isRecord, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from '../answer';
import { plainText } from '../plain-text';
import type { HttpResponse } from '../source';
import type { CitationService, ListRequest } from './service';
import { idPath, plainArxiv, printedWork } from './service';

const NAME = 'OpenAlex';
const API = 'https://api.openalex.org/works';
const FIELDS = 'doi,title,publication_year,authorships,primary_location';
/** The most one page holds. https://developers.openalex.org/guides/page-through-results */
const PAGE = 100;
/** The most that is asked for; what lies beyond is said to be missing. */
const MOST = 5 * PAGE;

/** OpenAlex's filters, each with the field that counts what it lists: the works W cites are `cited_by:W`. */
const COUNTS = { cited_by: 'referenced_works_count', cites: 'cited_by_count' } as const;
type Filter = keyof typeof COUNTS;

/**
 * OpenAlex, asked by its own numbers, so that a paper is looked up before its list. A preprint and its journal version are two works there,
 * and either's list may be empty where the other's is not: an empty one is no list. https://developers.openalex.org
 */
export const openAlex: CitationService = {
	name: NAME,
	key: 'openalex',
	hosts: ['api.openalex.org'],
	// Documented is a parameter; ourresearch/openalex-api-proxy reads both.
	ownKey: { setting: 'openAlexKey', header: (key) => ({ Authorization: `Bearer ${key}` }) },
	referencesUrl: (paper) => lookUp('cited_by', idsOf(paper))?.url ?? null,
	readReferences: (response, input, paper) => lookUp('cited_by', idsOf(paper))?.read(response, input) ?? null,
	citationsUrl: (paper) => lookUp('cites', idsOf(paper))?.url ?? null,
	readCitations: (response, input, paper) => lookUp('cites', idsOf(paper))?.read(response, input) ?? null,
};

/** The identifiers a paper's works may have. */
function idsOf({ arxiv, doi, pmid }: Identifiers): string[] {
	const published = doi === undefined ? pmid && `pmid:${pmid}` : `doi:${doi}`;
	const preprint = arxiv && `doi:10.48550/arXiv.${arxiv}`;
	const isOne = preprint?.toLowerCase() === published?.toLowerCase();
	return [preprint, isOne ? undefined : published].filter((id) => id !== undefined);
}

/** The request for the first of a paper's works, which goes on with the others and with their list; `numbers` are those that have one. */
function lookUp(filter: Filter, [id, ...others]: readonly string[], numbers: readonly string[] = []): ListRequest | null {
	if (id === undefined) return null;
	return {
		url: `${API}/${idPath(id)}?select=id,${COUNTS[filter]}`,
		read(response, input) {
			const work = read(response, input);
			const number = /\bW\d+$/.exec(textOf(work?.['id']) ?? '')?.[0];
			if (work !== null && number === undefined) throw unreadable(NAME, input, 'reason.no-record');
			const isNone = number === undefined || numbers.includes(number) || work?.[COUNTS[filter]] === 0;
			const found = isNone ? numbers : [...numbers, number];
			const isFound = found.length > 0;
			// One list of references says what the paper cites; it is cited in both forms.
			const next = (filter === 'cites' || !isFound ? lookUp(filter, others, found) : null) ?? (isFound ? page(filter, found) : null);
			return next && { works: [], isComplete: false, next };
		},
	};
}

/** The request for a page of a list, of which `seen` works came before. */
function page(filter: Filter, numbers: readonly string[], cursor = '*', seen = 0): ListRequest {
	const order = filter === 'cites' ? '&sort=publication_date:desc' : '';
	const parts = `filter=${filter}:${numbers.join('%7C')}&per_page=${PAGE}&select=${FIELDS}${order}`;
	return {
		url: `${API}?${parts}&cursor=${encodeURIComponent(cursor)}`,
		read(response, input) {
			const answer = read(response, input) ?? {};
			const results = answer['results'];
			if (!Array.isArray(results)) throw unreadable(NAME, input, 'reason.no-record');
			const meta = isRecord(answer['meta']) ? answer['meta'] : {};
			const next = textOf(meta['next_cursor']);
			const sofar = seen + results.length;
			if (sofar === 0) return null;
			const isComplete = typeof meta['count'] === 'number' ? sofar >= meta['count'] : next === undefined;
			const isLast = isComplete || next === undefined || results.length === 0 || sofar >= MOST;
			return { works: results.flatMap(workOf), isComplete, ...(isLast ? {} : { next: page(filter, numbers, next, sofar) }) };
		},
	};
}

/** An answer as an object; null where OpenAlex lacks what was asked for. */
function read(response: HttpResponse, input: string): Readonly<Record<string, unknown>> | null {
	throwUnlessAnswer(response, NAME, input);
	if (response.status === 404) return null;
	const answer = jsonObject(response, NAME, input);
	const said = textOf(answer['message']) ?? textOf(answer['error']);
	if (said !== undefined) throw unreadable(NAME, input, { said });
	return answer;
}

function workOf(value: unknown): CitedWork[] {
	if (!isRecord(value)) return [];
	const field = (of: unknown, name: string) => (isRecord(of) ? of[name] : undefined);
	const title = plainText(value['title']) ?? null;
	const authors = listOf(value['authorships']).flatMap(
		(authorship) => textOf(field(field(authorship, 'author'), 'display_name')) ?? textOf(field(authorship, 'raw_author_name')) ?? [],
	);
	const year = typeof value['publication_year'] === 'number' ? value['publication_year'] : null;
	const place = value['primary_location'];
	const venue = plainText(field(field(place, 'source'), 'display_name'));
	const address = textOf(field(place, 'landing_page_url')) ?? '';
	const doi =
		textOf(value['doi'])
			?.toLowerCase()
			.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '') ?? null;
	const [, ofDoi] = /^10\.48550\/arxiv\.(.+)$/.exec(doi ?? '') ?? [];
	const arxiv = plainArxiv(ofDoi ?? /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/([^?#]+?)(?:\.pdf)?(?:[?#]|$)/i.exec(address)?.[1]);
	const named = title ?? (doi === null ? null : `doi:${doi}`);
	if (named === null) return [];
	const text = printedWork({ authors, title: named, year });
	return [{ text, title, authors, year, ...knownFields({ venue }), arxiv, doi: ofDoi === undefined ? doi : null }];
}
