import { t } from '../../i18n';
import { withTemplateSections } from '../../note/template/apply-template';
import { propertiesOf, renameProperty, sameValue, setProperties } from '../../note/properties/frontmatter';
import { paperOfNote } from '../../note/paper-of-note';
import { PROPERTIES, keyIn } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import { insertSkeleton } from '../../note/skeleton';
import { localDay } from '../../paper/dates';
import { propertyNames } from '../../settings';
import type { Command, CommandContext } from '../command';
import type { LoggedChange } from '../ports/operations';
import type { Progress } from '../ports/progress';
import { forEachNote, leftWords } from '../for-each-note';
import type { LeftNote } from '../for-each-note';
import { plainNote } from '../plain-note';
import { knownNames, rememberNames } from '../records/known-names';
import type { KnownNames } from '../records/known-names';
import { paperKeysOf } from '../../note/paper-identity';
import { planNote, skeletonInput } from '../import';
import { writtenFor } from '../records/written-record';
import type { Written } from '../records/written-record';

/** What the format of the settings would change in a note. */
export interface FormatChange extends LoggedChange {
	readonly before: string;
	/** What is done, for the list: keys renamed, keys taken out, sections put in. */
	readonly said: readonly string[];
}

/** What would change in which notes, and the notes that cannot be read or changed. */
export interface FormatPlan {
	readonly changes: readonly FormatChange[];
	readonly left: readonly LeftNote[];
}

/** Moves existing notes to the property names and the template of the settings, previewed, as one operation. */
export const applyNoteFormat: Command = {
	id: 'apply-note-format',
	name: 'command.apply-note-format',
	icon: 'layout-template',
	needsPapers: true,
	async run(context) {
		const { dialogs } = context;
		const paths = [...context.notes.literatureNotes()].sort();
		if (paths.length === 0) return dialogs.notify(t('format.none'));
		const plan = await dialogs.progress(t('command.apply-note-format'), (progress) => planFormat(context, paths, progress));
		if (plan === null) return;
		const { changes, left } = plan;
		for (const words of leftWords(left)) dialogs.notify(words);
		if (changes.length === 0) return dialogs.notify(t('format.nothing', { n: paths.length }));
		const chosen = await dialogs.previewChanges({ title: t('command.apply-note-format'), yes: t('format.apply'), changes });
		if (chosen === null || chosen.length === 0) return;
		const { written, failed } = await dialogs.progress(t('refresh.writing'), (progress) =>
			context.operations.apply(t('operation.format', { n: chosen.length }), chosen, progress),
		);
		await rememberNames(context);
		const said = leftWords([...failed].map(([path, failure]) => ({ path, failure })));
		if (written.length > 0) said.unshift(t('format.done', { n: written.length }));
		dialogs.notify(said.join(' '));
	},
};

/** What would change in which notes. Writes nothing; null when it was cancelled. Throws `template-error`. */
export async function planFormat(context: CommandContext, paths: readonly string[], progress?: Progress): Promise<FormatPlan | null> {
	const known = await knownNames(context);
	const changes: FormatChange[] = [];
	const { left, cancelled } = await forEachNote(context, paths, progress, async (path) => {
		const change = await planned(context, path, known);
		if (change.after !== change.before) changes.push(change);
	});
	const template = left.find(({ failure }) => failure.failure.kind === 'template-error');
	if (template !== undefined) throw template.failure;
	return cancelled ? null : { changes, left };
}

async function planned(context: CommandContext, path: string, known: KnownNames): Promise<FormatChange> {
	const before = await plainNote(context, path);
	const said: string[] = [];
	const named = await withNames(context, before, known, said);
	const whole = await withSections(context, path, named, said);
	const now = propertiesOf(whole, context.yaml);
	const { updated } = propertyNames(context.settings);
	const dated =
		whole === before || updated === '' || !(keyIn(now, updated) in now)
			? whole
			: setProperties(whole, { [updated]: localDay(context.now()) }, context.yaml);
	return { path, before, after: dated, said };
}

/** Keys as the settings name them. A property that is switched off goes only where its value is the one we wrote. */
async function withNames(context: CommandContext, text: string, known: KnownNames, said: string[]): Promise<string> {
	const { yaml } = context;
	const names = propertyNames(context.settings);
	const written = await writtenOf(context, text);
	let now = text;
	for (const property of PROPERTIES) {
		const wanted = names[property];
		for (const old of known.get(property) ?? []) {
			if (old === wanted || isKeyOfAnother(old, property, names)) continue;
			const next = wanted === '' ? withoutOurs(context, now, old, property, written) : renameProperty(now, old, wanted, yaml);
			if (next === now) continue;
			now = next;
			said.push(wanted === '' ? t('format.removed', { key: old }) : t('format.renamed', { old, key: wanted }));
		}
	}
	return now;
}

/** An old name may be in use for something else by now. */
function isKeyOfAnother(key: string, property: PropertyName, names: Readonly<Record<PropertyName, string>>): boolean {
	return PROPERTIES.some((other) => other !== property && names[other] === key);
}

function withoutOurs(context: CommandContext, text: string, old: string, property: PropertyName, written: Written | null): string {
	const now = propertiesOf(text, context.yaml);
	const key = keyIn(now, old);
	const ours = written !== null && property in written.values && sameValue(now[key], written.values[property]);
	return key in now && ours ? setProperties(text, { [key]: undefined }, context.yaml) : text;
}

async function writtenOf(context: CommandContext, text: string): Promise<Written | null> {
	const [key] = paperKeysOf(propertiesOf(text, context.yaml), propertyNames(context.settings));
	return key === undefined ? null : ((await writtenFor(context.records, [key])).get(key) ?? null);
}

/** The sections of the template that the note lacks. */
async function withSections(context: CommandContext, path: string, text: string, said: string[]): Promise<string> {
	const template = context.settings.template.trim();
	const paper = template === '' ? null : paperOfNote(propertiesOf(text, context.yaml), propertyNames(context.settings));
	if (template !== '' && paper === null) return text;
	const { text: next, added } =
		paper === null ? insertSkeleton(text, skeletonInput(context, path)) : withTemplateSections(text, (await planNote(context, paper)).text);
	for (const name of added) said.push(t('format.section', { name }));
	return next;
}
