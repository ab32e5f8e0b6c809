// Many papers: a reading list from paste to result, a refresh before it is written, the report of an audit, the offer after a crash.
const feed = (papers) =>
	`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><id>x</id><title>q</title>${papers
		.map(
			({
				id,
				version = 1,
				title,
				authors = ['Ada Lovelace', 'Chris van Merwijk'],
				published = '2019-06-05T04:43:25Z',
				updated = published,
				more = '',
				summary = 'We analyze the type of learned optimization that occurs when a learned model is itself an optimizer.',
			}) =>
				`<entry><id>http://arxiv.org/abs/${id}v${version}</id><title>${title}</title><updated>${updated}</updated><published>${published}</published><summary>${summary}</summary>${authors.map((name) => `<author><name>${name}</name></author>`).join('')}${more}<arxiv:primary_category term="cs.AI"/><category term="cs.AI"/></entry>`,
		)
		.join('')}</feed>`;
const note = (properties, body) => `---\ntype: literature\n${properties}tags: [literature]\n---\n\n${body}`;

const LIST = [
	{ id: '1706.03762', title: 'Attention Is All You Need' },
	{ id: '1906.01820', title: 'Risks from Learned Optimization in Advanced Machine Learning Systems' },
	{ id: '2210.03629', title: 'ReAct: Synergizing Reasoning and Acting in Language Models' },
	{
		id: '2001.00077',
		title: 'A Result That Was Not One',
		more: '<arxiv:comment>This paper has been withdrawn by the authors.</arxiv:comment>',
	},
];
const MEANT = { id: '2205.01148', title: 'What Was Typed From Memory' };
const HERE = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';
const HUBINGER = note(
	'title: "Risks from Learned Optimization in Advanced ML Systems"\nauthors: ["Lovelace, Ada", "van Merwijk, Chris"]\nfirst-author: Lovelace\nyear: 2018   # as cited in the talk\narxiv: "1906.01820"\narxiv-version: 3\nvenue: arXiv preprint\nurl: "https://arxiv.org/abs/1906.01820"\n',
	'> [!cite] Bibliographic Reference\n> **Citation**: My own line.\n\n> [!abstract]- Abstract\n> We analyze the kind of optimization that occurs when a model is itself an optimizer.\n\nWhat I think of it.\n',
);
const V4 = {
	id: '1906.01820',
	version: 4,
	title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
	updated: '2026-11-01T00:00:00Z',
	more: '<arxiv:doi>10.1000/opt.1</arxiv:doi><arxiv:journal_ref>J. Opt. 1 (2026)</arxiv:journal_ref>',
};
const CROSSREF = {
	message: {
		DOI: '10.1000/opt.1',
		type: 'journal-article',
		title: ['Risks from Learned Optimization'],
		author: [{ family: 'Lovelace', given: 'Ada' }],
		'container-title': ['Journal of Optimization'],
		volume: '1',
		issue: '2',
		page: '3-41',
		issued: { 'date-parts': [[2026, 3]] },
	},
};

export const scenarios = [
	{
		name: 'reading list, from paste to result',
		async run({ page, host, shot, axe, expect }) {
			await host.start({ files: { [HERE]: HUBINGER }, routes: { 'https://export.arxiv.org/*': feed([...LIST, MEANT]) }, clock: 'jump' });
			await host.run('import-reading-list');
			await page
				.locator('.spn-list-text')
				.fill(
					'Read next:\n- arXiv:1706.03762\n- https://arxiv.org/abs/1906.01820v3\n- 2210.03629\n- 2001.00077\n- 2205.1148 (typed from memory)\n',
				);
			await page.getByText('3 new, 1 already here, 1 unclear.').waitFor();
			await page.getByText('Attention Is All You Need').waitFor();
			await page.getByText('What Was Typed From Memory').waitFor();
			expect(await page.locator('.spn-row').count()).toBe(5);
			await shot('reading-list');
			await axe('.modal');
			await page.keyboard.press('Control+Enter');
			await page.getByText('3 imported.').waitFor();
			await shot('reading-list-done');
			await axe('.modal');
			expect(await page.locator('.spn-row[data-outcome="created"]').count()).toBe(3);
			expect(await page.locator('.spn-row-remark').allTextContents()).toContainEqual(expect.stringContaining('withdrawn'));
			expect(Object.keys(await host.vaultFiles()).length).toBe(4);
			await page.getByRole('button', { name: 'Close', exact: true }).last().click();
			await host.run('undo-last-operation');
			await host.settled();
			expect(Object.keys(await host.vaultFiles()).filter((path) => !path.startsWith('.trash'))).toEqual([HERE]);
		},
	},
	{
		name: 'reading list in progress: pause, cancel, go on',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			const many = Array.from({ length: 150 }, (_, n) => ({
				id: `2001.${String(n + 1).padStart(5, '0')}`,
				title: `Subject ${n + 1} and What Became of It`,
			}));
			// The real clock keeps arXiv's three seconds between the two hundreds.
			await host.start({ routes: { 'https://export.arxiv.org/*': feed(many) } });
			await host.run('import-reading-list');
			await page.locator('.spn-list-text').fill(many.map(({ id }) => id).join(' '));
			await page.getByRole('button', { name: 'Import 150 papers' }).click();
			// Pressed in the page itself, where a slow machine cannot be too late for it.
			await page.waitForFunction(() => {
				if (document.querySelectorAll('.spn-row[data-outcome]').length < 60) return false;
				[...document.querySelectorAll('.modal button')].find((button) => button.textContent === 'Pause').click();
				return true;
			});
			await page.getByRole('button', { name: 'Resume' }).waitFor();
			await shot('reading-list-progress');
			await axe('.modal');
			await page.getByRole('button', { name: 'Cancel' }).click();
			await page.getByText(/\d+ left; open this list again to resume\./).waitFor();
			await page.getByRole('button', { name: 'Close', exact: true }).last().click();
			await host.run('import-reading-list');
			await page.getByText(/An earlier list was stopped: \d+ of 150 are left\./).waitFor();
			await shot('reading-list-stopped');
			await page.getByRole('button', { name: 'Resume' }).click();
			await page.getByText('150 imported.').waitFor();
			expect(Object.keys(await host.vaultFiles()).length).toBe(150);
		},
	},
	{
		name: 'refresh preview of one note',
		async run({ page, host, shot, axe, expect }) {
			await host.start({
				files: { [HERE]: HUBINGER },
				routes: {
					'https://export.arxiv.org/*': feed([V4]),
					'https://doi.org/*': { status: 404, text: '' },
					'https://api.crossref.org/*': JSON.stringify(CROSSREF),
				},
				clock: 'jump',
				now: '2026-11-21T12:00:00',
			});
			await host.open(HERE, 'source');
			await host.run('refresh-metadata');
			await page.locator('.spn-refresh-table').waitFor();
			await shot('refresh-preview');
			await axe('.modal');
			expect(await page.locator('.spn-refresh-newer-head').textContent()).toBe('Newer version: v4 (you read v3).');
			expect(await page.locator('.spn-refresh-words ins').allTextContents()).toEqual(['type', 'learned', 'learned']);
			// The published version is shown on demand and taken on a yes; a kept value can be given up.
			await page.getByRole('button', { name: 'Look up at Crossref' }).click();
			await page.getByText('Journal of Optimization 1(2), 3-41 (2026)').waitFor();
			await page.locator('.spn-refresh .checkbox-container').click();
			await page.locator('.spn-refresh-table').getByText('Journal of Optimization').waitFor();
			await page.getByLabel(/^title: .*Take what the source says/).check();
			await page.locator('.spn-refresh-table').getByText('Advanced Machine Learning Systems').waitFor();
			await shot('refresh-preview-taken');
			await page.getByRole('button', { name: 'Update 1 note' }).click();
			await page.waitForFunction(() => document.querySelector('.spn-refresh') === null);
			await host.settled();
			const text = await host.read(HERE);
			expect(text).toContain('year: 2018   # as cited in the talk');
			expect(text).toContain('venue: Journal of Optimization');
			expect(text).toContain('arxiv: "1906.01820"');
			expect(text).toContain('**Citation**: My own line.');
			expect(text).toContain('title: "Risks from Learned Optimization in Advanced Machine Learning Systems"');
			await host.run('undo-last-operation');
			await host.settled();
			expect(await host.read(HERE)).toBe(HUBINGER);
		},
	},
	{
		name: 'refresh preview of many notes',
		variants: ['desktop-dark', 'phone-light'],
		async run({ page, host, shot, axe, expect }) {
			const papers = LIST.map((paper) => ({ ...paper, version: 2 }));
			const files = Object.fromEntries(
				papers.map(({ id, title }) => [`Papers/LN-${id}.md`, note(`title: "${title}"\narxiv: "${id}"\narxiv-version: 1\n`, 'Text.\n')]),
			);
			await host.start({
				files: { ...files, 'Papers/LN-Lost.md': note('arxiv: "2001.99999"\n', ''), 'MOC.md': 'A map' },
				routes: { 'https://export.arxiv.org/*': feed(papers) },
				clock: 'jump',
			});
			await host.open('MOC.md', 'source');
			await host.run('refresh-metadata');
			await page.getByText('All literature notes').click();
			await page.locator('.spn-refresh-note').first().waitFor();
			await page.locator('.spn-refresh-note input').first().uncheck();
			await shot('refresh-many');
			await axe('.modal');
			expect(await page.locator('.spn-refresh-summary').textContent()).toBe('4 of 5 notes have something new. 1 could not be compared.');
			await page.getByRole('button', { name: 'Update 3 notes' }).click();
			await page.waitForFunction(() => document.querySelector('.spn-refresh') === null);
			await host.settled();
			const now = await host.vaultFiles();
			expect(Object.keys(files).filter((path) => now[path] !== files[path]).length).toBe(3);
		},
	},
	{
		name: 'audit report, and a fix from it',
		async run({ page, host, shot, axe, expect }) {
			const files = {
				[HERE]: HUBINGER,
				'Papers/LN-Vaswani.md': note('title: Attention is all you need\nauthors: [Unknown]\narxiv: "1706.03762"\n', ''),
				'Papers/LN-Vaswani-again.md': note(
					'title: Attention\nauthors: ["Lovelace, A.", "van Merwijk, C."]\nyear: 2019\narxiv: "1706.03762v5"\nprimary-category: cs.AI\n',
					'',
				),
				'Papers/LN-Gone.md': note(
					'title: A Result That Was Not One\nauthors: ["Lovelace, Ada", "van Merwijk, Chris"]\nyear: 2019\nprimary-category: cs.AI\narxiv: "2001.00077"\n',
					'',
				),
			};
			await host.start({
				files,
				routes: { 'https://export.arxiv.org/*': feed([V4, LIST[0], LIST[3]]) },
				clock: 'jump',
				now: '2026-11-21T12:00:00',
			});
			await host.run('audit-papers');
			await host.open('Paper audit 2026-11-21.md', 'preview');
			await page.getByRole('heading', { name: 'Newer version (1)' }).waitFor();
			await shot('audit-report');
			await host.in((host) => void host.uri({ fix: 'authors', path: 'Papers/LN-Vaswani.md' }));
			await page.locator('.modal').getByText('Unknown → Lovelace, Ada; van Merwijk, Chris').waitFor();
			await shot('audit-fix');
			await axe('.modal');
			await page.locator('.modal').getByRole('button', { name: 'Fix' }).click();
			await page.waitForFunction(() => document.querySelector('.modal') === null);
			await host.settled();
			expect(await host.read('Papers/LN-Vaswani.md')).toContain('Lovelace, Ada');
			expect(await host.read(HERE)).toBe(HUBINGER);
		},
	},
	{
		name: 'search results, several at once',
		variants: ['desktop-light', 'phone-dark'],
		async run({ page, host, shot, axe, expect }) {
			await host.start({
				files: { [HERE]: HUBINGER },
				routes: { 'https://export.arxiv.org/*': feed(LIST), 'https://api.crossref.org/*': { json: { message: { items: [] } } } },
				clock: 'jump',
			});
			await host.run('import-paper');
			await page.keyboard.type('attention and optimization');
			await page.keyboard.press('Enter');
			await page.locator('.spn-import-result').first().waitFor();
			await page.getByLabel('Choose “Attention Is All You Need”').check();
			await page.getByLabel('Choose “ReAct: Synergizing Reasoning and Acting in Language Models”').check();
			await shot('search-several');
			await axe('.modal');
			await page.getByRole('button', { name: 'Import 2 papers' }).click();
			await page.getByText('2 imported.').first().waitFor();
			await host.settled();
			expect(Object.keys(await host.vaultFiles()).length).toBe(3);
			// What a search told is not asked for again; Crossref was asked whether the words are a title.
			const asked = (await host.get('requests')).map(({ url }) => new URL(url).host);
			expect(asked.sort()).toEqual(['api.crossref.org', 'export.arxiv.org']);
		},
	},
	{
		name: 'the offer after a crash',
		async run({ page, host, shot, axe, expect }) {
			const folder = '.obsidian/plugins/structured-paper-notes';
			const made = (name) => ({ path: `Papers/LN-${name}.md`, made: `# ${name}\n` });
			const record = [{ name: 'Import 3 papers' }, made('Vaswani-2017-Attention'), made('Yao-2022-ReAct'), made('Keshav-2007-ThreePass')];
			await host.start({
				files: {
					'Papers/LN-Vaswani-2017-Attention.md': '# Vaswani-2017-Attention\n',
					[`${folder}/operations/000001.jsonl`]: record.map((line) => `${JSON.stringify(line)}\n`).join(''),
					[`${folder}/operation-running.json`]: JSON.stringify({ file: `${folder}/operations/000001.jsonl` }),
				},
			});
			await page.getByText('An operation was interrupted').waitFor();
			const [modal, last] = await Promise.all([
				page.locator('.modal').boundingBox(),
				page.getByRole('button', { name: 'Complete it' }).boundingBox(),
			]);
			expect(last.x + last.width).toBeLessThanOrEqual(modal.x + modal.width);
			await shot('interrupted');
			await axe('.modal');
			await page.getByRole('button', { name: 'Complete it' }).click();
			await page.waitForFunction(() => window.host.app.vault.getFileByPath('Papers/LN-Keshav-2007-ThreePass.md') !== null);
			expect((await host.get('notices')).join(' ')).toContain('2 more notes written');
		},
	},
];
