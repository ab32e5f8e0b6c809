/** Library files become notes offline, once; read again they merge, and what the reader wrote stays. */
import { importCli } from '../../../src/commands/import/import-cli';
import type { ImportResult } from '../../../src/commands/import/import-result';
import { findCitationLine } from '../../../src/note/citation-line';
import { paperOfNote } from '../../../src/note/paper-of-note';
import { propertiesOf } from '../../../src/note/properties/frontmatter';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';
import { realCitations } from '../../citation/cite';
import { bestTime, report } from '../../measure';
import { memoryWorld } from '../context';
import type { MemoryWorld, WorldOptions } from '../context';
import { sized } from '../../size';

const FILE = 'Library/my.bib';

function world(text: string, options: WorldOptions = {}): MemoryWorld {
	const made = memoryWorld({ citations: realCitations(), ...options, settings: { notesFolder: 'Papers', ...options.settings } });
	made.notes.set(FILE, text);
	return made;
}

const imported = async ({ context }: MemoryWorld, file = FILE) => (await importCli.run(context, { file })).json as ImportResult[];
const properties = ({ notes, context }: MemoryWorld, path: string | null) => propertiesOf(notes.get(path ?? '') ?? '', context.yaml);

const NOTES = `@article{ada1843,
  title = {Notes on the Analytical Engine}, author = {Lovelace, Ada}, journal = {Scientific Memoirs},
  year = {1843}, volume = {3}, pages = {666--731}, publisher = {Taylor}, keywords = {engines, analytical machines},
  annote = {Read [[this]] first.}, abstract = {On the engine.}, file = {Full Text:files/12/ada.pdf:application/pdf}
}
`;

test('a note is made from the entry, offline: key, keywords, abstract, notes, file, and what a reference needs', async () => {
	const made = world(NOTES, { notes: { 'Library/files/12/ada.pdf': '%PDF' } });
	const [result] = await imported(made);
	expect(result).toMatchObject({ input: 'ada1843', arxiv: null, id: 'key:ada1843', outcome: 'created', kind: null });
	expect(properties(made, result?.path ?? '')).toMatchObject({
		title: 'Notes on the Analytical Engine',
		citekey: '@ada1843',
		venue: 'Scientific Memoirs',
		'csl-type': 'article-journal',
		volume: '3',
		pages: '666-731',
		publisher: 'Taylor',
		keywords: ['engines', 'analytical machines'],
		tags: ['literature'],
		pdf: '[[ada.pdf]]',
	});
	const text = made.notes.get(result?.path ?? '') ?? '';
	expect(text).toContain('Lovelace, A. (1843). Notes on the analytical engine. *Scientific Memoirs*, *3*, 666–731.');
	expect(text).toContain('On the engine.');
	expect(text.endsWith('## Notes\n\nRead \\[\\[this\\]\\] first.\n')).toBe(true);
	expect(made.requests).toEqual([]);
});

test('keywords among the tags, by setting', async () => {
	const made = world(NOTES, { settings: { keywordsAs: 'tags' } });
	const [result] = await imported(made);
	expect(properties(made, result?.path ?? '')).toMatchObject({ tags: ['literature', 'engines', 'analytical-machines'] });
	expect(properties(made, result?.path ?? '')).not.toHaveProperty('keywords');
});

test('one result an entry, in order: what cannot become a note is said with its key', async () => {
	const made = world(
		`@misc{first, title={First Paper of All}, author={Gauss, Carl}, year=1801}
@misc{broken, title={Never {closed, year=2001
}
@misc{empty}
@set{both, entryset={first,last}}
@misc{untitled, author={Euler, Leonhard}}
@misc{last, title={Last Paper of All}, author={Noether, Emmy}, year=1918`,
	);
	const results = await imported(made);
	expect(results.map(({ input, outcome, kind }) => [input, outcome, kind])).toEqual([
		['first', 'created', null],
		['broken', 'failed', 'unsupported'],
		['empty', 'failed', 'unsupported'],
		['both', 'failed', 'unsupported'],
		['untitled', 'failed', 'unsupported'],
		['last', 'created', null],
	]);
	expect(results[1]?.message).toContain('line 2');
	expect(results[5]?.message).toContain('last brace');
});

test('of two equal keys the first is kept, the next get a letter; a second run finds each again', async () => {
	const made = world(
		'@misc{key, title={One Long Title of a Paper}, author={Gauss, C.}, year=1801}\n@misc{key, title={Another Long Title of a Paper}, author={Euler, L.}, year=1750}',
	);
	const first = await imported(made);
	expect(first.map(({ path }) => properties(made, path)['citekey'])).toEqual(['@key', '@keyb']);
	const before = new Map(made.notes);
	expect((await imported(made)).map(({ outcome, path }) => [outcome, path])).toEqual(first.map(({ path }) => ['exists', path]));
	expect(new Map(made.notes)).toEqual(before);
});

test('a preprint and what became of it are one note, which gets what it lacked', async () => {
	const made =
		world(`@misc{pre, title={Attention Is All You Need}, author={Vaswani, Ashish and Shazeer, Noam}, year=2017, eprint={1706.03762}, archivePrefix={arXiv}}
@inproceedings{pub, title={Attention is All you Need}, author={Vaswani, Ashish and Shazeer, Noam}, booktitle={Advances in Neural Information Processing Systems}, year=2017, pages={5998--6008}}`);
	const [pre, pub] = await imported(made);
	expect(pre).toMatchObject({ outcome: 'created', arxiv: '1706.03762' });
	expect(pub).toMatchObject({ outcome: 'exists', path: pre?.path });
	expect(properties(made, pre?.path ?? '')).toMatchObject({
		arxiv: '1706.03762',
		citekey: '@pre',
		pages: '5998-6008',
		venue: 'Advances in Neural Information Processing Systems',
	});
});

test('different papers of one title stay two', async () => {
	const made = world(`@article{a, title={Deep Learning}, author={LeCun, Yann}, journal={Nature}, year=2015, doi={10.1038/nature14539}}
@book{b, title={Deep Learning}, author={Goodfellow, Ian}, publisher={MIT Press}, year=2016}
@article{c, title={A Theory of Everything and the Rest}, author={Doe, Ada}, journal={J}, year=2001, doi={10.1000/a}}
@article{d, title={A Theory of Everything and the Rest}, author={Doe, Ada}, journal={J}, year=2001, doi={10.1000/b}}`);
	expect((await imported(made)).map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created', 'created']);
});

const entry = (n: number, more: Record<string, string> = {}) => {
	const fields = {
		title: `A Study of the Subject Number ${n} in Several Parts`,
		author: `Author${n}, Ada and Second${n}, Carl`,
		...(n % 3 === 0 ? { journal: `Journal of ${n}`, volume: String(n), pages: `${n}--${n + 9}` } : { booktitle: `Proceedings of ${n}` }),
		year: String(1950 + (n % 70)),
		...(n % 2 === 0 ? { doi: `10.1000/x${n}` } : {}),
		keywords: `one, two ${n}`,
		...more,
	};
	const type = n % 3 === 0 ? 'article' : 'inproceedings';
	return `@${type}{key${n},\n${Object.entries(fields)
		.map(([name, value]) => `  ${name} = {${value}}`)
		.join(',\n')}\n}\n`;
};
const library = (n: number, changed: Readonly<Record<number, Record<string, string>>> = {}) =>
	Array.from({ length: n }, (_, at) => entry(at, changed[at])).join('\n');

const COUNT = sized(150, 400);

test('hundreds of entries: notes offline; the same file again changes no byte; a changed one merges three-way', async () => {
	const made = world(library(COUNT));
	const ms = await bestTime(1, async () => {
		const results = await imported(made);
		expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(COUNT);
	});
	expect(made.requests).toEqual([]);
	const before = new Map(made.notes);
	const again = await imported(made);
	expect(again.every(({ outcome, message }) => outcome === 'exists' && message === null)).toBe(true);
	expect(new Map(made.notes)).toEqual(before);
	// Five entries change, five notes are edited; two of them both.
	const path = (n: number) => again[n]?.path ?? '';
	const edit = (n: number, from: RegExp, to: string) => made.notes.set(path(n), (made.notes.get(path(n)) ?? '').replace(from, to));
	edit(3, /volume: "3"/, 'volume: "33"');
	edit(6, /year: \d+/, 'year: 1900');
	edit(9, /$/, '\nMy own words.\n');
	edit(12, /status: to-read/, 'status: reviewed');
	edit(15, /citekey: "@key15"/, 'citekey: "@mine15"');
	made.notes.set(
		FILE,
		library(COUNT, {
			3: { volume: '4', pages: '1--2' },
			9: { title: 'A Study of the Subject Number 9, Corrected' },
			20: { doi: '10.1000/new20' },
			21: { author: 'Author21, Ada and Third21, Emmy' },
			22: { keywords: 'one, three' },
		}),
	);
	const edited = new Map(made.notes);
	made.clock.now += 60_000;
	const merged = await imported(made);
	expect(merged.every(({ outcome }) => outcome === 'exists')).toBe(true);
	const touched = [...made.notes].filter(([name, text]) => edited.get(name) !== text).map(([name]) => name);
	expect(touched.sort()).toEqual([3, 9, 20, 21, 22].map(path).sort());
	expect(properties(made, path(3))).toMatchObject({ volume: '33', pages: '1-2' });
	expect(merged[3]?.message).toMatch(/pages.*volume/);
	expect(properties(made, path(9))['title']).toBe('A Study of the Subject Number 9, Corrected');
	expect(made.notes.get(path(9))).toContain('corrected');
	expect(made.notes.get(path(9))).toContain('My own words.');
	expect(properties(made, path(20))['doi']).toBe('10.1000/new20');
	expect(properties(made, path(21))['authors']).toEqual(['Author21, Ada', 'Third21, Emmy']);
	expect(made.notes.get(path(21))).toContain('Third21, E.');
	expect(properties(made, path(22))['keywords']).toEqual(['one', 'three']);
	report(`${COUNT} entries: ${(ms / COUNT).toFixed(1)} ms a note, ${made.requests.length} requests; the same file again: 0 notes changed`);
	// One undo takes the last run back, one more the notes.
	await made.context.operations.undoLast();
	expect(new Map(made.notes)).toEqual(edited);
}, 120_000);

test('a note added in the reference manager is added to the note, once; one the reader deleted or rewrote stays so', async () => {
	const notes = (...annotes: readonly string[]) => NOTES.replace('{Read [[this]] first.}', `{${annotes.join('\n\n')}}`);
	const made = world(notes('First thought.', 'Second thought.'));
	const [result] = await imported(made);
	const path = result?.path ?? '';
	const at = () => made.notes.get(path) ?? '';
	const again = async (...annotes: readonly string[]) => {
		made.notes.set(FILE, notes(...annotes));
		return (await imported(made))[0];
	};
	made.notes.set(path, at().replace('First thought.\n\nSecond thought.', 'First thought, put better.\n\n## Later'));
	const edited = at();
	expect(await again('First thought.', 'Second thought.')).toMatchObject({ outcome: 'exists', message: null });
	expect(at()).toBe(edited);
	made.clock.now += 86_400_000;
	expect((await again('First thought.', 'Second thought.', 'A [[third]] one.'))?.message).toContain('notes');
	const today = properties(made, path)['updated'] as string;
	expect(today > (properties(made, path)['created'] as string)).toBe(true);
	const grown = at();
	expect(grown).toBe(
		edited.replace(/updated: .*/, `updated: ${today}`).replace('put better.\n', 'put better.\n\nA \\[\\[third\\]\\] one.\n'),
	);
	// The same again, and fewer of them.
	await again('First thought.', 'Second thought.', 'A [[third]] one.');
	await again('Second thought.');
	expect(at()).toBe(grown);
});

test('notes of the file join a note made elsewhere that has none', async () => {
	const made = world(NOTES);
	const [result] = await imported(made);
	const path = result?.path ?? '';
	const other = world(NOTES);
	const without = (made.notes.get(path) ?? '').replace(/\n## Notes[^]*$/, '');
	other.notes.set('Mine.md', without);
	expect((await imported(other))[0]).toMatchObject({
		outcome: 'exists',
		path: 'Mine.md',
		message: expect.stringContaining('notes') as string,
	});
	expect(other.notes.get('Mine.md')?.endsWith('## Notes\n\nRead \\[\\[this\\]\\] first.\n')).toBe(true);
	const kept = world(NOTES);
	kept.notes.set('Mine.md', `${without}\n## Notes\n\nMy own.\n`);
	await imported(kept);
	expect(kept.notes.get('Mine.md')).not.toContain('first.');
});

test('a file that comes into the vault later is linked by the next run, and no other note is touched', async () => {
	const made = world(`${NOTES}\n${library(3)}`);
	const [result] = await imported(made);
	expect(result?.message).toContain('not in the vault');
	expect(properties(made, result?.path ?? '')).not.toHaveProperty('pdf');
	const before = new Map(made.notes);
	made.notes.set('Attachments/ada.pdf', '%PDF');
	const [linked] = await imported(made);
	expect(linked).toMatchObject({ outcome: 'exists', message: expect.stringContaining('pdf') as string });
	expect(properties(made, result?.path ?? '')['pdf']).toBe('[[ada.pdf]]');
	const touched = [...before].filter(([path, text]) => made.notes.get(path) !== text).map(([path]) => path);
	expect(touched).toEqual([result?.path]);
	const after = new Map(made.notes);
	await imported(made);
	expect(new Map(made.notes)).toEqual(after);
});

/** An ISBN with its check digit. */
function isbn(n: number): string {
	const digits = `978026${String(n).padStart(6, '0')}`;
	const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
	return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** Entries with some of the identifiers and addresses an entry may have, each with and without each of the others. */
function* named(): Generator<string> {
	let n = 0;
	for (const type of ['book', 'article', 'incollection'])
		for (let some = 0; some < 32; some++) {
			n += 1;
			const fields = [
				`isbn={${isbn(n)}}`,
				`pmid={1827${n}}`,
				`pmcid={PMC2808${n}}`,
				`url={https://example.org/${n}}`,
				`doi={10.1000/x${n}}`,
			];
			const own = fields.filter((_, at) => ((some >> at) & 1) === 1);
			const where = type === 'article' ? 'journal={Memoirs}' : 'publisher={Engine Press}, booktitle={Proceedings}';
			yield `@${type}{k${n}, title={The Subject Numbered ${n} at Length}, author={Lovelace, A${n}}, year=1843, ${[where, ...own].join(', ')}}`;
		}
}

test('whatever identifiers an entry has, its note is cited later as it was at import, and no book by a catalogue', async () => {
	const made = world([...named()].join('\n'));
	const results = await imported(made);
	expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(96);
	for (const path of results.map((one) => one.path ?? '')) {
		const paper = paperOfNote(properties(made, path), DEFAULT_PROPERTY_NAMES);
		const { markdown } = await made.context.citations.format(paper ?? { title: '', authors: [], categories: [] });
		expect(`${path} ${findCitationLine(made.notes.get(path) ?? '')?.markdown}`).toBe(`${path} ${markdown}`);
		expect(markdown).not.toContain('openlibrary.org');
	}
});

test('entries gone from the file keep their notes; a note the reader renamed is found', async () => {
	const made = world(library(4));
	const [first] = await imported(made);
	const text = made.notes.get(first?.path ?? '') ?? '';
	made.notes.delete(first?.path ?? '');
	made.notes.set('Elsewhere/mine.md', text);
	made.notes.set(FILE, library(2));
	const again = await imported(made);
	expect(again.map(({ path }) => path)).toEqual(['Elsewhere/mine.md', expect.stringContaining('Papers/')]);
	expect([...made.notes.keys()].filter((path) => path.endsWith('.md'))).toHaveLength(4);
});

test('RIS and CSL-JSON are read the same way, whatever the file is called', async () => {
	const made = world(
		'TY  - JOUR\nTI  - Notes on the Engine of Analysis\nAU  - Lovelace, Ada\nPY  - 1843\nT2  - Memoirs\nAN  - PMC123456\nER  - \n',
	);
	expect(await imported(made)).toMatchObject([{ outcome: 'created', input: 'Notes on the Engine of Analysis' }]);
	made.notes.set(
		'a.json',
		JSON.stringify([
			{ id: 'x1', type: 'book', title: 'A Book of Engines and Looms', ISBN: '0-262-03384-4', author: [{ family: 'Babbage' }] },
		]),
	);
	const [book] = await imported(made, 'a.json');
	expect(book).toMatchObject({ outcome: 'created', id: 'isbn:9780262033848', input: 'x1' });
	made.notes.set('words.txt', 'no library at all');
	expect(await imported(made, 'words.txt')).toMatchObject([{ outcome: 'failed', kind: 'unsupported' }]);
	await expect(imported(made, 'gone.bib')).rejects.toMatchObject({ failure: { kind: 'not-a-note' } });
});

test.each([
	['neither', {}],
	['both', { id: '1906.01820', file: FILE }],
])('identifiers or a file, one of them: %s', async (_, flags) => {
	const made = world(NOTES);
	await expect(importCli.run(made.context, flags)).rejects.toThrow('expected id=<identifiers> or file=<library>, one of them');
	expect([...made.notes.keys()]).toEqual([FILE]);
});
