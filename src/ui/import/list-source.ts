import { Setting } from 'obsidian';
import { decodeBibliography } from '../../bibliography';
import type { CommandContext } from '../../commands/command';
import { LIBRARY_ENDINGS } from '../../commands/import/library-entries';
import { t } from '../../i18n';
import { attempt } from '../kit/attempt';

/** Where a list may come from beside the clipboard: the note at hand, a library file of the vault, a file of the device. */
export function addListSources(el: HTMLElement, context: CommandContext, take: (text: string, from: string | null) => void): void {
	const file = el.createEl('input', {
		type: 'file',
		cls: 'spn-list-file',
		attr: { accept: '.bib,.bibtex,.ris,.json,.txt,.md,.csv', 'aria-label': t('reading-list.file'), tabindex: '-1' },
	});
	file.addEventListener('change', () => {
		const [chosen] = Array.from(file.files ?? []);
		if (chosen === undefined) return;
		attempt(context, async () => take(decodeBibliography(new Uint8Array(await chosen.arrayBuffer())), chosen.name));
	});
	const row = new Setting(el).setName(t('reading-list.sources')).setDesc(t('reading-list.sources.desc'));
	const path = context.active.path();
	if (path !== null)
		row.addButton((button) =>
			button
				.setButtonText(t('reading-list.this-note'))
				.onClick(() => attempt(context, async () => take(await context.notes.read(path), null))),
		);
	if (context.attachments.list(LIBRARY_ENDINGS).length > 0)
		row.addButton((button) =>
			button.setButtonText(t('reading-list.vault-file')).onClick(() =>
				attempt(context, async () => {
					const files = context.attachments.list(LIBRARY_ENDINGS);
					const chosen = await context.dialogs.pick(
						t('reading-list.vault-file'),
						files.map((value) => ({ value, title: value })),
					);
					if (chosen !== null) take(decodeBibliography(await context.attachments.read(chosen)), chosen);
				}),
			),
		);
	row.addButton((button) => button.setButtonText(t('reading-list.file')).onClick(() => file.click()));
}
