/** Where a text comes closest to a pattern. */
export interface ClosestPart {
	/** Letters to change, put in or leave out. */
	readonly distance: number;
	/** Offset behind the last letter of the part. */
	readonly end: number;
}

/** Rows of the table that one integer holds. */
const ROWS = 32;
/** Letters that have their place in the table of rows; others are looked up. */
const ASCII = 128;
const NOWHERE = -1000;

/**
 * The part of a text closest to a pattern: edit distance in which the text may begin and end anywhere. Null where no part is within
 * `most` edits. By Myers' bit vectors (1999) in blocks (Hyyrö, 2003): 32 letters of the pattern at a time.
 *
 * closestPart('attention', 'self-atention is', 1) //=> { distance: 1, end: 13 }
 */
export function closestPart(pattern: string, text: string, most: number): ClosestPart | null {
	const blocks = Math.ceil(pattern.length / ROWS);
	const places = lettersOf(pattern, blocks);
	// Where the distance goes up and down by one from a row to the next.
	const up = new Int32Array(blocks).fill(-1);
	const down = new Int32Array(blocks);
	let distance = pattern.length;
	let best: ClosestPart | null = null;
	for (let at = 0; at < text.length; at++) {
		const letter = text.charCodeAt(at);
		const place = letter < ASCII ? letter * blocks : (places.others.get(letter) ?? NOWHERE);
		// What the block above hands down: 1, 0 or -1; the text may begin anywhere, so the first gets nothing.
		let carried = 0;
		for (let block = 0; block < blocks; block++) {
			const [rise, fall] = [up[block] ?? 0, down[block] ?? 0];
			const equal = places.rows[place + block] ?? 0;
			const same = equal | (carried < 0 ? 1 : 0);
			const vertical = equal | fall;
			const horizontal = (((same & rise) + rise) ^ rise) | same;
			let risen = fall | ~(horizontal | rise);
			let fallen = rise & horizontal;
			// The sign is the block's last row. Below the pattern's own last row nothing matches, so the two fall at the same letter.
			const next = risen < 0 ? 1 : fallen < 0 ? -1 : 0;
			risen = (risen << 1) | (carried > 0 ? 1 : 0);
			fallen = (fallen << 1) | (carried < 0 ? 1 : 0);
			up[block] = fallen | ~(vertical | risen);
			down[block] = risen & vertical;
			carried = next;
		}
		distance += carried;
		if (distance <= most && (best === null || distance < best.distance)) {
			best = { distance, end: at + 1 };
			if (distance === 0) return best;
		}
	}
	return best;
}

/** In which rows of a pattern each letter stands, a bit a row, `blocks` integers a letter. */
function lettersOf(pattern: string, blocks: number): { readonly rows: Int32Array; readonly others: ReadonlyMap<number, number> } {
	const others = new Map<number, number>();
	for (let row = 0; row < pattern.length; row++) {
		const letter = pattern.charCodeAt(row);
		if (letter >= ASCII && !others.has(letter)) others.set(letter, (ASCII + others.size) * blocks);
	}
	const rows = new Int32Array((ASCII + others.size) * blocks);
	for (let row = 0; row < pattern.length; row++) {
		const letter = pattern.charCodeAt(row);
		const place = (letter < ASCII ? letter * blocks : (others.get(letter) ?? 0)) + (row >> 5);
		rows[place] = (rows[place] ?? 0) | (1 << (row & 31));
	}
	return { rows, others };
}
