// The five Cs as a reader meets them: form, table in reading view, blocks in both modes, what is wrong in a block, the matrix.
const HERE = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';
const note = ({
	title = 'Risks from Learned Optimization',
	cells = ['', '', '', '', ''],
	stars = '',
	why = '',
	year = 2019,
	status = 'to-read',
	topic = 'ai-safety',
	more = '',
} = {}) => `---
type: literature
title: "${title}"
year: ${year}
arxiv: "1906.01820"
topic: ${topic}
status: ${status}
relevance: ${stars.length === 0 ? '' : [...stars].length}
keshav-pass: 1
---

# LN: ${title}

> [!abstract]- Abstract
> We analyze the type of learned optimization that occurs when a learned model is itself an optimizer.

## Pass 1 — Bird's Eye View (5 Cs)

| C | Assessment |
|---|-----------|
${['Category', 'Context', 'Correctness', 'Contributions', 'Clarity'].map((name, at) => `| **${name}** | ${cells[at]} |`).join('\n')}

> [!success] Relevance: ${stars}
> ${why}
${more}`;
const FULL = note({
	cells: [
		'Theoretical analysis and risk taxonomy',
		'Builds on [[Inner alignment\\|inner alignment]]; first to name it',
		'Sound where $p \\|q$ is defined',
		'(1) mesa-optimizers<br>(2) **deceptive** alignment',
		'Dense but well structured',
	],
	stars: '⭐⭐⭐⭐',
	why: 'For the ethics chapter.',
});
const files = { [HERE]: FULL, 'Papers/LN-Empty.md': note({ title: 'Not yet read' }), 'Notes/Inner alignment.md': '# Inner alignment\n' };

const WORDS = ['agents', 'benchmark', 'causality', 'dialogue', 'ethics', 'fairness', 'graphs', 'hardware', 'inference', 'jailbreaks'];
const shelf = (n) =>
	Object.fromEntries(
		Array.from({ length: n }, (_, i) => [
			`Papers/LN-${String(i).padStart(4, '0')}.md`,
			note({
				title: `Paper ${i} on ${WORDS[i % 10]}`,
				cells: [
					`Study of ${WORDS[i % 7]}`,
					`After [[LN-${String((i * 7) % n).padStart(4, '0')}]]`,
					i % 3 === 0 ? '' : 'Sound',
					`(1) ${WORDS[(i + 1) % 10]}; (2) ${WORDS[(i + 2) % 10]}`,
					i % 2 === 0 ? 'Clear' : '',
				],
				stars: '⭐'.repeat(1 + (i % 5)),
				year: 1995 + (i % 30),
				status: ['to-read', 'reading', 'reviewed'][i % 3],
				topic: WORDS[i % 4],
			}),
		]),
	);

export const scenarios = [
	{
		name: 'the form, by keyboard',
		async run({ page, host, shot, axe, expect, isPhone }) {
			await host.start({ files });
			await host.open(HERE, 'source');
			await host.run('edit-five-cs');
			await page.locator('#spn-field-clarity').waitFor();
			expect(await page.locator('#spn-field-contributions').inputValue()).toBe('(1) mesa-optimizers\n(2) **deceptive** alignment');
			await shot('five-cs-form');
			await axe('.spn-five-cs-modal');
			await page.locator('#spn-field-context').focus();
			await page.keyboard.press('Control+End');
			await page.keyboard.type(' and [[inner');
			await page.locator('.spn-link-item').first().waitFor();
			await shot('five-cs-form-links');
			await page.keyboard.press('Enter');
			expect(await page.locator('#spn-field-context').inputValue()).toBe(
				'Builds on [[Inner alignment|inner alignment]]; first to name it and [[Inner alignment]]',
			);
			await page.locator('.spn-five-cs-modal .spn-stars-input [tabindex="0"]').focus();
			await page.keyboard.press('ArrowRight');
			expect(await page.locator('.spn-five-cs-modal .spn-stars-input .is-filled').count()).toBe(5);
			if (isPhone) {
				const box = await page.locator('.spn-five-cs-modal .spn-stars-input .spn-star').first().boundingBox();
				expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
			}
			await page.keyboard.press('Control+Enter');
			await page.waitForFunction(() => document.querySelector('.spn-five-cs-modal') === null);
			await host.settled();
			expect(await host.read(HERE)).toBe(
				FULL.replace('first to name it', 'first to name it and [[Inner alignment]]')
					.replace('⭐⭐⭐⭐', '⭐⭐⭐⭐⭐')
					.replace('relevance: 4', 'relevance: 5'),
			);
		},
	},
	{
		name: 'the table in reading view, full and empty',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files });
			await host.open(HERE, 'preview');
			await page.locator('.markdown-reading-view .spn-five-cs-head').waitFor();
			await shot('five-cs-table-full');
			await axe('.markdown-reading-view');
			await host.open('Papers/LN-Empty.md', 'preview');
			await page.locator('.markdown-reading-view .spn-prompt').first().waitFor();
			expect(await page.locator('.markdown-reading-view .spn-prompt').count()).toBe(5);
			await shot('five-cs-table-empty');
			await axe('.markdown-reading-view');
			await page.locator('.markdown-reading-view .spn-five-cs-edit').focus();
			await page.keyboard.press('Enter');
			await page.locator('#spn-field-category').waitFor();
			expect(await page.evaluate(() => document.activeElement.id)).toBe('spn-field-category');
		},
	},
	{
		name: 'the block in reading view and live preview, and what is wrong in one',
		async run({ page, host, shot, axe, expect }) {
			const blocks =
				'# Compared\n\n```five-cs\npaper: [[LN-Hubinger-2019-LearnedOptimization]]\n```\n\n```five-cs\ncategory: *Position* paper\ncolour: red\n```\n\n```five-cs\npaper: [[Nowhere]]\n```\n';
			await host.start({ files: { ...files, 'Compared.md': blocks } });
			await host.open('Compared.md', 'preview');
			await page.locator('.markdown-reading-view .spn-trouble').nth(1).waitFor();
			await page.locator('.markdown-reading-view .spn-five-cs-list').first().waitFor();
			await shot('five-cs-block-reading');
			await axe('.markdown-reading-view');
			expect(await page.locator('.markdown-reading-view .spn-trouble').allTextContents()).toEqual([
				expect.stringContaining('Line 2: “colour” means nothing here'),
				expect.stringContaining('There is no note “Nowhere”'),
			]);
			await host.open('Compared.md', 'source');
			await page.locator('.markdown-source-view .spn-five-cs-list').first().waitFor();
			await shot('five-cs-block-live-preview');
		},
	},
	{
		name: 'the matrix: sort, filter, group, walk, open',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: { ...shelf(60), 'Matrix.md': '```five-cs-matrix\nfrom: Papers\nsort: relevance desc, year desc\n```\n' } });
			await host.open('Matrix.md', 'preview');
			const view = page.locator('.markdown-reading-view');
			await view.locator('.spn-matrix-row').first().waitFor();
			await shot('matrix');
			await axe('.markdown-reading-view');
			// The head and the first column stay in sight.
			const scroller = view.locator('.spn-matrix-scroller');
			await scroller.evaluate((el) => el.scrollTo(400, 2000));
			await page.waitForTimeout(100);
			await shot('matrix-scrolled');
			const [head, cell, box] = await Promise.all([
				view.locator('.spn-matrix-head').boundingBox(),
				view.locator('.spn-matrix-row .spn-matrix-title').nth(8).boundingBox(),
				scroller.boundingBox(),
			]);
			expect(Math.abs(head.y - box.y)).toBeLessThan(3);
			expect(Math.abs(cell.x - box.x)).toBeLessThan(3);
			await scroller.evaluate((el) => el.scrollTo(0, 0));
			// By keyboard: a head sorts, arrows walk, Enter edits a C in its cell.
			await view.locator('.spn-matrix-head [data-column="0"]').focus();
			await page.keyboard.press('Enter');
			expect(await view.locator('.spn-matrix-head [aria-sort="ascending"]').textContent()).toBe('Paper');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Control+End');
			expect(await page.evaluate(() => document.activeElement.dataset.line)).toBe('60');
			await page.keyboard.press('Control+Home');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Enter');
			await view.locator('.spn-cell-field').waitFor();
			await page.keyboard.press('Escape');
			expect(await view.locator('.spn-cell-field').count()).toBe(0);
			await view.locator('.spn-matrix-search').fill('ethics');
			expect(await view.locator('.spn-matrix-count').textContent()).toMatch(/of 60 papers/);
			await view.locator('.spn-matrix-search').fill('');
			await view.locator('.spn-matrix select').selectOption('topic');
			await view.locator('.spn-matrix-group').first().waitFor();
			await shot('matrix-groups');
			await axe('.markdown-reading-view');
		},
	},
];
