/**
 * What names a paper. An arXiv id is canonical (`1906.01820`, `hep-th/9901001`, without class or version);
 * a DOI is lower case, without `https://doi.org/`.
 */
export type PaperId =
	| { readonly scheme: 'arxiv'; readonly id: string; readonly version?: number }
	| { readonly scheme: 'doi'; readonly id: string };

/** An identifier as people write it: `arXiv:1906.01820v3`, `doi:10.1145/1273445.1273458`. */
export function formatPaperId(id: PaperId): string {
	if (id.scheme === 'doi') return `doi:${id.id}`;
	return `arXiv:${id.id}${id.version === undefined ? '' : `v${id.version}`}`;
}

/** What two spellings of one paper share: the identifier without its version, `arxiv:1906.01820`. */
export function paperKey(id: PaperId): string {
	return `${id.scheme}:${id.id.toLowerCase()}`;
}
