import { nameOf } from './folded-name';
import { linkIn } from './mend';
import type { Line } from '../markdown/block';
import type { TextEdit } from '../markdown/edits';
import type { Markdown } from '../markdown/note';
import { readMarkdown } from '../markdown/note';
import { isOwned } from '../markdown/sections';
import { rowCells } from '../markdown/table-rows';
import type { LinkAt } from '../markdown/link-syntax';

/** How a list of links is written: its entries' marks, or the cells of a table row. */
type EntryForm = 'bullet' | 'number' | 'bare' | 'row';

interface Entry {
	/** First and last line of the entry, continuations and nested entries included. */
	readonly first: Line;
	last: Line;
	readonly form: EntryForm;
	/** What stands before the link: `- `, `> - [ ] `, `| `. */
	readonly lead: string;
	readonly link: LinkAt;
}

/** Entries that follow one another in one form: a list of notes. */
export interface EntryList {
	readonly form: EntryForm;
	readonly entries: readonly Entry[];
}

/** The targets of a list's links, in order, as they are written. */
export function targetsOf(list: EntryList): string[] {
	return list.entries.map(({ link }) => link.target);
}

/** Where a list begins. */
export function startOf(list: EntryList): number {
	return list.entries[0]?.first.start ?? 0;
}

// Quote marks, indentation, a list mark, a check box, an opening emphasis; the second group is the list mark.
const LEAD = /^((?:[ \t]*>)*[ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[^\]]\][ \t]+)?)?(?:\*\*|__|[*_])?$/;

/** The lists of links in some lines of a note; a region that another plugin writes holds none of the reader's. */
export function entryLists(note: Markdown, from = 0, to = note.lines.length): EntryList[] {
	const links = note.spans.flatMap(({ kind, link }) => (kind === 'link' && link?.fault === null ? [link] : []));
	const lists: { form: EntryForm; entries: Entry[] }[] = [];
	let open: { form: EntryForm; entries: Entry[] } | null = null;
	let blanks = 0;
	let nextLink = 0;
	for (const [at, line] of note.lines.slice(from, to).entries()) {
		while ((links[nextLink]?.from ?? Infinity) < line.start) nextLink++;
		const inHidden = line.hidden || isOwned(note, from + at);
		const first = links[nextLink];
		const entry = inHidden || first === undefined || first.from > line.end ? null : entryOf(note, line, first);
		const last: Entry | undefined = open?.entries[open.entries.length - 1];
		if (line.text.trim() === '') blanks++;
		else if (last !== undefined && blanks === 0 && !inHidden && isContinuation(line.text, last)) {
			last.last = line;
		} else if (entry === null) open = null;
		else {
			if (open === null || open.form !== entry.form || quoteOf(entry) !== quoteOf(last) || blanks > 1) {
				open = { form: entry.form, entries: [] };
				lists.push(open);
			}
			open.entries.push(entry);
		}
		if (line.text.trim() !== '') blanks = 0;
	}
	return lists;
}

function quoteOf(entry: Entry | undefined): string | undefined {
	return entry === undefined ? undefined : (/^[ \t]*(?:>[ \t]?)*/.exec(entry.lead)?.[0] ?? '');
}

function entryOf(note: Markdown, line: Line, link: LinkAt): Entry | null {
	const before = note.text.slice(line.start, link.from);
	if (line.block?.type === 'table' && note.lines[line.block.from] === line) return null;
	if (line.block?.type === 'table') return { first: line, last: line, form: 'row', lead: before, link };
	const lead = LEAD.exec(before);
	if (lead === null) return null;
	const mark = lead[2] ?? '';
	const form = mark === '' ? 'bare' : /^\d/.test(mark) ? 'number' : 'bullet';
	return { first: line, last: line, form, lead: `${lead[1] ?? ''}${mark}`, link };
}

/** Whether a line belongs to the entry above it: indented further than its mark. */
function isContinuation(line: string, entry: Entry): boolean {
	if (entry.form === 'row' || entry.form === 'bare') return false;
	return indentOf(line) > indentOf(entry.first.text);
}

function indentOf(line: string): number {
	return (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;
}

/** The edit that puts a link into a list, in the list's own form; in its place when the list is ordered by name, else at the end. */
export function entryEdit(note: Markdown, list: EntryList, link: string): TextEdit {
	const place = list.form === 'number' ? null : orderedPlace(list, nameOf(targetOf(link)));
	const model = (place === null ? list.entries[list.entries.length - 1] : list.entries[Math.min(place, list.entries.length - 1)]) as Entry;
	const line = entryLine(note, model, link);
	const { eol } = note;
	if (place !== null && place < list.entries.length) return { from: model.first.start, to: model.first.start, text: line + eol };
	return { from: model.last.end, to: model.last.end, text: eol + line };
}

function entryLine(note: Markdown, model: Entry, link: string): string {
	switch (model.form) {
		case 'row':
			return rowLine(note, model, link);
		case 'number':
			return model.lead.replace(/\d+/, (number) => String(Number(number) + 1)) + link;
		default:
			return model.lead.replace(/\[[^\]]\]/, '[ ]') + link;
	}
}

/** A row with the link in the column of the other links, its other cells empty. */
function rowLine(note: Markdown, { first, link: modelLink }: Entry, link: string): string {
	const { text, content, start } = first;
	const prefix = text.slice(0, content);
	const column = rowCells(text, content).findIndex(({ to }) => modelLink.from - start < to);
	const cells = rowCells(text, content).map((_, at) => (at === column ? ` ${linkIn(note, start, link)} ` : '  '));
	const opened = text.slice(content).trimStart().startsWith('|');
	const closed = /(?:^|[^\\])\|[ \t]*$/.test(text);
	return `${prefix}${opened ? '|' : ''}${opened ? cells.join('|') : cells.join('|').trimStart()}${closed ? '|' : ''}`;
}

/** Where a name belongs in a list that is in order, or null when the list is in none. */
function orderedPlace(list: EntryList, name: string): number | null {
	const names = list.entries.map(({ link }) => nameOf(link.target));
	if (names.length < 2) return null;
	const orders: ((a: string, b: string) => number)[] = [
		(a, b) => a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true }),
		(a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }),
		(a, b) => (a < b ? -1 : a > b ? 1 : 0),
	];
	for (const order of orders) {
		for (const direction of [1, -1]) {
			const follows = (a: string, b: string) => direction * order(a, b) <= 0;
			if (!names.every((other, at) => at === 0 || follows(names[at - 1] ?? '', other))) continue;
			if (names.every((other) => other === names[0])) return null;
			const place = names.findIndex((other) => !follows(other, name));
			return place < 0 ? names.length : place;
		}
	}
	return null;
}

/** What a written link leads to: `Folder/Note` of `[[Folder/Note|text]]`, decoded of `[text](Folder/Note.md)`. */
export function targetOf(link: string): string {
	return readMarkdown(link).spans.find(({ kind }) => kind === 'link')?.link?.target ?? link;
}
