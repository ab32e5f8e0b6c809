import type { LineRange, Outline } from '../outline';
import { plainWords, sectionRange } from '../outline';
import type { NoteSection, SectionPoint } from '../section';
import { findSection } from './passes';

/** Where the paper touches the project. */
export const integration: NoteSection = {
	id: 'integration',
	name: (input) => input.integration.heading,
	ruled: true,
	fallback: 'end',
	markdown(input) {
		const points = input.integration.points.map(pointLine);
		return `## ${input.integration.heading}${points.length === 0 ? '' : `\n\n${points.join('\n')}`}`;
	},
	find(outline, input) {
		const own = plainWords(input.integration.heading).toLowerCase();
		const heading = outline.headings.find(({ words }) => words.toLowerCase() === own);
		if (heading !== undefined) return sectionRange(outline, heading);
		// PUMA Integration, PUMA Connection, Connection to PUMA, Project integration
		return findSection(outline, /^(?:\S+ )?(?:integration|connection)s?$|^connections? (?:to|with) \S/i);
	},
};

/** Other notes the reader ties it to. */
export const related: NoteSection = {
	id: 'related-notes',
	name: () => 'Related Notes',
	fallback: 'end',
	markdown: () => '## Related Notes',
	// Related Notes, Connected Notes, Connected Ideas, Linked papers
	find: (outline) => findSection(outline, /^(?:related|connected|linked) (?:notes?|ideas?|papers?|work|reading|literature)$/i),
};

/** The maps of content the note belongs to. */
export const mocs: NoteSection = {
	id: 'mocs',
	name: () => 'MOCs',
	fallback: 'end',
	markdown: (input) => `## MOCs${input.mocs.length === 0 ? '' : `\n\n${input.mocs.map((link) => `- ${link}`).join('\n')}`}`,
	// MOCs, MOC, Linked MOCs, Maps of content; or a line **MOCs:**
	find: (outline) => findSection(outline, /^(?:(?:linked|related|parent) )?mocs?$|^maps? of contents?$/i) ?? boldLine(outline, /^mocs?$/i),
};

function pointLine({ label, link, text }: SectionPoint): string {
	const target = link ?? text;
	return `- **${label}**: ${target === undefined || target === '' ? '' : `→ ${target}`}`;
}

/** A line that begins with a bold label, and the list under it. */
function boldLine(outline: Outline, form: RegExp): LineRange | null {
	const from = outline.lines.findIndex((line) => {
		// **MOCs:** or **MOCs**:
		const label = line.inert ? null : /^\s*(?:[-*+] )?(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(line.text);
		return label !== null && form.test(plainWords(label[1] ?? ''));
	});
	if (from < 0) return null;
	let to = from + 1;
	while (/^\s*[-*+] \S/.test(outline.lines[to]?.text ?? '')) to += 1;
	return { from, to };
}
