// From the palette, the ribbon and a paste to a note, as a reader does it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const feed = readFileSync(resolve(import.meta.dirname, '../../fixtures/arxiv/1906.01820.atom.xml'), 'utf8');
const routes = { 'https://export.arxiv.org/api/query*1906.01820*': feed };
const NOTE = '20 - Literature/20.1 Papers/LN-Hubinger-2019-LearnedOptimization.md';

export const scenarios = [
	{
		name: 'palette',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: host.sampleVault(), routes });
			await host.open('00 - Home.md', 'preview');
			await host.in((app) => void app.app.openPalette());
			await page.keyboard.type('structured paper');
			await expect(page.locator('.prompt .suggestion-item').first().textContent()).resolves.toContain('Structured Paper Notes');
			await shot('palette');
			await axe('.prompt');
			await page.keyboard.press('Escape');
			expect(await page.locator('.prompt').count()).toBe(0);
		},
	},
	{
		name: 'import through the ribbon, by keyboard',
		async run({ page, host, shot, axe, expect, isPhone }) {
			await host.start({ files: host.sampleVault(), routes });
			await host.open('00 - Home.md', 'preview');
			if (isPhone) await host.run('import-paper');
			else await page.locator('.side-dock-ribbon-action').first().click();
			await page.locator('.modal').waitFor();
			await shot('import-empty');
			await axe('.modal');
			await page.keyboard.type('https://arxiv.org/abs/1906.01820');
			await page.getByText('Risks from Learned Optimization', { exact: false }).first().waitFor();
			await shot('import-preview');
			await axe('.modal');
			await page.keyboard.press('Enter');
			await page.waitForFunction((path) => window.host.app.vault.getFileByPath(path) !== null, NOTE);
			await host.settled();
			expect(await host.read(NOTE)).toContain('# LN: Hubinger et al. (2019)');
			await host.open(NOTE, 'preview');
			expect(await page.locator('.notice').first().textContent()).toContain('LN-Hubinger-2019-LearnedOptimization');
			for (const notice of await page.locator('.notice').all()) await notice.click();
			await shot('imported-note');
			await axe('.markdown-preview-view');
		},
	},
	{
		name: 'settings',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: host.sampleVault(), routes });
			await host.settings();
			await page.locator('.mod-settings .setting-item').first().waitFor();
			await shot('settings');
			await axe('.vertical-tab-content');
			await page.locator('[data-key="citationStyle"] select').selectOption('ieee');
			await host.settled();
			expect(await host.data()).toMatchObject({ citationStyle: 'ieee' });
		},
	},
];
