import { PaperError } from '../failure';
import { t } from '../i18n';
import { localDay } from '../paper/dates';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper, Publication } from '../paper/paper';
import { findCitationLine } from '../note/citation-line';
import { propertiesOf, sameValue } from '../note/frontmatter';
import { keywordFor } from '../note/keyword';
import { frontmatterOf } from '../note/literature-note';
import { mergeNote } from '../note/merge';
import type { Merge, RefreshRules, WrittenRecord } from '../note/merge';
import { outlineOf } from '../note/outline';
import { paperOfNote } from '../note/paper-of-note';
import { DEFAULT_PROPERTY_NAMES, PROPERTIES } from '../note/properties';
import type { PropertyName, PropertyNames } from '../note/properties';
import { abstract } from '../note/sections/abstract';
import { fetchPapers } from '../sources';
import type { FetchedPaper } from '../sources';
import { propertyNames } from '../settings';
import type { CommandContext, Progress } from './command';
import { fetchOptions, withAbstractPage } from './fetching';
import { sliceClock } from './in-slices';
import { paperKeysOf } from './paper-identity';
import { refreshRules } from './refresh-rules';
import { rememberedYaml } from './remembered-yaml';
import { writtenFor } from './written-record';
import type { Written } from './written-record';

/** What a refresh would do to a note. */
export interface RefreshPlan {
	readonly path: string;
	/** The paper's key, by which the record is kept. */
	readonly key: string;
	/** The paper as its source tells it now. */
	readonly paper: Paper;
	readonly source: string;
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

export interface RefreshFailure {
	readonly path: string;
	readonly failure: PaperError;
}

/** What the reader decided in the preview. */
export interface RefreshChoices {
	/** Properties whose kept value gives way to the source's. */
	readonly take?: readonly PropertyName[];
	/** Where the paper was published, taken into the note. */
	readonly publication?: Publication;
	/** The only properties that may change. */
	readonly only?: readonly PropertyName[];
	/** Ask the abstract page too, for the licence. */
	readonly page?: boolean;
}

/** The papers of some notes, asked for in batches, compared with what the notes say. Writes nothing. In the order of the paths; a cancel leaves the rest out. */
export async function planRefresh(context: CommandContext, paths: readonly string[], progress?: Progress, choices: RefreshChoices = {}): Promise<(RefreshPlan | RefreshFailure)[]> {
	const sliceIsOver = sliceClock();
	const ids = new Map<string, PaperId>();
	for (const path of paths) {
		if (sliceIsOver()) await context.breathe();
		const id = await idOfNote(context, path);
		if (id !== null) ids.set(path, id);
	}
	progress?.step(0, paths.length, t('refresh.asking'));
	const fetched = await fetchCurrent(context, [...ids.values()], progress);
	const records = await writtenFor(context.shelf, [...ids.values()].map(paperKey));
	const outcomes: (RefreshPlan | RefreshFailure)[] = [];
	for (const path of paths) {
		if (sliceIsOver()) await context.breathe();
		await progress?.resumed?.();
		if (progress?.signal.aborted === true) break;
		const id = ids.get(path);
		const found = id === undefined ? undefined : fetched.get(paperKey(id));
		if (id === undefined) outcomes.push({ path, failure: new PaperError({ kind: 'not-a-literature-note', path }) });
		else if (found === undefined) outcomes.push({ path, failure: new PaperError({ kind: 'not-found', input: path, source: 'arXiv' }) });
		else if ('failure' in found) outcomes.push({ path, failure: found.failure });
		else {
			const paper = paths.length === 1 ? await withAbstractPage(context, found.paper, choices.page) : found.paper;
			outcomes.push(await planned(context, { path, key: paperKey(id), paper, source: found.source }, records.get(paperKey(id)) ?? null, choices));
		}
		progress?.step(outcomes.length, paths.length, path);
	}
	return outcomes;
}

/**
 * Papers as their own source tells them: where arXiv does not answer, the names and titles of others would look like corrections,
 * so that a refresh rather waits.
 */
export async function fetchCurrent(context: CommandContext, ids: readonly PaperId[], progress?: Progress): Promise<ReadonlyMap<string, FetchedPaper>> {
	const options = fetchOptions(context, progress?.signal);
	const onBatch = (done: number, total: number) => progress?.step(done, total, t('refresh.asking'));
	const preprints = ids.filter(({ scheme }) => scheme === 'arxiv');
	const published = ids.filter(({ scheme }) => scheme !== 'arxiv');
	const fetched = await fetchPapers(preprints, { ...options, onBatch, use: { ...options.use, doiOrg: false, semanticScholar: false } });
	return published.length === 0 ? fetched : new Map([...fetched, ...(await fetchPapers(published, { ...options, onBatch }))]);
}

/** A plan made again for the note's newest text, or with other choices; asks nobody. */
export async function planAgain(context: CommandContext, plan: RefreshPlan, choices: RefreshChoices = {}): Promise<RefreshPlan> {
	const record = (await writtenFor(context.shelf, [plan.key])).get(plan.key) ?? null;
	return await planned(context, plan, record, choices);
}

/** Which paper a note is about, by its text as it is now. */
export async function idOfNote(context: CommandContext, path: string): Promise<PaperId | null> {
	const properties = propertiesOf(await context.notes.glance(path), context.yaml);
	const [key] = paperKeysOf(properties, propertyNames(context.settings));
	return key === undefined ? null : idOfKey(key);
}

/** `arxiv:1906.01820` → the identifier it is the key of. */
export function idOfKey(key: string): PaperId {
	const id = key.slice(key.indexOf(':') + 1);
	return key.startsWith('arxiv:') ? { scheme: 'arxiv', id } : { scheme: 'doi', id };
}

async function planned(
	context: CommandContext,
	{ path, key, paper: told, source }: Pick<RefreshPlan, 'path' | 'key' | 'paper' | 'source'>,
	record: Written | null,
	choices: RefreshChoices,
): Promise<RefreshPlan> {
	const text = await context.notes.read(path);
	const names = propertyNames(context.settings);
	const yaml = rememberedYaml(context.yaml);
	const now = propertiesOf(text, yaml);
	const paper = choices.publication === undefined ? told : { ...told, publication: choices.publication };
	const merge = await merged({ ...context, settings: context.settings, yaml }, text, paper, record, choices);
	const { citation, ...changed } = merge.changed;
	const read = Number(now[names['arxiv-version']]);
	return {
		path,
		key,
		paper,
		source,
		before: text,
		after: merge.text,
		changed,
		kept: merge.kept,
		offered: Object.fromEntries(merge.kept.map((key) => [key, [now[key] ?? null, merge.offered[key] ?? null]])),
		citation: citation === undefined ? null : [textOf(citation[0]), textOf(citation[1])],
		newer: paper.version !== undefined && read > 0 && paper.version > read ? { read, newest: paper.version } : null,
		abstract: abstractChange(text, paper),
		remarks: remarksOn(paper, source),
		written: recordAfter(merge, record, names),
	};
}

async function merged(
	context: CommandContext,
	text: string,
	paper: Paper,
	record: Written | null,
	choices: RefreshChoices,
): Promise<Merge & { readonly offered: Readonly<Record<string, unknown>> }> {
	const { settings, yaml } = context;
	const names = propertyNames(settings);
	const now = propertiesOf(text, yaml);
	const told = frontmatterOf({
		paper,
		keyword: keywordFor(paper.title, paper.arxiv),
		citationMarkdown: '',
		today: localDay(context.now()),
		integration: { heading: '', points: [] },
		mocs: [],
		thirdPass: false,
		authorsShown: settings.authorsShown,
		yearRule: settings.yearRule,
		names,
		fileNamePattern: '',
	});
	const spelled = asSpelled(told, now, names);
	const { only } = choices;
	const frontmatter = only === undefined ? spelled : Object.fromEntries(Object.entries(spelled).filter(([key]) => only.some((property) => names[property] === key)));
	const taken: RefreshRules = Object.fromEntries((choices.take ?? []).map((property) => [property, 'replace' as const]));
	const input = { written: byKey(record, names, now), frontmatter, names, yaml, today: localDay(context.now()), rules: { ...refreshRules(settings), ...taken } };
	const line = findCitationLine(text)?.markdown ?? null;
	// The engine is asked only where the line may have to change, or may be the reader's: most notes have nothing new.
	const isOurs = line === null || line === record?.citation;
	const ours = isOurs ? [] : line === record?.replaced?.citation ? [line] : await citationsOf(context, text);
	const known = line !== null && (line === record?.citation || ours.includes(line)) ? line : (record?.citation ?? ours[0]);
	const first = mergeNote(text, { ...input, ...(line === null || known === undefined ? {} : { citationMarkdown: known }) });
	if (line === null || !CITED.some((property) => names[property] in first.changed)) return { ...first, offered: frontmatter };
	// A reference agrees with its note: what the reader keeps in the properties stands in it too.
	const asRead = CITED.some((property) => first.kept.includes(names[property])) ? paperOfNote(propertiesOf(first.text, yaml), names) : null;
	const { markdown } = await context.citations.format(asRead === null ? paper : { ...paper, ...asRead, ...publicationOf(asRead, paper) });
	return { ...mergeNote(text, { ...input, citationMarkdown: markdown, citationsOfOurs: ours }), offered: frontmatter };
}

/** What the source says, in the reader's spelling where that names the same paper: `1706.03762v5`, an unquoted number, `https://doi.org/…`. */
function asSpelled(told: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>, names: PropertyNames): Record<string, unknown> {
	const same = (['arxiv', 'doi', 'url'] as const).filter((property) => {
		const key = names[property];
		if (key === '' || !(key in now) || !(key in told)) return false;
		return keyNamed(property, now[key]) !== null && keyNamed(property, now[key]) === keyNamed(property, told[key]);
	});
	return { ...told, ...Object.fromEntries(same.map((property) => [names[property], now[names[property]]])) };
}

/** The key of the paper a property names alone. */
function keyNamed(property: 'arxiv' | 'doi' | 'url', value: unknown): string | null {
	const [key] = paperKeysOf({ type: 'literature', [property]: value }, DEFAULT_PROPERTY_NAMES);
	return key ?? null;
}

/** The properties a reference is made from. */
const CITED: readonly PropertyName[] = ['title', 'authors', 'year', 'venue', 'arxiv', 'arxiv-version', 'published', 'doi', 'url', 'journal-ref'];

function publicationOf(asRead: Paper, paper: Paper): Pick<Paper, 'publication'> {
	const publication = paper.publication ?? asRead.publication;
	return publication === undefined ? {} : { publication };
}

/** The reference as it would be made of what the note says now: a line like it is nobody's edit. */
async function citationsOf(context: CommandContext, text: string): Promise<string[]> {
	const paper = paperOfNote(propertiesOf(text, context.yaml), propertyNames(context.settings));
	return paper === null ? [] : [(await context.citations.format(paper)).markdown];
}

function abstractChange(text: string, paper: Paper): readonly [string, string] | null {
	const outline = outlineOf(text);
	const range = abstract.find(outline, { integration: { heading: '', points: [] }, mocs: [], thirdPass: false });
	const fresh = abstract.markdown({ paper, integration: { heading: '', points: [] }, mocs: [], thirdPass: false });
	if (range === null || fresh === null) return null;
	const old = bare(outline.lines.slice(range.from + 1, range.to).map((line) => line.text).join('\n'));
	const now = bare(fresh.slice(fresh.indexOf('\n') + 1));
	return old === '' || old === now ? null : [old, now];
}

/** The words of a callout's lines, however they were escaped. */
function bare(lines: string): string {
	return lines.replace(/^ {0,3}> ?/gm, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\s+/g, ' ').trim();
}

function remarksOn(paper: Paper, source: string): string[] {
	return [
		...(paper.arxiv !== undefined && source !== 'arXiv' ? [t('import.from-source', { source })] : []),
		...(paper.withdrawn === true ? [t('import.withdrawn')] : []),
	];
}

/** The base of the merge: for each property what we wrote last, or what we wrote before that where the note says it again. */
function byKey(record: Written | null, names: PropertyNames, now: Readonly<Record<string, unknown>>): WrittenRecord | null {
	if (record === null) return null;
	const properties: Record<string, unknown> = {};
	for (const property of PROPERTIES) {
		const key = names[property];
		if (key === '' || !(property in record.values)) continue;
		const before = record.replaced?.values;
		properties[key] = before !== undefined && property in before && sameValue(now[key], before[property]) ? before[property] : record.values[property];
	}
	return { properties, ...(record.citation === null ? {} : { citation: record.citation }) };
}

function recordAfter(merge: Merge, before: Written | null, names: PropertyNames): Written {
	const values: Partial<Record<PropertyName, unknown>> = {};
	const replaced: Partial<Record<PropertyName, unknown>> = {};
	for (const property of PROPERTIES) {
		const key = names[property];
		if (key !== '' && key in merge.written.properties) values[property] = merge.written.properties[key];
		if (key in merge.changed) replaced[property] = merge.changed[key]?.[0];
	}
	const { citation } = merge.changed;
	const anew = { values: replaced, ...(citation === undefined ? {} : { citation: textOf(citation[0]) }) };
	const kept = Object.keys(merge.changed).length > 0 ? anew : before?.replaced;
	return { values, citation: merge.written.citation ?? null, ...(kept === undefined ? {} : { replaced: kept }) };
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
