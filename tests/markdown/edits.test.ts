/** Holds that edits make one text of another and leave what both share alone. */
import fc from 'fast-check';
import { applyEdits, textEdits } from '../../src/markdown/edits';

test.each([
	['a\nb\nc\n', 'a\nB\nc\n', [{ from: 2, to: 4, text: 'B\n' }]],
	[
		'a\nb\nc\nd\n',
		'A\nb\nc\nD\n',
		[
			{ from: 0, to: 2, text: 'A\n' },
			{ from: 6, to: 8, text: 'D\n' },
		],
	],
	['a\n', 'a\n', []],
	['', 'x', [{ from: 0, to: 0, text: 'x' }]],
	['a\nb', 'a\n', [{ from: 2, to: 3, text: '' }]],
])('%j → %j', (before, after, edits) => {
	expect(textEdits(before, after)).toEqual(edits);
});

test('applying the edits gives the text, whatever the texts are', () => {
	const text = fc.array(fc.constantFrom('a\n', 'b\n', '', '\n', 'c', 'd\r\n')).map((lines) => lines.join(''));
	fc.assert(fc.property(text, text, (before, after) => applyEdits(before, textEdits(before, after)) === after));
});
