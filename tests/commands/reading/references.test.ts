/** What a paper cites, through the CLI: from its own page, from services, matched with the notes, and asked for once. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { surveyCli } from '../../../src/commands/library/survey-cli';
import { addPaperOutline, outlineCli } from '../../../src/commands/reading/add-paper-outline';
import { referencesCli } from '../../../src/commands/reading/references-cli';
import { PaperError } from '../../../src/failure';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';

const page = (name: string) => readFileSync(resolve(__dirname, `../../fixtures/latexml/${name}.html`), 'utf8');
const note = (title: string, author: string, year: number, more = '') =>
	`---\ntype: literature\ntitle: ${title}\nauthors: ["${author}"]\nyear: ${year}\nstatus: to-read\n${more}---\n`;
const ENGINES = 'Papers/LN-Lovelace-2023-Engines.md';
const NOTES = {
	[ENGINES]: note('Notes on Machines', 'Lovelace, Ada', 2023, 'arxiv: "2301.00001"\narxiv-version: 2\n'),
	'Papers/LN-Vaswani.md': note('Attention Is All You Need', 'Vaswani, Ashish', 2017, 'arxiv: "1706.03762"\n').replace(
		'to-read',
		'reviewed',
	),
	'Papers/LN-Turing.md': note('On Computable Numbers, with an Application to the Entscheidungsproblem', 'Turing, A. M.', 1936),
	'Papers/LN-Other.md': note('A Mathematical Theory of Communication', 'Weaver, Warren', 1998),
};
const ARXIV = /^https:\/\/arxiv\.org\/html\/2301\.00001$/;
const AR5IV = /ar5iv\.labs\.arxiv\.org\/html\/2301\.00001/;
const S2 = /api\.semanticscholar\.org\/graph\/v1\/paper\/ARXIV:2301\.00001\/references/;
const NO_PAGE = { status: 404, text: '<h1>No HTML for 2301.00001</h1>' };
const OFFLINE = new PaperError({ kind: 'offline', input: 'x', host: 'arxiv.org' });
const world = (answers: WorldOptions['answers'], more: WorldOptions = {}) =>
	memoryWorld({ notes: { ...NOTES }, answers: answers ?? [], ...more });

describe('references', () => {
	test('from the paper’s own page, each with the note it means; one request, the second time none', async () => {
		const { context, requests } = world([[ARXIV, page('natbib')]]);
		const { json, text } = await referencesCli.run(context, { path: ENGINES });
		expect(json).toMatchObject({
			source: ['arXiv'],
			complete: true,
			references: [
				{ n: 1, title: 'How to read a paper', doi: '10.1145/1273445.1273458', note: null, state: null, match: null, 'cited-in': ['1.1'] },
				{ n: 2, note: 'Papers/LN-Other.md', match: 'maybe' },
				{ n: 3, note: 'Papers/LN-Turing.md', state: 'to-read', match: 'title' },
				{ n: 4, arxiv: '1706.03762', note: 'Papers/LN-Vaswani.md', state: 'reviewed', match: 'identifier' },
			],
		});
		expect(text).toContain('→ Papers/LN-Vaswani.md (reviewed)');
		await referencesCli.run(context, { id: 'arXiv:2301.00001' });
		expect(requests).toHaveLength(1);
	});

	test('from ar5iv, and from a service where neither has a page', async () => {
		const ar5iv = world([
			[ARXIV, NO_PAGE],
			[AR5IV, page('from-bib')],
		]);
		expect((await referencesCli.run(ar5iv.context, { path: ENGINES })).json).toMatchObject({
			source: ['ar5iv'],
			references: { length: 3 },
		});
		const listed = {
			offset: 0,
			data: [{ citedPaper: { paperId: 'x', title: 'Attention is all you need', year: 2017, externalIds: { ArXiv: '1706.03762' } } }],
		};
		const service = world([
			[ARXIV, NO_PAGE],
			[AR5IV, '<html><h1 class="title">Title: an abstract page</h1></html>'],
			[S2, JSON.stringify(listed)],
		]);
		expect((await referencesCli.run(service.context, { path: ENGINES })).json).toMatchObject({
			source: ['Semantic Scholar'],
			complete: true,
			references: [{ note: 'Papers/LN-Vaswani.md', match: 'identifier' }],
		});
		await referencesCli.run(service.context, { path: ENGINES });
		expect(service.requests).toHaveLength(3);
	});

	test('a list cut short takes its rest from one service, identifiers are asked for on demand', async () => {
		const data = [
			{ citedPaper: { paperId: 'k', title: 'How to read a paper', year: 2007, authors: [{ name: 'S. Keshav' }], externalIds: {} } },
			{
				citedPaper: {
					paperId: 't',
					title: 'On computable numbers, with an application to the Entscheidungsproblem',
					year: 1936,
					externalIds: { DOI: '10.1112/plms/s2-42.1.230' },
				},
			},
		];
		const whole = page('natbib');
		const cut = world([
			[ARXIV, whole.slice(0, whole.indexOf('<li id="bib.bib3"'))],
			[S2, JSON.stringify({ offset: 0, data })],
		]);
		expect((await referencesCli.run(cut.context, { path: ENGINES })).json).toMatchObject({
			source: ['arXiv', 'Semantic Scholar'],
			references: [
				{ n: 1 },
				{ n: 2 },
				{ n: 3, title: 'On computable numbers, with an application to the Entscheidungsproblem', 'cited-in': [] },
			],
		});
		const asked = world([
			[ARXIV, whole],
			[S2, JSON.stringify({ offset: 0, data })],
		]);
		const { json } = await referencesCli.run(asked.context, { path: ENGINES, identifiers: '' });
		expect(json).toMatchObject({
			source: ['arXiv', 'Semantic Scholar'],
			references: [{}, {}, { doi: '10.1112/plms/s2-42.1.230', 'cited-in': ['1'] }, {}],
		});
	});

	test('when nobody answers the first failure is told, the others are named', async () => {
		const { context } = world([
			[/arxiv\.org/, OFFLINE],
			[S2, { status: 429, text: '{"message":"Too Many Requests"}' }],
		]);
		const failure = await referencesCli.run(context, { path: ENGINES }).then(
			() => null,
			(error: unknown) => error as PaperError,
		);
		expect(failure?.failure.kind).toBe('offline');
		expect(failure?.message).toContain('Semantic Scholar');
	});

	test('a service that is switched off is not asked', async () => {
		const { context, requests } = world(
			[
				[ARXIV, NO_PAGE],
				[AR5IV, NO_PAGE],
			],
			{ settings: { useSemanticScholar: false } },
		);
		await expect(referencesCli.run(context, { path: ENGINES })).rejects.toThrow('2301.00001');
		expect(requests).toHaveLength(2);
	});

	test('cited-by, kept for a day', async () => {
		const citing = {
			offset: 0,
			data: [{ citingPaper: { paperId: 'v', title: 'Attention is all you need', year: 2017, externalIds: { ArXiv: '1706.03762' } } }],
		};
		const { context, requests, clock } = world([[/\/citations\?/, JSON.stringify(citing)]]);
		for (const expected of [1, 1, 2]) {
			expect((await referencesCli.run(context, { path: ENGINES, 'cited-by': '' })).json).toMatchObject({
				references: [{ note: 'Papers/LN-Vaswani.md' }],
			});
			expect(requests).toHaveLength(expected);
			if (expected === 1 && requests.length === 1) clock.now += 15 * 60 * 60 * 1000;
		}
	});
});

describe('outline', () => {
	test('structure, counts and addresses of figures, and the version of the page', async () => {
		const { context } = world([
			[ARXIV, page('natbib').replace('<article', '<div id="watermark-tr">arXiv:2301.00001v3 [cs.AI] 01 Dec 2023</div><article')],
		]);
		expect((await outlineCli.run(context, { path: ENGINES })).json).toMatchObject({
			version: 3,
			source: 'arXiv',
			sections: { length: 5 },
			contributions: { length: 3 },
			conclusion: 'The engine computes what we tell it to. It originates nothing.',
			figures: [{ number: '1', url: 'https://arxiv.org/html/2301.00001v3/engine.png' }],
			equations: 1,
			theorems: 2,
			licence: null,
		});
	});

	test('written into the note, brought up to date, and taken back in one step', async () => {
		const { context, notes, said } = world([[ARXIV, page('natbib')]], { active: ENGINES });
		await addPaperOutline.run(context);
		expect(said.at(-1)).toBe('Put into “LN-Lovelace-2023-Engines” from arXiv: outline, conclusion, figures and tables.');
		const once = notes.get(ENGINES);
		expect(once).toContain('> [!info]- Outline (v2)\n> - 1 Introduction\n>   - 1.1 Related work\n');
		await outlineCli.run(context, { path: ENGINES, write: '' });
		expect(notes.get(ENGINES)).toBe(once);
		await context.operations.undoLast();
		expect(notes.get(ENGINES)).toBe(NOTES[ENGINES]);
	});

	test('a newer version of the note asks again; offline what is kept serves', async () => {
		let offline = false;
		const { context, requests, notes } = world([[ARXIV, () => (offline ? OFFLINE : page('natbib'))]]);
		await outlineCli.run(context, { path: ENGINES });
		notes.set(ENGINES, (NOTES[ENGINES] ?? '').replace('arxiv-version: 2', 'arxiv-version: 4'));
		await outlineCli.run(context, { path: ENGINES });
		expect(requests).toHaveLength(2);
		offline = true;
		notes.set(ENGINES, (NOTES[ENGINES] ?? '').replace('arxiv-version: 2', 'arxiv-version: 5'));
		expect((await outlineCli.run(context, { path: ENGINES })).json).toMatchObject({ sections: { length: 5 } });
	});

	test('a paper without a page is told so, and not asked for again the same day', async () => {
		const { context, requests } = world([
			[ARXIV, NO_PAGE],
			[AR5IV, NO_PAGE],
		]);
		for (let turn = 0; turn < 2; turn++) await expect(outlineCli.run(context, { path: ENGINES })).rejects.toThrow('no HTML page');
		expect(requests).toHaveLength(2);
	});

	test.each([
		[{}, 'bad-flag'],
		[{ id: '2301.1' }, 'not-an-identifier'],
		[{ path: 'Nowhere.md' }, 'not-a-note'],
	])('%j is refused', async (flags, kind) => {
		const failure = await outlineCli.run(world([]).context, flags).then(
			() => null,
			(error: unknown) => error as PaperError,
		);
		expect(failure?.failure.kind).toBe(kind);
	});
});

describe('survey', () => {
	const list = (...arxiv: string[]) => ({
		references: arxiv.map((id) => ({
			paperId: id,
			title: `The work with number ${id}`,
			year: 2017,
			authors: [],
			externalIds: { ArXiv: id },
		})),
	});

	test('one request for all that is not kept, none the second time', async () => {
		const bodies: unknown[] = [];
		const { context, requests } = world([], {
			get: (url, options) => {
				requests.push(url);
				bodies.push(JSON.parse(options?.body ?? 'null'));
				return Promise.resolve({ status: 200, headers: {}, text: JSON.stringify([list('1706.03762', '1801.00001'), list('1801.00001')]) });
			},
		});
		const { json } = await surveyCli.run(context, { from: 'Papers' });
		expect(bodies).toEqual([{ ids: ['ARXIV:2301.00001', 'ARXIV:1706.03762'] }]);
		expect(json).toMatchObject({
			papers: 4,
			works: [{ arxiv: '1801.00001', note: null, 'cited-by': [ENGINES, 'Papers/LN-Vaswani.md'], count: 2 }],
			years: [{ year: 2017, count: 2 }],
		});
		expect((await surveyCli.run(context, {})).json).toEqual(json);
		expect(requests).toHaveLength(1);
	});

	test('what pages said counts without any request, and the failure is told only where nothing is known', async () => {
		const offline = world([[/./, OFFLINE]]);
		await expect(surveyCli.run(offline.context, {})).rejects.toThrow('reached');
		const known = world([
			[ARXIV, page('natbib')],
			[/./, OFFLINE],
		]);
		await referencesCli.run(known.context, { path: ENGINES });
		expect((await surveyCli.run(known.context, {})).json).toMatchObject({ papers: 4, works: [] });
	});
});
