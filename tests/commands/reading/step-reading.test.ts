/** A note's reading through the CLI and the command: steps, minutes, what is asked, and the queue they make. */
import { advanceReadingPass, passCli } from '../../../src/commands/reading/advance-reading-pass';
import { queueCli } from '../../../src/commands/library/reading-queue';
import { memoryWorld } from '../context';

const PATH = 'Papers/LN-Lovelace-2023-Engines.md';
const note = (properties: string) => `---\ntype: literature\ntitle: Engines\n${properties}\n---\n# Engines\n\n## Pass 1 (5 Cs)\n\nMine.\n`;

test('a note read to the end and all the way back, in the note and in the answers', async () => {
	const world = memoryWorld({ notes: { [PATH]: note('status: to-read\nkeshav-pass: 0') } });
	const step = async (action: string, minutes = '') =>
		(await passCli.run(world.context, { path: PATH, action, ...(minutes === '' ? {} : { minutes }) })).json;
	expect(await step('advance')).toMatchObject({ status: 'reading', 'keshav-pass': 0 });
	expect(await step('advance', '9')).toEqual({
		path: PATH,
		'keshav-pass': 1,
		status: 'reading',
		'pass-1': '2026-11-21',
		'pass-2': null,
		'pass-3': null,
		'reading-minutes': 9,
	});
	expect(world.notes.get(PATH)).toContain('## Pass 2');
	expect(await step('skip', '1')).toMatchObject({ status: 'skipped', 'keshav-pass': 1, 'reading-minutes': 10 });
	expect(await step('advance')).toMatchObject({ status: 'reading', 'keshav-pass': 1 });
	expect(await step('done')).toMatchObject({ status: 'reviewed', 'keshav-pass': 2 });
	for (const expected of [
		{ status: 'reading', 'keshav-pass': 1 },
		{ status: 'skipped', 'keshav-pass': 1 },
		{ status: 'reading', 'keshav-pass': 1 },
		{ status: 'reading', 'keshav-pass': 0, 'pass-1': null },
		{ status: 'to-read', 'keshav-pass': 0 },
		{ status: 'to-read', 'keshav-pass': 0, 'reading-minutes': 10 },
	])
		expect(await step('back')).toMatchObject(expected);
	expect(world.notes.get(PATH)).toContain('## Pass 2');
});

test('back after a skip knows whether reading had begun', async () => {
	const world = memoryWorld({ notes: { [PATH]: note('status: reading\nkeshav-pass: 0') } });
	await passCli.run(world.context, { path: PATH, action: 'skip' });
	expect((await passCli.run(world.context, { path: PATH, action: 'back' })).json).toMatchObject({ status: 'reading' });
});

test('a step the reader changed by hand is taken back by what the note says', async () => {
	const world = memoryWorld({ notes: { [PATH]: note('status: to-read\nkeshav-pass: 0') } });
	await passCli.run(world.context, { path: PATH, action: 'skip' });
	world.notes.set(PATH, note('status: reviewed\nkeshav-pass: 1\npass-1: 2026-11-01'));
	expect((await passCli.run(world.context, { path: PATH, action: 'back' })).json).toMatchObject({ status: 'reading', 'keshav-pass': 0 });
});

test('a note in a style of its own keeps every byte that is not said', async () => {
	const before = note('status: "to-read" # soon\nkeshav-pass: 0\nupdated: 2026-01-01');
	const world = memoryWorld({ notes: { [PATH]: before } });
	await passCli.run(world.context, { path: PATH, action: 'skip' });
	expect(world.notes.get(PATH)).toBe(before.replace('"to-read"', '"skipped"').replace('2026-01-01', '2026-11-21'));
});

test.each([
	[{ path: PATH, action: 'finish' }, 'action'],
	[{ path: PATH, action: 'done', minutes: 'ten' }, 'minutes'],
	[{ path: PATH, action: 'done', minutes: '-3' }, 'minutes'],
	[{ path: 'No/Such.md', action: 'done' }, 'path'],
])('%j is refused and nothing is written', async (flags, flag) => {
	const before = note('status: to-read');
	const world = memoryWorld({ notes: { [PATH]: before } });
	await expect(passCli.run(world.context, flags)).rejects.toThrow(flag === 'path' ? 'No/Such.md' : flag);
	expect(world.notes.get(PATH)).toBe(before);
});

test('the command begins a note at once, and asks at the end of a pass', async () => {
	const asked: unknown[] = [];
	const world = memoryWorld({
		notes: { [PATH]: note('status: to-read\nkeshav-pass: 0') },
		active: PATH,
		dialogs: {
			choose: (question) => {
				asked.push(question.choices.map(({ value }) => value));
				return Promise.resolve(question.choices.find(({ value }) => value === ('done' as unknown))?.value ?? null);
			},
		},
	});
	await advanceReadingPass.run(world.context);
	expect(asked).toEqual([]);
	expect(world.said.at(-1)).toContain('Pass 1, five to ten minutes');
	await advanceReadingPass.run(world.context);
	expect(asked).toEqual([['back', 'skip', 'done', 'advance']]);
	expect(world.notes.get(PATH)).toContain('status: reviewed\n');
	await advanceReadingPass.run(world.context);
	expect(asked.at(-1)).toEqual(['back', 'skip', 'advance']);
});

test('the queue holds the notes to read, the most relevant first, with its reasons', async () => {
	const of = (title: string, more: string) => `---\ntype: literature\ntitle: ${title}\n${more}\n---\n`;
	const world = memoryWorld({
		notes: {
			'Papers/LN-A.md': of('Two stars', 'status: to-read\nrelevance: 2\ncreated: 2026-11-01'),
			'Papers/LN-B.md': of('Unrated', 'status: to-read\ncreated: 2026-11-20'),
			'Papers/LN-C.md': of('Unrated, older', 'created: 2026-11-10'),
			'Papers/LN-D.md': of('Four stars', 'status: to-read\nrelevance: ⭐⭐⭐⭐\ncreated: 2026-11-21'),
			'Papers/LN-E.md': of('Being read', 'status: reading\nrelevance: 5'),
			'Papers/LN-F.md': of('Finished once', 'keshav-pass: 2'),
			'Else/LN-G.md': of('Elsewhere', 'status: to-read\nrelevance: 5'),
			'Papers/Other.md': 'No paper.\n',
		},
	});
	const { json, text } = await queueCli.run(world.context, { from: 'Papers', limit: '3' });
	expect(json).toMatchObject([
		{ path: 'Papers/LN-D.md', title: 'Four stars', reasons: ['4 of 5 stars', 'added today'] },
		{ path: 'Papers/LN-C.md', reasons: ['not rated yet', 'waiting for 11 days'] },
		{ path: 'Papers/LN-B.md', reasons: ['not rated yet', 'waiting for a day'] },
	]);
	expect(text.split('\n')).toHaveLength(3);
	expect((await queueCli.run(world.context, {})).json).toHaveLength(5);
	await expect(queueCli.run(world.context, { limit: '0' })).rejects.toThrow('limit');
});
