/** Styles that write titles with capitals leave what is printed otherwise: other languages, particles, symbols; initials get their stops. */
import { citer } from './cite';
import type { Paper } from '../../src/paper/paper';

const lineOf = async (title: string, venue: string, style = 'modern-language-association', given = 'Ada') => {
	const publication = { type: 'article-journal' as const, venue, year: 1843 };
	const paper: Paper = { title, authors: [{ family: 'Lovelace', given }], categories: [], doi: '10.1000/a', publication };
	return (await citer().format(paper, { style })).text;
};

test.each([
	['Die Zerstreuung der Elektronen in Kristallen', 'Zeitschrift für Physik'],
	['Sur les équations de la dynamique', "Annales de l'Institut"],
	['Sobre la teoría de los números', 'Revista de la Unión Matemática'],
	['The van der Waals Force', 'Annalen der Physik'],
	['Anti-de Sitter Space and de Rham Theory', 'Nuovo Cimento della Società Italiana di Fisica'],
	['On p-adic Numbers and k-means Clustering', 'npj Quantum Information'],
	['Things of Engines', 'Comptes rendus de l’Académie des sciences'],
])('%s, in %s', async (title, venue) => {
	const line = await lineOf(title, venue);
	expect(line).toContain(title);
	expect(line).toContain(venue.replace("'", '’'));
});

test.each([
	['Engines of the world', 'Nature communications', 'Engines of the World', 'Nature Communications'],
	['Engines', 'the journal of the royal society', 'Engines', 'The Journal of the Royal Society'],
])('English is written with capitals: %s, %s', async (title, venue, shown, container) => {
	const line = await lineOf(title, venue);
	expect(line).toContain(shown);
	expect(line).toContain(container);
});

test.each([
	'Sur les <i> équations de la dynamique',
	'Sur les équations $a<b$ de la dynamique',
	'<span class="nocase">Sur</span> les $a$ équations',
])('no mark of ours is seen in %s', async (title) => expect(await lineOf(title, 'A')).not.toMatch(/nocase[^<]*équations/));

test.each([
	['JA', 'Lovelace, J. A.'],
	['JRR', 'Lovelace, J. R. R.'],
	['J A', 'Lovelace, J. A.'],
	['Ann', 'Lovelace, A.'],
	['LI', 'Lovelace, L. I.'],
])('the given name %s', async (given, shown) => expect(await lineOf('T', 'A', 'apa', given)).toContain(`${shown} (1843)`));
