import type { ArxivId } from './arxiv-identifier';
export type { ArxivId };
export { arxivSuggestion } from './arxiv-suggestion';
export { findArxivIds, findPaperIds, identify, readArxivId } from './recognise';
