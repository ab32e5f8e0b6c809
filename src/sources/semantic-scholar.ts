import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Author, Paper } from '../paper/paper';
import { splitName } from '../paper/person-name';
import { asked, isRecord, jsonObject, known, listOf, textOf, throwUnlessAnswer, unreadable } from './answer';
import { publishedDoi } from './arxiv';
import { plainText } from './plain-text';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'Semantic Scholar';
const FIELDS = 'title,abstract,authors,year,publicationDate,externalIds';

/** Semantic Scholar's Graph API, without a key. https://api.semanticscholar.org/api-docs/graph */
export const semanticScholar: MetadataSource = {
	name: NAME,
	key: 'semantic-scholar',
	hosts: ['api.semanticscholar.org'],
	batch: 1,
	accept: 'application/json',
	urlFor: ([id]) =>
		`https://api.semanticscholar.org/graph/v1/paper/ARXIV:${encodeURIComponent(id?.id ?? '').replace(/%2F/g, '/')}?fields=${FIELDS}`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readPaper(response, ids))),
};

function readPaper(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	if (response.status === 404 || id === undefined) return [];
	const record = jsonObject(response, NAME, input);
	const title = plainText(record['title']);
	if (title === undefined) throw unreadable(NAME, input, 'a paper without title');
	const external = isRecord(record['externalIds']) ? record['externalIds'] : {};
	const year = typeof record['year'] === 'number' ? String(record['year']) : undefined;
	const authors = listOf(record['authors']).flatMap((person): Author[] => {
		const author = isRecord(person) ? splitName(textOf(person['name']) ?? '') : null;
		return author === null ? [] : [author];
	});
	return [
		[
			paperKey(id),
			{
				arxiv: id.id,
				title,
				authors,
				categories: [],
				...known({
					abstract: plainText(record['abstract']),
					published: textOf(record['publicationDate']) ?? year,
					doi: publishedDoi(textOf(external['DOI'])),
				}),
			},
		],
	];
}
