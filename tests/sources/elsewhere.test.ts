import type { Paper } from '../../src/paper/paper';
import { PLACE_NAMES, placesFor } from '../../src/sources/elsewhere';
import { identify } from '../../src/paper/identify/recognise';

const risks: Paper = {
	arxiv: '1906.01820',
	version: 3,
	title: 'Risks & rewards: $p$-adic “C++” #1?',
	authors: [{ family: 'Merwijk', given: 'Chris', particle: 'van' }],
	categories: ['cs.AI'],
	primaryCategory: 'cs.AI',
};
const urls = (paper: Paper, lines: readonly string[] = []) =>
	new Map(placesFor(paper, lines).map(({ name, page, url }) => [page === undefined ? name : `${name} ${page}`, url]));

test.each([
	['arXiv abstract', 'https://arxiv.org/abs/1906.01820'],
	['arXiv pdf', 'https://arxiv.org/pdf/1906.01820'],
	['arXiv html', 'https://arxiv.org/html/1906.01820'],
	['arXiv source', 'https://arxiv.org/src/1906.01820'],
	['arXiv formats', 'https://arxiv.org/format/1906.01820'],
	['arXiv cs.AI recent', 'https://arxiv.org/list/cs.AI/recent'],
	['arXiv cs.AI 2019-06 month', 'https://arxiv.org/list/cs.AI/2019-06'],
	['DOI', 'https://doi.org/10.48550/arXiv.1906.01820'],
	['NASA ADS', 'https://ui.adsabs.harvard.edu/abs/arXiv:1906.01820'],
	['Google Scholar', 'https://scholar.google.com/scholar_lookup?arxiv_id=1906.01820'],
	['Semantic Scholar', 'https://api.semanticscholar.org/arXiv:1906.01820'],
	['DBLP', 'https://dblp.org/rec/journals/corr/abs-1906-01820'],
	['DBLP author', 'https://dblp.org/search/author?author=Chris%20van%20Merwijk'],
	['alphaXiv', 'https://www.alphaxiv.org/abs/1906.01820'],
	['Hugging Face', 'https://huggingface.co/papers/1906.01820'],
	['Connected Papers', 'https://www.connectedpapers.com/api/redirect/arxiv/1906.01820'],
	['Google Scholar title', 'https://scholar.google.com/scholar?q=Risks%20%26%20rewards%3A%20p-adic%20%E2%80%9CC%2B%2B%E2%80%9D%20%231%3F'],
])('%s', (name, url) => expect(urls(risks).get(name)).toBe(url));

test('every service of an arXiv page is there', () => {
	for (const name of [
		'NASA ADS',
		'Google Scholar',
		'Semantic Scholar',
		'DBLP',
		'BibSonomy',
		'Reddit',
		'Connected Papers',
		'Litmaps',
		'scite',
		'alphaXiv',
		'CatalyzeX',
		'DagsHub',
		'Gotit.pub',
		'Hugging Face',
		'Papers with Code',
		'ScienceCast',
		'Replicate',
		'TXYZ.AI',
		'Influence Flower',
		'CORE',
	]) {
		expect(PLACE_NAMES).toContain(name);
	}
});

test('all addresses are addresses, and none holds a hole', () => {
	for (const { url } of placesFor(risks)) {
		expect(() => new URL(url)).not.toThrow();
		expect(url).not.toMatch(/[{}\s]/);
	}
});

test('an old id keeps its slash in paths, and its month is of its century', () => {
	const old = urls({ ...risks, arxiv: 'hep-th/9901001', primaryCategory: 'hep-th' });
	expect(old.get('arXiv pdf')).toBe('https://arxiv.org/pdf/hep-th/9901001');
	expect(old.get('Google Scholar')).toBe('https://scholar.google.com/scholar_lookup?arxiv_id=hep-th%2F9901001');
	expect(old.get('arXiv hep-th 1999-01 month')).toBe('https://arxiv.org/list/hep-th/1999-01');
	expect(old.get('DBLP')).toBe('https://dblp.org/rec/journals/corr/abs-hep-th-9901001');
});

test('a published DOI goes before arXiv’s, and a paper without arXiv has no places there', () => {
	expect(urls({ ...risks, doi: '10.1007/JHEP04(2019)063' }).get('DOI')).toBe('https://doi.org/10.1007/JHEP04(2019)063');
	const published = placesFor({ title: 'T', authors: [], categories: [], doi: '10.1/x' });
	expect(published.map(({ url }) => url).filter((url) => url.includes('arxiv'))).toEqual([]);
	expect(published.map(({ name }) => name)).toContain('DOI');
});

test('what a service’s address names is the paper', () => {
	for (const name of [
		'arXiv abstract',
		'arXiv pdf',
		'NASA ADS',
		'Google Scholar',
		'Semantic Scholar',
		'DBLP',
		'alphaXiv',
		'Hugging Face',
		'Connected Papers',
		'DOI',
	]) {
		expect([name, identify(urls(risks).get(name) ?? '')]).toEqual([name, { scheme: 'arxiv', id: '1906.01820' }]);
	}
});

test('the reader’s own places follow; a line that is none is passed over', () => {
	const places = placesFor(risks, [
		'My index: https://example.org/?doi={doi}&v={version}',
		'https://example.net/{id}',
		'no address',
		'Keep {braces}: https://example.com/{other}',
	]);
	expect(places.slice(-3)).toEqual([
		{ name: 'My index', url: 'https://example.org/?doi=10.48550%2FarXiv.1906.01820&v=3' },
		{ name: 'example.net', url: 'https://example.net/1906.01820' },
		{ name: 'Keep {braces}', url: 'https://example.com/{other}' },
	]);
});
