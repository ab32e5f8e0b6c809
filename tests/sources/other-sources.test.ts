import { SOURCES } from '../../src/sources';
import { crossref } from '../../src/sources/crossref';
import { doiOrg } from '../../src/sources/doi-org';
import { semanticScholar } from '../../src/sources/semantic-scholar';
import { SCHEME_NAMES } from '../../src/paper/identifier';
import type { PaperId, Scheme } from '../../src/paper/identifier';
import { SETTINGS } from '../../src/settings';
import type { Source } from '../../src/sources/source';
import { failureFrom, fixture, ok, status } from './answers';

const RISKS: PaperId = { scheme: 'arxiv', id: '1906.01820' };
const JHEP: PaperId = { scheme: 'doi', id: '10.1007/jhep04(2019)063' };

const SAMPLES: Readonly<Record<Scheme, PaperId>> = {
	arxiv: RISKS,
	doi: JHEP,
	pmid: { scheme: 'pmid', id: '18276894' },
	pmcid: { scheme: 'pmcid', id: 'PMC2808187' },
	acl: { scheme: 'acl', id: 'P18-1001' },
	isbn: { scheme: 'isbn', id: '9780262033848' },
	dblp: { scheme: 'dblp', id: 'conf/nips/VaswaniSPUJGKP17' },
	s2: { scheme: 's2', id: '204e3073870fae3d05bcbc2f6a8e263d9b72e776' },
	url: { scheme: 'url', id: 'https://proceedings.mlr.press/v97/name19a.html' },
};
const rows: readonly Source[] = SOURCES;

test('every source has a key of its own', () => expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length));

test.each(rows.map((source) => [source.name, source] as const))(
	'%s asks its own hosts, for each kind it has a role for',
	(_name, source) => {
		const schemes = SCHEME_NAMES.filter((scheme) => source.role[scheme] !== undefined);
		expect(schemes).not.toEqual([]);
		// A page's site is the one of the address itself.
		for (const scheme of schemes) if (scheme !== 'url') expect(source.hosts).toContain(new URL(source.urlFor([SAMPLES[scheme]])).hostname);
		if (source.setting !== undefined) expect(SETTINGS).toHaveProperty([source.setting]);
	},
);

test('Crossref: a journal article with its tags taken off and its arXiv twin', async () => {
	expect(crossref.urlFor([JHEP])).toBe('https://api.crossref.org/works/10.1007%2Fjhep04(2019)063');
	const response = ok(fixture('crossref/jhep.json'));
	expect((await crossref.read(response, [JHEP])).get('doi:10.1007/jhep04(2019)063')).toEqual({
		arxiv: '1902.05884',
		doi: '10.1007/jhep04(2019)063',
		title: 'Dalitz plot analysis of the D+ decay',
		authors: [
			{ literal: 'The LHCb collaboration' },
			{ family: 'Aaij', given: 'R.' },
			{ family: 'Tilburg', given: 'J. G.', particle: 'van', suffix: 'Jr.' },
		],
		categories: [],
		abstract: 'The resonant structure is studied & measured, with p < 0.05.',
		published: '2019-04',
		license: 'https://creativecommons.org/licenses/by/4.0',
		publication: {
			type: 'article-journal',
			venue: 'Journal of High Energy Physics',
			year: 2019,
			date: '2019-04',
			volume: '2019',
			issue: '4',
			pages: '63',
			publisher: 'Springer Science and Business Media LLC',
		},
	});
});

test('Crossref: a subtitle belongs to the title, once', async () => {
	const work = (title: string, subtitle: string) => ok(JSON.stringify({ message: { title: [title], subtitle: [subtitle], author: [] } }));
	const title = async (...parts: [string, string]) =>
		(await crossref.read(work(...parts), [JHEP])).get('doi:10.1007/jhep04(2019)063')?.title;
	expect(await title('ReAct', 'Synergizing Reasoning and Acting')).toBe('ReAct: Synergizing Reasoning and Acting');
	expect(await title('ReAct: Synergizing', 'Synergizing')).toBe('ReAct: Synergizing');
});

test('doi.org: the CSL-JSON of an arXiv DOI, subjects of other schemes left out', async () => {
	expect(doiOrg.urlFor([RISKS])).toBe('https://doi.org/10.48550/arXiv.1906.01820');
	expect(doiOrg.accept).toBe('application/vnd.citationstyles.csl+json');
	expect((await doiOrg.read(ok(fixture('doi-org/arxiv-doi.json')), [RISKS])).get('arxiv:1906.01820')).toEqual({
		arxiv: '1906.01820',
		version: 3,
		title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
		authors: [
			{ family: 'Hubinger', given: 'Evan' },
			{ family: 'Merwijk', given: 'Chris', particle: 'van' },
			{ family: 'Mikulik', given: 'Vladimir' },
			{ literal: 'ATLAS Collaboration' },
		],
		abstract: 'We analyze the type of learned optimization.',
		published: '2019',
		primaryCategory: 'cs.AI',
		categories: ['cs.AI', 'cs.LG'],
	});
});

test('doi.org: a published DOI of another registry', async () => {
	const item = {
		title: 'A data set',
		author: [{ family: 'Lovelace', given: 'Ada' }],
		DOI: '10.5281/zenodo.1',
		publisher: 'Zenodo',
		type: 'dataset',
		issued: { 'date-parts': [['2020', '3']] },
	};
	expect((await doiOrg.read(ok(JSON.stringify(item)), [{ scheme: 'doi', id: '10.5281/zenodo.1' }])).get('doi:10.5281/zenodo.1')).toEqual({
		doi: '10.5281/zenodo.1',
		title: 'A data set',
		authors: [{ family: 'Lovelace', given: 'Ada' }],
		categories: [],
		published: '2020-03',
		publication: { type: 'dataset', year: 2020, date: '2020-03', publisher: 'Zenodo' },
	});
});

test('Semantic Scholar: names split by rule, arXiv’s own DOI left out', async () => {
	expect(semanticScholar.urlFor([{ scheme: 'arxiv', id: 'hep-th/9901001' }])).toMatch(
		/^https:\/\/api\.semanticscholar\.org\/graph\/v1\/paper\/ARXIV:hep-th\/9901001\?fields=/,
	);
	expect((await semanticScholar.read(ok(fixture('semantic-scholar/paper.json')), [RISKS])).get('arxiv:1906.01820')).toEqual({
		arxiv: '1906.01820',
		title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
		authors: [
			{ family: 'Hubinger', given: 'Evan' },
			{ family: 'Merwijk', given: 'Chris', particle: 'van' },
		],
		abstract: 'We analyze the type of learned optimization.',
		published: '2019-06-05',
		categories: [],
	});
});

describe.each([
	['Crossref', crossref, JHEP],
	['doi.org', doiOrg, RISKS],
	['Semantic Scholar', semanticScholar, RISKS],
])('%s', (_source, source, id) => {
	test('a 404 is an answer without the paper', async () =>
		expect((await source.read(status(404, 'Resource not found.'), [id])).size).toBe(0));

	test.each([
		['429', status(429), 'rate-limited'],
		['503 with a time', status(503, '', { 'retry-after': '10' }), 'rate-limited'],
		['500', status(500), 'source-error'],
		['403', status(403), 'refused'],
		['a web page', ok('<html></html>'), 'unreadable'],
		['a list', ok('[]'), 'unreadable'],
		['an object of something else', ok('{"message": {}, "title": 3}'), 'unreadable'],
		['JSON cut short', ok('{"title": "A'), 'unreadable'],
	])('%s', async (_name, response, kind) =>
		expect((await failureFrom(source.read(response, [id]))).failure).toMatchObject({ kind, source: source.name }),
	);
});
