/** Two dozen works for drafts: same authors, same years, works nobody signed, particles, names in other scripts. */
import type { CslItem, CslName } from '../../../src/citation/csl-json';

const name = (family: string, given?: string): CslName => (given === undefined ? { literal: family } : { family, given });
const work = (key: string, title: string, year: number, author: readonly CslName[], more: Partial<CslItem> = {}): CslItem => ({
	id: key,
	type: 'article-journal',
	title,
	...(author.length === 0 ? {} : { author }),
	issued: { 'date-parts': [[year]] },
	'container-title': `Journal of ${title.split(' ')[0] ?? 'Things'}`,
	volume: String((year % 40) + 1),
	page: `${year % 90}-${(year % 90) + 9}`,
	...more,
});

const TURING = name('Turing', 'Alan M.');
const CHURCH = name('Church', 'Alonzo');
const LOVELACE = name('Lovelace', 'Ada');
const NOETHER = name('Noether', 'Emmy');
const KOVALEVSKAYA = name('Kovalevskaya', 'Sofia');

export const LIBRARY: readonly CslItem[] = [
	work('turing36', 'On Computable Numbers', 1936, [TURING]),
	work('turing37', 'Computability and Definability', 1937, [TURING]),
	work('turing37b', 'The P-Function in Conversion', 1937, [TURING]),
	work('turing50', 'Computing Machinery and Intelligence', 1950, [TURING], { type: 'chapter', publisher: 'Mind Press' }),
	work('church36', 'An Unsolvable Problem of Number Theory', 1936, [CHURCH]),
	work('church36b', 'A Note on the Decision Problem', 1936, [CHURCH]),
	work('church40', 'A Formulation of the Simple Theory of Types', 1940, [CHURCH]),
	work('post36', 'Finite Combinatory Processes', 1936, [name('Post', 'Emil L.')]),
	work('post43', 'Formal Reductions of the Decision Problem', 1943, [name('Post', 'Emil L.')]),
	work('lovelace43', 'Notes upon the Memoir', 1843, [LOVELACE], { type: 'book', publisher: 'Taylor' }),
	work('noether18', 'Invariant Variation Problems', 1918, [NOETHER]),
	work('noether21', 'Ideal Theory in Rings', 1921, [NOETHER, name('Schmeidler', 'Werner')]),
	work('kov89', 'On the Rotation of a Solid Body', 1889, [KOVALEVSKAYA]),
	work('kov89b', 'On a Property of Systems', 1889, [KOVALEVSKAYA]),
	work('church-turing', 'Two Views of Calculation', 1939, [CHURCH, TURING]),
	work('many51', 'Results of a Large Group', 1951, [LOVELACE, NOETHER, KOVALEVSKAYA, TURING, CHURCH]),
	work('many51b', 'More Results of a Large Group', 1951, [LOVELACE, NOETHER, KOVALEVSKAYA, CHURCH, TURING]),
	work('many52', 'Results of a Smaller Group', 1952, [LOVELACE, NOETHER, KOVALEVSKAYA]),
	work('church-a', 'On the Calculus', 1941, [name('Church', 'Albert')]),
	work('anon30', 'A Report Nobody Signed', 1930, []),
	work('lab48', 'Proposal for a Machine', 1948, [name('National Laboratory')], { type: 'report' }),
	work('neumann45', 'First Draft of a Report', 1945, [{ family: 'Neumann', given: 'John', 'non-dropping-particle': 'von' }], {
		type: 'report',
	}),
	work('li52', '计算 Machines & “Programs”', 1952, [name('李', '明')]),
	work('doi:10.1000/x', 'A Key with Marks <b>in</b> It', 1960, [name('Hopper', 'Grace')], { DOI: '10.1000/x' }),
];
