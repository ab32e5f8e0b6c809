/** What a paper cites, in the built main.js: the view beside the note, the section in it, the outline, the survey. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { closeHosts, openHost } from '../host/host';

const PAGE = readFileSync(resolve(__dirname, '../fixtures/latexml/natbib.html'), 'utf8');
const note = (title: string, more: string) =>
	`---\ntype: literature\ntitle: "${title}"\n${more}---\n\n# ${title}\n\n## Related Notes\n\nMine.\n`;
const ENGINES = 'Papers/LN-Engines.md';
const FILES = {
	[ENGINES]: note('Notes on Machines', 'arxiv: "2301.00001"\narxiv-version: 1\n'),
	'Papers/LN-Vaswani.md': note('Attention Is All You Need', 'arxiv: "1706.03762"\nstatus: reviewed\n'),
	'Papers/LN-Turing.md': note(
		'On Computable Numbers, with an Application to the Entscheidungsproblem',
		'authors: ["Turing, A. M."]\nyear: 1936\nstatus: to-read\n',
	),
};
const ROUTES = { 'https://arxiv.org/html/2301.00001': PAGE };

afterEach(closeHosts);

const viewOf = (host: Awaited<ReturnType<typeof openHost>>, type: string): HTMLElement => {
	const [leaf] = host.app.workspace.getLeavesOfType(type);
	if (leaf === undefined) throw new Error(`no view ${type}`);
	return leaf.view.containerEl;
};

test('the view ticks references off against the notes, and puts them into the note as links', async () => {
	const host = await openHost({ files: FILES, routes: ROUTES });
	await host.open(ENGINES);
	await host.run('show-references');
	const view = viewOf(host, 'structured-paper-notes-references');
	await host.until(() => view.querySelector('h3'));
	expect([...view.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual(['Read (1)', 'To read (1)', 'Without a note (2)']);
	const button = (words: string) => [...view.querySelectorAll('button')].find((one) => one.textContent === words);
	button('List in the note')?.click();
	await host.until(() => host.notices.some((notice) => notice.includes('The references stand in')));
	const text = await host.read(ENGINES);
	expect(text).toContain('## References\n\n- [[LN-Turing]]\n- [[LN-Vaswani]]\n\n> [!quote]- Not in the vault (2)\n> 1. S. Keshav.');
	expect(text.startsWith(FILES[ENGINES] ?? '-')).toBe(true);
	button('Import ticked')?.click();
	expect(host.notices.at(-1)).toMatch(/Nothing is ticked/);
});

test('a failure says what happened, with a button to try again', async () => {
	const host = await openHost({ files: FILES, routes: { '*': 'offline' } });
	await host.open(ENGINES);
	await host.run('show-references');
	const view = viewOf(host, 'structured-paper-notes-references');
	await host.until(() => view.querySelector('[role="alert"]'));
	expect(view.querySelector('[role="alert"]')?.textContent).toMatch(/cannot be reached/);
	expect([...view.querySelectorAll('button')].map((button) => button.textContent)).toContain('Try again');
});

test('the outline is written by the command and undone in one step', async () => {
	const host = await openHost({ files: FILES, routes: ROUTES });
	await host.open(ENGINES);
	await host.run('add-paper-outline');
	await host.settled();
	expect(await host.read(ENGINES)).toContain('> [!info]- Outline (v1)\n> - 1 Introduction');
	await host.run('undo-last-operation');
	await host.settled();
	expect(await host.read(ENGINES)).toBe(FILES[ENGINES]);
});

test('papers nothing is kept of are asked for in one request, by POST', async () => {
	const references = [{ paperId: 'x', title: 'The work that both of them cite', year: 2017, externalIds: { ArXiv: '1801.00001' } }];
	const host = await openHost({
		files: FILES,
		routes: ({ url, method, body }) =>
			url.includes('/paper/batch') && method === 'POST' && body === JSON.stringify({ ids: ['ARXIV:2301.00001', 'ARXIV:1706.03762'] })
				? JSON.stringify([{ references }, { references }])
				: 'offline',
	});
	expect(await host.cliJson('survey')).toMatchObject({ works: [{ arxiv: '1801.00001', count: 2 }] });
	expect(host.requests).toHaveLength(1);
});

test('the survey shows what several papers cite, and ignores a work for good', async () => {
	const second = { 'Papers/LN-Second.md': note('Second', 'arxiv: "2301.00002"\narxiv-version: 1\n') };
	const host = await openHost({
		files: { ...FILES, ...second },
		routes: { ...ROUTES, 'https://arxiv.org/html/2301.00002': PAGE, '*': 'offline' },
	});
	for (const path of [ENGINES, 'Papers/LN-Second.md']) await host.cliJson('references', { path });
	const answer = (await host.cliJson('survey', { from: 'Papers' })) as { papers: number; works: { title: string; count: number }[] };
	expect([answer.papers, answer.works.length, answer.works[0]?.count]).toEqual([4, 4, 2]);
	await host.run('survey-literature');
	await host.settled();
	const view = viewOf(host, 'structured-paper-notes-survey');
	await host.until(() => view.querySelector('ol > li'));
	expect(view.querySelectorAll('ol > li')).toHaveLength(4);
	view.querySelector<HTMLElement>('.spn-survey-ignore')?.click();
	await host.until(() => view.querySelectorAll('ol > li').length === 3);
});
