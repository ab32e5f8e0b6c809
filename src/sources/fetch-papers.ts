import { PaperError, isCancelling } from '../failure';
import type { Failure } from '../failure';
import { SCHEME_NAMES, formatPaperId, paperKey, versionedKey } from '../paper/identifier';
import type { PaperId, Scheme } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { answersOf } from './answers-of';
import { restated } from './answer';
import { mayHavePreprint, withPreprints } from './preprint';
import type { HttpGet, PaperCache, Source } from './source';

/** How papers are asked for. */
export interface AskOptions {
	readonly get: HttpGet;
	readonly cache?: PaperCache;
	/** The settings that switch sources off: a source is asked unless its own is false. */
	readonly use: Readonly<Record<string, unknown>>;
	/** Whether sources that are only fallbacks are asked where another fails. On unless said. */
	readonly fallbacks?: boolean;
	/** Whether the arXiv twin of a published paper is looked for. On unless said. */
	readonly twins?: boolean;
	/** When aborted, what was not asked yet is absent from the answer. */
	readonly signal?: AbortSignal | undefined;
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
 * Looks papers up in a list of sources, by `paperKey`: the day's answers first, then kind by kind of identifier the sources that
 * have a role for it, in the order of the list. A failure is the first source's, and names the others that were asked in vain.
 * Never rejects for a paper; each has its own failure.
 */
export async function fetchPapersFrom(
	sources: readonly Source[],
	ids: readonly PaperId[],
	options: AskOptions,
): Promise<ReadonlyMap<string, FetchedPaper>> {
	const wanted = new Map(ids.map((id) => [paperKey(id), id]));
	const fetched = new Map<string, FetchedPaper>();
	const now = (options.now ?? Date.now)();
	for (const [key, id] of wanted) {
		const cached = await options.cache?.get(versionedKey(id), now);
		if (cached !== undefined && cached !== null) fetched.set(key, { ...cached, fromCache: true });
	}
	if (fetched.size > 0) options.onBatch?.(fetched.size, wanted.size);
	const missing = [...wanted.values()].filter((id) => !fetched.has(paperKey(id)));
	try {
		for (const [scheme, some] of batchesOf(missing, sources)) {
			if (options.signal?.aborted === true) break;
			for (const [key, paper] of await walk(sources, scheme, some, options)) fetched.set(key, paper);
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

/** As many papers are joined with their preprints in one go: searches hold twenty titles each. */
const JOINED = 100;

/** Identifiers of one kind, as many as any source for it takes in a request or are joined; the kinds in the order of the sources. */
function batchesOf(ids: readonly PaperId[], sources: readonly Source[]): [Scheme, PaperId[]][] {
	const firstFor = new Map(SCHEME_NAMES.map((scheme) => [scheme, sources.findIndex(({ role }) => role[scheme] !== undefined)]));
	const kinds = [...firstFor].sort(([, one], [, other]) => one - other);
	return kinds.flatMap(([scheme]) => {
		const some = ids.filter((id) => id.scheme === scheme);
		const sizes = sources.filter(({ role }) => role[scheme] !== undefined).map(({ batch }) => batch);
		const most = Math.max(mayHavePreprint({ scheme }) ? JOINED : 1, ...sizes);
		return inBatches(some, most).map((batch): [Scheme, PaperId[]] => [scheme, batch]);
	});
}

function inBatches<T>(items: readonly T[], size: number): T[][] {
	const cut: T[][] = [];
	for (let at = 0; at < items.length; at += size) cut.push(items.slice(at, at + size));
	return cut;
}

interface Failed {
	readonly failure: Failure;
	readonly source: Source;
}

/** Asks one source after the other for what those before it did not answer. */
async function walk(
	sources: readonly Source[],
	scheme: Scheme,
	ids: readonly PaperId[],
	options: AskOptions,
): Promise<[string, FetchedPaper][]> {
	const known = sources.filter(
		(source) => source.role[scheme] !== undefined && ids.length >= (source.least ?? 1) && ids.some((id) => source.knows?.(id) !== false),
	);
	const asked = known.filter(
		({ role, setting }) =>
			(role[scheme] !== 'fallback' || options.fallbacks !== false) && (setting === undefined || options.use[setting] !== false),
	);
	const fetched = new Map<PaperId, FetchedPaper>();
	const failed = new Map<PaperId, Failed>();
	const isOpen = (id: PaperId) => !fetched.has(id) && failed.get(id)?.failure.kind !== 'malformed';
	for (const source of asked) {
		const role = source.role[scheme];
		const batches = inBatches(
			ids.filter((id) => isOpen(id) && source.knows?.(id) !== false && (role !== 'fallback' || failed.has(id))),
			source.batch,
		);
		for (const [n, batch] of batches.entries()) {
			const unreachable = await ask(sources, source, role, batch, options, fetched, failed);
			if (unreachable === null) continue;
			// What cannot be reached, or asks for a pause, is not asked for the next paper.
			for (const id of batches.slice(n + 1).flat()) if (!failed.has(id)) failed.set(id, { failure: unreachable, source });
			break;
		}
	}
	await finish(scheme, fetched, failed, options);
	return ids.map((id) => [paperKey(id), fetched.get(id) ?? failureOf(id, failed.get(id), asked.length === 0 ? known : asked)]);
}

/**
 * Joins what was fetched with preprints, and keeps the first-hand answers: what a fallback told is asked for again when the source is back.
 */
async function finish(
	scheme: Scheme,
	fetched: Map<PaperId, FetchedPaper>,
	failed: ReadonlyMap<PaperId, Failed>,
	options: AskOptions,
): Promise<void> {
	const told = [...fetched].flatMap(([id, one]) => ('paper' in one && !one.fromCache ? [{ id, ...one }] : []));
	const joined = told.filter(({ id }) => options.twins !== false && mayHavePreprint(id));
	const whole = await withPreprints(
		joined.map(({ paper }) => paper),
		options,
	);
	for (const [at, { id, source }] of joined.entries()) {
		const paper = whole[at];
		if (paper !== undefined) fetched.set(id, { paper, source, fromCache: false });
	}
	const kept = told.flatMap(({ id, source }) => {
		const one = fetched.get(id);
		const isFallback = scheme === 'arxiv' && failed.has(id);
		return one === undefined || !('paper' in one) || isFallback ? [] : [{ key: versionedKey(id), paper: one.paper, source }];
	});
	if (kept.length > 0) await options.cache?.put(kept, (options.now ?? Date.now)());
}

/** Asks one source for one batch and notes what it says. Answers the failure that makes it useless to ask it on, or null. */
async function ask(
	sources: readonly Source[],
	source: Source,
	role: Source['role'][Scheme],
	batch: readonly PaperId[],
	options: AskOptions,
	fetched: Map<PaperId, FetchedPaper>,
	failed: Map<PaperId, Failed>,
): Promise<Failure | null> {
	let unreachable: Failure | null = null;
	const answered: { id: PaperId; paper: Paper; source: string }[] = [];
	for (const [id, answer] of await answersOf(source, batch, options)) {
		if ('paper' in answer) {
			const told = await fuller(sources, source, id, answer.paper, options);
			answered.push({ id, ...told });
		} else if ('failure' in answer) {
			const { failure } = answer;
			if (!failed.has(id)) failed.set(id, { failure, source });
			// What one paper's answer holds says nothing of the next: a registry may give the page of one and the record of another.
			if (failure.kind !== 'malformed' && failure.kind !== 'unreadable' && failure.kind !== 'unsupported') unreachable = failure;
		} else if (role === 'first') fetched.set(id, notFound(id, [source]));
	}
	for (const { id, paper, source: name } of answered) fetched.set(id, { paper, source: name, fromCache: false });
	return unreachable;
}

/** The paper by the record that says more of it, where its source names one and that is answered; what only the first told is kept. */
async function fuller(
	sources: readonly Source[],
	source: Source,
	id: PaperId,
	paper: Paper,
	options: AskOptions,
): Promise<{ paper: Paper; source: string }> {
	const better = id.scheme === 'arxiv' ? null : (source.betterKnownAs?.(paper) ?? null);
	if (better === null || paperKey(better) === paperKey(id)) return { paper, source: source.name };
	const [found] = [...(await fetchPapersFrom(sources, [better], options)).values()];
	if (found === undefined || 'failure' in found) return { paper, source: source.name };
	// An address is kept only where no identifier gives one.
	const { url: _address, ...told } = paper;
	return { paper: { ...told, ...found.paper }, source: found.source };
}

/** Why there is no paper: the first failure, with the others that were asked in vain; without one, nobody knows the paper. */
function failureOf(id: PaperId, failed: Failed | undefined, asked: readonly Source[]): FetchedPaper {
	if (failed === undefined) return notFound(id, asked);
	// What its source calls malformed no other is asked about.
	const others = failed.failure.kind === 'malformed' ? [] : asked.map(({ name }) => name);
	const names = [...new Set(others)].filter((name) => name !== failed.source.name);
	return { failure: new PaperError(restated(failed.failure, formatPaperId(id)), names) };
}

function notFound(id: PaperId, [first, ...others]: readonly Source[]): FetchedPaper {
	const names = [...new Set(others.map(({ name }) => name))].filter((name) => name !== first?.name);
	return { failure: new PaperError({ kind: 'not-found', input: formatPaperId(id), source: first?.name ?? '' }, names) };
}
