import { PaperError } from '../failure';
import { isThrottle, retryAfter } from './answer';
import type { HttpGet, HttpResponse } from './source';

/** What windows and restarts share about arXiv's queue; times are milliseconds since the epoch. */
export interface QueueState {
	/** When the last request ended. */
	readonly lastEnd: number;
	/** arXiv asked for a pause until then. */
	readonly blockedUntil: number;
	/** A request under way, and when it is over at the latest. */
	readonly busy?: { readonly by: string; readonly until: number } | undefined;
}

export interface QueueStateStore {
	read(): Promise<QueueState | null>;
	write(state: QueueState): Promise<void>;
}

/** What the queue needs of the world. */
export interface PoliteParts {
	/** One request. Any status is an answer; rejects when there is none. */
	readonly request: (url: string, headers: Readonly<Record<string, string>>, body?: string) => Promise<HttpResponse>;
	readonly clock: {
		now(): number;
		/** Rejects when the signal is aborted. */
		wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
	};
	readonly state: QueueStateStore;
	/** From 0 up to 1. */
	readonly random: () => number;
}

/** arXiv's terms: one request every three seconds, summed over everything we run. A jitter of up to 400 ms is added. */
const SPACING = 3100;
const JITTER = 400;
/** After a 429 or 503 that names no time. */
const BACK_OFF = [10_000, 30_000, 60_000] as const;
/** The longest a reader waits for a source that asks for pauses; then the next source is asked, or the failure says until when. */
const PATIENCE = 45_000;
const TIME_OUT = 30_000;
/** A body may take longer when its caller says so, and no longer than this. */
const LONGEST = 5 * 60_000;
/**
 * As long a request holds its place at the most: as long again as its caller waited for it. What has not ended by then is a
 * connection that is dead, and the reader is not to wait for it.
 */
const heldFor = (limit: number): number => Math.min(2 * limit, limit + LONGEST);
/** No pause is longer, whatever a set-back clock or a server says. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * A network that keeps arXiv's manners: one queue for all its hosts, one request in flight, three seconds from the end of one
 * to the start of the next across windows and restarts. Other hosts are asked one request at a time.
 *
 * Rejects with a PaperError `offline`, `timeout`, `rate-limited` (and until when) or `refused`, with an AbortError when its signal is
 * aborted.
 */
export function politeGet(parts: PoliteParts): HttpGet {
	const queues = new Map<string, Promise<unknown>>();
	/** The end of a host's latest request, which may be after its time-out: the app cannot stop one. */
	const over = new Map<string, Promise<void>>();
	const afterIts = async (key: string, asked: Asked): Promise<HttpResponse> => {
		over.set(key, asked.over);
		return await asked.response;
	};
	const queue = arxivQueue(parts, (asked) => afterIts('arXiv', asked));
	return (url, options = {}) => {
		const { accept, body, signal, limit = TIME_OUT, onAsked } = options;
		const host = hostOf(url);
		const ask = () => {
			const asked = answer(parts, { url, host, accept, body, limit });
			onAsked?.();
			return asked;
		};
		const key = isArxivHost(host) ? 'arXiv' : host;
		const turn = (queues.get(key) ?? Promise.resolve()).then(() => {
			if (signal?.aborted === true) throw cancelled();
			return key === 'arXiv' ? queue(url, ask, { signal, limit }) : afterIts(key, ask());
		});
		queues.set(
			key,
			turn.then(
				() => over.get(key),
				() => over.get(key),
			),
		);
		return orAborted(turn, signal);
	};
}

/** All hosts of arXiv count as one: `export.`, `www.`, mirrors, and xxx.lanl.gov. */
export function isArxivHost(host: string): boolean {
	return host === 'arxiv.org' || host.endsWith('.arxiv.org') || host === 'xxx.lanl.gov';
}

function arxivQueue({ clock, state, random }: PoliteParts, take: (asked: Asked) => Promise<HttpResponse>) {
	const me = `${clock.now()}-${Math.floor(random() * 1e9)}`;
	let refused = false;

	/** Waits until arXiv may be asked and says so to other windows. Answers how long it waited for a pause arXiv asked for. */
	async function myTurn(url: string, signal: AbortSignal | undefined, patience: number, limit: number): Promise<number> {
		const start = clock.now();
		let paused = 0;
		for (;;) {
			const now = clock.now();
			const { lastEnd, blockedUntil, busy } = readState(await state.read(), now);
			if (blockedUntil - now > patience - paused) throw limited(url, blockedUntil);
			const free = Math.max(lastEnd + SPACING + random() * JITTER, blockedUntil, busy === undefined || busy.by === me ? 0 : busy.until);
			if (free > now) {
				await clock.wait(Math.min(free - now, SPACING + JITTER), signal);
				if (blockedUntil > now) paused = clock.now() - start;
				continue;
			}
			await state.write({ lastEnd, blockedUntil, busy: { by: me, until: now + heldFor(limit) + SPACING } });
			// Another window may have written at the same moment; the later writer goes first.
			if (readState(await state.read(), now).busy?.by === me) return paused;
		}
	}

	return async (
		url: string,
		ask: () => Asked,
		{ signal, limit }: { readonly signal: AbortSignal | undefined; readonly limit: number },
	): Promise<HttpResponse> => {
		let patience = PATIENCE;
		for (let attempt = 0; ; attempt++) {
			// Rapid requests after a 403 count as an attack: arXiv is not asked again before the next start.
			if (refused) throw new PaperError({ kind: 'refused', input: url, source: 'arXiv' });
			patience -= await myTurn(url, signal, patience, limit);
			let pause: number | null = null;
			let response: HttpResponse | null = null;
			const asked = ask();
			try {
				response = await take(asked);
				if (isThrottle(response) || response.status === 503)
					pause = retryAfter(response, clock.now()) ?? BACK_OFF[Math.min(attempt, BACK_OFF.length - 1)] ?? 0;
			} finally {
				const ended = async () => {
					const now = clock.now();
					const before = readState(await state.read(), now);
					await state.write({ lastEnd: now, blockedUntil: pause === null ? before.blockedUntil : now + pause });
				};
				if (response === null) void asked.over.then(ended);
				else await ended();
			}
			if (response.status === 403) {
				refused = true;
				throw new PaperError({ kind: 'refused', input: url, source: 'arXiv' });
			}
			if (pause === null) return response;
			if (pause > patience || attempt >= BACK_OFF.length) {
				if (!isThrottle(response)) return response;
				throw limited(url, clock.now() + pause);
			}
		}
	};
}

/** What was stored, made safe: other versions of the plugin and set-back clocks must not block the queue. */
function readState(stored: QueueState | null, now: number): QueueState {
	const time = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
	const lastEnd = time(stored?.lastEnd);
	const until = time(stored?.busy?.until);
	return {
		lastEnd: lastEnd > now ? 0 : lastEnd,
		blockedUntil: time(stored?.blockedUntil) > now + DAY ? 0 : time(stored?.blockedUntil),
		busy:
			stored?.busy === undefined || until <= now || until > now + heldFor(LONGEST) + SPACING
				? undefined
				: { by: String(stored.busy.by), until },
	};
}

/** A request under way. */
interface Asked {
	/** Rejects when it fails or takes too long for its caller. */
	readonly response: Promise<HttpResponse>;
	/** When the app is through with it, answered or not. */
	readonly over: Promise<void>;
}

/** One request with a time limit. One nobody waits for any more keeps its place until it ends, since the app cannot stop it. */
function answer(
	{ request, clock }: PoliteParts,
	{
		url,
		host,
		accept,
		body,
		limit,
	}: {
		readonly url: string;
		readonly host: string;
		readonly accept: string | undefined;
		readonly body: string | undefined;
		readonly limit: number;
	},
): Asked {
	const timer = new AbortController();
	const longest = new AbortController();
	const after = (milliseconds: number, { signal }: AbortController): Promise<void> =>
		clock.wait(milliseconds, signal).catch(
			// The timer was stopped: the race is over.
			() => new Promise<never>(() => undefined),
		);
	const answered = request(url, accept === undefined ? {} : { Accept: accept }, body);
	const ended = answered.then(
		() => undefined,
		() => undefined,
	);
	const late = after(limit, timer).then((): never => {
		throw new PaperError({ kind: 'timeout', input: url, host, seconds: limit / 1000 });
	});
	return {
		response: Promise.race([answered, late])
			.catch((error: unknown) => {
				if (error instanceof PaperError) throw error;
				throw new PaperError({ kind: 'offline', input: url, host }, [], { cause: error });
			})
			.finally(() => timer.abort()),
		over: Promise.race([ended, after(heldFor(limit), longest)]).finally(() => longest.abort()),
	};
}

function limited(url: string, until: number): PaperError {
	return new PaperError({ kind: 'rate-limited', input: url, source: 'arXiv', until });
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (signal === undefined) return promise;
	return new Promise<T>((resolve, reject) => {
		const stop = () => reject(cancelled());
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
		promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});
}

function cancelled(): DOMException {
	return new DOMException('cancelled', 'AbortError');
}

function hostOf(url: string): string {
	return (/^[a-z]+:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? url).toLowerCase();
}
