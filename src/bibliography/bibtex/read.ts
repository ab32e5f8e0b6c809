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
		if (known || (open === '{' && (/^[^{}=]*,?\s*[\w:-]+\s*=/.test(behind) || isBareEntry(text, match.index, behind)))) return true;
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
	const marks = new Marks(text);
	let counted = 0;
	let line = 1;
	for (let match = start.exec(text); match !== null; match = start.exec(text)) {
		const [whole, written = '', open = ''] = match;
		const from = match.index;
		if (isAddress(text, from) || isInComment(text, from)) continue;
		const type = written.toLowerCase();
		const inner = from + whole.length;
		if (type === 'comment') {
			start.lastIndex = open === '{' ? commentEnd(marks, inner) : lineEnd(text, from);
			yield null;
			continue;
		}
		const isHead = /^(?:string|preamble)$/.test(type) || isEntryHead(text, inner, type);
		if (!isHead && !(open === '{' && isBareEntry(text, from, text.slice(inner, inner + 400)))) continue;
		line += newlines(text, counted, from);
		counted = from;
		const close = open === '{' ? '}' : ')';
		let scan = new Scan(marks, inner, { close, macros, line, escapes: false });
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
				const again = new Scan(marks, inner, { close, macros, line, escapes: true });
				const [otherKey, otherFields] = [again.key(), again.fields()];
				if (again.problem === null) [scan, key, fields] = [again, otherKey, otherFields];
			}
			start.lastIndex = scan.at;
			const problem: EntryProblem | null = fields.size === 0 ? { reason: 'no-fields', line } : scan.problem;
			// What stands behind the last field of an entry that is never closed may be the next thing of a list.
			const to = problem?.reason === 'no-end' ? scan.lastField : scan.at;
			yield { format: 'bibtex', key, type, fields, from, to, line, problem };
		}
	}
}

/** `name@example.org (work)`: the `@` of an address. */
function isAddress(text: string, at: number): boolean {
	return at > 0 && /[\w.@]/.test(text.charAt(at - 1));
}

/** Whether the line begins with `%`: what stands in it is commented out. */
function isInComment(text: string, at: number): boolean {
	const near = text.slice(Math.max(0, at - 500), at);
	const begin = near.lastIndexOf('\n');
	return (begin >= 0 || at < 500) && /^\s*%/.test(near.slice(begin + 1));
}

/** What makes `@word{` the head of an entry and no mention in prose: a type that is known, or a field behind it. */
function isEntryHead(text: string, at: number, type: string): boolean {
	return isKnownType(type) || /^[^{}=]*=/.test(text.slice(at, at + 300));
}

/** `@talk{key}`: of a type nobody knows, without a field, and plainly an entry as it stands alone at the beginning of its line. */
function isBareEntry(text: string, at: number, behind: string): boolean {
	const before = text.slice(Math.max(0, at - 40), at).replace(/^[\s\S]*\n/, '');
	return /^\s*(?:>\s*)*(?:(?:[-*+•]|\d{1,3}[.)])\s+)?$/.test(before) && /^[ \t]*[^\s{}=,"']{0,80}[ \t]*(?:,[^{}=\n]*)?\}/.test(behind);
}

function isKnownType(type: string): boolean {
	return cslTypeOfEntry(type) !== 'document' || /^(?:misc|set|xdata|unspecified|generic)$/i.test(type);
}

/** `@comment{…}` with what nests in it; where its braces never close, the comment is its line. */
function commentEnd(marks: Marks, inner: number): number {
	const end = marks.closing(inner);
	return end === Infinity ? lineEnd(marks.text, inner) : end + 1;
}

/**
 * What is looked for in a text again and again, each found once: a text of a thousand entries that are never closed is read in its length.
 */
class Marks {
	/** Where entries surely begin, as far as they were looked for. */
	private readonly entries: number[] = [];
	private readonly entry = new RegExp(NEW_ENTRY.source, 'g');
	private all = false;
	/** Where each brace closes, once one was found that never does; by whether a backslash hides braces. */
	private readonly pairs = new Map<boolean, ReadonlyMap<number, number>>();

	private readonly firstBreak: number;

	constructor(readonly text: string) {
		this.firstBreak = text.indexOf('\n');
	}

	/** Where the next entry surely begins at or behind a place, or the end of the text. */
	nextEntry(from: number): number {
		while (!this.all && (this.entries[this.entries.length - 1] ?? -1) < from) this.findEntry();
		let low = 0;
		for (let high = this.entries.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((this.entries[middle] ?? 0) < from) low = middle + 1;
			else high = middle;
		}
		return this.entries[low] ?? this.text.length;
	}

	private findEntry(): void {
		const { text, entry } = this;
		for (let found = entry.exec(text); found !== null; found = entry.exec(text)) {
			const type = found[1] ?? '';
			const behind = found.index + found[0].length;
			if (
				isKnownType(type) ||
				/^(?:string|comment|preamble)$/i.test(type) ||
				/^[^\n{}=,]*,\s*[\w:-]+\s*=/.test(text.slice(behind, behind + 300))
			) {
				this.entries.push(found.index + found[0].indexOf('@'));
				return;
			}
		}
		this.all = true;
	}

	/** Whether a line ends before a place. */
	hasLineBefore(at: number): boolean {
		return this.firstBreak >= 0 && this.firstBreak < at;
	}

	/** Where the brace before a place closes; infinitely far where it never does. `escapes`: whether a backslash hides a brace. */
	closing(from: number, limit = Infinity, escapes = false): number {
		const known = this.pairs.get(escapes);
		if (known !== undefined) return known.get(from - 1) ?? Infinity;
		const mark = escapes ? /[{}]|\\[{}\\]/g : /[{}]/g;
		mark.lastIndex = from;
		let depth = 1;
		for (let found = mark.exec(this.text); found !== null; found = mark.exec(this.text)) {
			if (found.index >= limit) break;
			if (found[0] === '{') depth++;
			else if (found[0] === '}' && --depth === 0) return found.index;
		}
		this.pairs.set(escapes, pairsOf(this.text, escapes));
		return Infinity;
	}
}

/** Every brace that closes, by the place of its opening. */
function pairsOf(text: string, escapes: boolean): Map<number, number> {
	const pairs = new Map<number, number>();
	const open: number[] = [];
	for (const { 0: mark, index } of text.matchAll(escapes ? /[{}]|\\[{}\\]/g : /[{}]/g)) {
		if (mark === '{') open.push(index);
		else if (mark === '}') {
			const opening = open.pop();
			if (opening !== undefined) pairs.set(opening, index);
		}
	}
	return pairs;
}

function lineEnd(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end < 0 ? text.length : end;
}

function newlines(text: string, from: number, to: number): number {
	return text.slice(from, to).split('\n').length - 1;
}

interface Inside {
	readonly close: '}' | ')';
	readonly macros: ReadonlyMap<string, string>;
	/** The line the entry begins in. */
	readonly line: number;
	/** Whether a backslash hides a brace. */
	readonly escapes: boolean;
}

/** A walk through the inside of one entry. */
class Scan {
	problem: EntryProblem | null = null;
	/** Behind the last field, or the key. */
	lastField: number;

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
			if (character === this.inside.close) {
				this.at++;
				return fields;
			}
			if (character === '{') {
				// A block no field claims: what stands in it is skipped whole, so that its brace ends no entry.
				const end = this.balanced(this.at + 1, this.marks.nextEntry(this.at));
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
		const end = this.inside.close === '}' ? this.marks.closing(this.at) : this.text.indexOf(')', this.at);
		return end < 0 || end === Infinity ? lineEnd(this.text, this.at) : end + 1;
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
		this.lastField = this.at;
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
		const limit = FREE_TEXT.test(field) ? text.length : this.marks.nextEntry(inner);
		const end = this.balanced(inner, limit);
		if (end !== null) {
			this.at = end + 1;
			return text.slice(inner, end);
		}
		this.unclosed();
		const stop = FREE_TEXT.test(field) ? this.marks.nextEntry(inner) : limit;
		this.at = stop;
		return text.slice(inner, stop);
	}

	private balanced(from: number, limit: number): number | null {
		const end = this.marks.closing(from, limit, this.inside.escapes);
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

	private isNewEntry(at: number): boolean {
		const near = this.text.slice(Math.max(0, at - 200), at);
		// In the first line only what surely begins one does.
		if (/\S[^\S\n]*$/.test(near) && this.marks.hasLineBefore(at)) return /[})]\s*$/.test(near.slice(-20));
		return this.marks.nextEntry(at) <= at;
	}

	private unclosed(): void {
		this.problem ??= { reason: 'unclosed', line: this.inside.line };
	}
}
