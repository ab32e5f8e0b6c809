/** What a title is made of before it is looked for: its words, its part before the colon, and the tables it stands in. */
import fc from 'fast-check';
import { HashTable } from '../../src/references/hash-table';
import type { KnownPaper } from '../../src/references/known-paper';
import { isShortTitle, knownTitle, titleWordings } from '../../src/references/known-title';
import { SpanHashes } from '../../src/references/span-hashes';
import { mostEdits, mostLacking } from '../../src/references/title-place';
import { folded, titleKey, wordsOf } from '../../src/references/title-words';

test.each<[string, string, string[]]>([
	['case and accents', 'Ángström UNITS', ['angstrom', 'units']],
	['letters Unicode leaves whole', 'Łukasiewicz, Œuvres, Straße, Søren, þorn', ['lukasiewicz', 'oeuvres', 'strasse', 'soren', 'thorn']],
	['ligatures of an extraction', 'e↵ects of ﬁelds', ['effects', 'of', 'fields']],
	['a word cut by a line', 'trans- former and pre-\n training', ['transformer', 'and', 'pretraining']],
	['… as Unicode writes the hyphen', 'auto‐ encoding', ['autoencoding']],
	['a hyphen within a line', 'self-attention', ['self', 'attention']],
	['a name behind a hyphen', 'Navier- Stokes', ['navier', 'stokes']],
	['a dash with blanks around it', 'graphs - a survey', ['graphs', 'a', 'survey']],
	['two marks', 'graphs,- and', ['graphs', 'and']],
	['a mark and a hyphen behind', 'graphs -, and', ['graphs', 'and']],
	['a soft hyphen', 'atten\u00adtion\u200bs', ['atten', 'tion', 's']],
	['formulas', 'bounds for $L^p$ norms of \\(x+y\\) and $z$', ['bounds', 'for', 'norms', 'of', 'and']],
	['a lonely dollar', 'at $5 a piece', ['at', '5', 'a', 'piece']],
	['digits', 'GPT-4 in 2023', ['gpt', '4', 'in', '2023']],
	['other scripts', '深層 学習', ['深層', '学習']],
	['marks alone', '— ! …', []],
])('words: %s', (_, text, expected) => {
	expect(wordsOf(text).map(({ word }) => word)).toEqual(expected);
	expect(titleKey(text)).toBe(expected.join(''));
});

test.each<[string, boolean[]]>([
	['Ada of Åbo zu _X @y Zoe', [true, false, true, false, true, false, true]],
	['Ada of Abo [zu] AZ az 1a', [true, false, true, false, true, false, false]],
	['深 æ Æ', [true, false, true]],
])('capitals of “%s”', (text, expected) => {
	expect(wordsOf(text).map(({ capital }) => capital)).toEqual(expected);
});

test('a word knows where it stands, one that was cut from its beginning to its end', () => {
	for (const text of ['A trans- former of Œuvres', 'On $x$, then']) {
		const [first, second] = wordsOf(text).map(({ start, end }) => text.slice(start, end));
		expect([first, second]).toEqual(text.startsWith('A') ? ['A', 'trans- former'] : ['On', 'then']);
	}
});

test.each([
	['Plain', 'plain'],
	['ÆØ', 'aeo'],
	['~', '~'],
	['Ünï', 'uni'],
])('folded: %s', (text, expected) => {
	expect(folded(text)).toBe(expected);
});

const paper = (title: string, firstAuthor = 'Lovelace', year: number | null = 1843): KnownPaper => ({
	path: title,
	title,
	firstAuthor,
	year,
	arxiv: null,
	dois: [],
});

test.each<[string, string[]]>([
	['ReAct: Synergizing Reasoning', ['react']],
	['Maps – and their makers', ['maps']],
	['Maps — and their makers', ['maps']],
	['Maps - and their makers', ['maps']],
	['Who counts? A study', ['who', 'counts']],
	['Time-based maps', []],
	['Maps -and their makers', []],
	['Why?not', []],
	['GPT: a model', []],
	['BERT: a model', ['bert']],
	[': a model', []],
	['A first – and: last', ['a', 'first']],
	['Mazes:', []],
])('the part before the colon of “%s”', (title, main) => {
	expect(knownTitle(paper(title)).mainWords).toEqual(main);
});

test.each<[string, string[]]>([
	['van der Berg', ['berg']],
	['Ada Lovelace King', ['ada', 'lovelace', 'king']],
	['bell hooks', ['bell', 'hooks']],
	['', []],
])('the names of “%s”', (name, expected) => {
	expect(knownTitle(paper('A title', name)).firstAuthor).toEqual(expected);
});

test('a wording stands once, with the notes that have it whole and those that have it before a colon, by year', () => {
	const titles = [
		paper('Deep maps'),
		paper('Deep  MAPS', 'Babbage'),
		paper('Deep maps: a survey'),
		paper('Deep maps: another'),
		paper('Deep maps: a third', 'Boole', 1854),
		paper('Deep maps: undated', 'Boole', null),
		paper('—'),
	].map(knownTitle);
	const wordings = titleWordings(titles);
	expect(wordings.map(({ key }) => key)).toEqual(['deepmaps', 'deepmapsasurvey', 'deepmapsanother', 'deepmapsathird', 'deepmapsundated']);
	const [deep] = wordings;
	expect(deep?.whole.map(({ paper: { path } }) => path)).toEqual(['Deep maps', 'Deep  MAPS']);
	expect([...(deep?.main ?? [])].map(([year, of]) => [year, of.length])).toEqual([
		[1843, 2],
		[1854, 1],
	]);
});

test.each<[string, string[]]>([
	['Integral operators II', ['ii']],
	['Operators III of 4 kinds', ['iii', '4']],
	['I am IV X vii viii IX', ['iv', 'x', 'vii', 'viii', 'ix']],
	['Mix six ivy xi vix', []],
	['GPT3 and 2a', ['gpt3', '2a']],
])('the numbers of “%s”', (title, numbers) => {
	expect(titleWordings([knownTitle(paper(title))])[0]?.numbers).toEqual(numbers);
});

test.each<[string, number, boolean]>([
	['a'.repeat(19), 3, true],
	['a'.repeat(20), 3, false],
	['a'.repeat(40), 2, true],
	['a'.repeat(40), 9, false],
])('%s in %i words is short: %s', (key, words, is) => {
	expect(isShortTitle(key, words)).toBe(is);
});

test('letters and words that may be wrong, by how long a title is', () => {
	expect([1, 11, 12, 24, 25, 37, 38, 100].map(mostEdits)).toEqual([0, 0, 1, 1, 2, 2, 3, 8]);
	expect([1, 2, 3, 4, 5, 7, 8, 10].map(mostLacking)).toEqual([1, 1, 1, 1, 2, 2, 3, 4]);
});

test('a table hands out what stands under a hash, in its order, as a plain map does', () => {
	const entries = fc.array(fc.tuple(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer()), fc.nat()), { maxLength: 80 });
	fc.assert(
		fc.property(entries, fc.integer(), (pairs, stranger) => {
			const table = new HashTable(
				pairs.map(([hash]) => hash),
				pairs.map(([, value]) => value),
			);
			for (const hash of [...pairs.map(([one]) => one), stranger, 0]) {
				const found: number[] = [];
				table.each(hash, (value) => found.push(value));
				expect(found).toEqual(pairs.filter(([one]) => one === hash).map(([, value]) => value));
			}
		}),
		{ numRuns: 100 },
	);
});

test('equal spans have equal hashes, and other spans others', () => {
	const [one, other] = [new SpanHashes('a banana'), new SpanHashes('ananas')];
	expect(one.of(3, 6)).toBe(other.of(0, 3));
	expect(
		new Set([one.of(0, 1), one.of(1, 2), one.of(2, 3), one.of(4, 5), one.of(3, 6), one.of(2, 8), one.of(0, 8), one.of(2, 2)]).size,
	).toBe(8);
});
