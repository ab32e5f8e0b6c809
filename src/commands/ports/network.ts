/** Files that are no notes. */
export interface Attachments {
	/** Where an attachment of a note belongs, as the app is set, and whether a file of that name is there. */
	place(name: string, note: string): Promise<{ readonly path: string; readonly exists: boolean }>;
	/** A file of the vault by its bytes. Throws `not-a-note` where there is none, `read-failed` where it cannot be read. */
	read(path: string): Promise<Uint8Array>;
	/** The files of the vault with these endings (without dot), by path. */
	list(endings: readonly string[]): readonly string[];
	/**
	 * The file of the vault that a library names: by its path in the vault, beside `from`, by the end of a path outside it, else by a name
	 * that only one file bears. Null where the file lies elsewhere.
	 */
	find(file: string, from: string): string | null;
	/**
	 * Whether a file is more than this device can take: its bytes, null where its server does not name them, and what may be taken.
	 * Null where it may be downloaded. Asks the server on phones only.
	 */
	tooLarge(url: string, signal?: AbortSignal): Promise<{ readonly bytes: number | null; readonly most: number } | null>;
	/** Downloads a PDF into the vault; nothing is written unless it is one. Throws the failure of the network or the write. */
	download(url: string, path: string, signal?: AbortSignal): Promise<void>;
	/**
	 * A picture by its address, and the ending that its bytes say it has. Throws `unreadable` for what is no picture (PNG, JPEG, GIF,
	 * WebP) or larger than `MOST_OF_PICTURE`, and the failure of the network.
	 */
	picture(url: string, signal?: AbortSignal): Promise<{ readonly bytes: Uint8Array; readonly ending: string }>;
}
