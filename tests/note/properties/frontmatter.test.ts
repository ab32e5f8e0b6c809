import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import {
	brokenProperties,
	propertiesOf,
	renameProperty,
	sameValue,
	setProperties,
	splitNote,
} from '../../../src/note/properties/frontmatter';
import { runs } from '../../size';

const yaml = {
	stringify: (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 }),
	parse: (text: string): unknown => parse(text),
};
const set = (text: string, changes: Record<string, unknown>, order?: string[]) => setProperties(text, changes, yaml, order);

describe('splitNote', () => {
	test.each([
		['---\na: 1\n---\nbody', { bom: '', frontmatter: '---\na: 1\n---\n', yaml: 'a: 1\n', body: 'body' }],
		['\uFEFF---\r\na: 1\r\n---\r\nbody', { bom: '\uFEFF', frontmatter: '---\r\na: 1\r\n---\r\n', yaml: 'a: 1\r\n', body: 'body' }],
		['---\n---\nbody', { bom: '', frontmatter: '---\n---\n', yaml: '', body: 'body' }],
		['---\na: 1\n---', { bom: '', frontmatter: '---\na: 1\n---', yaml: 'a: 1\n', body: '' }],
		['---\na: 1\nno end', { bom: '', frontmatter: '', yaml: '', body: '---\na: 1\nno end' }],
		['\n---\na: 1\n---\n', { bom: '', frontmatter: '', yaml: '', body: '\n---\na: 1\n---\n' }],
		['--- \na: |\n  ---\n---  \nb', { bom: '', frontmatter: '--- \na: |\n  ---\n---  \n', yaml: 'a: |\n  ---\n', body: 'b' }],
		['', { bom: '', frontmatter: '', yaml: '', body: '' }],
	])('%j', (text, parts) => {
		expect(splitNote(text)).toEqual(parts);
	});
});

describe('setProperties changes the lines of its keys and nothing else', () => {
	test.each<[string, string, Record<string, unknown>, string]>([
		['a plain value', '---\na: 1\nb: x\n---\nT', { a: 2 }, '---\na: 2\nb: x\n---\nT'],
		['the comment stays', '---\nrelevance: 3    # 1-5\n---\n', { relevance: 5 }, '---\nrelevance: 5    # 1-5\n---\n'],
		['an empty value', '---\nyear: \nb: 1\n---\n', { year: 2019 }, '---\nyear: 2019\nb: 1\n---\n'],
		['an empty value without a blank', '---\nyear:\n---\n', { year: 2019 }, '---\nyear: 2019\n---\n'],
		['double quotes stay', '---\ntitle: "A: b"\n---\n', { title: 'C "d"' }, '---\ntitle: "C \\"d\\""\n---\n'],
		['single quotes stay', "---\ntitle: 'A: b'\n---\n", { title: "It's" }, "---\ntitle: 'It''s'\n---\n"],
		['a quoted key stays', '---\n"my key": 1\n---\n', { 'my key': 2 }, '---\n"my key": 2\n---\n'],
		['a flow list stays one', '---\ntags: [a, b]\nx: 1\n---\n', { tags: ['a', 'b', 'c d'] }, '---\ntags: [a, b, c d]\nx: 1\n---\n'],
		['a quoted flow list', '---\nauthors: ["A, B"]\n---\n', { authors: ['A, B', 'C'] }, '---\nauthors: ["A, B", "C"]\n---\n'],
		['a flow list over lines', '---\ntags: [a,\n  b]\nx: 1\n---\n', { tags: ['c'] }, '---\ntags: [c]\nx: 1\n---\n'],
		['a block list', '---\ntags:\n  - a\n  - b\n# about x\nx: 1\n---\n', { tags: ['c'] }, '---\ntags:\n  - c\n# about x\nx: 1\n---\n'],
		['a block list without indent', '---\ntags:\n- a\n- b\nx: 1\n---\n', { tags: ['c', 'd'] }, '---\ntags:\n- c\n- d\nx: 1\n---\n'],
		[
			'a folded text',
			'---\nabstract: >-\n  one\n\n  two # no comment\nx: 1\n---\n',
			{ abstract: 'three' },
			'---\nabstract: three\nx: 1\n---\n',
		],
		['a quoted text over lines', '---\nt: "one\n  two: 3"\nx: 1\n---\n', { t: 'four' }, '---\nt: four\nx: 1\n---\n'],
		['a new key at the end', '---\na: 1\n---\nT', { b: [1] }, '---\na: 1\nb:\n  - 1\n---\nT'],
		['a key taken away', '---\na: 1\nb:\n  - x\nc: 3\n---\n', { b: undefined }, '---\na: 1\nc: 3\n---\n'],
		['CRLF', '---\r\na: 1\r\nb: x\r\n---\r\nT\r\n', { a: 2, c: ['y'] }, '---\r\na: 2\r\nb: x\r\nc:\r\n  - y\r\n---\r\nT\r\n'],
		['a byte order mark', '\uFEFF---\na: 1\n---\nT', { a: 2 }, '\uFEFF---\na: 2\n---\nT'],
		['empty frontmatter', '---\n---\nT', { a: 1 }, '---\na: 1\n---\nT'],
		['no frontmatter', 'T', { a: 1 }, '---\na: 1\n---\nT'],
		['a comment instead of a value', '---\na: # later\n---\n', { a: 1 }, '---\na: 1 # later\n---\n'],
		['the same value', '---\na:   "x"   # kept\n---\n', { a: 'x' }, '---\na:   "x"   # kept\n---\n'],
		['to nothing', '---\na: 5\n---\n', { a: null }, '---\na: \n---\n'],
		['$& is text', '---\na: x\n---\n', { a: '$& $1 $$' }, '---\na: $& $1 $$\n---\n'],
		['a hash inside', '---\na: "x # y" # z\n---\n', { a: 'q # r' }, '---\na: "q # r" # z\n---\n'],
	])('%s', (_, before, changes, after) => {
		expect(set(before, changes)).toBe(after);
		expect(set(after, changes)).toBe(after);
	});

	test('a new key takes its place in the order', () => {
		expect(set('---\ntitle: a\nurl: b\n---\n', { doi: 'x' }, ['title', 'arxiv', 'doi', 'url'])).toBe(
			'---\ntitle: a\ndoi: x\nurl: b\n---\n',
		);
		expect(set('---\nmine: 1\nurl: b\n---\n', { title: 'x' }, ['title', 'url'])).toBe('---\nmine: 1\ntitle: x\nurl: b\n---\n');
		expect(set('---\nurl: b\n---\n', { title: 'x' }, ['title', 'url'])).toBe('---\ntitle: x\nurl: b\n---\n');
		expect(set('---\n# where\nurl: b\n---\n', { title: 'x' }, ['title', 'url'])).toBe('---\ntitle: x\n# where\nurl: b\n---\n');
		expect(set('---\nmine: 1\nother: 2\n---\n', { title: 'x' }, ['title', 'url'])).toBe('---\nmine: 1\nother: 2\ntitle: x\n---\n');
	});

	test.each<[string, string, Record<string, unknown>]>([
		['a slip in one entry', 'type: literature\ntitle: [a\nyear: 2019\n', { type: 'literature', year: 2019 }],
		['in the first', 'title: "Old\nauthors:\n  - Lovelace\n- Babbage\nread: true\n', { read: true }],
		['a key twice', 'year: 2018\nyear: 2019\n', { year: 2019 }],
		['an alias without its anchor', 'a: *b\nc: 1\n', { c: 1 }],
		['a quoted key', '"my key": x\nt: {\n', { 'my key': 'x' }],
		['words', 'so much: for: this\n', {}],
	])('of properties that are no YAML, what its entries say alone tells the paper, and nothing is written: %s', (_slip, source, wanted) => {
		const text = `---\n${source}---\n# A\n`;
		expect([brokenProperties(text, yaml), propertiesOf(text, yaml)]).toEqual([wanted, {}]);
		expect(() => set(text, { status: 'read' })).toThrow(/could not be written/);
		expect(renameProperty(text, Object.keys(wanted)[0] ?? 'x', 'other', yaml)).toBe(text);
	});

	test('what is YAML, or nothing, is not broken', () => {
		for (const text of ['---\na: 1\n---\n', '---\n---\n', 'no properties: [', '---\n- a\n---\n'])
			expect(brokenProperties(text, yaml)).toBeNull();
	});

	test('what is not YAML is left alone, with a sentence', () => {
		expect(() => set('---\na: [1\nb: 2\n---\n', { b: 3 })).toThrow(/could not be written/);
	});
});

describe('over any frontmatter', () => {
	const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.string({ unit: 'grapheme' }));
	const value = fc.oneof(scalar, fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 4 }));
	const key = fc.oneof(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), fc.constantFrom('my key', 'ключ', 'a:b', '-x', '2019'));
	const style = fc.record({ flow: fc.boolean(), comment: fc.boolean(), quotes: fc.boolean(), crlf: fc.boolean() });
	const entryText = (name: string, content: unknown, how: { flow: boolean; comment: boolean; quotes: boolean }) => {
		const flow =
			how.flow && Array.isArray(content) ? `${stringify(name).trim()}: ${JSON.stringify(content)}\n` : yaml.stringify({ [name]: content });
		const quoted = how.quotes && typeof content === 'string' ? `${JSON.stringify(name)}: ${JSON.stringify(content)}\n` : flow;
		return `${how.comment ? '# a word about it\n' : ''}${quoted}`;
	};

	test('a change is read back, every other entry keeps its bytes, twice is once', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(key, value, style), { selector: ([name]) => name, minLength: 1, maxLength: 6 }),
				fc.nat(),
				value,
				fc.string(),
				(entries, pick, next, body) => {
					const crlf = entries[0]?.[2].crlf === true;
					const at = pick % entries.length;
					const texts = entries
						.map(([name, content, how]) => entryText(name, content, how))
						.map((text) => (crlf ? text.replace(/\n/g, '\r\n') : text));
					const eol = crlf ? '\r\n' : '\n';
					const note = `---${eol}${texts.join('')}---${eol}${body}`;
					const name = entries[at]?.[0] ?? '';
					if (!(name in propertiesOf(note, yaml))) return;
					const changed = set(note, { [name]: next });
					expect(propertiesOf(changed, yaml)[name] ?? '').toEqual(next ?? '');
					expect(set(changed, { [name]: next })).toBe(changed);
					expect(changed.startsWith(`---${eol}${texts.slice(0, at).join('')}`)).toBe(true);
					expect(changed.endsWith(`${texts.slice(at + 1).join('')}---${eol}${body}`)).toBe(true);
				},
			),
			{ numRuns: runs(500) },
		);
	});
});

test.each([
	[null, '', true],
	[undefined, null, true],
	['', undefined, true],
	['', '', true],
	['a', 'a', true],
	['a', '', false],
	[null, 'a', false],
	[0, null, false],
	[0, '', false],
	[false, undefined, false],
	[3, '3', false],
	[['a', 'b'], ['a', 'b'], true],
	[['a', 'b'], ['b', 'a'], false],
	[[], null, false],
])('%j and %j say the same: %s', (a, b, same) => {
	expect(sameValue(a, b)).toBe(same);
	expect(sameValue(b, a)).toBe(same);
});

describe('a property under another key', () => {
	test.each<[string, string, string, string, string]>([
		['its value and its comment stay', 'b: 1\na:  "x"  # mine\nc:\n', 'a', 'd', 'b: 1\nd:  "x"  # mine\nc:\n'],
		['a list stays under it', 'a:\n  - x # y\n  - z\nb: 1\n', 'a', 'd', 'd:\n  - x # y\n  - z\nb: 1\n'],
		['an empty value', 'a:\nb:\n', 'b', 'd', 'a:\nd:\n'],
		['quotes go with the old key', '"a b": 1\n', 'a b', 'c', 'c: 1\n'],
		['a key that needs them gets them', 'a: 1\n', 'a', 'b: c', '"b: c": 1\n'],
		['a key that reads like a number', 'a: 1\n', 'a', '2', '"2": 1\n'],
		['line ends', 'a: 1\r\nb: 2\r\n', 'a', 'c', 'c: 1\r\nb: 2\r\n'],
		['the same key', 'a: 1\n', 'a', 'a', 'a: 1\n'],
		['no key', 'a: 1\n', 'a', '', 'a: 1\n'],
		['one that is not there', 'a: 1\n', 'b', 'c', 'a: 1\n'],
		['one that is', 'a: 1\nc: 2\n', 'a', 'c', 'a: 1\nc: 2\n'],
		['one inside another', 'o:\n  a: 1\na: 2\n', 'a', 'c', 'o:\n  a: 1\nc: 2\n'],
		['braces around all', '{ a: 1 }\n', 'a', 'c', '{ a: 1 }\n'],
		['an anchor that is meant elsewhere', 'a: &x 1\nb: *x\n', 'a', 'c', 'c: &x 1\nb: *x\n'],
	])('%s', (_, before, from, to, after) => {
		for (const [bom, body] of [
			['', 'a: 1\n'],
			['\uFEFF', ''],
		])
			expect(renameProperty(`${bom}---\n${before}---\n${body}`, from, to, yaml)).toBe(`${bom}---\n${after}---\n${body}`);
	});
	test('without properties', () => expect(renameProperty('a: 1\n', 'a', 'b', yaml)).toBe('a: 1\n'));
});
