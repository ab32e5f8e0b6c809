import { looksLikeBibtex, readBibtex } from './bibtex';
import { looksLikeCslJson, readCslJson } from './csl-json';
import { isReadable } from './entry';
import type { BibliographyEntry } from './entry';
import { isAlone } from './marks';
import { readRis } from './ris';

const RIS_RECORD = /^[ \t]*TY[ \t]{1,2}-[ \t]*[A-Z]/m;

/**
 * The entries of BibTeX, RIS and CSL-JSON in a text of anything, in its order, whichever of them it holds side by side. What stands within
 * an entry is that entry's: BibTeX in the note of an item is no entry. In steps, at each of which a caller may rest. In a file of RIS alone
 * nothing stands between records.
 */
export function* entriesAmongText(pasted: string, isFile = false): Generator<null, BibliographyEntry[]> {
	const text = laidOut(pasted);
	const found: BibliographyEntry[] = [];
	function* take(entries: Iterable<BibliographyEntry | null>): Generator<null> {
		for (const entry of entries) {
			if (entry !== null) found.push(entry);
			yield null;
		}
	}
	yield* take(readCslJson(text, looksLikeCslJson(text)));
	const hasBibtex = looksLikeBibtex(text);
	if (RIS_RECORD.test(text)) yield* take(readRis(text, isFile && found.length === 0 && !hasBibtex));
	if (hasBibtex) yield* take(readBibtex(text));
	let end = 0;
	return found
		.sort((one, other) => one.from - other.from)
		.flatMap((entry) => {
			const { from, to } = entry;
			if (from < end) return [];
			end = to;
			// What is cut off within a value may have taken in what stands behind an empty line, or alone in one.
			if (isReadable(entry)) return [entry];
			const [head = '', ...lines] = text.slice(from, to).split('\n');
			const next = lines.findIndex((line) => line.trim() === '' || isAlone(line));
			return next < 0 ? [entry] : [{ ...entry, to: from + [head, ...lines.slice(0, next)].join('\n').length }];
		});
}

/** A line of a quotation that begins an entry, and lines of quotations. */
const QUOTED_ENTRY = /^[ \t]{0,3}>[ \t>]*(?:@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]|TY[ \t]{1,2}-|[[{]\s*(?:$|[{"]))/m;
const QUOTE = /^(?:[ \t]{0,3}>)+/gm;
/** What stands before the first line of a record of RIS in lists and pages. */
const BEFORE_RIS = /^[ \t]*(?:(?:[-*•]|\d{1,3}[.)]|\[\d{1,3}\])[ \t]+|<[a-z][^<>]*>|[\uFEFF\u200B])+(?=TY[ \t]{1,2}-)/gim;

/** The text as its formats lay it out, as long as it was: without the marks of a quoted mail or a list, and with plain blanks. */
function laidOut(text: string): string {
	const blank = (mark: string) => ' '.repeat(mark.length);
	const plain = text.replace(/\u00A0/g, ' ').replace(BEFORE_RIS, blank);
	return QUOTED_ENTRY.test(plain) ? plain.replace(QUOTE, blank) : plain;
}

/** Whether a text is a BibTeX file rather than running text with entries in it: what stands between entries is a comment there. */
export function isBibtexFile(text: string): boolean {
	return /^\s*[@%]/.test(text) && looksLikeBibtex(text);
}
