/** The section of references: real links for the papers in the vault, plain text for the others, and the reader's words untouched. */
import { withReferences } from '../../src/note/references-section';
import type { ReferencesInput } from '../../src/note/references-section';

const CITED = [
	{ n: 1, text: 'S. Keshav. How to read a [[paper]]. 2007.' },
	{ n: 2, text: 'A. Vaswani et al. Attention is all you need. 2017.' },
	{ n: 3, text: 'A. M. Turing. On computable numbers. 1936.' },
];
/** What the vault has of them: the others stay text. */
const input = (vault: readonly string[] = ['Vaswani', 'Turing']): ReferencesInput => {
	const notes = vault.map((name) => ({ path: `Papers/LN-${name}.md`, link: `[[LN-${name}]]` }));
	return {
		links: notes,
		others: CITED.filter(({ text }) => !vault.some((name) => text.includes(name))),
		all: CITED,
		leadsTo: (target) => notes.find(({ path }) => path.endsWith(`/${target.replace(/^Papers\//, '')}.md`))?.path ?? null,
	};
};
const NOTE = '# T\n\n## Related Notes\n\nMine.\n';
const SECTION =
	'## References\n\n- [[LN-Vaswani]]\n- [[LN-Turing]]\n\n> [!quote]- Not in the vault (1)\n> 1. S. Keshav. How to read a \\[\\[paper\\]\\]. 2007.\n';
const first = withReferences(NOTE, input(), null);
const again = (text: string, vault: readonly string[]) => withReferences(text, input(vault), first.written).text;

test('put at the end once', () => {
	expect(first.text).toBe(`${NOTE}\n${SECTION}`);
	expect(again(first.text, ['Vaswani', 'Turing'])).toBe(first.text);
});

test('a paper that got its note becomes a link; the folded list is brought up to date, the reader’s lines stay', () => {
	const some = withReferences(NOTE, input(['Vaswani']), null);
	const edited = some.text.replace('- [[LN-Vaswani]]', '- [[LN-Vaswani]] — the one to read\n- mine');
	expect(withReferences(edited, input(), some.written).text).toBe(
		`${NOTE}\n${SECTION.replace('[[LN-Vaswani]]', '[[LN-Vaswani]] — the one to read\n- mine')}`,
	);
});

test('with a note for each the folded list goes, and comes back when one is gone; no link is left that leads nowhere', () => {
	const all = again(first.text, ['Vaswani', 'Turing', 'Keshav']);
	expect(all).toBe(`${NOTE}\n## References\n\n- [[LN-Vaswani]]\n- [[LN-Turing]]\n- [[LN-Keshav]]\n`);
	expect(withReferences(all, input(), { ...first.written, links: [...first.written.links, '[[LN-Keshav]]'] }).text).toBe(first.text);
});

test.each([
	['a folded list with a line of the reader’s is left', '2007.', '2007. Read twice.'],
	['so is a line that was added to it', '2007.\n', '2007.\n> Look at the first one.\n'],
])('%s', (_, from, to) => {
	const edited = first.text.replace(from, to);
	expect(again(edited, ['Vaswani', 'Turing', 'Keshav'])).toBe(edited.replace('- [[LN-Turing]]', '- [[LN-Turing]]\n- [[LN-Keshav]]'));
});

test.each([
	['by another name', '[[LN-Vaswani|Attention]]'],
	['by its path', '[[Papers/LN-Vaswani]]'],
	['as Markdown', '[Attention](LN-Vaswani.md)'.replace('.md', '')],
])('a note the section links already is not put in again: %s', (_, link) => {
	const edited = first.text.replace('[[LN-Vaswani]]', link);
	expect(again(edited, ['Vaswani', 'Turing'])).toBe(edited);
});

test('a link of the reader’s own that leads nowhere is theirs', () => {
	const edited = first.text.replace('- [[LN-Turing]]', '- [[LN-Turing]]\n- [[LN-To be written]]');
	expect(again(edited, ['Vaswani', 'Turing'])).toBe(edited);
});

test('after an undo of a refresh it is written again', () => {
	const refreshed = withReferences(first.text, input(['Vaswani', 'Turing', 'Keshav']), first.written);
	expect(withReferences(first.text, input(['Vaswani', 'Turing', 'Keshav']), refreshed.written).text).toBe(refreshed.text);
});

test.each([
	[
		'a section of the reader’s own',
		'# T\n\n## References\n\nSee the PDF.\n\n## Next\n',
		'# T\n\n## References\n\n- [[LN-Vaswani]]\n- [[LN-Turing]]\n\nSee the PDF.\n',
	],
	['CRLF', '# T\r\n\r\nMine.\r\n', '- [[LN-Vaswani]]\r\n- [[LN-Turing]]\r\n'],
])('%s', (_, note, part) => {
	const { text } = withReferences(note, input(), null);
	expect(text).toContain(part);
	if (note.includes('\r')) expect(text.replace(/\r\n/g, '')).not.toContain('\n');
	expect(again(text, ['Vaswani', 'Turing'])).toBe(text);
});

test('nothing to say writes nothing', () => {
	expect(withReferences(NOTE, { ...input([]), others: [], all: [] }, null).text).toBe(NOTE);
});

test('a link of the reader’s own stays where its note is gone: outside the section, and with words beside it', () => {
	const gone = (text: string) => withReferences(text, input([]), first.written).text;
	const others = `# T\n\n- [[LN-Vaswani]]\n\n${SECTION}\n## Related Notes\n\n- [[LN-Turing]]\n`;
	const left = gone(others);
	expect(left).toContain('# T\n\n- [[LN-Vaswani]]\n\n## References\n');
	expect(left).toContain('## Related Notes\n\n- [[LN-Turing]]\n');
	expect(left.match(/\[\[LN-/g)).toHaveLength(2);
	expect(gone(first.text.replace('- [[LN-Turing]]', '- [[LN-Turing]] — mine'))).toContain('- [[LN-Turing]] — mine\n');
	expect(gone(`# T\n\n## References\n\n%%\n- [[LN-Turing]]\n%%\n`)).toContain('%%\n- [[LN-Turing]]\n%%\n');
});

test.each(['## References of mine', '## My references', '## Literature'])('%s is the reader’s own section', (heading) => {
	const text = `# T\n\n${heading}\n\n- a book\n`;
	expect(withReferences(text, input(), null).text).toBe(`${text}\n${SECTION}`);
});

test.each([
	'> [!quote]- Not in the vault, so far (1)',
	'> [!quote]- Not in the vault',
	'> [!quote]- Not in the vault (1) and never',
	'> [!quote]- What is not in the vault (1)',
	'> [!note] [!quote]- Not in the vault (1)',
])('%s is a callout of the reader’s', (head) => {
	const text = `# T\n\n## References\n\n${head}\n> 1. S. Keshav. How to read a \\[\\[paper\\]\\]. 2007.\n`;
	expect(withReferences(text, input(['Vaswani', 'Turing', 'Keshav']), first.written).text).toContain(text.slice(text.indexOf('> [')));
});
