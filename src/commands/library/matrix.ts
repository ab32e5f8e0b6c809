import { badFlag } from '../../failure';
import { t } from '../../i18n';
import type { MatrixColumn } from '../../note/matrix/columns';
import { DEFAULT_COLUMNS, MATRIX_COLUMNS, propertyOf } from '../../note/matrix/columns';
import { matrixCsv, matrixMarkdown } from '../../note/matrix/export';
import type { MatrixRow } from '../../note/matrix/rows';
import type { CliCommand, CommandContext } from '../command';
import { fiveCsAnswer } from '../reading';
import { exportFile } from '../export-file';
import { literatureNotes } from '../note-selection';
import { matrixReader } from './matrix-reader';

/** The words over a column, in the language of the screen; a property and a heading go by the name they have in the notes. */
export function columnHead(column: MatrixColumn): string {
	const known = MATRIX_COLUMNS.find(({ key }) => key === column);
	return known === undefined ? (propertyOf(column) ?? column.slice('heading:'.length)) : t(known.name);
}

/** Rows as Markdown whose first column links each note, seen from the note at `from`. */
export function matrixAsMarkdown(
	context: CommandContext,
	rows: readonly MatrixRow[],
	columns: readonly MatrixColumn[],
	from: string,
): string {
	return matrixMarkdown(rows, columns, columns.map(columnHead), (row) => context.links.linkTo(row.path, from, undefined, row.title));
}

/** Rows as CSV with the words of the screen over the columns. */
export function matrixAsCsv(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): string {
	return matrixCsv(rows, columns, columns.map(columnHead));
}

/** Writes rows as CSV to a file of the vault, as the reader names it. */
export async function saveMatrixCsv(context: CommandContext, rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): Promise<void> {
	const path = await exportFile(context, { name: t('matrix.file'), extension: 'csv', text: matrixAsCsv(rows, columns) });
	if (path !== null) context.dialogs.notify(t('matrix.saved', { n: rows.length, path }));
}

/** `structured-paper-notes:matrix [from=…] [output=json|csv|markdown]` */
export const matrixCli: CliCommand = {
	action: 'matrix',
	description: 'cli.matrix',
	flags: {
		from: { value: '<folder, tag or map>', description: 'cli.matrix.from' },
		output: { value: 'json|csv|markdown', description: 'cli.matrix.output' },
	},
	async run(context, { from, output = 'markdown' }) {
		if (!['json', 'csv', 'markdown'].includes(output)) {
			throw badFlag('output', output, t('expected.output'));
		}
		const paths = literatureNotes(context, from === undefined ? { all: true } : { from });
		const rows = await matrixReader(context).rows(paths);
		const json = rows.map((row) => ({ ...fiveCsAnswer(row.path, row), title: row.title, year: row.year, arxiv: row.arxiv }));
		return { json, text: textOf(context, rows, output, json) };
	},
};

function textOf(context: CommandContext, rows: readonly MatrixRow[], output: string, json: unknown): string {
	if (output === 'json') return JSON.stringify(json, null, '\t');
	// A path is what a script asks for next; a reader of a table has links.
	return output === 'csv' ? matrixCsv(rows, [...SCRIPT_COLUMNS], SCRIPT_COLUMNS) : matrixAsMarkdown(context, rows, DEFAULT_COLUMNS, '');
}

/** Columns of the CSV for scripts, under their keys. */
const SCRIPT_COLUMNS = [
	'path',
	'title',
	'year',
	'arxiv',
	'category',
	'context',
	'correctness',
	'contributions',
	'clarity',
	'relevance',
	'relevanceText',
	'answered',
] as const satisfies readonly MatrixColumn[];
