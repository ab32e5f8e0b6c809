/** What the reader can do with links, in memory: mend, audit, file in maps, link papers, by dialog and by CLI. */
import { addToMocs, mocsCli } from '../../../src/commands/links/add-to-mocs';
import { auditLinks } from '../../../src/commands/links/audit-links';
import { linkPaperMentions } from '../../../src/commands/links/link-paper-mentions';
import type { LinkReview, LinkReviewAnswer, ReviewItem } from '../../../src/commands/ports/link-review';
import { linksCli } from '../../../src/commands/links/links-cli';
import type { MocPicker } from '../../../src/commands/ports/moc-picker';
import { mapSuggester } from '../../../src/commands/links/moc-suggestions';
import { planNote } from '../../../src/commands/import/plan-note';
import { resolveLinks } from '../../../src/commands/links/resolve-links';
import { undoLastOperation } from '../../../src/commands/library/undo-last-operation';
import { memoryWorld } from '../context';
import type { WorldOptions } from '../context';

const HERE = 'Papers/LN-Hubinger-2019.md';
const NOTE = `---
type: literature
title: "Risks from Learned Optimization"
arxiv: "1906.01820"
topic: ai-safety
authors: ["Hubinger, Evan"]
up: "[[puma master]]"
---

# Note

See [[Ethics Review Log#Risks|the log]], [[twin_name]], [[PN-Deceptive-Alignment]], [[|x]] and [[SP-Constitution]].

## PUMA Integration

- **Bounded autonomy**: → Ethics-Review-Log

## MOCs
`;
const VAULT: Record<string, string> = {
	[HERE]: NOTE,
	'Areas/Ethics-Review-Log.md': '# Log\n\nhttps://arxiv.org/abs/1906.01820 and [paper](https://arxiv.org/pdf/1906.01820v2).\n',
	'A/Twin Name.md': '',
	'B/Twin-Name.md': '',
	'SP-Constitution.md': '[[Ethics Review Log]]\n',
	'Maps/MOC-PUMA-Master.md': '# Master\n\n## Papers\n\n- [[LN-A]]\n- [[LN-Z]]\n',
	'Maps/MOC AI Safety.md': '',
	'30 - Permanent/31 Concepts/PN-Other.md': '',
	'00 - Meta/Templates/Template-Permanent-Note.md': '# {{title}}\n\nMade {{date:YYYY-MM-DD}} <% tp.x %>\n',
	'Papers/LN-A.md': '---\ntype: literature\narxiv: "1706.03762"\n---\n',
	'Papers/LN-Z.md': '---\ntype: literature\n---\n',
};
const SETTINGS = { integrationHeading: 'PUMA Integration' };

/** A world whose reader answers the review with what `decide` makes of its items. */
function worldWith(decide: (item: ReviewItem) => { path: string; create?: boolean } | null, more: WorldOptions = {}) {
	const reviews: LinkReview[] = [];
	const world = memoryWorld({
		notes: VAULT,
		active: HERE,
		settings: SETTINGS,
		...more,
		dialogs: {
			reviewLinks: (review): Promise<LinkReviewAnswer> => {
				reviews.push(review);
				const decisions = review.items.flatMap((item) => {
					const wanted = decide(item);
					return wanted === null
						? []
						: [{ item, path: wanted.path, ...(wanted.create === true && item.create !== null ? { create: item.create } : {}) }];
				});
				return Promise.resolve({ decisions, report: false });
			},
			...more.dialogs,
		},
	});
	return { ...world, reviews };
}
const first = (item: ReviewItem) => (item.options[0] === undefined ? null : { path: item.options[0].path });
const nearOnly = (item: ReviewItem) => (item.group === 'near' || item.group === 'mention' ? first(item) : null);

const REPORT = [
	'# Audit of links, 2026-11-21',
	'',
	'3 notes read: 1 resolved, 2 near, 1 ambiguous, 1 missing, 1 malformed.',
	'',
	'## Misspelt links (2)',
	'',
	'[[LN-Hubinger-2019]]',
	'',
	'- line 7: `[[puma master]]` → `[[MOC-PUMA-Master]]`',
	'- line 12: `[[Ethics Review Log#Risks|the log]]` → `[[Ethics-Review-Log#Risks|the log]]`',
	'',
	'## Unlinked mentions (1)',
	'',
	'[[LN-Hubinger-2019]]',
	'',
	'- line 16: `Ethics-Review-Log` → `[[Ethics-Review-Log]]`',
	'',
	'## Ambiguous links (1)',
	'',
	'[[LN-Hubinger-2019]]',
	'',
	'- line 12: `[[twin_name]]` → `[[Twin Name]]`, `[[Twin-Name]]`',
	'',
	'## Missing notes (1)',
	'',
	'[[LN-Hubinger-2019]]',
	'',
	'- line 12: `[[PN-Deceptive-Alignment]]`',
	'',
	'## Malformed links (1)',
	'',
	'[[LN-Hubinger-2019]]',
	'',
	'- line 12: `[[|x]]` nothing before the bar',
	'',
].join('\n');

describe('resolve-links', () => {
	test('shows every finding with its line and what it becomes', async () => {
		const { context, reviews } = worldWith(() => null);
		await resolveLinks.run(context);
		expect(
			reviews[0]?.items.map(({ group, line, raw, options, fault, create }) => [
				group,
				line,
				raw,
				options.map(({ becomes }) => becomes),
				fault,
				create?.path ?? null,
			]),
		).toEqual([
			['near', 7, '[[puma master]]', ['[[MOC-PUMA-Master]]'], null, null],
			['near', 12, '[[Ethics Review Log#Risks|the log]]', ['[[Ethics-Review-Log#Risks|the log]]'], null, null],
			['ambiguous', 12, '[[twin_name]]', ['[[Twin Name]]', '[[Twin-Name]]'], null, null],
			['missing', 12, '[[PN-Deceptive-Alignment]]', [], null, '30 - Permanent/31 Concepts/PN-Deceptive-Alignment.md'],
			['malformed', 12, '[[|x]]', [], 'nothing-before-pipe', null],
			['mention', 16, 'Ethics-Review-Log', ['[[Ethics-Review-Log]]'], null, null],
		]);
	});

	test('writes what was accepted and nothing else, and one undo takes it back', async () => {
		const world = worldWith(nearOnly);
		await resolveLinks.run(world.context);
		expect(world.notes.get(HERE)).toBe(
			NOTE.replace('[[puma master]]', '[[MOC-PUMA-Master]]')
				.replace('[[Ethics Review Log#', '[[Ethics-Review-Log#')
				.replace('→ Ethics-Review-Log', '→ [[Ethics-Review-Log]]'),
		);
		expect(world.said).toEqual(['3 links fixed in 1 note.']);
		await undoLastOperation.run(world.context);
		expect(world.notes.get(HERE)).toBe(NOTE);
	});

	test('a choice among twins, and a missing note made from its kind’s template', async () => {
		const world = worldWith((item) =>
			item.group === 'ambiguous' ? { path: 'B/Twin-Name.md' } : item.create === null ? null : { path: item.create.path, create: true },
		);
		await resolveLinks.run(world.context);
		expect(world.notes.get(HERE)).toBe(NOTE.replace('[[twin_name]]', '[[Twin-Name]]'));
		expect(world.notes.get('30 - Permanent/31 Concepts/PN-Deceptive-Alignment.md')).toBe(
			'# PN-Deceptive-Alignment\n\nMade 2026-11-21 <% tp.x %>\n',
		);
		await undoLastOperation.run(world.context);
		expect(Object.fromEntries(world.notes)).toEqual(VAULT);
	});

	test('a note changed while the review is open is read anew', async () => {
		const world = worldWith(nearOnly);
		const ask = world.context.dialogs.reviewLinks.bind(world.context.dialogs);
		const meanwhile = {
			...world.context,
			dialogs: {
				...world.context.dialogs,
				notify: world.context.dialogs.notify,
				reviewLinks: async (review: LinkReview) => {
					const answer = await ask(review);
					world.notes.set(HERE, `${NOTE.replace('→ Ethics-Review-Log', '→ gone').replace('# Note', '# Note\n\nA new line.')}Mine.\n`);
					return answer;
				},
			},
		};
		await resolveLinks.run(meanwhile);
		expect(world.notes.get(HERE)).toContain('A new line.');
		expect(world.notes.get(HERE)).toContain('[[Ethics-Review-Log#Risks|the log]]');
		expect(world.notes.get(HERE)).toMatch(/→ gone\n[\s\S]*Mine\.\n$/);
		expect(world.said).toEqual(['2 links fixed in 1 note. 1 changed in the meantime and was left.']);
	});

	test('by setting, the safe ones without a question, the rest still asked', async () => {
		const world = worldWith(() => null, { settings: { ...SETTINGS, safeFixesSilently: true } });
		await resolveLinks.run(world.context);
		expect(world.notes.get(HERE)).toContain('[[Ethics-Review-Log#Risks|the log]]');
		expect(world.reviews[0]?.items.map(({ group }) => group)).toEqual(['ambiguous', 'missing', 'malformed', 'mention']);
	});

	test('nothing to mend is a notice, not a dialog', async () => {
		const world = worldWith(first, { active: 'Maps/MOC-PUMA-Master.md' });
		await resolveLinks.run(world.context);
		expect([world.reviews.length, world.said]).toEqual([0, ['Nothing to fix: 2 links resolve.']]);
	});
});

describe('audit-links', () => {
	const pick = (value: string) => ({
		pick: (<T>(_: string, rows: readonly { value: T }[]) =>
			Promise.resolve(rows.find((row) => row.value === (value as unknown))?.value ?? null)) as never,
	});

	test('the whole vault in one list, mended as one operation', async () => {
		const world = worldWith(nearOnly, { dialogs: pick('vault') });
		await auditLinks.run(world.context);
		expect(new Set(world.reviews[0]?.items.map(({ path }) => path))).toEqual(new Set([HERE, 'SP-Constitution.md']));
		expect(world.notes.get('SP-Constitution.md')).toBe('[[Ethics-Review-Log]]\n');
		expect(world.said).toEqual(['4 links fixed in 2 notes.']);
		await undoLastOperation.run(world.context);
		expect(Object.fromEntries(world.notes)).toEqual(VAULT);
	});

	test('literature notes alone; a report has no dead link of its own', async () => {
		const world = memoryWorld({
			notes: VAULT,
			settings: SETTINGS,
			dialogs: { ...pick('literature'), reviewLinks: () => Promise.resolve({ decisions: [], report: true }) },
		});
		await auditLinks.run(world.context);
		const path = 'Audit of links, 2026-11-21.md';
		expect(world.opened).toEqual([path]);
		expect(world.notes.get(path)).toBe(REPORT);
		const { json } = await linksCli.run(world.context, { path });
		expect((json as { counts: unknown }).counts).toEqual({ resolved: 5, near: 0, ambiguous: 0, missing: 0, malformed: 0 });
	});

	test('cancelled, it shows nothing', async () => {
		const world = worldWith(first, {
			dialogs: { ...pick('vault'), progress: (_title, action) => action({ step: () => {}, signal: AbortSignal.abort() }) },
		});
		await auditLinks.run(world.context);
		expect([world.reviews.length, world.said]).toEqual([0, []]);
	});
});

describe('links (CLI)', () => {
	test('classifies a note', async () => {
		const world = memoryWorld({ notes: VAULT });
		const { json } = await linksCli.run(world.context, { path: HERE });
		expect(json).toEqual({
			counts: { resolved: 1, near: 2, ambiguous: 1, missing: 1, malformed: 1 },
			links: [
				{ path: HERE, line: 7, target: 'puma master', status: 'near', kind: 'MOC', suggestion: 'Maps/MOC-PUMA-Master.md' },
				{ path: HERE, line: 12, target: 'Ethics Review Log', status: 'near', kind: null, suggestion: 'Areas/Ethics-Review-Log.md' },
				{ path: HERE, line: 12, target: 'twin_name', status: 'ambiguous', kind: null, suggestion: 'A/Twin Name.md' },
				{ path: HERE, line: 12, target: 'PN-Deceptive-Alignment', status: 'missing', kind: 'PN', suggestion: null },
				{ path: HERE, line: 12, target: '[[|x]]', status: 'malformed', kind: 'nothing-before-pipe', suggestion: null },
				{ path: HERE, line: 12, target: 'SP-Constitution', status: 'resolved', kind: 'SP', suggestion: null },
			],
			fixed: 0,
		});
		expect(Object.fromEntries(world.notes)).toEqual(VAULT);
	});

	test('fix writes the near ones in text and properties; again, nothing', async () => {
		const world = memoryWorld({ notes: VAULT });
		expect((await linksCli.run(world.context, { all: '', fix: '' })).json).toMatchObject({ counts: { near: 3 }, fixed: 3 });
		expect(world.notes.get(HERE)).toBe(
			NOTE.replace('[[puma master]]', '[[MOC-PUMA-Master]]').replace('[[Ethics Review Log#', '[[Ethics-Review-Log#'),
		);
		expect((await linksCli.run(world.context, { all: '', fix: '' })).json).toMatchObject({ counts: { near: 0 }, fixed: 0 });
	});

	test('from a folder, a map; and what is not there is refused', async () => {
		const { context } = memoryWorld({ notes: VAULT });
		const paths = async (flags: Record<string, string>) =>
			new Set(((await linksCli.run(context, flags)).json as { links: { path: string }[] }).links.map(({ path }) => path));
		expect(await paths({ from: 'Maps' })).toEqual(new Set(['Maps/MOC-PUMA-Master.md']));
		expect(await paths({ from: 'SP-Constitution.md' })).toEqual(new Set());
		for (const flags of [{}, { from: 'Nowhere' }] as Record<string, string>[])
			await expect(linksCli.run(context, flags)).rejects.toMatchObject({ failure: { kind: 'bad-flag' } });
		await expect(linksCli.run(context, { path: 'Nowhere' })).rejects.toMatchObject({ failure: { kind: 'not-a-note' } });
	});
});

test.each([
	['a topic', 'topic: Looms'],
	['one of several topics', 'topic: [Weaving, Looms]'],
	['a topic that is a link', 'topic: ["[[MOC-Looms]]"]'],
	['a tag of the map', 'tags: [literature, cloth]'],
	['a tag nested in one of the map', 'tags: [cloth/silk]'],
	['an alias', 'tags: [Jacquard-Machines]'],
])('a map is suggested by %s', async (_, property) => {
	const { context } = memoryWorld({
		notes: {
			'Papers/LN-Some.md': `---\ntype: literature\ntitle: "Some"\n${property}\n---\n`,
			'Maps/MOC-Looms.md': '---\naliases: [Jacquard Machines]\ntags: [cloth]\n---\n',
			'Maps/MOC-Cards.md': '---\ntags: [silk]\n---\n',
		},
	});
	expect((await mocsCli.run(context, { path: 'Papers/LN-Some.md' })).json).toMatchObject({
		suggested: expect.arrayContaining(['Maps/MOC-Looms.md']),
	});
});

describe('add-to-mocs', () => {
	test('suggests by topic and by what the note names, adds both ways, once', async () => {
		const notes = { ...VAULT, [HERE]: `${NOTE}\n- [[MOC-PUMA-Master]]\n` };
		const world = memoryWorld({ notes });
		const suggested = ['Maps/MOC AI Safety.md', 'Maps/MOC-PUMA-Master.md'];
		expect((await mocsCli.run(world.context, { path: HERE })).json).toEqual({ suggested, added: [] });
		expect(Object.fromEntries(world.notes)).toEqual(notes);
		expect((await mocsCli.run(world.context, { path: HERE, add: '' })).json).toEqual({ suggested, added: suggested });
		expect(world.notes.get(HERE)).toBe(`${NOTE}\n- [[MOC-PUMA-Master]]\n- [[MOC AI Safety]]\n`);
		expect(world.notes.get('Maps/MOC AI Safety.md')).toBe('- [[LN-Hubinger-2019]]\n');
		expect(world.notes.get('Maps/MOC-PUMA-Master.md')).toBe('# Master\n\n## Papers\n\n- [[LN-A]]\n- [[LN-Hubinger-2019]]\n- [[LN-Z]]\n');
		expect((await mocsCli.run(world.context, { path: HERE, add: '' })).json).toEqual({ suggested: [], added: [] });
		await undoLastOperation.run(world.context);
		expect(Object.fromEntries(world.notes)).toEqual(notes);
	});

	test('by dialog: the reader’s choice, and a map that is made', async () => {
		let picker: MocPicker | undefined;
		const world = memoryWorld({
			notes: VAULT,
			active: HERE,
			dialogs: {
				pickMocs: (given) => {
					picker = given;
					const made = given.newMap('Inner alignment');
					return Promise.resolve(made === null ? [] : [{ path: made.path, create: made }]);
				},
			},
		});
		await addToMocs.run(world.context);
		expect(picker?.suggested).toEqual([{ path: 'Maps/MOC AI Safety.md', reason: 'topic ai-safety', chosen: true }]);
		expect(picker?.others).toEqual(['Maps/MOC-PUMA-Master.md']);
		expect(world.notes.get('Maps/MOC-Inner alignment.md')).toBe('# MOC-Inner alignment\n\n- [[LN-Hubinger-2019]]\n');
		expect(world.said).toEqual(['LN-Hubinger-2019 is now in MOC-Inner alignment.']);
	});

	test('for a paper that has no note yet', async () => {
		const { context } = memoryWorld({ notes: VAULT });
		const paper = { title: 'On AI safety', authors: [{ family: 'Hubinger', given: 'Evan' }], categories: ['cs.AI'] };
		expect(await mapSuggester(context, paper as never)('')).toEqual([
			{ path: 'Maps/MOC AI Safety.md', reason: expect.stringContaining('title') as string },
		]);
	});
});

test('link-paper-mentions turns addresses of papers that have a note into links', async () => {
	const world = worldWith(first, {
		active: 'Areas/Ethics-Review-Log.md',
		dialogs: { pick: (<T>(_: string, rows: readonly { value: T }[]) => Promise.resolve(rows[0]?.value ?? null)) as never },
	});
	await linkPaperMentions.run(world.context);
	expect(world.notes.get('Areas/Ethics-Review-Log.md')).toBe('# Log\n\n[[LN-Hubinger-2019]] and [[LN-Hubinger-2019|paper]].\n');
	expect(world.said).toEqual(['2 links fixed in 1 note.']);
});

describe('a new note', () => {
	const paper = {
		title: 'X',
		authors: [{ family: 'Doe' }],
		published: '2019-06-05T00:00:00Z',
		arxiv: '1906.01820',
		categories: [],
	} as never;
	const notes = {
		'Deep/SP-Constitution.md': '',
		'Deep/Ethics-Review-Log.md': '',
		'T.md': 'See [[Ethics Review Log]] and `[[Ethics Review Log]]`.\n',
	};

	test('an integration point whose note was moved or is spelled otherwise still points to it; one without a note stays text', async () => {
		const { context } = memoryWorld({
			notes,
			settings: { integrationPoints: 'Moved: 40 - Projects/SP-Constitution\nSpelled: ethics review log\nGone: Nowhere/PN-Gone' },
		});
		const { text, missing } = await planNote(context, paper);
		expect([text.includes('→ [[SP-Constitution]]'), text.includes('→ [[Ethics-Review-Log]]'), missing]).toEqual([
			true,
			true,
			['Nowhere/PN-Gone'],
		]);
	});

	test('safe fixes in the reader’s template, by setting', async () => {
		const text = async (safeFixesOnImport: boolean) =>
			(await planNote(memoryWorld({ notes, settings: { template: 'T.md', safeFixesOnImport } }).context, paper)).text;
		expect(await text(true)).toContain('See [[Ethics-Review-Log]] and `[[Ethics Review Log]]`.');
		expect(await text(false)).toContain('See [[Ethics Review Log]] and');
	});
});
