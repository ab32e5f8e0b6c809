import { familyName } from '../../src/paper/person-name';
import { oneLine, paragraphs, unicodeFromTex } from '../../src/paper/tex';
import { historyVersions, linkedAuthor, readAbsPage, subjectCodes } from '../../src/sources/arxiv-abs-page';
import { describeWithShared, report, sharedJson, sharedText } from '../shared-data';

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

describeWithShared('abstract pages by arXiv’s own template', () => {
	interface Expected {
		file: string;
		id: string;
		version: number;
		title_utf: string;
		authors_split: [string, string, string][];
		submitter: string;
		primary: string;
		categories: string;
		comments: string | null;
		journal_ref: string | null;
		doi: string | null;
		report_num: string | null;
		acm_class: string | null;
		msc_class: string | null;
		license: string | null;
		abstract: string;
		versions: { v: number; date: string; kb: number; withdrawn: boolean }[];
	}
	const expected: Expected[] = sharedJson('data/abs/expected.json') ?? [];
	const squeezed = (name: string) => name.replace(/\s+/g, '');
	test.each(expected)('$file', async (page) => {
		const start = performance.now();
		const paper = await readAbsPage(sharedText(`data/${page.file}`));
		report(`${page.file}: ${(performance.now() - start).toFixed(1)} ms`);
		expect(paper).not.toBeNull();
		if (paper === null) return;
		expect({
			...paper,
			title: oneLine(paper.title),
			authors: paper.authors.map((author) =>
				'literal' in author ? [author.literal, '', ''] : [familyName(author), squeezed(author.given ?? ''), author.suffix ?? ''],
			),
			versions: paper.versions?.map(({ version, date, kilobytes, withdrawn }) => ({
				v: version,
				date,
				kb: kilobytes,
				withdrawn: withdrawn === true,
			})),
		}).toEqual({
			arxiv: page.id,
			version: page.version,
			latestVersion: page.versions.length,
			// Greek within math is converted on the page, and stays as the page has it.
			title: unicodeFromTex(oneLine(page.title_utf)),
			authors: page.authors_split.map(([family, given, suffix]) => [family, squeezed(given), suffix]),
			// The page shows the newer of two names of one category.
			categories: page.categories.split(' ').map((code) => (code === 'cs.NA' ? 'math.NA' : code)),
			primaryCategory: page.primary,
			published: page.versions[0]?.date,
			revised: page.versions[page.version - 1]?.date,
			abstract: expect.any(String),
			submitter: unicodeFromTex(page.submitter),
			versions: page.versions,
			...(page.comments === null ? {} : { comment: oneLine(unicodeFromTex(page.comments)) }),
			...(page.journal_ref === null ? {} : { journalRef: page.journal_ref }),
			...(page.doi === null ? {} : { doi: page.doi.split(' ')[0] }),
			...(page.report_num === null ? {} : { reportNumber: page.report_num }),
			...(page.acm_class === null ? {} : { acmClass: page.acm_class }),
			...(page.msc_class === null ? {} : { mscClass: page.msc_class }),
			...(page.license === null ? {} : { license: page.license }),
			...(page.versions[page.version - 1]?.withdrawn === true ? { withdrawn: true } : {}),
		});
		expect(squeezed(paper.abstract ?? '')).toBe(squeezed(unicodeFromTex(paragraphs(page.abstract))));
	});
});
