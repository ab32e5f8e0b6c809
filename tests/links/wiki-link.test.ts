/** What is a link in a note, what only looks like one, and what is a broken one. */
import { findAllLinks, findLinks, findPropertyLinks, formatLike } from '../../src/links/wiki-link';
import { grows } from '../measure';

const seen = (text: string) =>
	findLinks(text).map(({ target, subpath, display, fault }) =>
		fault === null ? `${target}${subpath}${display === null ? '' : `|${display}`}` : `!${fault}`,
	);

test.each([
	['a wiki link', 'see [[Ethics Review Log]] here', ['Ethics Review Log']],
	['a path', '[[50 - Areas/55 Ethics/Ethics-Review-Log]]', ['50 - Areas/55 Ethics/Ethics-Review-Log']],
	['a heading', '[[Note#Part one]]', ['Note#Part one']],
	['a heading under a heading', '[[Note#Part#Sub]]', ['Note#Part#Sub']],
	['a block', '[[Note#^abc|there]]', ['Note#^abc|there']],
	['a heading of the note itself', '[[#Part]]', ['#Part']],
	['a display text', '[[Note|the note]]', ['Note|the note']],
	['an empty display text', '[[Note|]]', ['Note|']],
	['spaces around the target', '[[ Note |x]]', ['Note|x']],
	['an embed', '![[Figure.png|300]]', ['Figure.png|300']],
	['two in a line', '[[A]] · [[B]]', ['A', 'B']],
	['a bracket before', '[[[A]] and so on]', ['A']],
	['a bracket in the name, as the app reads it', '[[Sq]uare]]', ['Sq]uare']],
	['in a table, the bar escaped', '| a | [[Note\\|alias]] |\n|---|---|\n', ['Note|alias']],
	['a Markdown link', '[text](Folder/Note%20one.md#Part%202)', ['Folder/Note one#Part 2|text'.replace('Note one', 'Note one.md')]],
	['a Markdown link in angles', '[text](<Note one.md>)', ['Note one.md|text']],
	['a Markdown link with parentheses', '[t](Note (2019).md) [t](Note_(2019).md)', ['Note_(2019).md|t']],
	[
		'a Markdown link with escaped parentheses',
		'[t](Note\\(1\\).md) [u](a\\)b.md) [v](a\\b.md)',
		['Note\\(1\\).md|t', 'a\\)b.md|u', 'a\\b.md|v'],
	],
	['a Markdown link with a title', '[t](Note.md "A title")', ['Note.md|t']],
	['a Markdown embed', '![alt](Note.md)', ['Note.md|alt']],
	['a text with brackets', '[see [1]](Note.md)', ['Note.md|see [1]']],
	['a bracket before a Markdown link', '[[text](Note.md)', ['Note.md|text']],
	['per cent signs that encode nothing', '[t](100%.md)', ['100%.md|t']],
	['an address', '[t](https://arxiv.org/abs/1906.01820) <mailto:a@b.c> https://x.org/[[', ['!unclosed']],
	['an address of the app', '[t](obsidian://open?vault=x) [u](//host/x)', []],
	['escaped brackets', '\\[[A]] \\[\\[B\\]\\]', []],
	['code', '`[[A]]` ``[[B]] ` [[C]]`` [[D]]', ['D']],
	['code over two lines of a paragraph', '`[[A]]\n[[B]]` [[C]]', ['C']],
	['a backtick that opens nothing', 'a ` b [[A]]\n\nc ` d', ['A']],
	['fenced code', '```\n[[A]]\n```\n[[B]]\n~~~~ js\n~~~\n[[C]]\n~~~~\n', ['B']],
	['fenced code that is not closed', '[[A]]\n```\n[[B]]', ['A']],
	['fenced code in a callout', '> [!note]\n> ```\n> [[A]]\n\n[[B]]', ['B']],
	['fenced code in a list', '- item\n  ```\n  [[A]]\n  ```\n- [[B]]', ['B']],
	['a dataview block', '```dataview\nLIST FROM [[A]]\n```', []],
	['indented code', 'text\n\n    [[A]]\n\n[[B]]', ['B']],
	['indented, but in a list', '- item\n\n    [[A]]\n', ['A']],
	['indented, but in a paragraph', 'text\n    [[A]]', ['A']],
	['a nested list', '- a\n    - [[A]]\n        - [[B]]', ['A', 'B']],
	['inline math', 'for $[[A]]$ and $5 or [[B]] for $6', ['B']],
	['block math', '$$\n[[A]]\n\n[[B]]\n$$\n[[C]]', ['C']],
	['a comment', '%% [[A]] %% [[B]]\n%%\n[[C]]\n\n[[D]]\n%%', ['B']],
	['a per cent sign twice that opens nothing', '100%% [[A]]', ['A']],
	['an HTML comment, with what stands behind it in its last line', '<!-- [[A]]\n\n[[B]] --> [[C]]\n[[D]]', ['D']],
	['an HTML block', '<div>\n[[A]]\n</div>\n\n[[B]]', ['B']],
	['inline HTML', '<span class="[[A]]">[[B]]</span>', ['B']],
	['frontmatter', '---\nup: "[[A]]"\n---\n[[B]]', ['B']],
	['a rule is no frontmatter', 'text\n---\n[[A]]\n---', ['A']],
	['a heading', '# About [[A]]', ['A']],
	['a footnote', 'x[^1]\n\n[^1]: see [[A]]', ['A']],
	['a task', '- [ ] [[A]]', ['A']],
	['unclosed', 'see [[Note and go on', ['!unclosed']],
	['unclosed at a line end', '[[Note\nmore]]', ['!unclosed']],
	['empty', '[[]] [[ ]] [[#]]', ['!empty', '!empty', '!empty']],
	['an empty Markdown link', '[text]()', ['!empty']],
	['nothing before the pipe', '[[|x]]', ['!nothing-before-pipe']],
	['one opened inside another', '[[a [[b]]', ['!nested', 'b']],
	['one opened inside another, both closed', '[[a [[b]] c]]', ['!nested', 'b']],
	[
		'as templates leave it',
		'[[|- Fleeting: [[10 - Inbox/Fleeting-Notes/...]] (initial)',
		['!nothing-before-pipe', '10 - Inbox/Fleeting-Notes/...'],
	],
	['a task as templates leave it', '- [ ][[| Yes — [[PN-...]]', ['!nothing-before-pipe', 'PN-...']],
	['broken before code', 'type [[ then `[[Note]]`', ['!nested']],
])('%s', (_, text, expected) => expect(seen(text)).toEqual(expected));

test('a link says its line, span and style', () => {
	const text = '# A\r\n\r\nsee ![[B#c|d]] and\r\n[e](F.md)\r\n';
	const [wiki, markdown] = findLinks(text);
	expect(wiki).toMatchObject({ line: 3, style: 'wiki', embed: true, raw: '![[B#c|d]]' });
	expect(markdown).toMatchObject({ line: 4, style: 'markdown', embed: false, raw: '[e](F.md)' });
	for (const link of findLinks(text)) expect(text.slice(link.from, link.to)).toBe(link.raw);
});

test.each([
	['a text', 'up: "[[A|b]]"', ['A|b']],
	['a list', 'up:\n  - "[[A]]"\n  - \'[[B#c]]\'', ['A', 'B#c']],
	['a list in brackets', 'up: ["[[A]]", \'[[B]]\', c]', ['A', 'B']],
	['a list in brackets over lines', 'up: [\n  "[[A]]",\n  "[[B]]"\n]', ['A', 'B']],
	['not quoted: a list of lists to YAML', 'up: [[A]]', []],
	['within other words, which the app does not link', 'up: "see [[A]]"', []],
	['two in one value', 'up: "[[A]] [[B]]"', []],
	['one and more words', 'up: "[[A]] and so on"', []],
	['one opened inside another', 'up: "[[A [[B]]"', ['!nested']],
	['quotes inside a plain text', 'title: Say "[[A]]" twice', []],
	['a comment', 'up: x # "[[A]]"', []],
	['a text of many lines', 'up: |\n  "[[A]]"\nnext: "[[B]]"', ['B']],
	['escaped quotes', 'up: "[[A \\"b\\"]]"\nto: \'[[O\'\'Brien]]\'', ['A "b"', "O'Brien"]],
	['unclosed', 'up: "[[A"', ['!unclosed']],
	['empty', 'up: "[[]]"', ['!empty']],
	['nothing before the pipe', 'up: "[[|x]]"', ['!nothing-before-pipe']],
])('a property: %s', (_, yaml, expected) => {
	const text = `---\n${yaml}\n---\n[[Body]]`;
	const found = findPropertyLinks(text);
	expect(
		found.map(({ target, subpath, display, fault }) =>
			fault === null ? `${target}${subpath}${display === null ? '' : `|${display}`}` : `!${fault}`,
		),
	).toEqual(expected);
	for (const link of found) expect(text.slice(link.from, link.to)).toBe(link.raw);
	expect(findAllLinks(text)).toHaveLength(found.length + 1);
});

test.each([
	['[[Ethics Review Log#Risks|log]]', '[[Ethics-Review-Log#Risks|log]]'],
	['![[ethics review log]]', '![[Ethics-Review-Log]]'],
	['[[ethics review log\\|x]]', '[[Ethics-Review-Log\\|x]]'],
	['[log](ethics%20review%20log.md#Risks "T")', '[log](Ethics-Review-Log.md#Risks "T")'],
	['[log](<ethics review log.md>)', '[log](<Ethics-Review-Log.md>)'],
])('formatLike keeps everything but the target: %s', (before, after) => {
	const [link] = findLinks(before);
	expect(link && formatLike(link, 'Ethics-Review-Log')).toBe(after);
});

test.each(['[[', '[', '`', '``` `', '$a ', '%%', '<!--', '![', '[a](', '> ', '- ', '    ', '[[a|', '<a ', '\\[', '$$', '**'])(
	'a pathological note takes no longer than its length asks for: %j',
	(part) => grows((size) => part.repeat(size), findAllLinks, 2500),
);
