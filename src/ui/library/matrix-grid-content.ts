import type { MatrixSort } from '../../note/matrix/arrange';
import type { CellKind } from '../../note/matrix/cells';
import type { MatrixColumn } from '../../note/matrix/columns';
import type { MatrixLine } from '../../note/matrix/lines';
import type { MatrixRow } from '../../note/matrix/rows';

/** What a grid shows. */
export interface GridContent {
	lines(): readonly MatrixLine[];
	columns(): readonly MatrixColumn[];
	head(column: MatrixColumn): string;
	sorts(): readonly MatrixSort[];
	row(path: string): MatrixRow | null;
	kind(column: MatrixColumn): CellKind | null;
	/** The name of a group as the reader reads it. */
	groupName(group: string): string;
	isCompact(): boolean;
	/** These rows are in the page and show less than their notes say. */
	wanted(paths: readonly string[]): void;
}
