/**
 * How large the slow tests are: FULL=1 gives every one its full size. Without it they keep their shape at a fraction of the work, so
 * that `npm test` is over while one still waits for it.
 */
const FULL = process.env['FULL'] === '1';

/** The one or the other: `sized(200, 1000)` papers. */
export const sized = (small: number, full: number): number => (FULL ? full : small);

/** Runs of a property: a tenth, at least 50, of what FULL=1 tries. */
export const runs = (full: number): number => sized(Math.min(full, Math.max(50, Math.ceil(full / 10))), full);
