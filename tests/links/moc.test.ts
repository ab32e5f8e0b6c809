/** Entries in maps of every shape, once, in the map's own form, its prose untouched; and links in a note's MOCs section. */
import fc from 'fast-check';
import { addMocEntry, addMocLinks, mocsOf } from '../../src/links/moc';
import { nameOf } from '../../src/links/folded-name';
import { runs } from '../size';

const PATH = 'Papers/LN-Hubinger-2019-LearnedOptimization.md';
const LINK = '[[LN-Hubinger-2019-LearnedOptimization]]';
const destination = (target: string) => (target === '' ? null : `Papers/${nameOf(target)}.md`);
const options = { path: PATH, destination, isLiterature: (path: string) => nameOf(path).startsWith('LN-') };
const added = (map: string, more: Partial<typeof options & { heading: string }> = {}) => addMocEntry(map, LINK, { ...options, ...more });

test.each([
	[
		'headings with bullets: where the literature notes are',
		'# Map\n\nProse.\n\n## Concepts\n\n- [[PN-A]] — a\n- [[PN-B]]\n\n## Key literature\n\nThe core:\n\n- [[LN-Zhou-2020-X]] — core\n- [[LN-Amodei-2016-Y]]\n  - why: [[PN-C]]\n\n---\n\n*Updated in April*\n',
		'# Map\n\nProse.\n\n## Concepts\n\n- [[PN-A]] — a\n- [[PN-B]]\n\n## Key literature\n\nThe core:\n\n- [[LN-Zhou-2020-X]] — core\n- [[LN-Hubinger-2019-LearnedOptimization]]\n- [[LN-Amodei-2016-Y]]\n  - why: [[PN-C]]\n\n---\n\n*Updated in April*\n',
	],
	[
		'bullets in no order: at the end, after nested ones',
		'## Papers\n* [[LN-M]]\n* [[LN-A]]\n* [[LN-Z]]\n    - a remark\n\nText\n',
		'## Papers\n* [[LN-M]]\n* [[LN-A]]\n* [[LN-Z]]\n    - a remark\n* [[LN-Hubinger-2019-LearnedOptimization]]\n\nText\n',
	],
	[
		'a table: a row, its other cells empty',
		'# T\n\n| Paper | Year | Note |\n|---|---|---|\n| [[LN-Vaswani-2017]] | 2017 | x |\n| [[LN-Abc-2018\\|Abc]] | 2018 | |\n| [[LN-Zed-2016]] | 2016 | |\n\nEnd.\n',
		'# T\n\n| Paper | Year | Note |\n|---|---|---|\n| [[LN-Vaswani-2017]] | 2017 | x |\n| [[LN-Abc-2018\\|Abc]] | 2018 | |\n| [[LN-Zed-2016]] | 2016 | |\n| [[LN-Hubinger-2019-LearnedOptimization]] |  |  |\n\nEnd.\n',
	],
	[
		'a table with the link in its second column, in order',
		'| # | Paper |\n|---|---|\n| 1 | [[LN-A]] |\n| 2 | [[LN-B]] |\n',
		'| # | Paper |\n|---|---|\n| 1 | [[LN-A]] |\n| 2 | [[LN-B]] |\n|  | [[LN-Hubinger-2019-LearnedOptimization]] |\n',
	],
	[
		'a bare list in order, no frontmatter, no heading, no last newline',
		'\n[[LN-Arora-2024]]\n[[LN-Flow-2025]]\n[[LN-Yu-2025]]',
		'\n[[LN-Arora-2024]]\n[[LN-Flow-2025]]\n[[LN-Hubinger-2019-LearnedOptimization]]\n[[LN-Yu-2025]]',
	],
	[
		'a bare list, the entry last, no last newline',
		'[[LN-Arora-2024]]\n[[LN-Flow-2025]]',
		'[[LN-Arora-2024]]\n[[LN-Flow-2025]]\n[[LN-Hubinger-2019-LearnedOptimization]]',
	],
	[
		'a bare list with blank lines between',
		'[[LN-Arora-2024]]\n\n[[LN-Yu-2025]]\n\n[[LN-Flow-2025]]\n',
		'[[LN-Arora-2024]]\n\n[[LN-Yu-2025]]\n\n[[LN-Flow-2025]]\n[[LN-Hubinger-2019-LearnedOptimization]]\n',
	],
	['empty', '', `- ${LINK}\n`],
	['blank', '\n\n', `- ${LINK}\n`],
	['a title alone', '# Agents\n', `# Agents\n\n- ${LINK}\n`],
	['frontmatter alone', '---\ntype: moc\n---\n', `---\ntype: moc\n---\n\n- ${LINK}\n`],
	['prose alone, no last newline', 'What agents are.', `What agents are.\n\n- ${LINK}`],
	[
		'a heading that says literature, with nothing under it',
		'# M\n\n## Papers\n\n## Tools\n\n- [[T-1]]\n',
		`# M\n\n## Papers\n\n- ${LINK}\n\n## Tools\n\n- [[T-1]]\n`,
	],
	[
		'a heading that says literature, with prose and a rule',
		'## 📚 Literature\n\nTo be read.\n\n---\n\n## Tools\n',
		`## 📚 Literature\n\nTo be read.\n\n- ${LINK}\n\n---\n\n## Tools\n`,
	],
	['headings, none of which fits', '# M\n\n## Tools\n\n- [[T-1]]\n', `# M\n\n## Tools\n\n- [[T-1]]\n\n## Literature notes\n\n- ${LINK}\n`],
	['a numbered list', '## Papers\n1. [[LN-A]]\n2. [[LN-Z]]\n', `## Papers\n1. [[LN-A]]\n2. [[LN-Z]]\n3. ${LINK}\n`],
	[
		'a list of tasks',
		'- [x] [[LN-Z]]\n- [ ] [[LN-A]]\n- [x] [[LN-B]]\n',
		`- [x] [[LN-Z]]\n- [ ] [[LN-A]]\n- [x] [[LN-B]]\n- [ ] ${LINK}\n`,
	],
	[
		'a list in a callout',
		'> [!info] Papers\n> - [[LN-Z]]\n> - [[LN-A]]\n> - [[LN-M]]\n\nText\n',
		`> [!info] Papers\n> - [[LN-Z]]\n> - [[LN-A]]\n> - [[LN-M]]\n> - ${LINK}\n\nText\n`,
	],
	[
		'Windows line ends',
		'## Papers\r\n- [[LN-Z]]\r\n- [[LN-A]]\r\n- [[LN-B]]\r\n',
		`## Papers\r\n- [[LN-Z]]\r\n- [[LN-A]]\r\n- [[LN-B]]\r\n- ${LINK}\r\n`,
	],
	['a list in code is none', '```\n- [[LN-A]]\n```\n', '```\n- [[LN-A]]\n```\n\n- ' + LINK + '\n'],
	[
		'a dataview block under the heading',
		'## Papers\n\n```dataview\nLIST\n```\n',
		'## Papers\n\n```dataview\nLIST\n```\n\n- ' + LINK + '\n',
	],
	['descending order', '- [[LN-Z]]\n- [[LN-M]]\n- [[LN-A]]\n', `- [[LN-Z]]\n- [[LN-M]]\n- ${LINK}\n- [[LN-A]]\n`],
])('a map: %s', (_, before, after) => {
	expect(added(before)).toBe(after);
	expect(added(after)).toBe(after);
});

test('a map that links to the note anywhere in its text stays as it is', () => {
	for (const map of [
		`See ${LINK} for more.\n\n- [[LN-A]]\n`,
		'| a | [[Old/LN-Hubinger-2019-LearnedOptimization#Pass 1\\|x]] |\n',
		'[x](LN-Hubinger-2019-LearnedOptimization.md)',
	])
		expect(added(map)).toBe(map);
	expect(added(`%% ${LINK} %%\n`)).toContain(`\n- ${LINK}`);
});

test('under the heading of the settings, made when the map has others', () => {
	expect(added('## Inbox\n\n## Papers\n- [[LN-A]]\n', { heading: 'inbox' })).toBe(`## Inbox\n\n- ${LINK}\n\n## Papers\n- [[LN-A]]\n`);
	expect(added('## 📥 Inbox of papers\n- x\n', { heading: 'Inbox' })).toBe(`## 📥 Inbox of papers\n- x\n\n- ${LINK}\n`);
	expect(added('## Papers\n- [[LN-A]]\n', { heading: 'Inbox' })).toBe(`## Papers\n- [[LN-A]]\n\n## Inbox\n\n- ${LINK}\n`);
	expect(added('[[LN-A]]\n[[LN-Z]]\n', { heading: 'Inbox' })).toBe(`[[LN-A]]\n${LINK}\n[[LN-Z]]\n`);
});

const MAP = { path: 'MOC-Agents.md', link: '[[MOC-Agents]]' };
const linked = (note: string) => addMocLinks(note, [MAP], (target) => (target === '' ? null : `${nameOf(target)}.md`));

test.each([
	[
		'a heading with a list',
		'## Related\n- [[A]]\n\n## MOCs\n\n- [[MOC-PUMA-Master]]\n',
		'## Related\n- [[A]]\n\n## MOCs\n\n- [[MOC-Agents]]\n- [[MOC-PUMA-Master]]\n'.replace(
			'- [[MOC-Agents]]\n- [[MOC-PUMA-Master]]',
			'- [[MOC-PUMA-Master]]\n- [[MOC-Agents]]',
		),
	],
	['a heading with an ordered list', '## MOCs\n- [[MOC-A]]\n- [[MOC-Z]]\n', '## MOCs\n- [[MOC-A]]\n- [[MOC-Agents]]\n- [[MOC-Z]]\n'],
	['a heading with nothing under it, at the end', '# N\n\n## MOCs\n', '# N\n\n## MOCs\n\n- [[MOC-Agents]]\n'],
	['a heading at the very end', '# N\n\n## MOCs', '# N\n\n## MOCs\n\n- [[MOC-Agents]]'],
	['a heading with emoji, then another', '## 🗺️ MOCs\n## Next\n', '## 🗺️ MOCs\n\n- [[MOC-Agents]]\n\n## Next\n'],
	[
		'a bold label with a list',
		'**Project:**\n- [[P]]\n\n**MOCs:**\n- [[MOC-Z]]\n- [[MOC-B]]\n- [[MOC-C]]\n\nEnd\n',
		'**Project:**\n- [[P]]\n\n**MOCs:**\n- [[MOC-Z]]\n- [[MOC-B]]\n- [[MOC-C]]\n- [[MOC-Agents]]\n\nEnd\n',
	],
	['a bold label alone', '**MOCs**:\n\nEnd\n', '**MOCs**:\n- [[MOC-Agents]]\n\nEnd\n'],
	[
		'a bold label with links after it',
		'**Specs:** [[S]] | **MOCs:** [[MOC-Z]] · [[MOC-A]] (old)\n',
		'**Specs:** [[S]] | **MOCs:** [[MOC-Z]] · [[MOC-A]] · [[MOC-Agents]] (old)\n',
	],
	['a bold label with one link after it', '**MOC:** [[MOC-Z]]\n', '**MOC:** [[MOC-Z]], [[MOC-Agents]]\n'],
	['no section', '# N\n\nText', '# N\n\nText\n\n## MOCs\n\n- [[MOC-Agents]]'],
	['an empty note', '', '## MOCs\n\n- [[MOC-Agents]]\n'],
])('a note: %s', (_, before, after) => {
	expect(linked(before)).toBe(after);
	expect(linked(after)).toBe(after);
	expect(mocsOf(after, (target) => `${nameOf(target)}.md`)).toContain('MOC-Agents.md');
});

const line = fc.constantFrom(
	'- [[LN-A]]',
	'- [[LN-Z]] — x',
	'* [[PN-B]]',
	'[[LN-C]]',
	'| [[LN-D]] | y |',
	'|---|---|',
	'## Papers',
	'# Map',
	'## MOCs',
	'**MOCs:**',
	'Prose.',
	'',
	'  - [[LN-E]]',
	'> - [[LN-F]]',
	'1. [[LN-G]]',
	'```',
	'---',
	'%%',
	'[[LN-A',
	'type: moc',
	'\t- x',
	'[[MOC-A]]',
);
test('any map keeps every line it has, in order, gains one, and is left alone the second time', () => {
	fc.assert(
		fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, eol, last) => {
			const map = lines.join(eol) + (last ? eol : '');
			for (const [change, link] of [
				[added, LINK],
				[linked, MAP.link],
			] as const) {
				const after = change(map);
				const rest = after.split(/\r?\n/);
				for (const old of lines) {
					if (old.trim() === '') continue;
					const at = rest.findIndex((one) => one === old || (one.startsWith(old) && one.includes(link)));
					expect([old, at >= 0]).toEqual([old, true]);
					rest.splice(0, at);
				}
				expect(after.split(link)).toHaveLength(map.includes(link) ? map.split(link).length : 2);
				expect(change(after)).toBe(after);
			}
		}),
		{ numRuns: runs(2000) },
	);
});
