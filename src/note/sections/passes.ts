import type { NoteSection } from '../section';
import type { LineRange } from '../../markdown/block';
import type { Markdown } from '../../markdown/note';
import { EMPTY_ASSESSMENT } from './five-cs';

/** Keshav's first pass: five to ten minutes, the five Cs. */
export const pass1: NoteSection = {
	id: 'pass-1',
	name: () => "Pass 1 — Bird's Eye View (5 Cs)",
	ruled: true,
	fallback: 'end',
	markdown: () => `## Pass 1 — Bird's Eye View (5 Cs)\n\n${EMPTY_ASSESSMENT}`,
	// Pass 1 Summary (5 Cs), First pass, The Five Cs
	find: (note) => findSection(note, /^(?:pass 1|first pass|1st pass)\b/i) ?? findSection(note, /\b(?:five|5) ?cs\b/i),
};

/** The second pass: an hour, the content. */
export const pass2: NoteSection = {
	id: 'pass-2',
	name: () => 'Pass 2 — Content',
	ruled: true,
	fallback: 'end',
	markdown: () => '## Pass 2 — Content\n\n### Key Concepts\n\n### Why This Matters',
	find: (note) => findSection(note, /^(?:pass 2|second pass|2nd pass)\b/i),
};

/** The third pass: four to five hours, the paper made again. */
export const pass3: NoteSection = {
	id: 'pass-3',
	name: () => 'Pass 3 — Virtual Reconstruction',
	ruled: true,
	fallback: 'end',
	markdown: ({ thirdPass }) =>
		thirdPass ? '## Pass 3 — Virtual Reconstruction\n\n### Assumptions\n\n### Strengths and Weaknesses\n\n### Future Work' : null,
	find: (note) => findSection(note, /^(?:pass 3|third pass|3rd pass)\b/i),
};

/** The section under the first heading whose words have a form. */
export function findSection(note: Markdown, form: RegExp): LineRange | null {
	// The note's own title is no section, whatever the paper is called.
	const heading = note.headings.find(({ words, level }, index) => (level > 1 || index > 0) && form.test(words));
	return heading === undefined ? null : note.sectionRange(heading);
}
