import { withInput, notFound } from '../../failure';
import { t } from '../../i18n';
import { idsOf, paperKey } from '../../paper/identifier';
import type { PaperId } from '../../paper/identifier';
import type { Paper } from '../../paper/paper';
import { searchPapers } from '../../sources';
import { titleKey } from '../../paper/compare';
import type { CommandContext } from '../command';
import { fetchForNotes, withAbstractPage } from './fetch-options';
import { searchTitle } from './import-pasted';
import type { NamedPaper } from './recognise';

/** A paper as a source told it. */
export interface FoundPaper {
	readonly id: PaperId;
	readonly paper: Paper;
	/** The source's name. */
	readonly source: string;
	/** What the reader should know of it: another source than arXiv had to be asked. */
	readonly remark: string | null;
}

/** How many results a search asks for at once. */
export const SEARCH_PAGE = 15;

/** Looks one paper up. Throws the failure of the source that was asked first. */
export async function fetchOne(context: CommandContext, named: NamedPaper, signal?: AbortSignal): Promise<FoundPaper> {
	const fetched = (await fetchForNotes(context, [named.id], signal)).get(paperKey(named.id));
	if (fetched === undefined) throw notFound(named.input, 'arXiv');
	if ('failure' in fetched) throw withInput(fetched.failure, named.input);
	const paper = await withAbstractPage(context, fetched.paper);
	const { source } = fetched;
	return {
		id: named.id,
		paper,
		source,
		remark: paper.arxiv !== undefined && source !== 'arXiv' ? t('import.from-source', { source }) : null,
	};
}

/** A page of what a search found, and how many papers it knows in all. */
export interface SearchPage {
	readonly papers: readonly FoundPaper[];
	readonly total: number;
}

/**
 * Searches arXiv by words of a title, author or abstract, from its `start`th result on. Where the words may be a title and arXiv has none
 * of that name, the published papers the registry knows by it stand first.
 */
export async function searchForWords(
	context: CommandContext,
	words: string,
	options: { readonly start: number; readonly byDate: boolean; readonly signal: AbortSignal },
): Promise<SearchPage> {
	const { papers, total } = await searchPapers(words, context.get, { ...options, max: SEARCH_PAGE });
	// A search tells all of a paper that asking for it would.
	const entries = papers.flatMap((paper) =>
		paper.arxiv === undefined ? [] : [{ key: paperKey({ scheme: 'arxiv', id: paper.arxiv }), paper, source: 'arXiv' }],
	);
	await context.paperCache.put(entries, context.now().getTime());
	const isKnown = options.start > 0 || papers.some(({ title }) => titleKey(title) === titleKey(words));
	const published = isKnown ? [] : await searchTitle(context, words, false, options.signal);
	return {
		total,
		papers: [
			...published.map((found) => ({ ...found, remark: null })),
			...papers.flatMap((paper) => {
				const [id] = idsOf(paper);
				return id === undefined ? [] : [{ id, paper, source: 'arXiv', remark: null }];
			}),
		],
	};
}
