import type { CliCommand, Command } from './command';
import { convertClippedPage, convertCli } from './convert-clipped-page';
import { importCli, importIntoNote, importPaper } from './import-paper';
import { importReadingList } from './import-reading-list';
import { openPaperElsewhere } from './open-paper-elsewhere';
import { refreshCli, refreshMetadata } from './refresh-metadata';
import { undoLastOperation } from './undo-last-operation';

/** Every command, in the order of the palette. Ids are promises. */
export const COMMANDS: readonly Command[] = [
	importPaper,
	importReadingList,
	importIntoNote,
	convertClippedPage,
	refreshMetadata,
	openPaperElsewhere,
	undoLastOperation,
];

/** Every handler of the Obsidian CLI. */
export const CLI_COMMANDS: readonly CliCommand[] = [
	importCli,
	convertCli,
	refreshCli,
];
