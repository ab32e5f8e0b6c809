/** A world in which every identifier is a paper: each source answers for whatever it is asked, so that a test may speak of rows alone. */
import { atomFeed } from '../host/atom';
import type { Answer, LoggedRequest, Route } from '../host/network';

const json = (value: unknown): Answer => ({ text: JSON.stringify(value) });
const csl = (id: string, more: Readonly<Record<string, unknown>>) => ({
	type: 'article-journal',
	title: `Engines of ${id}`,
	author: [{ family: 'Lovelace', given: 'Ada' }],
	'container-title': 'Scientific Memoirs',
	issued: { 'date-parts': [[1843]] },
	...more,
});
const bibtex = (id: string) =>
	`@inproceedings{${id}, title = {Engines of ${id}}, author = {Lovelace, Ada}, booktitle = {Proceedings}, year = 1843}`;

/** Answers for one request: the paper or papers it asks for. A DOI is looked up one by one and in lists. */
export function anyPaper({ url }: Pick<LoggedRequest, 'url'>): Route {
	const { hostname, pathname, searchParams } = new URL(url);
	const last = decodeURIComponent(pathname.replace(/^.*\//, ''));
	switch (hostname) {
		case 'export.arxiv.org': {
			const ids = (searchParams.get('id_list') ?? '').split(',').filter((id) => id !== '');
			return atomFeed(
				ids.map((id) => ({ id: `http://arxiv.org/abs/${id}`, title: `Engines of ${id}`, summary: 'We study.', authors: ['Ada Lovelace'] })),
			);
		}
		case 'doi.org':
			return json(csl(pathname.slice(1), { DOI: decodeURIComponent(pathname.slice(1)) }));
		case 'api.crossref.org': {
			const wanted = (searchParams.get('filter') ?? '').split(',').flatMap((part) => /^doi:(.*)$/.exec(part)?.[1] ?? []);
			const items = wanted.map((DOI) => ({
				...csl(DOI, { DOI, type: 'journal-article' }),
				title: [`Engines of ${DOI}`],
				'container-title': ['M'],
			}));
			return json({ status: 'ok', message: { items } });
		}
		case 'pmc.ncbi.nlm.nih.gov': {
			const ids = searchParams.getAll('id');
			const field = pathname.includes('/pubmed/') ? 'PMID' : 'PMCID';
			return json(ids.map((id) => csl(id, { [field]: field === 'PMID' ? id : `PMC${id}`, id: field === 'PMID' ? `pmid:${id}` : id })));
		}
		case 'aclanthology.org':
		case 'dblp.org':
			return bibtex(last.replace(/\.bib$/, ''));
		case 'api.biorxiv.org': {
			const doi = /details\/\w+\/(.*)\/na\/json/.exec(pathname)?.[1] ?? '';
			return json({
				collection: [{ doi, title: `Engines of ${doi}`, authors: 'Lovelace, A.', date: '2020-11-02', version: '1', published: 'NA' }],
			});
		}
		case 'openlibrary.org': {
			const keys = (searchParams.get('bibkeys') ?? '').split(',');
			return json(Object.fromEntries(keys.map((key) => [key, { title: `Engines of ${key}`, authors: [{ name: 'Ada Lovelace' }] }])));
		}
		case 'api.semanticscholar.org':
			return json({ title: `Engines of ${last}`, year: 1843, authors: [{ name: 'Ada Lovelace' }], externalIds: {} });
		default:
			return `<meta name="citation_title" content="Engines at ${hostname}"><meta name="citation_author" content="Ada Lovelace"><meta name="citation_year" content="1843">`;
	}
}
