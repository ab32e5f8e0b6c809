import type { Atom } from './raw-cluster';

/** A stretch of a draft that is no prose, as the reader of Markdown finds it. Offsets are of the draft. */
export interface HiddenSpan extends Atom {
	readonly kind: 'frontmatter' | 'code' | 'math' | 'comment' | 'html' | 'url' | 'wiki-link';
}

/**
 * A run of text a citation can stand in: a paragraph, an item of a list, a heading, a cell of a table. Lines are joined without the
 * marks of the quotes and lists they stand in.
 */
export interface Passage {
	readonly text: string;
	/** Where each line of it stands: `at` in `text`, `from` in the draft. */
	readonly lines: readonly { readonly at: number; readonly from: number; readonly length: number }[];
	/** What is whole in it; offsets are of `text`. */
	readonly atoms: readonly Atom[];
	/** The label of the footnote it belongs to. */
	readonly footnote: string | null;
	/** A cell of a table, where a bar ends what stands before it. */
	readonly isCell: boolean;
}

/** The offset in the draft of an offset in a passage. */
export function sourceOffset({ lines }: Passage, offset: number): number {
	let found = lines[0];
	for (const line of lines) if (line.at <= offset) found = line;
	return found === undefined ? 0 : found.from + Math.min(offset - found.at, found.length);
}

// > , and what begins an item of a list
const QUOTE = /(?:[ \t]*>)*[ \t]*/y;
const ITEM = /(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/y;
const HEADING = /#{1,6}(?:[ \t]|$)/y;
const FOOTNOTE = /\[\^([^\]\s]+)\]:[ \t]*/y;
const RULE = /^(?:[-*_][ \t]*){3,}$/;
// |---|:--:|
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->|%%[\s\S]*?%%/gi;
const RAW_HTML = /^\s*<(?:script|pre|style|textarea)\b/i;

/**
 * Cuts the body of a draft into passages that hold an `@` or the mark of a footnote, in order. `hidden` are its spans in order.
 */
export function passagesOf(draft: string, hidden: readonly HiddenSpan[]): readonly Passage[] {
	return new Cutter(draft, hidden).cut();
}

class Cutter {
	private readonly passages: Passage[] = [];
	private readonly atoms: readonly Atom[];
	/** By where they begin, the first of those that begin together. */
	private readonly atomAt: ReadonlyMap<number, Atom>;
	private open: { from: number; to: number }[] = [];
	private depth = '';
	private footnote: string | null = null;
	private isTable = false;
	private atom = 0;
	/** Spans that are text after all. */
	private readonly shown = new Set<Atom>();

	private readonly hidden: readonly HiddenSpan[];

	constructor(
		private readonly draft: string,
		hidden: readonly HiddenSpan[],
	) {
		// What goes on behind a comment on its line is a block of HTML: the app shows it as it is, and Pandoc reads it.
		this.hidden = hidden.map((span) =>
			span.kind === 'comment' && /^<!--[\s\S]*-->[ \t]*\S/.test(draft.slice(span.from, span.to)) ? { ...span, kind: 'html' } : span,
		);
		this.atoms = this.hidden.flatMap((span) => (span.kind === 'frontmatter' ? [] : this.atomsOf(span)));
		this.atomAt = new Map([...this.atoms].reverse().map((atom) => [atom.from, atom]));
	}

	cut(): readonly Passage[] {
		const { draft } = this;
		let block = 0;
		let start = this.hidden[0]?.kind === 'frontmatter' ? this.hidden[0].to : 0;
		while (start < draft.length) {
			const newline = draft.indexOf('\n', start);
			const next = newline < 0 ? draft.length : newline + 1;
			const end = newline < 0 ? draft.length : draft.charAt(newline - 1) === '\r' ? newline - 1 : newline;
			for (let span = this.hidden[block]; span !== undefined && span.to <= start; span = this.hidden[++block]);
			const span = this.hidden[block];
			// What goes on a footnote is indented like code.
			if (span !== undefined && this.footnote !== null && isIndentedCode(span, draft)) this.shown.add(span);
			// A line inside a block of code, or between the marks of a long comment.
			if (
				span !== undefined &&
				!this.shown.has(span) &&
				isOpaque(span, draft) &&
				span.from <= this.contentStart(start, end) &&
				span.to >= end &&
				end > start
			)
				this.close();
			else this.line(start, end, next);
			start = next;
		}
		this.close();
		return this.passages;
	}

	private contentStart(from: number, to: number): number {
		QUOTE.lastIndex = from;
		return Math.min(from + (QUOTE.exec(this.draft)?.[0].length ?? 0), to);
	}

	private line(start: number, end: number, next: number): void {
		const { draft } = this;
		QUOTE.lastIndex = start;
		const quote = QUOTE.exec(draft)?.[0] ?? '';
		let at = start + quote.length;
		const depth = quote.replace(/\s/g, '');
		if (at >= end) {
			this.close();
			this.isTable = false;
			this.depth = depth;
			return;
		}
		if (depth.length !== this.depth.length) this.close();
		this.depth = depth;
		const isIndented = /^(?: {4}|\t)/.test(draft.slice(start, start + 4));
		if (this.open.length === 0 && this.footnote !== null && !isIndented && !this.wasOpen) this.footnote = null;
		FOOTNOTE.lastIndex = at;
		const note = FOOTNOTE.exec(draft);
		if (note !== null && !isIndented) {
			this.close();
			this.footnote = note[1] ?? '';
			at += note[0].length;
		}
		ITEM.lastIndex = at;
		for (let item = ITEM.exec(draft); item !== null && at + item[0].length <= end; item = ITEM.exec(draft)) {
			this.close();
			at += item[0].length;
			ITEM.lastIndex = at;
		}
		HEADING.lastIndex = at;
		const content = draft.slice(at, end);
		if (RULE.test(content)) return this.close();
		if (HEADING.test(draft)) {
			this.close();
			this.open = [{ from: at, to: end }];
			return this.close();
		}
		if (content.includes('|') && (content.startsWith('|') || this.isTable || DELIMITER_ROW.test(this.lineAt(next)))) {
			this.close();
			this.isTable = true;
			return this.row(at, end);
		}
		this.isTable = false;
		this.open.push({ from: at, to: end });
		this.wasOpen = true;
	}
	/** Whether the line before belonged to a paragraph, which a footnote's text goes on in. */
	private wasOpen = false;

	private lineAt(start: number): string {
		const newline = this.draft.indexOf('\n', start);
		const line = this.draft
			.slice(start, newline < 0 ? this.draft.length : newline)
			.trim()
			.replace(/^(?:>[ \t]*)+/, '');
		return line.includes('|') ? line : '';
	}

	/** A row of a table: each cell is a passage. */
	private row(from: number, to: number): void {
		let start = from;
		for (let at = from; at <= to; at++) {
			const atom = this.atomAt.get(at);
			if (atom !== undefined && atom.to <= to) {
				at = atom.to - 1;
				continue;
			}
			const char = this.draft.charAt(at);
			if (char === '\\') at = Math.min(at + 1, to - 1);
			else if (char === '|' || at === to) {
				this.open = [{ from: start, to: at }];
				this.close(true);
				start = at + 1;
			}
		}
	}

	/** Ends the passage that is open. */
	private close(isCell = false): void {
		this.wasOpen = false;
		if (this.open.length === 0) return;
		const parts = this.open;
		this.open = [];
		let text = '';
		const lines = parts.map(({ from, to }, i) => {
			if (i > 0) text += '\n';
			const at = text.length;
			text += this.draft.slice(from, to);
			return { at, from, length: to - from };
		});
		if (!text.includes('@') && !text.includes('[^')) return;
		const first = parts[0]?.from ?? 0;
		const last = parts[parts.length - 1]?.to ?? 0;
		for (let atom = this.atoms[this.atom]; atom !== undefined && atom.to <= first; atom = this.atoms[++this.atom]);
		const atoms: Atom[] = [];
		for (let i = this.atom; i < this.atoms.length; i++) {
			const atom = this.atoms[i];
			if (atom === undefined || atom.from >= last) break;
			if (this.shown.has(atom)) continue;
			const from = passageOffset(lines, Math.max(atom.from, first), text.length);
			const to = passageOffset(lines, Math.min(atom.to, last), text.length);
			if (to > from) atoms.push({ from, to });
		}
		this.passages.push({ text, lines, atoms, footnote: this.footnote, isCell });
	}

	/** A block of HTML is shown as it is, but Pandoc reads the citations in it: its tags are whole, not what stands between them. */
	private atomsOf(span: HiddenSpan): readonly Atom[] {
		if (span.kind !== 'html') return [span];
		const text = this.draft.slice(span.from, span.to);
		if (RAW_HTML.test(text)) return [span];
		return [...text.matchAll(TAG)].map((tag) => ({ from: span.from + tag.index, to: span.from + tag.index + tag[0].length }));
	}
}

function isIndentedCode({ kind, from, to }: HiddenSpan, draft: string): boolean {
	return kind === 'code' && /^(?: {4}|\t)/.test(draft.slice(from, Math.min(to, from + 4)));
}

/** Whether a span hides whole lines. */
function isOpaque({ kind, from, to }: HiddenSpan, draft: string): boolean {
	if (kind === 'html') return RAW_HTML.test(draft.slice(from, from + 20));
	return kind === 'code' || kind === 'comment' || (kind === 'math' && to - from > 2);
}

function passageOffset(lines: Passage['lines'], offset: number, length: number): number {
	for (const line of lines) {
		if (offset < line.from) return line.at;
		if (offset <= line.from + line.length) return line.at + offset - line.from;
	}
	return length;
}
