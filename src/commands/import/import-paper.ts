import { failureOf, withInput, notFound } from '../../failure';
import { t } from '../../i18n';
import { idsOf, paperKey, paperKeys } from '../../paper/identifier';
import type { FetchedPaper } from '../../sources';
import { keyIn, propertyIn } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { Command, CommandContext } from '../command';
import type { Operation } from '../ports/operations';
import type { Progress } from '../ports/progress';
import { existing, existingNote } from './existing-note';
import { failed, namedBy, remarks } from './import-result';
import type { ImportResult } from './import-result';
import { inTurns } from '../for-each-note';
import { enterInMap } from '../links';
import { attachPdfs } from './paper-pdf';
import { planNote } from './plan-note';
import type { NoteChoices, PlannedNote } from './plan-note';
import { keepForLater } from './kept-list';
import { writeStubs } from './stub-notes';
import type { NamedPaper } from './recognise';
import { fetchForNotes, withAbstractPage } from './fetch-options';
import { firstNamed } from './recognise';
import { rememberNames } from '../records/known-names';
import { keepWritten, writtenIn } from '../records/written-record';
import type { Written } from '../records/written-record';

/** Opens the dialog; everything else happens there. */
export const importPaper: Command = {
	id: 'import-paper',
	name: 'command.import-paper',
	icon: 'book-plus',
	ribbon: 'button',
	run(context) {
		context.dialogs.importPaper();
		return Promise.resolve();
	},
};

/** Puts the metadata of a paper into the note at hand, whose own text is kept. */
export const importIntoNote: Command = {
	id: 'import-into-note',
	name: 'command.import-into-note',
	icon: 'file-input',
	needs: 'note',
	run(context) {
		const path = context.active.path();
		if (path === null) return Promise.resolve();
		const selection = context.active.selection().trim();
		context.dialogs.importPaper({ into: path, text: selection === '' ? addressIn(context, path) : selection });
		return Promise.resolve();
	},
};

/** The address a note was saved from, by its properties, where it names a paper: `source` is where Web Clipper writes it. */
function addressIn(context: CommandContext, path: string): string {
	const properties = context.notes.frontmatter(path) ?? {};
	const found = [properties[keyIn(properties, 'source')], propertyIn(properties, propertyNames(context.settings), 'url')].find(
		(value): value is string => typeof value === 'string' && firstNamed(value) !== null,
	);
	return found ?? '';
}

/** What a long import tells of itself as it goes. */
export interface ImportWatch<T = NamedPaper> {
	/** Called with each result, and what it came of, as soon as it is known, in the order of the list within a batch. */
	readonly onResult?: (result: ImportResult, of: T) => void | Promise<void>;
	/** Batches with one group are undone together. */
	readonly group?: string;
}

/**
 * Imports papers already recognised: the new ones a hundred a request, each batch written before the next is asked for, so that
 * an interruption loses none of it. The results stand in the order of the list; after a cancel the rest of it has none.
 */
export async function importNamed(
	context: CommandContext,
	papers: readonly NamedPaper[],
	choices: NoteChoices = {},
	progress?: Progress,
	watch: ImportWatch = {},
): Promise<ImportResult[]> {
	const results = await importEach(context, papers, choices, progress, watch);
	return papers.flatMap((named) => results.get(named) ?? []);
}

/** The same, by paper: one that was named twice has two results. */
export async function importEach(
	context: CommandContext,
	papers: readonly NamedPaper[],
	choices: NoteChoices = {},
	progress?: Progress,
	watch: ImportWatch = {},
): Promise<ReadonlyMap<NamedPaper, ImportResult>> {
	const results = new Map<NamedPaper, ImportResult>();
	if (!(await context.notes.allKnown(progress))) return results;
	const take = async (named: NamedPaper, result: ImportResult) => {
		results.set(named, result);
		await watch.onResult?.(result, named);
	};
	const wanted: NamedPaper[] = [];
	for (const named of papers) {
		const known = existing(context, named);
		if (known === null) wanted.push(named);
		else await take(named, known);
	}
	const name = t('operation.import', { n: papers.length });
	const group = watch.group ?? `import ${context.now().getTime()} ${papers.length}`;
	for (let at = 0; at < wanted.length && progress?.signal.aborted !== true; at += BATCH) {
		const batch = wanted.slice(at, at + BATCH);
		progress?.step(
			results.size,
			papers.length,
			t('import.asking', {
				id: batch
					.map(({ input }) => input)
					.slice(0, 3)
					.join(', '),
			}),
		);
		const fetched = await withPages(
			context,
			await fetchForNotes(
				context,
				batch.map(({ id }) => id),
				progress?.signal,
			),
			progress,
		);
		const planned: PlannedNote[] = [];
		await context.operations.run(
			name,
			async (operation) => {
				// Notes may have come by a sync while the answers were on their way.
				await context.notes.allKnown();
				await inTurns(context, batch, async (named) => {
					await progress?.resumed?.();
					if (progress?.signal.aborted === true) return false;
					progress?.step(results.size, papers.length, named.input);
					await take(named, await importOne(context, operation, named, fetched.get(paperKey(named.id)), choices, planned));
					return true;
				});
			},
			group,
		);
		await recordPlanned(context, planned);
		const kept = batch.filter((named) => results.get(named)?.outcome === 'kept');
		await keepForLater(context, kept, choices);
		await writeStubs(context, kept);
		for (const [path, remark] of await attachPdfs(context, planned, progress, group)) addRemark(results, path, remark);
	}
	return results;
}

/** What is known of a paper only after its note was made joins its message. */
function addRemark(results: Map<NamedPaper, ImportResult>, path: string, remark: string): void {
	for (const [named, result] of results) {
		if (result.path === path) results.set(named, { ...result, message: result.message === null ? remark : `${result.message} ${remark}` });
	}
}

/** As many as arXiv takes in one request. */
const BATCH = 100;

/** The papers with what their abstract pages add, asked for before anything is written and only when the settings say so. */
async function withPages(
	context: CommandContext,
	fetched: ReadonlyMap<string, FetchedPaper>,
	progress?: Progress,
): Promise<ReadonlyMap<string, FetchedPaper>> {
	if (!context.settings.askAbstractPage) return fetched;
	const papers = new Map<string, FetchedPaper>();
	for (const [key, found] of fetched) {
		if (progress?.signal.aborted === true) break;
		papers.set(key, 'failure' in found ? found : { ...found, paper: await withAbstractPage(context, found.paper) });
	}
	return papers;
}

async function importOne(
	context: CommandContext,
	operation: Operation,
	named: NamedPaper,
	fetched: FetchedPaper | undefined,
	choices: NoteChoices,
	made: PlannedNote[],
): Promise<ImportResult> {
	try {
		// Another of the list may have made its note, under another identifier.
		const meanwhile = existing(context, named);
		if (meanwhile !== null) return meanwhile;
		if (fetched === undefined) throw notFound(named.input, 'arXiv');
		if ('failure' in fetched) throw withInput(fetched.failure, named.input);
		const { paper } = fetched;
		const again = existingNote(context, paper, named);
		if (again !== null) return again;
		const planned = await planNote(context, paper, choices);
		await writePlanned(context, operation, planned, choices);
		made.push(planned);
		return {
			input: named.input,
			...namedBy([...idsOf(paper), named.id]),
			outcome: 'created',
			path: planned.path,
			kind: null,
			message: remarks(planned, fetched.source, named.id),
		};
	} catch (error) {
		const failure = failureOf(error);
		if (failure === null) throw error;
		const result = failed(named.input, named.id, failure, error instanceof Error ? error.message : undefined);
		return failure.kind === 'offline'
			? { ...result, outcome: 'kept', message: t('import.kept', { message: result.message ?? '' }) }
			: result;
	}
}

/** Writes a planned note, and enters it in the maps that were chosen for it. */
export async function writePlanned(
	context: CommandContext,
	operation: Operation,
	{ path, text }: PlannedNote,
	{ mocs = [] }: NoteChoices = {},
): Promise<void> {
	await operation.create(path, text);
	for (const map of mocs) await enterInMap(context, operation, path, map);
}

/** Keeps what was written of each paper, for the refreshes to come. */
export async function recordPlanned(context: CommandContext, planned: readonly PlannedNote[]): Promise<void> {
	const names = propertyNames(context.settings);
	const entries = planned.flatMap(({ paper, text }): [string, Written][] => {
		const [key] = paperKeys(paper);
		return key === undefined ? [] : [[key, writtenIn(text, names, context.yaml)]];
	});
	if (entries.length > 0) await keepWritten(context.records, new Map(entries));
	await rememberNames(context);
}
