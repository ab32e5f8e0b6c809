import { PaperError } from '../../failure';
import { t } from '../../i18n';

/**
 * A part of the screen whose content is asked for: it says what it waits for, shows a failure with a way to try again, and drops answers
 * that come late.
 */
export class Asking<T> {
	private turn = 0;
	private asking: AbortController | null = null;

	constructor(private readonly el: HTMLElement) {}

	/** Asks, and draws what is answered. A later call overtakes an earlier one. */
	async ask(waiting: string, question: (signal: AbortSignal) => Promise<T>, draw: (answer: T) => void): Promise<void> {
		const { el } = this;
		this.stop();
		const { turn } = this;
		const asking = (this.asking = new AbortController());
		el.empty();
		const line = el.createDiv({ cls: 'spn-asking', attr: { role: 'status' } });
		line.createSpan({ text: waiting });
		const stop = line.createEl('button', { text: t('button.cancel'), attr: { type: 'button' } });
		stop.addEventListener('click', () => asking.abort());
		try {
			const answer = await question(asking.signal);
			if (turn !== this.turn) return;
			el.empty();
			draw(answer);
		} catch (error) {
			if (turn !== this.turn) return;
			el.empty();
			if (!asking.signal.aborted && !(error instanceof PaperError)) console.error(error);
			const message =
				error instanceof PaperError
					? error.message
					: asking.signal.aborted
						? t('asking.stopped')
						: t('failure.unexpected', { message: String(error) });
			el.createEl('p', { cls: 'spn-asking', text: message, attr: { role: 'alert' } });
			const again = el.createEl('button', { text: t('asking.again'), attr: { type: 'button' } });
			again.addEventListener('click', () => void this.ask(waiting, question, draw));
		}
	}

	/** Drops what is being asked. */
	stop(): void {
		this.turn += 1;
		this.asking?.abort();
	}
}
