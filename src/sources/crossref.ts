import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { asked, isRecord, jsonObject, known, listOf, textOf, throwUnlessAnswer, unreadable } from './answer';
import { cslAuthors, cslDate, cslPublication } from './csl-metadata';
import { plainText } from './plain-text';
import { identify } from '../paper/identify/recognise';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'Crossref';

/** Crossref: what publishers register about a DOI. https://api.crossref.org */
export const crossref: MetadataSource = {
	name: NAME,
	key: 'crossref',
	hosts: ['api.crossref.org'],
	batch: 1,
	accept: 'application/json',
	urlFor: (ids) => `https://api.crossref.org/works/${encodeURIComponent(ids[0]?.id ?? '')}`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readWork(response, ids))),
};

/** The arXiv paper Crossref relates to a published one, when it names one. */
function arxivTwin(work: Readonly<Record<string, unknown>>): string | undefined {
	const relations = isRecord(work['relation']) ? work['relation'] : {};
	for (const name of ['has-preprint', 'is-version-of', 'has-version', 'is-same-as', 'is-derived-from']) {
		for (const related of listOf(relations[name])) {
			const text = isRecord(related) ? textOf(related['id']) : undefined;
			const id = text === undefined ? null : identify(text);
			if (id?.scheme === 'arxiv') return id.id;
		}
	}
	return undefined;
}

function readWork(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	// Crossref answers 404 in plain text: “Resource not found.”
	if (response.status === 404 || id === undefined) return [];
	const work = messageOf(response, input);
	const name = plainText(work['title']);
	if (name === undefined) throw unreadable(NAME, input, 'a work without title');
	const subtitle = plainText(work['subtitle']);
	const date =
		cslDate(work['published-print']) ?? cslDate(work['issued']) ?? cslDate(work['published-online']) ?? cslDate(work['published']);
	const license = listOf(work['license']).find(isRecord);
	return [
		[
			paperKey(id),
			{
				doi: textOf(work['DOI']) ?? id.id,
				title: withSubtitle(name, subtitle),
				authors: cslAuthors(work['author']),
				categories: [],
				...known({
					arxiv: arxivTwin(work),
					abstract: plainText(work['abstract']),
					published: date,
					license: license === undefined ? undefined : textOf(license['URL']),
					publication: cslPublication(work, date),
				}),
			},
		],
	];
}

/** A title with its subtitle, once; a title that ends in a mark of its own needs no colon. */
function withSubtitle(title: string, subtitle: string | undefined): string {
	if (subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) return title;
	const bare = title.replace(/\s*[:—–]$/, '');
	return /[?!.…][”’"')]*$/.test(bare) ? `${bare} ${subtitle}` : `${bare}: ${subtitle}`;
}

function messageOf(response: HttpResponse, input: string): Readonly<Record<string, unknown>> {
	const { message } = jsonObject(response, NAME, input);
	if (!isRecord(message)) throw unreadable(NAME, input, 'no work');
	return message;
}
