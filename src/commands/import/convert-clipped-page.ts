import { idsOf } from '../../paper/identifier';
import { PaperError, describe, failureOf } from '../../failure';
import { t } from '../../i18n';
import { readClippedPage } from '../../sources/clipped-page';
import type { CliCommand, Command, CommandContext } from '../command';
import { noteAt } from '../note-selection';
import { existing } from './existing-note';
import { recordPlanned, writePlanned } from './import-paper';
import { importLine, remarks } from './import-result';
import type { ImportResult } from './import-result';
import { planNote } from './plan-note';

/** Makes a literature note of the saved arXiv page at hand, with no network; the clipping stays as it was. */
export const convertClippedPage: Command = {
	id: 'convert-clipped-page',
	name: 'command.convert-clipped-page',
	icon: 'file-scan',
	needs: 'note',
	async run(context) {
		const path = context.active.path();
		if (path === null) return;
		const result = await convert(context, path);
		if (result.path !== null) await context.active.open(result.path);
		context.dialogs.notify(importLine(result));
	},
};

/** `structured-paper-notes:convert path=…` */
export const convertCli: CliCommand = {
	action: 'convert',
	description: 'cli.convert',
	flags: { path: { value: '<path>', description: 'cli.path', required: true } },
	async run(context, { path = '' }) {
		const result = await converted(context, path);
		return { json: [result], text: importLine(result) };
	},
};

async function converted(context: CommandContext, path: string): Promise<ImportResult> {
	try {
		return { ...(await convert(context, noteAt(context, path))), input: path };
	} catch (error) {
		const failure = failureOf(error);
		if (failure === null) throw error;
		return { input: path, arxiv: null, outcome: 'failed', path: null, kind: failure.kind, message: describe(failure) };
	}
}

/** Throws `not-a-clipped-page` when the note does not say which paper it is, by whom, and what it is called. */
async function convert(context: CommandContext, path: string): Promise<ImportResult> {
	const paper = readClippedPage(await context.notes.read(path));
	const [id] = paper === null ? [] : idsOf(paper);
	if (paper === null || id === undefined) throw new PaperError({ kind: 'not-a-clipped-page', path });
	await context.notes.allKnown();
	const found = existing(context, { id, input: path });
	if (found !== null) return found;
	return await context.operations.run(t('operation.import', { n: 1 }), async (operation) => {
		const planned = await planNote(context, paper);
		await writePlanned(context, operation, planned);
		await recordPlanned(context, [planned]);
		return {
			input: path,
			arxiv: paper.arxiv ?? null,
			outcome: 'created',
			path: planned.path,
			kind: null,
			message: remarks(planned, 'arXiv'),
		};
	});
}
