/** A list in brackets that changes keeps its layout, the bytes of what stays, and every comment. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { propertiesOf, setProperties } from '../../../src/note/properties/frontmatter';
import { runs } from '../../size';

const yaml = {
	stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }),
	parse: (text: string): unknown => parse(text),
};
const set = (list: string, values: unknown) =>
	setProperties(`---\ntags: ${list}\nx: 1\n---\n`, { tags: values }, yaml).replace(/^---\ntags: |\nx: 1\n---\n$/g, '');

test.each<[string, string, unknown[], string]>([
	['flow-list-over-lines, one more', '[\n  a,\n  b\n]', ['a', 'b', 'c'], '[\n  a,\n  b,\n  c\n]'],
	['one more behind a comma', '[\n  a,\n  b,\n]', ['a', 'b', 'c'], '[\n  a,\n  b,\n  c,\n]'],
	['one more at the beginning', '[\n  a,\n  b\n]', ['z', 'a', 'b'], '[\n  z,\n  a,\n  b\n]'],
	['one more between', '[\n  a,\n  b\n]', ['a', 'z', 'b'], '[\n  a,\n  z,\n  b\n]'],
	['one changed', '[\n  a, # one\n  b, # two\n  c # three\n] # all', ['a', 'z', 'c'], '[\n  a, # one\n  z, # two\n  c # three\n] # all'],
	['the last changed and one more', '[\n  a,\n  b # two\n]', ['a', 'y', 'z'], '[\n  a,\n  y, # two\n  z\n]'],
	['one less', '[\n  a, # one\n  b, # two\n  c\n]', ['a', 'c'], '[\n  a, # one\n  # two\n  c\n]'],
	['the first less', '[\n  # first\n  a,\n  b\n]', ['b'], '[\n  # first\n  b\n]'],
	['the last less', '[\n  a, # one\n  b # two\n]', ['a'], '[\n  a # one\n # two\n]'],
	['none left', '[\n  a, # one\n  b\n]', [], '[ # one\n]'],
	['quotes of each kind', `[ 'a', "b" ,c ]`, ['a', 'b', 'z', 'd, e'], `[ 'a', "b" ,z, 'd, e' ]`],
	['in one line', '[a, b] # both', ['a', 'c'], '[a, c] # both'],
	['several a line', '[a, b,\n  c, d]', ['a', 'b', 'd', 'e'], '[a, b,\n  d, e]'],
	['a comment behind the last in its line', '[a, b # two\n]', ['a', 'b', 'c'], '[a, b, # two\n  c\n]'],
	['in the line behind its key', '\n  [\n    a,\n    b\n  ]', ['a', 'c'], '\n  [\n    a,\n    c\n  ]'],
	['of none', '[ # none yet\n]', ['a', 'b'], '[ # none yet\n  a, b\n]'],
	['numbers', '[\n  1,\n  2\n]', [1, 3], '[\n  1,\n  3\n]'],
])('%s', (_, list, values, wanted) => {
	expect(set(list, values)).toBe(wanted);
	expect(parse(wanted)).toEqual(values);
});

test('over any layout the values are read back, what stays keeps its bytes, and no comment is lost', () => {
	const word = fc.oneof(fc.constantFrom('a', 'b', 'c d', 'e, f', "'s", '#g', 'h: i', '2019', '', '"'), fc.integer({ min: 0, max: 9 }));
	const quoted = (value: string | number, how: string) =>
		typeof value === 'number'
			? String(value)
			: how === "'"
				? `'${value.replace(/'/g, "''")}'`
				: how === '' && /^[a-z ]+$/.test(value)
					? value
					: JSON.stringify(value);
	const item = fc.tuple(
		word,
		fc.constantFrom('', "'", '"'),
		fc.constantFrom(', ', ',', ' , ', ',\n  ', ', # note\n  ', '\n  # note\n  , '),
	);
	const end = fc.constantFrom('', '\n', ',\n', ' # last\n', ' ');
	fc.assert(
		fc.property(fc.array(item, { maxLength: 6 }), end, fc.array(word, { maxLength: 6 }), fc.boolean(), (items, tail, values, crlf) => {
			const texts = items.map(([value, how]) => quoted(value, how));
			const list = `[${items.map(([, , gap], n) => (n === 0 ? '' : gap) + (texts[n] ?? '')).join('')}${items.length === 0 ? tail.replace(',', '') : tail}]`;
			const lines = (text: string) => (crlf ? text.replace(/\n/g, '\r\n') : text);
			const note = lines(`---\nx: 1 # first\ntags: ${list} # all\ny: 2\n---\nT`);
			const changed = setProperties(note, { tags: values }, yaml);
			expect(propertiesOf(changed, yaml)).toEqual({ x: 1, tags: values, y: 2 });
			const comments = (text: string) =>
				(text.replace(/"(?:[^"\\]|\\.)*"|'[^'\n]*'/g, '').match(/# (?:note|last|all|first)/g) ?? []).sort();
			expect(comments(changed)).toEqual(comments(note));
			// What is added and taken away again leaves the same bytes.
			expect(/(?:^|[^\r])\n/.test(changed)).toBe(!crlf);
		}),
		{ numRuns: runs(1500) },
	);
});
