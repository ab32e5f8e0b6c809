import fc from 'fast-check';
import { asciiFolded, authorForName, noteFileName, safeName, uniqueFileName } from '../../src/note/file-name';
import { runs } from '../size';

const PATTERN = 'LN-{author}-{year}-{keyword}';
const name = (author: string, year = '2019', keyword = 'Key') => noteFileName(PATTERN, { author, year, keyword });

test.each([
	['Hubinger', 'LN-Hubinger-2019-Key.md'],
	['van Merwijk', 'LN-vanMerwijk-2019-Key.md'],
	['van der Maaten', 'LN-vanderMaaten-2019-Key.md'],
	['Łukasz', 'LN-Lukasz-2019-Key.md'],
	['Čizmić', 'LN-Cizmic-2019-Key.md'],
	['Ångström', 'LN-Angstrom-2019-Key.md'],
	['Strauß', 'LN-Strauss-2019-Key.md'],
	['O’Brien', 'LN-OBrien-2019-Key.md'],
	['Smith-Jones', 'LN-Smith-Jones-2019-Key.md'],
	['王军', 'LN-王军-2019-Key.md'],
	['ATLAS Collaboration', 'LN-ATLASCollaboration-2019-Key.md'],
	['', 'LN-2019-Key.md'],
	['../../x', 'LN-x-2019-Key.md'],
])('first author %j', (author, expected) => {
	expect(name(author)).toBe(expected);
});

test('parts without a value leave no hyphens behind', () => {
	expect(name('Hubinger', '')).toBe('LN-Hubinger-Key.md');
	expect(
		noteFileName('{arxiv} {title}', { author: '', year: '', keyword: 'K', arxiv: 'hep-th/9901001', title: 'What? A "test": a/b' }),
	).toBe('hep-th_9901001 What A test ab.md');
	expect(noteFileName('{title}', { author: '', year: '', keyword: 'K', title: '???' })).toBe('K.md');
});

test.each([
	['CON', '_CON'],
	['com1.txt', '_com1.txt'],
	['nul', '_nul'],
	['console', 'console'],
	['  .hidden. ', 'hidden'],
	['a#b^c[d]e|f', 'abcdef'],
	['x\u202Egnp', 'xgnp'],
	['e\u0301', '\u00e9'],
	['a%%b', 'a%b'],
])('%j is a safe name as %j', (text, safe) => {
	expect(safeName(text)).toBe(safe);
});

test('any text makes a name every file system takes', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }), (title, author) => {
			const file = noteFileName('{author} {title}', { author, year: '2019', keyword: 'Key', title });
			expect(file).toMatch(/\.md$/);
			expect(file).not.toMatch(/[\\/:*?"<>|#^[\]]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]|%%/u);
			expect(file).not.toMatch(/^[.\s]|[.\s]\.md$/);
			expect(file.replace(/\.md$/, '')).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/i);
			expect(Buffer.byteLength(file)).toBeLessThanOrEqual(204);
			expect(file).toBe(file.normalize('NFC'));
			expect(file).not.toMatch(/\p{Cs}/u);
		}),
		{ numRuns: runs(2000) },
	);
});

test('names that differ only in case are told apart', () => {
	const there = new Set(['ln-a.md', 'ln-a-2.md']);
	expect(uniqueFileName('LN-A.md', (file) => there.has(file.toLowerCase()))).toBe('LN-A-3.md');
	expect(uniqueFileName('LN-B.md', () => false)).toBe('LN-B.md');
	expect(Buffer.byteLength(uniqueFileName(`${'é'.repeat(100)}.md`, (file) => !file.includes('-2')))).toBeLessThanOrEqual(204);
});

test('folding keeps letters that have no marks to lose', () => {
	expect(asciiFolded('Größe, Øre, Ægir, İstanbul, naïve')).toBe('Grosse, Ore, AEgir, Istanbul, naive');
	expect(authorForName('García Márquez')).toBe('GarciaMarquez');
});
