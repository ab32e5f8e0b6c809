/** BibTeX that an independent parser reads back as it went in. */
import { bibtexEntry, uniqueCitekeys } from '../../src/citation/bibtex';
import { nameFromParts } from '../../src/paper/person-name';
import type { Author, Paper } from '../../src/paper/paper';
import { describeWithShared, report, sharedJson } from '../shared-data';
import { parsedBibtex, withoutSpans } from './bibtex-parser';
import type { BibtexEntry } from './bibtex-parser';
import { SEED } from './cite';
import { PAPERS } from './papers';

const entryOf = (paper: Paper, citePublished = false) =>
	bibtexEntry(paper, { citekey: '@Hubinger2019LearnedOptimization', citePublished, yearRule: 'first', keepCapitals: [] });

test('a preprint has arXiv’s own shape', () => {
	expect(entryOf({ ...SEED, primaryCategory: 'cs.AI' })).toBe(`@misc{Hubinger2019LearnedOptimization,
  title = {Risks from Learned Optimization in Advanced Machine Learning Systems},
  author = {Hubinger, Evan and van Merwijk, Chris and Mikulik, Vladimir and Skalse, Joar and Garrabrant, Scott},
  year = {2019},
  eprint = {1906.01820},
  archivePrefix = {arXiv},
  primaryClass = {cs.AI},
  url = {https://arxiv.org/abs/1906.01820}
}
`);
});

test('a published paper has its venue and keeps the eprint', () => {
	const [entry] = parsedBibtex(entryOf(PAPERS['published'] ?? SEED, true));
	expect(entry?.type).toBe('inproceedings');
	expect(entry?.fields).toMatchObject({
		booktitle: 'Advances in Neural Information Processing Systems',
		year: '2017',
		volume: '30',
		pages: '5998–6008',
		doi: '10.5555/3295222.3295349',
		eprint: '1706.03762',
	});
	expect(entryOf(PAPERS['published'] ?? SEED)).toMatch(/^@misc/);
});

test('capitals that a style must not take are in braces', () => {
	const title = 'GPT-4 and the GPU in Bayesian (LLM) Models: ReAct for Everyone';
	expect(entryOf({ ...SEED, title })).toContain('title = {{GPT-4} and the {GPU} in {Bayesian} ({LLM}) Models: {ReAct} for Everyone}');
});

test('keys are unique in a file, whatever their capitals', () => {
	expect(uniqueCitekeys(['@Li2020Agents', 'li2020agents', 'Li2020Agents', 'a b{c},d', '@'])).toEqual([
		'Li2020Agents',
		'li2020agentsb',
		'Li2020Agentsc',
		'abcd',
		'paper',
	]);
});

test.each([
	'100% of $H_0$ & C# {x} _a_ ~ ^ <b>B</b> \\emph{q} | costs $5',
	'An unbalanced } brace and a { of its own',
	'Math that does not balance: $x_{1$ and on',
	'“Curly” and "straight" – with dashes — and \\',
])('special characters come back: %s', (title) => {
	const [entry] = parsedBibtex(entryOf({ ...SEED, title }));
	expect(plain(entry?.fields['title'] ?? '')).toBe(plain(title));
});

function read(creator: NonNullable<BibtexEntry['fields']['author']>[number]): string {
	return (
		creator.name ?? [creator.prefix, creator.lastName, creator.suffix, creator.firstName].filter((part) => part !== undefined).join(' ')
	);
}
const written = (author: Author) =>
	'literal' in author
		? author.literal
		: [author.particle, author.family, author.suffix, author.given].filter((part) => part !== undefined).join(' ');
/** Text without what the parser typesets: math, and the braces, spaces and quotes TeX has its own signs for. */
const plain = (text: string) =>
	withoutSpans(text)
		.replace(/\$[^$]*\$|H₀/g, '')
		.replace(/[\s\u00a0]+/g, ' ')
		.replace(/[“”"]|''|``/g, '"')
		.replace(/[’']/g, "'")
		.replace(/–|--/g, '-')
		.trim();

describeWithShared('real records', () => {
	const records: {
		id: string;
		title_utf: string;
		title: string;
		authors_split: string[][];
		primary: string | null;
		versions: { date: string }[];
		doi: string | null;
	}[] = sharedJson('data/arxiv-records.json')?.records ?? [];
	test('every field comes back', () => {
		let titles = 0;
		for (const record of records) {
			const authors = record.authors_split.flatMap(([family = '', given, suffix]) => nameFromParts(family, given, suffix) ?? []);
			const doi = record.doi?.split(' ')[0];
			const title = (record.title_utf || record.title).replace(/\s+/g, ' ').trim();
			const paper: Paper = {
				arxiv: record.id,
				title,
				authors,
				primaryCategory: record.primary ?? undefined,
				categories: [],
				published: record.versions[0]?.date,
				...(doi === undefined ? {} : { doi }),
			};
			const entries = parsedBibtex(entryOf(paper));
			expect(entries).toHaveLength(1);
			const fields = entries[0]?.fields ?? {};
			expect([record.id, fields['eprint'], fields['primaryclass'], fields['doi'], fields['year']]).toEqual([
				record.id,
				record.id,
				record.primary ?? undefined,
				doi,
				record.versions[0]?.date.slice(0, 4),
			]);
			expect([record.id, ...(fields.author ?? []).map(read)]).toEqual([record.id, ...authors.map(written)]);
			if (title.includes('$')) continue;
			expect([record.id, plain(fields['title'] ?? '')]).toEqual([record.id, plain(title)]);
			titles += 1;
		}
		report(`BibTeX: ${records.length} records read back, ${titles} titles without math compared letter by letter`);
	});
});
