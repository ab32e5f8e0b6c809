/** What came of a long action at each step; `total` is how many steps there are. */
export interface Progress {
	step(done: number, total: number, what: string): void;
	/** Aborted when the reader cancels. */
	readonly signal: AbortSignal;
	/** Awaited between steps: resolves at once, or when the reader ends a pause. */
	readonly resumed?: () => Promise<void>;
}
