/** Two notes of one paper share one record: what a refresh or an update does to one costs the other neither the reader's words nor ours. */
import { applyCitationUpdates, planCitationUpdates } from '../../../src/commands/citing/update-citations';
import { importCli } from '../../../src/commands/import/import-cli';
import { refreshCli } from '../../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../../src/commands/library/refresh-metadata';
import type { Settings } from '../../../src/settings';
import { memoryWorld, plainReference } from '../context';
import { feedFor } from '../import/feed';

const DAYS = 2 * 86_400_000;

/** A paper with two notes, `A` and `B`, the second a copy made by the reader. */
async function twins() {
	const state = { ending: 'One.', title: 'First title', journal: 'J. 1', version: 1 };
	const made = memoryWorld({
		answers: [
			[
				/export\.arxiv/,
				(url) =>
					feedFor(url, (id) => ({ id, version: state.version, title: state.title, authors: ['Ada Lovelace'], journalRef: state.journal })),
			],
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
	const text = [...made.notes.values()][0] ?? '';
	made.notes.clear();
	made.notes.set('A.md', text);
	made.notes.set('B.md', text);
	const edit = (path: string, from: RegExp, to: string) => made.notes.set(path, (made.notes.get(path) ?? '').replace(from, to));
	const said = (path: string) => {
		const note = made.notes.get(path) ?? '';
		return [/^title: (.*)$/m, /^journal-ref: (.*)$/m, /\*\*Citation\*\*: (.*)/].map((part) => part.exec(note)?.[1] ?? '');
	};
	const refresh = async (flags: Record<string, string>) => {
		made.clock.now += DAYS;
		return (await refreshCli.run(made.context, flags)).json as RefreshResult[];
	};
	const update = async (...paths: string[]) => {
		const updates = (await planCitationUpdates(made.context, paths))?.updates ?? [];
		await applyCitationUpdates(
			made.context,
			updates.filter(({ outcome }) => outcome === 'changed'),
		);
		return updates.map(({ outcome }) => outcome);
	};
	return { ...made, state, edit, said, refresh, update };
}

describe.each<[string, string, string]>([
	['the first', 'A.md', 'B.md'],
	['the second', 'B.md', 'A.md'],
])('%s is the reader’s', (_, mine, other) => {
	test.each<[string, Record<string, string>[]]>([
		['both at once', [{ all: 'true' }]],
		['one after the other', [{ path: 'A.md' }, { path: 'B.md' }]],
		['the other way round', [{ path: 'B.md' }, { path: 'A.md' }]],
	])('a refresh of %s', async (__, runs) => {
		const { state, edit, said, refresh } = await twins();
		edit(mine, /^title: .*$/m, 'title: Mine');
		edit(mine, /(\*\*Citation\*\*:) .*/, '$1 My words.');
		for (const [version, title, journal] of [
			[2, 'Second title', 'J. 2'],
			[3, 'Third title', 'J. 3'],
		] as const) {
			Object.assign(state, { version, title, journal });
			for (const flags of runs) await refresh(flags);
			expect([said(mine), said(other)]).toEqual([
				['Mine', journal, 'My words.'],
				[title, journal, expect.stringContaining(title) as string],
			]);
		}
	});
});

test('an update of the citations of notes that say different titles follows each style, all at once and one alone', async () => {
	const { state, edit, said, update } = await twins();
	edit('B.md', /^title: .*$/m, 'title: Mine');
	for (const [ending, paths] of [
		['Two.', ['A.md', 'B.md']],
		['Three.', ['A.md', 'B.md']],
		['Four.', ['B.md']],
		['Five.', ['A.md', 'B.md']],
	] as const) {
		state.ending = ending;
		expect([ending, await update(...paths)]).toEqual([ending, paths.map(() => 'changed')]);
		for (const path of paths) expect(said(path)[2]).toMatch(new RegExp(`${path === 'A.md' ? 'First title' : 'Mine'}.*${ending}$`));
	}
});
