/** Refresh in the built main.js, with the real citation engine: what the CLI answers, and what stays byte for byte. */
import { readFileSync } from 'node:fs';
import { closeHosts, fileError, openHost } from '../host/host';
import type { Host } from '../host/host';
import type { Menu } from '../host/workspace/menu';

afterEach(closeHosts);

const V3 = readFileSync('tests/fixtures/arxiv/1906.01820.atom.xml', 'utf8');
const V4 = V3.replace(/1906\.01820v3/g, '1906.01820v4')
	.replace(/<updated>2021-12-01[^<]*<\/updated>/, '<updated>2026-11-01T00:00:00Z</updated>')
	.replace('Risks from Learned Optimization', 'Dangers of Learned Optimization');
const routes = (feed: string) => ({ 'https://export.arxiv.org/*': feed });
const DAY = 24 * 60 * 60 * 1000;

async function imported(): Promise<{ host: Host; path: string }> {
	const host = await openHost({ routes: routes(V3), clock: 'jump', now: '2026-11-21T12:00:00' });
	const [made] = (await host.cliJson('import', { id: '1906.01820' })) as { path: string }[];
	return { host, path: made?.path ?? '' };
}
/** The same vault two days later. */
async function later(host: Host, feed: string): Promise<Host> {
	const { storage, localStorage } = host;
	await host.close();
	return await openHost({ routes: routes(feed), clock: 'jump', now: Date.parse('2026-11-21T12:00:00') + 2 * DAY, storage, localStorage });
}

test('nothing new: byte-equal, and not even asked on the same day', async () => {
	const { host, path } = await imported();
	const before = await host.read(path);
	expect(await host.cliJson('refresh', { path })).toEqual([{ path, changed: {}, kept: [], outcome: 'unchanged' }]);
	expect(host.requests).toHaveLength(1);
	const next = await later(host, V3);
	expect(await next.cliJson('refresh', { all: true })).toEqual([{ path, changed: {}, kept: [], outcome: 'unchanged' }]);
	expect(next.requests).toHaveLength(1);
	expect(await next.read(path)).toBe(before);
});

test('a newer version comes in with its reference; dry-run says the same and writes nothing', async () => {
	const { host, path } = await imported();
	const before = await host.read(path);
	const next = await later(host, V4);
	const dry = await next.cliJson('refresh', { path, 'dry-run': true });
	expect(dry).toMatchObject([
		{ changed: { 'arxiv-version': [3, 4], revised: ['2021-12-01', '2026-11-01'] }, kept: [], outcome: 'changed' },
	]);
	expect(await next.read(path)).toBe(before);
	expect(await next.cliJson('refresh', { path })).toEqual(dry);
	const after = await next.read(path);
	expect(after).toContain('*Dangers of learned optimization in advanced machine learning systems*. arXiv:1906.01820.');
	expect(after).toContain('updated: 2026-11-23');
	expect(await next.cli('refresh', { path })).toBe(`${path}: nothing new.`);
	await next.run('undo-last-operation');
	expect(await next.read(path)).toBe(before);
});

test('a refresh that nothing could be written of says why, and promises no undo; one that could be says both', async () => {
	const { host, path } = await imported();
	const next = await later(host, V4);
	const before = await next.read(path);
	const write = async (): Promise<string> => {
		const told = next.notices.length;
		await next.open(path);
		void next.run('refresh-metadata');
		const button = () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Update 1 note');
		await next.until(button);
		button()?.click();
		await next.until(() => next.notices.length > told);
		return next.notices.slice(told).join(' ');
	};
	next.failWrites((written) => (written === path ? fileError('ENOSPC', 'open', path) : null));
	expect(await write()).toMatch(new RegExp(`^(?!.*[Uu]ndo).*${path}.*ENOSPC`, 's'));
	expect(await next.read(path)).toBe(before);
	// The editor has what the disk has, so that the next letter typed does not save what was told as not written.
	expect((await next.open(path)).editor.getValue()).toBe(before);
	next.failWrites(null);
	expect(await write()).toBe('1 note updated. Undo restores it.');
});

test('the reader’s values and an edited reference are kept, listed, and byte-equal', async () => {
	const { host, path } = await imported();
	const edited = (await host.read(path))
		.replace(/^title: .*/m, 'title: "Learned optimization"   # short')
		.replace('status: to-read', 'status: reviewed')
		.replace(/(\*\*Citation\*\*: ).*/, '$1Hubinger et al., as I cite them.');
	await host.writeOutside(path, edited);
	const next = await later(host, V4);
	expect(await next.cliJson('refresh', { path })).toMatchObject([
		{ changed: { 'arxiv-version': [3, 4], revised: expect.anything() as unknown }, kept: ['title', 'citation'], outcome: 'changed' },
	]);
	expect(await next.read(path)).toBe(
		edited
			.replace('arxiv-version: 3', 'arxiv-version: 4')
			.replace('revised: 2021-12-01', 'revised: 2026-11-01')
			.replace('updated: 2026-11-21', 'updated: 2026-11-23'),
	);
});

test('a call that cannot be carried out answers with its kind', async () => {
	const { host } = await imported();
	expect(await host.cliJson('refresh')).toMatchObject({ error: { kind: 'bad-flag' } });
	expect(await host.cliJson('refresh', { path: 'Nowhere.md' })).toMatchObject({ error: { kind: 'not-a-note' } });
	expect(await host.cliJson('refresh', { from: 'Nowhere' })).toMatchObject({ error: { kind: 'bad-flag' } });
});

test('the menu of a folder, of the vault, and of files chosen together offers to refresh the papers in them', async () => {
	const note = (id: string) => `---\ntype: literature\narxiv: "${id}"\n---\n`;
	const host = await openHost({
		files: {
			'Papers/LN-A.md': note('2001.00001'),
			'Papers/Deep/LN-B.md': note('2001.00002'),
			'Papers 2/LN-C.md': note('2001.00003'),
			'Else/Note.md': '# Note\n',
		},
	});
	const { vault } = host.app;
	const refreshes = ({ items }: Menu) => items.flatMap((item) => ('title' in item && item.title.endsWith('for news') ? [item.title] : []));
	const offered = (folder: string) => refreshes(host.app.fileMenu(vault.getFolderByPath(folder) ?? vault.getRoot()));
	expect(offered('Papers')).toEqual(['Check 2 papers for news']);
	expect(offered('/')).toEqual(['Check 3 papers for news']);
	expect(offered('Else')).toEqual([]);
	const chosen = ['Papers/LN-A.md', 'Else/Note.md'].flatMap((path) => vault.getFileByPath(path) ?? []);
	expect(refreshes(host.app.filesMenu(chosen))).toEqual(['Check 1 paper for news']);
	expect(refreshes(host.app.filesMenu(chosen.slice(1)))).toEqual([]);
	expect(host.requests).toEqual([]);
});
