import type { PaperError } from '../../src/failure';
import { isArxivHost, politeGet } from '../../src/sources/polite-get';
import type { QueueState, QueueStateStore } from '../../src/sources/polite-get';
import type { HttpResponse } from '../../src/sources/source';
import { failureFrom, ok, status } from './answers';

const ABS = 'https://export.arxiv.org/api/query?id_list=1906.01820&max_results=1';

/** A world in which time passes only when everybody waits. */
function world(answer: (url: string, at: number) => HttpResponse | Error | { after: number; response: HttpResponse }, start = 1_000_000) {
	let now = start;
	let timers: { at: number; ring: () => void }[] = [];
	let stored: QueueState | null = null;
	const asked: { url: string; start: number; end: number }[] = [];
	let underWay = 0;
	let most = 0;
	const wait = (milliseconds: number, signal?: AbortSignal) =>
		new Promise<void>((resolve, reject) => {
			const timer = { at: now + milliseconds, ring: resolve };
			timers.push(timer);
			signal?.addEventListener('abort', () => {
				timers = timers.filter((other) => other !== timer);
				reject(new DOMException('cancelled', 'AbortError'));
			});
		});
	const state: QueueStateStore = {
		read: () => Promise.resolve(stored),
		write: (next) => {
			stored = JSON.parse(JSON.stringify(next)) as QueueState;
			return Promise.resolve();
		},
	};
	const request = async (url: string): Promise<HttpResponse> => {
		const entry = { url, start: now, end: Infinity };
		asked.push(entry);
		most = Math.max(most, ++underWay);
		const given = answer(url, now);
		try {
			if ('after' in given) await wait(given.after);
			if (given instanceof Error) throw given;
			return 'after' in given ? given.response : given;
		} finally {
			underWay--;
			entry.end = now;
		}
	};
	const get = (random = () => 0) => politeGet({ request, clock: { now: () => now, wait }, state, random });
	/** Lets time pass until the promise is settled. */
	const settled = async <T>(promise: Promise<T>): Promise<T> => {
		let done = false;
		promise.then(
			() => (done = true),
			() => (done = true),
		);
		for (;;) {
			for (let turn = 0; turn < 30; turn++) await Promise.resolve();
			await new Promise((resolve) => setImmediate(resolve));
			if (done) return await promise;
			const [next] = timers.sort((a, b) => a.at - b.at);
			if (next === undefined) throw new Error('nothing will ever happen');
			timers = timers.filter((timer) => timer !== next);
			now = Math.max(now, next.at);
			next.ring();
		}
	};
	return {
		get,
		settled,
		asked,
		state,
		now: () => now,
		stored: () => stored,
		most: () => most,
		starts: () => asked.map(({ start: at }) => at - start),
		pending: () => timers.length,
	};
}

test('three seconds from the end of one request to the start of the next, one in flight, over all arXiv hosts', async () => {
	const w = world(() => ({ after: 700, response: ok('x') }));
	const get = w.get(() => 0.5);
	await w.settled(
		Promise.all([get(ABS), get('https://arxiv.org/abs/1'), get('https://www.arxiv.org/abs/2'), get('http://xxx.lanl.gov/abs/3')]),
	);
	expect(w.most()).toBe(1);
	for (let at = 1; at < 4; at++) expect(w.asked[at]!.start - w.asked[at - 1]!.end).toBe(3300);
	expect(w.pending()).toBe(0);
});

test('the first request of the day waits for nothing', async () => {
	const w = world(() => ok('x'));
	await w.settled(w.get()(ABS));
	expect(w.starts()).toEqual([0]);
});

test('a restart keeps the distance', async () => {
	const w = world(() => ok('x'));
	await w.settled(w.get()(ABS));
	await w.settled(w.get()(ABS));
	expect(w.starts()).toEqual([0, 3100]);
});

test('two windows take turns', async () => {
	const w = world(() => ({ after: 500, response: ok('x') }));
	const [one, other] = [w.get(() => 0.1), w.get(() => 0.9)];
	await w.settled(Promise.all([one(ABS), other(ABS), one(ABS), other(ABS)]));
	expect(w.most()).toBe(1);
	const sorted = [...w.asked].sort((a, b) => a.start - b.start);
	expect(sorted.length).toBe(4);
	for (let at = 1; at < 4; at++) expect(sorted[at]!.start - sorted[at - 1]!.end).toBeGreaterThanOrEqual(3000);
});

test('a window that closed in the middle of a request holds the others up for half a minute at the most', async () => {
	const w = world(() => ok('x'));
	await w.state.write({ lastEnd: 0, blockedUntil: 0, busy: { by: 'gone', until: w.now() + 20_000 } });
	await w.settled(w.get()(ABS));
	expect(w.starts()).toEqual([20_000]);
});

test.each<[string, unknown]>([
	['nonsense', { lastEnd: 'yesterday', blockedUntil: null, busy: 7 }],
	['a clock set back', { lastEnd: 9e12, blockedUntil: 9e12, busy: { by: 'x', until: 9e12 } }],
	['nothing', {}],
])('%s in the store does not block the queue', async (_name, stored) => {
	const w = world(() => ok('x'));
	await w.state.write(stored as QueueState);
	await w.settled(w.get()(ABS));
	expect(w.starts()).toEqual([0]);
});

test('other hosts are asked one at a time each, without the three seconds', async () => {
	const w = world(() => ({ after: 100, response: ok('x') }));
	const get = w.get();
	await w.settled(Promise.all([get('https://doi.org/a'), get('https://doi.org/b'), get('https://api.crossref.org/works/c')]));
	expect(w.starts()).toEqual([0, 0, 100]);
});

describe('pauses', () => {
	test('429 without a time: after ten seconds, after thirty, then no more', async () => {
		const w = world(() => status(429, 'Rate exceeded.'));
		const { failure } = await w.settled(failureFrom(w.get()(ABS)));
		expect(w.starts()).toEqual([0, 10_000, 40_000]);
		expect(failure).toMatchObject({ kind: 'rate-limited', source: 'arXiv', until: 1_000_000 + 40_000 + 60_000 });
	});

	test('429 once, then an answer', async () => {
		const w = world((_url, at) => (at === 1_000_000 ? status(429) : ok('x')));
		expect((await w.settled(w.get()(ABS))).text).toBe('x');
		expect(w.starts()).toEqual([0, 10_000]);
	});

	test('the words of throttling under status 200', async () => {
		const w = world((_url, at) => (at === 1_000_000 ? ok('Rate exceeded.') : ok('x')));
		expect((await w.settled(w.get()(ABS))).text).toBe('x');
	});

	test.each([
		['seconds', '20', 20_000],
		['a date', 'Thu, 1 Jan 1970 00:17:00 GMT', 20_000],
		['less than the spacing', '1', 3100],
	])('Retry-After in %s is honoured', async (_name, value, pause) => {
		const w = world((_url, at) => (at === 1_000_000 ? status(503, '', { 'retry-after': value }) : ok('x')));
		expect((await w.settled(w.get()(ABS))).text).toBe('x');
		expect(w.starts()).toEqual([0, pause]);
	});

	test('a long one is not waited for: the failure says until when, and nobody asks before', async () => {
		const w = world(() => status(429, '', { 'retry-after': '600' }));
		const until = 1_000_000 + 600_000;
		expect((await w.settled(failureFrom(w.get()(ABS)))).failure).toMatchObject({ kind: 'rate-limited', until });
		// Another window, or the next start
		expect((await w.settled(failureFrom(w.get()(ABS)))).failure).toMatchObject({ kind: 'rate-limited', until });
		expect(w.starts()).toEqual([0]);
	});

	test('a pause another window was told is kept', async () => {
		const w = world(() => ok('x'));
		await w.state.write({ lastEnd: 0, blockedUntil: w.now() + 15_000 });
		await w.settled(w.get()(ABS));
		expect(w.starts()).toEqual([15_000]);
	});

	test('503 without a time is tried again and then handed on', async () => {
		const w = world(() => status(503, 'down'));
		expect((await w.settled(w.get()(ABS))).status).toBe(503);
		expect(w.starts()).toEqual([0, 10_000, 40_000]);
	});

	test.each([400, 404, 500, 502])('%d is an answer, not tried again', async (code) => {
		const w = world(() => status(code));
		expect((await w.settled(w.get()(ABS))).status).toBe(code);
		expect(w.asked.length).toBe(1);
	});
});

test('a 403 is never tried again, and arXiv is not asked for the rest of the session', async () => {
	const w = world((url) => (url.includes('arxiv') ? status(403) : ok('x')));
	const get = w.get();
	const errors = await w.settled(
		Promise.all([failureFrom(get(ABS)), failureFrom(get('https://arxiv.org/abs/1906.01820')), failureFrom(get(ABS))]),
	);
	expect(errors.map(({ failure }: PaperError) => failure.kind)).toEqual(['refused', 'refused', 'refused']);
	expect(w.asked.length).toBe(1);
	expect((await w.settled(get('https://doi.org/x'))).text).toBe('x');
});

test('a request without answer times out after thirty seconds, and holds its place for as long again, since the app goes on with it', async () => {
	const w = world((_url, at) => (at === 1_000_000 ? { after: 1e9, response: ok('late') } : ok('x')));
	const get = w.get();
	const first = failureFrom(get(ABS));
	const second = get(ABS);
	expect((await w.settled(first)).failure).toEqual({ kind: 'timeout', input: ABS, host: 'export.arxiv.org', seconds: 30 });
	expect((await w.settled(second)).text).toBe('x');
	expect(w.starts()).toEqual([0, 63_100]);
});

test('no connection is said as that', async () => {
	const w = world(() => new Error('net::ERR_INTERNET_DISCONNECTED'));
	expect((await w.settled(failureFrom(w.get()(ABS)))).failure).toEqual({ kind: 'offline', input: ABS, host: 'export.arxiv.org' });
	expect(w.asked.length).toBe(1);
	expect(w.stored()?.busy).toBeUndefined();
});

describe('cancelling', () => {
	const cancelled = { name: 'AbortError' };
	test('in the queue: at once, without a request', async () => {
		const w = world(() => ({ after: 1000, response: ok('x') }));
		const get = w.get();
		const stop = new AbortController();
		const first = get(ABS);
		const second = get(ABS, { signal: stop.signal });
		stop.abort();
		await expect(second).rejects.toMatchObject(cancelled);
		await w.settled(first);
		expect(w.asked.length).toBe(1);
	});

	test('in flight: at once, and the next request still keeps its distance from the end of this one', async () => {
		const w = world((_url, at) => ({ after: at === 1_000_000 ? 5000 : 10, response: ok('x') }));
		const get = w.get();
		const stop = new AbortController();
		const first = get(ABS, { signal: stop.signal });
		for (let turn = 0; turn < 30; turn++) await Promise.resolve();
		stop.abort();
		await expect(first).rejects.toMatchObject(cancelled);
		await w.settled(get(ABS));
		expect(w.starts()).toEqual([0, 8100]);
	});

	test('during a pause', async () => {
		const w = world(() => status(429));
		const stop = new AbortController();
		const asking = w.get()(ABS, { signal: stop.signal });
		asking.catch(() => stop);
		for (let turn = 0; turn < 60; turn++) await Promise.resolve();
		stop.abort();
		await expect(asking).rejects.toMatchObject(cancelled);
		expect(w.asked.length).toBe(1);
	});

	test('before anything', async () => {
		const w = world(() => ok('x'));
		await expect(w.get()(ABS, { signal: AbortSignal.abort() })).rejects.toMatchObject(cancelled);
		expect(w.asked.length).toBe(0);
	});
});

test.each([
	['arxiv.org', true],
	['export.arxiv.org', true],
	['xxx.lanl.gov', true],
	['notarxiv.org', false],
	['arxiv.org.example.org', false],
	['doi.org', false],
])('%s is arXiv’s: %s', (host, arxiv) => expect(isArxivHost(host)).toBe(arxiv));
