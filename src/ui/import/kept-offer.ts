import { Setting } from 'obsidian';
import type { Plugin } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { keptPapers } from '../../commands/import/kept-list';
import { importKeptNow } from '../../commands/import/kept-papers';
import { t } from '../../i18n';
import { attempt } from '../kit/attempt';

/** Offers the papers that are kept for later, where there are any. */
export async function offerKept(el: HTMLElement, context: CommandContext, close: () => void): Promise<void> {
	const { length: n } = await keptPapers(context);
	if (n === 0) return;
	new Setting(el).setName(t('kept.are', { n })).addButton((button) =>
		button.setButtonText(t('import.batch-button', { n })).onClick(() => {
			close();
			attempt(context, () => importKeptNow(context));
		}),
	);
}

/** When the network is back, what was kept is offered, once; nothing is asked of it before the reader's yes. */
export function registerKeptPapers(plugin: Plugin, context: () => CommandContext): void {
	plugin.registerDomEvent(window, 'online', () =>
		attempt(context, async () => {
			const made = context();
			const { length: n } = await keptPapers(made);
			if (n > 0) made.dialogs.notify(t('kept.are', { n }), { words: t('import.batch-button', { n }), run: () => importKeptNow(made) });
		}),
	);
}
