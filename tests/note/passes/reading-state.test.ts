import fc from 'fast-check';
import type { ReadingAction, ReadingState } from '../../../src/note/passes/reading-state';
import { READING_ACTIONS, UNREAD, readingAfter } from '../../../src/note/passes/reading-state';

/** `reading 1 a--` is: status reading, one pass finished, the first with a day, the others without. */
const state = (written: string): ReadingState => {
	const [, status = '', finished = '0', days = '---'] = /^(.*) (\d) (\S{3})$/.exec(written) ?? [];
	return { status, finished: Number(finished), ended: [...days].map((day) => (day === '-' ? null : day)), minutes: null };
};
const written = ({ status, finished, ended }: ReadingState): string => `${status} ${finished} ${ended.map((day) => day ?? '-').join('')}`;

/** Every kind of state, and where each action leads. `T` is today, `a`, `b`, `c` are earlier days. */
const TRANSITIONS: readonly (readonly [string, Readonly<Record<ReadingAction, string>>])[] = [
	['to-read 0 ---', { advance: 'reading 0 ---', done: 'reviewed 1 T--', skip: 'skipped 0 ---', back: 'to-read 0 ---' }],
	[' 0 ---', { advance: 'reading 0 ---', done: 'reviewed 1 T--', skip: 'skipped 0 ---', back: ' 0 ---' }],
	['to-read 1 a--', { advance: 'reading 1 a--', done: 'reviewed 2 aT-', skip: 'skipped 1 a--', back: 'to-read 1 a--' }],
	['reading 0 ---', { advance: 'reading 1 T--', done: 'reviewed 1 T--', skip: 'skipped 0 ---', back: 'to-read 0 ---' }],
	['reading 1 a--', { advance: 'reading 2 aT-', done: 'reviewed 2 aT-', skip: 'skipped 1 a--', back: 'reading 0 ---' }],
	['reading 2 ab-', { advance: 'reviewed 3 abT', done: 'reviewed 3 abT', skip: 'skipped 2 ab-', back: 'reading 1 a--' }],
	// A pass without a day was finished before days were written: it counts, and is no step to take back.
	['reading 1 ---', { advance: 'reading 2 -T-', done: 'reviewed 2 -T-', skip: 'skipped 1 ---', back: 'reading 1 ---' }],
	['reading 2 -b-', { advance: 'reviewed 3 -bT', done: 'reviewed 3 -bT', skip: 'skipped 2 -b-', back: 'reading 1 ---' }],
	[' 1 ---', { advance: 'reading 2 -T-', done: 'reviewed 2 -T-', skip: 'skipped 1 ---', back: ' 1 ---' }],
	['reading 3 abc', { advance: 'reviewed 3 abc', done: 'reviewed 3 abc', skip: 'skipped 3 abc', back: 'reading 2 ab-' }],
	['reviewed 1 a--', { advance: 'reading 1 a--', done: 'reviewed 1 a--', skip: 'skipped 1 a--', back: 'reading 0 ---' }],
	['reviewed 3 abc', { advance: 'reading 3 abc', done: 'reviewed 3 abc', skip: 'skipped 3 abc', back: 'reading 2 ab-' }],
	['reviewed 2 ---', { advance: 'reading 2 ---', done: 'reviewed 2 ---', skip: 'skipped 2 ---', back: 'reading 2 ---' }],
	['reviewed 0 ---', { advance: 'reading 0 ---', done: 'reviewed 0 ---', skip: 'skipped 0 ---', back: 'reading 0 ---' }],
	['skipped 0 ---', { advance: 'reading 0 ---', done: 'reviewed 1 T--', skip: 'skipped 0 ---', back: 'to-read 0 ---' }],
	['skipped 1 a--', { advance: 'reading 1 a--', done: 'reviewed 2 aT-', skip: 'skipped 1 a--', back: 'reading 1 a--' }],
	['someday 0 ---', { advance: 'someday 1 T--', done: 'reviewed 1 T--', skip: 'skipped 0 ---', back: 'someday 0 ---' }],
	['someday 2 ab-', { advance: 'someday 3 abT', done: 'reviewed 3 abT', skip: 'skipped 2 ab-', back: 'someday 1 a--' }],
	['someday 3 abc', { advance: 'someday 3 abc', done: 'reviewed 3 abc', skip: 'skipped 3 abc', back: 'someday 2 ab-' }],
];

describe.each(TRANSITIONS)('%j', (from, to) => {
	test.each(READING_ACTIONS)('%s', (action) => {
		expect(written(readingAfter(state(from), action, 'T'))).toBe(to[action]);
	});
});

test('whatever is done, passes finished stay between 0 and 3 and a pass that is not finished has no day of ours', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...READING_ACTIONS), { maxLength: 30 }), (actions) => {
			const end = actions.reduce((now, action) => readingAfter(now, action, 'T'), UNREAD);
			expect(end.ended.filter((day) => day !== null)).toHaveLength(end.finished);
			expect(end.finished).toBeLessThanOrEqual(3);
		}),
	);
});

test('back, repeated, comes to a note to read', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...READING_ACTIONS), { maxLength: 30 }), (actions) => {
			const end = actions.reduce((now, action) => readingAfter(now, action, 'T'), UNREAD);
			const start = Array.from({ length: 5 }).reduce<ReadingState>((now) => readingAfter(now, 'back', 'T'), end);
			expect(start).toEqual(UNREAD);
		}),
	);
});
