import type { PassNumber } from './passes';
import { PASSES } from './passes';

/** The statuses this plugin writes. Any other word is the reader's own. */
export const STATUSES = ['to-read', 'reading', 'reviewed', 'skipped'] as const;

/** What a reader can do with the reading of a paper. */
export const READING_ACTIONS = ['advance', 'done', 'skip', 'back'] as const;
export type ReadingAction = (typeof READING_ACTIONS)[number];

/** How far the reading of a paper is, as the properties of its note tell it. */
export interface ReadingState {
	/** Passes finished, 0 to 3: `keshav-pass`. */
	readonly finished: number;
	/** One of `STATUSES`, a word of the reader's own, or empty where the note has none. */
	readonly status: string;
	/** The day each pass ended, `YYYY-MM-DD`; null where the note does not tell. */
	readonly ended: readonly (string | null)[];
	/** Minutes of reading so far; null where none were logged. */
	readonly minutes: number | null;
}

/** A note as it is before anything was read. */
export const UNREAD: ReadingState = { finished: 0, status: 'to-read', ended: [null, null, null], minutes: null };

type Phase = 'to-read' | 'reading' | 'reviewed' | 'skipped' | 'own';

/** What a status means. Without one, a note with a finished pass is being read, any other is to be read. */
function phaseOf({ status, finished }: ReadingState): Phase {
	if (status === '') return finished === 0 ? 'to-read' : 'reading';
	return STATUSES.find((known) => known === status) ?? 'own';
}

/** Whether a note waits to be read: no pass of it has begun. */
export function isToRead(state: ReadingState): boolean {
	return phaseOf(state) === 'to-read';
}

/** Whether the reader has read a paper: a pass of it is finished, or it is reviewed. */
export function isRead(state: ReadingState): boolean {
	return state.finished > 0 || state.status === 'reviewed';
}

/** The pass after the last finished one; null when all three are finished. */
export function nextPass({ finished }: ReadingState): PassNumber | null {
	return PASSES.find(({ pass }) => pass === finished + 1)?.pass ?? null;
}

/** The pass the reader is in; null before reading, after it, and when all three are finished. */
export function passAtHand(state: ReadingState): PassNumber | null {
	const phase = phaseOf(state);
	return phase === 'reading' || phase === 'own' ? nextPass(state) : null;
}

/**
 * The state after an action. `today` is the day a pass that ends now is given.
 *
 * advance: to-read → reading; reading → the pass at hand is finished (after the third: reviewed); reviewed, skipped → reading again.
 * done: the pass at hand, or the first pass of a note to read, is finished, and the note is reviewed.
 * skip: skipped, nothing finished. A status of the reader's own is kept by `advance` and overwritten by `done` and `skip`.
 * back: the last of these steps is taken back, as far as status and dates tell which it was.
 */
export function readingAfter(state: ReadingState, action: ReadingAction, today: string): ReadingState {
	switch (action) {
		case 'advance':
			return advanced(state, today);
		case 'done':
			return { ...(phaseOf(state) === 'reviewed' ? state : withNextFinished(state, today)), status: 'reviewed' };
		case 'skip':
			return { ...state, status: 'skipped' };
		case 'back':
			return takenBack(state);
	}
}

function advanced(state: ReadingState, today: string): ReadingState {
	switch (phaseOf(state)) {
		case 'to-read':
		case 'reviewed':
		case 'skipped':
			return { ...state, status: 'reading' };
		case 'reading': {
			const after = withNextFinished(state, today);
			return { ...after, status: after.finished === PASSES.length ? 'reviewed' : 'reading' };
		}
		case 'own':
			return withNextFinished(state, today);
	}
}

function withNextFinished(state: ReadingState, today: string): ReadingState {
	const next = nextPass(state);
	if (next === null) return state;
	return { ...state, finished: next, ended: state.ended.map((day, index) => (index === next - 1 ? today : day)) };
}

/** An older `keshav-pass` came without dates: what has no date was not one of these steps, and stays. */
function takenBack(state: ReadingState): ReadingState {
	const dated = state.finished > 0 && state.ended[state.finished - 1] !== null;
	const unfinished = (status: string): ReadingState => ({
		...state,
		finished: state.finished - 1,
		ended: state.ended.map((day, index) => (index === state.finished - 1 ? null : day)),
		status,
	});
	switch (phaseOf(state)) {
		case 'to-read':
			return state;
		case 'reading':
			if (state.finished === 0) return { ...state, status: 'to-read' };
			return dated ? unfinished('reading') : state;
		case 'reviewed':
			return dated ? unfinished('reading') : { ...state, status: 'reading' };
		case 'skipped':
			return { ...state, status: state.finished === 0 ? 'to-read' : 'reading' };
		case 'own':
			return dated ? unfinished(state.status) : state;
	}
}

/** Whether two states say the same of status, passes and days; minutes are left out. */
export function sameReading(a: ReadingState, b: ReadingState): boolean {
	return a.status === b.status && a.finished === b.finished && a.ended.every((day, index) => day === b.ended[index]);
}
