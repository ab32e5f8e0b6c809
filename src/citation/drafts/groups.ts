import { afterBracket, skipBlanks } from './brackets';
import { citekeyAt } from './citekey';
import type { CitekeyAt } from './citekey';
import type { Atom, Found, HintKind, RawCite, Stretch } from './raw-cluster';

/** A citation in brackets. */
export interface Group {
	readonly to: number;
	readonly cites: readonly RawCite[];
	readonly hint: { readonly hint?: HintKind };
}

/** The passage a group stands in, and how what stands in it is read. */
export interface GroupSource {
	readonly text: string;
	readonly atomAt: ReadonlyMap<number, Atom>;
	/** The closing bracket of each opening one. */
	readonly closing: ReadonlyMap<number, number>;
	/** Where the inline at a place ends, as far as a group can tell. */
	readonly endOfInline: (at: number) => number;
	readonly run: (from: number, to: number) => readonly Found[];
	/** Whether `[label]` is a link because the note defines it. */
	readonly defined: (label: string) => boolean;
}

// {.class #id key=value key="some words" -}
const ATTRIBUTES = /\{\s*(?:(?:[.#][^\s{}="']+|[\p{L}_:][\p{L}\p{N}_:.-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']*)|-)(?:\s+|(?=\})))*\}/uy;

/** Whether a brace gives what stands before it attributes, which makes a span of it. */
function isAttributes(text: string, at: number): boolean {
	ATTRIBUTES.lastIndex = at;
	return ATTRIBUTES.test(text);
}

/** Reads citations in brackets: parts between semicolons, each with a key, a prefix and a suffix. */
export class GroupReader {
	private readonly groups = new Map<number, Group | null>();
	private readonly text: string;

	constructor(private readonly source: GroupSource) {
		this.text = source.text;
	}

	/** `[see @a, p. 3; -@b]`, when nothing that makes a link of it follows. */
	group(at: number): Group | null {
		const known = this.groups.get(at);
		if (known !== undefined) return known;
		const close = this.source.closing.get(at);
		const parts = close === undefined ? null : this.parts(skipBlanks(this.text, at + 1), close);
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
				at = this.source.endOfInline(at);
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
			at = skipBlanks(this.text, at + 1);
		}
	}

	/** A key of a part: an atom may begin with `@` too. */
	private keyAt(at: number): CitekeyAt | null {
		if (this.source.atomAt.has(at)) return null;
		if (this.text.charAt(at) === '-' && this.text.charAt(at - 1) === '-') return null;
		return citekeyAt(this.text, at);
	}

	private suffixEnd(from: number, close: number): number {
		let at = from;
		while (at < close && this.text.charAt(at) !== ';') at = this.source.endOfInline(at);
		return at;
	}

	/** `[p. 3]` or `[p. 3; see @b]` after a key. */
	locatorAfter(open: number, bare: RawCite): { readonly to: number; readonly cites: readonly RawCite[] } | null {
		const close = this.source.closing.get(open);
		if (close === undefined || this.text.charAt(open + 1) === '^' || this.source.defined(this.text.slice(open + 1, close))) return null;
		const end = this.suffixEnd(open + 1, close);
		const more = end < close ? this.parts(skipBlanks(this.text, end + 1), close) : end === close ? [] : null;
		if (more === null || this.text.charAt(close + 1) === '{' || this.followedByLink(close + 1)) return null;
		const suffix = this.trimmed(open + 1, end);
		return { to: close + 1, cites: [{ ...bare, suffix, spaced: /\s/.test(this.text.charAt(open + 1)) }, ...more] };
	}

	private followedByLink(at: number): boolean {
		const char = this.text.charAt(at);
		if (char === '(') return afterBracket(this.text, at) !== null;
		if (char === '{') return isAttributes(this.text, at);
		return char === '[' && !this.source.atomAt.has(at) && this.text.charAt(at + 1) !== '^' && this.source.closing.has(at);
	}

	/** `[@a, @b]`: the second key stands in the suffix of the first, and Pandoc prints only it. */
	private commaHint(cites: readonly RawCite[]): { hint?: HintKind } {
		const hides = cites.some(({ prefix, suffix }) => this.keysIn(prefix) || this.keysIn(suffix));
		return hides ? { hint: 'comma' } : {};
	}

	private keysIn({ from, to }: Stretch): boolean {
		return to > from && this.text.slice(from, to).includes('@') && this.source.run(from, to).some(({ kind }) => kind === 'cluster');
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
			const end = this.source.endOfInline(at);
			if (end > at + 1) whole.push({ from: at, to: Math.min(end, to) });
			at = end;
		}
		return whole;
	}
}
