import { cellText, tableCell, withMarks } from '../../markdown/escape';
import { plainWords, shownText } from '../../markdown/headings';
import { isRowOf } from '../../markdown/tables';
import type { Markdown } from '../../markdown/note';
import type { Table, TableCell } from '../../markdown/tables';
import { noteWord } from '../note-words';
import type { CKey } from '../sections/five-cs';
import { FIVE_CS } from '../sections/five-cs';

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
	/** The line behind the table and all that hangs on it: formulas, a block id. */
	readonly behind: number;
	/** Rows in the order they stand in; a C that stands twice counts the first time. */
	readonly rows: readonly CRow[];
	readonly columns: number;
	readonly nameColumn: number;
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

/**
 * The note's five Cs table: the first with the header of one, else the one whose rows name most of the Cs, two at least; `null` when there
 * is none.
 */
export function findFiveCs(note: Markdown): CTable | null {
	let best: CTable | null = null;
	for (const table of note.tables) {
		const found = fiveCsOf(table, note);
		const head = table.header.cells.map((cell) => plainWords(cell.raw));
		// "C" alone may head a table of programming languages: a row or the word over the answers has to agree.
		const waiting = table.rows.length === 0 && head.some((words) => ANSWER_HEADER.test(words));
		if (head.some((words) => NAME_HEADER.test(words)) && (found.rows.length > 0 || waiting)) return found;
		if (found.rows.length >= 2 && found.rows.length > (best?.rows.length ?? 0)) best = found;
	}
	return best;
}

/** What a C's row says, as Markdown in lines; empty for an empty cell. */
export function answerOf(row: CRow): string {
	const answer = row.answerCell === null ? '' : withMarks(cellText(trimmedCell(row.answerCell.raw)));
	return isBlank(answer) ? '' : answer;
}

/** Whether an answer shows nothing. */
export function isBlank(answer: string): boolean {
	return /^(?:&nbsp;|\s)*$/.test(answer);
}

/** The note with one answer changed: only its cell's bytes differ; a row the table lacks is put in where it belongs. */
export function withAnswer(note: Markdown, table: CTable, key: CKey, answer: string): string {
	const row = table.rows.find((other) => other.key === key);
	if (row === undefined) return answer === '' ? note.text : withRow(note, table, key, answer);
	const cell = row.answerCell;
	if (cell === null) return withNewCell(note, row, answer);
	return note.text.slice(0, cell.start) + filled(cell.raw, tableCell(answer), table.aligned) + note.text.slice(cell.end);
}

/** The note with a row its table lacks, in its style: the name as a neighbour writes it, empty cells in the reader's own columns. */
export function withRow(note: Markdown, table: CTable, key: CKey, answer: string): string {
	const order = FIVE_CS.map((c) => c.key);
	const earlier = table.rows.filter((row) => order.indexOf(row.key) < order.indexOf(key)).pop();
	const later = table.rows.find((row) => order.indexOf(row.key) > order.indexOf(key));
	const model = earlier ?? later;
	const known = FIVE_CS.find((c) => c.key === key);
	// In the language of its neighbours.
	const name = noteWord(known?.name ?? key, table.rows.some(isSpanish) ? 'es' : 'en');
	// Where a list item begins with the table, its mark stands before the header alone.
	const line = note.lines[model?.line ?? table.headerLine + 1];
	const prefix = (line?.text ?? '').slice(0, line?.content ?? 0);
	const outer = (line?.text ?? '').slice(prefix.length).trimStart().startsWith('|');
	const label = model === undefined ? `**${name}**` : nameLike(trimmedCell(model.nameCell.raw), name, order.indexOf(key) + 1);
	const cells = Array.from({ length: Math.max(table.columns, table.answerColumn + 1) }, (_, column) =>
		column === table.nameColumn ? ` ${label} ` : column === table.answerColumn && answer !== '' ? ` ${tableCell(answer)} ` : '  ',
	);
	const text = prefix + (outer ? `|${cells.join('|')}|` : trimmedCell(cells.join('|')));
	const after = later !== undefined && earlier === undefined ? later.line - 1 : (earlier?.line ?? table.headerLine + 1);
	const at = note.lines[after]?.end ?? note.text.length;
	return note.text.slice(0, at) + note.eol + text + note.text.slice(at);
}

/** Whether a row's name is the Spanish one. */
function isSpanish({ key, nameCell }: CRow): boolean {
	const english = FIVE_CS.find((c) => c.key === key)?.name ?? '';
	return plainWords(nameCell.raw).toLowerCase().includes(noteWord(english, 'es').toLowerCase());
}

/** A name as a neighbour writes its own: its number and marks, without the link, footnote or emoji, which are of that one. */
function nameLike(neighbour: string, name: string, number: number): string {
	if (/[[<%]|\p{Extended_Pictographic}/u.test(neighbour)) return `**${name}**`;
	return neighbour.replace(/\p{L}[\p{L}\s]*\p{L}/u, () => name).replace(/^\d+/, () => String(number));
}

/** A row that stops after its name gets its answer behind it. */
function withNewCell({ lines, text }: Markdown, row: CRow, answer: string): string {
	const line = lines[row.line];
	const bare = (line?.text ?? '').replace(/[ \t]+$/, '');
	const at = (line?.start ?? 0) + bare.length;
	const closed = /\|$/.test(bare) && !/\\\|$/.test(bare);
	return `${text.slice(0, at)}${closed ? '' : ' |'} ${tableCell(answer)} |${text.slice(at)}`;
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

function fiveCsOf(table: Table, { lines }: Markdown): CTable {
	const body = table.rows.filter(({ line }) => isRowOf(lines[line]));
	const nameColumn = nameColumnOf(
		body.map(({ cells }) => cells),
		table.columns,
		table.header.cells,
	);
	const answerColumn = answerColumnOf(table.header.cells, nameColumn);
	const rows: CRow[] = [];
	for (const { line, cells } of body) {
		const nameCell = cells[nameColumn];
		const key = nameCell === undefined ? null : keyOfName(nameCell.raw);
		if (key !== null && nameCell !== undefined && !rows.some((row) => row.key === key))
			rows.push({ key, line, nameCell, answerCell: cells[answerColumn] ?? null });
	}
	const headerLine = table.header.line;
	const widths = new Set([headerLine, ...body.map(({ line }) => line)].map((line) => lines[line]?.text.length));
	return {
		headerLine,
		lastLine: table.to - 1,
		behind: table.belongsTo,
		rows,
		columns: table.columns,
		nameColumn,
		answerColumn,
		aligned: body.length > 1 && widths.size === 1,
	};
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
	// A number or a picture before the name; a note's mark, a question, a remark behind it; a link shows its path.
	const [shown = ''] = cellText(raw.replace(/!\[\[[^\]]*\]\]|!\[[^\]]*\]\([^)]*\)|<sup>[^<]*<\/sup>|\$[^$]*\$/gi, '')).split('\n');
	const words = plainWords(shownText(shown).replace(/^[\s*_(#]*\d+(?:[.):]|\uFE0F?\u20E3|(?=\s))\s*/, ''))
		.replace(/\s*\(.*\)$|(?:[:,;]|\s[—–/&+-])\s.*$/, '')
		.replace(/[?:]+$|\.md$/g, '')
		.replace(/^.*\/|^(?:main|key)\s+/i, '')
		.toLowerCase();
	return KEY_BY_NAME.get(words) ?? null;
}

/** A cell without the blanks about it; a no-break space is the reader's. */
function trimmedCell(raw: string): string {
	return raw.replace(/^[ \t]+|[ \t]+$/g, '');
}
