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
	readonly inNote: string;
	readonly fromSource: string;
}

/**
 * Where a note's record and the source's differ, by what they mean: case, accents, TeX and initials are forgiven.
 * `year` is the one the note should have by the reader's rule; without it, that of version 1.
 */
export function differences(
	inNote: RecordedPaper,
	paper: Paper,
	year: number | null = paper.published === undefined ? null : yearOf(paper.published),
): Difference[] {
	const found: Difference[] = [];
	const compare = (field: Difference['field'], said: string, fromSource: string, same: boolean) => {
		if (fromSource === '' || same) return;
		found.push({ field, kind: said === '' ? 'missing' : saysUnknown(said) ? 'unknown' : 'different', inNote: said, fromSource });
	};
	const title = inNote.title?.trim() ?? '';
	compare('title', title, paper.title, titleKey(title) === titleKey(paper.title));
	const authors = (inNote.authors ?? []).map((name) => name.trim()).filter((name) => name !== '');
	compare('authors', authors.join('; '), paper.authors.map(fullName).join('; '), sameAuthors(authors, paper.authors, inNote.authorCount));
	compare('year', inNote.year === undefined ? '' : String(inNote.year), year === null ? '' : String(year), inNote.year === year);
	compare('category', inNote.primaryCategory ?? '', paper.primaryCategory ?? '', inNote.primaryCategory === paper.primaryCategory);
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

function sameAuthors(inNote: readonly string[], fromSource: readonly Author[], count: number | undefined): boolean {
	const last = inNote[inNote.length - 1] ?? '';
	const cut = /^(?:et\.? al\.?|and others|others)$/i.test(last);
	const names = (cut ? inNote.slice(0, -1) : inNote).map(authorFromInverted);
	if (names.length === 0) return fromSource.length === 0;
	const same = (name: Author, at: number) => {
		const person = fromSource[at];
		return person !== undefined && samePerson(name, person);
	};
	if (cut) return names.every(same);
	// The first 99 and the last, as long lists are recorded
	if (count !== undefined && count === fromSource.length && names.length < fromSource.length) {
		return names.every((name, at) => same(name, at === names.length - 1 ? fromSource.length - 1 : at));
	}
	return names.length === fromSource.length && names.every(same);
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
