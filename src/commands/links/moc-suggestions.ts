import { folderOf, nameOf } from '../../links/folded-name';
import { suggestMocs } from '../../links/moc-suggestions';
import type { MocNote, MocReason, MocSuggestion, Neighbour, PaperSubject } from '../../links/moc-suggestions';
import type { NameIndex } from '../../links/name-index';
import { mocsOf } from '../../links/moc';
import { categoryName } from '../../paper/arxiv-category';
import type { Paper } from '../../paper/paper';
import { invertedName } from '../../paper/person-name';
import { namesIn } from '../../note/properties/properties';
import { linesOf, propertyNames } from '../../settings';
import { t } from '../../i18n';
import type { CommandContext } from '../command';

/** A map of content a paper may belong in, and why. */
export interface SuggestedMap {
	readonly path: string;
	readonly reason: string;
}

/**
 * Maps of the vault a paper may belong in before it has a note, by its topic as it is typed: the likeliest first; those that every note
 * gets are left out. The vault is looked through once, however often a topic is asked about.
 */
export function mapSuggester(context: CommandContext, paper: Paper): (topic: string) => Promise<readonly SuggestedMap[]> {
	const subject: PaperSubject = {
		path: `${context.settings.notesFolder}/`,
		title: paper.title,
		categories: withNames(paper.categories ?? []),
		authors: paper.authors.map(invertedName),
	};
	let known: Promise<readonly MocNote[]> | null = null;
	return async (topic) => {
		const maps = await (known ??= mapsToSuggest(context, subject));
		return suggestionsFor(context, { ...subject, topic }, maps).map(inWords);
	};
}

async function mapsToSuggest(context: CommandContext, subject: PaperSubject): Promise<readonly MocNote[]> {
	const given = new Set(
		linesOf(context.settings.defaultMocs).flatMap((map) => context.links.destination(map.replace(/^\[\[|\]\]$/g, ''), subject.path) ?? []),
	);
	return mapsIn(context, await context.noteNames.index()).filter((map) => !given.has(map.path));
}

/**
 * Maps for a literature note: what its properties and neighbours suggest, then the maps it names that do not name it. Maps that
 * the note names and that name the note are left out.
 */
export async function mapsForNote(context: CommandContext, path: string): Promise<SuggestedMap[]> {
	const maps = mapsIn(context, await context.noteNames.index());
	const named = mocsOf(await context.notes.read(path), (target) => context.links.destination(target, path));
	const naming = maps.filter((map) => map.path !== path && context.links.linkedNotes(map.path).includes(path)).map((map) => map.path);
	const suggested = suggestionsFor(context, subjectOf(context, path), maps).filter(
		(map) => !named.includes(map.path) || !naming.includes(map.path),
	);
	const listed = maps.filter(
		(map) => named.includes(map.path) && !naming.includes(map.path) && !suggested.some((other) => other.path === map.path),
	);
	return [...suggested.map(inWords), ...listed.map((map) => ({ path: map.path, reason: t('mocs.reason.listed') }))];
}

// #moc, #type/moc, #map-of-content
const MAP_TAG = /(?:^|\/)(?:mocs?|maps?[-_]?of[-_]?contents?)$/i;

/**
 * The vault's maps of content, but for templates: notes of that kind by name, type or folder, and those that a tag or an alias calls one.
 */
export function mapsIn(context: CommandContext, index: NameIndex): MocNote[] {
	const templates = new Set(index.reader.kinds.map(({ template }) => template.replace(/\.md$/i, '')));
	const maps: MocNote[] = [];
	for (const { path, aliases } of index.all()) {
		const isMap = (code: string | undefined): boolean => code?.toLowerCase() === 'moc';
		const kind = index.kindOf(path);
		const tags = context.notes.tags(path).map((tag) => tag.slice(1));
		// A literature note about maps is none; nor is a note whose name says another kind.
		const called =
			(kind === null || index.reader.named(nameOf(path)) === null) &&
			kind?.code.toLowerCase() !== 'ln' &&
			(tags.some((tag) => MAP_TAG.test(tag)) || aliases?.some((alias) => isMap(index.reader.named(alias)?.code)) === true);
		if ((!isMap(kind?.code) && !called) || templates.has(path.replace(/\.md$/i, ''))) continue;
		maps.push({ path, ...(aliases === undefined ? {} : { aliases }), tags });
	}
	return maps;
}

function suggestionsFor(context: CommandContext, subject: PaperSubject, maps: readonly MocNote[]): MocSuggestion[] {
	return suggestMocs(
		subject,
		maps.filter(({ path }) => path !== subject.path),
		neighboursOf(context, subject, new Set(maps.map(({ path }) => path))),
	);
}

/** Notes that share the paper's topic or an author, with the maps they link to; the others are not looked into. */
function neighboursOf(context: CommandContext, subject: PaperSubject, maps: ReadonlySet<string>): Neighbour[] {
	const named = propertyNames(context.settings);
	const authors = new Set(subject.authors ?? []);
	return context.notes.literatureNotes().flatMap((path) => {
		const properties = context.notes.frontmatter(path) ?? {};
		const names = namesIn(properties, named);
		const topic = textOf(properties[names.topic]);
		const shared = listOf(properties[names.authors]).filter((author) => authors.has(author));
		if (path === subject.path || ((topic === '' || topic !== subject.topic) && shared.length === 0)) return [];
		return [{ path, topic, authors: shared, mocs: context.links.linkedNotes(path).filter((linked) => maps.has(linked)) }];
	});
}

/** What a literature note says its paper is about. */
function subjectOf(context: CommandContext, path: string): PaperSubject {
	const properties = context.notes.frontmatter(path) ?? {};
	const names = namesIn(properties, propertyNames(context.settings));
	const categories = [...listOf(properties[names['primary-category']]), ...listOf(properties[names.categories])];
	const [topic = '', ...topics] = listOf(properties[names.topic]);
	return {
		path,
		title: textOf(properties[names.title]) || path.slice(folderOf(path).length),
		topic: topic.trim(),
		tags: [...context.notes.tags(path).flatMap(withParents), ...topics],
		categories: withNames([...new Set(categories)]),
		authors: listOf(properties[names.authors]),
	};
}

/** `#ml/vision` → `ml/vision`, `ml`: a note of a nested tag is one of those above it. */
function withParents(tag: string): string[] {
	const parts = tag.slice(1).split('/');
	return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

function withNames(codes: readonly string[]): string[] {
	return codes.flatMap((code) => [code, categoryName(code) ?? '']).filter((text) => text !== '');
}

function inWords({ path, reasons }: MocSuggestion): SuggestedMap {
	return { path, reason: reasons.slice(0, 2).map(reasonWords).join(', ') };
}

function reasonWords({ because, value }: MocReason): string {
	return t(`mocs.reason.${because}`, { value });
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value.trim() : '';
}

function listOf(value: unknown): string[] {
	return [value ?? []].flat().filter((one): one is string => typeof one === 'string');
}
