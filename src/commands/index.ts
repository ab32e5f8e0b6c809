import { advanceReadingPass } from './advance-reading-pass';
import type { CliCommand, Command } from './command';
import { citeCli, stylesCli } from './cite';
import { convertClippedPage, convertCli } from './convert-clipped-page';
import { exportBibliography } from './export-bibliography';
import { createPapersBase } from './create-papers-base';
import { editFiveCs, fiveCsCli } from './edit-five-cs';
import { importCli, importIntoNote, importPaper } from './import-paper';
import { importReadingList } from './import-reading-list';
import { copyBibtex, copyCitation, insertCitation } from './insert-citation';
import { insertFiveCs } from './insert-five-cs';
import { insertNoteSkeleton, skeletonCli } from './insert-note-skeleton';
import { matrixCli } from './matrix';
import { openPaperElsewhere } from './open-paper-elsewhere';
import { refreshCli, refreshMetadata } from './refresh-metadata';
import { undoLastOperation } from './undo-last-operation';
import { updateCitations } from './update-citations';

/** Every command, in the order of the palette. Ids are promises. */
export const COMMANDS: readonly Command[] = [
	importPaper,
	importReadingList,
	importIntoNote,
	convertClippedPage,
	insertNoteSkeleton,
	advanceReadingPass,
	editFiveCs,
	insertFiveCs,
	createPapersBase,
	refreshMetadata,
	insertCitation,
	copyCitation,
	copyBibtex,
	exportBibliography,
	updateCitations,
	openPaperElsewhere,
	undoLastOperation,
];

/** Every handler of the Obsidian CLI. */
export const CLI_COMMANDS: readonly CliCommand[] = [
	importCli,
	convertCli,
	skeletonCli,
	fiveCsCli,
	matrixCli,
	citeCli,
	stylesCli,
	refreshCli,
];
