import { skipBlanks } from './columns';
import type { CommentReader } from './comments';
import { htmlStart } from './html-blocks';
import type { UnreadLine } from './lines';
import type { NextMark } from './next-mark';
import type { OpenBlocks } from './open-blocks';

const ATX = /(#{1,6})(?=[ \t]|$)/y;
const FENCE = /(`{3,})(?![^\n]*`)|(~{3,})/y;
const RULE = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/** Reads the blocks of text that have a mark of their own: headings, code, math, comments, HTML, thematic breaks. */
export class LeafReader {
	private marks = { at: -1, from: 0 };

	constructor(
		private readonly open: OpenBlocks,
		private readonly comments: CommentReader,
		private readonly marksAhead: NextMark,
	) {}

	/** Whether a line goes on in a leaf whose lines are taken as they are; ends the leaf where the line closes it. */
	goesOn(at: number, line: UnreadLine, pos: number, column: number, filled: number): boolean {
		const leaf = this.open.leaf;
		if (leaf === null) return false;
		const { block } = leaf;
		const blank = pos >= filled;
		if (leaf.indented === true) {
			const [inner, innerColumn] = skipBlanks(line.text, pos, column, 4);
			if (!blank && innerColumn - column < 4) return false;
			if (blank) line.content = line.text.length;
			else this.open.belongs(at, inner, block);
			return true;
		}
		if (leaf.html !== undefined) {
			if (leaf.html.until === 'blank') {
				if (blank) return false;
				this.open.belongs(at, pos, block);
				return true;
			}
			this.open.belongs(at, pos, block);
			if (leaf.html.closing?.test(line.text.slice(pos)) === true) this.open.finish(block, at, line.end);
			return true;
		}
		if (leaf.fence === undefined) return false;
		this.open.belongs(at, pos, block);
		if (block.type === 'comment') {
			const close = line.text.indexOf('%%', pos);
			if (close >= 0) {
				this.open.finish(block, at, line.start + close + 2);
				this.comments.restOf(at, line, close + 2);
			}
		} else if (block.type === 'math') {
			if (line.text.includes('$$')) this.open.finish(block, at, line.end);
		} else if (closesFence(line.text, pos, column, leaf.fence)) this.open.finish(block, at, line.end);
		return true;
	}

	/** Begins the leaf whose mark a line has; false where it has none. */
	start(at: number, line: UnreadLine, mark: number, matched: number, inParagraph: boolean): boolean {
		const { text } = line;
		const sticky = (pattern: RegExp) => {
			pattern.lastIndex = mark;
			return pattern.exec(text);
		};
		switch (text[mark]) {
			case '#': {
				const hashes = sticky(ATX)?.[1];
				if (hashes === undefined) return false;
				this.open.close(matched);
				this.open.begin('heading', at, mark, {}, hashes.length);
				return true;
			}
			case '`':
			case '~': {
				const fence = sticky(FENCE);
				if (fence === null) return false;
				this.open.close(matched);
				this.open.begin('code', at, mark, { fence: fence[1] ?? fence[2] ?? '' });
				return true;
			}
			case '$':
				return text[mark + 1] === '$' && this.startMath(at, line, mark, matched);
			case '%': {
				if (text[mark + 1] !== '%' || text.includes('%%', mark + 2)) return false;
				// An opening in the middle of a paragraph may be the closing of nothing: it counts where it is closed.
				if (inParagraph && this.marksAhead.find('%%', line.end) < 0 && text.slice(mark).trim() !== '%%') return false;
				this.open.close(matched);
				this.open.begin('comment', at, mark, { fence: '%%' });
				return true;
			}
			case '<': {
				const html = htmlStart(text.slice(mark), inParagraph);
				if (html === null) return false;
				this.open.close(matched);
				const block = this.open.begin('html', at, mark, { html });
				if (html.closing?.test(text.slice(mark + html.opening)) === true) this.open.finish(block, at, line.end);
				return true;
			}
			case '-':
			case '*':
			case '_':
				if (mark < this.lastMarks(at, text) || !RULE.test(text.slice(mark))) return false;
				this.open.close(matched);
				this.open.begin('thematicBreak', at, mark);
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
			this.open.close(matched);
			this.open.finish(this.open.begin('math', at, mark, { fence: '$$' }), at, line.end);
			return true;
		}
		if (rest.trim() !== '' && this.marksAhead.find('$$', line.end) < 0) return false;
		this.open.close(matched);
		this.open.begin('math', at, mark, { fence: '$$' });
		return true;
	}
}

function closesFence(text: string, pos: number, column: number, fence: string): boolean {
	const [mark, markColumn] = skipBlanks(text, pos, column, 4);
	if (markColumn - column >= 4 || text[mark] !== fence[0]) return false;
	const closing = text.slice(mark).trimEnd();
	return closing.length >= fence.length && closing === (fence[0] ?? '').repeat(closing.length);
}
