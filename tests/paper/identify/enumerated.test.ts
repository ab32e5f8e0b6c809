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
	// Glued: the second says where it begins
	['glued-arxiv arXiv:1706.03762arXiv:1810.04805', ['arXiv:1706.03762', 'arXiv:1810.04805']],
	['arXiv:1706.03762v2arXiv:hep-th/9901001v1arXiv: 1810.04805', ['arXiv:1706.03762v2', 'arXiv:hep-th/9901001v1', 'arXiv:1810.04805']],
	['1706.03762arXiv:1810.04805', ['arXiv:1706.03762', 'arXiv:1810.04805']],
	['1706.037621810.04805', ['arXiv:1706.03762', 'arXiv:1810.04805']],
	['hep-th/9901001hep-th/9901002', ['arXiv:hep-th/9901001', 'arXiv:hep-th/9901002']],
	['arXiv:1706.03762https://arxiv.org/abs/1810.04805', ['arXiv:1706.03762', 'arXiv:1810.04805']],
	['arXiv:1706.03762doi:10.1038/nature14539', ['arXiv:1706.03762', 'doi:10.1038/nature14539']],
	['arXiv:1706.0376210.1038/nature14539', ['arXiv:1706.03762', 'doi:10.1038/nature14539']],
	['glued-doi 10.1145/3442188.344592210.1038/nature14539', ['doi:10.1145/3442188.3445922', 'doi:10.1038/nature14539']],
	['10.1038/s41586-021-03819-210.1126/science.aaa1234', ['doi:10.1038/s41586-021-03819-2', 'doi:10.1126/science.aaa1234']],
	['10.1007/JHEP04(2019)06310.1093/mnras/stx1234', ['doi:10.1007/jhep04(2019)063', 'doi:10.1093/mnras/stx1234']],
	[
		'doi:10.1145/3442188.344592210.1038/nature1453910.1000/b2',
		['doi:10.1145/3442188.3445922', 'doi:10.1038/nature14539', 'doi:10.1000/b2'],
	],
	['10.1038/nature14539arXiv:1706.03762', ['doi:10.1038/nature14539', 'arXiv:1706.03762']],
	[
		'glued-address https://doi.org/10.1145/3442188.3445922https://doi.org/10.1038/nature14539',
		['doi:10.1145/3442188.3445922', 'doi:10.1038/nature14539'],
	],
	[
		'http://dx.doi.org/10.1000/a1http://dx.doi.org/10.1000/b2https://doi.org/10.1000/c3',
		['doi:10.1000/a1', 'doi:10.1000/b2', 'doi:10.1000/c3'],
	],
	['doi.org/10.1000/a1doi.org/10.1000/b2', ['doi:10.1000/a1', 'doi:10.1000/b2']],
	['https://doi.org/10.1000/a110.1038/nature14539', ['doi:10.1000/a1', 'doi:10.1038/nature14539']],
	['PMID: 18276894PMID: 23690738', ['pmid:18276894', 'pmid:23690738']],
	['PMID:18276894doi:10.1000/x', ['pmid:18276894', 'doi:10.1000/x']],
	['PMC2808187PMC7886120', ['pmcid:PMC2808187', 'pmcid:PMC7886120']],
	['2023.acl-long.1doi:10.1000/x', ['acl:2023.acl-long.1', 'doi:10.1000/x']],
	['glued-digits 10.1038/nature145391906.01820', ['doi:10.1038/nature14539', 'arXiv:1906.01820']],
	['10.1145/3442188.34459221906.01820v2', ['doi:10.1145/3442188.3445922', 'arXiv:1906.01820v2']],
	['10.1007/JHEP04(2019)0631906.01820', ['doi:10.1007/jhep04(2019)063', 'arXiv:1906.01820']],
	['https://doi.org/10.1103/PhysRevD.76.0130091906.01820', ['doi:10.1103/physrevd.76.013009', 'arXiv:1906.01820']],
	['10.1101/2020.11.02.3649682401.00012.', ['doi:10.1101/2020.11.02.364968', 'arXiv:2401.00012']],
	['10.48550/arXiv.1810.048051906.01820', ['arXiv:1810.04805', 'arXiv:1906.01820']],
	['10.1038/nature14539hep-th/9901001', ['doi:10.1038/nature14539', 'arXiv:hep-th/9901001']],
	['10.1038/nature145392023.acl-long.1', ['doi:10.1038/nature14539', 'acl:2023.acl-long.1']],
	['10.1038/nature14539PMID: 18276894', ['doi:10.1038/nature14539', 'pmid:18276894']],
	['10.1038/nature14539PMC2808187', ['doi:10.1038/nature14539', 'pmcid:PMC2808187']],
	['10.1038/nature14539DBLP:conf/nips/A17', ['doi:10.1038/nature14539', 'dblp:conf/nips/A17']],
	['DBLP:conf/nips/A17PMID:18276894', ['dblp:conf/nips/A17', 'pmid:18276894']],
	['arXiv:1906.01820ISBN 978-0-262-03384-8', ['arXiv:1906.01820', 'isbn:9780262033848']],
	['PMC280818710.1038/nature14539', ['pmcid:PMC2808187', 'doi:10.1038/nature14539']],
	['CorpusID:1375648910.1038/nature14539', ['s2:CorpusID:13756489', 'doi:10.1038/nature14539']],
	['2023.acl-long.110.1038/nature14539', ['acl:2023.acl-long.1', 'doi:10.1038/nature14539']],
	['https://arxiv.org/abs/2401.0001210.1038/nature14539', ['arXiv:2401.00012', 'doi:10.1038/nature14539']],
	['https://arxiv.org/pdf/2401.00013v2.pdf1906.01820', ['arXiv:2401.00013v2', 'arXiv:1906.01820']],
	['https://pubmed.ncbi.nlm.nih.gov/18276894/https://pubmed.ncbi.nlm.nih.gov/23690738/', ['pmid:18276894', 'pmid:23690738']],
	['https://aclanthology.org/P18-1001/10.1038/nature14539', ['acl:P18-1001', 'doi:10.1038/nature14539']],
	// What only looks so
	['10.13140/RG.2.2.21501.12345', ['doi:10.13140/rg.2.2.21501.12345']],
	['10.1145/21501.21510', ['doi:10.1145/21501.21510']],
	['10.1109/TNN.2008.12345', ['doi:10.1109/tnn.2008.12345']],
	['10.18653/v1/2023.acl-long.1', ['doi:10.18653/v1/2023.acl-long.1']],
	['escaped-address https://example.org/resolve?id=info%3Adoi:10.1000/xyz', ['page']],
	['https://example.org/r?u=a%3Ahttps://example.com/b', ['page']],
	['https://example.org/r?x=%20arxiv:1906.01820', ['page']],
	['https://example.org/r?rft_id=info%3Apmid:18276894&x=1', ['page']],
	['https://example.org/10.1000/a1?u=%2F10.1038/nature14539', ['doi:10.1000/a1']],
	['10.1098/rspb.2010.1234/full', ['doi:10.1098/rspb.2010.1234/full']],
	['https://royalsocietypublishing.org/doi/10.1098/rspb.2010.1234/full', ['doi:10.1098/rspb.2010.1234']],
	['https://journals.aps.org/prl/abstract/10.1103/PhysRev.110.1234/', ['doi:10.1103/physrev.110.1234']],
	['https://example.org/doi10.1000/x1', ['page']],
	['arXiv:1706.03762archive', ['words']],
	['PMID: 18276894PMIDs', ['words']],
	['PMC 12345 members met', ['words']],
	['foo/9901001 of 10.1000/x', ['doi:10.1000/x']],
	['PMID 18276894, 2008', ['pmid:18276894']],
	['PMID: 18276894, 12.5 mg', ['pmid:18276894']],
	['enumerated-count PMID: 18276894, 20123 participants were enrolled', ['pmid:18276894']],
	['PMID 18276894 and 20123 of them', ['pmid:18276894']],
	['PMCID PMC2808187, 12345 cells', ['pmcid:PMC2808187']],
	['PMID 18276894,\n20123 Überlebende', ['pmid:18276894']],
	['PMID: 18276894; 10000-fold', ['pmid:18276894']],
	['PMID: 18276894, 20123 élèves', ['pmid:18276894']],
	['PMID: 18276894, 20123 and 20124, all old', ['pmid:18276894', 'pmid:20123', 'pmid:20124']],
	['PMID: 18276894, 20123 y 20124.', ['pmid:18276894', 'pmid:20123', 'pmid:20124']],
	['PMID: 18276894, 23690738 were read', ['pmid:18276894', 'pmid:23690738']],
	['arXiv:1203.4567, 1012.3456 GeV', ['arXiv:1203.4567']],
	['The hall holds\n5551234\npeople, see 10.1000/x', ['doi:10.1000/x']],
	['Room P18-1001 is by 10.1000/x', ['doi:10.1000/x']],
	['https://web.archive.org/web/2020/https://arxiv.org/abs/1906.01820', ['arXiv:1906.01820']],
])('%j', (text, wanted) => expect(rows(text.replace(/^[a-z]+-[a-z]+ /, ''))).toEqual(wanted));

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

test('identifiers that say what they are need nothing between them', () => {
	const digits = fc.integer({ min: 10000, max: 99_999 });
	const part = fc.oneof(
		digits.map((n) => [`arXiv:1810.${n}`, `arXiv:1810.${n}`]),
		digits.map((n) => [`https://arxiv.org/abs/1706.${n}`, `arXiv:1706.${n}`]),
		digits.map((n) => [`https://doi.org/10.1000/b${n}`, `doi:10.1000/b${n}`]),
		digits.map((n) => [`doi:10.1038/nature${n}`, `doi:10.1038/nature${n}`]),
		digits.map((n) => [`PMID:${n}`, `pmid:${n}`]),
	);
	fc.assert(
		fc.property(fc.array(part, { minLength: 2, maxLength: 6 }), (parts) => {
			expect(rows(parts.map(([text]) => text).join(''))).toEqual(parts.map(([, id]) => id));
		}),
		{ numRuns: 1000 },
	);
});
