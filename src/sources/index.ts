import type { PaperId } from '../paper/identifier';
import { arxiv } from './arxiv';
import { crossref } from './crossref';
import { doiOrg } from './doi-org';
import { fetchPapersFrom } from './fetch-papers';
import type { AskOptions, FetchedPaper } from './fetch-papers';
import { semanticScholar } from './semantic-scholar';
import type { Source } from './source';

export { fetchAbstractPage } from './arxiv-abs-page';
export { searchPapers } from './arxiv';
export type { FetchedPaper } from './fetch-papers';

/**
 * Where metadata comes from, and what is run: for each kind of identifier the rows with a role for it are asked in this order.
 * A new source is a file beside these and a row here.
 */
export const SOURCES = [
	{ ...arxiv, role: { arxiv: 'first' } },
	{ ...crossref, role: { doi: 'registry' }, setting: 'useCrossref' },
	{ ...doiOrg, role: { arxiv: 'fallback', doi: 'registry' }, setting: 'useDoiOrg' },
	{ ...semanticScholar, role: { arxiv: 'fallback' }, setting: 'useSemanticScholar' },
] as const satisfies readonly Source[];

/** Keys of the settings that switch a source off. */
export type SourceSetting = Extract<(typeof SOURCES)[number], { readonly setting: string }>['setting'];

/** How papers are asked for. `use` is the settings, or those of them that switch sources off. */
export type FetchOptions = AskOptions & { readonly use: Readonly<Record<SourceSetting, boolean>> };

/** Looks papers up in `SOURCES`, by `paperKey`, as `fetchPapersFrom` says. Never rejects for a paper; each has its own failure. */
export async function fetchPapers(ids: readonly PaperId[], options: FetchOptions): Promise<ReadonlyMap<string, FetchedPaper>> {
	return await fetchPapersFrom(SOURCES, ids, options);
}
