import { citekeyAt } from './citekey';
import type { CitekeyAt } from './citekey';

/** A stretch of a passage that is one thing, whatever it holds: code, math, a comment, a wiki link, an address, an HTML tag. */
export interface Atom {
	readonly from: number;
	readonly to: number;
}

/** One work of a citation as the source has it; offsets are of the passage. */
export interface RawCite {
	readonly key: CitekeyAt;
	readonly mode: 'normal' | 'narrative' | 'suppress-author';
	readonly prefix: Stretch;
	readonly suffix: Stretch;
	/** A blank stood before the suffix, which Pandoc keeps. */
	readonly spaced: boolean;
}

/** A place in a passage, blanks at its ends left out. */
export interface Stretch extends Atom {
	/** What stands there as one thing of several characters: emphasis, quotes, code, an escaped mark. */
	readonly whole: readonly Atom[];
}

/**
 * What Pandoc reads otherwise than it looks: `comma` for `[@a, @b]`, `adjacent` for `[@a][@b]`, `lone-part` for `[@a; p. 3]`, `example`
 * for a block that begins with `@key.` or `(@key)`.
 */
export type HintKind = 'comma' | 'adjacent' | 'lone-part' | 'example';

export interface RawCluster {
	readonly from: number;
	readonly to: number;
	readonly cites: readonly RawCite[];
	readonly hint?: HintKind;
}

/** What was found in a passage, in order: citations, marks of footnotes (`[^1]`), and notes in the text (`^[…]`) around citations. */
export type Found =
	| { readonly kind: 'cluster'; readonly cluster: RawCluster }
	| { readonly kind: 'footnote'; readonly label: string; readonly at: number }
	| { readonly kind: 'note'; readonly from: number; readonly to: number; readonly found: readonly Found[] }
	| { readonly kind: 'hint'; readonly hint: HintKind; readonly from: number; readonly to: number; readonly keys: readonly string[] };

interface Group {
	readonly to: number;
	readonly cites: readonly RawCite[];
	readonly hint: { readonly hint?: HintKind };
}

interface Inline {
	readonly to: number;
	readonly found: readonly Found[];
}

// @key. Text, (@key) Text, @key) Text: an item of a numbered example list, a label of letters, digits, _ and -
const EXAMPLE_ITEM = /^ {0,3}(?:@[\p{L}\p{N}_-]*[.)]|\(@[\p{L}\p{N}_-]*\))(?=\s|$)/u;
/** Brackets, emphasis and quotes within each other; deeper ones are characters like others. */
const DEEPEST = 60;
const NONE: readonly Found[] = [];

/**
 * The citations of a passage (a paragraph, a table cell, a heading) as Pandoc's Markdown reader finds them. Code, math and what else is
 * whole is handed in; emphasis, quotes, brackets and links are followed here, since a `;` or `]` in them ends no group.
 * `defined` answers whether `[label]` is a link because the note defines it.
 */
export function inlinesOf(text: string, atoms: readonly Atom[], defined: (label: string) => boolean): readonly Found[] {
	return new InlineReader(text, atoms, defined).all();
}

class InlineReader {
	private readonly atomAt = new Map<number, Atom>();
	private readonly closing: ReadonlyMap<number, number>;
	private readonly known = new Map<number, Inline>();
	private depth = 0;
	private readonly groups = new Map<number, Group | null>();
	/** Marks that no later one closes: looked for once, so that the time grows with the length alone. */
	private readonly unclosed = new Set<string>();

	constructor(
		private readonly text: string,
		atoms: readonly Atom[],
		private readonly defined: (label: string) => boolean,
	) {
		for (const atom of atoms) this.atomAt.set(atom.from, atom);
		this.closing = this.brackets();
	}

	all(): readonly Found[] {
		const example = EXAMPLE_ITEM.exec(this.text)?.[0];
		if (example === undefined) return this.run(0, this.text.length);
		const key = /@([\p{L}\p{N}_-]*)/u.exec(example)?.[1] ?? '';
		const rest = this.run(example.length, this.text.length);
		if (key === '') return rest;
		const from = example.indexOf('@');
		return [{ kind: 'hint', hint: 'example', from, to: from + key.length + 1, keys: [key] }, ...rest];
	}

	private run(from: number, to: number): readonly Found[] {
		const found: Found[] = [];
		for (let at = from; at < to; ) {
			const inline = this.inline(at);
			found.push(...inline.found);
			at = inline.to;
		}
		return found;
	}

	/** The inline at a place; what was read once is kept, so that nested brackets are not read again at each level. */
	private inline(at: number): Inline {
		const known = this.known.get(at);
		if (known !== undefined) return known;
		if (this.depth >= DEEPEST) return { to: Math.max(this.atomAt.get(at)?.to ?? 0, at + 1), found: NONE };
		this.depth++;
		const inline = this.read(at);
		this.depth--;
		this.known.set(at, inline);
		return inline;
	}

	private read(at: number): Inline {
		const { text } = this;
		const atom = this.atomAt.get(at);
		if (atom !== undefined) return { to: Math.max(atom.to, at + 1), found: NONE };
		switch (text.charAt(at)) {
			case '\\':
				return { to: Math.min(at + 2, text.length), found: NONE };
			case '[':
				return this.footnoteMark(at) ?? this.groupInline(at) ?? this.bracketed(at);
			case '^':
				return this.inlineNote(at) ?? { to: at + 1, found: NONE };
			case '@':
				return this.narrative(at) ?? { to: at + 1, found: NONE };
			case '-':
				return (text.charAt(at - 1) === '-' ? null : this.narrative(at)) ?? { to: at + 1, found: NONE };
			case '*':
			case '_':
				return this.emphasis(at);
			case '"':
			case "'":
				return this.quoted(at);
			default:
				return { to: at + 1, found: NONE };
		}
	}

	/** `[^1]` */
	private footnoteMark(at: number): Inline | null {
		const mark = /\[\^([^\]\s]+)\]/y;
		mark.lastIndex = at;
		const found = mark.exec(this.text);
		return found === null ? null : { to: at + found[0].length, found: [{ kind: 'footnote', label: found[1] ?? '', at }] };
	}

	/** `^[a note in the text]` */
	private inlineNote(at: number): Inline | null {
		const close = this.text.charAt(at + 1) === '[' ? this.closing.get(at + 1) : undefined;
		if (close === undefined) return null;
		return { to: close + 1, found: [{ kind: 'note', from: at, to: close + 1, found: this.run(at + 2, close) }] };
	}

	private groupInline(at: number): Inline | null {
		const group = this.group(at);
		if (group === null) return null;
		return { to: group.to, found: [{ kind: 'cluster', cluster: { from: at, to: group.to, cites: group.cites, ...group.hint } }] };
	}

	/** `[see @a, p. 3; -@b]`, when nothing that makes a link of it follows. */
	private group(at: number): Group | null {
		const known = this.groups.get(at);
		if (known !== undefined) return known;
		const close = this.closing.get(at);
		const parts = close === undefined ? null : this.parts(this.skipBlanks(at + 1), close);
		const group =
			close === undefined || parts === null || this.followedByLink(close + 1)
				? null
				: { to: close + 1, cites: parts, hint: this.commaHint(parts) };
		this.groups.set(at, group);
		return group;
	}

	/** Parts between semicolons up to the bracket, each with a key; null when one has none. */
	private parts(from: number, close: number): RawCite[] | null {
		const cites: RawCite[] = [];
		let at = from;
		for (;;) {
			const prefixFrom = at;
			let key = this.keyAt(at);
			while (key === null) {
				if (at >= close || this.text.charAt(at) === ';') return null;
				at = this.inline(at).to;
				if (at > close) return null;
				key = this.keyAt(at);
			}
			if (key.to > close) return null;
			const suffixFrom = key.to;
			at = this.suffixEnd(suffixFrom, close);
			if (at > close) return null;
			cites.push({
				key,
				mode: key.suppressed ? 'suppress-author' : 'normal',
				prefix: this.trimmed(prefixFrom, key.from),
				suffix: this.trimmed(suffixFrom, at),
				spaced: /\s/.test(this.text.charAt(suffixFrom)),
			});
			if (at === close) return cites;
			at = this.skipBlanks(at + 1);
		}
	}

	/** A key of a part: an atom may begin with `@` too. */
	private keyAt(at: number): CitekeyAt | null {
		if (this.atomAt.has(at)) return null;
		if (this.text.charAt(at) === '-' && this.text.charAt(at - 1) === '-') return null;
		return citekeyAt(this.text, at);
	}

	private suffixEnd(from: number, close: number): number {
		let at = from;
		while (at < close && this.text.charAt(at) !== ';') at = this.inline(at).to;
		return at;
	}

	/** `@a`, `@a [p. 3; see also @b]`, `-@a` */
	private narrative(at: number): Inline | null {
		const key = citekeyAt(this.text, at);
		if (key === null) return null;
		const mode = key.suppressed ? 'suppress-author' : 'narrative';
		const none = { from: key.to, to: key.to, whole: [] };
		const bare: RawCite = { key, mode, prefix: none, suffix: none, spaced: false };
		const open = this.blanksAndOneBreak(key.to);
		if (this.text.charAt(open) === '[' && !this.atomAt.has(open)) {
			const group = this.group(open);
			if (group !== null) return this.cluster(at, group.to, [bare, ...group.cites], group.hint);
			const located = this.locatorAfter(open, bare);
			if (located !== null) return this.cluster(at, located.to, located.cites, {});
		}
		return this.cluster(at, key.to, [bare], {});
	}

	/** `[p. 3]` or `[p. 3; see @b]` after a key. */
	private locatorAfter(open: number, bare: RawCite): { to: number; cites: RawCite[] } | null {
		const close = this.closing.get(open);
		if (close === undefined || this.text.charAt(open + 1) === '^' || this.defined(this.text.slice(open + 1, close))) return null;
		const end = this.suffixEnd(open + 1, close);
		const more = end < close ? this.parts(this.skipBlanks(end + 1), close) : end === close ? [] : null;
		if (more === null || this.followedByLink(close + 1)) return null;
		const suffix = this.trimmed(open + 1, end);
		return { to: close + 1, cites: [{ ...bare, suffix, spaced: /\s/.test(this.text.charAt(open + 1)) }, ...more] };
	}

	private cluster(from: number, to: number, cites: readonly RawCite[], hint: { hint?: HintKind }): Inline {
		return { to, found: [{ kind: 'cluster', cluster: { from, to, cites, ...hint } }] };
	}

	/** A bracket that is no group: a link's or span's text, or a bracket and what stands in it. */
	private bracketed(at: number): Inline {
		const close = this.closing.get(at);
		if (close === undefined) return { to: at + 1, found: NONE };
		const inner = this.run(at + 1, close);
		const end = this.linkEnd(close + 1);
		return { to: end, found: this.withBracketHint(at, close, end, inner) };
	}

	/** Marks `[@a][@b]` and `[@a; p. 3]`, which look like groups. */
	private withBracketHint(at: number, close: number, end: number, inner: readonly Found[]): readonly Found[] {
		const [first] = inner;
		if (first?.kind !== 'cluster' || end !== close + 1) return inner;
		const startsGroup = this.skipBlanks(at + 1) === first.cluster.from;
		const adjacent = startsGroup && this.text.charAt(close + 1) === '[' && this.group(close + 1) !== null;
		const hint: HintKind | null = adjacent ? 'adjacent' : startsGroup && this.hasSemicolon(at, close) ? 'lone-part' : null;
		return hint === null ? inner : [{ kind: 'cluster', cluster: { ...first.cluster, hint } }, ...inner.slice(1)];
	}

	private hasSemicolon(from: number, to: number): boolean {
		for (let at = from + 1; at < to; at = this.inline(at).to) if (this.text.charAt(at) === ';') return true;
		return false;
	}

	/** Where a link or span ends whose text ended before `at`: after `(…)`, `{…}`, `[…]`, else right there. */
	private linkEnd(at: number): number {
		const char = this.text.charAt(at);
		if (char === '(' || char === '{') return this.balanced(at) ?? at;
		return at;
	}

	private followedByLink(at: number): boolean {
		const char = this.text.charAt(at);
		if (char === '(' || char === '{') return this.balanced(at) !== null;
		return char === '[' && !this.atomAt.has(at) && this.text.charAt(at + 1) !== '^' && this.closing.has(at);
	}

	/** The place after the bracket that closes the one at a place; null when it is not closed in the passage. */
	private balanced(open: number): number | null {
		const close = this.text.charAt(open) === '(' ? ')' : '}';
		let depth = 0;
		for (let at = open; at < this.text.length; at++) {
			const char = this.text.charAt(at);
			if (char === '\\') at++;
			else if (char === this.text.charAt(open)) depth++;
			else if (char === close && --depth === 0) return at + 1;
		}
		return null;
	}

	/** `*…*`, `**…**`, `_…_`: one inline when it is closed, so that what stands in it ends no group. */
	private emphasis(at: number): Inline {
		const { text } = this;
		const char = text.charAt(at);
		const mark = text.startsWith(char + char, at) ? char + char : char;
		const begins = !/^\s?$/.test(text.charAt(at + mark.length)) && (char === '*' || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)));
		return (begins ? this.until(at, mark) : null) ?? { to: at + mark.length, found: NONE };
	}

	private quoted(at: number): Inline {
		const { text } = this;
		const begins = !/^\s?$/.test(text.charAt(at + 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
		return (begins ? this.until(at, text.charAt(at)) : null) ?? { to: at + 1, found: NONE };
	}

	/** From a mark to its closing one, or null. A closing mark has no blank before it; `_` and `'` no letter after. */
	private until(at: number, mark: string): Inline | null {
		const { text } = this;
		if (this.unclosed.has(mark)) return null;
		const found: Found[] = [];
		for (let place = at + mark.length; place < text.length; ) {
			const closes = text.startsWith(mark, place) && place > at + mark.length && !/\s/.test(text.charAt(place - 1));
			const insideWord = (mark[0] === '_' || mark === "'") && /[\p{L}\p{N}]/u.test(text.charAt(place + mark.length));
			if (closes && !insideWord && !this.atomAt.has(place)) return { to: place + mark.length, found };
			const inline = this.inline(place);
			found.push(...inline.found);
			place = inline.to;
		}
		this.unclosed.add(mark);
		return null;
	}

	/** `[@a, @b]`: the second key stands in the suffix of the first, and Pandoc prints only it. */
	private commaHint(cites: readonly RawCite[]): { hint?: HintKind } {
		const hides = cites.some(({ prefix, suffix }) => this.keysIn(prefix) || this.keysIn(suffix));
		return hides ? { hint: 'comma' } : {};
	}

	private keysIn({ from, to }: Stretch): boolean {
		return to > from && this.text.slice(from, to).includes('@') && this.run(from, to).some(({ kind }) => kind === 'cluster');
	}

	private trimmed(from: number, to: number): Stretch {
		let start = from;
		let end = Math.max(to, from);
		while (start < end && /\s/.test(this.text.charAt(start))) start++;
		while (end > start && /\s/.test(this.text.charAt(end - 1))) end--;
		return { from: start, to: end, whole: this.wholeIn(start, end) };
	}

	private wholeIn(from: number, to: number): readonly Atom[] {
		const whole: Atom[] = [];
		for (let at = from; at < to; ) {
			const end = this.inline(at).to;
			if (end > at + 1) whole.push({ from: at, to: Math.min(end, to) });
			at = end;
		}
		return whole;
	}

	private skipBlanks(from: number): number {
		let at = from;
		while (/[ \t\n]/.test(this.text.charAt(at))) at++;
		return at;
	}

	private blanksAndOneBreak(from: number): number {
		const blanks = /[ \t]*\n?[ \t]*/y;
		blanks.lastIndex = from;
		return from + (blanks.exec(this.text)?.[0].length ?? 0);
	}

	/** The closing bracket of each opening one; those in atoms and escaped ones do not count. */
	private brackets(): Map<number, number> {
		const pairs = new Map<number, number>();
		const open: number[] = [];
		for (let at = 0; at < this.text.length; at++) {
			const atom = this.atomAt.get(at);
			if (atom !== undefined && atom.to > at) {
				at = atom.to - 1;
				continue;
			}
			const char = this.text.charAt(at);
			if (char === '\\') at++;
			else if (char === '[') open.push(at);
			else if (char === ']') {
				const start = open.pop();
				if (start !== undefined) pairs.set(start, at);
			}
		}
		return pairs;
	}
}
