import type { Author, Paper } from '../paper/paper';

/** A name as citations sort it, with its particle: `van Merwijk`; a group's name whole. */
export function familyName(author: Author): string {
	if ('literal' in author) return author.literal;
	return author.particle === undefined || author.particle === '' ? author.family : `${author.particle} ${author.family}`;
}

/** A name as the `authors` property holds it: `van Merwijk, Chris`, `King, Martin L., Jr.`, `ATLAS Collaboration`. */
export function invertedName(author: Author): string {
	if ('literal' in author) return author.literal;
	return [familyName(author), author.given, author.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** How the text calls a paper: `Hubinger et al. (2019)`, `Gentner and Rattermann (1991)`, `Keshav (2007)`. Empty without authors. */
export function shortReference(paper: Paper, year?: number): string {
	const names = paper.authors.map(familyName).filter((name) => name !== '');
	const [first, second] = names;
	if (first === undefined) return '';
	const who = second === undefined ? first : names.length === 2 ? `${first} and ${second}` : `${first} et al.`;
	return year === undefined ? who : `${who} (${year})`;
}
