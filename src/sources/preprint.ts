import { samePerson, titleKey } from '../paper/compare';
import { paperKey, versionedKey } from '../paper/identifier';
import type { PaperId, Scheme } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { plainTitle } from '../paper/tex';
import { knownFailure, papersOf } from './answers-of';
import { arxiv, readSearch, searchUrl } from './arxiv';
import type { HttpGet, PaperCache } from './source';

interface PreprintOptions {
	readonly get: HttpGet;
	readonly cache?: PaperCache;
	readonly signal?: AbortSignal;
	readonly now?: () => number;
}

/** Kinds of identifier of published papers, which arXiv may have too. */
const PUBLISHED: readonly Scheme[] = ['doi'];

export function mayHavePreprint({ scheme }: PaperId): boolean {
	return PUBLISHED.includes(scheme);
}

/**
 * A published paper with what arXiv says of its preprint: the one its registry names, else one found by title and first author.
 * Where arXiv does not answer, or has none, the paper as it is.
 */
export async function withPreprint(published: Paper, options: PreprintOptions): Promise<Paper> {
	const { arxiv: named, doi, publication } = published;
	try {
		const preprint = named === undefined ? await preprintByTitle(published, options) : await preprintOf(named, options);
		if (preprint !== null)
			return { ...preprint, ...(doi === undefined ? {} : { doi }), ...(publication === undefined ? {} : { publication }) };
	} catch (error) {
		knownFailure(error);
	}
	return published;
}

async function preprintOf(arxivId: string, options: PreprintOptions): Promise<Paper | null> {
	const id: PaperId = { scheme: 'arxiv', id: arxivId };
	const now = options.now ?? Date.now;
	const cached = await options.cache?.get(versionedKey(id), now());
	if (cached !== undefined && cached !== null) return cached.paper;
	const paper = (await papersOf(arxiv, [id], options)).get(paperKey(id));
	if (paper === undefined) return null;
	await options.cache?.put([{ key: versionedKey(id), paper, source: arxiv.name }], now());
	return paper;
}

/** Publishers seldom name preprints to Crossref: arXiv is searched for the same title by the same first author. */
async function preprintByTitle({ title, authors }: Paper, { get, signal }: PreprintOptions): Promise<Paper | null> {
	const [first] = authors;
	const url = first === undefined ? null : searchUrl(`ti:"${plainTitle(title).replace(/"/g, ' ')}"`, { max: 5 });
	if (url === null || first === undefined) return null;
	const { papers } = await readSearch(await get(url, signal === undefined ? {} : { signal }), title);
	return (
		papers.find((paper) => titleKey(paper.title) === titleKey(title) && paper.authors.some((author) => samePerson(author, first))) ?? null
	);
}
