/** One memory of our lines: what an undo brings back is still ours, for a refresh and for an update, whichever wrote last. */
import { applyCitationUpdates, planCitationUpdates } from '../../../src/commands/citing/update-citations';
import { importCli } from '../../../src/commands/import/import-cli';
import { refreshCli } from '../../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../../src/commands/library/refresh-metadata';
import { importInto } from '../../../src/note/import-into';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';
import { arxivIdOfProperty } from '../../../src/paper/identify/from-property';
import type { Settings } from '../../../src/settings';
import { parseYaml, stringifyYaml } from '../../host/yaml';
import { memoryWorld, plainReference } from '../context';
import { feedFor } from '../import/feed';

/** A world whose references end in the words of `ending`, as if the style had changed, and whose paper is titled anew. */
async function imported() {
	const state = { ending: 'One.', title: 'First title', version: 1 };
	const made = memoryWorld({
		answers: [
			[/export\.arxiv/, (url) => feedFor(url, (id) => ({ id, version: state.version, title: state.title, authors: ['Ada Lovelace'] }))],
		],
		citations: (settings: Settings) => ({
			format: (paper) => {
				const markdown = `${plainReference(paper, settings).markdown} ${state.ending}`;
				return Promise.resolve({ style: 'apa', text: markdown, markdown, html: markdown, numbered: false });
			},
			formatItem: () => Promise.reject(new Error('nothing is guessed')),
			item: () => {
				throw new Error('nothing is guessed');
			},
			openDocument: () => Promise.reject(new Error('nothing here formats a draft')),
			styles: () => Promise.resolve({ styles: [], refused: [] }),
		}),
	});
	await importCli.run(made.context, { id: '2001.00001' });
	const path = [...made.notes.keys()][0] ?? '';
	const line = () => /\*\*Citation\*\*: (.*)/.exec(made.notes.get(path) ?? '')?.[1] ?? '';
	const update = async () => {
		const plan = await planCitationUpdates(made.context, [path]);
		const changed = plan?.updates.filter(({ outcome }) => outcome === 'changed') ?? [];
		await applyCitationUpdates(made.context, changed);
		return plan?.updates[0]?.outcome;
	};
	const refresh = async () => {
		made.clock.now += 2 * 86_400_000;
		return ((await refreshCli.run(made.context, { path })).json as RefreshResult[])[0];
	};
	const undo = () => made.context.operations.undoLast();
	return { ...made, state, path, line, update, refresh, undo };
}

test('update, undo, refresh: our own line follows the paper', async () => {
	const { state, line, update, undo, refresh } = await imported();
	state.ending = 'Two.';
	expect(await update()).toBe('changed');
	await undo();
	expect(line()).toMatch(/One\.$/);
	Object.assign(state, { title: 'Second title', version: 2 });
	expect((await refresh())?.kept).toEqual([]);
	expect(line()).toMatch(/Second title.*Two\.$/);
});

test('refresh, undo, update: the line is not “edited by you”', async () => {
	const { state, line, update, undo, refresh } = await imported();
	Object.assign(state, { title: 'Second title', version: 2 });
	expect((await refresh())?.outcome).toBe('changed');
	await undo();
	expect(line()).toMatch(/First title.*One\.$/);
	state.ending = 'Two.';
	expect(await update()).toBe('changed');
	expect(line()).toMatch(/First title.*Two\.$/);
});

test('two updates and two undos: the oldest line is still ours', async () => {
	const { state, line, update, undo } = await imported();
	for (const ending of ['Two.', 'Three.', 'Four.']) {
		state.ending = ending;
		expect(await update()).toBe('changed');
	}
	for (const _ of [1, 2, 3]) await undo();
	expect(line()).toMatch(/One\.$/);
	state.ending = 'Five.';
	expect(await update()).toBe('changed');
	expect(line()).toMatch(/Five\.$/);
});

test('a line the reader changed stays, for both', async () => {
	const { state, notes, path, update, refresh } = await imported();
	notes.set(path, (notes.get(path) ?? '').replace('One.', 'One, I say.'));
	state.ending = 'Two.';
	expect(await update()).toBe('kept');
	Object.assign(state, { title: 'Second title', version: 2 });
	expect((await refresh())?.kept).toEqual(['citation']);
	expect(notes.get(path)).toContain('One, I say.');
});

test('a record that cannot be written is no failure of what was written', async () => {
	const { context, store } = memoryWorld({
		answers: [[/export\.arxiv/, (url) => feedFor(url, (id) => ({ id, version: 1, title: 'A title', authors: ['Ada Lovelace'] }))]],
	});
	const full = {
		...context,
		records: {
			read: () => Promise.resolve(null),
			names: () => Promise.resolve([]),
			write: () => Promise.resolve(false),
			change: () => Promise.resolve(false),
			entries: () => Promise.resolve(new Map()),
			add: () => Promise.resolve(false),
			replace: () => Promise.resolve(false),
		},
	};
	const { json } = await importCli.run(full, { id: '2001.00001 2001.00002' });
	expect(json).toMatchObject([{ outcome: 'created' }, { outcome: 'created' }]);
	expect(store.list()).toHaveLength(2);
});

test.each([
	['1906.01820', '1906.01820'],
	[1906.0182, '1906.01820'],
	[706.0001, '0706.0001'],
	[1501.1, '1501.10000'],
	['arXiv:hep-th/9901001v2', 'hep-th/9901001'],
	['https://arxiv.org/pdf/1906.01820v3.pdf', '1906.01820'],
	['10.48550/arXiv.1906.01820', '1906.01820'],
	['[cs.AI] see arXiv:1906.01820v2 of 2019', '1906.01820'],
	['10.1145/1273445.1273458', null],
	['https://example.org/1906.01820', null],
	[2019, null],
	['', null],
	[null, null],
	[true, null],
])('the property %j names the arXiv paper %j, for every reader of properties', (value, id) => {
	expect(arxivIdOfProperty(value)).toBe(id);
	if (id === null) return;
	const note = `---\n${stringifyYaml({ arxiv: value })}---\n`;
	const into = { paper: { arxiv: id, title: 'T', authors: [], categories: [] }, citationMarkdown: 'C.', today: '2026-11-21' };
	const yaml = { parse: parseYaml, stringify: stringifyYaml };
	expect(importInto(note, { ...into, names: DEFAULT_PROPERTY_NAMES, authorsShown: 100, yearRule: 'first', yaml })).not.toBe(note);
});
