import { advanceReadingPass, passCli } from './reading/advance-reading-pass';
import { queueCli } from './library/reading-queue';
import type { CliCommand, Command } from './command';
import { addToMocs, mocsCli } from './links/add-to-mocs';
import { auditLinks } from './links/audit-links';
import { applyNoteFormat } from './reading/apply-note-format';
import { auditPapers } from './library/audit-papers';
import { citeCli, stylesCli } from './citing/cite';
import { convertClippedPage, convertCli } from './import/convert-clipped-page';
import { exportBibliography } from './citing/export-bibliography';
import { createPapersBase } from './library/create-papers-base';
import { editFiveCs, fiveCsCli } from './reading/edit-five-cs';
import { importCli, importIntoNote, importPaper } from './import/import-paper';
import { importReadingList } from './import/import-reading-list';
import { copyBibtex, copyCitation, insertCitation } from './citing/insert-citation';
import { insertFiveCs } from './reading/insert-five-cs';
import { insertNoteSkeleton, skeletonCli } from './reading/insert-note-skeleton';
import { matrixCli } from './library/matrix';
import { linkPaperMentions } from './links/link-paper-mentions';
import { linksCli } from './links/links-cli';
import { openPaperElsewhere } from './library/open-paper-elsewhere';
import { refreshCli, refreshMetadata } from './library/refresh-metadata';
import { resolveLinks } from './links/resolve-links';
import { undoLastOperation } from './library/undo-last-operation';
import { updateCitations } from './citing/update-citations';

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
	passCli,
	queueCli,
	matrixCli,
	citeCli,
	stylesCli,
	refreshCli,
	linksCli,
	mocsCli,
];
