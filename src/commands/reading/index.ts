/**
 * What other rooms and the list of commands take from reading: passes, five Cs, the form of a note. Nothing else of it is imported from
 * another room.
 */
export { advanceReading, advanceReadingPass, passCli, readingSummary, stepLabel, stepTimed } from './advance-reading-pass';
export { paperOfPath } from './asked-paper';
export type { AskedPaper } from './asked-paper';
export { applyNoteFormat } from './apply-note-format';
export { editFiveCs, fiveCsAnswer, fiveCsCli, saveFiveCs } from './edit-five-cs';
export { insertFiveCs } from './insert-five-cs';
export { insertNoteSkeleton, skeletonCli } from './insert-note-skeleton';
export { paperMatcher } from './known-papers';
export { addPaperOutline, outlineCli } from './add-paper-outline';
export { noteOfPdf, openPaperPdf } from './paper-pdf-file';
export { showPaperPanel } from './show-paper-panel';
export { statusLabel } from './status-label';
export { giveStatus } from './step-reading';
export { keepPaperRecord, papersWithRecords } from './paper-records';
export { referencesCli } from './references-cli';
export { queueReferences, queuedReferences } from './queued-references';
export {
	STANDINGS,
	citingPapersOf,
	listSummary,
	storedAnswerOf,
	storedReferencesOf,
	lacksReferences,
	matched,
	referencesOf,
} from './references-of';
export type { MatchedReference, ReferenceAnswer, Standing } from './references-of';
export { sectionsCiting, updateSections, writeReferences } from './references-section';
export { importText, showReferences } from './show-references';
export { stepReading } from './step-reading';
