/** The first minute: a welcome once, and commands that are hidden until they can work. */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const PAPER = '---\ntype: literature\ntitle: The Loom\nyear: 1843\narxiv: "2301.00001"\nstatus: to-read\n---\n\n# The Loom\n';
const notice = () => document.querySelector<HTMLElement>('.notice');
const buttons = () => [...(notice()?.querySelectorAll<HTMLElement>('button') ?? [])].map((el) => el.textContent);
const press = (words: string) => [...notice()!.querySelectorAll('button')].find((el) => el.textContent === words)!.click();
const again = async (host: Host): Promise<Host> => {
	const { storage, localStorage } = host;
	await host.close();
	document.body.replaceChildren();
	return await openHost({ storage, localStorage, userEnable: true });
};

afterEach(closeHosts);

test('who switches the plugin on is welcomed once: a paper, a folder', async () => {
	const host = await openHost({ files: { 'Reading/Diary.md': 'x' } });
	expect(notice()!.textContent).toContain('Structured Paper Notes is on. Paste an identifier');
	expect(buttons()).toEqual(['Import paper', 'Choose folder']);
	expect(document.querySelector('.modal')).toBeNull();
	expect(await host.data()).toBeNull();
	press('Import paper');
	await host.until(() => document.querySelector('.modal'));
	expect(notice()).toBeNull();
	await host.until(async () => (await host.data()) !== null);
	expect(await host.data()).toEqual({ welcomed: true, version: 1 });
	const next = await again(host);
	expect(notice()).toBeNull();
	expect([next.errors, host.errors]).toEqual([[], []]);
});

test('the folder is chosen from those of the vault, and kept', async () => {
	const host = await openHost({ files: { 'Reading/Notes/Diary.md': 'x' } });
	press('Choose folder');
	await host.until(() => document.querySelector('.prompt'));
	const titles = [...document.querySelectorAll('.suggestion-item')].map((el) => el.firstElementChild!.textContent);
	expect(titles).toEqual(['Papers', 'Reading', 'Reading/Notes']);
	document.querySelectorAll<HTMLElement>('.suggestion-item')[2]!.click();
	await host.until(async () => ((await host.data()) as { notesFolder?: string } | null)?.notesFolder === 'Reading/Notes');
	expect(host.notices.at(-1)).toBe('New literature notes go to “Reading/Notes”.');
	expect(await host.data()).toMatchObject({ welcomed: true });
	expect(host.errors).toEqual([]);
});

test('a vault with papers is offered its library', async () => {
	const host = await openHost({ files: { 'LN-Loom.md': PAPER } });
	expect(buttons()).toEqual(['Show library', 'Import paper', 'Choose folder']);
	press('Show library');
	await host.until(() => document.querySelector('.spn-library'));
	expect(document.querySelector('.spn-papers-title')!.textContent).toBe('The Loom');
});

test('a click beside the buttons is an answer too; the preset of the vault’s folders is taken all the same', async () => {
	const host = await openHost({ files: { 'Diary.md': 'x' } });
	notice()!.click();
	await host.until(async () => (await host.data()) !== null);
	await host.app.vault.createFolder('20 - Literature');
	await host.app.vault.createFolder('80 - MOC');
	const next = await again(host);
	expect(notice()).toBeNull();
	await next.cliJson('import', { id: 'nothing' });
	expect(next.plugin.settings).toMatchObject({ preset: 'puma', notesFolder: '20 - Literature/20.1 Papers' });
});

test('nobody else is: not at a start, not after an update, not who has settings, not in Spanish twice', async () => {
	const started = await openHost({ files: { 'LN-Loom.md': PAPER }, userEnable: false });
	expect([started.notices, notice()]).toEqual([[], null]);
	await started.close();
	const old = await openHost({ data: { notesFolder: 'Mine', version: 1 }, userEnable: true });
	expect(notice()).toBeNull();
	expect(old.plugin.settings).toMatchObject({ notesFolder: 'Mine', preset: 'plain' });
	await old.close();
	const broken = await openHost({ dataText: '<<<<<<< {', userEnable: true });
	expect(broken.notices.filter((text) => text.includes('is on'))).toEqual([]);
	await broken.close();
	document.body.replaceChildren();
	await openHost({ language: 'es' });
	expect(buttons()).toEqual(['Importar artículo', 'Elegir carpeta']);
});

test('a reader who finds the way without it needs no welcome', async () => {
	const host = await openHost({ files: { 'Diary.md': 'x' } });
	await host.run('import-paper');
	expect(notice()).toBeNull();
	await host.until(async () => (await host.data()) !== null);
	await again(host);
	expect(notice()).toBeNull();
});

test('a notice that was not answered goes with the plugin', async () => {
	const host = await openHost({});
	expect(notice()).not.toBeNull();
	await host.unload();
	expect(notice()).toBeNull();
});

/** What works over literature notes. */
const OVER_PAPERS = [
	'add-paper-outline',
	'advance-reading-pass',
	'apply-note-format',
	'audit-papers',
	'copy-bibtex',
	'copy-citation',
	'edit-five-cs',
	'export-bibliography',
	'insert-citation',
	'link-paper-mentions',
	'open-paper-elsewhere',
	'refresh-metadata',
	'show-references',
	'survey-literature',
	'update-citations',
];

test('commands over literature notes are hidden until there is one, and come with the first', async () => {
	const host = await openHost({ files: { 'Diary.md': 'x' } });
	await host.open('Diary.md');
	expect(host.offered().filter((id) => OVER_PAPERS.includes(id))).toEqual([]);
	for (const id of [
		'import-paper',
		'show-library',
		'show-paper-panel',
		'insert-note-skeleton',
		'undo-last-operation',
		'create-papers-base',
	])
		expect(host.offered()).toContain(id);
	expect(await host.run('refresh-metadata')).toBe(false);
	const reads = jest.spyOn(host.app.vault, 'cachedRead');
	await host.app.vault.create('LN-Loom.md', PAPER);
	await host.until(() => host.offered().includes('refresh-metadata'));
	expect(
		host
			.offered()
			.filter((id) => OVER_PAPERS.includes(id))
			.sort(),
	).toEqual(OVER_PAPERS);
	await host.app.vault.delete(host.app.vault.getFileByPath('LN-Loom.md')!);
	await host.until(() => !host.offered().includes('refresh-metadata'));
	expect(reads.mock.calls).toEqual([]);
	expect(host.errors).toEqual([]);
});

test('what the app has not read yet may be a paper: nothing is hidden meanwhile', async () => {
	const host = await openHost({ files: { 'A.md': PAPER, 'Diary.md': 'x' }, cache: 'held' });
	expect(host.offered()).toContain('refresh-metadata');
	while ((await host.firstLook(1)) > 0);
	expect(host.offered()).toContain('refresh-metadata');
});
