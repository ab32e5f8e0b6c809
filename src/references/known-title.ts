import type { KnownPaper } from './known-paper';
import type { TextWord } from './title-words';
import { wordsOf } from './title-words';

/** Under this many letters or words a title says too little of itself. */
const SHORT_LETTERS = 20;
const SHORT_WORDS = 3;

/** Whether a title says too little to tell a work by itself: `key` is its words without anything between. */
export function isShortTitle(key: string, words: number): boolean {
	return key.length < SHORT_LETTERS || words < SHORT_WORDS;
}

/** A paper of the vault as its title is looked for. */
export interface KnownTitle {
	readonly paper: KnownPaper;
	/** Words in the title's order, as `wordsOf` has them. */
	readonly words: readonly string[];
	/** Those of the part before its colon; empty where it has none that says enough. */
	readonly mainWords: readonly string[];
	readonly firstAuthor: readonly string[];
}

/** A note's title taken apart. */
export function knownTitle(paper: KnownPaper): KnownTitle {
	const words = plainWords(wordsOf(paper.title));
	const colon = /^(.+?)(?::|\s[-–—]\s|\?\s)/.exec(paper.title)?.[1];
	const mainWords = colon === undefined ? [] : plainWords(wordsOf(colon));
	const saysEnough = mainWords.length < words.length && mainWords.join('').length >= 4;
	const family = wordsOf(paper.firstAuthor);
	// In “van der Berg” the particles may be left out, or stand elsewhere.
	const names = family.some(({ capital }) => capital) ? family.filter(({ capital }) => capital) : family;
	return { paper, words, mainWords: saysEnough ? mainWords : [], firstAuthor: plainWords(names) };
}

function plainWords(words: readonly TextWord[]): string[] {
	return words.map(({ word }) => word);
}

/** A wording that notes have as their title, or as the part of it before the colon. */
export interface TitleWording {
	readonly words: readonly string[];
	readonly key: string;
	/** Words that count: digits and Roman numerals. */
	readonly numbers: readonly string[];
	readonly isShort: boolean;
	/** Notes of which it is the whole title. */
	readonly whole: KnownTitle[];
	/** Notes of which it is the part before the colon, by year: it says so little that the year must agree. */
	readonly main: Map<number, KnownTitle[]>;
}

/** The wordings of titles, each once. */
export function titleWordings(titles: readonly KnownTitle[]): TitleWording[] {
	const byWords = new Map<string, TitleWording>();
	const wordingOf = (words: readonly string[]): TitleWording => {
		const spaced = words.join(' ');
		const known = byWords.get(spaced);
		if (known !== undefined) return known;
		const key = words.join('');
		const numbers = words.filter((word, index) => /\d/.test(word) || (index > 0 && /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/.test(word)));
		const made = { words, key, numbers, isShort: isShortTitle(key, words.length), whole: [], main: new Map() };
		byWords.set(spaced, made);
		return made;
	};
	for (const title of titles) {
		if (title.words.length > 0) wordingOf(title.words).whole.push(title);
		const { year } = title.paper;
		if (title.mainWords.length === 0 || year === null) continue;
		const { main } = wordingOf(title.mainWords);
		const ofYear = main.get(year);
		if (ofYear === undefined) main.set(year, [title]);
		else ofYear.push(title);
	}
	return [...byWords.values()];
}
