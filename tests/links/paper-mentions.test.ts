/** arXiv addresses and ids in other notes, as links to the paper's note. */
import { applyEdits } from '../../src/markdown/edits';
import { readMarkdown } from '../../src/markdown/note';
import { findPaperMentions, paperMentionEdit } from '../../src/links/paper-mentions';
import { shortestLink } from './obsidian-rule';

const NOTES: Readonly<Record<string, string>> = { '1906.01820': 'LN-Hubinger-2019.md', 'hep-th/9901001': 'LN-Old-1999.md' };
const noteOf = (written: string) => Object.entries(NOTES).find(([id]) => written.includes(id))?.[1] ?? null;
const linked = (text: string, from = 'Here.md') => {
	const write = shortestLink([...Object.values(NOTES), from]);
	return applyEdits(
		text,
		findPaperMentions(text, from, noteOf).map((mention) => paperMentionEdit(readMarkdown(text), mention, from, write)),
	);
};

test.each([
	['a bare address', 'see https://arxiv.org/abs/1906.01820.', 'see [[LN-Hubinger-2019]].'],
	['an address with a version, in brackets', '(https://arxiv.org/pdf/1906.01820v3)', '([[LN-Hubinger-2019]])'],
	['an address in angles', '<https://arxiv.org/abs/1906.01820>', '[[LN-Hubinger-2019]]'],
	['a Markdown link', '[Hubinger et al.](https://arxiv.org/abs/1906.01820)', '[[LN-Hubinger-2019|Hubinger et al.]]'],
	[
		'a link with a title, or with brackets and bars in its text',
		'[H](https://arxiv.org/abs/1906.01820 "read") [a [b]](<https://arxiv.org/abs/1906.01820>) [a|b](https://arxiv.org/abs/1906.01820)',
		'[H](LN-Hubinger-2019.md "read") [a [b]](<LN-Hubinger-2019.md>) [a|b](LN-Hubinger-2019.md)',
	],
	['an id', 'in arXiv:1906.01820v3 they', 'in [[LN-Hubinger-2019|arXiv:1906.01820v3]] they'],
	['an old id', 'arXiv:hep-th/9901001', '[[LN-Old-1999|arXiv:hep-th/9901001]]'],
	['a bare number', 'see 1906.01820, too', 'see [[LN-Hubinger-2019|1906.01820]], too'],
	['in a table', '| [a](https://arxiv.org/abs/1906.01820) |\n|---|\n', '| [[LN-Hubinger-2019\\|a]] |\n|---|\n'],
	['a paper without a note', 'https://arxiv.org/abs/1706.03762 and 1706.03762', 'https://arxiv.org/abs/1706.03762 and 1706.03762'],
	[
		'code, math, comments, frontmatter',
		'---\nurl: https://arxiv.org/abs/1906.01820\n---\n`1906.01820` $1906.01820$ %%1906.01820%%',
		'---\nurl: https://arxiv.org/abs/1906.01820\n---\n`1906.01820` $1906.01820$ %%1906.01820%%',
	],
	['a link that is there', '[[LN-Hubinger-2019|1906.01820]]', '[[LN-Hubinger-2019|1906.01820]]'],
	['a part of another number', '21906.01820 1906.018201 1906.01820.5 x/1906.01820', '21906.01820 1906.018201 1906.01820.5 x/1906.01820'],
	[
		'an address other links go by, ids that are names, what stands in brackets',
		'[1]: https://arxiv.org/abs/1906.01820 "t"\n\n@1906.01820 [@1906.01820] #1906.01820 ^1906.01820 [1906.01820] [https://arxiv.org/abs/1906.01820]',
		'[1]: https://arxiv.org/abs/1906.01820 "t"\n\n@1906.01820 [@1906.01820] #1906.01820 ^1906.01820 [1906.01820] [https://arxiv.org/abs/1906.01820]',
	],
	['a footnote', '[^1]: https://arxiv.org/abs/1906.01820', '[^1]: [[LN-Hubinger-2019]]'],
	['behind a backslash', 'a \\arXiv:1906.01820 and \\1906.01820', 'a \\arXiv:1906.01820 and \\1906.01820'],
	['an embedded image', '![x](https://arxiv.org/abs/1906.01820)', '![x](https://arxiv.org/abs/1906.01820)'],
])('%s', (_, before, after) => {
	expect(linked(before)).toBe(after);
	expect(linked(after)).toBe(after);
});

test('a note does not link to itself', () => expect(linked('arXiv:1906.01820', 'LN-Hubinger-2019.md')).toBe('arXiv:1906.01820'));
