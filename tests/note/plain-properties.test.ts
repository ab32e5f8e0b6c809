import { plainProperties, scalarProperty } from '../../src/note/properties/plain-properties';

test('scalarProperty reads without a parser', () => {
	const text =
		'---\nrelevance: 3    # 1-5\ntopic: ""\nq: "a \\"b\\""\ns: \'it\'\'s\'\nl: [1, "b, c"]\nm:\n  - x\n  - \'y\'\nn: null\n---\n';
	expect(['relevance', 'topic', 'q', 's', 'l', 'm', 'n', 'none'].map((key) => scalarProperty(text, key))).toEqual([
		'3',
		null,
		'a "b"',
		"it's",
		'1, b, c',
		'x, y',
		null,
		null,
	]);
});

test('only frontmatter is read', () => {
	expect([...plainProperties('# No frontmatter\nrelevance: 3\n')]).toEqual([]);
	expect([...plainProperties('\uFEFF---\nrelevance: 3\n---\nyear: 2019\n')]).toEqual([['relevance', '3']]);
	expect(scalarProperty('---\nrelevance: 3\n---\n', '')).toBeNull();
});

test.each([
	['keys:\n  - a\n  - b\nmore: 1\n', 'a, b'],
	['keys:\n-   a  \n- ""\n- b - c\nmore:\n  - d\n', 'a, b - c'],
	['before:\n  - x\nkeys:\n  - a\n', 'a'],
	['keys:\n  one: 1\n', null],
	['keys: { a: 1 }\n', null],
	['keys: []\n', null],
	['keys: ["", a]\n', 'a'],
])('a list is its own items: %j', (properties, items) => expect(scalarProperty(`---\n${properties}---\n`, 'keys')).toBe(items));
