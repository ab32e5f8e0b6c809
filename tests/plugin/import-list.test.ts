/** The two dialogs that take many papers, in the built main.js: every row of what was pasted, by its title, ticked, imported, kept. */
import fc from 'fast-check';
import { GAP, NAMED } from '../commands/import/named-texts';
import { atomFeed } from '../host/atom';
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';

afterEach(closeHosts);

const arxiv = (id: string, title: string) => ({
	id: `http://arxiv.org/abs/${id}v1`,
	title,
	summary: `On ${title}. It goes on.`,
	authors: ['Ada Lovelace', 'Charles Babbage'],
	published: '2019-06-05T04:43:25Z',
});
const PAPERS = [arxiv('1906.01820', 'Risks of Engines'), arxiv('2205.01148', 'Meant by a Slip'), arxiv('2001.00001', 'Engines that Drift')];
const json = (value: unknown) => ({ text: JSON.stringify(value) });
const ENGINE = {
	type: 'article-journal',
	title: 'Sketch of the Engine',
	author: [{ family: 'Lovelace', given: 'Ada' }],
	issued: { 'date-parts': [[1843]] },
	DOI: '10.1000/engine',
};
const ROUTES: HostOptions['routes'] = {
	'https://export.arxiv.org/api/query?id_list=*': atomFeed(PAPERS),
	'https://export.arxiv.org/api/query?search_query=*': atomFeed(PAPERS),
	'https://doi.org/10.1000/engine': json(ENGINE),
	'https://api.crossref.org/works?query*': json({
		message: { items: [{ ...ENGINE, title: ['Sketch of the Engine'], type: 'journal-article' }] },
	}),
	'https://*': { status: 404, text: '' },
};
const MAIL = `Hello, please read:
1. https://arxiv.org/abs/1906.01820
2. Sketch of the Engine, https://openreview.net/forum?id=rJl-b3RcF7
3. 2205.1148
4. doi:10.1000/engine
5. https://journal.example.org/article/5
6. arXiv:2001.00001
7. https://github.com/ada/engine
8. arXiv:1906.01820v1
`;

const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => {
	const found = document.querySelector<T>(selector);
	if (found === null) throw new Error(`no ${selector}`);
	return found;
};
const $$ = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const button = (words: string) => $$('.modal button').find((one) => one.textContent === words);
const rows = () => $$('.spn-row').map((row) => [row.dataset['outcome'] ?? row.dataset['state'], row.textContent ?? ''] as const);
const ticks = () => $$('.spn-row').map((row) => row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? null);
/** The notice that offers what is kept; the welcome has buttons too. */
const keptNotice = () => $$('.notice').find((one) => /kept/.test(one.textContent ?? ''));
const notes = async (host: Host) =>
	Object.keys(await host.vaultFiles())
		.filter((path) => path.includes('LN-'))
		.sort();

async function openList(host: Host, text: string): Promise<void> {
	void host.run('import-reading-list');
	await host.until(() => document.querySelector('.spn-list-text'));
	const field = $<HTMLTextAreaElement>('.spn-list-text');
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await host.until(() => document.querySelector('.spn-row'));
}

function paste(text: string): void {
	const event = new Event('paste', { bubbles: true, cancelable: true });
	Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
	const input = $<HTMLInputElement>('.modal input[type="text"]');
	input.select();
	// What the dialog leaves to the field, the field joins to one line.
	if (input.dispatchEvent(event)) {
		input.value = text;
		input.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

async function openImport(host: Host, text: string): Promise<void> {
	await host.run('import-paper');
	paste(text);
	await host.settled();
}

test('a mail in the reading list: a row for each link, in order, by title, author and year; what cannot be read says why', async () => {
	const host = await openHost({ routes: ROUTES, clock: 'jump' });
	await openList(host, MAIL);
	await host.until(() => rows().some(([, text]) => text.includes('Sketch of the EngineLovelace')));
	expect(rows()).toEqual([
		['new', expect.stringMatching(/^Risks of EnginesLovelace & Babbage · 2019https:\/\/arxiv\.org\/abs\/1906\.01820/)],
		['failed', expect.stringMatching(/openreview\.net.*asks for a sign-in.*Search for its title/)],
		['unclear', expect.stringMatching(/2205\.1148.*Did you mean 2205\.01148\?Meant by a SlipLovelace & Babbage/)],
		['new', expect.stringMatching(/^Sketch of the EngineLovelace · 184310\.1000\/engine/)],
		['unclear', expect.stringMatching(/journal\.example\.org.*only if you say so/)],
		['new', expect.stringMatching(/^Engines that Drift/)],
		['failed', expect.stringMatching(/github\.com.*Paste the DOI or the title/)],
		['twice', expect.stringMatching(/1906\.01820v1.*above/)],
	]);
	expect($('.spn-list-summary').textContent).toBe('3 new, 1 already here, 2 unclear, 2 cannot be read.');
	expect(ticks()).toEqual([true, null, false, true, false, true, null, null]);
	// The title that stood beside the address is in the field of the search.
	expect($<HTMLInputElement>('.spn-row-search input').value).toBe('Sketch of the Engine');
	const asked = host.requests.length;
	button('Search for its title')?.click();
	await host.until(() => rows()[1]?.[0] === 'unclear');
	$$('.spn-row input[type=checkbox]')
		.filter((box) => !(box as HTMLInputElement).checked)[1]
		?.click();
	expect(host.requests.slice(asked).map(({ url }) => new URL(url).hostname)).toContain('api.crossref.org');
	button('Import 4 papers')?.click();
	await host.until(() => button('Start reading the first'));
	expect($('.spn-list-summary').textContent).toBe('4 imported.');
	expect(rows().map(([state]) => state)).toEqual(['created', 'unclear', 'created', 'created', 'unclear', 'created', 'failed', 'twice']);
	expect(await notes(host)).toHaveLength(4);
	// Every answer was kept from the preview: arXiv was asked once for the list, once by the search for a title.
	expect(host.requests.filter(({ url }) => url.includes('id_list')).length).toBe(1);
	button('Start reading the first')?.click();
	await host.settled();
	await host.until(async () => (await host.read(host.app.workspace.getActiveFile()?.path ?? '')).includes('status: reading'));
	expect(document.querySelector('.modal')).toBeNull();
	await host.run('undo-last-operation');
	expect(host.errors).toEqual([]);
});

test('a suggestion that cannot be had is named by itself, not by what stood in its place', async () => {
	const host = await openHost({ routes: ROUTES, clock: 'jump' });
	await openList(host, 'Sketch of the Engine, https://openreview.net/forum?id=rJl-b3RcF7');
	button('Search for its title')?.click();
	await host.until(() => rows()[0]?.[0] === 'unclear');
	$('.spn-row-others input[type=checkbox]').click();
	host.setRoutes({ 'https://*': { status: 404, text: '' } });
	button('Import 1 paper')?.click();
	await host.until(() => rows()[0]?.[0] === 'failed');
	expect(rows()[0]?.[1]).toContain('doi.org knows no paper “doi:10.1000/engine”');
});

test('the same mail in the import dialog has the same rows', async () => {
	const host = await openHost({ routes: ROUTES, clock: 'jump' });
	await openImport(host, MAIL);
	await host.until(() => rows().some(([, text]) => text.includes('Sketch of the EngineLovelace')));
	expect(rows().map(([state]) => state)).toEqual(['new', 'failed', 'unclear', 'new', 'unclear', 'new', 'failed', 'twice']);
	button('Import 3 papers')?.click();
	await host.until(() => button('Start reading the first'));
	expect(await notes(host)).toHaveLength(3);
	expect(rows().map(([state]) => state)).toEqual(['created', 'failed', 'unclear', 'created', 'unclear', 'created', 'failed', 'twice']);
});

const BIB = '@article{sketch,\n  title = {Sketch of the Engine},\n  author = {Lovelace, Ada},\n  year = 1843,\n  doi = {10.1000/engine}\n}';
const RIS = 'TY  - JOUR\nTI  - Sketch of the Engine\nAU  - Lovelace, Ada\nPY  - 1843\nDO  - 10.1000/engine\nER  - \n';
const CSL = JSON.stringify([{ id: 'sketch', ...ENGINE }]);

test.each([
	['BibTeX', BIB],
	['BibTeX in one line', BIB.replace(/\n/g, ' ')],
	['RIS', RIS],
	['CSL-JSON', CSL],
	['CSL-JSON over lines', JSON.stringify(JSON.parse(CSL), null, 2)],
])('an entry pasted into the import dialog is a paper, made of it without the network: %s', async (_format, text) => {
	const host = await openHost({ routes: { '*': 'offline' }, clock: 'jump' });
	await openImport(host, text);
	await host.until(() => document.querySelector('.spn-preview-title'));
	expect($('.spn-preview-title').textContent).toBe('Sketch of the Engine');
	$('.modal .mod-cta').click();
	await host.until(async () => (await notes(host)).length === 1);
	const [path = ''] = await notes(host);
	expect(await host.read(path)).toMatch(/doi: ["']?10\.1000\/engine/);
	expect(host.requests).toEqual([]);
	expect(host.errors).toEqual([]);
});

test('several entries are a list; a topic, a folder and a tag for all of them', async () => {
	const host = await openHost({ files: { 'Shelf/a.md': '' }, routes: { '*': 'offline' }, clock: 'jump' });
	await openImport(
		host,
		`${BIB}\n@book{life, title = {Passages from Life}, author = {Babbage, Charles}, year = 1864, isbn = {9780262033848}}`,
	);
	await host.until(() => rows().length === 2);
	for (const [name, value] of [
		['Topic', 'Engines'],
		['Folder', 'Shelf'],
		['Tag', '#history'],
	] as const) {
		const field = $<HTMLInputElement>(`.modal input[aria-label="${name}"]`);
		field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
	button('Import 2 papers')?.click();
	await host.until(() => button('Start reading the first'));
	const made = await notes(host);
	expect(made.map((path) => path.slice(0, 9))).toEqual(['Shelf/LN-', 'Shelf/LN-']);
	for (const path of made) expect(await host.read(path)).toMatch(/topic: Engines\n[\s\S]*- history\n/);
	expect(host.requests).toEqual([]);
});

test('offline the rows say so, the list is kept in one line, and coming back offers it', async () => {
	let online = false;
	const host = await openHost({
		routes: ({ url }) => (online ? (url.includes('arxiv') ? atomFeed(PAPERS) : { status: 404, text: '' }) : 'offline'),
		clock: 'jump',
	});
	await openList(host, '1906.01820\n2001.00001');
	await host.until(() => rows().every(([state]) => state === 'kept'));
	expect($('.spn-list-summary').textContent).toBe('2 for later.');
	button('Keep for later')?.click();
	await host.until(() => $('.spn-list-summary').textContent === 'Offline. 2 kept, imported when you are back.');
	expect(await notes(host)).toEqual([]);
	button('Close')?.click();
	expect(keptNotice()?.textContent).toContain('Offline. 2 kept, imported when you are back.');
	keptNotice()?.click();
	online = true;
	window.dispatchEvent(new Event('online'));
	await host.until(keptNotice);
	expect(keptNotice()?.textContent).toContain('2 papers are kept for later.');
	expect(await notes(host)).toEqual([]);
	keptNotice()?.querySelector('button')?.click();
	await host.until(async () => (await notes(host)).length === 2);
	await host.settled();
	expect(host.notices.at(-1)).toBe('2 imported.');
	window.dispatchEvent(new Event('online'));
	await host.settled();
	expect(keptNotice()).toBeUndefined();
});

test('one paper offline: kept by one press, offered when the dialog is opened again', async () => {
	let online = false;
	const host = await openHost({ routes: () => (online ? atomFeed(PAPERS) : 'offline'), clock: 'jump' });
	await openImport(host, '1906.01820');
	await host.until(() => button('Keep for later'));
	button('Keep for later')?.click();
	await host.until(keptNotice);
	expect(keptNotice()?.textContent).toContain('Offline. 1 kept, imported when you are back.');
	online = true;
	await host.run('import-paper');
	await host.until(() => button('Import 1 paper'));
	button('Import 1 paper')?.click();
	await host.until(async () => (await notes(host)).length === 1);
});

test('a search: more results, by date, and ticks kept on the way back from one of them', async () => {
	const many = Array.from({ length: 15 }, (_, n) => arxiv(`2001.${String(n + 10).padStart(5, '0')}`, `Found ${n}`));
	const host = await openHost({
		routes: {
			'https://export.arxiv.org/api/query?search_query=*start=0*': atomFeed(many, { total: 16 }),
			'https://export.arxiv.org/api/query?search_query=*start=15*': atomFeed([arxiv('1906.01820', 'The Last')], { total: 16 }),
			'https://export.arxiv.org/*': atomFeed(many),
			'https://*': { status: 404, text: '' },
		},
		clock: 'jump',
	});
	await openImport(host, 'drifting engines');
	button('Search arXiv')?.click();
	await host.until(() => $$('.spn-import-result').length === 15);
	expect($('.modal .mod-cta').textContent).toBe('Import');
	expect($('.spn-import-result').textContent).toContain('On Found 0.');
	$$('.spn-import-tick input')[2]?.click();
	button('More results')?.click();
	await host.until(() => $$('.spn-import-result').length === 16);
	expect(button('More results')?.isShown()).not.toBe(true);
	$$('.spn-import-result')[15]?.click();
	await host.until(() => document.querySelector('.spn-preview-title'));
	button('‹ Results')?.click();
	expect($$('.spn-import-result')).toHaveLength(16);
	expect(
		$$('.spn-import-tick input')
			.map((box) => (box as HTMLInputElement).checked)
			.indexOf(true),
	).toBe(2);
	expect($('.modal .mod-cta').textContent).toBe('Import 1 paper');
	$('.modal .mod-cta').click();
	await host.until(() => button('Start reading the first'));
	expect(await notes(host)).toEqual(['Papers/LN-Lovelace-2019-Found2.md']);
	button('Close')?.click();
	await openImport(host, 'drifting engines');
	button('Search arXiv')?.click();
	await host.until(() => $$('.spn-import-result').length === 15);
	expect($$('.spn-import-result')[2]?.textContent).toContain('in the vault');
	button('By date')?.click();
	await host.until(() => button('By relevance'));
	expect(host.requests.at(-1)?.url).toContain('sortBy=submittedDate');
});

test('the preview: abstract and comment folded, the address, and under “More” name, folder and a known topic', async () => {
	const host = await openHost({
		files: { 'Papers/LN-Old.md': '---\ntype: literature\ntitle: Old\narxiv: "1001.00001"\ntopic: Engines\n---\n' },
		routes: {
			'https://export.arxiv.org/*': atomFeed([{ ...arxiv('1906.01820', 'Risks of Engines'), comment: '12 pages' }]),
			'https://*': { status: 404, text: '' },
		},
		clock: 'jump',
	});
	await openImport(host, '1906.01820');
	await host.until(() => document.querySelector('.spn-preview-file'));
	expect($$('.modal details').map((one) => [one.querySelector('summary')?.textContent, (one as HTMLDetailsElement).open])).toEqual([
		['Abstract', false],
		['Comment', false],
		['More', false],
	]);
	expect($<HTMLAnchorElement>('.spn-preview-link').href).toBe('https://arxiv.org/abs/1906.01820');
	const topic = $<HTMLInputElement>('.modal input[aria-label="Topic"]');
	topic.focus();
	await host.until(() => $$('.suggestion-item').some((one) => one.textContent === 'Engines'));
	$$('.suggestion-item')[0]?.click();
	expect(topic.value).toBe('Engines');
	const name = $<HTMLInputElement>('.modal input[aria-label="Short name in the file name"]');
	name.value = 'Dangers';
	name.dispatchEvent(new Event('input', { bubbles: true }));
	expect($('.spn-preview-file').textContent).toBe('Papers/LN-Lovelace-2019-Dangers.md');
	name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
	await host.until(async () => (await notes(host)).length === 2);
	expect(await host.read('Papers/LN-Lovelace-2019-Dangers.md')).toContain('topic: Engines');
});

test('whatever is pasted, no identifier and no address is missing from the rows', async () => {
	const host = await openHost({ routes: { '*': 'offline' }, clock: 'jump' });
	await host.run('import-paper');
	// Ten thousand texts go through the rows themselves, in tests/commands/import/list-rows.test.ts.
	const numRuns = 150;
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(NAMED, GAP), { minLength: 2, maxLength: 8 }), async (parts) => {
			paste(`Read:\n${parts.map(([named, gap]) => `${named}${gap}`).join('')}`);
			for (let turn = 0; turn < 20 && rows().length !== parts.length; turn++) await new Promise((done) => setTimeout(done, 0));
			const shown = $$('.spn-row').map((row) => row.querySelector('.spn-row-typed')?.textContent ?? '');
			// What stands before a number, as “doi:”, may be left out of what is shown; the number may not.
			expect(shown.map((typed, at) => (parts[at]?.[0].endsWith(typed) === true && /\d/.test(typed) ? parts[at][0] : typed))).toEqual(
				parts.map(([named]) => named),
			);
		}),
		{ numRuns },
	);
	expect(host.errors).toEqual([]);
}, 300_000);

test('by a setting a note is made at once and completed in place when the network is back, what was written in it kept', async () => {
	let online = false;
	const host = await openHost({ data: { stubNotes: true }, routes: () => (online ? atomFeed(PAPERS) : 'offline'), clock: 'jump' });
	await host.cliJson('import', { id: '1906.01820', topic: 'Engines' });
	const stub = 'Papers/arXiv 1906.01820.md';
	expect(await host.read(stub)).toMatch(/^---\ntype: literature\nstatus: to-read\narxiv: ["']1906\.01820["']\nurl: /);
	expect(await host.cliJson('import', { id: '1906.01820v1' })).toMatchObject([{ outcome: 'exists', path: stub }]);
	const file = host.app.vault.getFileByPath(stub);
	if (file === null) throw new Error('no stub');
	await host.app.vault.process(file, (text) => `${text}\nWhat I thought on the train.\n`);
	await host.settled();
	online = true;
	const done = host.run('import-kept-papers');
	await host.until(() => document.querySelector('.modal .mod-cta'));
	$('.modal .mod-cta').click();
	await done;
	const text = await host.read(stub);
	for (const part of ['title: Risks of Engines', 'What I thought on the train.', '> **Citation**: Lovelace', '## Pass 1', '# LN: Lovelace'])
		expect(text).toContain(part);
	expect(host.notices.at(-1)).toBe('1 imported.');
	expect(Object.keys(await host.vaultFiles()).filter((path) => path.endsWith('.md'))).toEqual([stub]);
});

test('what was chosen for a list is kept with what waits for the network', async () => {
	let online = false;
	const host = await openHost({ routes: () => (online ? atomFeed(PAPERS) : 'offline'), clock: 'jump' });
	await host.cliJson('import', { id: '1906.01820', topic: 'Engines' });
	online = true;
	window.dispatchEvent(new Event('online'));
	await host.until(keptNotice);
	keptNotice()?.querySelector('button')?.click();
	await host.until(async () => (await notes(host)).length === 1);
	const [path = ''] = await notes(host);
	expect(await host.read(path)).toContain('topic: Engines\n');
});

test('of a long list what asks for an eye is drawn wherever it stands, and what failed joins it', async () => {
	const host = await openHost({ routes: ROUTES, clock: 'jump' });
	const lines = [...Array<string>(1002).fill('arXiv:1906.01820'), 'https://openreview.net/forum?id=rJl-b3RcF7', 'arXiv:2301.00007'];
	await openList(host, lines.join('\n'));
	expect(rows()).toHaveLength(1001);
	expect(rows().at(-1)?.[1]).toContain('openreview.net');
	expect($('.modal .spn-list-found > p').textContent).toBe('and 3 more');
	button('Import 2 papers')?.click();
	await host.until(() => button('Start reading the first'), 30_000);
	expect($('.spn-list-summary').textContent).toBe('1 imported, 1 failed.');
	expect(rows()).toHaveLength(1002);
	expect(rows().at(-1)).toEqual(['failed', expect.stringContaining('2301.00007')]);
}, 120_000);
