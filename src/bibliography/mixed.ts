import { looksLikeBibtex, readBibtex } from './bibtex';
import { looksLikeCslJson, readCslJson } from './csl-json';
import { isReadable } from './entry';
import type { BibliographyEntry } from './entry';
import { readRis } from './ris';

const RIS_RECORD = /^[ \t]*TY[ \t]{1,2}-[ \t]*[A-Z]/m;

/**
 * The entries of BibTeX, RIS and CSL-JSON in a text of anything, in its order, whichever of them it holds side by side. What stands within
 * an entry is that entry's: BibTeX in the note of an item is no entry. In steps, at each of which a caller may rest.
 */
export function* entriesAmongText(text: string): Generator<null, BibliographyEntry[]> {
	const found: BibliographyEntry[] = [];
	function* take(entries: Iterable<BibliographyEntry | null>): Generator<null> {
		for (const entry of entries) {
			if (entry !== null) found.push(entry);
			yield null;
		}
	}
	yield* take(readCslJson(text, looksLikeCslJson(text)));
	if (RIS_RECORD.test(text)) yield* take(readRis(text, false));
	if (looksLikeBibtex(text)) yield* take(readBibtex(text));
	let end = 0;
	return found
		.sort((one, other) => one.from - other.from)
		.flatMap((entry) => {
			const { from, to } = entry;
			if (from < end) return [];
			end = to;
			// What is cut off within a value may have taken in what stands behind an empty line.
			if (isReadable(entry)) return [entry];
			const [kept = ''] = text.slice(from, to).split(/\n[ \t\r]*\n/, 1);
			return [{ ...entry, to: from + kept.length }];
		});
}

/** Whether a text is a BibTeX file rather than running text with entries in it: what stands between entries is a comment there. */
export function isBibtexFile(text: string): boolean {
	return /^\s*[@%]/.test(text) && looksLikeBibtex(text);
}
