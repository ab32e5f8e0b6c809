import type { Block, BlockType } from './block';
import type { HtmlStart } from './html-blocks';
import type { UnreadLine } from './lines';

/** A block while it is read. */
export type BlockInMaking = { -readonly [K in keyof Block]: Block[K] };

/** Blocks whose lines are no Markdown of the note. */
const HIDDEN: ReadonlySet<BlockType> = new Set(['yaml', 'code', 'math', 'comment', 'html']);

/** A block that holds others, as long as it is open. */
export interface Container {
	readonly block: BlockInMaking;
	/** The last line that has a quote's mark: a mark with nothing behind it belongs to the quote too. */
	lastMark: number;
	readonly kind: 'quote' | 'item' | 'footnote';
	/** Columns a line has to be indented to go on in a list item. */
	readonly width: number;
	/** The list an item belongs to, and its mark. */
	readonly list: BlockInMaking | null;
	/** A list item that begins with nothing: a blank line ends it. */
	readonly empty: boolean;
}

/** A list that the next item may go on. */
interface OpenList {
	readonly block: BlockInMaking;
	readonly mark: string;
}

/** A block of text, as long as it is open. */
export interface Leaf {
	readonly block: BlockInMaking;
	/** How it ends, for those whose lines are taken as they are. */
	readonly fence?: string;
	readonly indented?: boolean;
	readonly html?: HtmlStart;
}

/** The blocks read so far, and those of them that the next line may go on in. */
export class OpenBlocks {
	readonly blocks: BlockInMaking[] = [];
	readonly containers: Container[] = [];
	/** Places of the quotes among the containers. */
	readonly quotes: number[] = [];
	/** The list that the next item at each depth may go on. */
	readonly lists: (OpenList | null)[] = [null];
	leaf: Leaf | null = null;
	/** The last line that is not blank. */
	lastFilled = 0;

	constructor(private readonly lines: readonly UnreadLine[]) {}

	/** Adds a block that begins in a line. */
	push(type: BlockType, line: number, column: number, parent: BlockInMaking | null, level = 0): BlockInMaking {
		const { start = 0, end = 0 } = this.lines[line] ?? {};
		const block: BlockInMaking = { type, from: line, to: line + 1, start: start + column, end, parent, level, open: false };
		this.blocks.push(block);
		return block;
	}

	/** Closes the open leaf, and the containers from one on. */
	close(depth: number): void {
		const { end = 0 } = this.lines[this.lastFilled] ?? {};
		const leaf = this.leaf;
		if (leaf !== null) {
			this.leaf = null;
			this.endAt(leaf.block, this.lastFilled + 1, end);
		}
		let last = this.lastFilled;
		for (let at = this.containers.length - 1; at >= depth; at--) {
			const container = this.containers[at];
			if (container === undefined) continue;
			last = Math.max(last, container.lastMark);
			const to = this.lines[last]?.end ?? end;
			this.endAt(container.block, last + 1, to);
			if (container.list !== null) this.endAt(container.list, last + 1, to);
		}
		this.containers.length = Math.min(this.containers.length, depth);
		this.lists.length = Math.min(this.lists.length, depth + 1);
		while (this.quotes.length > 0 && (this.quotes[this.quotes.length - 1] ?? 0) >= depth) this.quotes.pop();
	}

	/** A block goes on to a line and an offset of the text. */
	endAt(block: BlockInMaking, to: number, end: number): void {
		block.to = Math.max(block.to, to);
		block.end = Math.max(block.end, end);
	}

	/** The innermost container; null at the top. */
	get parent(): BlockInMaking | null {
		return this.containers[this.containers.length - 1]?.block ?? null;
	}

	/** Begins a leaf in the containers open now. */
	begin(type: BlockType, line: number, column: number, leaf: Omit<Leaf, 'block'> = {}, level = 0): BlockInMaking {
		this.close(this.containers.length);
		this.lists[this.containers.length] = null;
		const block = this.push(type, line, column, this.parent, level);
		if (type !== 'heading' && type !== 'thematicBreak') this.leaf = { block, ...leaf };
		this.belongs(line, column, block);
		return block;
	}

	/** A line belongs to a block, whose text in it begins at `content`. */
	belongs(at: number, content: number, block: BlockInMaking): void {
		const line = this.lines[at];
		if (line === undefined) return;
		line.content = content;
		line.block = block;
		line.hidden = HIDDEN.has(block.type);
		this.lastFilled = at;
	}

	/** Ends the open leaf in a line, at an offset of the text. */
	finish(block: BlockInMaking, at: number, end: number): void {
		this.leaf = null;
		this.endAt(block, at + 1, end);
		block.end = end;
	}
}
