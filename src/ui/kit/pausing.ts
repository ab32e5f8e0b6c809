import type { Progress } from '../../commands/ports/progress';

/** A long action's brakes: pause, resume, cancel. */
export class Pausing {
	private readonly controller = new AbortController();
	private waiting: (() => void)[] = [];
	paused = false;

	/** The part of `Progress` that answers to the brakes. */
	get progress(): Pick<Progress, 'signal' | 'resumed'> {
		return {
			signal: this.controller.signal,
			resumed: () => (this.paused ? new Promise<void>((resolve) => this.waiting.push(resolve)) : Promise.resolve()),
		};
	}

	toggle(): void {
		this.paused = !this.paused;
		if (!this.paused) this.release();
	}

	cancel(): void {
		this.controller.abort();
		this.paused = false;
		this.release();
	}

	private release(): void {
		const { waiting } = this;
		this.waiting = [];
		for (const go of waiting) go();
	}
}
