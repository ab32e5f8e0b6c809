import { canonicalArxivId } from './arxiv-identifier';
import { readArxivId } from './recognise';

/** A slip of the fingers and what it was meant to be. `mend` gets the whole match. */
const SLIPS: readonly { readonly slip: RegExp; readonly mend: (...found: string[]) => string }[] = [
	// 2205.1148: four digits, where there have been five since 2015
	{
		slip: /(\d{4})\.(\d{1,4})(v\d+)?/,
		mend: (_whole, month = '', number = '', version = '') => `${month}.${number.padStart(5, '0')}${version}`,
	},
	// 1906-01820, 1906,01820, 1906 01820, 1906/01820, 1906:01820
	{
		slip: /(\d{4}) ?[-_,/:;· ] ?(\d{4,5})(v\d+)?/,
		mend: (_whole, month = '', number = '', version = '') => `${month}.${number}${version}`,
	},
	// 190601820: the dot left out; 19060.1820, 190.601820: the dot astray
	{
		slip: /([\d.]{8,10})(v\d+)?/,
		mend: (_whole, digits = '', version = '') => digits.replace(/\./g, '').replace(/^(\d{4})(\d+)$/, `$1.$2${version}`),
	},
	// hep-th 9901001, hep-th:9901001, hep-th/99-01001, hep-th/99.01001
	{
		slip: /([a-z]{2,8}(?:-[a-z]{2,4})?)[ :./-]+(\d{2})[-. ]?(\d{2})[-. ]?(\d{3})(v\d+)?/i,
		mend: (_whole, archive = '', ...digits) => `${archive}/${digits.map((part) => (typeof part === 'string' ? part : '')).join('')}`,
	},
];

/**
 * The identifier a misspelt one may stand for, for “did you mean”; null when the text is right or nothing is near.
 * `arxivSuggestion('2205.1148') //=> '2205.01148'`, `arxivSuggestion('19O6.O1820') //=> '1906.01820'`
 */
export function arxivSuggestion(text: string): string | null {
	const typed = text.trim();
	// What is longer than an address is a sentence, and its numbers are its own.
	if (typed.length > 120 || readArxivId(typed) !== null) return null;
	const meant = lastPart(typed);
	// O for 0, l and I for 1: only among digits
	const digits = meant.replace(/(?=.*\d)[\dOolI][\dOolI.]{7,9}/g, (part) => part.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
	for (const candidate of [digits, ...SLIPS.map(({ slip, mend }) => mended(digits, slip, mend))]) {
		const id = candidate === null ? null : canonicalArxivId(candidate);
		if (id !== null) return `${id.id}${id.version === undefined ? '' : `v${id.version}`}`;
	}
	return null;
}

/** The part that should have been the identifier: behind `arXiv:` or the last known word of an address, without its ending. */
function lastPart(text: string): string {
	return text
		.replace(/^(?:https?:)?(?:\/\/)?(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html|src|format)\//i, '')
		.replace(/^arxiv(?:\.org)?\s*[:/]?\s*/i, '')
		.replace(/[?#].*$/, '')
		.replace(/\.pdf$/i, '')
		.replace(/\s*\[[a-z-]+(?:\.[A-Za-z-]+)?\]?$/, '')
		.replace(/[.,;:)\]]+$/, '')
		.trim();
}

function mended(text: string, slip: RegExp, mend: (...found: string[]) => string): string | null {
	const found = new RegExp(`^(?:${slip.source})$`, slip.flags).exec(text);
	return found === null ? null : mend(...found.map((part: string | undefined) => part ?? ''));
}
