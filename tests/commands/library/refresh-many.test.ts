/** A library of a thousand papers (of 120 without FULL=1): how many requests a refresh and an audit make of it, how long they take without the network, and what they hold in memory. */
import { paperAudit } from '../../../src/commands/library/audit-papers';
import { importCli } from '../../../src/commands/import/import-cli';
import { refreshCli } from '../../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../../src/commands/library/refresh-metadata';
import { report } from '../../measure';
import { sized } from '../../size';
import { memoryWorld } from '../context';
import { feedFor, idsAsked } from '../import/feed';

const PAPERS = sized(120, 1000);
const BATCHES = Math.ceil(PAPERS / 100);
const IDS = Array.from({ length: PAPERS }, (_, n) => `2001.${String(n + 1).padStart(5, '0')}`);
/** Milliseconds of the processor since a reading: other work on the machine does not count. */
const spent = (from: NodeJS.CpuUsage) => (({ user, system }) => (user + system) / 1000)(process.cpuUsage(from));
const ABSTRACT = 'We study what happens when a learned model is itself an optimizer. '.repeat(20);

test('many notes: a request a hundred, whatever is done with them', async () => {
	let version = 1;
	let feeding = 0;
	const world = memoryWorld({
		answers: [
			[
				/export\.arxiv\.org/,
				(url) => {
					const from = process.cpuUsage();
					const feed = feedFor(url, (id) => ({
						id,
						version,
						title: `Subject ${id.slice(5)} and its ${version === 1 ? 'first' : 'second'} wording`,
						authors: ['Ada Lovelace', 'Chris van Merwijk'],
						summary: ABSTRACT,
						updated: `202${version}-01-01T00:00:00Z`,
					}));
					feeding += spent(from);
					return feed;
				},
			],
		],
	});
	const timed = async <T>(name: string, action: () => Promise<T>): Promise<T> => {
		const asked = world.requests.length;
		feeding = 0;
		const from = process.cpuUsage();
		const result = await action();
		report(
			`${name}: ${world.requests.length - asked} requests, ${Math.round(spent(from) - feeding)} ms of the processor, ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB of heap`,
		);
		return result;
	};
	await timed(`import of ${PAPERS} papers`, () => importCli.run(world.context, { id: IDS.join(' ') }));
	expect(world.notes.size).toBe(PAPERS);
	expect(world.requests.map((url) => idsAsked(url).length)).toEqual(
		Array.from({ length: BATCHES }, (_, n) => Math.min(100, PAPERS - 100 * n)),
	);

	const before = new Map(world.notes);
	const quiet = (await timed('refresh with nothing new, of the day', () => refreshCli.run(world.context, { all: 'true' })))
		.json as RefreshResult[];
	expect(quiet.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
	expect(world.requests.slice(BATCHES)).toEqual([]);
	expect(world.notes).toEqual(before);

	version = 2;
	world.clock.now += 2 * 24 * 60 * 60 * 1000;
	const fresh = (await timed(`refresh of ${PAPERS} notes`, () => refreshCli.run(world.context, { all: 'true' }))).json as RefreshResult[];
	expect(fresh.filter(({ outcome }) => outcome === 'changed')).toHaveLength(PAPERS);
	expect(fresh.every(({ changed, kept }) => Object.keys(changed).join() === 'title,arxiv-version,revised' && kept.length === 0)).toBe(true);
	expect(world.requests).toHaveLength(2 * BATCHES);

	const audit = await timed(`audit of ${PAPERS} notes`, () => paperAudit(world.context, world.store.literatureNotes()));
	expect(audit).toMatchObject({ notes: PAPERS, compared: PAPERS });
	expect(world.requests).toHaveLength(2 * BATCHES);

	const log = [...world.files.contents].filter(([path]) => path.endsWith('.jsonl')).reduce((sum, [, text]) => sum + text.length, 0);
	report(
		`the log of operations: ${Math.round(log / 1000)} kB; the records of what was written: ${Math.round([...world.shelf].filter(([name]) => name.startsWith('written/')).reduce((sum, [, text]) => sum + text.length, 0) / 1000)} kB`,
	);
	const undone = await timed(`undo of ${PAPERS} notes`, () => world.context.operations.undoLast());
	expect(undone?.restored).toHaveLength(PAPERS);
	expect(world.notes).toEqual(before);
}, 120_000);
