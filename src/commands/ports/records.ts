/**
 * Small records kept beside the settings: the day's answers, what was written into notes. They help the next action and are never
 * the work itself: where one cannot be written (a full disk) nothing is thrown, and what was done in the notes stays done.
 */
export interface RecordStore {
	/** What is kept under a name (`written/07`); null where there is nothing, or nothing that can be read. */
	read(name: string): Promise<unknown>;
	/** The names kept in a folder: `names('papers')` answers `papers/…`. Reads none of them. */
	names(folder: string): Promise<readonly string[]>;
	/** Keeps a value in place of what is there. Answers whether it could be written. */
	write(name: string, value: unknown): Promise<boolean>;
	/** Keeps what `change` makes of the value that is there, one change after the other. Answers whether it could be written. */
	change(name: string, change: (stored: unknown) => unknown): Promise<boolean>;
	/** What is kept under a name one by one, by key; empty where there is nothing. A line a crash cut off is passed over. */
	entries(name: string): Promise<Map<string, unknown>>;
	/** Keeps values by key beside those that are there, a newer one in place of an older. Writes them alone, however many there are. */
	add(name: string, entries: ReadonlyMap<string, unknown>): Promise<boolean>;
	/** Keeps these values by key and no others. */
	replace(name: string, entries: ReadonlyMap<string, unknown>): Promise<boolean>;
}
