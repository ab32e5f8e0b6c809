import type { LineRange } from '../../markdown/block';
import { fieldsIn } from '../../markdown/fields';
import { plainWords } from '../../markdown/headings';
import { MOCS_HEADING, MOCS_KEY } from '../../markdown/known-headings';
import type { Markdown } from '../../markdown/note';
import { noteWord } from '../note-words';
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
	find(note, input) {
		const own = plainWords(input.integration.heading).toLowerCase();
		const heading = note.headings.find(({ words }) => words.toLowerCase() === own);
		if (heading !== undefined) return note.sectionRange(heading);
		// PUMA Integration, PUMA Connection, Connection to PUMA, Project integration, Integración en PUMA, Conexión con el proyecto
		return findSection(
			note,
			/^(?:\S+ )?(?:integration|connection)s?$|^connections? (?:to|with) \S|^(?:integración|integracion|conexi[oó]n|conexiones)(?: (?:en|con|a|al) \S.*)?$/i,
		);
	},
};

/** Other notes the reader ties it to. */
export const related: NoteSection = {
	id: 'related-notes',
	name: ({ language }) => noteWord('Related Notes', language),
	fallback: 'end',
	markdown: ({ language }) => `## ${noteWord('Related Notes', language)}`,
	// Related Notes, Connected Notes, Connected Ideas, Linked papers, Notas relacionadas
	find: (note) =>
		findSection(
			note,
			/^(?:related|connected|linked)(?: (?:notes?|ideas?|papers?|work|reading|literature))?$|^(?:notas?|ideas?|lecturas?|artículos?|trabajos?) (?:relacionad|conectad|enlazad|vinculad)[ao]s?$/i,
		),
};

/** The maps of content the note belongs to. */
export const mocs: NoteSection = {
	id: 'mocs',
	name: ({ language }) => noteWord('MOCs', language),
	fallback: 'end',
	markdown: ({ mocs: links, language }) =>
		`## ${noteWord('MOCs', language)}${links.length === 0 ? '' : `\n\n${links.map((link) => `- ${link}`).join('\n')}`}`,
	find: (note) => findSection(note, MOCS_HEADING) ?? labelled(note, MOCS_KEY),
};

function pointLine({ label, link, text }: SectionPoint): string {
	const target = link ?? text;
	return `- **${label}**: ${target === undefined || target === '' ? '' : `→ ${target}`}`;
}

/** A line that begins with a bold label or is a field, and the list under it. */
function labelled({ lines }: Markdown, form: RegExp): LineRange | null {
	const from = lines.findIndex((line) => {
		// **MOCs:** or **MOCs**:
		if (line.hidden) return false;
		if (fieldsIn(line.text).some(({ key }) => form.test(key))) return true;
		const label = /^\s*(?:[-*+] )?(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(line.text);
		return label !== null && form.test(plainWords(label[1] ?? ''));
	});
	if (from < 0) return null;
	let to = from + 1;
	while (/^\s*[-*+] \S/.test(lines[to]?.text ?? '')) to += 1;
	return { from, to };
}
