import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { aclDoi } from '../paper/paper';
import type { Paper } from '../paper/paper';
import { asked, isRecord, jsonObject, listOf, textOf, throwUnlessAnswer, unreadable } from './answer';
import { paperOfWork } from './csl-work';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'Crossref';
const HOST = 'api.crossref.org';

/** Crossref: what publishers register about a DOI. https://api.crossref.org */
export const crossref: MetadataSource = {
	name: NAME,
	key: 'crossref',
	hosts: [HOST],
	batch: 1,
	accept: 'application/json',
	urlFor: ([id]) => `https://${HOST}/works/${encodeURIComponent(id === undefined ? '' : id.scheme === 'acl' ? aclDoi(id.id) : id.id)}`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readWork(response, ids))),
};

/** The same for many DOIs in one request, for lists: one it does not name is asked for by itself. */
export const crossrefList: MetadataSource = {
	name: NAME,
	key: 'crossref-list',
	hosts: [HOST],
	batch: 50,
	accept: 'application/json',
	urlFor: (ids) => `https://${HOST}/works?rows=${ids.length}&filter=${ids.map(({ id }) => `doi:${encodeURIComponent(id)}`).join(',')}`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readWorks(response, ids))),
};

function readWork(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const [id] = ids;
	// Crossref answers 404 in plain text: “Resource not found.”
	if (response.status === 404 || id === undefined) return [];
	const paper = paperOfWork(messageOf(response, input));
	if (paper === null) throw unreadable(NAME, input, 'reason.no-title');
	return [[paperKey(id), id.scheme === 'doi' ? { ...paper, doi: paper.doi ?? id.id } : paper]];
}

function readWorks(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	const keys = new Set(ids.map(paperKey));
	return listOf(messageOf(response, input)['items']).flatMap((item): [string, Paper][] => {
		const doi = isRecord(item) ? textOf(item['DOI']) : undefined;
		const paper = isRecord(item) ? paperOfWork(item) : null;
		const key = doi === undefined ? '' : paperKey({ scheme: 'doi', id: doi });
		return paper !== null && keys.has(key) ? [[key, paper]] : [];
	});
}

function messageOf(response: HttpResponse, input: string): Readonly<Record<string, unknown>> {
	const { message } = jsonObject(response, NAME, input);
	if (!isRecord(message)) throw unreadable(NAME, input, 'reason.no-record');
	return message;
}
