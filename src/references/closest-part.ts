/** Where a text comes closest to a pattern. */
export interface ClosestPart {
	/** Letters to change, put in or leave out. */
	readonly distance: number;
	/** Offset behind the last letter of the part. */
	readonly end: number;
}

/**
 * The part of a text closest to a pattern, by Sellers' algorithm (1980): edit distance in which the text may begin and end anywhere.
 * Null where no part is within `most` edits. Takes pattern × text steps, so the caller narrows both.
 *
 * closestPart('attention', 'self-atention is', 1) //=> { distance: 1, end: 13 }
 */
export function closestPart(pattern: string, text: string, most: number): ClosestPart | null {
	const rows = pattern.length;
	let column = new Uint16Array(rows + 1);
	for (let row = 0; row <= rows; row++) column[row] = row;
	let next = new Uint16Array(rows + 1);
	let best: ClosestPart | null = null;
	for (let at = 0; at < text.length; at++) {
		const letter = text.charCodeAt(at);
		next[0] = 0;
		for (let row = 1; row <= rows; row++) {
			const changed = (column[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
			const skipped = Math.min(column[row] ?? 0, next[row - 1] ?? 0) + 1;
			next[row] = changed < skipped ? changed : skipped;
		}
		const distance = next[rows] ?? rows;
		if (distance <= most && (best === null || distance < best.distance)) {
			best = { distance, end: at + 1 };
			if (distance === 0) return best;
		}
		[column, next] = [next, column];
	}
	return best;
}
