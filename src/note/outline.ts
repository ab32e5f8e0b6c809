/** A line of a note. `end` is before its line end, `next` after it. */
export interface OutlineLine {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly next: number;
	/** Part of the frontmatter or of a code block, where nothing is a heading or a table. */
	readonly inert: boolean;
}

export interface OutlineHeading {
	/** Index of its line. */
	readonly line: number;
	readonly level: number;
	/** Its words: without hashes, marks, emoji and a closing colon. */
	readonly words: string;
}

/** A note cut into lines, with its headings. */
export interface Outline {
	readonly text: string;
	/** The line end the note uses: that of its first line. */
	readonly eol: '\n' | '\r\n';
	readonly lines: readonly OutlineLine[];
	readonly headings: readonly OutlineHeading[];
	/** Index of the first line after the frontmatter. */
	readonly bodyLine: number;
	/** Index of the line that opens a code block nobody closes, so that all after it is code; `null` without one. */
	readonly unclosedCode: number | null;
}

/** Lines `from` up to and without `to`. */
export interface LineRange {
	readonly from: number;
	readonly to: number;
}

/** The lines and headings of a note; frontmatter and fenced code are recognised and left out of the headings. */
export function outlineOf(text: string): Outline {
	const lines: OutlineLine[] = [];
	const headings: OutlineHeading[] = [];
	let start = text.startsWith('\uFEFF') ? 1 : 0;
	let fence: string | null = null;
	let fenceLine = 0;
	let bodyLine = 0;
	const closing = frontmatterEnd(text, start);
	while (start <= text.length) {
		const newline = text.indexOf('\n', start);
		const next = newline < 0 ? text.length : newline + 1;
		const end = newline < 0 ? text.length : text[newline - 1] === '\r' && newline > start ? newline - 1 : newline;
		if (newline < 0 && start === text.length && lines.length > 0) break;
		const line = text.slice(start, end);
		const inFrontmatter = start < closing;
		const wasFenced = fence !== null;
		if (!inFrontmatter) fence = fenceAfter(line, fence);
		if (!wasFenced && fence !== null) fenceLine = lines.length;
		const inert = inFrontmatter || wasFenced || fence !== null;
		if (inFrontmatter) bodyLine = lines.length + 1;
		else if (!inert) {
			const heading = headingOf(line);
			if (heading !== null) headings.push({ ...heading, line: lines.length });
		}
		lines.push({ text: line, start, end, next, inert });
		if (newline < 0) break;
		start = next;
	}
	return {
		text,
		eol: /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n',
		lines,
		headings,
		bodyLine,
		unclosedCode: fence === null ? null : fenceLine,
	};
}

/** Where the frontmatter ends, its closing `---` and that line's end included; 0 when there is none. */
export function frontmatterEnd(text: string, start: number): number {
	// --- alone on the first line, and again on a later one
	const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 200));
	if (opening === null) return 0;
	const close = /^---[ \t]*(?:\r?\n|$(?![\s\S]))/gm;
	close.lastIndex = start + opening[0].length;
	const found = close.exec(text);
	return found === null ? 0 : found.index + found[0].length;
}

/** The lines a heading's section covers: to the next heading of its level or above, without blank lines and rules at the end. */
export function sectionRange(outline: Outline, heading: OutlineHeading): LineRange {
	const following = outline.headings.find((other) => other.line > heading.line && other.level <= heading.level);
	return { from: heading.line, to: contentEnd(outline, following?.line ?? outline.lines.length, heading.line + 1) };
}

/** The line after the last that holds something before `to`: blank lines and the rules between them do not count. */
export function contentEnd(outline: Outline, to: number, atLeast: number): number {
	let end = to;
	while (end > atLeast) {
		const line = outline.lines[end - 1];
		if (line === undefined || line.inert) break;
		const blank = line.text.trim() === '';
		const before = outline.lines[end - 2]?.text.trim() ?? '';
		// --- straight after a text would make a heading of it
		if (!blank && !(isRule(line.text) && (before === '' || isRule(before)))) break;
		end -= 1;
	}
	return end;
}

export function isRule(line: string): boolean {
	return /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}

/**
 * The words of a heading or label, for comparing.
 *
 * plainWords('🔗 **Connected Notes**:') //=> 'Connected Notes'
 */
export function plainWords(text: string): string {
	return text
		.replace(/[*_`=~]|\[\[|\]\]/g, '')
		.replace(/^[^\p{L}\p{N}]+/u, '')
		.replace(/[\s:：]+$/, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function headingOf(line: string): { level: number; words: string } | null {
	if (!/^ {0,3}#/.test(line)) return null;
	// ## Words, with optional closing hashes
	const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
	return match === null ? null : { level: (match[1] ?? '').length, words: plainWords(match[2] ?? '') };
}

/** The fence open after a line: its mark while a code block is open, `null` outside. */
function fenceAfter(line: string, open: string | null): string | null {
	if (!line.includes('```') && !line.includes('~~~')) return open;
	const match = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
	if (match === null) return open;
	const mark = match[1] ?? '';
	const rest = match[2] ?? '';
	if (open === null) return mark.startsWith('`') && rest.includes('`') ? null : mark;
	return mark[0] === open[0] && mark.length >= open.length && rest.trim() === '' ? null : open;
}
