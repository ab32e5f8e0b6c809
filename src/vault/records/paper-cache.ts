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
type Shard = Map<string, Answer>;

/** arXiv's own advice: its answers change once a day. */
const DAY = 24 * 60 * 60 * 1000;
/** Answers are spread over this many files, so that an import rewrites some kilobytes and not the whole day. */
const SHARDS = 32;
/** In one shard, the chance that some fill sooner allowed for; about 8 MB of JSON in all at the most. */
const MOST_ANSWERS = 96;

/** The day's answers, kept across restarts. A shard is read on first need. */
export function paperCache(records: RecordStore): PaperCache {
	const shards = new Map<string, Promise<Shard>>();
	const open = (name: string): Promise<Shard> => {
		const shard = shards.get(name) ?? records.read(name).then((stored) => new Map(Object.entries(isRecord(stored) ? stored : {})));
		shards.set(name, shard);
		return shard;
	};
	return {
		async get(key, now) {
			const answer = (await open(nameOf(key))).get(key);
			return answer !== undefined && isOfToday(answer, now) ? answer : null;
		},
		async put(entries, now) {
			const changed = new Map<string, Shard>();
			for (const { key, paper, source } of entries) {
				const name = nameOf(key);
				const shard = await open(name);
				shard.delete(key);
				shard.set(key, { paper, source, asked: now });
				changed.set(name, shard);
			}
			for (const [name, shard] of changed) {
				for (const [key, answer] of shard) if (shard.size > MOST_ANSWERS || !isOfToday(answer, now)) shard.delete(key);
				// A full disk costs the answers of the day their place, not the reader the paper.
				await records.write(name, Object.fromEntries(shard));
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

function isRecord(value: unknown): value is Record<string, Answer> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
