/** The history of changes in the built main.js: ten are listed with their notes, one is undone, what was written in since stays. */
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const path = (name: string) => `Papers/LN-${name}.md`;
const note = (title: string) =>
	`---\ntype: literature\ntitle: ${title}\nyear: 2019\nstatus: to-read\n---\n\n# ${title}\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n| C | Assessment |\n|---|-----------|\n| **Category** |  |\n| **Context** |  |\n| **Correctness** |  |\n| **Contributions** |  |\n| **Clarity** |  |\n`;
const FILES = { [path('A')]: note('A'), [path('B')]: note('B'), [path('C')]: note('C') };

const modal = () => document.querySelector<HTMLElement>('.modal')!;
const rows = () => [...modal().querySelectorAll<HTMLElement>('.spn-history > li')];
const names = () => rows().map((row) => row.querySelector('summary span')!.textContent);
const said = () => modal().querySelector('.spn-history-said')!.textContent;
const undo = async (host: Host, at: number) => {
	rows()[at]!.querySelector('button')!.click();
	await host.settled();
};
const answer = (host: Host, name: string, more: Record<string, string>) => host.cliJson('five-cs', { path: path(name), ...more });

afterEach(closeHosts);

test('the last ten, the newest first, each with its notes; one note opens', async () => {
	const host = await openHost({ files: FILES, now: '2026-11-26T09:00:00', clock: 'jump' });
	await host.run('show-operation-history');
	expect(host.notices.at(-1)).toBe('There is no operation to undo.');
	for (let n = 0; n < 12; n++) await answer(host, 'A', { category: `Answer ${n}` });
	await host.run('show-operation-history');
	expect(names()).toEqual(Array.from({ length: 10 }, () => 'Edit the five Cs of LN-A'));
	expect(rows()[0]!.querySelector('.spn-history-when')!.textContent).toMatch(/2026.* · 1 note$/);
	expect(document.activeElement).toBe(rows()[0]!.querySelector('button'));
	rows()[0]!.querySelector<HTMLElement>('a')!.click();
	await host.until(() => host.app.workspace.getActiveFile()?.path === path('A'));
	expect(document.querySelector('.modal')).toBeNull();
	expect(host.errors).toEqual([]);
});

test('one in the middle is undone alone, to the byte, also after a restart', async () => {
	const host = await openHost({ files: FILES, clock: 'jump' });
	for (const name of ['A', 'B', 'C']) await answer(host, name, { clarity: `Of ${name}` });
	const { storage, localStorage } = host;
	await host.close();
	const next = await openHost({ storage, localStorage, clock: 'jump' });
	const [before] = [await next.vaultFiles()];
	await next.run('show-operation-history');
	await undo(next, 1);
	expect(said()).toBe('Undone: Edit the five Cs of LN-B. 1 note is as before.');
	expect(names()).toEqual(['Edit the five Cs of LN-C', 'Edit the five Cs of LN-A']);
	expect(await next.vaultFiles()).toEqual({ ...before, [path('B')]: note('B') });
	await undo(next, 0);
	await undo(next, 0);
	expect(await next.vaultFiles()).toEqual(FILES);
	expect(modal().textContent).toContain('There is no operation to undo.');
	expect(next.errors).toEqual([]);
});

test('a note that a later operation wrote in stays and is named; once that is undone, so can this be', async () => {
	const host = await openHost({ files: FILES, clock: 'jump' });
	await answer(host, 'A', { category: 'First' });
	await answer(host, 'A', { clarity: 'Second' });
	const both = await host.read(path('A'));
	await host.run('show-operation-history');
	await undo(host, 1);
	expect(said()).toBe(`Not undone: Edit the five Cs of LN-A. Changed since and left alone: ${path('A')}.`);
	expect(await host.read(path('A'))).toBe(both);
	expect(names()).toHaveLength(2);
	await undo(host, 0);
	await undo(host, 0);
	expect(await host.read(path('A'))).toBe(note('A'));
	expect(host.errors).toEqual([]);
});

test('of an operation over many notes the untouched ones are undone, the others stay, and stay to be undone', async () => {
	const host = await openHost({ files: FILES, clock: 'jump' });
	const files = Object.keys(FILES);
	const log = (): Promise<string[]> =>
		host.app.vault.adapter.list('.obsidian/plugins/structured-paper-notes/operations').then((all) => all.files);
	for (const file of files) await host.cliJson('five-cs', { path: file, category: 'Mine' });
	expect(await log()).toHaveLength(3);
	await host.writeOutside(path('B'), `${await host.read(path('B'))}\nMore of mine.\n`);
	await host.run('show-operation-history');
	await undo(host, 1);
	expect(said()).toContain('Not undone');
	expect(await host.read(path('B'))).toContain('More of mine.');
	await host.writeOutside(path('B'), (await host.read(path('B'))).replace('\nMore of mine.\n', ''));
	await undo(host, 1);
	expect(said()).toBe('Undone: Edit the five Cs of LN-B. 1 note is as before.');
	expect(await host.read(path('B'))).toBe(note('B'));
	expect(host.errors).toEqual([]);
});
