/** Refresh: what the source has that is new comes in, what the reader changed stays, and every other byte too. */
import { refreshCli, refreshMetadata } from '../../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../../src/commands/library/refresh-metadata';
import { importCli } from '../../../src/commands/import/import-cli';
import { memoryWorld } from '../context';
import type { MemoryWorld, WorldOptions } from '../context';
import { feedFor } from '../import/feed';
import type { FeedPaper } from '../import/feed';

const V3: FeedPaper = {
	id: '1906.01820',
	version: 3,
	title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
	authors: ['Evan Hubinger', 'Chris van Merwijk', 'Vladimir Mikulik'],
	published: '2019-06-05T04:43:25Z',
	updated: '2021-12-01T12:47:50Z',
	categories: ['cs.AI'],
};
const V4: FeedPaper = {
	...V3,
	version: 4,
	title: 'Risks from Learned Optimisation',
	updated: '2026-11-01T00:00:00Z',
	journalRef: 'J. Opt. 1 (2026)',
	doi: '10.1000/opt.1',
};
const PATH = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';

const world = (papers: { current: readonly FeedPaper[] }, options: WorldOptions = {}): MemoryWorld =>
	memoryWorld({
		answers: [[/export\.arxiv\.org/, (url) => feedFor(url, (id) => papers.current.find((paper) => paper.id === id) ?? null)]],
		...options,
	});

async function imported(options: WorldOptions = {}) {
	const papers = { current: [V3] as readonly FeedPaper[] };
	const made = world(papers, options);
	await importCli.run(made.context, { id: papers.current.map(({ id }) => id).join(' ') });
	return { ...made, papers, later: () => (made.clock.now += 2 * 24 * 60 * 60 * 1000) };
}
const refresh = async (made: MemoryWorld, flags: Record<string, string> = { path: PATH }) =>
	(await refreshCli.run(made.context, flags)).json as RefreshResult[];
/** The note as the reader changes it. */
const edit = (made: MemoryWorld, from: string | RegExp, to: string) => {
	const before = made.notes.get(PATH) ?? '';
	const after = before.replace(from, to);
	if (after === before) throw new Error(`${String(from)} is not in the note`);
	made.notes.set(PATH, after);
};

test('nothing new leaves the file byte-equal, and an answer of the day is not asked for again', async () => {
	const made = await imported();
	const before = made.notes.get(PATH);
	expect(await refresh(made)).toEqual([{ path: PATH, changed: {}, kept: [], outcome: 'unchanged' }]);
	expect(made.requests).toHaveLength(1);
	made.later();
	expect(await refresh(made)).toMatchObject([{ changed: {}, outcome: 'unchanged' }]);
	expect(made.requests).toHaveLength(2);
	expect(made.notes.get(PATH)).toBe(before);
});

test('a newer version, a published DOI and a journal reference come in; only those lines, the reference and `updated` change', async () => {
	const made = await imported();
	const before = made.notes.get(PATH) ?? '';
	made.papers.current = [V4];
	made.later();
	const [result] = await refresh(made);
	expect(result).toEqual({
		path: PATH,
		changed: {
			title: [V3.title, V4.title],
			'arxiv-version': [3, 4],
			revised: ['2021-12-01', '2026-11-01'],
			doi: ['10.48550/arXiv.1906.01820', '10.1000/opt.1'],
			'journal-ref': [null, 'J. Opt. 1 (2026)'],
		},
		kept: [],
		outcome: 'changed',
		message: 'Newer version: v4 (you read v3).',
	});
	const after = made.notes.get(PATH) ?? '';
	const lines = new Set(before.split('\n'));
	expect(
		after
			.split('\n')
			.filter((line) => !lines.has(line))
			.map((line) => line.replace(/(?:: .*| \(.*)$/, '')),
	).toEqual(['title', 'arxiv-version', 'revised', 'doi', 'journal-ref', 'updated', '> **Citation**']);
	expect(after).toContain(
		'> **Citation**: Hubinger, E., van Merwijk, C., Mikulik, V. (2019). Risks from Learned Optimisation. arXiv:1906.01820.',
	);
	expect(after).toContain('# LN: Hubinger et al. (2019) — Risks from Learned Optimization in');
	expect(await refresh(made)).toMatchObject([{ changed: {}, kept: [], outcome: 'unchanged' }]);
	expect(made.notes.get(PATH)).toBe(after);
});

test('what the reader changed is kept and listed, on every refresh', async () => {
	const made = await imported();
	edit(made, 'venue: arXiv preprint', 'venue: MIRI report');
	edit(made, /title: .*/, "title: 'Risks, my way' # shorter");
	edit(made, 'status: to-read', 'status: reviewed');
	edit(made, /(\*\*Citation\*\*:) .*/, '$1 My own words.');
	made.papers.current = [V4];
	made.later();
	const [result] = await refresh(made);
	expect(result?.kept).toEqual(['title', 'venue', 'citation']);
	expect(Object.keys(result?.changed ?? {})).toEqual(['arxiv-version', 'revised', 'doi', 'journal-ref']);
	const after = made.notes.get(PATH) ?? '';
	for (const mine of ["title: 'Risks, my way' # shorter", 'venue: MIRI report', 'status: reviewed', '**Citation**: My own words.'])
		expect(after).toContain(mine);
	expect((await refresh(made))[0]).toMatchObject({ changed: {}, kept: ['title', 'venue', 'citation'], outcome: 'unchanged' });
	expect(made.notes.get(PATH)).toBe(after);
});

test('the reference says what the note says where the reader has the last word', async () => {
	const made = await imported();
	edit(made, /^title: .*/m, 'title: Risks, my way');
	made.papers.current = [{ ...V3, version: 4, authors: ['Evan Hubinger', 'Chris van Merwijk'] }];
	made.later();
	expect((await refresh(made))[0]).toMatchObject({ kept: ['title'], changed: { authors: expect.anything() } });
	expect(made.notes.get(PATH)).toContain('> **Citation**: Hubinger, E., van Merwijk, C. (2019). Risks, my way.');
});

test('a property the reader took out stays out', async () => {
	const made = await imported();
	edit(made, /primary-category: .*\n/, '');
	made.later();
	expect((await refresh(made))[0]).toMatchObject({ changed: {}, kept: ['primary-category'], outcome: 'unchanged' });
	expect(made.notes.get(PATH)).not.toContain('primary-category');
});

test('a note we have no record of: gaps are filled, an older version moves on, other differences are the reader’s', async () => {
	const note = `---\ntype: literature\ntitle: "Risks"\nauthors: ["Hubinger, Evan"]\nyear: 2018   # mine\narxiv: "1906.01820"\narxiv-version: 2\n---\n\n**Citation**: Typed by hand.\n\nMy text.\n`;
	const made = world({ current: [V3] }, { notes: { [PATH]: note } });
	const [result] = await refresh(made);
	expect(result?.kept).toEqual(['title', 'authors', 'year', 'citation']);
	expect(Object.keys(result?.changed ?? {})).toEqual([
		'first-author',
		'venue',
		'arxiv-version',
		'primary-category',
		'categories',
		'published',
		'revised',
		'doi',
		'url',
	]);
	const after = made.notes.get(PATH) ?? '';
	expect(after).toContain('year: 2018   # mine\n');
	expect(after).toContain('arxiv-version: 3\n');
	expect(after.endsWith('\n---\n\n**Citation**: Typed by hand.\n\nMy text.\n')).toBe(true);
	expect((await refresh(made))[0]).toMatchObject({ changed: {}, outcome: 'unchanged' });
});

test('dry-run says the same and writes nothing, not even a record', async () => {
	const made = await imported();
	made.papers.current = [V4];
	made.later();
	const before = new Map(made.notes);
	const shelf = new Map([...made.shelf].filter(([name]) => name.startsWith('written/')));
	const dry = await refresh(made, { path: PATH, 'dry-run': 'true' });
	expect(made.notes).toEqual(before);
	expect(new Map([...made.shelf].filter(([name]) => name.startsWith('written/')))).toEqual(shelf);
	expect(await refresh(made)).toEqual(dry);
});

test('undo brings back every byte', async () => {
	const made = await imported();
	const before = made.notes.get(PATH);
	made.papers.current = [V4];
	made.later();
	await refresh(made);
	expect(await made.context.operations.undoLast()).toMatchObject({ name: 'Refresh 1 note', restored: [PATH], refused: [] });
	expect(made.notes.get(PATH)).toBe(before);
	// What was undone is offered again, not taken for the reader's.
	expect((await refresh(made))[0]).toMatchObject({ kept: [], outcome: 'changed' });
});

test('rules of the settings: keep, replace, add', async () => {
	const made = await imported({ settings: { refreshRules: 'title: keep\nvenue: replace\ncategories: add\nnonsense' } });
	edit(made, 'venue: arXiv preprint', 'venue: MIRI report');
	edit(made, /categories:\n {2}- cs.AI/, 'categories:\n  - mine');
	made.papers.current = [{ ...V4, categories: ['cs.AI', 'cs.LG'] }];
	made.later();
	const [result] = await refresh(made);
	expect(result?.kept).toEqual(['title']);
	expect(result?.changed).toMatchObject({ venue: ['MIRI report', 'arXiv preprint'], categories: [['mine'], ['mine', 'cs.AI', 'cs.LG']] });
});

test.each([
	['no flag', {}, 'bad-flag'],
	['a note that is not there', { path: 'Nowhere.md' }, 'not-a-note'],
	['a note that is no literature note', { path: 'Diary.md' }, 'not-a-literature-note'],
	['a folder that is not there', { from: 'Nowhere' }, 'bad-flag'],
] as const)('%s is refused before anything is asked', async (_name, flags, kind) => {
	const made = world({ current: [] }, { notes: { 'Diary.md': 'Dear diary' } });
	await expect(refreshCli.run(made.context, flags)).rejects.toMatchObject({ failure: { kind } });
	expect(made.requests).toEqual([]);
});

test('one note of many that fails is named; the others are refreshed', async () => {
	const notes = {
		'Papers/LN-A.md': '---\ntype: literature\narxiv: "1906.01820"\n---\n',
		'Papers/LN-B.md': '---\ntype: literature\narxiv: "1906.99999"\n---\n',
		'Papers/LN-C.md': '---\ntype: literature\ntitle: A book\n---\n',
	};
	const made = world({ current: [V3] }, { notes });
	const results = await refresh(made, { from: 'Papers' });
	expect(results.map(({ outcome, kind }) => [outcome, kind])).toEqual([
		['changed', undefined],
		['failed', 'not-found'],
		// A title alone: nobody can be asked, and it is said so.
		['unchanged', undefined],
	]);
	expect(results[2]?.message).toMatch(/no identifier/);
	expect(made.notes.get('Papers/LN-B.md')).toBe(notes['Papers/LN-B.md']);
	expect(made.requests).toHaveLength(1);
});

test('where arXiv does not answer, nobody else’s spelling of a paper is taken for a correction', async () => {
	const made = await imported();
	const other = memoryWorld({
		notes: made.notes,
		shelf: new Map([...made.shelf].filter(([name]) => !name.startsWith('answers'))),
		answers: [[/./, { status: 503 }]],
	});
	const before = other.notes.get(PATH);
	expect(await refresh(other)).toMatchObject([{ outcome: 'failed', kind: 'source-error' }]);
	expect(other.requests).toHaveLength(1);
	expect(other.notes.get(PATH)).toBe(before);
});

test('a tag, a folder, a map and a list of links each mean their notes', async () => {
	const note = (id: string, more = '') => `---\ntype: literature\narxiv: "${id}"\n${more}---\n`;
	const notes = {
		'Papers/A/LN-1.md': note('2001.00001', 'tags: [ml/vision]\n'),
		'Papers/LN-2.md': note('2001.00002', 'tags: [ML]\n'),
		'Other/Three.md': note('2001.00003'),
		'MOC Vision.md': 'See [[LN-2]], [[Three|3]] and [[Diary]].',
		'Diary.md': '#ml',
	};
	const made = memoryWorld({ notes, answers: [[/./, (url) => feedFor(url, (id) => ({ id }))]] });
	const paths = async (from: string) => (await refresh(made, { from, 'dry-run': 'true' })).map(({ path }) => path);
	expect(await paths('#ml')).toEqual(['Papers/A/LN-1.md', 'Papers/LN-2.md']);
	expect(await paths('Papers/')).toEqual(['Papers/A/LN-1.md', 'Papers/LN-2.md']);
	expect(await paths('MOC Vision.md')).toEqual(['Papers/LN-2.md', 'Other/Three.md']);
	expect(await paths('[[Three]], [[LN-1]]')).toEqual(['Other/Three.md', 'Papers/A/LN-1.md']);
	expect((await refresh(made, { all: 'true', 'dry-run': 'true' })).map(({ path }) => path)).toEqual([
		'Other/Three.md',
		'Papers/A/LN-1.md',
		'Papers/LN-2.md',
	]);
});

test('the command previews the literature note at hand, else asks which notes', async () => {
	const shown: (string | readonly string[])[] = [];
	const dialogs = { refresh: (paths: string | readonly string[]) => void shown.push(paths) };
	const notes = { 'LN-A.md': '', 'Diary.md': '[[LN-A]]' };
	await refreshMetadata.run(memoryWorld({ notes, active: 'LN-A.md', dialogs }).context);
	const titles: string[] = [];
	const pick = <T>(_placeholder: string, rows: readonly { value: T; title: string }[]) => {
		titles.push(...rows.map(({ title }) => title));
		return Promise.resolve(rows[0]?.value ?? null);
	};
	await refreshMetadata.run(memoryWorld({ notes, active: 'Diary.md', dialogs: { ...dialogs, pick } }).context);
	expect(titles).toEqual(['Notes linked from Diary.md', 'All literature notes']);
	expect(shown).toEqual(['LN-A.md', ['LN-A.md']]);
});

test.each([
	['a version in the identifier', 'arxiv: "1906.01820v2"'],
	['an identifier that YAML reads as a number', 'arxiv: 1906.01820'],
	['the prefix', 'arxiv: "arXiv:1906.01820"'],
	['a DOI with its address, in capitals', 'arxiv: "1906.01820"\ndoi: https://doi.org/10.48550/ARXIV.1906.01820'],
	['another address of the same paper', 'arxiv: "1906.01820"\nurl: http://arxiv.org/pdf/1906.01820v3.pdf'],
])('%s is no difference', async (_name, written) => {
	const made = world({ current: [V3] }, { notes: { [PATH]: `---\ntype: literature\n${written}\n---\n` } });
	const [result] = await refresh(made);
	expect(result).toMatchObject({ kept: [], outcome: 'changed' });
	expect(made.notes.get(PATH)).toContain(`\n${written.split('\n').pop() ?? ''}\n`);
	expect((await refresh(made))[0]).toMatchObject({ changed: {}, kept: [], outcome: 'unchanged' });
});

test('a title that its source has in capitals one day is the note’s own, and nothing is told of it', async () => {
	const made = await imported();
	const before = made.notes.get(PATH);
	made.papers.current = [{ ...V3, title: String(V3.title).toUpperCase() }];
	made.later();
	expect(await refresh(made)).toMatchObject([{ changed: {}, kept: [], outcome: 'unchanged' }]);
	expect(made.notes.get(PATH)).toBe(before);
	// The same of a note that we did not make.
	const own = world(made.papers, { notes: { [PATH]: `---\ntype: literature\ntitle: ${V3.title}\narxiv: "1906.01820"\n---\n` } });
	expect((await refresh(own))[0]?.kept).toEqual([]);
	expect(own.notes.get(PATH)).toContain(`title: ${V3.title}\n`);
});

test('a name of East Asia is the same with its comma and without', async () => {
	const papers = { current: [{ ...V3, authors: ['王小明', 'Ada Lovelace'] }] };
	const made = world(papers, {
		notes: { [PATH]: '---\ntype: literature\nauthors: [王小明, "Lovelace, Ada"]\narxiv: "1906.01820"\n---\n' },
	});
	expect((await refresh(made))[0]?.kept).toEqual([]);
	expect(made.notes.get(PATH)).toContain('authors: [王小明, "Lovelace, Ada"]\n');
});
