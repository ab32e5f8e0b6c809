import { Notice } from 'obsidian';
import type { App, Component } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { chooseNotesFolder } from '../../commands/import';
import { t } from '../../i18n';
import { isLiteratureNote, paperKeysOf } from '../../note/paper-identity';
import { propertyNames } from '../../settings';
import { attempt } from '../kit/attempt';

/** Notes looked at for a paper: what the app has read of them, no note. */
const MOST_NOTES = 5000;

/**
 * The first word to a reader who switched the plugin on in this vault: import a paper, choose the folder; the library where there are
 * papers. A notice, so that nothing is in the way; it stays until it is clicked, and `done` is told. Answers how it is taken away, for
 * a reader who finds the way without it.
 */
export function welcome(app: App, owner: Component, context: CommandContext, done: () => Promise<void>): () => void {
	const has = hasPapers(app, context);
	const message = createFragment();
	message.append(t(has ? 'welcome.back' : 'welcome.text'));
	const row = message.createDiv({ cls: 'spn-welcome' });
	const button = (words: string, run: () => Promise<void> | void) =>
		row
			.createEl('button', { text: words, attr: { type: 'button' } })
			.addEventListener('click', () => attempt(context, async () => await run()));
	if (has) button(t('command.show-library'), () => context.dialogs.library());
	button(t('command.import-paper'), () => context.dialogs.importPaper());
	button(t('welcome.folder'), () => chooseNotesFolder(context));
	row.querySelector('button')?.addClass('mod-cta');
	// A click anywhere closes a notice, as the app has it.
	const notice = new Notice(message, 0);
	(row.closest('.notice') ?? row).addEventListener('click', () => attempt(context, done));
	owner.register(() => notice.hide());
	return () => {
		notice.hide();
		attempt(context, done);
	};
}

/** Whether a note of the vault is a paper's, by the app's cache of the properties. */
function hasPapers({ vault, metadataCache }: App, { settings }: CommandContext): boolean {
	const names = propertyNames(settings);
	return vault
		.getMarkdownFiles()
		.slice(0, MOST_NOTES)
		.some((file) => {
			const properties = metadataCache.getFileCache(file)?.frontmatter ?? null;
			return isLiteratureNote(file.path, properties, properties === null ? [] : paperKeysOf(properties, names), names);
		});
}
