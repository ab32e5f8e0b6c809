import { t } from '../../i18n';
import { paperKey } from '../../paper/identifier';
import type { Command, CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { fetchForNotes } from './fetch-options';
import { importEach } from './import-paper';
import { failed, importReport, namedBy } from './import-result';
import type { ImportResult } from './import-result';
import { forget, keepForLater, keptPapers } from './kept-list';
import type { KeptPaper } from './kept-list';
import { skeletonInput } from './plan-note';
import { putInto } from './put-into';
import type { NamedPaper } from './recognise';
import { stubOf, writeStubs } from './stub-notes';

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
	await writeStubs(context, [named]);
	await sayKept(context);
}

/** Says how many papers are kept, with a button that imports them. */
export async function sayKept(context: CommandContext): Promise<void> {
	const { length: n } = await keptPapers(context);
	const offer = { words: t('command.import-kept-papers'), run: () => importKeptNow(context) };
	context.dialogs.notify(t('kept.offline', { n }), offer);
}

/** As many are named in the question. */
const MOST_SHOWN = 12;

/** Imports what is kept, as it was to be imported. What became a note, or is known never to become one, is kept no longer. */
export async function importKept(context: CommandContext, progress?: Progress): Promise<ImportResult[]> {
	const kept = await keptPapers(context);
	const results = new Map<NamedPaper, ImportResult>();
	const batches = new Map<string, KeptPaper[]>();
	for (const paper of kept) {
		const stub = stubOf(context, paper);
		const key = stub === null ? JSON.stringify(paper.choices ?? {}) : 'stub';
		batches.set(key, [...(batches.get(key) ?? []), paper]);
	}
	for (const [key, papers] of batches) {
		const choices = papers[0]?.choices ?? {};
		const made = key === 'stub' ? await completeStubs(context, papers, progress) : await importEach(context, papers, choices, progress);
		for (const [named, result] of made) results.set(named, result);
	}
	const done = kept.filter((named) => (results.get(named)?.outcome ?? 'kept') !== 'kept');
	await forget(context, new Set(done.map(({ id }) => paperKey(id))));
	return kept.flatMap((named) => results.get(named) ?? []);
}

/** Puts what is known now into the notes that were made while it was not. */
async function completeStubs(
	context: CommandContext,
	papers: readonly NamedPaper[],
	progress?: Progress,
): Promise<ReadonlyMap<NamedPaper, ImportResult>> {
	const fetched = await fetchForNotes(
		context,
		papers.map(({ id }) => id),
		progress?.signal,
	);
	const results = new Map<NamedPaper, ImportResult>();
	for (const named of papers) {
		const found = fetched.get(paperKey(named.id));
		const path = stubOf(context, named);
		if (found === undefined || path === null) continue;
		if ('paper' in found) {
			await putInto(context, found.paper, path, skeletonInput(context, path));
			results.set(named, { input: named.input, ...namedBy([named.id]), outcome: 'created', path, kind: null, message: null });
		} else {
			const { failure, message } = found.failure;
			const result = failed(named.input, named.id, failure, message);
			results.set(named, failure.kind === 'offline' ? { ...result, outcome: 'kept' } : result);
		}
	}
	return results;
}
