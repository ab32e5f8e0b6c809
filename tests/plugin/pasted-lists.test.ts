/**
 * Lists as people have them, judged by hand: a mail, an alert of Google Scholar, a listing of arXiv, a Markdown list, a table. Rows in are
 * rows out, in the dialog and on the command line. And what a list asks the network for, counted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeHosts, openHost } from '../host/host';
import type { Host } from '../host/host';
import { anyPaper } from './any-paper';

afterEach(closeHosts);

/** How a row is judged: what it names, and how it stands in the dialog before anything is imported. */
type Judged = readonly [names: string, state: 'new' | 'twice' | 'unclear' | 'failed'];
const LISTS: Readonly<Record<string, readonly Judged[]>> = {
	'mail.txt': [
		['1906.01820', 'new'],
		['doi:10.1038/s41586-021-03819-2', 'new'],
		['pmid:18276894', 'new'],
		['pmcid:PMC2808187', 'new'],
		['acl:P18-1001', 'new'],
		['openreview.net', 'failed'],
		['url:https://proceedings.mlr.press/v97/lovelace19a.html', 'new'],
		['s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776', 'new'],
		['doi:10.1101/2020.11.02.364968', 'new'],
		['isbn:9780262033848', 'new'],
		['dblp:conf/nips/Lovelace17', 'new'],
		['1906.01820', 'twice'],
	],
	'scholar-alert.txt': [
		['2405.12345', 'new'],
		['2405.12345', 'twice'],
		['scholar.google.com/citations', 'failed'],
		['2405.12345', 'twice'],
		['doi:10.1038/s41586-021-03819-2', 'new'],
		['url:https://journal.example.org/article/5', 'unclear'],
		['scholar.google.com/scholar_alerts?view_op=list', 'failed'],
	],
	'arxiv-listing.txt': [
		['http://arxiv.org/', 'failed'],
		['2401.13138', 'new'],
		['2301.00001', 'new'],
		['doi:10.1000/engine', 'new'],
		['github.com/ada/engine', 'failed'],
		['2401.13138', 'twice'],
		['hep-th/9901001', 'new'],
		['hep-th/9901001', 'twice'],
		['1906.01820', 'new'],
		['1906.01820', 'twice'],
	],
	'markdown-list.md': [
		['1906.01820', 'new'],
		['2405.12345', 'new'],
		['doi:10.1000/engine', 'new'],
		['1203.4567', 'new'],
		['0706.1234', 'new'],
		['pmid:18276894', 'new'],
		['url:https://covers.example.org/b/9780262033848.jpg', 'unclear'],
		['isbn:9780262033848', 'new'],
		['2401.13138', 'new'],
		['github.com/ada/engine', 'failed'],
		['doi:10.1000/engine', 'twice'],
		['doi:10.1101/2020.11.02.364968', 'new'],
	],
	'table.md': [
		['1906.01820', 'new'],
		['hep-th/9901001', 'new'],
		['1203.4567', 'new'],
		['doi:10.1000/engine', 'new'],
		['pmid:18276894', 'new'],
		['pmcid:PMC2808187', 'new'],
		['acl:P18-1001', 'new'],
		['2205.1148', 'unclear'],
		['isbn:9780262033848', 'new'],
		['2405.12345', 'new'],
		['2401.13138', 'new'],
		['url:https://journal.example.org/article/5?a=1', 'unclear'],
	],
};
const textOf = (name: string) => readFileSync(join(__dirname, '../fixtures/pasted', name), 'utf8');

interface Result {
	readonly input: string;
	readonly arxiv: string | null;
	readonly id?: string;
	readonly outcome: string;
	readonly kind: string | null;
	readonly message: string | null;
	readonly path: string | null;
}

async function openList(host: Host, text: string): Promise<void> {
	void host.run('import-reading-list');
	await host.until(() => document.querySelector('.spn-list-text'));
	const field = document.querySelector<HTMLTextAreaElement>('.spn-list-text');
	if (field === null) throw new Error('no field');
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	await host.until(() => document.querySelector('.spn-row'));
}
const shown = () => [...document.querySelectorAll<HTMLElement>('.spn-row')].map((row) => row.dataset['state']);
const button = (words: RegExp) =>
	[...document.querySelectorAll<HTMLElement>('.modal button')].find((one) => words.test(one.textContent ?? ''));

test.each(Object.entries(LISTS))('%s: every row as it was judged, in the dialog and on the command line', async (name, judged) => {
	const host = await openHost({ routes: anyPaper, clock: 'jump' });
	await openList(host, textOf(name));
	expect(shown()).toEqual(judged.map(([, state]) => state));
	const ticked = judged.filter(([, state]) => state === 'new').length;
	expect([...document.querySelectorAll<HTMLInputElement>('.spn-row input[type=checkbox]')].filter((box) => box.checked)).toHaveLength(
		ticked,
	);
	button(/^Cancel$/)?.click();

	const results = (await host.cliJson('import', { id: textOf(name) })) as Result[];
	expect(results.map(({ arxiv, id, input }) => arxiv ?? id ?? input)).toEqual(
		judged.map(([names]) => (/^(?:\w+:|\d|hep)/.test(names) && !/^http/.test(names) ? names : (expect.stringContaining(names) as string))),
	);
	const outcomes = { new: 'created', twice: 'exists', unclear: 'failed', failed: 'failed' } as const;
	expect(results.map(({ outcome }) => outcome)).toEqual(judged.map(([, state]) => outcomes[state]));
	// What failed says why; nothing but what is named was asked.
	for (const { outcome, message } of results) if (outcome === 'failed') expect(message).toMatch(/\S \S+ \S/);
	const hosts = new Set(host.requests.map(({ url }) => new URL(url).hostname));
	for (const never of [
		'openreview.net',
		'github.com',
		'scholar.google.com',
		'journal.example.org',
		'covers.example.org',
		'lists.example.org',
	])
		expect(hosts.has(never)).toBe(false);
	expect(host.errors).toEqual([]);
});

test('a site that is ticked in the list is remembered as one that is opened in the dialog', async () => {
	const host = await openHost({ routes: anyPaper, clock: 'jump' });
	await openList(host, 'https://journal.example.org/article/5\nhttps://other.example.org/a/1\n1906.01820');
	const [box] = [...document.querySelectorAll<HTMLInputElement>('.spn-row input[type=checkbox]')];
	box?.click();
	button(/^Import 2 papers$/)?.click();
	await host.until(() => button(/^Start reading the first$/));
	expect(await host.data()).toMatchObject({ pageSites: 'journal.example.org' });
	expect(host.requests.map(({ url }) => new URL(url).hostname)).not.toContain('other.example.org');
	button(/^Close$/)?.click();
	// The next page of it is a row like any other; the site that was not ticked is asked about again.
	await openList(host, 'https://journal.example.org/article/6\nhttps://other.example.org/a/1');
	expect(shown()).toEqual(['new', 'unclear']);
	expect(host.errors).toEqual([]);
});

/** How many requests went to each host, from the `from`th on. */
function asked(host: Host, from = 0): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { url } of host.requests.slice(from)) counts[new URL(url).hostname] = (counts[new URL(url).hostname] ?? 0) + 1;
	return counts;
}

test('a hundred DOIs are two lists of Crossref, and twenty titles a search for their preprints', async () => {
	const host = await openHost({ routes: anyPaper, clock: 'jump' });
	const dois = Array.from({ length: 100 }, (_, n) => `10.1000/engine.${n}`).join('\n');
	const results = (await host.cliJson('import', { id: dois })) as Result[];
	expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(100);
	expect(asked(host)).toEqual({ 'api.crossref.org': 2, 'export.arxiv.org': 5 });
	// In the dialog what was looked up for the rows is not asked for again.
	const before = host.requests.length;
	await openList(host, Array.from({ length: 100 }, (_, n) => `10.1000/wheel.${n}`).join('\n'));
	await host.until(() => [...document.querySelectorAll('.spn-row-title')].every((title) => title.textContent?.startsWith('Engines of')));
	button(/^Import 100 papers$/)?.click();
	await host.until(() => button(/^Start reading the first$/));
	expect(asked(host, before)).toEqual({ 'api.crossref.org': 2, 'export.arxiv.org': 5 });
	expect(host.errors).toEqual([]);
}, 120_000);

test('four hundred entries cost no request; enriched, each source is asked in lists', async () => {
	const entries = Array.from({ length: 400 }, (_, n) => {
		const ids = [
			`eprint = {2001.${String(n + 1).padStart(5, '0')}}, archiveprefix = {arXiv}`,
			`doi = {10.1000/engine.${n}}`,
			`pmid = {${18276894 + n}}`,
			'',
		];
		return `@article{key${n}, title = {Volume ${n} of the Engines}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843, ${ids[n % 4] ?? ''}}`;
	}).join('\n');
	const host = await openHost({ routes: anyPaper, clock: 'jump', files: { 'library.bib': entries } });
	const results = (await host.cliJson('import', { file: 'library.bib' })) as Result[];
	expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(400);
	expect(host.requests).toEqual([]);
	await host.settled();
	await host.cliJson('refresh', { all: true });
	// A hundred of arXiv at once, and the DOIs' titles twenty a search; entries without an identifier are not asked for.
	expect(asked(host)).toEqual({ 'export.arxiv.org': 1 + 5, 'api.crossref.org': 2, 'pmc.ncbi.nlm.nih.gov': 2 });
	expect(host.errors).toEqual([]);
}, 240_000);
