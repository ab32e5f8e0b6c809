import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import type { Paper } from '../../paper/paper';
import type { CommandContext } from '../command';
import { existingNote } from './existing-note';
import { importLibrary } from './import-library';
import { recordPlanned, writePlanned } from './import-paper';
import { importLine, remarks } from './import-result';
import type { LibraryEntry } from './library-entries';
import type { FoundPaper } from './look-up';
import { attachPdfs } from './paper-pdf';
import { paperLabel, planNote } from './plan-note';
import type { NoteChoices } from './plan-note';
import { putInto } from './put-into';

/** Makes the note the reader accepted in the dialog, opens it, and says what was made and linked. */
export async function createNote(context: CommandContext, found: FoundPaper, choices: NoteChoices): Promise<string> {
	const planned = await planNote(context, found.paper, choices);
	const made = await context.operations.run(t('operation.import', { n: 1 }), async (operation) => {
		await context.notes.allKnown();
		// Another import may have made its note while the preview was read.
		if (existingNote(context, found.paper, { id: found.id, input: planned.keyword }) !== null) return false;
		await writePlanned(context, operation, planned, choices);
		return true;
	});
	if (!made) return await openExisting(context, found);
	await recordPlanned(context, [planned]);
	if (context.settings.openAfterImport) await context.active.open(planned.path);
	const messages = [t('import.created', { path: planned.path })];
	if (planned.mocs.length > 0) messages.push(t('import.linked', { maps: planned.mocs.map(nameOf).join(', ') }));
	const more = remarks(planned, found.source, found.id);
	if (more !== null) messages.push(more);
	context.dialogs.notify(messages.join(' '));
	if (context.settings.downloadPdf) {
		const remarks = await context.dialogs.progress(t('pdf.title'), (progress) => attachPdfs(context, [planned], progress));
		for (const remark of remarks.values()) context.dialogs.notify(remark);
	}
	return planned.path;
}

async function openExisting(context: CommandContext, found: FoundPaper): Promise<string> {
	const path = existingNote(context, found.paper, { id: found.id, input: found.paper.title })?.path ?? '';
	await context.active.open(path);
	context.dialogs.notify(t('import.exists', { input: paperLabel(found.paper), path }));
	return path;
}

/** Puts a paper's metadata into a note that is there, and says so; the reader's own text and values are kept. */
export async function completeNote(context: CommandContext, paper: Paper, path: string): Promise<void> {
	const changed = await putInto(context, paper, path);
	context.dialogs.notify(
		changed ? t('import.into-done', { paper: paperLabel(paper), path: nameOf(path) }) : t('import.into-nothing', { path: nameOf(path) }),
	);
}

/** Makes the note of an entry that was pasted, opens it, and says what was made. */
export async function createFromEntry(context: CommandContext, entry: LibraryEntry, choices: NoteChoices): Promise<void> {
	const [result] = await importLibrary(context, [entry], choices);
	if (result === undefined) return;
	if (result.path !== null && context.settings.openAfterImport) await context.active.open(result.path);
	context.dialogs.notify(importLine(result));
}
