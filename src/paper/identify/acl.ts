import type { PaperId } from '../identifier';

// 2023.acl-long.1, 2020.lrec-1.2: since 2020, and for what was added later to older years
const NEW = String.raw`(?:19|20)\d{2}\.[a-z][a-z0-9_]{1,30}-[A-Za-z0-9]{1,30}\.\d{1,4}`;
// P18-1001, W19-5012: a letter, the year, volume and number
const OLD = String.raw`[A-Z]\d{2}-\d{4}`;

/** An identifier of the ACL Anthology in running text; the old form only where something says so. */
export const ACL_NEW = NEW;
const WHOLE = new RegExp(`^(?:${NEW}|${OLD})$`);
const HOSTS = /^(?:www\.)?(?:aclanthology\.(?:org|info|coli\.uni-saarland\.de)|aclweb\.org|aclanthology\.net)$/i;

/**
 * An identifier of the ACL Anthology as the Anthology writes it; null for a volume alone (`P18-1`), which is a list.
 * @example aclId('p18-1001') //=> { scheme: 'acl', id: 'P18-1001' }
 */
export function aclId(text: string): PaperId | null {
	const written = /^[a-z]\d{2}-\d{4}$/i.test(text)
		? text.toUpperCase()
		: text.replace(/^(\d{4}\.)([A-Z0-9_]+)(?=-)/, (_whole, year: string, venue: string) => year + venue.toLowerCase());
	return WHOLE.test(written) ? { scheme: 'acl', id: written } : null;
}

/**
 * The paper an address of the Anthology leads to: `/P18-1001/`, `/2023.acl-long.1.pdf`, `/P18-1001v2.bib`,
 * `/anthology/papers/P/P18/P18-1001`.
 */
export function aclIdInAddress(host: string, path: string): PaperId | null {
	if (!HOSTS.test(host)) return null;
	const [, id = ''] =
		/\/((?:(?:19|20)\d{2}\.[\w]+-\w+\.\d+|[a-z]\d{2}-\d{4}))(?:v\d+)?(?:\.(?:pdf|bib|xml|endf?|html|mods|ris))?\/?(?:[?#].*)?$/i.exec(
			path,
		) ?? [];
	return aclId(id);
}
