import { escapeMarkdown } from '../markdown/escape';
import { append, insertBehind } from '../markdown/insertion';
import { readMarkdown } from '../markdown/note';
import type { Markdown } from '../markdown/note';
import type { Heading } from '../markdown/headings';
import { noteWord } from './note-words';
import type { NoteLanguage } from './note-words';
import { findCallout } from './sections/reference';

/** What the section says: the papers in the vault as links, the others as they are printed. */
export interface ReferencesInput {
	/** The notes of cited papers, each with a Markdown link to it, in the order they are cited. */
	readonly links: readonly { readonly path: string; readonly link: string }[];
	/** What the paper cites and the vault has no note of. */
	readonly others: readonly PrintedReference[];
	/** Everything the paper cites: lines of the folded list that are none of these are the reader's. */
	readonly all: readonly PrintedReference[];
	readonly language?: NoteLanguage;
	/** The note a link's target leads to; null for none. */
	readonly leadsTo: (target: string) => string | null;
}
interface PrintedReference {
	readonly n: number;
	readonly text: string;
}

/** What was written into a note's section. */
export interface WrittenReferences {
	/** The folded list as it was written last; empty for none. */
	readonly folded: string;
	/** Every link that was ever put in. */
	readonly links: readonly string[];
}

const HEADING = /^(?:references|referencias)$/i;
const CALLOUT = /^\[!quote\][-+]?\s*(?:Not in the vault|No están en la bóveda) \(\d+\)\s*$/i;

/**
 * The note with a section *References*: a link for each cited paper the vault has, so that the graph is the citation graph, and the
 * others as plain text, folded. A note the section links already, however it is spelled, is not put in again; a link of ours whose note
 * is gone goes, since it would haunt the graph. The folded list is replaced where every line of it is ours, else left. Twice is once.
 */
export function withReferences(
	text: string,
	input: ReferencesInput,
	before: WrittenReferences | null,
): { readonly text: string; readonly written: WrittenReferences } {
	const { links, others, language } = input;
	const folded =
		others.length === 0
			? ''
			: [`> [!quote]- ${noteWord('Not in the vault', language)} (${others.length})`, ...others.map(foldedLine)].join('\n');
	const written = { folded, links: [...new Set([...(before?.links ?? []), ...links.map(({ link }) => link)])] };
	const note = readMarkdown(text);
	const heading = headingOf(note);
	if (heading === undefined) {
		const list = links.map(({ link }) => `- ${link}`).join('\n');
		const parts = [`## ${noteWord('References', language)}`, list, folded].filter((part) => part !== '');
		return parts.length === 1 ? { text, written } : { text: append(note, parts.join('\n\n')), written };
	}
	const linked = withLinks(withoutGhosts(note, heading, input, before?.links ?? []), input);
	const ours = new Set([...input.all.map(foldedLine), ...(before?.folded.split('\n') ?? [])]);
	return { text: withFolded(linked, folded, ours), written };
}

function foldedLine({ n, text }: PrintedReference): string {
	return `> ${n}. ${escapeMarkdown(text)}`;
}

function headingOf(note: Markdown): Heading | undefined {
	return note.headings.find(({ words, level }, index) => (level > 1 || index > 0) && HEADING.test(words));
}

/** The targets of the links between two lines. */
function targetsIn(note: Markdown, from: number, to: number): string[] {
	const [start, end] = [note.lines[from]?.start ?? 0, note.lines[to - 1]?.end ?? note.text.length];
	return note.spans.flatMap(({ kind, link, from: at }) =>
		kind === 'link' && link !== undefined && at >= start && at < end ? link.target : [],
	);
}

/** Without the lines that say nothing but a link we wrote, where it leads nowhere by now. */
function withoutGhosts(note: Markdown, heading: Heading, { leadsTo }: ReferencesInput, ours: readonly string[]): string {
	const { from, to } = note.sectionRange(heading);
	const written = new Set(ours.map((link) => `- ${link}`));
	const gone = note.lines.flatMap(({ text, hidden }, line) =>
		line > from && line < to && !hidden && written.has(text) && targetsIn(note, line, line + 1).every((target) => leadsTo(target) === null)
			? line
			: [],
	);
	let { text } = note;
	for (const line of gone.reverse()) {
		const end = note.lines[line]?.end ?? 0;
		text = text.slice(0, note.lines[line - 1]?.end ?? 0) + text.slice(end);
	}
	return text;
}

/** With the links the section lacks, behind the last item of its list, else under its heading. */
function withLinks(text: string, { links, leadsTo }: ReferencesInput): string {
	const note = readMarkdown(text);
	const heading = headingOf(note);
	if (heading === undefined) return text;
	const { from, to } = note.sectionRange(heading);
	const there = new Set(targetsIn(note, from, to).map(leadsTo));
	const missing = links.filter(({ path }) => !there.has(path)).map(({ link }) => `- ${link}`);
	if (missing.length === 0) return text;
	const items = note.lines.slice(from, to).map((line, index) => (/^- /.test(line.text) && !line.hidden ? from + index : -1));
	const last = Math.max(...items);
	if (last <= from) return insertBehind(note, heading.below, missing.join('\n'));
	const end = note.lines[last]?.end ?? text.length;
	return text.slice(0, end) + missing.map((line) => note.eol + line).join('') + text.slice(end);
}

/** With the folded list as it is now; one with a line of the reader's is left. */
function withFolded(text: string, folded: string, ours: ReadonlySet<string>): string {
	const note = readMarkdown(text);
	const found = findCallout(note, CALLOUT);
	if (found === null) {
		const heading = headingOf(note);
		return folded === '' || heading === undefined ? text : insertBehind(note, note.sectionRange(heading).to, folded);
	}
	const lines = note.lines.slice(found.from, found.to).map((line) => line.text);
	if (!lines.slice(1).every((line) => ours.has(line))) return text;
	const start = note.lines[found.from]?.start ?? 0;
	const end = note.lines[found.to - 1]?.end ?? start;
	if (folded === '') return text.slice(0, start).replace(/(?:\r?\n){2}$/, note.eol) + text.slice(end).replace(/^\r?\n/, '');
	return lines.join('\n') === folded ? text : text.slice(0, start) + folded.replace(/\n/g, note.eol) + text.slice(end);
}
