/** RIS and CSL-JSON in the documented shape of the tools that write them; ours, with works of the public domain. Every field as it is meant. */
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { formatPaperId, idsOf } from '../../src/paper/identifier';
import { invertedName } from '../../src/paper/person-name';

const record = (...lines: string[]) => [...lines, 'ER  - ', ''].join('\r\n');
const item = (fields: object) => JSON.stringify([fields]);
const WATSON = {
	title: 'Molecular Structure of Nucleic Acids',
	authors: 'Watson, J. D.; Crick, F. H. C.',
	year: '1953',
	venue: 'Nature',
	volume: '171',
	issue: '4356',
	pages: '737-738',
};

test.each<[string, string, Record<string, string | null>]>([
	[
		'RIS of Zotero',
		record(
			'TY  - JOUR',
			'TI  - Molecular Structure of Nucleic Acids',
			'AU  - Watson, J. D.',
			'AU  - Crick, F. H. C.',
			'T2  - Nature',
			'DA  - 1953/04//',
			'PY  - 1953',
			'DO  - 10.1038/171737a0',
			'DP  - www.nature.com',
			'VL  - 171',
			'IS  - 4356',
			'SP  - 737',
			'EP  - 738',
			'LA  - en',
			'SN  - 1476-4687',
			'UR  - https://www.nature.com/articles/171737a0',
			'Y2  - 2024/05/01/08:00:00',
		),
		{ ...WATSON, type: 'article-journal', id: 'doi:10.1038/171737a0' },
	],
	[
		'RIS of EndNote',
		record(
			'TY  - JOUR',
			'AU  - Watson, J. D.',
			'AU  - Crick, F. H. C.',
			'PY  - 1953',
			'DA  - Apr 25',
			'TI  - Molecular Structure of Nucleic Acids',
			'T2  - Nature',
			'VL  - 171',
			'IS  - 4356',
			'SP  - 737-738',
			'DO  - 10.1038/171737a0',
			'ID  - 1',
		),
		{ ...WATSON, type: 'article-journal', id: 'doi:10.1038/171737a0' },
	],
	[
		'RIS of Scopus',
		record(
			'TY  - JOUR',
			'TI  - Molecular Structure of Nucleic Acids',
			'T2  - Nature',
			'VL  - 171',
			'IS  - 4356',
			'SP  - 737',
			'EP  - 738',
			'PY  - 1953///',
			'DO  - 10.1038/171737a0',
			'UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-1&doi=10.1038%2f171737a0&partnerID=40&md5=0',
			'AU  - Watson, J.D.',
			'AU  - Crick, F.H.C.',
			'M3  - Article',
			'DB  - Scopus',
			'N1  - Export Date: 1 May 2024; Cited By: 9999',
		),
		{ ...WATSON, type: 'article-journal', id: 'doi:10.1038/171737a0' },
	],
	[
		'RIS of Web of Science',
		record(
			'TY  - JOUR',
			'AU  - WATSON, JD',
			'AU  - CRICK, FHC',
			'TI  - MOLECULAR STRUCTURE OF NUCLEIC ACIDS',
			'T2  - NATURE',
			'M3  - Article',
			'PY  - 1953',
			'VL  - 171',
			'IS  - 4356',
			'SP  - 737',
			'EP  - 738',
			'DO  - 10.1038/171737a0',
			'AN  - WOS:A1953UA00001',
		),
		{
			...WATSON,
			type: 'article-journal',
			title: 'MOLECULAR STRUCTURE OF NUCLEIC ACIDS',
			authors: 'Watson, JD; Crick, FHC',
			venue: 'NATURE',
			id: 'doi:10.1038/171737a0',
		},
	],
	[
		'RIS of PubMed by a converter',
		record(
			'TY  - JOUR',
			'DB  - PubMed',
			'AU  - WATSON, J D',
			'AU  - CRICK, F H',
			'T1  - Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid.',
			'LA  - eng',
			'SN  - 0028-0836',
			'Y1  - 1953/04/25',
			'VL  - 171',
			'IS  - 4356',
			'SP  - 737',
			'EP  - 738',
			'AN  - 13054692',
			'UR  - https://pubmed.ncbi.nlm.nih.gov/13054692/',
			'J2  - Nature',
			'JF  - Nature',
		),
		{
			...WATSON,
			type: 'article-journal',
			title: 'Molecular structure of nucleic acids; a structure for deoxyribose nucleic acid',
			authors: 'Watson, J D; Crick, F H',
			id: 'pmid:13054692',
		},
	],
	[
		'RIS whose first author alone is A1',
		record('TY  - JOUR', 'A1  - Watson, J. D.', 'AU  - Crick, F. H.', 'AU  - Franklin, R.', 'TI  - Molecular structure', 'PY  - 1953'),
		{ type: 'article-journal', title: 'Molecular structure', authors: 'Watson, J. D.; Crick, F. H.; Franklin, R.', year: '1953' },
	],
	[
		'RIS of ProQuest',
		record(
			'TY  - THES',
			'T1  - Recherches sur les substances radioactives',
			'AN  - 301234567',
			'A1  - Curie, Marie',
			'Y1  - 1903',
			'PB  - Faculté des sciences de Paris',
			'CY  - Paris',
			'N1  - Database: ProQuest',
		),
		{
			type: 'thesis',
			title: 'Recherches sur les substances radioactives',
			authors: 'Curie, Marie',
			year: '1903',
			publisher: 'Faculté des sciences de Paris',
		},
	],
	[
		'RIS of IEEE Xplore',
		record(
			'TY  - CONF',
			'TI  - On <i>n</i>-ary Wheels &amp; Cards',
			'T2  - 1843 Symposium on Engines (SoE)',
			'SP  - 1',
			'EP  - 9',
			'AU  - A. Lovelace',
			'AU  - C. Babbage',
			'PY  - 1843',
			'DO  - 10.1109/SoE.1843.1',
			'JO  - 1843 Symposium on Engines (SoE)',
			'Y1  - 5-7 Sept. 1843',
		),
		{
			type: 'paper-conference',
			title: 'On n-ary Wheels & Cards',
			authors: 'Lovelace, A.; Babbage, C.',
			year: '1843',
			venue: '1843 Symposium on Engines (SoE)',
			pages: '1-9',
			id: 'doi:10.1109/SoE.1843.1',
		},
	],
	[
		'RIS of SpringerLink, a chapter',
		record(
			'TY  - CHAP',
			'AU  - Noether, Emmy',
			'ED  - Lovelace, Ada',
			'PY  - 1921',
			'DA  - 1921//',
			'TI  - Idealtheorie in Ringbereichen',
			'BT  - Gesammelte Abhandlungen',
			'SP  - 24',
			'EP  - 66',
			'PB  - Springer Berlin Heidelberg',
			'CY  - Berlin, Heidelberg',
			'SN  - 978-3-642-00000-8',
			'UR  - https://doi.org/10.1007/978-3-642-00000-8_2',
			'DO  - 10.1007/978-3-642-00000-8_2',
			'ID  - Noether1921',
		),
		{
			type: 'chapter',
			title: 'Idealtheorie in Ringbereichen',
			authors: 'Noether, Emmy',
			year: '1921',
			venue: 'Gesammelte Abhandlungen',
			pages: '24-66',
			publisher: 'Springer Berlin Heidelberg',
			id: 'doi:10.1007/978-3-642-00000-8_2',
		},
	],
	[
		'RIS of ScienceDirect, an article number',
		record(
			'TY  - JOUR',
			'T1  - Sketch of the engine',
			'AU  - Lovelace, Ada',
			'JO  - Memoirs of Science',
			'VL  - 3',
			'SP  - 101115',
			'PY  - 1843',
			'DA  - 1843/09/01/',
			'SN  - 0000-0000',
			'DO  - https://doi.org/10.1016/j.memsci.1843.101115',
			'UR  - https://www.sciencedirect.com/science/article/pii/S0000000043000001',
			'KW  - Engines',
		),
		{
			type: 'article-journal',
			title: 'Sketch of the engine',
			authors: 'Lovelace, Ada',
			year: '1843',
			venue: 'Memoirs of Science',
			volume: '3',
			pages: '101115',
			id: 'doi:10.1016/j.memsci.1843.101115',
		},
	],
	[
		'RIS of Mendeley and JabRef, arXiv',
		record(
			'TY  - GEN',
			'TI  - Attention Is All You Need',
			'AU  - Vaswani, Ashish',
			'PY  - 2017',
			'DO  - 10.48550/arXiv.1706.03762',
			'PB  - arXiv',
			'UR  - http://arxiv.org/abs/1706.03762',
		),
		{ type: null, title: 'Attention Is All You Need', authors: 'Vaswani, Ashish', year: '2017', id: 'arXiv:1706.03762' },
	],
	[
		'CSL-JSON of Zotero',
		item({
			id: 'http://zotero.org/users/1/items/ABCD1234',
			type: 'article-journal',
			'container-title': 'Nature',
			DOI: '10.1038/171737a0',
			issue: '4356',
			page: '737-738',
			title: 'Molecular Structure of Nucleic Acids',
			volume: '171',
			author: [
				{ family: 'Watson', given: 'J. D.' },
				{ family: 'Crick', given: 'F. H. C.' },
			],
			issued: { 'date-parts': [['1953', 4]] },
		}),
		{ ...WATSON, type: 'article-journal', id: 'doi:10.1038/171737a0' },
	],
	[
		'CSL-JSON of Better BibTeX',
		item({
			id: 'watson1953',
			'citation-key': 'watson1953',
			type: 'article-journal',
			title: 'Molecular Structure of <i>Nucleic</i> Acids',
			'container-title': 'Nature',
			volume: 171,
			issue: 4356,
			page: '737–738',
			author: [
				{ family: 'Watson', given: 'J. D.' },
				{ literal: 'Royal Society' },
				{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
			],
			issued: { 'date-parts': [[1953, 4, 25]] },
		}),
		{ ...WATSON, type: 'article-journal', authors: 'Watson, J. D.; Royal Society; van Beethoven, Ludwig' },
	],
	[
		'CSL-JSON of Mendeley and Pandoc: strings and raw dates',
		item({
			id: 'ITEM-1',
			type: 'paper-conference',
			title: 'Notes on Cards &amp; Wheels',
			'container-title': 'Proceedings of the First Symposium on Engines',
			author: [{ family: 'Lovelace', given: 'Ada', 'parse-names': false, suffix: '' }],
			issued: { raw: '1843-09' },
			page: '1-9',
			publisher: 'Royal Society',
			ISBN: '9780897910000',
		}),
		{
			type: 'paper-conference',
			title: 'Notes on Cards & Wheels',
			authors: 'Lovelace, Ada',
			year: '1843',
			venue: 'Proceedings of the First Symposium on Engines',
			pages: '1-9',
			publisher: 'Royal Society',
		},
	],
	[
		'CSL-JSON with an id in the note',
		item({
			id: 'a',
			type: 'article',
			title: 'Attention Is All You Need',
			author: [{ family: 'Vaswani', given: 'Ashish' }],
			issued: { 'date-parts': [[2017]] },
			number: 'arXiv:1706.03762',
			publisher: 'arXiv',
			note: 'arXiv:1706.03762 [cs]',
		}),
		{ type: null, title: 'Attention Is All You Need', authors: 'Vaswani, Ashish', year: '2017', id: 'arXiv:1706.03762' },
	],
])('%s', (_tool, text, wanted) => {
	const [entry, ...others] = readBibliography(text);
	if (entry === undefined) throw new Error('Nothing was read');
	const paper = paperOfEntry(entry);
	const { venue, volume, issue, pages, publisher, type } = paper.publication ?? {};
	const [id] = idsOf(paper).filter(({ scheme }) => /^(?:arxiv|doi|pmid)$/.test(scheme));
	const read = {
		title: paper.title,
		authors: paper.authors.map(invertedName).join('; '),
		year: paper.published?.slice(0, 4),
		venue,
		volume,
		issue,
		pages,
		publisher,
		type: type ?? null,
		id: id === undefined ? undefined : id.scheme === 'doi' ? `doi:${paper.doi ?? ''}` : formatPaperId(id),
	};
	expect(others).toEqual([]);
	expect(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))).toEqual(wanted);
});

/** Specification and Zotero: SN the patent, M1 its application, VL its version. Reference Manager: IS the patent, VL the application, M1 its class. */
test.each<[string, string[], string | undefined]>([
	['ris-patent-m1', ['M1  - US 174,465'], 'US 174,465'],
	['Zotero', ['SN  - US174465A', 'M1  - 125345', 'VL  - A'], 'US174465A'],
	['Reference Manager', ['VL  - 877609', 'IS  - 4,904,581', 'M1  - G01N 33/569 G01N 33/577'], '4,904,581'],
	['EndNote', ['SN  - EP 0 123 456', 'IS  - 2'], 'EP 0 123 456'],
	['only in VL', ['VL  - GB 189712039'], 'GB 189712039'],
	['a number of few digits', ['IS  - 25'], '25'],
	['a kind before the number', ['IS  - B1', 'M1  - WO2019/123456'], 'WO2019/123456'],
	['no number', ['PB  - Patent Office'], undefined],
])('the number of a patent: %s', (_tool, lines, number) => {
	const [entry] = readBibliography(record('TY  - PAT', 'TI  - Telegraphy', 'AU  - Bell, Alexander Graham', 'PY  - 1876', ...lines));
	const paper = entry === undefined ? null : paperOfEntry(entry);
	expect(paper?.publication).toMatchObject({ type: 'patent', year: 1876 });
	expect([paper?.publication?.issue, paper?.publication?.volume]).toEqual([number, undefined]);
});

test('the number of a patent is no ISBN, whatever its check digit', () => {
	const [entry] = readBibliography(record('TY  - PAT', 'TI  - Telegraphy', 'SN  - 0262033844'));
	const paper = entry === undefined ? null : paperOfEntry(entry);
	expect([paper?.isbn, paper?.publication?.isbn, paper?.publication?.issue]).toEqual([undefined, undefined, '0262033844']);
});

test('a file of records without an end keeps what stands behind an empty line', () => {
	const [one, other] = readBibliography('TY  - JOUR\nTI  - A\nAB  - One.\n\nTwo.\n\nTY  - JOUR\nTI  - B\nAB  - Three.\n\nFour.');
	expect([one, other].map((entry) => (entry === undefined ? null : paperOfEntry(entry).abstract))).toEqual([
		'One.\n\nTwo.',
		'Three.\n\nFour.',
	]);
});
