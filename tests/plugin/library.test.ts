/** Library files and published papers in the built main.js: notes made offline, and cited from the note alone however late. */
import { closeHosts, openHost } from '../host/host';
import type { Host, HostOptions } from '../host/host';

afterEach(closeHosts);

const LIBRARY = `@string{jp = "Philosophical Transactions"}
@article{boole1844,
  title = {On a General Method in Analysis}, author = {Boole, George}, journal = jp, year = 1844, volume = {134}, pages = {225--282},
  keywords = {analysis, operators}, file = {:boole.pdf:PDF}, annote = {Compare with Lacroix.}
}
@book{broken, title = {Never {closed, year = 1850
}
@article{riemann1859,
  title = {Ueber die Anzahl der Primzahlen}, author = {Riemann, Bernhard}, journal = {Monatsberichte}, year = 1859, doi = {10.1000/riemann}
}
@misc{att, title = {Attention Is All You Need}, author = {Vaswani, Ashish}, eprint = {1706.03762}, archivePrefix = {arXiv}, year = 2017}
`;

const OPTIONS: HostOptions = { clock: 'jump', now: '2026-11-21T12:00:00' };

test('a library of the vault becomes notes without the network; read again it changes nothing', async () => {
	const host = await openHost({ ...OPTIONS, files: { 'lib.bib': LIBRARY, 'Attachments/boole.pdf': '%PDF' } });
	const first = (await host.cliJson('import', { file: 'lib.bib' })) as {
		input: string;
		id: string;
		arxiv: string;
		outcome: string;
		path: string;
	}[];
	expect(first).toMatchObject([
		{ input: 'boole1844', id: 'key:boole1844', arxiv: null, outcome: 'created' },
		{ input: 'broken', outcome: 'failed', kind: 'unsupported', path: null },
		{ input: 'riemann1859', id: 'doi:10.1000/riemann', arxiv: null, outcome: 'created' },
		{ input: 'att', arxiv: '1706.03762', outcome: 'created' },
	]);
	const note = await host.read(first[0]?.path ?? '');
	for (const line of [
		'citekey: "@boole1844"',
		'csl-type: article-journal',
		'venue: Philosophical Transactions',
		'pages: 225-282',
		'pdf: "[[boole.pdf]]"',
	])
		expect(note).toContain(`${line}\n`);
	expect(note.endsWith('## Notes\n\nCompare with Lacroix.\n')).toBe(true);
	expect(host.requests).toEqual([]);
	const before = await host.vaultFiles();
	const again = (await host.cliJson('import', { file: 'lib.bib' })) as { outcome: string; message: string | null }[];
	expect(again.map(({ outcome }) => outcome)).toEqual(['exists', 'failed', 'exists', 'exists']);
	expect(Object.entries(await host.vaultFiles()).filter(([path, text]) => path.endsWith('.md') && before[path] !== text)).toEqual([]);
	expect(await host.cliJson('import', { file: 'none.bib' })).toMatchObject({ error: { kind: 'not-a-note' } });
	expect(host.errors).toEqual([]);
}, 60_000);

const WORK = {
	status: 'ok',
	message: {
		DOI: '10.1038/s41586-021-03819-2',
		type: 'journal-article',
		title: ['Highly accurate protein structure prediction with AlphaFold'],
		author: [{ given: 'John', family: 'Jumper' }],
		'container-title': ['Nature'],
		volume: '596',
		issue: '7873',
		page: '583-589',
		publisher: 'Springer Science and Business Media LLC',
		issued: { 'date-parts': [[2021, 7, 15]] },
	},
};
const ITEM = { ...WORK.message, type: 'article-journal', title: WORK.message.title[0], 'container-title': 'Nature' };
const ROUTES = {
	'https://doi.org/10.1038/*': JSON.stringify(ITEM),
	'https://api.crossref.org/*': JSON.stringify(WORK),
	'https://export.arxiv.org/*': '',
};

/** What a paper is cited as: two styles, BibTeX, CSL-JSON. */
const FORMS: readonly Readonly<Record<string, string>>[] = [{ style: 'apa' }, { style: 'ieee' }, { form: 'bibtex' }, { form: 'csl-json' }];

/** The next start of the app, a week later, without the day's answers and without a network. */
async function later(host: Host): Promise<Host> {
	const { storage, localStorage } = host;
	await host.close();
	return await openHost({ ...OPTIONS, now: '2026-11-29T12:00:00', routes: { '*': 'offline' }, storage, localStorage });
}

async function choose(host: Host, style: string): Promise<void> {
	const settings = await host.settings();
	const select = settings.querySelector<HTMLSelectElement>('[data-key="citationStyle"] select');
	if (select === null) throw new Error('no style setting');
	select.value = style;
	select.dispatchEvent(new Event('change'));
	await host.settled();
	host.closeSettings();
	void host.run('update-citations');
	await host.until(() => document.querySelector('.modal .mod-cta'));
	document.querySelector<HTMLElement>('.modal .mod-cta')?.click();
	await host.settled();
}

test('kept-1, kept-2: a paper imported by DOI is cited a week later, offline, after two changes of style, as it was at import', async () => {
	const first = await openHost({ ...OPTIONS, routes: ROUTES });
	const [made] = (await first.cliJson('import', { id: '10.1038/s41586-021-03819-2' })) as { path: string }[];
	const path = made?.path ?? '';
	const text = await first.read(path);
	expect(text).toContain('*Nature*, *596*(7873), 583–589.');
	const cited = async (host: Host) => await Promise.all(FORMS.map((flags) => host.cliJson('cite', { path, ...flags })));
	const atImport = await cited(first);
	const next = await later(first);
	expect(await cited(next)).toEqual(atImport);
	await choose(next, 'ieee');
	expect(await next.read(path)).toContain('vol. 596, no. 7873, pp. 583–589');
	await choose(next, 'apa');
	expect(await next.read(path)).toBe(text.replace('updated: 2026-11-21', 'updated: 2026-11-29'));
	expect(await cited(next)).toEqual(atImport);
	expect(next.errors).toEqual([]);
}, 120_000);
