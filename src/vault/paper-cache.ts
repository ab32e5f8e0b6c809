import type { Shelf } from '../commands/command';
import type { Paper } from '../paper/paper';
import type { PaperCache } from '../sources/source';

interface Answer {
	readonly paper: Paper;
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly asked: number;
}

/** arXiv's own advice: its answers change once a day. */
const DAY = 24 * 60 * 60 * 1000;
/** About 6 MB of JSON at the most. */
const MOST_ANSWERS = 2000;

/** The day's answers, kept across restarts. The record is read on first need. */
export function paperCache(shelf: Shelf): PaperCache {
	let answers: Promise<Map<string, Answer>> | null = null;
	const load = () => (answers ??= shelf.read('answers').then((stored) => new Map(Object.entries(isRecord(stored) ? stored : {}))));
	return {
		async get(key, now) {
			const answer = (await load()).get(key);
			return answer !== undefined && now - answer.asked < DAY && now >= answer.asked ? answer : null;
		},
		async put(entries, now) {
			const all = await load();
			for (const { key, paper, source } of entries) {
				all.delete(key);
				all.set(key, { paper, source, asked: now });
			}
			for (const [key, answer] of all) {
				if (all.size <= MOST_ANSWERS && now - answer.asked < DAY) break;
				all.delete(key);
			}
			await shelf.write('answers', Object.fromEntries(all));
		},
	};
}

function isRecord(value: unknown): value is Record<string, Answer> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
