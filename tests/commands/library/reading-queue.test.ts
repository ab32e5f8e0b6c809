/** The queue over a thousand papers: twenty of them were put into order by hand before it was asked, each with why it stands there. */
import { queueCli } from '../../../src/commands/library/reading-queue';
import { memoryWorld } from '../context';

const NOW = '2026-11-26T12:00:00Z';
const note = (title: string, properties: string) => `---\ntype: literature\ntitle: "${title}"\n${properties}\n---\n`;

/**
 * The twenty, the first to read first: stars; what the project's other papers build on; how long it has waited; how far it was read.
 * [name, properties, how many papers cite it, the reasons]
 */
const JUDGED: readonly (readonly [string, string, number, readonly string[]])[] = [
	[
		'Five stars, cited by four, waiting since spring',
		'relevance: 5\ncreated: 2026-04-01',
		4,
		['5 of 5 stars', 'cited by 4 of your papers', 'waiting for 239 days'],
	],
	[
		'Five stars, cited by one',
		'relevance: 5\ncreated: 2026-11-01',
		1,
		['5 of 5 stars', 'cited by one of your papers', 'waiting for 25 days'],
	],
	[
		'Five stars, a month old, pass 2 next',
		'relevance: 5\nkeshav-pass: 1\nstatus: to-read\ncreated: 2026-10-27',
		0,
		['5 of 5 stars', 'waiting for 30 days', 'next is pass 2'],
	],
	['Five stars, a month old', 'relevance: 5\ncreated: 2026-10-27', 0, ['5 of 5 stars', 'waiting for 30 days']],
	['Five stars, yesterday', 'relevance: 5\ncreated: 2026-11-25', 0, ['5 of 5 stars', 'waiting for a day']],
	['Five stars as text, no day', 'relevance: "5"', 0, ['5 of 5 stars']],
	['Five stars, today', 'relevance: 5\ncreated: 2026-11-26', 0, ['5 of 5 stars', 'added today']],
	['Four stars, cited by two', 'relevance: 4\ncreated: 2026-11-20', 2, ['4 of 5 stars', 'cited by 2 of your papers', 'waiting for 6 days']],
	['Four stars for three years', 'relevance: 4\ncreated: 2023-11-26', 0, ['4 of 5 stars', 'waiting for 1096 days']],
	['Four stars, last week', 'relevance: 4\ncreated: 2026-11-19', 0, ['4 of 5 stars', 'waiting for 7 days']],
	[
		'Three stars, cited by one, new',
		'relevance: 3\ncreated: 2026-11-26',
		1,
		['3 of 5 stars', 'cited by one of your papers', 'added today'],
	],
	['Three stars, old', 'relevance: 3\ncreated: 2026-01-26', 0, ['3 of 5 stars', 'waiting for 304 days']],
	['Three stars, new', 'relevance: ⭐⭐⭐\ncreated: 2026-11-26', 0, ['3 of 5 stars', 'added today']],
	['Unrated, cited by three', 'created: 2026-11-24', 3, ['not rated yet', 'cited by 3 of your papers', 'waiting for 2 days']],
	['Unrated, old', 'relevance: \ncreated: 2025-11-26', 0, ['not rated yet', 'waiting for 365 days']],
	['Unrated, new', 'created: 2026-11-25', 0, ['not rated yet', 'waiting for a day']],
	[
		'Two stars, cited by four, old',
		'relevance: 2\ncreated: 2020-01-01',
		4,
		['2 of 5 stars', 'cited by 4 of your papers', 'waiting for 2521 days'],
	],
	['Two stars, new', 'relevance: 2\ncreated: 2026-11-26', 0, ['2 of 5 stars', 'added today']],
	['One star', 'relevance: 1\ncreated: 2024-11-26', 0, ['1 of 5 stars', 'waiting for 730 days']],
	['No star for ten years', 'relevance: 0\ncreated: 2016-11-26', 0, ['0 of 5 stars', 'waiting for 3652 days']],
];

/** The others: every mixture of stars, age and state, none of the judged titles. */
function others(): Record<string, string> {
	const states = ['status: to-read', '', 'status: reading', 'status: reviewed', 'status: skipped', 'status: archived'];
	const stars = ['relevance: 0', 'relevance: 1', 'relevance: 2', 'relevance: 3', 'relevance: 4', 'relevance: 5', ''];
	return Object.fromEntries(
		Array.from({ length: 980 }, (_, n) => {
			const day = `20${String(20 + (n % 6))}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`;
			const properties = [stars[n % 7], states[(n >> 2) % 6], n % 11 === 0 ? '' : `created: ${day}`].filter((line) => line !== '');
			return [`Papers/LN-Other-${n}.md`, note(`Other ${n}`, properties.join('\n'))];
		}),
	);
}

test('a thousand papers: the twenty stand in the order a reader put them, with the reasons a reader gave', async () => {
	const judged = JUDGED.map(
		([title, properties], n) =>
			[`Papers/LN-${title}.md`, note(title, `arxiv: "2301.${String(n + 1).padStart(5, '0')}"\n${properties}`)] as const,
	);
	const citing = Array.from(
		{ length: 4 },
		(_, n) => [`Papers/LN-Citing-${n}.md`, note(`Citing ${n}`, `status: reviewed\narxiv: "2302.0000${n + 1}"`)] as const,
	);
	// What is kept of the citing papers: each lists the judged ones that so many papers cite, one of them twice.
	const shelf = new Map(
		citing.map((_, n) => {
			const works = JUDGED.flatMap(([title, , cited], at) =>
				cited > n ? [{ title, authors: [], year: null, doi: null, text: title, arxiv: `2301.${String(at + 1).padStart(5, '0')}` }] : [],
			);
			const lists = { 'semantic-scholar': { asked: 1, isComplete: true, works: [...works, ...works.slice(0, 1)] } };
			return [`papers/arxiv_3A2302.0000${n + 1}`, JSON.stringify({ lists })] as const;
		}),
	);
	const notes = { ...Object.fromEntries([...judged].reverse()), ...others(), ...Object.fromEntries(citing) };
	const world = memoryWorld({ notes, shelf, now: NOW });
	const { json } = await queueCli.run(world.context, {});
	const rows = json as { path: string; title: string; score: number; reasons: string[] }[];
	const titles = new Set(JUDGED.map(([title]) => title));
	expect(rows.filter(({ title }) => titles.has(title)).map(({ title, reasons }) => [title, reasons])).toEqual(
		JUDGED.map(([title, , , reasons]) => [title, reasons]),
	);
	// What is not to be read is not in it; scores fall, and none of them is a tie between different stars.
	expect(rows.map(({ path }) => path).filter((path) => /status: (?:reading|reviewed|skipped|archived)/.test(notes[path] ?? ''))).toEqual(
		[],
	);
	expect(rows.every(({ score }, at) => at === 0 || score <= (rows[at - 1]?.score ?? 0))).toBe(true);
	expect(rows.length).toBeGreaterThan(300);
	expect(((await queueCli.run(world.context, { limit: '3' })).json as unknown[]).length).toBe(3);
});
