import { t } from '../../i18n';
import { paperKey } from '../../paper/identifier';
import type { Command, CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { importNamed } from './import-paper';
import { importLine } from './import-result';
import type { ImportResult } from './import-result';
import { forget, keptPapers } from './kept-list';

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
		const results = await context.dialogs.progress(t('import.title'), (progress) => importKept(context, progress));
		context.dialogs.notify(keptSummary(results));
	},
};

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

function keptSummary(results: readonly ImportResult[]): string {
	const count = (outcome: ImportResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
	const [created, exists, kept] = [count('created'), count('exists'), count('kept')];
	return [
		...(created > 0 ? [t('import.done-created', { n: created })] : []),
		...(exists > 0 ? [t('import.done-exists', { n: exists })] : []),
		...(kept > 0 ? [t('import.done-kept', { n: kept })] : []),
		...results.filter(({ outcome }) => outcome === 'failed').map(importLine),
	].join(' ');
}
