/** What is to be known of one kind of identifier. */
interface SchemeRow {
	/** What stands before the identifier where people write it. */
	readonly prefix: string;
	/** Whether spellings that differ in capitals name one paper. */
	readonly caseless: boolean;
	/** Whether we write it in lower case, whatever its source does. */
	readonly lowerCase: boolean;
}

/**
 * The kinds of identifier. An arXiv id is canonical (`1906.01820`, `hep-th/9901001`, without class or version); a DOI is lower case,
 * without `https://doi.org/`; a short one stays short (`10/c9wr8n`). A new kind is a row here, and a form in
 * `identify/record-identifier.ts` where people type it.
 */
export const SCHEMES = {
	arxiv: { prefix: 'arXiv:', caseless: true, lowerCase: false },
	doi: { prefix: 'doi:', caseless: true, lowerCase: true },
	// PubMed's number; PubMed Central's with `PMC`
	pmid: { prefix: 'pmid:', caseless: true, lowerCase: false },
	pmcid: { prefix: 'pmcid:', caseless: true, lowerCase: false },
	// The ACL Anthology's, as it writes them: `P18-1001`, `2023.acl-long.1`
	acl: { prefix: 'acl:', caseless: true, lowerCase: false },
	// Thirteen digits: of a book, never of the book a chapter stands in
	isbn: { prefix: 'isbn:', caseless: true, lowerCase: false },
	// A record of DBLP: `conf/nips/VaswaniSPUJGKP17`
	dblp: { prefix: 'dblp:', caseless: true, lowerCase: false },
	// A record of Semantic Scholar: forty hexadecimal digits, or `CorpusID:13756489`
	s2: { prefix: 's2:', caseless: true, lowerCase: false },
	// A page that describes a paper without any of the others
	url: { prefix: 'url:', caseless: false, lowerCase: false },
} as const satisfies Readonly<Record<string, SchemeRow>>;

export type Scheme = keyof typeof SCHEMES;

/** The kinds, in the order of the table: a paper that has several identifiers is known by the first. */
export const SCHEME_NAMES: readonly Scheme[] = Object.keys(SCHEMES).filter(isScheme);

/** What names a paper: a kind of identifier, its value, and the version where one was named. */
export type PaperId<S extends Scheme = Scheme> = {
	[K in S]: { readonly scheme: K; readonly id: string; readonly version?: number };
}[S];

/** An identifier as people write it: `arXiv:1906.01820v3`, `doi:10.1145/1273445.1273458`, `pmid:18276894`. */
export function formatPaperId({ scheme, id, version }: PaperId): string {
	return `${SCHEMES[scheme].prefix}${id}${version === undefined ? '' : `v${version}`}`;
}

/** What two spellings of one paper share: the identifier without its version, `arxiv:1906.01820`. */
export function paperKey({ scheme, id }: PaperId): string {
	return `${scheme}:${SCHEMES[scheme].caseless ? id.toLowerCase() : id}`;
}

/**
 * A key as keys are compared: two addresses are one page whatever stands before the host's name, behind a `#`, or tells where it was
 * clicked. `comparedKey('url:http://www.Example.org/a/?utm_source=x#b') //=> 'url:example.org/a'`
 */
export function comparedKey(key: string): string {
	if (!key.startsWith('url:')) return key;
	return key
		.replace(/^url:https?:\/\/(?:www\.)?([^/?#]*)/i, (_, host: string) => `url:${host.toLowerCase()}`)
		.replace(/#(?![!/]).*$/, '')
		.replace(/([?&])(?:(?:utm_\w+|fbclid|gclid)=[^&]*(?:&|$))+/gi, '$1')
		.replace(/[?&/]+$/, '');
}

/** The key of a paper and the version asked for, `arxiv:1906.01820v3`; without one the same as `paperKey`. */
export function versionedKey(id: PaperId): string {
	return `${paperKey(id)}${id.version === undefined ? '' : `v${id.version}`}`;
}

/** Identifiers of a paper by their kind: `{ arxiv: '1906.01820', doi: '10.1145/…' }`. */
export type Identifiers = { readonly [S in Scheme]?: string };

/** Each of them as an identifier, in the order of `SCHEMES`; a DOI in lower case, however its source writes it. */
export function idsOf(paper: Identifiers): PaperId[] {
	return SCHEME_NAMES.flatMap((scheme) => {
		const id = paper[scheme];
		return id === undefined ? [] : [{ scheme, id: SCHEMES[scheme].lowerCase ? id.toLowerCase() : id }];
	});
}

/** The keys of a paper: one for each of its identifiers. */
export function paperKeys(paper: Identifiers): string[] {
	return idsOf(paper).map(paperKey);
}

/** The identifier that `paperKey` made a key of; null for a text that is no key. */
export function idOfKey(key: string): PaperId | null {
	const scheme = SCHEME_NAMES.find((name) => key.startsWith(`${name}:`));
	return scheme === undefined ? null : { scheme, id: key.slice(scheme.length + 1) };
}

function isScheme(name: string): name is Scheme {
	return Object.prototype.hasOwnProperty.call(SCHEMES, name);
}
