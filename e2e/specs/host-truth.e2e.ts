import { browser, expect } from '@wdio/globals';

/** What tests/host/ says of the sample vault; each line is a promise that the app itself says the same. */
const LINKS = [
	{ link: 'Ethics-Review-Log', from: '00 - Home.md', says: '50 - Areas/55 Ethics/Ethics-Review-Log.md' },
	{ link: 'ethics-review-log', from: '00 - Home.md', says: '50 - Areas/55 Ethics/Ethics-Review-Log.md' },
	{ link: '55 Ethics/Ethics-Review-Log', from: '00 - Home.md', says: '50 - Areas/55 Ethics/Ethics-Review-Log.md' },
	{ link: 'Ethics Review Log', from: '00 - Home.md', says: null },
] as const;

const YAML = [
	{ value: { topic: null }, says: 'topic:\n' },
	{ value: { arxiv: '1906.01820' }, says: 'arxiv: "1906.01820"\n' },
	{ value: { published: '2019-06-05' }, says: 'published: 2019-06-05\n' },
	{ value: { citekey: '@Hubinger2019' }, says: 'citekey: "@Hubinger2019"\n' },
	{ value: { tags: ['literature'] }, says: 'tags:\n  - literature\n' },
] as const;

describe('the test host tells the truth', () => {
	for (const { link, from, says } of LINKS) {
		it(`resolves [[${link}]] from ${from}`, async () => {
			const path = await browser.executeObsidian(
				({ app }, linkpath, source) => app.metadataCache.getFirstLinkpathDest(linkpath, source)?.path ?? null,
				link,
				from,
			);
			expect(path).toBe(says);
		});
	}

	for (const { value, says } of YAML) {
		it(`serialises ${JSON.stringify(value)}`, async () => {
			const text = await browser.executeObsidian(({ obsidian }, given) => obsidian.stringifyYaml(given), value);
			expect(text).toBe(says);
		});
	}

	it('says a note was created before its metadata changed', async () => {
		const events = await browser.executeObsidian(async ({ app }) => {
			const seen: string[] = [];
			const refs = [
				app.vault.on('create', () => seen.push('create')),
				app.metadataCache.on('changed', () => seen.push('changed')),
				app.metadataCache.on('resolve', () => seen.push('resolve')),
			];
			await app.vault.create('host-truth.md', '---\na: 1\n---\n[[Ethics-Review-Log]]\n');
			await new Promise((resolve) => setTimeout(resolve, 3000));
			app.vault.offref(refs[0]!);
			app.metadataCache.offref(refs[1]!);
			app.metadataCache.offref(refs[2]!);
			await app.fileManager.trashFile(app.vault.getFileByPath('host-truth.md')!);
			return seen;
		});
		expect(events).toEqual(['create', 'changed', 'resolve']);
	});
});
