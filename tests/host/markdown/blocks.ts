/** The blocks of a Markdown text, line by line, as the app's cache cuts them into sections. */
import type { Lines } from '../vault/cached-metadata';

export interface ListItem {
	readonly line: number;
	readonly from: number;
	to: number;
	/** The line of the item above it in the tree; for one at the top, minus the line of its list (at least 1). */
	readonly parent: number;
	/** The character between the brackets; null for an item that is no task. */
	readonly task: string | null;
}

export interface Block {
	readonly type: string;
	readonly from: number;
	readonly to: number;
	/** Whether links and tags are looked for in it. */
	readonly inline: boolean;
	/** Spans of fenced code inside it. */
	readonly codes: readonly { readonly from: number; readonly to: number }[];
	readonly items: readonly ListItem[];
}

const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}([ \t]|$)/;
const RULE = /^ {0,3}([-*_])[ \t]*(\1[ \t]*){2,}$/;
const QUOTE = /^ {0,3}>/;
// '- item', '* item', '1. item', '2) item', with what is before the marker
const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|$)/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const FOOTNOTE = /^\[\^[^\]]+\]:/;
const HTML = /^ {0,3}<(\/?[A-Za-z]|!--|\?)/;

/** The blocks from a line on. */
export function blocksOf(lines: Lines, first: number): Block[] {
	const blocks: Block[] = [];
	let at = first;
	while (at < lines.count) {
		if (isBlank(lines.line(at))) {
			at += 1;
			continue;
		}
		const [block, next] = blockAt(lines, at);
		blocks.push(block);
		at = next;
	}
	return blocks;
}

function blockAt(lines: Lines, at: number): [Block, number] {
	const line = lines.line(at);
	const upTo = (last: number, type: string, inline: boolean, from = lines.start(at)): [Block, number] => [
		{ type, from, to: lines.end(last), inline, codes: inline ? codesIn(lines, at, last) : [], items: [] },
		last + 1,
	];
	if (FENCE.test(line) && indentOf(line) < 4) return upTo(fenceEnd(lines, at), 'code', false);
	if (/^ {0,3}\$\$/.test(line)) return upTo(/^ {0,3}\$\$.*\$\$/.test(line) ? at : until(lines, at + 1, /\$\$/), 'math', false);
	if (/^%%/.test(line) && !/^%%.*%%/.test(line)) return upTo(until(lines, at + 1, /%%/), 'comment', true);
	if (/^ {0,3}<!--/.test(line)) return upTo(/-->/.test(line) ? at : until(lines, at + 1, /-->/), 'html', false);
	if (HEADING.test(line)) return upTo(at, 'heading', true);
	if (RULE.test(line)) return upTo(at, 'thematicBreak', false);
	if (QUOTE.test(line)) return quoteAt(lines, at);
	if (ITEM.test(line) && indentOf(line) < 4) return listAt(lines, at);
	if (/^( {4}|\t)/.test(line)) return upTo(lastIndented(lines, at), 'code', false);
	if (FOOTNOTE.test(line)) return upTo(lastOfParagraph(lines, at), 'footnoteDefinition', true);
	if (HTML.test(line) && !/^ {0,3}<https?:/.test(line)) return upTo(beforeBlank(lines, at), 'html', true);
	if (line.includes('|') && at + 1 < lines.count && TABLE_RULE.test(lines.line(at + 1)) && lines.line(at + 1).includes('-')) {
		let last = at + 1;
		while (last + 1 < lines.count && !isBlank(lines.line(last + 1)) && lines.line(last + 1).includes('|')) last += 1;
		return upTo(last, 'table', true);
	}
	return upTo(lastOfParagraph(lines, at), 'paragraph', true, lines.start(at) + (/^ */.exec(line)?.[0].length ?? 0));
}

function quoteAt(lines: Lines, at: number): [Block, number] {
	let last = at;
	while (
		last + 1 < lines.count &&
		!isBlank(lines.line(last + 1)) &&
		(QUOTE.test(lines.line(last + 1)) || !startsBlock(lines.line(last + 1)))
	)
		last += 1;
	const type = /^ {0,3}>[ \t]?\[![^\]]+\]/.test(lines.line(at)) ? 'callout' : 'blockquote';
	const items: ListItem[] = [];
	for (let one = at; one <= last; one++) {
		if (ITEM.test(unquoted(lines.line(one)))) {
			const end = listEnd(lines, one, last, unquoted);
			items.push(...itemsOf(lines, one, end, unquoted));
			one = end;
		}
	}
	return [{ type, from: lines.start(at), to: lines.end(last), inline: true, codes: codesIn(lines, at, last), items }, last + 1];
}

function listAt(lines: Lines, at: number): [Block, number] {
	const last = listEnd(lines, at, lines.count - 1, (line) => line);
	return [
		{
			type: 'list',
			from: lines.start(at),
			to: lines.end(last),
			inline: true,
			codes: codesIn(lines, at, last),
			items: itemsOf(lines, at, last, (line) => line),
		},
		last + 1,
	];
}

/** '> - item' → '  - item', so that columns stay as they are in the line. */
function unquoted(line: string): string {
	return line.replace(/^( {0,3}>[ ]?)+/, (marks) => marks.replace(/>/g, ' '));
}

function markerOf(line: string): string {
	const marker = ITEM.exec(line)?.[2] ?? '';
	return /\d/.test(marker) ? marker.slice(-1) : marker;
}

/** The last line of a list: it ends where another marker begins at the margin, or another block after a blank line. */
function listEnd(lines: Lines, at: number, limit: number, view: (line: string) => string): number {
	const marker = markerOf(view(lines.line(at)));
	const margin = widthOf(ITEM.exec(view(lines.line(at)))?.[1] ?? '');
	let last = at;
	let blank = false;
	for (let one = at + 1; one <= limit; one++) {
		const line = view(lines.line(one));
		if (isBlank(line)) {
			blank = true;
			continue;
		}
		const isItem = ITEM.test(line) && !RULE.test(line);
		if (isItem && widthOf(/^[ \t]*/.exec(line)?.[0] ?? '') <= margin + 1) {
			if (markerOf(line) !== marker) break;
		} else if (indentOf(line) <= margin + 1) {
			if (blank || startsBlock(line)) break;
		}
		if (FENCE.test(line)) one = fenceEnd(lines, one);
		last = Math.min(one, limit);
		blank = false;
	}
	return last;
}

function itemsOf(lines: Lines, at: number, last: number, view: (line: string) => string): ListItem[] {
	const open: { column: number; content: number; item: ListItem }[] = [];
	const items: ListItem[] = [];
	for (let one = at; one <= last; one++) {
		const line = view(lines.line(one));
		if (FENCE.test(line)) {
			one = fenceEnd(lines, one);
			continue;
		}
		const match = ITEM.exec(line);
		if (match === null) continue;
		const column = widthOf(match[1] ?? '');
		while (open.length > 1 && column < (open[open.length - 1]?.column ?? 0) + 1) open.pop();
		if (open.length === 1 && column < (open[0]?.content ?? 0)) open.pop();
		const above = open[open.length - 1];
		const rest = line.slice(match[0].length);
		const top = -Math.max(1, at);
		const marks = /^(?: {0,3}>[ ]?)*/.exec(lines.line(one))?.[0].length ?? 0;
		const from = lines.start(one) + (above === undefined ? marks : Math.min(above.content, (match[1] ?? '').length));
		const item: ListItem = {
			line: one,
			from,
			to: itemEnd(lines, one, last, column, view),
			parent: above?.item.line ?? top,
			task: /^\[(.)\](\s|$)/.exec(rest)?.[1] ?? null,
		};
		items.push(item);
		open.push({ column, content: column + (match[2] ?? '').length + Math.min(Math.max(1, (match[3] ?? '').length), 4), item });
		// An item inside an item's own line: '- [ ] 1. text'
		const afterTask = rest.replace(/^\[.\] /, '');
		const inner = /^(\d{1,9}[.)]|[-*+])[ ]/.exec(afterTask);
		if (inner !== null)
			items.push({
				line: one,
				from: lines.start(one) + match[0].length + (rest.length - afterTask.length),
				to: item.to,
				parent: one,
				task: null,
			});
	}
	return items;
}

/** Where an item's own lines end; before a blank line its line break counts in. */
function itemEnd(lines: Lines, at: number, last: number, column: number, view: (line: string) => string): number {
	let end = at;
	for (let one = at + 1; one <= last; one++) {
		const line = view(lines.line(one));
		if (ITEM.test(line) && !FENCE.test(line)) break;
		if (isBlank(line)) {
			const next = view(lines.line(Math.min(one + 1, last)));
			const indent = widthOf(/^[ \t]*/.exec(next)?.[0] ?? '');
			if (one >= last || ITEM.test(next) || indent <= column)
				return one + 1 <= last && indent >= column ? lines.start(one) : lines.end(end);
			continue;
		}
		end = one;
	}
	return lines.end(end);
}

function codesIn(lines: Lines, at: number, last: number): { from: number; to: number }[] {
	const codes: { from: number; to: number }[] = [];
	for (let one = at; one <= last; one++) {
		const line = lines.line(one).replace(/^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d+[.)])?[ \t]*/, '');
		if (!/^(`{3,}[^`]*$|~{3,})/.test(line)) continue;
		const end = Math.min(fenceEnd(lines, one), last);
		codes.push({ from: lines.start(one), to: lines.end(end) });
		one = end;
	}
	return codes;
}

/** The closing line of a fence, or the text's last line; marks of a quote are looked through. */
function fenceEnd(lines: Lines, at: number): number {
	const bare = (line: string): string => line.replace(/^[ \t]*(?:>[ \t]?)*/, '');
	const open = /(`{3,}|~{3,})/.exec(lines.line(at))?.[1] ?? '```';
	for (let one = at + 1; one < lines.count; one++) {
		const close = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(bare(lines.line(one)))?.[1];
		if (close !== undefined && close[0] === open[0] && close.length >= open.length) return one;
	}
	return lines.count - 1;
}

function until(lines: Lines, at: number, close: RegExp): number {
	for (let one = at; one < lines.count; one++) if (close.test(lines.line(one))) return one;
	return lines.count - 1;
}

function lastOfParagraph(lines: Lines, at: number): number {
	let last = at;
	while (last + 1 < lines.count && !isBlank(lines.line(last + 1)) && !startsBlock(lines.line(last + 1))) last += 1;
	return last;
}

function beforeBlank(lines: Lines, at: number): number {
	let last = at;
	while (last + 1 < lines.count && !isBlank(lines.line(last + 1))) last += 1;
	return last;
}

function lastIndented(lines: Lines, at: number): number {
	let last = at;
	for (let one = at + 1; one < lines.count; one++) {
		if (isBlank(lines.line(one))) continue;
		if (!/^( {4}|\t)/.test(lines.line(one))) break;
		last = one;
	}
	return last;
}

/** Whether a line begins a block of its own in the middle of a paragraph. */
function startsBlock(line: string): boolean {
	return (
		FENCE.test(line) ||
		HEADING.test(line) ||
		RULE.test(line) ||
		QUOTE.test(line) ||
		/^ {0,3}([-*+]|1[.)])[ \t]+\S/.test(line) ||
		/^%%\s*$/.test(line) ||
		/^ {0,3}<!--/.test(line) ||
		/^\$\$/.test(line)
	);
}

function isBlank(line: string): boolean {
	return line.trim() === '';
}

function widthOf(space: string): number {
	let width = 0;
	for (const char of space) width = char === '\t' ? width + 4 - (width % 4) : width + 1;
	return width;
}

function indentOf(line: string): number {
	return widthOf(/^[ \t]*/.exec(line)?.[0] ?? '');
}
