/**
 * A library refreshed after its readers edited it and its papers changed: what is new comes in where the reader changed nothing, what
 * they changed stays, and no byte outside the owned keys and the citation line differs.
 */
import fc from 'fast-check';
import { parse } from 'yaml';
import { importText } from '../../src/commands/import/import-pasted';
import { refreshCli } from '../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../src/commands/library/refresh-metadata';
import { undoLastOperation } from '../../src/commands/library/undo-last-operation';
import { splitNote } from '../../src/note/properties/frontmatter';
import { PROPERTIES, READERS_PROPERTIES } from '../../src/note/properties/properties';
import { memoryWorld } from '../commands/context';
import { feedFor } from '../commands/import/feed';
import type { FeedPaper } from '../commands/import/feed';
import { fuzz, hostile, hostileLine } from './fuzz';

const ID = '1906.01820';
const inXml = (text: string) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
const line = hostileLine(5).map(inXml);

const paper = (version: number): fc.Arbitrary<FeedPaper> =>
	fc.record(
		{
			id: fc.constant(ID),
			version: fc.constant(version),
			published: fc.constant('2019-06-05T04:43:25Z'),
			updated: fc.constant(`20${20 + version}-01-02T00:00:00Z`),
			title: line,
			authors: fc.array(line, { minLength: 1, maxLength: 3 }),
			summary: hostile(5).map(inXml),
			comment: line,
			journalRef: line,
			doi: line.map((text) => `10.1145/${text.replace(/\s+/g, '')}`),
			categories: fc.constantFrom(['cs.AI'], ['cs.AI', 'cs.LG'], ['stat.ML']),
		},
		{ requiredKeys: ['id', 'version', 'published', 'updated', 'title', 'authors', 'summary', 'categories'] },
	);

/** What readers do to a note. Each answers null where it finds nothing to do it to. */
const EDITS: readonly { readonly what: string; readonly key?: string; readonly edit: (text: string, words: string) => string }[] = [
	{ what: 'nothing', edit: (text) => text },
	{
		what: 'title',
		key: 'title',
		edit: (text, words) => text.replace(/^title: .*(?:\n {2}.*)*$/m, () => `title: ${JSON.stringify(words)}`),
	},
	{ what: 'year with a comment', key: 'year', edit: (text) => text.replace(/^year: .*$/m, 'year: 1999  # the report') },
	{
		what: 'authors as one text',
		key: 'authors',
		edit: (text) => text.replace(/^authors:\n(?: {2}- .*\n(?: {4}.*\n)*)+/m, 'authors: "Me; You"\n'),
	},
	{ what: 'no venue', key: 'venue', edit: (text) => text.replace(/^venue: .*\n/m, '') },
	{
		what: 'status and relevance',
		edit: (text) => text.replace(/^status: .*$/m, 'status: reading').replace(/^relevance: .*$/m, 'relevance: 4 # of 5'),
	},
	{
		what: 'a property of their own',
		edit: (text, words) => text.replace(/^tags:/m, () => `mine: ${JSON.stringify(words)}\n# a word about tags\ntags:`),
	},
	{ what: 'text', edit: (text, words) => text.replace('### Key Concepts\n', () => `### Key Concepts\n\n${words.replace(/^---/gm, '')}\n`) },
	{ what: 'another order', edit: (text) => text.replace(/^(year: .*\n)(status: .*\n)/m, '$2$1') },
	{
		what: 'the citation',
		edit: (text, words) => text.replace(/(\*\*Citation\*\*: ).*/, (_all, head: string) => `${head}${words.replace(/\s+/g, ' ')} mine.`),
	},
	{ what: 'Windows line ends', edit: (text) => text.replace(/\r?\n/g, '\r\n') },
	{ what: 'a missing last line end', edit: (text) => text.replace(/\s+$/, '') },
	{ what: 'quotes', edit: (text) => text.replace(/^primary-category: ([\w.-]+)$/m, "primary-category: '$1' # as arXiv has it") },
];

/** Lines of the frontmatter that belong to a key the plugin owns, and the citation line, taken out. */
function withoutOwned(text: string): string {
	const owned = new Set<string>(
		PROPERTIES.filter((property) => property === 'updated' || !(READERS_PROPERTIES as readonly string[]).includes(property)),
	);
	const { bom, frontmatter, body } = splitNote(text);
	let inOwned = false;
	const kept = frontmatter.split('\n').filter((one) => {
		const key = /^([\w-]+):/.exec(one)?.[1];
		if (key !== undefined) inOwned = owned.has(key);
		else if (!/^\s+\S|^-\s/.test(one)) inOwned = false;
		return !inOwned;
	});
	return `${bom}${kept.join('\n')}\n${body.replace(/^(> \*\*Citation\*\*: ).*$/m, '$1')}`;
}

fuzz(
	'refresh',
	'a refresh changes owned lines alone, keeps what the reader changed, and is undone whole',
	100,
	[paper(1), paper(2), fc.uniqueArray(fc.constantFrom(...EDITS), { maxLength: 4, selector: ({ what }) => what }), hostile(4)],
	async (first, later, edits, words) => {
		const now = { current: first };
		const world = memoryWorld({ answers: [[/export\.arxiv\.org/, (url) => feedFor(url, () => now.current)]] });
		const [imported] = await importText(world.context, ID);
		const path = imported?.path ?? '';
		expect(imported?.outcome).toBe('created');
		let text = world.notes.get(path) ?? '';
		const edited: string[] = [];
		for (const { key, edit } of edits) {
			const next = edit(text, words);
			// Other quotes around the same value are no change of it.
			if (key !== undefined && JSON.stringify(properties(next)?.[key]) !== JSON.stringify(properties(text)?.[key])) edited.push(key);
			text = next;
		}
		world.notes.set(path, text);
		const mine = properties(text);

		now.current = later;
		world.clock.now += 2 * 24 * 60 * 60 * 1000;
		const [result] = (await refreshCli.run(world.context, { path })).json as RefreshResult[];
		const after = world.notes.get(path) ?? '';
		if (mine === null) return;
		expect([result?.outcome, result?.message]).toEqual([expect.stringMatching(/^(?:changed|unchanged)$/), result?.message]);
		expect(withoutOwned(after)).toBe(withoutOwned(text));
		const theirs = properties(after);
		for (const key of edited) {
			expect([key, theirs?.[key]]).toEqual([key, mine[key]]);
			expect(Object.keys(result?.changed ?? {})).not.toContain(key);
		}
		for (const [key, value] of Object.entries(result?.changed ?? {}))
			if (key !== 'citation') expect([key, theirs?.[key] ?? null]).toEqual([key, value[1]]);
		if (Object.keys(result?.changed ?? {}).length === 0) expect(after).toBe(text);
		else expect([theirs?.['arxiv-version'], theirs?.['updated']]).toEqual([2, '2026-11-23']);

		// A second time there is nothing to do.
		const [again] = (await refreshCli.run(world.context, { path })).json as RefreshResult[];
		expect([again?.changed, world.notes.get(path)]).toEqual([{}, after]);
		if (after === text) return;
		await undoLastOperation.run(world.context);
		expect(world.notes.get(path)).toBe(text);
	},
);

function properties(text: string): Record<string, unknown> | null {
	try {
		return parse(splitNote(text).yaml.replace(/\r/g, '')) as Record<string, unknown>;
	} catch {
		return null;
	}
}
