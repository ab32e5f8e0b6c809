/**
 * What a page, a service or a library file may answer with when whoever wrote it means harm: YAML, Markdown, templates, paths, addresses
 * that run or read, fields of megabytes, addresses of this machine and redirects to them. One table, one plugin, one vault: nothing is run,
 * nobody is asked but the source itself, nothing is written outside the folder of the notes, and every note is whole.
 */
import { parse } from 'yaml';
import { closeHosts, openHost } from '../host/host';
import type { Host, Route } from '../host/host';

const MEGABYTES = 'x '.repeat(5_000_000);
const RUNS = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
const json = (value: unknown): Route => ({ text: JSON.stringify(value) });
const csl = (more: Readonly<Record<string, unknown>>) =>
	json({ type: 'article-journal', title: 'Engines', author: [{ family: 'Lovelace' }], ...more });
const meta = (tags: Readonly<Record<string, string>>) =>
	Object.entries({ citation_author: 'Lovelace, Ada', ...tags })
		.map(([name, content]) => `<meta name="${name}" content="${content.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`)
		.join('');
const bib = (fields: string, key = 'k') => `@article{${key}, author = {Lovelace, Ada}, year = 1843, ${fields}}`;
const ris = (...lines: string[]) => ['TY  - JOUR', 'AU  - Lovelace, Ada', ...lines, 'ER  - '].join('\n');

/** What no page of a reader's own network may leave in a note or a sentence, whoever sends the app there. */
const PRIVATE = 'word-of-this-house';
/** Addresses that a redirect leads to: the app goes there by itself, and the plugin is not told. */
const ELSEWHERE: Readonly<Record<string, Route>> = {
	'http://127.0.0.1:8080/admin': { text: `${meta({ citation_title: 'Router', citation_abstract: '<%* x %>' })}<p>${PRIVATE}</p>` },
	'http://169.254.169.254/latest/': { text: PRIVATE },
	'http://127.0.0.1/': json({ title: 'Engines', author: [{ family: 'Lovelace' }], secret: PRIVATE, URL: 'file:///etc/passwd' }),
	'https://journal.example.org/moved': { text: meta({ citation_title: 'Moved, as pages are' }) },
};

/** What answers: the page that was pasted, the registry of a DOI, or a library file of the vault; and where a redirect of it ends. */
type Answer = ({ readonly page: Route } | { readonly record: Route } | { readonly file: string; readonly ending?: string }) & {
	readonly ends?: string;
};
const HOSTILE: readonly (readonly [what: string, answer: Answer])[] = [
	['a page whose title ends the properties', { page: meta({ citation_title: 'Engines\n---\nevil: true' }) }],
	['a page with scripts about its tags', { page: `${RUNS}${meta({ citation_title: `Engines ${RUNS}` })}${RUNS}` }],
	['a page whose title is a template', { page: meta({ citation_title: '<%* window.ran = true %> {{ title }} {% include "secret" %}' }) }],
	[
		'a page whose abstract is Markdown',
		{ page: meta({ citation_title: 'E', citation_abstract: '# Head\n[[Secret]] ![](file:///etc/passwd)' }) },
	],
	['a page whose DOI climbs', { page: meta({ citation_title: 'Engines up', citation_doi: '10.1000/../../../etc' }) }],
	['a page whose DOI is an address', { page: meta({ citation_title: 'Engines at', citation_doi: '10.1000/x@127.0.0.1/?a=' }) }],
	['a page whose PDF is of this machine', { page: meta({ citation_title: 'E', citation_pdf_url: 'http://127.0.0.1/a.pdf' }) }],
	[
		'a page that says to go on',
		{ page: `<meta http-equiv="refresh" content="0;url=http://127.0.0.1/">${meta({ citation_title: 'Engines on' })}` },
	],
	[
		'a page with a base and a frame',
		{ page: `<base href="file:///"><iframe src="http://10.0.0.1/"></iframe>${meta({ citation_title: 'Framed' })}` },
	],
	['a page that moved', { page: { status: 301, headers: { location: '/moved' }, text: '' }, ends: 'https://journal.example.org/moved' }],
	[
		'a redirect to this machine',
		{ page: { status: 302, headers: { location: 'http://127.0.0.1:8080/admin' }, text: '' }, ends: 'http://127.0.0.1:8080/admin' },
	],
	['a redirect to a file', { page: { status: 301, headers: { location: 'file:///etc/passwd' }, text: meta({ citation_title: 'Moved' }) } }],
	[
		'a redirect to the metadata of a cloud',
		{ page: { status: 307, headers: { location: 'http://169.254.169.254/latest/' }, text: '' }, ends: 'http://169.254.169.254/latest/' },
	],
	['a page of megabytes', { page: `${MEGABYTES}${meta({ citation_title: 'Too late' })}` }],
	['a page with a title of megabytes', { page: meta({ citation_title: `Long ${MEGABYTES}` }) }],
	[
		'linked data that is a trap',
		{
			page: `<script type="application/ld+json">{"@type":"Article","headline":"Engines","author":{"name":"__proto__"},"__proto__":{"ran":true}}</script>`,
		},
	],
	[
		'linked data that is nested without end',
		{ page: `<script type="application/ld+json">${'['.repeat(50_000)}</script>${meta({ citation_title: 'Deep' })}` },
	],
	['a page that names another paper', { page: meta({ citation_title: 'Engines', citation_arxiv_id: '../../1906.01820' }) }],
	['a record whose title is YAML', { record: csl({ title: '"]\nevil: [&a *a, !!js/function "x"]' }) }],
	['a record whose title is a callout', { record: csl({ title: 'Engines\n> [!danger] Click\n> [x](javascript:alert(1))' }) }],
	['a record whose title is a field of Dataview', { record: csl({ title: 'status:: done `= this.file.name` `$= dv.io.load("x")`' }) }],
	['a record whose address runs', { record: csl({ URL: 'javascript:window.ran=true' }) }],
	[
		'a record whose address is a file',
		{ record: csl({ URL: 'file:///etc/passwd', resource: { primary: { URL: 'file:///etc/passwd' } } }) },
	],
	['a record whose licence runs', { record: csl({ license: [{ URL: 'javascript:window.ran=true' }] }) }],
	['a record of a DOI with brackets', { record: csl({ DOI: '10.1000/x](javascript:alert(1))' }) }],
	['a record whose author is a path', { record: csl({ author: [{ family: '../../../.obsidian/plugins/x', given: 'A' }] }) }],
	['a record whose author is a device', { record: csl({ title: 'NUL', author: [{ family: 'CON' }] }) }],
	['a record with a title of megabytes', { record: csl({ title: MEGABYTES }) }],
	['a record with an abstract of megabytes', { record: csl({ abstract: `<jats:p>${MEGABYTES}</jats:p>` }) }],
	['a record with a name of megabytes', { record: csl({ author: [{ family: MEGABYTES, given: MEGABYTES }] }) }],
	[
		'a record with fields of other kinds',
		{ record: csl({ title: ['Engines', { a: 1 }], author: 'x', issued: [], volume: { $gt: 1 }, page: [[]] }) },
	],
	[
		'a record with keys of its maker',
		{ record: { text: '{"title":"Engines","__proto__":{"ran":true},"constructor":{"prototype":{"ran":true}}}' } },
	],
	['a record whose preprint is elsewhere', { record: csl({ relation: { 'has-preprint': [{ id: 'http://127.0.0.1/1906.01820' }] } }) }],
	[
		'a redirect of the registry',
		{ record: { status: 302, headers: { location: 'http://127.0.0.1/' }, text: '' }, ends: 'http://127.0.0.1/' },
	],
	['a library whose address runs', { file: bib('title = {Engines}, url = {javascript:window.ran=true}') }],
	['a library whose address is of this machine', { file: bib('title = {Engines}, url = {http://192.168.1.1/admin?delete=1}') }],
	['a library whose file climbs', { file: bib('title = {Engines}, file = {:../../../etc/passwd:PDF;/etc/shadow}') }],
	['a library whose key climbs', { file: bib('title = {Engines}', '../../../.obsidian/app') }],
	['a library whose key is a template', { file: bib('title = {Engines}', '<%*window.ran=true%>]]') }],
	[
		'a library whose note is a template',
		{ file: bib('title = {Engines}, annote = {<%* window.ran = true %> {{x}} %% [[Secret]] ```dataviewjs}') },
	],
	['a library whose keywords are YAML', { file: bib('title = {Engines}, keywords = {a]: b, #x y, "q, - z, {{t}}}') }],
	['a library with a title of megabytes', { file: bib(`title = {${MEGABYTES}}`) }],
	['a library whose braces never close', { file: `@article{k, title = ${'{'.repeat(200_000)}` }],
	[
		'RIS whose file and address run',
		{ file: ris('TI  - Engines', 'UR  - javascript:window.ran=true', 'L1  - file:///etc/passwd'), ending: 'ris' },
	],
	['RIS whose title is Markdown', { file: ris(`TI  - ![](http://10.0.0.1/x.png) [[Secret]] ${RUNS}`, 'N1  - <%* x %>'), ending: 'ris' }],
	[
		'CSL-JSON with keys of its maker',
		{ file: '[{"id":"__proto__","type":"constructor","title":"Engines","__proto__":{"ran":true}}]', ending: 'json' },
	],
	[
		'CSL-JSON with an id that climbs',
		{ file: '[{"id":"../../x","citation-key":"../y/<%z%>","title":"Engines","URL":"file:///x"}]', ending: 'json' },
	],
];

const OUTSIDE = { 'Secret.md': 'secret', 'Notes/Secret.md': 'secret', 'Papers/': '' } as const;
const PAGE = 'https://journal.example.org/paper/';
const HEADINGS =
	/^(?:LN: .*|Pass 1 — Bird's Eye View \(5 Cs\)|Pass 2 — Content|Key Concepts|Why This Matters|Project integration|Related Notes|MOCs|Notes)$/;
let host: Host;
let answers: Readonly<Record<string, Route>> = {};

beforeAll(async () => {
	host = await openHost({
		files: OUTSIDE,
		clock: 'jump',
		data: { keywordsAs: 'tags' },
		routes: ({ url }) =>
			ELSEWHERE[url] ??
			Object.entries(answers).find(([start]) => url.startsWith(start))?.[1] ?? { status: 404, text: 'Resource not found.' },
	});
});
afterAll(closeHosts);

/** Asks for one of them; answers the notes it made, and what was said. */
async function importOf(n: number, answer: Answer): Promise<{ made: string[]; said: unknown }> {
	let said: unknown;
	const before = new Set(Object.keys(await host.vaultFiles()));
	if ('file' in answer) {
		const path = `library-${n}.${answer.ending ?? 'bib'}`;
		await host.app.vault.create(path, answer.file);
		before.add(path);
		said = await host.cliJson('import', { file: path });
	} else if ('page' in answer) {
		answers = { [`${PAGE}${n}`]: answer.page };
		said = await host.cliJson('import', { id: `${PAGE}${n}` });
	} else {
		answers = { [`https://doi.org/10.1000/hostile.${n}`]: answer.record };
		said = await host.cliJson('import', { id: `10.1000/hostile.${n}` });
	}
	await host.settled();
	return { made: Object.keys(await host.vaultFiles()).filter((path) => !before.has(path)), said };
}

test.each(HOSTILE.map(([what, answer], n) => [what, answer, n] as const))('%s', async (_, answer, n) => {
	const asked = host.requests.length;
	const { made, said } = await importOf(n, answer);

	// Nothing but the notes' own folder is written to, and what was there is as it was.
	for (const path of made) expect(path).toMatch(/^Papers\/[^/\\:*?"<>|#^[\]\u0000-\u001f]+\.md$/);
	const files = await host.vaultFiles();
	expect([files['Secret.md'], files['Notes/Secret.md']]).toEqual(['secret', 'secret']);

	// Nobody is asked but the source, by its own address, and the services an identifier is looked up at.
	const requests = host.requests.slice(asked);
	const hosts = requests.filter(({ isRedirect }) => !isRedirect).map(({ url }) => new URL(url).hostname);
	const own =
		'page' in answer
			? ['journal.example.org', 'doi.org', 'api.crossref.org', 'export.arxiv.org']
			: ['doi.org', 'api.crossref.org', 'export.arxiv.org'];
	expect('file' in answer ? hosts : hosts.filter((name) => !own.includes(name))).toEqual([]);

	// Where a redirect leads nobody can prevent; nothing of what is there is kept that is no field of a paper.
	const { ends } = answer;
	expect(requests.filter(({ isRedirect }) => isRedirect).map(({ url }) => url)).toEqual(ends === undefined ? [] : [ends]);
	expect(JSON.stringify([files, host.notices, said])).not.toContain(PRIVATE);

	// Nothing is run: no script, no key of an object's maker.
	expect('ran' in window || 'ran' in Object.prototype || 'ran' in {}).toBe(false);
	expect(document.querySelector('script, iframe, img[src="x"]')).toBeNull();

	for (const path of made) {
		const text = files[path] ?? '';
		expect(text.length).toBeLessThan(150_000);
		const end = text.indexOf('\n---\n', 3);
		const properties = parse(text.slice(4, end + 1)) as Record<string, unknown>;
		expect(properties['type']).toBe('literature');
		expect(Object.keys(properties)).not.toEqual(expect.arrayContaining(['evil']));
		for (const [name, value] of Object.entries(properties))
			for (const one of [value].flat()) expect(`${name} ${String(one)}`).not.toMatch(/<%|^(?:url|pdf|license) (?!https?:\/\/)./);
		const body = text.slice(end + 5);
		expect(
			/<%|%%|```|(?:^|[^\\])(?:<!--|<script|<iframe|<img|\[[^\]\\]*\]\((?:javascript|file|data):)/i.exec(body)?.[0] ?? null,
		).toBeNull();
		const file = host.app.vault.getFileByPath(path);
		const cache = file === null ? null : host.app.metadataCache.getFileCache(file);
		expect([cache?.links ?? [], cache?.embeds ?? [], cache?.tags ?? [], Object.keys(cache?.blocks ?? {})].flat()).toEqual([]);
		for (const { heading } of cache?.headings ?? []) expect(heading).toMatch(HEADINGS);
	}
	expect(host.errors).toEqual([]);
});

test('and afterwards a refresh of all that was made asks nobody else', async () => {
	const asked = host.requests.length;
	answers = {};
	await host.cliJson('refresh', { all: true });
	const hosts = new Set(host.requests.slice(asked).map(({ url }) => new URL(url).hostname));
	for (const name of hosts)
		expect(['journal.example.org', 'doi.org', 'api.crossref.org', 'export.arxiv.org', 'api.semanticscholar.org']).toContain(name);
	expect(host.errors).toEqual([]);
}, 60_000);
