import { folderPath, isInFolder } from '../links/folded-name';
import { PaperError, badFlag } from '../failure';
import { t } from '../i18n';
import type { CommandContext } from './command';

/** Which literature notes an action is for: one note, those of a folder, a tag or a map of content, or all of them. */
export interface NoteSelection {
	readonly path?: string;
	/** `Folder/Sub`, `#tag`, the path or name of a note whose links are meant, or a list of links. */
	readonly from?: string;
	readonly all?: boolean;
}

// [[Note]], [[Note#Heading|shown]]: the target
const WIKI_LINK = /\[\[([^[\]|#^]+)[^[\]]*\]\]/g;

/**
 * Paths of the literature notes a selection means, each once: a map's in the order it links them, others by path.
 * Throws `bad-flag` when nothing is named or a selection is not in the vault, `not-a-note` for a path that is none, `not-a-literature-note`
 * for a single other note.
 */
export function literatureNotes(context: CommandContext, selection: NoteSelection): string[] {
	const { path, from } = selection;
	if (path !== undefined) return [literatureNoteAt(context, path)];
	if (from !== undefined) return notesFrom(context, from);
	if (selection.all === true) return [...context.notes.literatureNotes()].sort();
	throw badFlag('path', '', t('expected.selection'));
}

/**
 * Notes of a folder (and its subfolders), a tag (and the tags nested in it), a map, or a list of links: literature notes, or those of
 * `among`, sorted.
 */
export function notesFrom(context: CommandContext, from: string, among?: readonly string[]): string[] {
	const wanted = from.trim();
	const all = among ?? [...context.notes.literatureNotes()].sort();
	if (wanted.startsWith('#')) return all.filter((path) => hasTag(context, path, wanted));
	const links = [...wanted.matchAll(WIKI_LINK)].map((match) => (match[1] ?? '').trim());
	const meant = new Set(all);
	if (links.length > 0) return unique(links.flatMap((link) => notesNamed(context, link, from, meant)));
	const folder = folderPath(wanted);
	if (wanted !== '' && context.notes.folderExists(folder)) return all.filter((path) => isInFolder(path, folder));
	const named = noteNamed(context, folder);
	if (named !== null) return ofNote(context, named, meant);
	const tagged = wanted === '' ? [] : all.filter((path) => hasTag(context, path, `#${wanted}`));
	if (tagged.length > 0) return tagged;
	throw badFlag('from', from, t('expected.from'));
}

function notesNamed(context: CommandContext, link: string, from: string, among: ReadonlySet<string>): string[] {
	const named = noteNamed(context, link);
	if (named === null) throw badFlag('from', from, t('expected.from'));
	return ofNote(context, named, among);
}

/** A literature note means itself; any other note means those it links. */
function ofNote(context: CommandContext, path: string, among: ReadonlySet<string>): string[] {
	return context.notes.isLiterature(path)
		? [path]
		: unique(context.links.linkedNotes(path).filter((linked) => linked !== path && among.has(linked)));
}

/** The path of a note named by its path, with or without `.md`, by its name, or by a link to it. Throws `not-a-note` where there is none. */
export function noteAt(context: CommandContext, path: string): string {
	const [, linked = path] = /^\s*\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]\s*$/.exec(path) ?? [];
	const named = noteNamed(context, folderPath(linked));
	if (named === null && path.trim() === '') throw badFlag('path', path, t('expected.note'));
	if (named === null) throw new PaperError({ kind: 'not-a-note', path });
	return named;
}

function literatureNoteAt(context: CommandContext, path: string): string {
	const named = noteAt(context, path);
	if (!context.notes.isLiterature(named)) throw new PaperError({ kind: 'not-a-literature-note', path: named });
	return named;
}

/** A note by its path, with or without `.md`, else by its name as a link finds it. */
function noteNamed(context: CommandContext, text: string): string | null {
	if (text === '') return null;
	const isThere = (path: string) => context.notes.exists(path) && !context.notes.folderExists(path);
	if (/\.md$/i.test(text) && isThere(text)) return text;
	if (isThere(`${text}.md`)) return `${text}.md`;
	const found = context.links.destination(text.replace(/\.md$/i, ''), '');
	if (found !== null) return /\.md$/i.test(found) ? found : null;
	// A name may be written with its marks apart, as macOS wrote them.
	const composed = text.normalize();
	return context.notes.list().find(({ path }) => [composed, `${composed}.md`].includes(path.normalize()))?.path ?? null;
}

/** `#ml` is worn by a note tagged `#ml` or `#ml/vision`; case does not matter, as in Obsidian's search. */
function hasTag(context: CommandContext, path: string, tag: string): boolean {
	const wanted = tag.normalize().toLowerCase().replace(/\/+$/, '');
	return context.notes.tags(path).some((worn) => {
		const own = worn.normalize().toLowerCase();
		return own === wanted || own.startsWith(`${wanted}/`);
	});
}

function unique(paths: readonly string[]): string[] {
	return [...new Set(paths)];
}
