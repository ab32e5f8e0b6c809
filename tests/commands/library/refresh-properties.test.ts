/**
 * What a refresh promises for any note, whatever the reader did to it: no byte outside our keys and the reference line changes,
 * the reader's values win, a second refresh changes nothing, undo restores exactly.
 */
import fc from 'fast-check';
import { importCli } from '../../../src/commands/import/import-cli';
import { refreshCli } from '../../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../../src/commands/library/refresh-metadata';
import { SOURCE_PROPERTIES } from '../../../src/note/properties/properties';
import { findCitationLine } from '../../../src/note/citation-line';
import { propertiesOf, sameValue } from '../../../src/note/properties/frontmatter';
import { parseYaml } from '../../host/yaml';
import { memoryWorld } from '../context';
import { feedFor } from '../import/feed';
import type { FeedPaper } from '../import/feed';
import { sized } from '../../size';

const RUNS = sized(40, 150);

const ID = '1906.01820';
const OURS = new Set<string>([...SOURCE_PROPERTIES, 'updated']);
const propertiesIn = (text: string) => propertiesOf(text, { parse: parseYaml });

/** The note without the entries of our keys and without its reference: what a refresh may not touch. */
function theReaders(text: string): string {
	const line = findCitationLine(text);
	const uncited = line === null ? text : `${text.slice(0, line.start)}${text.slice(line.end)}`;
	const [, head = '', yaml = '', rest = uncited] = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n[\s\S]*)?)$/m.exec(uncited) ?? [];
	let ours = false;
	const kept = (yaml.match(/[^\n]*\n/g) ?? []).filter((entry) => {
		const key = /^["']?([\w-]+)["']?\s*:/.exec(entry)?.[1];
		if (key !== undefined) ours = OURS.has(key);
		else if (/^#/.test(entry)) ours = false;
		return !ours;
	});
	return head + kept.join('') + rest;
}

const title = fc.constantFrom(
	'Learned Optimization',
	'Risks: a [[study]]',
	'A $x_1$ & <b>bold</b> claim',
	'“Quoted”, 100%',
	'C# and <% tp %>',
);
const author = fc.constantFrom('Ada Lovelace', 'Chris van Merwijk', 'J. Doe', 'ATLAS Collaboration', 'María Núñez');
const day = fc.constantFrom('2019-06-05T04:43:25Z', '2020-12-31T23:59:59Z', '2021-12-01T12:47:50Z');
const paper = fc
	.record({
		id: fc.constant(ID),
		version: fc.integer({ min: 1, max: 4 }),
		title,
		authors: fc.array(author, { minLength: 1, maxLength: 4 }),
		published: fc.constant('2019-06-05T04:43:25Z'),
		updated: day,
		doi: fc.option(fc.constantFrom('10.1000/a', '10.1000/b_(c)'), { nil: undefined }),
		journalRef: fc.option(fc.constantFrom('J. Opt. 1', 'Phys. Rev: D'), { nil: undefined }),
		categories: fc.uniqueArray(fc.constantFrom('cs.AI', 'cs.LG', 'math.GT'), { minLength: 1, maxLength: 3 }),
	})
	.map(
		({ doi, journalRef, ...rest }): FeedPaper => ({
			...rest,
			...(doi === undefined ? {} : { doi }),
			...(journalRef === undefined ? {} : { journalRef }),
		}),
	);

/** What a reader does to a note: replaces a value, takes a line out, types, changes line ends. */
interface Edit {
	readonly name: string;
	readonly key?: string;
	apply(text: string): string;
}
const setKey = (key: string, written: string): Edit => ({
	name: `${key}: ${written}`,
	key,
	apply: (text) => text.replace(new RegExp(`^${key}:.*(?:\\r?\\n[ \\t-].*)*$`, 'm'), `${key}: ${written}`),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc
		.constantFrom('title', 'venue', 'first-author', 'primary-category', 'url')
		.chain((key) => fc.constantFrom('Mine', '"Mine: quoted" # why', "'it''s mine'").map((value) => setKey(key, value))),
	fc.constantFrom('2018', '1999   # as printed').map((value) => setKey('year', value)),
	fc.constantFrom('["Me, Myself"]', '[]', '\n  - Me, Myself\n  - I').map((value) => setKey('authors', value)),
	fc.constantFrom('reviewed', '"reading"').map((value) => setKey('status', value)),
	fc.constantFrom('5', '').map((value) => setKey('relevance', value)),
	fc
		.constantFrom('venue', 'primary-category', 'published')
		.map((key): Edit => ({ name: `no ${key}`, key, apply: (text) => text.replace(new RegExp(`^${key}:.*\\r?\\n`, 'm'), '') })),
	fc
		.constantFrom('My own words.', '', 'A & B (2018). *X*.')
		.map((words): Edit => ({ name: `citation ${words}`, apply: (text) => text.replace(/(\*\*Citation\*\*:) .*/, `$1 ${words}`) })),
	fc
		.constantFrom('\n\n## Mine\n\ntitle: not a property\n', 'x', '\n> **Citation**: another\n')
		.map((more): Edit => ({ name: `+ ${more}`, apply: (text) => text + more })),
	fc.constant<Edit>({
		name: 'my key',
		apply: (text) => (/^mine:/m.test(text) ? text : text.replace(/^(\uFEFF?)---(\r?\n)/, '$1---$2# a comment$2mine: [a, b] # kept$2')),
	}),
	fc.constant<Edit>({ name: 'CRLF', apply: (text) => text.replace(/\r?\n/g, '\r\n') }),
	fc.constant<Edit>({ name: 'BOM', apply: (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}` }),
	fc.constant<Edit>({ name: 'no last line end', apply: (text) => text.replace(/\r?\n$/, '') }),
);

test('for any paper, any edits and any news', async () => {
	let changes = 0;
	let kept = 0;
	await fc.assert(
		fc.asyncProperty(paper, fc.array(edit, { maxLength: 5 }), paper, fc.boolean(), async (first, edits, second, remembered) => {
			let current = first;
			const world = memoryWorld({ answers: [[/export\.arxiv\.org/, (url) => feedFor(url, () => current)]] });
			await importCli.run(world.context, { id: ID });
			const [path = ''] = world.notes.keys();
			const written = propertiesIn(world.notes.get(path) ?? '');
			if (!remembered) for (const name of world.shelf.keys()) if (name.startsWith('written/')) world.shelf.delete(name);
			for (const { apply } of edits) world.notes.set(path, apply(world.notes.get(path) ?? ''));
			const before = world.notes.get(path) ?? '';
			const mine = propertiesIn(before);
			current = second;
			world.clock.now += 3 * 24 * 60 * 60 * 1000;
			const refresh = async () => ((await refreshCli.run(world.context, { path })).json as RefreshResult[])[0];

			const result = await refresh();
			expect(result?.outcome).not.toBe('failed');
			const after = world.notes.get(path) ?? '';
			const now = propertiesIn(after);
			expect(theReaders(after)).toBe(theReaders(before));
			// The reader's values win: what they changed since we wrote it stands as they wrote it.
			for (const { key } of edits) {
				if (key === undefined || sameValue(mine[key], written[key])) continue;
				if (remembered || !OURS.has(key)) expect([key, now[key]]).toEqual([key, mine[key]]);
			}
			// What is said to have changed has, and nothing else of ours.
			for (const key of SOURCE_PROPERTIES) expect([key, sameValue(now[key], mine[key])]).toEqual([key, !(key in (result?.changed ?? {}))]);
			for (const key of result?.kept ?? []) if (key !== 'citation') expect(sameValue(now[key], mine[key])).toBe(true);
			if (after === before) expect(result?.changed).toEqual({});
			else changes += 1;
			kept += result?.kept.length ?? 0;

			const again = await refresh();
			expect(again).toMatchObject({ outcome: 'unchanged', changed: {}, kept: result?.kept });
			expect(world.notes.get(path)).toBe(after);
			if (after !== before) {
				expect((await world.context.operations.undoLast())?.restored).toEqual([path]);
				expect(world.notes.get(path)).toBe(before);
			}
		}),
		{ numRuns: RUNS },
	);
	// The generator reaches both: news that come in, and values that stay.
	expect(changes).toBeGreaterThan(RUNS / 3);
	expect(kept).toBeGreaterThan(RUNS / 3);
}, 120_000);
