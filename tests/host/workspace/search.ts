/** Fuzzy and simple search, and the marks they leave. */
export type SearchMatchPart = [number, number];
export interface SearchResult {
	score: number;
	matches: SearchMatchPart[];
}
export interface FuzzyMatch<T> {
	item: T;
	match: SearchResult;
}

/** All characters of the query in their order; runs and beginnings of words count more. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
	const wanted = query.toLowerCase().trim();
	return (text) => {
		if (wanted === '') return { score: 0, matches: [] };
		const low = text.toLowerCase();
		const whole = low.indexOf(wanted);
		if (whole >= 0) return { score: -whole / 100 - text.length / 1000, matches: [[whole, whole + wanted.length]] };
		const matches: SearchMatchPart[] = [];
		let at = 0;
		for (const char of wanted.replace(/\s+/g, '')) {
			const found = low.indexOf(char, at);
			if (found < 0) return null;
			const last = matches[matches.length - 1];
			if (last !== undefined && last[1] === found) last[1] = found + 1;
			else matches.push([found, found + 1]);
			at = found + 1;
		}
		return { score: -matches.length - text.length / 1000, matches };
	};
}

/** Every word of the query somewhere in the text. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
	const words = query
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	return (text) => {
		const low = text.toLowerCase();
		const matches: SearchMatchPart[] = [];
		for (const word of words) {
			const at = low.indexOf(word);
			if (at < 0) return null;
			matches.push([at, at + word.length]);
		}
		return { score: -matches.reduce((sum, [from]) => sum + from, 0) / 100, matches: matches.sort((a, b) => a[0] - b[0]) };
	};
}

export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: SearchMatchPart[] | null, offset = 0): void {
	let at = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(from + offset, at);
		const end = Math.min(to + offset, text.length);
		if (end <= start) continue;
		el.appendText(text.slice(at, start));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
		at = end;
	}
	el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
	renderMatches(el, text, result.matches, offset);
}

export function sortSearchResults(results: { match: SearchResult }[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}
