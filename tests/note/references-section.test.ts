/** The section of references: real links for the papers in the vault, plain text for the others, and the reader's words untouched. */
import { withReferences } from '../../src/note/references-section';

const input = { links: ['[[LN-Vaswani]]', '[[LN-Turing]]'], others: [{ n: 1, text: 'S. Keshav. How to read a [[paper]]. 2007.' }] };
const NOTE = '# T\n\n## Related Notes\n\nMine.\n';
const SECTION =
	'## References\n\n- [[LN-Vaswani]]\n- [[LN-Turing]]\n\n> [!quote]- Not in the vault (1)\n> 1. S. Keshav. How to read a \\[\\[paper\\]\\]. 2007.\n';

test('put at the end once', () => {
	const { text, written } = withReferences(NOTE, input, null);
	expect(text).toBe(`${NOTE}\n${SECTION}`);
	expect(withReferences(text, input, written).text).toBe(text);
});

test('a paper that got its note becomes a link; the folded list is brought up to date, the reader’s lines stay', () => {
	const first = withReferences(NOTE, input, null);
	const edited = first.text.replace('- [[LN-Turing]]', '- [[LN-Turing]] — the one to read\n- mine');
	const { text } = withReferences(
		edited,
		{ links: [...input.links, '[[LN-Keshav]]'], others: [{ n: 5, text: 'A. Lovelace. Notes.' }] },
		first.written,
	);
	expect(text).toBe(
		`${NOTE}\n## References\n\n- [[LN-Vaswani]]\n- [[LN-Turing]] — the one to read\n- mine\n- [[LN-Keshav]]\n\n> [!quote]- Not in the vault (1)\n> 5. A. Lovelace. Notes.\n`,
	);
});

test('a folded list the reader changed is left', () => {
	const first = withReferences(NOTE, input, null);
	const edited = first.text.replace('2007.', '2007. Read twice.');
	expect(withReferences(edited, { ...input, others: [] }, first.written).text).toBe(edited);
});

test.each([
	[
		'a section of the reader’s own',
		'# T\n\n## References\n\nSee the PDF.\n\n## Next\n',
		'# T\n\n## References\n\n- [[LN-Vaswani]]\n- [[LN-Turing]]\n\nSee the PDF.\n',
	],
	['CRLF', '# T\r\n\r\nMine.\r\n', '- [[LN-Vaswani]]\r\n- [[LN-Turing]]\r\n'],
])('%s', (_, note, part) => {
	const { text } = withReferences(note, input, null);
	expect(text).toContain(part);
	if (note.includes('\r')) expect(text.replace(/\r\n/g, '')).not.toContain('\n');
});

test('nothing to say writes nothing', () => {
	expect(withReferences(NOTE, { links: [], others: [] }, null).text).toBe(NOTE);
});
