/**
 * Links in the built main.js: what is resolved is what the app resolves; near links are written as the vault writes links;
 * the index follows the vault without reading it.
 */
import { closeHosts, openHost } from '../host/host';

afterEach(closeHosts);

interface Answer {
	readonly counts: Record<string, number>;
	readonly links: readonly { path: string; line: number; target: string; status: string; kind: string | null; suggestion: string | null }[];
	readonly fixed: number;
}

const FILES = {
	'Here.md':
		'---\nup: "[[ethics review log]]"\n---\n[[Ethics Review Log#Risks|log]] ![[Ethics Review Log]] [x](Ethics%20Review%20Log.md)\n\n| a |\n|---|\n| [[Ethics Review Log\\|b]] |\n',
	'50 - Areas/55 Ethics/Ethics-Review-Log.md': '# Log\n',
};

test.each([
	[
		'shortest',
		{},
		'---\nup: "[[Ethics-Review-Log]]"\n---\n[[Ethics-Review-Log#Risks|log]] ![[Ethics-Review-Log]] [[Ethics-Review-Log|x]]\n\n| a |\n|---|\n| [[Ethics-Review-Log\\|b]] |\n',
	],
	['absolute', { newLinkFormat: 'absolute' }, null],
	['Markdown', { useMarkdownLinks: true }, null],
	['Markdown, relative', { useMarkdownLinks: true, newLinkFormat: 'relative' }, null],
])('fix writes links as the vault does: %s', async (_, config, expected) => {
	const host = await openHost({ files: FILES, config: config as never });
	const answer = (await host.cliJson('links', { path: 'Here.md', fix: 'true' })) as Answer;
	expect([answer.counts['near'], answer.fixed]).toEqual([5, 5]);
	await host.settled();
	const text = await host.read('Here.md');
	if (expected !== null) expect(text).toBe(expected);
	const file = host.app.vault.getFileByPath('50 - Areas/55 Ethics/Ethics-Review-Log.md');
	if (file === null) throw new Error('no log');
	expect(text).toContain(host.app.fileManager.generateMarkdownLink(file, 'Here.md', '#Risks', 'log'));
	const again = (await host.cliJson('links', { path: 'Here.md', fix: 'true' })) as Answer;
	expect([again.counts, again.fixed]).toEqual([{ resolved: 5, near: 0, ambiguous: 0, missing: 0, malformed: 0 }, 0]);
	expect(await host.read('Here.md')).toBe(text);
});

test.each(['shortest', 'relative', 'absolute'])('Markdown links to names with per cent signs lead there: %s', async (newLinkFormat) => {
	const host = await openHost({
		files: {
			'A/Here.md': '---\nup: "[[50%-done]]"\n---\n[[50%-done#100% sure|so]] [50%](<50%-done.md>) [x](99%25-100%25.md)\n',
			'B/50% done.md': '',
			'B/99%_100%.md': '',
		},
		config: { useMarkdownLinks: true, newLinkFormat } as never,
	});
	expect(((await host.cliJson('links', { path: 'A/Here.md', fix: 'true' })) as Answer).fixed).toBe(4);
	await host.settled();
	const text = await host.read('A/Here.md');
	expect(((await host.cliJson('links', { path: 'A/Here.md' })) as Answer).counts).toMatchObject({ resolved: 4, near: 0, missing: 0 });
	expect(text).toContain('50%25%20done.md#100%25%20sure)');
	expect(text).toContain('[50%](');
});

test('links the reader wrote are mended as the vault writes links even where ours have full paths', async () => {
	const host = await openHost({ files: FILES, data: { version: 1, linkForm: 'full-path' } });
	await host.cliJson('links', { all: 'true', fix: 'true' });
	expect(await host.read('Here.md')).toContain('[[Ethics-Review-Log#Risks|log]]');
});

test('the index follows the vault: made, renamed, moved, aliased, deleted', async () => {
	const host = await openHost({ files: { 'Here.md': '[[alpha beta]] [[Other Name]]\n' } });
	const status = async () =>
		((await host.cliJson('links', { path: 'Here.md' })) as Answer).links.map((link) => `${link.status} ${link.suggestion ?? ''}`.trim());
	const { vault, fileManager } = host.app;
	expect(await status()).toEqual(['missing', 'missing']);
	const file = await vault.create('Alpha-Beta.md', '');
	await host.settled();
	expect(await status()).toEqual(['near Alpha-Beta.md', 'missing']);
	await vault.modify(file, '---\naliases: [other name]\n---\n');
	await host.settled();
	expect(await status()).toEqual(['near Alpha-Beta.md', 'near Alpha-Beta.md']);
	await vault.createFolder('Deep');
	await fileManager.renameFile(file, 'Deep/PN-Alpha-Beta.md');
	await host.settled();
	expect(await status()).toEqual(['near Deep/PN-Alpha-Beta.md', 'near Deep/PN-Alpha-Beta.md']);
	await vault.create('ALPHA_beta.md', '');
	await host.settled();
	expect((await status())[0]).toBe('near ALPHA_beta.md');
	await vault.delete(file);
	await host.settled();
	expect(await status()).toEqual(['near ALPHA_beta.md', 'missing']);
});

test('the index reads no note', async () => {
	const files = Object.fromEntries(
		Array.from({ length: 300 }, (_, at) => [`Notes/PN-Note-${at}.md`, `---\naliases: [n ${at}]\n---\n[[PN-Note-${at + 1}]]\n`]),
	);
	const host = await openHost({ files: { ...files, 'Here.md': '[[note 7]] [[N-8]]\n' } });
	await host.settled();
	const read: string[] = [];
	const { vault } = host.app;
	for (const how of ['read', 'cachedRead'] as const) {
		const real = vault[how].bind(vault);
		vault[how] = (file) => {
			read.push(file.path);
			return real(file);
		};
	}
	const answer = (await host.cliJson('links', { path: 'Here.md' })) as Answer;
	expect(answer.links.map(({ suggestion }) => suggestion)).toEqual(['Notes/PN-Note-7.md', 'Notes/PN-Note-8.md']);
	expect(new Set(read)).toEqual(new Set(['Here.md']));
});

test('mending a note that is open keeps what is typed and not saved, and is one step to undo', async () => {
	const host = await openHost({ files: FILES, saveDelay: 60_000 });
	const view = await host.open('Here.md', 'source');
	view.editor.setValue(`${view.editor.getValue()}typed\n`);
	const typed = view.editor.getValue();
	await host.cliJson('links', { path: 'Here.md', fix: 'true' });
	expect(view.editor.getValue()).toMatch(/\[\[Ethics-Review-Log#Risks\|log\]\][\s\S]*typed\n$/);
	view.editor.undo();
	expect(view.editor.getValue()).toBe(typed);
});

test('what cannot be carried out is an error, and nothing is written', async () => {
	const host = await openHost({ files: FILES });
	for (const [action, flags, kind] of [
		['links', {}, 'bad-flag'],
		['links', { path: 'Nowhere.md' }, 'not-a-note'],
		['links', { from: 'Nowhere' }, 'bad-flag'],
		['mocs', { path: 'Nowhere.md' }, 'not-a-note'],
	] as const) {
		expect(await host.cliJson(action, flags)).toEqual({ error: { kind, message: expect.any(String) as string } });
	}
	expect(await host.vaultFiles()).toEqual(FILES);
	expect(await host.cli('links', { path: 'Here.md' })).toContain(
		'Here.md:4  near  Ethics Review Log → 50 - Areas/55 Ethics/Ethics-Review-Log.md',
	);
});

test('maps: suggested, added both ways, once', async () => {
	const files = {
		'Papers/LN-X.md': '---\ntype: literature\narxiv: "1906.01820"\ntitle: X\ntopic: ai-safety\n---\n\n# X\n\n**MOCs:**\n- [[MOC-Master]]\n',
		'Maps/MOC AI Safety.md': '\n[[LN-A]]\n[[LN-Z]]\n',
		'Maps/MOC-Master.md': '# Master\n\n| Paper | Year |\n|---|---|\n| [[LN-A]] | 2019 |\n',
		'Papers/LN-A.md': '---\ntype: literature\n---\n',
		'Papers/LN-Z.md': '---\ntype: literature\n---\n',
	};
	const host = await openHost({ files });
	const suggested = ['Maps/MOC AI Safety.md', 'Maps/MOC-Master.md'];
	expect(await host.cliJson('mocs', { path: 'Papers/LN-X.md' })).toEqual({ suggested, added: [] });
	expect(await host.vaultFiles()).toEqual(files);
	expect(await host.cliJson('mocs', { path: 'Papers/LN-X.md', add: 'true' })).toEqual({ suggested, added: suggested });
	await host.settled();
	const after = {
		...files,
		'Papers/LN-X.md': `${files['Papers/LN-X.md']}- [[MOC AI Safety]]\n`,
		'Maps/MOC AI Safety.md': '\n[[LN-A]]\n[[LN-X]]\n[[LN-Z]]\n',
		'Maps/MOC-Master.md': `${files['Maps/MOC-Master.md']}| [[LN-X]] |  |\n`,
	};
	expect(await host.vaultFiles()).toEqual(after);
	expect(await host.cliJson('mocs', { path: 'Papers/LN-X.md', add: 'true' })).toEqual({ suggested: [], added: [] });
	expect(await host.vaultFiles()).toEqual(after);
	await host.run('undo-last-operation');
	expect(await host.vaultFiles()).toEqual(files);
});
