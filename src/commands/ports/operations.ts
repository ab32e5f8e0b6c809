import type { PaperError } from '../../failure';
import type { Progress } from './progress';

/** One before-and-after of an operation, as the log keeps it. `before` is null for a note that was made. */
export interface LoggedChange {
	readonly path: string;
	readonly before: string | null;
	readonly after: string;
}

/** Writes of one action, logged before they are done, undone together. */
export interface Operation {
	/** Makes a note, or a picture of the vault: then a character of the text is a byte (`byteText`). */
	create(path: string, text: string): Promise<void>;
	update(path: string, change: (text: string) => string): Promise<boolean>;
}

/**
 * What became of an operation that was undone: the notes put back, those left because they changed since, and those that are no
 * longer where they were and were not found elsewhere. The record of the last is kept, for when they are there again.
 */
export interface UndoneOperation {
	readonly name: string;
	/** A note that was moved or renamed stands here by the path it has now. */
	readonly restored: readonly string[];
	readonly refused: readonly string[];
	readonly moved: readonly string[];
}

/** An operation as the history lists it. */
export interface RecentOperation {
	/** What it is undone by. */
	readonly id: string;
	readonly name: string;
	/** Milliseconds since the epoch; 0 where the disk does not say. */
	readonly began: number;
	/** Its notes, by the paths they had. */
	readonly paths: readonly string[];
	/** Whether it was undone already, but for these notes. */
	readonly left: boolean;
}

/** What became of a plan. `failed` holds notes that changed meanwhile or could not be written; those after a cancel are in neither. */
export interface AppliedPlan {
	readonly written: readonly string[];
	readonly failed: ReadonlyMap<string, PaperError>;
}

/** An operation the app was closed in the middle of. Each note of it is whole: as before, or as planned. */
export interface InterruptedOperation {
	readonly name: string;
	/** Notes written, of how many. */
	readonly done: number;
	readonly total: number;
	/** Writes the rest of the plan; notes that changed since are left and named. */
	complete(): Promise<{ readonly written: readonly string[]; readonly refused: readonly string[] }>;
	undo(): Promise<UndoneOperation>;
	/** Leaves the notes as they are and does not ask again. */
	leave(): Promise<void>;
}

/** The log of operations over notes. */
export interface OperationLog {
	/**
	 * Runs an action whose writes belong together under a name shown to the reader ("Refresh 12 notes"). No other operation runs
	 * meanwhile, so an action that waits for the network between writes does so outside, and gives its parts one `group`. With
	 * `joined` it goes on with the newest operation where that is of the same group: what is saved as one types is one operation.
	 */
	run<T>(name: string, action: (operation: Operation) => Promise<T>, group?: string, joined?: boolean): Promise<T>;
	/** Writes a plan over many notes: all of it is logged before the first note, so that it can be completed after an interruption. */
	apply(name: string, changes: readonly LoggedChange[], progress?: Progress): Promise<AppliedPlan>;
	/** Undoes the newest operation that changed anything, and the ones before it in turn. Null when there is none. */
	undoLast(): Promise<UndoneOperation | null>;
	/** The newest operations, as many as asked for, the newest first. */
	recent(most: number): Promise<readonly RecentOperation[]>;
	/**
	 * Undoes one of them. A note that later operations or the reader wrote in since is left and named; it can be undone once they are.
	 * Null where the operation is not there any more.
	 */
	undo(id: string): Promise<UndoneOperation | null>;
	/** The operation that was cut off before this start, to be asked once after it; null when there is none. */
	interrupted(): Promise<InterruptedOperation | null>;
}
