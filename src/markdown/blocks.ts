import { NextMark } from './next-mark';
import type { Block, BlockType } from './block';
import { htmlStart } from './html-blocks';
import type { HtmlStart } from './html-blocks';
import type { UnreadLine } from './lines';
import { skipBlanks } from './columns';
import { isDelimiterRow, rowCells } from './table-rows';

type Built = { -readonly [K in keyof Block]: Block[K] };

/** Blocks whose lines are no Markdown of the note. */
const HIDDEN: ReadonlySet<BlockType> = new Set(['yaml', 'code', 'math', 'comment', 'html']);

interface Container {
	readonly block: Built;
	/** The last line that has a quote's mark: a mark with nothing behind it belongs to the quote too. */
	lastMark: number;
	readonly kind: 'quote' | 'item' | 'footnote';
	/** Columns a line has to be indented to go on in a list item. */
	readonly width: number;
	/** The list an item belongs to, and its mark. */
	readonly list: Built | null;
	/** A list item that begins with nothing: a blank line ends it. */
	readonly empty: boolean;
}

interface OpenList {
	readonly block: Built;
	readonly mark: string;
}

interface Leaf {
	readonly block: Built;
	/** How it ends, for those whose lines are taken as they are. */
	readonly fence?: string;
	readonly indented?: boolean;
	readonly html?: HtmlStart;
}

// - item, * item, + item, 12. item, 3) item
const ITEM = /([-*+])(?=[ \t]|$)|(\d{1,9})([.)])(?=[ \t]|$)/y;
const ATX = /(#{1,6})(?=[ \t]|$)/y;
const FENCE = /(`{3,})(?![^\n]*`)|(~{3,})/y;
const RULE = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const FOOTNOTE = /\[\^[^\]\s]+\]:/y;
const BLOCK_ID_LINE = /^\^[\w-]+[ \t]*$/;
// The box of a task whose text begins with an item's mark: the app reads `- [ ] 1. text` as an item in an item.
const BOX_BEFORE_ITEM = /\[[^\]\n]\][ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t])/y;
const CALLOUT = /[ \t]*\[![^\]\n]+\]/y;

/**
 * Cuts the lines behind the frontmatter into blocks, containers before what they hold, and says of each line which block it belongs to.
 * One pass over the lines; the time grows with the length of the text, however deep quotes and lists stand in each other.
 */
export function readBlocks(text: string, lines: readonly UnreadLine[], first: number): Block[] {
	return new BlockReader(text, lines).read(first);
}

class BlockReader {
	private readonly blocks: Built[] = [];
	private readonly open: Container[] = [];
	/** Places of the quotes among the open containers. */
	private readonly quotes: number[] = [];
	/** The list that the next item at each depth may go on. */
	private readonly lists: (OpenList | null)[] = [null];
	private leaf: Leaf | null = null;
	private lastFilled = 0;
	/** Where a comment that began inside a paragraph ends; its lines are passed over. */
	private commentEnd = -1;
	private comment: Built | null = null;
	private readonly marksAhead: NextMark;
	private marks = { at: -1, from: 0 };

	constructor(
		text: string,
		private readonly lines: readonly UnreadLine[],
	) {
		this.marksAhead = new NextMark(text);
	}

	read(first: number): Block[] {
		const closing = this.lines[first - 1];
		if (first > 0 && closing !== undefined) {
			const yaml = this.push('yaml', 0, 0, null);
			yaml.to = first;
			yaml.end = closing.end;
			for (const line of this.lines.slice(0, first)) Object.assign(line, { hidden: true, block: yaml });
		}
		for (let at = first; at < this.lines.length; at++) this.take(at);
		if (this.leaf?.fence !== undefined || this.leaf?.html?.until === 'mark') this.leaf.block.open = true;
		this.close(0);
		return this.blocks;
	}

	private push(type: BlockType, line: number, column: number, parent: Built | null, level = 0): Built {
		const { start = 0, end = 0 } = this.lines[line] ?? {};
		const block: Built = { type, from: line, to: line + 1, start: start + column, end, parent, level, open: false };
		this.blocks.push(block);
		return block;
	}

	/** Closes the open leaf, and the containers from one on. */
	private close(depth: number): void {
		const { end = 0 } = this.lines[this.lastFilled] ?? {};
		const leaf = this.leaf;
		if (leaf !== null) {
			this.leaf = null;
			this.endAt(leaf.block, this.lastFilled + 1, end);
		}
		let last = this.lastFilled;
		for (let at = this.open.length - 1; at >= depth; at--) {
			const container = this.open[at];
			if (container === undefined) continue;
			last = Math.max(last, container.lastMark);
			const to = this.lines[last]?.end ?? end;
			this.endAt(container.block, last + 1, to);
			if (container.list !== null) this.endAt(container.list, last + 1, to);
		}
		this.open.length = Math.min(this.open.length, depth);
		this.lists.length = Math.min(this.lists.length, depth + 1);
		while (this.quotes.length > 0 && (this.quotes[this.quotes.length - 1] ?? 0) >= depth) this.quotes.pop();
	}

	private endAt(block: Built, to: number, end: number): void {
		block.to = Math.max(block.to, to);
		block.end = Math.max(block.end, end);
	}

	private get parent(): Built | null {
		return this.open[this.open.length - 1]?.block ?? null;
	}

	/** Begins a leaf in the containers open now. */
	private begin(type: BlockType, line: number, column: number, leaf: Omit<Leaf, 'block'> = {}, level = 0): Built {
		this.close(this.open.length);
		this.lists[this.open.length] = null;
		const block = this.push(type, line, column, this.parent, level);
		if (type !== 'heading' && type !== 'thematicBreak') this.leaf = { block, ...leaf };
		this.belongs(line, column, block);
		return block;
	}

	private belongs(at: number, content: number, block: Built): void {
		const line = this.lines[at];
		if (line === undefined) return;
		line.content = content;
		line.block = block;
		line.hidden = HIDDEN.has(block.type);
		this.lastFilled = at;
	}

	private take(at: number): void {
		const line = this.lines[at];
		if (line === undefined) return;
		if (this.commentEnd > line.start) return this.passComment(at, line);
		const { text } = line;
		const filled = text.trimEnd().length;
		let pos = 0;
		let column = 0;
		let matched = 0;
		while (matched < this.open.length) {
			const container = this.open[matched] as Container;
			if (container.kind === 'quote') {
				const [mark, markColumn] = skipBlanks(text, pos, column, 3);
				if (text[mark] !== '>') break;
				container.lastMark = at;
				// One blank behind the mark belongs to it.
				[pos, column] = skipBlanks(text, mark + 1, markColumn + 1, 1);
			} else if (pos >= filled) {
				// A blank line goes on in list items, and not in quotes.
				const quote = this.quotes.find((place) => place > matched) ?? this.open.length;
				matched = quote - 1;
				const last = this.open[matched];
				if (quote === this.open.length && last?.empty === true && this.lastFilled === last.block.from) break;
			} else {
				const [inner, innerColumn] = skipBlanks(text, pos, column, container.width);
				if (innerColumn - column < container.width) break;
				[pos, column] = [inner, innerColumn];
			}
			matched++;
		}
		if (matched === this.open.length && this.leaf !== null && this.goesOn(at, line, pos, column, filled)) return;
		if (pos >= filled) {
			this.close(matched);
			line.content = text.length;
			line.block = matched > 0 && pos > 0 ? this.parent : null;
			return;
		}
		this.startBlocks(at, line, pos, column, matched);
	}

	/** Whether a line goes on in a leaf whose lines are taken as they are; ends the leaf where the line closes it. */
	private goesOn(at: number, line: UnreadLine, pos: number, column: number, filled: number): boolean {
		const leaf = this.leaf;
		if (leaf === null) return false;
		const { block } = leaf;
		const blank = pos >= filled;
		if (leaf.indented === true) {
			const [inner, innerColumn] = skipBlanks(line.text, pos, column, 4);
			if (!blank && innerColumn - column < 4) return false;
			if (blank) line.content = line.text.length;
			else this.belongs(at, inner, block);
			return true;
		}
		if (leaf.html !== undefined) {
			if (leaf.html.until === 'blank') {
				if (blank) return false;
				this.belongs(at, pos, block);
				return true;
			}
			this.belongs(at, pos, block);
			if (leaf.html.closing?.test(line.text.slice(pos)) === true) this.finish(block, at, line.end);
			return true;
		}
		if (leaf.fence === undefined) return false;
		this.belongs(at, pos, block);
		if (block.type === 'comment') {
			const close = line.text.indexOf('%%', pos);
			if (close >= 0) {
				this.finish(block, at, line.start + close + 2);
				this.restOfComment(at, line, close + 2);
			}
		} else if (block.type === 'math') {
			if (line.text.includes('$$')) this.finish(block, at, line.end);
		} else if (closesFence(line.text, pos, column, leaf.fence)) this.finish(block, at, line.end);
		return true;
	}

	private finish(block: Built, at: number, end: number): void {
		this.leaf = null;
		this.endAt(block, at + 1, end);
		block.end = end;
	}

	/** What stands behind a comment's end in its last line is text again; the line itself begins hidden. */
	private restOfComment(at: number, line: UnreadLine, from: number): void {
		if (line.text.slice(from).trim() === '') return;
		const { content, block, hidden } = line;
		this.begin('paragraph', at, from);
		this.lookForComment(at, line, from);
		Object.assign(line, { content, block, hidden });
	}

	private passComment(at: number, line: UnreadLine): void {
		const { comment } = this;
		if (comment === null) return;
		const to = Math.min(this.commentEnd, line.end);
		this.endAt(comment, at + 1, to);
		line.block = comment;
		line.hidden = true;
		this.lastFilled = at;
		if (this.commentEnd > line.end) return;
		this.commentEnd = -1;
		this.restOfComment(at, line, to - line.start);
	}

	private startBlocks(at: number, line: UnreadLine, from: number, fromColumn: number, alreadyIn: number): void {
		const { text } = line;
		let pos = from;
		let column = fromColumn;
		let matched = alreadyIn;
		for (;;) {
			const paragraph = this.leaf?.block.type === 'paragraph' ? this.leaf.block : null;
			const here = matched === this.open.length;
			const [mark, markColumn] = skipBlanks(text, pos, column, Infinity);
			if (mark >= text.length) {
				// A list item with nothing in it.
				line.content = text.length;
				line.block ??= this.parent;
				this.lastFilled = at;
				return;
			}
			if (markColumn - column >= 4) {
				if (paragraph !== null) return this.addTo(paragraph, at, mark);
				this.close(matched);
				this.begin('code', at, pos, { indented: true });
				return;
			}
			if (text[mark] === '>') {
				this.close(matched);
				this.lists[matched] = null;
				CALLOUT.lastIndex = mark + 1;
				const block = this.push(CALLOUT.test(text) ? 'callout' : 'blockquote', at, mark, this.parent);
				this.quotes.push(this.open.length);
				this.open.push({ block, kind: 'quote', lastMark: at, width: 0, list: null, empty: false });
				[pos, column] = skipBlanks(text, mark + 1, markColumn + 1, 1);
				line.block = block;
				this.lastFilled = at;
				matched++;
				this.lists[matched] = null;
				continue;
			}
			if (paragraph !== null && here && this.underlines(at, line, mark, paragraph)) return;
			if (this.startLeaf(at, line, mark, matched, paragraph !== null)) return;
			const item = this.itemAt(text, mark, paragraph !== null && here);
			if (item !== null) {
				[pos, column] = this.startItem(at, line, item, mark, column, markColumn, matched);
				matched++;
				continue;
			}
			FOOTNOTE.lastIndex = mark;
			if (text[mark] === '[' && FOOTNOTE.test(text)) {
				this.close(matched);
				this.lists[matched] = null;
				const block = this.push('footnoteDefinition', at, mark, this.parent);
				this.open.push({ block, kind: 'footnote', lastMark: at, width: 4, list: null, empty: false });
				pos = FOOTNOTE.lastIndex;
				column = markColumn + (pos - mark);
				line.block = block;
				this.lastFilled = at;
				matched++;
				this.lists[matched] = null;
				continue;
			}
			// A paragraph goes on without the marks of what holds it; a table does not.
			if (paragraph !== null) return this.addTo(paragraph, at, mark);
			const table = this.leaf?.block.type === 'table' && here ? this.leaf.block : null;
			if (table !== null && !BLOCK_ID_LINE.test(text.slice(mark))) return this.addTo(table, at, pos);
			this.close(matched);
			this.begin('paragraph', at, mark);
			this.lookForComment(at, line, mark);
			return;
		}
	}

	private addTo(block: Built, at: number, content: number): void {
		this.belongs(at, content, block);
		const line = this.lines[at];
		if (block.type === 'paragraph' && line !== undefined) this.lookForComment(at, line, content);
	}

	/** A setext underline or the delimiter row of a table: the paragraph above becomes a heading, its last line a header. */
	private underlines(at: number, line: UnreadLine, mark: number, paragraph: Built): boolean {
		const rest = line.text.slice(mark).trimEnd();
		const underline = /^(?:=+|-+)$/.test(rest);
		if (underline) {
			paragraph.type = 'heading';
			paragraph.level = rest.startsWith('=') ? 1 : 2;
			this.belongs(at, mark, paragraph);
			this.close(this.open.length);
			return true;
		}
		if (!rest.includes('|') || !isDelimiterRow(rest)) return false;
		const header = this.lines[at - 1];
		if (header?.block !== paragraph || !header.text.includes('|')) return false;
		if (rowCells(header.text, header.content).length !== rowCells(line.text, mark).length) return false;
		if (paragraph.from === at - 1) {
			paragraph.type = 'table';
			this.belongs(at, mark, paragraph);
			return true;
		}
		paragraph.to = at - 1;
		paragraph.end = this.lines[at - 2]?.end ?? paragraph.end;
		const table = this.push('table', at - 1, header.content, this.parent);
		this.leaf = { block: table };
		header.block = table;
		this.belongs(at, mark, table);
		return true;
	}

	private startLeaf(at: number, line: UnreadLine, mark: number, matched: number, inParagraph: boolean): boolean {
		const { text } = line;
		const sticky = (pattern: RegExp) => {
			pattern.lastIndex = mark;
			return pattern.exec(text);
		};
		switch (text[mark]) {
			case '#': {
				const hashes = sticky(ATX)?.[1];
				if (hashes === undefined) return false;
				this.close(matched);
				this.begin('heading', at, mark, {}, hashes.length);
				return true;
			}
			case '`':
			case '~': {
				const fence = sticky(FENCE);
				if (fence === null) return false;
				this.close(matched);
				this.begin('code', at, mark, { fence: fence[1] ?? fence[2] ?? '' });
				return true;
			}
			case '$':
				return text[mark + 1] === '$' && this.startMath(at, line, mark, matched);
			case '%': {
				if (text[mark + 1] !== '%' || text.includes('%%', mark + 2)) return false;
				// An opening in the middle of a paragraph may be the closing of nothing: it counts where it is closed.
				if (inParagraph && this.marksAhead.find('%%', line.end) < 0 && text.slice(mark).trim() !== '%%') return false;
				this.close(matched);
				this.begin('comment', at, mark, { fence: '%%' });
				return true;
			}
			case '<': {
				const html = htmlStart(text.slice(mark), inParagraph);
				if (html === null) return false;
				this.close(matched);
				const block = this.begin('html', at, mark, { html });
				if (html.closing?.test(text.slice(mark + html.opening)) === true) this.finish(block, at, line.end);
				return true;
			}
			case '-':
			case '*':
			case '_':
				if (mark < this.lastMarks(at, text) || !RULE.test(text.slice(mark))) return false;
				this.close(matched);
				this.begin('thematicBreak', at, mark);
				return true;
			default:
				return false;
		}
	}

	/** Where the one kind of mark begins, blanks between, with which a line ends: found once a line, not at each of its items. */
	private lastMarks(at: number, text: string): number {
		if (this.marks.at !== at) {
			let from = text.trimEnd().length;
			const mark = text[from - 1];
			while (from > 0 && (text[from - 1] === mark || text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
			this.marks = { at, from };
		}
		return this.marks.from;
	}

	private startMath(at: number, line: UnreadLine, mark: number, matched: number): boolean {
		const rest = line.text.slice(mark + 2);
		const close = rest.indexOf('$$');
		if (close >= 0) {
			if (rest.slice(close + 2).trim() !== '') return false;
			this.close(matched);
			this.finish(this.begin('math', at, mark, { fence: '$$' }), at, line.end);
			return true;
		}
		if (rest.trim() !== '' && this.marksAhead.find('$$', line.end) < 0) return false;
		this.close(matched);
		this.begin('math', at, mark, { fence: '$$' });
		return true;
	}

	private itemAt(text: string, mark: number, interrupts: boolean): { readonly mark: string; readonly length: number } | null {
		ITEM.lastIndex = mark;
		const found = ITEM.exec(text);
		if (found === null) return null;
		// A paragraph is broken off by an item with a text, and by the number 1 only.
		if (interrupts && (text.slice(mark + found[0].length).trim() === '' || (found[2] !== undefined && Number(found[2]) !== 1))) return null;
		return { mark: found[1] ?? found[3] ?? '', length: found[0].length };
	}

	private startItem(
		at: number,
		line: UnreadLine,
		item: { readonly mark: string; readonly length: number },
		mark: number,
		column: number,
		markColumn: number,
		matched: number,
	): [number, number] {
		const { text } = line;
		this.close(matched);
		const known = this.lists[matched];
		const same = known !== null && known !== undefined && known.mark === item.mark;
		const list = same ? known : { block: this.push('list', at, mark, this.parent), mark: item.mark };
		this.lists[matched] = list;
		const block = this.push('item', at, mark, list.block);
		const after = mark + item.length;
		const afterColumn = markColumn + item.length;
		const [content, contentColumn] = skipBlanks(text, after, afterColumn, Infinity);
		const empty = content >= text.length;
		const narrow = empty || contentColumn - afterColumn > 4;
		const width = (narrow ? afterColumn + 1 : contentColumn) - column;
		this.open.push({ block, kind: 'item', lastMark: at, width, list: list.block, empty });
		this.lists[matched + 1] = null;
		line.block = block;
		this.lastFilled = at;
		if (narrow) return skipBlanks(text, after, afterColumn, 1);
		BOX_BEFORE_ITEM.lastIndex = content;
		const box = BOX_BEFORE_ITEM.exec(text)?.[0].length ?? 0;
		return [content + box, contentColumn + box];
	}

	/** A comment that begins inside a paragraph and is closed further down hides what stands between. */
	private lookForComment(at: number, line: UnreadLine, content: number): void {
		if (!line.text.includes('%%', content)) return;
		const prose = line.text.slice(content).replace(/(`+)(?!`)[^`]*?[^`]?\1(?!`)/g, (code) => ' '.repeat(code.length));
		const marks = [...prose.matchAll(/%%/g)];
		const last = marks[marks.length - 1];
		if (last === undefined || marks.length % 2 === 0) return;
		const close = this.marksAhead.find('%%', line.end);
		const paragraph = this.leaf?.block;
		if (close < 0 || paragraph === undefined) return;
		const start = content + last.index;
		paragraph.end = line.start + start;
		paragraph.to = at + 1;
		this.leaf = null;
		this.comment = this.push('comment', at, start, this.parent);
		this.commentEnd = close + 2;
		this.comment.end = this.commentEnd;
	}
}

function closesFence(text: string, pos: number, column: number, fence: string): boolean {
	const [mark, markColumn] = skipBlanks(text, pos, column, 4);
	if (markColumn - column >= 4 || text[mark] !== fence[0]) return false;
	const closing = text.slice(mark).trimEnd();
	return closing.length >= fence.length && closing === (fence[0] ?? '').repeat(closing.length);
}
