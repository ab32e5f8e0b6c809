import { lineEndOf } from '../markdown/lines';

/** A list of references in a note, between two comments that reading view does not show. */
export interface ReferenceList {
	/** Which papers it lists, as `literatureNotes` selects them: a folder, `#tag`, a map, `linked`. */
	readonly source: string;
	/** What stands between the markers, without the line ends at them. */
	readonly text: string;
	/** Where that stands in the note. */
	readonly start: number;
	readonly end: number;
}

// %% references: #ml %%   …   %% end of references %%
const OPENING = /^[ \t]*%% references: (.*?) %%[ \t]*\r?$/m;
const CLOSING = /^[ \t]*%% end of references %%[ \t]*\r?$/m;

/** The first list of references in a note, or null. */
export function findReferenceList(note: string): ReferenceList | null {
	const opening = OPENING.exec(note);
	if (opening === null) return null;
	const start = opening.index + opening[0].length + 1;
	const closing = CLOSING.exec(note.slice(start));
	if (closing === null || note.charAt(start - 1) !== '\n') return null;
	const end = start + closing.index;
	return { source: opening[1] ?? '', text: note.slice(start, end).replace(/\r?\n$/, ''), start, end };
}

/** The note with the text of its list replaced; every other byte stays. The note as it is when it has no list. */
export function withReferenceList(note: string, text: string): string {
	const found = findReferenceList(note);
	if (found === null || found.text === text) return note;
	const eol = lineEndOf(note);
	return `${note.slice(0, found.start)}${text.replace(/\n/g, eol)}${text === '' ? '' : eol}${note.slice(found.end)}`;
}

/** A list with its markers, to be put into a note. */
export function referenceList(source: string, text: string): string {
	// A comment ends at %%.
	return `%% references: ${source.replace(/%+/g, '').replace(/\s+/g, ' ').trim()} %%\n${text}\n%% end of references %%\n`;
}
