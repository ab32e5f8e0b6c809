/** Edits in the cells of a matrix: which bytes of the note change, what is merged, one operation each. */
import { cellField, cellKind, saveCell, statusesOf } from '../../../src/commands/library/matrix-edits';
import { MatrixReader } from '../../../src/commands/library/matrix-reader';
import type { MatrixColumn } from '../../../src/note/matrix/columns';
import { memoryWorld } from '../context';

const PATH = 'Papers/LN-Turing-1950.md';
const NOTE = `---
title: "Computing Machinery"   # of Mind
year: 1950
status: to-read
topic: 
relevance: 4
venue: Mind
authors: ["Turing, Alan"]
read-on: 2026-01-02
done: false
---

# LN: Turing (1950)

| C | Assessment |
|---|-----------|
| **Category** | Position paper |
| **Context** |  |

> [!success] Relevance: ⭐⭐⭐⭐
> 
`;

async function world(meanwhile: (text: string) => string = (text) => text) {
	const made = memoryWorld({ notes: { [PATH]: NOTE } });
	const [row] = await new MatrixReader(made.context).rows([PATH]);
	if (row === undefined) throw new Error('no row');
	made.notes.set(PATH, meanwhile(NOTE));
	const edit = async (column: MatrixColumn, typed: string) => {
		const kind = cellKind(made.context, { row, column }, [row]);
		if (kind === null) throw new Error('only to be read');
		const wrote = await saveCell(made.context, { row, column }, kind, typed);
		return { wrote, text: made.notes.get(PATH) ?? '' };
	};
	return { ...made, row, edit };
}

test.each<[MatrixColumn, string, string, string]>([
	['category', 'Position paper, 1950', '| Position paper |', '| Position paper, 1950 |'],
	['context', 'a | b\nc', '| **Context** |  |', '| **Context** | a \\| b<br>c |'],
	['property:venue', 'Mind 59', 'venue: Mind', 'venue: Mind 59'],
	['property:authors', 'Turing, Alan\nTuring, A. M.', 'authors: ["Turing, Alan"]', 'authors: ["Turing, Alan", "Turing, A. M."]'],
	['property:read-on', '2026-02-03', 'read-on: 2026-01-02', 'read-on: 2026-02-03'],
	['property:done', 'true', 'done: false', 'done: true'],
	['year', '1951', 'year: 1950', 'year: 1951'],
	['topic', 'machines', 'topic: ', 'topic: machines'],
	['pass', '1', 'venue: Mind\n', 'venue: Mind\nkeshav-pass: 1\n'],
])('%s: only its bytes differ', async (column, typed, before, after) => {
	const { edit } = await world();
	expect(await edit(column, typed)).toEqual({ wrote: true, text: NOTE.replace(before, after) });
});

test('stars change the text and the property; status sets `updated` and begins the pass', async () => {
	const { edit } = await world();
	expect((await edit('relevance', '2')).text).toBe(NOTE.replace('relevance: 4', 'relevance: 2').replace('⭐⭐⭐⭐', '⭐⭐'));
	const { text } = await edit('status', 'skipped');
	expect(text).toContain('status: skipped');
	expect(text).toContain('updated: 2026-11-21');
	expect((await edit('relevance', '')).text).toMatch(/relevance: ?\n/);
});

test('what the note said meanwhile stays', async () => {
	const both = await world((text) => text.replace('Position paper', 'A position paper').replace('venue: Mind', 'venue: Mind, UK'));
	expect((await both.edit('category', 'Position paper in prose')).text).toContain('| A position paper in prose |');
	expect((await both.edit('property:venue', 'New Mind')).text).toContain('venue: New Mind, UK');
});

test('each edit is one step to undo; one that changes nothing is none', async () => {
	const { edit, context, notes } = await world();
	await edit('property:venue', 'Mind 59');
	await edit('category', 'Essay');
	expect(await edit('category', 'Essay')).toMatchObject({ wrote: false });
	expect(await context.operations.undoLast()).toMatchObject({ restored: [PATH] });
	expect(notes.get(PATH)).toBe(NOTE.replace('venue: Mind', 'venue: Mind 59'));
	await context.operations.undoLast();
	expect(notes.get(PATH)).toBe(NOTE);
});

test('a property under another name is written under it; one that is switched off is only to be read', async () => {
	const made = memoryWorld({
		notes: { [PATH]: NOTE.replace('year: 1950', 'anno: 1950') },
		settings: { 'property-year': 'anno', 'property-topic': '' },
	});
	const [row] = await new MatrixReader(made.context).rows([PATH]);
	if (row === undefined) throw new Error('no row');
	expect(cellField(made.context, { row, column: 'year' })).toBe('1950');
	await saveCell(made.context, { row, column: 'year' }, 'number', '1951');
	expect(made.notes.get(PATH)).toContain('anno: 1951');
	expect(cellKind(made.context, { row, column: 'topic' }, [row])).toBeNull();
	expect(cellKind(made.context, { row: { ...row, properties: { deep: { a: 1 } } }, column: 'property:deep' }, [row])).toBeNull();
});

test('statuses to choose from: ours in the order of reading, then the reader’s own', async () => {
	const { row } = await world();
	expect(statusesOf([{ ...row, status: 'parked' }, row])).toEqual(['to-read', 'reading', 'reviewed', 'skipped', 'parked']);
});
