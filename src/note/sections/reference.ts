import type { Paper } from '../../paper/paper';
import { findCitationLine } from '../citation-line';
import { escapeMarkdown, withoutTemplateCommands } from '../../markdown/escape';
import type { LineRange, Outline } from '../outline';
import { shortReference } from '../short-reference';
import type { NoteSection } from '../section';

/** The note's own title: `# LN: Hubinger et al. (2019) — Risks from …`. */
export const title: NoteSection = {
	id: 'title',
	name: () => 'Title',
	fallback: 'top',
	markdown: ({ paper, year }) => (paper === undefined ? null : `# ${noteTitle(paper, year)}`),
	find(outline) {
		const heading = outline.headings.find(({ level }) => level === 1);
		return heading === undefined ? null : { from: heading.line, to: heading.line + 1 };
	},
};

/** The reference line, in its callout. */
export const reference: NoteSection = {
	id: 'reference',
	name: () => 'Bibliographic Reference',
	fallback: 'top',
	markdown: ({ paper, citationMarkdown }) =>
		paper === undefined ? null : `> [!cite] Bibliographic Reference\n> **Citation**: ${withoutTemplateCommands(citationMarkdown ?? '')}`,
	find(outline) {
		const callout = findCallout(outline, /^\[!cite\]/i);
		if (callout !== null) return callout;
		const line = findCitationLine(outline);
		return line === null ? null : { from: line.line, to: line.line + 1 };
	},
};

function noteTitle(paper: Paper, year?: number): string {
	const who = escapeMarkdown(shortReference(paper, year));
	const title = escapeMarkdown(paper.title);
	return who === '' ? `LN: ${title}` : `LN: ${who} — ${title}`;
}

/** The lines of the first callout whose first line, without `>`, has a form. */
export function findCallout(outline: Outline, form: RegExp): LineRange | null {
	const from = outline.lines.findIndex(
		(line) => !line.inert && /^ {0,3}>/.test(line.text) && form.test(line.text.replace(/^ {0,3}>\s?/, '')),
	);
	if (from < 0) return null;
	let to = from + 1;
	while (/^ {0,3}>/.test(outline.lines[to]?.text ?? '')) to += 1;
	return { from, to };
}
