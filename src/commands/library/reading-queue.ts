import { badFlag } from '../../failure';
import { t } from '../../i18n';
import { isToRead } from '../../note/passes/reading-state';
import type { QueueReason, QueueRow, QueuedNote } from '../../note/reading-queue';
import { readingQueue } from '../../note/reading-queue';
import { daysSince } from '../../paper/dates';
import type { CliCommand, CommandContext } from '../command';
import { literatureNotes } from '../note-selection';
import { citedByCounts } from './cited-by';
import type { CitedByCounts } from './cited-by';
import { libraryPaper } from './library-paper';
import type { LibraryPaper } from './library-paper';

/**
 * The literature notes to read, what to read next first. `from` is a folder, a tag or a map; null means all. Goes by the app's cache of
 * the properties: no note is read.
 */
export function queueOf(context: CommandContext, from: string | null, citedBy: CitedByCounts = new Map()): QueueRow[] {
	const paths = literatureNotes(context, from === null ? { all: true } : { from });
	return readingQueue(
		paths
			.map((path) => libraryPaper(context, path))
			.flatMap((paper) => (isToRead(paper.state) ? [queuedPaper(context, paper, citedBy)] : [])),
	);
}

/** A paper as the queue sees it. */
export function queuedPaper<T extends LibraryPaper>(
	context: Pick<CommandContext, 'now'>,
	paper: T,
	citedBy: CitedByCounts,
): T & QueuedNote {
	const { path, created, state } = paper;
	const { count = 0, queuedFrom = [] } = citedBy.get(path) ?? {};
	return { ...paper, citedBy: count, queuedFrom, waiting: daysSince(created, context.now()), finished: state.finished };
}

/** A reason as the reader is told it. */
export function queueReasonLabel(reason: QueueReason): string {
	switch (reason.why) {
		case 'stars':
			return t('queue.stars', { n: reason.n });
		case 'unrated':
			return t('queue.unrated');
		case 'queued-from':
			return t('queue.queued-from', { who: reason.who });
		case 'cited-by':
			return reason.n === 1 ? t('queue.cited-by-one') : t('queue.cited-by', { n: reason.n });
		case 'waiting':
			if (reason.days === 0) return t('queue.today');
			return reason.days === 1 ? t('queue.waiting-one') : t('queue.waiting', { n: reason.days });
		case 'next-pass':
			return t('queue.next-pass', { pass: reason.pass });
	}
}

/** `structured-paper-notes:queue [from=…] [limit=…]` */
export const queueCli: CliCommand = {
	action: 'queue',
	description: 'cli.queue',
	flags: {
		from: { value: '<folder|#tag|map>', description: 'cli.queue.from' },
		limit: { value: '<number>', description: 'cli.queue.limit' },
	},
	async run(context, flags) {
		const limit = limitOf(flags['limit']);
		const rows = queueOf(context, flags['from'] ?? null, await citedByCounts(context)).slice(0, limit);
		const json = rows.map(({ path, title, score, reasons }) => ({ path, title, score, reasons: reasons.map(queueReasonLabel) }));
		const text = json.map(({ path, title, reasons }) => `${title} (${path}): ${reasons.join(', ')}`).join('\n');
		return { json, text: text === '' ? t('queue.empty') : text };
	},
};

function limitOf(flag: string | undefined): number {
	if (flag === undefined) return Infinity;
	if (!/^\s*[1-9]\d*\s*$/.test(flag)) throw badFlag('limit', flag, t('expected.limit'));
	return Number(flag);
}
