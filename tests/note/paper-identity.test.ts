/** A note is its paper's however the reader spells the property that says so. */
import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';
import { paperKeysOf } from '../../src/note/paper-identity';
import { comparedKey } from '../../src/paper/identifier';

const keys = (frontmatter: Readonly<Record<string, unknown>>) =>
	paperKeysOf({ type: 'literature', title: 'Notes', ...frontmatter }, DEFAULT_PROPERTY_NAMES).map(comparedKey);

/** What stands in a property, and the paper it means. */
const PROPERTIES: readonly (readonly [name: string, key: string, values: readonly unknown[]])[] = [
	['arxiv', 'arxiv:1706.03762', [1706.03762, '1706.03762', 'arXiv:1706.03762v5 [cs.CL]', 'https://arxiv.org/abs/1706.03762v2']],
	['doi', 'arxiv:1706.03762', ['10.48550/arXiv.1706.03762', 'https://doi.org/10.48550/ARXIV.1706.03762']],
	['doi', 'doi:10.1000/abc(1)', ['10.1000/ABC(1)', 'doi:10.1000/abc(1)', 'https://doi.org/10.1000/abc%281%29']],
	['pmid', 'pmid:23690738', [23690738, '23690738', 'PMID: 23690738', 'https://pubmed.ncbi.nlm.nih.gov/23690738/']],
	['pmcid', 'pmcid:pmc2808187', [2808187, 'PMC2808187', 'pmc2808187', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2808187/']],
	['url', 'acl:p18-1001', ['https://aclanthology.org/P18-1001.pdf', 'https://www.aclweb.org/anthology/P18-1001']],
	['url', 'url:journal.example.org/a/5', ['https://journal.example.org/a/5', 'http://www.Journal.example.org/a/5/?utm_source=x#s2']],
	['source', 'doi:10.1000/abc', ['https://doi.org/10.1000/abc']],
	['identifiers', 'pmid:23690738', ['pmid:23690738']],
];
const SPELLINGS: readonly (readonly [name: string, of: (value: unknown) => unknown])[] = [
	['as it is', (value) => value],
	['in a list', (value) => [value]],
	['in brackets that were no link', (value) => [[value]]],
	['with blanks', (value) => (typeof value === 'string' ? ` ${value} ` : value)],
	['as a link', (value) => (String(value).startsWith('http') ? `[page](${String(value)})` : value)],
	['in angles', (value) => (String(value).startsWith('http') ? `<${String(value)}>` : value)],
];

test.each(PROPERTIES)('%s: %s', (name, key, values) => {
	for (const value of values)
		for (const [what, of] of SPELLINGS)
			for (const written of [name, name.toUpperCase(), `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`])
				expect([what, written, value, keys({ [written]: of(value) })]).toEqual([what, written, value, [key]]);
});

test('an ISBN is a book’s own in any spelling, and its book’s where the work is a part of one', () => {
	for (const isbn of [9783161484100, '978-3-16-148410-0', '3-16-148410-X', 'ISBN 978-3-16-148410-0', ['9783161484100']]) {
		expect(keys({ 'csl-type': 'book', ISBN: isbn })).toEqual(['isbn:9783161484100']);
		expect(keys({ 'csl-type': 'chapter', isbn })).toEqual([]);
	}
});

test('a list of identifiers names one paper by each; an address says nothing beside one, nor of a note that is no literature note', () => {
	expect(keys({ identifiers: ['arXiv:1706.03762', 'doi:10.1000/abc'] })).toEqual(['arxiv:1706.03762', 'doi:10.1000/abc']);
	expect(keys({ doi: '10.1000/abc', url: 'https://journal.example.org/a/5' })).toEqual(['doi:10.1000/abc']);
	expect(keys({ type: 'clipping', url: 'https://journal.example.org/a/5', identifiers: ['pmid:1'] })).toEqual([]);
});

test('addresses are one page whatever tells where they were clicked; what chooses the page stays', () => {
	const page = 'url:https://journal.example.org/view?id=5';
	for (const same of ['&utm_source=a&utm_medium=b', '&fbclid=1', '#s2', '&']) expect(comparedKey(page + same)).toBe(comparedKey(page));
	expect(comparedKey('url:https://a.example.org/?utm_source=a&id=5')).toBe(comparedKey('url:https://a.example.org/?id=5'));
	for (const other of ['url:https://journal.example.org/view?id=6', 'url:https://journal.example.org/View?id=5', `${page}#!/b`])
		expect(comparedKey(other)).not.toBe(comparedKey(page));
});
