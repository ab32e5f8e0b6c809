import type { Paper, Publication } from '../../paper/paper';
import { paperKey } from '../../paper/identifier';
import { fetchPapers } from '../../sources';
import type { CommandContext } from '../command';
import { fetchOptions } from './fetch-options';

/**
 * Where a paper appeared, as the registry of its DOI says; null when it has no published DOI or the registry knows no venue.
 * Asked for only when the reader wants it, since the registry then learns which paper it is. Throws the registry's failure.
 */
export async function publishedVersion(context: CommandContext, paper: Paper, signal?: AbortSignal): Promise<Publication | null> {
	if (paper.publication !== undefined) return paper.publication;
	if (paper.doi === undefined) return null;
	const id = { scheme: 'doi' as const, id: paper.doi.toLowerCase() };
	const found = (await fetchPapers([id], fetchOptions(context, signal))).get(paperKey(id));
	if (found === undefined) return null;
	if ('failure' in found) throw found.failure;
	return found.paper.publication ?? null;
}

/** `Nature 595(7866), 583–589 (2021)`. */
export function publicationLine({ venue, publisher, volume, issue, pages, year }: Publication): string {
	const numbers = volume === undefined ? '' : ` ${volume}${issue === undefined ? '' : `(${issue})`}`;
	return `${venue ?? publisher ?? ''}${numbers}${pages === undefined ? '' : `, ${pages}`}${year === undefined ? '' : ` (${year})`}`;
}
