import { knownFields } from '../paper/known-fields';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Author, Paper } from '../paper/paper';
import { splitName } from '../paper/person-name';
import { asked, isRecord, jsonObject, listOf, textOf, throwUnlessAnswer } from './answer';
import { plainText } from './plain-text';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'bioRxiv';
// 10.1101 is also Cold Spring Harbor's journals, whose DOIs are no numbers; 10.64898 since December 2025. medRxiv's numbers have eight
// digits.
const PREPRINT = /^10\.(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.)?(\d{6,8})$/;

/** bioRxiv and medRxiv by their API, which knows the versions and the abstract; their pages are never asked. https://api.biorxiv.org */
export const biorxiv: MetadataSource = {
	name: NAME,
	key: 'biorxiv',
	hosts: ['api.biorxiv.org'],
	batch: 1,
	accept: 'application/json',
	knows: ({ id }) => PREPRINT.test(id),
	urlFor: ([id]) => `https://api.biorxiv.org/details/${serverOf(id?.id ?? '').toLowerCase()}/${id?.id ?? ''}/na/json`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readVersions(response, ids))),
};

function serverOf(doi: string): 'bioRxiv' | 'medRxiv' {
	return (PREPRINT.exec(doi)?.[1] ?? '').length === 8 ? 'medRxiv' : 'bioRxiv';
}

/** A row a version, the oldest first; a DOI that is not there is an empty list with status 200. */
function readVersions(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	if (response.status !== 200 || id === undefined) return [];
	const rows = listOf(jsonObject(response, NAME, input)['collection']).filter(isRecord);
	const [first] = rows;
	const last = rows.at(-1);
	const title = plainText(last?.['title']);
	if (first === undefined || last === undefined || title === undefined) return [];
	const published = day(first['date']);
	const server = textOf(last['server']);
	const publisher = server === undefined ? serverOf(id.id) : /^med/i.test(server) ? 'medRxiv' : 'bioRxiv';
	return [
		[
			paperKey(id),
			{
				doi: id.id,
				title,
				authors: namesOf(textOf(last['authors']) ?? ''),
				categories: [],
				...knownFields({
					abstract: plainText(last['abstract']),
					published,
					revised: rows.length > 1 ? day(last['date']) : undefined,
					relatedDoi: publishedDoi(last['published']),
				}),
				publication: {
					type: 'article',
					publisher,
					...knownFields({ date: published, year: published === undefined ? undefined : Number(published.slice(0, 4)) }),
				},
			},
		],
	];
}

/** `Smith, J. A.; Lee, M.` */
function namesOf(text: string): Author[] {
	return text.split(';').flatMap((name) => splitName(name) ?? []);
}

function day(value: unknown): string | undefined {
	return /^\d{4}-\d{2}-\d{2}/.exec(textOf(value) ?? '')?.[0];
}

/** The DOI of the paper a preprint became; `NA` when it is none yet. */
function publishedDoi(value: unknown): string | undefined {
	return /^10\.\d{4,9}\/\S+$/.exec(textOf(value) ?? '')?.[0];
}
