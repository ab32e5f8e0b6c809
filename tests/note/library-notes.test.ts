/** Notes of a library, at the end of a note's own: once each, in either language, with every other byte as it was. */
import fc from 'fast-check';
import { hasNotes, noteParagraphs, withNotes } from '../../src/note/library-notes';

test('paragraphs mean nothing to Markdown; empty ones are none', () => {
	expect(noteParagraphs(['See [[this]].\n\n\n\n# not a heading', '', ' \n '])).toEqual(['See \\[\\[this\\]\\].', '\\# not a heading']);
});

test.each([
	['no section', '# T\n\nText.\n', '# T\n\nText.\n\n## Notes\n\nA.\n\nB.\n'],
	['an empty section', '# T\n\n## Notes\n', '# T\n\n## Notes\n\nA.\n\nB.\n'],
	['one of them is there', '# T\n\n## Notes\n\nA.\n', '# T\n\n## Notes\n\nA.\n\nB.\n'],
	['both are there, apart', '# T\n\nB.\n\n## Notes\n\nA.\n', '# T\n\nB.\n\n## Notes\n\nA.\n'],
	['a word that is part of another line is not it', '# T\n\nAlso A.\n', '# T\n\nAlso A.\n\n## Notes\n\nA.\n\nB.\n'],
	[
		'a section in the middle, of the reader',
		'# T\n\n## Notas\n\nMine.\n- one\n\n\n## MOCs\n',
		'# T\n\n## Notas\n\nMine.\n- one\n\nA.\n\nB.\n\n\n## MOCs\n',
	],
	['other headings of notes are not it', '# Notes\n\n## Related Notes\n', '# Notes\n\n## Related Notes\n\n## Notes\n\nA.\n\nB.\n'],
	['its line ends are kept', '# T\r\n\r\n## Notes\r\n\r\nA.\r\n', '# T\r\n\r\n## Notes\r\n\r\nA.\r\n\r\nB.\r\n'],
	['a missing last line end stays missing', '# T\n\n## Notes\n\nA.', '# T\n\n## Notes\n\nA.\n\nB.'],
])('%s', (_, before, after) => {
	expect(withNotes(before, ['A.', 'B.'], 'en')).toBe(after);
	expect(withNotes(after, ['A.', 'B.'], 'en')).toBe(after);
	expect(hasNotes(after)).toBe(/Not[ea]s\r?\n/.test(after));
});

test('twice is once, and every line of the reader stays', () => {
	const line = fc.constantFrom('## Notes', '# T', 'A.', '- one', '```', '> [!quote] Q', '| a | b |', '%%', '---', '', 'B c', '## MOCs');
	fc.assert(
		fc.property(
			fc.array(line, { maxLength: 14 }),
			fc.array(fc.constantFrom('A.', 'B.', 'Long\nand two'), { maxLength: 3 }),
			(lines, notes) => {
				const text = `${lines.join('\n')}\n`;
				const once = withNotes(text, [...new Set(notes)], 'es');
				expect(withNotes(once, [...new Set(notes)], 'es')).toBe(once);
				const left = once.split('\n');
				for (const mine of lines) expect(left.splice(0, left.indexOf(mine) + 1).length > 0).toBe(true);
			},
		),
	);
});
