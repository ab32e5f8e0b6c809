import { comparedKey, formatPaperId, idOfKey, idsOf, paperKey, paperKeys, versionedKey } from '../../src/paper/identifier';
import type { Identifiers, PaperId } from '../../src/paper/identifier';
import { aclDoi, arxivDoi, citedUrl, paperUrl } from '../../src/paper/paper';

test.each<[PaperId, string, string]>([
	[{ scheme: 'arxiv', id: '1906.01820' }, 'arXiv:1906.01820', 'arxiv:1906.01820'],
	[{ scheme: 'arxiv', id: '1906.01820', version: 3 }, 'arXiv:1906.01820v3', 'arxiv:1906.01820'],
	[{ scheme: 'arxiv', id: 'hep-th/9901001' }, 'arXiv:hep-th/9901001', 'arxiv:hep-th/9901001'],
	[{ scheme: 'doi', id: '10.1145/1273445.1273458' }, 'doi:10.1145/1273445.1273458', 'doi:10.1145/1273445.1273458'],
	[{ scheme: 'doi', id: '10.1016/S0550-3213(98)00559-0' }, 'doi:10.1016/S0550-3213(98)00559-0', 'doi:10.1016/s0550-3213(98)00559-0'],
])('%j as people write it, and its key', (id, written, key) => {
	expect(formatPaperId(id)).toBe(written);
	expect(paperKey(id)).toBe(key);
});

test('the address of a paper is its abstract page, else its DOI’s', () => {
	const paper = { title: 'T', authors: [], categories: [] };
	expect(paperUrl({ ...paper, arxiv: '1906.01820', doi: '10.1/x' })).toBe('https://arxiv.org/abs/1906.01820');
	expect(paperUrl({ ...paper, doi: '10.1/x' })).toBe('https://doi.org/10.1/x');
	expect(paperUrl(paper)).toBeNull();
	expect(arxivDoi('1906.01820')).toBe('10.48550/arXiv.1906.01820');
});

test.each([
	['host, scheme and what stands behind it', 'url:http://www.Example.org/Notes/?utm_source=x#b', 'url:example.org/Notes'],
	['no path', 'url:https://Example.org', 'url:example.org'],
	['a slash at its end', 'url:https://example.org/a//', 'url:example.org/a'],
	['a question that asks', 'url:https://example.org/a?id=5', 'url:example.org/a?id=5'],
	['clicks among questions', 'url:https://example.org/a?utm_medium=m&id=5&fbclid=z&GCLID=1', 'url:example.org/a?id=5'],
	['clicks in a row', 'url:https://example.org/a?utm_source=s&utm_campaign=c&gclid=&id=5', 'url:example.org/a?id=5'],
	['a question that only sounds so', 'url:https://example.org/a?my_utm_x=5', 'url:example.org/a?my_utm_x=5'],
	['a page behind a mark', 'url:https://example.org/#!/notes/1', 'url:example.org/#!/notes/1'],
	['a path behind a mark', 'url:https://example.org/#/notes/1#a', 'url:example.org/#/notes/1'],
	['a question without a path', 'url:https://EXAMPLE.org?Q=A', 'url:example.org?Q=A'],
	['a DOI stays', 'doi:10.1000/a?utm_source=x#b/', 'doi:10.1000/a?utm_source=x#b/'],
	['a DOI with an address in it', 'doi:10.1000/url:http://www.A.org/', 'doi:10.1000/url:http://www.A.org/'],
])('keys as they are compared, %s', (_case, key, compared) => expect(comparedKey(key)).toBe(compared));

test('the keys of a paper, in the order of the kinds', () => {
	const ids = { url: 'https://Example.org/A', doi: '10.1000/ABC', arxiv: 'hep-th/9901001', pmcid: 'PMC2808187' };
	expect(idsOf(ids)).toEqual([
		{ scheme: 'arxiv', id: 'hep-th/9901001' },
		{ scheme: 'doi', id: '10.1000/abc' },
		{ scheme: 'pmcid', id: 'PMC2808187' },
		{ scheme: 'url', id: 'https://Example.org/A' },
	]);
	expect(paperKeys(ids)).toEqual(['arxiv:hep-th/9901001', 'doi:10.1000/abc', 'pmcid:pmc2808187', 'url:https://Example.org/A']);
	expect(idsOf({})).toEqual([]);
	expect(versionedKey({ scheme: 'arxiv', id: '1906.01820', version: 3 })).toBe('arxiv:1906.01820v3');
	expect(versionedKey({ scheme: 'arxiv', id: '1906.01820' })).toBe('arxiv:1906.01820');
});

test.each([
	['arxiv:1906.01820', { scheme: 'arxiv', id: '1906.01820' }],
	['doi:10.1000/a:b', { scheme: 'doi', id: '10.1000/a:b' }],
	['url:https://example.org/', { scheme: 'url', id: 'https://example.org/' }],
	['1906.01820', null],
	['a doi:10.1000/a', null],
	['doi10.1000/a', null],
	['', null],
])('the key “%s” is read back', (key, id) => expect(idOfKey(key)).toEqual(id));

const PAPER = { title: 'T', authors: [], categories: [] };
test.each<[Identifiers & { url?: string }, string, string | null]>([
	[{ url: 'https://example.org/a', pmid: '1' }, 'https://example.org/a', 'https://example.org/a'],
	[{ acl: 'P18-1001', pmid: '1' }, 'https://aclanthology.org/P18-1001/', 'https://aclanthology.org/P18-1001/'],
	[{ pmid: '18276894', pmcid: 'PMC1' }, 'https://pubmed.ncbi.nlm.nih.gov/18276894/', 'https://pubmed.ncbi.nlm.nih.gov/18276894/'],
	[{ pmcid: 'PMC2808187' }, 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2808187/', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2808187/'],
	[{ dblp: 'conf/nips/A17' }, 'https://dblp.org/rec/conf/nips/A17', 'https://dblp.org/rec/conf/nips/A17'],
	[{ s2: 'CorpusID:13756489' }, 'https://api.semanticscholar.org/CorpusID:13756489', 'https://api.semanticscholar.org/CorpusID:13756489'],
	[
		{ s2: '204e3073870fae3d05bcbc2f6a8e263d9b72e776' },
		'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
		'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
	],
	// A catalogue's record of a book in print is no place where it is read
	[{ isbn: '9780262033848' }, 'https://openlibrary.org/isbn/9780262033848', null],
])('where the paper of %j is found, and what a reference links', (ids, found, cited) => {
	expect([paperUrl({ ...PAPER, ...ids }), citedUrl({ ...PAPER, ...ids })]).toEqual([found, cited]);
});

test('a paper of no identifier has no address to be cited by', () => {
	expect(citedUrl(PAPER)).toBeNull();
	expect(aclDoi('P18-1001')).toBe('10.18653/v1/P18-1001');
});
