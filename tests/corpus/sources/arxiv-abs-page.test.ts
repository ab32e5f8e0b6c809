import { familyName } from '../../../src/paper/person-name';
import { oneLine, paragraphs, unicodeFromTex } from '../../../src/paper/tex';
import { readAbsPage } from '../../../src/sources/arxiv-abs-page';
import { describeCorpus, corpusJson, corpusText } from '../corpus';
import { report } from '../../measure';

describeCorpus('abstract pages by arXiv’s own template', ['data/abs/expected.json'], () => {
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
	const expected = corpusJson<Expected[]>('data/abs/expected.json');
	const squeezed = (name: string) => name.replace(/\s+/g, '');
	test.each(expected)('$file', async (page) => {
		const start = performance.now();
		const paper = await readAbsPage(corpusText(`data/${page.file}`));
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
