/** What papers have in common: works, authors, venues and years over made-up bibliographies of real works. */
import fc from 'fast-check';
import type { CitedWork } from '../../src/paper/cited-work';
import type { CitingNote } from '../../src/references/survey';
import { familyOf, joinedReferences, lastName, workKeys } from '../../src/references/reference-list';
import { survey } from '../../src/references/survey';

const work = (title: string, more: Partial<CitedWork> & { readonly note?: string } = {}) => ({
	text: title,
	title,
	authors: [],
	year: null,
	arxiv: null,
	doi: null,
	note: null,
	...more,
});
const attention = work('Attention is all you need', {
	authors: ['A. Vaswani', 'N. Shazeer'],
	year: 2017,
	arxiv: '1706.03762',
	venue: 'NeurIPS',
});
const keshav = work('How to read a paper', { authors: ['S. Keshav'], year: 2007, doi: '10.1145/1273445.1273458', note: 'LN-Keshav.md' });
const turing = work('On computable numbers', { authors: ['A. M. Turing'], year: 1936 });
const NOTES: CitingNote[] = [
	{ path: 'a.md', references: [attention, keshav, turing, turing] },
	{ path: 'b.md', references: [{ ...attention, title: 'Attention Is All You Need', arxiv: null, venue: 'Neurips' }, keshav] },
	{
		path: 'c.md',
		references: [
			{ ...attention, authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'] },
			work('Computing machinery and intelligence', { authors: ['Alan Turing'] }),
		],
	},
];

test('works by how many different notes cite them, those without a note first among equals', () => {
	const { papers, works } = survey(NOTES);
	expect(papers).toBe(3);
	expect(works.map(({ title, note, citedBy }) => [title, note, citedBy])).toEqual([
		['Attention is all you need', null, ['a.md', 'b.md', 'c.md']],
		['How to read a paper', 'LN-Keshav.md', ['a.md', 'b.md']],
	]);
	expect(works[0]).toMatchObject({ arxiv: '1706.03762', year: 2017, authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'] });
});

test('authors by their different works, under their longest name; venues and years of the works', () => {
	const { authors, venues, years } = survey(NOTES);
	expect(authors).toEqual([{ name: 'A. M. Turing', count: 2, papers: ['a.md', 'c.md'] }]);
	expect(venues).toEqual([{ name: 'NeurIPS', count: 1 }]);
	expect(years).toEqual([
		{ year: 2017, count: 1 },
		{ year: 2007, count: 1 },
		{ year: 1936, count: 1 },
	]);
});

test('an item that names a preprint and its publication makes one work of two', () => {
	const pre = work('A first title of it', { arxiv: '2401.00001' });
	const published = work('Another title of it', { doi: '10.1/x' });
	const both = work('A third title of it', { arxiv: '2401.00001', doi: '10.1/X' });
	const { works } = survey([
		{ path: 'a.md', references: [pre] },
		{ path: 'b.md', references: [published] },
		{ path: 'c.md', references: [both] },
	]);
	expect(works.map(({ citedBy }) => citedBy)).toEqual([['a.md', 'b.md', 'c.md']]);
});

test('a hub is ignored for good', () => {
	expect(survey(NOTES, new Set(['arxiv:1706.03762'])).works.map(({ title }) => title)).toEqual(['How to read a paper']);
});

test('counts are those of a plain count', () => {
	const ids = fc.integer({ min: 1, max: 12 });
	fc.assert(
		fc.property(fc.array(fc.array(ids, { maxLength: 10 }), { maxLength: 8 }), (lists) => {
			const notes = lists.map((list, index) => ({
				path: `${index}.md`,
				references: list.map((id) => work(`Work number ${id} of twelve`, { arxiv: `2401.000${String(id).padStart(2, '0')}` })),
			}));
			const plain = new Map<number, number>();
			for (const list of lists) for (const id of new Set(list)) plain.set(id, (plain.get(id) ?? 0) + 1);
			const expected = [...plain.values()].filter((count) => count >= 2).sort((a, b) => b - a);
			expect(survey(notes).works.map(({ citedBy }) => citedBy.length)).toEqual(expected);
		}),
	);
});

test('a list takes the identifiers a service knows, and its rest where it was cut short', () => {
	const item = (n: number, text: string) => ({ ...work(text), title: null, text, n, citedIn: ['1'] });
	const own = [
		item(1, 'A. Vaswani et al., Attention is all you need, 2017.'),
		item(2, 'J. Maldacena, Adv. Theor. Math. Phys. 2 (1998) 231'),
	];
	const told = [keshav, attention].map(({ note: _, ...rest }) => rest);
	expect(joinedReferences(own, told, false).map(({ n, arxiv, doi, citedIn }) => [n, arxiv, doi, citedIn])).toEqual([
		[1, '1706.03762', null, ['1']],
		[2, null, null, ['1']],
	]);
	expect(joinedReferences(own, told, true).map(({ n, title }) => [n, title])).toEqual([
		[1, 'Attention is all you need'],
		[2, null],
		[3, 'How to read a paper'],
	]);
});

const cited = (...lists: ReturnType<typeof work>[][]): CitingNote[] => lists.map((references, at) => ({ path: `${at}.md`, references }));

test('among works as often cited, those without a note come first, then by title', () => {
	const list = [
		work('Zeta functions of many varieties', { note: 'zeta.md' }),
		work('Kinds of minimal surfaces'),
		work('Abelian groups in many dimensions', { note: 'abelian.md' }),
		work('Measures on spaces of paths'),
	];
	const often = work('Zorn and his lemma in use', { note: 'zorn.md' });
	expect(survey(cited([...list, often], [...list, often], [often])).works.map(({ title }) => title)).toEqual([
		'Zorn and his lemma in use',
		'Kinds of minimal surfaces',
		'Measures on spaces of paths',
		'Abelian groups in many dimensions',
		'Zeta functions of many varieties',
	]);
});

test('authors by their works, then by who cites them, then by name; nobody is “et al.”, “others” or nameless', () => {
	const by = (title: string, ...authors: string[]) => work(`${title} and what is known of them`, { authors });
	const { authors } = survey(
		cited(
			[by('Rings', 'Emmy Noether', 'et al.'), by('Fields', 'E. Noether', 'others'), by('Ideals', 'Noether, E.', 'et al.', 'others', '')],
			[by('Gases', 'Ludwig Boltzmann', 'Paul Alpers', ''), by('Atoms', 'Boltzmann, L.', 'P. Alpers'), by('Heat', 'Aldo Alpers')],
			[by('Gases', 'L. Boltzmann'), by('Trees', 'Arthur Cayley'), by('Matrices', 'A. Cayley')],
		),
	);
	expect(authors).toEqual([
		{ name: 'Emmy Noether', count: 3, papers: ['0.md'] },
		{ name: 'Ludwig Boltzmann', count: 2, papers: ['1.md', '2.md'] },
		{ name: 'Paul Alpers', count: 2, papers: ['1.md', '2.md'] },
		{ name: 'Arthur Cayley', count: 2, papers: ['2.md'] },
	]);
});

test('venues by their works, then by name, however they are written; years from the newest', () => {
	const at = (title: string, venue: string | undefined, year: number | null) =>
		work(title, { year, ...(venue === undefined ? {} : { venue }) });
	const { venues, years } = survey(
		cited([
			at('A first theory of thin gases', 'Phys. Rev.', 1905),
			at('A second theory of thin gases', 'Annalen', 1931),
			at('A third theory of thin gases', 'Phys Rev', 1931),
			at('A fourth theory of thin gases', '', null),
			at('A fifth theory of thin gases', undefined, 1918),
			at('A sixth theory of thin gases', 'Acta', null),
		]),
	);
	expect(venues).toEqual([
		{ name: 'Phys. Rev.', count: 2 },
		{ name: 'Acta', count: 1 },
		{ name: 'Annalen', count: 1 },
	]);
	expect(years).toEqual([
		{ year: 1931, count: 2 },
		{ year: 1918, count: 1 },
		{ year: 1905, count: 1 },
	]);
});

test('mentions of one note are one work; what only one of them says is kept', () => {
	const nameless = { ...work('', { note: 'LN-Gauss.md' }), title: null, text: 'Gauß, Disquisitiones' };
	const full = work('Disquisitiones Arithmeticae', {
		note: 'LN-Gauss.md',
		year: 1801,
		doi: '10.1/g',
		authors: ['C. F. Gauss'],
		venue: 'Fleischer',
	});
	const { works, venues, years } = survey(cited([nameless], [full], [nameless]));
	expect(works).toEqual([
		{
			title: 'Disquisitiones Arithmeticae',
			authors: ['C. F. Gauss'],
			year: 1801,
			arxiv: null,
			doi: '10.1/g',
			note: 'LN-Gauss.md',
			citedBy: ['0.md', '1.md', '2.md'],
		},
	]);
	expect([venues, years]).toEqual([[{ name: 'Fleischer', count: 1 }], [{ year: 1801, count: 1 }]]);
	expect(survey(cited([nameless], [nameless])).works[0]?.title).toBe('Gauß, Disquisitiones');
	// Who says neither identifier nor title nor note cannot be counted.
	const silent = { ...nameless, note: null, year: 1801 };
	expect(survey(cited([silent], [silent]))).toMatchObject({ works: [], years: [] });
});

test('works that turn out to be one share the note, and stay one for mentions that come later', () => {
	const pre = work('A first title of the work', { arxiv: '2401.00001' });
	const published = work('Another title of the work', { doi: '10.1/x', note: 'x.md' });
	const both = work('A third title of the work', { arxiv: '2401.00001', doi: '10.1/x' });
	const other = work('A work that is another', { doi: '10.1/y' });
	const { works } = survey(cited([pre, other], [published], [both, other], [published, pre]));
	expect(works.map(({ note, citedBy }) => [note, citedBy])).toEqual([
		['x.md', ['0.md', '1.md', '2.md', '3.md']],
		[null, ['0.md', '2.md']],
	]);
});

test('a list keeps what it says, takes what it lacks, and takes nothing from what only may be the same', () => {
	const own = { ...work('Attention is all you need'), authors: ['Vaswani, A.'], year: 2018, n: 1, citedIn: ['2'] };
	const bare = { ...work(''), title: null, text: 'Keshav, S. How to read a paper. 2007.', n: 2, citedIn: [] };
	const unlike = { ...work(''), title: null, text: 'Someone. On computable numbers, with more. 1999.', n: 3, citedIn: [] };
	const told = [{ ...attention, doi: '10.1/a' }, keshav, { ...turing, doi: '10.1/t' }].map(({ note: _, ...rest }) => rest);
	expect(joinedReferences([own, bare, unlike], told, false).map(({ n, authors, year, doi }) => [n, authors, year, doi])).toEqual([
		[1, ['Vaswani, A.'], 2018, '10.1/a'],
		[2, ['S. Keshav'], 2007, '10.1145/1273445.1273458'],
		[3, [], null, null],
	]);
	// By its DOI, whatever the item is called, and each work once.
	const named = { ...bare, text: 'Keshav 2007', doi: '10.1145/1273445.1273458' };
	expect(joinedReferences([{ ...named, n: 1 }, named], told, true).map(({ n, title, citedIn }) => [n, title, citedIn])).toEqual([
		[1, 'How to read a paper', []],
		[2, null, []],
		[3, 'Attention is all you need', []],
		[4, 'On computable numbers', []],
	]);
});

test.each<[string, Partial<CitedWork>, string[]]>([
	['identifiers in any case', { arxiv: 'HEP-TH/9711200', doi: '10.1/ABC' }, ['arxiv:hep-th/9711200', 'doi:10.1/abc']],
	['a title that says enough', { title: 'How to read a paper twice' }, ['title:howtoreadapapertwice']],
	[
		'a short title with its author',
		{ title: 'Deep learning', authors: ['van der Maaten, L.', 'G. Hinton'] },
		['title:deeplearning maaten'],
	],
	['few letters, many words', { title: 'To be or not to be', authors: ['W. Hu'] }, ['title:tobeornottobe hu']],
	['nineteen letters', { title: 'Noncommutative ring a', authors: ['W. Hu'] }, ['title:noncommutativeringa hu']],
	['twenty letters', { title: 'Noncommutative rings in' }, ['title:noncommutativeringsin']],
	['many letters in two words', { title: 'Electroencephalographic neurofeedback', authors: [] }, []],
	['a short title by nobody', { title: 'Deep learning' }, []],
	['an author without a title', { authors: ['A. Turing'] }, []],
	['marks for a title', { title: '—', authors: ['A. Turing'] }, []],
])('keys of a mention: %s', (_, more, keys) => {
	expect(workKeys({ arxiv: null, doi: null, title: null, authors: [], ...more })).toEqual(keys);
});

test.each([
	['Ashish Vaswani', 'Vaswani', 'vaswani'],
	['Vaswani, A.', 'Vaswani', 'vaswani'],
	['  Ada   Lovelace ', 'Lovelace', 'lovelace'],
	['van der  Maaten , Laurens', 'van der  Maaten', 'maaten'],
	['Schrödinger, E.', 'Schrödinger', 'schrodinger'],
	['Plato', 'Plato', 'plato'],
	['', '', ''],
])('the family name of “%s”', (name, family, last) => {
	expect([familyOf(name), lastName(name)]).toEqual([family, last]);
});
