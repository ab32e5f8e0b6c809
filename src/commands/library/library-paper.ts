import { nameOf } from '../../links/folded-name';
import { ratingValue } from '../../note/five-cs/relevance';
import { paperOfNote } from '../../note/paper-of-note';
import { readingStateOf } from '../../note/passes/reading-note';
import type { ReadingState } from '../../note/passes/reading-state';
import { namesIn } from '../../note/properties/properties';
import type { PropertyNames } from '../../note/properties/properties';
import { shortReference } from '../../note/short-reference';
import { yearOf } from '../../paper/dates';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';

/** A literature note as the library lists it, by the app's cache of its properties. */
export interface LibraryPaper {
	readonly path: string;
	readonly title: string;
	/** Stars, 0 to 5; null where the reader gave none. */
	readonly relevance: number | null;
	/** The day the note was made, as it stands in the note; empty where it does not tell. */
	readonly created: string;
	readonly state: ReadingState;
}

/** A note for the library. Reads no note, and of its properties no more than an order and a line need. */
export function libraryPaper(
	context: Pick<CommandContext, 'notes' | 'settings'>,
	path: string,
	names: PropertyNames = propertyNames(context.settings),
): LibraryPaper {
	const properties = context.notes.frontmatter(path) ?? {};
	const spelled = namesIn(properties, names);
	const text = (name: 'title' | 'created'): string => {
		const value = names[name] === '' ? null : properties[spelled[name]];
		return typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
	};
	return {
		path,
		title: text('title') || nameOf(path),
		relevance: names.relevance === '' ? null : ratingValue(properties[spelled.relevance]),
		created: text('created'),
		state: readingStateOf(properties, names),
	};
}

/** Who wrote it and when: `Hubinger et al. (2019)`; empty where the note does not tell. */
export function whoWrote({ notes }: Pick<CommandContext, 'notes'>, path: string, names: PropertyNames): string {
	const paper = paperOfNote(notes.frontmatter(path) ?? {}, names);
	return paper === null ? '' : shortReference(paper, (paper.published === undefined ? null : yearOf(paper.published)) ?? undefined);
}

/** What the words of a filter are looked for in: title, authors, topic, venue and year, in small letters. */
export function searchedText({ notes }: Pick<CommandContext, 'notes'>, { path, title }: LibraryPaper, names: PropertyNames): string {
	const properties = notes.frontmatter(path) ?? {};
	const spelled = namesIn(properties, names);
	const values = (['authors', 'topic', 'venue', 'year', 'citekey'] as const).flatMap((name): unknown => properties[spelled[name]]);
	const said = values.filter((value) => typeof value === 'string' || typeof value === 'number');
	return plainText([title, ...said].join(' '));
}

/** Without accents and case, as a filter compares. */
export function plainText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}
