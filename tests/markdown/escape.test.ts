/** Text from strangers: shown as it is, and nothing in it comes to life. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parse, stringify } from 'yaml';
import { cellText, escapeMarkdown, oneLine, tableCell, withoutTemplateCommandsIn } from '../../src/markdown/escape';
import { draftNote, noteText } from '../../src/note/literature-note';
import { readMarkdown } from '../../src/markdown/note';
import { splitNote } from '../../src/note/properties/frontmatter';
import { input, learnedOptimization } from '../note/papers';
import { runs } from '../size';

const markdown = new MarkdownIt({ html: true });
/** What a reader sees of Markdown in one paragraph; null when it made anything but text. */
const shown = (source: string) => {
	const html = markdown.render(source).trim();
	const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
	return inner === undefined || /<(?!\/?p>)/.test(inner)
		? null
		: inner
				.replace(/&lt;/g, '<')
				.replace(/&gt;/g, '>')
				.replace(/&quot;/g, '"')
				.replace(/&amp;/g, '&');
};

// What Obsidian, Dataview and Templater would wake up to, in Markdown that still stands.
const ALIVE = [
	/\[\[/,
	/%%/,
	/==/,
	/<%/,
	/(?:^|[^\\])`/,
	/(?:^|[\s([])#[\p{L}\d_/-]/u,
	/(?:^|\s)\^[\w-]+\s*$/,
	/::/,
	/(?:^|[^\\])!\[/,
	/(?:^|[^\\])<[a-z/!?]/i,
	/~~/,
];

test.each([
	['[[Secret note]]', '\\[\\[Secret note\\]\\]'],
	['[[#Word]] and #tag, C# stays', '\\[\\[\\#Word\\]\\] and \\#tag, C# stays'],
	['a | b', 'a \\| b'],
	['50%% off %%hidden%%', '50%\\% off %\\%hidden%\\%'],
	['x ==marked== y', 'x =\\=marked=\\= y'],
	['<% tp.file.create_new() %>', '< % tp.file.create_new() %>'],
	['{{title}}', '{{title}}'],
	['`= this.file`', '\\`= this.file\\`'],
	['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)>'],
	['a < b and 3 < 4', 'a < b and 3 < 4'],
	['# Heading', '\\# Heading'],
	['> quote', '\\> quote'],
	['- item', '\\- item'],
	['1. item', '1\\. item'],
	['2019. A year', '2019\\. A year'],
	['--- rule', '\\--- rule'],
	['a *b* _c_ snake_case', 'a \\*b\\* \\_c\\_ snake_case'],
	['the end ^block-id', 'the end \\^block-id'],
	['key:: value', 'key:\\: value'],
	['![](http://x.org/y.png)', '!\\[\\](http://x.org/y.png)'],
	['[text](javascript:alert(1))', '\\[text\\](javascript:alert(1))'],
	['&lt;b&gt;', '\\&lt;b\\&gt;'],
	['two\nlines\u0000 and \u202Eback', 'two lines and back'],
	['back\\slash \\emph{x} \\[', 'back\\slash \\emph{x} \\\\\\['],
	['$& $1 $$', '\\$& \\$1 \\$\\$'],
	['costs $5 and $10', 'costs \\$5 and \\$10'],
	['math $a_i^{2} | x * y$ stays', 'math $a_i^{2} | x * y$ stays'],
	['math $[[1,2]]$ stays math', 'math $[{}[1,2]]$ stays math'],
	['$x<y$ and $a<b>c$', '$x<y$ and $a< b>c$'],
	['see https://github.com/a_b/c#readme.', 'see https://github.com/a_b/c#readme.'],
	['~~gone~~', '~\\~gone~\\~'],
	['[^1] note ^[inline]', '\\[^1\\] note \\^\\[inline\\]'],
])('%j', (text, escaped) => {
	expect(escapeMarkdown(text)).toBe(escaped);
	for (const alive of ALIVE) expect(escapeMarkdown(text).replace(/(^|[^\\])\$[^$]*[^\\$]\$/g, '$1')).not.toMatch(alive);
});

describe('over any text', () => {
	const wild = fc
		.array(
			fc.oneof(
				fc.string({ unit: 'grapheme', maxLength: 4 }),
				fc.constantFrom(
					'[[',
					']]',
					'%%',
					'==',
					'<%',
					'`',
					'#',
					'|',
					'\\',
					'*',
					'_',
					'~~',
					'<b>',
					'&amp;',
					'- ',
					'> ',
					'1. ',
					'::',
					'^id',
					'![',
					'](',
					'%%%',
					'===',
					'http://x.org/a_b',
					' ',
					'\n',
				),
			),
			{ maxLength: 14 },
		)
		.map((parts) => parts.join('').replace(/\$/g, ''));

	test('it is shown as it is and wakes nothing', () => {
		fc.assert(
			fc.property(wild, (text) => {
				const escaped = escapeMarkdown(text);
				for (const alive of ALIVE) expect(escaped).not.toMatch(alive);
				expect(escaped).not.toMatch(/[\r\n]/);
				const line = oneLine(text).replace(/<%/g, '< %');
				if (line === '') return;
				expect(shown(escaped)?.replace(/\u0000/g, '')).toBe(line);
			}),
			{ numRuns: runs(3000) },
		);
	});

	test('a cell is the inverse of its text', () => {
		fc.assert(
			fc.property(wild, (text) => {
				expect(cellText(tableCell(text))).toBe(text.replace(/\r\n?/g, '\n'));
				expect(tableCell(text)).not.toMatch(/(?:^|[^\\])\||\n/);
			}),
			{ numRuns: runs(2000) },
		);
	});
});

/** Forty records nobody would like to meet, in every field of a paper. */
const HOSTILE = [
	'---',
	'...',
	'---\ntype: evil',
	'"',
	"'",
	'a: b',
	'- x',
	'[a, b]',
	'{a: b}',
	'&anchor',
	'*alias',
	'!tag',
	'| block',
	'> fold',
	'@at',
	'%percent',
	'#comment',
	'x #comment',
	'null',
	'true',
	'1906.0182',
	'~',
	'[[Note]]',
	'[[Note|alias]] ![[Embed]]',
	'%%hidden%%',
	'<% tp.user.run() %>',
	'<%* await x %>',
	'{{title}}',
	'{% include "x" %}',
	'`= dv.run()`',
	'`$= app.vault`',
	'```dataviewjs\nx\n```',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	"$& $' $` $1",
	'../../etc/passwd',
	'C:\\con',
	'x\u202Egnp.exe',
	'a\u0000b\u0007',
	'a\u2028b',
	'x'.repeat(5000),
	'# Heading\n## Another',
	'^block',
	'> [!danger] x',
	'🌀 emoji',
	'ﬁ ligature é é',
	'\uFEFFbom',
	'==x==',
	'~~x~~',
	'$\\frac{1}{2}$ and $5',
];

test.each(HOSTILE.map((text) => [text.slice(0, 30), text]))(
	'a paper whose every field is %j: structure and values intact, nothing alive',
	(_, text) => {
		const paper = {
			...learnedOptimization,
			title: text,
			abstract: text,
			comment: text,
			journalRef: text,
			authors: [{ family: text, given: text }, { literal: text }],
			categories: [text],
		};
		const note = noteText(draftNote({ ...input, paper, topic: text }), (value) => stringify(value, { nullStr: '', lineWidth: 0 }));
		const { yaml, body } = splitNote(note);
		const values = parse(yaml) as Record<string, unknown>;
		const kept = withoutTemplateCommandsIn(text);
		expect(values).toMatchObject({
			type: 'literature',
			title: kept,
			comment: kept,
			'journal-ref': kept,
			topic: kept,
			categories: [kept],
			arxiv: '1906.01820',
		});
		expect(note).not.toContain('<%');
		const headings = readMarkdown(note).headings.map(({ level, words }) => `${level} ${words}`);
		expect(headings.slice(1)).toEqual([
			"2 Pass 1 — Bird's Eye View (5 Cs)",
			'2 Pass 2 — Content',
			'3 Key Concepts',
			'3 Why This Matters',
			'2 PUMA Integration',
			'2 Related Notes',
			'2 MOCs',
		]);
		const own = body.replace(/^> \*\*Citation\*\*.*$/m, '').replace(/^## PUMA[\s\S]*$/m, '');
		for (const line of own
			.split('\n')
			.map((one) => one.replace(/^(?:> ?|# )/, ''))
			.filter((one) => !/^#+ |^\[!|^---$|^\||^$/.test(one))) {
			for (const alive of ALIVE) expect(line.replace(/\$[^$]+\$/g, '')).not.toMatch(alive);
		}
	},
);
