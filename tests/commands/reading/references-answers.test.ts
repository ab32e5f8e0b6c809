/** The handlers of references, outline and survey, answer by answer: who is asked, what is said, what is kept, in odd cases too. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { surveyCli } from '../../../src/commands/library/survey-cli';
import { outlineCli } from '../../../src/commands/reading/add-paper-outline';
import { referencesCli } from '../../../src/commands/reading/references-cli';
import { PaperError } from '../../../src/failure';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';

const PAGE = readFileSync(resolve(__dirname, '../../fixtures/latexml/natbib.html'), 'utf8');
const note = (title: string, more = '') => `---\ntype: literature\ntitle: "${title}"\n${more}---\n`;
const NOTES = {
	'Papers/LN-Arxiv.md': note('Notes on Machines', 'arxiv: "2301.00001"\narxiv-version: 2\nstatus: to-read\n'),
	'Papers/LN-Doi.md': note('Published and Nothing Else', 'doi: "10.1145/3292500"\n'),
	'Papers/LN-Bare.md': note('A Note Without Any Identifier'),
	'Papers/LN-Physics.md': note('Strings', 'arxiv: "hep-th/9901001"\nprimary-category: hep-th\n'),
	'Ideas/PN-Idea.md': '---\ntype: permanent\n---\n',
};
const NONE = { status: 404, text: '<h1>No HTML</h1>' };
const THROTTLED = { status: 429, text: '{"message":"Too Many Requests","code":"429"}' };
const offline = () => new PaperError({ kind: 'offline', input: 'x', host: 'arxiv.org' });
const cited = (title: string, more = {}) => ({
	citedPaper: { paperId: title, title, year: 2017, authors: [{ name: 'A. Vaswani' }], externalIds: {}, ...more },
});
const S2 = /semanticscholar\.org.*\/references\?/;
const s2 = (...works: unknown[]) => JSON.stringify({ offset: 0, data: works });
const world = (answers: WorldOptions['answers'], more: WorldOptions = {}) =>
	memoryWorld({ notes: { ...NOTES }, answers: answers ?? [], ...more });
const kindOf = (answer: Promise<unknown>) =>
	answer.then(
		() => 'answered',
		(error: unknown) => (error instanceof PaperError ? error.failure.kind : String(error)),
	);

test.each<[string, Record<string, string>, string]>([
	['an id nobody has', { id: '9912.99999' }, 'not-found'],
	['a thing that is no id', { id: '1234.1' }, 'not-an-identifier'],
	['words', { id: 'attention is all you need' }, 'not-an-identifier'],
	['an empty id', { id: '' }, 'not-an-identifier'],
	['no flag', {}, 'bad-flag'],
	['a note without any identifier', { path: 'Papers/LN-Bare.md' }, 'not-found'],
	['a note of another kind', { path: 'Ideas/PN-Idea.md' }, 'not-a-literature-note'],
	['a note that is not there', { path: 'Papers/LN-Nobody.md' }, 'not-a-note'],
	['a path that is empty', { path: '' }, 'bad-flag'],
])('%s', async (_, flags, kind) => {
	const answers: WorldOptions['answers'] = [
		[/arxiv\.org\/html/, NONE],
		[/semanticscholar/, { status: 404, text: '{"error":"Paper with id ARXIV:9912.99999 not found"}' }],
		[/crossref/, { status: 404, text: 'Resource not found.' }],
	];
	for (const cli of [referencesCli, outlineCli])
		expect([cli.action, await kindOf(cli.run(world(answers).context, flags))]).toEqual([cli.action, kind]);
	expect(await kindOf(referencesCli.run(world(answers).context, { ...flags, 'cited-by': '' }))).toBe(kind);
});

test.each<[string, WorldOptions['answers'], string, string]>([
	[
		'no page, and the service is busy: the first is told, the other named',
		[
			[/arxiv/, NONE],
			[S2, THROTTLED],
		],
		'not-found',
		'Semantic Scholar',
	],
	['offline', [[/./, offline()]], 'offline', 'Semantic Scholar'],
	[
		'arXiv refuses',
		[
			[/arxiv/, { status: 403 }],
			[S2, THROTTLED],
		],
		'refused',
		'Semantic Scholar',
	],
	[
		'arXiv breaks',
		[
			[/arxiv/, { status: 502 }],
			[S2, offline()],
		],
		'source-error',
		'Semantic Scholar',
	],
	[
		'the service withholds its list',
		[
			[/arxiv/, NONE],
			[S2, '{"data":null,"citingPaperInfo":{}}'],
		],
		'not-found',
		'Semantic Scholar',
	],
	[
		'the service has a list of nothing',
		[
			[/arxiv/, NONE],
			[S2, s2()],
		],
		'not-found',
		'Semantic Scholar',
	],
	[
		'the service answers with a page of a proxy',
		[
			[/arxiv/, NONE],
			[S2, '<html>'],
		],
		'not-found',
		'Semantic Scholar',
	],
])('%s', async (_, answers, kind, named) => {
	const failure = await referencesCli.run(world(answers).context, { path: 'Papers/LN-Arxiv.md' }).catch((error: unknown) => error);
	expect(failure).toBeInstanceOf(PaperError);
	expect((failure as PaperError).failure.kind).toBe(kind);
	expect((failure as PaperError).message).toContain(named);
});

test('a paper with a DOI alone: Crossref first, then Semantic Scholar; arXiv is not asked', async () => {
	const { context, requests } = world([
		[
			/crossref/,
			JSON.stringify({ message: { 'reference-count': 2, reference: [{ key: 'a', unstructured: 'X. Y. A work that is cited. 1999.' }] } }),
		],
	]);
	expect((await referencesCli.run(context, { path: 'Papers/LN-Doi.md' })).json).toMatchObject({
		source: ['Crossref'],
		complete: false,
		references: [{ n: 1, text: 'X. Y. A work that is cited. 1999.', note: null, state: null, match: null, 'cited-in': [] }],
	});
	expect(requests).toHaveLength(1);
	const limited = world([
		[/crossref/, THROTTLED],
		[/semanticscholar/, NONE],
	]);
	expect(await kindOf(referencesCli.run(limited.context, { path: 'Papers/LN-Doi.md' }))).toBe('rate-limited');
});

test('physics goes to INSPIRE first, by its category or by its number', async () => {
	const answers: WorldOptions['answers'] = [
		[/arxiv\.org\/html/, NONE],
		[
			/inspirehep\.net/,
			JSON.stringify({
				metadata: { references: [{ reference: { title: { title: 'A title' }, arxiv_eprint: 'arXiv:hep-th/9711200v3' } }] },
			}),
		],
	];
	const physics: Record<string, string>[] = [{ path: 'Papers/LN-Physics.md' }, { id: 'gr-qc/9901002' }];
	for (const flags of physics)
		expect((await referencesCli.run(world(answers).context, flags)).json).toMatchObject({
			source: ['INSPIRE'],
			references: [{ arxiv: 'hep-th/9711200' }],
		});
});

test('a page without a list takes one service’s; one that was cut short is asked for again the next day', async () => {
	const cut = PAGE.slice(0, PAGE.indexOf('<li id="bib.bib3"'));
	const { context, requests, clock } = world([
		[/arxiv\.org\/html/, cut],
		[S2, s2(cited('Attention is all you need'))],
	]);
	const ask = () => referencesCli.run(context, { path: 'Papers/LN-Arxiv.md' });
	expect((await ask()).json).toMatchObject({
		source: ['arXiv', 'Semantic Scholar'],
		complete: true,
		references: [{ n: 1 }, { n: 2 }, { n: 3 }],
	});
	await ask();
	expect(requests).toHaveLength(2);
	clock.now += 25 * 60 * 60 * 1000;
	await ask();
	expect(requests).toHaveLength(3);
});

test('a version that is named is asked for, answered and not taken for the note’s', async () => {
	const versions = (url: string) =>
		PAGE.replace('<article', `<div id="watermark-tr">arXiv:2301.00001v${/v(\d)$/.exec(url)?.[1] ?? 3} [cs.AI]</div><article`);
	const { context, requests } = world([[/arxiv\.org\/html/, versions]]);
	expect((await outlineCli.run(context, { id: '2301.00001v1' })).json).toMatchObject({ version: 1 });
	expect((await outlineCli.run(context, { id: '2301.00001v1' })).json).toMatchObject({ version: 1 });
	expect((await outlineCli.run(context, { path: 'Papers/LN-Arxiv.md' })).json).toMatchObject({ version: 3 });
	expect((await outlineCli.run(context, { id: 'https://arxiv.org/abs/2301.00001' })).json).toMatchObject({ version: 3 });
	expect(requests).toEqual(['https://arxiv.org/html/2301.00001v1', 'https://arxiv.org/html/2301.00001']);
});

test('a note of a version whose page is not there yet asks once a day', async () => {
	const { context, requests, notes, clock } = world([
		[/arxiv\.org\/html/, PAGE.replace('<article', '<div id="watermark-tr">arXiv:2301.00001v2</div><article')],
	]);
	notes.set('Papers/LN-Arxiv.md', NOTES['Papers/LN-Arxiv.md'].replace('version: 2', 'version: 5'));
	for (const expected of [1, 1, 2]) {
		await outlineCli.run(context, { path: 'Papers/LN-Arxiv.md' });
		expect(requests).toHaveLength(expected);
		if (expected === 1 && requests.length === 1) clock.now += 13 * 60 * 60 * 1000;
	}
});

test('who cites a paper: nobody is an answer, a note of the vault is found, later pages are said to be missing', async () => {
	const citing = (...data: unknown[]) => [[/\/citations\?/, JSON.stringify({ offset: 0, data })]] as const;
	expect((await referencesCli.run(world(citing()).context, { id: '1706.03762', 'cited-by': '' })).json).toEqual({
		source: ['Semantic Scholar'],
		complete: true,
		references: [],
	});
	const one = { citingPaper: { paperId: 'x', title: 'Notes on machines', year: 2023, externalIds: { ArXiv: '2301.00001v2' } } };
	expect((await referencesCli.run(world(citing(one)).context, { id: '1706.03762', 'cited-by': '' })).json).toMatchObject({
		references: [{ arxiv: '2301.00001', note: 'Papers/LN-Arxiv.md', state: 'to-read', match: 'identifier', 'cited-in': [] }],
	});
	const many = Array.from({ length: 1000 }, () => one);
	expect((await referencesCli.run(world(citing(...many)).context, { id: '1706.03762', 'cited-by': '' })).json).toMatchObject({
		complete: false,
	});
});

test('every key of a reference is there, and no other', async () => {
	const { json } = await referencesCli.run(world([[/arxiv/, PAGE]]).context, { id: '2301.00001' });
	const { references } = json as { references: Record<string, unknown>[] };
	const keys = ['arxiv', 'authors', 'cited-in', 'doi', 'match', 'n', 'note', 'state', 'text', 'title', 'year'];
	for (const reference of references) expect(Object.keys(reference).sort()).toEqual(keys);
});

describe('survey', () => {
	const batch = (lists: readonly unknown[]) => world([[/\/paper\/batch/, JSON.stringify(lists)]]);
	const reference = (title: string, ArXiv: string | null, authors: string[] = []) => ({
		paperId: title,
		title,
		year: 2015,
		authors: authors.map((name) => ({ name })),
		externalIds: ArXiv === null ? {} : { ArXiv },
	});

	test('what a service does not know is not asked for again; a note without identifiers stops nothing', async () => {
		const { context, requests } = batch([{ references: [reference('One work', '1801.00001')] }, null, null]);
		expect((await surveyCli.run(context, {})).json).toMatchObject({ papers: 4, works: [] });
		await surveyCli.run(context, {});
		expect(requests).toHaveLength(1);
	});

	test('a paper that lists itself is not cited by itself', async () => {
		const own = reference('Notes on Machines', '2301.00001');
		const { context } = batch([{ references: [own] }, { references: [own] }, { references: [own] }]);
		const { works } = (await surveyCli.run(context, {})).json as { works: { note: string; count: number }[] };
		expect(works).toMatchObject([{ note: 'Papers/LN-Arxiv.md', count: 2 }]);
	});

	test('“Deep learning” by others is another work; names are one with their particles or without', async () => {
		const { context } = batch([
			{
				references: [
					reference('Deep learning', null, ['Yann LeCun']),
					reference('Visualizing data using t-SNE', null, ['Laurens van der Maaten']),
				],
			},
			{
				references: [
					reference('Deep Learning', null, ['Ian Goodfellow']),
					reference('Accelerating t-SNE using tree-based algorithms', null, ['van der Maaten, L.']),
				],
			},
			{ references: [reference('Deep learning', null, ['LeCun, Y.'])] },
		]);
		const json = (await surveyCli.run(context, {})).json as {
			works: { title: string; count: number }[];
			authors: { name: string; count: number }[];
		};
		expect(json.works).toMatchObject([{ title: 'Deep learning', count: 2 }]);
		expect(json.authors).toMatchObject([{ name: 'Laurens van der Maaten', count: 2 }]);
	});

	test.each([
		['a folder that is not there', 'Nowhere', 'bad-flag'],
		['an empty folder name', '', 'bad-flag'],
		['a tag nobody has', '#none', 'answered'],
	])('%s', async (_, from, kind) => {
		expect(await kindOf(surveyCli.run(batch([null, null, null]).context, { from }))).toBe(kind);
	});
});
