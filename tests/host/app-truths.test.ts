/** The app's hard edges, one by one, as the host has them: see "What the app does" in ARCHITECTURE. A tiny plugin drives them. */
import { runLinter, runTemplater } from './neighbours';
import { closeHosts, openHost } from './host';
import { unknownIcons } from './components/icons';

const MANIFEST = {
	id: 'tiny',
	name: 'Tiny',
	version: '1.0.0',
	minAppVersion: '1.13.0',
	author: 'Tests',
	description: 'A plugin for tests.',
};
const open = (onload: string, options: Parameters<typeof openHost>[0] = {}): ReturnType<typeof openHost> =>
	openHost({
		source: `const o = require('obsidian'); module.exports = class extends o.Plugin { async onload() { ${onload} } };`,
		manifest: MANIFEST,
		...options,
	});
const press = (el: EventTarget, key: string, more: KeyboardEventInit = {}) => {
	const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
	el.dispatchEvent(event);
	return event;
};

afterEach(closeHosts);

describe('keys', () => {
	test('scopes are asked on the window, before any element; only false prevents and stops; the first match ends the search', async () => {
		const host = await open(
			`this.order = []; const scope = new o.Scope(this.app.scope); this.app.scope.register([], 'x', () => { this.order.push('parent'); });
			scope.register([], 'x', () => { this.order.push('first'); return this.answer; }); scope.register([], 'x', () => { this.order.push('second'); });
			this.app.keymap.pushScope(scope);`,
		);
		const plugin = host.plugin as unknown as { order: string[]; answer: unknown };
		const el = document.body.createEl('input');
		el.addEventListener('keydown', () => plugin.order.push('element'), true);
		expect(press(el, 'x').defaultPrevented).toBe(false);
		expect(plugin.order).toEqual(['first', 'element']);
		plugin.order.length = 0;
		plugin.answer = true;
		expect(press(el, 'x').defaultPrevented).toBe(false);
		plugin.answer = false;
		expect(press(el, 'x').defaultPrevented).toBe(true);
		expect(plugin.order).toEqual(['first', 'element', 'first']);
	});

	test.each([
		['left alone', '', 'AB\nC'],
		['prevented', 'event.preventDefault();', 'ABxC'],
	])(
		'a dialog that closes within a key gives the focus back, and the editor gets the key unless it is prevented: %s',
		async (_what, prevent, text) => {
			const host = await open(
				`this.addCommand({ id: 'ask', name: 'Ask', callback: () => { const modal = new o.Modal(this.app); const field = modal.contentEl.createEl('input');
				field.addEventListener('keydown', (event) => { ${prevent} modal.close(); }); modal.open(); field.focus(); } });`,
				{ files: { 'A.md': 'ABxC' } },
			);
			const { editor } = await host.open('A.md');
			editor.setSelection({ line: 0, ch: 2 }, { line: 0, ch: 3 });
			editor.focus();
			await host.run('ask');
			press(document.activeElement ?? document.body, 'Enter');
			await host.settled();
			expect(editor.getValue()).toBe(text);
		},
	);
});

test.each(['preview', 'source'] as const)('a click on a link opens it though it was prevented, unless it was stopped: %s', async (mode) => {
	const host = await open(
		`this.registerMarkdownCodeBlockProcessor('box', (source, el) => { const a = el.createEl('a', { cls: 'internal-link', text: 'go', attr: { 'data-href': 'B' } });
			a.addEventListener('click', (event) => { event.preventDefault(); if (source === 'stop') event.stopPropagation(); }); });`,
		{ files: { 'A.md': '```box\ngo\n```\n\n```box\nstop\n```\n', 'B.md': '' } },
	);
	const view = await host.open('A.md', mode);
	const links = () =>
		[...view.containerEl.querySelectorAll<HTMLElement>(mode === 'preview' ? '.markdown-reading-view a' : '.cm-content a')].filter(
			(link) => link.textContent === 'go',
		);
	expect(links()).toHaveLength(2);
	links()[1]?.click();
	await host.settled();
	expect(host.view()?.file?.path).toBe('A.md');
	links()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
	await host.settled();
	expect(host.view()?.file?.path).toBe('B.md');
	expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
});

test('a PDF has what the returned promises brought, and nothing that came later', async () => {
	const host = await open(
		`this.registerMarkdownCodeBlockProcessor('waits', async (source, el) => { await sleep(5); el.setText('there ' + el.offsetHeight + ' ' + (el.closest('.print') !== null)); });
		this.registerMarkdownCodeBlockProcessor('forgets', (source, el) => { sleep(5).then(() => el.setText('too late')); });`,
		{ files: { 'A.md': '```waits\n```\n\n```forgets\n```\n' } },
	);
	expect((await host.exportPdf('A.md')).textContent?.trim()).toBe('there 0 true');
	expect(document.querySelector('.print')).toBeNull();
});

test('a pop-out is another realm, and a menu without its document opens in the main window', async () => {
	const host = await open(
		`this.registerMarkdownCodeBlockProcessor('box', (source, el) => { const b = el.createEl('button', { text: 'menu' });
			b.addEventListener('click', (event) => { this.seen = [event instanceof MouseEvent, event.instanceOf(MouseEvent), event.targetNode.instanceOf(HTMLElement), event.target.doc === document];
				const menu = new o.Menu(); menu.addItem((i) => i.setTitle('one')); menu.showAtPosition({ x: 0, y: 0 }, this.given?.(b)); }); });`,
		{ files: { 'A.md': '```box\n```\n' } },
	);
	const plugin = host.plugin as unknown as { seen: boolean[]; given?: (el: HTMLElement) => Document };
	const { win, view, close } = await host.openInPopout('A.md');
	const button = view.containerEl.querySelector('button');
	const click = () => button?.dispatchEvent(new win.MouseEvent('click', { bubbles: true }));
	click();
	expect(plugin.seen).toEqual([false, true, true, false]);
	expect(document.querySelector('.menu')).not.toBeNull();
	plugin.given = (el) => el.doc;
	click();
	expect(win.document.querySelector('.menu')).not.toBeNull();
	close();
});

describe('the clipboard', () => {
	const copier = `this.copy = async (html) => { if (!html) return navigator.clipboard.writeText('t'); const b = (t) => new Blob([t], { type: t });
		await navigator.clipboard.write([new ClipboardItem({ 'text/plain': b('text/plain'), 'text/html': b('text/html') })]); };`;
	type Copier = { copy(html: boolean): Promise<void> };

	test('takes both forms', async () => {
		const host = await open(copier);
		await (host.plugin as unknown as Copier).copy(true);
		expect(host.clipboard).toMatchObject({ text: 'text/plain', html: 'text/html', refused: 0 });
	});

	test('Android refuses HTML', async () => {
		const host = await open(copier, { clipboard: 'no-html' });
		await expect((host.plugin as unknown as Copier).copy(true)).rejects.toThrow('denied');
		await (host.plugin as unknown as Copier).copy(false);
		expect(host.clipboard).toMatchObject({ text: 't', html: null, refused: 1 });
	});

	test('WebKit refuses what comes after an await', async () => {
		const host = await open(copier, { clipboard: 'in-gesture' });
		const { copy } = host.plugin as unknown as Copier;
		await expect(copy(false)).rejects.toThrow('denied');
		await host.clipboard.gesture(() => copy(false));
		expect(host.clipboard.text).toBe('t');
		const late = document.body.createEl('button');
		const answers: Promise<void>[] = [];
		late.addEventListener('click', () => answers.push(Promise.resolve().then(() => copy(false))));
		late.click();
		await expect(answers[0]).rejects.toThrow('denied');
	});
});

test('on a phone a body above 20 MB ends the app; its size may be asked for; nothing stops a request', async () => {
	const big = { size: 21_000_000, text: '%PDF', delay: 60_000 };
	const source = 'this.get = (method) => o.requestUrl({ url: "https://a.org/", method });';
	type Getter = { get(method: string): Promise<{ headers: Record<string, string> }> };
	const phone = await open(source, { routes: { 'https://a.org/': big }, isMobile: true, clock: 'jump' });
	expect((await (phone.plugin as unknown as Getter).get('HEAD')).headers['content-length']).toBe('21000000');
	expect(phone.killed()).toBe(false);
	await expect((phone.plugin as unknown as Getter).get('GET')).rejects.toThrow('bridge');
	expect(phone.killed()).toBe(true);
	const desktop = await open(source, { routes: { 'https://a.org/': big }, clock: 'jump' });
	await (desktop.plugin as unknown as Getter).get('GET');
	const [request] = desktop.requests;
	expect((request?.endedAt ?? 0) - (request?.startedAt ?? 0)).toBe(60_000);
});

test.each([
	['conflict markers', '<<<<<<< HEAD\n{"a": 1}\n=======\n{}\n>>>>>>> theirs\n'],
	['no bytes', ''],
	['half of it', '{"a": '],
])('loadData throws on %s', async (_what, dataText) => {
	const host = await open('try { this.data_ = await this.loadData(); } catch (error) { this.failed = error.name; }', { dataText });
	expect(host.plugin).toMatchObject({ failed: 'SyntaxError' });
});

test('a sync program puts files of its own into the plugin folder', async () => {
	const folder = '.obsidian/plugins/tiny';
	const host = await open('', {
		files: { [`${folder}/log/000012.sync-conflict-20261121-101010-ABCDEFG.jsonl`]: '', [`${folder}/log/.000012.jsonl.tmp`]: '' },
	});
	expect((await host.app.vault.adapter.list(`${folder}/log`)).files).toHaveLength(2);
});

test('the app follows redirects by itself and gives the plugin the last answer alone; what it was asked with goes along', async () => {
	const to = (location: string, status = 302) => ({ status, headers: { location }, text: '' });
	const host = await open('this.ask = (url, rest) => o.requestUrl({ url, throw: false, ...rest })', {
		routes: {
			'https://a.org/': to('/next'),
			'https://a.org/next': to('http://127.0.0.1/x', 307),
			'http://127.0.0.1/x': 'of this machine',
			'https://a.org/303': to('https://a.org/last', 303),
			'https://a.org/last': 'last',
			'https://a.org/file': to('file:///etc/passwd', 301),
			'https://a.org/round': to('https://a.org/round'),
			'https://a.org/300': { status: 300, headers: { location: '/last' }, text: 'choose' },
			'https://a.org/none': { status: 302, text: 'nowhere' },
		},
	});
	const { ask } = host.plugin as unknown as { ask(url: string, rest?: object): Promise<{ status: number; text: string }> };
	let seen = 0;
	const log = () => {
		const asked = host.requests.slice(seen);
		seen += asked.length;
		return asked.map(({ method, url, headers, body, isRedirect }) => [method, url, headers['x-key'], body, isRedirect]);
	};
	const key = { headers: { 'x-key': 'k' } };
	expect(await ask('https://a.org/', key)).toMatchObject({ status: 200, text: 'of this machine' });
	expect(log()).toEqual([
		['GET', 'https://a.org/', 'k', undefined, false],
		['GET', 'https://a.org/next', 'k', undefined, true],
		['GET', 'http://127.0.0.1/x', 'k', undefined, true],
	]);
	expect(await ask('https://a.org/303', { method: 'POST', body: '{}', ...key })).toMatchObject({ text: 'last' });
	expect(log()).toEqual([
		['POST', 'https://a.org/303', 'k', '{}', false],
		['GET', 'https://a.org/last', 'k', undefined, true],
	]);
	await expect(ask('https://a.org/file')).rejects.toThrow('ERR_UNSAFE_REDIRECT');
	await expect(ask('https://a.org/round')).rejects.toThrow('ERR_TOO_MANY_REDIRECTS');
	expect(await ask('https://a.org/300')).toMatchObject({ status: 300, text: 'choose' });
	expect(await ask('https://a.org/none')).toMatchObject({ status: 302, text: 'nowhere' });
});

test('Templater reads a new note 300 ms after it was made, and writes the whole of it later: what came between is lost', async () => {
	const host = await open('', { clock: 'jump' });
	runTemplater(host);
	const file = await host.app.vault.create('New.md', '# New\n');
	const wait = (ms: number) => host.clock.wait(ms);
	await wait(400);
	await host.app.vault.process(file, (text) => `${text}lost\n`);
	await wait(400);
	expect(await host.read('New.md')).toBe('# New\n');
	await host.app.vault.process(file, (text) => `${text}kept\n`);
	await wait(1000);
	expect(await host.read('New.md')).toBe('# New\nkept\n');
});

test('Linter sorts the keys of a note that is left and takes its trailing blanks away', async () => {
	const host = await open('', { files: { 'A.md': '---\nb: 1\na: x\n---\n\ntext  \nmore\n', 'B.md': '' } });
	runLinter(host);
	await host.open('A.md');
	await host.open('B.md');
	expect(await host.read('A.md')).toBe('---\na: x\nb: 1\n---\n\ntext\nmore\n');
});

test('the app’s own button lies over a block in live preview', async () => {
	const host = await open(`this.registerMarkdownCodeBlockProcessor('box', (source, el) => el.setText('mine'));`, {
		files: { 'A.md': 'x\n\n```box\n```\n' },
	});
	const view = await host.open('A.md', 'source');
	expect(view.sourceEl.querySelector('.cm-preview-code-block > .edit-block-button')).not.toBeNull();
});

test('on a disk without case a folder has one spelling, and the app knows it by that alone', async () => {
	const host = await open('', { files: { 'Papers/A.md': '' } });
	const { vault } = host.app;
	expect(vault.getAbstractFileByPath('papers')).toBeNull();
	expect(await vault.adapter.exists('papers')).toBe(true);
	await expect(vault.createFolder('papers')).rejects.toThrow('already exists');
	expect((await vault.create('papers/B.md', '')).path).toBe('papers/B.md');
	expect((await vault.adapter.list('Papers')).files).toHaveLength(2);
});

test('a child that is unloaded stays with its parent until it is removed', async () => {
	const host = await open(
		`this.unloads = 0; this.child = this.addChild(new o.Component()); this.child.register(() => this.unloads++); this.child.unload();
		this.kept = Object.values(this).some((value) => Array.isArray(value) && value.includes(this.child)); this.removeChild(this.child);
		this.left = Object.values(this).some((value) => Array.isArray(value) && value.includes(this.child));`,
	);
	expect(host.plugin).toMatchObject({ unloads: 1, kept: true, left: false });
});

test('an icon is Lucide’s drawing, and a name that is none draws nothing', async () => {
	const host = await open(
		`const icons = (name) => { const el = createDiv(); o.setIcon(el, name); return el.querySelectorAll('path, circle, rect, line, polyline, polygon').length; };
		this.drawn = [icons('star'), icons('lucide-table-2'), icons('copy'), icons('sheet'), icons('no-such-icon')];`,
	);
	expect(host.plugin).toMatchObject({ drawn: [1, 3, 2, 5, 0] });
	expect(unknownIcons).toContain('no-such-icon');
});
