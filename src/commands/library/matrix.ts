import { PaperError, failureOf } from '../../failure';
import { t } from '../../i18n';
import type { MatrixColumn, MatrixRow } from '../../note/matrix/matrix';
import { DEFAULT_COLUMNS, MATRIX_COLUMNS, matrixCsv, matrixMarkdown, matrixRow } from '../../note/matrix/matrix';
import type { PropertyNames } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CliCommand, CommandContext } from '../command';
import { fiveCsAnswer } from '../reading';
import { literatureNotes } from '../note-selection';

/** Notes read at a time: the disk answers several sooner than one after the other. */
const TOGETHER = 25;

/** Rows of the matrix, each note read once and again only when it changed. */
export class MatrixReader {
	private readonly kept = new Map<string, { readonly modified: number; readonly row: MatrixRow }>();
	private names: PropertyNames | null = null;
	/** Notes read since the beginning: what the tests of its thrift look at. */
	reads = 0;

	constructor(private readonly context: CommandContext) {}

	/**
	 * The rows of notes, in their order; one that is gone or cannot be read is left out, and read again next time. `step` is told the rows
	 * read so far and how many notes there are, and may pause the reading by the promise it answers, so that the app stays free.
	 */
	async rows(paths: readonly string[], step?: (rows: readonly MatrixRow[], total: number) => Promise<void> | void): Promise<MatrixRow[]> {
		this.forgetOtherNames();
		const modified = new Map(this.context.notes.list().map((entry) => [entry.path, entry.modified]));
		const there = paths.filter((path) => modified.has(path));
		const rows: MatrixRow[] = [];
		for (let from = 0; from < there.length; from += TOGETHER) {
			const some = there.slice(from, from + TOGETHER);
			rows.push(...(await Promise.all(some.map((path) => this.row(path, modified.get(path) ?? 0)))).flatMap((row) => row ?? []));
			await step?.(rows, there.length);
		}
		return rows;
	}

	/** The row of a note from what is kept, or from its text when it changed; null when it cannot be read. */
	private async row(path: string, modified: number): Promise<MatrixRow | null> {
		const known = this.kept.get(path);
		if (known !== undefined && known.modified === modified) return known.row;
		this.reads += 1;
		try {
			const row = matrixRow(path, await this.context.notes.readCached(path), this.names ?? propertyNames(this.context.settings));
			this.kept.set(path, { modified, row });
			return row;
		} catch (error) {
			if (failureOf(error) === null) throw error;
			return null;
		}
	}

	/** Properties under other names are other values. */
	private forgetOtherNames(): void {
		const names = propertyNames(this.context.settings);
		if (this.names !== null && JSON.stringify(names) !== JSON.stringify(this.names)) this.kept.clear();
		this.names = names;
	}
}

const readers = new WeakMap<CommandContext, MatrixReader>();

/** The one reader of a context, so that every matrix on screen shares what was read. */
export function matrixReader(context: CommandContext): MatrixReader {
	const reader = readers.get(context) ?? new MatrixReader(context);
	readers.set(context, reader);
	return reader;
}

/** The words over columns, in the language of the screen. */
export function columnHeads(columns: readonly MatrixColumn[]): string[] {
	return columns.map((column) => t(MATRIX_COLUMNS.find(({ key }) => key === column)?.name ?? 'matrix.column.title'));
}

/** Rows as Markdown whose first column links each note, seen from the note at `from`. */
export function matrixAsMarkdown(
	context: CommandContext,
	rows: readonly MatrixRow[],
	columns: readonly MatrixColumn[],
	from: string,
): string {
	return matrixMarkdown(rows, columns, columnHeads(columns), (row) => context.links.linkTo(row.path, from, undefined, row.title));
}

/** Rows as CSV with the words of the screen over the columns. */
export function matrixAsCsv(rows: readonly MatrixRow[], columns: readonly MatrixColumn[]): string {
	return matrixCsv(rows, columns, columnHeads(columns));
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
			throw new PaperError({ kind: 'bad-flag', flag: 'output', value: output, expected: t('expected.output') });
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
