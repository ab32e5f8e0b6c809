import {
	advanceReadingPass,
	addPaperOutline,
	applyNoteFormat,
	editFiveCs,
	fiveCsCli,
	insertFiveCs,
	insertNoteSkeleton,
	outlineCli,
	passCli,
	referencesCli,
	showReferences,
	skeletonCli,
} from './reading';
import {
	auditPapers,
	createPapersBase,
	matrixCli,
	openPaperElsewhere,
	queueCli,
	refreshCli,
	refreshMetadata,
	surveyCli,
	surveyLiterature,
	undoLastOperation,
} from './library';
import type { CliCommand, Command } from './command';
import { addToMocs, auditLinks, linkPaperMentions, linksCli, mocsCli, resolveLinks } from './links';
import {
	bibliographyCli,
	citeCli,
	copyBibtex,
	copyCitation,
	exportBibliography,
	insertCitation,
	stylesCli,
	updateCitations,
} from './citing';
import { convertCli, convertClippedPage, importCli, importIntoNote, importPaper, importReadingList } from './import';

/** Every command, in the order of the palette. Ids are promises. */
export const COMMANDS: readonly Command[] = [
	importPaper,
	importReadingList,
	importIntoNote,
	convertClippedPage,
	insertNoteSkeleton,
	advanceReadingPass,
	addPaperOutline,
	showReferences,
	editFiveCs,
	insertFiveCs,
	createPapersBase,
	surveyLiterature,
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
	outlineCli,
	referencesCli,
	surveyCli,
	matrixCli,
	citeCli,
	bibliographyCli,
	stylesCli,
	refreshCli,
	linksCli,
	mocsCli,
];
