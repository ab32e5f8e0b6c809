/**
 * The log of operations: what it writes before a note is written, what undo gives back, and what is left when the app
 * stops at any write. A "restart" is a new log over the same files.
 */
import fc from 'fast-check';
import type { OperationLog } from '../../../src/commands/ports/operations';
import { defaultSettings } from '../../../src/settings';
import { wasInterrupted } from '../../../src/vault/operations/operation-files';
import { operationLog } from '../../../src/vault/operations/operation-log';
import { fingerprint, readRecord, recordHead, recordLine, redone, recordOf, undone } from '../../../src/vault/operations/operation-record';
import { MemoryFiles } from '../../commands/memory-files';
import { MemoryNotes } from '../../commands/memory-notes';
import { runs } from '../../size';

const FOLDER = '.obsidian/plugins/structured-paper-notes';

class Crash extends Error {
	override readonly name = 'Crash';
}

function vault(texts: Record<string, string>) {
	const files = new MemoryFiles();
	const notes = new MemoryNotes(new Map(Object.entries(texts)), defaultSettings, (path) => files.beforeWrite(path));
	const start = (): OperationLog => operationLog(files as unknown as Parameters<typeof operationLog>[0], notes, FOLDER, 'test');
	return { files, notes, start };
}

const snapshot = (notes: MemoryNotes) => Object.fromEntries([...notes.texts].sort());

describe('undo', () => {
	test('gives back every byte of changed notes and takes new ones away, also after a restart', async () => {
		const before = { 'A.md': '\uFEFF---\r\nyear: 2017\r\n---\r\nno end', 'B.md': 'b\n' };
		const { notes, start } = vault(before);
		await start().run('Two notes', async (operation) => {
			await operation.update('A.md', (text) => text.replace('2017', '2018'));
			await operation.update('A.md', (text) => `${text}!`);
			await operation.create('C/D.md', 'new');
		});
		expect(notes.texts.get('A.md')).toContain('2018');
		expect(await start().undoLast()).toEqual({ name: 'Two notes', restored: ['C/D.md', 'A.md'], refused: [], moved: [] });
		expect(snapshot(notes)).toEqual(before);
		expect(notes.bin.get('C/D.md')).toBe('new');
	});

	test('refuses a note that changed since, says which, and restores the others', async () => {
		const { notes, start } = vault({ 'A.md': 'a', 'B.md': 'b', 'C.md': 'c' });
		await start().apply('Three', [
			{ path: 'A.md', before: 'a', after: 'A' },
			{ path: 'B.md', before: 'b', after: 'B' },
			{ path: 'C.md', before: 'c', after: 'C' },
		]);
		notes.texts.set('B.md', 'B and more');
		notes.texts.delete('C.md');
		expect(await start().undoLast()).toEqual({ name: 'Three', restored: ['A.md'], refused: ['B.md'], moved: ['C.md'] });
		expect(snapshot(notes)).toEqual({ 'A.md': 'a', 'B.md': 'B and more' });
	});

	test('a note that was renamed or moved is found by what it says, and put back where it is', async () => {
		const { notes, start } = vault({ 'A.md': 'a', 'Other.md': 'A' });
		await start().run('One note', async (operation) => {
			await operation.update('A.md', () => 'A!');
			await operation.create('New.md', 'made');
		});
		for (const [from, to] of [
			['A.md', 'Folder/B.md'],
			['New.md', 'Folder/Newer.md'],
		] as const) {
			notes.texts.set(to, notes.texts.get(from) ?? '');
			notes.texts.delete(from);
		}
		expect(await start().undoLast()).toMatchObject({ restored: ['Folder/Newer.md', 'Folder/B.md'], refused: [], moved: [] });
		expect(notes.texts.get('Folder/B.md')).toBe('a');
		expect(notes.texts.get('Other.md')).toBe('A');
	});

	test('a note that is gone is told, its record kept until it is there again, and older operations can be undone meanwhile', async () => {
		const { notes, start } = vault({ 'A.md': 'a', 'B.md': 'b' });
		await start().run('First', (operation) => operation.update('B.md', () => 'B'));
		await start().run('Second', (operation) => operation.update('A.md', () => 'A'));
		notes.texts.delete('A.md');
		notes.texts.set('Moved.md', 'A, and more of the reader’s');
		expect(await start().undoLast()).toMatchObject({ name: 'Second', restored: [], moved: ['A.md'] });
		expect(await start().undoLast()).toMatchObject({ name: 'First', restored: ['B.md'], moved: [] });
		expect(await start().undoLast()).toBeNull();
		notes.texts.delete('Moved.md');
		notes.texts.set('A.md', 'A');
		expect(await start().undoLast()).toMatchObject({ name: 'Second', restored: ['A.md'], moved: [] });
		expect(notes.texts.get('A.md')).toBe('a');
		expect(await start().undoLast()).toBeNull();
	});

	test('goes back one operation after another, the newest first, and then says there is none', async () => {
		const { notes, start } = vault({ 'A.md': '0' });
		for (const n of [1, 2, 3]) await start().run(`To ${n}`, (operation) => operation.update('A.md', () => String(n)));
		const log = start();
		expect((await log.undoLast())?.name).toBe('To 3');
		expect((await log.undoLast())?.name).toBe('To 2');
		expect(notes.texts.get('A.md')).toBe('1');
		expect((await log.undoLast())?.name).toBe('To 1');
		expect(await log.undoLast()).toBeNull();
		expect(notes.texts.get('A.md')).toBe('0');
	});

	test('parts of one group are undone together, and no further', async () => {
		const { notes, start } = vault({ 'A.md': '0' });
		const log = start();
		await log.run('Before', (operation) => operation.update('A.md', () => '1'));
		for (const n of [1, 2, 3]) await log.run('Import 3 papers', (operation) => operation.create(`P/${n}.md`, 'p'), 'list');
		expect(await start().undoLast()).toEqual({ name: 'Import 3 papers', restored: ['P/3.md', 'P/2.md', 'P/1.md'], refused: [], moved: [] });
		expect(snapshot(notes)).toEqual({ 'A.md': '1' });
		expect((await start().undoLast())?.name).toBe('Before');
	});

	test('an operation that changed nothing leaves no record and is not what undo finds', async () => {
		const { files, start } = vault({ 'A.md': 'a' });
		await start().run('First', (operation) => operation.update('A.md', () => 'b'));
		await start().run('Nothing', (operation) => operation.update('A.md', (text) => text));
		await start().apply('Nothing', [{ path: 'A.md', before: 'b', after: 'b' }]);
		expect([...files.contents.keys()].filter((path) => path.endsWith('.jsonl'))).toHaveLength(1);
		expect((await start().undoLast())?.name).toBe('First');
	});

	test('a torn last line is passed over', async () => {
		const { files, notes, start } = vault({ 'A.md': 'a', 'B.md': 'b' });
		await start().run('Torn', (operation) => operation.update('A.md', () => 'A'));
		const [file] = [...files.contents.keys()].filter((path) => path.endsWith('.jsonl'));
		files.contents.set(file ?? '', `${files.contents.get(file ?? '') ?? ''}{"path":"B.md","before":[12`);
		expect(await start().undoLast()).toEqual({ name: 'Torn', restored: ['A.md'], refused: [], moved: [] });
		expect(snapshot(notes)).toEqual({ 'A.md': 'a', 'B.md': 'b' });
	});
});

describe('logging', () => {
	test('the record stands before the note is written, and a record that cannot be written stops the operation', async () => {
		const { files, notes, start } = vault({ 'A.md': 'a' });
		files.failWrites((path) => {
			if (path.endsWith('.jsonl')) throw new Error('ENOSPC: no space left on device');
		});
		await expect(start().run('Full', (operation) => operation.update('A.md', () => 'A'))).rejects.toMatchObject({
			failure: { kind: 'write-failed' },
		});
		expect(notes.texts.get('A.md')).toBe('a');
		expect(await start().undoLast()).toBeNull();
	});

	test('a note typed into while it is planned is planned anew on its newest text', async () => {
		const { notes, start } = vault({ 'A.md': 'year: 1\n' });
		let typed = false;
		await start().run('Typing', (operation) =>
			operation.update('A.md', (text) => {
				const next = text.replace('1', '2');
				if (!typed) notes.texts.set('A.md', `${text}typed\n`);
				typed = true;
				return next;
			}),
		);
		expect(notes.texts.get('A.md')).toBe('year: 2\ntyped\n');
		await start().undoLast();
		expect(notes.texts.get('A.md')).toBe('year: 1\ntyped\n');
	});

	test('a planned note that changed meanwhile is left and named; the others are written', async () => {
		const { notes, start } = vault({ 'A.md': 'a', 'B.md': 'changed' });
		const { written, failed } = await start().apply('Plan', [
			{ path: 'B.md', before: 'b', after: 'B' },
			{ path: 'A.md', before: 'a', after: 'A' },
		]);
		expect(written).toEqual(['A.md']);
		expect(failed.get('B.md')?.failure.kind).toBe('changed-meanwhile');
		expect(snapshot(notes)).toEqual({ 'A.md': 'A', 'B.md': 'changed' });
	});

	test('the log stays small: fifty operations are kept', async () => {
		const { files, start } = vault({ 'A.md': '0' });
		const log = start();
		for (let n = 1; n <= 60; n++) await log.run(`To ${n}`, (operation) => operation.update('A.md', () => String(n)));
		expect([...files.contents.keys()].filter((path) => path.endsWith('.jsonl'))).toHaveLength(50);
		expect((await log.undoLast())?.name).toBe('To 60');
	});

	test('two operations started together run one after the other', async () => {
		const { notes, start } = vault({ 'A.md': '' });
		const log = start();
		await Promise.all(
			['x', 'y', 'z'].map((letter) =>
				log.run(letter, async (operation) => {
					await operation.update('A.md', (text) => text + letter);
					await operation.update('A.md', (text) => text + letter);
				}),
			),
		);
		expect(notes.texts.get('A.md')).toBe('xxyyzz');
	});
});

describe('a crash at every write of an operation over 20 notes', () => {
	const before = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`Note ${n}.md`, `---\nyear: 2017\n---\nText of ${n}\n`]));
	const plan = [
		...Object.entries(before).map(([path, text]) => ({ path, before: text, after: text.replace('2017', '2018') })),
		...Array.from({ length: 5 }, (_, n) => ({ path: `New/${n}.md`, before: null, after: `New ${n}\n` })),
	];
	const after = Object.fromEntries(plan.map((change) => [change.path, change.after]).sort());

	async function crashed(at: number) {
		const world = vault(before);
		world.files.failWrites((_path, n) => {
			if (n >= at) throw new Crash(`at write ${n}`);
		});
		const finished = await world
			.start()
			.apply('Twenty', plan)
			.then(
				() => true,
				() => false,
			);
		world.files.failWrites(null);
		return { ...world, finished };
	}

	test('leaves whole notes only; completing and undoing both work from each', async () => {
		let offered = 0;
		let crashes = 0;
		for (let at = 1; ; at++) {
			const { files, notes, start, finished } = await crashed(at);
			for (const [path, text] of notes.texts) expect([before[path], after[path]]).toContain(text);
			// Taking the marker away is the last write: its failing is no failure of the operation.
			if (finished) break;
			crashes += 1;
			const interrupted = await start().interrupted();
			const marked = interrupted !== null;
			if (!marked) {
				// Cut off before the marker stood: not a note was written.
				expect(snapshot(notes)).toEqual(before);
				expect(await start().undoLast()).toBeNull();
				continue;
			}
			offered += 1;
			expect(interrupted).toMatchObject({ name: 'Twenty', done: at - 3, total: 20 });
			if (at % 2 === 0) {
				expect((await interrupted.complete()).refused).toEqual([]);
				expect(snapshot(notes)).toEqual(after);
				expect(await wasInterrupted(files, FOLDER, 'test')).toBe(false);
				expect((await start().undoLast())?.restored).toHaveLength(20);
			} else {
				expect((await interrupted.undo()).refused).toEqual([]);
				expect(await wasInterrupted(files, FOLDER, 'test')).toBe(false);
			}
			expect(snapshot(notes)).toEqual(before);
		}
		expect(crashes).toBe(22);
		expect(offered).toBe(20);
	});

	test('a note changed between the crash and the offer is left and named by both', async () => {
		for (const way of ['complete', 'undo'] as const) {
			const { notes, start } = await crashed(8);
			notes.texts.set('Note 0.md', 'mine');
			notes.texts.set('Note 9.md', 'mine too');
			const interrupted = await start().interrupted();
			expect((await interrupted?.[way]())?.refused.slice().sort()).toEqual(['Note 0.md', 'Note 9.md']);
			expect(notes.texts.get('Note 0.md')).toBe('mine');
			expect(notes.texts.get('Note 9.md')).toBe('mine too');
		}
	});

	test('left as it is, it is not offered again, and undo still takes it back', async () => {
		const { notes, start } = await crashed(12);
		await (await start().interrupted())?.leave();
		expect(await start().interrupted()).toBeNull();
		expect((await start().undoLast())?.restored).toHaveLength(9);
		expect(snapshot(notes)).toEqual(before);
	});
});

describe('a record', () => {
	test('leads from the text before to the text after and back, whatever the texts', () => {
		const text = fc
			.array(fc.oneof(fc.constantFrom('a\n', 'b\n', '\r\n', '\n', 'é', '---\n', '"\\'), fc.string({ unit: 'binary' })), { maxLength: 12 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (before, after) => {
				const change = recordOf({ path: 'A.md', before, after });
				if ('made' in change) return false;
				const read = readRecord(recordHead('x') + recordLine({ path: 'A.md', before, after }))?.changes[0];
				return redone(change, before) === after && undone(change, after) === before && JSON.stringify(read) === JSON.stringify(change);
			}),
			{ numRuns: runs(500) },
		);
	});

	test('tells texts apart that differ in one character, and takes the same text for the same', () => {
		const seen = new Map<string, string>();
		const base = 'The quick brown fox jumps over the lazy dog. '.repeat(6);
		for (let at = 0; at < base.length; at++)
			for (const letter of ['x', ' ', '\n', 'é']) seen.set(base.slice(0, at) + letter + base.slice(at + 1), '');
		const prints = new Set([...seen.keys()].map((text) => fingerprint(text).join()));
		expect(prints.size).toBe(seen.size);
		expect(fingerprint(base)).toEqual(fingerprint(base.slice(0)));
	});
});

describe('the history', () => {
	const three = (n: number) => ['A.md', 'B.md', 'C.md'].map((path) => ({ path, before: path[0] ?? '', after: `${path[0] ?? ''}${n}` }));

	test('lists the newest first, a group as one, as many as are asked for', async () => {
		const { start } = vault({ 'A.md': 'a', 'B.md': 'b' });
		const log = start();
		await log.run('One', (operation) => operation.update('A.md', () => 'one'));
		await log.run('List', (operation) => operation.update('B.md', () => 'list'), 'list 1');
		for (const name of ['C.md', 'D.md']) await log.run('List', (operation) => operation.create(name, 'new'), 'list 1');
		await log.run('Nothing', () => Promise.resolve());
		const recent = await start().recent(10);
		expect(recent.map(({ name, paths, left }) => ({ name, paths, left }))).toEqual([
			{ name: 'List', paths: ['B.md', 'C.md', 'D.md'], left: false },
			{ name: 'One', paths: ['A.md'], left: false },
		]);
		expect(await start().recent(1)).toHaveLength(1);
		expect(await start().undo(recent[0]?.id ?? '')).toMatchObject({ name: 'List', restored: ['D.md', 'C.md', 'B.md'] });
		expect((await start().recent(10)).map(({ name }) => name)).toEqual(['One']);
		expect(await start().undo(recent[0]?.id ?? '')).toBeNull();
	});

	test('one with some notes written in since: the others are restored, what is left can be undone later', async () => {
		const { notes, start } = vault({ 'A.md': 'A', 'B.md': 'B', 'C.md': 'C' });
		await start().apply('Three', three(1));
		await start().apply('Later', [{ path: 'B.md', before: 'B1', after: 'B2' }]);
		const [later, older] = await start().recent(10);
		expect(await start().undo(older?.id ?? '')).toEqual({ name: 'Three', restored: ['C.md', 'A.md'], refused: ['B.md'], moved: [] });
		expect((await start().recent(10)).map(({ name, paths, left }) => [name, paths, left])).toEqual([
			['Later', ['B.md'], false],
			['Three', ['B.md'], true],
		]);
		await start().undo(later?.id ?? '');
		expect(await start().undo(older?.id ?? '')).toMatchObject({ restored: ['B.md'], refused: [] });
		expect(snapshot(notes)).toEqual({ 'A.md': 'A', 'B.md': 'B', 'C.md': 'C' });
		expect(await start().recent(10)).toEqual([]);
	});

	test('in whatever order operations are undone, the last word is the text from before them all, and no note says what nobody wrote', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom('A.md', 'B.md'), { minLength: 1, maxLength: 6 }),
				fc.array(fc.nat(5), { minLength: 12, maxLength: 30 }),
				async (edits, order) => {
					const { notes, start } = vault({ 'A.md': 'a', 'B.md': 'b' });
					const seen = new Set(['a', 'b']);
					for (const [n, path] of edits.entries())
						await start().run(`Edit ${n}`, (operation) =>
							operation.update(path, (text) => {
								seen.add(`${text}${n}`);
								return `${text}${n}`;
							}),
						);
					for (const pick of order) {
						const recent = await start().recent(10);
						if (recent.length > 0) await start().undo(recent[pick % recent.length]?.id ?? '');
						for (const text of notes.texts.values()) expect(seen).toContain(text);
					}
					for (let recent = await start().recent(10); recent.length > 0; recent = await start().recent(10))
						await start().undo(recent[0]?.id ?? '');
					expect(snapshot(notes)).toEqual({ 'A.md': 'a', 'B.md': 'b' });
				},
			),
			{ numRuns: runs(40) },
		);
	});
});
