import { Setting } from 'obsidian';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';

/** What a reader may do with a note that a paper has already. */
export interface ExistingNoteActions {
	readonly open: (path: string) => void;
	readonly refresh: (path: string) => void;
}

/** The notes a paper has, each with what can be done with it. With one note, the dialog's own button opens it. */
export function showExistingNotes(container: HTMLElement, paths: readonly string[], { open, refresh }: ExistingNoteActions): void {
	const list = container.createDiv({ cls: 'spn-import-existing' });
	for (const path of paths) {
		const row = new Setting(list).setName(nameOf(path)).setDesc(path);
		if (paths.length > 1) row.addButton((button) => button.setButtonText(t('import.open-note')).onClick(() => open(path)));
		row.addButton((button) => button.setButtonText(t('import.refresh-note')).onClick(() => refresh(path)));
	}
}

/** What is said of a spelling that names no paper, with the one that may be meant. */
export function notAnIdentifier(input: string, suggestion: string | null): string {
	return suggestion === null ? t('failure.not-an-identifier', { input }) : t('failure.not-an-identifier-but', { input, suggestion });
}
