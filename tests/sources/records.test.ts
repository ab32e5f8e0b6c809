/** Sources of papers without an arXiv id: what each is sent, what its documented answers mean, and how each of its failures is told. */
import { paperKey } from '../../src/paper/identifier';
import type { PaperId, Scheme } from '../../src/paper/identifier';
import { fullName } from '../../src/paper/person-name';
import { SOURCES, fetchPapers } from '../../src/sources';
import type { FetchedPaper } from '../../src/sources';
import { biorxiv } from '../../src/sources/biorxiv';
import { crossrefList } from '../../src/sources/crossref';
import { openLibrary } from '../../src/sources/open-library';
import { page, paperOfPage } from '../../src/sources/page';
import { pubmed } from '../../src/sources/pubmed';
import { semanticScholar } from '../../src/sources/semantic-scholar';
import type { MetadataSource } from '../../src/sources/source';
import { failureFrom, network, ok, status } from './answers';

const id = (scheme: Scheme, value: string): PaperId => ({ scheme, id: value });
const use = {
	useBiorxiv: true,
	useCrossref: true,
	useDoiOrg: true,
	usePubmed: true,
	useOpenLibrary: true,
	useSemanticScholar: true,
	usePages: true,
	useAclAnthology: true,
	useDblp: true,
};
const json = (value: unknown) => ok(JSON.stringify(value));
const told = async (source: MetadataSource, text: Parameters<typeof ok>[0], ids: readonly PaperId[]) => [
	...(await source.read(ok(text), ids)).entries(),
];
const one = (fetched: FetchedPaper | undefined) =>
	fetched === undefined
		? null
		: 'paper' in fetched
			? { ...fetched.paper, authors: fetched.paper.authors.map(fullName), source: fetched.source }
			: fetched.failure.failure;

describe('PubMed', () => {
	const item = {
		source: 'PubMed',
		id: 'pmid:18276894',
		title: 'Letter on the engine',
		author: [{ family: 'Lovelace', given: 'Ada K' }, { family: 'Analytical Engine Study Group' }],
		'container-title': 'Notes of science',
		issued: { 'date-parts': [['2008', 2, 15]] },
		page: '12-18',
		volume: '3',
		issue: '7',
		PMID: '18276894',
		PMCID: 'PMC2808187',
		DOI: '10.1000/engine',
		type: 'article-journal',
	};
	test('is asked for fifty at once, PubMed Central by bare numbers', () => {
		expect(pubmed.urlFor([id('pmid', '1'), id('pmid', '2')])).toBe('https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pubmed/?format=csl&id=1&id=2');
		expect(pubmed.urlFor([id('pmcid', 'PMC2808187')])).toBe('https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pmc/?format=csl&id=2808187');
	});
	test('one paper is an object, several a list, a consortium stays whole', async () => {
		const [[key, paper] = []] = await told(pubmed, JSON.stringify(item), [id('pmid', '18276894')]);
		expect(key).toBe('pmid:18276894');
		expect(paper).toMatchObject({
			pmid: '18276894',
			pmcid: 'PMC2808187',
			doi: '10.1000/engine',
			published: '2008-02-15',
			authors: [{ family: 'Lovelace', given: 'Ada K' }, { literal: 'Analytical Engine Study Group' }],
			publication: { type: 'article-journal', venue: 'Notes of science', volume: '3', issue: '7', pages: '12-18' },
		});
		expect((await told(pubmed, JSON.stringify([item]), [id('pmcid', 'PMC2808187'), id('pmcid', 'PMC1')])).map(([k]) => k)).toEqual([
			'pmcid:pmc2808187',
		]);
	});
	test.each([
		['XML for an impossible number', '<pub-one-record-set p1:error="PubOne failure: empty XML."/>'],
		['an error object', '{"status":"error","reason":{"id":[["This field is required."]]}}'],
		['an empty list', '[]'],
	])('%s: it has none', async (_name, text) => expect(await told(pubmed, text, [id('pmid', '99999999')])).toEqual([]));
});

describe('bioRxiv and medRxiv', () => {
	const version = (n: number, more = {}) => ({
		doi: '10.1101/2020.11.02.364968',
		title: 'Engines in cells',
		authors: 'Lovelace, A. K.; Babbage, C.',
		date: `2020-11-0${n + 1}`,
		version: String(n),
		license: 'cc_by',
		abstract: 'We count.',
		published: 'NA',
		server: 'bioRxiv',
		...more,
	});
	test.each([
		['10.1101/2020.11.02.364968', 'https://api.biorxiv.org/details/biorxiv/10.1101/2020.11.02.364968/na/json'],
		['10.1101/097196', 'https://api.biorxiv.org/details/biorxiv/10.1101/097196/na/json'],
		['10.64898/2026.04.07.26350663', 'https://api.biorxiv.org/details/medrxiv/10.64898/2026.04.07.26350663/na/json'],
	])('%s', (doi, url) => expect(biorxiv.urlFor([id('doi', doi)])).toBe(url));
	test.each([['10.1101/gr.275638.121'], ['10.1101/cshperspect.a01'], ['10.1038/nature14539']])('%s is no preprint of theirs', (doi) =>
		expect(biorxiv.knows?.(id('doi', doi))).toBe(false),
	);
	test('the last version’s words, the first one’s day', async () => {
		const answer = {
			messages: [{ status: 'ok' }],
			collection: [version(1, { title: 'Engines' }), version(2, { published: '10.1038/s1' })],
		};
		const [[, paper] = []] = await told(biorxiv, JSON.stringify(answer), [id('doi', '10.1101/2020.11.02.364968')]);
		expect(paper).toEqual({
			doi: '10.1101/2020.11.02.364968',
			relatedDoi: '10.1038/s1',
			title: 'Engines in cells',
			authors: [
				{ family: 'Lovelace', given: 'A. K.' },
				{ family: 'Babbage', given: 'C.' },
			],
			categories: [],
			abstract: 'We count.',
			published: '2020-11-02',
			revised: '2020-11-03',
			publication: { type: 'article', publisher: 'bioRxiv', date: '2020-11-02', year: 2020 },
		});
	});
	test('one it does not have is asked of the registries', async () => {
		const { get, asked } = network([
			['api.biorxiv.org', json({ messages: [{ status: 'no posts found' }], collection: [] })],
			[
				'doi.org',
				json({
					type: 'posted-content',
					title: 'Engines',
					author: [],
					posted: { 'date-parts': [[2020, 12, 1]] },
					institution: [{ name: 'bioRxiv' }],
					DOI: '10.1101/097196',
				}),
			],
		]);
		const doi = id('doi', '10.1101/097196');
		expect(one((await fetchPapers([doi], { get, use, twins: false })).get(paperKey(doi)))).toMatchObject({
			title: 'Engines',
			published: '2020-12-01',
			source: 'doi.org',
		});
		expect(asked.map(({ url }) => new URL(url).hostname)).toEqual(['api.biorxiv.org', 'doi.org']);
	});
});

describe('Open Library', () => {
	const isbn = id('isbn', '9780262033848');
	test('twenty a request', () =>
		expect(openLibrary.urlFor([isbn, id('isbn', '9780131103627')])).toBe(
			'https://openlibrary.org/api/books?bibkeys=ISBN:9780262033848,ISBN:9780131103627&format=json&jscmd=data',
		));
	test.each([
		[
			{
				title: 'Engines',
				subtitle: 'A Study',
				authors: [{ name: 'Ada Lovelace' }],
				publishers: [{ name: 'MIT Press' }],
				publish_date: 'October 1, 1988',
			},
			{
				title: 'Engines: A Study',
				published: '1988-10-01',
				publication: { type: 'book', publisher: 'MIT Press', isbn: '9780262033848', year: 1988 },
			},
		],
		[
			{ title: 'Engines', publish_date: '1988' },
			{ title: 'Engines', authors: [], published: '1988' },
		],
		[
			{ title: 'Engines', authors: [{ name: 'Charles Babbage' }], publish_date: 'c1988' },
			{ published: '1988', isbn: '9780262033848' },
		],
	])('a book %#', async (book, paper) =>
		expect((await told(openLibrary, JSON.stringify({ 'ISBN:9780262033848': book }), [isbn]))[0]?.[1]).toMatchObject(paper),
	);
	test('an unknown ISBN', async () => expect(await told(openLibrary, '{}', [isbn])).toEqual([]));
});

describe('Semantic Scholar', () => {
	const hash = id('s2', '204e3073870fae3d05bcbc2f6a8e263d9b72e776');
	test.each([
		[hash, '/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776?'],
		[id('s2', 'CorpusID:13756489'), '/paper/CorpusID:13756489?'],
		[id('arxiv', 'hep-th/9901001'), '/paper/ARXIV:hep-th/9901001?'],
	])('%j', (record, part) => expect(semanticScholar.urlFor([record])).toContain(part));
	test('a record that names a DOI is asked of its registry', async () => {
		const { get } = network([
			[
				'semanticscholar',
				json({
					title: 'ENGINES',
					year: 1843,
					authors: [{ name: 'A. Lovelace' }],
					externalIds: { DOI: '10.1000/engine', CorpusId: 1 },
					venue: 'Notes',
				}),
			],
			[
				'doi.org',
				json({
					type: 'article-journal',
					title: 'Engines',
					author: [{ family: 'Lovelace', given: 'Ada' }],
					'container-title': 'Notes',
					volume: '3',
					DOI: '10.1000/engine',
				}),
			],
			['export.arxiv.org', status(500)],
		]);
		expect(one((await fetchPapers([hash], { get, use, twins: false })).get(paperKey(hash)))).toMatchObject({
			title: 'Engines',
			authors: ['Ada Lovelace'],
			s2: hash.id,
			doi: '10.1000/engine',
			publication: { volume: '3' },
		});
	});
});

test('a list of DOIs is asked of Crossref fifty at once; what it lacks is asked by itself', async () => {
	const list = Array.from({ length: 100 }, (_, at) => id('doi', `10.1000/${at}`));
	const { get, asked } = network([
		[
			'filter=',
			(url) =>
				json({
					message: {
						items: [...url.matchAll(/10\.1000%2F(\d+)/g)].flatMap(([, n]) =>
							n === '7' ? [] : [{ DOI: `10.1000/${n}`, title: [`Paper ${n}`], author: [] }],
						),
					},
				}),
		],
		['doi.org/10.1000/7', json({ DOI: '10.1000/7', title: 'Paper 7', author: [] })],
	]);
	const fetched = await fetchPapers(list, { get, use, twins: false });
	expect([...fetched.values()].map((paper) => ('paper' in paper ? paper.paper.title : null))).toEqual(list.map((_, at) => `Paper ${at}`));
	expect(asked.length).toBe(3);
	expect(crossrefList.urlFor(list.slice(0, 2))).toBe('https://api.crossref.org/works?rows=2&filter=doi:10.1000%2F0,doi:10.1000%2F1');
});

describe('a page', () => {
	const address = id('url', 'https://proceedings.mlr.press/v97/lovelace19a.html');
	const PAGES: readonly (readonly [name: string, html: string, paper: object])[] = [
		[
			'Highwire tags of a conference',
			'<meta name="citation_title" content="Engines &amp;amp; Notes"><meta name="citation_author" content="Ada Lovelace"><meta content="Babbage, Charles" name="citation_author"><meta name="citation_publication_date" content="2019/05/24"><meta name="citation_conference_title" content="Conference on Engines"><meta name="citation_firstpage" content="10"><meta name="citation_lastpage" content="19">',
			{
				title: 'Engines & Notes',
				authors: [
					{ family: 'Lovelace', given: 'Ada' },
					{ family: 'Babbage', given: 'Charles' },
				],
				published: '2019-05-24',
				publication: { type: 'paper-conference', venue: 'Conference on Engines', pages: '10-19' },
			},
		],
		[
			'property for name, authors in one tag, an online date after the year',
			'<meta property="citation_title" content="E"><meta name="citation_authors" content="Lovelace, Ada; Babbage, Charles"><meta name="citation_online_date" content="2018/1/5"><meta name="citation_year" content="1965"><meta name="citation_journal_title" content="Notes">',
			{ published: '1965', publication: { type: 'article-journal' }, authors: [{ family: 'Lovelace' }, { family: 'Babbage' }] },
		],
		['a DOI that is none', '<meta name="citation_title" content="E"><meta name="citation_doi" content="ade/1391109086">', { title: 'E' }],
		[
			'bePress',
			'<meta name="bepress_citation_title" content="E"><meta name="bepress_citation_author" content="Ada Lovelace"><meta name="bepress_citation_date" content="2012">',
			{ title: 'E', published: '2012' },
		],
		[
			'Dublin Core',
			'<meta name="DC.title" content="E"><meta name="dc.Creator" content="Lovelace, Ada"><meta name="dcterms.issued" content="2004-07"><meta name="DC.identifier" content="doi:10.1000/E1">',
			{ title: 'E', doi: '10.1000/e1', published: '2004-07' },
		],
		[
			'JSON-LD',
			'<script type="application/ld+json">{"@context":"https://schema.org","@type":"ScholarlyArticle","headline":"E","author":[{"@type":"Person","name":"Ada Lovelace"}],"datePublished":"2020-01-02","isPartOf":{"name":"Notes"}}</script>',
			{ title: 'E', published: '2020-01-02', publication: { venue: 'Notes' } },
		],
		[
			'a range in the first page',
			'<meta name="citation_title" content="E"><meta name="citation_journal_title" content="N"><meta name="citation_firstpage" content="444-445"><meta name="citation_lastpage" content="445">',
			{ publication: { pages: '444-445' } },
		],
	];
	test.each(PAGES)('%s', async (_name, html, paper) =>
		expect(await paperOfPage(`<html><head>${html}</head></html>`, address.id)).toMatchObject(paper),
	);
	test.each([
		['nothing', '<title>A paper about engines</title><p>Text</p>'],
		[
			'a web page’s own data',
			'<script type="application/ld+json">{"@type":"WebSite","name":"Shop","author":"x"}</script><title>Shop</title>',
		],
		['no title', '<meta name="citation_author" content="A">'],
		['broken JSON', '<script type="application/ld+json">{"@type":</script>'],
	])('%s is no paper', async (_name, html) => expect(await paperOfPage(html, address.id)).toBeNull());
	test.each([
		['a challenge with 200', ok('<title>Just a moment...</title><script>window._cf_chl_opt={}</script>'), 'unsupported', /person/],
		['a challenge with 403', status(403, '<title>Attention Required! | Cloudflare</title>'), 'unsupported', /person/],
		['a refusal', status(403, 'Forbidden'), 'refused', /403/],
		['nothing there', status(404, 'x'), 'not-found', /proceedings\.mlr\.press/],
		['no tags', ok('<title>Blog</title>'), 'unsupported', /DOI or title/],
	])('%s', async (_name, response, kind, words) => {
		const failure = await failureFrom(page.read(response, [address]));
		expect([failure.failure.kind, failure.message]).toEqual([kind, expect.stringMatching(words)]);
	});
	test.each([
		'http://127.0.0.1/x',
		'http://localhost/x',
		'http://10.0.0.5/x',
		'http://[::1]/x',
		'http://router/x',
		'http://nas.local/x',
		'http://2130706433/x',
		'http://0x7f.1/x',
		'https://example.org:8080/x',
		'https://user:pw@example.org/x',
		'http://127.0.0.1.nip.io/x',
		'file:///etc/passwd',
		'javascript:alert(1)',
	])('%s is never asked', async (local) => {
		const { get, asked } = network([['', ok('')]]);
		const fetched = await fetchPapers([id('url', local)], { get, use });
		expect(one(fetched.get(`url:${local}`))).toMatchObject({ kind: 'unsupported' });
		expect(asked).toEqual([]);
	});
});

test.each(['pmid', 'pmcid', 'isbn', 's2', 'url', 'acl'] as const)('every failure of who knows a %s is a sentence', async (scheme) => {
	const sample = {
		pmid: '1',
		pmcid: 'PMC2808187',
		isbn: '9780262033848',
		s2: '204e3073870fae3d05bcbc2f6a8e263d9b72e776',
		url: 'https://jmlr.org/papers/v21/20-074.html',
		acl: 'P18-1001',
	}[scheme];
	for (const [answer, kind] of [
		[status(403), 'refused'],
		[status(429), 'rate-limited'],
		[status(500), 'source-error'],
	] as const) {
		const { get } = network([['', answer]]);
		expect(one((await fetchPapers([id(scheme, sample)], { get, use })).get(paperKey(id(scheme, sample))))).toMatchObject({ kind });
	}
	expect(SOURCES.some(({ role }) => scheme in role)).toBe(true);
});
