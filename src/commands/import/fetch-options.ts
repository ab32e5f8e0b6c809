import type { Paper } from '../../paper/paper';
import type { PaperId } from '../../paper/identifier';
import { fetchAbstractPage, fetchPapers } from '../../sources';
import type { FetchedPaper, FetchOptions } from '../../sources';
import type { CommandContext } from '../command';
import { rehearse } from './rehearsal';

/** How papers are asked for, by the settings. */
export function fetchOptions(context: CommandContext, signal?: AbortSignal): FetchOptions {
	const { settings } = context;
	return {
		get: context.get,
		cache: context.paperCache,
		now: () => context.now().getTime(),
		use: settings,
		signal,
	};
}

/** Asks for papers that are to become notes, and readies meanwhile what notes are made with. */
export function fetchForNotes(
	context: CommandContext,
	ids: readonly PaperId[],
	signal?: AbortSignal,
): Promise<ReadonlyMap<string, FetchedPaper>> {
	const onAsked = () => void rehearse(context);
	return fetchPapers(ids, { ...fetchOptions(context, signal), get: (url, options) => context.get(url, { ...options, onAsked }) });
}

/**
 * The paper with what only its abstract page says (versions with sizes, licence, withdrawn), when the reader wants that asked.
 * A page that cannot be had leaves the paper as it was: the note is worth more than its history.
 */
export async function withAbstractPage(context: CommandContext, paper: Paper, always = false): Promise<Paper> {
	if (paper.arxiv === undefined || !(always || context.settings.askAbstractPage)) return paper;
	try {
		const page = await fetchAbstractPage({ scheme: 'arxiv', id: paper.arxiv }, context.get);
		return { ...page, ...paper, ...pageOnly(page), authors: page.authors.length >= paper.authors.length ? page.authors : paper.authors };
	} catch {
		return paper;
	}
}

/** The fields the feed lacks. */
function pageOnly(page: Paper): Partial<Paper> {
	const { versions, license, withdrawn, mscClass, acmClass, reportNumber, submitter } = page;
	return Object.fromEntries(
		Object.entries({ versions, license, withdrawn, mscClass, acmClass, reportNumber, submitter }).filter(
			([, value]) => value !== undefined,
		),
	);
}
