import { PaperError } from '../../failure';
import { t } from '../../i18n';
import { nameOf } from '../../links/folded-name';
import { ratingValue } from '../../note/five-cs/relevance';
import { readingStateOf } from '../../note/passes/reading-note';
import { isToRead } from '../../note/passes/reading-state';
import type { QueueReason, QueueRow, QueuedNote } from '../../note/reading-queue';
import { readingQueue } from '../../note/reading-queue';
import { daysSince } from '../../paper/dates';
import { propertyNames } from '../../settings';
import type { CliCommand, CommandContext } from '../command';
import { literatureNotes } from '../note-selection';

/** How many papers of the vault cite a note's paper, where that is known; 0 where it is not. */
export type CitedByCount = (path: string) => number;

/**
 * The literature notes to read, what to read next first. `from` is a folder, a tag or a map; null means all. Goes by the app's cache of
 * the properties: no note is read.
 */
export function queueOf(context: CommandContext, from: string | null, citedBy: CitedByCount = () => 0): QueueRow[] {
	const paths = literatureNotes(context, from === null ? { all: true } : { from });
	return readingQueue(paths.flatMap((path) => queuedNote(context, path, citedBy) ?? []));
}

/** A note as the queue sees it; null when it is not to be read. */
export function queuedNote(context: CommandContext, path: string, citedBy: CitedByCount = () => 0): QueuedNote | null {
	const names = propertyNames(context.settings);
	const properties = context.notes.frontmatter(path) ?? {};
	const state = readingStateOf(properties, names);
	if (!isToRead(state)) return null;
	const text = (name: 'title' | 'created'): string => {
		const value = names[name] === '' ? null : properties[names[name]];
		return typeof value === 'string' ? value.trim() : '';
	};
	return {
		path,
		title: text('title') || nameOf(path),
		relevance: names.relevance === '' ? null : ratingValue(properties[names.relevance]),
		citedBy: citedBy(path),
		waiting: daysSince(text('created'), context.now()),
		finished: state.finished,
	};
}

/** A reason as the reader is told it. */
export function queueReasonSaid(reason: QueueReason): string {
	switch (reason.why) {
		case 'stars':
			return t('queue.stars', { n: reason.n });
		case 'unrated':
			return t('queue.unrated');
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
	// A promise, so that a flag that cannot be used is answered as every failure is.
	async run(context, flags) {
		const rows = queueOf(context, flags['from'] ?? null).slice(0, limitOf(flags['limit']));
		const json = rows.map(({ path, title, score, reasons }) => ({ path, title, score, reasons: reasons.map(queueReasonSaid) }));
		const text = json.map(({ path, title, reasons }) => `${title} (${path}): ${reasons.join(', ')}`).join('\n');
		return await Promise.resolve({ json, text: text === '' ? t('queue.empty') : text });
	},
};

function limitOf(flag: string | undefined): number {
	if (flag === undefined) return Infinity;
	if (!/^\s*[1-9]\d*\s*$/.test(flag)) throw new PaperError({ kind: 'bad-flag', flag: 'limit', value: flag, expected: t('expected.limit') });
	return Number(flag);
}
