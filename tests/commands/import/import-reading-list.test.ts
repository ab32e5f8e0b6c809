/** Reading lists: what is found in a text, how many requests it takes and when, and what a cancel or a restart leaves. */
import { importReadingList } from '../../../src/commands/import/import-reading-list';
import type { Taken } from '../../../src/commands/import/import-taken';
import { listRows } from '../../../src/commands/import/list-rows';
import { continueList, forgetList, importList, stoppedList } from '../../../src/commands/import/list-run';
import { importCli } from '../../../src/commands/import/import-cli';
import type { ImportResult } from '../../../src/commands/import/import-result';
import type { CommandContext } from '../../../src/commands/command';
import type { Progress } from '../../../src/commands/ports/progress';
import { politeGet } from '../../../src/sources/polite-get';
import type { QueueState } from '../../../src/sources/polite-get';
import type { HttpResponse } from '../../../src/sources/source';
import { report } from '../../measure';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';
import { feedFor, idsAsked, malformedFeed } from './feed';
import type { FeedPaper } from './feed';

const BAD = '2001.00013';
const WITHDRAWN = '2001.00077';
const DUPLICATE = '2001.00200v2';
/** 250 different papers, one of which arXiv calls malformed and one that is withdrawn; one more is named twice. */
const IDS = Array.from({ length: 250 }, (_, n) => `2001.${String(n + 1).padStart(5, '0')}`);
const LIST = [...IDS, DUPLICATE]
	.map((id, n) => (n % 3 === 0 ? `- ${id}` : n % 3 === 1 ? `- see https://arxiv.org/abs/${id}` : `- arXiv:${id}`))
	.join('\n');

const paperOf = (id: string): FeedPaper => ({
	id,
	title: `Subject ${id.slice(5)} Considered`,
	...(id === WITHDRAWN ? { comment: 'This paper has been withdrawn by the authors.' } : {}),
});
const answerTo = (url: string) => (idsAsked(url).includes(BAD) ? malformedFeed(BAD) : feedFor(url, paperOf));

/** A world whose network waits as arXiv asks, on a clock that the waiting moves. */
function politeWorld(options: WorldOptions = {}, answer: (url: string) => string | Partial<HttpResponse> = answerTo) {
	let state: QueueState | null = null;
	const asked: { url: string; at: number }[] = [];
	const clock = { now: Date.parse('2026-11-21T12:00:00Z') };
	const get = politeGet({
		request: (url) => {
			asked.push({ url, at: clock.now });
			clock.now += 800;
			const said = answer(url);
			return Promise.resolve({ status: 200, text: '', headers: {}, ...(typeof said === 'string' ? { text: said } : said) });
		},
		clock: {
			now: () => clock.now,
			wait: (milliseconds, signal) => {
				// The time limit of a request is not reached here: only the queue's own waiting moves the clock.
				if (milliseconds >= 30_000)
					return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
				clock.now += milliseconds;
				return Promise.resolve();
			},
		},
		state: { read: () => Promise.resolve(state), write: (next) => Promise.resolve(void (state = next)) },
		random: () => 0.5,
	});
	const world = memoryWorld({ ...options, get });
	return { ...world, asked, time: clock };
}

function watched() {
	const controller = new AbortController();
	const steps: [number, number, string][] = [];
	const results: ImportResult[] = [];
	const progress: Progress = { step: (done, total, what) => void steps.push([done, total, what]), signal: controller.signal };
	return { progress, steps, results, cancel: () => controller.abort(), onResult: (result: ImportResult) => void results.push(result) };
}

/** What is ticked of a text when it has been read. */
async function ticked(context: CommandContext, text: string, from = ''): Promise<Taken[]> {
	return (await listRows(context, text, from)).flatMap(({ ticked: isTicked, takes }) => (isTicked && takes !== null ? [takes] : []));
}

test('a list is shown row by row, in order: new, already here, named twice, unclear', async () => {
	const world = memoryWorld({ notes: { 'Old/My note.md': '---\narxiv: 2001.00002\n---\n' } });
	const rows = await listRows(
		world.context,
		'- 2001.00001\n- see https://arxiv.org/abs/2001.00002\n2205.1148\n1313.00001 and 10.1145/1273445.1273458, again arXiv:2001.00001v2\nhttps://openreview.net/forum?id=abc',
	);
	expect(rows.map(({ input, state, path, ticked: isTicked }) => [input, state, path, isTicked])).toEqual([
		['2001.00001', 'new', null, true],
		['https://arxiv.org/abs/2001.00002', 'here', 'Old/My note.md', false],
		['2205.1148', 'unclear', null, false],
		['1313.00001', 'unclear', null, false],
		['10.1145/1273445.1273458', 'new', null, true],
		['arXiv:2001.00001v2', 'twice', null, false],
		['https://openreview.net/forum?id=abc', 'failed', null, false],
	]);
	expect(rows[2]?.suggestions).toEqual([{ id: { scheme: 'arxiv', id: '2205.01148' }, input: '2205.1148' }]);
	expect(rows[6]?.message).toMatch(/asks for a sign-in.*Paste the title/);
	expect(await ticked(world.context, LIST)).toHaveLength(249);
});

test.each([
	['nothing', '', []],
	['prose without a paper', 'Attention is all you need, they said in 2017.', ['unclear']],
	[
		'BibTeX: an entry without an identifier waits for a yes among those that have one',
		'@misc{a,\n  title = {A},\n  eprint = {1706.03762},\n  archivePrefix = {arXiv},\n}\n@article{c, title = {The Book}, year = 1999}\n@misc{broken, title = {Never {closed}',
		['new', 'unclear', 'failed'],
	],
	[
		'entries of which none has an identifier',
		'@article{c, title = {The Book}, year = 1999}\n@book{d, title = {The Other}}',
		['new', 'new'],
	],
])('%s', async (_name, text, states) => {
	expect((await listRows(memoryWorld().context, text)).map(({ state }) => state)).toEqual(states);
});

test('of a library file every entry is ticked, also those whose notes it may bring up to date', async () => {
	const world = memoryWorld({ notes: { 'Papers/LN-A.md': '---\narxiv: 1706.03762\n---\n' } });
	const text = '@article{a, title={The {Book}}, year=1999}\n@misc{b, title={B}, eprint={1706.03762}, archivePrefix={arXiv}}';
	const rows = await listRows(world.context, text, 'my.bib');
	expect(rows.map(({ input, state, ticked: isTicked }) => [input, state, isTicked])).toEqual([
		['a', 'new', true],
		['b', 'here', true],
	]);
});

test('what came of a list is kept result by result: each is written once, however long the list is', async () => {
	const kept: string[] = [];
	const world = memoryWorld();
	const { records } = world.context;
	const add = records.add.bind(records);
	const spied = {
		...records,
		add: (name: string, entries: ReadonlyMap<string, unknown>) => (
			name === 'reading-list-results' && kept.push(...entries.keys()), add(name, entries)
		),
	};
	const entries = Array.from({ length: 130 }, (_, n) => `@misc{k${n}, title = {The Book of ${n}}, year = 1999}`).join('\n');
	const context = { ...world.context, records: spied };
	const fresh = (await listRows(context, entries)).flatMap(({ takes }) => takes ?? []);
	expect(await importList(context, fresh, { ...watched(), source: { text: entries, from: '' } })).toHaveLength(130);
	// The last ten are not worth keeping: the list is through.
	expect(kept).toEqual(Array.from({ length: 120 }, (_, n) => String(n)));
	expect((await records.entries('reading-list-results')).size).toBe(0);
}, 60_000);

test('250 papers: a request per hundred, three seconds apart, a line each; one bad, one withdrawn, one named twice', async () => {
	const world = politeWorld();
	const fresh = await ticked(world.context, LIST);
	const watch = watched();
	const started = world.time.now;
	const results = await importList(world.context, fresh, watch);
	expect(results).toHaveLength(250);
	expect(watch.results).toEqual(results);
	expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(249);
	expect(results.filter(({ outcome }) => outcome === 'failed')).toMatchObject([{ arxiv: BAD, kind: 'malformed', path: null }]);
	expect(results.find(({ arxiv }) => arxiv === WITHDRAWN)?.message).toBe('This paper has been withdrawn.');
	expect(world.store.notesOf({ scheme: 'arxiv', id: '2001.00200' })).toHaveLength(1);
	// The bad one makes arXiv refuse its batch once: three batches and one asked again.
	expect(world.asked.map(({ url }) => idsAsked(url).length)).toEqual([100, 99, 100, 50]);
	const gaps = world.asked.slice(1).map(({ at }, n) => at - 800 - (world.asked[n]?.at ?? 0));
	for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(3000);
	expect(watch.steps.every(([done, total], n) => total === 250 && done >= (watch.steps[n - 1]?.[0] ?? 0))).toBe(true);
	expect(watch.steps.some(([done]) => done === 249)).toBe(true);
	expect(await stoppedList(world.context)).toBeNull();
	report(
		`250 papers: ${world.asked.length} requests, gaps ${gaps.map((gap) => (gap / 1000).toFixed(1)).join(', ')} s, ${((world.time.now - started) / 1000).toFixed(1)} s in all with 0.8 s an answer`,
	);
	const undone = await world.context.operations.undoLast();
	expect(undone?.restored).toHaveLength(249);
	expect(world.notes.size).toBe(0);
});

test('a cancel in the middle leaves whole notes and remembers the rest, which a restart goes on with', async () => {
	const first = politeWorld();
	const fresh = await ticked(first.context, LIST);
	const watch = watched();
	await importList(first.context, fresh, {
		progress: watch.progress,
		onResult: (result) => {
			watch.onResult(result);
			if (watch.results.length === 130) watch.cancel();
		},
	});
	expect(first.notes.size).toBe(129);
	for (const text of first.notes.values()) expect(text).toMatch(/^---\n[\s\S]+\n---\n[\s\S]+MOCs\n$/);
	expect(first.asked).toHaveLength(3);

	const second = politeWorld({ notes: first.notes, files: first.files, shelf: first.shelf });
	const stopped = await stoppedList(second.context);
	expect([stopped?.results.size, stopped?.taken.length]).toEqual([130, 250]);
	const again = watched();
	const results = await continueList(second.context, again);
	expect(results).toHaveLength(250);
	expect(again.results).toHaveLength(120);
	expect(again.steps[0]?.slice(0, 2)).toEqual([130, 250]);
	expect(second.notes.size).toBe(249);
	// Seventy of these hundred and twenty were answered before the cancel, today.
	expect(second.asked.map(({ url }) => idsAsked(url).length)).toEqual([30, 20]);
	expect(await stoppedList(second.context)).toBeNull();
	expect((await second.context.operations.undoLast())?.restored).toHaveLength(249);
});

test('closing the app in the middle loses no note and makes none twice', async () => {
	const first = politeWorld();
	const fresh = await ticked(first.context, LIST);
	const watch = watched();
	class Crash extends Error {
		override readonly name = 'Crash';
	}
	first.files.failWrites((path) => {
		if (first.notes.size >= 57 && path.startsWith('Papers/')) throw new Crash();
	});
	await expect(importList(first.context, fresh, watch)).rejects.toThrow();
	first.files.failWrites(null);
	const second = politeWorld({ notes: first.notes, files: first.files, shelf: first.shelf });
	const again = watched();
	const results = await continueList(second.context, again);
	expect(results).toHaveLength(250);
	expect(second.notes.size).toBe(249);
	expect(new Set(results.map(({ arxiv }) => arxiv)).size).toBe(250);
});

test('entries are resumed as papers are, and the identifier behind them: as they stand in their text, under the choices of the list, undone together', async () => {
	const text = Array.from(
		{ length: 30 },
		(_, n) => `@book{b${n}, title={Volume ${n} of the Engines}, author={Lovelace, Ada}, year=1843}`,
	).join('\n');
	const first = politeWorld();
	const watch = watched();
	const choices = { topic: 'Engines', tags: ['history'] };
	await importList(first.context, await ticked(first.context, `${text}\n2001.00001`), {
		progress: watch.progress,
		choices,
		source: { text: `${text}\n2001.00001`, from: '' },
		onResult: (result) => {
			watch.onResult(result);
			if (watch.results.length === 5) watch.cancel();
		},
	});
	const second = politeWorld({ notes: first.notes, files: first.files, shelf: first.shelf });
	const again = watched();
	expect((await stoppedList(second.context))?.taken).toHaveLength(31);
	const results = await continueList(second.context, again);
	expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 31 }, () => 'created'));
	expect(second.notes.size).toBe(31);
	for (const note of second.notes.values()) expect(note).toMatch(/topic: Engines\n[\s\S]*tags:\n {2}- literature\n {2}- history\n/);
	expect(await stoppedList(second.context)).toBeNull();
	expect((await second.context.operations.undoLast())?.restored).toHaveLength(31);
	expect(second.notes.size).toBe(0);
});

test('a list that was stopped can be forgotten', async () => {
	const world = politeWorld();
	const watch = watched();
	watch.cancel();
	await importList(world.context, await ticked(world.context, '1706.03762, 1906.01820'), watch);
	expect((await stoppedList(world.context))?.taken).toHaveLength(2);
	await forgetList(world.context);
	expect(await stoppedList(world.context)).toBeNull();
	expect(world.asked).toHaveLength(0);
});

test('a pause holds the import between two papers', async () => {
	const world = politeWorld();
	let resume = () => {};
	let paused = false;
	const watch = watched();
	const fresh = (await ticked(world.context, LIST)).slice(0, 10);
	const resumed = () =>
		watch.results.length === 4 && !paused ? ((paused = true), new Promise<void>((resolve) => (resume = resolve))) : Promise.resolve();
	const running = importList(world.context, fresh, { progress: { ...watch.progress, resumed }, onResult: watch.onResult });
	while (!paused) await new Promise((resolve) => setTimeout(resolve, 1));
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(world.notes.size).toBe(4);
	resume();
	expect(await running).toHaveLength(10);
});

test('the command takes the selection, else the identifiers of the note at hand', async () => {
	const texts: string[] = [];
	const dialogs = { readingList: ({ text }: { text: string }) => void texts.push(text) };
	const notes = { 'List.md': 'Read 1706.03762 and https://arxiv.org/abs/1906.01820v2, then rest.' };
	await importReadingList.run(memoryWorld({ notes, active: 'List.md', dialogs }).context);
	await importReadingList.run(memoryWorld({ notes, active: 'List.md', selection: 'hep-th/9901001', dialogs }).context);
	await importReadingList.run(memoryWorld({ dialogs }).context);
	expect(texts).toEqual(['1706.03762\nhttps://arxiv.org/abs/1906.01820v2', 'hep-th/9901001', '']);
});

describe('what can go wrong on the way to arXiv, and the vault after it', () => {
	const papers = '1706.03762 and arXiv:1906.01820v1';
	const one = feedFor('?id_list=1706.03762', (id) => ({ id }));
	test.each<[string, (n: number) => string | Partial<HttpResponse>, { kind: string | null; requests: number; says: RegExp }]>([
		[
			'400, malformed',
			() => malformedFeed('1906.01820v1'),
			{ kind: 'malformed', requests: 2, says: /refused .* as malformed: incorrect id format/ },
		],
		['an empty 200', () => feedFor('', () => null), { kind: 'not-found', requests: 1, says: /knows no paper/ }],
		['one of two silently missing', () => one, { kind: null, requests: 1, says: /Created/ }],
		[
			'429 without Retry-After, four times',
			() => ({ status: 429, text: 'Rate exceeded.' }),
			{ kind: 'rate-limited', requests: 3, says: /asks for a pause .* Try again after \d\d:\d\d/ },
		],
		[
			'429 with Retry-After: 5, then an answer',
			(n) =>
				n === 1
					? { status: 429, text: 'Rate exceeded.', headers: { 'retry-after': '5' } }
					: feedFor('?id_list=1706.03762,1906.01820', (id) => ({ id })),
			{ kind: null, requests: 2, says: /Created/ },
		],
		[
			'429 with a Retry-After of an hour',
			() => ({ status: 429, text: 'Rate exceeded.', headers: { 'retry-after': '3600' } }),
			{ kind: 'rate-limited', requests: 1, says: /Try again after/ },
		],
		['503', () => ({ status: 503, text: 'Service unavailable' }), { kind: 'source-error', requests: 3, says: /HTTP 503/ }],
		['403', () => ({ status: 403, text: 'Forbidden' }), { kind: 'refused', requests: 1, says: /403.*not be asked again/ }],
		[
			'HTML for XML',
			() => '<!DOCTYPE html><html><body>Maintenance</body></html>',
			{ kind: 'unreadable', requests: 1, says: /cannot be read/ },
		],
		['truncated XML', () => one.slice(0, one.length - 60), { kind: 'unreadable', requests: 1, says: /cannot be read/ }],
	])('%s', async (_name, answer, expected) => {
		let n = 0;
		const world = politeWorld({ settings: { useDoiOrg: false, useSemanticScholar: false }, notes: { 'Mine.md': 'mine' } }, () =>
			answer((n += 1)),
		);
		const results = (await importCli.run(world.context, { id: papers })).json as ImportResult[];
		expect(results).toHaveLength(2);
		expect(results[0]?.kind ?? null).toBe(expected.kind);
		expect(results[0]?.message ?? 'Created').toMatch(expected.says);
		expect(world.asked).toHaveLength(expected.requests);
		const made = results.filter(({ outcome }) => outcome === 'created').map(({ path }) => path);
		expect([...world.notes.keys()].sort()).toEqual(['Mine.md', ...made].sort());
		report(`${String(expected.kind ?? 'created').padEnd(12)} ${world.asked.length} requests: ${results[0]?.message ?? 'created'}`);
	});

	test.each([
		['offline', new TypeError('net::ERR_INTERNET_DISCONNECTED'), 'offline'],
		['no answer within the time', null, 'timeout'],
	])('%s', async (_name, thrown, kind) => {
		const clock = { now: Date.parse('2026-11-21T12:00:00Z') };
		let state: QueueState | null = null;
		const get = politeGet({
			request: () => (thrown === null ? new Promise(() => undefined) : Promise.reject(thrown)),
			clock: {
				now: () => clock.now,
				wait: (milliseconds) => {
					clock.now += milliseconds;
					return new Promise((resolve) => setTimeout(resolve, 1));
				},
			},
			state: { read: () => Promise.resolve(state), write: (next) => Promise.resolve(void (state = next)) },
			random: () => 0,
		});
		const world = memoryWorld({ get, settings: { useDoiOrg: false, useSemanticScholar: false } });
		const results = (await importCli.run(world.context, { id: papers })).json as ImportResult[];
		expect(results.map((result) => [result.outcome, result.kind])).toEqual([
			[kind === 'offline' ? 'kept' : 'failed', kind],
			[kind === 'offline' ? 'kept' : 'failed', kind],
		]);
		expect(world.notes.size).toBe(0);
		report(`${kind.padEnd(12)} ${results[0]?.message ?? ''}`);
	});
});
