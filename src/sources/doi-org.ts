import { isCategory } from '../paper/arxiv-category';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { arxivDoi } from '../paper/paper';
import type { Paper } from '../paper/paper';
import { asked, jsonObject, known, listOf, textOf, throwUnlessAnswer, unreadable } from './answer';
import { cslAuthors, cslDate, cslPublication } from './csl-metadata';
import { plainText } from './plain-text';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'doi.org';

/** The CSL-JSON that doi.org's registries give for any DOI, arXiv's among them. https://citation.crosscite.org/docs.html */
export const doiOrg: MetadataSource = {
	name: NAME,
	key: 'doi-org',
	hosts: ['doi.org'],
	batch: 1,
	accept: 'application/vnd.citationstyles.csl+json',
	urlFor([id]) {
		const doi = id === undefined ? '' : id.scheme === 'arxiv' ? arxivDoi(id.id) : id.id;
		return `https://doi.org/${encodeURIComponent(doi).replace(/%2F/g, '/')}`;
	},
	read: (response, ids) => Promise.resolve().then(() => new Map(readItem(response, ids))),
};

function readItem(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	if (response.status === 404 || id === undefined) return [];
	const item = jsonObject(response, NAME, input);
	const title = plainText(item['title']);
	if (title === undefined) throw unreadable(NAME, input, 'an item without title');
	const date = cslDate(item['issued']) ?? cslDate(item['published']);
	const common = {
		title,
		authors: cslAuthors(item['author']),
		...known({ abstract: plainText(item['abstract']), published: date }),
	};
	return [
		[paperKey(id), id.scheme === 'arxiv' ? { ...common, ...arxivPart(id.id, item) } : { ...common, ...publishedPart(id.id, item, date) }],
	];
}

function arxivPart(id: string, item: Readonly<Record<string, unknown>>) {
	// "Artificial Intelligence (cs.AI)", among "FOS: Computer and information sciences" and classes of the ACM
	const codes = listOf(item['categories']).flatMap(
		(subject) => /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)\s*$/.exec(textOf(subject) ?? '')?.[1] ?? [],
	);
	const categories = [...new Set(codes.filter(isCategory))];
	const version = /^v?(\d+)$/i.exec(textOf(item['version']) ?? '')?.[1];
	return {
		arxiv: id,
		categories,
		...known({ primaryCategory: categories[0], version: version === undefined ? undefined : Number(version) }),
	};
}

function publishedPart(doi: string, item: Readonly<Record<string, unknown>>, date: string | null) {
	return {
		doi: textOf(item['DOI']) ?? doi,
		categories: [],
		...known({ pmid: textOf(item['PMID']), publication: cslPublication(item, date) }),
	};
}
