// What the import dialog says of everything that is not one new paper.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const feed = readFileSync(resolve(import.meta.dirname, '../../fixtures/arxiv/1906.01820.atom.xml'), 'utf8');
const entry = (id, title, name, year) =>
	`<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><summary>We study it.</summary><published>${year}-03-04T05:06:07Z</published><updated>${year}-03-04T05:06:07Z</updated><author><name>${name}</name></author><author><name>Bo Second</name></author><category term="cs.LG"/><arxiv:primary_category term="cs.LG"/></entry>`;
const results = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"><opensearch:totalResults>3</opensearch:totalResults>${[
	entry('2001.00001v1', 'Goals that drift while nobody looks', 'Ada First', 2020),
	feed.slice(feed.indexOf('<entry>'), feed.indexOf('</entry>') + 8),
	entry(
		'2103.00002v2',
		'A survey of objectives learned and objectives meant, with a title that goes on for longer than one line of the dialog',
		'Cy Third',
		2021,
	),
].join('')}</feed>`;
const routes = {
	'https://export.arxiv.org/api/query*id_list=1906.01820*': feed,
	'https://export.arxiv.org/api/query*id_list=2*': results,
	'https://export.arxiv.org/api/query*search_query*': results,
};
const NOTE = '20 - Literature/20.1 Papers/LN-Hubinger-2019-LearnedOptimization.md';

async function open({ host }, more = {}) {
	await host.start({ files: host.sampleVault(), routes, clock: 'jump', ...more });
	await host.open('00 - Home.md', 'preview');
}

export const scenarios = [
	{
		name: 'import dialog: a paper that is here already',
		async run({ page, host, shot, axe, expect }) {
			await open({ page, host });
			await host.cli('import', { id: '1906.01820' });
			const before = await host.read(NOTE);
			await host.run('import-paper');
			await page.keyboard.type('arXiv:1906.01820v3 [cs.AI]');
			await page.locator('.spn-import-existing').waitFor();
			await shot('import-exists');
			await axe('.modal');
			await page.keyboard.press('Enter');
			await page.waitForFunction((path) => window.host.app.workspace.getActiveFile()?.path === path, NOTE);
			expect(await host.read(NOTE)).toBe(before);
		},
	},
	{
		name: 'import dialog: words search, arrows choose, Enter takes',
		async run({ page, host, shot, axe, expect }) {
			await open({ page, host });
			await host.run('import-paper');
			await page.keyboard.type('learned objectives');
			await page.keyboard.press('Enter');
			await page.locator('.spn-import-result').first().waitFor();
			await shot('import-search');
			await axe('.modal');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.locator('.spn-preview-file').waitFor();
			await page.keyboard.press('Enter');
			await page.waitForFunction((path) => window.host.app.vault.getFileByPath(path) !== null, NOTE);
			await host.settled();
			expect(await host.get('requests')).toHaveLength(1);
		},
	},
	{
		name: 'import dialog: a misspelt identifier',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await open({ page, host }, { routes: { '*': 'offline' } });
			await host.run('import-paper');
			await page.keyboard.type('2205.1148');
			await page.getByText('2205.01148').first().waitFor();
			await shot('import-near-miss');
			await axe('.modal');
			expect(await host.get('requests')).toHaveLength(0);
			await page.keyboard.press('Enter');
			expect(await page.locator('.spn-import-input').inputValue()).toBe('2205.01148');
		},
	},
	{
		name: 'import dialog: several papers and one that is none',
		async run({ page, host, shot, axe }) {
			await open({ page, host });
			await host.cli('import', { id: '1906.01820' });
			await host.run('import-paper');
			await page.keyboard.type('1906.01820, 2001.00001 2103.00002v2; 2205.1148');
			await page.getByText('2 new, 1 already here, 1 unclear.').waitFor();
			await shot('import-several');
			await axe('.modal');
		},
	},
	{
		name: 'import dialog: no network',
		variants: ['desktop-dark', 'phone-light'],
		async run({ page, host, shot, axe, expect }) {
			await open({ page, host }, { routes: { '*': 'offline' } });
			const before = await host.vaultFiles();
			await host.run('import-paper');
			await page.keyboard.type('1906.01820');
			await page.locator('.spn-import-status.is-error').waitFor();
			await shot('import-offline');
			await axe('.modal');
			await page.keyboard.press('Escape');
			expect(await host.vaultFiles()).toEqual(before);
		},
	},
	{
		name: 'import dialog: into the note at hand',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await open({ page, host });
			await host.in(async (app) => {
				await app.app.vault.create('Half.md', '# Mesa-optimizers\n\nMy own thoughts, *unfinished*.\n');
			});
			await host.open('Half.md', 'source');
			await host.run('import-into-note');
			await page.keyboard.type('1906.01820');
			await page.locator('.spn-preview-title').waitFor();
			await shot('import-into');
			await axe('.modal');
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => document.querySelector('.modal') === null);
			await host.settled();
			const text = await host.read('Half.md');
			expect(text).toContain('My own thoughts, *unfinished*.');
			expect(text).toContain('arxiv: "1906.01820"');
		},
	},
];
