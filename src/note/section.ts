import type { Paper } from '../paper/paper';
import type { LineRange } from '../markdown/block';
import type { Markdown } from '../markdown/note';
import type { NoteLanguage } from './note-words';

/** A place where a paper touches the project. `link` is a Markdown link; `text` a target that is no note yet. */
export interface SectionPoint {
	readonly label: string;
	readonly link?: string;
	readonly text?: string;
}

/** What the sections are made from. A skeleton knows no paper; then the sections about it are left out. */
export interface SectionInput {
	readonly paper?: Paper;
	/** The year the note gives the paper. */
	readonly year?: number;
	readonly citationMarkdown?: string;
	readonly integration: { readonly heading: string; readonly points: readonly SectionPoint[] };
	/** Markdown links to maps of content. */
	readonly mocs: readonly string[];
	readonly thirdPass: boolean;
	/** What its headings and labels are written in; English where it is not said. */
	readonly language?: NoteLanguage;
}

/** A part of a literature note: how it is written, and how it is found in a note whoever wrote it. */
export interface NoteSection {
	readonly id: string;
	/** What it is called in answers and dialogs: its heading where it has one. */
	name(input: SectionInput): string;
	/** Its Markdown without a line end at the end; `null` when this note does not get it. */
	markdown(input: SectionInput): string | null;
	/** Its lines in a note, under any of the names it goes by, in either language. */
	find(note: Markdown, input: SectionInput): LineRange | null;
	/** Set off from what stands before it by a rule. */
	readonly ruled?: boolean;
	/** Where it goes in a note that has none of the sections around it. */
	readonly fallback: 'top' | 'end';
}
