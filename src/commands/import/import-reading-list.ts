import { paperKey } from '../../paper/identifier';
import type { Command, CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { existing } from './existing-note';
import { importNamed } from './import-paper';
import type { ImportResult } from './import-result';
import type { NamedPaper, NearMiss } from './recognise';
import { recognise } from './recognise';

/** What a text of many papers holds, before anything is asked or written. */
export interface ReadingList {
	/** Papers without a note. */
	readonly fresh: readonly NamedPaper[];
	readonly here: readonly { readonly named: NamedPaper; readonly path: string }[];
	/** What was meant as a paper and is none, with a guess. */
	readonly unclear: readonly NearMiss[];
}

/** A reading list that was stopped before its end. */
export interface StoppedList {
	readonly left: readonly NamedPaper[];
	readonly results: readonly ImportResult[];
	readonly total: number;
}

/** Imports the papers named in a note, a selection, pasted text or a BibTeX file. Everything happens in its dialog. */
export const importReadingList: Command = {
	id: 'import-reading-list',
	name: 'command.import-reading-list',
	icon: 'list-plus',
	ribbon: 'menu',
	async run(context) {
		const selection = context.active.selection();
		const path = context.active.path();
		const text = selection.trim() !== '' || path === null ? selection : await idsInNote(context, path);
		context.dialogs.readingList({ text });
	},
};

/** The papers a text names, sorted into new, already here and unclear; each paper once. */
export function readingListIn(context: CommandContext, text: string): ReadingList {
	const { papers, unclear } = inText(text);
	const fresh: NamedPaper[] = [];
	const here: { named: NamedPaper; path: string }[] = [];
	for (const named of new Map(papers.map((paper) => [paperKey(paper.id), paper])).values()) {
		const path = existing(context, named)?.path ?? null;
		if (path === null) fresh.push(named);
		else here.push({ named, path });
	}
	return { fresh, here, unclear };
}

interface Named {
	readonly papers: readonly NamedPaper[];
	readonly unclear: readonly NearMiss[];
}

function inText(text: string): Named {
	const recognised = recognise(text);
	if (recognised.kind === 'near-miss') return { papers: [], unclear: [recognised] };
	return recognised.kind === 'papers' ? { papers: recognised.papers, unclear: recognised.nearMisses } : { papers: [], unclear: [] };
}

/** The identifiers of a note, one a line, as its reader wrote them. */
async function idsInNote(context: CommandContext, path: string): Promise<string> {
	const recognised = recognise(await context.notes.read(path));
	return recognised.kind === 'papers' ? recognised.papers.map(({ input }) => input).join('\n') : '';
}

/**
 * Imports the new papers of a list. What is done is kept as it goes, so that a list cut off by a cancel or by closing the app
 * goes on where it stopped.
 */
export async function importList(
	context: CommandContext,
	papers: readonly NamedPaper[],
	progress: Progress,
	onResult: (result: ImportResult) => void,
): Promise<ImportResult[]> {
	return await go(context, { papers, results: [], group: `list ${context.now().getTime()}` }, progress, onResult);
}

/** Goes on with the list that was stopped. */
export async function continueList(
	context: CommandContext,
	progress: Progress,
	onResult: (result: ImportResult) => void,
): Promise<ImportResult[]> {
	const state = await readState(context);
	return state === null ? [] : await go(context, state, progress, onResult);
}

/** The list that was stopped, or null. */
export async function stoppedList(context: CommandContext): Promise<StoppedList | null> {
	const state = await readState(context);
	if (state === null) return null;
	const left = leftOf(state);
	return left.length === 0 ? null : { left, results: state.results.map(([, result]) => result), total: state.papers.length };
}

/** Forgets the list that was stopped; the notes it made stay. */
export async function forgetList(context: CommandContext): Promise<void> {
	await context.records.write(RECORD, null);
}

interface ListState {
	readonly papers: readonly NamedPaper[];
	/** By paper key. */
	readonly results: readonly (readonly [key: string, result: ImportResult])[];
	readonly group: string;
}

const RECORD = 'reading-list';
/** The state is kept after every so many papers: one lost is found to have its note already. */
const KEPT_EVERY = 20;

async function go(
	context: CommandContext,
	state: ListState,
	progress: Progress,
	onResult: (result: ImportResult) => void,
): Promise<ImportResult[]> {
	const results = [...state.results];
	const keep = () => context.records.write(RECORD, { ...state, results });
	await keep();
	const left = leftOf(state);
	const offset = state.papers.length - left.length;
	const keyOf = new Map(left.map((named) => [named.input, paperKey(named.id)]));
	await importNamed(
		context,
		left,
		{},
		{ ...progress, step: (done, _total, what) => progress.step(offset + done, state.papers.length, what) },
		{
			group: state.group,
			onResult: async (result) => {
				results.push([keyOf.get(result.input) ?? result.input, result]);
				onResult(result);
				if (results.length % KEPT_EVERY === 0) await keep();
			},
		},
	);
	if (results.length >= state.papers.length) await forgetList(context);
	else await keep();
	return results.map(([, result]) => result);
}

function leftOf({ papers, results }: ListState): NamedPaper[] {
	const done = new Set(results.map(([key]) => key));
	return papers.filter(({ id }) => !done.has(paperKey(id)));
}

async function readState(context: CommandContext): Promise<ListState | null> {
	const stored = await context.records.read(RECORD);
	return isState(stored) ? stored : null;
}

function isState(value: unknown): value is ListState {
	if (typeof value !== 'object' || value === null || !('papers' in value) || !('results' in value) || !('group' in value)) return false;
	return Array.isArray(value.papers) && Array.isArray(value.results) && typeof value.group === 'string';
}
