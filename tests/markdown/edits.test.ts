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

test('no line that both texts have in order is written, and edits stand apart', () => {
	const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 9 });
	fc.assert(
		fc.property(lines, lines, (a, b) => {
			const [before, after] = [a, b].map((texts) => texts.map((text) => `${text}\n`).join('')) as [string, string];
			const edits = textEdits(before, after);
			const count = (text: string) => text.split('\n').length - 1;
			const dropped = edits.reduce((sum, { from, to }) => sum + count(before.slice(from, to)), 0);
			const written = edits.reduce((sum, { text }) => sum + count(text), 0);
			const common = commonLines(a, b);
			expect([dropped, written]).toEqual([a.length - common, b.length - common]);
			edits.forEach((edit, at) => expect(edit.from).toBeGreaterThan(edits[at - 1]?.to ?? -1));
		}),
		{ numRuns: 300 },
	);
});

/** The length of the longest common subsequence, found by trying all. */
function commonLines([first, ...a]: readonly string[], b: readonly string[]): number {
	if (first === undefined) return 0;
	const at = b.indexOf(first);
	const without = commonLines(a, b);
	return at < 0 ? without : Math.max(without, 1 + commonLines(a, b.slice(at + 1)));
}
