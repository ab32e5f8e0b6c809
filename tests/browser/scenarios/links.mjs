// The review of links and the picker of maps, by keyboard, from what is found to what is written and undone.
const HERE = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';
const NOTE = `---
type: literature
title: "Risks from Learned Optimization"
arxiv: "1906.01820"
topic: ai-safety
up: "[[puma master]]"
---

# Risks from Learned Optimization

The rationale stands in [[Ethics Review Log#Risks|the log]]; twins are [[red_team]], and [[PN-Deceptive-Alignment]] is to be written.
A broken one: [[|- Fleeting: x]] and [[SP PUMA Constitution]] with a long line around it that goes on and on, so that it has to be cut somewhere near the end of it.

## PUMA Integration

- **Bounded autonomy**: → Ethics-Review-Log

## MOCs
`;
const files = {
	[HERE]: NOTE,
	'50 - Areas/55 Ethics/Ethics-Review-Log.md': '# Log\n\nSee https://arxiv.org/abs/1906.01820 for why.\n',
	'40 - Projects/SP-PUMA-Constitution.md': '',
	'A/Red Team.md': '',
	'B/Red-Team.md': '',
	'30 - Permanent/31 Concepts/PN-Alignment-Deception.md': '',
	'80 - MOC/MOC-PUMA-Master.md': '# Master\n\n## Papers\n\n- [[LN-A]]\n- [[LN-Z]]\n',
	'80 - MOC/MOC AI Safety.md': '# AI safety\n',
	'80 - MOC/MOC-Methods.md': '',
	'Papers/LN-A.md': '---\ntype: literature\n---\n',
	'Papers/LN-Z.md': '---\ntype: literature\n---\n',
};

export const scenarios = [
	{
		name: 'review of links, by keyboard',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files });
			await host.open(HERE, 'source');
			await host.run('resolve-links');
			await page.locator('.spn-review').waitFor();
			await shot('links-review');
			await axe('.modal');
			const said = await page.locator('.spn-review-context mark').allTextContents();
			expect(said).toEqual([
				'[[puma master]]',
				'[[Ethics Review Log#Risks|the log]]',
				'[[SP PUMA Constitution]]',
				'Ethics-Review-Log',
				'[[red_team]]',
				'[[PN-Deceptive-Alignment]]',
				'[[|- Fleeting: x]]',
			]);
			// The first box is left, the mention accepted, a twin chosen, the missing note made.
			const boxes = page.locator('.spn-review input[type=checkbox]');
			await boxes.first().focus();
			await page.keyboard.press('Space');
			expect(await boxes.first().isChecked()).toBe(false);
			await boxes.nth(3).focus();
			await page.keyboard.press('Space');
			await page.locator('.spn-review select').first().selectOption({ index: 2 });
			await page.locator('.spn-review select').nth(1).selectOption('create');
			await page.keyboard.press('Control+Enter');
			await page.waitForFunction(() => document.querySelector('.spn-review') === null);
			await host.settled();
			const text = await host.read(HERE);
			expect(text).toContain('up: "[[puma master]]"');
			expect(text).toContain('[[Ethics-Review-Log#Risks|the log]]; twins are [[');
			expect(text).toContain('[[SP-PUMA-Constitution]] with a long line');
			expect(text).toContain('→ [[Ethics-Review-Log]]');
			expect(text).toContain('[[|- Fleeting: x]]');
			expect(Object.keys(await host.vaultFiles())).toContain('30 - Permanent/31 Concepts/PN-Deceptive-Alignment.md');
			await host.run('undo-last-operation');
			await host.settled();
			expect(await host.read(HERE)).toBe(NOTE);
		},
	},
	{
		name: 'review of links: a group at once, then nothing',
		variants: ['desktop-light'],
		async run({ page, host, expect }) {
			await host.start({ files });
			await host.open(HERE, 'source');
			await host.run('resolve-links');
			await page.locator('.spn-review').waitFor();
			await page.getByRole('button', { name: 'Accept none' }).first().click();
			expect(await page.locator('.spn-review .mod-cta').isDisabled()).toBe(true);
			await page.getByRole('button', { name: 'Accept all' }).first().click();
			expect(await page.locator('.spn-review .mod-cta').textContent()).toBe('Apply 3');
			await page.keyboard.press('Escape');
			await host.settled();
			expect(await host.read(HERE)).toBe(NOTE);
		},
	},
	{
		name: 'picker of maps',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files });
			await host.open(HERE, 'source');
			await host.run('add-to-mocs');
			await page.locator('.spn-mocs').waitFor();
			await shot('mocs-picker');
			await axe('.modal');
			await page.keyboard.type('meth');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Space');
			await shot('mocs-picker-search');
			await axe('.modal');
			await page.keyboard.press('Control+Enter');
			await page.waitForFunction(() => document.querySelector('.spn-mocs') === null);
			await host.settled();
			expect(await host.read(HERE)).toBe(`${NOTE}\n- [[MOC AI Safety]]\n- [[MOC-Methods]]\n`);
			expect(await host.read('80 - MOC/MOC AI Safety.md')).toBe('# AI safety\n\n- [[LN-Hubinger-2019-LearnedOptimization]]\n');
			expect(await host.read('80 - MOC/MOC-Methods.md')).toBe('- [[LN-Hubinger-2019-LearnedOptimization]]\n');
		},
	},
	{
		name: 'audit of links, with a report',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files, now: '2026-11-21T12:00:00' });
			await host.run('audit-links');
			await page.locator('.prompt').waitFor();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.locator('.spn-review').waitFor();
			await shot('links-audit');
			await axe('.modal');
			await page.getByRole('button', { name: 'Write a report' }).click();
			await page.waitForFunction(() => document.querySelector('.spn-review') === null);
			await host.settled();
			expect(await host.read('Audit of links, 2026-11-21.md')).toContain(
				'- line 11: `[[Ethics Review Log#Risks|the log]]` → `[[Ethics-Review-Log#Risks|the log]]`',
			);
		},
	},
];
