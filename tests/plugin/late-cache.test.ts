/**
 * The first seconds after a start, in the built main.js: the app knows a large vault by name only, reads it without a `changed`,
 * and the reader does not wait for it. A paper that has a note must never get a second one.
 */
import { atomFeed } from '../host/atom';
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

afterEach(closeHosts);

const COUNT = 5000;
/** A paper of the vault, which the note deep in it names. */
const ID = '1906.01820';
const OWNER = 'Archive/2019/Something else.md';
const OTHER = '2001.00007';
const feedOf = (ids: readonly string[]) =>
	atomFeed(
		ids.map((id) => ({
			id: `http://arxiv.org/abs/${id}v2`,
			summary: 'An abstract.',
			title: `A study of ${id}`,
			authors: ['Ada Lovelace'],
			published: '2020-01-01T00:00:00Z',
			updated: '2021-01-01T00:00:00Z',
		})),
	);
const OPTIONS = {
	cache: 'held',
	clock: 'jump',
	now: '2026-11-21T12:00:00',
	routes: { 'https://export.arxiv.org/*': feedOf([ID, OTHER]) },
} as const;

function vault(count = COUNT): Record<string, string> {
	const files: Record<string, string> = {
		'Start.md': '```five-cs\n```\n\n```five-cs-matrix\ncolumns: title, year\n```\n',
		[OWNER]: `---\ntype: literature\ntitle: "Risks"\narxiv: "${ID}"\ncitekey: "@Hubinger2019Risks"\nyear: 2019\n---\n# Risks\n`,
	};
	for (let n = 0; n < count; n++)
		files[`Notes ${n % 40}/Note ${n}.md`] = n % 4 === 0 ? `---\ntype: idea\ntags: [x]\n---\nText ${n}\n` : `# Note ${n}\n`;
	return files;
}

/** Everything a reader may touch before the app is through. */
async function used(host: Host): Promise<void> {
	const view = await host.open('Start.md', 'preview');
	await host.settled();
	expect(view.containerEl.querySelector('.spn-matrix')).not.toBeNull();
	host.fileMenu(OWNER);
	await host.cliJson('matrix', { from: 'Archive' });
}

test('a note whose properties are no YAML is read when something is decided: its paper gets no second note, and a batch names it', async () => {
	const slips = {
		'a slip': 'title: [a\n',
		'a key twice': 'year: 2019\nyear: 2020\n',
		'a text': 'title: "A\n',
		colons: 'title: A: B: C\n',
		at: 'citekey: @a\n',
	};
	for (const slip of Object.values(slips)) {
		const odd = `---\ntype: literature\narxiv: "${ID}"\narxiv-version: 1\n${slip}---\n# Risks\n`;
		const files = { 'Odd.md': odd, 'Even.md': odd.replace(slip, 'title: "A"\n').replace(ID, OTHER), 'Empty.md': '---\n---\nText\n' };
		const { cache: _held, ...ready } = OPTIONS;
		const host = await openHost({ ...ready, files });
		expect(await host.cliJson('import', { id: ID })).toMatchObject([{ outcome: 'exists', path: 'Odd.md' }]);
		const results = await host.cliJson('refresh', { all: '' });
		expect(results).toMatchObject([
			{ path: 'Even.md', outcome: 'changed' },
			{ path: 'Odd.md', outcome: 'failed', message: expect.stringContaining('Odd.md') as string },
		]);
		expect(await host.read('Odd.md')).toBe(odd);
		await host.writeOutside('Odd.md', odd.replace(slip, 'title: "B"\n'));
		await host.settled();
		expect(await host.cliJson('refresh', { path: 'Odd.md' })).toMatchObject([{ outcome: 'changed' }]);
		await host.close();
	}
});
const notesOf = async (host: Host, id: string) =>
	Object.entries(await host.vaultFiles())
		.filter(([path, text]) => path.endsWith('.md') && text.includes(`arxiv: "${id}"`))
		.map(([path]) => path);

test('5,000 notes, a five Cs block, a matrix and the file menu used before the app has read them: no second note', async () => {
	const host = await openHost({ ...OPTIONS, files: vault() });
	await used(host);
	expect(await host.cliJson('import', { id: ID })).toMatchObject([{ outcome: 'exists', path: OWNER }]);
	while ((await host.firstLook(1500)) > 0) expect(await notesOf(host, ID)).toEqual([OWNER]);
	expect(await host.cliJson('import', { id: `https://arxiv.org/abs/${ID}v3` })).toMatchObject([{ outcome: 'exists', path: OWNER }]);
	expect(await notesOf(host, ID)).toEqual([OWNER]);
	expect(host.requests).toEqual([]);
	expect(host.errors).toEqual([]);
});

test('the same with the import in the middle of it, and a paper that is new made once', async () => {
	const host = await openHost({ ...OPTIONS, files: vault() });
	await host.open('Start.md', 'preview');
	await host.firstLook(900);
	host.fileMenu(OWNER);
	const importing = host.cliJson('import', { id: `${ID} ${OTHER}` });
	await host.firstLook(900);
	expect(await importing).toMatchObject([{ outcome: 'exists', path: OWNER }, { outcome: 'created' }]);
	while ((await host.firstLook(1500)) > 0);
	expect(await host.cliJson('import', { id: `${OTHER}v2 ${ID}` })).toMatchObject([
		{ outcome: 'exists' },
		{ outcome: 'exists', path: OWNER },
	]);
	expect(await notesOf(host, ID)).toEqual([OWNER]);
	expect(await notesOf(host, OTHER)).toHaveLength(1);
});

test('a paper whose note is written from elsewhere while arXiv answers is not made again', async () => {
	const host = await openHost({
		...OPTIONS,
		files: { 'A.md': '' },
		routes: () =>
			new Promise((answer) => {
				void host.app.vault.create('Synced.md', `---\ntype: literature\narxiv: "${ID}"\n---\n`).then(() => answer(feedOf([ID])));
			}),
		cacheDelay: 60_000,
	});
	expect(await host.app.vault.adapter.exists('Synced.md')).toBe(false);
	expect(await withoutWaiting(host)).toMatchObject([{ outcome: 'exists', path: 'Synced.md' }]);
	host.app.metadataCache.stop();
});

/** The CLI's answer without waiting for the cache, which takes a minute here. */
async function withoutWaiting(host: Host): Promise<unknown> {
	return JSON.parse(await host.app.cli.run(`${host.manifest.id}:import`, { id: ID, format: 'json' })) as unknown;
}

test('a matrix, the table of five Cs and the file menu come to know the notes as the app does, without a change', async () => {
	const table = '| C | Assessment |\n|---|---|\n| **Category** | A |\n| **Context** |  |\n';
	const host = await openHost({
		...OPTIONS,
		files: {
			...vault(40),
			'Papers/LN-B.md': `---\ntype: literature\ntitle: "B"\narxiv: "${OTHER}"\nyear: 2020\n---\n${table}`,
			'Own.md': `---\ntype: literature\n---\n${table}`,
		},
	});
	const view = await host.open('Start.md', 'preview');
	await host.settled();
	const count = () => view.containerEl.querySelector('.markdown-reading-view .spn-matrix-count')?.textContent;
	while ((await host.firstLook(10)) > 0);
	await host.until(() => count() === '3 papers');
	expect(host.fileMenu(OWNER).titles()).not.toEqual([]);
	const { containerEl } = await host.open('Own.md', 'preview');
	expect(containerEl.querySelector('.markdown-reading-view .spn-five-cs-head')).not.toBeNull();
});

test('a table of five Cs is presented though the app has not read its note', async () => {
	const host = await openHost({
		...OPTIONS,
		files: { 'Own.md': '---\ntype: literature\n---\n| C | Assessment |\n|---|---|\n| **Category** | A |\n| **Context** |  |\n' },
	});
	const { containerEl } = await host.open('Own.md', 'preview');
	expect(containerEl.querySelector('.markdown-reading-view .spn-five-cs-head')).not.toBeNull();
});

test('commands, citing and links wait for what they need: nothing is said to be missing that is there', async () => {
	const files = { ...vault(200), 'Draft.md': 'see [@Hubinger2019Risks]\n' };
	const host = await openHost({ ...OPTIONS, files });
	expect(await host.cliJson('cite', { id: ID, form: 'bibtex' })).toMatchObject({
		text: expect.stringContaining('{Hubinger2019Risks,') as string,
	});
	expect(host.requests).toEqual([]);
	const other = await openHost({ ...OPTIONS, files });
	await other.open(OWNER);
	await other.run('copy-bibtex');
	expect(other.notices.join(' ')).not.toMatch(/no literature note/i);
});

test('a paper imported a moment ago can be cited at once', async () => {
	const host = await openHost({ ...OPTIONS, files: { 'A.md': '' }, cacheDelay: 60_000 });
	await withoutWaiting(host);
	const [path = ''] = await notesOf(host, ID);
	const answer = JSON.parse(await host.app.cli.run(`${host.manifest.id}:cite`, { path, format: 'json' })) as unknown;
	expect(answer).toMatchObject({ text: expect.stringMatching(/^Lovelace, A\. \(2020\)/) as string });
	host.app.metadataCache.stop();
});
