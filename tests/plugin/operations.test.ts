/**
 * Operations over many notes, in the built main.js: the app closed at every write, undo after a restart, notes typed into
 * meanwhile, and the offer at the next start.
 */
import { atomFeed } from '../host/atom';
import { closeHosts, fileError, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';
import { sized } from '../size';

afterEach(closeHosts);

const IDS = Array.from({ length: 20 }, (_, n) => `2001.${String(n + 1).padStart(5, '0')}`);
const pathOf = (id: string) => `Papers/LN-${id}.md`;
const noteOf = (id: string) =>
	`---\ntype: literature\ntitle: "A study of ${id}"   # mine\narxiv: "${id}"\narxiv-version: 1\nupdated: 2020-01-01\n---\n\nText of ${id}, which stays.`;
const FILES = Object.fromEntries(IDS.map((id) => [pathOf(id), noteOf(id)]));
const FEED = atomFeed(
	IDS.map((id) => ({
		id: `http://arxiv.org/abs/${id}v2`,
		summary: 'An abstract.',
		title: `A study of ${id}`,
		authors: ['Ada Lovelace'],
		published: '2020-01-01T00:00:00Z',
		updated: '2021-01-01T00:00:00Z',
	})),
);
const OPTIONS: HostOptions = { files: FILES, routes: { 'https://export.arxiv.org/*': FEED }, clock: 'jump', now: '2026-11-21T12:00:00' };

/** Another start of the app over the same vault. */
async function restarted(host: Host): Promise<Host> {
	const { storage, localStorage } = host;
	await host.close();
	return await openHost({ ...OPTIONS, files: {}, storage, localStorage });
}
const notes = async (host: Host) =>
	Object.fromEntries(Object.entries(await host.vaultFiles()).filter(([path]) => path.startsWith('Papers/')));
const modal = () => document.querySelector<HTMLElement>('.modal');
const button = (words: string) => [...document.querySelectorAll<HTMLElement>('.modal button')].find((one) => one.textContent === words);

const CRASHED = sized(6, 20);

test(`a crash at every write of a refresh of ${CRASHED} notes: no torn note; completing, undoing and leaving work from each`, async () => {
	const files = Object.fromEntries(Object.entries(FILES).slice(0, CRASHED));
	const whole = await openHost({ ...OPTIONS, files });
	await whole.cli('refresh', { all: true });
	const after = await notes(whole);
	await whole.close();
	expect(Object.values(after).every((text) => text.includes('arxiv-version: 2') && text.endsWith('which stays.'))).toBe(true);

	let offered = 0;
	let at = 0;
	for (;;) {
		at += 1;
		const host = await openHost({ ...OPTIONS, files });
		// Writes of the plugin's own records before the operation do not count: the operation begins with its own.
		let counted = 0;
		host.failWrites((path) => {
			if (counted === 0 && !path.includes('/operations')) return null;
			counted += 1;
			return counted >= at ? fileError('EIO', 'write', path) : null;
		});
		await host.cli('refresh', { all: true });
		host.failWrites(null);
		const torn = await notes(host);
		for (const [path, text] of Object.entries(torn)) expect([files[path], after[path]]).toContain(text);
		const written = Object.entries(torn).filter(([path, text]) => text === after[path]).length;
		const next = await restarted(host);
		await next.settled();
		if (modal() === null) {
			// Before the marker stood, or after the last note.
			expect([0, CRASHED]).toContain(written);
			await next.run('undo-last-operation');
			expect(await notes(next)).toEqual(files);
			await next.close();
			if (written === CRASHED) break;
			continue;
		}
		offered += 1;
		expect(modal()?.textContent).toContain(`“Refresh ${CRASHED} notes” stopped at ${written} of ${CRASHED} notes`);
		if (at % 3 === 0) {
			button('Complete it')?.click();
			await next.settled();
			expect(await notes(next)).toEqual(after);
			await next.run('undo-last-operation');
		} else if (at % 3 === 1) {
			button('Undo it')?.click();
			await next.settled();
		} else {
			button('Leave the notes as they are')?.click();
			await next.settled();
			expect(await notes(next)).toEqual(torn);
			if (written > 0) await next.run('undo-last-operation');
		}
		expect(await notes(next)).toEqual(files);
		if (at % 4 !== 0) {
			await next.close();
			continue;
		}
		const third = await restarted(next);
		await third.settled();
		expect(modal()).toBeNull();
		await third.close();
	}
	expect(offered).toBeGreaterThanOrEqual(CRASHED);
}, 120_000);

test('undo after a restart brings back every byte, and leaves and names a note that changed since', async () => {
	const host = await openHost(OPTIONS);
	await host.cli('refresh', { all: true });
	const next = await restarted(host);
	const mine = `${await next.read(pathOf(IDS[3] ?? ''))}\nMore of mine.`;
	await next.writeOutside(pathOf(IDS[3] ?? ''), mine);
	await next.run('undo-last-operation');
	expect(await notes(next)).toEqual({ ...FILES, [pathOf(IDS[3] ?? '')]: mine });
	expect(next.notices[next.notices.length - 1]).toBe(
		`Undone: Refresh 20 notes. 19 notes are as before. Changed since and left alone: ${pathOf(IDS[3] ?? '')}.`,
	);
	await next.run('undo-last-operation');
	expect(next.notices[next.notices.length - 1]).toBe('There is no operation to undo.');
});

test('an open note that cannot be saved is as it was, with what was typed while the disk refused', async () => {
	const path = 'Papers/LN-A.md';
	const text = '---\ntype: literature\ntitle: "A"\narxiv: "1906.01820"\n---\n\nWords of mine.\n';
	const host = await openHost({ files: { [path]: text } });
	const { editor } = await host.open(path);
	host.failWrites((written) => {
		if (written !== path) return null;
		editor.replaceRange('More', { line: 6, ch: 0 });
		host.failWrites(null);
		return fileError('ENOSPC', 'open', path);
	});
	expect(await host.cliJson('five-cs', { path, category: 'Survey' })).toMatchObject({ error: { kind: 'write-failed' } });
	expect(editor.getValue()).toBe(text.replace('Words', 'MoreWords'));
	expect(await host.cliJson('five-cs', { path, category: 'Survey' })).toMatchObject({ category: 'Survey' });
});

test('a note that comes into the view while another could not be saved is left as it is', async () => {
	const [path, other] = ['Papers/LN-A.md', 'Other.md'];
	const words = 'Other words.\n';
	const host = await openHost({ files: { [path]: '---\ntype: literature\ntitle: "A"\n---\n\nWords of mine.\n', [other]: words } });
	const view = await host.open(path);
	host.failWrites((written) => {
		if (written !== path) return null;
		host.failWrites(null);
		view.file = host.app.vault.getFileByPath(other);
		view.setViewData(words, true);
		return fileError('ENOSPC', 'open', path);
	});
	expect(await host.cliJson('five-cs', { path, category: 'Survey' })).toMatchObject({ error: { kind: 'write-failed' } });
	expect(view.editor.getValue()).toBe(words);
});

test('a note open with unsaved typing is refreshed through its editor; the typing stays and one undo takes the refresh back', async () => {
	const host = await openHost(OPTIONS);
	const path = pathOf(IDS[0] ?? '');
	const view = await host.open(path, 'source');
	view.editor.replaceRange(' Typed.', view.editor.offsetToPos(view.editor.getValue().length));
	const typed = view.editor.getValue();
	await host.cli('refresh', { path });
	expect(view.editor.getValue()).toContain('arxiv-version: 2');
	expect(view.editor.getValue()).toContain('which stays. Typed.');
	await host.run('undo-last-operation');
	expect(view.editor.getValue()).toBe(typed);
});

test('a vault that cannot be written says so, and the notes are as they were', async () => {
	const host = await openHost(OPTIONS);
	host.failWrites((path) => fileError('ENOSPC', 'write', path));
	const answer = await host.cliJson('refresh', { all: true });
	host.failWrites(null);
	expect(answer).toMatchObject({
		error: { kind: 'write-failed', message: expect.stringContaining('the disk is full (ENOSPC)') as unknown },
	});
	expect(await notes(host)).toEqual(FILES);
	expect(await host.cliJson('refresh', { path: pathOf(IDS[0] ?? '') })).toMatchObject([{ outcome: 'changed' }]);
});

test('nothing is read or written at the start but the absence of one small file', async () => {
	const host = await openHost(OPTIONS);
	await host.settled();
	expect(await host.vaultFiles()).toEqual(FILES);
	expect(host.requests).toEqual([]);
	expect(await host.app.vault.adapter.exists('.obsidian/plugins/structured-paper-notes/operations')).toBe(false);
});
