/** What the app does otherwise than one would think, and the built main.js in it. The host's side of each is in tests/host/app-truths. */
import { atomFeed } from '../host/atom';
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';
import { linted, runTemplater } from '../host/neighbours';
import { unknownIcons } from '../host/components/icons';

afterEach(closeHosts);

const FOLDER = '.obsidian/plugins/structured-paper-notes';
const TABLE =
	'| C | Assessment |\n|---|---|\n| **Category** | Analysis |\n| **Context** | [see](Near.md) |\n| **Correctness** |  |\n| **Contributions** |  |\n| **Clarity** |  |\n';
const note = (title: string, arxiv = '1906.01820') =>
	`---\ntype: literature\ntitle: "${title}"\nyear: 2019\narxiv: "${arxiv}"\nstatus: to-read\ncitekey: "@Lovelace2019${title}"\nauthors: ["Lovelace, Ada"]\n---\n\n# ${title}\n\n> [!cite] Bibliographic Reference\n> **Citation**: Lovelace.\n\n## Pass 1\n\n${TABLE}`;
const ID = '2001.00007';
const ROUTES = {
	'https://export.arxiv.org/*': atomFeed([
		{ id: `http://arxiv.org/abs/${ID}v1`, title: 'A study', summary: 'An abstract.', authors: ['Ada Lovelace'] },
	]),
};
const IMPORTING = { routes: ROUTES, clock: 'jump', now: '2026-11-21T12:00:00' } as const satisfies HostOptions;
const reading = (view: { readonly containerEl: HTMLElement }) => view.containerEl.querySelector<HTMLElement>('.markdown-reading-view')!;
const press = (el: EventTarget, key: string, more: KeyboardEventInit = {}) => {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
	el.dispatchEvent(event);
	return event;
};
const button = (words: string) => [...document.querySelectorAll<HTMLElement>('.modal button')].find((one) => one.textContent === words);

describe('links of our blocks', () => {
	const files = {
		'Papers/LN-A.md': note('A'),
		'Papers/Near.md': 'of the papers',
		'Deep/Near.md': 'of the other folder',
		'Deep/Compare.md': '```five-cs\npaper: [[LN-A]]\n```\n\n```five-cs-matrix\ncolumns: title, context\n```\n',
	};
	const tabs = (host: Host) => host.app.workspace.getLeavesOfType('markdown').length;

	test.each([
		['the title of a card', '.spn-five-cs-title', 'Papers/LN-A.md'],
		['a relative link in a card', '.spn-five-cs-list a', 'Papers/Near.md'],
		['the title in a matrix', '.spn-matrix-title a', 'Papers/LN-A.md'],
		['a relative link in a matrix', '.spn-matrix-context a', 'Papers/Near.md'],
	])('%s opens once, from the note it stands in; with Ctrl and the middle button in one new tab', async (_what, selector, path) => {
		for (const [type, init, added] of [
			['click', {}, 0],
			['click', { ctrlKey: true }, 1],
			['auxclick', { button: 1 }, 1],
		] as const) {
			const host = await openHost({ files, config: { newLinkFormat: 'relative' } });
			const view = await host.open('Deep/Compare.md', 'preview');
			const link = () => reading(view).querySelector(selector);
			await host.until(link);
			const before = tabs(host);
			link()?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
			await host.settled();
			expect(host.view()?.file?.path).toBe(path);
			expect(tabs(host) - before).toBe(added);
			await host.close();
		}
	});
});

describe('keys', () => {
	test('Enter in a question takes the answer and leaves the text under the dialog alone; Enter of an input method takes nothing', async () => {
		const host = await openHost({ files: { 'Draft.md': 'two words [[LN-A]]', 'Papers/LN-A.md': note('A') } });
		const { editor } = await host.open('Draft.md');
		editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 9 });
		editor.focus();
		await host.run('export-bibliography');
		const field = () => document.querySelector<HTMLInputElement>('.spn-ask, .prompt-input');
		const isAsked = (element: HTMLElement | null) => element?.classList.contains('spn-ask') === true;
		// The questions before the one that is typed into.
		for (let n = 0; n < 5 && !isAsked(field()); n++) {
			await host.until(field);
			press(field()!, 'Enter');
			await host.settled();
		}
		const asked = field()!;
		expect(isAsked(asked)).toBe(true);
		expect(press(asked, 'Enter', { isComposing: true }).defaultPrevented).toBe(false);
		await host.settled();
		expect(field()).toBe(asked);
		const taken = press(asked, 'Enter');
		await host.until(() => field() === null);
		await host.settled();
		expect(editor.getValue()).toBe('two words [[LN-A]]');
		expect(taken.defaultPrevented).toBe(true);
	});

	test('Escape closes the list of links, not the form; Enter takes a link and the dialog’s own keys go on to count', async () => {
		const host = await openHost({ files: { 'Papers/LN-A.md': note('A'), 'Inner alignment.md': '' } });
		await host.open('Papers/LN-A.md');
		await host.run('edit-five-cs');
		const field = () => document.querySelector<HTMLTextAreaElement>('#spn-field-clarity')!;
		await host.until(field);
		const type = (text: string) => {
			field().focus();
			field().value = text;
			field().setSelectionRange(text.length, text.length);
			field().dispatchEvent(new Event('input'));
		};
		type('see [[inner al');
		press(field(), 'Escape');
		expect(document.querySelector('.spn-link-list')).toBeNull();
		expect(document.querySelector('.spn-five-cs-modal')).not.toBeNull();
		expect(document.querySelector('.spn-question')).toBeNull();
		type('see [[inner al');
		press(field(), 'Enter');
		expect(field().value).toBe('see [[Inner alignment]]');
		type('see [[inner al');
		expect(press(field(), 'Enter', { ctrlKey: true }).defaultPrevented).toBe(true);
		await host.until(() => document.querySelector('.spn-five-cs-modal') === null);
		expect(host.app.keymap).toMatchObject({ scopes: [expect.anything()] });
	});

	test.each([
		['import-reading-list', '.spn-list-found, textarea'],
		['edit-five-cs', '.spn-five-cs-modal textarea'],
		['add-to-mocs', '.spn-mocs input'],
		['resolve-links', '.spn-review-body'],
		['refresh-metadata', '.spn-refresh-list'],
	])('Ctrl+Enter in the dialog of %s reaches nothing else', async (command, sign) => {
		const host = await openHost({
			...IMPORTING,
			files: { 'Papers/LN-A.md': `${note('A', ID)}\n[[Maps Topics]]\n`, 'Maps/MOC-Topics.md': '# Topics\n', 'Map-Topics.md': '' },
		});
		const { editor } = await host.open('Papers/LN-A.md');
		editor.focus();
		await host.run(command);
		await host.until(() => document.querySelector(sign) ?? host.notices.length > 0);
		const modal = document.querySelector('.modal');
		if (modal === null) throw new Error(`no dialog: ${host.notices.join(' | ')}`);
		expect(press(document.activeElement ?? modal, 'Enter', { ctrlKey: true }).defaultPrevented).toBe(true);
	});
});

describe('copying', () => {
	const files = { 'Papers/LN-A.md': note('A') };
	async function copied(clipboard: 'all' | 'no-html' | 'in-gesture'): Promise<Host> {
		const host = await openHost({ files, clipboard });
		await host.open('Papers/LN-A.md');
		await host.run('copy-citation');
		const field = document.querySelector<HTMLInputElement>('.prompt-input');
		if (field !== null) press(field, 'Enter');
		await host.settled();
		return host;
	}

	test('a citation is copied as text and as HTML', async () => {
		const { clipboard, notices } = await copied('all');
		expect(clipboard.text).toContain('Lovelace, A. (2019)');
		expect(clipboard.html).toContain('<');
		expect(notices.at(-1)).toMatch(/Copied/i);
	});

	test('on Android as text alone', async () => {
		const { clipboard, notices } = await copied('no-html');
		expect(clipboard).toMatchObject({ text: expect.stringContaining('Lovelace, A. (2019)') as string, html: null });
		expect(notices.at(-1)).toMatch(/Copied/i);
	});

	test('where only a tap may copy, one more tap copies the formatted text', async () => {
		const host = await copied('in-gesture');
		expect(host.clipboard.text).toBeNull();
		expect(document.querySelector<HTMLTextAreaElement>('.modal textarea')?.value).toContain('Lovelace, A. (2019)');
		button('Copy')?.click();
		await host.settled();
		expect(host.clipboard.text).toContain('Lovelace, A. (2019)');
		expect(document.querySelector('.modal')).toBeNull();
		expect(host.notices.at(-1)).toMatch(/Copied/i);
	});
});

test('a PDF of a note has the card, the table’s head and the stars, and every row of a matrix', async () => {
	const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`Papers/LN-${n}.md`, note(`P${n}`, `2001.0${1000 + n}`)]));
	const host = await openHost({
		files: {
			...files,
			'Own.md': `${note('Own')}\n\`\`\`five-cs\n\`\`\`\n\n\`\`\`five-cs-matrix\nfrom: Papers\ncolumns: title, context\n\`\`\`\n`,
		},
	});
	const printed = await host.exportPdf('Own.md');
	expect(printed.querySelector('.spn-five-cs-card dd')?.textContent?.trim()).toBe('Analysis');
	expect(printed.querySelector('.spn-five-cs-card dd a')).not.toBeNull();
	expect(printed.querySelectorAll('.spn-five-cs-head')).toHaveLength(2);
	expect(printed.querySelectorAll('.spn-matrix-row')).toHaveLength(60);
	expect(printed.querySelectorAll('.spn-matrix-context a')).toHaveLength(60);
	expect(host.errors).toEqual([]);
});

test('in a pop-out a matrix answers to the mouse, and its menu opens there', async () => {
	const host = await openHost({ files: { 'Papers/LN-A.md': note('A'), 'M.md': '```five-cs-matrix\ncolumns: title, category\n```\n' } });
	const { win, view, close } = await host.openInPopout('M.md');
	const cell = (column: number) => reading(view).querySelector<HTMLElement>(`.spn-matrix-row [data-column="${column}"]`)!;
	await host.until(() => cell(0));
	cell(1).dispatchEvent(new win.MouseEvent('click', { bubbles: true, detail: 2 }));
	await host.until(() => cell(1).querySelector('textarea'));
	cell(1)
		.querySelector('textarea')!
		.dispatchEvent(new win.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
	expect(cell(1).textContent).toBe('Analysis');
	cell(1).dispatchEvent(new win.KeyboardEvent('keydown', { key: 'F10', shiftKey: true, bubbles: true, cancelable: true }));
	expect(win.document.querySelector('.menu')).not.toBeNull();
	expect(document.body.querySelector(':scope > .menu')).toBeNull();
	close();
});

describe('PDFs on a phone', () => {
	const pdf = (size: number, rest = {}) => ({ size, text: '%PDF-1.7', headers: { 'content-type': 'application/pdf' }, ...rest });
	async function imported(answer: object, isMobile = true): Promise<{ host: Host; text: string }> {
		const host = await openHost({
			...IMPORTING,
			isMobile,
			data: { downloadPdf: true },
			routes: { ...ROUTES, 'https://arxiv.org/pdf/*': answer },
		});
		const [result] = (await host.cliJson('import', { id: ID })) as [{ path: string; message: string | null }];
		return { host, text: `${await host.read(result.path)}\n${result.message}` };
	}

	test('one of 21 MB is left where it is, with a link and a sentence; the app lives', async () => {
		const { host, text } = await imported(pdf(21_000_000));
		expect(host.killed()).toBe(false);
		expect(text).toContain(`[${ID}.pdf](https://arxiv.org/pdf/${ID})`);
		expect(text).toContain('The PDF has 21 MB');
		expect(host.requests.filter(({ url, method }) => url.includes('/pdf/') && method === 'GET')).toEqual([]);
	});

	test.each([
		['one of 15 MB is taken', pdf(15_000_000), true],
		['one of 15.1 MB is not', pdf(15_100_000), false],
	])('%s', async (_what, answer, taken) => {
		const { host } = await imported(answer);
		expect(Object.keys(await host.vaultFiles()).some((path) => path.endsWith('.pdf'))).toBe(taken);
	});

	test('one whose size nobody says is not', async () => {
		const { host, text } = await imported({ text: '%PDF', size: 0 });
		expect(Object.keys(await host.vaultFiles()).some((path) => path.endsWith('.pdf'))).toBe(false);
		expect(text).toContain('does not say');
	});

	test('on a desktop no size is asked for, and a slow one of two minutes is waited for', async () => {
		const { host } = await imported(pdf(60_000_000, { delay: 120_000 }), false);
		expect(host.requests.map(({ method }) => method)).not.toContain('HEAD');
		expect(Object.keys(await host.vaultFiles()).some((path) => path.endsWith('.pdf'))).toBe(true);
	});
});

test('a request that takes longer than its time-out keeps its place: arXiv never has two at once', async () => {
	const host = await openHost({
		...IMPORTING,
		routes: { 'https://export.arxiv.org/*': [{ text: 'late', delay: 50_000 }, ROUTES['https://export.arxiv.org/*']] },
	});
	await host.cliJson('import', { id: ID });
	await host.cliJson('import', { id: ID });
	const asked = host.requests.filter(({ url }) => url.includes('arxiv.org')).sort((a, b) => a.startedAt - b.startedAt);
	expect(asked.length).toBeGreaterThan(1);
	for (const [at, request] of asked.slice(1).entries())
		expect(request.startedAt - (asked[at]?.endedAt ?? Infinity)).toBeGreaterThanOrEqual(3000);
});

describe('a vault synced with other devices', () => {
	const files = { 'Papers/LN-A.md': note('A', ID), 'B.md': '' };

	test('an operation that runs elsewhere is not offered here, nor undone; one cut off here is', async () => {
		const host = await openHost({ ...IMPORTING, files });
		const real = host.app.vault.adapter;
		host.failWrites((path) => (path.endsWith('.md') ? new Error('EIO') : null));
		await host.cliJson('import', { id: ID, folder: 'Papers' });
		await host.cliJson('skeleton', { path: 'B.md' });
		// As if it had been closed in the middle: the marker that was taken away is put back.
		host.failWrites(null);
		const [record = ''] = (await real.list(`${FOLDER}/operations`)).files;
		const device = (await real.list(FOLDER)).files;
		expect(device.some((path) => path.includes('operation-running'))).toBe(false);
		expect(record).toMatch(/\/[0-9a-f]{8}-\d{6}\.jsonl$/);
		await real.write(`${FOLDER}/${record.replace(/^.*\/|-\d+\.jsonl$/g, '')}-operation-running.json`, JSON.stringify({ file: record }));
		const { storage, localStorage } = host;
		await host.close();
		const elsewhere = await openHost({ storage });
		await elsewhere.settled();
		expect(document.querySelector('.modal')).toBeNull();
		await elsewhere.run('undo-last-operation');
		expect(elsewhere.notices.at(-1)).toMatch(/no operation/i);
		await elsewhere.close();
		const again = await openHost({ storage, localStorage });
		await again.settled();
		expect(document.querySelector('.modal')).not.toBeNull();
	});

	test('conflict copies among the records neither break the numbers nor are written over', async () => {
		const conflict = `${FOLDER}/operations/000012.sync-conflict-20261121-101010-ABCDEFG.jsonl`;
		const own = `${FOLDER}/operations/000012.jsonl`;
		const host = await openHost({ ...IMPORTING, files: { ...files, [conflict]: 'theirs', [own]: '' } });
		await host.cliJson('skeleton', { path: 'B.md' });
		await host.cliJson('skeleton', { path: 'Papers/LN-A.md' });
		const names = (await host.app.vault.adapter.list(`${FOLDER}/operations`)).files.map((path) => path.slice(-11)).sort();
		expect(names).toEqual(['00012.jsonl', '00013.jsonl', '00014.jsonl', 'CDEFG.jsonl']);
		expect(await host.app.vault.adapter.read(conflict)).toBe('theirs');
		await host.run('undo-last-operation');
		expect(await host.read('Papers/LN-A.md')).toBe(files['Papers/LN-A.md']);
		await host.run('undo-last-operation');
		expect(await host.read('B.md')).toBe('');
	});

	test.each([
		['conflict markers', '<<<<<<< HEAD\n{"notesFolder": "Mine"}\n=======\n{}\n>>>>>>> theirs\n'],
		['no bytes', ''],
		['half of it', '{"notesFolder": "Mi'],
	])(
		'data.json with %s: the plugin works by the defaults, says so once, and keeps the file until a setting is changed',
		async (_what, dataText) => {
			const host = await openHost({ ...IMPORTING, files, dataText });
			expect(host.registered()['commands']).toBeGreaterThan(20);
			expect(host.notices.filter((words) => words.includes('data.json'))).toHaveLength(1);
			await host.cliJson('skeleton', { path: 'B.md' });
			expect(await host.app.vault.adapter.read(`${FOLDER}/data.json`)).toBe(dataText);
			const tab = await host.settings();
			const box = tab.querySelector<HTMLElement>('[data-key="thirdPass"] .checkbox-container');
			box?.click();
			await host.settled();
			expect(await host.data()).toMatchObject({ thirdPass: true });
			expect(await host.app.vault.adapter.read(`${FOLDER}/data-damaged.json`)).toBe(dataText);
		},
	);

	test('settings that come by a sync are shown in a tab that is open', async () => {
		const host = await openHost({ files, data: { notesFolder: 'Mine' } });
		const tab = await host.settings();
		const field = () => tab.querySelector<HTMLInputElement>('[data-key="notesFolder"] input');
		expect(field()?.value).toBe('Mine');
		await host.app.vault.adapter.write(`${FOLDER}/data.json`, JSON.stringify({ notesFolder: 'Theirs' }));
		await host.plugin.onExternalSettingsChange?.();
		await host.settled();
		expect(field()?.value).toBe('Theirs');
		await host.app.vault.adapter.write(`${FOLDER}/data.json`, '<<<<<<<');
		await host.plugin.onExternalSettingsChange?.();
		expect(field()?.value).toBe('Theirs');
	});
});

describe('other plugins', () => {
	test('Templater rewrites a new note: the link to its PDF, written later, stays', async () => {
		const host = await openHost({
			...IMPORTING,
			data: { downloadPdf: true },
			files: { 'Attachments.md': '', [`${ID}.pdf`]: '%PDF' },
		});
		runTemplater(host);
		const [{ path }] = (await host.cliJson('import', { id: ID })) as [{ path: string }];
		await host.clock.wait(5000);
		await host.settled();
		expect(await host.read(path)).toContain(`[[${ID}.pdf]]`);
	});

	test('Linter’s order of keys and blanks is no change of the reader’s: undo gives the note back', async () => {
		const host = await openHost({ ...IMPORTING, files: { 'Papers/LN-A.md': note('A', ID) } });
		await host.cliJson('skeleton', { path: 'Papers/LN-A.md' });
		await host.writeOutside('Papers/LN-A.md', linted(await host.read('Papers/LN-A.md')));
		await host.run('undo-last-operation');
		expect(host.notices.at(-1)).not.toMatch(/left alone/);
		expect(linted(await host.read('Papers/LN-A.md'))).toBe(linted(note('A', ID)));
	});

	test.each([['excalidraw-plugin: parsed'], ['kanban-plugin: board']])(
		'a drawing or board (%s) is left out of every change over the vault',
		async (property) => {
			const drawing = `---\n${property}\ntype: literature\narxiv: "2001.00009"\n---\n\n[[LN A]] and [[Missing|x]]\n`;
			const files = { 'Papers/LN-A.md': note('A', ID), 'Drawing.md': drawing, 'Plain.md': '[[LN A]]\n' };
			const host = await openHost({ ...IMPORTING, files });
			await host.cliJson('links', { all: true, fix: true });
			expect(await host.read('Plain.md')).toBe('[[LN-A]]\n');
			expect(await host.read('Drawing.md')).toBe(drawing);
			await host.cliJson('refresh', { all: true });
			expect(await host.read('Drawing.md')).toBe(drawing);
			// One that is asked for by name is the reader's wish.
			expect(await host.cliJson('links', { path: 'Drawing.md' })).toMatchObject({ counts: { near: 1 } });
		},
	);

	test('a clipping of Web Clipper: its source names the paper, and all its properties stay', async () => {
		const clipping = `---\ntitle: "A study"\nsource: "https://arxiv.org/abs/${ID}"\nauthor:\n  - "[[Ada Lovelace]]"\npublished: 2020-01-02\ncreated: 2026-11-20\ndescription: "An abstract."\ntags:\n  - "clippings"\n---\n\nText.\n`;
		const host = await openHost({ ...IMPORTING, files: { 'Clippings/A study.md': clipping } });
		await host.open('Clippings/A study.md');
		await host.run('import-into-note');
		await host.settled();
		expect(document.querySelector<HTMLInputElement>('.modal input')?.value).toContain(ID);
		await host.until(() => button('Import into note') ?? document.querySelector('.modal .mod-cta:not([disabled])'));
		document.querySelector<HTMLElement>('.modal .mod-cta')?.click();
		await host.settled();
		const text = await host.read('Clippings/A study.md');
		for (const line of clipping.split('\n').slice(1, 12)) expect(text).toContain(line);
		expect(text).toContain(`arxiv: "${ID}"`);
		expect(await host.cliJson('import', { id: ID })).toMatchObject([{ outcome: 'exists', path: 'Clippings/A study.md' }]);
	});
});

describe('notes and folders', () => {
	test.each([['papers'], ['PAPERS'], ['Papers']])('a folder of the settings written %s is the one that is there', async (notesFolder) => {
		const host = await openHost({ ...IMPORTING, data: { notesFolder }, files: { 'Papers/LN-A.md': note('A') } });
		expect(await host.cliJson('import', { id: ID })).toMatchObject([
			{ outcome: 'created', path: expect.stringMatching(/^Papers\/LN-Lovelace/) as string },
		]);
		expect(await host.cliJson('import', { id: '1906.01820', folder: 'papers' })).toMatchObject([{ outcome: 'exists' }]);
	});

	test('typing left unsaved behind the reading view, or in another pane, is part of the note', async () => {
		const path = 'Papers/LN-A.md';
		for (const mode of ['preview', 'source'] as const) {
			const host = await openHost({ files: { [path]: note('A') }, saveDelay: 60_000 });
			const typing = await host.open(path, 'source');
			const file = typing.file!;
			typing.editor.replaceRange('Typed. ', { line: 10, ch: 0 });
			const other = host.app.workspace.getLeaf('tab');
			await other.openFile(file, { state: { mode } });
			if (mode === 'preview') {
				// The mode is switched in the way a pane does it whose save is under way.
				Object.assign(typing, { mode: 'preview' });
			}
			expect(await host.cliJson('five-cs', { path, clarity: 'Good' })).toMatchObject({ clarity: 'Good' });
			await host.settled();
			const text = await host.read(path);
			expect(text).toContain('Typed. ');
			expect(text).toContain('Good');
			await host.close();
		}
	});
});

describe('the matrix as a view of Bases', () => {
	const BASE = 'filters:\n  and:\n    - file.inFolder("Papers")\nviews:\n  - type: five-cs-matrix\n    name: M\n';
	const files = {
		'Papers/LN-A.md': note('A', '2001.00001'),
		'Papers/LN-B.md': note('B', '2001.00002').replace('year: 2019', 'year: 2021'),
		'Papers/LN-C.md': note('C', '2001.00003').replace('year: 2019', 'year: 2020'),
	};
	async function opened(text = BASE) {
		const host = await openHost({ files });
		const base = host.openBase(text, 'M');
		await host.until(() => base.containerEl.querySelectorAll('.spn-matrix-row').length === 3);
		const titles = () => [...base.containerEl.querySelectorAll('.spn-matrix-row .spn-matrix-title')].map((cell) => cell.textContent);
		const cell = (line: number, column: number) =>
			base.containerEl.querySelector<HTMLElement>(`[data-line="${line}"][data-column="${column}"]`)!;
		return { host, base, titles, cell };
	}

	test('an update keeps the reader’s sort and the keyboard at its paper, and draws no row anew that did not change', async () => {
		const { host, base, titles, cell } = await opened();
		[...base.containerEl.querySelectorAll<HTMLElement>('[role=columnheader]')].find((head) => head.textContent === 'Year')?.click();
		expect(titles()).toEqual(['B', 'C', 'A']);
		cell(2, 0).focus();
		const kept = cell(3, 0).closest('.spn-matrix-row');
		await host.writeOutside('Papers/LN-C.md', files['Papers/LN-C.md'].replace('year: 2020', 'year: 2022'));
		await host.until(() => titles().join('') === 'CBA');
		expect(document.activeElement?.textContent).toBe('C');
		expect(cell(3, 0).closest('.spn-matrix-row')).toBe(kept);
	});

	test('the columns are those of the base, in its order, until the view has its own', async () => {
		const heads = (el: HTMLElement) => [...el.querySelectorAll('[role=columnheader]')].map((head) => head.textContent);
		const ordered = await opened(`${BASE}    order:\n      - note.year\n      - file.name\n      - note.status\n`);
		expect(heads(ordered.base.containerEl)).toEqual(['Paper', 'Year', 'Status']);
		const own = await opened(`${BASE}    columns: clarity\n    order:\n      - note.year\n`);
		expect(heads(own.base.containerEl)).toEqual(['Paper', 'Clarity']);
	});

	test('a pointer over a link is told to the app', async () => {
		const { host, base } = await opened();
		const heard: { linktext: string; source: string }[] = [];
		host.app.workspace.on('hover-link', (given: { linktext: string; source: string }) => heard.push(given));
		base.containerEl.querySelector('.spn-matrix-title a')?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
		expect(heard).toMatchObject([{ linktext: 'Papers/LN-A.md', source: 'structured-paper-notes' }]);
		expect(host.app.hoverSources.has('structured-paper-notes')).toBe(true);
	});
});

test('a block that is shown again and again keeps one child, not one for each time', async () => {
	const path = 'Papers/LN-A.md';
	const host = await openHost({ files: { [path]: note('A'), 'M.md': '```five-cs\npaper: [[LN-A]]\n```\n' } });
	const view = await host.open('M.md', 'preview');
	const answer = () => reading(view).querySelector('.spn-five-cs-card dd')?.textContent?.trim();
	await host.until(answer);
	const components = (of: unknown): number =>
		1 + ((of as { children?: unknown[] }).children ?? []).reduce((sum: number, child) => sum + components(child), 0);
	const before = components(view);
	for (let n = 0; n < 12; n++) {
		await host.writeOutside(path, note('A').replace('Analysis', `Analysis ${n}`));
		await host.until(() => answer() === `Analysis ${n}`);
	}
	expect(components(view)).toBe(before);
});

test('every icon asked for is one of Lucide’s', async () => {
	unknownIcons.clear();
	const host = await openHost({
		files: { 'Papers/LN-A.md': note('A'), 'M.md': '```five-cs-matrix\n```\n\n```five-cs\npaper: [[LN-A]]\n```\n' },
	});
	await host.open('M.md', 'preview');
	const { getIcon } = await import('../host/components/icons');
	for (const { icon } of host.app.commands.all.values()) expect([icon, getIcon(icon ?? '') !== null]).toEqual([icon, true]);
	host.fileMenu('Papers/LN-A.md');
	await host.settings();
	expect([...unknownIcons]).toEqual([]);
});
