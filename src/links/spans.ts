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

// Quote marks and list markers before the block a line holds: "> - ", "1. ", ">> ".
const CONTAINER = /(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/y;
// ``` or ~~~, three or more; backticks only when none follow in the line.
const FENCE = /(`{3,})(?![^\n]*`)|(~{3,})/y;
const LIST_ITEM = /[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|\r?$)/my;
// A line that cannot continue the paragraph above it.
const BLOCK_START = /[ \t]*(?:\r?$|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|\||`{3}|~{3})/my;
// CommonMark's HTML blocks: they end at a blank line.
const HTML_BLOCK =
	/ {0,3}<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video)(?=[\s/>]|$)/iy;
// CommonMark's raw blocks: they end at their closing tag.
const RAW_BLOCK = / {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/iy;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>/iy;
const SPECIAL = /[\\`$%<[\n]|https?:\/\//g;
const URL = /https?:\/\/[^\s<>[\]"`|]*/y;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]+:|[\w.+-]+@)[^\s<>]*>/iy;

class Scanner {
	private readonly spans: Span[] = [];
	private at: number;
	private readonly start: number;
	private inList = false;
	private line = { from: 0, to: -1 };
	/** End of the paragraph the scan is in; inline code and math do not cross it. */
	private paragraph = 0;
	/** `]` of each `[` of that paragraph. */
	private brackets: Map<number, number> | null = null;
	private readonly nothingAfter = new Map<string, number>();

	constructor(private readonly text: string) {
		this.start = frontmatterEnd(text);
		this.at = this.start;
		if (this.start > 0) this.push('frontmatter', 0, this.start);
	}

	scan(): Span[] {
		while (this.at < this.text.length) {
			if (this.atLineStart() && this.takeBlock()) continue;
			this.takeInline();
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

	/** The line an offset stands in; asked for again and again in the same line, which may be as long as the note. */
	private lineOf(at: number): { readonly from: number; readonly to: number } {
		if (at < this.line.from || at > this.line.to) {
			const end = this.text.indexOf('\n', at);
			this.line = { from: this.text.lastIndexOf('\n', at - 1) + 1, to: end < 0 ? this.text.length : end };
		}
		return this.line;
	}

	private lineEnd(from: number): number {
		return this.lineOf(from).to;
	}

	/** Takes a block that stands at this line start, or answers false. */
	private takeBlock(): boolean {
		const { text, at } = this;
		const inner = at + lengthOf(CONTAINER, text, at);
		const first = text[inner];
		if ((first === '`' || first === '~') && matches(FENCE, text, inner)) {
			this.push('code', at, this.fenceEnd(at, inner));
			return true;
		}
		if (first === '<' && inner - at < 4) {
			const raw = exec(RAW_BLOCK, text, at);
			if (raw !== null) {
				const close = text.toLowerCase().indexOf(`</${(raw[1] ?? '').toLowerCase()}`, at);
				this.push('html', at, close < 0 ? text.length : this.lineEnd(close));
				return true;
			}
			if (matches(HTML_BLOCK, text, at)) {
				this.push('html', at, this.blankLineAfter(at));
				return true;
			}
		}
		return this.takeIndentedCode(at);
	}

	private takeIndentedCode(at: number): boolean {
		const indent = /[ \t]*/y;
		const width = columnsOf(this.text.slice(at, at + lengthOf(indent, this.text, at)));
		const end = this.lineEnd(at);
		if (this.text.slice(at, end).trim() === '') return false;
		if (matches(LIST_ITEM, this.text, at) && (width < 4 || this.inList)) {
			this.inList = true;
			return false;
		}
		if (width < 4) {
			if (width === 0 && this.afterBlank(at)) this.inList = false;
			return false;
		}
		if (this.inList || !(this.afterBlank(at) || this.afterCode(at))) return false;
		this.push('code', at, Math.min(end + 1, this.text.length));
		return true;
	}

	private afterCode(at: number): boolean {
		const last = this.spans[this.spans.length - 1];
		return last?.kind === 'code' && last.to === at;
	}

	private afterBlank(at: number): boolean {
		if (at === this.start) return true;
		const before = this.text.lastIndexOf('\n', at - 2) + 1;
		return this.text.slice(Math.max(before, this.start), at - 1).trim() === '';
	}

	private blankLineAfter(from: number): number {
		const blank = /\n[ \t\r]*(?=\n|$(?![\s\S]))/g;
		blank.lastIndex = from;
		return blank.exec(this.text)?.index ?? this.text.length;
	}

	/** The end of a fenced block: its closing line, the line that leaves its quote, or the end of the note. */
	private fenceEnd(at: number, inner: number): number {
		const { text } = this;
		const opening = /[`~]+/y;
		const marker = text.slice(inner, inner + lengthOf(opening, text, inner));
		const quoted = text.slice(at, inner).includes('>');
		const prefix = /(?:[ \t]*>)*[ \t]*/y;
		for (let line = this.lineEnd(inner) + 1; line < text.length; line = this.lineEnd(line) + 1) {
			const length = lengthOf(prefix, text, line);
			if (quoted && !text.slice(line, line + length).includes('>')) return line;
			const run = lengthOf(opening, text, line + length);
			if (run < marker.length) continue;
			const end = this.lineEnd(line);
			const closing = text.slice(line + length, end).trim();
			if (closing.startsWith(marker) && closing.split(marker[0] ?? '').join('') === '') return end;
		}
		return text.length;
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
				return this.push('url', from, from + Math.max(lengthOf(URL, text, from), 1));
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
		const length = lengthOf(run, this.text, from);
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
			const line = this.lineOf(from).from;
			const ownLine = line + lengthOf(CONTAINER, text, line) === from;
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
		const address = lengthOf(AUTOLINK, text, from);
		if (address > 0) return this.push('url', from, from + address);
		const tag = lengthOf(TAG, text, from);
		if (tag > 0) return this.push('html', from, from + tag);
		this.skip(1);
	}

	private takeWikiLink(open: number): void {
		const { text } = this;
		if (text[open + 2] === '[') return this.skip(1);
		const end = this.lineEnd(open);
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
		let end = this.lineEnd(from);
		const line = this.lineOf(from).from;
		const alone = /[ \t]*(?:\||#{1,6}[ \t])/y;
		if (!matches(alone, this.text, line)) {
			while (end < this.text.length && !matches(BLOCK_START, this.text, end + 1)) end = this.lineEnd(end + 1);
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

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function matches(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
	return exec(pattern, text, at)?.[0].length ?? 0;
}

function columnsOf(indent: string): number {
	let columns = 0;
	for (const char of indent) columns = char === '\t' ? columns + 4 - (columns % 4) : columns + 1;
	return columns;
}
