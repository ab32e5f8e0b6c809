import type { ReadingState } from '../../note/passes/reading-state';
import { sameReading } from '../../note/passes/reading-state';
import type { RecordStore } from '../ports/records';

const RECORD = 'reading-steps';
/** Notes whose last steps are kept, and steps a note: back is for what the reader did of late. */
const NOTES = 40;
const STEPS = 6;

/** A state in little: status, passes finished, the days they ended. */
type Kept = readonly [status: string, finished: number, ended: readonly (string | null)[]];
type Steps = Record<string, readonly (readonly [before: Kept, after: Kept])[]>;

/**
 * The state before the last step of a note, where that step led to the state it is in now; null where no such step is known, so that
 * only the dates can tell.
 */
export async function stateBefore(records: RecordStore, path: string, now: ReadingState): Promise<ReadingState | null> {
	const last = (await readSteps(records))[path]?.at(-1);
	return last !== undefined && sameReading(stateOf(last[1]), now) ? { ...stateOf(last[0]), minutes: now.minutes } : null;
}

/** Keeps a step of a note for `stateBefore`; with `after` null the last one is forgotten, as it was taken back. */
export async function rememberStep(records: RecordStore, path: string, before: ReadingState, after: ReadingState | null): Promise<void> {
	const steps = await readSteps(records);
	const { [path]: own = [], ...others } = steps;
	const now = after === null ? own.slice(0, -1) : [...own, [keptOf(before), keptOf(after)] as const].slice(-STEPS);
	const kept = [...Object.entries(others), ...(now.length === 0 ? [] : [[path, now] as const])].slice(-NOTES);
	// The note is written; without the record the next step back goes by the dates.
	await records.write(RECORD, Object.fromEntries(kept));
}

async function readSteps(records: RecordStore): Promise<Steps> {
	const stored = await records.read(RECORD);
	if (typeof stored !== 'object' || stored === null) return {};
	return Object.fromEntries(
		Object.entries(stored).flatMap(([path, steps]) => {
			const own = Array.isArray(steps) ? steps.filter(isStep) : [];
			return own.length === 0 ? [] : [[path, own]];
		}),
	);
}

function isStep(value: unknown): value is readonly [Kept, Kept] {
	return Array.isArray(value) && value.length === 2 && value.every(isKept);
}

function isKept(value: unknown): value is Kept {
	if (!Array.isArray(value)) return false;
	const [status, finished, ended] = value as readonly unknown[];
	return typeof status === 'string' && typeof finished === 'number' && Array.isArray(ended);
}

function keptOf({ status, finished, ended }: ReadingState): Kept {
	return [status, finished, ended];
}

function stateOf([status, finished, ended]: Kept): ReadingState {
	return { status, finished, ended: ended.map((day) => (typeof day === 'string' ? day : null)), minutes: null };
}
