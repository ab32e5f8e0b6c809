import type { RecordStore } from '../../commands/ports/records';
import { drawerOf } from '../../commands/drawer';
import { failureOf } from '../../failure';
import type { Paper } from '../../paper/paper';
import type { PaperCache } from '../../sources/source';

interface Answer {
	readonly paper: Paper;
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly asked: number;
}
type Drawer = Map<string, Answer>;

/** arXiv's own advice: its answers change once a day. */
const DAY = 24 * 60 * 60 * 1000;
/** Answers are spread over this many files, so that an import rewrites some kilobytes and not the whole day. */
const DRAWERS = 32;
/** In one drawer, the chance that some fill sooner allowed for; about 8 MB of JSON in all at the most. */
const MOST_ANSWERS = 96;

/** The day's answers, kept across restarts. A drawer is read on first need. */
export function paperCache(shelf: RecordStore): PaperCache {
	const drawers = new Map<string, Promise<Drawer>>();
	const open = (name: string): Promise<Drawer> => {
		const drawer = drawers.get(name) ?? shelf.read(name).then((stored) => new Map(Object.entries(isRecord(stored) ? stored : {})));
		drawers.set(name, drawer);
		return drawer;
	};
	return {
		async get(key, now) {
			const answer = (await open(nameOf(key))).get(key);
			return answer !== undefined && isOfToday(answer, now) ? answer : null;
		},
		async put(entries, now) {
			const changed = new Map<string, Drawer>();
			for (const { key, paper, source } of entries) {
				const name = nameOf(key);
				const drawer = await open(name);
				drawer.delete(key);
				drawer.set(key, { paper, source, asked: now });
				changed.set(name, drawer);
			}
			for (const [name, drawer] of changed) {
				for (const [key, answer] of drawer) if (drawer.size > MOST_ANSWERS || !isOfToday(answer, now)) drawer.delete(key);
				try {
					await shelf.write(name, Object.fromEntries(drawer));
				} catch (error) {
					// A full disk costs the answers of the day their place, not the reader the paper.
					if (failureOf(error) === null) throw error;
				}
			}
		},
	};
}

function isOfToday({ asked }: Answer, now: number): boolean {
	return now >= asked && now - asked < DAY;
}

function nameOf(key: string): string {
	return `answers/${drawerOf(key, DRAWERS)}`;
}

function isRecord(value: unknown): value is Record<string, Answer> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
