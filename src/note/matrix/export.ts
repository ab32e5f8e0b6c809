import { tableCell } from '../../markdown/escape';
import type { MatrixColumn } from './columns';
import { isNumeric } from './columns';
import type { MatrixRow } from './rows';
import { cellOf } from './rows';

/** Rows as CSV by RFC 4180: CRLF, quotes doubled. `heads` are the words over the columns. */
export function matrixCsv(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], heads: readonly string[]): string {
	const lines = [heads, ...rows.map((row) => columns.map((column) => cellOf(row, column)))];
	return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell no spreadsheet takes for a formula: what begins like one (`=`, `+`, `-`, `@`, a tab or line break, also behind blanks) gets an
 * apostrophe before it, which spreadsheets read as “this is text”. https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(cell: string): string {
	const text = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as a Markdown table; `link` gives the link to a row's note. */
export function matrixMarkdown(
	rows: readonly MatrixRow[],
	columns: readonly MatrixColumn[],
	heads: readonly string[],
	link: (row: MatrixRow) => string,
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const body = rows.map((row) => line(columns.map((column) => tableCell(column === 'title' ? link(row) : cellOf(row, column)))));
	return [line(heads.map(tableCell)), line(columns.map((column) => (isNumeric(column) ? '--:' : '---'))), ...body].join('\n');
}
