import type { Paper } from '../../paper/paper';
import { printedTitle } from '../../paper/tex';
import { findCitationLine } from '../citation-line';
import { escapeMarkdown, withoutTemplateCommands } from '../../markdown/escape';
import type { LineRange } from '../../markdown/block';
import type { Markdown } from '../../markdown/note';
import { shortReference } from '../short-reference';
import { noteWord } from '../note-words';
import type { NoteSection } from '../section';

/** The note's own title: `# LN: Hubinger et al. (2019) — Risks from …`. */
export const title: NoteSection = {
	id: 'title',
	name: () => 'Title',
	fallback: 'top',
	markdown: ({ paper, year }) => (paper === undefined ? null : `# ${noteTitle(paper, year)}`),
	find(note) {
		const heading = note.headings.find(({ level }) => level === 1);
		return heading === undefined ? null : { from: heading.line, to: heading.below };
	},
};

/** The reference line, in its callout. */
export const reference: NoteSection = {
	id: 'reference',
	name: ({ language }) => noteWord('Bibliographic Reference', language),
	fallback: 'top',
	markdown({ paper, citationMarkdown, language }) {
		if (paper === undefined) return null;
		const [heading, label] = [noteWord('Bibliographic Reference', language), noteWord('Citation', language)];
		return `> [!cite] ${heading}\n> **${label}**: ${withoutTemplateCommands(citationMarkdown ?? '')}`;
	},
	find(note) {
		const callout = findCallout(note, /^\[!cite\]/i);
		if (callout !== null) return callout;
		const line = findCitationLine(note);
		return line === null ? null : { from: line.line, to: line.line + 1 };
	},
};

function noteTitle(paper: Paper, year?: number): string {
	const who = escapeMarkdown(shortReference(paper, year));
	const title = escapeMarkdown(printedTitle(paper.title));
	return who === '' ? `LN: ${title}` : `LN: ${who} — ${title}`;
}

/** The lines of the first callout whose first line, without `>`, has a form. */
export function findCallout({ blocks, lines }: Markdown, form: RegExp): LineRange | null {
	const callout = blocks.find(
		({ type, parent, from }) => type === 'callout' && parent === null && form.test((lines[from]?.text ?? '').replace(/^ {0,3}>\s?/, '')),
	);
	if (callout === undefined) return null;
	// A line without the mark goes on in a quotation's paragraph; it is not ours to count in.
	let to = callout.from + 1;
	while (to < callout.to && /^ {0,3}>/.test(lines[to]?.text ?? '')) to += 1;
	return { from: callout.from, to };
}
