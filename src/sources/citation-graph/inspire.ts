import type { CitedWork } from '../../paper/cited-work';
import { isRecord, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from '../answer';
import { plainText } from '../plain-text';
import type { CitationService } from './service';
import { plainArxiv, printedWork } from './service';

const NAME = 'INSPIRE';

/** INSPIRE HEP, whose lists name the identifiers physics references leave out. https://github.com/inspirehep/rest-api-doc */
export const inspireReferences: CitationService = {
	name: NAME,
	key: 'inspire',
	hosts: ['inspirehep.net'],
	setting: 'useInspire',
	referencesUrl: ({ arxiv, doi }) => {
		const path = arxiv !== undefined ? `arxiv/${arxiv}` : doi === undefined ? null : `doi/${encodeURIComponent(doi)}`;
		return path === null ? null : `https://inspirehep.net/api/${path}?fields=references`;
	},
	readReferences(response, input) {
		throwUnlessAnswer(response, NAME, input);
		if (response.status === 404) return null;
		const { metadata } = jsonObject(response, NAME, input);
		if (!isRecord(metadata)) throw unreadable(NAME, input, 'reason.no-record');
		const references = listOf(metadata['references']);
		return references.length === 0 ? null : { works: references.flatMap(workOf), isComplete: true };
	},
};

function workOf(value: unknown): CitedWork[] {
	if (!isRecord(value)) return [];
	const reference = isRecord(value['reference']) ? value['reference'] : {};
	const title = isRecord(reference['title']) ? (plainText(reference['title']['title']) ?? null) : null;
	const authors = listOf(reference['authors']).flatMap((author) => (isRecord(author) ? (textOf(author['full_name']) ?? []) : []));
	const place = isRecord(reference['publication_info']) ? reference['publication_info'] : {};
	const year = typeof place['year'] === 'number' ? place['year'] : null;
	const raw = listOf(value['raw_refs']).flatMap((one) => (isRecord(one) ? (plainText(one['value']) ?? []) : []))[0];
	const where = [textOf(place['journal_title']), textOf(place['journal_volume']), textOf(place['page_start'])].filter(
		(part) => part !== undefined,
	);
	const text =
		raw ??
		[printedWork({ authors, title, year: null }), where.join(' '), year === null ? '' : String(year)]
			.filter((part) => part !== '')
			.join('. ');
	const doi = listOf(reference['dois']).flatMap((one) => textOf(one)?.toLowerCase() ?? [])[0] ?? null;
	return text === '' ? [] : [{ text, title, authors, year, arxiv: plainArxiv(textOf(reference['arxiv_eprint'])), doi }];
}
