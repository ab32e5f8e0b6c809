import fc from 'fast-check';
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { formatPaperId, idsOf } from '../../src/paper/identifier';

const read = (text: string) =>
	readBibliography(text).map((entry) => {
		const paper = paperOfEntry(entry);
		const [id] = idsOf(paper);
		return [entry.key, paper.title === '' ? null : paper.title, id === undefined ? null : formatPaperId(id)];
	});

test.each<[string, string, [string, string | null, string | null]]>([
	[
		'arXiv’s own export',
		'@misc{hubinger2021risks,\n      title={Risks from {Learned} Optimization}, \n      eprint={1906.01820},\n      archivePrefix={arXiv},\n      primaryClass={cs.AI},\n      url={https://arxiv.org/abs/1906.01820}, \n}',
		['hubinger2021risks', 'Risks from Learned Optimization', 'arXiv:1906.01820'],
	],
	[
		'Google Scholar’s',
		'@article{hubinger2019risks,\n  title={Risks},\n  journal={arXiv preprint arXiv:1906.01820},\n  year={2019}\n}',
		['hubinger2019risks', 'Risks', 'arXiv:1906.01820'],
	],
	[
		'DBLP’s',
		'@article{DBLP:journals/corr/abs-1906-01820,\n  title = {Risks},\n  journal = {CoRR},\n  volume = {abs/1906.01820},\n  eprinttype = {arXiv},\n  eprint = {1906.01820}\n}',
		['DBLP:journals/corr/abs-1906-01820', 'Risks', 'arXiv:1906.01820'],
	],
	[
		'DBLP’s of old, with the id in the address alone',
		'@article{x,\n volume = {abs/1906.01820},\n ee = {http://arxiv.org/abs/1906.01820}\n}',
		['x', null, 'arXiv:1906.01820'],
	],
	[
		'INSPIRE’s, in quotes',
		'@article{Imamura:1999um,\n author = "Imamura, Yosuke",\n title = "{String junctions and {"}duals{"}}",\n eprint = "hep-th/9901001",\n archivePrefix = "arXiv",\n doi = "10.1143/PTP.101.1155"\n}',
		['Imamura:1999um', 'String junctions and "duals"', 'arXiv:hep-th/9901001'],
	],
	[
		'an old id without its archive',
		'@article{a, eprint = {9901001}, archivePrefix = {arXiv}, primaryClass = {hep-th}}',
		['a', null, 'arXiv:hep-th/9901001'],
	],
	[
		'ACM’s, a DOI with escapes',
		'@inproceedings{10.1145/1273445.1273458,\nauthor = {Keshav, S.},\ntitle = {How to read a paper},\ndoi = {10.1145/1273445.1273458}\n}',
		['10.1145/1273445.1273458', 'How to read a paper', 'doi:10.1145/1273445.1273458'],
	],
	['an arXiv DOI', '@misc{b, doi = {10.48550/ARXIV.1906.01820}}', ['b', null, 'arXiv:1906.01820']],
	['an escaped DOI', '@article{c, doi = {10.1007/978-3-030-1\\_2}}', ['c', null, 'doi:10.1007/978-3-030-1_2']],
	['an eprint of another archive', '@misc{d, eprint = {1234.5678}, eprinttype = {hal}, doi = {10.1000/x}}', ['d', null, 'doi:10.1000/x']],
	['accents and joins', '@book{e, title = "Poincar\\\'{e} " # {and} # " others", year = 2001}', ['e', 'Poincaré and others', null]],
	[
		'an address amid words',
		'@misc{g, title={T}, howpublished={Available at \\href{https://arxiv.org/abs/1906.01820}{arXiv}}}',
		['g', 'T', 'arXiv:1906.01820'],
	],
	['nothing that names a paper', '@book{f, title = {A Book}, pages = {1234--5678}, year = {1999}}', ['f', 'A Book', null]],
])('%s', (_name, entry, paper) => expect(read(entry)).toEqual([paper]));

test('the keywords of authors in an export of Scopus', () =>
	expect(readBibliography('@article{a, title={T}, author_keywords={Engine;  Cards}}').map((entry) => paperOfEntry(entry).keywords)).toEqual(
		[['Engine', 'Cards']],
	));

test('entries in their order, comments and strings passed over, a broken entry does not hide the next', () => {
	const text =
		'@comment{x, eprint={1906.01820}}\n@string{j = {Journal}}\n@misc{a, eprint={1906.01820}\n\n@misc{b,\n eprint={1706.03762}}\n% @misc in prose\n@preamble{ "x" }\n@misc{c, title={{C}}}\n';
	expect(read(text).map(([key, , id]) => [key, id])).toEqual([
		['a', 'arXiv:1906.01820'],
		['b', 'arXiv:1706.03762'],
		['c', null],
	]);
});

test('nothing makes it throw', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('@misc{a,', '{', '}', '"', '=', 'title', ' ', '#', ',', '\n', '\\', 'x'), maxLength: 60 }),
			(text) => void readBibliography(text),
		),
	);
	const text = '@misc{a, title={A}, eprint={1906.01820}}\n'.repeat(3000);
	expect(readBibliography(text).length).toBe(3000);
});
