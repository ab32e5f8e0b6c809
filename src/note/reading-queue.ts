import type { PassNumber } from './passes/passes';
import { PASSES } from './passes/passes';

/** What the queue goes by: a note to read, as its properties tell it. */
export interface QueuedNote {
	readonly path: string;
	readonly title: string;
	/** Stars, 0 to 5; null where the reader gave none. */
	readonly relevance: number | null;
	/** How many other papers of the vault cite it, as far as that is known. */
	readonly citedBy: number;
	/** Those of them from whose references the reader put it into the queue: `Hubinger et al. (2019)`. */
	readonly queuedFrom?: readonly string[];
	/** Days since the note was made; null where it does not tell. */
	readonly waiting: number | null;
	/** Passes finished in an earlier attempt. */
	readonly finished: number;
}

/** Why a note stands where it does, one for each thing that counted. */
export type QueueReason =
	| { readonly why: 'stars'; readonly n: number }
	| { readonly why: 'unrated' }
	| { readonly why: 'queued-from'; readonly who: string }
	| { readonly why: 'cited-by'; readonly n: number }
	| { readonly why: 'waiting'; readonly days: number }
	| { readonly why: 'next-pass'; readonly pass: PassNumber };

export interface QueueRow extends QueuedNote {
	/** Higher is sooner. */
	readonly score: number;
	readonly reasons: readonly QueueReason[];
}

/** Between two and three stars: an unrated note is neither known to be weak nor known to be good. */
const UNRATED_STARS = 2.5;
/** What a star, a citing paper, and a pass finished before weigh. Less than half a star is left for everything but the stars. */
const STAR = 100;
const CITED = 8;
const MOST_CITED = 4;
const FINISHED_PASS = 1;
/** What waiting weighs at the most, less than one citing paper, and after how many days it weighs half of that. */
const WAITED = 5;
const HALF_WAITED = 30;

/**
 * How soon a note to read should be read: by stars first, then by how many of the reader's papers cite it, then by how long it has
 * waited and how far it was read before. Waiting weighs more the longer it lasts and never overtakes a star or a citing paper.
 *
 * queueScore({ relevance: 4, citedBy: 1, waiting: 30, finished: 0, … }) //=> 410.5
 */
export function queueScore({ relevance, citedBy, waiting, finished }: QueuedNote): number {
	const days = Math.max(0, waiting ?? 0);
	const score =
		(relevance ?? UNRATED_STARS) * STAR +
		Math.min(Math.max(0, citedBy), MOST_CITED) * CITED +
		finished * FINISHED_PASS +
		(WAITED * days) / (days + HALF_WAITED);
	return Math.round(score * 1000) / 1000;
}

/** The notes to read, the one to read next first, each with its score and reasons. Among equals the one that waited longer is first. */
export function readingQueue<T extends QueuedNote>(notes: readonly T[]): (T & QueueRow)[] {
	return notes.map(queueRow).sort(compareInQueue);
}

/** A note with its score and its reasons. */
export function queueRow<T extends QueuedNote>(note: T): T & QueueRow {
	return { ...note, score: queueScore(note), reasons: reasonsOf(note) };
}

/** The order of two rows of the queue: below zero where the first is to be read first. */
export function compareInQueue(a: QueueRow, b: QueueRow): number {
	return b.score - a.score || (b.waiting ?? 0) - (a.waiting ?? 0) || (a.path < b.path ? -1 : 1);
}

/**
 * Of some papers those whose next pass fits into a time, the longest pass first: who has an evening reads what is ripe for a third
 * pass, else for a second. Among equals they stay in their order.
 *
 * papersWithin(rows, 60) //=> second passes, then first ones
 */
export function papersWithin<T extends Pick<QueuedNote, 'finished'>>(papers: readonly T[], minutes: number): T[] {
	return [...PASSES]
		.reverse()
		.filter(({ minutes: [least] }) => least <= minutes)
		.flatMap(({ pass }) => papers.filter(({ finished }) => finished + 1 === pass));
}

function reasonsOf({ relevance, citedBy, queuedFrom = [], waiting, finished }: QueuedNote): QueueReason[] {
	const reasons: QueueReason[] = [relevance === null ? { why: 'unrated' } : { why: 'stars', n: relevance }];
	for (const who of queuedFrom) reasons.push({ why: 'queued-from', who });
	// Who is named need not be counted again.
	if (citedBy > queuedFrom.length) reasons.push({ why: 'cited-by', n: citedBy });
	if (waiting !== null) reasons.push({ why: 'waiting', days: Math.max(0, waiting) });
	const next = PASSES.find(({ pass }) => pass === finished + 1);
	if (finished > 0 && next !== undefined) reasons.push({ why: 'next-pass', pass: next.pass });
	return reasons;
}
