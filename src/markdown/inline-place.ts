import type { Line } from './block';
import { inlineAt } from './insertion';
import type { Markdown } from './note';

/** A text to be put into a line, and where. */
export interface PlacedInline {
	readonly at: number;
	readonly text: string;
}

// A tag, a footnote's mark, a citekey: cut in two they are none
const TOKEN =
	/#[^\s#.,;:!?()[\]{}'"]+|\[\^[^\]\s]{1,99}\](?::[ \t]*)?|@\{[^}\n]{1,99}\}|@[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*/gu;
const BRACKETS = /\[[^[\]\n]*\](?!\()/g;
const BLOCK_ID = /(?:^|\s)(\^[a-z\d-]+)\s*$/i;

/**
 * Markdown for the middle of a line where it leaves whole what stands at an offset: behind a link, a formula, code or a tag the offset is
 * within, inside the cells of a table's row, before a block's id. A citation in brackets joins the one it is put into. Escaped and quoted
 * as `inlineAt` does; `null` where nothing can stand.
 */
export function placedInline(note: Markdown, offset: number, markdown: string): PlacedInline | null {
	const row = note.lineAt(offset);
	const line = note.lines[row];
	const place =
		line === undefined || offset < note.body || line.hidden ? { at: offset, text: markdown } : placeIn(note, line, row, offset, markdown);
	const text = place === null ? null : inlineAt(note, place.at, place.text);
	return place === null || text === null ? null : { at: place.at, text };
}

function placeIn(note: Markdown, line: Line, row: number, offset: number, markdown: string): PlacedInline | null {
	const within = note.spans.find(({ kind, from, to }) => /^(?:link|url|code|math|html)$/.test(kind) && from < offset && offset < to);
	if (within !== undefined) return { at: within.to, text: markdown };
	const column = offset - line.start;
	const group = around(BRACKETS, line.text, column);
	if (group !== null && line.text.slice(...group).includes('@')) return inGroup(line, group, column, markdown);
	const token = around(TOKEN, line.text, column);
	if (token !== null) return { at: line.start + token[1], text: markdown };
	if (line.block?.type === 'table') return row === line.block.from + 1 ? null : inRow(line, column, markdown);
	const id = BLOCK_ID.exec(line.text);
	const idAt = id === null ? Infinity : line.text.indexOf(id[1] ?? '', id.index);
	if (column < idAt) return { at: offset, text: markdown };
	return line.text.slice(0, idAt).trim() === '' ? null : { at: line.start + idAt, text: `${markdown} ` };
}

/** Where the match of a form begins and ends that a column stands within. */
function around(form: RegExp, text: string, column: number): readonly [number, number] | null {
	for (const { index, 0: match } of text.matchAll(form))
		if (index < column && column < index + match.length) return [index, index + match.length];
	return null;
}

/** A group of citations within another is its next part; what is no group stands behind it. */
function inGroup(line: Line, [, end]: readonly [number, number], column: number, markdown: string): PlacedInline {
	const own = /^\[([^[\]]*@[^[\]]*)\]$/.exec(markdown)?.[1];
	if (own === undefined) return { at: line.start + end, text: markdown };
	const part = line.text.slice(column, end).search(/[;\]]/);
	const at = column + Math.max(0, part);
	const [before = ''] = /[[;]?[ \t]*$/.exec(line.text.slice(0, at)) ?? [];
	const lead = before.startsWith('[') ? '' : before === ';' ? ' ' : before.startsWith(';') ? '' : '; ';
	return { at: line.start + at, text: lead + own };
}

/** Before the first bar of a row and behind its last there is no cell: the cell beside it is meant. */
function inRow(line: Line, column: number, markdown: string): PlacedInline {
	const first = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?\|/.exec(line.text)?.[0].length ?? 0;
	if (column < first) return { at: line.start + first, text: ` ${markdown}${line.text[first] === ' ' ? '' : ' '}` };
	const last = line.text.trimEnd().length - 1;
	if (column <= last || line.text[last] !== '|' || line.text[last - 1] === '\\') return { at: line.start + column, text: markdown };
	return { at: line.start + last, text: `${line.text[last - 1] === ' ' ? '' : ' '}${markdown} ` };
}
