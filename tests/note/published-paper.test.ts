/**
 * A published paper is cited from its note alone: reference, BibTeX and CSL-JSON made from the properties are those made from the
 * service's answer, byte for byte, whatever the style.
 */
import { withIsbn } from '../../src/bibliography/mapping';
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { bibtexEntry } from '../../src/citation/bibtex';
import { DEFAULT_CITATION_OPTIONS, toCslItem, toExportedItem } from '../../src/citation/csl-json';
import { frontmatterOf } from '../../src/note/literature-note';
import { paperOfNote } from '../../src/note/paper-of-note';
import { PROPERTIES } from '../../src/note/properties/properties';
import type { CslType } from '../../src/paper/csl-type';
import type { Author, Paper } from '../../src/paper/paper';
import { input } from './papers';

const NAMES = input.names;
const note = (paper: Paper): Record<string, unknown> => frontmatterOf({ ...input, paper });
const fromNote = (paper: Paper): Paper | null => paperOfNote(parse(stringify(note(paper))) as Record<string, unknown>, NAMES);

const outputs = (paper: Paper, citePublished: boolean) => {
	const options = { ...DEFAULT_CITATION_OPTIONS, citePublished };
	return {
		item: { ...toCslItem(paper, options), id: 'x' },
		exported: { ...toExportedItem(paper, options), id: 'x' },
		bibtex: bibtexEntry(paper, { citekey: 'x', citePublished, yearRule: 'first', keepCapitals: [] }),
	};
};

const jumper: Paper = {
	doi: '10.1038/s41586-021-03819-2',
	pmid: '34265844',
	title: 'Highly accurate protein structure prediction with AlphaFold',
	authors: [{ family: 'Jumper', given: 'John' }],
	categories: [],
	published: '2021-07-15',
	publication: {
		type: 'article-journal',
		venue: 'Nature',
		date: '2021-07-15',
		year: 2021,
		volume: '596',
		issue: '7873',
		pages: '583-589',
		publisher: 'Springer Science and Business Media LLC',
		editors: [{ family: 'Berg', given: 'Anna', particle: 'van den' }, { literal: 'Editors of Nature' }],
		isbn: '978-3-16-148410-0',
	},
};

test('what a reference needs stands after the venue, in order, where it is known', () => {
	const keys = Object.keys(note(jumper));
	const from = keys.indexOf('venue');
	expect(keys.slice(from, from + 10)).toEqual([
		'venue',
		'csl-type',
		'volume',
		'issue',
		'pages',
		'publisher',
		'editors',
		'isbn',
		'pmid',
		'published',
	]);
	expect(note(jumper)).toMatchObject({
		'csl-type': 'article-journal',
		volume: '596',
		editors: ['van den Berg, Anna', 'Editors of Nature'],
	});
	const { publication: _published, pmid: _pmid, ...bare } = jumper;
	expect(Object.keys(note(bare)).filter((key) => keys.slice(from, from + 9).includes(key))).toEqual([]);
});

test('an arXiv preprint has none of it', () => {
	const has = Object.keys(frontmatterOf(input));
	for (const key of PROPERTIES.slice(PROPERTIES.indexOf('csl-type'), PROPERTIES.indexOf('arxiv'))) expect(has).not.toContain(key);
});

test('a preprint that was published keeps the day of the publication beside its own', () => {
	const paper: Paper = { ...jumper, arxiv: '2106.00001', published: '2020-12-01T08:00:00Z' };
	expect(note(paper)).toMatchObject({ published: '2020-12-01', issued: '2021-07-15', year: 2020 });
	expect(outputs(fromNote(paper) ?? paper, true)).toEqual(outputs(paper, true));
});

// Words and numbers as registries write them.
const text = fc.stringMatching(/^[A-Za-zÀ-ž0-9][A-Za-zÀ-ž0-9 ,:&'’\-–()]{0,30}[A-Za-z0-9]$/).map((value) => value.replace(/\s+/g, ' '));
const number = fc.oneof(fc.stringMatching(/^[0-9]{1,4}$/), fc.constantFrom('S1', '12-13', '007', '1e5', 'no. 3', 'true', '2019-06-05'));
const name: fc.Arbitrary<Author> = fc.oneof(
	fc.record({
		family: fc.constantFrom('Lovelace', 'Vallée Poussin', 'O’Neill', 'Ångström'),
		given: fc.constantFrom('Ada', 'C.-J.', 'Jean B.'),
	}),
	fc.constantFrom<Author>(
		{ family: 'Berg', given: 'Anna', particle: 'van den' },
		{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
		{ literal: 'World Health Organization' },
		{ literal: 'Plato' },
	),
);
const day = fc.constantFrom('2019', '2019-06', '2019-06-05', '1854');
const types = fc.constantFrom<CslType>(
	'article-journal',
	'paper-conference',
	'chapter',
	'book',
	'thesis',
	'report',
	'dataset',
	'document',
	'article',
);
const published = fc
	.record({
		title: text,
		authors: fc.array(name, { maxLength: 4 }),
		day,
		arxiv: fc.option(fc.constant('2106.00001'), { nil: undefined }),
		doi: fc.option(fc.constantFrom('10.1000/abc', '10.1016/0196-6774(89)90038-2', '10.1002/(SICI)1<3::AID>3.0.CO;2-#'), { nil: undefined }),
		pmid: fc.option(fc.constant('123456'), { nil: undefined }),
		type: types,
		venue: fc.option(text, { nil: undefined }),
		volume: fc.option(number, { nil: undefined }),
		issue: fc.option(number, { nil: undefined }),
		pages: fc.option(number, { nil: undefined }),
		publisher: fc.option(text, { nil: undefined }),
		editors: fc.option(fc.array(name, { minLength: 1, maxLength: 3 }), { nil: undefined }),
		isbn: fc.option(fc.constantFrom('9783161484100', '0-306-40615-2'), { nil: undefined }),
	})
	.map(({ title, authors, day: date, arxiv, doi, pmid, ...rest }): Paper => {
		const said = Object.fromEntries(
			Object.entries({ ...rest, date, year: Number(date.slice(0, 4)) }).filter(([, value]) => value !== undefined),
		);
		return {
			title,
			authors,
			categories: [],
			published: arxiv === undefined ? date : '2018-01-02T10:00:00Z',
			...(arxiv === undefined ? {} : { arxiv }),
			...(doi === undefined ? {} : { doi }),
			...(pmid === undefined ? {} : { pmid }),
			// As every source has it: the ISBN of a work that stands alone names the paper too.
			...withIsbn(said as unknown as NonNullable<Paper['publication']>, rest.isbn),
		};
	});

test('reference, BibTeX and CSL-JSON from the note are those from the source’s answer', () => {
	fc.assert(
		fc.property(published, fc.boolean(), (paper, citePublished) => {
			const read = fromNote(paper);
			expect(read).not.toBeNull();
			if (read !== null) expect(outputs(read, citePublished)).toEqual(outputs(paper, citePublished));
		}),
		{ numRuns: 300 },
	);
});
