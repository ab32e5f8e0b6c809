import { closestPart } from './closest-part';
import type { KnownTitle } from './known-title';
import type { ReadReference } from './read-reference';

/** How much of a title must be there, letter for letter, and how much of its words for a closer look. */
const CLOSE = 0.92;
const SHARED_WORDS = 0.6;

/** What speaks for a title: whether that is enough, and how many of name and year bear it out. */
export interface TitleEvidence {
	readonly isSure: boolean;
	readonly confirmations: number;
}

/** Whether a title stands in a reference, and whether name and year bear it out; null where it does not stand there. */
export function titleEvidence(entry: KnownTitle, text: ReadReference): TitleEvidence | null {
	const whole = titlePlace(entry, text);
	// A subtitle that was left out: only the part before the colon is there, so name and year must both be.
	const place = whole ?? (entry.mainKey === null ? null : exactPlace(entry.mainKey, text));
	if (place === null) return null;
	const { year } = entry.paper;
	const named = entry.firstAuthor.length > 0 && entry.firstAuthor.every((word) => isNamed(word, text, place));
	const dated = year !== null && text.years.some((other) => Math.abs(other - year) <= 1);
	const confirmations = Number(named) + Number(dated);
	if (whole === null) return confirmations === 2 ? { isSure: true, confirmations } : null;
	return { isSure: confirmations >= (entry.isShort || place.isPart ? 2 : 1), confirmations };
}

/** Whether a word stands outside the title, where authors stand: a paper on Hawthorne is not by Hawthorne. */
function isNamed(word: string, text: ReadReference, { from, to }: TitlePlace): boolean {
	return (text.names.get(word) ?? []).some((end) => end < 0 || end <= from || end > to);
}

interface TitlePlace {
	/** Offsets in the text's key. */
	readonly from: number;
	readonly to: number;
	/** Whether it is a part of a longer title: words go on before or behind it without a mark between. */
	readonly isPart: boolean;
}

function titlePlace({ key, words, numbers, isShort }: KnownTitle, text: ReadReference): TitlePlace | null {
	// Parts of a series differ in nothing else: Fourier integral operators I, II.
	if (!numbers.every((number) => text.set.has(number))) return null;
	const exact = exactPlace(key, text);
	if (exact !== null) return exact;
	if (isShort || text.key.length < key.length * CLOSE) return null;
	if (words.filter((word) => text.set.has(word)).length < words.length * SHARED_WORDS) return null;
	const most = Math.floor(key.length * (1 - CLOSE));
	const close = closestPart(key, text.key, most);
	if (close === null) return null;
	const from = Math.max(0, close.end - key.length);
	return { from, to: close.end, isPart: text.isTitle && text.key.length - key.length > most };
}

/** Where a title stands word for word; rather where it stands alone than where it is a part of another. */
function exactPlace(key: string, { key: text, starts, ends, source }: ReadReference): TitlePlace | null {
	let part: TitlePlace | null = null;
	for (let from = text.indexOf(key); from >= 0; from = text.indexOf(key, from + 1)) {
		const to = from + key.length;
		const [start, end] = [starts.get(from), ends.get(to)];
		if (start === undefined || end === undefined) continue;
		// ` in speech separation` and `corpus of the ` go on; `. NeurIPS`, `,” in`, `. In:` and the ends of the text do not.
		const isPart =
			/^[ \t\n]+\p{Ll}/u.test(source.slice(end, end + 3)) || /(?:^|\s)\p{Ll}+[ \t\n]+$/u.test(source.slice(Math.max(0, start - 16), start));
		part = { from, to, isPart };
		if (!isPart) return part;
	}
	return part;
}
