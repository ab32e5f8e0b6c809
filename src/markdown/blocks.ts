import type { Block } from './block';
import { skipBlanks } from './columns';
import { CommentReader } from './comments';
import { itemAt, startItem } from './items';
import { LeafReader } from './leaves';
import type { UnreadLine } from './lines';
import { NextMark } from './next-mark';
import type { BlockInMaking, Container } from './open-blocks';
import { OpenBlocks } from './open-blocks';
import { isDelimiterRow, rowCells } from './table-rows';

const FOOTNOTE = /\[\^[^\]\s]+\]:/y;
const BLOCK_ID_LINE = /^\^[\w-]+[ \t]*$/;
const CALLOUT = /[ \t]*\[![^\]\n]+\]/y;

/**
 * Cuts the lines behind the frontmatter into blocks, containers before what they hold, and says of each line which block it belongs to.
 * One pass over the lines; the time grows with the length of the text, however deep quotes and lists stand in each other.
 */
export function readBlocks(text: string, lines: readonly UnreadLine[], first: number): Block[] {
	return new BlockReader(text, lines).read(first);
}

// [label]: address "title"
const DEFINITION = /^\[(?!\^)(?:[^[\]\\]|\\.)+\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

class BlockReader {
	private readonly open: OpenBlocks;
	private readonly comments: CommentReader;
	private readonly leaves: LeafReader;

	constructor(
		text: string,
		private readonly lines: readonly UnreadLine[],
	) {
		const marksAhead = new NextMark(text);
		this.open = new OpenBlocks(lines);
		this.comments = new CommentReader(this.open, marksAhead);
		this.leaves = new LeafReader(this.open, this.comments, marksAhead);
	}

	read(first: number): Block[] {
		const closing = this.lines[first - 1];
		if (first > 0 && closing !== undefined) {
			const yaml = this.open.push('yaml', 0, 0, null);
			yaml.to = first;
			yaml.end = closing.end;
			for (const line of this.lines.slice(0, first)) Object.assign(line, { hidden: true, block: yaml });
		}
		for (let at = first; at < this.lines.length; at++) this.take(at);
		if (this.open.leaf?.fence !== undefined || this.open.leaf?.html?.until === 'mark') this.open.leaf.block.open = true;
		this.open.close(0);
		return this.open.blocks;
	}

	private take(at: number): void {
		const line = this.lines[at];
		if (line === undefined) return;
		if (this.comments.pass(at, line)) return;
		const { text } = line;
		const filled = text.trimEnd().length;
		let pos = 0;
		let column = 0;
		let matched = 0;
		while (matched < this.open.containers.length) {
			const container = this.open.containers[matched] as Container;
			if (container.kind === 'quote') {
				const [mark, markColumn] = skipBlanks(text, pos, column, 3);
				if (text[mark] !== '>') break;
				container.lastMark = at;
				// One blank behind the mark belongs to it.
				[pos, column] = skipBlanks(text, mark + 1, markColumn + 1, 1);
			} else if (pos >= filled) {
				// A blank line goes on in list items, and not in quotes.
				const quote = this.open.quotes.find((place) => place > matched) ?? this.open.containers.length;
				matched = quote - 1;
				const last = this.open.containers[matched];
				if (quote === this.open.containers.length && last?.empty === true && this.open.lastFilled === last.block.from) break;
			} else {
				const [inner, innerColumn] = skipBlanks(text, pos, column, container.width);
				if (innerColumn - column < container.width) break;
				[pos, column] = [inner, innerColumn];
			}
			matched++;
		}
		if (matched === this.open.containers.length && this.open.leaf !== null && this.leaves.goesOn(at, line, pos, column, filled)) return;
		if (pos >= filled) {
			this.open.close(matched);
			line.content = text.length;
			line.block = matched > 0 && pos > 0 ? this.open.parent : null;
			return;
		}
		this.startBlocks(at, line, pos, column, matched);
	}

	private startBlocks(at: number, line: UnreadLine, from: number, fromColumn: number, alreadyIn: number): void {
		const { text } = line;
		let pos = from;
		let column = fromColumn;
		let matched = alreadyIn;
		for (;;) {
			const paragraph = this.open.leaf?.block.type === 'paragraph' ? this.open.leaf.block : null;
			const here = matched === this.open.containers.length;
			const [mark, markColumn] = skipBlanks(text, pos, column, Infinity);
			if (mark >= text.length) {
				// A list item with nothing in it.
				line.content = text.length;
				line.block ??= this.open.parent;
				this.open.lastFilled = at;
				return;
			}
			if (markColumn - column >= 4) {
				if (paragraph !== null) return this.addTo(paragraph, at, mark);
				this.open.close(matched);
				this.open.begin('code', at, pos, { indented: true });
				return;
			}
			if (text[mark] === '>') {
				this.open.close(matched);
				this.open.lists[matched] = null;
				CALLOUT.lastIndex = mark + 1;
				const block = this.open.push(CALLOUT.test(text) ? 'callout' : 'blockquote', at, mark, this.open.parent);
				this.open.quotes.push(this.open.containers.length);
				this.open.containers.push({ block, kind: 'quote', lastMark: at, width: 0, list: null, empty: false });
				[pos, column] = skipBlanks(text, mark + 1, markColumn + 1, 1);
				line.block = block;
				this.open.lastFilled = at;
				matched++;
				this.open.lists[matched] = null;
				continue;
			}
			if (paragraph !== null && here && this.underlines(at, line, mark, paragraph)) return;
			if (this.leaves.start(at, line, mark, matched, paragraph !== null)) return;
			const item = itemAt(text, mark, paragraph !== null && here);
			if (item !== null) {
				[pos, column] = startItem(this.open, at, line, item, mark, column, markColumn, matched);
				matched++;
				continue;
			}
			FOOTNOTE.lastIndex = mark;
			if (text[mark] === '[' && FOOTNOTE.test(text)) {
				this.open.close(matched);
				this.open.lists[matched] = null;
				const block = this.open.push('footnoteDefinition', at, mark, this.open.parent);
				this.open.containers.push({ block, kind: 'footnote', lastMark: at, width: 4, list: null, empty: false });
				pos = FOOTNOTE.lastIndex;
				column = markColumn + (pos - mark);
				line.block = block;
				this.open.lastFilled = at;
				matched++;
				this.open.lists[matched] = null;
				continue;
			}
			// A paragraph goes on without the marks of what holds it; a table does not.
			if (paragraph !== null) return this.addTo(paragraph, at, mark);
			const table = this.open.leaf?.block.type === 'table' && here ? this.open.leaf.block : null;
			if (table !== null && !BLOCK_ID_LINE.test(text.slice(mark))) return this.addTo(table, at, pos);
			this.open.close(matched);
			this.open.begin('paragraph', at, mark);
			this.comments.lookFor(at, line, mark);
			return;
		}
	}

	private addTo(block: BlockInMaking, at: number, content: number): void {
		this.open.belongs(at, content, block);
		const line = this.lines[at];
		if (block.type === 'paragraph' && line !== undefined) this.comments.lookFor(at, line, content);
	}

	/** A setext underline or the delimiter row of a table: the paragraph above becomes a heading, its last line a header. */
	private underlines(at: number, line: UnreadLine, mark: number, paragraph: BlockInMaking): boolean {
		const rest = line.text.slice(mark).trimEnd();
		const underline = /^(?:=+|-+)$/.test(rest);
		// Definitions of links are no text that could be a heading.
		const isText = () => this.lines.slice(paragraph.from, at).some(({ text, content }) => !DEFINITION.test(text.slice(content)));
		if (underline && !isText()) return false;
		if (underline) {
			paragraph.type = 'heading';
			paragraph.level = rest.startsWith('=') ? 1 : 2;
			this.open.belongs(at, mark, paragraph);
			this.open.close(this.open.containers.length);
			return true;
		}
		if (!rest.includes('|') || !isDelimiterRow(rest)) return false;
		const header = this.lines[at - 1];
		if (header?.block !== paragraph || !header.text.includes('|')) return false;
		if (rowCells(header.text, header.content).length !== rowCells(line.text, mark).length) return false;
		if (paragraph.from === at - 1) {
			paragraph.type = 'table';
			this.open.belongs(at, mark, paragraph);
			return true;
		}
		paragraph.to = at - 1;
		paragraph.end = this.lines[at - 2]?.end ?? paragraph.end;
		const table = this.open.push('table', at - 1, header.content, this.open.parent);
		this.open.leaf = { block: table };
		header.block = table;
		this.open.belongs(at, mark, table);
		return true;
	}
}
