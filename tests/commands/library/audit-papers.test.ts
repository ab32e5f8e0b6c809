/** The audit: what it finds in notes as readers write them, what it asks for, and what a fix from its report changes. */
import { paperAudit, auditPapers } from '../../../src/commands/library/audit-papers';
import { followUri } from '../../../src/commands/follow-uri';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';
import { feedFor } from '../import/feed';
import type { FeedPaper } from '../import/feed';

const PAPERS: Record<string, FeedPaper> = {
	'1706.03762': {
		id: '1706.03762',
		version: 7,
		title: 'Attention Is All You Need',
		authors: ['Ashish Vaswani', 'Noam Shazeer'],
		published: '2017-06-12T17:57:34Z',
		updated: '2023-08-02T00:41:18Z',
		categories: ['cs.CL', 'cs.LG'],
	},
	'2210.03629': {
		id: '2210.03629',
		title: 'ReAct: Synergizing Reasoning and Acting',
		authors: ['Shunyu Yao', 'Jeffrey Zhao'],
		published: '2022-10-06T00:00:00Z',
		categories: ['cs.CL'],
		doi: '10.1000/react',
		journalRef: 'ICLR 2023',
	},
	'2001.00077': {
		id: '2001.00077',
		title: 'Gone',
		comment: 'This paper has been withdrawn by the authors.',
		published: '2020-01-01T00:00:00Z',
	},
};
const note = (properties: string, body = 'Text.\n') => `---\ntype: literature\n${properties}---\n\n${body}`;
const NOTES = {
	'Papers/LN-Vaswani.md': note(
		'title: Attention is all you need\nauthors: ["Vaswani, A.", "Shazeer, Noam"]\nyear: 2017\narxiv: "1706.03762"\narxiv-version: 5\nprimary-category: cs.CL\n',
	),
	'Papers/LN-Unknown.md': note('title: Attention Is All You Need\nauthors: [Unknown]\narxiv: 1706.03762\nprimary-category: cs.AI\n'),
	'Papers/LN-Yao.md': note(
		'title: "ReAct: [[Synergizing]] Something Else"\nauthors: ["Yao, Shunyu", "Cao, Yuan"]\nyear: 2023 # as published\narxiv: "2210.03629"\narxiv-version: 1\nprimary-category: cs.CL\ndoi: "10.48550/arXiv.2210.03629"\n',
	),
	'Papers/LN-Gone.md': note('title: Gone\nauthors: ["Lovelace, Ada"]\nyear: 2020\narxiv: "2001.00077"\nprimary-category: cs.AI\n'),
	'Papers/LN-Lost.md': note('title: Lost\narxiv: "2001.99999"\n'),
	'Papers/LN-Book.md': note('title: "Attention is all you need!"\n'),
	'Papers/LN-Keshav.md': note('title: How to Read a Paper\ndoi: 10.1145/1273445.1273458\n'),
};
const world = (options: WorldOptions = {}) =>
	memoryWorld({ notes: NOTES, answers: [[/export\.arxiv\.org/, (url) => feedFor(url, (id) => PAPERS[id] ?? null)]], ...options });

test('finds wrong and unknown authors, other titles, years and categories, newer, published, withdrawn, doubled and lost papers', async () => {
	const made = world();
	const audit = await paperAudit(made.context, made.store.literatureNotes());
	expect(made.requests).toHaveLength(1);
	expect([audit?.notes, audit?.compared]).toEqual([7, 4]);
	expect(
		audit?.findings.map(({ kind, path, inNote, fromSource, others }) => [kind, path.slice(10, -3), inNote, fromSource, ...(others ?? [])]),
	).toEqual([
		['newer', 'Vaswani', 'v5', 'v7 (2023-08-02)'],
		['authors', 'Unknown', 'Unknown', 'Ashish Vaswani; Noam Shazeer'],
		['year', 'Unknown', '', '2017'],
		['category', 'Unknown', 'cs.AI', 'cs.CL'],
		['title', 'Yao', 'ReAct: [[Synergizing]] Something Else', 'ReAct: Synergizing Reasoning and Acting'],
		['authors', 'Yao', 'Yao, Shunyu; Cao, Yuan', 'Shunyu Yao; Jeffrey Zhao'],
		['year', 'Yao', '2023', '2022'],
		['published', 'Yao', '10.48550/arXiv.2210.03629', 'ICLR 2023 · 10.1000/react'],
		['withdrawn', 'Gone', '', 'This paper has been withdrawn by the authors.'],
		['not-found', 'Lost', '', 'arXiv knows no paper “arXiv:2001.99999”. Check the number, or search by words of the title.'],
		['no-identifier', 'Book', '', ''],
		['duplicate', 'Vaswani', '', '1706.03762', 'Papers/LN-Unknown.md'],
		['same-title', 'Vaswani', '', 'Attention is all you need', 'Papers/LN-Unknown.md', 'Papers/LN-Book.md'],
	]);
});

test('the report is a note with a link and a fix at each finding; what titles say does nothing in it', async () => {
	const made = world();
	await auditPapers.run(made.context);
	const path = 'Paper audit 2026-11-21.md';
	expect(made.opened).toEqual([path]);
	expect(made.said).toEqual([`13 findings in ${path}.`]);
	const report = made.notes.get(path) ?? '';
	expect(report).toContain(
		'# Paper audit 2026-11-21\n\n7 literature notes, 4 of them compared with arXiv, 13 findings.\n\n[Review and refresh all of these notes](obsidian://structured-paper-notes?refresh=Paper%20audit%202026-11-21.md)\n',
	);
	expect(report).toContain(
		'## Wrong or unknown authors (2)\n\n- [[LN-Unknown]]: the note says Unknown, arXiv says Ashish Vaswani; Noam Shazeer · [Fix](obsidian://structured-paper-notes?fix=authors&path=Papers%2FLN-Unknown.md)\n',
	);
	expect(report).toContain('## Several notes of one paper (1)\n\n- [[LN-Unknown]], [[LN-Vaswani]] (1706.03762)\n');
	expect(report).toContain('ReAct: \\[\\[Synergizing\\]\\] Something Else');
	expect(made.store.literatureNotes()).not.toContain(path);
	// The other notes are untouched, a second report stands beside the first, and undo takes it away.
	for (const [name, text] of Object.entries(NOTES)) expect(made.notes.get(name)).toBe(text);
	await auditPapers.run(made.context);
	expect(made.notes.has('Paper audit 2026-11-21 2.md')).toBe(true);
	await made.context.operations.undoLast();
	expect(made.notes.has('Paper audit 2026-11-21 2.md')).toBe(false);
});

test('a fix changes the properties of its finding and no other byte, after a yes', async () => {
	const asked: string[] = [];
	const confirm = (yes: boolean) => ({ confirm: ({ text }: { text: string }) => (asked.push(text), Promise.resolve(yes)) });
	const no = world({ dialogs: confirm(false) });
	await followUri(no.context, { fix: 'year', path: 'Papers/LN-Yao.md' });
	expect(no.notes.get('Papers/LN-Yao.md')).toBe(NOTES['Papers/LN-Yao.md']);
	const yes = world({ dialogs: confirm(true) });
	await followUri(yes.context, { fix: 'year', path: 'Papers/LN-Yao.md' });
	expect(asked).toEqual(Array(2).fill('year: 2023 → 2022\npublished: – → 2022-10-06'));
	const after = yes.notes.get('Papers/LN-Yao.md') ?? '';
	expect(after).toContain('year: 2022 # as published\n');
	const gone = NOTES['Papers/LN-Yao.md'].split('\n').filter((line) => !after.split('\n').includes(line));
	expect(gone).toEqual(['year: 2023 # as published']);
	expect(after.split('\n').filter((line) => !NOTES['Papers/LN-Yao.md'].split('\n').includes(line))).toEqual([
		'year: 2022 # as published',
		'published: 2022-10-06',
		'updated: 2026-11-21',
	]);
	await yes.context.operations.undoLast();
	expect(yes.notes.get('Papers/LN-Yao.md')).toBe(NOTES['Papers/LN-Yao.md']);
});

test.each([
	[{ fix: 'everything', path: 'Papers/LN-Yao.md' }, 'bad-flag'],
	[{ fix: 'withdrawn', path: 'Papers/LN-Gone.md' }, 'bad-flag'],
	[{ fix: 'year', path: '../outside.md' }, 'not-a-note'],
	[{ fix: 'year', path: 'Papers/LN-Lost.md' }, 'not-found'],
	[{ refresh: 'Nowhere' }, 'bad-flag'],
])('the address %j is refused, and nothing is written', async (given, kind) => {
	const made = world();
	await expect(followUri(made.context, given as unknown as Record<string, string>)).rejects.toMatchObject({ failure: { kind } });
	expect(Object.fromEntries(made.notes)).toEqual(NOTES);
});

test('an address refreshes the notes a report links to, or opens the import dialog', async () => {
	const shown: unknown[] = [];
	const dialogs = { refresh: (paths: unknown) => void shown.push(paths), importPaper: (options: unknown) => void shown.push(options) };
	const made = world({ dialogs, notes: { ...NOTES, 'Report.md': '[[LN-Yao]] [[LN-Gone]]' } });
	await followUri(made.context, { refresh: 'Report.md' });
	await followUri(made.context, { id: '1906.01820' });
	expect(shown).toEqual([['Papers/LN-Yao.md', 'Papers/LN-Gone.md'], { text: '1906.01820' }]);
});

test('a cancel writes nothing; a vault without papers and one that agrees say so', async () => {
	const made = world({ dialogs: { progress: (_title, action) => action({ step: () => undefined, signal: AbortSignal.abort() }) } });
	await auditPapers.run(made.context);
	expect(made.said).toEqual([]);
	expect(Object.fromEntries(made.notes)).toEqual(NOTES);
	const empty = world({ notes: { 'Diary.md': 'x' } });
	await auditPapers.run(empty.context);
	expect(empty.said).toEqual(['There is no literature note to compare. Import a paper first.']);
	const good = world({
		notes: {
			'LN-A.md': note(
				'title: Attention Is All You Need\nauthors: ["Vaswani, Ashish", "Shazeer, N."]\nyear: 2017\narxiv: "1706.03762"\narxiv-version: 7\nprimary-category: cs.CL\n',
			),
		},
	});
	await auditPapers.run(good.context);
	expect(good.said).toEqual(['1 note agrees with arXiv.']);
	expect(good.notes.size).toBe(1);
});
