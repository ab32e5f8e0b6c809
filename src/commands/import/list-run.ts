import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import type { ImportResult } from './import-result';
import { importTaken, isEntry } from './import-taken';
import type { Taken } from './import-taken';
import { libraryEntries } from './library-entries';
import type { NoteChoices } from './plan-note';
import type { NamedPaper } from './recognise';

/** A list that was stopped before its end. */
export interface StoppedList {
	/** Everything that was to be imported, in its order. */
	readonly taken: readonly Taken[];
	readonly results: ReadonlyMap<Taken, ImportResult>;
}

/** Where entries came from: the text, and the file of the vault it is of; empty for one from elsewhere. */
export interface ListText {
	readonly text: string;
	readonly from: string;
}

/** How a list is imported. */
export interface ListRun {
	readonly choices?: NoteChoices;
	/** Where the entries among what is taken stand; needed to resume them. */
	readonly source?: ListText;
	readonly progress: Progress;
	readonly onResult: (result: ImportResult, of: Taken) => void;
}

/**
 * Imports what was ticked of a list. What is done is kept as it goes, so that a list cut off by a cancel or by closing the app
 * goes on where it stopped. Answers all results there are, in the order of the list.
 */
export async function importList(context: CommandContext, taken: readonly Taken[], run: ListRun): Promise<ImportResult[]> {
	if (taken.some(isEntry) && run.source !== undefined) await context.records.write(TEXT, run.source);
	return await runList(context, taken, { results: new Map(), group: `list ${context.now().getTime()}`, choices: run.choices ?? {} }, run);
}

/** Goes on with the list that was stopped. */
export async function continueList(context: CommandContext, run: ListRun): Promise<ImportResult[]> {
	const state = await readState(context);
	return state === null ? [] : await runList(context, state.taken, state, run);
}

/** The list that was stopped, or null. */
export async function stoppedList(context: CommandContext): Promise<StoppedList | null> {
	const state = await readState(context);
	return state === null || state.results.size >= state.taken.length ? null : state;
}

/** Forgets the list that was stopped; the notes it made stay. */
export async function forgetList(context: CommandContext): Promise<void> {
	await context.records.write(RECORD, null);
	if ((await context.records.read(TEXT)) !== null) await context.records.write(TEXT, null);
	await context.records.replace(RESULTS, new Map());
}

/** As it is kept: an entry by its place in its text. */
interface KeptState {
	readonly taken: readonly (NamedPaper | number)[];
	readonly group: string;
	readonly choices: NoteChoices;
}
interface ListState extends StoppedList {
	readonly taken: readonly Taken[];
	readonly group: string;
	readonly choices: NoteChoices;
}

const RECORD = 'reading-list';
const TEXT = 'reading-list-text';
/** What came of the list so far, by the place in it. */
const RESULTS = 'reading-list-results';
/** Results are kept after every so many papers: one lost is found to have its note already. */
const KEPT_EVERY = 20;

async function runList(
	context: CommandContext,
	taken: readonly Taken[],
	before: Pick<ListState, 'results' | 'group' | 'choices'>,
	{ progress, onResult }: ListRun,
): Promise<ImportResult[]> {
	const { group, choices } = before;
	const results = new Map(before.results);
	if (results.size === 0) {
		const kept = taken.map((one) => (isEntry(one) ? one.entry.from : { id: one.id, input: one.input }));
		await context.records.replace(RESULTS, new Map());
		await context.records.write(RECORD, { taken: kept, group, choices } satisfies KeptState);
	}
	const placeOf = new Map(taken.map((one, at) => [one, String(at)]));
	const unkept = new Map<string, ImportResult>();
	const keep = async () => {
		await context.records.add(RESULTS, unkept);
		unkept.clear();
	};
	const left = taken.filter((one) => !results.has(one));
	await importTaken(
		context,
		left,
		choices,
		{ ...progress, step: (done, _total, what) => progress.step(before.results.size + done, taken.length, what) },
		{
			group,
			onResult: async (result, of) => {
				results.set(of, result);
				unkept.set(placeOf.get(of) ?? '', result);
				onResult(result, of);
				if (unkept.size >= KEPT_EVERY) await keep();
			},
		},
	);
	if (results.size >= taken.length) await forgetList(context);
	else await keep();
	return taken.flatMap((one) => results.get(one) ?? []);
}

async function readState(context: CommandContext): Promise<ListState | null> {
	const stored = await context.records.read(RECORD);
	if (!isState(stored)) return null;
	const places = new Map<number, Taken>();
	if (stored.taken.some((one) => typeof one === 'number')) {
		const source = await context.records.read(TEXT);
		if (!isText(source)) return null;
		for (const entry of await libraryEntries(context, source.text, source.from)) places.set(entry.entry.from, entry);
	}
	const all = stored.taken.map((one) => (typeof one === 'number' ? places.get(one) : one));
	const kept = await context.records.entries(RESULTS);
	const results = new Map<Taken, ImportResult>();
	for (const [at, one] of all.entries()) {
		const result = kept.get(String(at));
		if (one !== undefined && isResult(result)) results.set(one, result);
	}
	return { taken: all.filter((one) => one !== undefined), results, group: stored.group, choices: stored.choices };
}

function isState(value: unknown): value is KeptState {
	if (typeof value !== 'object' || value === null || !('taken' in value) || !('choices' in value)) return false;
	return Array.isArray(value.taken) && 'group' in value && typeof value.group === 'string';
}

function isResult(value: unknown): value is ImportResult {
	return typeof value === 'object' && value !== null && 'outcome' in value && 'input' in value;
}

function isText(value: unknown): value is ListText {
	return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' && 'from' in value;
}
