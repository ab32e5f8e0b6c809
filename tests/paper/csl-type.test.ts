import { bibtexShape, cslTypeOfEntry, cslTypeOfRis, cslTypeOfWork, isCslType, isNumbered, standsAlone } from '../../src/paper/csl-type';

test.each([
	['article', 'article-journal'],
	['InProceedings', 'paper-conference'],
	['conference', 'paper-conference'],
	['proceedings', 'book'],
	['BOOK', 'book'],
	['incollection', 'chapter'],
	['inbook', 'chapter'],
	['mastersthesis', 'thesis'],
	['phdthesis', 'thesis'],
	['techreport', 'report'],
	['unpublished', 'manuscript'],
	['online', 'webpage'],
	['web_page', 'webpage'],
	['newspaper-article', 'article-newspaper'],
	['software', 'software'],
	['dataset', 'dataset'],
	['patent', 'patent'],
	['misc', 'document'],
	['constructor', 'document'],
	['invented_type', 'document'],
])('@%s is CSL’s %s', (entry, type) => {
	expect(cslTypeOfEntry(entry)).toBe(type);
});

test.each([
	['JOUR', 'article-journal'],
	['CPAPER', 'paper-conference'],
	['CONF', 'paper-conference'],
	['CHAP', 'chapter'],
	['EDBOOK', 'book'],
	['THES', 'thesis'],
	['RPRT', 'report'],
	['ELEC', 'webpage'],
	[' jour ', 'article-journal'],
	['ZZZZ', null],
])('RIS %s is CSL’s %s', (tag, type) => {
	expect(cslTypeOfRis(tag)).toBe(type);
});

test('Crossref’s names and CSL’s own are understood alike', () => {
	expect(['journal-article', 'article-journal', 'proceedings-article', 'posted-content', 'dissertation'].map(cslTypeOfWork)).toEqual([
		'article-journal',
		'article-journal',
		'paper-conference',
		'article',
		'thesis',
	]);
	expect([undefined, 'toString', 'Software'].map(cslTypeOfWork)).toEqual([null, null, null]);
});

test('what BibTeX has an entry for is read again as what it was', () => {
	const own = ['article-journal', 'paper-conference', 'chapter', 'book', 'thesis', 'report', 'manuscript', 'pamphlet'] as const;
	for (const type of own) expect([type, cslTypeOfEntry(bibtexShape(type).entry)]).toEqual([type, type]);
	expect(isCslType('article-journal')).toBe(true);
	expect(isCslType('hasOwnProperty')).toBe(false);
});

test.each([
	['article-journal', 'article', 'journal', false, false],
	['chapter', 'incollection', 'booktitle', false, false],
	['book', 'book', 'series', true, false],
	['report', 'techreport', 'series', true, true],
	['thesis', 'phdthesis', 'series', true, false],
	// What BibTeX has no entry for has the name biblatex gives it
	['patent', 'patent', 'howpublished', false, true],
	['standard', 'standard', 'howpublished', false, true],
	['software', 'software', 'howpublished', false, false],
	['webpage', 'online', 'howpublished', false, false],
	['document', 'misc', 'howpublished', false, false],
] as const)('%s is @%s in a %s; it stands alone: %s; it has a number of its own: %s', (type, entry, container, alone, numbered) => {
	expect(bibtexShape(type)).toEqual({ entry, container });
	expect([standsAlone(type), isNumbered(type)]).toEqual([alone, numbered]);
});
