import type { PaperId } from '../paper/identifier';
import { arxiv } from './arxiv';
import { aclAnthology, dblp } from './bibtex-record';
import { biorxiv } from './biorxiv';
import { crossref, crossrefList } from './crossref';
import { doiOrg } from './doi-org';
import { fetchPapersFrom } from './fetch-papers';
import type { AskOptions, FetchedPaper } from './fetch-papers';
import { openLibrary } from './open-library';
import { page } from './page';
import { pubmed } from './pubmed';
import { semanticScholar } from './semantic-scholar';
import type { Source } from './source';

export { fetchAbstractPage } from './arxiv-abs-page';
export { samplePaper, searchPapers } from './arxiv';
export type { FetchedPaper } from './fetch-papers';
export { papersByTitle } from './title-search';
export type { TitleCandidate } from './title-search';

/**
 * Where metadata comes from, and what is run: for each kind of identifier the rows with a role for it are asked in this order.
 * A new source is a file beside these and a row here.
 */
export const SOURCES = [
	{ ...arxiv, role: { arxiv: 'first' } },
	{ ...aclAnthology, role: { acl: 'first' }, setting: 'useAclAnthology' },
	{ ...dblp, role: { dblp: 'first' }, setting: 'useDblp' },
	{ ...biorxiv, role: { doi: 'registry' }, setting: 'useBiorxiv' },
	{ ...crossrefList, role: { doi: 'registry' }, setting: 'useCrossref', least: 10 },
	{ ...doiOrg, role: { arxiv: 'fallback', doi: 'registry', acl: 'fallback' }, setting: 'useDoiOrg' },
	{ ...crossref, role: { doi: 'registry', acl: 'fallback' }, setting: 'useCrossref' },
	{ ...pubmed, role: { pmid: 'first', pmcid: 'first' }, setting: 'usePubmed' },
	{ ...openLibrary, role: { isbn: 'first' }, setting: 'useOpenLibrary' },
	{ ...semanticScholar, role: { arxiv: 'fallback', s2: 'first' }, setting: 'useSemanticScholar' },
	{ ...page, role: { url: 'first' }, setting: 'usePages' },
] as const satisfies readonly Source[];

/** Keys of the settings that switch a source off. */
export type SourceSetting = Extract<(typeof SOURCES)[number], { readonly setting: string }>['setting'];

/** How papers are asked for. `use` is the settings, or those of them that switch sources off. */
export type FetchOptions = AskOptions & { readonly use: Readonly<Record<SourceSetting, boolean>> };

/** Looks papers up in `SOURCES`, by `paperKey`, as `fetchPapersFrom` says. Never rejects for a paper; each has its own failure. */
export async function fetchPapers(ids: readonly PaperId[], options: FetchOptions): Promise<ReadonlyMap<string, FetchedPaper>> {
	return await fetchPapersFrom(SOURCES, ids, options);
}
