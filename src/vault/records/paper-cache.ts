import type { RecordStore } from '../../commands/ports/records';
import { shardOf } from '../../commands/records/shard';
import type { Paper } from '../../paper/paper';
import type { PaperCache } from '../../sources/source';

interface Answer {
	readonly paper: Paper;
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly asked: number;
}

/** arXiv's own advice: its answers change once a day. */
const DAY = 24 * 60 * 60 * 1000;
/** Answers are spread over this many files, so that one is found without reading the whole day's. */
const SHARDS = 128;
/** A file of so many answers is begun anew with the newest few: about 9 MB in all at the most, and never much to write at once. */
const MOST_ANSWERS = 48;
const KEPT_ANSWERS = 8;

/** A paper with more authors is not worth the disk: it is held for the session, with a few of its kind. */
const CROWD = 300;
const MOST_CROWDS = 8;

/** The day's answers, kept across restarts: a line an answer. Next to nothing of them is held in memory. */
export function paperCache(records: RecordStore): PaperCache {
	/** How many answers the files hold that were looked into. */
	const sizes = new Map<string, number>();
	const crowds = new Map<string, Answer>();
	const open = async (name: string): Promise<Map<string, unknown>> => {
		const answers = await records.entries(name);
		sizes.set(name, answers.size);
		return answers;
	};
	return {
		async get(key, now) {
			const answer = crowds.get(key) ?? (await open(nameOf(key))).get(key);
			return isAnswer(answer) && isOfToday(answer, now) ? answer : null;
		},
		async put(entries, now) {
			const added = new Map<string, Map<string, Answer>>();
			for (const { key, paper, source } of entries) {
				crowds.delete(key);
				if (paper.authors.length > CROWD) {
					crowds.set(key, { paper, source, asked: now });
					const [oldest] = crowds.keys();
					if (oldest !== undefined && crowds.size > MOST_CROWDS) crowds.delete(oldest);
					continue;
				}
				const name = nameOf(key);
				const shard = added.get(name) ?? new Map<string, Answer>();
				added.set(name, shard.set(key, { paper, source, asked: now }));
			}
			for (const [name, shard] of added) {
				const size = (sizes.get(name) ?? (await open(name)).size) + shard.size;
				sizes.set(name, size);
				// A full disk costs the answers of the day their place, not the reader the paper.
				if (size <= MOST_ANSWERS) await records.add(name, shard);
				else {
					const kept = [...(await open(name)), ...shard].filter(([, answer]) => isAnswer(answer) && isOfToday(answer, now));
					const newest = new Map(kept.slice(-Math.max(KEPT_ANSWERS, shard.size)));
					sizes.set(name, newest.size);
					await records.replace(name, newest);
				}
			}
		},
	};
}

function isOfToday({ asked }: Answer, now: number): boolean {
	return now >= asked && now - asked < DAY;
}

function nameOf(key: string): string {
	return `answers/${shardOf(key, SHARDS)}`;
}

function isAnswer(value: unknown): value is Answer {
	return (
		typeof value === 'object' &&
		value !== null &&
		'paper' in value &&
		'source' in value &&
		'asked' in value &&
		typeof value.asked === 'number'
	);
}
