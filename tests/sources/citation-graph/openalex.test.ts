/** OpenAlex's lists, request by request: documented shapes written for these tests, and every failure it is known for. */
import type { Identifiers } from '../../../src/paper/identifier';
import { openAlex } from '../../../src/sources/citation-graph/openalex';
import type { ListAnswer } from '../../../src/sources/citation-graph/service';
import type { HttpResponse } from '../../../src/sources/source';

type Body = string | Readonly<Record<string, unknown>>;
const answer = (body: Body, status = 200): HttpResponse => ({
	status,
	text: typeof body === 'string' ? body : JSON.stringify(body),
	headers: {},
});
const NONE = answer({ error: 'Not Found', message: 'not found' }, 404);
const found = (number: string, count: number) =>
	answer({ id: `https://openalex.org/${number}`, referenced_works_count: count, cited_by_count: count });
const work = (n: number) => ({
	doi: `https://doi.org/10.1000/${n}`,
	title: `The work of number ${n}`,
	publication_year: 1843,
	authorships: [{ author: { display_name: 'Ada Lovelace' } }],
	primary_location: null,
});
const many = (from: number, count: number) => Array.from({ length: count }, (_, index) => work(from + index));

/** Follows a list to its end, as a command does. */
function follow(kind: 'references' | 'citations', paper: Identifiers, respond: (url: string) => HttpResponse) {
	const urls: string[] = [];
	const works: unknown[] = [];
	const first = kind === 'references' ? openAlex.referencesUrl(paper) : openAlex.citationsUrl?.(paper);
	const read = kind === 'references' ? openAlex.readReferences : openAlex.readCitations;
	if (first === null || first === undefined || read === undefined) return { urls, list: null };
	const ask = (url: string) => {
		if (urls.length > 9) throw new Error('it asks without an end');
		urls.push(url.replace('https://api.openalex.org/works', ''));
		return respond(url);
	};
	let list: ListAnswer | null = read(ask(first), 'x', paper);
	for (; list !== null; ) {
		works.push(...list.works);
		if (list.next === undefined) return { urls, list: { works, isComplete: list.isComplete } };
		list = list.next.read(ask(list.next.url), 'x');
	}
	return { urls, list: null };
}
/** Lists of `total` works, a hundred a page, whose cursors need escaping. */
const pages = (total: number) => (url: string) => {
	if (!url.includes('filter=')) return found('W1', total);
	const cursor = decodeURIComponent(/cursor=([^&]+)/.exec(url)?.[1] ?? '');
	const from = cursor === '*' ? 0 : Number(cursor.split('&')[1]);
	const results = many(from, Math.min(100, total - from));
	return answer({ meta: { count: total, per_page: 100, next_cursor: `IlsxNj==&${from + 100}` }, results });
};

test.each<[Identifiers, string[]]>([
	[{ arxiv: '1706.03762' }, ['/doi:10.48550/arXiv.1706.03762?']],
	[{ arxiv: 'hep-th/9711200' }, ['/doi:10.48550/arXiv.hep-th/9711200?']],
	[{ doi: '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o' }, ['/doi:10.1002/(sici)1097-4571(199806)49:8%3C693']],
	[{ arxiv: '1706.03762', doi: '10.5555/3295222' }, ['/doi:10.48550/arXiv.1706.03762?', '/doi:10.5555/3295222?']],
	[{ arxiv: '1706.03762', doi: '10.48550/arxiv.1706.03762' }, ['/doi:10.48550/arXiv.1706.03762?']],
	[{ pmid: '18276894' }, ['/pmid:18276894?']],
	[{ doi: '10.1000/x', pmid: '18276894' }, ['/doi:10.1000/x?']],
	[{ isbn: '9780131103627' }, []],
])('a paper with %j is looked up by %j', (paper, expected) => {
	const { urls, list } = follow('references', paper, () => NONE);
	expect(list).toBeNull();
	expect(urls.map((url, n) => url.startsWith(expected[n] ?? '-'))).toEqual(expected.map(() => true));
});

const BOTH = { arxiv: '2301.00001', doi: '10.1000/journal' };
const isPreprint = (url: string) => url.includes('10.48550');
test.each<[string, HttpResponse, HttpResponse, string | null, number]>([
	['the preprint has a list', found('W1', 1), found('W2', 1), 'cited_by:W1&', 2],
	['the preprint has an empty list', found('W1', 0), found('W2', 1), 'cited_by:W2&', 3],
	['the preprint is unknown', NONE, found('W2', 1), 'cited_by:W2&', 3],
	['both have an empty list', found('W1', 0), found('W2', 0), null, 2],
	['neither is known', NONE, NONE, null, 2],
])('references where %s', (_, preprint, journal, filter, requests) => {
	const { urls, list } = follow('references', BOTH, (url) =>
		url.includes('filter=') ? pages(1)(url) : isPreprint(url) ? preprint : journal,
	);
	expect(urls).toHaveLength(requests);
	expect(urls.at(-1)?.includes('filter=')).toBe(filter !== null);
	if (filter === null) expect(list).toBeNull();
	else expect(urls.at(-1)).toContain(filter);
});

test('what cites either form is asked for in one list, newest first', () => {
	const { urls, list } = follow('citations', BOTH, (url) =>
		url.includes('filter=') ? pages(3)(url) : found(isPreprint(url) ? 'W1' : 'W2', 2),
	);
	expect(urls[0]).toContain('select=id,cited_by_count');
	expect(urls[2]).toContain('filter=cites:W1%7CW2&');
	expect(urls[2]).toContain('sort=publication_date:desc');
	expect([urls.length, list?.works.length, list?.isComplete]).toEqual([3, 3, true]);
	const one = follow('citations', BOTH, (url) => (url.includes('filter=') ? pages(3)(url) : found('W1', 3)));
	expect(one.urls[2]).toContain('filter=cites:W1&');
	expect(follow('citations', BOTH, (url) => found(isPreprint(url) ? 'W1' : 'W2', 0)).list).toBeNull();
});

test.each([
	[1, 1, 1, true],
	[100, 1, 100, true],
	[101, 2, 101, true],
	[250, 3, 250, true],
	[500, 5, 500, true],
	[501, 5, 500, false],
	[9000, 5, 500, false],
])('%d references take %d pages of a hundred: %d of them, all: %s', (total, requests, works, isComplete) => {
	const { urls, list } = follow('references', { doi: '10.1000/x' }, pages(total));
	expect([urls.length - 1, list?.works.length, list?.isComplete]).toEqual([requests, works, isComplete]);
	expect(new Set(list?.works.map((one) => JSON.stringify(one))).size).toBe(works);
});

test.each<[string, Body, boolean | null]>([
	['a list of nothing', { meta: { count: 0, next_cursor: null }, results: [] }, null],
	['an empty page in the middle', { meta: { count: 900, next_cursor: 'on' }, results: [] }, null],
	['no count, no cursor', { results: [work(1)] }, true],
	['fewer than it counts, and no way on', { meta: { count: 5, next_cursor: null }, results: [work(1)] }, false],
])('%s', (_, body, isComplete) => {
	const { list } = follow('references', { doi: '10.1000/x' }, (url) => (url.includes('filter=') ? answer(body) : found('W1', 9)));
	expect(list?.isComplete ?? null).toBe(isComplete);
});

test('a page of nothing ends a list that counts more', () => {
	const bodies = [
		{ meta: { count: 900, next_cursor: 'on' }, results: many(0, 100) },
		{ meta: { count: 900, next_cursor: 'on' }, results: [] },
	];
	const { urls, list } = follow('references', { doi: '10.1000/x' }, (url) =>
		url.includes('filter=') ? answer(bodies[url.endsWith('=on') ? 1 : 0] ?? '') : found('W1', 900),
	);
	expect([urls.length, list?.works.length, list?.isComplete]).toEqual([3, 100, false]);
});

const PLAIN = { doi: null, title: 'On Computable Numbers', publication_year: 1936, authorships: [], primary_location: null };
const at = (landing_page_url: string) => ({ source: null, landing_page_url });
test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>> | null]>([
	[
		'all it says',
		{
			...PLAIN,
			doi: 'https://doi.org/10.1112/PLMS/s2-42.1.230',
			title: 'On <i>Computable</i> Numbers &amp; more',
			authorships: [{ author: { display_name: 'A. M. Turing' } }, { author: {}, raw_author_name: 'Church, A.' }, null],
			primary_location: {
				source: { display_name: 'Proceedings of the LMS' },
				landing_page_url: 'https://doi.org/10.1112/plms/s2-42.1.230',
			},
		},
		{
			text: 'A. M. Turing, Church, A. On Computable Numbers & more. 1936',
			title: 'On Computable Numbers & more',
			authors: ['A. M. Turing', 'Church, A.'],
			year: 1936,
			venue: 'Proceedings of the LMS',
			arxiv: null,
			doi: '10.1112/plms/s2-42.1.230',
		},
	],
	['arXiv’s own DOI', { ...PLAIN, doi: 'https://doi.org/10.48550/arxiv.1706.03762' }, { arxiv: '1706.03762', doi: null }],
	['an old one', { ...PLAIN, doi: 'https://doi.org/10.48550/arxiv.hep-th/9711200' }, { arxiv: 'hep-th/9711200', doi: null }],
	[
		'an address at arXiv',
		{ ...PLAIN, primary_location: at('http://arxiv.org/abs/hep-th/9711200v3') },
		{ arxiv: 'hep-th/9711200', doi: null },
	],
	['a PDF at arXiv', { ...PLAIN, primary_location: at('https://arxiv.org/pdf/1706.03762v5.pdf') }, { arxiv: '1706.03762' }],
	['a site that is not arXiv', { ...PLAIN, primary_location: at('https://notarxiv.org/abs/1706.03762') }, { arxiv: null }],
	[
		'no title, a DOI',
		{ ...PLAIN, doi: 'https://doi.org/10.1000/x', title: null },
		{ text: 'doi:10.1000/x. 1936', title: null, doi: '10.1000/x' },
	],
	['neither title nor DOI', { ...PLAIN, title: null }, null],
	['a year in words, authors that are none', { ...PLAIN, publication_year: '1936', authorships: 'Turing' }, { year: null, authors: [] }],
])('a work: %s', (_, record, expected) => {
	const results = [work(1), record, 'no record'];
	const { list } = follow('references', { doi: '10.1000/x' }, (url) => (url.includes('filter=') ? answer({ results }) : found('W1', 3)));
	expect(list?.works.slice(1)).toEqual(expected === null ? [] : [expect.objectContaining(expected)]);
});

describe.each([
	['the paper', 0],
	['its list', 1],
])('asked for %s it answers', (_, n) => {
	test.each<[string, Body, number, string, string]>([
		['that it wants a pause', { error: 'Rate limit exceeded', message: 'slow down', retryAfter: 1 }, 429, 'rate-limited', 'pause'],
		['that it refuses', { error: 'Forbidden', message: 'no' }, 403, 'refused', '403'],
		['that the key is wrong', { error: 'Invalid or missing API key', message: 'API key not found' }, 401, 'unreadable', 'HTTP 401'],
		[
			'that the request is wrong',
			{ error: 'Invalid query parameters error.', message: 'no such filter' },
			400,
			'unreadable',
			'no such filter',
		],
		['with a page of a proxy', '<html>', 200, 'unreadable', 'JSON'],
		['with another record', { id: 'https://openalex.org/A1', display_name: 'Ada' }, 200, 'unreadable', 'OpenAlex'],
		['with a list', '[]', 200, 'unreadable', 'OpenAlex'],
		['with trouble', '', 502, 'source-error', '502'],
	])('%s', (_what, body, status, kind, said) => {
		const respond = (url: string) => (url.includes('filter=') === (n === 1) ? answer(body, status) : found('W1', 1));
		expect(() => follow('references', { doi: '10.1000/x' }, respond)).toThrow(
			expect.objectContaining({ message: expect.stringContaining(said), failure: expect.objectContaining({ kind, source: 'OpenAlex' }) }),
		);
	});
});
