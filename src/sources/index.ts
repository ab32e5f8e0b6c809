import { PaperError } from '../failure';
import { formatPaperId } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import type { Paper } from '../paper/paper';
import { asked, throwUnlessAnswer, unreadable } from './answer';
import { arxiv, readSearch, searchUrl } from './arxiv';
import { readAbsPage } from './arxiv-abs-page';
import { arxivSuggestion } from '../paper/identify/arxiv-suggestion';
import { crossref } from './crossref';
import { doiOrg } from './doi-org';
import { findPaperIds, identify } from '../paper/identify/recognise';
import { semanticScholar } from './semantic-scholar';
import type { HttpGet, MetadataSource } from './source';

export { arxivSuggestion } from '../paper/identify/arxiv-suggestion';
export { idsInBibtex } from '../paper/identify/bibtex-ids';
export type { BibtexPaper } from '../paper/identify/bibtex-ids';
export { fetchPapers } from './fetch-papers';
export type { FetchOptions, FetchedPaper } from './fetch-papers';
export { findArxivIds, findPaperIds, identify, readArxivId } from '../paper/identify/recognise';
export type { FoundId } from '../paper/identify/recognise';

/** Where metadata comes from, in the order they are asked. */
export const SOURCES: readonly MetadataSource[] = [arxiv, crossref, doiOrg, semanticScholar];

/** What a misspelt identifier may have been meant to be; null when nothing is near. */
export function suggestionFor(text: string): string | null {
	return arxivSuggestion(text);
}

/** Whether a text is words to search for: no paper, nothing near one, no address, and a word of letters in it. */
export function looksLikeWords(text: string): boolean {
	const typed = text.trim();
	if (identify(typed) !== null || suggestionFor(typed) !== null || findPaperIds(typed).length > 0) return false;
	return /\p{L}{2}/u.test(typed) && !/^[a-z]+:\/\/\S*$/i.test(typed);
}

/** Papers of arXiv by words of title, author or abstract, the best first. Rejects with a PaperError. */
export async function searchPapers(
	words: string,
	get: HttpGet,
	options: { readonly max: number; readonly start?: number; readonly signal?: AbortSignal },
): Promise<readonly Paper[]> {
	const { signal } = options;
	const url = searchUrl(words, options);
	if (url === null) return [];
	const response = await get(url, signal === undefined ? {} : { signal });
	return (await readSearch(response, words)).papers;
}

/** A paper as its abstract page describes it, with the versions and the licence the feed lacks. Rejects with a PaperError. */
export async function fetchAbstractPage(id: PaperId, get: HttpGet, signal?: AbortSignal): Promise<Paper> {
	const input = asked([id]);
	if (id.scheme !== 'arxiv') throw new PaperError({ kind: 'not-found', input, source: arxiv.name });
	const address = `https://arxiv.org/abs/${formatPaperId(id).slice('arXiv:'.length)}`;
	const response = await get(address, { accept: 'text/html', ...(signal === undefined ? {} : { signal }) });
	throwUnlessAnswer(response, arxiv.name, input);
	if (response.status !== 200) throw new PaperError({ kind: 'not-found', input, source: arxiv.name });
	const paper = await readAbsPage(response.text);
	if (paper?.arxiv !== id.id) throw unreadable(arxiv.name, input, 'no abstract page');
	return paper;
}
