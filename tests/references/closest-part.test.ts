/** The part of a text closest to a pattern, against the table worked out cell by cell. */
import fc from 'fast-check';
import { closestPart } from '../../src/references/closest-part';

test.each<[string, string, number, ReturnType<typeof closestPart>]>([
	['attention', 'self-atention is', 1, { distance: 1, end: 13 }],
	['attention', 'self-attention is', 1, { distance: 0, end: 14 }],
	['attention', 'retention', 1, null],
	['attention', '', 8, null],
	['über', 'zuubersetzen', 1, { distance: 1, end: 6 }],
	['深層学習', 'に深學学習', 1, { distance: 1, end: 5 }],
])('“%s” in “%s” within %i', (pattern, text, most, expected) => expect(closestPart(pattern, text, most)).toEqual(expected));

test('as Sellers’ table has it, for patterns of one block and of several', () => {
	const letters = (least: number, most: number) =>
		fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\u0080', 'é', '深'), minLength: least, maxLength: most });
	const edit = fc.record({ at: fc.nat(100), drop: fc.nat(2), put: letters(0, 2) });
	fc.assert(
		fc.property(
			fc.oneof(letters(1, 8), letters(30, 35), letters(60, 100)),
			fc.tuple(letters(0, 40), letters(0, 40)),
			fc.array(edit, { maxLength: 6 }),
			fc.nat(40),
			(pattern, [before, behind], edits, most) => {
				// Somewhere in the text stands the pattern with some letters wrong: chance alone seldom comes near a long one.
				const wrong = edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), pattern);
				const text = before + wrong + behind;
				expect(closestPart(pattern, text, most)).toEqual(bySellers(pattern, text, most));
			},
		),
		{ numRuns: 300 },
	);
});

function bySellers(pattern: string, text: string, most: number): ReturnType<typeof closestPart> {
	let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
	let best: ReturnType<typeof closestPart> = null;
	for (let at = 0; at < text.length; at++) {
		const next = [0];
		for (let row = 1; row <= pattern.length; row++)
			next[row] = Math.min(
				(column[row - 1] ?? 0) + (pattern[row - 1] === text[at] ? 0 : 1),
				(column[row] ?? 0) + 1,
				(next[row - 1] ?? 0) + 1,
			);
		column = next;
		const distance = column.at(-1) ?? 0;
		if (distance <= most && (best === null || distance < best.distance)) best = { distance, end: at + 1 };
	}
	return best;
}
