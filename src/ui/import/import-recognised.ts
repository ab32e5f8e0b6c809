import { Setting } from 'obsidian';
import type { CommandContext } from '../../commands/command';
import { existing } from '../../commands/import/existing-note';
import type { Recognised } from '../../commands/import/recognise';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { formatPaperId } from '../../paper/identifier';

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

/** The papers a list names, those in the vault marked, and the spellings that are none. */
export function showNamedPapers(
	container: HTMLElement,
	context: CommandContext,
	{ papers, nearMisses }: Extract<Recognised, { kind: 'papers' }>,
): void {
	const list = container.createEl('ul', { cls: 'spn-import-list' });
	for (const named of papers) {
		const item = list.createEl('li', { text: formatPaperId(named.id) });
		if (existing(context, named) !== null) item.createSpan({ cls: 'spn-import-here', text: t('import.here') });
	}
	for (const { input, suggestion } of nearMisses) list.createEl('li', { cls: 'spn-import-bad', text: notAnIdentifier(input, suggestion) });
}

/** What is said of a spelling that names no paper, with the one that may be meant. */
export function notAnIdentifier(input: string, suggestion: string | null): string {
	return suggestion === null ? t('failure.not-an-identifier', { input }) : t('failure.not-an-identifier-but', { input, suggestion });
}
