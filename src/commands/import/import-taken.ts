import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { importLibrary } from './import-library';
import { importEach } from './import-paper';
import type { ImportWatch } from './import-paper';
import type { ImportResult } from './import-result';
import type { LibraryEntry } from './library-entries';
import type { NoteChoices } from './plan-note';
import type { NamedPaper } from './recognise';

/** What an import takes: a paper to be looked up, or an entry of a library as it stands. */
export type Taken = NamedPaper | LibraryEntry;

/** Whether an import takes an entry of a library, which needs nobody to be asked. */
export function isEntry(taken: Taken): taken is LibraryEntry {
	return 'entry' in taken;
}

/**
 * Imports papers and entries as one list that is undone together: first what the network is asked for, then the entries. Answers what
 * came of each; after a cancel the rest has no results.
 */
export async function importTaken(
	context: CommandContext,
	taken: readonly Taken[],
	choices: NoteChoices = {},
	progress?: Progress,
	watch: ImportWatch<Taken> = {},
): Promise<ReadonlyMap<Taken, ImportResult>> {
	const papers = taken.filter((one): one is NamedPaper => !isEntry(one));
	const entries = taken.filter(isEntry);
	const watched = { ...watch, group: watch.group ?? `import ${context.now().getTime()} ${taken.length}` };
	const after = (before: number): Progress | undefined =>
		progress && { ...progress, step: (done, _total, what) => progress.step(before + done, taken.length, what) };
	const results = new Map<Taken, ImportResult>(papers.length === 0 ? [] : await importEach(context, papers, choices, after(0), watched));
	if (entries.length > 0 && progress?.signal.aborted !== true) {
		const made = await importLibrary(context, entries, choices, after(papers.length), watched);
		for (const [at, result] of made.entries()) {
			const entry = entries[at];
			if (entry !== undefined) results.set(entry, result);
		}
	}
	return results;
}
