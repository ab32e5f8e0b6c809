import { PaperMatcher } from '../../references/paper-matcher';
import type { CommandContext } from '../command';
import { forEachNote } from '../for-each-note';
import { keptReferencesOf, knownPapers, papersWithRecords } from '../reading';

/** How many papers of the vault cite a note's paper, by path, where that is known. */
export type CitedByCounts = ReadonlyMap<string, number>;

/**
 * How many different notes cite each note's paper, as far as references are kept: asks nobody, reads no note, and only the records
 * there are, in slices. A title that may be another paper's is not counted.
 */
export async function citedByCounts(context: CommandContext): Promise<CitedByCounts> {
	const counts = new Map<string, number>();
	const citing = await papersWithRecords(context);
	if (citing.size === 0) return counts;
	const matcher = new PaperMatcher(knownPapers(context));
	await forEachNote(context, [...citing.keys()], undefined, async (path) => {
		const references = (await keptReferencesOf(context, { key: citing.get(path) ?? '' })) ?? [];
		const cited = references
			.map((work) => matcher.match(work, path))
			.flatMap((found) => (found === null || found.kind === 'maybe' ? [] : found.path));
		for (const note of new Set(cited)) counts.set(note, (counts.get(note) ?? 0) + 1);
	});
	return counts;
}
