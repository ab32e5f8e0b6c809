/** Rows in equals rows out: every identifier, address and printed reference of a paste is one row, in order, and nothing else is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { formatPaperId } from '../../../src/paper/identifier';
import { readPasted } from '../../../src/paper/identify/pasted';
import type { PastedRow } from '../../../src/paper/identify/pasted';
import { RECORD_SPELLINGS } from '../../../src/paper/identify/record-identifier';
import { identify } from '../../../src/paper/identify/recognise';
import { grows } from '../../measure';

function said(row: PastedRow): string {
	switch (row.kind) {
		case 'paper':
			return formatPaperId(row.id);
		case 'page':
			return `${row.known ? 'page' : 'page?'} ${row.host}`;
		case 'unclear':
			return `unclear ${row.suggestions.join(' ')}`.trim();
		case 'unsupported':
			return `${row.what} ${row.host}`;
		default:
			return row.kind;
	}
}
const rows = (text: string) => readPasted(text).map(said);

/** The examples that stand above the rules of publishers' addresses. */
const RULES = readFileSync(join(__dirname, '../../../src/paper/identify/publisher-address.ts'), 'utf8');
const PUBLISHER_ADDRESSES = [...RULES.matchAll(/^\s*\/\/ (https:\S+) → (\S+)$/gm)].map(([, address = '', means = '']): [string, string] => [
	address,
	means,
]);

test('each rule of a publisher has its example', () =>
	expect(PUBLISHER_ADDRESSES).toHaveLength((RULES.match(/\bhosts: (?!RegExp)/g) ?? []).length));

test.each(PUBLISHER_ADDRESSES)('the address %s says %s', (address, means) => {
	expect(rows(address)).toEqual([means]);
	expect(rows(`See ${address}, and more.`)).toEqual([means]);
});
test.each(RECORD_SPELLINGS)('$example', ({ example, means }) => {
	expect(rows(example)).toEqual([means]);
	expect(rows(`as in ${example}, which says`)).toEqual([means]);
	expect(said({ kind: 'paper', id: identify(means) ?? { scheme: 'url', id: '' }, text: '', from: 0, to: 0 })).toBe(means);
});

const SICI = '10.1002/(SICI)1099-1727(199821)14:1<3::AID-SDR140>3.0.CO;2-K';
const SICI_ID = `doi:${SICI.toLowerCase()}`;

// One thing, alone and in a sentence.
test.each([
	// DOIs to their end and no further
	[SICI, SICI_ID],
	[`https://doi.org/${encodeURIComponent(SICI)}`, SICI_ID],
	[`https://doi.org/${SICI}`, SICI_ID],
	[SICI.replace('<', '&lt;').replace('>', '&gt;'), SICI_ID],
	['10.1002/1521-3951(200107)226:1<39::AID-PSSB39>3.0.CO;2-0', 'doi:10.1002/1521-3951(200107)226:1<39::aid-pssb39>3.0.co;2-0'],
	['10.1016/S0370-2693(98)01247-9', 'doi:10.1016/s0370-2693(98)01247-9'],
	['https://www.biorxiv.org/content/10.1101/2020.11.02.364968v2', 'doi:10.1101/2020.11.02.364968'],
	['https://www.biorxiv.org/content/10.1101/2020.11.02.364968v2.full.pdf+html', 'doi:10.1101/2020.11.02.364968'],
	['https://www.medrxiv.org/content/10.64898/2026.04.07.26350663v1.full-text', 'doi:10.64898/2026.04.07.26350663'],
	['https://www.biorxiv.org/content/biorxiv/early/2020/12/01/2020.12.01.406702.full.pdf', 'doi:10.1101/2020.12.01.406702'],
	['10.1101/097196v3', 'doi:10.1101/097196'],
	['https://academic.oup.com/mnras/article/10.1093/mnras/stx1234/5012345', 'doi:10.1093/mnras/stx1234'],
	['https://academic.oup.com/nar/article-abstract/doi/10.1093/nar/gkaa1100/6018438?redirectedFrom=fulltext', 'doi:10.1093/nar/gkaa1100'],
	['https://direct.mit.edu/coli/article/doi/10.1162/coli_a_00123/98765/A-Title-of-It', 'doi:10.1162/coli_a_00123'],
	['https://onlinelibrary.wiley.com/doi/full/10.1111/j.1467-8624.2010.01499.x', 'doi:10.1111/j.1467-8624.2010.01499.x'],
	['https://onlinelibrary.wiley.com/doi/10.1002/anie.202012345/abstract', 'doi:10.1002/anie.202012345'],
	['https://www.tandfonline.com/doi/pdf/10.1080/01621459.2017.1285773?needAccess=true', 'doi:10.1080/01621459.2017.1285773'],
	// the year 2010, and a number that ends in 10 before a year, are no DOI behind another
	['https://royalsocietypublishing.org/doi/10.1098/rspb.2010.1234/suppl/1', 'doi:10.1098/rspb.2010.1234/suppl/1'],
	['https://direct.mit.edu/jocn/article/doi/10.1162/jocn.2010.21486/5006/x', 'doi:10.1162/jocn.2010.21486'],
	['https://royalsocietypublishing.org/doi/10.1098/rsif.2010.1152/figures/1', 'doi:10.1098/rsif.2010.1152'],
	['10.1016/j.x-2010.1152/s2', 'doi:10.1016/j.x-2010.1152/s2'],
	['10.1000/old/1910.1234/p5', 'doi:10.1000/old/1910.1234/p5'],
	['https://journals.physiology.org/doi/10.1152/jn.00910.2012/suppl/2', 'doi:10.1152/jn.00910.2012/suppl/2'],
	['10.1109/icra_2010.5509/v2', 'doi:10.1109/icra_2010.5509/v2'],
	['https://www.science.org/doi/10.1126/science.aaa1234', 'doi:10.1126/science.aaa1234'],
	['https://www.pnas.org/doi/full/10.1073/pnas.1903070116', 'doi:10.1073/pnas.1903070116'],
	['https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.116.061102', 'doi:10.1103/physrevlett.116.061102'],
	['https://link.aps.org/doi/10.1103/PhysRevLett.116.061102', 'doi:10.1103/physrevlett.116.061102'],
	['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456', 'doi:10.1371/journal.pone.0123456'],
	['https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0123456&type=printable', 'doi:10.1371/journal.pone.0123456'],
	['https://iopscience.iop.org/article/10.1088/1748-0221/3/08/S08003/meta', 'doi:10.1088/1748-0221/3/08/s08003'],
	['https://iopscience.iop.org/article/10.1088/1742-6596/1234/1/012345/pdf', 'doi:10.1088/1742-6596/1234/1/012345'],
	['iopscience.iop.org/article/10.1088/1742-6596/1234/1/012345', 'doi:10.1088/1742-6596/1234/1/012345'],
	['https://iopscience.iop.org/article/10.1209/0295-5075/96/30001', 'doi:10.1209/0295-5075/96/30001'],
	['https://www.frontiersin.org/articles/10.3389/fnins.2019.01234/full', 'doi:10.3389/fnins.2019.01234'],
	['https://link.springer.com/content/pdf/10.1007%2Fs10994-019-05855-6.pdf', 'doi:10.1007/s10994-019-05855-6'],
	['https://link.springer.com/chapter/10.1007/978-3-642-40328-6_47#Sec1', 'doi:10.1007/978-3-642-40328-6_47'],
	['https://www.nature.com/articles/nature14539/figures/1', 'doi:10.1038/nature14539'],
	['https://www.nature.com/nature/journal/v521/n7553/full/nature14539.html', 'doi:10.1038/nature14539'],
	['https://dl.acm.org/doi/abs/10.1145/1273445.1273458', 'doi:10.1145/1273445.1273458'],
	['https://doi.org/c9wr8n', 'doi:10/c9wr8n'],
	['doi:10/b2nz', 'doi:10/b2nz'],
	// arXiv's spellings
	['https%3A%2F%2Farxiv.org%2Fabs%2F1906.01820', 'arXiv:1906.01820'],
	['https://arxiv.org/PS_cache/hep-th/pdf/9711/9711200v3.pdf', 'arXiv:hep-th/9711200v3'],
	['https://arxiv.org/PS_cache/arxiv/pdf/0706/0706.0001v1.pdf', 'arXiv:0706.0001v1'],
	['arXiv:\n1906.01820', 'arXiv:1906.01820'],
	['arXiv:1906.\n01820', 'arXiv:1906.01820'],
	['10.48550/arXiv.\n2311.12022', 'arXiv:2311.12022'],
	['https://arxiv.org/abs/\n2311.12022', 'arXiv:2311.12022'],
	['https://arxiv.org/abs/2311.\n12022', 'arXiv:2311.12022'],
	['https://arxiv.org/abs/2311.1=\n2022', 'arXiv:2311.12022'],
	['http://xxx.itp.ac.cn/abs/2311.12022', 'arXiv:2311.12022'],
	['http://xxx.soton.ac.uk/abs/hep-th/9711200', 'arXiv:hep-th/9711200'],
	['http://babbage.sissa.it/abs/hep-th/9711200', 'arXiv:hep-th/9711200'],
	['https://inspirehep.net/literature?q=arxiv:2311.12022', 'arXiv:2311.12022'],
	['http://inspirehep.net/search?p=find+eprint+hep-th/9711200', 'arXiv:hep-th/9711200'],
	['https://scholar.google.com/scholar?hl=en&q=arXiv%3A2311.12022', 'arXiv:2311.12022'],
	// a link and its words are one
	['<https://arxiv.org/abs/2311.12022|arxiv.org/abs/2311.12022>', 'arXiv:2311.12022'],
	['\\href{https://arxiv.org/abs/2311.12022}{arXiv:2311.12022}', 'arXiv:2311.12022'],
	['[url=https://arxiv.org/abs/2311.12022]arXiv:2311.12022[/url]', 'arXiv:2311.12022'],
	['arXiv:2311.12022 <https://arxiv.org/abs/2311.12022>', 'arXiv:2311.12022'],
	['https://doi.org/10.1038/\ns41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
	['10.1007/978-3-642-\n40328-6_47', 'doi:10.1007/978-3-642-40328-6_47'],
	['CoRR abs/1810.04805', 'arXiv:1810.04805'],
	// other records
	['https://aclanthology.org/P18-1001v2.pdf', 'acl:P18-1001'],
	['https://www.aclweb.org/anthology/2020.acl-main.1/', 'acl:2020.acl-main.1'],
	['https://aclweb.org/anthology/papers/P/P18/P18-1001', 'acl:P18-1001'],
	['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2808187.1/', 'pmcid:PMC2808187'],
	// wrappers
	['https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2405.12345&hl=en&sa=X&oi=scholaralrt', 'arXiv:2405.12345'],
	[
		'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2412.01500&data=05%7C01&reserved=0',
		'arXiv:2412.01500',
	],
	['https://www.google.com/url?q=https://doi.org/10.1038/nature14539&sa=D&source=docs', 'doi:10.1038/nature14539'],
	['https://web.archive.org/web/20200101000000/https://arxiv.org/abs/1906.01820', 'arXiv:1906.01820'],
	['https://urldefense.proofpoint.com/v2/url?u=https-3A__arxiv.org_abs_1906.01820&d=DwMFaQ&c=x', 'arXiv:1906.01820'],
	['https://urldefense.com/v3/__https://arxiv.org/abs/1906.01820__;!!AbC!xyz$', 'arXiv:1906.01820'],
	['https://x.awstrack.me/L0/https:%2F%2Farxiv.org%2Fabs%2F1906.01820/1/0100abc', 'arXiv:1906.01820'],
	['https://duckduckgo.com/l/?uddg=https%3A%2F%2Farxiv.org%2Fabs%2F1906.01820', 'arXiv:1906.01820'],
	['https://www.bing.com/ck/a?!&p=1&u=a1aHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzE5MDYuMDE4MjA&ntb=1', 'arXiv:1906.01820'],
	['https://www-nature-com.ezproxy.example.edu/articles/nature14539', 'doi:10.1038/nature14539'],
	['https://doi-org.inst.idm.oclc.org/10.1038/nature14539', 'doi:10.1038/nature14539'],
	['https://login.proxy.example.edu/login?url=https://doi.org/10.1038/nature14539', 'doi:10.1038/nature14539'],
	['https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.nature.com%2Farticles%2Fnature14539%3Ffbclid%3Dx&h=y', 'doi:10.1038/nature14539'],
	[
		'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fscholar.google.com%2Fscholar_url%3Furl%3Dhttps%3A%2F%2Farxiv.org%2Fpdf%2F2405.12345%26hl%3Den&data=1',
		'arXiv:2405.12345',
	],
	// what cannot be read is a row as well
	['https://openreview.net/forum?id=rJl-b3RcF7', 'openreview openreview.net'],
	['https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html', 'page proceedings.neurips.cc'],
	['https://journal.example.org/article/5', 'page? journal.example.org'],
	['https://github.com/a/b', 'website github.com'],
	['http://192.168.0.1/paper', 'private 192.168.0.1'],
	['http://localhost:8080/x', 'private localhost'],
	['https://arxiv.org/list/cs.AI/recent', 'listing arxiv.org'],
	['https://arxiv.org/abs/2205.1148', 'unclear 2205.01148'],
])('%s', (text, means) => {
	expect(rows(text)).toEqual([means]);
	expect(rows(`Someone wrote of it (${text}) last year.`)).toEqual([means]);
});

test.each<[string, string, string[]]>([
	[
		'lists-1',
		'Title of a paper\nhttps://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2405.12345&hl=en&sa=X&oi=scholaralrt',
		['arXiv:2405.12345'],
	],
	['lists-3', '[1] J. Devlin et al. BERT. CoRR, abs/1810.04805, 2018.', ['arXiv:1810.04805']],
	[
		'an identifier alone in a quoted line',
		'> 1906.10000\n> > 2205.01148\nyes > 1906.10000 dollars',
		['arXiv:1906.10000', 'arXiv:2205.01148'],
	],
	['lists-4', '* A title, _arXiv:2401.00016_\n* B title, __2401.00017__', ['arXiv:2401.00016', 'arXiv:2401.00017']],
	[
		'lists-5',
		'- 1203.4567: An older title\n- 0706.1234 Another one\n- 2401.00021: New',
		['arXiv:1203.4567', 'arXiv:0706.1234', 'arXiv:2401.00021'],
	],
	['one pasted twice', '1706.03762 1706.03762v2', ['arXiv:1706.03762', 'arXiv:1706.03762v2']],
	[
		'a link that says its own address',
		'[arXiv:2401.00016](https://arxiv.org/abs/2401.00016) and <a href="https://doi.org/10.1000/1">10.1000/1</a>',
		['arXiv:2401.00016', 'doi:10.1000/1'],
	],
	[
		'e-mail addresses and the way out of the list',
		'From: ada@arxiv.org\nhttps://arxiv.org/abs/1906.01820\nUnsubscribe: https://lists.example.org/u/abc\nhttps://mail.example.org/unsubscribe?id=1',
		['arXiv:1906.01820'],
	],
	['slips among others', '1706.03762, 2205.1148, 1913.00001', ['arXiv:1706.03762', 'unclear 2205.01148', 'unclear']],
	[
		'a table',
		'| Paper | Link |\n|---|---|\n| BERT | https://arxiv.org/abs/1810.04805 |\n| AlphaFold | 10.1038/s41586-021-03819-2 |\n| Book | ISBN 978-0-262-03384-8 |',
		['arXiv:1810.04805', 'doi:10.1038/s41586-021-03819-2', 'isbn:9780262033848'],
	],
	[
		'a bibliography as printed',
		'[1] A. M. Turing. Computing machinery and intelligence. Mind, 59(236):433–460, 1950.\n[2] A. Vaswani et al. Attention is all you need. arXiv:1706.03762, 2017.\n[3] Shannon, C. E. (1948). A mathematical theory of communication.\n    Bell System Technical Journal, 27(3), 379–423.',
		['reference', 'arXiv:1706.03762', 'reference'],
	],
	['prose is nothing', 'In 2019, 12 of 3.14159 things (see p. 3) cost $1906.01820 and weighed 1203.4567 kg, at 10:30.', ['words']],
])('%s', (_name, text, expected) => expect(rows(text)).toEqual(expected));

test('an e-mail of twelve links of nine kinds is twelve rows', () => {
	const mail = `Dear Ada,

from last week's reading group:

 1. https://arxiv.org/abs/1706.03762
 2. The one on folding: https://www.nature.com/articles/s41586-021-03819-2
 3. https://pubmed.ncbi.nlm.nih.gov/18276894/
 4. https://aclanthology.org/N19-1423/
 5. https://openreview.net/forum?id=rJl-b3RcF7
 6. https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html
 7. https://www.semanticscholar.org/paper/A-Title/204e3073870fae3d05bcbc2f6a8e263d9b72e776
 8. https://www.biorxiv.org/content/10.1101/2020.11.02.364968v2
 9. https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2412.01500&data=05
10. <https://doi.org/10.1145/1273445.1273458>
11. the book, ISBN 978-0-262-03384-8
12. https://github.com/example/code

Best, Charles <charles@example.org>
To leave the list: https://lists.example.org/unsubscribe/ada
`;
	expect(rows(mail)).toEqual([
		'arXiv:1706.03762',
		'doi:10.1038/s41586-021-03819-2',
		'pmid:18276894',
		'acl:N19-1423',
		'openreview openreview.net',
		'page proceedings.neurips.cc',
		's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
		'doi:10.1101/2020.11.02.364968',
		'arXiv:2412.01500',
		'doi:10.1145/1273445.1273458',
		'isbn:9780262033848',
		'website github.com',
	]);
});

test.each([
	['lines', '1906.01820 v2\n1706.03762 V3', ['arXiv:1906.01820v2', 'arXiv:1706.03762v3']],
	['commas', '1906.01820 v2, 1706.03762', ['arXiv:1906.01820v2', 'arXiv:1706.03762']],
	['brackets', '- arXiv:1906.01820 (version 12)\n- https://arxiv.org/abs/1706.03762 (v3)', ['arXiv:1906.01820v12', 'arXiv:1706.03762v3']],
	['prose', 'see 1906.01820 v2 and hep-th/9901001 (v1).', ['arXiv:1906.01820v2', 'arXiv:hep-th/9901001v1']],
	['a version of something else', 'see 1906.01820 v2.1 of the tool, hep-th/9901001 v2beta', ['arXiv:1906.01820', 'arXiv:hep-th/9901001']],
	['the version it has already', '1906.01820v2 v3', ['arXiv:1906.01820v2']],
	['no version of a DOI', '10.1145/1273445.1273458 v2', ['doi:10.1145/1273445.1273458']],
])('a version apart from its identifier is read in a list: %s', (_kind, text, expected) => {
	const found = readPasted(`${text}\n`).filter(({ kind }) => kind === 'paper');
	expect(found.map(said)).toEqual(expected);
	for (const { from, to, text: part } of found) expect(`${text}\n`.slice(from, to)).toBe(part);
});

const ITEMS: readonly (readonly [text: string, means: string])[] = [
	['arXiv:1906.01820v3', 'arXiv:1906.01820v3'],
	['https://arxiv.org/pdf/1706.03762', 'arXiv:1706.03762'],
	['hep-th/9901001', 'arXiv:hep-th/9901001'],
	['hep-th/9901001 v2', 'arXiv:hep-th/9901001v2'],
	['10.1145/1273445.1273458', 'doi:10.1145/1273445.1273458'],
	[SICI, SICI_ID],
	['https://doi.org/10.1007/JHEP04(2019)063', 'doi:10.1007/jhep04(2019)063'],
	['PMID: 18276894', 'pmid:18276894'],
	['PMC2808187', 'pmcid:PMC2808187'],
	['2023.acl-long.1', 'acl:2023.acl-long.1'],
	['https://aclanthology.org/P18-1001/', 'acl:P18-1001'],
	['ISBN 978-0-262-03384-8', 'isbn:9780262033848'],
	['DBLP:conf/nips/VaswaniSPUJGKP17', 'dblp:conf/nips/VaswaniSPUJGKP17'],
	['https://openreview.net/forum?id=rJl-b3RcF7', 'openreview openreview.net'],
	['https://example.org/a/page?x=1', 'page? example.org'],
	['https://www.youtube.com/watch?v=abc', 'website www.youtube.com'],
	['https://www.google.com/url?q=https://arxiv.org/abs/2405.12345&sa=D', 'arXiv:2405.12345'],
	['https://pubmed.ncbi.nlm.nih.gov/1234567/', 'pmid:1234567'],
];
const NOISE = [
	'see',
	'and also',
	'Section 3.2 says 42.',
	'p. 12',
	'in 2019',
	'ada@example.org',
	'(again)',
	'“quoted”',
	'3.14159',
	'$12.50',
	'|',
	'-',
	'Fig. 4a',
	'10 %',
	'e.g.',
	'a/b',
];

test('a text of known things and noise gives one row each, in order', () =>
	fc.assert(
		fc.property(
			fc.array(
				fc.oneof(
					fc.constantFrom(...ITEMS).map((item) => ({ item, noise: '' })),
					fc.constantFrom(...NOISE).map((noise) => ({ item: null, noise })),
				),
				{ minLength: 2, maxLength: 20 },
			),
			fc.constantFrom(' ', '\n', ', ', '\n- ', '; ', ' — ', '\t', '\r\n'),
			(parts, gap) => {
				const text = parts.map(({ item, noise }) => item?.[0] ?? noise).join(gap);
				const expected = parts.flatMap(({ item }) => (item === null ? [] : [item[1]]));
				const found = readPasted(text).filter(({ kind }) => kind !== 'words');
				expect(found.map(said)).toEqual(expected);
				for (const { from, to, text: part } of found) expect(text.slice(from, to)).toBe(part);
			},
		),
		{ numRuns: process.env['FULL'] === '1' ? 5000 : 500 },
	));

test.each([
	[
		'prose without identifiers',
		'Some prose of a paper, with a number 3.14159, a date 2019-06-05, words (in brackets), and a path a/b/c.d. hep-th is an archive. ',
	],
	['blanks and digits', '9 7 8 0 1 2 3 4 5 6 7 8 9 0 '],
	['dots and slashes', 'a.b/c.d/'],
	['references without end', 'Turing, A. M., '],
	['DOIs', '10.1000/(('],
	['angle brackets', '10.1000/a<1::2>'],
	['addresses', 'https://'],
	['PMIDs', 'pmid pubmed pmc isbn '],
])('four times as many %s are read in about four times the time', (_name, line) =>
	grows((size) => line.repeat(size / line.length), readPasted, 50_000),
);

// Full-width marks behind an identifier are the sentence's, also where nothing else stands beside it.
const NATURE = 'doi:10.1038/nature14539';
test.each<[string, string | null, string[]]>([
	['10.1038/nature14539（深度学习）', null, [NATURE]],
	['10.1038/nature14539，深度学习', null, [NATURE]],
	['10.1038/nature14539：深度学习', null, [NATURE]],
	['10.1038/nature14539；LeCun', null, [NATURE]],
	['10.1038/nature14539（LeCun）', null, [NATURE]],
	['（10.1038/nature14539）深度学习', null, [NATURE]],
	['10.1038/nature14539？深度', null, [NATURE]],
	['doi:10.1038/nature14539（深度', null, [NATURE]],
	['https://doi.org/10.1038/nature14539：深度学习', null, [NATURE]],
	['https://www.nature.com/articles/nature14539（深度学习）', null, [NATURE]],
	['10.1016/S0370-2693(98)01247-9，题目', null, ['doi:10.1016/s0370-2693(98)01247-9']],
	['10.1038/nature14539，', NATURE, [NATURE]],
	['（10.1038/nature14539）', NATURE, [NATURE]],
	['10.1016/S0370-2693（98）01247-9', 'doi:10.1016/s0370-2693(98)01247-9', ['doi:10.1016/s0370-2693(98)01247-9']],
	['arXiv：1906.01820', 'arXiv:1906.01820', ['arXiv:1906.01820']],
	['doi：10.1038/nature14539', NATURE, [NATURE]],
	['https://arxiv.org/abs/1906.01820，题目', null, ['arXiv:1906.01820']],
])('%s', (text, alone, wanted) => {
	const id = identify(text);
	expect([id === null ? null : formatPaperId(id), rows(text)]).toEqual([alone, wanted]);
});

test.each<[string, string[]]>([
	['„10.1000/a1“', ['doi:10.1000/a1']],
	['‚10.1000/a1‘', ['doi:10.1000/a1']],
	['‹10.1000/a1›', ['doi:10.1000/a1']],
	['»10.1000/a1«', ['doi:10.1000/a1']],
	['siehe „https://doi.org/10.1000/a1“.', ['doi:10.1000/a1']],
	['„arXiv:1906.01820“', ['arXiv:1906.01820']],
	['https://doi.org/10.1000/a1%20https://doi.org/10.1000/b2', ['doi:10.1000/a1', 'doi:10.1000/b2']],
	['https://doi.org/10.1000/a1%0Ahttps://doi.org/10.1000/b2', ['doi:10.1000/a1', 'doi:10.1000/b2']],
	['10.1000/a1%20', ['doi:10.1000/a1']],
	['https://doi.org/10.1000/a1,%20https://arxiv.org/abs/1906.01820', ['doi:10.1000/a1', 'arXiv:1906.01820']],
	['https://arxiv.org/abs/1906.01820%20%20doi:10.1000/b2', ['arXiv:1906.01820', 'doi:10.1000/b2']],
	['https://example.org/go?url%3Dhttps://doi.org/10.1000/a1', ['page? example.org']],
	['10.1130/0016-7606(1989)101<0001>2.0.CO;2', ['doi:10.1130/0016-7606(1989)101<0001>2.0.co;2']],
	['https://doi.org/10.1130/0016-7606(1989)101%3C0001%3E2.0.CO;2', ['doi:10.1130/0016-7606(1989)101<0001>2.0.co;2']],
	['10.1130/0091-7613(1998)026&lt;0743&gt;2.3.CO;2', ['doi:10.1130/0091-7613(1998)026<0743>2.3.co;2']],
	['10.1000/a1<2>and', ['doi:10.1000/a1']],
])('%s', (text, wanted) => expect(rows(text)).toEqual(wanted));
