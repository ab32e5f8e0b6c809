/** What a paper cites, in the built main.js: the view beside the note, the section in it, the outline, the survey. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { closeHosts, openHost } from '../host/host';

const PAGE = readFileSync(resolve(__dirname, '../fixtures/latexml/natbib.html'), 'utf8');
const note = (title: string, more: string) =>
	`---\ntype: literature\ntitle: "${title}"\n${more}---\n\n# ${title}\n\n## Related Notes\n\nMine.\n`;
const ENGINES = 'Papers/LN-Engines.md';
const TURING = 'Papers/LN-Turing.md';
const FILES = {
	[ENGINES]: note('Notes on Machines', 'arxiv: "2301.00001"\narxiv-version: 1\n'),
	'Papers/LN-Vaswani.md': note('Attention Is All You Need', 'arxiv: "1706.03762"\nstatus: reviewed\n'),
	[TURING]: note(
		'On Computable Numbers, with an Application to the Entscheidungsproblem',
		'authors: ["Turing, A. M."]\nyear: 1936\nstatus: to-read\n',
	),
};
const ROUTES = { 'https://arxiv.org/html/2301.00001': PAGE };

afterEach(closeHosts);

const viewOf = (host: Awaited<ReturnType<typeof openHost>>, type: string): HTMLElement => {
	const [leaf] = host.app.workspace.getLeavesOfType(type);
	if (leaf === undefined) throw new Error(`no view ${type}`);
	return leaf.view.containerEl;
};

test('the view ticks references off against the notes, and puts them into the note as links', async () => {
	const host = await openHost({ files: FILES, routes: ROUTES });
	await host.open(ENGINES);
	await host.run('show-references');
	const view = viewOf(host, 'structured-paper-notes-references');
	await host.until(() => view.querySelector('h3'));
	expect([...view.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual(['Read (1)', 'To read (1)', 'Without a note (2)']);
	const button = (words: string) => [...view.querySelectorAll('button')].find((one) => one.textContent === words);
	button('List in the note')?.click();
	await host.until(() => host.notices.some((notice) => notice.includes('The references stand in')));
	const text = await host.read(ENGINES);
	expect(text).toContain('## References\n\n- [[LN-Turing]]\n- [[LN-Vaswani]]\n\n> [!quote]- Not in the vault (2)\n> 1. S. Keshav.');
	expect(text.startsWith(FILES[ENGINES] ?? '-')).toBe(true);
	button('Import ticked')?.click();
	expect(host.notices.at(-1)).toMatch(/Nothing is ticked/);
});

test('a cited paper that gets its note is offered as a link: shown, written, one undo; never asked of anybody', async () => {
	const host = await openHost({ files: FILES, routes: ROUTES });
	await host.open(ENGINES);
	await host.run('show-references');
	const view = viewOf(host, 'structured-paper-notes-references');
	const press = async (root: HTMLElement, words: string) => {
		await host.until(() => [...root.querySelectorAll('button')].some((one) => one.textContent === words));
		[...root.querySelectorAll('button')].find((one) => one.textContent === words)?.click();
	};
	await press(view, 'List in the note');
	await host.until(() => host.notices.some((notice) => notice.includes('The references stand in')));
	const before = await host.read(ENGINES);
	const body = view.ownerDocument.body;
	await host.app.vault.create('Papers/LN-Keshav.md', note('How to Read a Paper', 'authors: ["Keshav, S."]\nyear: 2007\n'));
	await host.until(() => host.notices.some((notice) => notice.includes('1 note cites what you just imported')));
	await press(body, 'Show the links');
	await host.until(() => body.querySelector('.modal'));
	expect(body.querySelector('.modal')?.textContent).toContain('Links LN-Keshav.');
	body.querySelector<HTMLElement>('.modal .mod-cta')?.click();
	await host.until(() => host.notices.some((notice) => notice.includes('links what it cites')));
	const after = await host.read(ENGINES);
	expect(after).toBe(
		before
			.replace('- [[LN-Vaswani]]\n', '- [[LN-Vaswani]]\n- [[LN-Keshav]]\n')
			.replace('vault (2)\n', 'vault (1)\n')
			.replace(/> 1\. S\. Keshav.*\n/, ''),
	);
	expect(host.requests).toHaveLength(1);
	await host.run('undo-last-operation');
	await host.settled();
	expect(await host.read(ENGINES)).toBe(before);
	// A note that nobody cites is no news.
	const told = host.notices.length;
	await host.app.vault.create('Papers/LN-Other.md', note('Of Something Else Entirely', 'year: 2007\n'));
	await host.settled();
	expect(host.notices).toHaveLength(told);
});

test('the panel has them in a tab: asked by a button alone, then as they are kept; arrows, ticks, the queue', async () => {
	const host = await openHost({ files: FILES, routes: ROUTES });
	await host.open(ENGINES);
	await host.run('show-paper-panel');
	await host.settled();
	const panel = viewOf(host, 'spn-paper-panel');
	const button = (words: string) => [...panel.querySelectorAll('button')].find((one) => one.textContent === words);
	const key = (name: string) =>
		panel.ownerDocument.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
	const [reading] = panel.querySelectorAll<HTMLElement>('[role="tab"]');
	reading?.focus();
	key('ArrowRight');
	await host.until(() => button('Look them up'));
	expect(panel.ownerDocument.activeElement?.getAttribute('aria-selected')).toBe('true');
	expect(host.requests).toEqual([]);
	button('Look them up')?.click();
	await host.until(() => panel.querySelector('h3'));
	expect(host.requests).toHaveLength(1);
	const heads = () => [...panel.querySelectorAll('h3')].map((heading) => heading.textContent);
	expect(heads()).toEqual(['Read (1)', 'To read (1)', 'Without a note (2)']);
	// What is read is ticked off; the others have a box, and arrows go from one to the next.
	panel.querySelector<HTMLElement>('.is-read a')?.focus();
	expect(panel.querySelector('.is-read input')).toBeNull();
	key('ArrowDown');
	const box = panel.ownerDocument.activeElement as HTMLInputElement;
	expect(box.getAttribute('aria-label')).toContain('On computable numbers');
	box.click();
	button('Put into the queue')?.click();
	await host.until(() => host.notices.includes('Put into the queue, as cited by “LN-Engines”: 1 paper.'));
	expect(await host.cliJson('queue')).toMatchObject([
		{ path: TURING, reasons: ['not rated yet', 'cited by LN-Engines'] },
		{ path: ENGINES },
	]);
	// A note that is read meanwhile is seen, and nobody is asked again.
	await host.writeOutside(TURING, (FILES[TURING] ?? '').replace('to-read', 'reviewed'));
	await host.until(() => heads()[0] === 'Read (2)');
	button('Cited by')?.click();
	await host.until(() => panel.textContent?.includes('Semantic Scholar is asked'));
	expect(host.requests).toHaveLength(1);
});

test('a failure says what happened, with a button to try again', async () => {
	const host = await openHost({ files: FILES, routes: { '*': 'offline' } });
	await host.open(ENGINES);
	await host.run('show-references');
	const view = viewOf(host, 'structured-paper-notes-references');
	await host.until(() => view.querySelector('[role="alert"]'));
	expect(view.querySelector('[role="alert"]')?.textContent).toMatch(/cannot be reached/);
	expect([...view.querySelectorAll('button')].map((button) => button.textContent)).toContain('Try again');
});

test('the outline is written by the command and undone in one step', async () => {
	const host = await openHost({ files: FILES, routes: ROUTES });
	await host.open(ENGINES);
	await host.run('add-paper-outline');
	await host.settled();
	expect(await host.read(ENGINES)).toContain('> [!info]- Outline (v1)\n> - 1 Introduction');
	await host.run('undo-last-operation');
	await host.settled();
	expect(await host.read(ENGINES)).toBe(FILES[ENGINES]);
});

const bytesOf = (...bytes: readonly (string | number)[]): ArrayBuffer =>
	Uint8Array.from(bytes.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0))))).buffer;
const PNG = bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0xff, 0x80, 'rest');

describe('figures downloaded into the vault', () => {
	const twoFigures = PAGE.replace(
		/<figure [^>]*ltx_figure[\s\S]*?<\/figure>/,
		(figure) => `${figure}${figure.replace(/src="[^"]*"/, 'src="x2.png"')}`,
	);
	const open = (picture: ArrayBuffer | null, of: 'download' | 'link' = 'download') =>
		openHost({
			files: FILES,
			clock: 'jump',
			data: { outlinePictures: of },
			routes: ({ url }) => {
				if (url.endsWith('/2301.00001')) return twoFigures;
				if (picture === null || !/\.png$/.test(url)) return { status: 404, text: '' };
				return { status: 200, arrayBuffer: picture, headers: { 'content-type': 'image/png' } };
			},
		});
	const pictures = (host: Awaited<ReturnType<typeof openHost>>) =>
		host.app.vault.getFiles().flatMap(({ path, extension }) => (extension === 'md' ? [] : [path]));

	test('each is shown from its file, asked for once, and all is undone in one step', async () => {
		const host = await open(PNG);
		await host.cliJson('outline', { path: ENGINES, write: true });
		const text = await host.read(ENGINES);
		expect(pictures(host)).toHaveLength(2);
		for (const path of pictures(host)) expect(text).toContain(`>   ![[${path.replace(/^.*\//, '')}]]`);
		const [first = ''] = pictures(host);
		const file = host.app.vault.getFileByPath(first);
		expect(file === null ? null : new Uint8Array(await host.app.vault.readBinary(file))).toEqual(new Uint8Array(PNG));
		const asked = host.requests.length;
		await host.cliJson('outline', { path: ENGINES, write: true });
		expect([await host.read(ENGINES), host.requests.length]).toEqual([text, asked]);
		await host.run('undo-last-operation');
		await host.settled();
		expect([await host.read(ENGINES), pictures(host)]).toEqual([FILES[ENGINES], []]);
	});

	const JPEG = bytesOf(0xff, 0xd8, 0xff, 0xe0, 'rest');
	test.each<[address: string, bytes: ArrayBuffer, file: string | null]>([
		['engine.jpeg', JPEG, 'jpg'],
		['engine.JPG', JPEG, 'jpg'],
		['engine.png', JPEG, 'jpg'],
		['engine', PNG, 'png'],
		['engine.gif', bytesOf('GIF89a', 'rest'), 'gif'],
		['engine.svg', PNG, null],
		['engine.svg?v=2', PNG, null],
	])('%s: asked for once at most, and found again by what it is', async (address, bytes, ending) => {
		const host = await openHost({
			files: FILES,
			data: { outlinePictures: 'download' },
			clock: 'jump',
			routes: ({ url }) =>
				url.endsWith('/2301.00001')
					? PAGE.replaceAll('engine.png', address)
					: url.endsWith(`/${address}`)
						? { status: 200, arrayBuffer: bytes }
						: { status: 404, text: '' },
		});
		const asked = () => host.requests.filter(({ url }) => url.endsWith(`/${address}`)).length;
		for (let run = 0; run < 2; run++) {
			await host.cliJson('outline', { path: ENGINES, write: true });
			expect([asked(), pictures(host).map((path) => path.replace(/^.*\./, ''))]).toEqual(ending === null ? [0, []] : [1, [ending]]);
		}
	});

	test('cancelled meanwhile: what came is shown from its file, the rest stay links, and a second run gets them', async () => {
		let answer = (): void => undefined;
		const slow = new Promise<void>((resolve) => (answer = resolve));
		const host = await openHost({
			files: FILES,
			data: { outlinePictures: 'download' },
			clock: 'jump',
			routes: async ({ url }) => {
				if (url.endsWith('/2301.00001')) return twoFigures;
				if (url.endsWith('x2.png')) await slow;
				return { status: 200, arrayBuffer: PNG };
			},
		});
		await host.open(ENGINES);
		void host.run('add-paper-outline');
		await host.until(
			() => document.querySelector('.spn-progress-words')?.textContent?.includes('2') && host.requests.at(-1)?.url.endsWith('x2.png'),
			15_000,
		);
		[...document.querySelectorAll<HTMLElement>('.modal button')].find((button) => button.textContent === 'Cancel')!.click();
		await host.until(() => host.notices.length > 0);
		expect(host.notices).toEqual([expect.stringMatching(/outline, conclusion, figures.*could not be downloaded: 1\.$/)]);
		const text = await host.read(ENGINES);
		expect(pictures(host)).toHaveLength(1);
		expect([text.match(/!\[\[/g), text.match(/\*\*\[Figure 1\]\(https:[^)]*x2\.png\)/g)]).toEqual([['![['], [expect.any(String)]]);
		answer();
		await host.settled();
		await host.cliJson('outline', { path: ENGINES, write: true });
		expect([pictures(host).length, (await host.read(ENGINES)).match(/!\[\[/g)?.length]).toEqual([2, 2]);
	}, 30_000);

	test('cancelled before the page came: nothing is written, and nothing is said to have gone wrong', async () => {
		const host = await openHost({ files: FILES, data: { outlinePictures: 'download' }, routes: () => 'hang' });
		await host.open(ENGINES);
		void host.run('add-paper-outline');
		await host.until(() => document.querySelector('.spn-progress-words'), 15_000);
		[...document.querySelectorAll<HTMLElement>('.modal button')].find((button) => button.textContent === 'Cancel')!.click();
		await host.until(() => document.querySelector('.modal') === null);
		await host.settled();
		expect([host.notices, host.errors, await host.read(ENGINES)]).toEqual([[], [], FILES[ENGINES]]);
	}, 30_000);

	test('where figures stay links the note is read once less: what it says of them is asked only before a download', async () => {
		const reads: number[] = [];
		for (const of of ['link', 'download'] as const) {
			const host = await open(PNG, of);
			let count = 0;
			for (const name of ['read', 'cachedRead'] as const) {
				const real = host.app.vault[name].bind(host.app.vault);
				host.app.vault[name] = async (file) => {
					if (file.path === ENGINES) count += 1;
					return await real(file);
				};
			}
			await host.cliJson('outline', { path: ENGINES, write: true });
			reads.push(count);
			await host.close();
		}
		expect(reads[0]).toBe((reads[1] ?? 0) - 1);
	});

	test('a picture that was drawn over since is left by the undo', async () => {
		const host = await open(PNG);
		await host.cliJson('outline', { path: ENGINES, write: true });
		const [first = ''] = pictures(host);
		const file = host.app.vault.getFileByPath(first);
		if (file !== null) await host.app.vault.modifyBinary(file, bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0xff, 0x81, 'rest'));
		await host.run('undo-last-operation');
		await host.settled();
		expect([await host.read(ENGINES), pictures(host)]).toEqual([FILES[ENGINES], [first]]);
	});

	test.each<[string, ArrayBuffer | null]>([
		['no picture', bytesOf('<html>Not here</html>')],
		['a drawing that may hold a program', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
		['too large', bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', ' '.repeat(8_000_001))],
		['not found', null],
	])('%s: the figure stays a link', async (_, picture) => {
		const host = await open(picture);
		await host.cliJson('outline', { path: ENGINES, write: true });
		expect(pictures(host)).toEqual([]);
		expect(await host.read(ENGINES)).toMatch(/\*\*\[Figure 1\]\(https:\/\/arxiv\.org\/html\/[^)]+\.png\)\*\*/);
		expect(await host.read(ENGINES)).not.toContain('![');
	});

	test('a list of figures that is the reader’s by now asks for none', async () => {
		const host = await open(PNG, 'link');
		await host.cliJson('outline', { path: ENGINES, write: true });
		const file = host.app.vault.getFileByPath(ENGINES);
		if (file !== null) await host.app.vault.process(file, (text) => text.replace('**[Figure 1]', 'Look! **[Figure 1]'));
		const asked = host.requests.length;
		const select = (await host.settings()).querySelector<HTMLSelectElement>('select.dropdown:has(option[value="download"])');
		if (select === null) throw new Error('no row for the figures');
		select.value = 'download';
		select.dispatchEvent(new Event('change'));
		await host.settled();
		await host.cliJson('outline', { path: ENGINES, write: true });
		expect([host.requests.length, pictures(host)]).toEqual([asked, []]);
	});
});

/** The reader keeps a secret in the app and chooses it in a row of the settings. */
async function giveKey(host: Awaited<ReturnType<typeof openHost>>, row: string, name: string, secret: string): Promise<void> {
	host.app.secretStorage.setSecret(name, secret);
	const rows = [...(await host.settings()).querySelectorAll('.setting-item')];
	const select = rows.find((item) => item.querySelector('.setting-item-name')?.textContent === row)?.querySelector('select');
	if (select === null || select === undefined) throw new Error(`no row ${row}`);
	select.value = name;
	select.dispatchEvent(new Event('change'));
	await host.settled();
}

test('the reader’s own key goes to its host alone; only its name is kept', async () => {
	const KEY = 'k-3fa9-never-written';
	const OTHER = 'k-71c2-not-written-either';
	const sent: [string, string | undefined][] = [];
	const host = await openHost({
		files: FILES,
		clock: 'jump',
		routes: ({ url, headers }) => {
			sent.push([new URL(url).hostname, headers['x-api-key'] ?? headers['Authorization']]);
			return /semanticscholar|openalex/.test(url) ? { status: 403, text: '{"message":"Forbidden"}' } : { status: 404, text: '' };
		},
	});
	await host.cliJson('references', { path: ENGINES });
	expect(sent.map(([name]) => name)).not.toContain('api.openalex.org');
	await giveKey(host, 'Your key of Semantic Scholar', 'semantic-scholar', KEY);
	await giveKey(host, 'Your key of OpenAlex', 'open-alex', `${OTHER}\n`);
	const answer = JSON.stringify(await host.cliJson('references', { path: ENGINES }));
	expect(sent.filter(([, key]) => key !== undefined)).toEqual([
		['api.semanticscholar.org', KEY],
		['api.openalex.org', `Bearer ${OTHER}`],
	]);
	expect(host.requests.map(({ url }) => url).join()).not.toContain(OTHER);
	expect(sent.length).toBeGreaterThan(2);
	await host.settled();
	const listed = await host.app.vault.adapter.list(`${host.app.vault.configDir}/plugins/structured-paper-notes`);
	const kept = await Promise.all(listed.files.map((path) => host.app.vault.adapter.read(path)));
	const files = [await host.vaultFiles(), ...kept.filter((text) => text.length < 1_000_000)];
	for (const key of [KEY, OTHER]) expect(JSON.stringify([answer, files, host.notices])).not.toContain(key);
	expect(await host.data()).toMatchObject({ semanticScholarKey: 'semantic-scholar', openAlexKey: 'open-alex' });
});

test('with a key of one’s own, OpenAlex tells what the others lack, once; without the key it is never asked', async () => {
	const works = [
		{ doi: 'https://doi.org/10.48550/arxiv.1706.03762', title: 'Attention Is All You Need', publication_year: 2017 },
		{ doi: 'https://doi.org/10.1145/1273445.1273458', title: 'How to Read a Paper', publication_year: 2007 },
	].map((work) => ({ ...work, authorships: [], primary_location: null }));
	const host = await openHost({
		files: FILES,
		clock: 'jump',
		routes: ({ url }) =>
			url.includes('api.openalex.org/works/doi:10.48550/arXiv.2301.00001?')
				? JSON.stringify({ id: 'https://openalex.org/W12', referenced_works_count: 2 })
				: url.includes('api.openalex.org/works?filter=cited_by:W12&')
					? JSON.stringify({ meta: { count: 2, next_cursor: 'more' }, results: works })
					: { status: 404, text: '{}' },
	});
	const asked = () => host.requests.filter(({ url }) => url.includes('openalex')).length;
	const ask = () => host.cliJson('references', { path: ENGINES });
	expect(await ask()).toMatchObject({ error: { kind: 'not-found' } });
	expect(asked()).toBe(0);
	await giveKey(host, 'Your key of OpenAlex', 'open-alex', 'k-1');
	for (let time = 0; time < 2; time++)
		expect(await ask()).toMatchObject({
			source: ['OpenAlex'],
			complete: true,
			references: [
				{ arxiv: '1706.03762', doi: null, note: 'Papers/LN-Vaswani.md', match: 'identifier' },
				{ doi: '10.1145/1273445.1273458', note: null },
			],
		});
	expect(asked()).toBe(2);
	// A secret stays on its device; the name that came with the settings is no key.
	host.app.secretStorage.setSecret('open-alex', '');
	await host.cliJson('references', { id: '2301.00009' });
	expect(asked()).toBe(2);
});

test('papers nothing is kept of are asked for in one request, by POST', async () => {
	const references = [{ paperId: 'x', title: 'The work that both of them cite', year: 2017, externalIds: { ArXiv: '1801.00001' } }];
	const host = await openHost({
		files: FILES,
		routes: ({ url, method, body }) =>
			url.includes('/paper/batch') && method === 'POST' && body === JSON.stringify({ ids: ['ARXIV:2301.00001', 'ARXIV:1706.03762'] })
				? JSON.stringify([{ references }, { references }])
				: 'offline',
	});
	expect(await host.cliJson('survey')).toMatchObject({ works: [{ arxiv: '1801.00001', count: 2 }] });
	expect(host.requests).toHaveLength(1);
});

test('the survey shows what several papers cite, and ignores a work for good', async () => {
	const second = { 'Papers/LN-Second.md': note('Second', 'arxiv: "2301.00002"\narxiv-version: 1\n') };
	const host = await openHost({
		clock: 'jump',
		files: { ...FILES, ...second },
		routes: { ...ROUTES, 'https://arxiv.org/html/2301.00002': PAGE, '*': 'offline' },
	});
	for (const path of [ENGINES, 'Papers/LN-Second.md']) await host.cliJson('references', { path });
	const answer = (await host.cliJson('survey', { from: 'Papers' })) as { papers: number; works: { title: string; count: number }[] };
	expect([answer.papers, answer.works.length, answer.works[0]?.count]).toEqual([4, 4, 2]);
	await host.run('survey-literature');
	await host.settled();
	const view = viewOf(host, 'structured-paper-notes-survey');
	await host.until(() => view.querySelector('ol > li'));
	expect(view.querySelectorAll('ol > li')).toHaveLength(4);
	view.querySelector<HTMLElement>('.spn-survey-ignore')?.click();
	await host.until(() => view.querySelectorAll('ol > li').length === 3);
});
