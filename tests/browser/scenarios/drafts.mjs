// Citing while writing: citations drawn in the editor and in reading view, the cursor going in and out, an unknown key, a picker with three
// papers and pages, the list of references.
const paper = (key, title, authors, year, number) => `---
type: literature
title: "${title}"
authors: [${authors.map((name) => `"${name}"`).join(', ')}]
year: ${year}
citekey: "@${key}"
arxiv: "${number}"
published: ${year}-06-05
---
`;
const files = {
	'Papers/LN-Vaswani.md': paper(
		'Vaswani2017Attention',
		'Attention Is All You Need',
		['Vaswani, Ashish', 'Shazeer, Noam'],
		2017,
		'1706.03762',
	),
	'Papers/LN-Hubinger.md': paper(
		'Hubinger2019Risks',
		'Risks from Learned Optimization',
		['Hubinger, Evan', 'van Merwijk, Chris', 'Mikulik, Vladimir'],
		2019,
		'1906.01820',
	),
	'Papers/LN-Yao.md': paper('Yao2022ReAct', 'ReAct: Synergizing Reasoning and Acting', ['Yao, Shunyu'], 2022, '2210.03629'),
	'Draft.md': [
		'# Agents that plan',
		'',
		'Attention made it possible [@Vaswani2017Attention; see also @Yao2022ReAct, p. 3], and @Hubinger2019Risks [chap. 2] named the risks.',
		'',
		'> [!quote] What is claimed',
		'> Plans are learned [@Hubinger2019Risks, p. 5].',
		'',
		'| Claim | Source |',
		'|-------|--------|',
		'| Acting | [@Yao2022ReAct] |',
		'',
		'A key with a slip [@Yao2022ReActs], a comma where a semicolon is meant [@Yao2022ReAct, @Vaswani2017Attention], and a friend @anna.',
		'',
		'```references',
		'```',
		'',
	].join('\n'),
};

const drawn = (scope) => [...document.querySelectorAll(`${scope} .spn-citation`)].map((el) => el.textContent);

export const scenarios = [
	{
		name: 'citations in live preview',
		async run({ page, host, shot, axe, expect, isPhone }) {
			await host.start({ files, data: { citationStyle: 'ieee' } });
			await host.open('Draft.md', 'source');
			await page.locator('.cm-content .spn-citation').first().waitFor();
			await page.waitForFunction(() => document.querySelectorAll('.cm-content .spn-references li').length === 3);
			expect((await page.evaluate(drawn, '.cm-content'))[0]).toBe('[1], see also [2, p. 3]');
			await shot('drafts-live');
			await axe('.cm-content', { 'nested-interactive': 'the editor is the app’s, a citation in it is clicked or read' });
			// The caret walks into a citation, whose source stands there, and out of it.
			await host.in((app) => {
				const { editor } = app.view();
				editor.cm.focus();
				editor.setCursor(2, 26);
			});
			await page.keyboard.press('ArrowRight');
			await page.waitForFunction(() => document.querySelector('.cm-content').textContent.includes('[@Vaswani2017Attention; see also'));
			await shot('drafts-cursor-in');
			await page.keyboard.press('Home');
			await page.waitForFunction(() => !document.querySelector('.cm-content').textContent.includes('[@Vaswani2017Attention; see also'));
			if (isPhone) return;
			await page.locator('.cm-content .spn-citation-unknown').first().hover();
			await page.locator('.tooltip').getByText('@Yao2022ReAct').first().waitFor();
			await shot('drafts-unknown');
		},
	},
	{
		name: 'citations in reading view',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files });
			await host.open('Draft.md', 'preview');
			await page.waitForFunction(() => document.querySelectorAll('.markdown-reading-view .spn-references li').length === 3);
			const all = await page.evaluate(drawn, '.markdown-reading-view');
			expect(all.slice(0, 5)).toEqual([
				'(Vaswani & Shazeer, 2017; see also Yao, 2022, p. 3)',
				'Hubinger et al. (2019, Chapter 2)',
				'(Hubinger et al., 2019, p. 5)',
				'(Yao, 2022)',
				'(Yao2022ReActs?)',
			]);
			expect(await page.locator('.spn-references .spn-trouble').last().textContent()).toBe('No note has these keys: @Yao2022ReActs');
			await shot('drafts-reading');
			await axe('.markdown-reading-view');
			// By the keyboard alone: to the citation, and to its note.
			await page.locator('.markdown-reading-view .spn-citation').nth(1).focus();
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => window.host.app.workspace.getActiveFile()?.path === 'Papers/LN-Hubinger.md');
		},
	},
	{
		name: 'three papers cited at once, with pages',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: { ...files, 'New.md': 'Shown ' } });
			await host.open('New.md', 'source');
			await host.in((app) => {
				app.view().editor.setCursor(0, 6);
				void app.run('insert-citation');
			});
			await page.locator('.prompt').waitFor();
			for (const words of ['attention', 'risks', 'react']) {
				await page.locator('.prompt-input').fill(words);
				await page.keyboard.press('Shift+Enter');
			}
			await page.locator('.prompt-input').fill('');
			await page.locator('.spn-cite-row.is-ticked').nth(2).waitFor();
			await shot('drafts-picker');
			await axe('.prompt');
			await page.keyboard.press('Alt+Enter');
			await page.locator('.spn-cite-details').waitFor();
			await page.getByLabel('Pages or chapter of Vaswani').fill('p. 3');
			await page.getByLabel('Words before Hubinger').fill('see');
			await page.getByText('[@Vaswani2017Attention, p. 3; see @Hubinger2019Risks; @Yao2022ReAct]').waitFor();
			await shot('drafts-pages');
			await axe('.spn-cite-details');
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => window.host.view().editor.getValue().startsWith('Shown [@Vaswani2017Attention, p. 3; see'));
			expect(await host.get('errors')).toEqual([]);
		},
	},
];
