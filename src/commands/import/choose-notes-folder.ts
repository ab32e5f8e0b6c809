import { t } from '../../i18n';
import type { CommandContext } from '../command';

/** Lets the reader say which folder new literature notes go to: the one of the settings, or one of the vault's. */
export async function chooseNotesFolder(context: CommandContext): Promise<void> {
	const { notesFolder } = context.settings;
	const folders = new Set(context.notes.list().flatMap(({ path }) => foldersAbove(path)));
	const rows = [...folders].filter((folder) => folder !== notesFolder).sort();
	const chosen = await context.dialogs.pick(t('welcome.which-folder'), [
		...(notesFolder === '' ? [] : [{ value: notesFolder, title: notesFolder, note: t('welcome.as-set') }]),
		...rows.map((folder) => ({ value: folder, title: folder })),
	]);
	if (chosen === null) return;
	await context.changeSettings({ notesFolder: chosen });
	context.dialogs.notify(t('welcome.folder-chosen', { folder: chosen }));
}

/** `a/b/note.md` → `a`, `a/b`. */
export function foldersAbove(path: string): string[] {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
