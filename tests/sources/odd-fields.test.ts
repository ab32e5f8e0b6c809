/** Records with fields that are missing, odd or of another shape than documented: what is known is read, what is not is left out. */
import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../src/citation/csl-json';
import { invertedName } from '../../src/paper/person-name';
import { paperOfWork } from '../../src/sources/csl-work';
import { openLibrary } from '../../src/sources/open-library';
import { ok } from './answers';

const WORK = {
	type: 'journal-article',
	DOI: '10.1000/a',
	title: ['On Engines'],
	author: [{ given: 'Ada', family: 'Lovelace' }],
	'container-title': ['Memoirs'],
	issued: { 'date-parts': [[1843, 5, 9]] },
	volume: '3',
	page: '1-9',
};
const read = (odd: Readonly<Record<string, unknown>>) => {
	const paper = paperOfWork({ ...WORK, ...odd });
	if (paper === null) return null;
	const { title, published, abstract, publication } = paper;
	const { venue, volume, issue, pages } = publication ?? {};
	return { title, authors: paper.authors.map(invertedName).join('; '), published, abstract, venue, volume, issue, pages };
};
const PLAIN = read({});

test.each<[string, Readonly<Record<string, unknown>>, Partial<NonNullable<typeof PLAIN>> | null]>([
	['no title', { title: [] }, null],
	['a title that is null', { title: null }, null],
	['a title that is a text', { title: 'On Engines' }, {}],
	['several titles', { title: ['On Engines', 'Über Maschinen'] }, {}],
	['an empty subtitle', { subtitle: [''] }, {}],
	['a subtitle that the title has already', { title: ['On Engines: A Tale'], subtitle: ['A Tale'] }, { title: 'On Engines: A Tale' }],
	['the mark of a footnote', { title: ['On Engines<sup>1</sup>'] }, {}],
	['a star of a footnote', { title: ['On Engines*'] }, {}],
	['a comment of XML', { title: ['On <!-- no -->Engines'] }, {}],
	['a section of characters', { title: ['<![CDATA[On Engines]]>'] }, {}],
	['a small capital', { title: ['<sc>d</sc>-Glucose'] }, { title: 'D-Glucose' }],
	['a subtitle with its colon', { subtitle: [': A Tale'] }, { title: 'On Engines: A Tale' }],
	['a subtitle in brackets', { subtitle: ['(A Tale)'] }, { title: 'On Engines (A Tale)' }],
	['authors that are null', { author: null }, { authors: '' }],
	['an author without a list', { author: { given: 'Ada', family: 'Lovelace' } }, {}],
	['an author who is nobody', { author: [{}, { given: '', family: '' }, { given: 'Ada', family: 'Lovelace' }] }, {}],
	['a group on behalf of which', { author: [{ name: 'on behalf of the Engine Study Group' }] }, { authors: 'Engine Study Group' }],
	['a degree in the family name', { author: [{ given: 'Ada', family: 'Lovelace PhD' }] }, {}],
	['the marks of an affiliation', { author: [{ given: 'Ada*', family: 'Lovelace¹,²' }] }, {}],
	['the numbers of an affiliation', { author: [{ given: 'Ada1', family: 'Lovelace1,2' }] }, {}],
	['a form of address', { author: [{ given: 'Dr. Ada', family: 'Lovelace' }] }, {}],
	[
		'others as a person',
		{
			author: [
				{ given: 'Ada', family: 'Lovelace' },
				{ given: 'et', family: 'al.' },
			],
		},
		{},
	],
	['digits that belong to a name', { author: [{ given: 'Ada', family: 'Author21' }] }, { authors: 'Author21, Ada' }],
	['a year alone, as a text', { issued: { 'date-parts': [['1843']] } }, { published: '1843' }],
	['a year that is not known', { issued: { 'date-parts': [[null]] } }, { published: undefined }],
	['parts without their list', { issued: { 'date-parts': [1843, 5] } }, { published: '1843-05' }],
	['online alone', { issued: undefined, 'published-online': { 'date-parts': [[1843, 6]] } }, { published: '1843-06' }],
	['a day as a text', { issued: { raw: '1843-05-09' } }, { published: '1843-05-09' }],
	['a month and year as a text', { issued: { raw: 'May 1843' } }, { published: '1843-05' }],
	['a day in words', { issued: { raw: '9 May 1843' } }, { published: '1843-05-09' }],
	['a moment', { issued: { 'date-time': '1843-05-09T00:00:00Z' } }, { published: '1843-05-09' }],
	['about a year', { issued: { literal: 'circa 1843' } }, { published: '1843' }],
	['unknown parts beside a text', { issued: { 'date-parts': [[null]], raw: '1843' } }, { published: '1843' }],
	['a text without a year', { issued: { raw: 'in press' } }, { published: undefined }],
	['a month there is not', { issued: { 'date-parts': [[1843, 13, 40]] } }, { published: '1843' }],
	['a short container', { 'container-title': [], 'short-container-title': ['Mem.'] }, { venue: 'Mem.' }],
	[
		'a conference without proceedings',
		{ type: 'proceedings-article', 'container-title': [], event: { name: 'Conference on Engines' } },
		{ venue: 'Conference on Engines' },
	],
	['pages of TeX', { page: '1--9' }, {}],
	['pages with a dash', { page: 'S1 – S9' }, { pages: 'S1-S9' }],
	['pages not known yet', { page: 'n/a-n/a', volume: 'n/a' }, { pages: undefined, volume: undefined }],
	['an article number', { page: undefined, 'article-number': 'e123' }, { pages: 'e123' }],
	[
		'an abstract in paragraphs',
		{ abstract: '<jats:title>Abstract</jats:title><jats:p>We <jats:italic>show</jats:italic>.</jats:p><jats:p>Two.</jats:p>' },
		{ abstract: 'We show.\n\nTwo.' },
	],
	[
		'an abstract with headings',
		{ abstract: '<jats:sec><jats:title>Methods.</jats:title><jats:p>You.</jats:p></jats:sec><jats:p>Me.</jats:p>' },
		{ abstract: 'Methods: You.\n\nMe.' },
	],
])('Crossref: %s', (_, odd, wanted) => expect(read(odd)).toEqual(wanted === null ? null : { ...PLAIN, ...wanted }));

test('a record of PubMed that says nothing of where it appeared still links it', () => {
	const paper = paperOfWork({ type: 'article-journal', title: 'On engines', PMID: '18276895', author: [] });
	expect(paper === null ? null : toCslItem(paper, DEFAULT_CITATION_OPTIONS).URL).toBe('https://pubmed.ncbi.nlm.nih.gov/18276895/');
});

test('Open Library: a subtitle once, a publisher without the quotes about it', async () => {
	const book = {
		title: 'Engines?',
		subtitle: 'a tale',
		authors: [{ name: 'Ada Lovelace' }],
		publishers: [{ name: '"Taylor"' }],
		publish_date: 'c1843',
	};
	const read = await openLibrary.read(ok(JSON.stringify({ 'ISBN:9780262033848': book })), [{ scheme: 'isbn', id: '9780262033848' }]);
	expect([...read.values()][0]).toMatchObject({ title: 'Engines? a tale', publication: { publisher: 'Taylor', date: '1843' } });
});
