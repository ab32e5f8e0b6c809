import { paperKeys } from '../../paper/identifier';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { localDay } from '../../paper/dates';
import { importInto } from '../../note/import-into';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { enterInMap } from '../links';
import { existingNote } from './existing-note';
import { importNamed, recordPlanned, writePlanned } from './import-paper';
import { importText } from './import-pasted';
import { remarks } from './import-result';
import type { ImportResult } from './import-result';
import type { FoundPaper } from './look-up';
import { attachPdfs } from './paper-pdf';
import { paperLabel, planNote } from './plan-note';
import type { NoteChoices } from './plan-note';
import type { NamedPaper } from './recognise';
import { addedBetween, keepWritten, writtenFor } from '../records/written-record';

/** Makes the note the reader accepted in the dialog, opens it, and says what was made and linked. */
export async function acceptImport(context: CommandContext, found: FoundPaper, choices: NoteChoices): Promise<string> {
	const planned = await planNote(context, found.paper, choices);
	const made = await context.operations.run(t('operation.import', { n: 1 }), async (operation) => {
		await context.notes.allKnown();
		// Another import may have made its note while the preview was read.
		if (existingNote(context, found.paper, { id: found.id, input: planned.keyword }) !== null) return false;
		await writePlanned(operation, planned);
		for (const map of choices.mocs ?? []) await enterInMap(context, operation, planned.path, map);
		return true;
	});
	if (!made) return await openExisting(context, found);
	await recordPlanned(context, [planned]);
	if (context.settings.openAfterImport) await context.active.open(planned.path);
	const said = [t('import.created', { path: planned.path })];
	if (planned.mocs.length > 0) said.push(t('import.linked', { maps: planned.mocs.map(nameOf).join(', ') }));
	const more = remarks(planned, found.source, found.id);
	if (more !== null) said.push(more);
	context.dialogs.notify(said.join(' '));
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

/** Puts a paper's metadata into a note that is there; the reader's own text and values are kept. */
export async function acceptInto(context: CommandContext, found: FoundPaper, path: string): Promise<void> {
	const citation = await context.citations.format(found.paper);
	const { settings } = context;
	const names = propertyNames(settings);
	let written = { before: '', after: '' };
	const changed = await context.operations.run(t('operation.into', { path: nameOf(path) }), (operation) =>
		operation.update(path, (before) => {
			const after = importInto(before, {
				paper: found.paper,
				citationMarkdown: citation.markdown,
				today: localDay(context.now()),
				names,
				authorsShown: settings.authorsShown,
				yearRule: settings.yearRule,
				language: settings.noteLanguage,
				yaml: context.yaml,
			});
			written = { before, after };
			return after;
		}),
	);
	const [key] = paperKeys(found.paper);
	if (changed && key !== undefined) {
		const earlier = (await writtenFor(context.records, [key])).get(key) ?? null;
		await keepWritten(context.records, new Map([[key, addedBetween(written.before, written.after, earlier, names, context.yaml)]]));
	}
	context.dialogs.notify(
		changed
			? t('import.into-done', { paper: paperLabel(found.paper), path: nameOf(path) })
			: t('import.into-nothing', { path: nameOf(path) }),
	);
}

/** Imports a list behind a progress bar. */
export async function acceptList(context: CommandContext, text: string): Promise<ImportResult[]> {
	return await context.dialogs.progress(t('import.title'), (progress) => importText(context, text, {}, progress));
}

/** The same for papers that are known already, as a search found them. */
export async function acceptNamed(context: CommandContext, papers: readonly NamedPaper[]): Promise<ImportResult[]> {
	return await context.dialogs.progress(t('import.title'), (progress) => importNamed(context, papers, {}, progress));
}
