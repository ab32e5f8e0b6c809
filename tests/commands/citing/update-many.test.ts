/** A thousand citation lines (100 without FULL=1) after a change of style: counted, cancelled, undone, the reader's own lines left. */
import { applyCitationUpdates, planCitationUpdates } from '../../../src/commands/citing/update-citations';
import type { Progress } from '../../../src/commands/ports/progress';
import { findCitationLine } from '../../../src/note/citation-line';
import { keepWritten } from '../../../src/commands/records/written-record';
import { realCitations } from '../../citation/cite';
import { report } from '../../measure';
import { sized } from '../../size';
import { memoryWorld } from '../context';

const COUNT = sized(100, 1000);
const EDITED = 17;
const id = (i: number) => `19${String((i % 12) + 1).padStart(2, '0')}.${String(i + 1).padStart(5, '0')}`;
const note = (i: number, line: string) =>
	`---\ntype: literature\ntitle: "Learned Optimization in Case ${i}"\nauthors: ["Hubinger, Evan", "van Merwijk, Chris"]\nyear: 2019\narxiv: "${id(i)}"\npublished: 2019-06-05\n---\n\n> [!cite] Bibliographic Reference\n> **Citation**: ${line}\n\nNotes of my own, ${i}.\n`;
const apa = (i: number) =>
	`Hubinger, E., & van Merwijk, C. (2019). *Learned optimization in case ${i}*. arXiv:${id(i)}. https://arxiv.org/abs/${id(i)}`;
const isEdited = (i: number) => i % Math.floor(COUNT / EDITED) === 3 && i < EDITED * Math.floor(COUNT / EDITED);

function world() {
	const lines = Array.from({ length: COUNT }, (_, i) => (isEdited(i) ? `${apa(i)} (read twice)` : apa(i)));
	const notes = Object.fromEntries(lines.map((line, i) => [`Papers/LN-${String(i).padStart(4, '0')}.md`, note(i, line)]));
	return memoryWorld({ notes, citations: realCitations(), settings: { citationStyle: 'ieee' } });
}

/** A progress that counts, and cancels itself after some steps. */
function counted(cancelAfter = Infinity): Progress & { readonly steps: number } {
	const controller = new AbortController();
	let steps = 0;
	return {
		step: () => {
			steps += 1;
			if (steps >= cancelAfter) controller.abort();
		},
		signal: controller.signal,
		get steps() {
			return steps;
		},
	};
}

test('all of ours change, the edited ones stay, one undo takes it back', async () => {
	const { context, notes } = world();
	const before = new Map(notes);
	const paths = [...notes.keys()];
	await keepWritten(context.records, new Map(paths.map((_, i) => [`arxiv:${id(i)}`, { values: {}, citation: apa(i) }])));

	const planning = counted();
	let start = performance.now();
	const updates = (await planCitationUpdates(context, paths, planning))?.updates ?? [];
	const planned = performance.now() - start;
	expect(planning.steps).toBeGreaterThan(0);
	const changed = updates.filter(({ outcome }) => outcome === 'changed');
	const kept = updates.filter(({ outcome }) => outcome === 'kept');
	expect([changed.length, kept.length]).toEqual([COUNT - EDITED, EDITED]);
	expect(kept.map(({ path }) => path)).toEqual(paths.filter((_, i) => isEdited(i)));

	const writing = counted();
	start = performance.now();
	expect((await applyCitationUpdates(context, changed, writing)).written).toHaveLength(COUNT - EDITED);
	report(`${COUNT} citation lines: planned in ${Math.round(planned)} ms, written in ${Math.round(performance.now() - start)} ms`);
	expect(writing.steps).toBe(COUNT - EDITED);
	for (const [i, path] of paths.entries()) {
		const text = notes.get(path) ?? '';
		if (isEdited(i)) expect(text).toBe(before.get(path));
		else
			expect(findCitationLine(text)?.markdown).toBe(
				`E. Hubinger and C. van Merwijk, “Learned optimization in case ${i},” Jun. 05, 2019, *arXiv:${id(i)}*. \\[Online\\]. Available: https://arxiv.org/abs/${id(i)}`,
			);
	}
	// Nothing is left to do.
	expect((await planCitationUpdates(context, paths))?.updates.filter(({ outcome }) => outcome === 'changed')).toEqual([]);

	expect(await context.operations.undoLast()).toMatchObject({ refused: [] });
	expect(Object.fromEntries(notes)).toEqual(Object.fromEntries(before));
}, 120_000);

test('a cancel while planning writes nothing; one while writing leaves whole notes, and the rest for the next time', async () => {
	const { context, notes } = world();
	const before = new Map(notes);
	const paths = [...notes.keys()].slice(0, 60);
	expect(await planCitationUpdates(context, paths, counted(20))).toBeNull();
	expect(Object.fromEntries(notes)).toEqual(Object.fromEntries(before));

	const updates = (await planCitationUpdates(context, paths))?.updates ?? [];
	const changed = updates.filter(({ outcome }) => outcome === 'changed');
	const { written } = await applyCitationUpdates(context, changed, counted(10));
	expect(written.length).toBeGreaterThan(0);
	expect(written.length).toBeLessThan(changed.length);
	for (const path of paths) {
		const planned = updates.find((update) => update.path === path);
		expect(notes.get(path)).toBe(written.includes(path) ? planned?.after : before.get(path));
	}
	const rest = (await planCitationUpdates(context, paths))?.updates ?? [];
	expect(rest.filter(({ outcome }) => outcome === 'changed')).toHaveLength(changed.length - written.length);
}, 60_000);
