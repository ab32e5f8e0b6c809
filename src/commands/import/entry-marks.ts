import { propertyValues } from '../../note/literature-note';
import { keywordFor } from '../../note/keyword';
import { noteParagraphs, withNotes } from '../../note/library-notes';
import { setProperties } from '../../note/properties/frontmatter';
import { SOURCE_PROPERTIES } from '../../note/properties/properties';
import { localDay } from '../../paper/dates';
import { knownFields } from '../../paper/known-fields';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { withoutKeywords } from './keyword-tags';
import type { LibraryEntry } from './library-entries';
import { marksOf } from './library-record';
import type { LibraryRecord } from './library-record';

/** The first file of an entry that lies in the vault; undefined where none does. */
export function pdfOfEntry(context: CommandContext, { extras, from }: LibraryEntry): string | undefined {
	return extras.files.map((file) => context.attachments.find(file, from)).find((file) => file !== null) ?? undefined;
}

/** What the file says of a paper, by property, as it is recorded: what is said anew another time is news. */
export function entryMarks(context: CommandContext, entry: LibraryEntry): LibraryRecord {
	const { settings } = context;
	// A file that comes into the vault later is news.
	const pdf = pdfOfEntry(context, entry) ?? entry.extras.files[0];
	const all = propertyValues({
		paper: settings.keywordsAs === 'tags' ? withoutKeywords(entry.paper) : entry.paper,
		keyword: keywordFor(entry.paper.title, entry.paper.arxiv),
		today: localDay(context.now()),
		authorsShown: settings.authorsShown,
		yearRule: settings.yearRule,
		...knownFields({ pdf }),
	});
	const values = Object.fromEntries(SOURCE_PROPERTIES.map((name) => [name, all[name]]));
	return marksOf(values, noteParagraphs(entry.extras.notes));
}

/** A note with more of what the file notes of its paper, changed today. */
export function withEntryNotes(context: CommandContext, text: string, paragraphs: readonly string[]): string {
	const { settings, yaml } = context;
	const { updated } = propertyNames(settings);
	const more = withNotes(text, paragraphs, settings.noteLanguage);
	return more === text || updated === '' ? more : setProperties(more, { [updated]: localDay(context.now()) }, yaml);
}
