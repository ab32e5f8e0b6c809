import { PaperError, failureOf } from '../failure';
import type { Failure } from '../failure';
import { samePerson, titleKey } from '../paper/compare';
import { formatPaperId, paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { plainTitle } from '../paper/tex';
import { restated } from './answer';
import { arxiv, malformedAmong, readSearch, searchUrl } from './arxiv';
import { arxivTwin, crossref } from './crossref';
import { doiOrg } from './doi-org';
import { semanticScholar } from './semantic-scholar';
import type { HttpGet, HttpResponse, MetadataSource, PaperCache } from './source';

/** How papers are asked for. */
export interface FetchOptions {
	readonly get: HttpGet;
	readonly cache?: PaperCache;
	/** Which sources beside arXiv may learn what is read. */
	readonly use: { readonly doiOrg: boolean; readonly semanticScholar: boolean; readonly crossref: boolean };
	/** Whether the arXiv twin of a published paper is looked for. On unless said. */
	readonly twins?: boolean;
	/** When aborted, what was not asked yet is absent from the answer. */
	readonly signal?: AbortSignal;
	/** Called after each request with how many papers have been answered. */
	readonly onBatch?: (done: number, total: number) => void;
	/** The clock the cache goes by, in milliseconds since the epoch. */
	readonly now?: () => number;
}

/** A paper and who told it, or why there is none. */
export type FetchedPaper =
	| { readonly paper: Paper; readonly source: string; readonly fromCache: boolean }
	| { readonly failure: PaperError };

/**
 * Looks papers up, by `paperKey`: the day's answers first, then arXiv with a hundred ids a request, Crossref for DOIs.
 * When arXiv does not answer, doi.org and Semantic Scholar are asked paper by paper, and a failure keeps arXiv's kind and names them.
 * Never rejects for a paper; each has its own failure.
 */
export async function fetchPapers(ids: readonly PaperId[], options: FetchOptions): Promise<ReadonlyMap<string, FetchedPaper>> {
	const wanted = new Map(ids.map((id) => [paperKey(id), id]));
	const fetched = new Map<string, FetchedPaper>();
	const { signal } = options;
	const now = (options.now ?? Date.now)();
	for (const [key, id] of wanted) {
		const kept = await options.cache?.get(cacheKey(id), now);
		if (kept !== undefined && kept !== null) fetched.set(key, { ...kept, fromCache: true });
	}
	if (fetched.size > 0) options.onBatch?.(fetched.size, wanted.size);
	const missing = [...wanted.values()].filter((id) => !fetched.has(paperKey(id)));
	const preprints = missing.filter((id) => arxiv.knows(id));
	const steps = [
		...batches(preprints, arxiv.batch).map((batch) => () => preprintsOf(batch, options)),
		...missing
			.filter((id) => !arxiv.knows(id))
			.map((id) => async (): Promise<[string, FetchedPaper][]> => [[paperKey(id), await publishedPaper(id, options)]]),
	];
	try {
		for (const step of steps) {
			if (signal?.aborted === true) break;
			for (const [key, paper] of await step()) fetched.set(key, paper);
			options.onBatch?.(fetched.size, wanted.size);
		}
	} catch (error) {
		if (!isCancelling(error)) throw error;
	}
	// In the order asked
	return new Map(
		[...wanted.keys()].flatMap((key): [string, FetchedPaper][] => {
			const paper = fetched.get(key);
			return paper === undefined ? [] : [[key, paper]];
		}),
	);
}

function batches<T>(items: readonly T[], size: number): T[][] {
	const cut: T[][] = [];
	for (let at = 0; at < items.length; at += size) cut.push(items.slice(at, at + size));
	return cut;
}

async function preprintsOf(batch: readonly PaperId[], options: FetchOptions): Promise<[string, FetchedPaper][]> {
	let papers: ReadonlyMap<string, Paper>;
	try {
		papers = await ask(arxiv, batch, options);
	} catch (error) {
		const failure = knownFailure(error);
		return failure.kind === 'malformed' ? await withoutMalformed(batch, failure, options) : await fromOthers(batch, failure, options);
	}
	await keep(batch, papers, options);
	return batch.map((id) => {
		const paper = papers.get(paperKey(id));
		return [paperKey(id), paper === undefined ? notFound(id, arxiv) : { paper, source: arxiv.name, fromCache: false }];
	});
}

/** One malformed id makes arXiv refuse them all: the others are asked for again without it, in halves where it is not named. */
async function withoutMalformed(
	batch: readonly PaperId[],
	failure: Extract<Failure, { kind: 'malformed' }>,
	options: FetchOptions,
): Promise<[string, FetchedPaper][]> {
	const bad = batch.length === 1 ? batch[0] : malformedAmong(failure.said, batch);
	if (bad !== undefined && bad !== null) {
		const rest = batch.filter((id) => id !== bad);
		const failed: [string, FetchedPaper] = [paperKey(bad), { failure: new PaperError(restated(failure, formatPaperId(bad))) }];
		return [failed, ...(rest.length === 0 ? [] : await preprintsOf(rest, options))];
	}
	const middle = Math.ceil(batch.length / 2);
	return [...(await preprintsOf(batch.slice(0, middle), options)), ...(await preprintsOf(batch.slice(middle), options))];
}

/** Paper by paper from the sources beside arXiv. One that cannot be reached or asks for a pause is not asked for the next paper. */
async function fromOthers(batch: readonly PaperId[], first: Failure, options: FetchOptions): Promise<[string, FetchedPaper][]> {
	const silent = new Set<MetadataSource>();
	const sources = [...(options.use.doiOrg ? [doiOrg] : []), ...(options.use.semanticScholar ? [semanticScholar] : [])];
	const answers: [string, FetchedPaper][] = [];
	for (const id of batch) {
		let told: FetchedPaper | null = null;
		for (const source of sources) {
			if (told !== null || silent.has(source)) continue;
			try {
				const paper = (await ask(source, [id], options)).get(paperKey(id));
				if (paper !== undefined) told = { paper, source: source.name, fromCache: false };
			} catch (error) {
				knownFailure(error);
				silent.add(source);
			}
		}
		answers.push([
			paperKey(id),
			told ?? {
				failure: new PaperError(
					restated(first, formatPaperId(id)),
					sources.map(({ name }) => name),
				),
			},
		]);
	}
	return answers;
}

/** A published paper by its DOI: Crossref, or doi.org for other registries; with its arXiv twin when there is one. */
async function publishedPaper(id: PaperId, options: FetchOptions): Promise<FetchedPaper> {
	const sources = [...(options.use.crossref ? [crossref] : []), ...(options.use.doiOrg ? [doiOrg] : [])];
	let first: Failure | null = null;
	for (const source of sources) {
		try {
			const response = await respond(source, [id], options);
			const paper = (await source.read(response, [id])).get(paperKey(id));
			if (paper === undefined) continue;
			const whole = options.twins === false ? paper : await withTwin(paper, source === crossref ? arxivTwin(response) : null, options);
			await keep([id], new Map([[paperKey(id), whole]]), options, source.name);
			return { paper: whole, source: source.name, fromCache: false };
		} catch (error) {
			first ??= knownFailure(error);
		}
	}
	const asked = sources.map(({ name }) => name);
	if (first !== null) return { failure: new PaperError(restated(first, formatPaperId(id)), asked.slice(1)) };
	return { failure: new PaperError({ kind: 'not-found', input: formatPaperId(id), source: asked[0] ?? crossref.name }, asked.slice(1)) };
}

/** A published paper with what arXiv says of its preprint; where arXiv does not answer, with the id of the preprint alone. */
async function withTwin(published: Paper, named: PaperId | null, options: FetchOptions): Promise<Paper> {
	const { doi, publication } = published;
	try {
		const preprint = named === null ? await twinByTitle(published, options) : await preprintOf(named, options);
		if (preprint !== null)
			return { ...preprint, ...(doi === undefined ? {} : { doi }), ...(publication === undefined ? {} : { publication }) };
	} catch (error) {
		knownFailure(error);
	}
	return named === null ? published : { ...published, arxiv: named.id };
}

async function preprintOf(id: PaperId, options: FetchOptions): Promise<Paper | null> {
	const kept = await options.cache?.get(cacheKey(id), (options.now ?? Date.now)());
	if (kept !== undefined && kept !== null) return kept.paper;
	const papers = await ask(arxiv, [id], options);
	await keep([id], papers, options);
	return papers.get(paperKey(id)) ?? null;
}

/** Publishers seldom name preprints to Crossref: arXiv is searched for the same title by the same first author. */
async function twinByTitle({ title, authors }: Paper, { get, signal }: FetchOptions): Promise<Paper | null> {
	const [first] = authors;
	const url = first === undefined ? null : searchUrl(`ti:"${plainTitle(title).replace(/"/g, ' ')}"`, { max: 5 });
	if (url === null || first === undefined) return null;
	const { papers } = await readSearch(await get(url, signal === undefined ? {} : { signal }), title);
	return (
		papers.find((paper) => titleKey(paper.title) === titleKey(title) && paper.authors.some((author) => samePerson(author, first))) ?? null
	);
}

async function ask(source: MetadataSource, ids: readonly PaperId[], options: FetchOptions): Promise<ReadonlyMap<string, Paper>> {
	return await source.read(await respond(source, ids, options), ids);
}

async function respond(source: MetadataSource, ids: readonly PaperId[], { get, signal }: FetchOptions): Promise<HttpResponse> {
	return await get(source.urlFor(ids), {
		...(source.accept === undefined ? {} : { accept: source.accept }),
		...(signal === undefined ? {} : { signal }),
	});
}

/** Only first-hand answers are kept: what a fallback told is asked for again when the source is back. */
async function keep(
	ids: readonly PaperId[],
	papers: ReadonlyMap<string, Paper>,
	{ cache, now }: FetchOptions,
	source = arxiv.name,
): Promise<void> {
	const entries = ids.flatMap((id) => {
		const paper = papers.get(paperKey(id));
		return paper === undefined ? [] : [{ key: cacheKey(id), paper, source }];
	});
	if (entries.length > 0) await cache?.put(entries, (now ?? Date.now)());
}

function cacheKey(id: PaperId): string {
	return id.scheme === 'arxiv' && id.version !== undefined ? `${paperKey(id)}v${id.version}` : paperKey(id);
}

function notFound(id: PaperId, source: MetadataSource): FetchedPaper {
	return { failure: new PaperError({ kind: 'not-found', input: formatPaperId(id), source: source.name }) };
}

/** The failure that was thrown; a fault of ours and the reader's cancelling go on up. */
function knownFailure(error: unknown): Failure {
	const failure = failureOf(error);
	if (failure === null) throw error;
	return failure;
}

function isCancelling(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}
