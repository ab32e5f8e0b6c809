/** What other rooms and the list of commands take from links: notes find each other. Nothing else of it is imported from another room. */
export { addToMocs, enterInMap, mocsCli } from './add-to-mocs';
export { auditLinks } from './audit-links';
export { linkPaperMentions } from './link-paper-mentions';
export { linksCli } from './links-cli';
export { resolveLinks } from './resolve-links';
export { indexFor, targetNote, withSafeFixes } from './target-note';
