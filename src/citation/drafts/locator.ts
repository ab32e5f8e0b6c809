import type { LocatorLabel, LocatorTerms } from './locator-terms';

/** What a suffix says: the place in the work, and what follows. */
export interface Located {
	/** Null for words in braces that no term of the locale begins: `{Theorem 2}`. */
	readonly label: LocatorLabel | null;
	readonly locator: string;
	readonly rest: string;
}

// A part of a word of a locator: no blank, and of the marks only -, – and :
const UNIT = /[^\s\p{P}]|[-–:]/u;
const OPENING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
// What Pandoc takes for a page in braces without a term: a single digit, and behind it nothing, a blank or a mark; {33} has no label
const LONE_DIGIT = /^\d(?=$|[ \t\n]|(?!:)\p{P})/u;
/** A digit, or a character that stands for a stretch of markup with one (see `affix.ts`). */
const DIGIT = /[\p{N}\ue800-\uefff]/u;
// vi, XII, vi-xi
const ROMAN = /^[ivxlcdm]+(?:[-–:][ivxlcdm]+)*$/i;

/**
 * Splits what follows a key into its locator and the rest, as Pandoc's citation step does; null when no place is named.
 *
 * splitLocator(', pp. 41-44 and elsewhere', terms) //=> { label: 'page', locator: '41-44', rest: ' and elsewhere' }
 */
export function splitLocator(suffix: string, terms: LocatorTerms): Located | null {
	const from = /^,?\s*/.exec(suffix)?.[0].length ?? 0;
	return suffix.charAt(from) === '{' ? braced(suffix, from, terms) : plain(suffix, from, terms);
}

/** `{pp. ii, vi-ix}`: anything, braces balanced. Empty braces say that there is no locator. */
function braced(suffix: string, from: number, terms: LocatorTerms): Located | null {
	const end = balancedEnd(suffix, from);
	if (end === null) return null;
	const inner = suffix.slice(from + 1, end - 1).trimStart();
	if (inner.trim() === '') return null;
	const rest = suffix.slice(end);
	const labelled = labelAt(inner, 0, terms, (at) => at < inner.length);
	if (labelled !== null) return { label: labelled.label, locator: inner.slice(labelled.to).trim(), rest };
	return { label: LONE_DIGIT.test(inner) ? 'page' : null, locator: inner, rest };
}

/** `pp. 33–35, 40 and more`: a label and words, or words that begin with one that holds a digit. */
function plain(suffix: string, from: number, terms: LocatorTerms): Located | null {
	const labelled = labelAt(suffix, from, terms, (at) => wordAt(suffix, at, true) !== null);
	const first = wordAt(suffix, labelled?.to ?? from, labelled !== null);
	if (first === null) return null;
	let end = first;
	for (;;) {
		// a blank, or , or ; and perhaps a blank
		const gap = /^(?:[,;][ \t\n]*|[ \t\n]+)/.exec(suffix.slice(end))?.[0].length;
		const next = gap === undefined ? null : wordAt(suffix, end + gap, labelled !== null);
		if (next === null) break;
		end = next;
	}
	return { label: labelled?.label ?? 'page', locator: suffix.slice(labelled?.to ?? from, end), rest: suffix.slice(end) };
}

/** The longest term that stands at a place with something locatable after it; `to` is past the blanks after it. */
function labelAt(
	text: string,
	from: number,
	terms: LocatorTerms,
	followed: (at: number) => boolean,
): { readonly label: LocatorLabel; readonly to: number } | null {
	let best: { label: LocatorLabel; to: number; length: number } | null = null;
	const lower = text.slice(from, from + LONGEST_TERM).toLowerCase();
	for (const [term, label] of terms) {
		if (!lower.startsWith(term) || (best !== null && best.length >= term.length)) continue;
		const end = from + term.length;
		// "pages", not the beginning of "pagesize", nor "page:"
		if (/\p{L}$/u.test(term) && /[\p{L}\p{N}:]/u.test(text.charAt(end))) continue;
		const to = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
		if (followed(to)) best = { label, to, length: term.length };
	}
	return best;
}
const LONGEST_TERM = 40;

/** The end of a word of a locator: it holds a digit or, after a label, is a roman number. */
function wordAt(text: string, from: number, hasLabel: boolean): number | null {
	let at = from;
	for (;;) {
		const close = OPENING[text.charAt(at)] === undefined ? null : balancedEnd(text, at);
		if (close !== null) {
			at = close;
			continue;
		}
		const unit = unitLength(text, at);
		if (unit > 0) at += unit;
		else if (at > from && text.charAt(at) === '.' && unitLength(text, at + 1) > 0) at++;
		else break;
	}
	const word = text.slice(from, at);
	return word !== '' && (DIGIT.test(word) || (hasLabel && ROMAN.test(word))) ? at : null;
}

function unitLength(text: string, at: number): number {
	const code = text.codePointAt(at);
	if (code === undefined) return 0;
	const char = String.fromCodePoint(code);
	return UNIT.test(char) ? char.length : 0;
}

/** The place after the bracket that closes the one at a place, brackets of all kinds balanced; null when it is not closed. */
function balancedEnd(text: string, from: number): number | null {
	const open: string[] = [];
	for (let at = from; at < text.length; at++) {
		const char = text.charAt(at);
		const closing = OPENING[char];
		if (closing !== undefined) open.push(closing);
		else if (char === open[open.length - 1]) {
			open.pop();
			if (open.length === 0) return at + 1;
		}
	}
	return null;
}
