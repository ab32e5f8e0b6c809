import { t } from '../../i18n';
import { paperKey } from '../../paper/identifier';
import type { Command, CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { importNamed } from './import-paper';
import { importReport } from './import-result';
import type { ImportResult } from './import-result';
import { forget, keepForLater, keptPapers } from './kept-list';
import type { NamedPaper } from './recognise';

/** Imports the papers that could not be asked for, after a yes; those that still cannot be stay kept. */
export const importKeptPapers: Command = {
	id: 'import-kept-papers',
	name: 'command.import-kept-papers',
	icon: 'inbox',
	async run(context) {
		const kept = await keptPapers(context);
		if (kept.length === 0) {
			context.dialogs.notify(t('kept.none'));
			return;
		}
		const shown = kept.slice(0, MOST_SHOWN).map(({ input }) => input);
		const more = kept.length - shown.length;
		const text = [...shown, ...(more > 0 ? [t('kept.more', { n: more })] : [])].join('\n');
		if (
			!(await context.dialogs.confirm({
				title: t('kept.title', { n: kept.length }),
				text,
				yes: t('import.batch-button', { n: kept.length }),
			}))
		)
			return;
		await importKeptNow(context);
	},
};

/** Imports what is kept behind a bar, after the reader's yes, and says what came of it. */
export async function importKeptNow(context: CommandContext): Promise<void> {
	const results = await context.dialogs.progress(t('import.title'), (progress) => importKept(context, progress));
	context.dialogs.notify(importReport(results));
}

/** Keeps a paper that could not be asked for, and says when it is imported. */
export async function keepPaper(context: CommandContext, named: NamedPaper): Promise<void> {
	await keepForLater(context, [named]);
	const { length: n } = await keptPapers(context);
	const offer = { words: t('command.import-kept-papers'), run: () => importKeptNow(context) };
	context.dialogs.notify(t('kept.offline', { n }), offer);
}

/** As many are named in the question. */
const MOST_SHOWN = 12;

/** Imports what is kept. What became a note, or is known never to become one, is kept no longer. */
export async function importKept(context: CommandContext, progress?: Progress): Promise<ImportResult[]> {
	const kept = await keptPapers(context);
	const results = await importNamed(context, kept, {}, progress);
	const done = kept.filter((_named, at) => results[at] !== undefined && results[at].outcome !== 'kept');
	await forget(context, new Set(done.map(({ id }) => paperKey(id))));
	return results;
}
