/** A note that the reader renames while a batch runs is followed or named and left: nothing is made a second time, nor written into another. */
import { feedFor } from '../commands/import/feed';
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';

afterEach(closeHosts);

const IDS = ['2101.00001', '2101.00002', '2101.00003'];
const TITLES = ['Amber Engines', 'Bronze Looms', 'Cedar Gates'];
let version = 1;
/** What the reader does while the source is asked. */
let meanwhile: () => Promise<void> = () => Promise.resolve();
const OPTIONS: HostOptions = {
	clock: 'jump',
	now: '2026-11-21T12:00:00',
	data: { notesFolder: 'Papers' },
	routes: async ({ url }) => {
		if (!url.startsWith('https://export.arxiv.org/api/query')) return undefined;
		await meanwhile();
		return feedFor(url, (id) => ({
			id,
			version,
			title: TITLES[IDS.indexOf(id)] ?? '',
			authors: ['Ada Lovelace'],
			published: '2021-01-01T00:00:00Z',
			updated: `202${version}-01-01T00:00:00Z`,
			journalRef: version > 1 ? `J. ${id}` : undefined,
		}));
	},
};

/** A library of three papers, days later, when each has a new version. */
async function library(): Promise<{ host: Host; paths: string[] }> {
	version = 1;
	meanwhile = () => Promise.resolve();
	const first = await openHost(OPTIONS);
	const made = (await first.cliJson('import', { id: IDS.join(' ') })) as { path: string }[];
	const { storage, localStorage } = first;
	await first.close();
	version = 2;
	const host = await openHost({ ...OPTIONS, now: '2026-11-25T12:00:00', storage, localStorage });
	return { host, paths: made.map(({ path }) => path) };
}

const rename = async (host: Host, from: string, to: string): Promise<void> => {
	const file = host.app.vault.getFileByPath(from);
	if (file !== null) await host.app.vault.rename(file, to);
};
const exchange = async (host: Host, a: string, b: string): Promise<void> => {
	await rename(host, a, 'Papers/Aside.md');
	await rename(host, b, a);
	await rename(host, 'Papers/Aside.md', b);
};
/** Which paper each note of the vault says it is, and whether it has the news. */
async function papers(host: Host): Promise<Record<string, string>> {
	const said: Record<string, string> = {};
	for (const { path } of host.app.vault.getMarkdownFiles().filter((file) => file.path.startsWith('Papers/'))) {
		const text = await host.read(path);
		said[path] =
			`${/^arxiv: "?([\d.]+)/m.exec(text)?.[1]} ${/^title: (.*)$/m.exec(text)?.[1]} ${/^journal-ref: (.*)$/m.exec(text)?.[1] ?? 'as it was'}`;
	}
	return said;
}

test('a refresh while a note is moved elsewhere', async () => {
	const { host, paths } = await library();
	const [a = '', b = '', c = ''] = paths;
	meanwhile = () => rename(host, b, 'Papers/Mine.md');
	const results = (await host.cliJson('refresh', { all: true })) as { path: string; outcome: string; message?: string }[];
	expect(await papers(host)).toEqual({
		[a]: '2101.00001 Amber Engines J. 2101.00001',
		'Papers/Mine.md': expect.stringMatching(/^2101.00002 Bronze Looms/) as string,
		[c]: '2101.00003 Cedar Gates J. 2101.00003',
	});
	expect(results.map(({ outcome }) => outcome)).toEqual(['changed', 'failed', 'changed']);
	expect(results[1]?.message).toContain(b);
	expect(host.errors).toEqual([]);
});

test('a refresh while two notes change places', async () => {
	const { host, paths } = await library();
	const [a = '', b = '', c = ''] = paths;
	let done = false;
	meanwhile = async () => {
		if (done) return;
		done = true;
		await exchange(host, a, b);
	};
	const results = (await host.cliJson('refresh', { all: true })) as { outcome: string }[];
	expect(await papers(host)).toEqual({
		[a]: '2101.00002 Bronze Looms as it was',
		[b]: '2101.00001 Amber Engines as it was',
		[c]: '2101.00003 Cedar Gates J. 2101.00003',
	});
	expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'changed']);
	// The next refresh does both.
	await host.cliJson('refresh', { all: true });
	expect(Object.values(await papers(host)).sort()).toEqual(IDS.map((id, at) => `${id} ${TITLES[at]} J. ${id}`));
});

test('an update of the citations while the reader is asked: what was moved or has another paper now is named and left', async () => {
	const { host, paths } = await library();
	const [a = '', b = '', c = ''] = paths;
	const settings = await host.settings();
	const select = settings.querySelector<HTMLSelectElement>('[data-key="citationStyle"] select');
	if (select === null) throw new Error('no style setting');
	select.value = 'nature';
	select.dispatchEvent(new Event('change'));
	await host.settled();
	host.closeSettings();
	void host.run('update-citations');
	await host.until(() => document.querySelector('.modal .mod-cta'));
	await exchange(host, a, b);
	const before = [await host.read(a), await host.read(b)];
	document.querySelector<HTMLElement>('.modal .mod-cta')?.click();
	await host.settled();
	expect([await host.read(a), await host.read(b)]).toEqual(before);
	expect(await host.read(c)).toContain('**Citation**: Lovelace, A. Cedar gates. Preprint at');
	for (const path of [a, b]) expect(host.notices.join(' ')).toContain(path);
	expect(Object.keys(await papers(host))).toEqual(expect.arrayContaining(paths));
});
