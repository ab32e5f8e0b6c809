import { TFolder } from 'obsidian';
import type { Menu, Plugin, TAbstractFile } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { t } from '../../i18n';

/** Refresh for the literature notes of a folder, or of several files chosen together. Registers only. */
export function registerLibraryMenus(plugin: Plugin, context: () => CommandContext): void {
	const offer = (menu: Menu, files: readonly TAbstractFile[]) => {
		const literature = context().notes.literatureNotes();
		const folders = files.flatMap((file) => (file instanceof TFolder ? [`${file.path}/`] : []));
		const chosen = new Set(files.map(({ path }) => path));
		const paths = literature
			.filter((path) => chosen.has(path) || folders.some((folder) => folder === '//' || path.startsWith(folder)))
			.sort();
		if (paths.length === 0) return;
		menu.addItem((item) =>
			item
				.setTitle(t('refresh.menu', { n: paths.length }))
				.setIcon('refresh-cw')
				.setSection('structured-paper-notes')
				.onClick(() => context().dialogs.refresh(paths)),
		);
	};
	plugin.registerEvent(plugin.app.workspace.on('files-menu', (menu, files) => offer(menu, files)));
	plugin.registerEvent(
		plugin.app.workspace.on('file-menu', (menu, file) => {
			if (file instanceof TFolder) offer(menu, [file]);
		}),
	);
}
