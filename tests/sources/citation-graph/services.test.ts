/** What services answer about references: documented shapes written for these tests, and every failure they are known for. */
import { BATCH_URL, CITATION_SERVICES, batchBody, readBatch } from '../../../src/sources/citation-graph';
import type { CitationService } from '../../../src/sources/citation-graph';
import type { HttpResponse } from '../../../src/sources/source';

const service = (key: string): CitationService => {
	const found = CITATION_SERVICES.find((known) => known.key === key);
	if (found === undefined) throw new Error(key);
	return found;
};
const answer = (body: unknown, status = 200): HttpResponse => ({
	status,
	text: typeof body === 'string' ? body : JSON.stringify(body),
	headers: {},
});
const attention = {
	paperId: 'a1',
	title: 'Attention is All you Need',
	year: 2017,
	authors: [
		{ authorId: '1', name: 'Ashish Vaswani' },
		{ authorId: null, name: 'Noam Shazeer' },
	],
	externalIds: { ArXiv: '1706.03762', DBLP: 'x', CorpusId: 13756489 },
};

test('each is asked for a paper by an identifier it knows', () => {
	const asked = CITATION_SERVICES.map(({ key, referencesUrl }) => [
		key,
		referencesUrl({ arxiv: 'hep-th/9711200' })?.split('?')[0],
		referencesUrl({ doi: '10.1145/1273445.1273458' })?.split('?')[0],
		referencesUrl({}),
	]);
	expect(asked).toEqual([
		[
			'semantic-scholar',
			'https://api.semanticscholar.org/graph/v1/paper/ARXIV:hep-th/9711200/references',
			'https://api.semanticscholar.org/graph/v1/paper/DOI:10.1145/1273445.1273458/references',
			null,
		],
		['crossref', undefined, 'https://api.crossref.org/works/10.1145%2F1273445.1273458', null],
		['inspire', 'https://inspirehep.net/api/arxiv/hep-th/9711200', 'https://inspirehep.net/api/doi/10.1145%2F1273445.1273458', null],
		[
			'openalex',
			'https://api.openalex.org/works/doi:10.48550/arXiv.hep-th/9711200',
			'https://api.openalex.org/works/doi:10.1145/1273445.1273458',
			null,
		],
	]);
});

describe('Semantic Scholar', () => {
	const { readReferences, readCitations } = service('semantic-scholar');

	test('works with their identifiers; rows that say nothing are left out', () => {
		const rows = [
			{ citedPaper: attention },
			{ citedPaper: { paperId: null, title: 'Notes upon the memoir by the translator', year: null, authors: [] } },
			{ citedPaper: { paperId: null, title: 'Table 7', year: null } },
			{ citedPaper: { paperId: 'b', title: null } },
			{
				citedPaper: {
					paperId: 'c',
					title: 'On Computable Numbers',
					year: 1936,
					authors: [],
					externalIds: { DOI: '10.48550/arXiv.2401.00001' },
				},
			},
		];
		expect(readReferences(answer({ offset: 0, data: rows }), 'x', {})).toEqual({
			isComplete: true,
			works: [
				{
					text: 'Ashish Vaswani, Noam Shazeer. Attention is All you Need. 2017',
					title: 'Attention is All you Need',
					authors: ['Ashish Vaswani', 'Noam Shazeer'],
					year: 2017,
					arxiv: '1706.03762',
					doi: null,
				},
				expect.objectContaining({ title: 'Notes upon the memoir by the translator', year: null }),
				expect.objectContaining({ title: 'On Computable Numbers', arxiv: '2401.00001', doi: null }),
			],
		});
	});

	test.each([
		['a list withheld by its publisher', { data: null, citingPaperInfo: { openAccessPdf: { disclaimer: 'elided' } } }, 200, null],
		['a paper it lacks', { error: 'Paper with id ARXIV:0 not found' }, 404, null],
		['a list that goes on', { offset: 0, next: 1000, data: [{ citedPaper: attention }] }, 200, false],
		['no references', { offset: 0, data: [] }, 200, true],
	])('%s', (_, body, status, complete) => {
		const list = readReferences(answer(body, status), 'x', {});
		expect(list === null ? null : list.isComplete).toBe(complete);
	});

	test.each([
		['too many requests', { message: 'Too Many Requests.', code: '429' }, 429, 'rate-limited'],
		['a wrong key', { message: 'Forbidden' }, 403, 'refused'],
		['an error of fields', { error: 'Unrecognized or unsupported fields: [x]' }, 400, 'unreadable'],
		['a page of a proxy', '<html>', 200, 'unreadable'],
		['trouble', '', 502, 'source-error'],
	])('%s', (_, body, status, kind) => {
		expect(() => readReferences(answer(body, status), 'x', {})).toThrow(
			expect.objectContaining({ failure: expect.objectContaining({ kind }) }),
		);
	});

	test('cited-by has its papers on the other side', () => {
		expect(readCitations?.(answer({ offset: 0, data: [{ citingPaper: attention }] }), 'x', {})?.works[0]?.arxiv).toBe('1706.03762');
	});

	test('a batch answers in the order that was asked, with null for what it lacks', () => {
		expect(JSON.parse(batchBody([{ arxiv: '1906.01820' }, { doi: '10.1/x' }]))).toEqual({ ids: ['ARXIV:1906.01820', 'DOI:10.1/x'] });
		expect(BATCH_URL).toMatch(/\/batch\?fields=.*references\.title/);
		const lists = readBatch(answer([null, { references: [attention], referenceCount: 3 }, { references: null }, { references: [] }]), 'x');
		expect(lists.map((list) => list?.works.length ?? null)).toEqual([null, 1, null, 0]);
		expect(lists.map((list) => list?.isComplete)).toEqual([undefined, false, undefined, true]);
	});
});

test('Crossref: works in parts, as printed, and by DOI alone', () => {
	const { readReferences } = service('crossref');
	const reference = [
		{ key: '1', DOI: '10.1103/PhysRev.85.166', 'doi-asserted-by': 'publisher' },
		{ key: '2', unstructured: 'S&#246;ren, A. (1999) A title, arXiv:1706.03762v5.' },
		{
			key: '3',
			author: 'Turing',
			year: '1936',
			'article-title': 'On computable numbers',
			'journal-title': 'Proc. LMS',
			volume: '42',
			'first-page': '230',
		},
		{ key: '4' },
	];
	const list = readReferences(answer({ message: { reference, 'reference-count': 5 } }), 'x', {});
	expect(list?.isComplete).toBe(false);
	expect(list?.works.map(({ text, arxiv, doi }) => [text, arxiv ?? doi])).toEqual([
		['doi:10.1103/physrev.85.166', '10.1103/physrev.85.166'],
		['Sören, A. (1999) A title, arXiv:1706.03762v5.', '1706.03762'],
		['Turing. On computable numbers. Proc. LMS 42 230. 1936', null],
	]);
	expect(readReferences(answer({ message: {} }), 'x', {})).toBeNull();
});

test('INSPIRE: identifiers that printed references leave out', () => {
	const { readReferences } = service('inspire');
	const references = [
		{
			reference: {
				label: '1',
				arxiv_eprint: 'hep-th/9711200',
				authors: [{ full_name: 'Maldacena, J.' }],
				publication_info: { journal_title: 'Adv.Theor.Math.Phys.', journal_volume: '2', page_start: '231', year: 1998 },
			},
		},
		{ reference: { title: { title: 'A title' }, dois: ['10.1/X'] }, raw_refs: [{ schema: 'text', value: '[2] As printed.' }] },
	];
	const list = readReferences(answer({ metadata: { references } }), 'x', {});
	expect(list?.works.map(({ text, arxiv, doi }) => [text, arxiv ?? doi])).toEqual([
		['Maldacena, J. Adv.Theor.Math.Phys. 2 231. 1998', 'hep-th/9711200'],
		['[2] As printed.', '10.1/x'],
	]);
});
