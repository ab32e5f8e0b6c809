import { MONTHS } from '../../paper/dates';
import { lineEnd } from '../../paper/identify/scan';
import type { BibtexEntry, EntryProblem } from '../entry';
import { isKnownType } from './entry-type';
import { EntryWalk } from './entry-walk';
import { Marks } from '../marks';

/*
 * BibTeX as its manual and biblatex's describe it (“BibTeXing”, section 2.2; biblatex, section 2): what stands between entries is
 * comment, a value nests braces, `#` joins, names of types, fields and macros know no case. Beyond that, what files have: keys of any
 * characters or none, a missing comma, `%` lines, and entries that are never closed, which end where the next one begins.
 */

/** What begins an entry: `@article{`, `@string (`. Not the `@` of an address. */
const START = /@[ \t]*([A-Za-z][\w-]*)[ \t\r\n]*([{(])/g;

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
			start.lastIndex = open === '{' ? marks.blockEnd(inner) : lineEnd(text, from);
			yield null;
			continue;
		}
		const isHead = /^(?:string|preamble)$/.test(type) || isEntryHead(text, inner, type);
		if (!isHead && !(open === '{' && isBareEntry(text, from, text.slice(inner, inner + 400)))) continue;
		line += newlines(text, counted, from);
		counted = from;
		const close = open === '{' ? '}' : ')';
		let scan = new EntryWalk(marks, inner, { close, macros, line, escapes: false });
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
				const again = new EntryWalk(marks, inner, { close, macros, line, escapes: true });
				const [otherKey, otherFields] = [again.key(), again.fields()];
				if (again.problem === null) [scan, key, fields] = [again, otherKey, otherFields];
			}
			start.lastIndex = scan.at;
			// An open brace that the entry's own closes has taken the fields behind it into its value.
			const swallowed = scan.problem?.reason === 'no-end' && /,\s*[A-Za-z-]{3,20}\s*=\s*\S/.test([...fields.values()].at(-1) ?? '');
			const problem: EntryProblem | null =
				fields.size === 0 ? { reason: 'no-fields', line } : swallowed ? { reason: 'unclosed', line } : scan.problem;
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

function newlines(text: string, from: number, to: number): number {
	return text.slice(from, to).split('\n').length - 1;
}
