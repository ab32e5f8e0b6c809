import type { PlainKey } from '../i18n';
import type { Settings } from '../settings';
import type { HttpGet, PaperCache } from '../sources/source';
import type { Kept } from './kept';
import type { Citations } from './ports/citations';
import type { Dialogs } from './ports/dialogs';
import type { LinkLookup, NoteNames } from './ports/links';
import type { Attachments } from './ports/network';
import type { Notes, Yaml } from './ports/notes';
import type { OperationLog } from './ports/operations';
import type { RecordStore } from './ports/records';
import type { ActiveNote } from './ports/workspace';

/** What the app lets an action do to the world. Tests hand in fakes; main.ts hands in Obsidian. */
export interface CommandContext {
	readonly notes: Notes;
	readonly links: LinkLookup;
	readonly noteNames: NoteNames;
	readonly yaml: Yaml;
	readonly get: HttpGet;
	/** The day's answers, so that a paper is asked for once. */
	readonly paperCache: PaperCache;
	readonly attachments: Attachments;
	readonly citations: Citations;
	readonly operations: OperationLog;
	readonly records: RecordStore;
	readonly settings: Settings;
	/** Changes settings and saves them. */
	changeSettings(changes: Partial<Settings>): Promise<void>;
	/** Whether the app keeps a secret of that name, which is all a setting knows of one. */
	hasSecret(name: string): boolean;
	readonly kept: Kept;
	readonly active: ActiveNote;
	readonly dialogs: Dialogs;
	/** The clock, in the reader's time zone. */
	now(): Date;
	/** Lets the app have its turn, between two slices of something long. */
	yieldToApp(): Promise<void>;
}

/** An action of the command palette. `main.ts` registers it, runs it, and shows the failure if one is thrown. */
export interface Command {
	/** A promise: never changes, holds neither the plugin's name nor the reader's text. */
	readonly id: string;
	readonly name: PlainKey;
	/** A Lucide icon. */
	readonly icon: string;
	/** The ribbon button itself, or an item of the menu it has by a right click or a long press. */
	readonly ribbon?: 'button' | 'menu';
	/**
	 * `note`: offered only while a note is open; `paper`: only with a literature note or the PDF of one; also in the file menu when
	 * `fileMenu` is set.
	 */
	readonly needs?: 'note' | 'paper';
	readonly fileMenu?: boolean;
	/** It works over literature notes, and is offered only in a vault that has one, or may have one the app has not read yet. */
	readonly needsPapers?: boolean;
	/** It decides nothing by the vault, so that it does not wait until the app has read all of it after a start. */
	readonly decidesNothing?: boolean;
	run(context: CommandContext): Promise<void>;
}

/** What a CLI handler answers: `json` as it is, `text` for people. */
export interface CliAnswer {
	readonly json: unknown;
	readonly text: string;
}

/**
 * A handler of the Obsidian CLI, `structured-paper-notes:<action>`. It opens no dialog. A PaperError it throws becomes the error answer.
 */
export interface CliCommand {
	readonly action: string;
	readonly description: PlainKey;
	/** Flag → its description; `value` is the placeholder, absent for a boolean flag. `format` is added to all. */
	readonly flags: Readonly<Record<string, { readonly value?: string; readonly description: PlainKey; readonly required?: boolean }>>;
	run(context: CommandContext, flags: Readonly<Record<string, string>>): Promise<CliAnswer>;
}
