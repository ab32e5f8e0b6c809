/** The library in the built main.js: its four tabs, its keys and menus, what it reads, how it follows the vault. */
import { Menu } from '../host/workspace/menu';
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';

const note = (title: string, properties: string) =>
	`---\ntype: literature\ntitle: "${title}"\nauthors: ["Lovelace, Ada"]\nyear: 1843\n${properties}\n---\n\n# LN: ${title}\n\n## Pass 1 — Bird's Eye View (5 Cs)\n\n| C | Assessment |\n|---|-----------|\n| **Category** | Analysis of ${title} |\n| **Context** |  |\n| **Correctness** |  |\n| **Contributions** |  |\n| **Clarity** |  |\n\n> [!success] Relevance: \n> \n`;
const FILES = {
	'Papers/LN-Engines.md': note('Notes on the Analytical Engine', 'status: to-read\nrelevance: 5\ncreated: 2026-11-01\narxiv: "2301.00001"'),
	'Papers/LN-Loom.md': note('The Loom', 'status: to-read\ncreated: 2026-11-20\nkeshav-pass: 0'),
	'Papers/LN-Weak.md': note('A Weak Paper', 'status: to-read\nrelevance: 1\ncreated: 2026-11-20'),
	'Papers/LN-Now.md': note('Now Being Read', 'status: reading\nrelevance: 4\nkeshav-pass: 1\npass-1: 2026-11-24\nreading-minutes: 25'),
	'Papers/LN-Own.md': note('Own Words', 'status: summarise\nkeshav-pass: 2'),
	'Papers/LN-Done.md': note('Done This Week', 'status: reviewed\nkeshav-pass: 1\npass-1: 2026-11-25'),
	'Papers/LN-Before.md': note(
		'Done Before',
		'status: reviewed\nkeshav-pass: 3\npass-1: 2026-11-02\npass-2: 2026-11-04\npass-3: 2026-11-05',
	),
	'Papers/LN-Old.md': note('Done Once', 'status: reviewed'),
	'Papers/LN-Skipped.md': note('Skipped', 'status: skipped'),
	'Diary.md': '# Not a paper\n',
};
const NOW = '2026-11-26T12:00:00';

const library = () => document.querySelector<HTMLElement>('.spn-library')!;
const all = (selector: string) => [...library().querySelectorAll<HTMLElement>(selector)];
const titles = () => all('.spn-papers .spn-papers-title, .spn-papers-head').map((el) => el.textContent);
const tab = (name: string) => all('[role="tab"]').find((el) => el.textContent?.startsWith(name))!;
const row = (title: string) => all('.spn-papers-row').find((el) => el.querySelector('.spn-papers-title')?.textContent === title)!;
const said = (title: string) => row(title).querySelector('.spn-papers-said')!.textContent;
const button = (words: string) => all('button').find((el) => el.textContent === words)!;
const key = (name: string, more: KeyboardEventInit = {}) =>
	document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
const menuOf = (title: string) => {
	row(title).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
	return Menu.shown!;
};

async function opened(options: Parameters<typeof openHost>[0] = {}): Promise<Host> {
	const host = await openHost({ files: FILES, now: NOW, ...options });
	await host.run('show-library');
	return host;
}

afterEach(closeHosts);

test('four tabs: the queue with its reasons, what is in progress, what is finished by week, all compared', async () => {
	const host = await openHost({ files: FILES, now: NOW });
	expect(document.querySelector('.spn-library')).toBeNull();
	const reads = jest.spyOn(host.app.vault, 'cachedRead');
	const read = jest.spyOn(host.app.vault, 'read');
	await host.run('show-library');
	expect(all('[role="tab"]').map((el) => el.textContent)).toEqual(['Queue3', 'In progress2', 'Finished3', 'Compare9']);
	expect(titles()).toEqual(['Notes on the Analytical Engine', 'The Loom', 'A Weak Paper']);
	expect(said('Notes on the Analytical Engine')).toBe('Lovelace (1843) · 5 of 5 stars · waiting for 25 days');
	expect(said('The Loom')).toBe('Lovelace (1843) · not rated yet · waiting for 6 days');
	tab('In progress').click();
	expect(titles().sort()).toEqual(['Now Being Read', 'Own Words']);
	expect(said('Now Being Read')).toBe('Lovelace (1843) · in pass 2 · last touched today · 25 min logged');
	expect(said('Own Words')).toBe('Lovelace (1843) · summarise · in pass 3 · last touched today');
	tab('Finished').click();
	expect(titles()).toEqual(['This week', 'Done This Week', 'Week of Nov 2, 2026', 'Done Before', 'Day not recorded', 'Done Once']);
	expect(said('Done Before')).toBe('Lovelace (1843) · finished Nov 5, 2026 · 3 of 3 passes');
	// All of it by the app's cache.
	expect([reads.mock.calls, read.mock.calls]).toEqual([[], []]);
	tab('Compare').click();
	await host.until(() => library().textContent.includes('Analysis of The Loom'));
	expect(host.errors).toEqual([]);
});

test('the keyboard from start to end: it comes to the first paper, Enter opens, arrows walk, tabs turn', async () => {
	const host = await opened();
	expect(document.activeElement!.textContent).toBe('Notes on the Analytical Engine');
	key('ArrowDown');
	expect(document.activeElement!.textContent).toBe('The Loom');
	key('End', { ctrlKey: true });
	expect(row('A Weak Paper').contains(document.activeElement)).toBe(true);
	key('Home');
	expect(document.activeElement!.textContent).toBe('A Weak Paper');
	expect(all('.spn-papers [tabindex="0"]')).toHaveLength(1);
	tab('Queue').focus();
	key('ArrowRight');
	expect(document.activeElement).toBe(tab('In progress'));
	expect(tab('In progress').getAttribute('aria-selected')).toBe('true');
	key('ArrowLeft');
	key('ArrowLeft');
	expect(document.activeElement).toBe(tab('Compare'));
	key('Home');
	key('ArrowDown');
	key('Enter');
	await host.until(() => host.app.workspace.getActiveFile()?.path === 'Papers/LN-Engines.md');
	// The library stays where it is.
	expect(host.app.workspace.getLeavesOfType('structured-paper-notes-library')).toHaveLength(1);
	expect(host.errors).toEqual([]);
});

test('stars are given by a digit, a click or the menu; the row alone is drawn anew', async () => {
	const host = await opened({ clock: 'jump' });
	const others = [row('Notes on the Analytical Engine')];
	key('ArrowDown');
	key('1');
	await host.until(async () => (await host.read('Papers/LN-Loom.md')).includes('relevance: 1\n'));
	await host.until(() => said('The Loom')?.includes('1 of 5 stars'));
	expect(document.activeElement!.textContent).toBe('The Loom');
	expect(row('Notes on the Analytical Engine')).toBe(others[0]);
	row('The Loom').querySelectorAll<HTMLElement>('.spn-star')[2]!.click();
	await host.until(() => said('The Loom')?.includes('3 of 5 stars'));
	menuOf('A Weak Paper').choose('4 of 5 stars');
	await host.until(() => titles()[1] === 'A Weak Paper');
	expect(await host.read('Papers/LN-Weak.md')).toContain('> [!success] Relevance: ⭐⭐⭐⭐');
	menuOf('A Weak Paper').choose('Not rated');
	await host.until(() => said('A Weak Paper')?.includes('not rated yet'));
	await host.run('undo-last-operation');
	await host.until(() => said('A Weak Paper')?.includes('4 of 5 stars'));
	expect(host.errors).toEqual([]);
});

test('reading goes on from a row: begin, finish, skip, one step back', async () => {
	const host = await opened({ clock: 'jump' });
	row('The Loom').querySelector<HTMLElement>('.spn-papers-step button')!.click();
	await host.until(() => tab('In progress').textContent === 'In progress3');
	expect(await host.read('Papers/LN-Loom.md')).toContain('status: reading');
	expect(host.notices.at(-1)).toContain('is in pass 1');
	expect(Menu.shown).toBeNull();
	expect(menuOf('A Weak Paper').titles()).toEqual([
		'Open note',
		'Open in a new tab',
		'Begin pass 1',
		'Not for me',
		'5 of 5 stars',
		'4 of 5 stars',
		'3 of 5 stars',
		'2 of 5 stars',
		'1 of 5 stars',
		'Not rated',
	]);
	Menu.shown!.choose('Not for me');
	await host.until(() => tab('Queue').textContent === 'Queue1');
	tab('In progress').click();
	row('The Loom').querySelector<HTMLElement>('.spn-papers-step button')!.click();
	await host.until(() => document.querySelector('.modal'));
	[...document.querySelectorAll<HTMLElement>('.modal button')].find((el) => el.textContent === 'Finish it, done for now')!.click();
	await host.until(() => tab('Finished').textContent === 'Finished4');
	expect(await host.read('Papers/LN-Loom.md')).toContain('pass-1: 2026-11-26');
	tab('Finished').click();
	menuOf('The Loom').choose('One step back');
	await host.until(() => tab('Finished').textContent === 'Finished3');
	expect(host.errors).toEqual([]);
});

test('one for 10 minutes, an hour, an evening', async () => {
	const host = await opened();
	const picked = () => library().querySelector('.spn-library-pick')!;
	button('10 minutes').click();
	expect(picked().textContent).toContain('Pass 1 ofNotes on the Analytical Engine');
	button('Another one').click();
	expect(picked().querySelector('.spn-papers-title')!.textContent).toBe('The Loom');
	button('an hour').click();
	expect(picked().textContent).toContain('Pass 2 ofNow Being Read');
	button('an evening').click();
	expect(picked().textContent).toContain('Pass 3 ofOwn Words');
	button('Open note').click();
	await host.until(() => host.app.workspace.getActiveFile()?.path === 'Papers/LN-Own.md');
	expect(host.errors).toEqual([]);
});

test('a filter looks in titles, authors and topics; the order is the reader’s', async () => {
	await opened();
	const search = library().querySelector<HTMLInputElement>('input[type="search"]')!;
	const type = (words: string) => {
		search.value = words;
		search.dispatchEvent(new Event('input'));
	};
	type('lovelace loom');
	expect(titles()).toEqual(['The Loom']);
	expect(library().querySelector('.spn-matrix-count')!.textContent).toBe('1 of 3 papers');
	type('babbage');
	expect(titles()).toEqual([]);
	expect(library().textContent).toContain('No paper matches.');
	type('');
	const order = library().querySelector('select')!;
	order.value = 'title';
	order.dispatchEvent(new Event('change'));
	expect(titles()).toEqual(['A Weak Paper', 'Notes on the Analytical Engine', 'The Loom']);
	order.value = 'created';
	order.dispatchEvent(new Event('change'));
	expect(titles().at(-1)).toBe('Notes on the Analytical Engine');
});

test('follows the vault: notes made, changed, moved and gone; another note’s change redraws no row', async () => {
	const host = await opened();
	await host.app.vault.create('Papers/LN-New.md', note('Newly Made', 'status: to-read\nrelevance: 3'));
	await host.until(() => titles().includes('Newly Made'));
	await host.app.fileManager.renameFile(host.app.vault.getFileByPath('Papers/LN-New.md')!, 'LN-Moved.md');
	await host.until(() => row('Newly Made')?.querySelector('a')?.dataset['href'] === 'LN-Moved.md');
	const rows = all('.spn-papers-row');
	await host.writeOutside('Diary.md', '# Not a paper, changed\n');
	await new Promise((done) => setTimeout(done, 50));
	expect(all('.spn-papers-row')).toEqual(rows);
	expect(all('.spn-papers-row').every((el, at) => el === rows[at])).toBe(true);
	await host.app.vault.delete(host.app.vault.getFileByPath('LN-Moved.md')!);
	await host.until(() => !titles().includes('Newly Made'));
	await host.app.vault.modify(host.app.vault.getFileByPath('Diary.md')!, note('A Diary After All', 'status: to-read'));
	await host.until(() => titles().includes('A Diary After All'));
	expect(host.errors).toEqual([]);
});

test('papers the app has not read yet come when it has, without being read by us', async () => {
	const host = await openHost({ files: FILES, now: NOW, cache: 'held' });
	const reads = jest.spyOn(host.app.vault, 'cachedRead');
	await host.run('show-library');
	expect(library().textContent).toContain('Obsidian is still reading the vault…');
	await host.firstLook(5);
	await host.firstLook();
	await host.until(() => titles().length === 3);
	expect(reads.mock.calls).toEqual([]);
	expect(host.errors).toEqual([]);
});

test('an empty vault is helped; what is kept for later, and a list that was stopped, stand on top', async () => {
	const empty = await opened({ files: { 'Diary.md': 'x' } });
	expect(library().textContent).toContain('No literature notes yet.');
	expect(document.activeElement).toBe(button('Import paper'));
	await empty.close();
	document.body.replaceChildren();
	const host = await openHost({ files: FILES, now: NOW, routes: { '*': 'offline' }, clock: 'jump' });
	await host.cliJson('import', { id: '1706.03762' });
	await host.run('show-library');
	await host.until(() => library().querySelector('.spn-library-wait'));
	expect(library().querySelector('.spn-library-wait')!.textContent).toBe('1 paper is kept for later.Import kept papers');
	button('Import kept papers').click();
	await host.until(() => document.querySelector('.modal'));
	expect(document.querySelector('.modal')!.textContent).toContain('1706.03762');
});

test('its tab is kept in the workspace; opened twice it is one; it is closed without a trace', async () => {
	const host = await opened();
	tab('Finished').click();
	const [leaf] = host.app.workspace.getLeavesOfType('structured-paper-notes-library');
	const state = leaf!.getViewState();
	expect(state).toMatchObject({ type: 'structured-paper-notes-library', state: { tab: 'finished' } });
	await host.open('Diary.md');
	await host.run('show-library');
	expect(host.app.workspace.getLeavesOfType('structured-paper-notes-library')).toHaveLength(1);
	expect(tab('Finished').getAttribute('aria-selected')).toBe('true');
	leaf!.detach();
	await host.settled();
	const again = host.app.workspace.getLeaf('tab');
	await again.setViewState(state);
	await host.until(() => titles()[0] === 'This week');
	await host.app.vault.modify(host.app.vault.getFileByPath('Papers/LN-Old.md')!, note('Done Once', 'status: to-read'));
	await host.until(() => tab('Queue').textContent === 'Queue4');
	await host.unload();
	expect(host.errors).toEqual([]);
});

test('the ribbon has one button; its menu, by a right click or a long press, offers the library', async () => {
	const host = await openHost({ files: FILES, now: NOW });
	const buttons = [...document.querySelectorAll<HTMLElement>('.side-dock-ribbon-action')];
	expect(buttons.map((el) => el.getAttribute('aria-label'))).toEqual(['Import paper']);
	buttons[0]!.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
	expect(Menu.shown!.titles()).toEqual(['Import paper', 'Import reading list', 'Show library']);
	Menu.shown!.hide();
	const touch = (type: string) =>
		Object.assign(new UIEvent(type, { bubbles: true, cancelable: true }), { touches: [{ clientX: 1, clientY: 1 }] });
	buttons[0]!.dispatchEvent(touch('touchstart'));
	buttons[0]!.dispatchEvent(touch('touchend'));
	await new Promise((done) => setTimeout(done, 600));
	expect(Menu.shown).toBeNull();
	buttons[0]!.dispatchEvent(touch('touchstart'));
	await host.until(() => Menu.shown !== null);
	// The lift of the finger that asked for the menu is no click.
	const lift = touch('touchend');
	buttons[0]!.dispatchEvent(lift);
	expect(lift.defaultPrevented).toBe(true);
	Menu.shown!.choose('Show library');
	await host.until(() => library() !== null && titles().length === 3);
	expect(host.errors).toEqual([]);
});

test('how many of my papers cite one is known from kept references, in the library and in the queue of scripts', async () => {
	const list = (works: unknown) => JSON.stringify({ lists: { 'semantic-scholar': { asked: 1, isComplete: true, works } } });
	const work = { title: 'The Loom', authors: ['Ada Lovelace'], year: 1843, arxiv: null, doi: null, text: 'Lovelace. The Loom. 1843.' };
	const host = await openHost({
		files: { ...FILES, '.obsidian/plugins/structured-paper-notes/papers/arxiv_3A2301.00001.json': list([work, work]) },
		now: NOW,
	});
	const [, loom] = (await host.cliJson('queue')) as { title: string; reasons: string[] }[];
	expect(loom).toMatchObject({ title: 'The Loom', reasons: ['not rated yet', 'cited by one of your papers', 'waiting for 6 days'] });
	await host.run('show-library');
	await host.until(() => said('The Loom')?.includes('cited by one of your papers'));
});
