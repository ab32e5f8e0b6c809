import { $$, browser, expect } from '@wdio/globals';

// Lines of docs/first-run.md that need no eyes.
const ID = 'structured-paper-notes';
const FOLDER = '20 - Literature/20.1 Papers';

interface Plugins {
	readonly plugins: { enablePlugin(id: string): Promise<boolean>; disablePlugin(id: string): Promise<void> };
}

/** Paths of all files of the vault. */
const files = () => browser.executeObsidian(({ app }) => app.vault.getFiles().map(({ path }) => path));

describe('the first run', () => {
	it('line 10, a quiet start: no settings written, no note made or changed', async () => {
		const before = await files();
		const saved = await browser.executeObsidian(
			async ({ app }, id) => await app.vault.adapter.exists(`${app.vault.configDir}/plugins/${id}/data.json`),
			ID,
		);
		expect(saved).toBe(false);
		expect(await files()).toEqual(before);
	});

	it('line 13, keys of an input method: Enter that accepts a word submits nothing', async () => {
		await browser.executeObsidianCommand(`${ID}:import-paper`);
		const open = await browser.executeObsidian(() => {
			const input = activeDocument.querySelector<HTMLInputElement>('.spn-import-input');
			input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }));
			return activeDocument.querySelector('.spn-import-input') !== null;
		});
		expect(open).toBe(true);
		await browser.keys('Escape');
	});

	it('line 14, a click on a link of the five Cs opens one tab', async () => {
		await browser.executeObsidian(async ({ app }, folder) => {
			const text = '---\ntype: literature\narxiv: "2001.00001"\n---\n\n```five-cs\ncategory: "[[Ethics-Review-Log]]"\n```\n';
			const note = await app.vault.create(`${folder}/LN-Click.md`, text);
			await app.workspace.getLeaf(true).openFile(note, { state: { mode: 'preview' } });
		}, FOLDER);
		const links = await $$('.markdown-preview-view .spn-five-cs-card a.internal-link');
		const tabs = () => browser.executeObsidian(({ app }) => app.workspace.getLeavesOfType('markdown').length);
		const before = await tabs();
		await browser.action('key').down('Control').perform();
		await links[0]?.click();
		await browser.action('key').up('Control').perform();
		await browser.pause(1000);
		expect(await tabs()).toBe(before + 1);
	});

	it('line 29, off and on ten times: one ribbon button, the commands once', async () => {
		await browser.executeObsidian(async ({ app }, id) => {
			const { plugins } = app as unknown as Plugins;
			for (let turn = 0; turn < 10; turn++) {
				await plugins.disablePlugin(id);
				await plugins.enablePlugin(id);
			}
		}, ID);
		expect(await $$('.side-dock-ribbon-action[aria-label="Import paper"]').length).toBe(1);
	});
});
