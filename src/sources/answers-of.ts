import { failureOf } from '../failure';
import type { Failure } from '../failure';
import { bounded } from '../paper/bounds';
import { paperKey } from '../paper/identifier';
import type { PaperId } from '../paper/identifier';
import { knownFields } from '../paper/known-fields';
import type { Paper } from '../paper/paper';
import type { HttpGet, MetadataSource } from './source';

/** What a source says of one identifier: a paper, nothing (it lacks the paper), or a failure. */
export type Answer = { readonly paper: Paper } | { readonly failure: Failure } | { readonly absent: true };

interface Network {
	readonly get: HttpGet;
	readonly signal?: AbortSignal | undefined;
}

/**
 * Asks one source for identifiers that fit in one request. One malformed id makes a source refuse them all: the others are asked for
 * again without it, in halves where it is not named. Rejects for a fault of ours and when the reader cancels.
 */
export async function answersOf(source: MetadataSource, ids: readonly PaperId[], network: Network): Promise<[PaperId, Answer][]> {
	try {
		const papers = await papersOf(source, ids, network);
		return ids.map((id) => {
			const paper = papers.get(paperKey(id));
			return [id, paper === undefined ? { absent: true } : { paper }];
		});
	} catch (error) {
		const failure = knownFailure(error);
		if (failure.kind !== 'malformed' || ids.length === 1) return ids.map((id) => [id, { failure }]);
		const bad = source.malformedAmong?.(failure.said, ids) ?? null;
		if (bad !== null) {
			const rest = ids.filter((id) => id !== bad);
			return [[bad, { failure }], ...(rest.length === 0 ? [] : await answersOf(source, rest, network))];
		}
		const middle = Math.ceil(ids.length / 2);
		return [...(await answersOf(source, ids.slice(0, middle), network)), ...(await answersOf(source, ids.slice(middle), network))];
	}
}

/** The papers a source has, by `paperKey`. Rejects with the failure of the network or the answer. */
export async function papersOf(
	source: MetadataSource,
	ids: readonly PaperId[],
	{ get, signal }: Network,
): Promise<ReadonlyMap<string, Paper>> {
	const response = await get(source.urlFor(ids), {
		...knownFields({ accept: source.accept, signal }),
	});
	return new Map([...(await source.read(response, ids))].map(([key, paper]) => [key, bounded(paper)]));
}

/** The failure that was thrown; a fault of ours and the reader's cancelling go on up. */
export function knownFailure(error: unknown): Failure {
	const failure = failureOf(error);
	if (failure === null) throw error;
	return failure;
}
