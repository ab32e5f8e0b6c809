import type { CellKind } from '../../note/matrix/cells';
import { columnKind } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import type { MatrixLine, MatrixOrder } from '../../note/matrix/lines';
import { matrixLines } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';

/** The papers of a matrix as their notes were read last, and as they are shown in their order. */
export class MatrixPapers {
	/** The lines that are shown: the papers, and the heads of groups. */
	lines: readonly MatrixLine[] = [];
	/** How many papers meet the conditions. */
	total = 0;
	/** Papers were read since they were put in order. */
	isUnordered = false;
	private all: readonly MatrixRow[] = [];
	private inOrder: readonly MatrixRow[] = [];
	/** Some rows were read since `all` and `inOrder` were made. */
	private isStale = false;
	private byPath = new Map<string, MatrixRow>();
	private kinds = new Map<MatrixColumn, CellKind | null>();

	/** Other papers, or the same ones changed. They are shown when they are arranged. */
	set(rows: readonly MatrixRow[]): void {
		this.all = rows;
		this.isStale = false;
		this.byPath = new Map(rows.map((row) => [row.path, row]));
		this.kinds.clear();
	}

	/** Takes in rows whose notes were read; they stand where they stood. False where none of them says anything else. */
	update(rows: readonly MatrixRow[]): boolean {
		const changed = rows.filter((row) => this.byPath.get(row.path) !== row && this.byPath.has(row.path));
		for (const row of changed) this.byPath.set(row.path, row);
		if (changed.length === 0) return false;
		this.isStale = true;
		this.isUnordered = true;
		return true;
	}

	/** Filters, sorts and groups anew. */
	arrange(order: MatrixOrder): void {
		this.isUnordered = false;
		const { lines, papers, total } = matrixLines(this.rows(), order);
		this.lines = lines;
		this.inOrder = papers;
		this.total = total;
	}

	/** All papers, shown or not. */
	rows(): readonly MatrixRow[] {
		if (this.isStale) {
			const now = (row: MatrixRow) => this.byPath.get(row.path) ?? row;
			this.all = this.all.map(now);
			this.inOrder = this.inOrder.map(now);
			this.isStale = false;
		}
		return this.all;
	}

	/** The papers as they are shown, in their order. */
	shown(): readonly MatrixRow[] {
		this.rows();
		return this.inOrder;
	}

	row(path: string): MatrixRow | null {
		return this.byPath.get(path) ?? null;
	}

	/** What a column's cells take; null where nothing is typed. */
	kind(column: MatrixColumn): CellKind | null {
		const known = this.kinds.get(column);
		if (known !== undefined) return known;
		const kind = columnKind(column, this.rows());
		this.kinds.set(column, kind);
		return kind;
	}
}
