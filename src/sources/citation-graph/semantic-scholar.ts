import type { CitedWork } from '../../paper/cited-work';
import type { Identifiers } from '../../paper/identifier';
import { isRecord, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from '../answer';
import { plainText } from '../plain-text';
import type { HttpResponse } from '../source';
import type { CitationService, ListedWorks } from './service';
import { idPath, plainArxiv, printedWork } from './service';
import { knownFields } from '../../paper/known-fields';

const NAME = 'Semantic Scholar';
const API = 'https://api.semanticscholar.org/graph/v1/paper';
const FIELDS = ['title', 'year', 'authors', 'venue', 'externalIds'];
/** The most one request gives; what lies beyond is said to be missing, since later pages come back empty. */
const MOST = 1000;
/** The most papers one batch takes. */
export const BATCH = 500;

/** The Graph API, without a key or with the reader's own. https://api.semanticscholar.org/api-docs/graph */
export const semanticScholarGraph: CitationService = {
	name: NAME,
	key: 'semantic-scholar',
	hosts: ['api.semanticscholar.org'],
	setting: 'useSemanticScholar',
	ownKey: { setting: 'semanticScholarKey', header: (key) => ({ 'x-api-key': key }) },
	referencesUrl: (paper) => listUrl(paper, 'references'),
	readReferences: (response, input) => readList(response, input, 'citedPaper'),
	citationsUrl: (paper) => listUrl(paper, 'citations'),
	readCitations: (response, input) => readList(response, input, 'citingPaper'),
};

const OF_REFERENCES = FIELDS.map((field) => `references.${field}`).join(',');

/** The address that answers for up to `BATCH` papers at once; what is asked goes into the body. */
export const BATCH_URL = `${API}/batch?fields=title,externalIds,referenceCount,${OF_REFERENCES}`;

/** The body of a request to `BATCH_URL`. */
export function batchBody(papers: readonly Identifiers[]): string {
	return JSON.stringify({ ids: papers.map((paper) => graphId(paper) ?? '') });
}

/**
 * What `BATCH_URL` answers, in the order that was asked: the references of each paper, null for one it lacks.
 * Throws a PaperError for what is no answer.
 */
export function readBatch(response: HttpResponse, input: string): (ListedWorks | null)[] {
	throwUnlessAnswer(response, NAME, input);
	let answer: unknown;
	try {
		answer = JSON.parse(response.text);
	} catch {
		throw unreadable(NAME, input, 'reason.no-json');
	}
	if (!Array.isArray(answer)) throw unreadable(NAME, input, 'reason.no-record');
	return answer.map((paper) => {
		if (!isRecord(paper) || !Array.isArray(paper['references'])) return null;
		const { references, referenceCount } = paper;
		const count = typeof referenceCount === 'number' ? referenceCount : references.length;
		return { works: references.flatMap(workOf), isComplete: references.length >= count };
	});
}

/** `ARXIV:1906.01820`, `DOI:10.1145/…`, `PMID:…`; null for a paper without any of them. */
export function graphId({ arxiv, doi, ...other }: Identifiers & { readonly pmid?: string }): string | null {
	if (arxiv !== undefined) return `ARXIV:${arxiv}`;
	if (doi !== undefined) return `DOI:${doi}`;
	return other.pmid === undefined ? null : `PMID:${other.pmid}`;
}

function listUrl(paper: Identifiers, list: 'references' | 'citations'): string | null {
	const id = graphId(paper);
	if (id === null) return null;
	return `${API}/${idPath(id)}/${list}?fields=${FIELDS.join(',')}&limit=${MOST}`;
}

function readList(response: HttpResponse, input: string, side: 'citedPaper' | 'citingPaper'): ListedWorks | null {
	throwUnlessAnswer(response, NAME, input);
	if (response.status === 404) return null;
	const answer = jsonObject(response, NAME, input);
	// A publisher may withhold its lists: data is null beside a disclaimer.
	if (answer['data'] === null) return null;
	if (!Array.isArray(answer['data'])) {
		const said = textOf(answer['error']) ?? textOf(answer['message']);
		throw unreadable(NAME, input, said === undefined ? 'reason.no-record' : { said });
	}
	const works = answer['data'].flatMap((row) => (isRecord(row) ? workOf(row[side]) : []));
	return { works, isComplete: answer['next'] === undefined && answer['data'].length < MOST };
}

/** A row without an id is what a parser made of a page; one that says less than three words says nothing. */
function workOf(value: unknown): CitedWork[] {
	if (!isRecord(value)) return [];
	const title = plainText(value['title']) ?? null;
	const ids = isRecord(value['externalIds']) ? value['externalIds'] : {};
	const isKnown = textOf(value['paperId']) !== undefined;
	if (title === null || (!isKnown && title.split(/\s+/).length < 3)) return [];
	const authors = listOf(value['authors']).flatMap((author) => (isRecord(author) ? (textOf(author['name']) ?? []) : []));
	const year = typeof value['year'] === 'number' ? value['year'] : null;
	const doi = textOf(ids['DOI'])?.toLowerCase() ?? null;
	const arxiv = plainArxiv(textOf(ids['ArXiv']) ?? /^10\.48550\/arxiv\.(.+)$/.exec(doi ?? '')?.[1]);
	const venue = plainText(value['venue']);
	return [
		{
			text: printedWork({ authors, title, year }),
			title,
			authors,
			year,
			...knownFields({ venue }),
			arxiv,
			doi: arxiv !== null && doi?.startsWith('10.48550/') === true ? null : doi,
		},
	];
}
