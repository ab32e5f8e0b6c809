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

/** Answers, between two steps of something long, whether the slice is over: the caller then yields to the app. */
export function sliceClock(now: () => number = () => Date.now()): () => boolean {
	let from = now();
	return () => {
		if (now() - from < SLICE) return false;
		from = now();
		return true;
	};
}
