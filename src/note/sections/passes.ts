import type { NoteSection } from '../section';
import type { LineRange } from '../../markdown/block';
import type { Markdown } from '../../markdown/note';
import { noteWord } from '../note-words';
import type { NoteLanguage } from '../note-words';
import { emptyAssessment } from './five-cs';

const PASS_1 = "Pass 1 — Bird's Eye View (5 Cs)";
const PASS_2 = 'Pass 2 — Content';
const PASS_3 = 'Pass 3 — Virtual Reconstruction';

/** Keshav's first pass: five to ten minutes, the five Cs. */
export const pass1: NoteSection = {
	id: 'pass-1',
	name: ({ language }) => noteWord(PASS_1, language),
	ruled: true,
	fallback: 'end',
	markdown: ({ language }) => `## ${noteWord(PASS_1, language)}\n\n${emptyAssessment(language)}`,
	// Pass 1 Summary (5 Cs), First pass, The Five Cs, Primera pasada, Las cinco C
	find: (note) =>
		findSection(note, /^(?:(?:pass|pasada) (?:1|i|one|una?)|(?:first|1st) pass|primera pasada)\b/i) ??
		findSection(note, /\b(?:five|5) ?cs\b|\bcinco cs?\b|\(5 ?c\)/i),
};

/** The second pass: an hour, the content. */
export const pass2: NoteSection = {
	id: 'pass-2',
	name: ({ language }) => noteWord(PASS_2, language),
	ruled: true,
	fallback: 'end',
	markdown: ({ language }) => headings(language, PASS_2, 'Key Concepts', 'Why This Matters'),
	find: (note) => findSection(note, /^(?:(?:pass|pasada) (?:2|ii|two|dos)|(?:second|2nd) pass|segunda pasada)\b/i),
};

/** The third pass: four to five hours, the paper made again. */
export const pass3: NoteSection = {
	id: 'pass-3',
	name: ({ language }) => noteWord(PASS_3, language),
	ruled: true,
	fallback: 'end',
	markdown: ({ thirdPass, language }) =>
		thirdPass ? headings(language, PASS_3, 'Assumptions', 'Strengths and Weaknesses', 'Future Work') : null,
	find: (note) => findSection(note, /^(?:(?:pass|pasada) (?:3|iii|three|tres)|(?:third|3rd) pass|tercera pasada)\b/i),
};

/** A heading of the second level, and those under it. */
function headings(language: NoteLanguage | undefined, first: string, ...under: readonly string[]): string {
	return [`## ${noteWord(first, language)}`, ...under.map((words) => `### ${noteWord(words, language)}`)].join('\n\n');
}

/** The section under the first heading whose words have a form. */
export function findSection(note: Markdown, form: RegExp): LineRange | null {
	// The note's own title is no section, whatever the paper is called.
	const heading = note.headings.find(({ words, level }, index) => (level > 1 || index > 0) && form.test(words));
	return heading === undefined ? null : note.sectionRange(heading);
}
