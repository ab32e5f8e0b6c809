import { describe } from '../../failure';
import type { FailureKind, PaperError } from '../../failure';
import { t } from '../../i18n';
import type { CliCommand, Command, CommandContext } from '../command';
import type { Pick } from '../ports/dialogs';
import type { Progress } from '../ports/progress';
import { forEachNote } from '../for-each-note';
import { foldersAbove } from '../import';
import { literatureNotes } from '../note-selection';
import type { NoteSelection } from '../note-selection';
import { planAgain, planRefresh } from './refresh-plan';
import type { RefreshChoices } from '../records/refresh-merge';
import type { RefreshFailure, RefreshPlan } from './refresh-plan';
import { remember } from '../records/citation-history';
import { knownFields } from '../../paper/known-fields';

/** What came of a note of a refresh. The first four keys are a promise of the CLI. */
export interface RefreshResult {
	readonly path: string;
	readonly changed: Readonly<Record<string, readonly [unknown, unknown]>>;
	readonly kept: readonly string[];
	readonly outcome: 'changed' | 'unchanged' | 'failed';
	readonly kind?: FailureKind;
	/** A newer version, a remark, or the failure. */
	readonly message?: string;
}

/** Brings metadata up to date, previewed, for the note at hand or for many. */
export const refreshMetadata: Command = {
	id: 'refresh-metadata',
	name: 'command.refresh-metadata',
	icon: 'refresh-cw',
	needsPapers: true,
	fileMenu: true,
	async run(context) {
		const path = context.active.path();
		if (path !== null && context.notes.isLiterature(path)) return context.dialogs.refresh(path);
		const chosen = await chosenNotes(context);
		if (chosen !== null) context.dialogs.refresh(chosen);
	},
};

/** Literature notes the reader chooses: all, a folder's, a tag's, those the note at hand links. Null when they chose none. */
export async function chosenNotes(context: CommandContext): Promise<string[] | null> {
	const chosen = await context.dialogs.pick(t('refresh.which'), selections(context));
	return chosen === null ? null : literatureNotes(context, chosen);
}

/** `structured-paper-notes:refresh path=… | from=… | all` */
export const refreshCli: CliCommand = {
	action: 'refresh',
	description: 'cli.refresh',
	flags: {
		path: { value: '<path>', description: 'cli.path' },
		from: { value: '<folder|tag|map>', description: 'cli.from' },
		all: { description: 'cli.all' },
		'dry-run': { description: 'cli.dry-run' },
	},
	async run(context, flags) {
		const dryRun = flags['dry-run'] !== undefined;
		const outcomes = await planRefresh(context, literatureNotes(context, selectionOf(flags)));
		const failed = dryRun ? new Map<string, PaperError>() : await applyRefresh(context, plansIn(outcomes));
		const results = outcomes.map((outcome) => resultOf(outcome, failed.get(outcome.path)));
		const text = results.map((result) => refreshLine(result, dryRun)).join('\n');
		return { json: results, text: text === '' ? t('bibliography.none') : text };
	},
};

/** `path`, `from` and `all` as the CLI gives them. */
export function selectionOf(flags: Readonly<Record<string, string>>): NoteSelection {
	const { path, from } = flags;
	return {
		...knownFields({ path, from, all: flags['all'] === undefined ? null : true }),
	};
}

/** What can be written of what came of the notes. */
export function plansIn(outcomes: readonly (RefreshPlan | RefreshFailure)[]): RefreshPlan[] {
	return outcomes.filter((outcome): outcome is RefreshPlan => !('failure' in outcome));
}

/**
 * Writes planned refreshes as one operation. A note that changed since its plan is planned anew on its newest text. Answers the
 * notes that could not be written.
 */
export async function applyRefresh(
	context: CommandContext,
	plans: readonly RefreshPlan[],
	progress?: Progress,
	choices: ReadonlyMap<string, RefreshChoices> = new Map(),
): Promise<ReadonlyMap<string, PaperError>> {
	const current: RefreshPlan[] = [];
	const byPath = new Map(plans.map((plan) => [plan.path, plan]));
	const { left } = await forEachNote(context, [...byPath.keys()], undefined, async (path) => {
		const plan = byPath.get(path);
		if (plan === undefined) return;
		const chosen = choices.get(path);
		const stale = chosen !== undefined || (plan.before !== plan.after && (await context.notes.read(path)) !== plan.before);
		current.push(stale ? await planAgain(context, plan, chosen) : plan);
	});
	const changes = current.filter(({ before, after }) => before !== after).map(({ path, before, after }) => ({ path, before, after }));
	const { written, failed } = await context.operations.apply(t('operation.refresh', { n: changes.length }), changes, progress);
	const done = new Set(written);
	const settled = current.filter(({ key, path, before, after }) => key !== '' && (before === after || done.has(path)));
	await remember(
		context,
		settled.map(({ key, written, citation }) => [key, { written, ...knownFields({ replacedLine: citation?.[0] }) }]),
	);
	return new Map([...failed, ...left.map(({ path, failure }) => [path, failure] as const)]);
}

/** What a script is told of a note: what changed, what was kept, or why it failed. `notWritten` is what its writing failed with. */
export function resultOf(outcome: RefreshPlan | RefreshFailure, notWritten?: PaperError): RefreshResult {
	const { path } = outcome;
	const failure = 'failure' in outcome ? outcome.failure : notWritten;
	if (failure !== undefined || 'failure' in outcome) {
		const said = failure === undefined ? {} : { kind: failure.failure.kind, message: describe(failure.failure, failure.alsoTried) };
		return { path, changed: {}, kept: [], outcome: 'failed', ...said };
	}
	const said = [...(outcome.newer === null ? [] : [t('refresh.newer', outcome.newer)]), ...outcome.remarks];
	return {
		path,
		changed: outcome.changed,
		kept: outcome.kept,
		outcome: outcome.before === outcome.after ? 'unchanged' : 'changed',
		...knownFields({ message: said.length === 0 ? null : said.join(' ') }),
	};
}

/** One result as a line for people. */
export function refreshLine(result: RefreshResult, dryRun = false): string {
	const { path } = result;
	if (result.outcome === 'failed') return `${path}: ${result.message ?? ''}`;
	const keys = Object.keys(result.changed).join(', ') || t('refresh.citation');
	const said = [
		result.outcome === 'unchanged'
			? t('refresh.unchanged', { path })
			: t(dryRun ? 'refresh.would-change' : 'refresh.changed', { path, keys }),
	];
	if (result.kept.length > 0) said.push(t('refresh.kept', { keys: result.kept.join(', ') }));
	if (result.message !== undefined) said.push(result.message);
	return said.join(' ');
}

/** What there is to refresh, the note at hand first, so that Enter takes it. */
export function selections(context: CommandContext): Pick<NoteSelection>[] {
	const path = context.active.path();
	const all = context.notes.literatureNotes();
	const rows: Pick<NoteSelection>[] = [];
	const isLiterature = path !== null && all.includes(path);
	if (path !== null && isLiterature) rows.push({ value: { path }, title: t('refresh.this-note'), note: path });
	if (path !== null && !isLiterature) {
		const linked = context.links.linkedNotes(path).filter((other) => all.includes(other)).length;
		if (linked > 0) rows.push({ value: { from: path }, title: t('refresh.map', { map: path }), note: t('refresh.count', { n: linked }) });
	}
	rows.push({ value: { all: true }, title: t('refresh.all'), note: t('refresh.count', { n: all.length }) });
	for (const [folder, n] of counted(all.flatMap(foldersAbove)))
		rows.push({ value: { from: folder }, title: t('refresh.folder', { folder }), note: t('refresh.count', { n }) });
	for (const [tag, n] of counted(all.flatMap((note) => [...new Set(context.notes.tags(note))]))) {
		rows.push({ value: { from: tag }, title: t('refresh.tag', { tag }), note: t('refresh.count', { n }) });
	}
	return rows;
}

function counted(names: readonly string[]): [string, number][] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
