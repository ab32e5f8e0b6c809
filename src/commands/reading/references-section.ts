import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { withReferences } from '../../note/references-section';
import type { ReferencesInput, WrittenReferences } from '../../note/references-section';
import type { CommandContext } from '../command';
import type { PreviewedChange } from '../ports/dialogs';
import type { AskedPaper } from './asked-paper';
import { keepPaperRecord, papersWithRecords, readPaperRecord } from './paper-records';
import { storedAnswerOf } from './references-of';
import type { MatchedReference } from './references-of';

/** The record of the papers whose notes have a section of references: their keys. */
const SECTIONS = 'reference-sections';

/**
 * Puts the section *References* into a note, or brings it up to date: links to the notes of cited papers, the others folded.
 * Answers whether anything changed.
 */
export async function writeReferences(
	context: CommandContext,
	{ path, key }: AskedPaper,
	references: readonly MatchedReference[],
): Promise<boolean> {
	if (path === null) return false;
	const before = (await readPaperRecord(context.records, key)).section ?? null;
	let written: WrittenReferences | null = before;
	const changed = await context.operations.run(t('operation.references', { path: nameOf(path) }), (operation) =>
		operation.update(path, (text) => {
			const section = withReferences(text, sectionInput(context, path, references), before);
			written = section.written;
			return section.text;
		}),
	);
	if (written !== null) await keepPaperRecord(context.records, key, { section: written });
	const keys = await sectionKeys(context);
	if (!keys.has(key)) await context.records.write(SECTIONS, [...keys, key]);
	return changed;
}

/** A section that would say more, since a paper it cites has a note now. */
export interface SectionChange extends PreviewedChange {
	readonly key: string;
	readonly written: WrittenReferences;
}

/**
 * The sections that would link the notes that were just made. Reads the papers whose notes have a section, and only those; of each it
 * adds the links to these notes alone, so that a link the reader took out stays out. Asks nobody.
 */
export async function sectionsCiting(context: CommandContext, made: ReadonlySet<string>): Promise<SectionChange[]> {
	const keys = await sectionKeys(context);
	if (keys.size === 0 || made.size === 0) return [];
	const changes: SectionChange[] = [];
	for (const [path, key] of await papersWithRecords(context)) {
		if (!keys.has(key) || made.has(path)) continue;
		const { section } = await readPaperRecord(context.records, key);
		const answer = await storedAnswerOf(context, { path, key });
		const fresh = (answer?.references ?? []).filter(({ note, standing }) => note !== null && standing !== 'maybe' && made.has(note));
		if (answer === null || section === undefined || fresh.length === 0) continue;
		const before = await context.notes.read(path);
		const input = sectionInput(context, path, answer.references);
		const { text: after, written } = withReferences(before, { ...input, links: input.links.filter((one) => made.has(one.path)) }, section);
		const said = [t('references.linked', { titles: fresh.map(({ note }) => nameOf(note ?? '')).join(', ') })];
		if (after !== before) changes.push({ path, key, before, after, said, written });
	}
	return changes;
}

/** Shows what the sections would say, and writes those the reader left ticked, as one operation. */
export async function updateSections(context: CommandContext, made: ReadonlySet<string>): Promise<void> {
	const changes = await sectionsCiting(context, made);
	const title = t('references.update-title');
	const chosen = changes.length === 0 ? null : await context.dialogs.previewChanges({ title, yes: t('format.apply'), changes });
	if (chosen === null || chosen.length === 0) return;
	const { written, failed } = await context.operations.apply(title, chosen);
	for (const change of chosen)
		if (written.includes(change.path)) await keepPaperRecord(context.records, change.key, { section: change.written });
	context.dialogs.notify(
		[t('references.updated', { n: written.length }), ...[...failed.values()].map(({ message }) => message)].join('\n'),
	);
}

function sectionInput(context: CommandContext, path: string, references: readonly MatchedReference[]): ReferencesInput {
	const sure = new Set(references.flatMap(({ note, standing }) => (note === null || standing === 'maybe' ? [] : note)));
	return {
		links: [...sure].map((note) => ({ path: note, link: context.links.linkTo(note, path) })),
		others: references.filter(({ standing }) => standing === 'none' || standing === 'maybe'),
		all: references,
		language: context.settings.noteLanguage,
		leadsTo: (target) => context.links.destination(target, path),
	};
}

async function sectionKeys({ records }: Pick<CommandContext, 'records'>): Promise<Set<string>> {
	const stored = await records.read(SECTIONS);
	return new Set(Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : []);
}
