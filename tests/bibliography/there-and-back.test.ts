/** What is exported of a paper is read back as the same paper, whatever kind of work it is, and exported again in the same bytes. */
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { bibtexEntry } from '../../src/citation/bibtex';
import { DEFAULT_CITATION_OPTIONS, toExportedItem } from '../../src/citation/csl-json';
import { isCslType } from '../../src/paper/csl-type';
import type { CslType } from '../../src/paper/csl-type';
import type { Paper } from '../../src/paper/paper';

const TYPES = [
	'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset',
	'document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation',
	'manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post',
	'post-weblog regulation report review review-book software song speech standard thesis treaty',
	'webpage',
]
	.flatMap((row) => row.split(' '))
	.filter(isCslType);

const paper = (type: CslType, more: Partial<Paper> = {}): Paper => ({
	title: 'Notes on the Analytical Engine: 50 % & more_of it',
	authors: [{ family: 'Lovelace', given: 'Ada' }, { family: 'Berg', given: 'Rianne', particle: 'van den' }, { literal: 'Palmer Station' }],
	categories: [],
	published: '1843-05-09',
	keywords: ['engines', 'mills, and cards'],
	url: 'https://example.org/a_b',
	publication: {
		type,
		date: '1843-05-09',
		year: 1843,
		venue: 'Scientific Memoirs',
		volume: '3-4',
		// The number of a book is its place in a series.
		...(type === 'book' ? {} : { issue: 'A-12' }),
		pages: '666-731',
		publisher: 'Taylor & Francis',
		editors: [{ family: 'Babbage', given: 'Charles', suffix: 'Jr.' }],
	},
	...more,
});
const bib = (one: Paper) => bibtexEntry(one, { citekey: 'x', citePublished: true, yearRule: 'first', keepCapitals: [] });
const csl = (one: Paper) => JSON.stringify([{ ...toExportedItem(one, DEFAULT_CITATION_OPTIONS), id: 'x' }]);
const read = (text: string) => {
	const [entry] = readBibliography(text);
	return entry === undefined ? null : paperOfEntry(entry);
};

// BibTeX has one entry for several of these.
const MERGED: ReadonlySet<CslType> = new Set([
	'article',
	'review',
	'review-book',
	'entry',
	'entry-dictionary',
	'entry-encyclopedia',
	'document',
]);

test.each(TYPES)('%s', (type) => {
	const given = paper(type);
	const again = read(csl(given));
	expect(again).toEqual(given);
	expect(again === null ? '' : csl(again)).toBe(csl(given));
	const ofBib = read(bib(given));
	expect(ofBib === null ? '' : bib(ofBib)).toBe(bib(given));
	if (!MERGED.has(type)) expect(ofBib).toEqual(given);
});

const PREPRINT: Paper = {
	arxiv: '1906.01820',
	title: 'Sketch of the Engine',
	authors: [{ family: 'Lovelace', given: 'Ada' }],
	published: '2019-06-05',
	primaryCategory: 'cs.AI',
	categories: ['cs.AI'],
};
test.each<[string, Partial<Paper>]>([
	['preprint-month-and-categories', { categories: ['cs.AI', 'cs.LG', 'stat.ML'] }],
	['of one category', {}],
	['of an archive of one word', { primaryCategory: 'hep-th', categories: ['hep-th', 'cond-mat.mes-hall'] }],
	['beside keywords', { categories: ['cs.AI', 'cs.LG'], keywords: ['engines', 'mills, and cards', 'math'] }],
	['of a month alone', { published: '2019-06' }],
	['of a year alone', { published: '2019' }],
	['with the DOI of what it became', { doi: '10.1000/x', categories: ['cs.AI', 'cs.LG'] }],
])('a preprint keeps its day and its categories: %s', (_, more) => {
	const given: Paper = { ...PREPRINT, ...more };
	expect(read(bib(given))).toEqual(given);
	expect(read(csl(given))).toEqual(given);
});

test('words among the keywords of what is not on arXiv are no categories', () => {
	expect(read('@article{k, title={T}, journal={J}, keywords={cs.AI, engines}}')).toMatchObject({
		keywords: ['cs.AI', 'engines'],
		categories: [],
	});
	expect(read('TY  - JOUR\nTI  - T\nUR  - https://arxiv.org/abs/1906.01820\nKW  - cs.AI\nKW  - engines\nER  - ')).toMatchObject({
		keywords: ['engines'],
		primaryCategory: 'cs.AI',
		categories: ['cs.AI'],
	});
});
