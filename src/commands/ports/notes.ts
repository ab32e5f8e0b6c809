import type { PaperId } from '../../paper/identifier';
import type { Progress } from './progress';

/** A note as the vault lists it. */
export interface NoteEntry {
	/** Path in the vault with `.md`. */
	readonly path: string;
	/** Milliseconds since the epoch. */
	readonly modified: number;
}

/** The notes of the vault, to be read. All paths are vault paths; everything that fails is a PaperError. Writing is an `Operation`'s. */
export interface Notes {
	/** Every Markdown note. Walks the vault's list of files, reads none. */
	list(): readonly NoteEntry[];
	/** When a note was changed last, in milliseconds since the epoch; null where there is none. Walks no list. */
	modified(path: string): number | null;
	exists(path: string): boolean;
	folderExists(path: string): boolean;
	/** Whether anything in a folder has a name, in whatever case: macOS and Windows take two names that differ in case for one. */
	isTaken(folder: string, name: string): boolean;
	/** The text as the reader sees it now: an open editor's unsaved typing included. */
	read(path: string): Promise<string>;
	/** The same for looking only, from the app's memory where it is there: for audits over thousands of notes. */
	readCached(path: string): Promise<string>;
	/**
	 * Resolves when the properties of every note are known. After a start the app takes a while to read a large vault; until then
	 * `frontmatter`, `tags`, `notesOf`, `papersOf` and `literatureNotes` answer from what it has read. Whoever decides by them waits
	 * for this first; it costs nothing once the app is through. False when the reader cancelled it.
	 */
	allKnown(progress?: Progress): Promise<boolean>;
	/** The same for one note. */
	noteKnown(path: string): Promise<void>;
	/** Whether the properties of a note are known already. */
	isKnown(path: string): boolean;
	/** The frontmatter as the app has read it, or null when there is none (or it is not YAML). */
	frontmatter(path: string): Readonly<Record<string, unknown>> | null;
	/** Tags of the note, in text and frontmatter, with `#`. */
	tags(path: string): readonly string[];
	/** Notes that say in their frontmatter that they are this paper, whatever they are called; the oldest path first. */
	notesOf(id: PaperId): readonly string[];
	/** The paper keys (`arxiv:1906.01820`) a note's frontmatter names. */
	papersOf(path: string): readonly string[];
	/** A folder as the vault spells it, where a folder of its name is there in other letters' case; else as it was given. */
	spelled(folder: string): string;
	/** Every literature note: its frontmatter names a paper or says `type: literature`, or its name begins with `LN-`. */
	literatureNotes(): readonly string[];
	/** Whether there is one of them, or may be among the notes the app has not read yet. Asks for no list. */
	mayHaveLiterature(): boolean;
	/** Whether a note is one of them. */
	isLiterature(path: string): boolean;
	/** Whether one of them names a citekey, in whatever case; without `@`. */
	hasCitekey(key: string): boolean;
}

/** The same with its writer, for the log of operations alone: whatever is written goes through it. */
export interface NoteStore extends Notes {
	/** Makes a note and the folders above it. Throws `name-refused` where a file stands already. */
	create(path: string, text: string): Promise<void>;
	/**
	 * Changes a note atomically: `change` gets the newest text, and only what differs is written, in one editor transaction
	 * when the note is open in an editor. Answers whether anything changed. A change that throws leaves the note as it was.
	 */
	update(path: string, change: (text: string) => string): Promise<boolean>;
	/** To the system's or the vault's bin, as the reader set it. */
	trash(path: string): Promise<void>;
}

/** Obsidian's YAML, as everything we put into frontmatter goes through it. */
export interface Yaml {
	stringify(value: unknown): string;
	/** Throws on what is not YAML. */
	parse(text: string): unknown;
}
