import type { KnownPaper } from './known-paper';
import { wordsOf } from './title-words';

/** Under this many letters or words a title says too little of itself. */
const SHORT_LETTERS = 20;
const SHORT_WORDS = 3;

/** Whether a title says too little to tell a work by itself: `key` is its words without anything between. */
export function isShortTitle(key: string, words: number): boolean {
	return key.length < SHORT_LETTERS || words < SHORT_WORDS;
}

/** A title of the vault as it is looked for. */
export interface KnownTitle {
	readonly paper: KnownPaper;
	/** Words in the title's order, as `wordsOf` has them. */
	readonly words: readonly string[];
	readonly key: string;
	/** The part of the title before its colon; null where it has none that says enough. */
	readonly mainKey: string | null;
	readonly mainWords: readonly string[];
	/** Words that count: digits and Roman numerals. */
	readonly numbers: readonly string[];
	readonly firstAuthor: readonly string[];
	readonly isShort: boolean;
}

/** A note's title taken apart. */
export function knownTitle(paper: KnownPaper): KnownTitle {
	const words = wordsOf(paper.title).map(({ word }) => word);
	const key = words.join('');
	const colon = /^(.+?)(?::|\s[-–—]\s|\?\s)/.exec(paper.title)?.[1];
	const mainWords = colon === undefined ? [] : wordsOf(colon).map(({ word }) => word);
	const mainKey = mainWords.join('');
	const family = wordsOf(paper.firstAuthor);
	// In “van der Berg” the particles may be left out, or stand elsewhere.
	const names = family.some(({ capital }) => capital) ? family.filter(({ capital }) => capital) : family;
	return {
		paper,
		words,
		key,
		mainWords,
		mainKey: mainKey.length >= 4 && mainKey !== key ? mainKey : null,
		numbers: words.filter((word, index) => /\d/.test(word) || (index > 0 && /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/.test(word))),
		firstAuthor: names.map(({ word }) => word),
		isShort: isShortTitle(key, words.length),
	};
}
