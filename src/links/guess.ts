import { foldedName, nameOf, wordsOf } from './folded-name';
import type { IndexedNote, NameIndex } from './name-index';

/** Notes taken in between two looks at the clock. */
const NOTES_A_STEP = 64;
/** A word found in more notes than this says little about which is meant. */
const MOST_NOTES = 3000;
/** How alike a guess has to be at the least: shared pairs of letters over all pairs. */
const LEAST_LIKENESS = 0.35;

/** Finds the notes a missing link may have meant, by the beginnings of their words. Made once a version of the index, in slices. */
export class NameGuesses {
	private readonly notesWith = new Map<string, IndexedNote[]>();
	private readonly version: number;

	constructor(private readonly index: NameIndex) {
		this.version = index.version;
	}

	/** Whether the index has changed since. */
	get stale(): boolean {
		return this.version !== this.index.version;
	}

	/** Whether these are guesses over that index. */
	isOver(index: NameIndex): boolean {
		return this.index === index;
	}

	/** The guesses over an index, made at once. */
	static of(index: NameIndex): NameGuesses {
		const guesses = new NameGuesses(index);
		for (const step of guesses.taking()) void step;
		return guesses;
	}

	*taking(): Generator<void, void> {
		let count = 0;
		for (const note of this.index.all()) {
			for (const stem of stemsOf(nameOf(note.path))) {
				const notes = this.notesWith.get(stem);
				if (notes === undefined) this.notesWith.set(stem, [note]);
				else notes.push(note);
			}
			if (++count % NOTES_A_STEP === 0) yield;
		}
	}

	/** The paths most like a name, the best first. */
	like(target: string, count = 3): string[] {
		const name = nameOf(target);
		const postings = [...stemsOf(name)].map((stem) => this.notesWith.get(stem) ?? []).filter((notes) => notes.length > 0);
		postings.sort((a, b) => a.length - b.length);
		const candidates = new Set<IndexedNote>();
		for (const [at, notes] of postings.entries()) {
			if (at > 0 && notes.length > MOST_NOTES) break;
			for (const note of notes.slice(0, MOST_NOTES)) candidates.add(note);
		}
		const wanted = this.withoutPrefix(name);
		const scored = [...candidates].map(({ path }) => ({ path, likeness: likeness(wanted, this.withoutPrefix(nameOf(path))) }));
		return scored
			.filter((guess) => guess.likeness >= LEAST_LIKENESS)
			.sort((a, b) => b.likeness - a.likeness || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
			.slice(0, count)
			.map(({ path }) => path);
	}

	private withoutPrefix(name: string): string {
		return foldedName(name.slice(this.index.reader.prefixOf(name).length));
	}
}

/** The first four letters of each word: enough to meet again after a slip further on. */
function stemsOf(name: string): Set<string> {
	return new Set(
		wordsOf(name)
			.filter((word) => word.length > 1)
			.map((word) => word.slice(0, 4)),
	);
}

/** Dice's coefficient of the pairs of letters, 0 to 1. */
function likeness(a: string, b: string): number {
	if (a === b) return 1;
	if (a.length < 2 || b.length < 2) return 0;
	const pairs = new Map<string, number>();
	for (let at = 0; at < a.length - 1; at++) {
		const pair = a.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	let shared = 0;
	for (let at = 0; at < b.length - 1; at++) {
		const pair = b.slice(at, at + 2);
		const left = pairs.get(pair) ?? 0;
		if (left > 0) {
			shared++;
			pairs.set(pair, left - 1);
		}
	}
	return (2 * shared) / (a.length + b.length - 2);
}
