/** What papers have in common: works, authors, venues and years over made-up bibliographies of real works. */
import fc from 'fast-check';
import type { CitedWork } from '../../src/paper/cited-work';
import type { CitingNote } from '../../src/references/survey';
import { joinedReferences } from '../../src/references/reference-list';
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
