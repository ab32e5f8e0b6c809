// Citing as a reader does it: the style chosen by its preview, a citation inserted, one copied as rich text, one seen under the pointer.
const NOTE = `---
type: literature
title: "Risks from Learned Optimization in Advanced Machine Learning Systems"
authors: ["Hubinger, Evan", "van Merwijk, Chris", "Mikulik, Vladimir", "Skalse, Joar", "Garrabrant, Scott"]
year: 2019
citekey: "@Hubinger2019LearnedOptimization"
arxiv: "1906.01820"
published: 2019-06-05
---

# LN: Hubinger et al. (2019)
`;
const files = {
	'Papers/LN-Hubinger-2019-LearnedOptimization.md': NOTE,
	'Draft.md': 'Mesa-optimisers were named in @Hubinger2019LearnedOptimization, see [[LN-Hubinger-2019-LearnedOptimization]].\n\n',
	'CSL/own.csl':
		'<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Our group’s style</title><id>own</id></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout prefix="OWN: "><text variable="title"/></layout></bibliography></style>',
	'CSL/broken.csl': '<style><info>',
};

/** The page is no secure context, as the app is, so it has no clipboard: one that keeps what it is given. */
function fakeClipboard() {
	window.ClipboardItem = class {
		constructor(items) {
			this.items = items;
		}
	};
	const write = async ([{ items }]) => {
		window.copied = { plain: await items['text/plain'].text(), html: await items['text/html'].text() };
	};
	Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
}

export const scenarios = [
	{
		name: 'citation style',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files });
			await host.settings();
			const preview = page.locator('.spn-citation-reference');
			await preview.getByText('Risks from learned optimization').waitFor();
			expect(await preview.textContent()).toBe(
				'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). Risks from learned optimization in advanced machine learning systems. arXiv:1906.01820. https://arxiv.org/abs/1906.01820',
			);
			await page.locator('[data-key="citationStyle"] select').selectOption('nature');
			await preview.getByText('Preprint at').waitFor();
			await page.locator('[data-key="titleCase"] select').selectOption('as-given');
			await preview.getByText('Learned Optimization').waitFor();
			await page.locator('[data-key="citationStyle"] select').selectOption({ label: 'Our group’s style' });
			await preview.getByText('OWN:').waitFor();
			expect(await page.locator('.spn-citation-error').textContent()).toContain('CSL/broken.csl');
			await page.locator('.spn-citation-preview').scrollIntoViewIfNeeded();
			await shot('citation-style');
			await axe('.vertical-tab-content');
		},
	},
	{
		name: 'insert and copy a citation',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files });
			await page.evaluate(fakeClipboard);
			await host.open('Draft.md', 'source');
			await host.in((app) => {
				const { editor } = app.view();
				editor.setCursor(editor.lastLine(), 0);
				void app.run('insert-citation');
			});
			await page.locator('.prompt').waitFor();
			await page.keyboard.type('hubinger');
			await shot('insert-citation');
			await axe('.prompt');
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => document.querySelector('.prompt') === null);
			await host.settled();
			expect(await host.in((app) => app.view().editor.getValue())).toMatch(/\n\[@Hubinger2019LearnedOptimization\]$/);

			await host.open('Papers/LN-Hubinger-2019-LearnedOptimization.md', 'preview');
			await host.in((app) => void app.run('copy-citation'));
			await page.locator('.prompt').waitFor();
			await page.keyboard.press('Enter');
			await host.settled();
			const copied = await page.evaluate(() => window.copied);
			expect(copied.plain).toContain('(2019). Risks from learned optimization');
			expect(copied.html).toContain('<i>Risks from learned optimization in advanced machine learning systems</i>');
		},
	},
	{
		name: 'references under the pointer',
		variants: ['desktop-light', 'desktop-dark'],
		async run({ page, host, shot, expect }) {
			await host.start({ files });
			await host.open('Draft.md', 'preview');
			await page.locator('.markdown-reading-view .spn-citation').hover();
			await page.locator('.tooltip').getByText('Hubinger, E., van Merwijk').waitFor();
			await shot('reference-on-hover');
			expect(await page.locator('.markdown-reading-view .spn-citation').textContent()).toBe('Hubinger et al. (2019)');
			await page.locator('a.internal-link').hover();
			// A link is Page preview's to show, and keeps its own name.
			expect(await page.locator('a.internal-link').getAttribute('aria-label')).toBe(null);
		},
	},
	{
		name: 'papers after @',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, expect }) {
			await host.start({ files, data: { version: 1, suggestCitekeys: 'citekey' } });
			await host.open('Draft.md', 'source');
			await host.in((app) => {
				const { editor } = app.view();
				editor.focus();
				editor.setCursor(editor.lastLine(), 0);
			});
			await page.keyboard.type('see @mesa learned');
			await page.waitForFunction(() => document.querySelector('.suggestion-item') === null);
			await page.keyboard.press('Enter');
			await page.keyboard.type('and @hub');
			await page.locator('.suggestion-item').first().waitFor();
			await shot('citekey-suggest');
			await page.keyboard.press('Enter');
			expect(await host.in((app) => app.view().editor.getValue())).toMatch(/\nand @Hubinger2019LearnedOptimization\s*$/);
		},
	},
];
