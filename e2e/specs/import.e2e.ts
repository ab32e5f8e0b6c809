import { $, browser, expect } from '@wdio/globals';

const ID = 'structured-paper-notes';

describe('importing a paper', () => {
	it('is in the palette and on the ribbon', async () => {
		const commands = await browser.executeObsidian(
			({ app }, id) =>
				Object.keys((app as unknown as { commands: { commands: object } }).commands.commands).filter((key) => key.startsWith(id)),
			ID,
		);
		expect(commands).toContain(`${ID}:import-paper`);
		await expect($('[aria-label="Import paper"]')).toExist();
	});

	it('makes one note, and finds it again under another spelling', async () => {
		await browser.executeObsidianCommand(`${ID}:import-paper`);
		const input = $('.spn-import-input');
		await input.setValue('arXiv:1906.01820v3 [cs.AI]');
		await $('.spn-preview-file').waitForExist({ timeout: 60_000 });
		await browser.keys('Enter');
		const path = '20 - Literature/20.1 Papers/LN-Hubinger-2019-LearnedOptimization.md';
		await browser.waitUntil(() => browser.executeObsidian(({ app }, at) => app.vault.getFileByPath(at) !== null, path));
		const before = await browser.executeObsidian(async ({ app }, at) => await app.vault.adapter.read(at), path);
		expect(before).toContain('citekey: "@Hubinger2019LearnedOptimization"');

		await browser.executeObsidianCommand(`${ID}:import-paper`);
		await $('.spn-import-input').setValue('https://arxiv.org/pdf/1906.01820.pdf');
		await expect($('.spn-import-existing')).toExist();
		await browser.keys('Escape');
		const after = await browser.executeObsidian(async ({ app }, at) => await app.vault.adapter.read(at), path);
		expect(after).toBe(before);
	});
});
