/** The record of what was written: the base of each refresh. */
import { completeNote } from '../../../src/commands/import/create-note';
import { refreshCli } from '../../../src/commands/library/refresh-metadata';
import { addedBetween, keepWritten, writtenFor, writtenIn } from '../../../src/commands/records/written-record';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';
import type { Paper } from '../../../src/paper/paper';
import { parseYaml } from '../../host/yaml';
import { memoryWorld } from '../context';
import { feedFor } from '../import/feed';

const yaml = { parse: parseYaml };

test('a note that was just made is all ours, but for what is the reader’s from the start', () => {
	const written = writtenIn(
		'---\ntype: literature\ntitle: A\nstatus: to-read\nyear: 2019\n---\n\n> **Citation**: X.\n',
		DEFAULT_PROPERTY_NAMES,
		yaml,
	);
	expect(written).toMatchObject({ values: { title: 'A', year: 2019, venue: null }, citation: 'X.' });
	expect(written.values).not.toHaveProperty('status');
	expect(written.values).not.toHaveProperty('type');
});

test('what came into a note of the reader’s is ours; what stood there is not', () => {
	const before = '---\ntitle: Mine\nvenue:\n---\n\n**Citation**: Mine.\n';
	const after = '---\ntitle: Mine\nvenue: arXiv preprint\nyear: 2019\n---\n\n**Citation**: Mine.\n';
	expect(addedBetween(before, after, null, DEFAULT_PROPERTY_NAMES, yaml)).toEqual({
		values: { venue: 'arXiv preprint', year: 2019 },
		citation: null,
	});
});

test('records of many papers at once, from two sides, are all kept', async () => {
	const { context } = memoryWorld();
	const entries = (from: number) =>
		new Map(Array.from({ length: 200 }, (_, n) => [`arxiv:2001.${from + n}`, { values: { year: from + n }, citation: null }] as const));
	await Promise.all([keepWritten(context.records, entries(10000)), keepWritten(context.records, entries(20000))]);
	const found = await writtenFor(context.records, ['arxiv:2001.10000', 'arxiv:2001.20199', 'arxiv:2001.99999']);
	expect([...found]).toEqual([
		['arxiv:2001.10000', { values: { year: 10000 }, citation: null }],
		['arxiv:2001.20199', { values: { year: 20199 }, citation: null }],
	]);
});

test('a record that a crash cut off, or of another shape, is none', async () => {
	const { context, shelf } = memoryWorld();
	await keepWritten(context.records, new Map([['arxiv:1', { values: {}, citation: null }]]));
	for (const [name] of shelf) shelf.set(name, '{"arxiv:1":"cut"}');
	expect(await writtenFor(context.records, ['arxiv:1'])).toEqual(new Map());
});

test('after an import into a note, what came in follows its source, what was there stays', async () => {
	const made = memoryWorld({
		notes: { 'Mine.md': '---\ntitle: My title\n---\n\nText.\n' },
		answers: [
			[/export\.arxiv/, (url) => feedFor(url, (id) => ({ id, version: 2, title: 'New title', authors: ['Ada Lovelace', 'Grace Hopper'] }))],
		],
	});
	const paper: Paper = {
		arxiv: '1906.01820',
		version: 1,
		title: 'Old title',
		authors: [{ family: 'Lovelace', given: 'Ada' }],
		categories: ['cs.AI'],
		published: '2019-06-05T04:43:25Z',
		revised: '2019-06-05T04:43:25Z',
		primaryCategory: 'cs.AI',
	};
	await completeNote(made.context, paper, 'Mine.md');
	const [result] = (await refreshCli.run(made.context, { path: 'Mine.md' })).json as { changed: object; kept: string[] }[];
	expect(Object.keys(result?.changed ?? {})).toEqual(['authors', 'arxiv-version']);
	expect(result?.kept).toEqual(['title']);
	expect(made.notes.get('Mine.md')).toContain('Hopper, Grace');
});
