import type { TextLines } from './text-lines';
import { beginsAt, foundAt, lengthAt } from './text-lines';

/** A block of a note that holds no prose, and where it ends. */
export interface Block {
	readonly kind: 'code' | 'html';
	readonly to: number;
}

// Quote marks and list markers before the block a line holds: "> - ", "1. ", ">> ".
export const CONTAINER = /(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/y;
// ``` or ~~~, three or more; backticks only when none follow in the line.
const FENCE = /(`{3,})(?![^\n]*`)|(~{3,})/y;
const LIST_ITEM = /[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\r?$)/my;
// CommonMark's HTML blocks: they end at a blank line.
const HTML_BLOCK =
	/ {0,3}<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)(?=[\s/>]|$)/iy;
// CommonMark's raw blocks: they end at their closing tag.
const RAW_BLOCK = / {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/iy;

/** Finds the blocks of fenced and indented code and of HTML at the starts of lines, as CommonMark does. Asked from the first line to the last. */
export class BlockFinder {
	private inList = false;
	/** Where the last block of code ended. */
	private codeEnd = -1;

	/** `start` is where the body begins, after the frontmatter. */
	constructor(
		private readonly text: string,
		private readonly lines: TextLines,
		private readonly start: number,
	) {}

	/** The block that stands at a line start, or null. */
	at(at: number): Block | null {
		const block = this.blockAt(at);
		if (block?.kind === 'code') this.codeEnd = block.to;
		return block;
	}

	private blockAt(at: number): Block | null {
		const { text } = this;
		const inner = at + lengthAt(CONTAINER, text, at);
		const first = text[inner];
		if ((first === '`' || first === '~') && beginsAt(FENCE, text, inner)) return { kind: 'code', to: this.fenceEnd(at, inner) };
		if (first === '<' && inner - at < 4) {
			const raw = foundAt(RAW_BLOCK, text, at);
			if (raw !== null) return { kind: 'html', to: this.rawEnd(raw[1] ?? '', at) };
			if (beginsAt(HTML_BLOCK, text, at)) return { kind: 'html', to: this.blankLineAfter(at) };
		}
		return this.indentedCodeAt(at);
	}

	private indentedCodeAt(at: number): Block | null {
		const indent = /[ \t]*/y;
		const width = columnsOf(this.text.slice(at, at + lengthAt(indent, this.text, at)));
		const end = this.lines.at(at).to;
		if (this.text.slice(at, end).trim() === '') return null;
		if (beginsAt(LIST_ITEM, this.text, at) && (width < 4 || this.inList)) {
			this.inList = true;
			return null;
		}
		if (width < 4) {
			if (width === 0 && this.afterBlank(at)) this.inList = false;
			return null;
		}
		if (this.inList || !(this.afterBlank(at) || this.codeEnd === at)) return null;
		return { kind: 'code', to: Math.min(end + 1, this.text.length) };
	}

	private afterBlank(at: number): boolean {
		if (at === this.start) return true;
		const before = this.text.lastIndexOf('\n', at - 2) + 1;
		return this.text.slice(Math.max(before, this.start), at - 1).trim() === '';
	}

	private rawEnd(tag: string, at: number): number {
		const close = new RegExp(`</${tag}`, 'gi');
		close.lastIndex = at;
		const found = close.exec(this.text);
		return found === null ? this.text.length : this.lines.at(found.index).to;
	}

	private blankLineAfter(from: number): number {
		const blank = /\n[ \t\r]*(?=\n|$(?![\s\S]))/g;
		blank.lastIndex = from;
		return blank.exec(this.text)?.index ?? this.text.length;
	}

	/** The end of a fenced block: its closing line, the line that leaves its quote, or the end of the note. */
	private fenceEnd(at: number, inner: number): number {
		const { text, lines } = this;
		const opening = /[`~]+/y;
		const marker = text.slice(inner, inner + lengthAt(opening, text, inner));
		const quoted = text.slice(at, inner).includes('>');
		const prefix = /(?:[ \t]*>)*[ \t]*/y;
		for (let line = lines.at(inner).to + 1; line < text.length; line = lines.at(line).to + 1) {
			const length = lengthAt(prefix, text, line);
			if (quoted && !text.slice(line, line + length).includes('>')) return line;
			const run = lengthAt(opening, text, line + length);
			if (run < marker.length) continue;
			const end = lines.at(line).to;
			const closing = text.slice(line + length, end).trim();
			if (closing.startsWith(marker) && closing.split(marker[0] ?? '').join('') === '') return end;
		}
		return text.length;
	}
}

function columnsOf(indent: string): number {
	let columns = 0;
	for (const char of indent) columns = char === '\t' ? columns + 4 - (columns % 4) : columns + 1;
	return columns;
}
