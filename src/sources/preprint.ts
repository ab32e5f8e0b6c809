import { knownFields } from '../paper/known-fields';
import { samePerson, titleKey } from '../paper/compare';
import { paperKey, versionedKey } from '../paper/identifier';
import type { PaperId, Scheme } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { plainTitle } from '../paper/tex';

import { knownFailure, papersOf } from './answers-of';
import { arxiv, readSearch, titlesUrl } from './arxiv';
import type { HttpGet, PaperCache } from './source';

interface PreprintOptions {
	readonly get: HttpGet;
	readonly cache?: PaperCache;
	readonly signal?: AbortSignal | undefined;
	readonly now?: () => number;
}

/** Kinds of identifier of published papers, which arXiv may have too. */
const PUBLISHED: readonly Scheme[] = ['doi'];
/** As many titles are searched for in one request; the address stays within what servers take. */
const TITLES = 20;

/** Whether papers under an identifier of this scheme are ones that arXiv may have a preprint of. */
export function mayHavePreprint({ scheme }: Pick<PaperId, 'scheme'>): boolean {
	return PUBLISHED.includes(scheme);
}

/**
 * Published papers with what arXiv says of their preprints, in the order given: those their registries name in one request, the others
 * by title and first author, twenty a request. Where arXiv does not answer, or has none, the paper as it is.
 */
export async function withPreprints(papers: readonly Paper[], options: PreprintOptions): Promise<Paper[]> {
	const named = await preprintsOf(
		papers.flatMap(({ arxiv: id }) => id ?? []),
		options,
	);
	const searched = await preprintsByTitle(
		papers.filter(({ arxiv: id }) => id === undefined),
		options,
	);
	return papers.map((published) => {
		const preprint = published.arxiv === undefined ? searched.get(published) : named.get(published.arxiv);
		if (preprint === undefined) return published;
		const { doi, pmid, pmcid, publication } = published;
		return { ...preprint, ...knownFields({ doi, pmid, pmcid, publication }) };
	});
}

async function preprintsOf(arxivIds: readonly string[], options: PreprintOptions): Promise<ReadonlyMap<string, Paper>> {
	const found = new Map<string, Paper>();
	const missing: PaperId[] = [];
	const now = options.now ?? Date.now;
	for (const arxivId of new Set(arxivIds)) {
		const id: PaperId = { scheme: 'arxiv', id: arxivId };
		const cached = await options.cache?.get(versionedKey(id), now());
		if (cached === undefined || cached === null) missing.push(id);
		else found.set(arxivId, cached.paper);
	}
	if (missing.length === 0) return found;
	try {
		const fromSource = await papersOf(arxiv, missing, options);
		const entries = missing.flatMap((id) => {
			const paper = fromSource.get(paperKey(id));
			return paper === undefined ? [] : [{ id, paper }];
		});
		for (const { id, paper } of entries) found.set(id.id, paper);
		await options.cache?.put(
			entries.map(({ id, paper }) => ({ key: versionedKey(id), paper, source: arxiv.name })),
			now(),
		);
	} catch (error) {
		knownFailure(error);
	}
	return found;
}

/** Publishers seldom name preprints to Crossref: arXiv is searched for the same title by the same first author. */
async function preprintsByTitle(papers: readonly Paper[], { get, signal }: PreprintOptions): Promise<ReadonlyMap<Paper, Paper>> {
	const found = new Map<Paper, Paper>();
	const asked = papers.filter(({ authors, title }) => authors.length > 0 && title !== '');
	try {
		for (let at = 0; at < asked.length; at += TITLES) {
			const some = asked.slice(at, at + TITLES);
			const url = titlesUrl(
				some.map(({ title }) => plainTitle(title)),
				{ max: some.length === 1 ? 5 : Math.min(100, some.length * 3) },
			);
			if (url === null) continue;
			const preprints = (await readSearch(await get(url, signal === undefined ? {} : { signal }), some[0]?.title ?? '')).papers;
			for (const paper of some) {
				const preprint = preprints.find((one) => isSamePaper(one, paper));
				if (preprint !== undefined) found.set(paper, preprint);
			}
		}
	} catch (error) {
		knownFailure(error);
	}
	return found;
}

function isSamePaper(preprint: Paper, { title, authors: [first] }: Paper): boolean {
	return (
		first !== undefined && titleKey(preprint.title) === titleKey(title) && preprint.authors.some((author) => samePerson(author, first))
	);
}
