import { escapeMarkdown } from '../markdown/escape';
import { append, insertBehind } from '../markdown/insertion';
import { readMarkdown } from '../markdown/note';
import { noteWord } from './note-words';
import type { NoteLanguage } from './note-words';
import { findCallout } from './sections/reference';

/** What the section says: the papers in the vault as links, the others as they are printed. */
export interface ReferencesInput {
	/** Markdown links to the notes of cited papers, in the order they are cited. */
	readonly links: readonly string[];
	readonly others: readonly { readonly n: number; readonly text: string }[];
	readonly language?: NoteLanguage;
}

const HEADING = /^(?:references|referencias)$/i;
const CALLOUT = /^\[!quote\][-+]?\s*(?:Not in the vault|No están en la bóveda) \(\d+\)\s*$/i;

/**
 * The note with a section *References*: a link for each cited paper the vault has, so that the graph is the citation graph, and the
 * others as plain text, folded. Links the section has already are not put in again, and none is taken away; the folded list is
 * replaced only where it is still `before`, what was written last. Twice is once.
 */
export function withReferences(
	text: string,
	{ links, others, language }: ReferencesInput,
	before: string | null,
): { readonly text: string; readonly written: string } {
	const folded =
		others.length === 0
			? ''
			: [
					`> [!quote]- ${noteWord('Not in the vault', language)} (${others.length})`,
					...others.map(({ n, text: printed }) => `> ${n}. ${escapeMarkdown(printed)}`),
				].join('\n');
	const note = readMarkdown(text);
	const heading = note.headings.find(({ words, level }, index) => (level > 1 || index > 0) && HEADING.test(words));
	if (heading === undefined) {
		const list = links.map((link) => `- ${link}`).join('\n');
		const parts = [`## ${noteWord('References', language)}`, list, folded].filter((part) => part !== '');
		return parts.length === 1 ? { text, written: '' } : { text: append(note, parts.join('\n\n')), written: folded };
	}
	const { from, to } = note.sectionRange(heading);
	const own = text.slice(note.lines[from]?.start ?? 0, note.lines[to - 1]?.end ?? text.length);
	const missing = links.filter((link) => !own.includes(link)).map((link) => `- ${link}`);
	let now = text;
	if (missing.length > 0) {
		// Behind the last item of the section's list, else under its heading.
		const items = note.lines.slice(from, to).map((line, index) => (/^- /.test(line.text) && !line.hidden ? from + index : -1));
		const last = Math.max(...items);
		if (last > from) {
			const end = note.lines[last]?.end ?? text.length;
			now = text.slice(0, end) + missing.map((line) => note.eol + line).join('') + text.slice(end);
		} else now = insertBehind(note, heading.below, missing.join('\n'));
	}
	return { text: withFolded(now, folded, before), written: folded };
}

function withFolded(text: string, folded: string, before: string | null): string {
	const note = readMarkdown(text);
	const found = findCallout(note, CALLOUT);
	if (found === null) {
		const heading = note.headings.find(({ words, level }, index) => (level > 1 || index > 0) && HEADING.test(words));
		return folded === '' || heading === undefined ? text : insertBehind(note, note.sectionRange(heading).to, folded);
	}
	const start = note.lines[found.from]?.start ?? 0;
	const end = note.lines[found.to - 1]?.end ?? start;
	const now = text.slice(start, end).replace(/\r\n/g, '\n');
	if (now === folded || now !== before || folded === '') return text;
	return text.slice(0, start) + folded.replace(/\n/g, note.eol) + text.slice(end);
}
