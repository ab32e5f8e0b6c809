import type { Author, Paper } from './paper';
import { yearOf } from './dates';
import { authorFromInverted, familyName, fullName } from './person-name';
import { plainTitle } from './tex';

/** What a note says of its paper; what it does not say is absent. Authors as the frontmatter holds them. */
export interface RecordedPaper {
	readonly title?: string;
	readonly authors?: readonly string[];
	readonly year?: number;
	readonly primaryCategory?: string;
	/** How many authors the note says there are, where it lists not all of them. */
	readonly authorCount?: number;
}

/** A field in which a note and its source disagree: `missing` when the note says nothing, `unknown` when it says it does not know. */
export interface Difference {
	readonly field: 'title' | 'authors' | 'year' | 'category';
	readonly kind: 'missing' | 'unknown' | 'different';
	readonly recorded: string;
	readonly told: string;
}

/**
 * Where a note's record and the source's differ, by what they mean: case, accents, TeX and initials are forgiven.
 * `year` is the one the note should have by the reader's rule; without it, that of version 1.
 */
export function differences(
	recorded: RecordedPaper,
	paper: Paper,
	year: number | null = paper.published === undefined ? null : yearOf(paper.published),
): Difference[] {
	const found: Difference[] = [];
	const compare = (field: Difference['field'], said: string, told: string, same: boolean) => {
		if (told === '' || same) return;
		found.push({ field, kind: said === '' ? 'missing' : saysUnknown(said) ? 'unknown' : 'different', recorded: said, told });
	};
	const title = recorded.title?.trim() ?? '';
	compare('title', title, paper.title, titleKey(title) === titleKey(paper.title));
	const authors = (recorded.authors ?? []).map((name) => name.trim()).filter((name) => name !== '');
	compare('authors', authors.join('; '), paper.authors.map(fullName).join('; '), sameAuthors(authors, paper.authors, recorded.authorCount));
	compare('year', recorded.year === undefined ? '' : String(recorded.year), year === null ? '' : String(year), recorded.year === year);
	compare('category', recorded.primaryCategory ?? '', paper.primaryCategory ?? '', recorded.primaryCategory === paper.primaryCategory);
	return found;
}

/**
 * What two spellings of one title share; for finding notes about the same paper.
 * `titleKey('ReAct: Synergizing…') === titleKey('REACT — synergizing …')`
 */
export function titleKey(title: string): string {
	return folded(plainTitle(title));
}

/** Whether two names may be one person's: the same family name, and given names that do not contradict each other (`E.` is any Evan). */
export function samePerson(one: Author, other: Author): boolean {
	if (folded(familyName(one)) !== folded(familyName(other))) return folded(fullName(one)) === folded(fullName(other));
	const [short, long] = [givenNames(one), givenNames(other)].sort((a, b) => a.length - b.length);
	return (short ?? []).every((name, at) => {
		const beside = long?.[at] ?? '';
		return name.startsWith(beside) || beside.startsWith(name);
	});
}

function sameAuthors(recorded: readonly string[], told: readonly Author[], count: number | undefined): boolean {
	const last = recorded[recorded.length - 1] ?? '';
	const cut = /^(?:et\.? al\.?|and others|others)$/i.test(last);
	const names = (cut ? recorded.slice(0, -1) : recorded).map(authorFromInverted);
	if (names.length === 0) return told.length === 0;
	const same = (name: Author, at: number) => {
		const person = told[at];
		return person !== undefined && samePerson(name, person);
	};
	if (cut) return names.every(same);
	// The first 99 and the last, as long lists are recorded
	if (count !== undefined && count === told.length && names.length < told.length) {
		return names.every((name, at) => same(name, at === names.length - 1 ? told.length - 1 : at));
	}
	return names.length === told.length && names.every(same);
}

function givenNames(author: Author): string[] {
	if ('literal' in author) return [];
	return (author.given ?? '')
		.split(/[\s.-]+/)
		.map(folded)
		.filter((name) => name !== '');
}

function saysUnknown(text: string): boolean {
	return /^(?:unknown|n\/?a|\?+|tbd|none|null|desconocid[oa])(?:,? unknown)?$/i.test(text.trim());
}

/** Letters and digits alone, without case and accents. */
function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
}
