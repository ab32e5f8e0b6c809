/** The papers drafts cite: read in slices before the first draft, then only where a note's properties change. */
import { prepareWorks, worksOf } from '../../../src/commands/citing/drafts/works';
import { memoryWorld } from '../context';

const note = (n: number) =>
	`---\ntype: literature\ntitle: "Question ${n}"\nauthors: ["Turing, Alan"]\nyear: 1936\ncitekey: "@turing${n}"\narxiv: "1601.${10_000 + n}"\n---\n`;

function library(count: number) {
	const world = memoryWorld({ notes: Object.fromEntries(Array.from({ length: count }, (_, n) => [`P/LN-${n}.md`, note(n)])) });
	let pauses = 0;
	let during: () => void = () => {};
	const context = Object.create(world.context, {
		yieldToApp: {
			value: () => {
				pauses++;
				during();
				return Promise.resolve();
			},
		},
	}) as typeof world.context;
	return {
		...world,
		context,
		pauses: () => pauses,
		whilePaused: (change: () => void) => {
			during = change;
		},
	};
}

beforeEach(() => {
	// A millisecond a look at the clock: a slice ends after a few papers.
	let now = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => now++);
});
afterEach(() => jest.restoreAllMocks());

test('a hundred papers are read with pauses between, and none of them again for the answer', async () => {
	const { context, pauses } = library(100);
	await prepareWorks(context);
	expect(pauses()).toBeGreaterThan(10);
	const works = worksOf(context);
	expect(works.all).toHaveLength(100);
	await prepareWorks(context);
	expect(worksOf(context)).toBe(works);
	expect(works.named('turing7')?.path).toBe('P/LN-7.md');
});

test('a paper renamed, added or gone during a pause is in the answer as it is now', async () => {
	const world = library(40);
	let changed = false;
	world.whilePaused(() => {
		if (changed) return;
		changed = true;
		world.notes.delete('P/LN-0.md');
		world.notes.set('P/LN-1.md', note(101));
		world.notes.set('P/LN-new.md', note(102));
	});
	await prepareWorks(world.context);
	const works = worksOf(world.context);
	expect([works.all.length, works.named('turing0'), works.named('turing1')]).toEqual([40, null, null]);
	expect([works.named('turing101')?.path, works.named('turing102')?.path]).toEqual(['P/LN-1.md', 'P/LN-new.md']);
});

test('a setting changed during a pause is the one all papers are read by', async () => {
	const world = library(40);
	world.whilePaused(() => Object.assign(world.settings, { 'property-citekey': 'my-key' }));
	await prepareWorks(world.context);
	expect(worksOf(world.context).all.filter(({ hasKey }) => hasKey)).toEqual([]);
});
