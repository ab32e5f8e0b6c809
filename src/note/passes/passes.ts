/**
 * Keshav's three passes ("How to Read a Paper", doi 10.1145/1273445.1273458): how many minutes each takes, and the section it fills.
 * The words about each are in the i18n tables under `pass.1` to `pass.3`.
 */
export const PASSES = [
	{ pass: 1, minutes: [5, 10], section: 'pass-1' },
	{ pass: 2, minutes: [60, 60], section: 'pass-2' },
	{ pass: 3, minutes: [240, 300], section: 'pass-3' },
] as const;

export type PassNumber = (typeof PASSES)[number]['pass'];

/** How many passes a property says are finished: 0 where it says none. `2`, `"2"` and `pass-2` are two. */
export function passNumber(value: unknown): number {
	const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(/\d+/.exec(value)?.[0] ?? 0) : 0;
	return Number.isInteger(number) && number > 0 ? Math.min(number, PASSES.length) : 0;
}
