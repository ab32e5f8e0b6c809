import { PaperError, notFound } from '../../failure';
import { t } from '../../i18n';
import { idOfKey, paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { paperOfNote } from '../../note/paper-of-note';
import { propertiesOf, throwUnlessYaml } from '../../note/properties/frontmatter';
import { namesIn } from '../../note/properties/properties';
import type { PropertyNames } from '../../note/properties/properties';
import { readMarkdown } from '../../markdown/note';
import { abstract } from '../../note/sections/abstract';
import { fetchPapers } from '../../sources';
import type { FetchedPaper } from '../../sources';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import type { Progress } from '../ports/progress';
import { fetchOptions, withAbstractPage } from '../import';
import { forEachNote } from '../for-each-note';
import type { LeftNote } from '../for-each-note';
import { paperKeysOf } from '../../note/paper-identity';
import { mergedNote, recordAfter, textOf } from '../records/refresh-merge';
import type { RefreshChoices } from '../records/refresh-merge';
import { citationHistory } from '../records/citation-history';
import type { CitationHistory } from '../records/citation-history';
import type { Written } from '../records/written-record';

/** What a refresh would do to a note. */
export interface RefreshPlan {
	readonly path: string;
	/** The paper's key, by which the record is kept; empty for a paper without identifier, of which none is. */
	readonly key: string;
	/** The paper as its source tells it now. */
	readonly paper: Paper;
	readonly source: string;
	/** The keys of our properties as the note spells them, under which its changes are. */
	readonly names: PropertyNames;
	/** The text the plan was made for, and the text it makes. The same when there is nothing new. */
	readonly before: string;
	readonly after: string;
	/** Property → what the note says, what it will say. */
	readonly changed: Readonly<Record<string, readonly [unknown, unknown]>>;
	/** Properties in which the reader's value stays, and `citation` for an edited reference line. */
	readonly kept: readonly string[];
	/** What note and source say of the properties that are kept. */
	readonly offered: Readonly<Record<string, readonly [unknown, unknown]>>;
	readonly citation: readonly [string, string] | null;
	/** A newer version than the note describes. */
	readonly newer: { readonly read: number; readonly newest: number } | null;
	/** Abstract of the note and of the newest version where they differ; the note's stays, being the reader's. */
	readonly abstract: readonly [string, string] | null;
	/** What the reader should know beside it: withdrawn, another source had to be asked. */
	readonly remarks: readonly string[];
	/** What to record once it is written. */
	readonly written: Written;
}

/** A note that cannot be refreshed, and why. */
export type RefreshFailure = LeftNote;

/**
 * The papers of some notes, asked for in batches, compared with what the notes say. Writes nothing. In the order of the paths; a cancel
 * leaves the rest out.
 */
export async function planRefresh(
	context: CommandContext,
	paths: readonly string[],
	progress?: Progress,
	choices: RefreshChoices = {},
): Promise<(RefreshPlan | RefreshFailure)[]> {
	const ids = new Map<string, PaperId>();
	const failed = new Map<string, PaperError>();
	const reading = await forEachNote(context, paths, undefined, async (path) => {
		const id = await idOfNote(context, path);
		if (id !== null) ids.set(path, id);
	});
	for (const { path, failure } of reading.left) failed.set(path, failure);
	progress?.step(0, paths.length, t('refresh.asking'));
	const fetched = await fetchCurrent(context, [...ids.values()], progress);
	const history = await citationHistory(context, [...ids.values()].map(paperKey));
	const plans = new Map<string, RefreshPlan>();
	const asked: string[] = [];
	const planning = await forEachNote(context, paths, progress, async (path) => {
		asked.push(path);
		const earlier = failed.get(path);
		if (earlier !== undefined) throw earlier;
		const id = ids.get(path);
		if (id === undefined) {
			plans.set(path, await unaskable(context, path));
			return;
		}
		const found = fetched.get(paperKey(id));
		if (found === undefined) throw notFound(path, 'arXiv');
		if ('failure' in found) throw found.failure;
		const paper = paths.length === 1 ? await withAbstractPage(context, found.paper, choices.page) : found.paper;
		const sourced = { path, key: paperKey(id), paper, source: found.source };
		plans.set(path, await planned(context, sourced, history, choices));
		progress?.step(asked.length, paths.length, path);
	});
	const left = new Map(planning.left.map((note) => [note.path, note]));
	return asked.flatMap((path) => plans.get(path) ?? left.get(path) ?? []);
}

/**
 * The plan for a note whose paper has no identifier, only a title: nothing changes, and it is said why. Throws `not-a-literature-note`
 * for a note that is none.
 */
async function unaskable(context: CommandContext, path: string): Promise<RefreshPlan> {
	const text = await context.notes.read(path);
	const paper = paperOfNote(propertiesOf(text, context.yaml), propertyNames(context.settings));
	if (paper === null) throw new PaperError({ kind: 'not-a-literature-note', path });
	const nothing = { changed: {}, kept: [], offered: {}, citation: null, newer: null, abstract: null };
	return {
		...nothing,
		path,
		key: '',
		paper,
		source: '',
		names: propertyNames(context.settings),
		before: text,
		after: text,
		remarks: [t('refresh.no-identifier')],
		written: { values: {}, citation: null },
	};
}

/**
 * Papers as their own source tells them: where arXiv does not answer, the names and titles of others would look like corrections,
 * so that a refresh rather waits.
 */
export async function fetchCurrent(
	context: CommandContext,
	ids: readonly PaperId[],
	progress?: Progress,
): Promise<ReadonlyMap<string, FetchedPaper>> {
	const options = fetchOptions(context, progress?.signal);
	const onBatch = (done: number, total: number) => progress?.step(done, total, t('refresh.asking'));
	return await fetchPapers(ids, { ...options, onBatch, fallbacks: false });
}

/** A plan made again for the note's newest text, or with other choices; asks nobody. */
export async function planAgain(context: CommandContext, plan: RefreshPlan, choices: RefreshChoices = {}): Promise<RefreshPlan> {
	return await planned(context, plan, await citationHistory(context, [plan.key]), choices);
}

/** Which paper a note is about, by its text as it is now. */
export async function idOfNote(context: CommandContext, path: string): Promise<PaperId | null> {
	const text = await context.notes.readCached(path);
	throwUnlessYaml(text, context.yaml, path);
	const properties = propertiesOf(text, context.yaml);
	const [key] = paperKeysOf(properties, propertyNames(context.settings));
	return key === undefined ? null : idOfKey(key);
}

async function planned(
	context: CommandContext,
	{ path, key, paper: fromSource, source }: Pick<RefreshPlan, 'path' | 'key' | 'paper' | 'source'>,
	history: CitationHistory,
	choices: RefreshChoices,
): Promise<RefreshPlan> {
	const text = await context.notes.read(path);
	const now = propertiesOf(text, context.yaml);
	const names = namesIn(now, propertyNames(context.settings));
	// Renamed meanwhile, and another note stands there: this paper is not its.
	if (key !== '' && !paperKeysOf(now, names).includes(key)) throw new PaperError({ kind: 'changed-meanwhile', path });
	const paper = choices.publication === undefined ? fromSource : { ...fromSource, publication: choices.publication };
	const merge = await mergedNote(context, text, paper, { key, history }, choices);
	const { citation, ...changed } = merge.changed;
	const read = Number(now[names['arxiv-version']]);
	return {
		path,
		key,
		paper,
		source,
		names,
		before: text,
		after: merge.text,
		changed,
		kept: merge.kept,
		offered: Object.fromEntries(merge.kept.map((key) => [key, [now[key] ?? null, merge.offered[key] ?? null]])),
		citation: citation === undefined ? null : [textOf(citation[0]), textOf(citation[1])],
		newer: paper.version !== undefined && read > 0 && paper.version > read ? { read, newest: paper.version } : null,
		abstract: abstractChange(text, paper),
		remarks: remarksOn(paper, source),
		written: recordAfter(merge, history.written.get(key) ?? null, names),
	};
}

function abstractChange(text: string, paper: Paper): readonly [string, string] | null {
	const outline = readMarkdown(text);
	const range = abstract.find(outline, { integration: { heading: '', points: [] }, mocs: [], thirdPass: false });
	const fresh = abstract.markdown({ paper, integration: { heading: '', points: [] }, mocs: [], thirdPass: false });
	if (range === null || fresh === null) return null;
	const old = bare(
		outline.lines
			.slice(range.from + 1, range.to)
			.map((line) => line.text)
			.join('\n'),
	);
	const now = bare(fresh.slice(fresh.indexOf('\n') + 1));
	return old === '' || old === now ? null : [old, now];
}

/** The words of a callout's lines, however they were escaped. */
function bare(lines: string): string {
	return lines
		.replace(/^ {0,3}> ?/gm, '')
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

function remarksOn(paper: Paper, source: string): string[] {
	return [
		...(paper.arxiv !== undefined && source !== 'arXiv' ? [t('import.from-source', { source })] : []),
		...(paper.withdrawn === true ? [t('import.withdrawn')] : []),
	];
}

/** A value of a property for the eye. */
export function valueText(value: unknown): string {
	if (value === null || value === undefined || value === '') return '–';
	if (Array.isArray(value)) return value.map(valueText).join('; ');
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
