import { PaperError, reason } from '../../failure';
import { localDay } from '../../paper/dates';
import { citekeyOf, draftNote, fileNameValues, noteText, paperYear } from '../../note/literature-note';
import type { NoteInput } from '../../note/literature-note';
import { keywordFor, keywordOf } from '../../note/keyword';
import { noteFileName, safeName, uniqueFileName } from '../../note/file-name';
import { noteParagraphs, withNotes } from '../../note/library-notes';
import { shortReference } from '../../note/short-reference';
import type { SectionInput } from '../../note/section';
import { draftFromTemplate } from '../../note/template/template';
import { knownFields } from '../../paper/known-fields';
import type { Paper } from '../../paper/paper';
import { integrationHeading, integrationPoints, linesOf, ownProperties, propertyNames } from '../../settings';
import { folderPath, nameOf } from '../../links/folded-name';
import type { NameIndex } from '../../links/name-index';
import type { CommandContext } from '../command';
import { indexFor, targetNote, withSafeFixes } from '../links';

/** What the reader chose in the dialog or by flags; all of it may be left to the settings. */
export interface NoteChoices {
	readonly keyword?: string;
	/** A folder of the vault. */
	readonly folder?: string;
	readonly topic?: string;
	/** Paths of maps of content to link, beside those of the settings. */
	readonly mocs?: readonly string[];
	/** The citekey the note gets as it is, without `@`. */
	readonly citekey?: string;
	/** Tags beside `literature`, without `#`. */
	readonly tags?: readonly string[];
	/** The paper's PDF, a path in the vault. */
	readonly pdf?: string;
	/** Notes that came with the paper, as plain text: a section at the end. */
	readonly notes?: readonly string[];
}

/** Where a note would stand. */
export interface NotePlace {
	readonly path: string;
	readonly folder: string;
	readonly keyword: string;
	/** Whether its name was taken, so that it got a number. */
	readonly isBeside: boolean;
}

/** A note that could be made: where it would stand and what it would say. */
export interface PlannedNote extends NotePlace {
	readonly paper: Paper;
	readonly text: string;
	/** Without `@`. */
	readonly citekey: string;
	/** The maps it links, by path. */
	readonly mocs: readonly string[];
	/** Targets of integration points that are not in the vault and stay text. */
	readonly missing: readonly string[];
}

/** Where the note of a paper would stand: its name costs neither a draft nor a reference. Throws `folder-missing`. */
export function placeNote(context: CommandContext, paper: Paper, choices: NoteChoices = {}): NotePlace {
	const { yearRule, fileNamePattern } = context.settings;
	const folder = noteFolder(context, choices);
	const keyword = keywordOf(choices.keyword ?? '') ?? keywordFor(paper.title, paper.arxiv);
	const { citekey } = choices;
	const fileName = noteFileName(fileNamePattern, fileNameValues({ paper, keyword, yearRule, ...knownFields({ citekey }) }));
	const path = freePath(context, folder, fileName);
	return { path, folder, keyword, isBeside: nameOf(path) !== nameOf(fileName) };
}

/**
 * The note of a paper by the settings and the reader's choices, drafted once. Writes nothing. Throws `folder-missing` for a chosen
 * folder that is not there, `template-error`, `unreadable-style`.
 */
export async function planNote(context: CommandContext, paper: Paper, choices: NoteChoices = {}): Promise<PlannedNote> {
	// The name is settled first, since links are written as seen from the note.
	const place = placeNote(context, paper, choices);
	const { path, keyword } = place;
	const index = await indexFor(context, targetsOf(context), path);
	const citation = await context.citations.format(paper);
	const citekey =
		choices.citekey ?? freeCitekey(context, citekeyOf({ paper, keyword, yearRule: context.settings.yearRule }), place.isBeside ? 2 : 1);
	const { points, missing } = linkedPoints(context, path, index);
	const mocs = mapsFor(context, path, choices.mocs ?? [], index);
	const input = noteInput(context, paper, {
		keyword,
		citation: citation.markdown,
		points,
		mocs: mocs.map((map) => context.links.linkTo(map, path)),
		choices: { ...choices, citekey, ...knownFields({ pdf: choices.pdf === undefined ? null : pdfLink(context, choices.pdf, path) }) },
	});
	const template = context.settings.template.trim();
	const draft =
		template === '' ? draftNote(input) : await draftFromTemplate(template, await readTemplate(context, template), input, context.yaml);
	const made = noteText(draft, (value) => context.yaml.stringify(value));
	const text = withNotes(made, noteParagraphs(choices.notes ?? []), context.settings.noteLanguage);
	return { ...place, paper, citekey, text: template === '' ? text : await withSafeFixes(context, text, path), mocs, missing };
}

interface Parts {
	readonly keyword: string;
	readonly citation: string;
	readonly points: NoteInput['integration']['points'];
	readonly mocs: readonly string[];
	/** Topic, citekey and tags as chosen; `pdf` is a link here. */
	readonly choices: Pick<NoteChoices, 'topic' | 'citekey' | 'tags' | 'pdf'>;
}

function noteInput(context: CommandContext, paper: Paper, parts: Parts): NoteInput {
	const { settings } = context;
	const { topic, citekey, tags, pdf } = parts.choices;
	return {
		paper,
		keyword: parts.keyword,
		citationMarkdown: parts.citation,
		today: localDay(context.now()),
		...knownFields({ topic, citekey, tags, pdf }),
		integration: { heading: integrationHeading(settings), points: parts.points },
		language: settings.noteLanguage,
		mocs: parts.mocs,
		thirdPass: settings.thirdPass,
		authorsShown: settings.authorsShown,
		yearRule: settings.yearRule,
		names: propertyNames(settings),
		fileNamePattern: settings.fileNamePattern,
		own: ownProperties(settings.ownProperties),
	};
}

/** A link to a PDF for a property; the app writes an embed for one, which a property cannot show. */
export function pdfLink(context: CommandContext, pdf: string, note: string): string {
	return context.links.linkTo(pdf, note).replace(/^!/, '');
}

/** A folder the reader named must be there; the one of the settings is made when it is needed. */
function noteFolder(context: CommandContext, choices: NoteChoices): string {
	const { settings, notes } = context;
	const trimmed = choices.folder === undefined ? undefined : folderPath(choices.folder);
	const chosen = trimmed === undefined ? undefined : notes.spelled(trimmed);
	if (chosen !== undefined && chosen !== '' && !notes.folderExists(chosen)) throw new PaperError({ kind: 'folder-missing', path: chosen });
	const base = chosen === undefined || chosen === '' ? folderPath(settings.notesFolder) : chosen;
	// A folder of the settings is made when it is missing, so it may not climb out of the vault.
	if (base.split('/').includes('..')) throw new PaperError({ kind: 'folder-missing', path: base });
	const topic = settings.topicSubfolder && choices.topic !== undefined ? safeName(choices.topic) : '';
	return notes.spelled([base, topic].filter((part) => part !== '').join('/'));
}

function freePath(context: CommandContext, folder: string, fileName: string): string {
	const inFolder = (name: string) => (folder === '' ? name : `${folder}/${name}`);
	return inFolder(uniqueFileName(fileName, (name) => context.notes.isTaken(folder, name)));
}

/**
 * A citekey that no note has: the given one, else with a letter behind it (`Lovelace2023Agentsb`). A note that got a number behind its
 * name stands beside one of the same key, which the metadata cache may not know of yet: it begins with the second.
 */
function freeCitekey(context: CommandContext, citekey: string, first: number): string {
	for (let n = first; ; n++) {
		const key = n === 1 ? citekey : `${citekey}${n <= 26 ? String.fromCharCode(96 + n) : `-${n}`}`;
		if (!context.notes.hasCitekey(key)) return key;
	}
}

/** The integration points with links to the notes they name, seen from the note at `path`. */
function linkedPoints(
	context: CommandContext,
	path: string,
	index: NameIndex | null,
): { points: NoteInput['integration']['points']; missing: string[] } {
	const missing: string[] = [];
	const points = integrationPoints(context.settings).map(({ label, target }) => {
		if (target === undefined) return { label };
		const found = targetNote(context, target, path, index);
		if (found !== null) return { label, link: context.links.linkTo(found, path) };
		missing.push(target);
		return { label, text: nameOf(target) };
	});
	return { points, missing };
}

/** The targets of the settings: of the integration points, and the default maps. */
function targetsOf(context: CommandContext): string[] {
	return [
		...integrationPoints(context.settings).flatMap(({ target }) => target ?? []),
		...linesOf(context.settings.defaultMocs).map(withoutBrackets),
	];
}

function mapsFor(context: CommandContext, path: string, chosen: readonly string[], index: NameIndex | null): string[] {
	const wanted = [...linesOf(context.settings.defaultMocs), ...chosen];
	const maps = wanted.flatMap((map) => targetNote(context, withoutBrackets(map), path, index) ?? []);
	return [...new Set(maps)];
}

function withoutBrackets(map: string): string {
	return map.replace(/^\[\[|\]\]$/g, '').replace(/\.md$/i, '');
}

async function readTemplate(context: CommandContext, path: string): Promise<string> {
	if (!context.notes.exists(path)) throw new PaperError({ kind: 'template-error', path, reason: reason('reason.no-such-file') });
	return await context.notes.read(path);
}

/** What the sections of a reading are made from in a note that is there: integration points and default maps as links seen from it. */
export function skeletonInput(context: CommandContext, path: string): SectionInput {
	return {
		language: context.settings.noteLanguage,
		integration: { heading: integrationHeading(context.settings), points: linkedPoints(context, path, null).points },
		mocs: mapsFor(context, path, [], null).map((map) => context.links.linkTo(map, path)),
		thirdPass: context.settings.thirdPass,
	};
}

/** How a paper is spoken of in lists and notices: `Hubinger et al. (2019)`, or its title when it has no authors. */
export function paperLabel(paper: Paper): string {
	const label = shortReference(paper, paperYear(paper, 'first'));
	return label === '' ? paper.title : label;
}
