import fc from 'fast-check';
import type { QueuedNote } from '../../src/note/reading-queue';
import { queueScore, readingQueue } from '../../src/note/reading-queue';

const note = (more: Partial<QueuedNote>): QueuedNote => ({
	path: 'Papers/A.md',
	title: 'A',
	relevance: null,
	citedBy: 0,
	waiting: 0,
	finished: 0,
	...more,
});

test.each<[string, Partial<QueuedNote>, Partial<QueuedNote>]>([
	['more stars first', { relevance: 4 }, { relevance: 3, citedBy: 9, waiting: 4000, finished: 2 }],
	['an unrated note after three stars', { relevance: 3 }, { relevance: null, citedBy: 9, waiting: 4000, finished: 2 }],
	['an unrated note before two stars', { relevance: null }, { relevance: 2, citedBy: 9, waiting: 4000, finished: 2 }],
	['among equals the one more papers cite', { relevance: 3, citedBy: 2 }, { relevance: 3, citedBy: 1 }],
	['a citing paper before any wait', { citedBy: 1, waiting: 0 }, { citedBy: 0, waiting: 4000, finished: 2 }],
	['among equals the older', { waiting: 12 }, { waiting: 11 }],
	['years apart from decades', { waiting: 4000 }, { waiting: 3999 }],
	['one begun before', { finished: 1 }, { finished: 0 }],
	['one with a day before one without', { waiting: 1 }, { waiting: null }],
	['zero stars last', { relevance: 1 }, { relevance: 0 }],
])('%s', (_, sooner, later) => {
	const rows = readingQueue([note({ ...later, path: 'later.md' }), note({ ...sooner, path: 'sooner.md' })]);
	expect(rows.map(({ path }) => path)).toEqual(['sooner.md', 'later.md']);
});

test('every row says why it stands there', () => {
	const [row] = readingQueue([note({ relevance: 4, citedBy: 3, waiting: 40, finished: 1 })]);
	expect(row?.reasons).toEqual([
		{ why: 'stars', n: 4 },
		{ why: 'cited-by', n: 3 },
		{ why: 'waiting', days: 40 },
		{ why: 'next-pass', pass: 2 },
	]);
	expect(readingQueue([note({ waiting: null })])[0]?.reasons).toEqual([{ why: 'unrated' }]);
});

test('a day that lies ahead counts as today', () => {
	expect(queueScore(note({ waiting: -5 }))).toBe(queueScore(note({ waiting: 0 })));
});

test('half a star outweighs everything that is no star', () => {
	const rest = fc.record({ citedBy: fc.nat(10_000), waiting: fc.option(fc.nat(100_000)), finished: fc.nat(2) });
	fc.assert(
		fc.property(rest, rest, fc.constantFrom(0, 1, 2, null, 3, 4, 5), fc.constantFrom(0, 1, 2, null, 3, 4, 5), (a, b, more, less) => {
			fc.pre((more ?? 2.5) > (less ?? 2.5));
			return queueScore(note({ ...a, relevance: more })) > queueScore(note({ ...b, relevance: less }));
		}),
	);
});
