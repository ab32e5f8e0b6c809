/** Properties are the same in any case, as in the app: what the reader spells `Status` is read, and written in their own line. */
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { paperOfNote } from '../../../src/note/paper-of-note';
import { scalarProperty } from '../../../src/note/properties/plain-properties';
import { propertiesOf, renameProperty, setProperties } from '../../../src/note/properties/frontmatter';
import { DEFAULT_PROPERTY_NAMES, PROPERTIES, namesIn, propertyIn } from '../../../src/note/properties/properties';

const NAMES = DEFAULT_PROPERTY_NAMES;
const yaml = { stringify: (value: unknown) => stringify(value), parse: (text: string): unknown => parse(text) as unknown };
const changed = (properties: string, changes: Record<string, unknown>) =>
	setProperties(`---\n${properties}---\n`, changes, yaml, PROPERTIES).replace(/^---\n|---\n$/g, '');

test.each<[string, string, Record<string, unknown>, string]>([
	['the reader’s letters stay', 'Status: reading # now\n', { status: 'reviewed' }, 'Status: reviewed # now\n'],
	['in capitals, in quotes', '"DOI": "10.1000/a"\n', { doi: '10.1000/b' }, '"DOI": "10.1000/b"\n'],
	['a list', 'Authors:\n  - "A, B" # first\n', { authors: ['A, B', 'C, D'] }, 'Authors:\n  - "A, B" # first\n  - C, D\n'],
	['ours wins where both stand', 'Status: x\nstatus: y\n', { status: 'z' }, 'Status: x\nstatus: z\n'],
	['the first of two others', 'STATUS: x\nStatus: y\n', { status: 'z' }, 'STATUS: z\nStatus: y\n'],
	['same value, same bytes', 'Year:   2019\n', { year: 2019 }, 'Year:   2019\n'],
	['taken away', 'Topic: a\nYear: 2019\n', { topic: undefined }, 'Year: 2019\n'],
	['a new one stands behind its neighbour', 'Title: a\nDOI: b\n', { year: 2019 }, 'Title: a\nyear: 2019\nDOI: b\n'],
	['a name that only begins alike', 'Statuses: x\n', { status: 'z' }, 'Statuses: x\nstatus: z\n'],
	['another alphabet', 'ÉTAT: x\n', { état: 'z' }, 'ÉTAT: z\n'],
])('%s', (_, before, changes, after) => {
	expect(changed(before, changes)).toBe(after);
});

test('read under any spelling, by the parser and without one', () => {
	const note = '---\nTitle: On Engines\nArXiv: "1706.03762"\nDOI: 10.1000/xyz\nYEAR: 2017\nRelevance: 4\n---\n';
	expect(paperOfNote(propertiesOf(note, yaml), NAMES)).toMatchObject({ title: 'On Engines', arxiv: '1706.03762', doi: '10.1000/xyz' });
	expect(scalarProperty(note, 'relevance')).toBe('4');
	expect(propertyIn({ relevance: 1, Relevance: 2 }, NAMES, 'relevance')).toBe(1);
	expect(propertyIn({ Citekey: 'a' }, { ...NAMES, citekey: '' }, 'citekey')).toBe('a');
	expect(propertyIn(null, NAMES, 'citekey')).toBeUndefined();
	expect(renameProperty('---\nStatus: x # y\n---\n', 'status', 'state', yaml)).toBe('---\nstate: x # y\n---\n');
	expect(renameProperty('---\nStatus: x\nState: y\n---\n', 'status', 'state', yaml)).toBe('---\nStatus: x\nState: y\n---\n');
});

test('a note whose properties are all as named costs no table, and each key is looked at once', () => {
	expect(namesIn({ title: 'a', Project: 'b' }, NAMES)).toBe(NAMES);
	let asked = 0;
	const counted = new Proxy(Object.fromEntries(PROPERTIES.map((name) => [name.toUpperCase(), 1])), {
		ownKeys: (target) => ((asked += 1), Reflect.ownKeys(target)),
	});
	expect(namesIn(counted, NAMES)).toEqual(Object.fromEntries(PROPERTIES.map((name) => [name, name.toUpperCase()])));
	expect(asked).toBe(1);
});

const respelled = fc.constantFrom(...PROPERTIES).chain((name) =>
	fc.tuple(
		fc.constant(name),
		fc
			.array(fc.boolean(), { minLength: name.length, maxLength: name.length })
			.map((up) => [...name].map((letter, at) => (up[at] === true ? letter.toUpperCase() : letter)).join('')),
	),
);

test('any property in any letters: one line before and after, and the others as they were', () => {
	fc.assert(
		fc.property(fc.uniqueArray(respelled, { selector: ([name]) => name, minLength: 1 }), fc.nat(), (keys, pick) => {
			const note = `---\n${keys.map(([, key], at) => `${key}: v${at} # ${at}\n`).join('')}---\nText\n`;
			const at = pick % keys.length;
			const [name, key] = keys[at] ?? ['type', 'type'];
			expect(propertyIn(propertiesOf(note, yaml), NAMES, name)).toBe(`v${at}`);
			expect(namesIn(propertiesOf(note, yaml), NAMES)[name]).toBe(key);
			expect(setProperties(note, { [name]: 'new' }, yaml, PROPERTIES)).toBe(note.replace(`: v${at} #`, ': new #'));
		}),
	);
});
