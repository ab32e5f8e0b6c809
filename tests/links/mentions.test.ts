/** Names of notes that stand in a text as words: which are pointers, and which are only words. */
import { findMentions } from '../../src/links/mentions';
import { NameIndex } from '../../src/links/name-index';
import { parseNoteKinds } from '../../src/links/note-kind';
import { obsidianRule } from './obsidian-rule';

const PATHS = [
	'50 - Areas/Ethics-Review-Log.md',
	'SP-PUMA-Constitution.md',
	'PN-Agents.md',
	'MOC Agent Architectures.md',
	'Smart-PMO.md',
	'Multi-Agent.md',
	'Workflow.md',
	'Here-It-Is.md',
	'LN-A-1.md',
	'LN-A-1-Long.md',
];
const resolver = {
	index: NameIndex.of(
		PATHS.map((path) => ({ path, aliases: path === 'PN-Agents.md' ? ['LLM Agent'] : [] })),
		parseNoteKinds(''),
	),
	destination: obsidianRule(PATHS),
};
const seen = (text: string, anywhere = true, headings: string[] = []) =>
	findMentions(text, 'Here-It-Is.md', resolver, { anywhere, headings }).map(
		({ name, path }) => `${name} > ${path.replace(/.*\//, '').replace('.md', '')}`,
	);

test.each([
	['after an arrow', '- **Bounded autonomy**: justifies it → Ethics-Review-Log', ['Ethics-Review-Log > Ethics-Review-Log']],
	['after an arrow, spelled freely', 'see → ethics review log, and more', ['ethics review log > Ethics-Review-Log']],
	['after an arrow, by alias', '-> LLM agent.', ['LLM agent > PN-Agents']],
	['after an arrow, in brackets', '(→ Smart PMO)', ['Smart PMO > Smart-PMO']],
	['after an arrow, a path', '→ 50 - Areas/Ethics-Review-Log', ['50 - Areas/Ethics-Review-Log > Ethics-Review-Log']],
	['after an arrow, a step of a process', 'Thought → retrieve similar issues → classify', []],
	['by its name with a prefix', 'as SP-PUMA-Constitution says.', ['SP-PUMA-Constitution > SP-PUMA-Constitution']],
	['by a prefix and words', 'in MOC Agent Architectures we', ['MOC Agent Architectures > MOC Agent Architectures']],
	['in a mail address', 'write to SP-PUMA-Constitution@example.org', []],
	['in bold', '**SP-PUMA-Constitution**', ['SP-PUMA-Constitution > SP-PUMA-Constitution']],
	['by a hyphenated name', 'the Ethics-Review-Log lists', ['Ethics-Review-Log > Ethics-Review-Log']],
	['at the end of a sentence', 'see PN-Agents.', ['PN-Agents > PN-Agents']],
	['the longer of two names', 'LN-A-1-Long and LN-A-1', ['LN-A-1-Long > LN-A-1-Long', 'LN-A-1 > LN-A-1']],
	['part of a longer word', 'SP-PUMA-Constitution-2 and XPN-Agents', []],
	['an ordinary word that is a note', 'a Workflow for it', []],
	['a word spelled unlike the note', 'a MultiAgent system', []],
	['the note itself', 'Here-It-Is', []],
	['a link, a code, a math, an address', '[[PN-Agents]] `PN-Agents` $PN-Agents$ https://x.org/PN-Agents [PN-Agents](https://x.org)', []],
	['a tag, a citekey, a block id, a reference', '#PN-Agents @PN-Agents ^PN-Agents [PN-Agents] a/PN-Agents PN-Agents/b', []],
	['a heading', '## PN-Agents', []],
	['frontmatter', '---\nid: PN-Agents\n---\n', []],
])('%s', (_, text, expected) => expect(seen(text)).toEqual(expected));

test('by default a hyphenated name counts only in sections that tie the paper to others', () => {
	const text =
		'# N\nSmart-PMO\n## Pass 1\nSmart-PMO\n## PUMA Integration\nSmart-PMO\n### Deeper\nSmart-PMO\n## 🔗 Connected Notes\nSmart-PMO\n## My project\nSmart-PMO\n## Enlaces relacionados\nSmart-PMO\n';
	const lines = (headings: string[]) =>
		findMentions(text, 'Here-It-Is.md', resolver, { anywhere: false, headings }).map(({ line }) => line);
	expect(lines([])).toEqual([6, 8, 10, 14]);
	expect(lines(['My project'])).toEqual([6, 8, 10, 12, 14]);
});

test.each([
	[
		'with the prefix of a kind',
		'as SP-PUMA-Constitution and MOC Agent Architectures say',
		['SP-PUMA-Constitution', 'MOC Agent Architectures'],
	],
	['with hyphens after an arrow', '- justifies it → Ethics-Review-Log', ['Ethics-Review-Log']],
	['spelled freely after an arrow', 'agents → ethics review log', []],
	['an ordinary word after an arrow', 'training → Workflow', []],
	['a hyphenated word', 'a Multi-Agent system', []],
	['in code, math, comments, links and addresses', '`PN-Agents` $PN-Agents$ %%PN-Agents%% [[PN-Agents]] https://x.org/PN-Agents', []],
])('outside of them: %s', (_, text, expected) => {
	expect(seen(`# N\n\n## Pass 1\n\n${text}\n`, false).map((one) => one.split(' > ')[0])).toEqual(expected);
});

test('a mention says where it stands', () => {
	const text = 'a\n\nsee PN-Agents here\n';
	const [mention] = findMentions(text, 'Here-It-Is.md', resolver, { anywhere: true });
	expect(mention).toMatchObject({ line: 3, context: 'see PN-Agents here' });
	expect(mention && text.slice(mention.from, mention.to)).toBe('PN-Agents');
});
