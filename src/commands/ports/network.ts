/** Files that are no notes. */
export interface Attachments {
	/** Where an attachment of a note belongs, as the app is set, and whether a file of that name is there. */
	place(name: string, note: string): Promise<{ readonly path: string; readonly exists: boolean }>;
	/** Downloads a PDF into the vault; nothing is written unless it is one. Throws the failure of the network or the write. */
	download(url: string, path: string, signal?: AbortSignal): Promise<void>;
}
