import type { Paper } from '../paper/paper';
import { familyName } from '../paper/person-name';

/** How the text calls a paper: `Hubinger et al. (2019)`, `Gentner and Rattermann (1991)`, `Keshav (2007)`. Empty without authors. */
export function shortReference(paper: Paper, year?: number): string {
	const names = paper.authors.map(familyName).filter((name) => name !== '');
	const [first, second] = names;
	if (first === undefined) return '';
	const who = second === undefined ? first : names.length === 2 ? `${first} and ${second}` : `${first} et al.`;
	return year === undefined ? who : `${who} (${year})`;
}
