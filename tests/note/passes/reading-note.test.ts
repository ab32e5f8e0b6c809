import { parse, stringify } from 'yaml';
import { passNumber } from '../../../src/note/passes/passes';
import { readingStateOf, withReading } from '../../../src/note/passes/reading-note';
import type { ReadingAction } from '../../../src/note/passes/reading-state';
import { readingAfter } from '../../../src/note/passes/reading-state';
import { input } from '../papers';

const writing = {
	yaml: { stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }), parse: (text: string): unknown => parse(text) },
	names: input.names,
	skeleton: { integration: input.integration, mocs: [], thirdPass: false },
	today: '2026-11-21',
};
const after = (text: string, action: ReadingAction, minutes = 0): string =>
	withReading(
		text,
		(now) => {
			const then = readingAfter(now, action, writing.today);
			return minutes === 0 ? then : { ...then, minutes: (now.minutes ?? 0) + minutes };
		},
		writing,
	);

test.each<[string, string, ReadingAction, string]>([
	['a new note begins', 'status: to-read\nkeshav-pass: 0', 'advance', 'status: reading\nkeshav-pass: 0'],
	['the first pass ends', 'status: reading\nkeshav-pass: 0', 'advance', 'status: reading\nkeshav-pass: 1\npass-1: 2026-11-21'],
	['the third ends', 'status: reading\nkeshav-pass: 2', 'advance', 'status: reviewed\nkeshav-pass: 3\npass-3: 2026-11-21'],
	['done for now', 'status: reading # mine\nkeshav-pass: 1', 'done', 'status: reviewed # mine\nkeshav-pass: 2\npass-2: 2026-11-21'],
	['not for me', "status: 'to-read'\nkeshav-pass: 0", 'skip', "status: 'skipped'\nkeshav-pass: 0"],
	['a status of the reader’s own', 'status: someday\nkeshav-pass: 0', 'advance', 'status: someday\nkeshav-pass: 1\npass-1: 2026-11-21'],
	['a status in other letters', 'status: To Read # soon', 'advance', 'status: reading # soon'],
	['a status that is a list', 'status: [reading]\nkeshav-pass: 0', 'done', 'status: reviewed\nkeshav-pass: 1\npass-1: 2026-11-21'],
	['a capital that says no other', 'status: Reading\nkeshav-pass: 0', 'advance', 'status: Reading\nkeshav-pass: 1\npass-1: 2026-11-21'],
	[
		'several words of the reader’s own',
		'status:\n- a\n- b\nkeshav-pass: 0',
		'advance',
		'status:\n- a\n- b\nkeshav-pass: 1\npass-1: 2026-11-21',
	],
	['a status that is no text', 'status: { a: 1 }\nkeshav-pass: 0', 'advance', 'status: reading\nkeshav-pass: 0'],
	['a number of the reader’s own', 'status: 7\nkeshav-pass: 0', 'advance', 'status: 7\nkeshav-pass: 1\npass-1: 2026-11-21'],
	['one step back', 'status: reading\nkeshav-pass: 1\npass-1: 2026-11-20', 'back', 'status: reading\nkeshav-pass: 0'],
	['a day with a time', 'status: reading\nkeshav-pass: 1\npass-1: 2026-11-20T00:00:00', 'back', 'status: reading\nkeshav-pass: 0'],
	['a pass in words', 'status: reading\nkeshav-pass: "pass-1"', 'advance', 'status: reading\nkeshav-pass: 2\npass-2: 2026-11-21'],
])('%s', (_, properties, action, then) => {
	const body = '# T\n\n## Pass 1\n\n| C | Answer |\n|---|---|\n| Category | x |\n\n## Pass 2\n\n## Pass 3\n\nMine.\n';
	expect(after(`---\nupdated: 2026-01-01\n${properties}\n---\n${body}`, action)).toBe(`---\nupdated: 2026-11-21\n${then}\n---\n${body}`);
});

test('minutes add up, whatever is done', () => {
	const once = after('---\nupdated: 2026-01-01\nstatus: to-read\n---\n## Pass 1 (5 Cs)\n', 'skip', 12);
	expect(after(once, 'back', 8)).toMatch(/^---\nupdated: 2026-11-21\nreading-minutes: 20\nstatus: to-read\n---\n/);
});

test('a pass that begins has its section, and one that is there is not put in again', () => {
	const begun = after('---\nstatus: reading\nkeshav-pass: 1\n---\n# T\n\n## Pass 2 Key Points\n\nMine.\n', 'advance');
	expect(begun).toContain('Mine.\n\n---\n\n## Pass 3');
	expect(begun.match(/## Pass 2/g)).toHaveLength(1);
});

test('what is so already stays byte for byte', () => {
	const text = '---\nstatus: to-read\n---\nMine.\n';
	expect(after(text, 'back')).toBe(text);
});

test('properties that are switched off are neither read nor written', () => {
	const off = { ...writing, names: { ...writing.names, 'pass-1': '', 'keshav-pass': '' } };
	const text = withReading('---\nstatus: reading\n---\n# T\n\n## Pass 1 (5 Cs)\n', (now) => readingAfter(now, 'done', off.today), off);
	expect(text).toMatch(/^---\nstatus: reviewed\nupdated: 2026-11-21\n---\n/);
});

test.each([
	['2026-11-20', 12.5, '2026-11-20', 12.5],
	['2026-11-20T08:00:00', '30', '2026-11-20', 30],
	['2026-11-20', '12,5', '2026-11-20', 12.5],
	['2026-11-20', '90 min.', '2026-11-20', 90],
	['last week', 'an hour', null, null],
	[20261120, -1, null, null],
])('a pass that ended %j with %j minutes', (day, minutes, ended, sum) => {
	const state = readingStateOf({ 'pass-1': day, 'reading-minutes': minutes }, input.names);
	expect([state.ended[0], state.minutes]).toEqual([ended, sum]);
});

test.each([
	[2, 2],
	['2', 2],
	['pass-3', 3],
	[9, 3],
	[null, 0],
	['', 0],
	[-1, 0],
	[1.5, 0],
	[[1], 0],
])('%j is pass %j', (value, pass) => {
	expect(passNumber(value)).toBe(pass);
});
