/**
 * The spine, in the built main.js: an identifier becomes a note, once, and nothing is left half-written when it does not.
 */
import { readFileSync } from 'node:fs';
import { atomFeed, feedRoutes } from '../host/atom';
import { closeHosts, fileError, openHost } from '../host/host';
import { BODY, FRONTMATTER, HUBINGER, PATH, ROUTES, parts, pumaHost } from './learned-optimization';

afterEach(closeHosts);

test('the note of the paper, line for line, and nothing else in the vault', async () => {
	const host = await pumaHost();
	const before = Object.keys(await host.vaultFiles());
	expect(await host.cliJson('import', { id: '1906.01820' })).toEqual([
		{ input: '1906.01820', arxiv: '1906.01820', outcome: 'created', path: PATH, kind: null, message: null },
	]);
	const { frontmatter, body } = parts(await host.read(PATH));
	expect(Object.entries(frontmatter)).toEqual(Object.entries(FRONTMATTER));
	const abstract = /^> \[!abstract\]- Abstract\n> (.*)$/m.exec(body)?.[1] ?? '';
	expect(abstract).toMatch(/^We analyze the type of learned optimization .* future research\.$/);
	expect(body.replace(abstract, 'ABSTRACT')).toBe(BODY);
	expect(Object.keys(await host.vaultFiles()).filter((path) => !before.includes(path))).toEqual([PATH]);
	expect(host.requests.map(({ url }) => url)).toEqual(['https://export.arxiv.org/api/query?id_list=1906.01820&max_results=1']);
});

const SPELLINGS = [
	'1906.01820',
	'arXiv:1906.01820v3 [cs.AI]',
	'https://arxiv.org/pdf/1906.01820.pdf',
	'http://www.arxiv.org/abs/1906.01820v1',
	'https://doi.org/10.48550/arXiv.1906.01820',
	'https://www.alphaxiv.org/abs/1906.01820',
	'https://huggingface.co/papers/1906.01820',
	'see Hubinger et al. (arXiv:1906.01820), section 2',
];

test('a note that was renamed, moved and edited is found under eight spellings, and no byte changes', async () => {
	const host = await pumaHost();
	await host.cliJson('import', { id: '1906.01820' });
	const file = host.app.vault.getFileByPath(PATH);
	if (file === null) throw new Error('no note');
	await host.app.fileManager.renameFile(file, '50 - Areas/Mesa optimisation.md');
	await host.app.vault.process(file, (text) => text.replace('### Key Concepts', '### Key Concepts\n\nMine.'));
	await host.settled();
	const before = await host.vaultFiles();
	const asked = host.requests.length;
	for (const spelling of SPELLINGS) {
		const [result] = (await host.cliJson('import', { id: spelling })) as { outcome: string; path: string }[];
		expect([spelling, result?.outcome, result?.path]).toEqual([spelling, 'exists', '50 - Areas/Mesa optimisation.md']);
	}
	expect(await host.vaultFiles()).toEqual(before);
	expect(host.requests).toHaveLength(asked);
});

test('two imports of one paper at the same moment make one note', async () => {
	const host = await pumaHost();
	const answers = await Promise.all([host.cliJson('import', { id: '1906.01820' }), host.cliJson('import', { id: 'arXiv:1906.01820v3' })]);
	expect(
		answers
			.flat()
			.map((answer) => (answer as { outcome: string }).outcome)
			.sort(),
	).toEqual(['created', 'exists']);
	expect(Object.keys(await host.vaultFiles()).filter((path) => path.includes('Hubinger'))).toEqual([PATH]);
});

test.each([
	['arxiv: 1906.01820'],
	['arxiv: "arXiv:1906.01820v2"'],
	['doi: 10.48550/ARXIV.1906.01820'],
	['arxiv: https://arxiv.org/abs/1906.01820'],
])("a note the reader made by hand with %s is the paper's note", async (property) => {
	const host = await pumaHost({ files: { 'Notes/mine.md': `---\n${property}\n---\nMine.\n` } });
	expect(await host.cliJson('import', { id: '1906.01820' })).toEqual([
		expect.objectContaining({ outcome: 'exists', path: 'Notes/mine.md' }),
	]);
});

test('a target that is not in the vault stays text and is reported; one that moved is found by name', async () => {
	const host = await openHost({
		routes: ROUTES,
		clock: 'jump',
		files: { '20 - Literature/': '', '80 - MOC/': '', 'Elsewhere/Ethics-Review-Log.md': '', 'MOC-PUMA-Master.md': '' },
	});
	const [result] = (await host.cliJson('import', { id: '1906.01820' })) as { message: string }[];
	const text = await host.read(PATH);
	expect(text).toContain('- **Red-teaming**: → PN-KeyConcepts-Agents-Reproducibility-RedTeam\n');
	expect(text).toContain('- **Bounded autonomy**: → [[Elsewhere/Ethics-Review-Log]]\n');
	expect(text).toContain('- [[MOC-PUMA-Master]]\n');
	expect(result?.message).toContain('SP-PUMA-Constitution');
});

test('a plain vault gets the plain preset: Papers, short links, no integration points', async () => {
	const host = await openHost({ routes: ROUTES, clock: 'jump' });
	await host.cliJson('import', { id: '1906.01820' });
	const text = await host.read('Papers/LN-Hubinger-2019-LearnedOptimization.md');
	expect(text).toContain('## Project integration\n\n## Related Notes\n\n## MOCs\n');
});

test('keyword, folder and topic by flags', async () => {
	const host = await pumaHost({
		data: { topicSubfolder: true, preset: 'puma', notesFolder: '20 - Literature/20.1 Papers', version: 1 },
		files: { 'Inbox/': '' },
	});
	const [result] = (await host.cliJson('import', {
		id: '1906.01820',
		keyword: 'Mesa / Optimizers',
		folder: 'Inbox',
		topic: 'AI: safety',
	})) as { path: string }[];
	expect(result?.path).toBe('Inbox/AI safety/LN-Hubinger-2019-MesaOptimizers.md');
	expect(parts(await host.read(result?.path ?? '')).frontmatter).toMatchObject({
		citekey: '@Hubinger2019MesaOptimizers',
		topic: 'AI: safety',
	});
});

describe('each failure: its kind, its sentence, and a vault as it was', () => {
	// What cannot be asked for is kept for later.
	const entry = (kind: string, says: RegExp) => [
		expect.objectContaining({
			outcome: kind === 'offline' ? 'kept' : 'failed',
			path: null,
			kind,
			message: expect.stringMatching(says) as string,
		}),
	];
	const empty = atomFeed([]);
	const error = (said: string) =>
		atomFeed([
			{ id: `https://arxiv.org/api/errors#${said.replace(/ /g, '_')}`, title: 'Error', summary: said, authors: ['arXiv api core'] },
		]);
	const off = { useDoiOrg: false, useSemanticScholar: false, useCrossref: false, version: 1 };
	const cases: readonly [string, Record<string, string>, string, unknown, RegExp][] = [
		['not-an-identifier', { id: 'hello world' }, '', '', /hello world/],
		['unclear', { id: '2205.1148' }, '', '', /2205\.01148/],
		['not-an-identifier', { id: '1913.00001' }, '', '', /1913\.00001/],
		['not-an-identifier', { id: '' }, '', '', /typed/],
		['not-found', { id: '1905.99999' }, '*', empty, /1905\.99999/],
		['malformed', { id: '1905.12345' }, '*', { status: 400, text: error('incorrect id format for 1905.12345') }, /incorrect id format/],
		['offline', { id: '1906.01820' }, '*', 'offline', /export\.arxiv\.org/],
		['timeout', { id: '1906.01820' }, '*', 'hang', /30 seconds/],
		[
			'rate-limited',
			{ id: '1906.01820' },
			'*',
			{ status: 429, text: 'Rate exceeded.', headers: { 'Retry-After': '600' } },
			/pause.*after \d\d:\d\d/,
		],
		['rate-limited', { id: '1906.01820' }, '*', { status: 429, text: 'Rate exceeded.' }, /pause/],
		['refused', { id: '1906.01820' }, '*', { status: 403, text: 'Forbidden' }, /403/],
		['source-error', { id: '1906.01820' }, '*', { status: 502, text: 'Bad gateway' }, /502/],
		['unreadable', { id: '1906.01820' }, '*', '<!doctype html><html><body>Log in to the hotel network</body></html>', /cannot be read/],
		['unreadable', { id: '1906.01820' }, '*', HUBINGER.slice(0, 900), /cannot be read/],
		['folder-missing', { id: '1906.01820', folder: 'Nowhere' }, '*', HUBINGER, /Nowhere/],
		['folder-missing', { id: '1906.01820', folder: '../outside' }, '*', HUBINGER, /outside/],
		['template-error', { id: '1906.01820' }, '*', HUBINGER, /Broken\.md.*line 2/],
	];
	test.each(cases)('%s for %j', async (kind, flags, pattern, route, says) => {
		const host = await openHost({
			routes: pattern === '' ? {} : { [pattern]: route as string },
			clock: 'jump',
			data: kind === 'template-error' ? { ...off, template: 'Broken.md' } : off,
			files: { 'A.md': 'mine', 'Broken.md': '# {{ title }}\n{% if x %}\n' },
		});
		const before = await host.vaultFiles();
		expect(await host.cliJson('import', flags)).toEqual(entry(kind, says));
		expect(await host.vaultFiles()).toEqual(before);
	});

	test('write-failed: a full disk', async () => {
		const host = await pumaHost();
		const before = await host.vaultFiles();
		host.failWrites((path) => (path.endsWith('.md') ? fileError('ENOSPC', 'open', path) : null));
		expect(await host.cliJson('import', { id: '1906.01820' })).toEqual(entry('write-failed', /ENOSPC/));
		expect(await host.vaultFiles()).toEqual(before);
	});

	test('bad-flag: a format nobody knows, before anything is asked', async () => {
		const host = await pumaHost();
		expect(await host.cli('import', { id: '1906.01820', format: 'xml' })).toMatch(/format=xml/);
		expect(host.requests).toHaveLength(0);
	});

	test('when arXiv does not answer, doi.org does, and says so', async () => {
		const csl = {
			type: 'article',
			title: 'Risks from Learned Optimization',
			author: [{ family: 'Hubinger', given: 'Evan' }],
			issued: { 'date-parts': [[2019]] },
			DOI: '10.48550/ARXIV.1906.01820',
			publisher: 'arXiv',
		};
		const host = await pumaHost({
			routes: { 'https://export.arxiv.org/*': { status: 503, text: '' }, 'https://doi.org/*': { text: JSON.stringify(csl) } },
		});
		expect(await host.cliJson('import', { id: '1906.01820' })).toEqual([
			expect.objectContaining({ outcome: 'created', message: expect.stringContaining('doi.org') as string }),
		]);
	});

	test("when nobody answers, the kind is arXiv's and the others are named", async () => {
		const host = await pumaHost({ routes: { '*': 'offline' } });
		expect(await host.cliJson('import', { id: '1906.01820' })).toEqual(entry('offline', /arxiv\.org.*doi\.org.*Semantic Scholar/));
	});
});

test('several ids are one request, in order, each with its own outcome', async () => {
	const host = await pumaHost({
		routes: feedRoutes([
			{
				id: 'http://arxiv.org/abs/2210.03629v3',
				title: 'ReAct: Synergizing Reasoning and Acting',
				summary: 'S',
				authors: ['Shunyu Yao', 'Jeffrey Zhao'],
				published: '2022-10-06T01:00:32Z',
			},
			{
				id: 'http://arxiv.org/abs/1706.03762v7',
				title: 'Attention Is All You Need',
				summary: 'S',
				authors: ['Ashish Vaswani', 'Noam Shazeer'],
				published: '2017-06-12T17:57:34Z',
			},
		]),
	});
	const results = (await host.cliJson('import', { id: '1706.03762, 2210.03629 9912.00001 1706.03762v2' })) as {
		input: string;
		outcome: string;
		path: string;
		kind: string;
	}[];
	expect(results.map(({ input, outcome, kind }) => [input, outcome, kind])).toEqual([
		['1706.03762', 'created', null],
		['2210.03629', 'created', null],
		['9912.00001', 'failed', 'not-found'],
		['1706.03762v2', 'exists', null],
	]);
	expect(results[1]?.path).toContain('LN-Yao-2022-ReAct.md');
	expect(host.requests).toHaveLength(1);
});

describe('clipped pages', () => {
	test('a page becomes the note without a request, with its versions, and stays as it was', async () => {
		const clipping = readFileSync('tests/fixtures/clipped/defuddle.md', 'utf8');
		const host = await pumaHost({ routes: {}, files: { 'Clippings/page.md': clipping } });
		expect(await host.cliJson('convert', { path: 'Clippings/page.md' })).toEqual([
			expect.objectContaining({ outcome: 'created', arxiv: '1906.01820', path: PATH }),
		]);
		const { frontmatter, body } = parts(await host.read(PATH));
		expect(frontmatter).toMatchObject({
			title: FRONTMATTER.title,
			// The address of the search says where the family name begins.
			authors: ['Hubinger, Evan', 'van Merwijk, Chris', 'Berk, Daniel E. Vanden'],
			year: 2019,
			published: '2019-06-05',
			revised: '2021-12-01',
			doi: '10.1145/1273445.1273458',
		});
		expect(body).toContain('> [!info]- Versions\n> v1 · 5 Jun 2019 · 294 KB\n> v2 · 11 Jun 2019 · 1,294 KB\n> v3 · 1 Dec 2021 · 294 KB\n');
		expect(await host.read('Clippings/page.md')).toBe(clipping);
		expect(host.requests).toHaveLength(0);
	});

	test('a note that is no such page is refused', async () => {
		const host = await pumaHost({ files: { 'A.md': '# Shopping\n\nMilk\n' } });
		expect(await host.cliJson('convert', { path: 'A.md' })).toEqual([
			expect.objectContaining({ outcome: 'failed', kind: 'not-a-clipped-page' }),
		]);
	});
});
