import { withoutFullStop } from '../paper/full-stop';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { asked, isRecord, textOf, throwUnlessAnswer, unreadable } from './answer';
import { paperOfWork } from './csl-work';
import type { HttpResponse, MetadataSource } from './source';

const NAME = 'PubMed';

/**
 * PubMed and PubMed Central by the Literature Citation Exporter, fifty a request, never two at once.
 * https://pmc.ncbi.nlm.nih.gov/api/ctxp/ (the slash before `?` saves a redirect)
 */
export const pubmed: MetadataSource = {
	name: NAME,
	key: 'pubmed',
	hosts: ['pmc.ncbi.nlm.nih.gov'],
	batch: 50,
	accept: 'application/json',
	urlFor(ids) {
		const database = ids[0]?.scheme === 'pmcid' ? 'pmc' : 'pubmed';
		const asked = ids.map(({ id }) => `id=${id.replace(/^PMC/i, '')}`).join('&');
		return `https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/${database}/?format=csl&${asked}`;
	},
	read: (response, ids) => Promise.resolve().then(() => new Map(readItems(response, ids))),
};

/** One paper is an object, several are a list in which those that are not there are missing; an impossible number is answered in XML. */
function readItems(response: HttpResponse, ids: readonly PaperId[]): [string, Paper][] {
	const input = asked(ids);
	throwUnlessAnswer(response, NAME, input);
	if (response.status !== 200 || /PubOne failure|<pub-one-record-set/.test(response.text.slice(0, 2000))) return [];
	const wanted = new Map(ids.map((id) => [paperKey(id), id]));
	return itemsOf(response, input).flatMap((item): [string, Paper][] => {
		const paper = paperOfWork({
			...item,
			title: titleOf(item),
			author: wholeGroups(item['author']),
			PMID: pmidOf(item),
			PMCID: pmcidOf(item),
		});
		if (paper === null) return [];
		const keys = [
			...(paper.pmid === undefined ? [] : [paperKey({ scheme: 'pmid', id: paper.pmid })]),
			...(paper.pmcid === undefined ? [] : [paperKey({ scheme: 'pmcid', id: paper.pmcid })]),
		];
		const key =
			keys.find((one) => wanted.has(one)) ??
			(ids.length === 1 && keys.length === 0 ? paperKey(ids[0] ?? { scheme: 'pmid', id: '' }) : null);
		return key === null ? [] : [[key, paper]];
	});
}

function itemsOf(response: HttpResponse, input: string): Readonly<Record<string, unknown>>[] {
	let value: unknown;
	try {
		value = JSON.parse(response.text);
	} catch {
		throw unreadable(NAME, input, 'reason.no-json');
	}
	const items = Array.isArray(value) ? value : [value];
	// {"status":"error","reason":{…}}
	return items.filter(isRecord).filter((item) => item['status'] !== 'error');
}

/** Titles are sentences there, a translated one within brackets: `[On engines].` */
function titleOf({ title }: Readonly<Record<string, unknown>>): unknown {
	return typeof title === 'string' ? withoutFullStop(title.trim().replace(/^\[([^[\]]+)\](\.?)$/, '$1$2')) : title;
}

function pmidOf(item: Readonly<Record<string, unknown>>): string | undefined {
	const own = item['PMID'];
	return (typeof own === 'number' ? String(own) : textOf(own)) ?? /^pmid:(\d+)$/.exec(textOf(item['id']) ?? '')?.[1];
}

function pmcidOf(item: Readonly<Record<string, unknown>>): string | undefined {
	const digits = /^(?:pmcid:)?(?:PMC)?(\d+)(?:\.\d+)?$/i.exec(
		textOf(item['PMCID']) ?? /^pmcid:.*$/i.exec(textOf(item['id']) ?? '')?.[0] ?? '',
	)?.[1];
	return digits === undefined ? undefined : `PMC${digits}`;
}

/** A consortium stands there as a family name without a given one. */
function wholeGroups(authors: unknown): unknown {
	if (!Array.isArray(authors)) return authors;
	return authors.map((author: unknown): unknown => {
		if (!isRecord(author) || author['given'] !== undefined) return author;
		const name = textOf(author['family']);
		return name !== undefined && /\s/.test(name) ? ({ name } satisfies { readonly name: string }) : author;
	});
}
