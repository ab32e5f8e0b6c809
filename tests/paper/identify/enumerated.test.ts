/** Identifiers that an enumeration, or a line of their own, makes plain: `PMID 1, 2 and 3` is three papers. And what looks like one. */
import fc from 'fast-check';
import { formatPaperId } from '../../../src/paper/identifier';
import { readPasted } from '../../../src/paper/identify/pasted';

const rows = (text: string) =>
	readPasted(text).map((row) =>
		row.kind === 'paper' ? formatPaperId(row.id) : row.kind === 'unclear' ? `? ${row.suggestions.join(' ')}`.trim() : row.kind,
	);

test.each<[string, string[]]>([
	['PMID 18276894, 23690738 and 30166560', ['pmid:18276894', 'pmid:23690738', 'pmid:30166560']],
	['PMIDs: 18276894; 23690738', ['pmid:18276894', 'pmid:23690738']],
	['see PubMed IDs 18276894 & 23690738.', ['pmid:18276894', 'pmid:23690738']],
	['PMID- 18276894\nOWN - NLM', ['pmid:18276894']],
	['PMCIDs 2808187 and 7886120', ['pmcid:PMC2808187', 'pmcid:PMC7886120']],
	['ISBN 978-0-262-03384-8 / 0-262-03384-4', ['isbn:9780262033848', 'isbn:9780262033848']],
	['arXiv ids 1203.4567 and 0706.1234', ['arXiv:1203.4567', 'arXiv:0706.1234']],
	['as in arXiv:1203.4567, 0706.1234 and 1012.3456 for a review', ['arXiv:1203.4567', 'arXiv:0706.1234', 'arXiv:1012.3456']],
	['hep-th/9901001, 9901002v2', ['arXiv:hep-th/9901001', 'arXiv:hep-th/9901002v2']],
	['arXiv:1906.01820/2205.01148', ['arXiv:1906.01820', 'arXiv:2205.01148']],
	['P18-1001\nD19-5012\nN04-1001', ['acl:P18-1001', 'acl:D19-5012', 'acl:N04-1001']],
	['- P18-1001\n- 0-262-03384-4', ['acl:P18-1001', 'isbn:9780262033848']],
	['0262033844\n9780262033848', ['isbn:9780262033848', 'isbn:9780262033848']],
	['18276894\n23690738\n10.1000/x', ['? pmid:18276894', '? pmid:23690738', 'doi:10.1000/x']],
	['10.1000/a1doi:10.1000/b2', ['doi:10.1000/a1', 'doi:10.1000/b2']],
	['https://doi.org/10.1000/a1https://doi.org/10.1000/b2', ['doi:10.1000/a1', 'doi:10.1000/b2']],
	['https://arxiv.org/abs/1906.01820https://arxiv.org/abs/2205.01148', ['arXiv:1906.01820', 'arXiv:2205.01148']],
	['10.1000/x\n1906.O1820\n1906,01820', ['doi:10.1000/x', '? 1906.01820', '? 1906.01820']],
	['hep-th/9913001 and 1906.01820', ['?', 'arXiv:1906.01820']],
	['PMC 2808187; pmc:7886120', ['pmcid:PMC2808187', 'pmcid:PMC7886120']],
	['https://www.nature.com/articles/nature14539.epdf?sharing_token=abc', ['doi:10.1038/nature14539']],
	['doi.org/10.1000/x?utm_source=a', ['doi:10.1000/x']],
	['https://www.biorxiv.org/cgi/content/short/2020.11.02.364968v1', ['doi:10.1101/2020.11.02.364968']],
	// What only looks so
	['PMC 12345 members met', ['words']],
	['foo/9901001 of 10.1000/x', ['doi:10.1000/x']],
	['PMID 18276894, 2008', ['pmid:18276894']],
	['PMID: 18276894, 12.5 mg', ['pmid:18276894']],
	['arXiv:1203.4567, 1012.3456 GeV', ['arXiv:1203.4567']],
	['The hall holds\n5551234\npeople, see 10.1000/x', ['doi:10.1000/x']],
	['Room P18-1001 is by 10.1000/x', ['doi:10.1000/x']],
	['https://web.archive.org/web/2020/https://arxiv.org/abs/1906.01820', ['arXiv:1906.01820']],
])('%j', (text, wanted) => expect(rows(text)).toEqual(wanted));

test('however many PubMed numbers follow a label, each is a row', () => {
	const number = fc.integer({ min: 10000, max: 39_999_999 });
	const gap = fc.constantFrom(', ', '; ', ' and ', ' / ', ',\n', ' & ');
	fc.assert(
		fc.property(number, fc.array(fc.tuple(gap, number), { maxLength: 12 }), (first, more) => {
			const text = `Read PMID ${first}${more.map(([between, n]) => `${between}${n}`).join('')}, all of them.`;
			expect(rows(text)).toEqual([first, ...more.map(([, n]) => n)].map((n) => `pmid:${n}`));
		}),
	);
});
