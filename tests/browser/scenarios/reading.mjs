// Beside the paper: the panel, what the paper cites ticked off against the notes, and what many papers share.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../fixtures/latexml/natbib.html'), 'utf8');
const FIVE_CS =
	"## Pass 1 — Bird's Eye View (5 Cs)\n\n| C | Assessment |\n|---|-----------|\n| **Category** | Analysis of a machine that exists on paper |\n| **Context** |  |\n| **Correctness** |  |\n| **Contributions** | A table of Bernoulli numbers<br>and how to make it |\n| **Clarity** |  |\n\n> [!success] Relevance: ⭐⭐⭐⭐\n> Where it all begins.\n";
const note = (title, properties, body = '') => `---\ntype: literature\ntitle: "${title}"\n${properties}---\n\n# ${title}\n\n${body}`;
const ENGINES = 'Papers/LN-Lovelace-1843-Engines.md';
const FILES = {
	[ENGINES]: note(
		'Notes on the Analytical Engine Invented by Charles Babbage',
		'authors: ["Lovelace, Ada"]\nyear: 1843\nstatus: reading\nrelevance: 4\nkeshav-pass: 1\npass-1: 2026-11-20\narxiv: "2301.00001"\narxiv-version: 1\nurl: "https://arxiv.org/abs/2301.00001"\ncreated: 2026-11-01\n',
		`> [!abstract]- Abstract\n> The engine weaves algebraic patterns just as the loom weaves flowers and leaves.\n\n---\n\n${FIVE_CS}\n---\n\n## Pass 2 — Content\n\n### Key Concepts\n`,
	),
	'Papers/LN-Vaswani-2017-Attention.md': note(
		'Attention Is All You Need',
		'authors: ["Vaswani, Ashish"]\nyear: 2017\nstatus: reviewed\narxiv: "1706.03762"\n',
	),
	'Papers/LN-Turing-1936-Computable.md': note(
		'On Computable Numbers, with an Application to the Entscheidungsproblem',
		'authors: ["Turing, A. M."]\nyear: 1936\nstatus: to-read\ncreated: 2026-10-01\n',
	),
	'Papers/LN-Weaver-1949-Communication.md': note(
		'A Mathematical Theory of Communication',
		'authors: ["Weaver, Warren"]\nyear: 1963\nstatus: to-read\n',
	),
	'Papers/LN-Babbage-1864-Passages.md': note(
		'Passages from the Life of a Philosopher',
		'authors: ["Babbage, Charles"]\nyear: 1864\narxiv: "2301.00002"\narxiv-version: 1\n',
	),
};
const routes = { 'https://arxiv.org/html/*': PAGE };

export const scenarios = [
	{
		name: 'paper panel beside a note',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: FILES, now: '2026-11-26T12:00:00' });
			await host.open(ENGINES, 'preview');
			await host.run('show-paper-panel');
			const panel = page.locator('[data-type="spn-paper-panel"]');
			await panel.getByText('Context').first().waitFor();
			await shot('paper-panel');
			await axe('[data-type="spn-paper-panel"]');
			await panel.locator('textarea').nth(2).fill('Babbage’s drawings of 1837; Menabrea’s lecture.');
			await panel.locator('textarea').nth(2).blur();
			await page.waitForTimeout(700);
			await host.settled();
			expect(await host.read(ENGINES)).toContain('Babbage’s drawings of 1837');
		},
	},
	{
		name: 'paper panel beside the PDF of its paper',
		variants: ['desktop-light', 'desktop-dark', 'phone-light'],
		async run({ page, host, shot, axe, expect, isPhone }) {
			const files = {
				...FILES,
				[ENGINES]: FILES[ENGINES].replace('status:', 'pdf: "[[lovelace1843.pdf]]"\nstatus:'),
				'lovelace1843.pdf': '%PDF-1.7',
			};
			await host.start({ files, now: '2026-11-26T12:00:00' });
			await host.open(ENGINES, 'preview');
			await host.run('open-paper-pdf');
			await page.locator('.pdf-page').first().waitFor();
			await host.run('show-paper-panel');
			const panel = page.locator('[data-type="spn-paper-panel"]');
			await panel.getByText('Context').first().waitFor();
			expect(await panel.locator('.spn-panel-title').textContent()).toContain('Analytical Engine');
			await shot('paper-panel-pdf');
			await axe('[data-type="spn-paper-panel"]');
			// Read beside the paper, typed by the keyboard alone: the note is never opened for it.
			const category = panel.locator('textarea').nth(1);
			await category.focus();
			await page.keyboard.press('ControlOrMeta+a');
			await page.keyboard.type('Design of a machine');
			await page.keyboard.press('Tab');
			await page.waitForTimeout(700);
			await host.settled();
			expect(await host.read(ENGINES)).toContain('| **Category** | Design of a machine |');
			await host.run('open-paper-pdf');
			await host.settled();
			const shown = await host.in((it) => it.app.workspace.getActiveFile()?.path);
			expect(shown).toBe(ENGINES);
			if (!isPhone) expect(await page.locator('.pdf-viewer').count()).toBe(1);
		},
	},
	{
		name: 'paper panel without a paper',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe }) {
			await host.start({ files: { 'Plain.md': 'Not a paper.\n' } });
			await host.open('Plain.md', 'preview');
			await host.run('show-paper-panel');
			await page.locator('[data-type="spn-paper-panel"]').waitFor();
			await shot('paper-panel-empty');
			await axe('[data-type="spn-paper-panel"]');
		},
	},
	{
		name: 'references ticked off',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: FILES, routes });
			await host.open(ENGINES, 'preview');
			await host.run('show-references');
			const view = page.locator('.spn-cited');
			await view.getByText('Without a note').waitFor();
			expect(await view.locator('h3').allTextContents()).toEqual([
				'Read (1)',
				'To read (1)',
				'Maybe in your vault (1)',
				'Without a note (1)',
			]);
			await view.locator('input[type="checkbox"]').first().check();
			await shot('references');
			await axe('.spn-cited');
			await view.getByRole('button', { name: 'List in the note' }).click();
			await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('The references stand in'));
			expect(await host.read(ENGINES)).toContain('- [[LN-Turing-1936-Computable]]');
		},
	},
	{
		name: 'references in the paper panel',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: FILES, routes: { ...routes, '*': 'offline' } });
			await host.open(ENGINES, 'preview');
			await host.run('show-paper-panel');
			const panel = page.locator('[data-type="spn-paper-panel"]');
			await panel.getByRole('tab', { name: 'Reading' }).focus();
			await page.keyboard.press('ArrowRight');
			await shot('panel-references-not-asked');
			await panel.getByRole('button', { name: 'Look them up' }).focus();
			await page.keyboard.press('Enter');
			await panel.getByText('Without a note').waitFor();
			await panel.getByRole('link', { name: /Attention/ }).focus();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Space');
			await page.keyboard.press('End');
			await page.keyboard.press('Space');
			expect(await panel.locator('input:checked').count()).toBe(2);
			await shot('panel-references');
			await axe('[data-type="spn-paper-panel"]');
			await panel.getByRole('button', { name: 'Put into the queue' }).click();
			await page.locator('.modal.spn-list').waitFor();
			expect(await host.get('notices')).toContain('Put into the queue, as cited by “LN-Lovelace-1843-Engines”: 1 paper.');
			await shot('panel-references-import');
		},
	},
	{
		name: 'note with the outline of its paper',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe }) {
			await host.start({ files: FILES, routes });
			await host.cli('outline', { path: ENGINES, write: '' });
			await host.open(ENGINES, 'preview');
			await page.locator('.callout[data-callout="info"]').first().waitFor();
			for (const fold of await page.locator('.callout-title').all()) await fold.click();
			await shot('note-with-outline');
			await axe('.markdown-preview-view');
		},
	},
	{
		name: 'survey of several papers',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: FILES, routes: { ...routes, '*': 'offline' } });
			for (const path of [ENGINES, 'Papers/LN-Babbage-1864-Passages.md']) await host.cli('references', { path });
			await host.run('survey-literature');
			const view = page.locator('.spn-survey');
			await view.getByText('Cited by several').waitFor();
			expect(await view.locator('ol > li').count()).toBe(4);
			await shot('survey');
			await axe('.spn-survey');
		},
	},
];
