import { DEFAULT_CITATION_OPTIONS, toCslItem } from '../../src/citation/csl-json';
import { idByTitle } from '../../src/citation/styles/bundled-styles';
import type { Paper } from '../../src/paper/paper';

const paper: Paper = { title: 'T', authors: [], categories: [] };
const asGiven = { ...DEFAULT_CITATION_OPTIONS, titleCase: 'as-given' as const };

test.each([
	[{ ...paper, arxiv: '1906.01820', doi: '10.1/x' }, '1906.01820'],
	[{ ...paper, doi: '10.1/x' }, '10.1/x'],
	[paper, 'paper'],
])('an item is named by the arXiv id, else the DOI', (given, id) => expect(toCslItem(given, DEFAULT_CITATION_OPTIONS).id).toBe(id));

test.each([
	['Decays of $e^+ e^-$ pairs', 'Decays of <span class="nocase">$e^+ e^-$</span> pairs'],
	["On $f'(x)$ and $x y$", 'On <span class="nocase">$f\'(x)$</span> and <span class="nocase">$x y$</span>'],
	['On $x^2$ alone', 'On $x^2$ alone'],
	['From $5 to $6 a day', 'From $5 to $6 a day'],
	['Costs $ 5 and $ 6', 'Costs $ 5 and $ 6'],
	['An open $x y', 'An open $x y'],
])('math with a blank or a quote in it keeps its letters: %s', (title, written) =>
	expect(toCslItem({ ...paper, title }, asGiven).title).toBe(written),
);

test('an item without authors has none, a day is that of UTC', () => {
	const item = toCslItem({ ...paper, arxiv: '1906.01820', published: '2019-06-05T04:43:25Z' }, DEFAULT_CITATION_OPTIONS);
	expect('author' in item).toBe(false);
	expect(item.issued).toEqual({ 'date-parts': [[2019, 6, 5]] });
});

test.each([
	['Accident Analysis and Prevention', 'accident-analysis-and-prevention'],
	['Accident Analysis & Prevention', 'accident-analysis-and-prevention'],
	['Müller’s Années: “Études” (Paris)', 'mullers-annees-etudes-paris'],
	['  3 Biotech. ', '3-biotech'],
])('the id of the style %s', (title, id) => expect(idByTitle(title)).toBe(id));
