import { afterBracket, bracketPairs, skipBlanks, skipOneBreak } from './brackets';
import { citekeyAt } from './citekey';
import { GroupReader } from './groups';
import type { Atom, Found, HintKind, Inline, RawCite } from './raw-cluster';

// @key. Text, (@key) Text, @key) Text: an item of a numbered example list, a label of letters and digits, parted by single _ and -
const LABEL = '@([\\p{L}\\p{N}]*(?:[_-][\\p{L}\\p{N}]+)*)';
const EXAMPLE_ITEM = new RegExp(String.raw`^ {0,3}(?:${LABEL}[.)]|\(${LABEL}\))(?=\s|$)`, 'u');
/** Brackets, emphasis and quotes within each other; deeper ones are characters like others. */
const DEEPEST = 60;
const NONE: readonly Found[] = [];

/**
 * The citations of a passage (a paragraph, a table cell, a heading) as Pandoc's Markdown reader finds them. Code, math and what else is
 * whole is handed in; emphasis, quotes, brackets and links are followed here, since a `;` or `]` in them ends no group.
 * `defined` answers whether `[label]` is a link because the note defines it. A cell begins no numbered example.
 */
export function inlinesOf(text: string, atoms: readonly Atom[], defined: (label: string) => boolean, isCell = false): readonly Found[] {
	const reader = new InlineReader(text, atoms, defined);
	return isCell ? reader.run(0, text.length) : reader.all();
}

class InlineReader {
	private readonly atomAt = new Map<number, Atom>();
	private readonly closing: ReadonlyMap<number, number>;
	private readonly known = new Map<number, Inline>();
	private depth = 0;
	private readonly groups: GroupReader;
	/** Marks that no later one closes: looked for once, so that the time grows with the length alone. */
	private readonly unclosed = new Set<string>();

	constructor(
		private readonly text: string,
		atoms: readonly Atom[],
		defined: (label: string) => boolean,
	) {
		for (const atom of atoms) this.atomAt.set(atom.from, atom);
		this.closing = bracketPairs(text, this.atomAt);
		const { atomAt, closing } = this;
		this.groups = new GroupReader({
			text,
			atomAt,
			closing,
			// Pandoc looks for the closing mark of emphasis to the end of the passage, so that `[@a, Theorem 2*]` is no group.
			endOfInline: (at) => {
				const inline = this.inline(at);
				return inline.isUnclosed === true ? text.length : inline.to;
			},
			run: (from, to) => this.run(from, to),
			defined,
		});
	}

	all(): readonly Found[] {
		const item = EXAMPLE_ITEM.exec(this.text);
		if (item === null) return this.run(0, this.text.length);
		const [example, key = item[2] ?? ''] = item;
		const rest = this.run(example.length, this.text.length);
		if (key === '') return rest;
		const from = example.indexOf('@');
		return [{ kind: 'hint', hint: 'example', from, to: from + key.length + 1, keys: [key] }, ...rest];
	}

	run(from: number, to: number): readonly Found[] {
		const found: Found[] = [];
		for (let at = from; at < to; ) {
			const inline = this.inline(at);
			found.push(...inline.found);
			at = inline.to;
		}
		return found;
	}

	/** What stands between two brackets; null where emphasis that begins there ends behind them, so that they are characters like others. */
	private within(from: number, to: number): readonly Found[] | null {
		const found: Found[] = [];
		for (let at = from; at < to; ) {
			const inline = this.inline(at);
			if (inline.to > to) return null;
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
		const found = close === undefined ? null : this.within(at + 2, close);
		return close === undefined || found === null ? null : { to: close + 1, found: [{ kind: 'note', from: at, to: close + 1, found }] };
	}

	private groupInline(at: number): Inline | null {
		const group = this.groups.group(at);
		if (group === null) return null;
		return { to: group.to, found: [{ kind: 'cluster', cluster: { from: at, to: group.to, cites: group.cites, ...group.hint } }] };
	}

	/** `@a`, `@a [p. 3; see also @b]`, `-@a` */
	private narrative(at: number): Inline | null {
		const key = citekeyAt(this.text, at);
		if (key === null) return null;
		const mode = key.suppressed ? 'suppress-author' : 'narrative';
		const none = { from: key.to, to: key.to, whole: [] };
		const bare: RawCite = { key, mode, prefix: none, suffix: none, spaced: false };
		const open = skipOneBreak(this.text, key.to);
		if (this.text.charAt(open) === '[' && !this.atomAt.has(open)) {
			const group = this.groups.group(open);
			if (group !== null) return this.cluster(at, group.to, [bare, ...group.cites], group.hint);
			const located = this.groups.locatorAfter(open, bare);
			if (located !== null) return this.cluster(at, located.to, located.cites, {});
		}
		return this.cluster(at, key.to, [bare], {});
	}

	private cluster(from: number, to: number, cites: readonly RawCite[], hint: { hint?: HintKind }): Inline {
		return { to, found: [{ kind: 'cluster', cluster: { from, to, cites, ...hint } }] };
	}

	/** A bracket that is no group: a link's or span's text, or a bracket and what stands in it. */
	private bracketed(at: number): Inline {
		const close = this.closing.get(at);
		const inner = close === undefined ? null : this.within(at + 1, close);
		if (close === undefined || inner === null) return { to: at + 1, found: NONE };
		const end = this.linkEnd(close + 1);
		return { to: end, found: this.withBracketHint(at, close, end, inner) };
	}

	/** Marks `[@a][@b]` and `[@a; p. 3]`, which look like groups. */
	private withBracketHint(at: number, close: number, end: number, inner: readonly Found[]): readonly Found[] {
		const [first] = inner;
		if (first?.kind !== 'cluster' || end !== close + 1) return inner;
		const startsGroup = skipBlanks(this.text, at + 1) === first.cluster.from;
		const adjacent = startsGroup && this.text.charAt(close + 1) === '[' && this.groups.group(close + 1) !== null;
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
		if (char === '(' || char === '{') return afterBracket(this.text, at) ?? at;
		return at;
	}

	/** `*…*`, `**…**`, `_…_`: one inline when it is closed, so that what stands in it ends no group. */
	private emphasis(at: number): Inline {
		const { text } = this;
		const char = text.charAt(at);
		const mark = text.startsWith(char + char, at) ? char + char : char;
		const begins = !/^\s?$/.test(text.charAt(at + mark.length)) && (char === '*' || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)));
		const to = at + mark.length;
		return begins ? (this.until(at, mark) ?? { to, found: NONE, isUnclosed: true }) : { to, found: NONE };
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
}
