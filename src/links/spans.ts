import { BlockFinder, CONTAINER } from './blocks';
import { brokenLinkAt, isAddress, markdownLinkAt, wikiLinkAt } from '../markdown/link-syntax';
import type { LinkAt } from '../markdown/link-syntax';
import { TextLines, beginsAt, lengthAt } from './text-lines';

/** A stretch of a note that is not plain prose. */
export interface Span {
	readonly kind: 'frontmatter' | 'code' | 'math' | 'comment' | 'html' | 'url' | 'link';
	readonly from: number;
	readonly to: number;
	/** The link, for the kind `link` (malformed ones may overlap what stands in them), and of a `url` that is a Markdown link. */
	readonly link?: LinkAt;
}

/** Where the frontmatter ends, its closing line included; 0 when there is none. */
export function frontmatterEnd(text: string): number {
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
	if (open === null) return 0;
	const close = /^---[ \t]*(?:\r?\n|$)/gm;
	close.lastIndex = open[0].length;
	const end = close.exec(text);
	return end === null ? 0 : end.index + end[0].length;
}

/** Everything in a note that is not plain prose, in order. One pass; the time grows with the length alone. */
export function findSpans(text: string): Span[] {
	return new Scanner(text).scan();
}

// A line that cannot continue the paragraph above it.
const BLOCK_START = /[ \t]*(?:\r?$|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||`{3}|~{3})/my;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>/iy;
const SPECIAL = /[\\`$%<[\n]|https?:\/\//g;
const URL = /https?:\/\/[^\s<>[\]"`|]*/y;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]+:|[\w.+-]+@)[^\s<>]*>/iy;

class Scanner {
	private readonly spans: Span[] = [];
	private at: number;
	private readonly start: number;
	private readonly lines: TextLines;
	private readonly blocks: BlockFinder;
	/** End of the paragraph the scan is in; inline code and math do not cross it. */
	private paragraph = 0;
	/** `]` of each `[` of that paragraph. */
	private brackets: Map<number, number> | null = null;
	private readonly nothingAfter = new Map<string, number>();

	constructor(private readonly text: string) {
		this.start = frontmatterEnd(text);
		this.at = this.start;
		this.lines = new TextLines(text);
		this.blocks = new BlockFinder(text, this.lines, this.start);
		if (this.start > 0) this.push('frontmatter', 0, this.start);
	}

	scan(): Span[] {
		while (this.at < this.text.length) {
			const block = this.atLineStart() ? this.blocks.at(this.at) : null;
			if (block === null) this.takeInline();
			else this.push(block.kind, this.at, block.to);
		}
		return this.spans;
	}

	private push(kind: Span['kind'], from: number, to: number): void {
		this.spans.push({ kind, from, to });
		this.at = to;
	}

	private atLineStart(): boolean {
		return this.at === this.start || this.text[this.at - 1] === '\n';
	}

	/** Goes to the next character that may begin something, and takes what begins there. */
	private takeInline(): void {
		const { text } = this;
		SPECIAL.lastIndex = this.at;
		const found = SPECIAL.exec(text);
		if (found === null) {
			this.at = text.length;
			return;
		}
		const from = found.index;
		this.at = from;
		switch (found[0]) {
			case '\n':
				this.at = from + 1;
				return;
			case '\\':
				this.at = from + (text[from + 1] === '\n' || text[from + 1] === '\r' ? 1 : 2);
				return;
			case '`':
				return this.takeCode(from);
			case '$':
				return this.takeMath(from);
			case '%':
				return text[from + 1] === '%' ? this.takeUntil('comment', from, '%%', 2) : this.skip(1);
			case '<':
				return this.takeAngle(from);
			case '[':
				return text[from + 1] === '[' ? this.takeWikiLink(from) : this.takeMarkdownLink(from);
			default:
				return this.push('url', from, from + Math.max(lengthAt(URL, text, from), 1));
		}
	}

	private skip(count: number): void {
		this.at += count;
	}

	/** Where `mark` comes next, or -1; that there is none is remembered, so that the scan stays linear. */
	private next(mark: string, from: number): number {
		const known = this.nothingAfter.get(mark);
		if (known !== undefined && (known === -1 || known >= from)) return known;
		const found = this.text.indexOf(mark, from);
		this.nothingAfter.set(mark, found);
		return found;
	}

	private takeUntil(kind: Span['kind'], from: number, mark: string, open: number): void {
		const end = this.next(mark, from + open);
		if (end < 0) this.skip(open);
		else this.push(kind, from, end + mark.length);
	}

	private takeCode(from: number): void {
		const run = /`+/y;
		const length = lengthAt(run, this.text, from);
		const end = this.paragraphEnd(from);
		const none = `no ${length} ticks`;
		if (this.nothingAfter.get(none) === end) return this.skip(length);
		const ticks = /`+/g;
		ticks.lastIndex = from + length;
		for (let match = ticks.exec(this.text); match !== null && match.index < end; match = ticks.exec(this.text)) {
			if (match[0].length === length) return this.push('code', from, match.index + length);
		}
		this.nothingAfter.set(none, end);
		this.skip(length);
	}

	private takeMath(from: number): void {
		const { text } = this;
		if (text[from + 1] === '$') {
			const line = this.lines.at(from).from;
			const ownLine = line + lengthAt(CONTAINER, text, line) === from;
			const end = this.next('$$', from + 2);
			if (end < 0 || (!ownLine && end >= this.paragraphEnd(from))) return this.skip(2);
			return this.push('math', from, end + 2);
		}
		// $x$: nothing blank just inside, no digit just after, as the app reads it: "$5 and $6" is not math.
		if (/\s/.test(text[from + 1] ?? ' ')) return this.skip(1);
		let end = text.indexOf('$', from + 1);
		while (end > 0 && text[end - 1] === '\\') end = text.indexOf('$', end + 1);
		if (end < 0 || end >= this.paragraphEnd(from) || /\s/.test(text[end - 1] ?? ' ') || /\d/.test(text[end + 1] ?? '')) return this.skip(1);
		this.push('math', from, end + 1);
	}

	private takeAngle(from: number): void {
		const { text } = this;
		if (text.startsWith('<!--', from)) return this.takeUntil('comment', from, '-->', 4);
		const address = lengthAt(AUTOLINK, text, from);
		if (address > 0) return this.push('url', from, from + address);
		const tag = lengthAt(TAG, text, from);
		if (tag > 0) return this.push('html', from, from + tag);
		this.skip(1);
	}

	private takeWikiLink(open: number): void {
		const { text } = this;
		if (text[open + 2] === '[') return this.skip(1);
		const end = this.lines.at(open).to;
		const within = (place: number) => (place < 0 || place >= end ? -1 : place);
		const close = within(this.next(']]', open + 2));
		const other = within(this.next('[[', open + 2));
		const embed = this.isEmbed(open);
		if (close >= 0 && (other < 0 || close < other)) return this.pushLink(wikiLinkAt(text, open, close, embed));
		// "[[text](address)" is a bracket and a Markdown link.
		if (close < 0 && other < 0 && this.markdownAt(open + 1) !== null) return this.skip(1);
		const broken = brokenLinkAt(text, open, other < 0 ? end : other, embed, other < 0 ? 'unclosed' : 'nested');
		this.spans.push({ kind: 'link', from: broken.from, to: broken.to, link: broken });
		this.at = open + 2;
	}

	private takeMarkdownLink(open: number): void {
		const link = this.markdownAt(open);
		if (link === null) return this.skip(1);
		this.pushLink(link, link.fault === null && isAddress(link.target) ? 'url' : 'link');
	}

	private pushLink(link: LinkAt, kind: 'link' | 'url' = 'link'): void {
		this.spans.push({ kind, from: link.from, to: link.to, link });
		this.at = link.to;
	}

	private markdownAt(open: number): LinkAt | null {
		const end = this.paragraphEnd(open);
		this.brackets ??= bracketsIn(this.text, open, end);
		const bracket = this.brackets.get(open);
		return bracket === undefined ? null : markdownLinkAt(this.text, open, bracket, this.isEmbed(open));
	}

	private isEmbed(open: number): boolean {
		return this.text[open - 1] === '!' && this.text[open - 2] !== '\\';
	}

	private paragraphEnd(from: number): number {
		if (from < this.paragraph) return this.paragraph;
		let end = this.lines.at(from).to;
		const line = this.lines.at(from).from;
		const alone = /[ \t]*(?:\||#{1,6}[ \t])/y;
		if (!beginsAt(alone, this.text, line)) {
			while (end < this.text.length && !beginsAt(BLOCK_START, this.text, end + 1)) end = this.lines.at(end + 1).to;
		}
		this.paragraph = end;
		this.brackets = null;
		return end;
	}
}

/** The closing bracket of each opening one in a paragraph; escaped ones do not count. */
function bracketsIn(text: string, from: number, to: number): Map<number, number> {
	const pairs = new Map<number, number>();
	const open: number[] = [];
	for (let at = from; at < to; at++) {
		const char = text[at];
		if (char === '\\') at++;
		else if (char === '[') open.push(at);
		else if (char === ']') {
			const start = open.pop();
			if (start !== undefined) pairs.set(start, at);
		}
	}
	return pairs;
}
