/** Identifiers as the fields of libraries have them: in fields of their own, in addresses, and among words. */
import {
	arxivAmongWords,
	arxivIn,
	arxivOfArchive,
	doiAmongWords,
	doiIn,
	isArxivName,
	isbnIn,
	pmcidIn,
	pmidAmongWords,
	pmidIn,
	webAddress,
	withAddresses,
} from '../../src/bibliography/identifiers';

test.each<[string, unknown]>([
	['1906.01820', { id: '1906.01820' }],
	['arXiv:1906.01820v3', { id: '1906.01820', version: 3 }],
	['https://arxiv.org/abs/hep-th/9901001', { id: 'hep-th/9901001' }],
	['10.48550/arXiv.1906.01820', { id: '1906.01820' }],
	['10.1145/3065386', null],
	['1906.01820 and more', null],
	['  ', null],
])('arXiv in %j', (text, id) => expect(arxivIn(text)).toEqual(id));

test.each<[string, string, unknown]>([
	['9711200', 'hep-th', { id: 'hep-th/9711200' }],
	[' 9711200 ', ' hep-th.something ', { id: 'hep-th/9711200' }],
	['0309136', 'math.GT', { id: 'math/0309136' }],
	['9711200', 'no-such', null],
	['97112', 'hep-th', null],
])('%j of %j', (number, archive, id) => expect(arxivOfArchive(number, archive)).toEqual(id));

test.each<[string, unknown]>([
	['arXiv preprint arXiv:1706.03762', { id: '1706.03762' }],
	['arXiv:1906.01820v2 [cs]', { id: '1906.01820', version: 2 }],
	['abs/1702.03859', { id: '1702.03859' }],
	['abs/cs/0011004', { id: 'cs/0011004' }],
	['abs/no', null],
	['arXiv:1906.01820, arXiv:1706.03762', null],
	['arXiv:1906.01820 and again arXiv:1906.01820', { id: '1906.01820' }],
	['extends arXiv:1906.01820', null],
	['See also 1906.01820', null],
	['companion of arXiv:1906.01820', null],
	['Corrected version of arXiv:1906.01820', null],
	['Part II of arXiv:1906.01820', null],
	['party at arXiv:1906.01820', { id: '1906.01820' }],
	['Nature', null],
	['pages 100 to 110', null],
])('arXiv among %j', (text, id) => expect(arxivAmongWords(text)).toEqual(id));

test.each<[string, string | null]>([
	['10.1145/3065386', '10.1145/3065386'],
	[' 10.1007/JHEP04(2019)063 ', '10.1007/JHEP04(2019)063'],
	['doi:10.1145/3065386', '10.1145/3065386'],
	['DOI: 10.1145/3065386', '10.1145/3065386'],
	['urn:doi:10.1145/3065386', '10.1145/3065386'],
	['info:doi/10.1145/3065386', '10.1145/3065386'],
	['https://doi.org/10.1145/3065386', '10.1145/3065386'],
	['http://dx.doi.org/10.1007/JHEP04(2019)063', '10.1007/JHEP04(2019)063'],
	['doi.org/10.1145/3065386', '10.1145/3065386'],
	['https://dl.acm.org/doi/pdf/10.1145/3065386', '10.1145/3065386'],
	['10.1000/a\\&b', '10.1000/a&b'],
	['doi:doi.org/10.1145/3065386', '10.1145/3065386'],
	['10.1002/1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1', '10.1002/1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1'],
	['10.1145/3065386.', '10.1145/3065386'],
	['10.1145/3065386,;', '10.1145/3065386'],
	['10.48550/arXiv.1906.01820', null],
	['10.12/3', null],
	['10.1145/3065386 and more', null],
	['https://example.org/a', null],
	['', null],
])('the DOI in %j', (text, doi) => expect(doiIn(text)).toBe(doi));

test.each<[string, string | null]>([
	['PubMed; doi: 10.1000/xyz123', '10.1000/xyz123'],
	['DOI 10.1000/xyz123.', '10.1000/xyz123'],
	['(doi=10.1000/xyz123)', '10.1000/xyz123'],
	['[doi: https://doi.org/10.1000/xyz123]', '10.1000/xyz123'],
	['doi:http://dx.doi.org/10.1000/xyz123, of 2001', '10.1000/xyz123'],
	['10.1000/xyz123', null],
	['mydoi: 10.1000/xyz123', null],
])('the DOI among %j', (text, doi) => expect(doiAmongWords(text)).toBe(doi));

test.each<[string, string | null]>([
	['23690738', '23690738'],
	['PMID: 23690738', '23690738'],
	['pmid 23690738', '23690738'],
	['https://pubmed.ncbi.nlm.nih.gov/23690738/', '23690738'],
	['http://www.ncbi.nlm.nih.gov/pubmed/23690738', '23690738'],
	['ncbi.nlm.nih.gov/m/pubmed/23690738', '23690738'],
	['1234567890', null],
	['23690738 and more', null],
	['', null],
])('the PMID in %j', (text, id) => expect(pmidIn(text)).toBe(id));

test.each<[string, string | null]>([
	['Read it. PMID: 23690738; PMCID: PMC3650', '23690738'],
	['PMID 23690738', '23690738'],
	['23690738[pmid]', '23690738'],
	['23690738', null],
	['APMID: 23690738', null],
])('the PMID among %j', (text, id) => expect(pmidAmongWords(text)).toBe(id));

test.each<[string, string | null]>([
	['PMC2808187', 'PMC2808187'],
	['pmc 2808187.2', 'PMC2808187'],
	['PMCID: PMC2808187', 'PMC2808187'],
	['PMC12', null],
	['XPMC2808187', null],
])('the PMCID in %j', (text, id) => expect(pmcidIn(text)).toBe(id));

test.each<[string, string | null]>([
	['978-3-16-148410-0', '978-3-16-148410-0'],
	['ISBN 9783161484100 (cloth)', '9783161484100'],
	['0-306-40615-2', '0-306-40615-2'],
	['080442957X', '080442957X'],
	['978-3-16-148410-1; 0-306-40615-2', '0-306-40615-2'],
	['978-3-16-148410-1', null],
	['1234-5678', null],
])('the ISBN in %j', (text, isbn) => expect(isbnIn(text)).toBe(isbn));

test('fields come before addresses, addresses before words, and an address amid words names nothing', () => {
	const addresses = [
		'https://doi.org/10.1000/B',
		'https://pubmed.ncbi.nlm.nih.gov/12/',
		'see https://doi.org/10.1000/C',
		'https://arxiv.org/abs/1906.01820',
	];
	expect(withAddresses({}, addresses, { doi: '10.1000/w', pmcid: 'PMC123' })).toEqual({ doi: '10.1000/B', pmid: '12', pmcid: 'PMC123' });
	expect(withAddresses({ doi: '10.1000/A' }, addresses)).toEqual({ doi: '10.1000/A', pmid: '12' });
	expect(withAddresses({}, ['https://doi.org/10.1000/B', 'https://doi.org/10.1000/D'])).toEqual({ doi: '10.1000/B' });
});

test.each<[string | undefined, string | null]>([
	[' https://example.org/a ', 'https://example.org/a'],
	['HTTP://example.org', 'HTTP://example.org'],
	['javascript:alert(1)', null],
	['https://example.org/a b', null],
	['x https://example.org', null],
	['', null],
	[undefined, null],
])('the address in %j', (text, address) => expect(webAddress(text)).toBe(address));

test.each([
	'CoRR',
	'arXiv',
	'arXiv e-prints',
	'arXiv preprint arXiv:1706.03762',
	'Computing Research Repository',
	'e-prints on arXiv',
	'Preprint',
	'preprint arXiv',
	'“arXiv”',
])('%s is arXiv', (name) => expect(isArxivName(name)).toBe(true));
test.each(['Corrosion', 'Nature', 'Preprint of the Academy', 'On arXiv', 'Computing Research', ''])('%j is not', (name) =>
	expect(isArxivName(name)).toBe(false),
);
