import { entryEdit, entryLists, startOf, targetsOf } from './entry-list';
import type { EntryList } from './entry-list';
import { applyLinkEdits } from './mend';

import { headingKey, lineEndOf, linesBetween, sectionsIn } from './section';
import type { HeadedSection } from './section';
import { findSpans, frontmatterEnd } from './spans';
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
const MOCS_HEADING = /^(?:mocs?|maps? of content|mapas? de contenidos?|linked mocs?)$/;
// **MOCs:** or **MOC**: at the beginning of a line, or after a bar: "**Spec:** [[A]] | **MOC:** [[B]]".
const MOCS_LABEL =
	/(?:^|[|·][ \t]*)(?:[-*+][ \t]+)?(?:\*\*|__)[ \t]*(?:mocs?|maps? of content|mapas? de contenidos?)[ \t]*:?[ \t]*(?:\*\*|__)[ \t]*:?/iu;

/**
 * A map with an entry for a note: under the chosen heading, else in the list where its other literature notes stand, in that
 * list's own form and order. A map that links to the note already comes back as it was.
 */
export function addMocEntry(map: string, link: string, options: MocEntryOptions): string {
	const isThere = (text: string) => linksTo(text, options.path, options.destination);
	if (isThere(map)) return map;
	const after = withEntry(map, link, options);
	return isThere(after) ? after : atTop(map, `- ${link}`);
}

function withEntry(map: string, link: string, options: MocEntryOptions): string {
	const spans = findSpans(map);
	const sections = sectionsIn(map, spans);
	if (options.heading !== undefined && options.heading.trim() !== '') {
		const wanted = headingKey(options.heading);
		const section =
			sections.find(({ heading }) => headingKey(heading) === wanted) ??
			sections.find(({ heading }) => headingKey(heading).includes(wanted));
		if (section !== undefined) return inSection(map, section, link, options);
		if (sections.length > 0) return withNewSection(map, options.heading.trim(), link);
	}
	const list = literatureList(entryLists(map), options);
	if (list !== null) return applyLinkEdits(map, [entryEdit(map, list, link)]);
	const section = sections.find(({ heading, level }) => level > 1 && LITERATURE_HEADING.test(headingKey(heading)));
	if (section !== undefined) return inSection(map, section, link, options);
	if (sections.some(({ level }) => level > 1)) return withNewSection(map, options.newHeading ?? 'Literature notes', link);
	const lists = entryLists(map);
	const last = lists[lists.length - 1];
	return last === undefined ? atEnd(map, `- ${link}`) : applyLinkEdits(map, [entryEdit(map, last, link)]);
}

/** A note with links to maps in its MOCs section, made when there is none (heading or bold label); links it has are not added again. */
export function addMocLinks(
	note: string,
	links: readonly { readonly path: string; readonly link: string }[],
	destination: (target: string) => string | null,
): string {
	return links.reduce((text, { path, link }) => {
		if (inMocs(text, path, destination)) return text;
		const after = withMocLink(text, link);
		return inMocs(after, path, destination) ? after : atTop(text, `## MOCs${lineEndOf(text)}${lineEndOf(text)}- ${link}`);
	}, note);
}

/** The notes linked from a note's MOCs section. */
export function mocsOf(note: string, destination: (target: string) => string | null): string[] {
	const home = mocsHome(note);
	if (home === null) return [];
	const range = home.kind === 'heading' ? { from: home.section.body, to: home.section.ownTo } : home;
	return linkedPaths(note, range, destination);
}

function inMocs(note: string, path: string, destination: (target: string) => string | null): boolean {
	return mocsOf(note, destination).includes(path);
}

function linkedPaths(text: string, range: { from: number; to: number }, destination: (target: string) => string | null): string[] {
	return findLinks(text)
		.filter(({ from, to, fault, target }) => fault === null && target !== '' && from >= range.from && to <= range.to)
		.flatMap(({ target }) => destination(target) ?? []);
}

function linksTo(text: string, path: string, destination: (target: string) => string | null): boolean {
	return linkedPaths(text, { from: 0, to: text.length }, destination).includes(path);
}

type MocsHome =
	| { readonly kind: 'heading'; readonly section: HeadedSection }
	/** A bold label: where its line or its list begins and ends, and where the label itself ends. */
	| { readonly kind: 'label'; readonly labelTo: number; readonly from: number; readonly to: number };

function mocsHome(note: string): MocsHome | null {
	const spans = findSpans(note);
	const section = sectionsIn(note, spans).find(({ heading }) => MOCS_HEADING.test(headingKey(heading)));
	if (section !== undefined) return { kind: 'heading', section };
	const hidden = spans.filter(({ kind }) => kind !== 'link' && kind !== 'url');
	for (const line of linesBetween(note, frontmatterEnd(note), note.length)) {
		const label = MOCS_LABEL.exec(line.text);
		if (label === null || hidden.some(({ from, to }) => from <= line.from && line.from < to)) continue;
		const labelTo = line.from + label.index + label[0].length;
		if (note.slice(labelTo, line.to).trim() !== '') return { kind: 'label', labelTo, from: labelTo, to: line.to };
		const [list] = entryLists(note, line.to + 1);
		const end =
			list === undefined || note.slice(line.to, startOf(list)).trim() !== ''
				? line.to
				: (list.entries[list.entries.length - 1]?.last.to ?? line.to);
		return { kind: 'label', labelTo, from: labelTo, to: end };
	}
	return null;
}

function withMocLink(note: string, link: string): string {
	const home = mocsHome(note);
	if (home === null) return withNewSection(note, 'MOCs', link);
	if (home.kind === 'heading') return inSection(note, home.section, link);
	const { labelTo, to } = home;
	const eol = lineEndOf(note);
	const tail = note.slice(labelTo, to);
	if (tail.trim() === '') return splice(note, to, `${eol}- ${link}`);
	if (!tail.includes('\n') && findLinks(tail).length > 0) return splice(note, labelTo + inlineEnd(tail), separatorIn(tail) + link);
	const list = entryLists(note, note.indexOf('\n', labelTo) + 1)[0];
	return list === undefined ? splice(note, to, ` ${link}`) : applyLinkEdits(note, [entryEdit(note, list, link)]);
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

/** An entry in a section: in its list of literature notes, else its first list, else as a new list right under the heading's own text. */
function inSection(text: string, section: HeadedSection, link: string, options?: MocEntryOptions): string {
	const lists = entryLists(text, section.body, section.ownTo);
	const list = (options === undefined ? null : literatureList(lists, options)) ?? lists[lists.length - 1];
	if (list !== undefined && list !== null) return applyLinkEdits(text, [entryEdit(text, list, link)]);
	return newList(text, section, link);
}

// A rule that closes a section, with the blank lines around it.
const CLOSING_RULE = /(?:^|\n)[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;

function newList(text: string, section: HeadedSection, link: string): string {
	const eol = lineEndOf(text);
	const kept = text.slice(section.body, section.ownTo).trimEnd().replace(CLOSING_RULE, '').trimEnd();
	const head = text.slice(0, section.body + kept.length);
	const rest = text.slice(head.length);
	const blank = /^\s*/.exec(rest)?.[0] ?? '';
	const tail = rest.slice(blank.length);
	const entry = `${kept === '' && head.endsWith('\n') ? eol : eol + eol}- ${link}`;
	if (kept !== '') return head + entry + blank + tail;
	return head + entry + eol + (tail === '' ? '' : blank.includes('\n') ? blank : eol) + tail;
}

/** A new section at the end of a note. */
function withNewSection(text: string, heading: string, link: string): string {
	const eol = lineEndOf(text);
	return atEnd(text, `## ${heading}${eol}${eol}- ${link}`);
}

/** Text with lines put after everything else, a blank line between. */
function atEnd(text: string, lines: string): string {
	const eol = lineEndOf(text);
	if (text.replace(/\uFEFF/, '').trim() === '') return `${text.replace(/\s+$/, '')}${lines}${eol}`;
	const gap = /\n[ \t]*\r?\n[ \t]*$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
	return `${text}${gap}${lines}${text.endsWith('\n') ? eol : ''}`;
}

/** Text with lines put before everything but the frontmatter: the way out when code or a comment is left open to the end. */
function atTop(text: string, lines: string): string {
	const at = Math.max(frontmatterEnd(text), text.startsWith('\uFEFF') ? 1 : 0);
	const eol = lineEndOf(text);
	return splice(text, at, `${at > 1 ? eol : ''}${lines}${eol}${eol}`);
}

function splice(text: string, at: number, insertion: string): string {
	return text.slice(0, at) + insertion + text.slice(at);
}
