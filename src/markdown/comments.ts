import type { UnreadLine } from './lines';
import type { NextMark } from './next-mark';
import type { BlockInMaking, OpenBlocks } from './open-blocks';

/** Reads the comments (`%%`) that begin inside a paragraph. */
export class CommentReader {
	/** Where the comment that is open ends; its lines are passed over. */
	private end = -1;
	private comment: BlockInMaking | null = null;

	constructor(
		private readonly open: OpenBlocks,
		private readonly marksAhead: NextMark,
	) {}

	/** What stands behind a comment's end in its last line is text again; the line itself begins hidden. */
	restOf(at: number, line: UnreadLine, from: number): void {
		if (line.text.slice(from).trim() === '') return;
		const { content, block, hidden } = line;
		this.open.begin('paragraph', at, from);
		this.lookFor(at, line, from);
		Object.assign(line, { content, block, hidden });
	}

	/** Passes over a line in a comment that began inside a paragraph; false outside of one. */
	pass(at: number, line: UnreadLine): boolean {
		const { comment } = this;
		if (this.end <= line.start || comment === null) return this.end > line.start;
		const to = Math.min(this.end, line.end);
		this.open.endAt(comment, at + 1, to);
		line.block = comment;
		line.hidden = true;
		this.open.lastFilled = at;
		if (this.end > line.end) return true;
		this.end = -1;
		this.restOf(at, line, to - line.start);
		return true;
	}

	/** A comment that begins inside a paragraph and is closed further down hides what stands between. */
	lookFor(at: number, line: UnreadLine, content: number): void {
		if (!line.text.includes('%%', content)) return;
		const prose = line.text.slice(content).replace(/(`+)(?!`)[^`]*?[^`]?\1(?!`)/g, (code) => ' '.repeat(code.length));
		const marks = [...prose.matchAll(/%%/g)];
		const last = marks[marks.length - 1];
		if (last === undefined || marks.length % 2 === 0) return;
		const close = this.marksAhead.find('%%', line.end);
		const paragraph = this.open.leaf?.block;
		if (close < 0 || paragraph === undefined) return;
		const start = content + last.index;
		paragraph.end = line.start + start;
		paragraph.to = at + 1;
		this.open.leaf = null;
		this.comment = this.open.push('comment', at, start, this.open.parent);
		this.end = close + 2;
		this.comment.end = this.end;
	}
}
