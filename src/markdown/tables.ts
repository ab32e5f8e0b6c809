import type { Block, Line } from './block';
import { rowCells } from './table-rows';

/** A cell of a table: where it stands in the note, between its bars. */
export interface TableCell {
	readonly start: number;
	readonly end: number;
	/** What stands there, blanks included. */
	readonly raw: string;
}

export interface TableRow {
	/** Index of its line. */
	readonly line: number;
	readonly cells: readonly TableCell[];
}

/** A table of a note, as the app reads tables: with or without outer bars, in quotes, callouts and list items. */
export interface Table {
	readonly header: TableRow;
	readonly rows: readonly TableRow[];
	readonly columns: number;
	/** Index of the line after its last row. */
	readonly to: number;
	/**
	 * Index of the line after all that hangs on it: a formula line of Advanced Tables straight under it, a block id behind a blank line.
	 * Nothing goes between.
	 */
	readonly belongsTo: number;
}

/** A table among a note's blocks, read by its rows. */
export function tableOf(block: Block, lines: readonly Line[]): Table {
	const header = cellsOf(lines, block.from);
	const rows: TableRow[] = [];
	for (let at = block.from + 2; at < block.to; at++) rows.push(cellsOf(lines, at, header.cells.length));
	return { header, rows, columns: header.cells.length, to: block.to, belongsTo: belongsTo(lines, block.to) };
}

/**
 * The cells of a row. Where a row has more cells than its table, bars inside links, code and math are taken as text too, since that is
 * what the reader meant.
 */
export function cellsOf(lines: readonly Line[], at: number, columns?: number): TableRow {
	const line = lines[at];
	if (line === undefined) return { line: at, cells: [] };
	const { text, start, content } = line;
	const strict = rowCells(text, content);
	const lenient = columns === undefined || strict.length <= columns ? strict : rowCells(text, content, keptIn(text));
	const cells = lenient.length >= 2 && (columns === undefined || lenient.length <= columns) ? lenient : strict;
	return { line: at, cells: cells.map(({ from, to }) => ({ start: start + from, end: start + to, raw: text.slice(from, to) })) };
}

/** Whether a line of a table is a row of cells: the app takes in a line without bars as well. */
export function isRowOf(line: Line | undefined): boolean {
	return line?.text.includes('|', line.content) === true;
}

/** Links, code and math of a line, as ranges. */
function keptIn(text: string): [number, number][] {
	return [...text.matchAll(/\[\[[^[\]]*\]\]|(`+)[^`]+?\1|\$(?!\s)[^$]+\$/g)].map((match) => [match.index, match.index + match[0].length]);
}

const FORMULAS = /^\s*<!--\s*TBLFM:/;
// A block id alone in its line: ^name
const BLOCK_ID = /^\s*\^[\w-]+\s*$/;

function belongsTo(lines: readonly Line[], to: number): number {
	let end = to;
	while (FORMULAS.test(contentOf(lines[end]))) end++;
	let next = end;
	while (lines[next] !== undefined && contentOf(lines[next]).trim() === '' && next - end < 2) next++;
	return BLOCK_ID.test(contentOf(lines[next])) ? next + 1 : end;
}

function contentOf(line: Line | undefined): string {
	return line === undefined ? '' : line.text.slice(line.content);
}
