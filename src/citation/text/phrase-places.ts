import { phraseNames } from './phrase-names';
import { ELEMENTS, SYMBOLS } from './proper-words';
import { coreOf, isCapital } from './title-tokens';

const WORD = /[\p{L}\p{N}]+/gu;
let namesByWord: ReadonlyMap<string, readonly string[]> | undefined;

/** Names of several words, by the first of their words in small letters: of a thousand a title holds the beginnings of one or two. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const phrase of phrases) {
		const first = phrase.toLowerCase().match(WORD)?.[0] ?? '';
		found.set(first, [...(found.get(first) ?? []), phrase]);
	}
	return found;
}

/** The places of the capital words of names of several words: of those that are known, and of the reader's in `keep`. */
export function phrasePlaces(tokens: readonly string[], keep: readonly string[]): number[] {
	const text = tokens.join('');
	const lower = text.toLowerCase();
	namesByWord ??= byFirstWord(phraseNames());
	const starts: number[] = [];
	let length = 0;
	for (const token of tokens) {
		starts.push(length);
		length += token.length;
	}
	const begun = [...new Set(lower.match(WORD))].flatMap((word) => namesByWord?.get(word) ?? []);
	return [...begun, ...keep].flatMap((phrase) => {
		const wanted = phrase.toLowerCase();
		const places: number[] = [];
		for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
			const [before, behind] = [text.charAt(at - 1), text.charAt(at + phrase.length)];
			if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(behind)) continue;
			const found = text.slice(at, at + phrase.length).split(' ');
			const meant = phrase.split(' ');
			// Each word that has a capital in the name has one here.
			if (meant.some((word, i) => isCapital(word) && !isCapital(found[i]))) continue;
			let from = at;
			for (const [i, word] of found.entries()) {
				const place = starts.findIndex((start, n) => start <= from && from < start + (tokens[n]?.length ?? 0));
				if (isCapital(meant[i])) places.push(place);
				from += word.length + 1;
			}
		}
		return places;
	});
}

/** What stands in brackets with an equals sign, or as a list of symbols of elements: `(M = Fe, Mn, Co)`. */
export function formulaPlaces(tokens: readonly string[]): number[] {
	const places: number[] = [];
	for (let from = 0; from < tokens.length; from++) {
		if (!/\([^)]*$/.test(tokens[from] ?? '') && !/^\(.*\)/.test(tokens[from] ?? '')) continue;
		const to = tokens.findIndex((token, at) => at >= from && token.includes(')'));
		if (to < 0 || to - from > 24) continue;
		const inside = tokens.slice(from, to + 1);
		const cores = inside.map((token) => coreOf(token)).filter((core) => core !== '' && !/^(?:and|or)$/i.test(core));
		const symbols = cores.length > 1 && cores.every((core) => ELEMENTS.has(core) || SYMBOLS.has(core) || /^\p{Lu}+$/u.test(core));
		if (inside.some((token) => token.includes('=')) || symbols) inside.forEach((_token, i) => places.push(from + i));
	}
	return places;
}
