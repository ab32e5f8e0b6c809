import { bibtexShape, cslTypeOfEntry, cslTypeOfRis, cslTypeOfWork, isCslType } from '../../src/paper/csl-type';

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
