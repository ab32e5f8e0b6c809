import { arxiv, publishedDoi, readSearch, searchUrl } from '../../src/sources/arxiv';
import { saysWithdrawn } from '../../src/sources/withdrawn';
import type { ArxivId } from '../../src/paper/identify/arxiv-identifier';
import { bestTime, report } from '../measure';
import { failureFrom, feedOf, fixture, ok, status } from './answers';

const id = (text: string, version?: number): ArxivId =>
	version === undefined ? { scheme: 'arxiv', id: text } : { scheme: 'arxiv', id: text, version };
const RISKS = id('1906.01820');

test('a request names every id and says how many it wants', () => {
	expect(arxiv.urlFor([RISKS, id('1706.03762', 2), id('hep-th/9901001')])).toBe(
		'https://export.arxiv.org/api/query?id_list=1906.01820,1706.03762v2,hep-th%2F9901001&max_results=3',
	);
});

test('a feed is read by id, whatever its order, and a missing paper is absent', async () => {
	const papers = await arxiv.read(ok(fixture('arxiv/two-of-three.atom.xml')), [id('hep-th/9901001', 3), RISKS, id('0808.5394')]);
	expect([...papers.keys()]).toEqual(['arxiv:1906.01820', 'arxiv:hep-th/9901001']);
	expect(papers.get('arxiv:1906.01820')).toEqual({
		arxiv: '1906.01820',
		version: 3,
		latestVersion: 3,
		title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
		authors: [
			{ family: 'Hubinger', given: 'Evan' },
			{ family: 'Merwijk', given: 'Chris', particle: 'van' },
		],
		abstract:
			'We analyze the type of learned optimization that occurs when a learned model is itself an optimizer, $L < \\alpha$.\n\nWe call it mesa-optimization.',
		published: '2019-06-05T04:43:25Z',
		revised: '2021-12-01T11:22:52Z',
		primaryCategory: 'cs.AI',
		categories: ['cs.AI'],
		mscClass: '68T05; 68Q32',
		acmClass: 'I.2.6; I.2.0',
	});
	// A version was asked for, so nothing is known of the newest.
	expect(papers.get('arxiv:hep-th/9901001')).toEqual({
		arxiv: 'hep-th/9901001',
		version: 3,
		title: '0',
		authors: [{ family: 'Imamura', given: 'Yosuke' }],
		abstract: 'Junctions.',
		published: '1999-01-01T01:01:10Z',
		revised: '1999-05-10T04:45:54Z',
		primaryCategory: 'hep-th',
		categories: ['hep-th'],
		comment: '13 pages + 4 eps figures',
		journalRef: 'Prog.Theor.Phys.101:1155-1164,1999',
		doi: '10.1143/PTP.101.1155',
	});
});

test('the older serialisation reads alike; its offsets are taken to UTC; a withdrawal is noticed', async () => {
	const paper = (await arxiv.read(ok(fixture('arxiv/old-serialisation.atom.xml')), [id('0704.0480')])).get('arxiv:0704.0480');
	expect(paper).toMatchObject({
		arxiv: '0704.0480',
		version: 2,
		published: '2007-04-04T00:00:00Z',
		comment: 'paper withdrawn by author',
		primaryCategory: 'cond-mat.mes-hall',
		withdrawn: true,
	});
});

const cut = fixture('arxiv/two-of-three.atom.xml').slice(0, 1500);
test.each([
	[
		'a malformed id',
		status(400, fixture('arxiv/malformed-id.atom.xml')),
		{ kind: 'malformed', said: 'incorrect id format for 1906.01821' },
	],
	['the same with status 200, as it used to be', ok(fixture('arxiv/malformed-id.atom.xml')), { kind: 'malformed' }],
	['the bare words of throttling', ok('Rate exceeded.'), { kind: 'rate-limited' }],
	['429', status(429, 'Rate exceeded.'), { kind: 'rate-limited' }],
	['403', status(403, '<html>Access denied</html>'), { kind: 'refused' }],
	['500', status(500, 'oops'), { kind: 'source-error', status: 500 }],
	['503 without a time', status(503, '<html></html>'), { kind: 'source-error', status: 503 }],
	[
		'a web page for a feed',
		ok('<!DOCTYPE html><html><body>Sign in to the hotel</body></html>'),
		{ kind: 'unreadable', detail: 'a web page' },
	],
	['a feed cut short', ok(cut), { kind: 'unreadable', detail: 'a feed cut short' }],
	['nothing', ok(''), { kind: 'unreadable', detail: 'no Atom feed' }],
	['another status', status(418, 'teapot'), { kind: 'unreadable', detail: 'HTTP 418' }],
])('%s', async (_name, response, failure) => {
	const error = await failureFrom(arxiv.read(response, [RISKS]));
	expect(error.failure).toMatchObject({ ...failure, source: 'arXiv', input: 'arXiv:1906.01820' });
});

test('an empty feed is an answer without papers', async () =>
	expect((await arxiv.read(ok(fixture('arxiv/empty.atom.xml')), [id('0000.0000')])).size).toBe(0));

test.each([
	['learned optimization', 'all:learned AND all:optimization'],
	['the risks of learned optimization', 'all:risks AND all:learned AND all:optimization'],
	['"learned optimization" hubinger', 'all:"learned optimization" AND all:hubinger'],
	['au:hubinger ti:"learned optimization" cat:cs.AI', 'au:hubinger AND ti:"learned optimization" AND cat:cs.AI'],
	['ReAct: red-teaming (LLMs)', 'all:ReAct AND all:"red teaming" AND all:LLMs'],
	['to be', 'all:be'],
	['the of', 'all:the AND all:of'],
	['Erdős', 'all:Erdős'],
])('the search for %s', (words, query) => {
	expect(new URL(searchUrl(words, { max: 10 }) ?? '').searchParams.get('search_query')).toBe(query);
});
test('a search without words is none', () => expect(searchUrl(' ( ) ', { max: 10 })).toBeNull());
test('a search says where it begins and how much it wants', () =>
	expect(searchUrl('x y', { max: 20, start: 40 })).toContain('&start=40&max_results=20&sortBy=relevance&'));
test('a search by date', () => expect(searchUrl('x y', { max: 20, byDate: true })).toContain('&sortBy=submittedDate&sortOrder=descending'));
test('a search that finds two', async () =>
	expect((await readSearch(ok(feedOf(['2001.00001v1', '2001.00002v2'])), 'x')).papers.map((paper) => paper.arxiv)).toEqual([
		'2001.00001',
		'2001.00002',
	]));

test.each([
	['10.1103/PhysRevD.76.013009', '10.1103/PhysRevD.76.013009'],
	['10.1007/s10714-007-0472-9 10.1142/S0218271808012449', '10.1007/s10714-007-0472-9'],
	['https://doi.org/10.1/x', undefined],
	['https://doi.org/10.1145/x.1', '10.1145/x.1'],
	['10.48550/arXiv.1906.01820', undefined],
	['', undefined],
])('the published DOI in “%s”', (text, doi) => expect(publishedDoi(text)).toBe(doi));

test.each([
	['This paper has been withdrawn by the author due to an error', true],
	['paper withdrawn by author', true],
	['Withdrawn', true],
	['This papers has been withdrawn', true],
	['withdrawn by arXiv administrators due to plagiarism', true],
	['This paper has been removed by arXiv administrators because it plagiarizes', true],
	['12 pages. A previous version was withdrawn', false],
	['We study how troops were withdrawn', false],
	['12 pages', false],
	['The author has withdrawn this paper due to an error in Lemma 2', true],
	['We withdraw this paper because of an error', true],
	['Retracted papers continue to be cited. We study 1,000 cases.', false],
	['I am withdrawing this submission', true],
	['12 pages; this paper has been withdrawn by the authors', true],
	['The authors would like to withdraw the manuscript', true],
	['Withdrawn', true],
	['Withdrawn consent in clinical trials', false],
	['We withdraw the assumption of smoothness', false],
	['The authors retract a cube along a diagonal', false],
	['Withdrawal symptoms of nicotine', false],
])('“%s” says withdrawn: %s', (text, withdrawn) => expect(saysWithdrawn(text)).toBe(withdrawn));

test('a feed of a hundred papers is read at once', async () => {
	const text = feedOf(Array.from({ length: 100 }, (_, n) => `2001.${String(n + 1).padStart(5, '0')}v1`)).replace(
		/About/g,
		`${'An abstract of the usual length, with words. '.repeat(30)}About`,
	);
	const best = await bestTime(15, () => arxiv.read(ok(text), []));
	expect((await arxiv.read(ok(text), [])).size).toBe(100);
	report(`a feed of 100 entries, ${(text.length / 1024).toFixed(0)} KB: ${best.toFixed(1)} ms`);
	expect(best).toBeLessThan(300);
});
