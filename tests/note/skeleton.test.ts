import fc from 'fast-check';
import { draftNote } from '../../src/note/literature-note';
import { readMarkdown } from '../../src/markdown/note';
import type { SectionInput } from '../../src/note/section';
import { insertSkeleton } from '../../src/note/skeleton';
import { input } from './papers';
import { runs } from '../size';

const skeleton: SectionInput = { integration: input.integration, mocs: input.mocs, thirdPass: false };
const headings = (text: string) =>
	readMarkdown(text)
		.headings.filter(({ level }) => level === 2)
		.map(({ words }) => words);
const ALL = ["Pass 1 — Bird's Eye View (5 Cs)", 'Pass 2 — Content', 'PUMA Integration', 'Related Notes', 'MOCs'];

test('an empty note gets all of it, as a new note has it', () => {
	const { text, added } = insertSkeleton('', skeleton);
	expect(added).toEqual(ALL);
	const body = draftNote(input).body;
	expect(`---\n\n${text}`).toBe(body.slice(body.indexOf('---\n')));
});

test.each<[string, string, string[]]>([
	['frontmatter only', '---\ntype: literature\n---\n', ALL],
	['a new note', draftNote(input).body, []],
	['own text', '# T\n\nMine.\n', ALL],
	[
		'Pass 2 alone',
		'# T\n\nMine.\n\n## Pass 2 — Content\n\nText\n',
		["Pass 1 — Bird's Eye View (5 Cs)", 'PUMA Integration', 'Related Notes', 'MOCs'],
	],
	[
		'other names',
		'## Pass 1 Summary (5 Cs)\n\n| C | Answer |\n|-|-|\n| Category | x |\n\n## Pass 2 Key Points\n\n## PUMA Connection\n\n## 🔗 Connected Notes\n\n**MOCs:**\n- [[M]]\n',
		[],
	],
	[
		'the template’s names',
		"## Pass 1 — Bird's Eye View (5–10 min)\n\n### The Five Cs\n\n| C | Answer |\n|-|-|\n| **Category** | x |\n\n## Pass 2 — Grasp the Content (≤ 1 hour)\n\n## Connection to PUMA\n",
		['Related Notes', 'MOCs'],
	],
	[
		'the default heading in another vault',
		'## Project integration\n',
		["Pass 1 — Bird's Eye View (5 Cs)", 'Pass 2 — Content', 'Related Notes', 'MOCs'],
	],
	[
		'numbers in words, in Roman letters, and short names',
		'## Pass One\n\n| C | Answer |\n|-|-|\n| Category | x |\n\n## Pass II: content\n\n## PUMA Integration\n\n## Related\n\n## Maps\n',
		[],
	],
	['what only begins so', '## Pass 10\n\n## Passage II\n\n## Related questions\n\n## Maps of the area\n', ALL],
	['a first pass without its table', '## Pass 1\n\nNotes.\n', ALL],
	['headings in code', '```\n## Pass 1\n## MOCs\n```\n', ALL],
	['a title about five Cs', '# The Five Cs of Related Notes\n', ALL],
])('%s', (_, text, added) => {
	const once = insertSkeleton(text, skeleton);
	expect(once.added).toEqual(added);
	expect(insertSkeleton(once.text, skeleton)).toEqual({ text: once.text, added: [] });
});

test('missing sections stand in order around what is there', () => {
	const { text } = insertSkeleton(
		'# T\n\nIntro.\n\n## My own\n\nMine.\n\n---\n\n## Pass 2 — Content\n\nText.\n\n## Related Notes\n\n- [[X]]\n',
		skeleton,
	);
	expect(headings(text)).toEqual([
		'My own',
		"Pass 1 — Bird's Eye View (5 Cs)",
		'Pass 2 — Content',
		'PUMA Integration',
		'Related Notes',
		'MOCs',
	]);
	expect(text).toContain('Mine.\n\n---\n\n## Pass 1');
	expect(text).toContain('> \n\n---\n\n## Pass 2 — Content\n\nText.\n\n---\n\n## PUMA Integration');
	expect(text).toMatch(/- \[\[X\]\]\n\n## MOCs\n\n- \[\[80 - MOC/);
});

test('a third pass by setting, before the integration', () => {
	const { text, added } = insertSkeleton('## Pass 2\n\nx\n\n## MOCs\n', { ...skeleton, thirdPass: true });
	expect(added).toEqual(["Pass 1 — Bird's Eye View (5 Cs)", 'Pass 3 — Virtual Reconstruction', 'PUMA Integration', 'Related Notes']);
	expect(headings(text)).toEqual([
		"Pass 1 — Bird's Eye View (5 Cs)",
		'Pass 2',
		'Pass 3 — Virtual Reconstruction',
		'PUMA Integration',
		'Related Notes',
		'MOCs',
	]);
});

test('line ends, byte order mark and a missing last line end are kept', () => {
	const { text } = insertSkeleton('\uFEFF# T\r\n\r\nMine.', skeleton);
	expect(text.replace(/\r\n/g, '')).not.toContain('\n');
	expect(text.startsWith('\uFEFF# T\r\n\r\nMine.\r\n\r\n---\r\n\r\n## Pass 1')).toBe(true);
	expect(text.endsWith(']]')).toBe(true);
});

test.each(['', ' ', '\t ', '\n', ' \n', '\n ', '\uFEFF', '\uFEFF ', '---\na: 1\n---', '---\na: 1\n---\n ', '---\na: 1\n---\n\n'])(
	'a note of nothing but %j keeps it as it is',
	(text) => {
		const once = insertSkeleton(text, skeleton);
		expect(once.text.startsWith(text)).toBe(true);
		const bare = (one: string) => one.replace(/^\uFEFF/, '');
		expect(isWithin(bare(text), bare(once.text))).toBe(true);
		expect(once.text.includes('\n## Pass 1') || bare(once.text).startsWith('## Pass 1')).toBe(true);
		expect(insertSkeleton(once.text, skeleton)).toEqual({ text: once.text, added: [] });
	},
);

test('over any note: nothing of it is lost, all sections are there, twice is once', () => {
	const line = fc.oneof(
		fc.constantFrom(
			'',
			'',
			'---',
			'# T',
			'## Pass 1',
			'## Pass 2 — Content',
			'### The Five Cs',
			'## Related Notes',
			'**MOCs:**',
			'## MOCs',
			'- [[X]]',
			'| C | Assessment |',
			'|---|---|',
			'| **Category** | x |',
			'```',
			'> quote',
			'text',
			'    code',
			'## PUMA Integration',
			'## Mine',
		),
		fc.string({ maxLength: 10 }),
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 25 }), fc.boolean(), fc.boolean(), (lines, crlf, thirdPass) => {
			const eol = crlf ? '\r\n' : '\n';
			const text = lines.map((one) => one.replace(/[\r\n]/g, '')).join(eol);
			const once = insertSkeleton(text, { ...skeleton, thirdPass });
			expect(isWithin(text, once.text)).toBe(true);
			expect(insertSkeleton(once.text, { ...skeleton, thirdPass })).toEqual({ text: once.text, added: [] });
		}),
		{ numRuns: runs(2000) },
	);
});

/** Whether the lines of a text stand in another one in their order. */
function isWithin(text: string, longer: string): boolean {
	const lines = longer.split('\n');
	let at = 0;
	for (const line of text.split('\n')) {
		while (at < lines.length && lines[at]?.replace(/\r$/, '') !== line.replace(/\r$/, '')) at += 1;
		if (at === lines.length) return false;
		at += 1;
	}
	return true;
}
