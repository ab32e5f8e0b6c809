/** Flags as people type them, at every handler of the built main.js: what is meant is done, what cannot be is said, and nothing is written. */
import { closeHosts, openHost } from '../host/host';

const note = (title: string) => `---\ntype: literature\ntitle: "${title}"\nstatus: to-read\n---\n\n# ${title}\n\n[[ln one]]\n`;
const APART = 'Élan/LN-Ü.md'.normalize('NFD');
const FILES = { 'Papers/LN-One.md': note('One'), 'Papers/Sub [x] #1/LN-Two^.md': note('Two'), [APART]: note('Three'), 'lib.bib': '@a{b}' };

afterEach(closeHosts);

test('a note is found however its path is typed', async () => {
	const host = await openHost({ files: FILES });
	const rows: readonly (readonly [string, string | null])[] = [
		['Papers/LN-One', 'Papers/LN-One.md'],
		['./Papers/LN-One.md', 'Papers/LN-One.md'],
		['/Papers//LN-One.md ', 'Papers/LN-One.md'],
		['Papers\\LN-One.md', 'Papers/LN-One.md'],
		['LN-One', 'Papers/LN-One.md'],
		['[[LN-One]]', 'Papers/LN-One.md'],
		[' [[Papers/LN-One|one]]', 'Papers/LN-One.md'],
		['Papers/Sub [x] #1/LN-Two^.md', 'Papers/Sub [x] #1/LN-Two^.md'],
		[APART.normalize('NFC'), APART],
		[APART.normalize('NFC').slice(0, -3), APART],
		['Papers', null],
		['Papers/', null],
		['lib.bib', null],
		['Other/LN-One.md', null],
		['[[LN-One]] [[LN-Two^]]', null],
	];
	for (const [path, found] of rows) {
		const wanted = found === null ? { error: { kind: 'not-a-note' } } : { path: found };
		for (const action of ['pass', 'five-cs', 'skeleton'])
			expect([path, await host.cliJson(action, { path })]).toMatchObject([path, wanted]);
	}
	expect(await host.cliJson('queue', { from: './Papers//' })).toHaveLength(2);
	expect(host.errors).toEqual([]);
});

test.each<[string, Record<string, string | true>, string, string]>([
	['refresh', { all: true, dryrun: true }, 'dryrun', 'dry-run'],
	['refresh', { all: true, dry_run: '' }, 'dry_run', 'dry-run'],
	['five-cs', { path: 'LN-One', relevanceText: 'Much', relevance: '3' }, 'relevanceText', 'relevance-text'],
	['references', { path: 'LN-One', citedBy: true }, 'citedBy', 'cited-by'],
	['links', { path: 'LN-One', fix: 'false' }, 'fix', 'the flag alone'],
	['mocs', { path: 'LN-One', add: 'no' }, 'add', 'the flag alone'],
	['outline', { path: 'LN-One', write: '0' }, 'write', 'the flag alone'],
	['refresh', { all: 'off' }, 'all', 'the flag alone'],
])('%s %j is no flag it has: it says which it means and does nothing', async (action, flags, flag, expected) => {
	const host = await openHost({ files: FILES });
	expect(await host.cliJson(action, flags)).toMatchObject({
		error: { kind: 'bad-flag', message: expect.stringMatching(new RegExp(`^${flag}=.*${expected}`)) },
	});
	expect(await host.cli(action, flags)).toMatch(new RegExp(`^${flag}=.*${expected}`));
	expect(await host.vaultFiles()).toMatchObject(FILES);
	expect([host.requests, host.app.openModals, host.errors]).toEqual([[], [], []]);
});

test.each<[string, Record<string, string | true>, string]>([
	['import', { id: '2301.00001', topic: true }, 'topic='],
	['five-cs', { path: 'LN-One', category: true }, 'category='],
	['cite', { path: true }, 'path='],
	['cite', { id: '2301.00001, 2301.00002' }, 'id=2301.00001, 2301.00002'],
	['cite', { path: 'LN-One', id: '2301.00001' }, 'id=2301.00001'],
	['references', { id: '2301.00001 2301.00002' }, 'id=2301.00001 2301.00002'],
	['outline', { path: 'LN-One', id: '2301.00001' }, 'id=2301.00001'],
	['outline', {}, 'id='],
])('%s %j: a value that is not there, and two papers where one is meant, are refused', async (action, flags, said) => {
	const host = await openHost({ files: FILES });
	expect(await host.cliJson(action, flags)).toMatchObject({
		error: { kind: 'bad-flag', message: expect.stringMatching(new RegExp(`^${said} cannot be used: expected .`)) as string },
	});
	expect(await host.vaultFiles()).toMatchObject(FILES);
	expect(host.requests).toEqual([]);
});

test.each<[string, Record<string, string | true>]>([
	['cite', { id: '2301.00001' }],
	['outline', { id: '2301.00001' }],
	['references', { id: '2301.00001' }],
	['references', { id: '2301.00001', 'cited-by': true }],
	['import', { id: '2301.00001' }],
])('%s %j offline names the paper, no address of ours', async (action, flags) => {
	const host = await openHost({ routes: () => 'offline', clock: 'jump' });
	const said = await host.cli(action, flags);
	expect(said).toMatch(/2301\.00001.*(?:cannot be reached|kept)/s);
	expect(said).not.toContain('://');
});

test('of a paper without an identifier a source knows, nobody is said to lack it', async () => {
	const host = await openHost({ files: FILES, clock: 'jump' });
	for (const [action, flags, input] of [
		['outline', { id: '10.1000/1' }, 'doi:10.1000/1'],
		['outline', { path: 'LN-One' }, 'One'],
		['references', { path: 'LN-One' }, 'One'],
	] as const)
		expect(await host.cliJson(action, flags)).toEqual({
			error: { kind: 'not-found', message: expect.stringContaining(`arXiv was not asked about “${input}”`) as string },
		});
	expect(host.requests).toEqual([]);
});

test('a clipping is named like any note; a folder without papers is said to be one', async () => {
	const host = await openHost({ files: { ...FILES, 'Plain.md': 'x\n' } });
	for (const path of ['Plain', './Plain.md', '[[Plain]]'])
		expect(await host.cliJson('convert', { path })).toMatchObject([{ input: path, outcome: 'failed', kind: 'not-a-clipped-page' }]);
	expect(await host.cli('survey', { from: 'Plain' })).toBe('No literature note was found there.');
});

test('flags that are the app’s own go by', async () => {
	const host = await openHost({ files: FILES });
	expect(await host.cliJson('queue', { vault: 'Mine', copy: true })).toHaveLength(3);
});

test.each<[string, Record<string, string>]>([
	['an empty vault', {}],
	['an empty note', { 'Papers/LN-A.md': '' }],
	['a note of nothing but its kind', { 'Papers/LN-A.md': '---\ntype: literature\n---\n' }],
])('every handler says something in %s, and its JSON is JSON', async (_, files) => {
	const host = await openHost({ files, clock: 'jump' });
	const path = 'Papers/LN-A.md';
	const calls: readonly (readonly [string, Record<string, string | true>])[] = [
		...['queue', 'matrix', 'survey', 'styles', 'import', 'refresh', 'links', 'cite', 'outline', 'references'].map(
			(action) => [action, {}] as const,
		),
		...['pass', 'five-cs', 'skeleton', 'mocs', 'bibliography', 'convert', 'links', 'cite', 'outline', 'references', 'refresh'].map(
			(action) => [action, { path }] as const,
		),
		['refresh', { all: true }],
		['links', { all: true, fix: true }],
		['mocs', { path, add: true }],
		['references', { path, 'cited-by': true }],
		['import', { id: '' }],
		['import', { file: 'none.bib' }],
		['matrix', { output: 'csv' }],
	];
	for (const [action, flags] of calls) {
		const text = await host.cli(action, flags).catch((error: Error) => error.message);
		expect([action, flags, text]).toEqual([action, flags, expect.stringMatching(/^(?!.*(?:undefined|NaN|\[object|\{\w+\})).*\S/s)]);
		if (!text.startsWith('Missing required')) JSON.parse(await host.cli(action, { ...flags, format: 'json' }));
	}
	expect([host.app.openModals, host.errors]).toEqual([[], []]);
});

test('titles and years as people write them are told in one line', async () => {
	const paper = (properties: string) => `---\ntype: literature\n${properties}\nstatus: to-read\n---\n`;
	const host = await openHost({
		files: {
			'Papers/LN-A.md': paper('title: 1984\nyear: 1949-06-08'),
			'Papers/LN-B.md': paper('title: |\n  Two\n  lines\nyear: "1950"'),
		},
	});
	expect(await host.cliJson('queue')).toMatchObject([{ title: '1984' }, { title: 'Two lines' }]);
	expect(await host.cliJson('matrix')).toMatchObject([
		{ title: '1984', year: 1949 },
		{ title: 'Two lines', year: 1950 },
	]);
	expect((await host.cli('matrix', { output: 'markdown' })).trim().split('\n')).toHaveLength(4);
	expect(await host.cliJson('cite', { path: 'LN-A' })).toMatchObject({ text: '1984. (1949).' });
});
