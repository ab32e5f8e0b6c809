// Lists as they come: a mail with links of nine kinds, a library with its progress, a preview with its abstract, papers kept for later.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const feed = readFileSync(resolve(import.meta.dirname, '../../fixtures/arxiv/1906.01820.atom.xml'), 'utf8');
const engine = (title, more = {}) =>
	JSON.stringify({
		type: 'article-journal',
		title,
		author: [
			{ family: 'Lovelace', given: 'Ada' },
			{ family: 'Babbage', given: 'Charles' },
		],
		'container-title': 'Scientific Memoirs',
		issued: { 'date-parts': [[1843]] },
		...more,
	});
const routes = {
	'https://export.arxiv.org/api/query?id_list*': feed,
	'https://doi.org/10.1000/engine': engine('Sketch of the Analytical Engine invented by Charles Babbage', { DOI: '10.1000/engine' }),
	'https://pmc.ncbi.nlm.nih.gov/api/ctxp/v1/pubmed/*': engine('Engines in the Practice of Medicine', { PMID: '18276894' }),
	'https://aclanthology.org/P18-1001.bib':
		'@inproceedings{lovelace-2018-words, title = "Words of Engines, and What Engines Make of Words", author = "Lovelace, Ada", booktitle = "Proceedings", year = "2018", url = "https://aclanthology.org/P18-1001"}',
	'https://openlibrary.org/api/books*': JSON.stringify({
		'ISBN:9780262033848': {
			title: 'Passages from the Life of a Philosopher',
			authors: [{ name: 'Charles Babbage' }],
			publish_date: '1864',
		},
	}),
	'https://api.crossref.org/works?query*': JSON.stringify({
		message: {
			items: [
				{
					type: 'journal-article',
					title: ['On a General Method in Analysis'],
					author: [{ family: 'Boole', given: 'George' }],
					DOI: '10.1000/boole',
					issued: { 'date-parts': [[1844]] },
				},
			],
		},
	}),
	'https://*': { status: 404, text: '' },
};
const MAIL = `Ada sends these for Thursday:
1. https://arxiv.org/abs/1906.01820
2. https://doi.org/10.1000/engine
3. https://pubmed.ncbi.nlm.nih.gov/18276894/
4. https://aclanthology.org/P18-1001/
5. On a General Method in Analysis https://openreview.net/forum?id=rJl-b3RcF7
6. ISBN 978-0-262-03384-8
7. 2205.1148
8. https://journal.example.org/article/5
9. https://github.com/ada/engine
`;
const library = (n) =>
	Array.from(
		{ length: n },
		(_, at) =>
			`@article{entry${at},\n  title = {Volume ${at} of the Engines and Their Calculus},\n  author = {Lovelace, Ada and Babbage, Charles},\n  journal = {Scientific Memoirs},\n  year = {${1800 + (at % 60)}},\n${at % 2 === 0 ? `  doi = {10.1000/v${at}},\n` : ''}}`,
	).join('\n');

async function pasteIn(page, text) {
	await page.locator('.spn-import-input').evaluate((input, pasted) => {
		const data = new DataTransfer();
		data.setData('text/plain', pasted);
		input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	}, text);
}

/** The fields, buttons, links and lines to tick of the list that a finger at their edges would miss. */
const missed = (page) =>
	page.evaluate(() => {
		const wrong = [];
		for (const el of document.querySelectorAll(
			'.modal :is(.spn-rows, .spn-list-bar) :is(a, button, input:not([type=checkbox]), summary, label)',
		)) {
			el.scrollIntoView({ block: 'center' });
			const { left, top, width, height, bottom } = el.getBoundingClientRect();
			if (height === 0) continue;
			for (const [x, y] of [
				[left + width / 2, top + 1],
				[left + width / 2, bottom - 1],
				[left + 2, top + height / 2],
			]) {
				const hit = document.elementFromPoint(x, y);
				if (!el.contains(hit))
					wrong.push(
						`${el.tagName} ${el.textContent || el.value} at ${y < top + 2 ? 'top' : y > bottom - 2 ? 'bottom' : 'side'}: ${hit?.className || hit?.tagName}`,
					);
			}
		}
		return wrong;
	});

export const scenarios = [
	{
		name: 'a mail with links of nine kinds, by keyboard',
		async run({ page, host, shot, axe, expect, isPhone }) {
			await host.start({ files: host.sampleVault(), routes, clock: 'jump' });
			await host.run('import-reading-list');
			await page.locator('.spn-list-text').fill(MAIL);
			await page.getByText('Passages from the Life').waitFor();
			expect(await page.locator('.spn-row').count()).toBe(9);
			await shot('list-nine-kinds');
			if (isPhone) {
				// A line to tick is hit a little above it, too.
				const above = await page
					.locator('label.spn-row-line')
					.first()
					.evaluate((line) => {
						const { left, top } = line.getBoundingClientRect();
						return line.contains(document.elementFromPoint(left + 30, top - 3));
					});
				expect(above).toBe(true);
			}
			expect(await missed(page)).toEqual([]);
			await axe('.modal');
			// From the field to the words of the search, by keys alone.
			const search = page.locator('.spn-row-search input').first();
			for (let turn = 0; turn < 40 && !(await search.evaluate((el) => el === document.activeElement)); turn++)
				await page.keyboard.press('Tab');
			expect(await search.inputValue()).toBe('On a General Method in Analysis');
			await page.keyboard.press('Enter');
			await page.getByText('Boole · 1844').waitFor();
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('Space');
			await page.getByRole('button', { name: 'Import 6 papers' }).waitFor();
			await shot('list-nine-kinds-found');
			expect(await missed(page)).toEqual([]);
			await page.keyboard.press('Control+Enter');
			await page.getByRole('button', { name: 'Start reading the first' }).waitFor();
			await shot('list-nine-kinds-done');
			await axe('.modal');
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => document.querySelector('.modal') === null);
			await host.settled();
			expect(await host.in((app) => app.app.workspace.getActiveFile()?.path)).toContain('LN-Hubinger-2019');
		},
	},
	{
		name: 'una lista en español',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: {}, routes, clock: 'jump', language: 'es' });
			await host.run('import-paper');
			await pasteIn(page, MAIL);
			await page.getByText('Passages from the Life').waitFor();
			expect(await page.locator('.spn-row').count()).toBe(9);
			await shot('list-spanish');
			await axe('.modal');
		},
	},
	{
		name: 'a library of entries: pause, go on, undo',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: { 'library.bib': library(240) }, routes: { '*': 'offline' } });
			await host.run('import-reading-list');
			await page.getByRole('button', { name: 'Library file of the vault' }).click();
			await page.locator('.prompt .suggestion-item').first().click();
			await page.getByText('240 new.').waitFor();
			await shot('library-import');
			await page.getByText('Topic, folder, maps and tag for all').click();
			await page.getByLabel('Topic').fill('Engines');
			await shot('library-import-for-all');
			await axe('.modal');
			await page.getByRole('button', { name: 'Import 240 papers' }).click();
			await page.waitForFunction(() => {
				if (document.querySelectorAll('.spn-row[data-outcome]').length < 40) return false;
				[...document.querySelectorAll('.modal button')].find((button) => button.textContent === 'Pause').click();
				return true;
			});
			await page.getByRole('button', { name: 'Resume' }).waitFor();
			await shot('library-import-progress');
			await axe('.modal');
			await page.getByRole('button', { name: 'Resume' }).click();
			await page.getByText('240 imported.').waitFor({ timeout: 120_000 });
			await shot('library-import-done');
			expect(Object.keys(await host.vaultFiles()).filter((path) => path.includes('LN-'))).toHaveLength(240);
			await page.getByRole('button', { name: 'Close', exact: true }).last().click();
			await host.run('undo-last-operation');
			await host.settled();
			expect(Object.keys(await host.vaultFiles()).filter((path) => path.includes('LN-') && !path.startsWith('.trash'))).toEqual([]);
		},
	},
	{
		name: 'a preview with its abstract and the names under More',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: host.sampleVault(), routes, clock: 'jump' });
			await host.run('import-paper');
			await page.keyboard.type('1906.01820');
			await page.locator('.spn-preview-file').waitFor();
			await page.getByText('Abstract', { exact: true }).click();
			await shot('import-preview-abstract');
			await axe('.modal');
			await page.getByText('More', { exact: true }).click();
			await page.getByLabel('Topic').fill('');
			await shot('import-preview-more');
			await axe('.modal');
			await page.getByLabel('Short name in the file name').fill('Mesa');
			// The topics under the field before close a moment after it is left.
			await page.locator('.suggestion-container').waitFor({ state: 'detached' });
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => document.querySelector('.modal') === null);
			await host.settled();
			expect(Object.keys(await host.vaultFiles()).some((path) => path.endsWith('LN-Hubinger-2019-Mesa.md'))).toBe(true);
		},
	},
	{
		name: 'papers kept for later, and back',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: {}, routes: { '*': 'offline' }, clock: 'jump' });
			await host.run('import-paper');
			await pasteIn(page, '1906.01820\ndoi:10.1000/engine');
			await page.getByText('2 for later.').waitFor();
			await shot('kept-list');
			await axe('.modal');
			await page.getByRole('button', { name: 'Keep for later' }).click();
			await page.getByRole('status').getByText('Offline. 2 kept, imported when you are back.').waitFor();
			await shot('kept-done');
			await axe('.modal');
			await page.keyboard.press('Escape');
			for (const notice of await page.locator('.notice').all()) await notice.click();
			await host.in((app, table) => app.setRoutes(table), routes);
			await page.evaluate(() => window.dispatchEvent(new Event('online')));
			await page.locator('.notice button').waitFor();
			await shot('kept-online');
			await axe('.notice');
			await page.locator('.notice button').click();
			await page.getByText('2 imported.').waitFor();
			expect(Object.keys(await host.vaultFiles()).filter((path) => path.includes('LN-'))).toHaveLength(2);
		},
	},
];
