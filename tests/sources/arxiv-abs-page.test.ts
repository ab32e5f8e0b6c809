import { historyVersions, linkedAuthor, readAbsPage, subjectCodes } from '../../src/sources/arxiv-abs-page';

test('the history of a page', () => {
	expect(
		historyVersions(
			'From: A [view email] [v2] Fri, 4 Apr 2008 01:45:29 UTC (0 KB) (withdrawn) [v1] Wed, 4 Apr 2007 00:40:32 UTC (1,040 KB)',
		),
	).toEqual([
		{ version: 1, date: '2007-04-04T00:40:32Z', kilobytes: 1040 },
		{ version: 2, date: '2008-04-04T01:45:29Z', kilobytes: 0, withdrawn: true },
	]);
	expect(historyVersions('no history')).toEqual([]);
});

test.each([
	['Artificial Intelligence (cs.AI); Machine Learning (cs.LG)', '', ['cs.AI', 'cs.LG']],
	['Atmospheric and Oceanic Physics (physics.ao-ph)', 'arXiv:ao-sci/9502001 (ao-sci)', ['ao-sci', 'physics.ao-ph']],
	['High Energy Physics - Theory (hep-th)', 'arXiv:hep-th/9901001 (hep-th)', ['hep-th']],
	['Mesoscale Physics (cond-mat.mes-hall)', 'arXiv:0704.0480 (cond-mat)', ['cond-mat.mes-hall']],
	['Number Theory (math.NT)', 'arXiv:0704.0013 (math)', ['math.NT']],
])('the subjects “%s”', (subjects, breadcrumbs, codes) => expect(subjectCodes(subjects, breadcrumbs)).toEqual(codes));

test('a search link tells the family name', () => {
	expect(linkedAuthor('Chris van Merwijk', 'https://arxiv.org/search/cs?searchtype=author&query=van+Merwijk,+C')).toEqual({
		family: 'Merwijk',
		given: 'Chris',
		particle: 'van',
	});
	expect(linkedAuthor('C. Balázs', '/search/hep-ph?searchtype=author&amp;query=Bal%C3%A1zs,+C')).toEqual({ family: 'Balázs', given: 'C.' });
	expect(linkedAuthor('LHCb Collaboration', '/search/?query=LHCb+Collaboration')).toEqual({ literal: 'LHCb Collaboration' });
	expect(linkedAuthor('Ada Lovelace', '')).toEqual({ family: 'Lovelace', given: 'Ada' });
});

test('another page is none', async () => {
	expect(await readAbsPage('<html><body><h1>Not found</h1></body></html>')).toBeNull();
	expect(await readAbsPage('')).toBeNull();
});
