import type { CitedWork } from '../../paper/cited-work';
import type { CommandContext } from '../command';
import type { AskedPaper } from './asked-paper';

/** A work the reader put into the queue from a list of references. */
export interface QueuedWork {
	/** The key of the paper that cites it, `arxiv:1906.01820`. */
	readonly by: string;
	readonly work: CitedWork;
}

/** The record of works that were put into the queue. */
const QUEUED = 'queued-references';
/** The oldest are let go above so many. */
const MOST = 2000;

/** Keeps that works are to be read because a paper cites them, whether they have a note already or get one later. */
export async function queueReferences(
	context: CommandContext,
	{ key }: Pick<AskedPaper, 'key'>,
	works: readonly CitedWork[],
): Promise<void> {
	const kept = await queuedReferences(context);
	const known = new Set(kept.map(({ by, work }) => `${by} ${work.text}`));
	const fresh = works.filter(({ text }) => !known.has(`${key} ${text}`));
	const added = fresh.map(({ text, title, authors, year, arxiv, doi }) => ({ by: key, work: { text, title, authors, year, arxiv, doi } }));
	await context.records.write(QUEUED, [...kept, ...added].slice(-MOST));
}

/** The works that were put into the queue from a list of references, the oldest first. */
export async function queuedReferences({ records }: Pick<CommandContext, 'records'>): Promise<QueuedWork[]> {
	const stored = await records.read(QUEUED);
	return Array.isArray(stored) ? stored.filter(isQueuedWork) : [];
}

function isQueuedWork(value: unknown): value is QueuedWork {
	if (typeof value !== 'object' || value === null || !('by' in value) || !('work' in value)) return false;
	const { by, work } = value;
	return typeof by === 'string' && typeof work === 'object' && work !== null && 'text' in work && 'authors' in work;
}
