import { PaperError } from '../../src/failure';
import type { Failure } from '../../src/failure';
import { paperKey } from '../../src/paper/identifier';
import type { PaperId } from '../../src/paper/identifier';
import type { Paper } from '../../src/paper/paper';
import { fetchAbstractPage, fetchPapers, searchPapers } from '../../src/sources';
import type { FetchedPaper } from '../../src/sources';
import type { PaperCache } from '../../src/sources/source';
import { failureFrom, feedOf, fixture, network, ok, status } from './answers';

const others = { useAclAnthology: true, useDblp: true, useBiorxiv: true, usePubmed: true, useOpenLibrary: true, usePages: true };
const use = { ...others, useDoiOrg: true, useSemanticScholar: true, useCrossref: true };
/** Crossref alone, as where doi.org is switched off. */
const byCrossref = { ...use, useDoiOrg: false };
const ids = (count: number): PaperId[] =>
	Array.from({ length: count }, (_, n) => ({ scheme: 'arxiv', id: `2001.${String(n + 1).padStart(5, '0')}` }));
const RISKS: PaperId = { scheme: 'arxiv', id: '1906.01820' };
const JHEP: PaperId = { scheme: 'doi', id: '10.1007/jhep04(2019)063' };
const askedIds = (url: string) => decodeURIComponent(new URL(url).searchParams.get('id_list') ?? '').split(',');
/** arXiv as it answers: every id that exists, the last first. */
const arxivKnows = (known: (id: string) => boolean) => (url: string) =>
	ok(
		feedOf(
			askedIds(url)
				.filter(known)
				.map((id) => (/v\d+$/.test(id) ? id : `${id}v1`))
				.reverse(),
		),
	);
const failureOf = (fetched: FetchedPaper | undefined): Failure | null =>
	fetched !== undefined && 'failure' in fetched ? fetched.failure.failure : null;
const offline = (host: string) => new PaperError({ kind: 'offline', input: 'x', host });

function memoryCache() {
	const kept = new Map<string, { paper: Paper; source: string; at: number }>();
	const cache: PaperCache = {
		get: (key, now) => Promise.resolve(((entry) => (entry !== undefined && now - entry.at < 86_400_000 ? entry : null))(kept.get(key))),
		put: (entries, now) => {
			for (const entry of entries) kept.set(entry.key, { ...entry, at: now });
			return Promise.resolve();
		},
	};
	return { cache, kept };
}

test.each([
	[1, 1],
	[100, 1],
	[101, 2],
	[250, 3],
	[1000, 10],
])('%d papers are %d requests', async (count, requests) => {
	const { get, asked } = network([['export.arxiv.org', arxivKnows(() => true)]]);
	const batches: [number, number][] = [];
	const fetched = await fetchPapers(ids(count), { get, use, onBatch: (done, total) => batches.push([done, total]) });
	expect(asked.length).toBe(requests);
	expect([...fetched.keys()]).toEqual(ids(count).map(paperKey));
	expect(batches.length).toBe(requests);
	expect(batches[requests - 1]).toEqual([count, count]);
});

test('a paper silently left out is not found, the others are there, and nobody else is asked', async () => {
	const { get, asked } = network([['export.arxiv.org', arxivKnows((id) => id !== '2001.00002')]]);
	const fetched = await fetchPapers(ids(3), { get, use });
	expect([...fetched.values()].map((paper) => ('paper' in paper ? paper.paper.title : failureOf(paper)))).toEqual([
		'Paper 2001.00001v1',
		{ kind: 'not-found', input: 'arXiv:2001.00002', source: 'arXiv' },
		'Paper 2001.00003v1',
	]);
	expect(asked.length).toBe(1);
});

test('one malformed id among a hundred: the rest is asked for again without it', async () => {
	const list: PaperId[] = [...ids(99), { scheme: 'arxiv', id: '1906.01821' }];
	const { get, asked } = network([
		[
			'export.arxiv.org',
			(url) => (askedIds(url).includes('1906.01821') ? status(400, fixture('arxiv/malformed-id.atom.xml')) : arxivKnows(() => true)(url)),
		],
	]);
	const fetched = await fetchPapers(list, { get, use });
	expect(asked.length).toBe(2);
	expect([...fetched.values()].filter((paper) => 'paper' in paper).length).toBe(99);
	expect(failureOf(fetched.get('arxiv:1906.01821'))).toEqual({
		kind: 'malformed',
		input: 'arXiv:1906.01821',
		source: 'arXiv',
		said: 'incorrect id format for 1906.01821',
	});
});

test('a malformed id that arXiv does not name is found by halves', async () => {
	const nameless = status(400, fixture('arxiv/malformed-id.atom.xml').replace(/incorrect id format for 1906.01821/g, 'bad request'));
	const { get, asked } = network([
		['export.arxiv.org', (url) => (askedIds(url).includes('2001.00005') ? nameless : arxivKnows(() => true)(url))],
	]);
	const fetched = await fetchPapers(ids(8), { get, use });
	expect([...fetched].filter(([, paper]) => 'failure' in paper).map(([key]) => key)).toEqual(['arxiv:2001.00005']);
	expect(asked.length).toBe(7);
});

describe('when arXiv does not answer', () => {
	const csl = ok(fixture('doi-org/arxiv-doi.json'));
	const scholar = ok(fixture('semantic-scholar/paper.json'));
	test.each<[string, Failure | ReturnType<typeof status>]>([
		['offline', { kind: 'offline', input: 'x', host: 'export.arxiv.org' }],
		['a time-out', { kind: 'timeout', input: 'x', host: 'export.arxiv.org', seconds: 30 }],
		['a pause asked for', { kind: 'rate-limited', input: 'x', source: 'arXiv', until: 5 }],
		['a refusal', { kind: 'refused', input: 'x', source: 'arXiv' }],
		['500', status(500)],
		['a web page', ok('<html>')],
	])('%s: doi.org is asked and named', async (_name, problem) => {
		const { get, asked } = network([
			['arxiv.org/api', 'kind' in problem ? new PaperError(problem) : problem],
			['doi.org/10.48550', csl],
		]);
		const fetched = (await fetchPapers([RISKS], { get, use })).get('arxiv:1906.01820');
		expect(fetched).toMatchObject({ source: 'doi.org', fromCache: false, paper: { arxiv: '1906.01820' } });
		expect(asked[1]).toEqual({ url: 'https://doi.org/10.48550/arXiv.1906.01820', accept: 'application/vnd.citationstyles.csl+json' });
	});

	test('then Semantic Scholar', async () => {
		const { get } = network([
			['arxiv.org/api', offline('export.arxiv.org')],
			['doi.org', status(404)],
			['semanticscholar', scholar],
		]);
		expect((await fetchPapers([RISKS], { get, use })).get('arxiv:1906.01820')).toMatchObject({ source: 'Semantic Scholar' });
	});

	test('when nobody does, the failure is arXiv’s and names the others', async () => {
		const { get } = network([
			['arxiv.org/api', status(500)],
			['doi.org', offline('doi.org')],
			['semanticscholar', status(429)],
		]);
		const fetched = (await fetchPapers([RISKS], { get, use })).get('arxiv:1906.01820');
		expect(failureOf(fetched)).toEqual({ kind: 'source-error', input: 'arXiv:1906.01820', source: 'arXiv', status: 500 });
		expect(fetched !== undefined && 'failure' in fetched ? fetched.failure.alsoTried : []).toEqual(['doi.org', 'Semantic Scholar']);
	});

	test('what is switched off is not asked', async () => {
		const { get, asked } = network([['arxiv.org/api', status(500)]]);
		const fetched = (
			await fetchPapers([RISKS], { get, use: { ...others, useDoiOrg: false, useSemanticScholar: false, useCrossref: false } })
		).get('arxiv:1906.01820');
		expect(fetched !== undefined && 'failure' in fetched ? fetched.failure.alsoTried : null).toEqual([]);
		expect(asked.length).toBe(1);
	});

	test('a source that cannot be reached is not asked again for each of a hundred papers', async () => {
		const { get, asked } = network([
			['arxiv.org/api', offline('export.arxiv.org')],
			['doi.org', offline('doi.org')],
			['semanticscholar', offline('api.semanticscholar.org')],
		]);
		const fetched = await fetchPapers(ids(100), { get, use });
		expect(asked.length).toBe(3);
		expect([...fetched.values()].every((paper) => failureOf(paper)?.kind === 'offline')).toBe(true);
	});
});

describe('published papers', () => {
	test('Crossref and the arXiv twin it names make one paper', async () => {
		const { get, asked } = network([
			['api.crossref.org', ok(fixture('crossref/jhep.json'))],
			['export.arxiv.org', arxivKnows(() => true)],
		]);
		const fetched = (await fetchPapers([JHEP], { get, use: byCrossref })).get(paperKey(JHEP));
		expect(fetched).toMatchObject({
			source: 'Crossref',
			paper: {
				arxiv: '1902.05884',
				version: 1,
				doi: JHEP.id,
				title: 'Paper 1902.05884v1',
				publication: { venue: 'Journal of High Energy Physics' },
			},
		});
		expect(asked.length).toBe(2);
	});

	test('when arXiv does not answer, the twin’s id is kept', async () => {
		const { get } = network([
			['api.crossref.org', ok(fixture('crossref/jhep.json'))],
			['export.arxiv.org', status(500)],
		]);
		expect((await fetchPapers([JHEP], { get, use: byCrossref })).get(paperKey(JHEP))).toMatchObject({
			paper: { arxiv: '1902.05884', title: 'Dalitz plot analysis of the D+ decay' },
		});
	});

	test('a DOI is asked of doi.org first, whatever registry it is of', async () => {
		const item = ok(JSON.stringify({ title: 'A data set', author: [], publisher: 'Zenodo' }));
		const { get } = network([
			['search_query', ok(feedOf([]))],
			['doi.org', item],
		]);
		expect((await fetchPapers([{ scheme: 'doi', id: '10.5281/zenodo.1' }], { get, use })).get('doi:10.5281/zenodo.1')).toMatchObject({
			source: 'doi.org',
			paper: { title: 'A data set' },
		});
	});

	describe('whose twin Crossref does not name', () => {
		const work = (title: string) =>
			ok(
				JSON.stringify({
					message: {
						title: [title],
						author: [{ family: 'Lovelace', given: 'A.' }],
						'container-title': ['J. Mesa'],
						issued: { 'date-parts': [[2021]] },
					},
				}),
			);
		test('is searched for by its title and first author', async () => {
			const { get, asked } = network([
				['api.crossref.org', work('Paper: 2001.00001v2')],
				['search_query', ok(feedOf(['2001.00001v2']))],
			]);
			expect((await fetchPapers([JHEP], { get, use: byCrossref })).get(paperKey(JHEP))).toMatchObject({
				paper: { arxiv: '2001.00001', version: 2, publication: { venue: 'J. Mesa', year: 2021 } },
			});
			expect(new URL(asked[1]?.url ?? '').searchParams.get('search_query')).toBe('ti:"Paper 2001.00001v2"');
		});

		test.each([
			['another paper is found', ok(feedOf(['2001.00002v1']))],
			['arXiv does not answer', status(500)],
		])('%s: it has none', async (_name, answer) => {
			const { get } = network([
				['api.crossref.org', work('Paper: 2001.00001v2')],
				['search_query', answer],
			]);
			const fetched = (await fetchPapers([JHEP], { get, use: byCrossref })).get(paperKey(JHEP));
			expect(fetched).toMatchObject({ paper: { title: 'Paper: 2001.00001v2' } });
			expect(fetched).not.toMatchObject({ paper: { arxiv: expect.anything() } });
		});

		test('is not looked for when only the publication is wanted', async () => {
			const { get, asked } = network([['api.crossref.org', ok(fixture('crossref/jhep.json'))]]);
			await fetchPapers([JHEP], { get, use: byCrossref, twins: false });
			expect(asked.length).toBe(1);
		});
	});

	test('nobody knows it', async () => {
		const { get } = network([['', status(404)]]);
		const fetched = (await fetchPapers([JHEP], { get, use: byCrossref })).get(paperKey(JHEP));
		expect(failureOf(fetched)).toEqual({ kind: 'not-found', input: 'doi:10.1007/jhep04(2019)063', source: 'Crossref' });
	});

	test('Crossref’s failure is the one that is said', async () => {
		const { get } = network([
			['api.crossref.org', status(500)],
			['doi.org', status(404)],
		]);
		const fetched = (await fetchPapers([JHEP], { get, use: byCrossref })).get(paperKey(JHEP));
		expect(failureOf(fetched)).toMatchObject({ kind: 'source-error', source: 'Crossref' });
	});
});

describe('the day’s answers', () => {
	test('are asked first, by id and version, and are good for a day', async () => {
		const { cache, kept } = memoryCache();
		const { get, asked } = network([['export.arxiv.org', arxivKnows(() => true)]]);
		let now = 1_000_000;
		const fetch = (list: readonly PaperId[]) => fetchPapers(list, { get, use, cache, now: () => now });
		await fetch(ids(3));
		expect([...kept.keys()]).toEqual(['arxiv:2001.00001', 'arxiv:2001.00002', 'arxiv:2001.00003']);
		const again = await fetch(ids(4));
		expect(askedIds(asked[1]?.url ?? '')).toEqual(['2001.00004']);
		expect([...again.values()].map((paper) => 'paper' in paper && paper.fromCache)).toEqual([true, true, true, false]);
		await fetch([{ scheme: 'arxiv', id: '2001.00001', version: 2 }]);
		expect(askedIds(asked[2]?.url ?? '')).toEqual(['2001.00001v2']);
		now += 86_400_000;
		await fetch(ids(1));
		expect(asked.length).toBe(4);
	});

	test('of fallback sources are not kept', async () => {
		const { cache, kept } = memoryCache();
		const { get } = network([
			['arxiv.org/api', status(500)],
			['doi.org', ok(fixture('doi-org/arxiv-doi.json'))],
		]);
		await fetchPapers([RISKS], { get, use, cache });
		expect(kept.size).toBe(0);
	});
});

test('cancelled in the middle: what was asked is there, the rest is absent', async () => {
	const stop = new AbortController();
	const { get, asked } = network([['export.arxiv.org', arxivKnows(() => true)]]);
	const fetched = await fetchPapers(ids(250), { get, use, signal: stop.signal, onBatch: (done) => done >= 200 && stop.abort() });
	expect([asked.length, fetched.size]).toEqual([2, 200]);
});

test('cancelled within a request', async () => {
	const stop = new AbortController();
	const fetched = await fetchPapers(ids(3), {
		get: () => Promise.reject(new DOMException('cancelled', 'AbortError')),
		use,
		signal: stop.signal,
	});
	expect(fetched.size).toBe(0);
});

test('the newest version is known only when none was asked for', async () => {
	const { get } = network([['export.arxiv.org', (url) => ok(feedOf([/v1/.test(url) ? '1906.01820v1' : '1906.01820v3']))]]);
	expect((await fetchPapers([RISKS], { get, use })).get('arxiv:1906.01820')).toMatchObject({ paper: { version: 3, latestVersion: 3 } });
	const first = (await fetchPapers([{ ...RISKS, version: 1 }], { get, use })).get('arxiv:1906.01820');
	expect(first).toMatchObject({ paper: { version: 1 } });
	expect(first).not.toMatchObject({ paper: { latestVersion: expect.anything() } });
});

test('a search', async () => {
	const { get, asked } = network([['search_query', ok(feedOf(['1906.01820v3']))]]);
	expect((await searchPapers('learned optimization', get, { max: 5 })).papers.map((paper) => paper.arxiv)).toEqual(['1906.01820']);
	expect(await searchPapers('?!', get, { max: 5 })).toEqual({ total: 0, papers: [] });
	expect(asked.length).toBe(1);
});

test('an abstract page of another paper, or none, is said', async () => {
	const page = '<meta name="citation_arxiv_id" content="1906.01820"/><h1 class="title">T</h1>';
	const { get } = network([
		['abs/1906.01820', ok(page)],
		['abs/1706.03762', ok(page)],
		['abs/2001.00001', status(404)],
	]);
	expect(await fetchAbstractPage(RISKS, get)).toMatchObject({ arxiv: '1906.01820', title: 'T' });
	expect((await failureFrom(fetchAbstractPage({ scheme: 'arxiv', id: '1706.03762' }, get))).failure.kind).toBe('unreadable');
	expect((await failureFrom(fetchAbstractPage({ scheme: 'arxiv', id: '2001.00001' }, get))).failure.kind).toBe('not-found');
	expect((await failureFrom(fetchAbstractPage(JHEP, get))).failure.kind).toBe('not-found');
});
