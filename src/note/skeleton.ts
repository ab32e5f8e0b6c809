import type { Outline } from './outline';
import { contentEnd, isRule, outlineOf } from './outline';
import type { NoteSection, SectionInput } from './section';
import { NOTE_SECTIONS } from './sections';
import { EMPTY_ASSESSMENT, EMPTY_TABLE } from './sections/five-cs';
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
	const outline = outlineOf(text);
	// A second, empty relevance would hide the one the note has.
	const assessment = section.id === 'pass-1' && readRelevance(outline) !== null ? EMPTY_TABLE : EMPTY_ASSESSMENT;
	const markdown = section.markdown(input)?.replace(EMPTY_ASSESSMENT, () => assessment) ?? null;
	const found = section.find(outline, input);
	if (section.id === 'pass-1' && findFiveCs(outline) === null && found !== null)
		return insertAfter(outline, found.from + 1, assessment, false);
	if (markdown === null || found !== null || (section.id === 'pass-1' && findFiveCs(outline) !== null)) return text;
	const order = NOTE_SECTIONS.indexOf(section);
	const neighbours = (list: readonly NoteSection[]) =>
		list.filter((other) => other.fallback === section.fallback).map((other) => other.find(outline, input));
	const earlier = neighbours(NOTE_SECTIONS.slice(0, order).reverse()).find((range) => range !== null);
	if (earlier !== undefined && earlier !== null)
		return insertAfter(outline, contentEnd(outline, earlier.to, earlier.from + 1), markdown, section.ruled === true);
	if (section.fallback === 'top') return insertBefore(outline, outline.bodyLine, markdown);
	const later = neighbours(NOTE_SECTIONS.slice(order + 1)).map((range) => range?.from ?? Infinity);
	const next = Math.min(...later);
	if (next === Infinity) return append(outline, markdown, section.ruled === true);
	const before = contentEnd(outline, next, outline.bodyLine);
	return before > outline.bodyLine ? insertAfter(outline, before, markdown, section.ruled === true) : insertBefore(outline, next, markdown);
}

/** Puts Markdown behind the line before `line`, parted by a blank line. */
function insertAfter(outline: Outline, line: number, markdown: string, ruled: boolean): string {
	const { text, eol, lines, unclosedCode } = outline;
	// Behind a code block without an end everything is code.
	if (unclosedCode !== null && line > unclosedCode) return insertBefore(outline, unclosedCode, markdown);
	const at = lines[line - 1]?.end ?? text.length;
	const next = lines[line];
	// A line that goes on straight after would be drawn into a list or quotation at the end of what is put in.
	const gap = next === undefined || next.text.trim() === '' ? '' : eol;
	return text.slice(0, at) + eol + eol + written(outline, markdown, ruled) + gap + text.slice(at);
}

function insertBefore(outline: Outline, line: number, markdown: string): string {
	const { text, eol, lines } = outline;
	const at = lines.slice(line).find((other) => other.text.trim() !== '')?.start;
	if (at === undefined) return append(outline, markdown, false);
	return text.slice(0, at) + written(outline, markdown, false) + eol + eol + text.slice(at);
}

/** Puts Markdown at the end; a rule that ends the note already serves as ours, and a missing last line end stays missing. */
function append(outline: Outline, markdown: string, ruled: boolean): string {
	const { text, eol, lines, bodyLine } = outline;
	let last = lines.length;
	while (last > bodyLine && (lines[last - 1]?.text.trim() ?? '') === '') last -= 1;
	if (last === bodyLine) {
		// Blanks without a line end stay a line of their own.
		const fresh = bodyLine === 0 ? /(?:^\uFEFF?|\n)$/.test(text) : /\n\r?\n$/.test(text);
		const head = fresh ? '' : bodyLine === 0 || /\n$/.test(text) ? eol : eol + eol;
		return `${text}${head}${written(outline, markdown, false)}${text === '' || text.endsWith('\n') ? eol : ''}`;
	}
	const rule = ruled && !isRule(lines[last - 1]?.text ?? '');
	return insertAfter(outline, last, markdown, rule);
}

function written({ text, eol, bodyLine }: Outline, markdown: string, ruled: boolean): string {
	// A note that begins with a rule would get frontmatter from a second one of its kind.
	const rule = bodyLine === 0 && /^\uFEFF?---[ \t]*(?:\r?\n|$)/.test(text) ? '***' : '---';
	return `${ruled ? `${rule}\n\n` : ''}${markdown}`.replace(/\n/g, eol);
}
