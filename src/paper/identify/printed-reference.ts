/** Where a printed reference stands in a text. */
interface Span {
	readonly from: number;
	readonly to: number;
}

/** References are no shorter and no longer, in characters. */
const SHORTEST = 40;
const LONGEST = 1200;

// [12], 12., (12), -, •, \bibitem{key}: what numbers or marks the entries of a list
const MARK =
	/^\s*(?:>\s*)*(?:(?:\[[\w+.-]{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|[-*+•–])\s+|\\bibitem(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{1,80}\}\s*)/;
// 1950, (1950a), 2019; not a page range nor a number with more digits
const YEAR = /(?:^|[^\d–-])(?:1[5-9]|20)\d{2}[a-z]?(?![\d–-]\d|\d)/;
// Turing, A. M.; A. M. Turing; Vaswani A, Shazeer N; Turing, Alan: a name at the beginning
const NAME =
	/^(?:\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+)?,\s*(?:\p{Lu}\.?[\s-]*){1,4}|(?:\p{Lu}\.[\s-]?){1,4}\s*(?:(?:van|von|de|der|den|di|da|del|la|le)\s+)*\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+,?\s+\p{Lu}{1,3}(?=[,.;\s])|\p{Lu}[\p{L}'’-]+,\s+\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’-]+)?(?:,|\s+and\b|\s+et al))/u;

/**
 * The references of a printed bibliography: an entry begins with a mark or a name, holds a year, and has the full stops or commas
 * of a reference. Entries wrapped over several lines are joined. Prose, headings and titles alone are none.
 */
export function printedReferences(text: string): Span[] {
	return entriesOf(text).filter(({ from, to }) => isReference(text.slice(from, to)));
}

function isReference(entry: string): boolean {
	if (entry.length < SHORTEST || entry.length > LONGEST || /^\s*[|#@{]/.test(entry)) return false;
	const bare = entry.replace(MARK, '').replace(/\s+/g, ' ').trim();
	return NAME.test(bare) && YEAR.test(bare) && (bare.match(/[.,;:](?=\s|$)/g) ?? []).length >= 3;
}

/** Paragraphs, and within them the lines that begin an entry with a mark or, after a finished entry, with a name. */
function entriesOf(text: string): Span[] {
	const entries: Span[] = [];
	let start = -1;
	let end = -1;
	const close = () => {
		if (start >= 0) entries.push({ from: start, to: end });
		start = -1;
	};
	for (const match of text.matchAll(/[^\n]+/g)) {
		const line = match[0];
		const from = match.index;
		if (line.trim() === '') continue;
		const afterBlank = start >= 0 && /\n\s*\n/.test(text.slice(end, from + 1));
		const begins = MARK.test(line) || (NAME.test(line.trim()) && (start < 0 || /[.)\d]$/.test(text.slice(Math.max(start, end - 1), end))));
		if (afterBlank || begins) close();
		if (start < 0) start = from + (/^\s*/.exec(line)?.[0].length ?? 0);
		end = from + line.trimEnd().length;
	}
	close();
	return entries;
}
