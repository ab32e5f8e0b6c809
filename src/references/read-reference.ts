import type { CitedWork } from '../paper/cited-work';
import type { TextWord } from './title-words';
import { wordsOf } from './title-words';

/** A reference made ready to be looked through. */
export interface ReadReference {
	readonly words: readonly TextWord[];
	readonly set: ReadonlySet<string>;
	/** The words without anything between, and where each begins in it. */
	readonly key: string;
	readonly starts: ReadonlyMap<number, number>;
	readonly ends: ReadonlyMap<number, number>;
	readonly source: string;
	/** Whether the source is the work's own title, so that nothing else stands in it. */
	readonly isTitle: boolean;
	/** Words that may name an author, each with where it ends in `key`; -1 where it stands elsewhere. */
	readonly names: ReadonlyMap<string, readonly number[]>;
	readonly years: readonly number[];
}

/** Reads the title where a source gave one, else the whole text as printed. */
export function readReference({ text, title, authors, year }: CitedWork): ReadReference {
	const source = title === null || title.trim() === '' ? text : title;
	const words = wordsOf(source);
	const starts = new Map<number, number>();
	const ends = new Map<number, number>();
	let key = '';
	const placed = words.map((word) => ({ ...word, at: 0 }));
	for (const entry of placed) {
		entry.at = key.length;
		starts.set(key.length, entry.start);
		key += entry.word;
		ends.set(key.length, entry.end);
	}
	const isTitle = source !== text;
	const names = new Map<string, number[]>();
	const mayName = (word: string, at: number): void => {
		names.set(word, [...(names.get(word) ?? []), at]);
	};
	const elsewhere = authors.length > 0 ? authors.flatMap(wordsOf) : isTitle ? wordsOf(text).filter(({ capital }) => capital) : [];
	for (const { word } of elsewhere) mayName(word, -1);
	if (authors.length === 0 && !isTitle) for (const { word, capital, at } of placed) if (capital) mayName(word, at + word.length);
	const years = year === null ? [...text.matchAll(/(?:^|\D)((?:1[89]|20)\d\d)(?=\D|$)/g)].map((match) => Number(match[1])) : [year];
	return { words, set: new Set(words.map(({ word }) => word)), key, starts, ends, source, isTitle, names, years };
}
