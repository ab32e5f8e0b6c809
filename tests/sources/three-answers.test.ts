/**
 * Every row of SOURCES by one table: what it is sent, three answers of different shape and what each says of the paper, and what is no
 * answer. A source without its rows here fails.
 */
import type { PaperId } from '../../src/paper/identifier';
import { fullName } from '../../src/paper/person-name';
import { SOURCES } from '../../src/sources';
import type { Source } from '../../src/sources/source';
import { failureFrom, ok, status } from './answers';

interface Rows {
	readonly id: PaperId;
	/** The whole address. */
	readonly sent: string;
	readonly answers: readonly (readonly [
		what: string,
		answer: string,
		told: readonly [title: string, authors: string, published: string],
	])[];
	/** What comes with status 200 and is no answer. */
	readonly noAnswer: string;
}

const json = (value: unknown): string => JSON.stringify(value);
const feed = (entry: string): string =>
	`<?xml version='1.0'?><feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id><title>q</title>${entry}</feed>`;
const entryOf = (id: string, title: string, authors: string, day: string): string =>
	`<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><updated>${day}T00:00:00Z</updated><published>${day}T00:00:00Z</published><summary>S.</summary>${authors}<category term="cs.AI"/><arxiv:primary_category term="cs.AI"/></entry>`;
const person = (name: string): string => `<author><name>${name}</name></author>`;
const doi: PaperId = { scheme: 'doi', id: '10.1000/engine' };
const preprint: PaperId = { scheme: 'doi', id: '10.1101/2020.11.02.364968' };
const posted = (more: object) => ({ doi: preprint.id, title: 'Cells', authors: 'Boole, G.', date: '2020-11-02', version: '1', ...more });
const html = (head: string): string => `<!doctype html><html><head>${head}</head><body></body></html>`;

const WORKS = [
	[
		'an article, its date in two parts',
		{ type: 'journal-article', title: ['Engines'], author: [{ family: 'Lovelace', given: 'Ada' }], issued: { 'date-parts': [[1843, 8]] } },
		['Engines', 'Ada Lovelace', '1843-08'],
	],
	[
		'a chapter by a group, tags in its title',
		{
			type: 'book-chapter',
			title: ['On <i>engines</i> &amp; <sub>2</sub>'],
			author: [{ name: 'The Analytical Society' }],
			issued: { 'date-parts': [[1813]] },
			'container-title': ['Memoirs'],
		},
		['On engines & 2', 'The Analytical Society', '1813'],
	],
	[
		'a paper of a conference without authors, printed after it was online',
		{
			type: 'proceedings-article',
			title: ['Wheels'],
			'published-print': { 'date-parts': [[1844, 1, 9]] },
			issued: { 'date-parts': [[1844, 1, 9]] },
		},
		['Wheels', '', '1844-01-09'],
	],
] as const;

const ROWS: Readonly<Record<string, Rows>> = {
	arxiv: {
		id: { scheme: 'arxiv', id: '1906.01820' },
		sent: 'https://export.arxiv.org/api/query?id_list=1906.01820&max_results=1',
		answers: [
			[
				'one version',
				feed(entryOf('1906.01820v1', 'Risks\n  of  Engines', person('Ada Lovelace') + person('Mary Somerville'), '2019-06-05')),
				['Risks of Engines', 'Ada Lovelace, Mary Somerville', '2019-06-05'],
			],
			[
				'entities and a collaboration',
				feed(entryOf('1906.01820v3', 'A &amp; B &lt; C', person('The Analytical Collaboration'), '2019-06-05')),
				['A & B < C', 'The Analytical Collaboration', '2019-06-05'],
			],
			[
				'TeX and accents',
				feed(entryOf('1906.01820v2', 'The $O(n)$ engine', person('Émilie du Châtelet'), '1999-12-31')),
				['The $O(n)$ engine', 'Émilie du Châtelet', '1999-12-31'],
			],
		],
		noAnswer: '<html><body>Rate exceeded.</body></html>',
	},
	'acl-anthology': {
		id: { scheme: 'acl', id: 'P18-1001' },
		sent: 'https://aclanthology.org/P18-1001.bib',
		answers: [
			[
				'of a conference',
				'@inproceedings{l, title = "{E}ngine Words", author = "Lovelace, Ada  and\n  Babbage, Charles", month = jul, year = "2018"}',
				['Engine Words', 'Ada Lovelace, Charles Babbage', '2018-07'],
			],
			[
				'of a journal',
				'@article{l, title = "Counting {``}Words{\'\'}", author = "Boole, George", journal = "TACL", year = "2013"}',
				['Counting “Words”', 'George Boole', '2013'],
			],
			[
				'of a whole volume',
				'@proceedings{l, title = "Proceedings of {E}ngines", editor = "Somerville, Mary", year = "1999", isbn = "0-262-03384-4"}',
				['Proceedings of Engines', '', '1999'],
			],
		],
		noAnswer: '<html>Not here</html>',
	},
	dblp: {
		id: { scheme: 'dblp', id: 'conf/nips/LovelaceB17' },
		sent: 'https://dblp.org/rec/conf/nips/LovelaceB17.bib?param=1',
		answers: [
			[
				'of a conference',
				'@inproceedings{DBLP:conf/nips/LovelaceB17,\n  author    = {Ada Lovelace and\n               Charles Babbage},\n  title     = {Engines Are All You Need},\n  year      = {2017}\n}',
				['Engines Are All You Need', 'Ada Lovelace, Charles Babbage', '2017'],
			],
			[
				'with the numbers of persons of one name',
				'@article{DBLP:a, author = {Ada Lovelace 0002}, title = {Notes}, year = {1843}}',
				['Notes', 'Ada Lovelace', '1843'],
			],
			[
				'of a preprint',
				'@article{DBLP:journals/corr/abs-1, author = {George Boole}, title = {Laws}, journal = {CoRR}, volume = {abs/1906.01820}, eprinttype = {arXiv}, eprint = {1906.01820}, year = {2019}}',
				['Laws', 'George Boole', '2019'],
			],
		],
		noAnswer: '{"status":"ok"}',
	},
	biorxiv: {
		id: preprint,
		sent: 'https://api.biorxiv.org/details/biorxiv/10.1101/2020.11.02.364968/na/json',
		answers: [
			['one version', json({ messages: [{ status: 'ok' }], collection: [posted({})] }), ['Cells', 'G. Boole', '2020-11-02']],
			[
				'three versions',
				json({
					collection: [
						posted({}),
						posted({ version: '2', title: 'Cells II', date: '2020-12-01' }),
						posted({ version: '3', title: 'Cells III', date: '2021-01-01' }),
					],
				}),
				['Cells III', 'G. Boole', '2020-11-02'],
			],
			[
				'published since',
				json({ collection: [posted({ published: '10.1038/s1', authors: 'Boole, G.; Lovelace, A. K.' })] }),
				['Cells', 'G. Boole, A. K. Lovelace', '2020-11-02'],
			],
		],
		noAnswer: 'Service is down',
	},
	'doi-org': {
		id: doi,
		sent: 'https://doi.org/10.1000/engine',
		answers: WORKS.map(([what, work, told]) => [what, json({ ...work, DOI: doi.id, title: work.title[0] }), told]),
		noAnswer: '<html>Go on</html>',
	},
	crossref: {
		id: doi,
		sent: 'https://api.crossref.org/works/10.1000%2Fengine',
		answers: WORKS.map(([what, work, told]) => [what, json({ status: 'ok', message: { ...work, DOI: doi.id } }), told]),
		noAnswer: 'Resource not found.',
	},
	'crossref-list': {
		id: doi,
		sent: 'https://api.crossref.org/works?rows=1&filter=doi:10.1000%2Fengine',
		answers: WORKS.map(([what, work, told]) => [what, json({ message: { items: [{ ...work, DOI: '10.1000/ENGINE' }] } }), told]),
		noAnswer: '[]',
	},
	pubmed: {
		id: { scheme: 'pmid', id: '18276894' },
		sent: 'https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pubmed/?format=csl&id=18276894',
		answers: [
			[
				'one, an object',
				json({
					title: 'Letter.',
					author: [{ family: 'Lovelace', given: 'A K' }],
					issued: { 'date-parts': [['2008', 2, 15]] },
					PMID: '18276894',
				}),
				['Letter', 'A K Lovelace', '2008-02-15'],
			],
			[
				'a list of one',
				json([{ title: 'Fever', author: [{ family: 'Snow', given: 'John' }], issued: { 'date-parts': [[1855]] }, PMID: '18276894' }]),
				['Fever', 'John Snow', '1855'],
			],
			[
				'a group, a title in brackets',
				json({
					title: '[On engines].',
					author: [{ family: 'Engine Study Group' }],
					issued: { 'date-parts': [[2001, 5]] },
					PMID: '18276894',
				}),
				['On engines', 'Engine Study Group', '2001-05'],
			],
		],
		noAnswer: '<html>Blocked</html>',
	},
	'open-library': {
		id: { scheme: 'isbn', id: '9780262033848' },
		sent: 'https://openlibrary.org/api/books?bibkeys=ISBN:9780262033848&format=json&jscmd=data',
		answers: [
			[
				'title and subtitle',
				json({
					'ISBN:9780262033848': { title: 'Engines', subtitle: 'a study', authors: [{ name: 'Ada Lovelace' }], publish_date: 'May 4, 1990' },
				}),
				['Engines: a study', 'Ada Lovelace', '1990-05-04'],
			],
			['no authors, a year alone', json({ 'ISBN:9780262033848': { title: 'Engines', publish_date: '1990' } }), ['Engines', '', '1990']],
			[
				'a year of copyright',
				json({ 'ISBN:9780262033848': { title: 'Engines', authors: [{ name: 'Charles Babbage' }], publish_date: '©1864' } }),
				['Engines', 'Charles Babbage', '1864'],
			],
		],
		noAnswer: '<html>Busy</html>',
	},
	'semantic-scholar': {
		id: { scheme: 's2', id: '204e3073870fae3d05bcbc2f6a8e263d9b72e776' },
		sent: 'https://api.semanticscholar.org/graph/v1/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776?fields=title,abstract,authors,year,publicationDate,externalIds,venue',
		answers: [
			[
				'a day',
				json({ title: 'Engines', year: 1843, publicationDate: '1843-08-01', authors: [{ name: 'Ada Lovelace' }] }),
				['Engines', 'Ada Lovelace', '1843-08-01'],
			],
			[
				'a year alone, abbreviated names',
				json({ title: 'Laws', year: 1854, authors: [{ name: 'G. Boole' }], externalIds: {} }),
				['Laws', 'G. Boole', '1854'],
			],
			[
				'nothing but a title and a year',
				json({ title: 'Tides', year: 1831, abstract: null, authors: [], externalIds: null }),
				['Tides', '', '1831'],
			],
		],
		noAnswer: '<html></html>',
	},
	page: {
		id: { scheme: 'url', id: 'https://journal.example.org/article/5' },
		sent: 'https://journal.example.org/article/5',
		answers: [
			[
				'Highwire',
				html(
					'<meta name="citation_title" content="Engines"><meta name="citation_author" content="Lovelace, Ada"><meta name="citation_publication_date" content="1843/8/1">',
				),
				['Engines', 'Ada Lovelace', '1843-08-01'],
			],
			[
				'Dublin Core',
				html('<meta name="DC.title" content="Laws"><meta name="DC.creator" content="Boole, George"><meta name="DC.date" content="1854">'),
				['Laws', 'George Boole', '1854'],
			],
			[
				'JSON-LD',
				html(
					'<script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"Tides","author":{"name":"Mary Somerville"},"datePublished":"1831-02"}</script>',
				),
				['Tides', 'Mary Somerville', '1831-02'],
			],
		],
		noAnswer: html('<title>Just a moment...</title>'),
	},
};

const sources: readonly Source[] = SOURCES;
const rowsOf = (key: string): Rows => {
	const rows = ROWS[key];
	if (rows === undefined) throw new Error(`${key} has no answers here`);
	return rows;
};

describe.each(sources.map((source) => [source.key, source] as const))('%s', (key, source) => {
	const { id, sent, answers, noAnswer } = rowsOf(key);
	test('is sent the identifier and nothing else', () => expect(source.urlFor([id])).toBe(sent));
	test('has three answers here', () => expect(answers.length).toBeGreaterThanOrEqual(3));
	test.each(answers.map((row) => [...row] as const))('%s', async (_what, answer, told) => {
		const [paper] = [...(await source.read(ok(answer), [id])).values()];
		expect([paper?.title, paper?.authors.map(fullName).join(', '), paper?.published?.replace(/T.*$/, '')]).toEqual(told);
	});
	test.each([
		['refused', status(403)],
		['rate-limited', status(429)],
		['source-error', status(503)],
		// A page that says nothing of a paper is any page.
		[key === 'page' ? 'unsupported' : 'unreadable', ok(noAnswer)],
	] as const)('%s', async (kind, answer) => expect((await failureFrom(source.read(answer, [id]))).failure).toMatchObject({ kind }));
});
