import { escapeMarkdown } from '../markdown/escape';
import { append, insertBehind } from '../markdown/insertion';
import { readMarkdown } from '../markdown/note';
import type { Markdown } from '../markdown/note';
import type { Heading } from '../markdown/headings';
import { noteWord } from './note-words';
import type { NoteLanguage } from './note-words';

const HEADING = /^(?:notes|notas)$/i;

/** Notes that came from elsewhere, a paragraph each, as text that means nothing to Markdown. */
export function noteParagraphs(notes: readonly string[]): string[] {
	return notes
		.flatMap((note) => note.split(/\n\s*\n/))
		.map((paragraph) => paragraph.split('\n').map(escapeMarkdown).join('\n'))
		.filter((paragraph) => paragraph.trim() !== '');
}

/** Whether a note has the section *Notes*, in either language. */
export function hasNotes(text: string): boolean {
	return headingOf(readMarkdown(text)) !== undefined;
}

/**
 * A note with paragraphs at the end of its section *Notes*, or with that section at its end; those that stand in the note already are
 * left out, and with none left the note is the same.
 */
export function withNotes(text: string, paragraphs: readonly string[], language: NoteLanguage): string {
	const there = `\n${text.replace(/\r\n?/g, '\n')}\n`;
	const missing = paragraphs.filter((paragraph) => !there.includes(`\n${paragraph}\n`)).join('\n\n');
	if (missing === '') return text;
	const note = readMarkdown(text);
	const heading = headingOf(note);
	if (heading === undefined) return append(note, `## ${noteWord('Notes', language)}\n\n${missing}`);
	let { to } = note.sectionRange(heading);
	while (to > heading.below && (note.lines[to - 1]?.text.trim() ?? '') === '') to -= 1;
	return insertBehind(note, to, missing);
}

function headingOf({ headings }: Markdown): Heading | undefined {
	return headings.find(({ words, level }) => level > 1 && HEADING.test(words));
}
