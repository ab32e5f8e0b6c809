import { advanceReadingPass } from './advance-reading-pass';
import type { CliCommand, Command } from './command';
import { addToMocs, mocsCli } from './add-to-mocs';
import { auditLinks } from './audit-links';
import { applyNoteFormat } from './apply-note-format';
import { auditPapers } from './audit-papers';
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
import { linkPaperMentions } from './link-paper-mentions';
import { linksCli } from './links-cli';
import { openPaperElsewhere } from './open-paper-elsewhere';
import { refreshCli, refreshMetadata } from './refresh-metadata';
import { resolveLinks } from './resolve-links';
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
	auditPapers,
	insertCitation,
	copyCitation,
	copyBibtex,
	exportBibliography,
	updateCitations,
	resolveLinks,
	auditLinks,
	addToMocs,
	linkPaperMentions,
	openPaperElsewhere,
	applyNoteFormat,
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
	linksCli,
	mocsCli,
];
