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
export function* entriesAmongText(text: string, isFile = false): Generator<null, BibliographyEntry[]> {
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

/** Whether a text is a BibTeX file rather than running text with entries in it: what stands between entries is a comment there. */
export function isBibtexFile(text: string): boolean {
	return /^\s*[@%]/.test(text) && looksLikeBibtex(text);
}
