import type { Span } from './spans';

/** A heading and what stands under it, up to the next heading of its level or above. */
export interface HeadedSection {
	/** The heading's words. */
	readonly heading: string;
	readonly level: number;
	/** Where the heading's line begins. */
	readonly from: number;
	/** Where the line after the heading begins. */
	readonly body: number;
	/** Where the section ends. */
	readonly to: number;
	/** Where the text right under the heading ends: at the next heading of any level. */
	readonly ownTo: number;
}

/** The sections of a note, in order; headings in code, comments and frontmatter are none. */
export function sectionsIn(text: string, spans: readonly Span[]): HeadedSection[] {
	const heading = /^ {0,3}(#{1,6})[ \t]+([^\n]*?)(?:[ \t]+#+)?[ \t]*\r?$/gm;
	const found: { heading: string; level: number; from: number; body: number }[] = [];
	const hidden = spans.filter(({ kind }) => kind !== 'link' && kind !== 'url');
	let at = 0;
	for (let match = heading.exec(text); match !== null; match = heading.exec(text)) {
		while (at < hidden.length && (hidden[at]?.to ?? 0) <= match.index) at++;
		const cover = hidden[at];
		if (cover !== undefined && cover.from <= match.index) continue;
		const body = Math.min(match.index + match[0].length + 1, text.length);
		found.push({ heading: (match[2] ?? '').trim(), level: (match[1] ?? '').length, from: match.index, body });
	}
	// From the end: where the next heading of each level begins.
	const next = new Array<number>(7).fill(text.length);
	return found
		.reduceRight<HeadedSection[]>((sections, section) => {
			sections.push({ ...section, to: Math.min(...next.slice(1, section.level + 1)), ownTo: Math.min(...next) });
			next[section.level] = section.from;
			return sections;
		}, [])
		.reverse();
}

/** A heading as it is compared: letters and digits in lower case, without emoji and punctuation. */
export function headingKey(heading: string): string {
	return heading
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** A line of a text by its offsets. */
export interface TextLine {
	readonly from: number;
	/** Without the line end. */
	readonly to: number;
	readonly text: string;
}

/** The lines between two offsets that begin lines. */
export function linesBetween(text: string, from: number, to: number): TextLine[] {
	const lines: TextLine[] = [];
	for (let at = from; at < to; ) {
		const newline = text.indexOf('\n', at);
		const next = newline < 0 ? text.length : newline + 1;
		const end = newline < 0 ? text.length : text[newline - 1] === '\r' && newline > at ? newline - 1 : newline;
		lines.push({ from: at, to: end, text: text.slice(at, end) });
		at = next;
	}
	return lines;
}

/** The line end a text uses. */
export function lineEndOf(text: string): string {
	return /\r\n/.test(text) ? '\r\n' : '\n';
}
