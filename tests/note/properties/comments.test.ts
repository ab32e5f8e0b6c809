/** What readers and other tools put into properties and templates stays, or is told. */
import { parse, stringify } from 'yaml';
import { setProperties } from '../../../src/note/properties/frontmatter';
import { joinsByCommas, templateProperties } from '../../../src/note/template/template-properties';

const yaml = { stringify: (value: unknown) => stringify(value), parse: (text: string): unknown => parse(text) as unknown };
const changed = (properties: string, changes: Record<string, unknown>) =>
	setProperties(`---\n${properties}---\n`, changes, yaml).replace(/^---\n|---\n$/g, '');

test.each<[string, string, Record<string, unknown>, string]>([
	[
		'properties-1',
		'authors: # who wrote it\n  - Lovelace, Ada\n  - Somerville, Mary\ncategories: # by arXiv\n  - cs.AI\n',
		{ authors: ['Lovelace, Ada', 'Babbage, Charles'], categories: ['cs.AI', 'cs.LG'] },
		'authors: # who wrote it\n  - Lovelace, Ada\n  - Babbage, Charles\ncategories: # by arXiv\n  - cs.AI\n  - cs.LG\n',
	],
	['properties-2', 'authors: # who\nyear: # when\n', { authors: ['A'] }, 'authors: # who\n  - A\nyear: # when\n'],
	[
		'comments of items',
		'authors:\n  - "Lovelace, Ada" # first\n  # the second\n  - Somerville, Mary # last\n',
		{ authors: ['Lovelace, Ada', 'Somerville, M.'] },
		'authors:\n  - "Lovelace, Ada" # first\n  # the second\n  - Somerville, M. # last\n',
	],
	['a list in one line', 'tags: [a, b] # mine\n', { tags: ['a', 'c'] }, 'tags: [a, c] # mine\n'],
	['lists in a list, unchanged', 'authors: [[A, B], C] # who\nx: 1\n', { x: 2 }, 'authors: [[A, B], C] # who\nx: 2\n'],
	['lists in a list', 'authors: [[A, B], C] # who\n', { authors: [['A', 'B'], 'D'] }, 'authors: # who\n  - - A\n    - B\n  - D\n'],
	['a link without quotes', 'up: [[Map]] # a\n', { up: 'Other' }, 'up: Other # a\n'],
	['deeper lists', 'up: [[[A, B]], C] # a\n', { up: [[['A', 'B']], 'D'] }, 'up: # a\n  - - - A\n      - B\n  - D\n'],
	['a list in one line over several', 'tags: [\n  a, # one\n  b\n] # all\n', { tags: ['a', 'c'] }, 'tags: [\n  a, # one\n  c\n] # all\n'],
	['a text that becomes a list', 'authors: Ada # who\n', { authors: ['Ada', 'Mary'] }, 'authors: # who\n  - Ada\n  - Mary\n'],
	['a list not indented', 'tags: # t\n- a\n- b\n', { tags: ['b'] }, 'tags: # t\n- b\n'],
	['remarks of an item that goes', 'tags:\n  # of a\n  - a\n  - b\n', { tags: ['b'] }, 'tags:\n  - b\n  # of a\n'],
	[
		'a remark at the margin, among items that are there too',
		'tags:\n- a\n# of b\n- b\nx: 1\n',
		{ tags: ['c'] },
		'tags:\n- c\n# of b\nx: 1\n',
	],
	['an indented remark under a list is what follows’', 'tags:\n  - a\n  # next\nx: 1\n', { tags: ['b'] }, 'tags:\n  - b\n  # next\nx: 1\n'],
	['a quoted item whose second line looks like a remark', 'tags:\n  - "one\n    # two"\nx: 1\n', { tags: ['b'] }, 'tags:\n  - b\nx: 1\n'],
	['the same, not indented', "tags:\n- 'one\n  # two'\nx: 1\n", { tags: ['b'] }, 'tags:\n- b\nx: 1\n'],
	[
		'a block text among items, a remark behind it',
		'tags:\n  - |\n    one\n    # two\n  # three\n  - c\nx: 1\n',
		{ tags: ['b'] },
		'tags:\n  - b\n  # three\nx: 1\n',
	],
	[
		'a list in an item',
		'tags:\n  - [a, # one\n    # two\n    b]\n  # three\n  - c\nx: 1\n',
		{ tags: ['d'] },
		'tags:\n  - d # one\n  # three\nx: 1\n',
	],
	['a quoted text inside a property', 'o:\n  my-note: "one\n    # two"\nx: 1\n', { o: 'b' }, 'o: b\nx: 1\n'],
	['a quoted text inside an item', 'o:\n  - my-note: "one\n      # two"\nx: 1\n', { o: 'b' }, 'o: b\nx: 1\n'],
	['a block text with what looks like a remark', 'o: |\n  one\n  # two\nx: 1\n', { o: 'b' }, 'o: b\nx: 1\n'],
	[
		'a long item beside remarks',
		'tags:\n  # of a\n  - a\n  # last\nx: 1\n',
		{ tags: ['b', 'c\nd'] },
		'tags:\n  - b\n  - |-\n    c\n    d\n  # of a\n  # last\nx: 1\n',
	],
	['a comment behind a quoted text over lines', 't: "one\n  two" # c\nx: 1\n', { t: 'b' }, 't: b # c\nx: 1\n'],
	['a comment behind a plain text over lines', 't: one\n  two   # c\nx: 1\n', { t: 'b' }, 't: b   # c\nx: 1\n'],
	['a comment behind a text under its key', "t:\n  'one # two' # c\nx: 1\n", { t: ['a', 'b'] }, 't: # c\n  - a\n  - b\nx: 1\n'],
	['a key with a blank before its colon', 'my own key : 1\n', { 'my own key': 2 }, 'my own key : 2\n'],
	['a key that begins with a dash', '-a: 1\n', { '-a': 2 }, '-a: 2\n'],
	['an apostrophe in a quoted key', "'it''s': 1\nx: 1\n", { "it's": 2 }, "'it''s': 2\nx: 1\n"],
])('%s', (_name, before, changes, after) => expect(changed(before, changes)).toBe(after));

test.each<[string, Record<string, unknown>]>([
	['tags: [{{ primary-category }}, x]\n', { tags: ['{{ primary-category }}', 'x'] }],
	['title: {{ title }} of {{ year }}\n', { title: '{{ title }} of {{ year }}' }],
	['title: "{{ title | default: \\"x\\" }}"\n', { title: '{{ title | default: "x" }}' }],
	["a: '{{ x }}'\n", { a: '{{ x }}' }],
	['a:\n  - {{ x }}\n  - "y: {{ z }}"\n', { a: ['{{ x }}', 'y: {{ z }}'] }],
	['a: {% if x %}b{% endif %}\n', { a: '{% if x %}b{% endif %}' }],
])('the properties of a template %j', (source, expected) => {
	expect(templateProperties('T.md', source, yaml).values).toEqual(expected);
});

test.each([
	['a: 1\nb: "x" y\nc: 2\n', 3],
	['a: {{ x }}\n{% for y in z %}\n- {{ y }}\n{% endfor %}\n', 3],
])('a mistake in %j is told with its line', (source, line) => {
	expect(() => templateProperties('T.md', source, yaml)).toThrow(
		expect.objectContaining({ failure: expect.objectContaining({ line }) as unknown }) as Error,
	);
});

test('items that one output joins', () => {
	expect(joinsByCommas("{{ categories | join: ', ' }}")).toBe(true);
	expect(joinsByCommas('{{ title }}')).toBe(false);
});
