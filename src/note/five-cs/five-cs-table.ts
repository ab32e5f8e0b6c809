import { cellText, tableCell } from '../../markdown/escape';
import type { Outline, OutlineLine } from '../outline';
import { plainWords } from '../outline';
import type { CKey } from '../sections/five-cs';
import { FIVE_CS } from '../sections/five-cs';

/** A cell of a table: where it stands in the note, between its pipes. */
export interface TableCell {
	readonly start: number;
	readonly end: number;
	/** What stands there, blanks included. */
	readonly raw: string;
}

/** A row of the five Cs table that answers one of them. */
export interface CRow {
	readonly key: CKey;
	/** Index of its line in the note. */
	readonly line: number;
	readonly nameCell: TableCell;
	/** `null` where the row ends before it. */
	readonly answerCell: TableCell | null;
}

/** The five Cs table of a note, as the reader has it. */
export interface CTable {
	/** Lines of the header, and of the last row. */
	readonly headerLine: number;
	readonly lastLine: number;
	/** Rows in the order they stand in; a C that stands twice counts the first time. */
	readonly rows: readonly CRow[];
	readonly columns: number;
	readonly answerColumn: number;
	/** The reader keeps the pipes one under the other. */
	readonly aligned: boolean;
}

// What the header over the names says, and over the answers.
const NAME_HEADER = /^(?:the )?(?:five |5 ?|cinco )?cs?$/i;
const ANSWER_HEADER = /^(?:(?:my )?(?:assessment|answer|response|evaluation|judge?ment|verdict)s?|evaluación|respuesta|valoración)$/i;

const KEY_BY_NAME: ReadonlyMap<string, CKey> = new Map(
	FIVE_CS.flatMap(({ key, name, also }) => [name, ...also].map((word) => [word.toLowerCase(), key] as const)),
);

/** The note's five Cs table: the first with the header of one, else the one whose rows name most of the Cs, two at least; `null` when there is none. */
export function findFiveCs(outline: Outline): CTable | null {
	let best: CTable | null = null;
	for (let i = outline.bodyLine; i + 1 < outline.lines.length; i++) {
		const header = outline.lines[i];
		const delimiter = outline.lines[i + 1];
		if (header === undefined || delimiter === undefined || header.inert || !header.text.includes('|') || !isDelimiter(delimiter)) continue;
		const table = tableAt(outline, i);
		if (table === null) continue;
		const head = cellsOf(header).map((cell) => plainWords(cell.raw));
		// "C" alone may head a table of programming languages: a row or the word over the answers has to agree.
		const waiting = table.lastLine === i + 1 && head.some((words) => ANSWER_HEADER.test(words));
		if (head.some((words) => NAME_HEADER.test(words)) && (table.rows.length > 0 || waiting)) return table;
		if (table.rows.length >= 2 && table.rows.length > (best?.rows.length ?? 0)) best = table;
	}
	return best;
}

/** What a C's row says, as Markdown in lines; empty for an empty cell. */
export function answerOf(row: CRow): string {
	const answer = row.answerCell === null ? '' : cellText(trimmedCell(row.answerCell.raw));
	return isBlank(answer) ? '' : answer;
}

/** Whether an answer shows nothing. */
export function isBlank(answer: string): boolean {
	return /^(?:&nbsp;|\s)*$/.test(answer);
}

/** The table with one answer changed: only its cell's bytes differ; a row the table lacks is put in where it belongs. */
export function withAnswer(outline: Outline, table: CTable, key: CKey, answer: string): string {
	const row = table.rows.find((other) => other.key === key);
	if (row === undefined) return answer === '' ? outline.text : withRow(outline, table, key, answer);
	const cell = row.answerCell;
	if (cell === null) return withNewCell(outline, row, answer);
	return outline.text.slice(0, cell.start) + filled(cell.raw, tableCell(answer), table.aligned) + outline.text.slice(cell.end);
}

/** The table with a row it lacks, in its style: the name as a neighbour writes it, empty cells in the reader's own columns. */
export function withRow(outline: Outline, table: CTable, key: CKey, answer: string): string {
	const order = FIVE_CS.map((c) => c.key);
	const earlier = table.rows.filter((row) => order.indexOf(row.key) < order.indexOf(key)).pop();
	const later = table.rows.find((row) => order.indexOf(row.key) > order.indexOf(key));
	const model = earlier ?? later;
	const name = FIVE_CS.find((c) => c.key === key)?.name ?? key;
	const modelLine = outline.lines[model?.line ?? table.headerLine];
	const prefix = prefixOf(modelLine?.text ?? '');
	const outer = (modelLine?.text ?? '').slice(prefix.length).trimStart().startsWith('|');
	const label =
		model === undefined
			? `**${name}**`
			: trimmedCell(model.nameCell.raw)
					.replace(/\p{L}[\p{L}\s]*\p{L}/u, () => name)
					.replace(/^\d+/, () => String(order.indexOf(key) + 1));
	const nameColumn =
		model === undefined
			? Math.max(0, table.answerColumn - 1)
			: cellsOf(modelLine ?? EMPTY_LINE).findIndex((cell) => cell.start === model.nameCell.start);
	const cells = Array.from({ length: Math.max(table.columns, table.answerColumn + 1) }, (_, column) =>
		column === nameColumn ? ` ${label} ` : column === table.answerColumn && answer !== '' ? ` ${tableCell(answer)} ` : '  ',
	);
	const text = prefix + (outer ? `|${cells.join('|')}|` : trimmedCell(cells.join('|')));
	const after = later !== undefined && earlier === undefined ? later.line - 1 : (earlier?.line ?? table.headerLine + 1);
	const at = outline.lines[after]?.end ?? outline.text.length;
	return outline.text.slice(0, at) + outline.eol + text + outline.text.slice(at);
}

/** A row that stops after its name gets its answer behind it. */
function withNewCell(outline: Outline, row: CRow, answer: string): string {
	const line = outline.lines[row.line];
	const bare = (line?.text ?? '').replace(/[ \t]+$/, '');
	const at = (line?.start ?? 0) + bare.length;
	const closed = /\|$/.test(bare) && !/\\\|$/.test(bare);
	return `${outline.text.slice(0, at)}${closed ? '' : ' |'} ${tableCell(answer)} |${outline.text.slice(at)}`;
}

/** Another content between the blanks a cell has; one blank each where it was empty. */
function filled(raw: string, content: string, aligned: boolean): string {
	const was = trimmedCell(raw);
	const lead = was === '' ? raw.slice(0, 1) : raw.slice(0, raw.indexOf(was));
	const trail = was === '' ? raw.slice(1, 2) : raw.slice(lead.length + was.length);
	const width = aligned ? raw.length - lead.length - content.length : 0;
	// A backslash before the pipe would make the pipe a letter.
	const least = content.endsWith('\\') ? ' ' : was !== '' && content === '' && lead === '' ? '' : trail.slice(0, 1);
	return lead + content + (width > least.length ? ' '.repeat(width) : trail.length > 1 && !aligned ? trail : least);
}

function tableAt(outline: Outline, headerLine: number): CTable | null {
	const header = outline.lines[headerLine] ?? EMPTY_LINE;
	const head = cellsOf(header);
	const columns = head.length;
	if (cellsOf(outline.lines[headerLine + 1] ?? EMPTY_LINE).length !== columns) return null;
	const body: { line: number; cells: TableCell[] }[] = [];
	let last = headerLine + 1;
	const prefix = prefixOf(header.text).replace(/\s/g, '');
	for (let i = headerLine + 2; i < outline.lines.length; i++) {
		const line = outline.lines[i] ?? EMPTY_LINE;
		if (line.inert || !line.text.includes('|') || line.text.trim() === '' || prefixOf(line.text).replace(/\s/g, '') !== prefix) break;
		body.push({ line: i, cells: cellsOf(line, columns) });
		last = i;
	}
	const nameColumn = nameColumnOf(
		body.map(({ cells }) => cells),
		columns,
		head,
	);
	const answerColumn = answerColumnOf(head, nameColumn);
	const rows: CRow[] = [];
	for (const { line, cells } of body) {
		const nameCell = cells[nameColumn];
		const key = nameCell === undefined ? null : keyOfName(nameCell.raw);
		if (key !== null && nameCell !== undefined && !rows.some((row) => row.key === key))
			rows.push({ key, line, nameCell, answerCell: cells[answerColumn] ?? null });
	}
	const widths = new Set([headerLine, ...body.map(({ line }) => line)].map((line) => outline.lines[line]?.text.length));
	return { headerLine, lastLine: last, rows, columns, answerColumn, aligned: body.length > 1 && widths.size === 1 };
}

/** The column whose cells name the most Cs; in a table without rows the one headed so. */
function nameColumnOf(rows: readonly (readonly TableCell[])[], columns: number, head: readonly TableCell[]): number {
	const scores = Array.from(
		{ length: columns },
		(_, column) => rows.filter((cells) => keyOfName(cells[column]?.raw ?? '') !== null).length,
	);
	const best = Math.max(0, ...scores);
	if (best > 0) return scores.indexOf(best);
	return Math.max(
		0,
		head.findIndex((cell) => NAME_HEADER.test(plainWords(cell.raw))),
	);
}

function answerColumnOf(head: readonly TableCell[], nameColumn: number): number {
	const named = head.findIndex((cell, column) => column !== nameColumn && ANSWER_HEADER.test(plainWords(cell.raw)));
	return named >= 0 ? named : nameColumn + 1;
}

/** Which C a name is: `**Category**`, `1. Context:`, `Contribution`. */
export function keyOfName(raw: string): CKey | null {
	// A number before the name, a question or remark in brackets behind it.
	const words = plainWords(cellText(raw).replace(/^[\s*_]*\d+[.)]\s*/, ''))
		.replace(/\s*\(.*\)$/, '')
		.replace(/[?:]+$/, '')
		.toLowerCase();
	return KEY_BY_NAME.get(words) ?? null;
}

const EMPTY_LINE: OutlineLine = { text: '', start: 0, end: 0, next: 0, inert: false };

/** `> ` marks and blanks before a row. */
function prefixOf(line: string): string {
	return /^(?:\s*>)*[ \t]*/.exec(line)?.[0] ?? '';
}

function isDelimiter(line: OutlineLine): boolean {
	// |---|:--:| with at least one pipe
	return (
		!line.inert && /^(?:\s*>)*[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(line.text) && line.text.includes('|')
	);
}

/**
 * The cells of a row. A pipe with a backslash before it is text. Where a row has more cells than its table, pipes inside links,
 * code and math are taken as text too, since that is what the reader meant.
 */
function cellsOf(line: OutlineLine, columns?: number): TableCell[] {
	const strict = splitRow(line, false);
	if (columns === undefined || strict.length <= columns) return strict;
	const lenient = splitRow(line, true);
	return lenient.length >= 2 && lenient.length <= columns ? lenient : strict;
}

function splitRow(line: OutlineLine, lenient: boolean): TableCell[] {
	const prefix = prefixOf(line.text);
	let from = prefix.length;
	if (line.text[from] === '|') from += 1;
	const end = line.text.replace(/[ \t]+$/, '').length;
	const kept = lenient ? protectedRanges(line.text) : [];
	const cells: TableCell[] = [];
	const push = (to: number) => cells.push({ start: line.start + from, end: line.start + to, raw: line.text.slice(from, to) });
	for (let i = from; i < end; i++) {
		if (line.text[i] !== '|' || line.text[i - 1] === '\\' || kept.some(([a, b]) => i > a && i < b)) continue;
		push(i);
		from = i + 1;
	}
	if (from < end) push(end);
	return cells;
}

/** Links, code and math of a line, as ranges. */
function protectedRanges(text: string): [number, number][] {
	return [...text.matchAll(/\[\[[^[\]]*\]\]|(`+)[^`]+?\1|\$(?!\s)[^$]+\$/g)].map((match) => [match.index, match.index + match[0].length]);
}

/** A cell without the blanks about it; a no-break space is the reader's. */
function trimmedCell(raw: string): string {
	return raw.replace(/^[ \t]+|[ \t]+$/g, '');
}
