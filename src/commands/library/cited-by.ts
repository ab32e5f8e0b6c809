import { nameOf } from '../../links/folded-name';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { forEachNote } from '../for-each-note';
import { storedReferencesOf, paperMatcher, papersWithRecords, queuedReferences } from '../reading';
import { whoWrote } from './library-paper';

/** Who of the vault cites a note's paper, as far as that is known. */
export interface CitedBy {
	/** How many papers. */
	readonly count: number;
	/** Those from whose references the reader put it into the queue: `Hubinger et al. (2019)`. */
	readonly queuedFrom: readonly string[];
}

/** By path; notes nobody is known to cite are left out. */
export type CitedByCounts = ReadonlyMap<string, CitedBy>;

/**
 * How many different notes cite each note's paper, as far as references are kept: asks nobody, reads no note, and only the records
 * there are, in slices. A title that may be another paper's is not counted.
 */
export async function citedByCounts(context: CommandContext): Promise<CitedByCounts> {
	const citing = await papersWithRecords(context);
	if (citing.size === 0) return new Map();
	const counts = new Map<string, Set<string>>();
	const names = propertyNames(context.settings);
	const matcher = paperMatcher(context);
	const cite = (of: Map<string, Set<string>>, path: string, by: string) => of.set(path, (of.get(path) ?? new Set()).add(by));
	await forEachNote(context, [...citing.keys()], undefined, async (path) => {
		for (const work of (await storedReferencesOf(context, { key: citing.get(path) ?? '' })) ?? []) {
			const found = matcher.match(work, path);
			if (found !== null && found.kind !== 'maybe') cite(counts, found.path, path);
		}
	});
	const byKey = new Map([...citing].map(([path, key]) => [key, path]));
	const queued = new Map<string, Set<string>>();
	for (const { by, work } of await queuedReferences(context)) {
		const path = byKey.get(by);
		const found = path === undefined ? null : matcher.match(work, path);
		if (path === undefined || found === null || found.kind === 'maybe') continue;
		cite(counts, found.path, path);
		cite(queued, found.path, whoWrote(context, path, names) || nameOf(path));
	}
	return new Map([...counts].map(([path, by]) => [path, { count: by.size, queuedFrom: [...(queued.get(path) ?? [])] }]));
}
