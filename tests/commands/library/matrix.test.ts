/** The matrix over many notes: each is read once, and again only when it changed. */
import type { NoteStore } from '../../../src/commands/ports/notes';
import { MatrixReader } from '../../../src/commands/library/matrix-reader';
import { memoryWorld } from '../context';
import { sized } from '../../size';
import type { MemoryNotes } from '../memory-notes';

const note = (n: number) =>
	`---\ntype: literature\ntitle: "Paper ${n}"\nyear: ${1990 + (n % 30)}\narxiv: "1906.${String(10000 + n)}"\nrelevance: ${n % 6}\n---\n# T\n\n${'Words of an abstract. '.repeat(60)}\n\n| C | Assessment |\n|---|-----------|\n| **Category** | Study ${n} |\n| **Context** |  |\n\n> [!success] Relevance: ${'⭐'.repeat(n % 6)}\n> Why.\n`;

test('the first look reads every note, the second none, a change one', async () => {
	const COUNT = sized(500, 5000);
	const notes = Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`Papers/LN-${n}.md`, note(n)]));
	const world = memoryWorld({ notes });
	let changed = 0;
	const modified = (path: string) => (path === 'Papers/LN-7.md' ? changed : 0);
	const store: NoteStore = Object.assign(Object.create(world.store) as MemoryNotes, { modified });
	const reader = new MatrixReader({ ...world.context, notes: store });
	const paths = Object.keys(notes);
	const rows = await reader.rows(paths);
	expect(rows).toHaveLength(COUNT);
	expect(rows[COUNT - 1]).toMatchObject({ title: `Paper ${COUNT - 1}`, category: `Study ${COUNT - 1}`, answered: 1 });
	expect(reader.reads).toBe(COUNT);
	await reader.rows(paths);
	expect(reader.reads).toBe(COUNT);
	changed = 1;
	await world.store.update('Papers/LN-7.md', (text) => text.replace('Study 7', 'Changed'));
	expect((await reader.rows(paths))[7]).toMatchObject({ category: 'Changed' });
	expect(reader.reads).toBe(COUNT + 1);
});

test('a note that is gone is left out; other names of properties read anew', async () => {
	const world = memoryWorld({ notes: { 'LN-A.md': '---\nyear: 2019\njahr: 2020\n---\n' } });
	const reader = new MatrixReader(world.context);
	expect(await reader.rows(['LN-A.md', 'LN-Gone.md'])).toMatchObject([{ path: 'LN-A.md', year: 2019 }]);
	world.settings['property-year'] = 'jahr';
	expect(await reader.rows(['LN-A.md'])).toMatchObject([{ year: 2020 }]);
});

test('rows that come into sight are asked for alone: the vault’s list of notes is not walked', async () => {
	const world = memoryWorld({ notes: { 'LN-A.md': note(4), 'LN-B.md': note(2) } });
	const listed = jest.spyOn(world.store, 'list');
	const reader = new MatrixReader(world.context);
	reader.known(['LN-A.md', 'LN-B.md']);
	await reader.rows(['LN-B.md']);
	await reader.newest('LN-B.md', []);
	expect(listed).not.toHaveBeenCalled();
});

test('rows stand by properties before a note is read, and keep their answers while a changed note is not read again', async () => {
	const world = memoryWorld({ notes: { 'LN-A.md': note(4), 'LN-B.md': note(2) } });
	const reader = new MatrixReader(world.context);
	const paths = ['LN-A.md', 'LN-B.md', 'LN-Gone.md'];
	const known = reader.known(paths);
	expect(known).toMatchObject([{ title: 'Paper 4', year: 1994, relevance: 4, isRead: false, category: '' }, { title: 'Paper 2' }]);
	expect(reader.reads).toBe(0);
	expect(reader.known(paths)[0]).toBe(known[0]);
	const [read] = await reader.rows(['LN-A.md'], { headings: ['t'] });
	expect(read).toMatchObject({ isRead: true, category: 'Study 4' });
	expect(read?.sections.get('t')).toContain('Words of an abstract.');
	expect(reader.known(paths)[0]).toBe(read);
	// The same headings again cost nothing; others are read.
	expect((await reader.rows(['LN-A.md'], { headings: ['t'] }))[0]).toBe(read);
	expect(reader.reads).toBe(1);
	await reader.rows(['LN-A.md'], { headings: ['other'] });
	expect(reader.reads).toBe(2);
	reader.forget('LN-A.md');
	expect(reader.known(paths)[0]).toMatchObject({ isRead: false, category: 'Study 4' });
	world.notes.set('LN-A.md', note(4).replace('Study 4', 'Typed'));
	expect(await reader.newest('LN-A.md', [])).toMatchObject({ category: 'Typed', isRead: true });
	expect(await reader.newest('LN-Gone.md', [])).toBeNull();
});

test('reading stops where it is told to', async () => {
	const world = memoryWorld({ notes: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`LN-${n}.md`, note(n)])) });
	const reader = new MatrixReader(world.context);
	expect(await reader.rows(Object.keys(Object.fromEntries(world.notes)), { step: () => false })).toHaveLength(25);
	expect(reader.reads).toBe(25);
});
