import type { Outline } from './outline';
import { outlineOf } from './outline';

/** The line that holds a note's reference, and where in the note the reference itself stands. */
export interface CitationLine {
	/** Index of the line. */
	readonly line: number;
	/** Place of the reference in the text, without its label and blanks around it. */
	readonly start: number;
	readonly end: number;
	/** The reference as Markdown. */
	readonly markdown: string;
}

// > **Citation**: …   **Citation:** …   - **Reference**: …
const LABELLED = /^(?:\s*>)*\s*(?:[-*+]\s+)?(?:\*\*|__)(?:Citation|Reference|Cita|Referencia)(?::(?:\*\*|__)|(?:\*\*|__)\s*:)[ \t]*/i;

/** The note's reference line: the first labelled one outside code; `null` when there is none. */
export function findCitationLine(note: string | Outline): CitationLine | null {
	const outline = typeof note === 'string' ? outlineOf(note) : note;
	for (const [index, line] of outline.lines.entries()) {
		if (line.inert) continue;
		const label = LABELLED.exec(line.text);
		if (label === null) continue;
		const markdown = line.text.slice(label[0].length).trimEnd();
		const start = line.start + label[0].length;
		return { line: index, start, end: start + markdown.length, markdown };
	}
	return null;
}

/** The note with another reference in its line; every other byte stays. The note as it is when it has no such line. */
export function withCitation(note: string, markdown: string): string {
	const found = findCitationLine(note);
	if (found === null || found.markdown === markdown) return note;
	// An empty line may have lost the blank after its colon.
	const gap = found.start > 0 && /[:*_]/.test(note[found.start - 1] ?? '') ? ' ' : '';
	return note.slice(0, found.start) + gap + markdown + note.slice(found.end);
}
