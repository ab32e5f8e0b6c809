/** How cells are edited: their kinds, what is typed, and what becomes of it when the note changed meanwhile. */
import { columnKind, fieldText, kindOf, mergedValue, typedValue } from '../../../src/note/matrix/cells';
import type { PropertyKind } from '../../../src/note/matrix/cells';
import { propertyRow } from '../../../src/note/matrix/rows';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';

test.each<[unknown, PropertyKind | null]>([
	['Nature', 'text'],
	['', null],
	[null, null],
	[[], null],
	[['a'], 'list'],
	[3, 'number'],
	[0, 'number'],
	[false, 'checkbox'],
	['2026-11-26', 'date'],
	['2026-11-26 draft', 'text'],
])('%j is of the kind %s', (value, kind) => expect(kindOf(value)).toBe(kind));

test('a column is of the kind of the first paper that has something in it', () => {
	const rows = [{}, { venue: null }, { n: 2, done: true, tags: ['x'], on: '2026-01-02' }].map((properties) =>
		propertyRow('X.md', properties, DEFAULT_PROPERTY_NAMES),
	);
	const kinds = (
		['property:n', 'property:done', 'property:tags', 'property:on', 'property:venue', 'year', 'topic', 'status', 'pass'] as const
	).map((column) => columnKind(column, rows));
	expect(kinds).toEqual(['number', 'checkbox', 'list', 'date', 'text', 'number', 'text', 'status', 'pass']);
	expect(
		(['category', 'relevanceText', 'relevance', 'title', 'arxiv', 'answered', 'path', 'heading:X'] as const).map((column) =>
			columnKind(column, rows),
		),
	).toEqual(['answer', 'answer', 'rating', null, null, null, null, null]);
});

test.each<[PropertyKind, string, unknown]>([
	['text', ' a\n b ', 'a b'],
	['text', '', null],
	['number', '12', 12],
	['number', '1e3', 1000],
	['number', 'about 12', 'about 12'],
	['number', '', null],
	['date', '2026-11-26', '2026-11-26'],
	['list', 'Lovelace, Ada\n\n Turing, Alan ', ['Lovelace, Ada', 'Turing, Alan']],
	['list', '', []],
	['checkbox', 'true', true],
	['checkbox', 'false', false],
])('in a field for a %s, %j is %j', (kind, typed, value) => expect(typedValue(kind, typed)).toEqual(value));

test('a list is edited an item a line', () => {
	expect(fieldText(['Lovelace, Ada', 'Turing, Alan'])).toBe('Lovelace, Ada\nTuring, Alan');
	expect(typedValue('list', fieldText(['a', 'b']))).toEqual(['a', 'b']);
});

test.each<[string, unknown, unknown, unknown, unknown]>([
	['nothing happened meanwhile', 'a b', 'a c', 'a b', 'a c'],
	['words elsewhere in the text', 'one two three', 'one two four', 'zero two three', 'zero two four'],
	['another number', 2, 3, 5, 3],
	['another date', '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-02'],
	['an item more in the list', ['a', 'b'], ['a', 'c'], ['a', 'b', 'd'], ['a', 'd', 'c']],
	['an item less in the list', ['a', 'b'], ['a', 'b', 'c'], ['b'], ['b', 'c']],
	['the same item added', ['a'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
	['a first item', undefined, ['a'], undefined, ['a']],
])('merged: %s', (_what, base, mine, theirs, merged) => expect(mergedValue(base, mine, theirs)).toEqual(merged));
