/** A folder is the same with its marks composed or apart: as macOS wrote names, as a script types them, as the vault has them. */
import { readFileSync } from 'node:fs';
import { closeHosts, openHost } from '../host/host';

afterEach(closeHosts);

const FEED = readFileSync('tests/fixtures/arxiv/1906.01820.atom.xml', 'utf8');
const note = (id: string) => `---\ntype: literature\ntitle: On ${id}\narxiv: "${id}"\nstatus: to-read\ntags: [École]\n---\n`.normalize();

describe.each(['Thèses/Ãrea', 'Übersicht', '각주/논문'])('%s', (name) => {
	test.each<[string, 'NFC' | 'NFD', 'NFC' | 'NFD']>([
		['composed in the vault, apart as given', 'NFC', 'NFD'],
		['apart in the vault, composed as given', 'NFD', 'NFC'],
	])('%s', async (_, vault, given) => {
		const folder = name.normalize(vault);
		const asked = name.normalize(given);
		const host = await openHost({
			clock: 'jump',
			now: '2026-11-21T12:00:00',
			data: { notesFolder: asked },
			routes: { 'https://export.arxiv.org/*': FEED },
			files: { [`${folder}/LN-A.md`]: note('2101.00001'), 'Elsewhere/LN-B.md': note('2101.00002') },
		});
		const made = [
			...((await host.cliJson('import', { id: '1906.01820' })) as { path: string }[]),
			...((await host.cliJson('import', { id: '1906.01820' })) as { path: string }[]),
		];
		// The app makes a file under a composed name alone.
		expect(new Set(made.map(({ path }) => path.slice(0, path.lastIndexOf('/'))))).toEqual(new Set([name.normalize()]));
		const folders = host.app.vault.getAllFolders().map(({ path }) => path);
		expect(folders.filter((path) => path.normalize() === name.normalize())).toHaveLength(vault === 'NFC' ? 1 : 2);
		const inside = [`${folder}/LN-A.md`, made[0]?.path ?? ''];
		for (const from of [asked, `/${asked}/`, '#École'.normalize(given)]) {
			const paths = async (command: string) => {
				const answer = await host.cliJson(command, { from });
				return (Array.isArray(answer) ? answer : (answer as { rows: { path: string }[] }).rows).map(({ path }: { path: string }) => path);
			};
			const wanted = from.startsWith('#') ? [`${folder}/LN-A.md`, 'Elsewhere/LN-B.md'] : inside;
			expect([from, (await paths('queue')).sort()]).toEqual([from, [...wanted].sort()]);
		}
		expect(await host.cliJson('import', { id: '2101.00001', folder: asked })).toMatchObject([
			{ outcome: 'exists', path: `${folder}/LN-A.md` },
		]);
		expect(host.errors).toEqual([]);
	});
});
