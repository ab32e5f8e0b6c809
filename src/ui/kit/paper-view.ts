import { ItemView } from 'obsidian';
import type { WorkspaceLeaf } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { PaperError } from '../../failure';
import { t } from '../../i18n';

/** A view whose content is asked for: it says what it waits for, shows a failure with a way to try again, and drops answers that come late. */
export abstract class AskingView<T> extends ItemView {
	override navigation = false;
	private turn = 0;
	private asking: AbortController | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		protected readonly context: () => CommandContext,
	) {
		super(leaf);
	}

	/** Asks, and draws what is answered. A later call overtakes an earlier one. */
	protected async ask(waiting: string, question: (signal: AbortSignal) => Promise<T>, draw: (answer: T) => void): Promise<void> {
		const turn = ++this.turn;
		this.asking?.abort();
		const asking = new AbortController();
		this.asking = asking;
		this.contentEl.empty();
		const line = this.contentEl.createDiv({ cls: 'spn-asking', attr: { role: 'status' } });
		line.createSpan({ text: waiting });
		const stop = line.createEl('button', { text: t('button.cancel') });
		stop.addEventListener('click', () => asking.abort());
		try {
			const answer = await question(asking.signal);
			if (turn !== this.turn) return;
			this.contentEl.empty();
			draw(answer);
		} catch (error) {
			if (turn !== this.turn) return;
			this.contentEl.empty();
			if (!asking.signal.aborted && !(error instanceof PaperError)) console.error(error);
			const message =
				error instanceof PaperError
					? error.message
					: asking.signal.aborted
						? t('asking.stopped')
						: t('failure.unexpected', { message: String(error) });
			this.contentEl.createEl('p', { cls: 'spn-asking', text: message, attr: { role: 'alert' } });
			const again = this.contentEl.createEl('button', { text: t('asking.again') });
			again.addEventListener('click', () => void this.ask(waiting, question, draw));
		}
	}

	protected override async onClose(): Promise<void> {
		this.turn += 1;
		this.asking?.abort();
		return await Promise.resolve();
	}
}
