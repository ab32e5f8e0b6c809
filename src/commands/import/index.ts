/** What other rooms and the list of commands take from import: papers become notes. Nothing else of it is imported from another room. */
export { chooseNotesFolder, foldersAbove } from './choose-notes-folder';
export { convertCli, convertClippedPage } from './convert-clipped-page';
export { fetchOptions, withAbstractPage } from './fetch-options';
export { importCli } from './import-cli';
export { importIntoNote, importPaper } from './import-paper';
export { importReadingList } from './import-reading-list';
export { stoppedList } from './list-run';
export { keptPapers } from './kept-list';
export { importKeptPapers } from './kept-papers';
export { fetchOne } from './look-up';
export { planNote, skeletonInput } from './plan-note';
export { namedIn } from './recognise';
