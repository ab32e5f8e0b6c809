/** OpenAlex as the last to be asked, by a key of the reader's own: when it is asked at all, and what is said where it fails. */
import { referencesCli } from '../../../src/commands/reading/references-cli';
import { PaperError } from '../../../src/failure';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';

const NOTES = {
	'Papers/LN-Arxiv.md': '---\ntype: literature\ntitle: "Notes on Machines"\narxiv: "2301.00001"\narxiv-version: 1\n---\n',
	'Papers/LN-Both.md': '---\ntype: literature\ntitle: "Engines"\narxiv: "2301.00002"\narxiv-version: 1\ndoi: "10.1000/journal"\n---\n',
};
const NONE = { status: 404, text: '{"error":"not found"}' };
const LIST = {
	meta: { count: 1, next_cursor: null },
	results: [{ title: 'On Computable Numbers', publication_year: 1936, doi: 'https://doi.org/10.1112/plms/s2-42.1.230' }],
};
const LISTED: NonNullable<WorldOptions['answers']> = [
	[/openalex\.org\/works\/doi:10\.48550/, '{"id":"https://openalex.org/W1","referenced_works_count":0,"cited_by_count":1}'],
	[/openalex\.org\/works\/doi:10\.1000/, '{"id":"https://openalex.org/W2","referenced_works_count":1,"cited_by_count":1}'],
	[/openalex\.org\/works\?filter/, JSON.stringify(LIST)],
];
const KEYED: WorldOptions = { settings: { openAlexKey: 'mine' }, secrets: ['mine'] };
const world = (answers: NonNullable<WorldOptions['answers']>, more: WorldOptions = {}) =>
	memoryWorld({ notes: { ...NOTES }, answers: [...answers, [/openalex/, new Error('OpenAlex was asked')], [/./, NONE]], ...more });
const asked = (requests: readonly string[]) => requests.filter((url) => url.includes('openalex'));

test.each<[string, WorldOptions]>([
	['no key', {}],
	['the key of another service', { settings: { semanticScholarKey: 'mine' }, secrets: ['mine'] }],
	['the name of a key that this device lacks', { settings: { openAlexKey: 'mine' }, secrets: ['other'] }],
])('with %s it is never asked', async (_, more) => {
	const { context, requests } = world([], more);
	for (const flags of [{}, { 'cited-by': '' }] as Record<string, string>[])
		for (const path of Object.keys(NOTES))
			await expect(referencesCli.run(context, { path, ...flags })).rejects.toMatchObject({ failure: { kind: 'not-found' } });
	expect(asked(requests)).toEqual([]);
});

test('it is the last to be asked: the others have no list; what it lists is kept', async () => {
	const { context, requests, shelf } = world(LISTED, KEYED);
	const ask = async () => (await referencesCli.run(context, { path: 'Papers/LN-Both.md' })).json;
	const expected = {
		source: ['OpenAlex'],
		complete: true,
		references: [{ title: 'On Computable Numbers', doi: '10.1112/plms/s2-42.1.230' }],
	};
	expect(await ask()).toMatchObject(expected);
	const hosts = requests.map((url) => new URL(url).hostname);
	expect(hosts.slice(-5)).toEqual(['api.semanticscholar.org', 'api.crossref.org', ...Array.from({ length: 3 }, () => 'api.openalex.org')]);
	const before = requests.length;
	expect(await ask()).toMatchObject(expected);
	expect(asked(requests.slice(before))).toEqual([]);
	expect([...shelf.values()].join()).toContain('"openalex"');
});

test('its pages are one list', async () => {
	const results = (of: string) => Array.from({ length: 100 }, (_, n) => ({ title: `The ${of} work of number ${n}`, doi: null }));
	const body = (of: string) => JSON.stringify({ meta: { count: 200, next_cursor: 'on' }, results: results(of) });
	const { context } = world([[/cursor=on/, body('second')], [/works\?filter/, body('first')], ...LISTED], KEYED);
	const { json } = await referencesCli.run(context, { path: 'Papers/LN-Both.md', 'cited-by': '' });
	expect(json).toMatchObject({
		complete: true,
		references: { length: 200, 0: { n: 1 }, 199: { n: 200, title: 'The second work of number 99' } },
	});
});

test.each<[string, string | Error | Partial<{ status: number; text: string; headers: Record<string, string> }>, RegExp]>([
	['a pause', { status: 429, text: '{}' }, /asks for a pause/],
	['a limit', { status: 403, text: '{"message":"Rate limit exceeded"}' }, /asks for a pause/],
	['a server that fails', { status: 502, text: '' }, /502/],
	['a page of a proxy', '<html>', /cannot be read/],
	['a page without a list', '{"meta":{"count":200}}', /cannot be read/],
	['a page it lacks', NONE, /cannot be read/],
	['no network', new PaperError({ kind: 'offline', input: 'x', host: 'api.openalex.org' }), /api\.openalex\.org/],
])('cut short by %s, the list is what came, says so, and is asked for again', async (_, second, said) => {
	const results = Array.from({ length: 100 }, (_, n) => ({ title: `The work of number ${n}`, doi: null }));
	const first = JSON.stringify({ meta: { count: 101, next_cursor: 'on' }, results });
	const last = JSON.stringify({ meta: { count: 101, next_cursor: null }, results: results.slice(0, 1) });
	let isUp = false;
	const answers = { on: () => (isUp ? last : second) };
	for (const flags of [{}, { 'cited-by': '' }] as Record<string, string>[]) {
		isUp = false;
		const { context } = memoryWorld({
			notes: { ...NOTES },
			...KEYED,
			get: (url) => {
				const answer = !url.includes('openalex')
					? NONE
					: url.includes('cursor=on')
						? answers.on()
						: url.includes('filter')
							? first
							: '{"id":"https://openalex.org/W1","referenced_works_count":9,"cited_by_count":9}';
				if (answer instanceof Error) return Promise.reject(answer);
				const parts = typeof answer === 'string' ? { text: answer } : answer;
				return Promise.resolve({ status: 200, text: '', headers: {}, ...parts });
			},
		});
		const ask = () => referencesCli.run(context, { path: 'Papers/LN-Arxiv.md', ...flags });
		const { json, text } = await ask();
		expect(json).toMatchObject({ source: ['OpenAlex'], complete: false, references: { length: 100 } });
		expect(text.split('\n')[0]).toMatch(said);
		isUp = true;
		expect((await ask()).json).toMatchObject({ complete: true, references: { length: 101 } });
	}
});

test('an earlier list is enough', async () => {
	const data = [{ citedPaper: { paperId: 'x', title: 'A work that is cited', year: 1999 } }];
	const { context, requests } = world([[/semanticscholar.*references/, JSON.stringify({ offset: 0, data })]], KEYED);
	expect((await referencesCli.run(context, { path: 'Papers/LN-Both.md' })).json).toMatchObject({ source: ['Semantic Scholar'] });
	expect(asked(requests)).toEqual([]);
});

test('an empty list is no list', async () => {
	const { context } = world(LISTED, KEYED);
	const failure = await referencesCli.run(context, { path: 'Papers/LN-Arxiv.md' }).catch((error: unknown) => error);
	expect(failure).toMatchObject({ failure: { kind: 'not-found' }, message: expect.stringContaining('OpenAlex') });
});

test('who cites either form of a paper', async () => {
	const { context, requests } = world(LISTED, KEYED);
	expect((await referencesCli.run(context, { path: 'Papers/LN-Both.md', 'cited-by': '' })).json).toMatchObject({ source: ['OpenAlex'] });
	expect(asked(requests).at(-1)).toContain('filter=cites:W1%7CW2');
});

test.each<[string, Partial<{ status: number; text: string; headers: Record<string, string> }>, string, RegExp]>([
	[
		'a key that is wrong',
		{ status: 401, text: '{"error":"Invalid or missing API key"}' },
		'refused',
		/^OpenAlex refused your key for “arXiv:2301\.00001”\. Check it/,
	],
	['a key that is not enough', { status: 403, text: '{}' }, 'refused', /refused your key/],
	['a key that is unknown', { status: 403, text: '{"error":"Invalid API key"}' }, 'refused', /refused your key/],
	[
		'too many at once',
		{ status: 403, text: '{"error":"Forbidden","message":"Rate limit exceeded; slow down"}' },
		'rate-limited',
		/minutes/,
	],
	['a budget that is spent', { status: 403, text: '{"error":"Daily budget used up"}' }, 'rate-limited', /minutes/],
	[
		'a limit with a time',
		{ status: 403, text: 'Your API key has exceeded its quota', headers: { 'retry-after': '3600' } },
		'rate-limited',
		/after \d/,
	],
	['a day that is used up', { status: 429, text: '{}', headers: { 'retry-after': '3600' } }, 'rate-limited', /pause.*Try again after \d/],
	['a pause without a time', { status: 429, text: '{}' }, 'rate-limited', /in a few minutes/],
	['no record', { text: '{"display_name":"Ada"}' }, 'unreadable', /cannot be read/],
	['a paper it lacks', NONE, 'not-found', /OpenAlex has no list of references/],
])('said of %s', async (_, answer, kind, sentence) => {
	const off = { useSemanticScholar: false, useCrossref: false, useInspire: false };
	const { context, clock } = world([[/openalex/, answer]], { ...KEYED, settings: { ...KEYED.settings, ...off } });
	const failure: unknown = await referencesCli
		.run(context, { path: 'Papers/LN-Arxiv.md', 'cited-by': '' })
		.catch((error: unknown) => error);
	if (!(failure instanceof PaperError)) throw failure;
	expect([failure.failure.kind, failure.message]).toEqual([kind, expect.stringMatching(sentence)]);
	if (answer.headers !== undefined) expect(failure.failure).toMatchObject({ until: clock.now + 3_600_000 });
});

test('a key of Semantic Scholar that is refused is named as such', async () => {
	const { context } = world([[/semanticscholar/, { status: 403, text: '{}' }]], {
		settings: { semanticScholarKey: 'mine' },
		secrets: ['mine'],
	});
	await expect(referencesCli.run(context, { path: 'Papers/LN-Arxiv.md', 'cited-by': '' })).rejects.toThrow(
		'Semantic Scholar refused your key',
	);
});

test('cancelled between two pages it asks no more and keeps nothing', async () => {
	const controller = new AbortController();
	const urls: string[] = [];
	const { context, shelf } = memoryWorld({
		notes: { ...NOTES },
		...KEYED,
		get: (url, options) => {
			urls.push(url);
			if (options?.signal?.aborted === true) return Promise.reject(new DOMException('cancelled', 'AbortError'));
			if (url.includes('filter')) controller.abort();
			const text = url.includes('filter')
				? JSON.stringify({ ...LIST, meta: { count: 9, next_cursor: 'on' } })
				: '{"id":"https://openalex.org/W1","cited_by_count":9}';
			return Promise.resolve(url.includes('openalex') ? { status: 200, text, headers: {} } : { ...NONE, headers: {} });
		},
	});
	const { citingPapersOf } = await import('../../../src/commands/reading/references-of');
	const { paperOfPath } = await import('../../../src/commands/reading/asked-paper');
	const paper = paperOfPath(context, 'Papers/LN-Arxiv.md');
	await expect(citingPapersOf(context, paper, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
	expect(asked(urls)).toHaveLength(3);
	expect([...shelf.values()].join()).not.toContain('openalex');
});
