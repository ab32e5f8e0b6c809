/** What the list of commands takes from citing: references, bibliographies, styles. Nothing else of it is imported from another room. */
export { bibliographyCli } from './bibliography';
export { citeCli, stylesCli } from './cite';
export { exportBibliography } from './export-bibliography';
export { copyBibtex, copyCitation, insertCitation } from './insert-citation';
export { updateCitations } from './update-citations';
