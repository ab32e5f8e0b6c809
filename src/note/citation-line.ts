import { isIn } from '../markdown/blocks-of';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';

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

// > **Citation**: …   **Citation:** …   - **Reference**: …   and as a field: **Citation**:: …
const LABELLED = /^(?:\s*>)*\s*(?:[-*+]\s+)?(?:\*\*|__)(?:Citation|Reference|Cita|Referencia)(?:::?(?:\*\*|__)|(?:\*\*|__)\s*::?)[ \t]*/i;
// What stands in an abstract is the paper's.
const ABSTRACT = /^(?:abstract|summary|tldr)$/i;

/** The callout that holds the reference of a note of ours. */
const CITE = /^cite$/i;

/** The note's reference line: the first labelled one that is shown, one in a `[!cite]` before others; `null` when there is none. */
export function findCitationLine(note: string | Markdown): CitationLine | null {
	const { lines } = readMarkdown(note);
	let first: CitationLine | null = null;
	for (const [index, line] of lines.entries()) {
		const label = line.hidden ? null : LABELLED.exec(line.text);
		if (label === null || isIn(line.block, lines, ABSTRACT)) continue;
		const isOurs = isIn(line.block, lines, CITE);
		if (first !== null && !isOurs) continue;
		const markdown = line.text.slice(label[0].length).trimEnd();
		const start = line.start + label[0].length;
		first = { line: index, start, end: start + markdown.length, markdown };
		if (isOurs) break;
	}
	return first;
}

/** The note with another reference in its line; every other byte stays. The note as it is when it has no such line. */
export function withCitation(note: string, markdown: string): string {
	const found = findCitationLine(note);
	if (found === null || found.markdown === markdown) return note;
	// An empty line may have lost the blank after its colon.
	const gap = found.start > 0 && /[:*_]/.test(note[found.start - 1] ?? '') ? ' ' : '';
	return note.slice(0, found.start) + gap + markdown + note.slice(found.end);
}
