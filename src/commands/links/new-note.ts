import { folderOf, nameOf } from '../../links/folded-name';
import { KindReader, parseNoteKinds } from '../../links/note-kind';
import type { NoteKind } from '../../links/note-kind';
import { safeName } from '../../note/file-name';
import { localDay } from '../../paper/dates';
import type { CommandContext } from '../command';
import type { NewNote } from '../ports/link-review';

/**
 * The note a missing target asks for: in the folder the link names, else in its kind's, else beside the note that links it.
 * Null when the target cannot be the name of a note.
 */
export function newNote(context: CommandContext, target: string, from: string, kind: NoteKind | null): NewNote | null {
	const name = nameOf(target);
	if (safeName(name) !== name || /^[.\s]*$/.test(name)) return null;
	const named = folderOf(target).replace(/^\/+/, '');
	const folder =
		named !== '' && !named.split('/').includes('..') && context.notes.folderExists(named) ? named : folderFor(context, kind, from);
	const path = folder === '' ? `${name}.md` : `${folder}/${name}.md`;
	return context.notes.exists(path) ? null : { path, kind, text: () => textFor(context, name, kind) };
}

/** The kind of note a name says, by the table in the settings. */
export function kindNamed(context: CommandContext, name: string): NoteKind | null {
	return new KindReader(parseNoteKinds(context.settings.noteKinds)).named(name);
}

/** A kind's folder when the vault has it or the reader set the table; a vault laid out otherwise gets none of its folders. */
function folderFor(context: CommandContext, kind: NoteKind | null, from: string): string {
	if (kind === null || kind.folder === '') return folderOf(from);
	return context.notes.folderExists(kind.folder) || context.settings.noteKinds.trim() !== '' ? kind.folder : folderOf(from);
}

async function textFor(context: CommandContext, name: string, kind: NoteKind | null): Promise<string> {
	const template =
		kind === null || kind.template === ''
			? null
			: [kind.template, `${kind.template}.md`].find((path) => /\.md$/i.test(path) && context.notes.exists(path));
	if (template === null || template === undefined) return `# ${name}\n`;
	const day = localDay(context.now());
	const values: Readonly<Record<string, string>> = { title: name, name, date: day, created: day };
	// {{title}}, {{date}}, {{date:YYYY-MM-DD}}; other braces are another tool's and stay.
	return (await context.notes.read(template)).replace(
		/\{\{\s*(title|name|date|created)(?::[^{}]*)?\s*\}\}/gi,
		(whole, variable: string) => values[variable.toLowerCase()] ?? whole,
	);
}
