/** What is pasted, in the built main.js: a row in is a row out, under whatever identifier, and nothing is lost without a network. */
import { atomFeed } from '../host/atom';
import { closeHosts, openHost } from '../host/host';

afterEach(closeHosts);

const json = (value: unknown) => ({ text: JSON.stringify(value) });
const ENGINE = {
	type: 'article-journal',
	title: 'Sketch of the Engine',
	author: [{ family: 'Lovelace', given: 'Ada' }],
	'container-title': 'Scientific Memoirs',
	issued: { 'date-parts': [[1843]] },
	volume: '3',
	page: '666-731',
	DOI: '10.1000/engine',
};
const PAPER = (title: string, more = {}) => ({ ...ENGINE, title, DOI: undefined, ...more });
const NONE = { status: 404, text: 'Resource not found.' };
/** One record at every source, each under its own identifier. */
const ROUTES = {
	'https://export.arxiv.org/api/query?id_list=*': atomFeed([
		{
			id: 'http://arxiv.org/abs/1906.01820v3',
			title: 'Risks',
			summary: 'S',
			authors: ['Evan Hubinger'],
			published: '2019-06-05T04:43:25Z',
		},
	]),
	'https://export.arxiv.org/api/query?search_query=*': '<feed xmlns="http://www.w3.org/2005/Atom"></feed>',
	'https://doi.org/10.1000/engine': json(ENGINE),
	'https://doi.org/10/c9wr8n': json(PAPER('Short', { DOI: '10.1000/Short' })),
	'https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pubmed/*': json(PAPER('Medicine of Engines', { id: 'pmid:18276894', PMID: '18276894' })),
	'https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pmc/*': json(PAPER('Central Engines', { PMCID: 'PMC2808187' })),
	'https://aclanthology.org/P18-1001.bib':
		'@inproceedings{lovelace-2018-words, title = "Words of Engines", author = "Lovelace, Ada", booktitle = "Proceedings", year = "2018", url = "https://aclanthology.org/P18-1001", pages = "1--9"}',
	'https://api.biorxiv.org/details/biorxiv/10.1101/2020.11.02.364968/na/json': json({
		collection: [
			{ title: 'Cells of Engines', authors: 'Lovelace, A.', date: '2020-11-02', version: '1', published: 'NA', server: 'bioRxiv' },
		],
	}),
	'https://openlibrary.org/api/books*': json({
		'ISBN:9780262033848': { title: 'Book of Engines', authors: [{ name: 'Charles Babbage' }], publish_date: '1864' },
	}),
	'https://dblp.org/rec/conf/nips/Lovelace17.bib*':
		'@inproceedings{DBLP:conf/nips/Lovelace17, title = {Nets of Engines}, author = {Ada Lovelace}, booktitle = {NIPS}, year = {2017}}',
	'https://api.semanticscholar.org/graph/v1/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776*': json({
		title: 'Scholars of Engines',
		year: 2018,
		authors: [{ name: 'Ada Lovelace' }],
		externalIds: {},
	}),
	'https://proceedings.mlr.press/v97/lovelace19a.html':
		'<meta name="citation_title" content="Learning Engines"><meta name="citation_author" content="Ada Lovelace"><meta name="citation_publication_date" content="2019"><meta name="citation_conference_title" content="Conference">',
	'https://*': NONE,
};
const MAIL = `1. https://arxiv.org/abs/1906.01820
2. https://doi.org/10.1000/engine
3. https://pubmed.ncbi.nlm.nih.gov/18276894/
4. https://pmc.ncbi.nlm.nih.gov/articles/PMC2808187/
5. https://aclanthology.org/P18-1001/
6. https://openreview.net/forum?id=rJl-b3RcF7
7. https://proceedings.mlr.press/v97/lovelace19a.html
8. https://www.semanticscholar.org/paper/A-Title/204e3073870fae3d05bcbc2f6a8e263d9b72e776
9. https://www.biorxiv.org/content/10.1101/2020.11.02.364968v2
10. ISBN 978-0-262-03384-8
11. https://dblp.org/rec/conf/nips/Lovelace17.html
12. https://journal.example.org/article/5
13. https://github.com/ada/engine
14. https://doi.org/c9wr8n
15. again: arXiv:1906.01820
To unsubscribe: https://lists.example.org/u/1
`;
interface Result {
	input: string;
	arxiv: string | null;
	id?: string;
	outcome: string;
	path: string | null;
	kind: string | null;
	message: string | null;
	suggestions?: string[];
}
const rows = (results: unknown) => (results as Result[]).map(({ arxiv, id, outcome, kind }) => [arxiv ?? id ?? null, outcome, kind]);

test('a mail of fifteen links of twelve kinds: fifteen answers, in order, and only what is named is asked', async () => {
	const host = await openHost({ routes: ROUTES, clock: 'jump' });
	const results = (await host.cliJson('import', { id: MAIL })) as Result[];
	expect(rows(results)).toEqual([
		['1906.01820', 'created', null],
		['doi:10.1000/engine', 'created', null],
		['pmid:18276894', 'created', null],
		['pmcid:PMC2808187', 'created', null],
		['acl:P18-1001', 'created', null],
		[null, 'failed', 'unsupported'],
		['url:https://proceedings.mlr.press/v97/lovelace19a.html', 'created', null],
		['s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776', 'created', null],
		['doi:10.1101/2020.11.02.364968', 'created', null],
		['isbn:9780262033848', 'created', null],
		['dblp:conf/nips/Lovelace17', 'created', null],
		['url:https://journal.example.org/article/5', 'failed', 'unsupported'],
		[null, 'failed', 'unsupported'],
		['doi:10.1000/short', 'created', null],
		['1906.01820', 'exists', null],
	]);
	expect(results.every(({ outcome, message }) => outcome !== 'failed' || /\S \S/.test(message ?? ''))).toBe(true);
	expect(host.requests.map(({ url }) => new URL(url).hostname)).not.toEqual(
		expect.arrayContaining(['openreview.net', 'github.com', 'journal.example.org', 'lists.example.org']),
	);

	// The same again finds every note it made, and makes none.
	await host.settled();
	const before = await host.vaultFiles();
	const again = (await host.cliJson('import', { id: MAIL })) as Result[];
	expect(again.map(({ outcome }) => outcome)).toEqual(results.map(({ outcome }) => (outcome === 'created' ? 'exists' : outcome)));
	expect(await host.vaultFiles()).toEqual(before);
});

test('an address of a new site given alone is opened; one of this machine never', async () => {
	const host = await openHost({
		routes: {
			'https://journal.example.org/article/5':
				'<meta name="citation_title" content="Engines"><meta name="citation_author" content="Ada Lovelace"><meta name="citation_year" content="1843">',
			'http*': '<meta name="citation_title" content="Router">',
		},
		clock: 'jump',
	});
	expect(rows(await host.cliJson('import', { id: 'https://journal.example.org/article/5' }))).toEqual([
		['url:https://journal.example.org/article/5', 'created', null],
	]);
	const asked = host.requests.length;
	for (const id of ['http://192.168.1.1/paper', 'http://localhost/x', 'http://127.0.0.1:8080/x'])
		expect(rows(await host.cliJson('import', { id }))).toEqual([[null, 'failed', 'unsupported']]);
	expect(host.requests).toHaveLength(asked);
});

test('one paper met as arXiv id, DOI, PMID and preprint in one list is one note', async () => {
	const twin = { ...ENGINE, relation: { 'has-preprint': [{ 'id-type': 'doi', id: '10.48550/arXiv.1906.01820' }] } };
	const host = await openHost({
		routes: {
			...ROUTES,
			'https://doi.org/10.1000/engine': json(twin),
			'https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pubmed/*': json({ ...ENGINE, PMID: '18276894' }),
		},
		clock: 'jump',
	});
	const results = (await host.cliJson('import', { id: '10.1000/engine arXiv:1906.01820v3 PMID:18276894' })) as Result[];
	expect(results.map(({ outcome, message }) => [outcome, message])).toEqual([
		['created', null],
		['exists', null],
		['exists', null],
	]);
	expect(new Set(results.map(({ path }) => path)).size).toBe(1);
});

test('a preprint and its publication elsewhere are one note', async () => {
	const published = { ...ENGINE, relation: { 'has-preprint': [{ id: '10.1101/2020.11.02.364968' }] } };
	const host = await openHost({ routes: { ...ROUTES, 'https://doi.org/10.1000/engine': json(published) }, clock: 'jump' });
	expect(rows(await host.cliJson('import', { id: '10.1101/2020.11.02.364968 10.1000/engine' }))).toEqual([
		['doi:10.1101/2020.11.02.364968', 'created', null],
		['doi:10.1101/2020.11.02.364968', 'exists', null],
	]);
});

test('a title alone answers with what it may mean, and nothing is made', async () => {
	const host = await openHost({
		routes: {
			'https://api.crossref.org/works?query*': json({
				message: {
					items: [
						{ ...ENGINE, title: ['Sketch of the Engine'], type: 'journal-article' },
						{ type: 'component', title: ['Sketch of the Engine'], DOI: '10.1000/f1' },
					],
				},
			}),
			'https://*': NONE,
		},
		clock: 'jump',
	});
	const before = await host.vaultFiles();
	expect(await host.cliJson('import', { id: 'Sketch of the Engine' })).toEqual([
		{
			input: 'Sketch of the Engine',
			arxiv: null,
			outcome: 'failed',
			path: null,
			kind: 'unclear',
			message: expect.stringContaining('doi:10.1000/engine') as string,
			suggestions: ['doi:10.1000/engine'],
		},
	]);
	expect(await host.vaultFiles()).toEqual(before);
});

test('offline, restart, back: what was typed is kept, asked for once after a yes, and no note is made twice', async () => {
	let online = false;
	const routes = (request: { url: string }) => {
		if (!online) return 'offline' as const;
		for (const [pattern, route] of Object.entries(ROUTES))
			if (new RegExp(`^${pattern.replace(/[.?+()]/g, '\\$&').replace(/\*/g, '.*')}$`).test(request.url)) return route;
		return NONE;
	};
	const first = await openHost({ routes, clock: 'jump' });
	expect(rows(await first.cliJson('import', { id: 'arXiv:1906.01820, PMID 18276894, 10.1000/engine and 1906.01820' }))).toEqual([
		['1906.01820', 'kept', 'offline'],
		['pmid:18276894', 'kept', 'offline'],
		['doi:10.1000/engine', 'kept', 'offline'],
		['1906.01820', 'kept', 'offline'],
	]);
	await first.close();
	const host = await openHost({ routes, clock: 'jump', storage: first.storage });
	online = true;
	const done = host.run('import-kept-papers');
	await host.until(() => document.querySelector('.modal .mod-cta'));
	const question = document.querySelector('.modal');
	expect(question?.textContent).toContain('3');
	question?.querySelector<HTMLElement>('.mod-cta')?.click();
	await done;
	await host.settled();
	const notes = Object.keys(await host.vaultFiles()).filter((path) => path.includes('LN-'));
	expect(notes).toHaveLength(3);
	await host.run('import-kept-papers');
	expect(Object.keys(await host.vaultFiles()).filter((path) => path.includes('LN-'))).toEqual(notes);
});

test('a page of a site that is not known is asked only after a yes', async () => {
	const page =
		'<html><head><meta name="citation_title" content="A Paper on a Page"><meta name="citation_author" content="Lovelace, Ada"></head></html>';
	const host = await openHost({ routes: { 'https://papers.example.org/a-paper': page, '*': 'offline' } });
	await host.run('import-paper');
	const input = activeDocument.querySelector<HTMLInputElement>('.modal input[type="text"]');
	if (input === null) throw new Error('no dialog');
	input.value = 'https://papers.example.org/a-paper';
	input.dispatchEvent(new Event('input', { bubbles: true }));
	await host.settled();
	expect(host.requests).toEqual([]);
	const button = [...activeDocument.querySelectorAll<HTMLElement>('.modal button')].find(
		(one) => one.textContent === 'Open papers.example.org',
	);
	button?.click();
	await host.until(() => host.requests.length > 0);
	expect(host.requests[0]?.url).toBe('https://papers.example.org/a-paper');
	// Asked once: the next page of the site is opened as those of others are.
	await host.settled();
	expect(await host.data()).toMatchObject({ pageSites: 'papers.example.org' });
});
