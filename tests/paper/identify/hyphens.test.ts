/** Hyphens of other kinds, which word processors and web pages put in: an en dash, a non-breaking hyphen, a minus sign. */
import { findPaperIds, identify } from '../../../src/paper/identify/recognise';
import { readPasted } from '../../../src/paper/identify/pasted';
import { paperKey } from '../../../src/paper/identifier';

test.each([
	['math-ph/0309136', 'arxiv:math-ph/0309136'],
	['hep-th/9901001v2', 'arxiv:hep-th/9901001'],
	['arXiv:cond-mat/0101001', 'arxiv:cond-mat/0101001'],
	['https://arxiv.org/abs/q-bio/0401001', 'arxiv:q-bio/0401001'],
	['10.48550/arXiv.math-ph/0309136', 'arxiv:math-ph/0309136'],
	['10.1038/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
	['https://doi.org/10.1007/978-3-319-24574-4_28', 'doi:10.1007/978-3-319-24574-4_28'],
	['978-0-262-03384-8', 'isbn:9780262033848'],
	['P18-1001', 'acl:p18-1001'],
	['https://aclanthology.org/D19-1001/', 'acl:d19-1001'],
])('%s with any hyphen', (typed, key) => {
	for (const hyphen of ['-', '\u2010', '\u2011', '\u2013', '\u2212']) {
		const text = typed.replaceAll('-', hyphen);
		const id = identify(text);
		expect([text, id && paperKey(id)]).toEqual([text, key]);
		expect(readPasted(text)).toMatchObject([{ kind: 'paper', text, from: 0, to: text.length }]);
		// Amid words it is read as with a plain one; but an en dash may end an address.
		const amid = (one: string) => findPaperIds(`See ${one}, and so on.`).map((found) => [found.id, found.from, found.to]);
		if (hyphen !== '\u2013' || !text.includes('doi.org')) expect(amid(text)).toEqual(amid(typed));
	}
});

test.each([
	['a range of years', '1990–1995'],
	['words joined', 'Vaswani–Shazeer attention'],
	['a phrase put in', 'the hep–th/eprint archive'],
	['a minus', 'x−1 and 3−4'],
])('%s names no paper, and reads as typed', (_, text) => {
	expect(readPasted(text)).toMatchObject([{ kind: 'words', text }]);
});

test('a range of identifiers is two', () => {
	expect(findPaperIds('1706.03762–1706.03764').map(({ id }) => id.id)).toEqual(['1706.03762', '1706.03764']);
});

test.each([
	['obsidian://structured-paper-notes?id=1706.03762', 'arxiv:1706.03762'],
	['obsidian://structured-paper-notes?vault=My%20Papers&id=10.1000%2F182', 'doi:10.1000/182'],
	['obsidian://structured-paper-notes/?id=arXiv%3A1706.03762v3&x=y', 'arxiv:1706.03762'],
	['OBSIDIAN://structured-paper-notes?text=https%3A%2F%2Farxiv.org%2Fabs%2Fmath-ph%2F0309136', 'arxiv:math-ph/0309136'],
	['<obsidian://structured-paper-notes?id=pmid%3A23690738>', 'pmid:23690738'],
])('our own address %s is the paper it asks for', (typed, key) => {
	const [row, ...others] = readPasted(typed);
	expect(others).toEqual([]);
	expect(row?.kind === 'paper' && paperKey(row.id)).toBe(key);
});
