import type { KnownTitle } from './known-title';
import type { ReadReference } from './read-reference';
import type { TitlePlace } from './title-place';

/** How many of the first author's name and the year (± 1) bear out that a text which has the title means this paper: 0, 1 or 2. */
export function confirmations({ paper, firstAuthor }: KnownTitle, text: ReadReference, place: TitlePlace): number {
	return Number(isDated(paper.year, text.years)) + Number(firstAuthor.length > 0 && isNamed(firstAuthor, text.names, place));
}

/** Whether name and year could both bear a paper out, wherever its title stands. */
export function mayBeBorneOut({ paper, firstAuthor }: KnownTitle, text: ReadReference): boolean {
	return isDated(paper.year, text.years) && firstAuthor.length > 0 && firstAuthor.every((word) => text.names.has(word));
}

// Loops: hundreds of notes may have a title of one word, each is asked for every reference.
function isDated(year: number | null, years: readonly number[]): boolean {
	if (year === null) return false;
	for (const other of years) if (Math.abs(other - year) <= 1) return true;
	return false;
}

/** Whether every word stands outside the title, where authors stand: a paper on Hawthorne is not by Hawthorne. */
function isNamed(words: readonly string[], names: ReadReference['names'], { from, to }: TitlePlace): boolean {
	for (const word of words) {
		const ends = names.get(word);
		if (ends === undefined || !ends.some((end) => end < 0 || end <= from || end > to)) return false;
	}
	return true;
}
