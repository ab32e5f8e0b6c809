import { entryEdit, entryLists, startOf, targetsOf } from './entry-list';
import type { EntryList } from './entry-list';
import { applyEdits } from '../markdown/edits';
import { fieldsIn } from '../markdown/fields';
import { headingKey } from '../markdown/headings';
import { append, insertBehind } from '../markdown/insertion';
import { MOCS_HEADING, MOCS_KEY } from '../markdown/known-headings';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';
import { isOwned, sectionsOf } from '../markdown/sections';
import type { Section } from '../markdown/sections';
import { findLinks } from './wiki-link';

/** What adding an entry to a map needs to know. */
export interface MocEntryOptions {
	/** The note the entry leads to, by path. */
	readonly path: string;
	/** Where a target written in the map leads; null when nowhere. */
	readonly destination: (target: string) => string | null;
	/** Whether a note is a literature note. */
	readonly isLiterature: (path: string) => boolean;
	/** The heading the reader chose; without one, the list that holds the most literature notes is meant. */
	readonly heading?: string;
	/** The heading made where a map has headings but none that fits. */
	readonly newHeading?: string;
}

// The headings under which a map keeps papers.
const LITERATURE_HEADING = /\b(?:literature|papers?|readings?|references?|literatura|artículos?|lecturas?)(?![\p{L}])/u;
// **MOCs:** or **MOC**: at the beginning of a line, or after a bar: "**Spec:** [[A]] | **MOC:** [[B]]".
const MOCS_LABEL =
	/(?:^|[|·][ \t]*)(?:[-*+][ \t]+)?(?:\*\*|__)[ \t]*(?:mocs?|maps? of content|mapas? de contenidos?)[ \t]*:?[ \t]*(?:\*\*|__)[ \t]*:?/iu;

/**
 * A map with an entry for a note: under the chosen heading, else in the list where its other literature notes stand, in that
 * list's own form and order. A map that links to the note already comes back as it was.
 */
export function addMocEntry(map: string, link: string, options: MocEntryOptions): string {
	return linksTo(map, options.path, options.destination) ? map : withEntry(readMarkdown(map), link, options);
}

function withEntry(map: Markdown, link: string, options: MocEntryOptions): string {
	const sections = sectionsOf(map, { writable: true });
	const keyOf = ({ heading }: Section) => headingKey(heading.text);
	if (options.heading !== undefined && options.heading.trim() !== '') {
		const wanted = headingKey(options.heading);
		const section = sections.find((one) => keyOf(one) === wanted) ?? sections.find((one) => keyOf(one).includes(wanted));
		if (section !== undefined) return inSection(map, section, link, options);
		if (sections.length > 0) return withNewSection(map, options.heading.trim(), link);
	}
	const lists = entryLists(map);
	const list = literatureList(lists, options);
	if (list !== null) return applyEdits(map.text, [entryEdit(map, list, link)]);
	const section = sections.find((one) => one.heading.level > 1 && LITERATURE_HEADING.test(keyOf(one)));
	if (section !== undefined) return inSection(map, section, link, options);
	if (sections.some(({ heading }) => heading.level > 1)) return withNewSection(map, options.newHeading ?? 'Literature notes', link);
	const last = lists[lists.length - 1];
	if (last === undefined && map.text.replace('\uFEFF', '').trim() === '') return `${map.text.trimEnd()}- ${link}${map.eol}`;
	return last === undefined ? append(map, `- ${link}`) : applyEdits(map.text, [entryEdit(map, last, link)]);
}

/** A note with links to maps in its MOCs section, made when there is none (heading or bold label); links it has are not added again. */
export function addMocLinks(
	note: string,
	links: readonly { readonly path: string; readonly link: string }[],
	destination: (target: string) => string | null,
): string {
	return links.reduce((text, { path, link }) => {
		const now = readMarkdown(text);
		if (mocsOf(now, destination).includes(path)) return text;
		const after = withMocLink(now, link);
		// A line that looks like one of maps may hold code or a comment, where the link is none.
		return mocsOf(after, destination).includes(path) ? after : withNewSection(now, 'MOCs', link);
	}, note);
}

/** The notes linked from a note's MOCs section. */
export function mocsOf(text: string | Markdown, destination: (target: string) => string | null): string[] {
	const note = readMarkdown(text);
	const home = mocsHome(note);
	if (home === null) return [];
	if (home.kind !== 'heading') return linkedPaths(note, home, destination);
	const { body, ownEnd } = home.section;
	return linkedPaths(note, { from: body, to: note.lines[ownEnd]?.start ?? note.text.length }, destination);
}

function linkedPaths(note: Markdown, range: { from: number; to: number }, destination: (target: string) => string | null): string[] {
	return findLinks(note)
		.filter(({ from, to, fault, target }) => fault === null && target !== '' && from >= range.from && to <= range.to)
		.flatMap(({ target }) => destination(target) ?? []);
}

function linksTo(text: string, path: string, destination: (target: string) => string | null): boolean {
	return linkedPaths(readMarkdown(text), { from: 0, to: text.length }, destination).includes(path);
}

type MocsHome =
	| { readonly kind: 'heading'; readonly section: Section }
	/** A bold label or a field: where its line or its list begins and ends, and where the label itself ends. */
	| { readonly kind: 'label' | 'field'; readonly line: number; readonly labelTo: number; readonly from: number; readonly to: number };

function mocsHome(note: Markdown): MocsHome | null {
	const section = sectionsOf(note, { writable: true }).find(({ heading }) => MOCS_HEADING.test(headingKey(heading.text)));
	if (section !== undefined) return { kind: 'heading', section };
	for (const [at, line] of note.lines.entries()) {
		if (line.hidden || isOwned(note, at)) continue;
		const field = fieldsIn(line.text).find(({ key }) => MOCS_KEY.test(key));
		if (field !== undefined) {
			const from = line.start + field.from;
			return { kind: 'field', line: at, labelTo: from, from, to: line.start + field.to };
		}
		const label = MOCS_LABEL.exec(line.text);
		if (label === null) continue;
		const labelTo = line.start + label.index + label[0].length;
		if (note.text.slice(labelTo, line.end).trim() !== '') return { kind: 'label', line: at, labelTo, from: labelTo, to: line.end };
		const [list] = entryLists(note, at + 1);
		const end =
			list === undefined || note.text.slice(line.end, startOf(list)).trim() !== ''
				? line.end
				: (list.entries[list.entries.length - 1]?.last.end ?? line.end);
		return { kind: 'label', line: at, labelTo, from: labelTo, to: end };
	}
	return null;
}

function withMocLink(note: Markdown, link: string): string {
	const home = mocsHome(note);
	if (home === null) return withNewSection(note, 'MOCs', link);
	if (home.kind === 'heading') return inSection(note, home.section, link);
	const { kind, labelTo, to, line } = home;
	const { text, eol } = note;
	const tail = text.slice(labelTo, to);
	if (kind === 'field') {
		if (tail.trim() === '') return splice(text, labelTo, `${/\s/.test(text[labelTo - 1] ?? '') ? '' : ' '}${link}`);
		return splice(text, findLinks(tail).length > 0 ? labelTo + inlineEnd(tail) : to, separatorIn(tail) + link);
	}
	// What follows straight on would be drawn into the entry.
	const gap = (note.lines[line + 1]?.text ?? '').trim() === '' ? '' : eol;
	if (tail.trim() === '') return splice(text, to, `${eol}- ${link}${gap}`);
	if (!tail.includes('\n') && findLinks(tail).length > 0) return splice(text, labelTo + inlineEnd(tail), separatorIn(tail) + link);
	const list = entryLists(note, line + 1)[0];
	return list === undefined ? splice(text, to, ` ${link}`) : applyEdits(text, [entryEdit(note, list, link)]);
}

/** Where the last link of a line of links ends. */
function inlineEnd(tail: string): number {
	return Math.max(...findLinks(tail).map(({ to }) => to));
}

/** What the line puts between two links; a comma when it holds one. */
function separatorIn(tail: string): string {
	const [first, second] = findLinks(tail);
	const between = first === undefined || second === undefined ? '' : tail.slice(first.to, second.from);
	return between !== '' && between.length <= 4 ? between : ', ';
}

/** The list with the most literature notes; the first of equals; null when none holds any. */
function literatureList(lists: readonly EntryList[], options: MocEntryOptions): EntryList | null {
	const count = (list: EntryList) =>
		targetsOf(list).filter((target) => {
			const path = target === '' ? null : options.destination(target);
			return path !== null && options.isLiterature(path);
		}).length;
	const best = lists
		.map((list) => ({ list, count: count(list) }))
		.reduce<{ list: EntryList; count: number } | null>((most, one) => (one.count > (most?.count ?? 0) ? one : most), null);
	return best?.list ?? null;
}

/** An entry in a section: in its list of literature notes, else its last list, else as a new list behind the heading's own text. */
function inSection(note: Markdown, { heading, ownEnd }: Section, link: string, options?: MocEntryOptions): string {
	const lists = entryLists(note, heading.below, ownEnd);
	const list = (options === undefined ? null : literatureList(lists, options)) ?? lists[lists.length - 1];
	if (list !== undefined) return applyEdits(note.text, [entryEdit(note, list, link)]);
	return insertBehind(note, note.contentEnd(ownEnd, heading.below), `- ${link}`);
}

/** A new section at the end of a note. */
function withNewSection(note: Markdown, heading: string, link: string): string {
	return append(note, `## ${heading}\n\n- ${link}`);
}

function splice(text: string, at: number, insertion: string): string {
	return text.slice(0, at) + insertion + text.slice(at);
}
