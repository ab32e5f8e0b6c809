import { PaperError } from '../../failure';
import { paperOfNote } from '../../note/paper-of-note';
import { nameOf } from '../../links/folded-name';
import { formatPaperId, idsOf, paperKey } from '../../paper/identifier';
import type { Identifiers } from '../../paper/identifier';
import { knownFields } from '../../paper/known-fields';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { namedIn } from '../import';
import { noteAt } from '../note-selection';
import { plainNote } from '../plain-note';

/** A paper something is asked of: by its note, or by an identifier alone. */
export interface AskedPaper {
	/** Its note; null where it has none. */
	readonly path: string | null;
	readonly ids: Identifiers;
	/** The version the note is of; null where it does not tell. */
	readonly version: number | null;
	/** Whether that very version is meant, as a call named it. */
	readonly isExact?: true;
	/** arXiv's primary category; empty where it is not known. */
	readonly category: string;
	/** Its title; empty where it has no note. */
	readonly title: string;
	/** As failures name it. */
	readonly input: string;
	/** A name for records: `arxiv:1906.01820`. */
	readonly key: string;
}

/** The paper of a literature note, without identifiers where it names none. Throws `not-a-literature-note` for any other note. */
export function paperOfPath(context: CommandContext, path: string): AskedPaper {
	const paper = paperOfNote(context.notes.frontmatter(path) ?? {}, propertyNames(context.settings));
	if (!context.notes.isLiterature(path)) throw new PaperError({ kind: 'not-a-literature-note', path });
	const [id] = paper === null ? [] : idsOf(paper);
	if (paper === null || id === undefined) {
		const title = paper?.title || nameOf(path);
		return { path, ids: {}, version: null, category: '', title, input: title, key: `note:${path}` };
	}
	return {
		path,
		ids: paper,
		version: paper.version ?? null,
		category: paper.primaryCategory ?? '',
		title: paper.title,
		input: formatPaperId(id),
		key: paperKey(id),
	};
}

/** The paper a call of the CLI names by `path` or `id`; one with a note is asked as its note has it. Throws what the flags lack. */
export async function askedPaper(context: CommandContext, flags: Readonly<Record<string, string>>): Promise<AskedPaper> {
	await context.notes.allKnown();
	const { path, id } = flags;
	if (path !== undefined && id === undefined) {
		const note = noteAt(context, path);
		await plainNote(context, note);
		return paperOfPath(context, note);
	}
	const named = namedIn(flags);
	const [note] = context.notes.notesOf(named.id);
	if (note !== undefined) {
		const paper = paperOfPath(context, note);
		return named.id.version === undefined ? paper : { ...paper, version: named.id.version, isExact: true };
	}
	return {
		path: null,
		ids: { [named.id.scheme]: named.id.id },
		version: named.id.version ?? null,
		...knownFields({ isExact: named.id.version === undefined ? null : true }),
		category: '',
		title: '',
		input: formatPaperId(named.id),
		key: paperKey(named.id),
	};
}
