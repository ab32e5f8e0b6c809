/** A literature note's properties say which paper it is about, however the reader wrote them. */
import { paperOfNote } from '../../src/note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';

const paper = (properties: Record<string, unknown>) =>
	paperOfNote({ type: 'literature', title: 'A title', ...properties }, DEFAULT_PROPERTY_NAMES);

test('what an import writes', () => {
	expect(
		paper({
			title: 'Risks from Learned Optimization',
			authors: ['Hubinger, Evan', 'van Merwijk, Chris'],
			year: 2019,
			venue: 'arXiv preprint',
			arxiv: '1906.01820',
			'arxiv-version': 3,
			'primary-category': 'cs.AI',
			categories: ['cs.AI', 'cs.LG'],
			published: '2019-06-05',
			revised: '2021-12-01',
			doi: '10.48550/arXiv.1906.01820',
		}),
	).toEqual({
		arxiv: '1906.01820',
		version: 3,
		title: 'Risks from Learned Optimization',
		authors: [
			{ family: 'Hubinger', given: 'Evan' },
			{ family: 'Merwijk', given: 'Chris', particle: 'van' },
		],
		published: '2019-06-05',
		revised: '2021-12-01',
		primaryCategory: 'cs.AI',
		categories: ['cs.AI', 'cs.LG'],
	});
});

test.each([
	[['Orwell, George', 'et al.'], ['Orwell']],
	[['Orwell, George', 'and others'], ['Orwell']],
	['Orwell, George; Huxley, Aldous; et al', ['Orwell', 'Huxley']],
	[
		['Others, Ann', 'Etalier, Bo'],
		['Others', 'Etalier'],
	],
])('who stands for those left out is no author: %j', (authors, families) => {
	expect(paper({ authors })?.authors.map((author) => ('family' in author ? author.family : author.literal))).toEqual(families);
});

test.each([
	[1906.0182, '1906.01820'],
	[704.0001, '0704.0001'],
	[706.37, '0706.3700'],
	['arXiv:1906.01820v2', '1906.01820'],
	['https://arxiv.org/pdf/1906.01820v3.pdf', '1906.01820'],
	['hep-th/9901001', 'hep-th/9901001'],
	['math.GT/0309136', 'math/0309136'],
	['unknown', undefined],
	[null, undefined],
])('arxiv: %p', (arxiv, id) => {
	expect(paper({ arxiv })?.arxiv).toBe(id);
});

test('the id stands in the address or arXiv’s DOI when it stands nowhere else', () => {
	expect(paper({ url: 'https://arxiv.org/abs/1706.03762' })?.arxiv).toBe('1706.03762');
	expect(paper({ doi: '10.48550/ARXIV.1706.03762' })).toMatchObject({ arxiv: '1706.03762' });
	expect(paper({ doi: 'https://doi.org/10.1145/1273445.1273458' })).toMatchObject({ doi: '10.1145/1273445.1273458' });
});

test.each([
	[{ url: '[arXiv](https://arxiv.org/abs/1906.01820)' }, { arxiv: '1906.01820' }],
	[{ url: '<https://arxiv.org/abs/1906.01820>' }, { arxiv: '1906.01820' }],
	[{ url: '[The paper](<https://arxiv.org/abs/1906.01820> "at arXiv")' }, { arxiv: '1906.01820' }],
	[{ doi: '[DOI](https://doi.org/10.1145/1273445.1273458)' }, { doi: '10.1145/1273445.1273458' }],
	[{ doi: '[10.1145/1](https://doi.org/10.1145/1273445.1273458)' }, { doi: '10.1145/1273445.1273458' }],
	[{ doi: '[DOI](https://doi.org/10.1016/S0140-6736(05)66545-8)' }, { doi: '10.1016/S0140-6736(05)66545-8' }],
	[{ doi: 'see [here](https://doi.org/10.1145/1273445.1273458).' }, { doi: '10.1145/1273445.1273458' }],
	[{ doi: '<https://doi.org/10.1145/1273445.1273458>' }, { doi: '10.1145/1273445.1273458' }],
	[{ doi: '[[10.1145/1273445.1273458]]' }, { doi: '10.1145/1273445.1273458' }],
	[{ doi: '[[Papers/A study|10.1145/1273445.1273458]]' }, { doi: '10.1145/1273445.1273458' }],
	[{ arxiv: '[arXiv](https://arxiv.org/abs/1906.01820)' }, { arxiv: '1906.01820' }],
	[{ pmid: '[PMID](https://pubmed.ncbi.nlm.nih.gov/18276894/)' }, { pmid: '18276894' }],
	[{ url: '[Home page](https://example.org/a_(b))' }, { url: 'https://example.org/a_(b)' }],
	[{ doi: ['https://doi.org/10.1000/abc'] }, { doi: '10.1000/abc' }],
	[{ pmid: [18276894] }, { pmid: '18276894' }],
])('an address is read where its link leads: %j', (properties, expected) => expect(paper(properties)).toMatchObject(expected));

test.each([
	['[[Venues/nips|NeurIPS]]', 'NeurIPS'],
	['[[Venues/NeurIPS]]', 'NeurIPS'],
	['[[neurips.md|Advances in Neural Information Processing Systems]]', 'Advances in Neural Information Processing Systems'],
	['[[Journal of Machine Learning Research|Machine Learning]]', 'Journal of Machine Learning Research'],
	['[[Journal of the ACM|J. ACM]]', 'Journal of the ACM'],
	['[NeurIPS](https://neurips.cc)', 'NeurIPS'],
])('a venue that is a link: %s', (venue, expected) => expect(paper({ venue })?.publication?.venue).toBe(expected));

test.each([
	['[[@babbage|Babbage]]', { literal: 'Babbage' }],
	['[[@babbage|Charles Babbage]]', { family: 'Babbage', given: 'Charles' }],
	['[[Hubinger, Evan|Evan]]', { family: 'Hubinger', given: 'Evan' }],
	['[[Hubinger, Evan|E. Hubinger]]', { family: 'Hubinger', given: 'Evan' }],
	['[[People/ada.md|Ada Lovelace]]', { family: 'Lovelace', given: 'Ada' }],
	['[[People/Ada Lovelace|Lovelace]]', { family: 'Lovelace', given: 'Ada' }],
	['[[People/Joar Skalse]]', { family: 'Skalse', given: 'Joar' }],
	['[[People/at.mdx/Joar Skalse.MD ]]', { family: 'Skalse', given: 'Joar' }],
	['[[Hubinger,  Evan|E.  Hubinger]]', { family: 'Hubinger', given: 'Evan' }],
	['[[Hubinger, Evan| Joar Skalse ]]', { family: 'Skalse', given: 'Joar' }],
	['[[Hubinger, Evan|Evan Skalse]]', { family: 'Skalse', given: 'Evan' }],
	['[[People/|Ada Lovelace]]', { family: 'Lovelace', given: 'Ada' }],
])('an author who is a link: %s', (author, expected) => {
	expect(paper({ authors: [author] })?.authors).toEqual([expected]);
	expect(paper({ authors: author })?.authors).toEqual([expected]);
});

test.each([
	['Hubinger, Evan; van Merwijk, Chris', ['Hubinger', 'Merwijk']],
	['Hubinger, Evan and van Merwijk, Chris', ['Hubinger', 'Merwijk']],
	['Evan Hubinger, Chris van Merwijk and Joar Skalse', ['Hubinger', 'Merwijk', 'Skalse']],
	[
		['[[Hubinger, Evan]]', '[[People/Joar Skalse|Joar]]'],
		['Hubinger', 'Skalse'],
	],
	[['OpenAI'], ['OpenAI']],
	['', []],
])('authors: %p', (authors, families) => {
	expect(paper({ authors })?.authors.map((author) => ('literal' in author ? author.literal : author.family))).toEqual(families);
});

test.each([
	['NeurIPS 2017', { type: 'paper-conference', venue: 'NeurIPS 2017', year: 2017 }],
	['ICLR 2023', { type: 'paper-conference', venue: 'ICLR 2023', year: 2023 }],
	['Proceedings of EASE', { type: 'paper-conference', venue: 'Proceedings of EASE' }],
	['Nature', { type: 'article-journal', venue: 'Nature' }],
	['Nature 2020', { type: 'article-journal', venue: 'Nature 2020', year: 2020 }],
	['Proc. of the ACM', { type: 'paper-conference', venue: 'Proc. of the ACM' }],
	['Workshop on Agents, 2019', { type: 'paper-conference', venue: 'Workshop on Agents, 2019', year: 2019 }],
	['ICML’21', { type: 'paper-conference', venue: 'ICML’21' }],
	['AAAI 19', { type: 'paper-conference', venue: 'AAAI 19' }],
	['PLOS ONE', { type: 'article-journal', venue: 'PLOS ONE' }],
	['Journal of Unpublished Results', { type: 'article-journal', venue: 'Journal of Unpublished Results' }],
	['The Preprint Review', { type: 'article-journal', venue: 'The Preprint Review' }],
	['Unpublished', undefined],
	['Preprint, under review', undefined],
	['arXiv preprint', undefined],
	['arXiv preprint (AI Safety research)', undefined],
])('venue: %s', (venue, publication) => {
	expect(paper({ venue })?.publication).toEqual(publication);
});

test('the reader’s own year counts where no version has it', () => {
	expect(paper({ published: '2019-06-05', revised: '2021-12-01', year: 2021 })?.published).toBe('2019-06-05');
	expect(paper({ published: '2019-06-05', year: 2020 })?.published).toBe('2020');
	expect(paper({ year: 2017 })?.published).toBe('2017');
});

test('a title that is a number, a renamed and a switched-off property', () => {
	const names = { ...DEFAULT_PROPERTY_NAMES, title: 'name', arxiv: '' };
	expect(paperOfNote({ name: 0, arxiv: '2104.12255' }, names)).toMatchObject({ title: '0', arxiv: '2104.12255' });
});

test('other notes are no papers', () => {
	expect(paperOfNote({}, DEFAULT_PROPERTY_NAMES)).toBeNull();
	expect(paperOfNote({ title: 'Ethics Review Log', type: 'area' }, DEFAULT_PROPERTY_NAMES)).toBeNull();
	expect(paperOfNote({ arxiv: '1906.01820' }, DEFAULT_PROPERTY_NAMES)).toBeNull();
});

test.each([
	['[[Ada Lovelace]]', 'Lovelace'],
	['[[People/Babbage|Charles Babbage]]', 'Babbage'],
	['[[@babbage#Life|Charles Babbage]]', 'Babbage'],
	['[[Lovelace, Ada|Ada]]', 'Lovelace'],
	['[Charles Babbage](People/Babbage.md)', 'Babbage'],
	['[[People/Somerville.md]]', 'Somerville'],
])('an author who is a link: %s', (author, family) => {
	const [first] = paper({ authors: [author] })?.authors ?? [];
	expect(first).toMatchObject(first !== undefined && 'literal' in first ? { literal: family } : { family });
});

test.each([
	['[[Journal of Engines]]', 'Journal of Engines'],
	['[[Venues/Nature]]', 'Nature'],
	['[Nature](Venues/Nature.md)', 'Nature'],
	['[Nature]', '[Nature]'],
])('a venue that is a link: %s', (venue, said) => expect(paper({ venue })?.publication?.venue).toBe(said));

test.each([
	['2001a', '2001'],
	['c. 1999', '1999'],
	['1949-06-08', '1949'],
	['1949-06-08T00:00:00', '1949'],
	['1843?', '1843'],
	['in press', undefined],
	['19999', undefined],
])('a year as %s', (year, said) => expect(paper({ year })?.published).toBe(said));

test.each([
	[
		['cs.AI', 'cs.LG'],
		['cs.AI', 'cs.LG'],
	],
	['cs.AI, cs.LG; ,stat.ML  ', ['cs.AI', 'cs.LG', 'stat.ML']],
	['cs.AI', ['cs.AI']],
	[['cs.AI', null, ''], ['cs.AI']],
	['', []],
	[null, []],
])('categories as %j', (categories, said) => expect(paper({ categories })?.categories).toEqual(said));

test.each([
	['book', '978-0-262-03384-8', '9780262033848'],
	['chapter', '978-0-262-03384-8', undefined],
	['something', '978-0-262-03384-8', undefined],
	[undefined, '978-0-262-03384-8', undefined],
])('an ISBN is the work’s own where the work stands alone: %s', (type, isbn, said) =>
	expect(paper({ 'csl-type': type, isbn })?.isbn).toBe(said),
);

test.each([
	['10.48550/arXiv.1706.03762', undefined],
	['https://doi.org/10.48550/ARXIV.1706.03762', undefined],
	['10.1000/of.10.48550/arXiv.1706', '10.1000/of.10.48550/arXiv.1706'],
	['to come', undefined],
	['', undefined],
])('a DOI that is not arXiv’s: %j', (doi, said) => expect(paper({ doi })?.doi).toBe(said));
