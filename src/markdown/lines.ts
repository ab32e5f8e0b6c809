import type { Line } from './block';

/** A line while it is being read. */
export type UnreadLine = { -readonly [K in keyof Line]: Line[K] };

/** The lines of a text, `\r\n` and `\n` alike, before their blocks are read; a byte order mark belongs to no line. */
export function cutLines(text: string): UnreadLine[] {
	const lines: UnreadLine[] = [];
	let start = text.startsWith('\uFEFF') ? 1 : 0;
	while (start < text.length || lines.length === 0) {
		const newline = text.indexOf('\n', start);
		const next = newline < 0 ? text.length : newline + 1;
		const end = newline < 0 ? text.length : newline > start && text[newline - 1] === '\r' ? newline - 1 : newline;
		lines.push({ text: text.slice(start, end), start, end, next, content: 0, hidden: false, block: null });
		if (newline < 0) break;
		start = next;
	}
	return lines;
}

/** The line end a text uses: that of its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
	const newline = text.indexOf('\n');
	return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** A text with the line ends of another one, whatever it came with. */
export function withLineEndsOf(note: string, text: string): string {
	return text.replace(/\r\n?|\n/g, lineEndOf(note));
}
