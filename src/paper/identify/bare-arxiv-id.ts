import { ID, PREFIX, isMonth } from './arxiv-identifier';

/* Digits in running text, `1203.4567`: an arXiv identifier, or a number like any other. */

// 1906.01820 GeV, 1906.01820 %, 1906.01820 €: a quantity
const UNIT = /^\s?(?:%(?!%)|[‰€$£¥°×]|=(?!=)|(?:[kMGT]?eV|[kMG]?Hz|[kcmnµ]?m|[kmµ]?g|m?s|K|J|W|V|dollars|euros|USD|EUR)\b)/;

/**
 * Whether bare digits in running text are an identifier. Five digits after the dot in a month since 2015 are one unless a unit
 * follows; `1203.4567` may be any number, so it must be alone in its line, list item or cell, at the head of an item, in square
 * brackets, or after a label.
 */
export function isMeantAsId(digits: string, text: string, from: number): boolean {
	const { before, after } = around(digits, text, from);
	if (isQuantity(before, after)) return /v\d+$/i.test(digits);
	// [1203.4567] and 1203.4567 [cs.AI]
	if ((before.endsWith('[') && after.startsWith(']')) || /^ ?\[[a-z-]+(?:\.[A-Za-z-]+)?\]/.test(after)) return true;
	const yearMonth = Number(digits.slice(0, 4));
	if (/\.\d{5}(?!\d)/.test(digits) && yearMonth >= 1501 && yearMonth < 4000 && isMonth(digits.slice(2, 4))) return true;
	return (isListOfIds(before) && isListOfIds(after)) || headsItem(before, after);
}

/** `2205.1148`, a digit left out of a month since 2015; `1313.00001`, five digits of a month that is none: meant as identifiers. */
export function isSlip(digits: string, text: string, from: number): boolean {
	const { before, after } = around(digits, text, from);
	if (isQuantity(before, after)) return false;
	const yearMonth = Number(digits.slice(0, 4));
	return /^\d{4}\.\d{4}(?:v\d+)?$/i.test(digits)
		? yearMonth >= 1501 && yearMonth < 4000 && isMonth(digits.slice(2, 4))
		: /^\d{4}\.\d{5}(?:v\d+)?$/i.test(digits) && yearMonth >= 704 && yearMonth < 4000;
}

function isQuantity(before: string, after: string): boolean {
	// A mark of quotation compares nothing, nor does a tag: <td>1906.01820</td>, <1906.01820>
	const mark = before.replace(/^[\s>]+$|<\/?[a-z][^<>]*>$/i, '').replace(after.startsWith('>') ? /<$/ : /^$/, '');
	return /[€$£¥≈<>±]\s?$|(?:^|[^=~])[=~]\s?$/.test(mark) || UNIT.test(after) || /^\/\d/.test(after);
}

function around(digits: string, text: string, from: number): { before: string; after: string } {
	const to = from + digits.length;
	return { before: lineBefore(text.slice(Math.max(0, from - NEAR), from)), after: lineAfter(text.slice(to, to + NEAR)) };
}

// - 1203.4567: A title, * __0706.1234__ A title, 3. 0706.1234, A title
const ITEM_MARK = /^\s*(?:>\s*)*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s*)?[*_`~=]*$/;
const TITLE_BEHIND = /^[*_`~=]*(?:\s*[:–—,;]|\s+-)?\s+["“‘'*_]*\p{Lu}/u;

/** Whether the digits begin a list item and a title follows. */
function headsItem(before: string, after: string): boolean {
	return ITEM_MARK.test(before) && (TITLE_BEHIND.test(after) || /^[*_`~=]*\s*:\s/.test(after));
}

/** How far a line is looked at: enough for a list of ids, and little for a file of numbers in one line. */
export const NEAR = 160;

/** What stands in the same line or cell before; a word cut by the window is left out. */
function lineBefore(near: string): string {
	const start = Math.max(near.lastIndexOf('\n'), near.lastIndexOf('|')) + 1;
	return start === 0 && near.length === NEAR ? near.replace(/^\S*/, '') : near.slice(start);
}

function lineAfter(near: string): string {
	const end = near.search(/[\n|]/);
	return end < 0 && near.length === NEAR ? near.replace(/\S*$/, '') : near.slice(0, end < 0 ? undefined : end);
}

const ANY_ID = new RegExp(String.raw`\d{4}\.\d{3,6}(?:v\d{1,4})?|(?:${PREFIX})?${ID}`, 'gi');

/** Nothing but identifiers, separators, list marks and a label (`Example: `). */
function isListOfIds(part: string): boolean {
	const rest = part
		// > - [ ] 3.
		.replace(/^\s*(?:>\s*)*(?:[-*+•]|\d{1,3}[.)])?\s*(?:\[[ xX]\])?\s*/, '')
		// Example:
		.replace(/^\p{L}[\p{L} .'’-]{0,40}:\s*$/u, '')
		.replace(ANY_ID, '')
		.replace(/\band\b|[\s,;.:()[\]"'“”&*_~=`–—-]/gi, '');
	return rest === '';
}
