import type { EntryProblem } from '../entry';
import { lineEnd } from '../../paper/identify/scan';
import { TEX_BRACES } from '../marks';
import type { Marks } from '../marks';

/** Fields in which readers keep text that may hold entries of its own. */
const FREE_TEXT = /^(?:abstract|annot|comment|note|review)/;

/** No field is looked for the end of further, once what looks like an entry stands in it. */
const LONGEST_KEPT = 20_000;

/** What an entry is read with. */
interface Inside {
	readonly close: '}' | ')';
	readonly macros: ReadonlyMap<string, string>;
	/** The line the entry begins in. */
	readonly line: number;
	/** Whether a backslash hides a brace. */
	readonly escapes: boolean;
}

/** A walk through the inside of one entry. */
export class EntryWalk {
	problem: EntryProblem | null = null;
	/** Behind the last field, or the key. */
	lastField: number;
	/** The last value that stands bare in the line behind its `=`: by it alone nobody knows whether the entry was cut off before it. */
	private loose: { readonly field: string; readonly from: number; readonly to: number } | null = null;

	private readonly text: string;

	constructor(
		private readonly marks: Marks,
		/** Where it is; at the end of the walk, behind the entry. */
		public at: number,
		private readonly inside: Inside,
	) {
		this.text = marks.text;
		this.lastField = at;
	}

	/** The key: whatever stands before the first comma, when no field begins there. */
	key(): string {
		const behind = this.text.slice(this.at, Math.min(this.at + 1000, this.marks.nextEntry(this.at)));
		// @misc{title = …: no key, and none is made of the field
		if (/^\s*[A-Za-z][\w:.+-]*\s*=/.test(behind)) return '';
		// @article{smith2020 title = …: the comma is missing
		const torn = /^\s*([^\s,={}"]+)[ \t]*\n?\s*(?=[A-Za-z][\w-]*\s*=\s*["{\d])/.exec(behind);
		if (torn !== null) {
			this.at += torn[0].length;
			return torn[1] ?? '';
		}
		const end = this.inside.close === '}' ? /[,}]/.exec(behind) : /,|\)\s*(?:\n|$)/.exec(behind);
		const length = end?.index ?? behind.length;
		this.at += length + (end?.[0] === ',' ? 1 : 0);
		return behind.slice(0, length).replace(/\s+/g, ' ').trim();
	}

	/** The fields up to the end of the entry. Of a field that stands twice the first counts, as BibTeX has it. */
	fields(): Map<string, string> {
		const fields = new Map<string, string>();
		const { text } = this;
		this.lastField = this.at;
		while (this.at < text.length) {
			const character = text.charAt(this.at);
			if (this.marks.nextEntry(this.at) === this.at) break;
			if (character === this.inside.close) {
				this.at++;
				return fields;
			}
			if (character === '{') {
				// A block no field claims: what stands in it is skipped whole, so that its brace ends no entry.
				const end = this.balanced(this.at + 1, this.marks.nextEntry(this.at));
				this.at = end === null ? this.at + 1 : end + 1;
			} else if (character === '%') this.at = lineEnd(text, this.at);
			else if (character === '@' && this.isBehindEntry(this.at)) break;
			else if (!this.field(fields)) this.at++;
		}
		this.problem ??= { reason: 'no-end', line: this.inside.line };
		const { loose } = this;
		if (loose !== null && loose.to === this.lastField) {
			fields.set(loose.field, '');
			this.lastField = loose.from;
		}
		return fields;
	}

	/** Where `@preamble{…}` ends. */
	skipBlock(): number {
		if (this.inside.close === '}') return this.marks.blockEnd(this.at);
		const end = this.text.indexOf(')', this.at);
		return end < 0 ? lineEnd(this.text, this.at) : end + 1;
	}

	private field(fields: Map<string, string>): boolean {
		// name =, with what biblatex and reference managers put into names, which are no address
		const name = /([^\s={}(),"#%@\\/?&]+)[ \t\r\n]*=([ \t\r\n]*)/y;
		name.lastIndex = this.at;
		const found = name.exec(this.text);
		if (found === null) return false;
		const [whole, word = '', gap = ''] = found;
		// `?a=b`, `10.1000/a = b`: no field, though a value may have lost its comma.
		const begins = /(?:^|[\n,])\s*$/.test(this.text.slice(Math.max(this.lastField, this.at - 99), this.at));
		this.at += whole.length;
		const from = this.at - gap.length;
		const isBare = gap.includes('\n') && !/["{]/.test(this.text.charAt(this.at));
		const field = word.toLowerCase();
		const value = this.value(field);
		if (begins) {
			this.lastField = this.at;
			this.loose = isBare && !fields.has(field) ? { field, from, to: this.at } : null;
		}
		if (!fields.has(field)) fields.set(field, value);
		return true;
	}

	/** A value and what `#` joins to it. */
	private value(field: string): string {
		let value = '';
		for (;;) {
			const opening = this.text.charAt(this.at);
			if (opening === '{') value += this.braced(field);
			else if (opening === '"') value += this.quoted();
			else value += this.bare();
			const join = /[ \t\r\n]*#[ \t\r\n]*/y;
			join.lastIndex = this.at;
			const found = join.exec(this.text);
			if (found === null) return value;
			this.at += found[0].length;
		}
	}

	/** A macro, a number, or what is neither. */
	private bare(): string {
		if (this.marks.nextEntry(this.at) === this.at) return '';
		const word = /[^\s,#{}()"@]*/y;
		word.lastIndex = this.at;
		const found = word.exec(this.text)?.[0] ?? '';
		this.at += found.length;
		return this.inside.macros.get(found.toLowerCase()) ?? found;
	}

	private braced(field: string): string {
		const { text } = this;
		const inner = this.at + 1;
		const limit = FREE_TEXT.test(field) ? text.length : this.marks.nextEntry(inner);
		const end = this.balanced(inner, limit) ?? this.closedBehind(inner);
		if (end !== null) {
			this.at = end + 1;
			return text.slice(inner, end);
		}
		this.unclosed();
		const stop = FREE_TEXT.test(field) ? this.marks.nextEntry(inner) : limit;
		this.at = stop;
		return text.slice(inner, stop);
	}

	/** Where a value that seems to hold an entry closes after all: before the next field or what closes its own entry. */
	private closedBehind(inner: number): number | null {
		const end = this.balanced(inner, Math.min(inner + LONGEST_KEPT, this.text.length));
		return end !== null && /^\s*(?:,\s*[\w-]+\s*=|,?\s*[})])/.test(this.text.slice(end + 1, end + 200)) ? end : null;
	}

	private balanced(from: number, limit: number): number | null {
		const end = this.marks.closing(from, limit, this.inside.escapes ? TEX_BRACES : undefined);
		return end < limit ? end : null;
	}

	private quoted(): string {
		const { text } = this;
		const inner = this.at + 1;
		const limit = this.marks.nextEntry(inner);
		const mark = /[{}"]/g;
		mark.lastIndex = inner;
		let depth = 0;
		for (let found = mark.exec(text); found !== null && found.index < limit; found = mark.exec(text)) {
			if (found[0] === '{') depth++;
			else if (found[0] === '}') depth = Math.max(0, depth - 1);
			// An accent's quote, `\"o`, outside braces ends the value by the manual; a letter behind it says what was meant.
			else if (depth === 0 && !(text.charAt(found.index - 1) === '\\' && /[A-Za-z{\\]/.test(text.charAt(found.index + 1)))) {
				this.at = found.index + 1;
				return text.slice(inner, found.index);
			}
		}
		this.unclosed();
		this.at = limit;
		return text.slice(inner, limit);
	}

	/** Whether an `@` within a line stands behind what closes an entry, or cuts it off. In the first line only what surely begins one does. */
	private isBehindEntry(at: number): boolean {
		const before = this.text.slice(Math.max(0, at - 20), at);
		return /=\s*$/.test(before) || (this.marks.hasLineBefore(at) && /[})][^\S\n]*$/.test(before));
	}

	private unclosed(): void {
		this.problem ??= { reason: 'unclosed', line: this.inside.line };
	}
}
