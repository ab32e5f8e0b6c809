/** The host itself, driven by a tiny plugin made up here. */
import { closeHosts, fileError, openHost } from './host';

const MANIFEST = {
	id: 'tiny',
	name: 'Tiny',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: 'Tests',
	description: 'A plugin for tests.',
};

/** A plugin whose onload is the given JavaScript; `o` is the module obsidian, `this` the plugin. */
function tiny(onload: string, head = ''): string {
	return `const o = require('obsidian'); ${head}
		module.exports = class extends o.Plugin { async onload() { ${onload} } };`;
}
const open = (onload: string, options: Parameters<typeof openHost>[0] = {}): ReturnType<typeof openHost> =>
	openHost({ source: tiny(onload), manifest: MANIFEST, ...options });

afterEach(closeHosts);

test('require of anything but obsidian throws, and so does an export the host lacks', async () => {
	await expect(openHost({ source: `require('fs')`, manifest: MANIFEST })).rejects.toThrow("requires 'fs'");
	await expect(open('o.somethingNew()')).rejects.toThrow("no 'somethingNew'");
});

test('main.js has no Node, no fetch', async () => {
	const host = await open(
		`this.seen = [typeof process, typeof Buffer, typeof global]; try { fetch('x') } catch (e) { this.error = e.message }`,
	);
	expect(host.plugin).toMatchObject({ seen: ['undefined', 'undefined', 'undefined'], error: expect.stringContaining('requestUrl') });
});

test('unload takes everything back', async () => {
	const host = await open(`
		this.addCommand({ id: 'go', name: 'Go', callback() {} });
		this.addRibbonIcon('star', 'Star', () => {});
		this.addStatusBarItem();
		this.registerMarkdownCodeBlockProcessor('x', () => {});
		this.registerMarkdownPostProcessor(() => {});
		this.registerObsidianProtocolHandler('tiny', () => {});
		this.registerCliHandler('tiny:go', 'Goes', null, () => 'gone');
		this.registerEvent(this.app.vault.on('create', () => {}));
		new o.Notice('Hello');`);
	expect(host.registered()).not.toEqual(host.registeredBefore);
	expect(host.notices).toEqual(['Hello']);
	await host.unload();
	const { 'elements in the page': _page, ...left } = host.registered();
	expect(left).toEqual((({ 'elements in the page': _other, ...rest }) => rest)(host.registeredBefore));
});

describe('the vault', () => {
	test('create refuses what exists, what lacks its folder, and a name that differs in case only', async () => {
		const { app } = await open('', { files: { 'A/One.md': '1' } });
		await expect(app.vault.create('A/One.md', '')).rejects.toThrow('already exists');
		await expect(app.vault.create('A/one.md', '')).rejects.toThrow('already exists');
		await expect(app.vault.create('B/Two.md', '')).rejects.toThrow('ENOENT');
		await expect(app.vault.createFolder('A')).rejects.toThrow('already exists');
	});

	test.each(['a:b.md', 'a?.md', 'CON.md', '../x.md', 'end .', 'a|b.md'])('create refuses the name %s', async (path) => {
		const { app } = await open('');
		await expect(app.vault.create(path, '')).rejects.toThrow();
	});

	test('the cache knows of a write a moment later and says so', async () => {
		const host = await open('', { files: { 'A.md': '[[B]]' } });
		const heard: string[] = [];
		for (const name of ['changed', 'resolve', 'resolved', 'deleted'])
			host.app.metadataCache.on(name, (file: { path: string } | undefined) => heard.push(`${name} ${file?.path ?? ''}`.trim()));
		expect(host.app.metadataCache.unresolvedLinks['A.md']).toEqual({ B: 1 });
		const file = await host.app.vault.create('B.md', '# B');
		expect(host.app.metadataCache.getFileCache(file)).toBeNull();
		await host.settled();
		expect(host.app.metadataCache.getFileCache(file)?.headings?.[0]?.heading).toBe('B');
		expect(host.app.metadataCache.resolvedLinks['A.md']).toEqual({ 'B.md': 1 });
		expect(heard).toEqual(['changed B.md', 'resolve A.md', 'resolve B.md', 'resolved']);
		await host.app.vault.delete(file);
		await host.settled();
		expect(heard).toContain('deleted B.md');
		expect(host.app.metadataCache.unresolvedLinks['A.md']).toEqual({ B: 1 });
	});

	test('after a start a note is known by name only; its first look fires no change, and resolved comes several times', async () => {
		const files = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`N${n}.md`, `---\nn: ${n}\n---\n[[N${(n + 1) % 10}]]`]));
		const host = await open(
			'this.heard = []; for (const e of ["changed", "resolved"]) this.registerEvent(this.app.metadataCache.on(e, () => this.heard.push(e))); this.app.workspace.onLayoutReady(() => { this.atReady = this.app.vault.getMarkdownFiles().map((f) => this.app.metadataCache.getFileCache(f)); });',
			{ files, cache: 'held' },
		);
		const { app } = host;
		const known = () => app.vault.getMarkdownFiles().filter((file) => app.metadataCache.getFileCache(file) !== null).length;
		expect(host.plugin).toMatchObject({ atReady: Array.from({ length: 10 }, () => null), heard: [] });
		expect(app.metadataCache.getFirstLinkpathDest('N3', '')?.path).toBe('N3.md');
		expect(app.metadataCache.resolvedLinks).toEqual({});
		expect(await host.firstLook(4)).toBe(6);
		expect(known()).toBe(4);
		await host.writeOutside('N9.md', 'new');
		expect(known()).toBe(5);
		expect(await host.firstLook()).toBe(0);
		expect(known()).toBe(10);
		expect(app.metadataCache.resolvedLinks['N0.md']).toEqual({ 'N1.md': 1 });
		expect(new Set((host.plugin as unknown as { heard: string[] }).heard)).toEqual(new Set(['resolved']));
		await host.writeOutside('N9.md', 'newer');
		expect(host.plugin).toMatchObject({ heard: expect.arrayContaining(['changed']) as string[] });
	});

	test('a rename moves the cache and rewrites the links', async () => {
		const host = await open('', { files: { 'A.md': 'see [[B|bee]] and [[B#H]]', 'B.md': '# H' } });
		const file = host.app.vault.getFileByPath('B.md');
		if (file === null) throw new Error('B.md is missing');
		await host.app.fileManager.renameFile(file, 'C.md');
		await host.settled();
		expect(await host.read('A.md')).toBe('see [[C|bee]] and [[C#H]]');
		expect(host.app.metadataCache.resolvedLinks['A.md']).toEqual({ 'C.md': 2 });
	});

	test('writes fail when told to', async () => {
		const host = await open('', { files: { 'A.md': 'a' } });
		host.failWrites((path, n) => (n === 2 ? fileError('ENOSPC', 'write', path) : null));
		await host.app.vault.create('B.md', 'b');
		await expect(host.app.vault.create('C.md', 'c')).rejects.toThrow('no space left');
		expect(Object.keys(await host.vaultFiles())).toEqual(['A.md', 'B.md']);
	});

	test('loadData is null at first, and what was saved later', async () => {
		const host = await open('this.first = await this.loadData(); await this.saveData({ a: 1 });');
		expect(host.plugin).toMatchObject({ first: null });
		expect(await host.data()).toEqual({ a: 1 });
	});
});

describe('links', () => {
	const files = { 'a/Note.md': '', 'b/Note.md': '', 'b/c/Other.md': '', 'Deep/x/Only.md': '', 'Root.md': '', 'pic.png': '' };
	test.each([
		['Root', 'a/Note.md', 'Root.md'],
		['Note', 'b/c/Other.md', 'a/Note.md'],
		['Note', 'b/Note.md', 'b/Note.md'],
		['b/Note', 'Root.md', 'b/Note.md'],
		['c/Other', 'Root.md', 'b/c/Other.md'],
		['../Note', 'b/c/Other.md', 'b/Note.md'],
		['only.MD', 'Root.md', 'Deep/x/Only.md'],
		['pic.png', 'a/Note.md', 'pic.png'],
		['Nowhere', 'Root.md', null],
		['', 'Root.md', 'Root.md'],
	])('[[%s]] in %s leads to %s', async (link, from, to) => {
		const { app } = await open('', { files });
		expect(app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null).toBe(to);
	});

	test.each([
		[{}, '[[Root]]', '[[b/Note|N]]'],
		[{ newLinkFormat: 'absolute' as const }, '[[Root]]', '[[b/Note|N]]'],
		[{ newLinkFormat: 'relative' as const }, '[[../Root]]', '[[../b/Note|N]]'],
		[{ useMarkdownLinks: true }, '[Root](Root.md)', '[N](b/Note.md)'],
	])('with %j a link is written %s', async (config, plain, named) => {
		const { app } = await open('', { files, config });
		const root = app.vault.getFileByPath('Root.md');
		const note = app.vault.getFileByPath('b/Note.md');
		if (root === null || note === null) throw new Error('files are missing');
		expect(app.fileManager.generateMarkdownLink(root, 'a/Note.md')).toBe(plain);
		expect(app.fileManager.generateMarkdownLink(note, 'a/Note.md', '', 'N')).toBe(named);
	});
});

describe('the editor and the reading view', () => {
	test('a transaction is one step of undo, and typing is saved', async () => {
		const host = await open('', { files: { 'A.md': 'one\ntwo\n' }, saveDelay: 1 });
		const { editor } = await host.open('A.md');
		editor.transaction({
			changes: [
				{ from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: 'ONE' },
				{ from: { line: 1, ch: 3 }, text: '!' },
			],
		});
		expect(editor.getValue()).toBe('ONE\ntwo!\n');
		await host.until(async () => (await host.read('A.md')) === 'ONE\ntwo!\n');
		editor.undo();
		expect(editor.getValue()).toBe('one\ntwo\n');
	});

	test('a write from elsewhere reaches the editor and leaves the cursor', async () => {
		const host = await open('', { files: { 'A.md': 'one\ntwo\n' } });
		const { editor } = await host.open('A.md');
		editor.setCursor({ line: 1, ch: 1 });
		await host.writeOutside('A.md', 'one, changed\ntwo\n');
		expect(editor.getValue()).toBe('one, changed\ntwo\n');
		expect(editor.getCursor()).toEqual({ line: 1, ch: 1 });
	});

	test('line ends stay as they are', async () => {
		const host = await open('', { files: { 'A.md': 'one\r\ntwo' }, saveDelay: 1 });
		const { editor } = await host.open('A.md');
		editor.replaceRange('X', { line: 0, ch: 0 });
		await host.until(async () => (await host.read('A.md')) === 'Xone\r\ntwo');
	});

	test('sections, code blocks, callouts, links, children', async () => {
		const host = await open(
			`
			this.infos = []; this.unloaded = 0; const plugin = this;
			this.registerMarkdownPostProcessor((el, ctx) => { const t = el.querySelector('table'); if (t) { const s = ctx.getSectionInfo(t); this.infos.push([s.lineStart, s.lineEnd, ctx.frontmatter.type]); } });
			this.registerMarkdownCodeBlockProcessor('box', (source, el, ctx) => { el.setText('[' + source + ']'); const child = new o.MarkdownRenderChild(el); child.register(() => plugin.unloaded++); ctx.addChild(child); });`,
			{
				files: {
					'A.md':
						'---\ntype: x\n---\n# H\n\n| a | b |\n|---|---|\n| [[B\\|shown]] | $x$ |\n\n> [!info]- Folded\n> inside #tag\n\n```box\n1\n2\n```\n',
					'B.md': '',
				},
			},
		);
		const view = await host.open('A.md', 'preview');
		const { sizerEl } = view.previewMode;
		expect(sizerEl.querySelector('.block-language-box')?.textContent).toBe('[1\n2]');
		expect(sizerEl.querySelector('td a.internal-link')?.getAttribute('data-href')).toBe('B');
		expect(sizerEl.querySelector('.callout')?.getAttribute('data-callout')).toBe('info');
		expect(sizerEl.querySelector('.callout-title-inner')?.textContent).toBe('Folded');
		expect(sizerEl.querySelector('.callout-content')?.textContent).toContain('inside #tag');
		expect(sizerEl.querySelector('.callout-content a.tag')?.textContent).toBe('#tag');
		expect(sizerEl.querySelector('.math-inline')?.textContent).toBe('x');
		expect(host.plugin).toMatchObject({ infos: [[5, 7, 'x']] });
		await view.setMode('source');
		expect(view.sourceEl.querySelector('.cm-preview-code-block')?.textContent).toBe('[1\n2]');
		view.leaf.detach();
		await host.settled();
		expect(host.plugin).toMatchObject({ unloaded: 2 });
		expect(host.errors).toEqual([]);
	});
});

describe('the surface', () => {
	test('palette, dialog, menu', async () => {
		const host = await open(
			`
			this.addCommand({ id: 'ask', name: 'Ask', callback: () => new Ask(this.app).open() });
			this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => menu.addItem((i) => i.setTitle('Say ' + file.path).onClick(() => new o.Notice(file.path)))));
			const plugin = this;
			class Ask extends o.FuzzySuggestModal { getItems() { return ['apple', 'pear']; } getItemText(x) { return x; } onChooseItem(x) { plugin.chosen = x; } }`,
			{ files: { 'A.md': '' } },
		);
		await host.palette('tiny ask');
		const prompt = document.querySelector<HTMLInputElement>('.prompt-input');
		if (prompt === null) throw new Error('the dialog is not there');
		prompt.value = 'pr';
		prompt.dispatchEvent(new Event('input'));
		prompt.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
		expect(host.plugin).toMatchObject({ chosen: 'pear' });
		const menu = host.fileMenu('A.md');
		menu.choose('Say A.md');
		expect(host.notices).toEqual(['A.md']);
	});

	test('declarative settings show, validate and save', async () => {
		const host = await open(
			`
			this.settings = { style: 'apa', folder: 'Papers', on: true };
			class Tab extends o.PluginSettingTab { getSettingDefinitions() { return [
				{ type: 'group', heading: 'Citations', items: [{ name: 'Style', control: { type: 'dropdown', key: 'style', options: { apa: 'APA', ieee: 'IEEE' } } }] },
				{ name: 'Folder', visible: () => this.plugin.settings.style === 'ieee', control: { type: 'folder', key: 'folder', validate: (v) => v.includes('..') ? 'Not that' : undefined } },
				{ type: 'page', name: 'More', items: [{ name: 'On', control: { type: 'toggle', key: 'on' } }] } ]; } }
			this.addSettingTab(new Tab(this.app, this));`,
		);
		const el = await host.settings();
		const row = (key: string): HTMLElement => el.querySelector(`[data-key="${key}"]`) as HTMLElement;
		expect(row('folder').style.display).toBe('none');
		const select = row('style').querySelector('select') as HTMLSelectElement;
		select.value = 'ieee';
		select.dispatchEvent(new Event('change'));
		await host.settled();
		expect(await host.data()).toMatchObject({ style: 'ieee' });
		expect(row('folder').style.display).toBe('');
		const field = row('folder').querySelector('input') as HTMLInputElement;
		field.value = '../x';
		field.dispatchEvent(new Event('input'));
		await host.settled();
		expect(row('folder').textContent).toContain('Not that');
		expect(await host.data()).toMatchObject({ folder: 'Papers' });
		(el.querySelector('.mod-page') as HTMLElement).click();
		(el.querySelector('[data-key="on"] .checkbox-container') as HTMLElement).click();
		await host.settled();
		expect(await host.data()).toMatchObject({ on: false });
	});

	test('requests are answered from the table, logged, and fail as in the app', async () => {
		const host = await open('this.get = (url, rest) => o.requestUrl({ url, ...rest })', {
			routes: {
				'https://a.org/*': ['first', { status: 429, headers: { 'Retry-After': '5' }, text: 'slow down' }],
				'https://b.org/': 'offline',
			},
		});
		const { get } = host.plugin as unknown as {
			get(url: string, rest?: object): Promise<{ text: string; status: number; headers: Record<string, string> }>;
		};
		expect((await get('https://a.org/1')).text).toBe('first');
		expect(await get('https://a.org/2', { throw: false })).toMatchObject({ status: 429, headers: { 'retry-after': '5' } });
		await expect(get('https://a.org/3')).rejects.toMatchObject({ status: 429 });
		await expect(get('https://b.org/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
		await expect(get('https://c.org/')).rejects.toThrow('no route');
		expect(host.requests.map((one) => one.status)).toEqual([200, 429, 429, 'offline', null]);
		expect(host.unrouted).toEqual(['https://c.org/']);
	});

	test('a jumping clock waits for nothing but a request under way', async () => {
		const host = await open(
			`const wait = (ms) => new Promise((done) => window.setTimeout(done, ms)); this.log = [];
			this.addCommand({ id: 'go', name: 'Go', callback: async () => { for (const n of [1, 2, 3]) { await o.requestUrl('https://a.org/' + n); await wait(3000); } this.log.push(new Date().toISOString()); } });`,
			{ routes: () => new Promise((done) => setTimeout(() => done('x'), 10)), clock: 'jump', now: '2026-11-21T00:00:00Z' },
		);
		const before = Date.now();
		await host.run('go');
		expect(Date.now() - before).toBeLessThan(6000);
		expect(host.plugin).toMatchObject({ log: ['2026-11-21T00:00:09.000Z'] });
		expect(host.requests.map((one) => one.startedAt - (host.requests[0]?.startedAt ?? 0))).toEqual([0, 3000, 6000]);
	});

	test('CLI: flags, required ones, answers', async () => {
		const host =
			await open(`this.registerCliHandler('tiny:say', 'Says', { word: { value: '<word>', description: 'What', required: true } }, (p) => JSON.stringify(p));
			try { this.registerCliHandler('other:say', 'Says', null, () => ''); } catch (e) { this.error = e.message; }`);
		expect(await host.cliJson('say', { word: 'hello', loud: true })).toEqual({ word: 'hello', loud: 'true', format: 'json' });
		await expect(host.cli('say')).rejects.toThrow('word');
		expect(host.plugin).toMatchObject({ error: expect.stringContaining('tiny:<action>') });
	});

	test('a Bases view gets its notes, groups and settings', async () => {
		const host = await open(
			`const plugin = this; plugin.seen = [];
			class Matrix extends o.BasesView { type = 'matrix'; constructor(c, el) { super(c); this.el = el; }
				onDataUpdated() { this.el.setText(this.data.groupedData.map((g) => (g.key ?? '') + ':' + g.entries.map((e) => e.file.basename + '=' + e.getValue('note.year')).join(',')).join(' ')); } }
			this.registerBasesView('matrix', { name: 'Matrix', icon: 'table', factory: (c, el) => new Matrix(c, el), options: () => [{ type: 'toggle', key: 'dense', displayName: 'Dense' }] });`,
			{
				files: {
					'P/A.md': '---\ntype: literature\nyear: 2019\ntopic: x\n---',
					'P/B.md': '---\ntype: literature\nyear: 2017\ntopic: x\n---',
					'C.md': '---\ntype: other\n---',
				},
			},
		);
		const base = host.openBase(
			'filters:\n  and:\n    - file.inFolder("P")\n    - type == "literature"\nviews:\n  - type: matrix\n    name: All\n    groupBy:\n      property: topic\n    sort:\n      - property: year\n        direction: ASC\n',
		);
		expect(base.containerEl.textContent).toBe('x:B=2017,A=2019');
		await host.writeOutside('P/B.md', '---\ntype: literature\nyear: 2021\ntopic: y\n---');
		expect(base.containerEl.textContent).toBe('x:A=2019 y:B=2021');
		expect(base.options).toEqual([{ type: 'toggle', key: 'dense', displayName: 'Dense' }]);
	});
});

test('YAML is written as Obsidian writes it', async () => {
	const host = await open(
		'this.out = o.stringifyYaml({ t: "A: b", year: 2019, none: null, list: ["x", "@y"], day: "2019-06-05", id: "1906.01820", long: "w ".repeat(80) + "end" }); this.back = o.parseYaml("a: 2019-06-05\\nb:\\nc: [x, y]");',
	);
	expect((host.plugin as unknown as { out: string }).out).toBe(
		`t: "A: b"\nyear: 2019\nnone:\nlist:\n  - x\n  - "@y"\nday: 2019-06-05\nid: "1906.01820"\nlong: ${'w '.repeat(80)}end\n`,
	);
	expect(host.plugin).toMatchObject({ back: { a: '2019-06-05', b: null, c: ['x', 'y'] } });
});
