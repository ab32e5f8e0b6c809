import { NextMark } from './next-mark';
import type { Block } from './block';
import { brokenLinkAt, isAddress, markdownLinkAt, wikiLinkAt } from './link-syntax';
import type { LinkAt } from './link-syntax';

/** A stretch of a note that is not plain prose. */
export interface Span {
	readonly kind: 'frontmatter' | 'code' | 'math' | 'comment' | 'html' | 'url' | 'link';
	readonly from: number;
	readonly to: number;
	/** The link, for the kind `link` (malformed ones may overlap what stands in them), and of a `url` that is a Markdown link. */
	readonly link?: LinkAt;
}

/**
 * Everything in a note that is not plain prose, in order. Inline code, math, comments and links end with the block they stand in.
 * One pass; the time grows with the length alone.
 */
export function readSpans(text: string, blocks: readonly Block[]): Span[] {
	return new Scanner(text).scan(blocks);
}

const KIND_OF: Readonly<Partial<Record<Block['type'], Span['kind']>>> = {
	yaml: 'frontmatter',
	code: 'code',
	math: 'math',
	comment: 'comment',
};
const PROSE: ReadonlySet<Block['type']> = new Set(['paragraph', 'heading', 'table']);

const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>/iy;
const SPECIAL = /[\\`$%<[]|https?:\/\//g;
const URL = /https?:\/\/[^\s<>[\]"`|]*/y;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]+:|[\w.+-]+@)[^\s<>]*>/iy;

class Scanner {
	private readonly spans: Span[] = [];
	private at = 0;
	/** End of the block or table row the scan is in. */
	private limit = 0;
	/** `]` of each `[` of that block. */
	private brackets: Map<number, number> | null = null;
	/** Runs of ticks of that block that nothing closes, by length. */
	private readonly openTicks = new Set<number>();
	private readonly marksAhead: NextMark;
	private special = -1;
	private lineEnd = -1;

	constructor(private readonly text: string) {
		this.marksAhead = new NextMark(text);
	}

	scan(blocks: readonly Block[]): Span[] {
		for (const block of blocks) {
			if (block.type === 'html') this.push(/^<!--/.test(this.text.slice(block.start, block.start + 4)) ? 'comment' : 'html', block);
			else if (block.type === 'table') this.scanRows(block);
			else if (PROSE.has(block.type)) this.scanProse(block.start, block.end);
			else {
				const kind = KIND_OF[block.type];
				if (kind !== undefined) this.push(kind, block);
			}
		}
		return this.spans;
	}

	private scanRows({ start, end }: Block): void {
		for (let from = start; from < end; ) {
			const newline = this.text.indexOf('\n', from);
			const to = newline < 0 || newline > end ? end : newline;
			this.scanProse(from, to);
			from = to + 1;
		}
	}

	private scanProse(from: number, to: number): void {
		this.at = from;
		this.limit = to;
		this.brackets = null;
		this.openTicks.clear();
		while (this.at < to) this.takeNext();
	}

	private push(kind: Span['kind'], { start, end }: { readonly start: number; readonly end: number }): void {
		this.spans.push({ kind, from: start, to: end });
		this.at = end;
	}

	/** Goes to the next character that may begin something, and takes what begins there. */
	private takeNext(): void {
		const { text } = this;
		if (this.special < this.at) {
			SPECIAL.lastIndex = this.at;
			this.special = SPECIAL.exec(text)?.index ?? text.length;
		}
		const from = this.special;
		this.at = from;
		if (from >= this.limit) return;
		switch (text[from]) {
			case '\\':
				return this.skip(text[from + 1] === '\n' || text[from + 1] === '\r' ? 1 : 2);
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
				return this.push('url', { start: from, end: Math.min(from + Math.max(this.lengthAt(URL, from), 1), this.limit) });
		}
	}

	private skip(count: number): void {
		this.at += count;
	}

	private lengthAt(pattern: RegExp, at: number): number {
		pattern.lastIndex = at;
		return pattern.exec(this.text)?.[0].length ?? 0;
	}

	private takeUntil(kind: Span['kind'], from: number, mark: string, open: number): void {
		const end = this.marksAhead.find(mark, from + open);
		if (end < 0 || end + mark.length > this.limit) this.skip(open);
		else this.push(kind, { start: from, end: end + mark.length });
	}

	private takeCode(from: number): void {
		const run = /`+/y;
		const length = this.lengthAt(run, from);
		if (this.openTicks.has(length)) return this.skip(length);
		const ticks = /`+/g;
		ticks.lastIndex = from + length;
		for (let match = ticks.exec(this.text); match !== null && match.index < this.limit; match = ticks.exec(this.text)) {
			if (match[0].length === length) return this.push('code', { start: from, end: match.index + length });
		}
		this.openTicks.add(length);
		this.skip(length);
	}

	private takeMath(from: number): void {
		const { text } = this;
		if (text[from + 1] === '$') return this.takeUntil('math', from, '$$', 2);
		// $x$: nothing blank just inside, no digit just after, as the app reads it: "$5 and $6" is not math.
		if (/\s/.test(text[from + 1] ?? ' ')) return this.skip(1);
		let end = this.marksAhead.find('$', from + 1);
		while (end > 0 && text[end - 1] === '\\') end = this.marksAhead.find('$', end + 1);
		if (end < 0 || end >= this.limit || /\s/.test(text[end - 1] ?? ' ') || /\d/.test(text[end + 1] ?? '')) return this.skip(1);
		this.push('math', { start: from, end: end + 1 });
	}

	private takeAngle(from: number): void {
		if (this.text.startsWith('<!--', from)) return this.takeUntil('comment', from, '-->', 4);
		const address = this.lengthAt(AUTOLINK, from);
		if (address > 0) return this.push('url', { start: from, end: from + address });
		const tag = this.lengthAt(TAG, from);
		if (tag > 0) return this.push('html', { start: from, end: from + tag });
		this.skip(1);
	}

	private takeWikiLink(open: number): void {
		const { text } = this;
		if (text[open + 2] === '[') return this.skip(1);
		const end = this.endOfLine(open);
		const within = (place: number) => (place < 0 || place >= end ? -1 : place);
		const close = within(this.marksAhead.find(']]', open + 2));
		const other = within(this.marksAhead.find('[[', open + 2));
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
		this.brackets ??= bracketsIn(this.text, open, this.limit);
		const bracket = this.brackets.get(open);
		return bracket === undefined ? null : markdownLinkAt(this.text, open, bracket, this.isEmbed(open));
	}

	private isEmbed(open: number): boolean {
		return this.text[open - 1] === '!' && this.text[open - 2] !== '\\';
	}

	/** The end of the line an offset stands in, remembered: a line may be as long as the note. */
	private endOfLine(from: number): number {
		if (from >= this.lineEnd) {
			const newline = this.text.indexOf('\n', from);
			this.lineEnd = newline < 0 ? this.text.length : newline;
		}
		return Math.min(this.lineEnd, this.limit);
	}
}

/** The closing bracket of each opening one in a block; escaped ones do not count. */
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
