import { paperKeys } from '../../paper/identifier';
import { MOST_AUTHORS } from '../../citation/csl-json';
import { t } from '../../i18n';
import { findCitationLine, withCitation } from '../../note/citation-line';
import { propertiesOf, setProperties } from '../../note/properties/frontmatter';
import { paperOfNote } from '../../note/paper-of-note';
import { propertyIn, propertyOrder } from '../../note/properties/properties';
import { findReferenceList, withReferenceList } from '../../note/reference-list';
import { applyEdits } from '../../markdown/edits';
import { localDay } from '../../paper/dates';
import { knownFields } from '../../paper/known-fields';
import type { Paper } from '../../paper/paper';
import { propertyNames } from '../../settings';
import type { Command, CommandContext } from '../command';
import { forEachNote, leftWords } from '../for-each-note';
import type { LeftNote } from '../for-each-note';
import type { AppliedPlan, LoggedChange } from '../ports/operations';
import type { Progress } from '../ports/progress';
import { DraftDocument } from './drafts/document';
import { insertedCitations, rememberInserted } from './drafts/inserted';
import type { InsertedCitation } from './drafts/inserted';
import { worksOfSource } from './export-bibliography';
import { plainNote } from '../plain-note';
import { citationHistory, remember, wasWrittenByUs } from '../records/citation-history';
import type { CitationHistory } from '../records/citation-history';
import { keepList, keptLists } from './reference-lists';
import type { Written } from '../records/written-record';

/** What an update of the citations would do to a note. */
export interface CitationUpdate {
	readonly path: string;
	/**
	 * `kept`: the reader edited the line, so it stays. `shortened`: the properties hold less than the line we wrote (only some of the
	 * authors, no volume and pages), so the line is the better one.
	 */
	readonly outcome: 'changed' | 'unchanged' | 'kept' | 'shortened' | 'none';
	readonly before: string;
	readonly after: string;
	/** The line as it will stand, and the paper it is kept for. */
	readonly citation?: { readonly key: string; readonly written: Written };
	/** The text of a list of references that was made anew. */
	readonly list?: string;
	/** The texts inserted into a draft, as they will stand. */
	readonly inserted?: readonly InsertedCitation[];
}

/**
 * Formats every citation line and list of references we wrote anew, as the settings are now. Lines the reader edited are kept and named.
 */
export const updateCitations: Command = {
	id: 'update-citations',
	name: 'command.update-citations',
	icon: 'refresh-cw',
	needsPapers: true,
	async run(context) {
		const { dialogs } = context;
		const paths = [...context.notes.literatureNotes()].sort();
		const plan = await dialogs.progress(t('update.title'), (progress) => planCitationUpdates(context, paths, progress));
		if (plan === null) return;
		const { updates, left } = plan;
		for (const words of leftWords(left)) dialogs.notify(words);
		const changed = updates.filter(({ outcome }) => outcome === 'changed');
		const kept = updates.filter(({ outcome }) => outcome === 'kept' || outcome === 'shortened');
		if (changed.length === 0) dialogs.notify(kept.length === 0 ? t('update.nothing') : t('update.nothing-kept', { kept: kept.length }));
		else if (
			await dialogs.confirm({
				title: t('update.title'),
				text: t('update.confirm', { n: changed.length, kept: kept.length }),
				yes: t('button.update'),
			})
		) {
			const { written, failed } = await dialogs.progress(t('update.title'), (progress) => applyCitationUpdates(context, changed, progress));
			const said = leftWords([...failed].map(([path, failure]) => ({ path, failure })));
			dialogs.notify([t('update.done', { n: written.length, total: changed.length, kept: kept.length }), ...said].join(' '));
		} else return;
		await showKept(context, kept);
	},
};

/** What would become of some notes' citation lines, and of the lists of references we wrote. Writes nothing; null after a cancel. */
export async function planCitationUpdates(
	context: CommandContext,
	paths: readonly string[],
	progress?: Progress,
): Promise<{ readonly updates: readonly CitationUpdate[]; readonly left: readonly LeftNote[] } | null> {
	const names = propertyNames(context.settings);
	const lists = await keptLists(context);
	const drafts = [...(await insertedCitations(context)).keys()].filter((path) => context.notes.exists(path) && !paths.includes(path));
	const known = await citationHistory(
		context,
		paths.flatMap((path) => {
			const paper = paperOfNote(context.notes.frontmatter(path) ?? {}, names);
			return paper === null ? [] : paperKeys(paper);
		}),
	);
	const updates: CitationUpdate[] = [];
	const left: LeftNote[] = [];
	const plan = async (some: readonly string[], planned: (path: string) => Promise<CitationUpdate>) => {
		const batch = await forEachNote(context, some, progress, async (path) => void updates.push(await planned(path)));
		left.push(...batch.left);
		return !batch.cancelled;
	};
	const done =
		(await plan(paths, (path) => plannedLine(context, path, known))) &&
		(await plan(drafts, (path) => plannedDraft(context, path))) &&
		(await plan([...lists.keys()], (path) => plannedList(context, path, lists.get(path) ?? '')));
	return done ? { updates, left } : null;
}

/** Writes planned updates as one operation; a note that changed or was renamed meanwhile is left. Answers what became of each. */
export async function applyCitationUpdates(
	context: CommandContext,
	updates: readonly CitationUpdate[],
	progress?: Progress,
): Promise<AppliedPlan> {
	// A literature note may hold a list of references too; the list's plan is made on the line's.
	const byPath = new Map<string, LoggedChange>();
	for (const { path, before, after, list } of updates) {
		const first = byPath.get(path);
		byPath.set(path, {
			path,
			before: first?.before ?? before,
			after: list === undefined || first === undefined ? after : withReferenceList(first.after ?? before, list),
		});
	}
	const applied = await context.operations.apply(t('operation.update-citations', { n: byPath.size }), [...byPath.values()], progress);
	const done = updates.filter(({ path }) => applied.written.includes(path));
	for (const { path, list } of done) if (list !== undefined) await keepList(context, path, list);
	for (const { path, inserted } of done) if (inserted !== undefined) await rememberInserted(context, path, inserted);
	const rewritten = done.flatMap(({ citation, before }) => {
		const replacedLine = findCitationLine(before)?.markdown;
		return citation === undefined ? [] : [[citation.key, { written: citation.written, replacedLine }] as const];
	});
	await remember(context, rewritten);
	return applied;
}

async function plannedLine(context: CommandContext, path: string, known: CitationHistory): Promise<CitationUpdate> {
	const { yaml } = context;
	const names = propertyNames(context.settings);
	const text = await plainNote(context, path);
	const line = findCitationLine(text)?.markdown;
	const properties = propertiesOf(text, yaml);
	const paper = paperOfNote(properties, names);
	const same = { path, before: text, after: text };
	if (line === undefined || paper === null) return { ...same, outcome: 'none' };
	const key = paperKeys(paper).find((one) => known.written.has(one)) ?? paperKeys(paper)[0];
	const record = key === undefined ? undefined : known.written.get(key);
	const authors = Number(propertyIn(properties, names, 'author-count'));
	if (authors > paper.authors.length && paper.authors.length < MOST_AUTHORS) return { ...same, outcome: 'shortened' };
	const { markdown } = await context.citations.format(await withPublication(context, paper, key));
	if (markdown === line) return { ...same, outcome: 'unchanged' };
	if (isPoorer(paper, line, markdown)) return { ...same, outcome: 'shortened' };
	if (!(await wasWrittenByUs(context, known, { key, paper, guess: true }, line))) return { ...same, outcome: 'kept' };
	const dated = names.updated === '' ? text : setProperties(text, { [names.updated]: localDay(context.now()) }, yaml, propertyOrder(names));
	return {
		...same,
		outcome: 'changed',
		after: withCitation(dated, markdown),
		...knownFields({ citation: key === undefined ? null : { key, written: { values: record?.values ?? {}, citation: markdown } } }),
	};
}

/**
 * Whether a line would lose volume, issue or pages: those of a note made before its properties held them stand in its line alone. What
 * is no year and no part of an address counts.
 */
function isPoorer({ publication }: Paper, line: string, markdown: string): boolean {
	if (publication === undefined || publication.volume !== undefined || publication.issue !== undefined || publication.pages !== undefined)
		return false;
	const numbers = (text: string) =>
		(text.replace(/https?:\/\/\S+|\b(?:arXiv:|10\.)\S+/g, '').match(/\d+/g) ?? []).filter((number) => !/^(?:1[5-9]|20)\d\d$/.test(number));
	const now = new Set(numbers(markdown));
	return numbers(line).some((number) => !now.has(number));
}

/** The paper with what the properties do not hold of its publication, where the day's answers do: for notes made before they held it. */
async function withPublication(context: CommandContext, paper: Paper, key: string | undefined): Promise<Paper> {
	const answer = key === undefined || paper.publication === undefined ? null : await context.paperCache.get(key, context.now().getTime());
	return answer?.paper.publication?.venue === paper.publication?.venue && answer?.paper.publication !== undefined
		? { ...paper, publication: { ...answer.paper.publication, ...paper.publication } }
		: paper;
}

/** A draft into which we inserted citations as text: those that read otherwise now. Text the reader changed is theirs. */
async function plannedDraft(context: CommandContext, path: string): Promise<CitationUpdate> {
	const text = await context.notes.read(path);
	const document = await DraftDocument.open(context, [path], { formatInserted: true });
	await document.settle([{ path, text }]);
	const now = await document.insertedNow();
	const changed = now.filter(({ mention, markdown }) => mention.inserted.text !== markdown);
	const same = { path, before: text, after: text };
	if (changed.length === 0) return { ...same, outcome: now.length === 0 ? 'none' : 'unchanged' };
	const edits = changed.map(({ mention: { from, to }, markdown }) => ({ from, to, text: markdown })).sort((a, b) => a.from - b.from);
	return {
		...same,
		outcome: 'changed',
		after: applyEdits(text, edits),
		inserted: changed.map(({ mention, markdown }) => ({ ...mention.inserted, text: markdown })),
	};
}

async function plannedList(context: CommandContext, path: string, kept: string): Promise<CitationUpdate> {
	if (!context.notes.exists(path)) return { path, outcome: 'none', before: '', after: '' };
	const text = await context.notes.read(path);
	const found = findReferenceList(text);
	const same = { path, before: text, after: text };
	if (found === null) return { ...same, outcome: 'none' };
	if (found.text.replace(/\r\n/g, '\n') !== kept) return { ...same, outcome: 'kept' };
	const { list } = await worksOfSource(context, found.source, path);
	return list === kept ? { ...same, outcome: 'unchanged' } : { ...same, outcome: 'changed', after: withReferenceList(text, list), list };
}

/** The notes whose line was left, for the reader to open. */
async function showKept(context: CommandContext, kept: readonly CitationUpdate[]): Promise<void> {
	if (kept.length === 0) return;
	const path = await context.dialogs.pick(
		t('update.kept'),
		kept.map(({ path, outcome }) => ({ value: path, title: path, note: outcome === 'kept' ? t('update.edited') : t('update.shortened') })),
	);
	if (path !== null) await context.active.open(path);
}
