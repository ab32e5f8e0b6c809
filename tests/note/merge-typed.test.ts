import * as fc from 'fast-check';
import { mergedText } from '../../src/note/merge-typed';
import { runs } from '../size';

test.each([
	['apart', 'sound', 'sound, I think', 'very sound', 'very sound, I think'],
	['only mine', 'a', 'a b', 'a', 'a b'],
	['only theirs', 'a', 'a', 'a c', 'a c'],
	['the same', 'a', 'a b', 'a b', 'a b'],
	['both at the end', 'a', 'a mine', 'a theirs', 'a theirs mine'],
	['both from nothing', '', 'mine', 'theirs', 'theirs mine'],
	['one word, two others', 'it is good', 'it is fine', 'it is bad', 'it is bad fine'],
	['one more than the other', 'a', 'a b', 'a b c', 'a b c'],
	['they cleared it', 'old words', 'old words and mine', '', 'old words and mine'],
])('%s', (_name, base, mine, theirs, merged) => {
	expect(mergedText(base, mine, theirs)).toBe(merged);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }).map((words) => words.join(' '));

test('nothing that either added is lost, and one hand alone is taken as it is', () => {
	fc.assert(
		fc.property(text, text, text, (base, mine, theirs) => {
			expect(mergedText(base, mine, base)).toBe(mine);
			expect(mergedText(base, base, theirs)).toBe(theirs);
			const marked = mergedText(base, `${mine} MINE`.trim(), `THEIRS ${theirs}`.trim());
			expect(marked).toContain('MINE');
			expect(marked).toContain('THEIRS');
		}),
		{ numRuns: runs(1000) },
	);
});
