import fc from 'fast-check';
import { wordChanges } from '../../src/note/word-changes';

test.each([
	['the same words, however they are broken', 'a  b\nc', 'a b c', 'a b c'],
	['one word for another', 'We study agents', 'We test agents', 'We -study- +test+ agents'],
	['a word at the end', 'We study', 'We study agents', 'We study +agents+'],
	['a word at the start', 'study agents', 'We study agents', '+We+ study agents'],
	['everything', 'one two', 'three', '-one two- +three+'],
	['nothing left', 'one two', '', '-one two-'],
])('%s', (_name, before, after, shown) => {
	const marks = { same: '', removed: '-', added: '+' };
	expect(
		wordChanges(before, after)
			.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`)
			.join(' '),
	).toBe(shown);
});

test('what stays and what is added is the text after, what stays and what goes the text before', () => {
	const words = fc.array(fc.constantFrom('a', 'b', 'c', 'é', '$x$'), { maxLength: 30 });
	fc.assert(
		fc.property(words, words, (before, after) => {
			const changes = wordChanges(before.join(' '), after.join(' '));
			const without = (kind: string) =>
				changes
					.filter((change) => change.kind !== kind)
					.map(({ text }) => text)
					.join(' ');
			return without('removed') === after.join(' ') && without('added') === before.join(' ');
		}),
	);
});
