import type { CitedWork } from '../../paper/cited-work';
import { findPaperIds } from '../../paper/identify/recognise';
import { isRecord, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from '../answer';
import { plainText } from '../plain-text';
import type { CitationService } from './service';
import { plainArxiv, printedWork } from './service';
import { knownFields } from '../../paper/known-fields';

const NAME = 'Crossref';

/** What publishers deposit of a paper's references. https://api.crossref.org/swagger-ui/index.html */
export const crossrefReferences: CitationService = {
	name: NAME,
	key: 'crossref',
	hosts: ['api.crossref.org'],
	setting: 'useCrossref',
	referencesUrl: ({ doi }) => (doi === undefined ? null : `https://api.crossref.org/works/${encodeURIComponent(doi)}`),
	readReferences(response, input) {
		throwUnlessAnswer(response, NAME, input);
		if (response.status === 404) return null;
		const { message } = jsonObject(response, NAME, input);
		if (!isRecord(message)) throw unreadable(NAME, input, 'reason.no-record');
		const references = listOf(message['reference']);
		if (references.length === 0) return null;
		const count = typeof message['reference-count'] === 'number' ? message['reference-count'] : references.length;
		return { works: references.flatMap(workOf), isComplete: references.length >= count };
	},
};

function arxivIn(text: string): string | null {
	return findPaperIds(text).find(({ id }) => id.scheme === 'arxiv')?.id.id ?? null;
}

function workOf(value: unknown): CitedWork[] {
	if (!isRecord(value)) return [];
	const plain = (key: string) => plainText(value[key]) ?? null;
	const printed = plain('unstructured');
	const title = plain('article-title') ?? plain('volume-title');
	const author = plain('author');
	const year = Number(/(?:1[89]|20)\d\d/.exec(plain('year') ?? '')?.[0] ?? 0) || null;
	const doi = textOf(value['DOI'])?.toLowerCase() ?? null;
	const arxiv = plainArxiv(/^10\.48550\/arxiv\.(.+)$/.exec(doi ?? '')?.[1] ?? arxivIn(printed ?? ''));
	const authors = author === null ? [] : [author];
	const venue = plain('journal-title') ?? plain('series-title');
	const place = [venue, plain('volume'), plain('first-page')].filter((part) => part !== null);
	const made = [printedWork({ authors, title, year: null }), place.join(' '), year === null ? '' : String(year)]
		.filter((part) => part !== '')
		.join('. ');
	const text = printed ?? (made === '' && doi !== null ? `doi:${doi}` : made);
	return text === '' ? [] : [{ text, title, authors, year, ...knownFields({ venue }), arxiv, doi: arxiv === null ? doi : null }];
}
