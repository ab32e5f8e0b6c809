import { typedCite } from '../../../citation/drafts/clusters';
import type { Cluster } from '../../../citation/drafts/cluster';
import { writeCitation } from '../../../citation/drafts/write';
import { toCslItem } from '../../../citation/csl-json';
import { markdownOf } from '../../../citation/text/markdown';
import { escapeMarkdown } from '../../../markdown/escape';
import { readMarkdown } from '../../../markdown/note';
import { citeSettings } from '../../../settings';
import type { CommandContext } from '../../command';
import type { ChosenCite, CiteAnswer, InsertForm } from '../../ports/cite-picker';
import { shortCitation } from '../citable';
import type { InsertedCitation } from './inserted';
import { worksOf } from './works';
import type { Work } from './works';

const FORM = 'citation-form';
const CITEKEY_FORMS: readonly InsertForm[] = ['group', 'narrative', 'suppressed'];

/**
 * The forms a citation can be inserted in, and the one that is taken: the last one chosen while the setting was as it is, else the
 * setting's. In a style of numbers a citation as text is a number that means nothing elsewhere, so it is not offered.
 */
export async function formsToOffer(context: CommandContext): Promise<{ readonly form: InsertForm; readonly forms: readonly InsertForm[] }> {
	const setting = context.settings.citationInsert;
	const { session } = await context.citations.openDocument(() => undefined);
	const isNumbered = session.kind === 'numeric' || session.kind === 'label';
	const forms: InsertForm[] = [...CITEKEY_FORMS, ...(isNumbered ? [] : (['text'] as const)), 'link', 'reference'];
	const usual: InsertForm = setting === 'citekeys' ? 'group' : setting;
	const stored = await context.records.read(FORM);
	const last =
		typeof stored === 'object' && stored !== null && 'setting' in stored && stored.setting === setting && 'form' in stored
			? stored.form
			: usual;
	return { form: forms.find((form) => form === last) ?? forms.find((form) => form === usual) ?? 'group', forms };
}

/** Keeps the form chosen, for as long as the setting is what it is. */
export async function rememberForm(context: CommandContext, form: InsertForm): Promise<void> {
	await context.records.write(FORM, { setting: context.settings.citationInsert, form });
}

/** Papers as they are inserted in a form, before what the place asks for. */
export async function citationText(context: CommandContext, chosen: readonly ChosenCite[], form: InsertForm): Promise<string> {
	const works = chosen.flatMap((one) => {
		const work = worksOf(context).at(one.path);
		return work === null ? [] : [{ ...one, work }];
	});
	switch (form) {
		case 'group':
		case 'narrative':
		case 'suppressed':
			return writeCitation(
				works.map(({ work, prefix, locator }) => ({ key: work.citekey, prefix, locator })),
				form,
			);
		case 'text':
			return await formattedCluster(context, works);
		case 'reference':
			return (await Promise.all(works.map(async ({ work }) => (await context.citations.format(work.paper)).markdown))).join('\n\n');
		case 'link':
			return works.map((one) => linked(context, one.work, one.prefix, one.locator)).join('; ');
	}
}

/** What is kept of a citation inserted as text. */
export function insertedCitation(context: CommandContext, { chosen, form }: CiteAnswer, text: string): InsertedCitation {
	return {
		text,
		form: form === 'reference' ? 'reference' : 'group',
		cites: chosen.map(({ path, prefix, locator }) => ({ path, key: worksOf(context).at(path)?.citekey ?? '', prefix, locator })),
	};
}

/** Where a citation is put: `plain`, a `cell` of a table, a `property` whose value it is. */
export type Place = 'plain' | 'cell' | 'property';

/**
 * Where in the open note the cursor stands, since a citation is written otherwise in a table and in a property; `plain` where no note is
 * open.
 */
export async function placeAtCursor(context: CommandContext): Promise<Place> {
	const path = context.active.path();
	const cursor = context.active.cursor();
	if (path === null || cursor === null) return 'plain';
	const note = readMarkdown(await context.notes.read(path));
	const line = note.lines[cursor.line];
	if (line === undefined) return 'plain';
	if (cursor.line < note.bodyLine)
		return /^\s*(?:-[ \t]+)?(?:[^\s"':#][^"':]*:)?[ \t]*$/.test(line.text.slice(0, cursor.ch)) ? 'property' : 'plain';
	const inTable = note.blocks.some(({ type, start, end }) => type === 'table' && start <= line.start && line.start < end);
	return inTable ? 'cell' : 'plain';
}

/** A citation as its place takes it: on one line, bars escaped in a cell. What puts it into a property quotes it. */
export function fitted(text: string, place: Place): string {
	if (place === 'cell') return text.replace(/\n+/g, ' ').replace(/(\\?)\|/g, (bar, escaped: string) => (escaped === '' ? '\\|' : bar));
	return place === 'property' ? text.replace(/\n+/g, ' ') : text;
}

async function formattedCluster(context: CommandContext, works: readonly (ChosenCite & { readonly work: Work })[]): Promise<string> {
	const [only] = works;
	if (only !== undefined && works.length === 1 && only.prefix === '' && only.locator === '')
		return (await context.citations.format(only.work.paper, { form: 'in-text' })).markdown;
	const { options } = citeSettings(context.settings);
	const papers = new Map(works.map(({ work }) => [work.path, work.paper]));
	const { session, terms } = await context.citations.openDocument((id) => {
		const paper = papers.get(id);
		return paper === undefined ? undefined : toCslItem(paper, options);
	});
	const cites = works.map(({ work, prefix, locator }) => typedCite(work.path, { prefix, locator }, terms));
	const cluster: Cluster = { cites, narrative: false, noteIndex: session.kind === 'note' ? 1 : 0 };
	const steps = session.rebuild([cluster], [...papers.keys()]);
	for (let step = steps.next(); step.done !== true; step = steps.next());
	return markdownOf(session.drawn[0]?.runs ?? [], escapeMarkdown);
}

function linked(context: CommandContext, work: Work, prefix: string, locator: string): string {
	const link = context.links.linkTo(work.path, context.active.path() ?? '', undefined, linkText(shortCitation(context, work.paper)));
	return `${prefix.trim() === '' ? '' : `${prefix.trim()} `}${link}${locator.trim() === '' ? '' : `, ${locator.trim()}`}`;
}

/** What a link may show: brackets and pipes would end it. */
export function linkText(text: string): string {
	return text
		.replace(/[[\]|]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}
