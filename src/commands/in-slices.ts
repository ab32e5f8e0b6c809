/** How long a slice may hold the app, in milliseconds: half a frame, the rest is the app's. */
const SLICE = 6;

/** What slices need of the world: a clock in milliseconds and a way to let the app draw. */
export interface SliceHost {
	now(): number;
	/** Resolves once the app has had its turn. */
	pause(): Promise<void>;
	readonly signal?: AbortSignal | undefined;
}

/**
 * Runs steps to their end, a slice at a time. Stops between two slices when the signal is aborted, and answers whether it came to the end.
 */
export async function inSlices(steps: Iterator<unknown>, host: SliceHost): Promise<boolean> {
	for (;;) {
		const from = host.now();
		do {
			if (steps.next().done === true) return true;
		} while (host.now() - from < SLICE);
		if (host.signal?.aborted === true) return false;
		await host.pause();
	}
}

/** What steps come to, taken in slices; null where they are no longer wanted after a pause. */
export async function resultInSlices<T>(
	steps: Iterator<unknown, T>,
	pause: () => Promise<void>,
	isWanted: () => boolean,
): Promise<T | null> {
	const sliceIsOver = sliceClock(() => performance.now());
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		if (!sliceIsOver()) continue;
		await pause();
		if (!isWanted()) return null;
	}
}

/**
 * Answers, between two steps of something long, whether the slice is over: the caller then yields to the app. The next slice begins when it
 * is asked again, so that what the app does meanwhile is no part of it.
 */
export function sliceClock(now: () => number = () => Date.now()): () => boolean {
	let from: number | null = now();
	return () => {
		from ??= now();
		if (now() - from < SLICE) return false;
		from = null;
		return true;
	};
}
