import { failureOf } from '../../failure';
import type { MatrixRow } from '../../note/matrix/rows';
import { matrixRow, propertyRow, sameRow } from '../../note/matrix/rows';
import { propertiesOf } from '../../note/properties/frontmatter';
import type { PropertyNames } from '../../note/properties/properties';
import { DEFAULT_PROPERTY_NAMES } from '../../note/properties/properties';
import { propertyNames } from '../../settings';
import type { CommandContext } from '../command';
import { knownFields } from '../../paper/known-fields';

/** Notes read at a time: the disk answers several sooner than one after the other. */
const TOGETHER = 25;

/** What is wanted of the notes that are read. */
export interface RowReading {
	/** Headings by `headingKey`: their sections come with the rows. */
	readonly headings?: readonly string[];
	/**
	 * Told the rows read so far and how many notes there are; may pause the reading by the promise it answers, so that the app stays
	 * free, and end it by answering false.
	 */
	readonly step?: (rows: readonly MatrixRow[], total: number) => Promise<boolean | void> | boolean | void;
}

interface CachedRow {
	readonly modified: number;
	/** Whether the app knew the properties when the row was made. */
	readonly isKnown: boolean;
	readonly row: MatrixRow;
}

/** Rows of the matrix: by properties at once, by its text once a note was read, and again only when it changed. */
export class MatrixReader {
	private readonly kept = new Map<string, CachedRow>();
	private names: PropertyNames = DEFAULT_PROPERTY_NAMES;
	/** Notes read since the beginning: what the tests of its thrift look at. */
	reads = 0;

	constructor(private readonly context: Pick<CommandContext, 'notes' | 'settings' | 'yaml'>) {}

	/**
	 * What is known of notes without reading any, in their order: the rows that were read, else rows of their properties alone, with
	 * `isRead` false; one that changed shows its old text until it is read again. Notes that are gone are left out.
	 */
	known(paths: readonly string[]): MatrixRow[] {
		this.lookAtNames();
		return paths.flatMap((path) => {
			const modified = this.context.notes.modified(path);
			return modified === null ? [] : this.knownRow(path, modified);
		});
	}

	/** The rows of notes by their texts, in their order; one that is gone or cannot be read is left out, and read again next time. */
	async rows(paths: readonly string[], { headings = [], step }: RowReading = {}): Promise<MatrixRow[]> {
		this.lookAtNames();
		const there = paths.flatMap((path) => {
			const modified = this.context.notes.modified(path);
			return modified === null ? [] : [{ path, modified }];
		});
		const rows: MatrixRow[] = [];
		for (let from = 0; from < there.length; from += TOGETHER) {
			const some = there.slice(from, from + TOGETHER);
			const read = await Promise.all(some.map(({ path, modified }) => this.row(path, modified, headings)));
			rows.push(...read.flatMap((row) => row ?? []));
			if ((await step?.(rows, there.length)) === false) break;
		}
		return rows;
	}

	/** A note changed, or what the app knows of it did: it is looked at anew. */
	forget(path: string): void {
		const kept = this.kept.get(path);
		if (kept !== undefined) this.kept.set(path, { ...kept, modified: -1 });
	}

	/** The row of a note by its newest text, what is typed and not yet saved included: the app's cache comes later. Null when it is gone. */
	async newest(path: string, headings: readonly string[]): Promise<MatrixRow | null> {
		const { notes, yaml } = this.context;
		this.lookAtNames();
		const modified = notes.modified(path);
		if (modified === null) return null;
		const text = await notes.read(path);
		const { names } = this;
		return this.keep(path, modified, matrixRow(path, text, { names, yaml, headings, known: propertiesOf(text, yaml) }));
	}

	private knownRow(path: string, modified: number): MatrixRow {
		const kept = this.kept.get(path);
		const properties = this.context.notes.frontmatter(path);
		if (kept?.modified === modified && (kept.isKnown || properties === null)) return kept.row;
		const bare = propertyRow(path, properties ?? {}, this.names);
		// The answers it had stay in sight until it is read again.
		const row = kept === undefined ? bare : { ...kept.row, ...changedBy(bare), isRead: false };
		return this.keep(path, modified, row);
	}

	/** The row of a note from what is kept, or from its text when it changed; null when it cannot be read. */
	private async row(path: string, modified: number, headings: readonly string[]): Promise<MatrixRow | null> {
		const { notes, yaml } = this.context;
		const kept = this.kept.get(path);
		const known = notes.frontmatter(path);
		const isCurrent = kept?.modified === modified && kept.row.isRead && (kept.isKnown || known === null);
		if (isCurrent && headings.every((heading) => kept.row.sections.has(heading))) return kept.row;
		this.reads += 1;
		try {
			const text = await notes.readCached(path);
			const wanted = [...new Set([...headings, ...(kept?.row.sections.keys() ?? [])])];
			return this.keep(path, modified, matrixRow(path, text, { names: this.names, yaml, headings: wanted, known }));
		} catch (error) {
			if (failureOf(error) === null) throw error;
			return null;
		}
	}

	/** Keeps a row; one that says what the kept one says gives way to it, so that nothing is drawn anew. */
	private keep(path: string, modified: number, row: MatrixRow): MatrixRow {
		const before = this.kept.get(path)?.row;
		const kept = before !== undefined && sameRow(before, row) ? before : row;
		this.kept.set(path, { modified, isKnown: this.context.notes.frontmatter(path) !== null, row: kept });
		return kept;
	}

	/** Under other names of properties they are other values, and nothing kept counts. */
	private lookAtNames(): void {
		const names = propertyNames(this.context.settings);
		if (JSON.stringify(names) !== JSON.stringify(this.names)) this.kept.clear();
		this.names = names;
	}
}

/** What properties say of a row: everything but the answers, and relevance where they have one. */
function changedBy(bare: MatrixRow): Partial<MatrixRow> {
	const { path, title, year, arxiv, status, topic, pass, properties, relevance } = bare;
	return { path, title, year, arxiv, status, topic, pass, properties, ...knownFields({ relevance }) };
}

class OneReader {
	private reader: MatrixReader | null = null;

	of(context: CommandContext): MatrixReader {
		return (this.reader ??= new MatrixReader(context));
	}
}

/** The one reader of a vault, so that every matrix on screen shares what was read. */
export function matrixReader(context: CommandContext): MatrixReader {
	return context.kept.one(OneReader).of(context);
}
