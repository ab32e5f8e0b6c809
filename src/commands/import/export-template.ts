import { t } from '../../i18n';
import { inNoteLanguage } from '../../note/note-words';
import { BUILT_IN_TEMPLATE } from '../../note/template/built-in-template';
import type { CommandContext } from '../command';

const FILE = 'Literature note template.md';

/** Puts the built-in template into the vault as a note to start one's own from, once, and opens it. Answers its path. */
export async function exportTemplate(context: CommandContext): Promise<string> {
	if (!context.notes.exists(FILE)) {
		await context.operations.run(t('operation.export-template'), (operation) =>
			operation.create(FILE, inNoteLanguage(BUILT_IN_TEMPLATE, context.settings.noteLanguage)),
		);
	}
	await context.active.open(FILE);
	context.dialogs.notify(t('template.exported', { path: FILE }));
	return FILE;
}
