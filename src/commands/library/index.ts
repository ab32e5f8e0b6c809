/**
 * What other rooms and the list of commands take from the library: many notes at once. Nothing else of it is imported from another room.
 */
export { AUDIT_FIXES, AUDIT_KINDS } from './audit-finding';
export { auditPapers } from './audit-papers';
export { createPapersBase } from './create-papers-base';
export { matrixCli } from './matrix';
export { LIBRARY_ORDERS, LIBRARY_TABS, LibraryPapers } from './library-papers';
export type { LibraryLine, LibraryOrder, LibraryTab, ListTab } from './library-papers';
export { openPaperElsewhere } from './open-paper-elsewhere';
export { queueCli } from './reading-queue';
export { applyRefresh, refreshCli, refreshMetadata } from './refresh-metadata';
export { planRefresh, valueText } from './refresh-plan';
export { showLibrary } from './show-library';
export { showOperationHistory } from './show-operation-history';
export { surveyCli } from './survey-cli';
export { saveSurvey, surveyLiterature } from './survey-literature';
export { ignoreWorks, surveyOf } from './survey-of';
export type { Survey, SurveyedWork } from '../../references/survey';
export { undoLastOperation } from './undo-last-operation';
