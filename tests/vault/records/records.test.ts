/** What is kept beside the settings: it costs what it adds, and what a crash cut off spoils nothing else. */
import fc from 'fast-check';
import type { App } from 'obsidian';
import { entryLines, readEntries } from '../../../src/vault/records/entry-lines';
import { paperCache } from '../../../src/vault/records/paper-cache';
import { recordStore } from '../../../src/vault/records/record-store';
import { runs } from '../../size';
import { MemoryFiles } from '../../commands/memory-files';

/** A shelf over files in memory, and the bytes of each call that wrote. */
function shelf() {
	const files = new MemoryFiles();
	const bytes: number[] = [];
	const adapter = {
		exists: (path: string) => files.exists(path),
		read: (path: string) => files.read(path),
		write: (path: string, text: string) => (bytes.push(text.length), files.write(path, text)),
		append: (path: string, text: string) => (bytes.push(text.length), files.append(path, text)),
		mkdir: (path: string) => files.mkdir(path),
		remove: (path: string) => files.remove(path),
	};
	return { files, bytes, records: recordStore({ vault: { adapter } } as unknown as App, 'folder') };
}

test('an entry is added for its own bytes, whatever is there', async () => {
	const { records, bytes } = shelf();
	for (let n = 0; n < 2000; n++) await records.add('written/07', new Map([[`arxiv:${10_000 + n}`, { n: 10_000 + n }]]));
	expect(new Set(bytes).size).toBe(1);
	expect((await records.entries('written/07')).size).toBe(2000);
});

test('the newest of a key counts; a file full of old ones is written anew when it is read', async () => {
	const { records, files } = shelf();
	for (let n = 0; n < 100; n++)
		await records.add(
			'written/07',
			new Map([
				['a', n],
				[`b${n % 3}`, n],
			]),
		);
	const before = (await files.read('folder/written/07.jsonl')).length;
	const expected = { a: 99, b0: 99, b1: 97, b2: 98 };
	expect(Object.fromEntries(await records.entries('written/07'))).toEqual(expected);
	expect((await files.read('folder/written/07.jsonl')).length).toBeLessThan(before / 20);
	expect(Object.fromEntries(await records.entries('written/07'))).toEqual(expected);
});

test('what an earlier version kept as one value is read on, and goes when the file is written anew', async () => {
	const { records, files } = shelf();
	await files.write('folder/written/07.json', '{"a":1,"b":2}');
	await records.add('written/07', new Map([['b', 3]]));
	expect(Object.fromEntries(await records.entries('written/07'))).toEqual({ a: 1, b: 3 });
	await records.replace('written/07', await records.entries('written/07'));
	expect([...files.contents.keys()].filter((path) => path.includes('07'))).toEqual(['folder/written/07.jsonl']);
	expect(Object.fromEntries(await records.entries('written/07'))).toEqual({ a: 1, b: 3 });
});

test('cut off anywhere, all entries but the last are there, and the next is added whole', () => {
	const value = fc.jsonValue({ maxDepth: 2 });
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string(), value), { minLength: 1, maxLength: 5 }), fc.nat(), (entries, cut) => {
			const lines = entries.map((entry) => entryLines(new Map([entry])));
			const last = lines.pop() ?? '';
			const text = lines.join('') + last.slice(0, cut % last.length) + entryLines(new Map([['next', 1]]));
			const whole = new Map(JSON.parse(JSON.stringify([...new Map(entries.slice(0, -1)), ['next', 1]])) as [string, unknown][]);
			expect(readEntries(text)).toEqual(whole);
		}),
		{ numRuns: runs(2000) },
	);
});

test('a full disk keeps no entry and breaks nothing; of two adding at once both are kept', async () => {
	const { records, files } = shelf();
	jest.spyOn(console, 'warn').mockImplementation(() => {});
	files.failWrites(() => {
		throw new Error('ENOSPC');
	});
	expect(await records.add('written/01', new Map([['a', 1]]))).toBe(false);
	files.failWrites(null);
	await Promise.all([records.add('written/01', new Map([['a', 1]])), records.add('written/01', new Map([['b', 2]]))]);
	expect([...(await records.entries('written/01')).keys()].sort()).toEqual(['a', 'b']);
});

describe('the day’s answers', () => {
	const paper = (n: number, authors = 1) => ({
		arxiv: `2001.${n}`,
		title: 'T'.repeat(1000),
		authors: Array.from({ length: authors }, () => ({ family: 'Lovelace' })),
		categories: [],
	});

	test('no import writes more than 32 kB of them, and the last ones of the day are there', async () => {
		const { records, bytes } = shelf();
		const cache = paperCache(records);
		let most = 0;
		for (let n = 0; n < 8000; n++) {
			bytes.length = 0;
			await cache.put([{ key: `arxiv:2001.${n}`, paper: paper(n), source: 'arXiv' }], n);
			most = Math.max(
				most,
				bytes.reduce((sum, one) => sum + one, 0),
			);
		}
		expect(most).toBeLessThan(16_000);
		const last = await Promise.all(Array.from({ length: 500 }, (_, n) => cache.get(`arxiv:2001.${7500 + n}`, 8000)));
		expect(last.filter((answer) => answer === null)).toEqual([]);
		expect(await cache.get('arxiv:2001.7999', 7999 + 86_400_000)).toBeNull();
	}, 60_000);

	test('a paper of three thousand authors is kept for the session', async () => {
		const { records, bytes } = shelf();
		const cache = paperCache(records);
		await cache.put([{ key: 'arxiv:2001.1', paper: paper(1, 3000), source: 'arXiv' }], 0);
		expect(bytes).toEqual([]);
		expect((await cache.get('arxiv:2001.1', 1))?.paper.authors).toHaveLength(3000);
	});
});
