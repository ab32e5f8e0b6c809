import { HashTable } from './hash-table';
import type { TitleWording } from './known-title';
import type { ReadReference } from './read-reference';
import { SpanHashes } from './span-hashes';
import type { TitlePlace } from './title-place';
import { closePlace, mostEdits, mostLacking, placeOf } from './title-place';

/**
 * Titles found in a text, whatever words they are made of. Those that stand there letter for letter are found by the hash of every
 * span of whole words. One that has `k` letters wrong still has one of its `k + 1` parts as it is (the pigeonhole principle; Navarro,
 * “A guided tour to approximate string matching”, 2001), so that only titles of which a part stands there are compared.
 */
export class TitleIndex {
	private readonly exact: HashTable;
	private readonly parts: HashTable;
	/** Lengths there are, so that no other span is looked up. */
	private readonly lengths = new Set<number>();
	private readonly partLengths = new Set<number>();
	private longest = 0;
	/** A bit for each word of a title (several words may share one), and how many of them a text may lack. */
	private readonly wordBits: Int32Array;
	private readonly mayLack: Uint16Array;
	/** The look-up a title was seen in last. */
	private readonly seen: Uint32Array;
	private lookUps = 0;

	constructor(private readonly wordings: readonly TitleWording[]) {
		this.seen = new Uint32Array(wordings.length);
		this.wordBits = new Int32Array(wordings.length);
		this.mayLack = new Uint16Array(wordings.length);
		const exact: number[] = [];
		const parts: number[] = [];
		const titlesOfParts: number[] = [];
		wordings.forEach(({ key, words, whole }, index) => {
			const hashes = new SpanHashes(key);
			exact.push(hashes.of(0, key.length));
			this.lengths.add(key.length);
			this.longest = Math.max(this.longest, key.length);
			const most = mostEdits(key.length);
			if (whole.length === 0 || most === 0) return;
			this.wordBits[index] = bitsOf(words);
			this.mayLack[index] = mostLacking(words.length);
			for (let part = 0; part <= most; part++) {
				const [from, to] = [Math.floor((part * key.length) / (most + 1)), Math.floor(((part + 1) * key.length) / (most + 1))];
				parts.push(hashes.of(from, to));
				titlesOfParts.push(index);
				this.partLengths.add(to - from);
			}
		});
		this.exact = new HashTable(exact, [...wordings.keys()]);
		this.parts = new HashTable(parts, titlesOfParts);
	}

	/**
	 * Hands out the titles that stand in a text, each with its place: those that stand there letter for letter, then the close ones of
	 * which `isWanted` says that they could matter.
	 */
	find(text: ReadReference, found: (wording: TitleWording, place: TitlePlace) => void, isWanted: (wording: TitleWording) => boolean): void {
		this.lookUps += 1;
		const hashes = new SpanHashes(text.key);
		for (const [wording, place] of this.exactly(text, hashes)) found(wording, place);
		const bits = bitsOf(text.set);
		const visit = (index: number): void => {
			if (countOfBits((this.wordBits[index] ?? 0) & ~bits) > (this.mayLack[index] ?? 0) || this.seen[index] === this.lookUps) return;
			this.seen[index] = this.lookUps;
			const wording = this.wordings[index];
			if (wording === undefined || text.key.length < wording.key.length - mostEdits(wording.key.length) || !isWanted(wording)) return;
			const place = closePlace(wording, text);
			if (place !== null) found(wording, place);
		};
		for (const length of this.partLengths)
			for (let from = 0; from + length <= text.key.length; from++) this.parts.each(hashes.of(from, from + length), visit);
	}

	private exactly(text: ReadReference, hashes: SpanHashes): Map<TitleWording, TitlePlace> {
		const places = new Map<TitleWording, TitlePlace>();
		const { words, key } = text;
		for (let first = 0; first < words.length; first++) {
			const from = words[first]?.at ?? 0;
			for (let last = first; last < words.length; last++) {
				const to = words[last + 1]?.at ?? key.length;
				if (to - from > this.longest) break;
				if (!this.lengths.has(to - from)) continue;
				this.exact.each(hashes.of(from, to), (index) => {
					const wording = this.wordings[index];
					if (wording === undefined || !key.startsWith(wording.key, from)) return;
					// What has its place already needs no closer look; of two places the one where it stands alone is taken.
					this.seen[index] = this.lookUps;
					if (places.get(wording)?.isPart !== false) places.set(wording, placeOf(text, first, last));
				});
			}
		}
		return places;
	}
}

/** A set of words in 32 bits: a bit that is missing is a word that is missing. */
function bitsOf(words: Iterable<string>): number {
	let bits = 0;
	for (const word of words) {
		let hash = 0;
		for (let at = 0; at < word.length; at++) hash = Math.imul(hash, 31) + word.charCodeAt(at);
		bits |= 1 << (Math.imul(hash, 0x9e3779b1) >>> 27);
	}
	return bits;
}

function countOfBits(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count += 1;
	return count;
}
