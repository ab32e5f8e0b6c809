import { applyEdits } from '../../../src/markdown/edits';
import { linkEdits, nearNote } from '../../../src/links/mend';
import { NameIndex } from '../../../src/links/name-index';
import { parseNoteKinds } from '../../../src/links/note-kind';
import { describeCorpus, corpusText } from '../corpus';
import { report } from '../../measure';
import { obsidianRule, shortestLink } from '../../links/obsidian-rule';
import { ALIASES, PLANTED, PLANTED_IN } from '../../links/planted-links';

const resolverOf = (paths: readonly string[], aliases: Readonly<Record<string, readonly string[]>> = {}) => ({
	index: NameIndex.of(
		paths.map((path) => ({ path, aliases: aliases[path] ?? [] })),
		parseNoteKinds(''),
	),
	destination: obsidianRule(paths),
});

describeCorpus('planted links in a note of the reference vault', ['reference-vault/paths.txt', 'reference-vault/notes'], () => {
	const paths = corpusText('reference-vault/paths.txt')
		.split('\n')
		.filter((path) => path !== '');
	const vault = resolverOf(paths, ALIASES);
	const write = shortestLink(paths);
	const original = corpusText(`reference-vault/notes/${PLANTED_IN}`);

	test('mended, the text around them is the same byte for byte, and nothing near is left', () => {
		const planted = PLANTED.filter(([link]) => link.endsWith(']]') || link.endsWith(')')).map(([link]) => link);
		const text = `${original}\n\`${planted.join(' ')}\`\n\n$$\n${planted[0] ?? ''}\n$$\n\n${planted.map((link) => `- before ${link} after`).join('\n')}\n`;
		const edits = linkEdits(text, PLANTED_IN, vault, write, nearNote);
		const after = applyEdits(text, edits);
		report(`planted links mended: ${edits.length} of ${planted.length}`);
		expect(edits).toHaveLength(PLANTED.filter(([, status]) => status === 'near').length);
		expect(after.startsWith(`${original}\n\`${planted.join(' ')}\`\n`)).toBe(true);
		const strip = (whole: string) =>
			whole
				.split('\n')
				.filter((line) => line.startsWith('- before'))
				.map((line) => [line.slice(0, 9), line.slice(-6)]);
		expect(strip(after)).toEqual(strip(text));
		expect(linkEdits(after, PLANTED_IN, vault, write, nearNote)).toEqual([]);
	});
});
