import type { MatrixColumn } from '../../note/matrix/columns';
import type { MatrixOrder } from '../../note/matrix/lines';
import type { MatrixDensity } from '../../note/matrix/matrix-block';

/** How a matrix is shown; the reader changes sort, filter and groups by hand. */
export interface MatrixLook extends Pick<MatrixOrder, 'sorts' | 'conditions' | 'group' | 'groups'> {
	readonly columns: readonly MatrixColumn[];
	readonly density: MatrixDensity | null;
	/** Words over columns where they are not our own. */
	readonly heads?: Readonly<Record<string, string>>;
	/** What the look was made of elsewhere: a sort or group the reader set here gives way when it changes. */
	readonly of?: string;
}

/** Who reads notes for a matrix. What was read comes back by `update`. */
export interface MatrixFeed {
	/** These rows are in sight and were not read. */
	read(paths: readonly string[]): void;
	/** All rows as their notes are. */
	readAll(): Promise<unknown>;
	/** The reader changed a note here. */
	edited(path: string): Promise<void>;
	/** The reader chose other columns; absent where someone else has them. */
	choose?: ((columns: readonly MatrixColumn[]) => void) | undefined;
	/** Writes the columns where they are named; absent where they are kept as they are chosen. */
	write?: ((columns: readonly MatrixColumn[]) => Promise<void>) | undefined;
	/** The order depends now, or no longer, on what only the texts say. */
	reordered(): void;
}

/** Whether two looks show rows in the same way; the papers of their groups aside. */
export function isSameLook(a: MatrixLook, b: MatrixLook): boolean {
	const shape = ({ groups, ...look }: MatrixLook) => JSON.stringify([look, groups !== undefined]);
	return shape(a) === shape(b);
}
