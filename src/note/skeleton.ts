import { isRule } from '../markdown/headings';
import { append, freeLine, insertBefore, insertBehind } from '../markdown/insertion';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';
import type { NoteSection, SectionInput } from './section';
import { NOTE_SECTIONS } from './sections';
import { emptyAssessment, emptyTable } from './sections/five-cs';
import { findFiveCs } from './five-cs/five-cs-table';
import { readRelevance } from './five-cs/relevance';

export interface Skeleton {
	readonly text: string;
	/** Names of the sections put in, in the note's order. */
	readonly added: readonly string[];
}

/**
 * The note with the sections it lacks, each in its order around what is there. Text is only put in: every byte of the note stays,
 * in its order, and its line ends are used. With a paper in `input` its title, reference and abstract belong to the sections.
 * Twice is once.
 */
export function insertSkeleton(text: string, input: SectionInput, sections: readonly NoteSection[] = NOTE_SECTIONS): Skeleton {
	const added: string[] = [];
	let now = text;
	for (const section of NOTE_SECTIONS) {
		if (!sections.includes(section)) continue;
		const next = withSection(now, section, input);
		if (next === now) continue;
		now = next;
		added.push(section.name(input));
	}
	return { text: now, added };
}

/** The note with one section, if it lacks it. A first pass without its table gets the table. */
export function withSection(text: string, section: NoteSection, input: SectionInput): string {
	const note = readMarkdown(text);
	// A second, empty relevance would hide the one the note has.
	const whole = emptyAssessment(input.language);
	const assessment = section.id === 'pass-1' && readRelevance(note) !== null ? emptyTable(input.language) : whole;
	const markdown = section.markdown(input)?.replace(whole, () => assessment) ?? null;
	const found = section.find(note, input);
	const hasTable = section.id === 'pass-1' && findFiveCs(note) !== null;
	if (section.id === 'pass-1' && !hasTable && found !== null) return insertBehind(note, headEnd(note, found.from), assessment);
	if (markdown === null || found !== null || hasTable) return text;
	const ruled = section.ruled === true;
	const order = NOTE_SECTIONS.indexOf(section);
	const neighbours = (list: readonly NoteSection[]) =>
		list.filter((other) => other.fallback === section.fallback).map((other) => other.find(note, input));
	const earlier = neighbours(NOTE_SECTIONS.slice(0, order).reverse()).find((range) => range !== null);
	if (earlier !== undefined && earlier !== null)
		return behind(note, note.contentEnd(earlier.to, headEnd(note, earlier.from)), markdown, ruled);
	if (section.fallback === 'top') return insertBefore(note, note.bodyLine, markdown);
	const later = neighbours(NOTE_SECTIONS.slice(order + 1)).map((range) => range?.from ?? Infinity);
	const next = Math.min(...later);
	if (next === Infinity) return atEnd(note, markdown, ruled);
	const before = note.contentEnd(next, note.bodyLine);
	return before > note.bodyLine ? behind(note, before, markdown, ruled) : insertBefore(note, next, markdown);
}

/** The line under a section's heading, or under its first line where it has none. */
function headEnd(note: Markdown, line: number): number {
	return note.headings.find((heading) => heading.line === line)?.below ?? line + 1;
}

function behind(note: Markdown, line: number, markdown: string, ruled: boolean): string {
	const at = freeLine(note, line);
	// What is put before a block that nothing closes is set off by that block.
	return insertBehind(note, line, at < line ? markdown : withRule(note, markdown, ruled));
}

/** Puts Markdown at the end; a rule that ends the note already serves as ours. */
function atEnd(note: Markdown, markdown: string, ruled: boolean): string {
	const { lines, bodyLine, endLine } = note;
	let last = Math.min(lines.length, endLine);
	while (last > bodyLine && (lines[last - 1]?.text.trim() ?? '') === '') last -= 1;
	return append(note, withRule(note, markdown, ruled && last > bodyLine && !isRule(lines[last - 1]?.text ?? '')));
}

function withRule({ text, bodyLine }: Markdown, markdown: string, ruled: boolean): string {
	// A note that begins with a rule would get frontmatter from a second one of its kind.
	const rule = bodyLine === 0 && /^\uFEFF?---[ \t]*(?:\r?\n|$)/.test(text) ? '***' : '---';
	return ruled ? `${rule}\n\n${markdown}` : markdown;
}
