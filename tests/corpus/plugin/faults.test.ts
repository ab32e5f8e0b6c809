/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"], "url": "http://localhost/"}
 */
/** Reported faults (data/faults.json of the corpus), each done through the built main.js as a reader does it: what is right stays right. */
import { parse } from 'yaml';
import { closeHosts, openHost } from '../../host/host';
import type { Host, OpenHostOptions, Routes } from '../../host/host';
import { atomFeed } from '../../host/atom';
import type { AtomPaper } from '../../host/atom';
import { sized } from '../../size';
import { corpusJson, describeCorpus } from '../corpus';

interface Fault {
	readonly id: string;
	readonly kind: string;
	readonly input: string;
	readonly expected: string;
}
type Result = {
	readonly input: string;
	readonly outcome: string;
	readonly arxiv: string;
	readonly path: string | null;
	readonly message: string | null;
};

const NOW = '2026-11-21T12:00:00';
const DAY = 24 * 60 * 60 * 1000;
const PAPER: Omit<AtomPaper, 'id'> = { title: 'A Study of Things', summary: 'An abstract.', authors: ['Ada Lovelace'] };

/** arXiv knows every paper, as `paper` says of it; Crossref every DOI, as `work` says of it; doi.org what a short one leads to. */
function world(paper: (id: string) => Partial<AtomPaper> = () => ({}), work: Readonly<Record<string, unknown>> = {}): Routes {
	return ({ url }) => {
		if (url.startsWith('https://export.arxiv.org/api/query')) {
			const ids = (new URL(url).searchParams.get('id_list') ?? '').split(',').filter((id) => id !== '');
			return atomFeed(ids.map((id) => ({ ...PAPER, id: `http://arxiv.org/abs/${/v\d+$/.test(id) ? id : `${id}v1`}`, ...paper(id) })));
		}
		if (url.startsWith('https://api.crossref.org/works/')) {
			const doi = decodeURIComponent(/works\/([^?]*)/.exec(url)?.[1] ?? '');
			if (doi.startsWith('10/')) return { status: 404, text: 'Resource not found.' };
			const message = {
				DOI: doi,
				type: 'journal-article',
				title: ['A study of things'],
				'container-title': ['Nature'],
				author: [{ given: 'Ada', family: 'Lovelace' }],
				issued: { 'date-parts': [[2021, 8, 26]] },
				...work,
			};
			return { json: { status: 'ok', message } };
		}
		if (url.startsWith('https://doi.org/10/'))
			return {
				json: {
					DOI: '10.1000/long',
					type: 'article-journal',
					title: 'A study of things',
					author: [{ given: 'Ada', family: 'Lovelace' }],
					issued: { 'date-parts': [[2021]] },
				},
			};
		return undefined;
	};
}
const at = (options: OpenHostOptions): Promise<Host> => openHost({ clock: 'jump', now: NOW, routes: world(), ...options });
const imported = async (host: Host, id: string, flags: Readonly<Record<string, string>> = {}): Promise<Result[]> =>
	(await host.cliJson('import', { id, ...flags })) as Result[];
const made = async (host: Host, id: string): Promise<string> => {
	const [result] = await imported(host, id);
	if (result?.outcome !== 'created' || result.path === null) throw new Error(JSON.stringify(result));
	return await host.read(result.path);
};
const propertiesOf = (text: string) => parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') as Record<string, unknown>;
const lineOf = (text: string) => /^> \*\*Citation\*\*: (.*)$/m.exec(text)?.[1] ?? '';
const headingOf = (text: string) => /^# (.*)$/m.exec(text)?.[1] ?? '';

const NOTE = '---\ntype: literature\ntitle: "A paper"\narxiv: "2301.00001"\n---\n\n# A paper\n\n';

/** What the app shows of a note: its comments and code taken out. */
const shown = (text: string) => text.replace(/%%[\s\S]*?%%|<!--[\s\S]*?-->/g, '');

type Check = (fault: Fault) => Promise<void>;
const KINDS: Readonly<Record<string, Check>> = {
	bibtex: async ({ id, input }) => {
		const fresh: Readonly<Record<string, readonly string[]>> = {
			'bibtex-1': ['10.1016/0196-6774(89)90038-2'],
			'bibtex-2': ['2401.00012'],
			'bibtex-3': ['2401.00013'],
			'bibtex-4': ['10.1016/0196-6774(89)90038-2', '2401.00012', '2401.00013'],
			'bibtex-5': ['2401.00012'],
			'bibtex-6': ['1702.03859'],
			'bibtex-7': ['hep-th/9711200'],
			'bibtex-8': ['2401.00012'],
		};
		const host = await at({});
		if (id === 'bibtex-8') {
			expect((await imported(host, input)).map(({ arxiv }) => arxiv)).toEqual(fresh[id]);
			return;
		}
		void host.run('import-reading-list');
		await host.until(() => document.querySelector('.spn-list-text') !== null);
		const area = document.querySelector<HTMLTextAreaElement>('.spn-list-text')!;
		area.value = input;
		area.dispatchEvent(new Event('input'));
		await new Promise((done) => window.setTimeout(done, 300));
		await host.settled();
		const found = document.querySelector('.spn-list-found')?.textContent ?? '';
		for (const one of fresh[id] ?? []) expect(found.toLowerCase()).toContain(one);
		if (input.includes('knuth')) expect(found).toMatch(/knuth|TAOCP|The Art of Computer Programming/);
		document.querySelector<HTMLElement>('.modal button.mod-cta')?.click();
		await host.settled();
		await host.until(
			async () => Object.keys(await host.vaultFiles()).filter((path) => path.includes('LN-')).length >= (fresh[id]?.length ?? 0),
		);
		const notes = Object.entries(await host.vaultFiles()).filter(([path]) => path.includes('LN-'));
		expect(notes.map(([, text]) => String(propertiesOf(text)['arxiv'] ?? propertiesOf(text)['doi']).toLowerCase()).sort()).toEqual(
			[...(fresh[id] ?? [])].sort(),
		);
	},
	lists: async ({ input, expected }) => {
		const host = await at({});
		const wanted = [...expected.matchAll(/arxiv:(\S+)/g)].map(([, one]) => one);
		expect((await imported(host, input)).map(({ arxiv }) => arxiv)).toEqual(wanted);
	},
	ids: async ({ id, input, expected }) => {
		const host = await at({});
		const results = await imported(host, input);
		expect(results).toMatchObject([{ outcome: 'created' }]);
		const properties = propertiesOf(await host.read(results[0]?.path ?? ''));
		const wanted = id === 'ids-6' ? '10.1000/long' : (/(?:arxiv|doi):(\S+)/.exec(expected)?.[1] ?? '');
		expect(String(properties[expected.startsWith('arxiv') ? 'arxiv' : 'doi']).toLowerCase()).toBe(wanted.replace(/v\d+$/, ''));
	},
	kept: async ({ id, input }) => {
		const host = await at({ routes: world(undefined, JSON.parse(input) as Record<string, unknown>) });
		const [result] = await imported(host, '10.5555/x');
		const path = result?.path ?? '';
		const { storage, localStorage } = host;
		await host.close();
		const ieee = { citationStyle: 'ieee' };
		const style = async (data: object | null) => {
			if (data !== null)
				await storage.write('.obsidian/plugins/structured-paper-notes/data.json', new TextEncoder().encode(JSON.stringify(data)));
			return await openHost({ clock: 'jump', now: Date.parse(NOW) + 3 * DAY, storage, localStorage, routes: () => 'offline' });
		};
		if (id === 'kept-1') {
			const next = await style(null);
			expect(await next.cli('cite', { path })).toContain('Nature, 596(7873), 583–589. https://doi.org/');
			expect(await next.cli('cite', { path, style: 'ieee' })).toMatch(/vol\. 596, no\. 7873, pp\. 583–589/);
			const bibtex = await next.cli('cite', { path, form: 'bibtex' });
			for (const field of [/volume\s*=\s*\{596\}/, /number\s*=\s*\{7873\}/, /pages\s*=\s*\{583--589\}/]) expect(bibtex).toMatch(field);
		} else {
			const next = await style(ieee);
			await next.open(path);
			await next.run('update-citations');
			document.querySelector<HTMLElement>('.modal button.mod-cta')?.click();
			await next.settled();
			expect(lineOf(await next.read(path))).toMatch(/vol\. 596, no\. 7873, pp\. 583–589/);
		}
	},
	crossref: async ({ id, input }) => {
		const routes =
			id === 'crossref-10'
				? world(undefined, {
						relation: { 'has-preprint': [{ 'id-type': 'doi', id: '10.48550/arXiv.1906.01820', 'asserted-by': 'subject' }] },
					})
				: world(undefined, JSON.parse(input) as Record<string, unknown>);
		const host = await at({ routes });
		const [result] = await imported(host, '10.5555/x');
		expect(result).toMatchObject({ outcome: 'created' });
		const text = await host.read(result?.path ?? '');
		const { title, authors } = propertiesOf(text) as { title: string; authors: string[] };
		const line = lineOf(text);
		switch (id) {
			case 'crossref-1':
				return expect([title, headingOf(text).endsWith('Genes & Cancer'), line.includes('Genes &amp')]).toEqual([
					'Genes & Cancer',
					true,
					false,
				]);
			case 'crossref-2': {
				expect(authors).toEqual(['Müller, Jörg']);
				return expect(line).toContain('Wiley & Sons');
			}
			case 'crossref-3':
				return expect(title).toMatch(/^Antiferromagnetism in RuO[2₂] films$/);
			case 'crossref-4':
				return expect(title).toBe('On $L^p$ bounds');
			case 'crossref-5': {
				expect(authors).toEqual(['World Health Organization', 'National Institute of Standards and Technology']);
				return expect(line).toMatch(/^World Health Organization,? & National Institute of Standards and Technology\./);
			}
			case 'crossref-6':
				return expect(line).toContain('Computer Vision – ECCV 2014');
			case 'crossref-7':
				return expect([authors, line.startsWith('Jones, K.')]).toEqual([['Jones, Kim'], true]);
			case 'crossref-8':
				return expect([title, line.includes('Are we there yet? A survey')]).toEqual(['Are We There Yet? A Survey', true]);
			case 'crossref-9':
				return expect(authors).toEqual(['Outcalt, Stephanie L.']);
			default:
				return expect([result?.message, host.requests.map(({ url }) => url)]).toEqual([null, expect.anything()]);
		}
	},
	names: async ({ id, input }) => {
		const host = await at({ routes: world(() => ({ authors: [input] })) });
		const text = await made(host, '2401.00021');
		const wanted: Readonly<Record<string, readonly [RegExp, RegExp]>> = {
			'names-1': [/^CMS Collaboration$/, /^CMS Collaboration\./],
			'names-2': [/^BigScience Workshop$/, /^BigScience Workshop\./],
			'names-3': [/^Smith$/, /^Smith[.,]/],
			'names-4': [/^Nguyen, Hoang Van$/, /^Nguyen, H\. V\./],
			'names-5': [/^(Silva, José, Júnior|Silva Júnior, José)$/, /^Silva/],
			'names-6': [/^李, 明$/, /^李/],
			'names-7': [/^Иванов, И\. И\.$/, /^Иванов, И\. И\./],
			'names-8': [/^Doe, Jane$/, /^Doe, J\./],
		};
		const [property, line] = wanted[id]!;
		expect((propertiesOf(text)['authors'] as string[])[0]).toMatch(property);
		expect(lineOf(text)).toMatch(line);
	},
	case: async ({ id, input, expected }) => {
		const text = await made(await at({ routes: world(() => ({ title: input })) }), '2401.00021');
		const line = lineOf(text).replace(/\\/g, '').replace(/[’]/g, "'");
		if (id === 'case-13') expect(line).toMatch(/Swin [tT]ransformer: Hierarchical vision transformer using shifted windows/);
		else expect(line).toContain(expected);
	},
	keyword: async ({ id, input }) => {
		const host = await at({ routes: world(() => ({ title: input })) });
		const [result] = await imported(host, '2401.00021');
		const keyword = /-2020-(.*)\.md$/.exec(result?.path ?? '')?.[1] ?? '';
		const wanted: Readonly<Record<string, RegExp>> = {
			'keyword-1': /^(TheElectronicStructure|Electronic)/,
			'keyword-2': /^FattyAcid/,
			'keyword-3': /WBoson/,
		};
		expect(keyword).toMatch(wanted[id]!);
	},
	withdrawn: async ({ input, expected }) => {
		const [, field = '', words = ''] = /^(comment|abstract): (.*)$/.exec(input) ?? [];
		const host = await at({ routes: world(() => (field === 'comment' ? { comment: words } : { summary: words })) });
		const [result] = await imported(host, '2401.00021');
		expect(result?.outcome).toBe('created');
		expect(/withdr/i.test(result?.message ?? '')).toBe(expected === 'warning');
	},
	tex: async ({ id, input }) => {
		const host = await at({ routes: world(() => ({ title: input })) });
		const text = await made(host, '2401.00021');
		const path = Object.keys(await host.vaultFiles()).find((one) => one.includes('LN-')) ?? '';
		const plain = (line: string) => line.replace(/\\([*_])/g, '$1');
		switch (id) {
			case 'tex-1':
				for (const line of [headingOf(text), lineOf(text)])
					expect(plain(line).replace(/[*_](in vivo)[*_]/, '$1')).toContain(
						'C*-Algebras & K-theory of 10% in vivo'.replace(
							'Algebras',
							line === headingOf(text) ? 'Algebras' : (/C\*-[aA]lgebras/.exec(plain(line))?.[0].slice(3) ?? 'x'),
						),
					);
				return;
			case 'tex-2':
				expect(headingOf(text)).toMatch(/“Are Swift Gamma-Ray Bursts Consistent with Jets\?”/);
				return expect(lineOf(text)).toMatch(/[“‘]Are Swift.*\?.*Campana et al/);
			case 'tex-3':
				for (const line of [headingOf(text), lineOf(text)]) expect(line).toContain('“recipe theory”');
				return;
			default: {
				const bibtex = await host.cli('cite', { path, form: 'bibtex' });
				const open = bibtex.split('{').length;
				expect(bibtex.split('}').length).toBe(open);
				if (id === 'tex-5') return expect(bibtex).toMatch(/(\\it \{?Fermi|[^\\{]Fermi)|\{Fermi\}/);
			}
		}
	},
	note: async ({ id }) => {
		if (id === 'note-1') {
			const titles: Readonly<Record<string, string>> = { '2401.00021': 'Agents: One View', '2401.00022': 'Agents: Another View' };
			const host = await at({ routes: world((one) => ({ title: titles[one] ?? 'X', published: '2023-01-02T03:04:05Z' })) });
			const paths = [(await imported(host, '2401.00021'))[0]?.path ?? '', (await imported(host, '2401.00022'))[0]?.path ?? ''];
			const keys = await Promise.all(paths.map(async (path) => String(propertiesOf(await host.read(path))['citekey']).replace('@', '')));
			expect([paths, new Set(keys).size]).toEqual([paths, 2]);
			const entries = await Promise.all(paths.map((path) => host.cli('cite', { path, form: 'bibtex' })));
			expect(entries.map((entry) => /\{([^,]*),/.exec(entry)?.[1])).toEqual(keys);
			return;
		}
		const routes = { 'https://export.arxiv.org/*': [atomFeed([]), atomFeed([{ ...PAPER, id: 'http://arxiv.org/abs/1906.01820v3' }])] };
		const [result] = await imported(await at({ routes }), '1906.01820');
		if (result?.outcome !== 'created') expect(result?.message).toMatch(/arXiv/);
	},
	bars: async ({ id, input }) => {
		const text =
			id === 'bars-4'
				? '- see [[Ethics Review Log|x]] and words\n\n'.repeat(3000)
				: id === 'bars-5'
					? 'word [[Ethics Review Log]] '.repeat(8000)
					: input;
		const host = await at({
			files: { 'Here.md': text, 'Ethics-Review-Log.md': '# Log\n', 'SP-PUMA-Constitution.md': '---\naliases: [The Constitution]\n---\n' },
		});
		const began = process.cpuUsage();
		await host.cliJson('links', { path: 'Here.md', fix: 'true' });
		const { user } = process.cpuUsage(began);
		const after = await host.read('Here.md');
		if (id === 'bars-1') return expect(after).toContain('- → [[Ethics-Review-Log|the log]]');
		if (id === 'bars-2') return expect(after).toContain('- [[Ethics-Review-Log|x]]');
		if (id === 'bars-3') return expect(after.split('[[SP-PUMA-Constitution\\|The Constitution]]')).toHaveLength(3);
		expect(after).not.toContain('[[Ethics Review');
		expect(user / 1e6).toBeLessThan(6);
	},
	hidden: async ({ id, input }) => {
		const n = Number(id.slice(7));
		const path = 'Papers/LN-A.md';
		if (n <= 6) {
			const host = await at({ files: { [path]: input } });
			expect(await host.cliJson('five-cs', { path })).toMatchObject({ category: 'real' });
			await host.cliJson('five-cs', { path, clarity: 'new' });
			expect(await host.read(path)).toBe(input.replace(/\| \*\*Clarity\*\* \| {2}\|(?![\s\S]*\*\*Clarity\*\*)/, '| **Clarity** | new |'));
			return;
		}
		if (n <= 11) {
			const host = await at({ files: { [path]: input } });
			if (n === 9) await host.cliJson('five-cs', { path, clarity: 'new' });
			else await host.cliJson('skeleton', { path });
			const seen = shown(await host.read(path));
			const headings = [...seen.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
			if (n === 8 || n === 9) expect(headings.join()).toContain('Pass 1');
			else
				for (const one of ['Pass 2', 'Related Notes', 'MOCs'])
					expect(headings.filter((heading) => heading.startsWith(one))).toHaveLength(1);
			for (const hidden of input.match(/%%[\s\S]*?%%|<!--[\s\S]*?-->/g) ?? []) expect(await host.read(path)).toContain(hidden);
			return;
		}
		if (n === 12) {
			const host = await at({ files: { 'Mine.md': input } });
			await intoNote(host, 'Mine.md', '2401.00021');
			const seen = shown(await host.read('Mine.md'));
			for (const part of ['A Study of Things', '**Citation**', 'An abstract.']) expect(seen).toContain(part);
			return;
		}
		const host = await at({});
		const [result] = await imported(host, '2401.00021');
		const own = result?.path ?? '';
		const text = await host.read(own);
		const { storage, localStorage } = host;
		const edited = text.replace(/^(# .*\n\n)/m, (heading) => `${heading}${input}\n`);
		await host.writeOutside(own, edited);
		await host.close();
		const next = await openHost({
			clock: 'jump',
			now: Date.parse(NOW) + 3 * DAY,
			storage,
			localStorage,
			routes: world(() => ({ title: 'A Study of Wonders', id: 'http://arxiv.org/abs/2401.00021v2', updated: '2026-11-01T00:00:00Z' })),
		});
		await next.cliJson('refresh', { path: own });
		const after = await next.read(own);
		expect(after).toContain(input);
		expect(after.replace(input, '')).toContain('*A study of wonders*');
	},
	fields: async ({ id, input }) => {
		if (id === 'fields-7') {
			const host = await at({
				files: { 'Papers/LN-A.md': NOTE.replace('---\n\n', 'topic: Agents\n---\n\n'), 'Maps/MOC-Agents.md': input },
			});
			await host.cliJson('mocs', { path: 'Papers/LN-A.md', add: 'true' });
			const files = await host.vaultFiles();
			for (const text of Object.values(files)) expect(text.replace(/^---\n[\s\S]*?\n---\n/, '').trimStart()).toMatch(/^# A/);
			return;
		}
		const path = 'Papers/LN-A.md';
		const host = await at({ files: { [path]: input } });
		const before = (await host.cliJson('five-cs', { path })) as { relevance: number | null };
		if (['fields-1', 'fields-2', 'fields-3'].includes(id)) expect(before.relevance).toBe(4);
		await host.cliJson('five-cs', { path, relevance: '5' });
		const text = await host.read(path);
		expect(await host.cliJson('five-cs', { path })).toMatchObject({ relevance: 5 });
		if (id === 'fields-5') expect(text).toContain('- [ ] Relevance: decide\n');
		else if (id === 'fields-6') expect(text).toContain('> [!abstract] A\n> Relevance: we show that\n');
		else expect(text).toMatch(/^(>|- )?(\*\*)?Relevance(\*\*)?:: (\S.*)$/m);
	},
	batch: async () => {
		const note = (id: string, more = '') => `---\ntype: literature\ntitle: "T"\narxiv: "${id}"\n${more}---\nText.\n`;
		const host = await at({
			files: {
				'a.md': note('2401.00001', 'arxiv-version: 1\n'),
				'b.md': note('2401.00002', 'arxiv-version: &v 1\nother: *v\n'),
				'c.md': note('2401.00003', 'arxiv-version: 1\n'),
			},
			routes: world((id) => ({ id: `http://arxiv.org/abs/${id}v2`, updated: '2026-01-01T00:00:00Z' })),
		});
		const answers = (await host.cliJson('refresh', { all: true })) as { path: string; outcome: string }[];
		expect(answers.map(({ path, outcome }) => [path, path === 'b.md' ? '' : outcome])).toEqual([
			['a.md', 'changed'],
			['b.md', ''],
			['c.md', 'changed'],
		]);
		for (const path of ['a.md', 'c.md']) expect(await host.read(path)).toContain('arxiv-version: 2');
		if (answers[1]?.outcome === 'failed') expect(await host.read('b.md')).toBe(note('2401.00002', 'arxiv-version: &v 1\nother: *v\n'));
	},
	properties: async ({ id, input }) => {
		if (id === 'properties-2') {
			const host = await at({ files: { 'Mine.md': input } });
			await intoNote(host, 'Mine.md', '2401.00021');
			const text = await host.read('Mine.md');
			for (const comment of ['# the title', '# who', '# when', '# mine', 'My text']) expect(text).toContain(comment);
			return expect(propertiesOf(text)).toMatchObject({ title: 'A Study of Things', arxiv: '2401.00021' });
		}
		const host = await at({ routes: world(() => ({ published: '2024-01-15T12:00:00Z', authors: ['Ada Lovelace', 'Mary Somerville'] })) });
		const [result] = await imported(host, '2401.00021');
		const path = result?.path ?? '';
		const text = await host.read(path);
		const edited =
			id === 'properties-1'
				? text
						.replace(/^authors:\n(?: {2}- .*\n)*/m, input.split('categories')[0]!)
						.replace(/^categories:\n(?: {2}- .*\n)*/m, input.slice(input.indexOf('categories')))
				: text.replace(/^published: .*$/m, 'published: 2024-01-15T00:00:00').replace(/^revised: .*$/m, 'revised: 2024-01-15T00:00:00');
		expect(edited).not.toBe(text);
		const { storage, localStorage } = host;
		await host.writeOutside(path, edited);
		await host.close();
		const next = await openHost({
			clock: 'jump',
			now: Date.parse(NOW) + 3 * DAY,
			storage,
			localStorage,
			routes: world(() => ({
				id: 'http://arxiv.org/abs/2401.00021v2',
				published: '2024-01-15T12:00:00Z',
				updated: '2024-06-01T12:00:00Z',
				authors: ['Ada Lovelace', 'Mary Somerville', 'Emmy Noether'],
				categories: ['cs.AI', 'cs.LG'],
			})),
		});
		const [answer] = (await next.cliJson('refresh', { path })) as { kept: string[] }[];
		const after = await next.read(path);
		expect(answer?.kept).toEqual([]);
		if (id === 'properties-1') {
			for (const part of ['# who wrote it', '# by arXiv', 'Noether, Emmy', 'cs.LG']) expect(after).toContain(part);
		} else expect(after).toMatch(/^revised: 2024-06-01/m);
	},
	links: async ({ id, input }) => {
		const files: Record<string, string> =
			id === 'links-5' ? { 'Here.md': input, 'Hawai’i Notes.md': '# H\n' } : { 'Here.md': input, 'Notes/Ethics-Review-Log.md': '# L\n' };
		const host = await at({ files, ...(id === 'links-2' ? { config: { useMarkdownLinks: true } } : {}) });
		const answer = (await host.cliJson('links', { path: 'Here.md', fix: 'true' })) as { counts: Record<string, number> };
		const text = await host.read('Here.md');
		if (id === 'links-5') {
			expect(answer.counts['near']).toBe(1);
			return expect(text).toBe('[[Hawai’i Notes]]\n');
		}
		for (const [title] of input.matchAll(/["'(](?:hover me|and me)["')]/g)) expect(text).toContain(title);
	},
	cursor: async ({ id, input }) => {
		const paper =
			'---\ntype: literature\ntitle: "Engines"\nauthors: ["Lovelace, Ada", "Babbage, Charles"]\nyear: 2023\narxiv: "2301.00001"\ncitekey: "@LovelaceBabbage2023"\n---\n# E\n';
		const forms = id === 'cursor-5' ? ['link', 'citekey'] : ['link'];
		for (const form of forms) {
			const host = await at({ files: { 'Papers/LN-Engines.md': paper, 'Draft.md': input }, data: { citationInsert: form } });
			const view = await host.open('Draft.md');
			const line = { 'cursor-1': 2, 'cursor-2': 0, 'cursor-3': 1, 'cursor-4': 2, 'cursor-5': 1 }[id] ?? 0;
			view.editor.setCursor({ line, ch: id === 'cursor-1' ? 4 : id === 'cursor-5' ? 9 : 2 });
			if (id === 'cursor-1' || id === 'cursor-5') {
				void host.run('insert-citation');
				await host.until(() => document.querySelector('.prompt-input') !== null);
				const prompt = document.querySelector<HTMLInputElement>('.prompt-input')!;
				prompt.value = 'engines';
				prompt.dispatchEvent(new Event('input'));
				prompt.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
				await host.settled();
				await host.until(() => view.editor.getValue() !== input);
				const text = view.editor.getValue();
				if (id === 'cursor-1') expect(text).toMatch(/\| X \[\[[^\]|]*\\\|[^\]|]*\]\] ?\| y \|/);
				else expect(propertiesOf(text)['related']).toMatch(form === 'link' ? /^\[\[LN-Engines\|.*\]\]$/ : /^\[@LovelaceBabbage2023\]$/);
			} else {
				await host.run('insert-five-cs');
				const text = view.editor.getValue();
				const table = input.slice(0, input.indexOf('\n\n') + 1);
				expect(text.startsWith(table)).toBe(true);
				expect(text.slice(table.length)).toMatch(/^\n\| C \| Assessment \|/);
			}
			await closeHosts();
		}
	},
	tables: async ({ id, input }) => {
		const path = 'Papers/LN-A.md';
		const host = await at({ files: { [path]: input } });
		if (id === 'tables-1' || id === 'tables-2') {
			if (id === 'tables-1') await host.cliJson('five-cs', { path, relevance: '3' });
			else {
				await host.open(path);
				await host.run('insert-five-cs');
			}
			expect(await host.read(path)).toMatch(/\| \*\*Clarity\*\* \| {2}\|\n\n\^cs\n\n> \[!success\] Relevance/);
			return;
		}
		const [name, value] = {
			'tables-3': ['context', 'ctx'],
			'tables-4': ['contributions', 'c'],
			'tables-5': ['correctness', 'ok'],
			'tables-6': ['context', 'ctx'],
		}[id] ?? ['category', 'one'];
		expect(await host.cliJson('five-cs', { path })).toMatchObject({ [name!]: value });
		await host.cliJson('five-cs', { path, [name!]: 'changed' });
		expect(await host.read(path)).toBe(input.replace(`| ${value} |`, '| changed |'));
	},
	maps: async ({ id, input }) => {
		const path = 'Lit/LN-Beta-2020-X.md';
		if (id === 'maps-7') {
			const host = await at({ files: { [path]: input } });
			const { added } = (await host.cliJson('skeleton', { path })) as { added: string[] };
			return expect(added).not.toEqual(expect.arrayContaining([expect.stringMatching(/Pass [12]|Related/)]));
		}
		if (id === 'maps-8') {
			const host = await at({
				files: {
					[path]: input.replace(/^/, '---\ntype: literature\ntopic: Agents\ntitle: Agents\n---\n'),
					'Maps/MOC-Agents.md': '# Agents\n',
				},
			});
			await host.cliJson('mocs', { path, add: 'true' });
			const text = await host.read(path);
			return expect(text).toMatch(/MOCs\n----\n\n- \[\[Other\]\]\n- \[\[MOC-Agents\]\]\n\nReferences/);
		}
		const files = {
			[path]: '---\ntype: literature\ntopic: Agents\ntitle: Agents of Beta\n---\n# Agents\n',
			'Lit/LN-Alpha-2020-X.md': '# A\n',
			'Lit/LN-Omega-2021-Y.md': '# O\n',
			'Maps/MOC-Agents.md': input,
		};
		const host = await at({ files });
		await host.cliJson('mocs', { path, add: 'true' });
		const text = await host.read('Maps/MOC-Agents.md');
		const region =
			/%%(?:\n## Drawing| Begin| Zoottelkeeper: Beginning| Hub MOCs: Don’t edit below| kanban:settings)[\s\S]*(?:End \w+ %%|End of [^%]*%%|edit above\s*%%|%%\n?)/.exec(
				input,
			)?.[0] ?? '';
		expect(region).not.toBe('');
		expect(text).toContain(region);
		if (id === 'maps-5' || id === 'maps-6') expect(text.endsWith(region)).toBe(true);
	},
	rest: async ({ id, input }) => {
		if (id === 'rest-1') {
			const host = await at({ files: { 'T.md': input }, data: { template: 'T.md' } });
			const [result] = await imported(host, '2401.00021');
			if (result?.outcome === 'created') expect(propertiesOf(await host.read(result.path ?? ''))['tags']).toEqual(['cs.AI', 'x']);
			else expect(result?.message).toMatch(/template/i);
			return;
		}
		if (id === 'rest-2') {
			const text = `${NOTE}## Pass 1\n\n| C | Assessment |\n|---|---|\n| **Category** | one |\n`;
			const host = await at({ files: { 'T.md': text } });
			await host.cliJson('five-cs', { path: 'T.md', category: 'two' });
			await host.app.fileManager.renameFile(host.app.vault.getFileByPath('T.md')!, 'U.md');
			await host.settled();
			await host.run('undo-last-operation');
			if (/moved|renamed/.test(host.notices.at(-1) ?? '')) return;
			return expect(await host.read('U.md')).toBe(text);
		}
		const host = await at({ files: { 'LN.md': `${NOTE}| C | Assessment |\n|---|---|\n| **Category** | one |\n`, 'B.md': input } });
		const view = await host.open('B.md', 'preview');
		expect(view.containerEl.querySelector('.markdown-reading-view')?.textContent).not.toContain('There is no note');
		expect(view.containerEl.querySelector('.markdown-reading-view')?.textContent).toContain('one');
	},
};

async function intoNote(host: Host, path: string, id: string): Promise<void> {
	await host.open(path);
	void host.run('import-into-note');
	await host.until(() => document.querySelector('.modal input') !== null);
	const input = document.querySelector<HTMLInputElement>('.modal input')!;
	input.value = id;
	input.dispatchEvent(new Event('input'));
	await host.settled();
	await host.until(() => document.querySelector<HTMLButtonElement>('.modal button.mod-cta')?.disabled === false);
	document.querySelector<HTMLElement>('.modal button.mod-cta')?.click();
	await host.until(async () => (await host.read(path)).includes(id));
	await host.settled();
}

afterEach(closeHosts);

describeCorpus('reported faults', ['data/faults.json'], () => {
	const file = corpusJson<readonly Fault[] | { readonly cases: readonly Fault[] }>('data/faults.json');
	const faults = 'cases' in file ? file.cases : file;
	// One in five in `npm test`: each opens an app of its own.
	const tried = faults.filter((_, at) => at % sized(5, 1) === 0);
	test.each(tried.map((fault) => [fault.id, fault] as const))('%s', async (id, fault) => {
		const check = KINDS[id.replace(/-\d+$/, '')];
		if (check === undefined) throw new Error(`Nothing tries ${id}`);
		await check(fault);
	});
});
