import type { Setting } from 'obsidian';
import type { Progress } from '../../commands/ports/progress';
import { t } from '../../i18n';

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

/** The buttons of a long action: cancel, and pause, which becomes resume. */
export function offerPause(buttons: Setting, pausing: Pausing, cancel: () => void): void {
	buttons
		.addButton((button) => button.setButtonText(t('button.cancel')).onClick(cancel))
		.addButton((button) =>
			button.setButtonText(t('button.pause')).onClick(() => {
				pausing.toggle();
				button.setButtonText(pausing.paused ? t('button.resume') : t('button.pause'));
			}),
		);
}
