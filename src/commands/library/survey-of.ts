import { PaperError, askedFor } from '../../failure';
import type { CitedWork } from '../../paper/cited-work';
import { workKeys } from '../../references/reference-list';
import type { CitingNote, Survey } from '../../references/survey';
import { survey } from '../../references/survey';
import { BATCH, BATCH_URL, batchBody, readBatch } from '../../sources/citation-graph';
import type { CommandContext } from '../command';
import { forEachNote } from '../for-each-note';
import { literatureNotes } from '../note-selection';
import type { Progress } from '../ports/progress';
import { keepPaperRecord, storedReferencesOf, lacksReferences, paperMatcher, paperOfPath } from '../reading';
import type { AskedPaper } from '../reading';

/** The record of works the reader never wants to see in a survey: Adam, PyTorch, the tools of a trade. */
const IGNORED = 'survey-ignored';

/**
 * What the papers of a folder, tag or map have in common, or of all notes with `from` null: from what is kept, else asked of Semantic
 * Scholar in one request per 500 papers. Throws the failure of the network only where nothing at all is known.
 */
export async function surveyOf(context: CommandContext, from: string | null, progress?: Progress): Promise<Survey> {
	await context.notes.allKnown(progress);
	const paths = literatureNotes(context, from === null ? { all: true } : { from });
	const lists = new Map<string, readonly CitedWork[]>();
	const unknown: AskedPaper[] = [];
	await forEachNote(context, paths, progress, async (path) => {
		const paper = paperOfPath(context, path);
		const kept = await storedReferencesOf(context, paper);
		if (kept !== null) lists.set(path, kept);
		else if (!(await lacksReferences(context, paper))) unknown.push(paper);
	});
	const failure = await askBatches(context, unknown, lists, progress);
	if (failure !== null && lists.size === 0 && paths.length > 0) throw failure;
	const matcher = paperMatcher(context);
	const notes: CitingNote[] = paths.map((path) => ({
		path,
		references: (lists.get(path) ?? []).flatMap((work) => {
			const found = matcher.match(work);
			// A paper that lists itself is not cited by another.
			if (found?.path === path && found.kind === 'identifier') return [];
			const other = found?.path === path ? matcher.match(work, path) : found;
			return { ...work, note: other === null || other.kind === 'maybe' ? null : other.path };
		}),
	}));
	return survey(notes, await ignoredWorks(context));
}

/** The keys of works that are left out of every survey. */
export async function ignoredWorks(context: CommandContext): Promise<Set<string>> {
	const stored = await context.records.read(IGNORED);
	return new Set(Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : []);
}

/** Leaves a work out of every survey from now on. */
export async function ignoreWorks(context: CommandContext, work: Pick<CitedWork, 'arxiv' | 'doi' | 'title' | 'authors'>): Promise<void> {
	await context.records.write(IGNORED, [...(await ignoredWorks(context)), ...workKeys(work)]);
}

/** Fills in what Semantic Scholar knows of papers nothing is kept of. Answers the failure that stopped it, null where none did. */
async function askBatches(
	context: CommandContext,
	papers: readonly AskedPaper[],
	lists: Map<string, readonly CitedWork[]>,
	progress: Progress | undefined,
): Promise<PaperError | null> {
	if (!context.settings.useSemanticScholar) return null;
	const askable = papers.filter(({ ids }) => ids.arxiv !== undefined || ids.doi !== undefined || ids.pmid !== undefined);
	for (let at = 0; at < askable.length; at += BATCH) {
		const batch = askable.slice(at, at + BATCH);
		try {
			const inputs = batch.map(({ input }) => input).join(', ');
			const body = batchBody(batch.map(({ ids }) => ids));
			const signal = progress?.signal;
			const response = await askedFor(inputs, context.get(BATCH_URL, { accept: 'application/json', body, signal }));
			const answers = readBatch(response, inputs);
			for (const [index, paper] of batch.entries()) {
				const list = { asked: context.now().getTime(), works: [], isComplete: false, ...answers[index] };
				if (paper.path !== null && list.works.length > 0) lists.set(paper.path, list.works);
				await keepPaperRecord(context.records, paper.key, { lists: { 'semantic-scholar': list } });
			}
		} catch (error) {
			if (error instanceof PaperError) return error;
			throw error;
		}
	}
	return null;
}
