import { cslTypeOfEntry } from '../../paper/csl-type';
import { MONTHS } from '../../paper/dates';
import type { BibtexEntry, EntryProblem } from '../entry';

/*
 * BibTeX as its manual and biblatex's describe it (“BibTeXing”, section 2.2; biblatex, section 2): what stands between entries is
 * comment, a value nests braces, `#` joins, names of types, fields and macros know no case. Beyond that, what files have: keys of any
 * characters or none, a missing comma, `%` lines, and entries that are never closed, which end where the next one begins.
 */

/** What begins an entry: `@article{`, `@string (`. Not the `@` of an address. */
const START = /@[ \t]*([A-Za-z][\w-]*)[ \t\r\n]*([{(])/g;
/** The same at the beginning of a line, with a key or a field behind it: where a new entry surely begins. */
const NEW_ENTRY = /(?:^|\n)[ \t]*@[ \t]*([A-Za-z][\w-]*)[ \t]*[{(](?=[^\n{}=,]*[,=}])/g;
/** Fields in which readers keep text that may hold entries of its own. */
const FREE_TEXT = /^(?:abstract|annot|comment|note|review)/;

/** The macros every style defines. */
function monthMacros(): Map<string, string> {
	return new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
}

/** Whether a text holds an entry, by the first that looks like one. */
export function looksLikeBibtex(text: string): boolean {
	for (const match of text.matchAll(START)) {
		const [, type = '', open = ''] = match;
		if (isAddress(text, match.index) || isInComment(text, match.index)) continue;
		const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 400);
		if (/^(?:string|preamble|comment)$/i.test(type)) continue;
		// Of a type that is known a key or a field stands behind the brace; of one nobody knows a field has to.
		const known = isKnownType(type) && (open === '{' ? /^[^{}=]*[,=}]/ : /^[^(){}=]*[,=]/).test(behind);
		if (known || (open === '{' && /^[^{}=]*,?\s*[\w:-]+\s*=/.test(behind))) return true;
	}
	return false;
}

/**
 * The entries of a text in order, one at a time so that a caller may rest between two. `null` is a step without an entry: a macro,
 * a comment. Fields are what the entry itself says; what it inherits is another's work (`inherit.ts`).
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry | null> {
	const macros = monthMacros();
	const start = new RegExp(START.source, 'g');
	let counted = 0;
	let line = 1;
	for (let match = start.exec(text); match !== null; match = start.exec(text)) {
		const [whole, written = '', open = ''] = match;
		const from = match.index;
		if (isAddress(text, from) || isInComment(text, from)) continue;
		const type = written.toLowerCase();
		const inner = from + whole.length;
		if (type === 'comment') {
			start.lastIndex = open === '{' ? commentEnd(text, inner) : lineEnd(text, from);
			yield null;
			continue;
		}
		if (!/^(?:string|preamble)$/.test(type) && !isEntryHead(text, inner, type)) continue;
		line += newlines(text, counted, from);
		counted = from;
		const close = open === '{' ? '}' : ')';
		let scan = new Scan(text, inner, { close, macros, line, from, escapes: false });
		if (type === 'preamble') {
			start.lastIndex = scan.skipBlock();
			yield null;
		} else if (type === 'string') {
			for (const [name, value] of scan.fields()) if (!macros.has(name) || !MONTHS.includes(macros.get(name) ?? '')) macros.set(name, value);
			start.lastIndex = scan.at;
			yield null;
		} else {
			let key = scan.key();
			let fields = scan.fields();
			if (scan.problem !== null && /\\[{}]/.test(text.slice(inner, scan.at))) {
				// By BibTeX a backslash hides no brace. Where that leaves the entry open and the other reading closes it, the writer meant that.
				const again = new Scan(text, inner, { close, macros, line, from, escapes: true });
				const [otherKey, otherFields] = [again.key(), again.fields()];
				if (again.problem === null) [scan, key, fields] = [again, otherKey, otherFields];
			}
			start.lastIndex = scan.at;
			const problem: EntryProblem | null = fields.size === 0 ? { reason: 'no-fields', line } : scan.problem;
			yield { format: 'bibtex', key, type, fields, from, to: scan.at, line, problem };
		}
	}
}

/** `name@example.org (work)`: the `@` of an address. */
function isAddress(text: string, at: number): boolean {
	return at > 0 && /[\w.@]/.test(text.charAt(at - 1));
}

/** Whether the line begins with `%`: what stands in it is commented out. */
function isInComment(text: string, at: number): boolean {
	const lineStart = text.lastIndexOf('\n', at - 1) + 1;
	return at - lineStart < 500 && /^\s*%/.test(text.slice(lineStart, at));
}

/** What makes `@word{` the head of an entry and no mention in prose: a type that is known, or a field behind it. */
function isEntryHead(text: string, at: number, type: string): boolean {
	return isKnownType(type) || /^[^{}=]*=/.test(text.slice(at, at + 300));
}

function isKnownType(type: string): boolean {
	return cslTypeOfEntry(type) !== 'document' || /^(?:misc|set|xdata|unspecified|generic)$/i.test(type);
}

/** `@comment{…}` with what nests in it; where its braces never close, the comment is its line. */
function commentEnd(text: string, inner: number): number {
	const end = closingBrace(text, inner);
	return end < 0 ? lineEnd(text, inner) : end + 1;
}

function closingBrace(text: string, from: number): number {
	const brace = /[{}]/g;
	brace.lastIndex = from;
	let depth = 1;
	for (let found = brace.exec(text); found !== null; found = brace.exec(text)) {
		depth += found[0] === '{' ? 1 : -1;
		if (depth === 0) return found.index;
	}
	return -1;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

function newlines(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
	return count;
}

interface Inside {
	readonly close: '}' | ')';
	readonly macros: ReadonlyMap<string, string>;
	/** The line the entry begins in, and its place. */
	readonly line: number;
	readonly from: number;
	/** Whether a backslash hides a brace. */
	readonly escapes: boolean;
}

/** A walk through the inside of one entry. */
class Scan {
	problem: EntryProblem | null = null;

	constructor(
		private readonly text: string,
		/** Where it is; at the end of the walk, behind the entry. */
		public at: number,
		private readonly inside: Inside,
	) {}

	/** The key: whatever stands before the first comma, when no field begins there. */
	key(): string {
		const behind = this.text.slice(this.at, Math.min(this.at + 1000, this.nextEntry(this.at)));
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
		while (this.at < text.length) {
			const character = text.charAt(this.at);
			if (character === this.inside.close) {
				this.at++;
				return fields;
			}
			if (character === '{') {
				// A block no field claims: what stands in it is skipped whole, so that its brace ends no entry.
				const end = this.balanced(this.at + 1, this.nextEntry(this.at));
				this.at = end === null ? this.at + 1 : end + 1;
			} else if (character === '%') this.at = lineEnd(text, this.at);
			else if (character === '@' && this.isNewEntry(this.at)) break;
			else if (!this.field(fields)) this.at++;
		}
		this.problem ??= { reason: 'no-end', line: this.inside.line };
		return fields;
	}

	/** Where `@preamble{…}` ends. */
	skipBlock(): number {
		const end = this.inside.close === '}' ? closingBrace(this.text, this.at) : this.text.indexOf(')', this.at);
		return end < 0 ? lineEnd(this.text, this.at) : end + 1;
	}

	private field(fields: Map<string, string>): boolean {
		// name =, with what biblatex and reference managers put into names
		const name = /([^\s={}(),"#%@\\]+)[ \t\r\n]*=[ \t\r\n]*/y;
		name.lastIndex = this.at;
		const found = name.exec(this.text);
		if (found === null) return false;
		this.at += found[0].length;
		const field = (found[1] ?? '').toLowerCase();
		const value = this.value(field);
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
		const word = /[^\s,#{}()"@]*/y;
		word.lastIndex = this.at;
		const found = word.exec(this.text)?.[0] ?? '';
		this.at += found.length;
		return this.inside.macros.get(found.toLowerCase()) ?? found;
	}

	private braced(field: string): string {
		const { text } = this;
		const inner = this.at + 1;
		const limit = FREE_TEXT.test(field) ? text.length : this.nextEntry(inner);
		const end = this.balanced(inner, limit);
		if (end !== null) {
			this.at = end + 1;
			return text.slice(inner, end);
		}
		this.unclosed();
		const stop = FREE_TEXT.test(field) ? this.nextEntry(inner) : limit;
		this.at = stop;
		return text.slice(inner, stop);
	}

	private balanced(from: number, limit: number): number | null {
		const mark = this.inside.escapes ? /[{}]|\\[{}\\]/g : /[{}]/g;
		mark.lastIndex = from;
		let depth = 1;
		for (let found = mark.exec(this.text); found !== null && found.index < limit; found = mark.exec(this.text)) {
			if (found[0] === '{') depth++;
			else if (found[0] === '}' && --depth === 0) return found.index;
		}
		return null;
	}

	private quoted(): string {
		const { text } = this;
		const inner = this.at + 1;
		const limit = this.nextEntry(inner);
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

	private isNewEntry(at: number): boolean {
		const begin = this.text.lastIndexOf('\n', at - 1);
		if (begin >= 0 && this.text.slice(begin, at).trim() !== '') return /[})]\s*$/.test(this.text.slice(Math.max(0, at - 20), at));
		return this.nextEntry(at) <= at;
	}

	private known = { from: 0, next: -1 };

	/** Where the next entry surely begins, or the end of the text. */
	private nextEntry(from: number): number {
		if (from < this.known.from || from > this.known.next) this.known = { from, next: this.findEntry(from) };
		return this.known.next;
	}

	private findEntry(from: number): number {
		const next = new RegExp(NEW_ENTRY.source, 'g');
		next.lastIndex = Math.max(this.inside.from + 1, this.text.lastIndexOf('\n', from - 1));
		for (let found = next.exec(this.text); found !== null; found = next.exec(this.text)) {
			const at = found.index + found[0].indexOf('@');
			if (at < from) continue;
			const type = found[1] ?? '';
			if (isKnownType(type) || /^(?:string|comment|preamble)$/i.test(type)) return at;
			if (/^[^\n{}=,]*,\s*[\w:-]+\s*=/.test(this.text.slice(found.index + found[0].length, found.index + found[0].length + 300))) return at;
		}
		return this.text.length;
	}

	private unclosed(): void {
		this.problem ??= { reason: 'unclosed', line: this.inside.line };
	}
}
