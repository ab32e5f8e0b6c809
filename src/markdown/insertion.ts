import type { Block } from './block';
import type { Markdown } from './note';

/**
 * Where a block can be put so that it is seen and stays: `line` itself, or the next line below it that is in no comment, code or
 * table, in no region another plugin writes, and before what has to be a file's last. `null` never: the end for us is always one.
 */
export function freeLine(note: Markdown, line: number): number {
	let at = Math.min(Math.max(line, note.bodyLine), note.endLine);
	const range = note.owned.find(({ from, to }) => from < at && at < to);
	if (range !== undefined) at = range.to;
	const block = topBlock(note, at);
	if (block !== null && block.from < at && at < block.to && isWhole(block)) at = block.open ? block.from : block.to;
	return Math.min(at, note.endLine);
}

/** Puts Markdown behind the line before `line`, parted by blank lines, where it can be seen. */
export function insertBehind(note: Markdown, line: number, markdown: string): string {
	const at = freeLine(note, line);
	if (at < line && at >= note.endLine) return insertBefore(note, at, markdown);
	const { text, eol, lines } = note;
	const before = lines[at - 1];
	if (before === undefined || at <= note.bodyLine) return insertBefore(note, note.bodyLine, markdown);
	const next = lines[at];
	// A line that goes on straight after would be drawn into a list or quotation at the end of what is put in.
	const gap = next === undefined || next.text.trim() === '' ? '' : eol;
	return text.slice(0, before.end) + eol + eol + withEol(markdown, eol) + gap + text.slice(before.end);
}

/** Puts Markdown before the first line with a text from `line` on, where it can be seen; at the end where there is none. */
export function insertBefore(note: Markdown, line: number, markdown: string): string {
	const { text, eol, lines } = note;
	const filled = lines.findIndex((other, at) => at >= line && other.text.trim() !== '');
	if (filled < 0) return append(note, markdown);
	const at = Math.min(filled, note.endLine);
	const start = lines[at]?.start ?? text.length;
	const above = lines[at - 1];
	const gap = above === undefined || at === note.bodyLine || above.text.trim() === '' ? '' : eol;
	return text.slice(0, start) + gap + withEol(markdown, eol) + eol + eol + text.slice(start);
}

/** Puts Markdown at the end of what can be seen; a missing last line end stays missing. */
export function append(note: Markdown, markdown: string): string {
	const { text, eol, lines, bodyLine, endLine } = note;
	if (endLine < lines.length) return insertBefore(note, endLine, markdown);
	let last = lines.length;
	while (last > bodyLine && (lines[last - 1]?.text.trim() ?? '') === '') last -= 1;
	if (last > bodyLine) return insertBehind(note, last, markdown);
	// Blanks without a line end stay a line of their own.
	const fresh = bodyLine === 0 ? /(?:^\uFEFF?|\n)$/.test(text) : /\n\r?\n$/.test(text);
	const head = fresh ? '' : bodyLine === 0 || text.endsWith('\n') ? eol : eol + eol;
	return `${text}${head}${withEol(markdown, eol)}${text === '' || text.endsWith('\n') ? eol : ''}`;
}

/**
 * Markdown for the middle of a line, as it has to be written at an offset: in a row of a table a bar is escaped and a line end becomes
 * `<br>`; as the value of a property it is quoted. `null` where it cannot stand without breaking what is there: between properties, or
 * beside a value.
 */
export function inlineAt(note: Markdown, offset: number, markdown: string): string | null {
	if (offset < note.body) return inProperties(note, offset, markdown);
	return note.inTable(offset) ? markdown.replace(/\r\n?|\n/g, '<br>').replace(/\\?\|/g, '\\|') : markdown;
}

function inProperties(note: Markdown, offset: number, markdown: string): string | null {
	const line = note.lines[note.lineAt(offset)];
	if (line === undefined || markdown.includes('\n')) return null;
	const before = line.text.slice(0, Math.max(0, offset - line.start));
	const after = line.text.slice(Math.max(0, offset - line.start));
	// key: |   and   - |   with nothing but a comment behind it
	if (/^\s*(?:- +)*(?:[^\s#"'[\]{}:-][^:#]*:[ \t]+|(?:- +))$/.test(before) && /^\s*(?:#.*)?$/.test(after)) {
		return JSON.stringify(markdown) + (/^#/.test(after) ? ' ' : '');
	}
	// key: [a, |]
	if (/^\s*(?:- +)*[^\s#"'[\]{}:-][^:#]*:[ \t]+\[(?:[^"'[\]{}#]*,)?[ \t]*$/.test(before) && /^[ \t]*[\],]/.test(after))
		return JSON.stringify(markdown);
	// key: "|"   and   key: '|'
	const quote = /(?::[ \t]+|- +|[[,][ \t]*)(["'])(?:(?!\1).)*$/.exec(before)?.[1];
	if (quote === undefined || !after.includes(quote)) return null;
	return quote === '"' ? JSON.stringify(markdown).slice(1, -1) : markdown.replace(/'/g, "''");
}

/** The block at the top of the note that a line belongs to; `null` for a blank line between blocks. */
export function topBlock(note: Markdown, line: number): Block | null {
	let block = note.lines[line]?.block ?? null;
	while (block !== null && block.parent !== null) block = block.parent;
	return block ?? note.blocks.find(({ parent, from, to }) => parent === null && from < line && line < to) ?? null;
}

/** The line behind a block, and behind what hangs on it. */
export function behindBlock(note: Markdown, block: Block): number {
	return note.tables.find(({ header }) => header.line === block.from)?.belongsTo ?? block.to;
}

/** Blocks that a text put between their lines would break apart. */
function isWhole({ type }: Block): boolean {
	return type !== 'list' && type !== 'heading';
}

function withEol(markdown: string, eol: string): string {
	return markdown.replace(/\r\n?|\n/g, eol);
}
