import { closestPart } from './closest-part';
import type { TitleWording } from './known-title';
import type { ReadReference } from './read-reference';

/** How much of a title may be wrong, letter for letter, and how much of its words may be lacking for a closer look. */
const WRONG = 0.08;
const LACKING = 0.4;
/** Under this many letters a title stands there as it is or not at all. */
const LEAST = 12;

/** Where a title stands in a text. */
export interface TitlePlace {
	/** Offsets in the text's key. */
	readonly from: number;
	readonly to: number;
	/** Whether it is a part of a longer title: words go on before or behind it without a full stop between. */
	readonly isPart: boolean;
	/** Letters that are wrong. */
	readonly edits: number;
}

/** How many letters of a title of some length may be wrong: one of a short title, none of a name. */
export function mostEdits(length: number): number {
	return Math.max(Math.floor(length * WRONG), length < LEAST ? 0 : 1);
}

/** How many words of a title of so many a text may lack for a closer look. */
export function mostLacking(words: number): number {
	return words < 3 ? 1 : Math.floor(words * LACKING);
}

/** The place of a title that stands letter for letter from one word of a text to another. */
export function placeOf({ words, key, source }: ReadReference, first: number, last: number): TitlePlace {
	const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
	// ` in speech separation`, `: a survey` and `corpus of the ` go on; `. NeurIPS`, `,” in`, `. In:` and the ends of the text do not.
	const isPart =
		/^(?:[ \t\n]+\p{Ll}|:\s)/u.test(source.slice(end, end + 3)) ||
		/(?:^|\s)\p{Ll}+[ \t\n]+$/u.test(source.slice(Math.max(0, start - 16), start));
	return { from: words[first]?.at ?? 0, to: words[last + 1]?.at ?? key.length, isPart, edits: 0 };
}

/** The place of a title in a text that has it with a few letters wrong; null where it does not stand there. */
export function closePlace({ key, words, numbers }: TitleWording, text: ReadReference): TitlePlace | null {
	// Parts of a series differ in nothing else: Fourier integral operators I, II.
	if (!numbers.every((number) => text.set.has(number))) return null;
	let mayLack = mostLacking(words.length);
	for (const word of words) if (!text.set.has(word) && --mayLack < 0) return null;
	const most = mostEdits(key.length);
	const close = closestPart(key, text.key, most);
	if (close === null) return null;
	const from = close.end - key.length;
	const first = text.words.findIndex((word) => word.at + word.word.length / 2 > from);
	const behind = text.words.findIndex((word) => word.at + word.word.length / 2 > close.end);
	const last = (behind < 0 ? text.words.length : behind) - 1;
	const within = text.words.slice(Math.max(0, first), last + 1);
	if (!numbers.every((number) => within.some(({ word }) => word === number))) return null;
	const place = placeOf(text, Math.max(0, first), last);
	const isLonger = text.isTitle && text.key.length - key.length > most;
	return { ...place, isPart: place.isPart || isLonger, edits: close.distance };
}
