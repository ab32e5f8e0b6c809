import type { Citer } from '../citation/citer';
import type { PaperError } from '../failure';
import type { CKey } from '../note/five-cs/five-cs';
import type { PaperId } from '../paper/identifier';
import type { StringKey } from '../i18n';
import type { NameGuesses } from '../links/guess';
import type { NameIndex } from '../links/name-index';
import type { Settings } from '../settings';
import type { HttpGet, PaperCache } from '../sources/source';
import type { LinkReview, LinkReviewAnswer } from './links/review-item';
import type { MocChoice, MocPicker } from './links/moc-picker';

/** A note as the vault lists it. */
export interface NoteEntry {
	/** Path in the vault with `.md`. */
	readonly path: string;
	/** Milliseconds since the epoch. */
	readonly modified: number;
}

/** The notes of the vault. All paths are vault paths; everything that fails is a PaperError. */
export interface NoteStore {
	/** Every Markdown note. Walks the vault's list of files, reads none. */
	list(): readonly NoteEntry[];
	exists(path: string): boolean;
	folderExists(path: string): boolean;
	/** File names in a folder, whatever kind they are; empty when it is not there. */
	namesIn(folder: string): readonly string[];
	/** The text as the reader sees it now: an open editor's unsaved typing included. */
	read(path: string): Promise<string>;
	/** The same for looking only, from the app's memory where it is there: for audits over thousands of notes. */
	glance(path: string): Promise<string>;
	/** Makes a note and the folders above it. Throws `name-refused` where a file stands already. */
	create(path: string, text: string): Promise<void>;
	/**
	 * Changes a note atomically: `change` gets the newest text, and only what differs is written, in one editor transaction
	 * when the note is open in an editor. Answers whether anything changed. A change that throws leaves the note as it was.
	 */
	update(path: string, change: (text: string) => string): Promise<boolean>;
	/** To the system's or the vault's bin, as the reader set it. */
	trash(path: string): Promise<void>;
	/**
	 * Resolves when the properties of every note are known. After a start the app takes a while to read a large vault; until then
	 * `frontmatter`, `tags`, `notesOf`, `papersOf` and `literatureNotes` answer from what it has read. Whoever decides by them waits
	 * for this first; it costs nothing once the app is through. False when the reader cancelled it.
	 */
	allKnown(progress?: Progress): Promise<boolean>;
	/** The same for one note. */
	noteKnown(path: string): Promise<void>;
	/** The frontmatter as the app has read it, or null when there is none (or it is not YAML). */
	frontmatter(path: string): Readonly<Record<string, unknown>> | null;
	/** Tags of the note, in text and frontmatter, with `#`. */
	tags(path: string): readonly string[];
	/** Notes that say in their frontmatter that they are this paper, whatever they are called; the oldest path first. */
	notesOf(id: PaperId): readonly string[];
	/** The paper keys (`arxiv:1906.01820`) a note's frontmatter names. */
	papersOf(path: string): readonly string[];
	/** Every literature note: its frontmatter names a paper or says `type: literature`, or its name begins with `LN-`. */
	literatureNotes(): readonly string[];
	/** Whether a note is one of them. */
	isLiterature(path: string): boolean;
}

/** Obsidian's YAML, as everything we put into frontmatter goes through it. */
export interface Yaml {
	stringify(value: unknown): string;
	/** Throws on what is not YAML. */
	parse(text: string): unknown;
}

/** How the vault finds and writes links. */
export interface LinkLookup {
	/** The note a link text leads to, as Obsidian resolves it (`Note`, `Folder/Note`, no heading); null when it leads nowhere. */
	destination(linkpath: string, from: string): string | null;
	/** Notes that a note links to or embeds, in text and properties, in the order they stand in; links that lead nowhere are left out. */
	linkedNotes(path: string): readonly string[];
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

/** What came of a long action at each step; `total` is how many steps there are. */
export interface Progress {
	step(done: number, total: number, what: string): void;
	/** Aborted when the reader cancels. */
	readonly signal: AbortSignal;
	/** Awaited between steps: resolves at once, or when the reader ends a pause. */
	readonly resumed?: () => Promise<void>;
}

/** One before-and-after of an operation, as the log keeps it. `before` is null for a note that was made. */
export interface LoggedChange {
	readonly path: string;
	readonly before: string | null;
	readonly after: string;
}

/** Writes of one action, logged before they are done, undone together. */
export interface Operation {
	create(path: string, text: string): Promise<void>;
	update(path: string, change: (text: string) => string): Promise<boolean>;
}

/** What became of an operation that was undone: the notes put back, and those left because they changed since. */
export interface UndoneOperation {
	readonly name: string;
	readonly restored: readonly string[];
	readonly refused: readonly string[];
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
	 * meanwhile, so an action that waits for the network between writes does so outside, and gives its parts one `group`.
	 */
	run<T>(name: string, action: (operation: Operation) => Promise<T>, group?: string): Promise<T>;
	/** Writes a plan over many notes: all of it is logged before the first note, so that it can be completed after an interruption. */
	apply(name: string, changes: readonly LoggedChange[], progress?: Progress): Promise<AppliedPlan>;
	/** Undoes the newest operation that changed anything, and the ones before it in turn. Null when there is none. */
	undoLast(): Promise<UndoneOperation | null>;
	/** The operation that was cut off before this start, to be asked once after it; null when there is none. */
	interrupted(): Promise<InterruptedOperation | null>;
}

/** Small records kept beside the settings: the day's answers, the queue's last request. */
export interface Shelf {
	read(name: string): Promise<unknown>;
	write(name: string, value: unknown): Promise<void>;
}

/** Formats references; loads the engine on first use. */
export type Citations = Omit<Citer, 'drop'>;
export type FormattedCitation = Awaited<ReturnType<Citer['format']>>;

/** The note at hand and its editor. */
export interface ActiveNote {
	/** The Markdown note the reader looks at, or null. */
	path(): string | null;
	/** Selected text of its editor; empty when there is none or the note is in reading view. */
	selection(): string;
	/** Replaces the selection, or inserts at the cursor, as one undo step; false when no editor is open. */
	insert(text: string): boolean;
	/** Line of the cursor, from 0, and its place in the line; null when no editor is open. */
	cursor(): { readonly line: number; readonly ch: number } | null;
	/** Opens a note; `newTab` in a tab of its own. */
	open(path: string, options?: { readonly newTab?: boolean; readonly line?: number }): Promise<void>;
	/** Opens an address outside the app. */
	browse(url: string): void;
	/** Puts text, and HTML beside it, on the clipboard. */
	copy(text: string, html?: string): Promise<void>;
}

/** One row of a list the reader picks from. */
export interface Pick<T> {
	readonly value: T;
	readonly title: string;
	readonly note?: string;
}

/** A change of a note as it is shown before it is made. */
export interface PreviewedChange {
	readonly path: string;
	readonly before: string;
	readonly after: string;
	/** What is done, in a few words each. */
	readonly said: readonly string[];
}

/**
 * What an action asks the reader. A dialog that belongs to one action is a member of its own, implemented in `ui/`.
 * `null` is an answer: the reader closed the dialog.
 */
export interface Dialogs {
	notify(message: string): void;
	confirm(question: { readonly title: string; readonly text: string; readonly yes: string; readonly no?: string }): Promise<boolean>;
	/** A question with a button for each answer; the last is the one Enter takes. */
	choose<T>(question: { readonly title: string; readonly text: string; readonly choices: readonly Pick<T>[] }): Promise<T | null>;
	/** Fuzzy search over rows. */
	pick<T>(placeholder: string, rows: readonly Pick<T>[]): Promise<T | null>;
	ask(question: {
		readonly title: string;
		readonly placeholder?: string;
		readonly value?: string;
		readonly lines?: boolean;
		readonly yes: string;
	}): Promise<string | null>;
	/** Runs something long behind a progress bar with a cancel button; shows nothing when it ends within a second. */
	progress<T>(title: string, action: (progress: Progress) => Promise<T>): Promise<T>;
	/** The import dialog, with text already typed. `into` is a note that takes the metadata instead of a new one. */
	importPaper(options?: { readonly text?: string; readonly into?: string }): void;
	/** The findings of one note or many, each to be accepted or left. */
	reviewLinks(review: LinkReview): Promise<LinkReviewAnswer | null>;
	/** Maps for a note: the suggested ones with their reasons, any other map by search, a new one by name. */
	pickMocs(picker: MocPicker): Promise<readonly MocChoice[] | null>;
	/** The form of the five Cs of a note, at one of them when named. */
	fiveCs(path: string, field?: CKey): void;
	/** Changes to be looked at and ticked off; answers those left ticked. */
	previewChanges<T extends PreviewedChange>(question: {
		readonly title: string;
		readonly yes: string;
		readonly changes: readonly T[];
	}): Promise<T[] | null>;
	/** What a refresh of a note, or of several, would change, to be accepted or not. */
	refresh(paths: string | readonly string[]): void;
	/** The reading list dialog, with text already in it. */
	readingList(options: { readonly text: string }): void;
}

/** Files that are no notes. */
export interface Attachments {
	/** Where an attachment of a note belongs, as the app is set, and whether a file of that name is there. */
	place(name: string, note: string): Promise<{ readonly path: string; readonly exists: boolean }>;
	/** Downloads a PDF into the vault; nothing is written unless it is one. Throws the failure of the network or the write. */
	download(url: string, path: string, signal?: AbortSignal): Promise<void>;
}

/** What the app lets an action do to the world. Tests hand in fakes; main.ts hands in Obsidian. */
export interface CommandContext {
	readonly notes: NoteStore;
	readonly links: LinkLookup;
	readonly noteNames: NoteNames;
	readonly yaml: Yaml;
	readonly get: HttpGet;
	/** The day's answers, so that a paper is asked for once. */
	readonly paperCache: PaperCache;
	readonly attachments: Attachments;
	readonly citations: Citations;
	readonly operations: OperationLog;
	readonly shelf: Shelf;
	readonly settings: Settings;
	readonly active: ActiveNote;
	readonly dialogs: Dialogs;
	/** The clock, in the reader's time zone. */
	now(): Date;
	/** Lets the app have its turn, between two slices of something long. */
	breathe(): Promise<void>;
}

/** An action of the command palette. `main.ts` registers it, runs it, and shows the failure if one is thrown. */
export interface Command {
	/** A promise: never changes, holds neither the plugin's name nor the reader's text. */
	readonly id: string;
	readonly name: StringKey;
	/** A Lucide icon. */
	readonly icon: string;
	/** Also a ribbon button. */
	readonly ribbon?: boolean;
	/** `note`: offered only while a note is open; also in the file menu when `fileMenu` is set. */
	readonly needs?: 'note';
	readonly fileMenu?: boolean;
	run(context: CommandContext): Promise<void>;
}

/** What a CLI handler answers: `json` as it is, `text` for people. */
export interface CliAnswer {
	readonly json: unknown;
	readonly text: string;
}

/** A handler of the Obsidian CLI, `structured-paper-notes:<action>`. It opens no dialog. A PaperError it throws becomes the error answer. */
export interface CliCommand {
	readonly action: string;
	readonly description: StringKey;
	/** Flag → its description; `value` is the placeholder, absent for a boolean flag. `format` is added to all. */
	readonly flags: Readonly<Record<string, { readonly value?: string; readonly description: StringKey; readonly required?: boolean }>>;
	run(context: CommandContext, flags: Readonly<Record<string, string>>): Promise<CliAnswer>;
}
