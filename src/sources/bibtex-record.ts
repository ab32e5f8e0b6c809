import { paperOfEntry, readBibliography } from '../bibliography';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { asked, throwUnlessAnswer, unreadable } from './answer';
import type { HttpResponse, MetadataSource } from './source';

/** The one paper a service's `.bib` of a record describes, under the identifier it was asked by; none for a 404. */
function readRecord(name: string, response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, name, input);
	const [id] = ids;
	if (response.status !== 200 || id === undefined) return [];
	const [entry] = readBibliography(response.text);
	const paper = entry === undefined ? null : paperOfEntry(entry);
	if (paper === null || paper.title === '') throw unreadable(name, input, 'reason.no-bibtex');
	// What the record is asked by gives its address.
	const { url: _address, ...told } = paper;
	return [[paperKey(id), { ...told, [id.scheme]: id.id }]];
}

/** The ACL Anthology by its own `.bib`, which has the DOI where there is one; its pages are never asked. https://aclanthology.org */
export const aclAnthology: MetadataSource = {
	name: 'the ACL Anthology',
	key: 'acl-anthology',
	hosts: ['aclanthology.org'],
	batch: 1,
	accept: 'application/x-bibtex, text/plain',
	urlFor: ([id]) => `https://aclanthology.org/${encodeURIComponent(id?.id ?? '')}.bib`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readRecord('the ACL Anthology', response, ids))),
};

/** A record of DBLP by its `.bib`. https://dblp.org/faq/How+to+use+the+dblp+search+API.html */
export const dblp: MetadataSource = {
	name: 'DBLP',
	key: 'dblp',
	hosts: ['dblp.org'],
	batch: 1,
	accept: 'application/x-bibtex, text/plain',
	urlFor: ([id]) => `https://dblp.org/rec/${encodeURIComponent(id?.id ?? '').replace(/%2F/g, '/')}.bib?param=1`,
	read: (response, ids) => Promise.resolve().then(() => new Map(readRecord('DBLP', response, ids))),
};
