import type { CommandContext } from '../command';

const RECORD = 'reading-timers';
/** Notes whose timers are kept. */
const MOST = 50;
/** A timer that was not looked after for this many milliseconds, as the app was closed or the machine slept, stood still meanwhile. */
const ASLEEP = 10 * 60_000;

/** The timer of a note: milliseconds read so far, and when it was last looked after; null while it pauses. */
export interface ReadingTimer {
	readonly spent: number;
	readonly seen: number | null;
}

/** Timers by the paths of their notes. They are records, so that a restart keeps them. */
export type ReadingTimers = Readonly<Record<string, ReadingTimer>>;

/** Milliseconds a timer shows at a moment. */
export function spentOf({ spent, seen }: ReadingTimer, now: number): number {
	const since = seen === null ? 0 : now - seen;
	return since > ASLEEP || since < 0 ? spent : spent + since;
}

/** The timers as they are kept; one that slept pauses. */
export async function readTimers(context: CommandContext): Promise<ReadingTimers> {
	return timersIn(await context.records.read(RECORD), context.now().getTime());
}

/** Starts the timer of a note, or lets it go on; any other pauses, as one reads one paper at a time. */
export async function startTimer(context: CommandContext, path: string): Promise<ReadingTimers> {
	return await changeTimers(context, (timers, now) => {
		const { [path]: own, ...others } = paused(timers);
		return { ...others, [path]: { spent: own?.spent ?? 0, seen: now } };
	});
}

/** Stops the timer that runs, if one does, and keeps its minutes. */
export async function pauseTimer(context: CommandContext): Promise<ReadingTimers> {
	return await changeTimers(context, paused);
}

/** Keeps what the running timer shows: done now and then, so that a crash costs little. */
export async function keepTimers(context: CommandContext): Promise<ReadingTimers> {
	return await changeTimers(context, (timers) => timers);
}

/** The note of a timer was moved. */
export async function moveTimer(context: CommandContext, from: string, to: string): Promise<ReadingTimers> {
	return await changeTimers(context, ({ [from]: own, ...others }) => (own === undefined ? others : { ...others, [to]: own }));
}

/** Minutes on the timer of a note, rounded, to be logged in it. */
export async function minutesRead(context: CommandContext, path: string): Promise<number> {
	const timer = (await readTimers(context))[path];
	return timer === undefined ? 0 : Math.round(spentOf(timer, context.now().getTime()) / 60_000);
}

/** What was on the timer of a note is in the note: it begins at nothing, and goes on when the reader does. */
export async function clearTimer(context: CommandContext, path: string, goesOn: boolean): Promise<ReadingTimers> {
	return await changeTimers(context, ({ [path]: own, ...others }) =>
		own !== undefined && own.seen !== null && goesOn ? { ...others, [path]: { spent: 0, seen: own.seen } } : others,
	);
}

/** `change` sees each timer with its time added up. */
async function changeTimers(
	context: CommandContext,
	change: (timers: ReadingTimers, now: number) => ReadingTimers,
): Promise<ReadingTimers> {
	let changed: ReadingTimers = {};
	await context.records.change(RECORD, (stored) => {
		const now = context.now().getTime();
		changed = Object.fromEntries(Object.entries(change(timersIn(stored, now), now)).slice(-MOST));
		return changed;
	});
	return changed;
}

function paused(timers: ReadingTimers): ReadingTimers {
	return Object.fromEntries(Object.entries(timers).map(([path, { spent }]) => [path, { spent, seen: null }]));
}

function timersIn(stored: unknown, now: number): ReadingTimers {
	if (typeof stored !== 'object' || stored === null) return {};
	return Object.fromEntries(
		Object.entries(stored as Readonly<Record<string, Partial<ReadingTimer> | null>>).flatMap(([path, kept]) => {
			if (typeof kept?.spent !== 'number') return [];
			const timer = { spent: kept.spent, seen: typeof kept.seen === 'number' ? kept.seen : null };
			const slept = timer.seen !== null && now - timer.seen > ASLEEP;
			return [[path, { spent: spentOf(timer, now), seen: timer.seen === null || slept ? null : now }]];
		}),
	);
}
