/** Citing in the built main.js: the seed's line, styles of the vault, a change of style over notes, references under the pointer. */
import { readFileSync } from 'node:fs';
import { closeHosts, openHost } from '../host/host';

const FEED = readFileSync('tests/fixtures/arxiv/1906.01820.atom.xml', 'utf8');
const ROUTES = { 'https://export.arxiv.org/api/query*1906.01820*': FEED };
const PATH = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';
const LINE =
	'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). *Risks from learned optimization in advanced machine learning systems*. arXiv:1906.01820. https://arxiv.org/abs/1906.01820';
const STYLE = (inner: string, attributes = 'class="in-text" ') =>
	`<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}version="1.0">${inner}<citation><layout><text variable="title"/></layout></citation><bibliography><layout prefix="OWN "><text variable="title"/></layout></bibliography></style>`;
const INFO = (title: string, link = '') => `<info><title>${title}</title><id>http://www.zotero.org/styles/own</id>${link}</info>`;
const STYLES = {
	'CSL/own.csl': STYLE(INFO('Our own')),
	'CSL/journal.csl': STYLE(INFO('A journal', '<link rel="independent-parent" href="http://www.zotero.org/styles/nature"/>'), ''),
	'CSL/broken.csl': '<style',
};

afterEach(closeHosts);

const open = (extra: Parameters<typeof openHost>[0] = {}) =>
	openHost({ routes: ROUTES, now: '2026-11-21T12:00:00', clock: 'jump', ...extra });

test('a paper is cited by its identifier, then by its note without the network', async () => {
	const host = await open({ files: STYLES });
	const seed = { style: 'apa', text: LINE.replace(/\*/g, ''), markdown: LINE };
	expect(await host.cliJson('cite', { id: '1906.01820' })).toEqual(seed);
	await host.cliJson('import', { id: '1906.01820' });
	const asked = host.requests.length;
	expect(await host.cliJson('cite', { id: 'arXiv:1906.01820v1' })).toEqual(seed);
	expect(await host.cliJson('cite', { path: PATH })).toEqual(seed);
	expect(await host.cli('cite', { path: PATH, form: 'in-text', style: 'chicago-author-date' })).toBe('(Hubinger et al. 2019)');
	expect(await host.cliJson('cite', { path: PATH, style: 'CSL/own.csl' })).toMatchObject({
		style: 'CSL/own.csl',
		text: 'OWN Risks from learned optimization in advanced machine learning systems',
	});
	expect(host.requests).toHaveLength(asked);
}, 60_000);

test('every style there is, and why a file is none', async () => {
	const host = await open({ files: STYLES });
	const styles = (await host.cliJson('styles')) as { id: string; title: string; source: string }[];
	expect(styles.map(({ id }) => id)).toEqual([
		'apa',
		'ieee',
		'modern-language-association',
		'chicago-author-date',
		'harvard-cite-them-right',
		'vancouver',
		'association-for-computing-machinery',
		'nature',
		'american-medical-association',
		'springer-lecture-notes-in-computer-science',
		'CSL/journal.csl',
		'CSL/own.csl',
	]);
	expect(styles.slice(-2)).toEqual([
		{ id: 'CSL/journal.csl', title: 'A journal', source: 'vault' },
		{ id: 'CSL/own.csl', title: 'Our own', source: 'vault' },
	]);
	expect(await host.cli('styles')).toContain('CSL/broken.csl cannot be used: it is not XML (line 1');
	expect(await host.cliJson('cite', { id: '1906.01820', style: 'CSL/broken.csl' })).toMatchObject({ error: { kind: 'unreadable-style' } });
	expect(await host.cliJson('cite', { id: '1906.01820', style: 'journal', form: 'in-text' })).toMatchObject({
		text: '1',
		markdown: '<sup>1</sup>',
	});
}, 60_000);

test('after a change of style the line follows, the reader’s text and edits stay, and one undo takes it back', async () => {
	const host = await open();
	await host.cliJson('import', { id: '1906.01820' });
	const before = await host.read(PATH);
	const settings = await host.settings();
	const select = settings.querySelector<HTMLSelectElement>('[data-key="citationStyle"] select');
	if (select === null) throw new Error('no style setting');
	select.value = 'nature';
	select.dispatchEvent(new Event('change'));
	await host.settled();
	host.closeSettings();
	void host.run('update-citations');
	await host.until(() => document.querySelector('.modal .mod-cta'));
	document.querySelector<HTMLElement>('.modal .mod-cta')?.click();
	await host.settled();
	const after = await host.read(PATH);
	expect(after).not.toBe(before);
	expect(after.replace(/\*\*Citation\*\*: .*/, '')).toBe(before.replace(/\*\*Citation\*\*: .*/, ''));
	expect(after).toContain(
		'**Citation**: Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J. & Garrabrant, S. Risks from learned optimization in advanced machine learning systems. Preprint at https://arxiv.org/abs/1906.01820 (2019).',
	);
	await host.run('undo-last-operation');
	expect(await host.read(PATH)).toBe(before);
}, 60_000);

test('a citekey shows its reference under the pointer; a link is Page preview’s to show and keeps its name', async () => {
	const host = await open({
		files: {
			'Draft.md':
				'See @Hubinger2019LearnedOptimization, `@Hubinger2019LearnedOptimization` and [[LN-Hubinger-2019-LearnedOptimization|the paper]]; mail me@example.org, @nobody.\n',
		},
	});
	await host.cliJson('import', { id: '1906.01820' });
	const view = await host.open('Draft.md', 'preview');
	await host.settled();
	const keys = [...view.previewMode.containerEl.querySelectorAll<HTMLElement>('.spn-citation')];
	expect(keys.map((key) => key.textContent)).toEqual(['Hubinger et al. (2019)']);
	const link = view.containerEl.querySelector<HTMLElement>('a.internal-link');
	for (const el of [link, ...keys]) el?.dispatchEvent(new MouseEvent('mouseenter'));
	await host.until(() => keys[0]?.getAttribute('aria-label') === LINE.replace(/\*/g, ''));
	expect(link?.hasAttribute('aria-label')).toBe(false);
	expect(host.errors).toEqual([]);
}, 60_000);

test('a style is installed by name, only when asked, and chosen', async () => {
	const host = await open({
		routes: {
			...ROUTES,
			'https://raw.githubusercontent.com/citation-style-language/styles/master/accident-analysis-and-prevention.csl': STYLES['CSL/own.csl'],
		},
	});
	const settings = await host.settings();
	await host.settled();
	expect(host.requests).toEqual([]);
	const row = [...settings.querySelectorAll<HTMLElement>('.setting-item')].find((item) => item.textContent?.includes('More styles…'));
	row?.click();
	await host.until(() => document.querySelector('.prompt-input'));
	const input = document.querySelector<HTMLInputElement>('.prompt-input');
	if (input === null) throw new Error('no search');
	input.value = 'accident analysis';
	input.dispatchEvent(new Event('input'));
	await host.until(() => document.querySelector('.suggestion-item')?.textContent?.startsWith('Accident Analysis and Prevention'));
	document.querySelector<HTMLElement>('.suggestion-item')?.click();
	await host.until(() => host.notices.length > 0, 10_000);
	await host.settled();
	const path = 'CSL/accident-analysis-and-prevention.csl';
	expect(await host.read(path)).toBe(STYLES['CSL/own.csl']);
	expect(await host.data()).toMatchObject({ citationStyle: path });
	expect(await host.cliJson('styles')).toContainEqual({ id: path, title: 'Our own', source: 'installed' });
	expect(host.requests.map(({ url }) => new URL(url).host)).toEqual(['raw.githubusercontent.com']);
}, 60_000);
