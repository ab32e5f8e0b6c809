import type { NameGuesses } from '../../links/guess';
import type { NameIndex } from '../../links/name-index';

/** How the vault finds and writes links. */
export interface LinkLookup {
	/** The note a link text leads to, as Obsidian resolves it (`Note`, `Folder/Note`, no heading); null when it leads nowhere. */
	destination(linkpath: string, from: string): string | null;
	/** Notes that a note links to or embeds, in text and properties, in the order they stand in; links that lead nowhere are left out. */
	linkedNotes(path: string): readonly string[];
	/** The files a note links to, embeds or names in its properties, notes among them, in the order they stand in. */
	linkedFiles(path: string): readonly string[];
	/** The notes that link a file, as the app has resolved the links. */
	notesLinking(file: string): readonly string[];
	/** A link as the settings and the vault write them, `[[…]]` or `[…](…)`. `subpath` begins with `#`. */
	linkTo(path: string, from: string, subpath?: string, alias?: string): string;
	/** A link as the vault writes links, whatever the settings say of the links we insert: for links that were the reader's. */
	vaultLink(path: string, from: string, subpath?: string, alias?: string): string;
}

/** The names and aliases of the vault's notes, for links the app does not follow. */
export interface NoteNames {
	/** The index, complete. Built on first need, in slices, then kept by the app's events; reads no note. */
	index(): Promise<NameIndex>;
	/** Finds what a name that no note bears may have meant. */
	guesses(): Promise<NameGuesses>;
}
