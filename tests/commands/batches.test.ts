/** One odd note among many: it is named with a reason and left as it was, and all others are done. */
import { planCitationUpdates } from '../../src/commands/citing/update-citations';
import { forEachNote, leftWords } from '../../src/commands/for-each-note';
import { paperAudit } from '../../src/commands/library/audit-papers';
import { matrixCli } from '../../src/commands/library/matrix';
import { refreshCli } from '../../src/commands/library/refresh-metadata';
import type { RefreshResult } from '../../src/commands/library/refresh-metadata';
import { linkAudit } from '../../src/commands/links/audit-links';
import { linksCli } from '../../src/commands/links/links-cli';
import { planFormat } from '../../src/commands/reading/apply-note-format';
import type { Progress } from '../../src/commands/ports/progress';
import { PaperError } from '../../src/failure';
import { feedOf } from '../sources/answers';
import { memoryWorld } from './context';

const PLAIN = (id: string) =>
	`---\ntype: literature\ntitle: Paper ${id}v1\narxiv: "${id}"\narxiv-version: 1\n---\n# A note\n\nSee [[mooc puma]] and [[Moc puma]].\n`;
const paths = ['a.md', 'b.md', 'c.md'];
const FEED = feedOf(['2001.00001v2', '2001.00002v2', '2001.00003v2']);
const quiet: Progress = { step: () => {}, signal: new AbortController().signal };

/** Three papers' notes and a map; `odd` is the text of the one in the middle. */
function world(odd = PLAIN('2001.00002')) {
	const notes = { 'a.md': PLAIN('2001.00001'), 'b.md': odd, 'c.md': PLAIN('2001.00003'), 'Maps/MOC-PUMA.md': '# Map\n' };
	return memoryWorld({ notes, answers: [[/id_list/, FEED]] });
}
const frontmatter = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n# A note\n`;

describe('refresh', () => {
	test.each<[string, string]>([
		['batch-1: an anchor and its alias', frontmatter('arxiv: "2001.00002"', 'arxiv-version: &v 1', 'other: *v')],
		['a key given twice in flow style', frontmatter('{arxiv: "2001.00002", arxiv-version: 1, title: Old}')],
		['a tagged value', frontmatter('arxiv: "2001.00002"', 'arxiv-version: !!str 1', 'title: !!str Old')],
		['a value over several lines with an anchor', frontmatter('arxiv: "2001.00002"', 'title: &t >-', '  Old', '  title', 'other: *t')],
		['YAML nobody can read', frontmatter('arxiv: "2001.00002"', 'title: [a', 'year: }')],
		['a merge key', frontmatter('base: &b {year: 2019}', 'arxiv: "2001.00002"', '<<: *b', 'arxiv-version: 1')],
	])('%s', async (_name, odd) => {
		const made = world(odd);
		const results = (await refreshCli.run(made.context, { all: '' })).json as RefreshResult[];
		const of = (path: string) => results.find((result) => result.path === path);
		expect([of('a.md')?.outcome, of('c.md')?.outcome]).toEqual(['changed', 'changed']);
		for (const path of ['a.md', 'c.md']) expect(made.notes.get(path)).toContain('arxiv-version: 2');
		const b = of('b.md');
		if (b?.outcome === 'failed') {
			expect(made.notes.get('b.md')).toBe(odd);
			expect(b.message).toContain('b.md');
		}
	});

	test.each<[string, string[]]>([
		['a list never closed', ['type: literature', 'arxiv: "2001.00002"', 'arxiv-version: 1', 'title: [a', 'year: }']],
		['a text never closed', ['title: "Old', 'arxiv: "2001.00002"', 'arxiv-version: 1']],
		['a colon in a title', ['type: literature', 'title: Engines: a sketch: of many', 'arxiv: "2001.00002"', 'arxiv-version: 1']],
		['a key given twice', ['arxiv: "2001.00002"', 'arxiv-version: 1', 'arxiv-version: 1']],
		['a tab before a list', ['arxiv: "2001.00002"', 'authors:', '\t- Lovelace', 'arxiv-version: 1']],
		['an at sign', ['citekey: @lovelace', 'arxiv: "2001.00002"', 'arxiv-version: 1']],
		['no identifier that can be read', ['type: literature', 'arxiv: "2001.00002']],
	])('properties that are no YAML are named, the note as it was, and the others done: %s', async (_name, lines) => {
		const odd = frontmatter(...lines);
		const made = world(odd);
		const results = (await refreshCli.run(made.context, { all: '' })).json as RefreshResult[];
		expect(results.map(({ path, outcome }) => [path, outcome])).toEqual([
			['a.md', 'changed'],
			['b.md', 'failed'],
			['c.md', 'changed'],
		]);
		expect(results[1]?.message).toContain('b.md');
		expect(made.notes.get('b.md')).toBe(odd);
	});

	test('a note that cannot be written, and one that cannot be read', async () => {
		for (const fail of ['read', 'write'] as const) {
			const made = world();
			const before = made.notes.get('b.md');
			if (fail === 'read') made.store.unreadable.add('b.md');
			else
				made.files.failWrites((path) => {
					if (path === 'b.md') throw new PaperError({ kind: 'write-failed', path, reason: 'EROFS' });
				});
			const results = (await refreshCli.run(made.context, { all: '' })).json as RefreshResult[];
			expect(results.map(({ path, outcome, kind }) => [path, outcome, kind])).toEqual([
				['a.md', 'changed', undefined],
				['b.md', 'failed', `${fail}-failed`],
				['c.md', 'changed', undefined],
			]);
			expect(made.notes.get('b.md')).toBe(before);
		}
	});
});

test('every batch that works by properties names a note whose properties are no YAML', async () => {
	const odd = frontmatter('type: literature', 'arxiv: "2001.00002"', 'title: Engines: a sketch: of many');
	const made = world(odd);
	const said = expect.stringContaining('b.md') as string;
	expect((await paperAudit(made.context, paths))?.findings).toContainEqual({
		kind: 'unreadable',
		path: 'b.md',
		inNote: '',
		fromSource: said,
	});
	expect(await planCitationUpdates(made.context, paths)).toMatchObject({ left: [{ path: 'b.md' }] });
	expect(await planFormat(made.context, paths)).toMatchObject({ left: [{ path: 'b.md', failure: { message: said } }] });
	expect([...made.context.notes.literatureNotes()].sort()).toEqual(paths);
	expect(made.notes.get('b.md')).toBe(odd);
});

describe('every other batch names a note it cannot read, and does the others', () => {
	const unreadable = () => {
		const made = world();
		made.store.unreadable.add('b.md');
		return made;
	};

	test('links all fix', async () => {
		const made = unreadable();
		const { json } = await linksCli.run(made.context, { all: '', fix: '' });
		expect(json).toMatchObject({ fixed: 2, left: [{ path: 'b.md', kind: 'read-failed' }] });
		for (const path of ['a.md', 'c.md']) expect(made.notes.get(path)).toContain('[[MOC-PUMA]]');
	});

	test('the audits', async () => {
		const made = unreadable();
		expect(await linkAudit(made.context, paths, quiet)).toMatchObject({ notes: 2, left: [{ path: 'b.md' }] });
		const audit = await paperAudit(made.context, paths);
		expect(audit).toMatchObject({ notes: 2, compared: 2 });
		expect(audit?.findings).toContainEqual({
			kind: 'unreadable',
			path: 'b.md',
			inNote: '',
			fromSource: expect.stringContaining('b.md') as string,
		});
	});

	test('the citations and the format', async () => {
		const made = unreadable();
		expect(await planCitationUpdates(made.context, paths)).toMatchObject({
			updates: [{ path: 'a.md' }, { path: 'c.md' }],
			left: [{ path: 'b.md' }],
		});
		const format = await planFormat(made.context, paths);
		expect(format?.changes.map(({ path }) => path)).toEqual(['a.md', 'c.md']);
		expect(format?.left).toMatchObject([{ path: 'b.md' }]);
	});

	test('the matrix', async () => {
		const { json } = await matrixCli.run(unreadable().context, {});
		expect((json as { path: string }[]).map(({ path }) => path)).toEqual(['a.md', 'c.md']);
	});
});

test('a folder that is named like a note is none', async () => {
	const made = memoryWorld({ notes: { 'Papers.md/inner.md': '# A note\n' } });
	await expect(refreshCli.run(made.context, { path: 'Papers.md' })).rejects.toMatchObject({
		failure: { kind: 'not-a-note', path: 'Papers.md' },
	});
	await expect(linksCli.run(made.context, { path: 'Papers.md' })).rejects.toMatchObject({ failure: { kind: 'not-a-note' } });
});

test('“links all fix” is one operation: stopped half-way it is offered at the next start, and completing completes all', async () => {
	const notes = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`n${n}.md`, 'See [[Moc puma]].\n']));
	const made = memoryWorld({ notes: { ...notes, 'Maps/MOC-PUMA.md': '# Map\n' } });
	made.files.failWrites((path) => {
		if (path === 'n4.md') throw new Error('the app is gone');
		if (path.endsWith('operation-running.json') && made.notes.get('n3.md') !== notes['n3.md']) throw new Error('the app is gone');
	});
	await linksCli.run(made.context, { all: '', fix: '' }).catch(() => undefined);
	made.files.failWrites(null);
	const later = memoryWorld({ notes: made.notes, files: made.files });
	const interrupted = await later.context.operations.interrupted();
	expect(interrupted).toMatchObject({ total: 10 });
	await interrupted?.complete();
	for (const path of Object.keys(notes)) expect(later.notes.get(path)).toBe('See [[MOC-PUMA]].\n');
});

describe('forEachNote', () => {
	const host = { yieldToApp: () => Promise.resolve() };

	test('a fault of ours is a note left too, named with its words', async () => {
		const shown = jest.spyOn(console, 'error').mockImplementation(() => {});
		const done: string[] = [];
		const { left, cancelled } = await forEachNote(host, paths, undefined, (path) => {
			if (path === 'b.md') throw new TypeError('x is not a function');
			done.push(path);
		});
		expect([done, cancelled]).toEqual([['a.md', 'c.md'], false]);
		expect(left.map(({ failure }) => failure.failure)).toEqual([{ kind: 'read-failed', path: 'b.md', reason: '“x is not a function”' }]);
		expect(shown).toHaveBeenCalledTimes(1);
		shown.mockRestore();
	});

	test('stops where the reader cancels, before the next note or inside one', async () => {
		const stop = new AbortController();
		const progress: Progress = { step: () => {}, signal: stop.signal };
		const done: string[] = [];
		const outside = await forEachNote(host, paths, progress, (path) => {
			done.push(path);
			stop.abort();
		});
		expect([done, outside.cancelled]).toEqual([['a.md'], true]);
		const inside = await forEachNote(host, paths, undefined, () => Promise.reject(new DOMException('cancelled', 'AbortError')));
		expect(inside).toEqual({ left: [], cancelled: true });
	});

	test('says the first few notes that were left, and how many more', () => {
		const left = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'].map((path) => ({
			path,
			failure: new PaperError({ kind: 'changed-meanwhile', path }),
		}));
		expect(leftWords(left)).toHaveLength(4);
		expect(leftWords(left).at(-1)).toBe('2 more notes were left as they are.');
		expect(leftWords([])).toEqual([]);
	});
});
