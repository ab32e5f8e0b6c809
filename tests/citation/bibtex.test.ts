/** BibTeX that an independent parser reads back as it went in. */
import { bibtexEntry, uniqueCitekeys } from '../../src/citation/bibtex';
import type { Paper } from '../../src/paper/paper';
import { printedTitle } from '../../src/paper/tex';
import { parsedBibtex, withoutSpans } from './bibtex-parser';
import { SEED } from './cite';
import { PAPERS } from './papers';

const entryOf = (paper: Paper, citePublished = false) =>
	bibtexEntry(paper, { citekey: '@Hubinger2019LearnedOptimization', citePublished, yearRule: 'first', keepCapitals: [] });

test('a preprint has arXiv’s own shape', () => {
	expect(entryOf({ ...SEED, primaryCategory: 'cs.AI' })).toBe(`@misc{Hubinger2019LearnedOptimization,
  title = {Risks from Learned Optimization in Advanced Machine Learning Systems},
  author = {Hubinger, Evan and van Merwijk, Chris and Mikulik, Vladimir and Skalse, Joar and Garrabrant, Scott},
  year = {2019},
  month = jun,
  day = {5},
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
	expect(plain(entry?.fields['title'] ?? '')).toBe(plain(printedTitle(title)));
});
/** Text without what the parser typesets: math, and the braces, spaces and quotes TeX has its own signs for. */
const plain = (text: string) =>
	withoutSpans(text)
		.replace(/\$[^$]*\$|H₀/g, '')
		.replace(/[\s\u00a0]+/g, ' ')
		.replace(/[“”"]|''|``/g, '"')
		.replace(/[’']/g, "'")
		.replace(/–|--/g, '-')
		.trim();

test.each([
	['tex-4', 'Title with {unbalanced', 'textbraceleft'],
	['bib-1', 'Unbalanced } brace { here', 'textbraceright'],
	['tex-5', 'The {\\it Fermi} Telescope and \\emph{ab initio} Methods', 'Fermi'],
])('%s: every brace of a title has its partner, for BibTeX counts them all', (_report, title, held) => {
	const text = entryOf({ ...SEED, title });
	let depth = 0;
	for (const [brace] of text.matchAll(/[{}]/g)) {
		depth += brace === '{' ? 1 : -1;
		expect(depth).toBeGreaterThanOrEqual(0);
	}
	expect(depth).toBe(0);
	expect(text).toContain(held);
	expect(text).not.toMatch(/\\[{}]|textbackslash/);
});
