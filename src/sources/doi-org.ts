import { knownFields } from '../paper/known-fields';
import { isCategory } from '../paper/arxiv-category';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { aclDoi, arxivDoi } from '../paper/paper';
import type { Paper } from '../paper/paper';
import { asked, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from './answer';
import { paperOfWork } from './csl-work';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'doi.org';

/**
 * The CSL-JSON that the registries behind doi.org (Crossref, DataCite, mEDRA …) give for any DOI, arXiv's, the ACL Anthology's and
 * short ones (`10/c9wr8n`) among them. https://citation.crosscite.org/docs.html
 */
export const doiOrg: MetadataSource = {
	name: NAME,
	key: 'doi-org',
	hosts: ['doi.org'],
	batch: 1,
	accept: 'application/vnd.citationstyles.csl+json',
	urlFor: ([id]) => `https://doi.org/${encodeURIComponent(id === undefined ? '' : doiOf(id)).replace(/%2F/g, '/')}`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readItem(response, ids))),
};

function doiOf({ scheme, id }: PaperId): string {
	return scheme === 'arxiv' ? arxivDoi(id) : scheme === 'acl' ? aclDoi(id) : id;
}

function readItem(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	if (response.status === 404 || id === undefined) return [];
	// A registry that has no such form answers with the page of the paper.
	const item = jsonObject(response, NAME, input);
	const paper = paperOfWork(item);
	if (paper === null) throw unreadable(NAME, input, 'reason.no-title');
	if (id.scheme === 'arxiv') {
		const { title, authors, abstract, published } = paper;
		return [[paperKey(id), { title, authors, ...knownFields({ abstract, published }), ...arxivPart(id.id, item) }]];
	}
	return [[paperKey(id), id.scheme === 'doi' && paper.doi === undefined ? { ...paper, doi: id.id } : paper]];
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
		...knownFields({ primaryCategory: categories[0], version: version === undefined ? undefined : Number(version) }),
	};
}
