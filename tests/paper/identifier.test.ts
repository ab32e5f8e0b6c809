import { formatPaperId, paperKey } from '../../src/paper/identifier';
import type { PaperId } from '../../src/paper/identifier';
import { arxivDoi, paperUrl } from '../../src/paper/paper';

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
