/** The note at hand and its editor. */
export interface ActiveNote {
	/** The Markdown note the reader looks at, or null. */
	path(): string | null;
	/** The PDF the reader looks at, or null. */
	pdf(): string | null;
	/** Selected text of its editor; empty when there is none or the note is in reading view. */
	selection(): string;
	/** Replaces the selection, or inserts at the cursor, as one undo step; false when no editor is open. */
	insert(text: string): boolean;
	/** Line of the cursor, from 0, and its place in the line; null when no editor is open. */
	cursor(): { readonly line: number; readonly ch: number } | null;
	/** Opens a note; `newTab` in a tab of its own. */
	open(path: string, options?: { readonly newTab?: boolean; readonly line?: number }): Promise<void>;
	/** Shows a file in the tab that has it open, else beside the one at hand; on a phone, which shows one at a time, in its place. */
	openBeside(path: string): Promise<void>;
	/** Opens an address outside the app. */
	browse(url: string): void;
	/** Puts text, and HTML beside it, on the clipboard; asks for one more tap where the app takes it no other way. */
	copy(text: string, html?: string): Promise<void>;
}
