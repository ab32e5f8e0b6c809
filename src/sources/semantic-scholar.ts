import { knownFields } from '../paper/known-fields';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Author, Paper } from '../paper/paper';
import { splitName } from '../paper/person-name';
import { asked, isRecord, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from './answer';
import { identify } from '../paper/identify/recognise';
import { publishedDoi } from './arxiv';
import { plainText } from './plain-text';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'Semantic Scholar';
const FIELDS = 'title,abstract,authors,year,publicationDate,externalIds,venue';

/** Semantic Scholar's Graph API, without a key. https://api.semanticscholar.org/api-docs/graph */
export const semanticScholar: MetadataSource = {
	name: NAME,
	key: 'semantic-scholar',
	hosts: ['api.semanticscholar.org'],
	batch: 1,
	accept: 'application/json',
	urlFor: ([id]) => `https://api.semanticscholar.org/graph/v1/paper/${id === undefined ? '' : pathOf(id)}?fields=${FIELDS}`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readPaper(response, ids))),
	// arXiv and the registries say more than the record: all authors in full, volume and pages.
	betterKnownAs: ({ arxiv, doi }) =>
		arxiv !== undefined ? { scheme: 'arxiv', id: arxiv } : doi === undefined ? null : { scheme: 'doi', id: doi.toLowerCase() },
};

/** `ARXIV:hep-th/9901001`, a record's own hash, `CorpusID:13756489`. */
function pathOf({ scheme, id }: PaperId): string {
	const part = encodeURIComponent(id).replace(/%2F/g, '/').replace(/%3A/g, ':');
	return scheme === 'arxiv' ? `ARXIV:${part}` : part;
}

function readPaper(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	if (response.status === 404 || id === undefined) return [];
	const paper = paperOfRecord(jsonObject(response, NAME, input));
	if (paper === null) throw unreadable(NAME, input, 'reason.no-title');
	if (id.scheme === 'arxiv') {
		const { publication: _venue, ...preprint } = paper;
		return [[paperKey(id), { ...preprint, arxiv: id.id }]];
	}
	return [[paperKey(id), { ...paper, s2: id.id }]];
}

/** The paper a record describes, as the Graph API and its search write them; null for one without a title. */
export function paperOfRecord(record: Readonly<Record<string, unknown>>): Paper | null {
	const title = plainText(record['title']);
	if (title === undefined) return null;
	const external = isRecord(record['externalIds']) ? record['externalIds'] : {};
	const year = typeof record['year'] === 'number' ? record['year'] : undefined;
	const authors = listOf(record['authors']).flatMap((person): Author[] => {
		const author = isRecord(person) ? splitName(textOf(person['name']) ?? '') : null;
		return author === null ? [] : [author];
	});
	const venue = plainText(record['venue']);
	const arxiv = identify(`arXiv:${textOf(external['ArXiv']) ?? ''}`);
	return {
		title,
		authors,
		categories: [],
		...knownFields({
			arxiv: arxiv?.scheme === 'arxiv' ? arxiv.id : undefined,
			abstract: plainText(record['abstract']),
			published: textOf(record['publicationDate']) ?? (year === undefined ? undefined : String(year)),
			doi: publishedDoi(textOf(external['DOI'])),
			pmid: textOf(external['PubMed']),
			publication:
				venue === undefined || /^arxiv/i.test(venue)
					? undefined
					: {
							type: textOf(external['DBLP'])?.startsWith('conf/') === true ? ('paper-conference' as const) : ('article-journal' as const),
							venue,
							...knownFields({ year }),
						},
		}),
	};
}
