import type { TextEdit } from '../markdown/edits';
import type { LinkAt } from '../markdown/link-syntax';
import { formatLike } from '../markdown/link-syntax';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';
import { findAllLinks, findLinks } from './wiki-link';
import type { FoundLink } from './wiki-link';
import { resolveLink } from './resolve';
import type { LinkVerdict, Resolver } from './resolve';

export { applyEdits as applyLinkEdits } from '../markdown/edits';

/** A link with what it leads to. */
export interface LinkFinding {
	readonly link: FoundLink;
	readonly verdict: LinkVerdict;
	/** The line the link stands in. */
	readonly context: string;
	/** Names the link in its note, also when other lines of the note have changed. */
	readonly key: string;
}

/** Writes a link to a note as the vault writes links: `generateMarkdownLink`. */
export type LinkWriter = (path: string, from: string, subpath?: string, alias?: string) => string;

/** Every link of a note, properties included, with its verdict. */
export function linkFindings(note: string | Markdown, from: string, resolver: Resolver): LinkFinding[] {
	const key = occurrenceKeys();
	const read = readMarkdown(note);
	const { text } = read;
	return findAllLinks(read).map((link) => {
		const context = contextOf(text, link.from);
		return { link, verdict: resolveLink(link, from, resolver), context, key: key(link.raw, context) };
	});
}

/**
 * The edits that make links lead where they should. `noteFor` answers the path a link is to lead to, or null to leave it;
 * the text is read anew, so that nothing that changed meanwhile is written over.
 */
export function linkEdits(
	text: string,
	from: string,
	resolver: Resolver,
	write: LinkWriter,
	noteFor: (finding: LinkFinding) => string | null,
): TextEdit[] {
	const note = readMarkdown(text);
	return linkFindings(note, from, resolver).flatMap((finding) => {
		const { link, verdict } = finding;
		if (verdict.status === 'resolved' || verdict.status === 'malformed') return [];
		const path = noteFor(finding);
		return path === null ? [] : [{ from: link.from, to: link.to, text: linkedTo(note, link, path, from, write, verdict) }];
	});
}

/** The note a near link means: the edit that is safe to make without asking. */
export function nearNote({ verdict }: LinkFinding): string | null {
	return verdict.status === 'near' ? verdict.path : null;
}

/** The link as it reads once it leads to `path`: written as the vault does, its display text and heading kept. */
export function linkedTo(note: Markdown, link: FoundLink, path: string, from: string, write: LinkWriter, verdict: LinkVerdict): string {
	const sameStyle = formLike(link, path, from, write);
	const byAlias = verdict.status === 'near' && verdict.reason === 'alias' && link.display === null;
	if (link.quote !== null) return byAlias ? sameStyle.replace(/]]$/, () => `|${link.raw.slice(...link.targetAt)}]]`) : sameStyle;
	// The text that shows when the mouse rests on a Markdown link has no place in another form.
	if (link.titled) return sameStyle;
	const display = byAlias ? link.target : link.display;
	// A text with brackets or bars of its own is safe only in the form it stands in.
	if (display !== null && (/[[\]\\|\n]/.test(display) || display === '')) return sameStyle;
	const written = linkIn(note, link.from, write(path, from, link.subpath === '' ? undefined : link.subpath, display ?? undefined));
	const embedded = link.embed && !written.startsWith('!') ? `!${written}` : written;
	const again = parsed(embedded);
	return again !== null && again.subpath === link.subpath ? embedded : sameStyle;
}

/** The link with nothing changed but where it leads: its form, title and text are the reader's. */
export function formLike(link: FoundLink | LinkAt, path: string, from: string, write: LinkWriter): string {
	return formatLike(link, parsed(write(path, from))?.target ?? path);
}

/** A link as it stands at an offset: in a row of a table, a bar in it is escaped. */
export function linkIn(note: Markdown, offset: number, link: string): string {
	return note.inTable(offset) && link.startsWith('[[') ? link.replace(/\\?\|/g, '\\|') : link;
}

/** Names things by their text and line, and by count where both are the same. */
export function occurrenceKeys(): (raw: string, context: string) => string {
	const seen = new Map<string, number>();
	return (raw, context) => {
		const name = `${raw}\n${context}`;
		const count = seen.get(name) ?? 0;
		seen.set(name, count + 1);
		return `${name}\n${count}`;
	};
}

/** As much of a line is kept on each side of a place: lines of a clipped page may be as long as a book. */
const CONTEXT = 300;

/** The line an offset stands in, without its end; of a very long one the part around it. */
export function contextOf(text: string, offset: number): string {
	// A line may be as long as the note: no further is looked than is shown.
	const before = text.slice(Math.max(0, offset - CONTEXT), offset);
	const after = text.slice(offset, offset + CONTEXT);
	return before.slice(before.lastIndexOf('\n') + 1) + after.replace(/\r?\n[^]*|\r$/, '');
}

function parsed(link: string): FoundLink | null {
	const [only, ...others] = findLinks(link);
	return only !== undefined && others.length === 0 && only.raw === link && only.fault === null ? only : null;
}
