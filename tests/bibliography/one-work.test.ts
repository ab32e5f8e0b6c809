/** A work in the forms of several tools is one work: each form says what the others say, or nothing of it, and never something else. */
import { paperOfEntry, readBibliography } from '../../src/bibliography';
import { formatPaperId, idsOf } from '../../src/paper/identifier';
import { invertedName } from '../../src/paper/person-name';

const ris = (...tags: string[]) => [...tags.map((tag) => tag.replace(' ', '  - ')), 'ER  - ', ''].join('\n');
const csl = (fields: object) => JSON.stringify([{ id: 'x', ...fields }]);

function told(text: string) {
	const [entry] = readBibliography(text);
	if (entry === undefined) throw new Error(text);
	const {
		title,
		authors,
		published,
		publication: { year: _year, date: _date, editors = [], ...more } = { type: null },
		...ids
	} = paperOfEntry(entry);
	return {
		title,
		authors: authors.map(invertedName),
		published,
		editors: editors.map(invertedName),
		pages: undefined,
		...more,
		ids: idsOf(ids).map(formatPaperId),
	};
}

const WORKS: Readonly<Record<string, { readonly is: Readonly<Record<string, unknown>>; readonly forms: readonly string[] }>> = {
	'a paper of proceedings': {
		is: {
			type: 'paper-conference',
			venue: 'Proceedings of the Analytical Society',
			published: '1843-06',
			editors: ['Babbage, Charles'],
			ids: [],
		},
		forms: [
			'@inproceedings{x, title={Notes}, author={Lovelace, Ada}, booktitle={Proceedings of the Analytical Society}, editor={Babbage, Charles}, year=1843, month=jun}',
			ris(
				'TY CONF',
				'TI Notes',
				'AU Lovelace, Ada',
				'A2 Babbage, Charles',
				'T2 ANALYTICA 1843',
				'T3 Tracts',
				'C3 Proceedings of the Analytical Society',
				'DA 1843/06//',
				'PY 1843',
			),
			ris(
				'TY CPAPER',
				'TI Notes',
				'AU Lovelace, Ada',
				'A2 Babbage, Charles',
				'T2 Proceedings of the Analytical Society',
				'DA June',
				'PY 1843',
			),
			csl({
				type: 'paper-conference',
				title: 'Notes',
				author: [{ family: 'Lovelace', given: 'Ada' }],
				editor: [{ family: 'Babbage', given: 'Charles' }],
				'container-title': 'Proceedings of the Analytical Society',
				issued: { 'date-parts': [[1843, 6]] },
			}),
		],
	},
	'a double issue': {
		is: { type: 'article-journal', venue: 'Annalen', volume: '3-4', issue: '1-2', published: '1843-03-09', ids: [] },
		forms: [
			'@article{x, title={Notes}, author={Lovelace, Ada}, journal={Annalen}, volume={3--4}, number={1--2}, date={1843-03-09}}',
			ris('TY JOUR', 'TI Notes', 'AU Lovelace, Ada', 'T2 Annalen', 'VL 3–4', 'IS 1–2', 'PY 1843', 'DA March 9, 1843'),
			ris('TY JOUR', 'TI Notes', 'AU Lovelace, Ada', 'T2 Annalen', 'VL 3-4', 'IS 1-2', 'PY 1843', 'DA 9 March'),
			csl({
				type: 'article-journal',
				title: 'Notes',
				author: [{ family: 'Lovelace', given: 'Ada' }],
				'container-title': 'Annalen',
				volume: '3–4',
				issue: '1–2',
				issued: { 'date-parts': [['1843', '3', '9']] },
			}),
		],
	},
	'a patent': {
		is: { type: 'patent', issue: 'US5700000A', publisher: 'Engine Works', published: '1843-01-04', editors: [], ids: [] },
		forms: [
			'@patent{x, title={Notes}, author={Lovelace, Ada}, number={US5700000A}, holder={{Engine Works}}, date={1843-01-04}}',
			ris('TY PAT', 'TI Notes', 'AU Lovelace, Ada', 'A2 Engine Works', 'SN US5700000A', 'DA 1843/01/04/', 'PY 1843'),
			csl({
				type: 'patent',
				title: 'Notes',
				author: [{ family: 'Lovelace', given: 'Ada' }],
				number: 'US5700000A',
				publisher: 'Engine Works',
				issued: { 'date-parts': [[1843, 1, 4]] },
			}),
		],
	},
	'a standard without a publisher': {
		is: { type: 'standard', issue: 'BS 7:1843', authors: ['{Lovelace House}'], ids: [] },
		forms: [
			'@standard{x, title={Notes}, author={{Lovelace House}}, number={BS 7:1843}, date={1843}}',
			csl({
				type: 'standard',
				title: 'Notes',
				author: [{ literal: 'Lovelace House' }],
				number: 'BS 7:1843',
				issued: { 'date-parts': [[1843]] },
			}),
		],
	},
	'a book and how many pages it has': {
		is: { type: 'book', publisher: 'Murray', authors: [], editors: ['Babbage, Charles'], pages: undefined, ids: ['isbn:9783161484100'] },
		forms: [
			'@book{x, title={Notes}, editor={Babbage, Charles}, publisher={Murray}, pages={512}, isbn={9783161484100}, year=1843}',
			ris('TY BOOK', 'TI Notes', 'A2 Babbage, Charles', 'PB Murray', 'SP 512 p.', 'SN 9783161484100', 'PY 1843'),
			csl({
				type: 'book',
				title: 'Notes',
				editor: [{ family: 'Babbage', given: 'Charles' }],
				publisher: 'Murray',
				page: '512',
				ISBN: '9783161484100',
				issued: { 'date-parts': [[1843]] },
			}),
		],
	},
	'names in parts': {
		is: { type: 'article-journal', authors: ["d'Alembert, Jean", 'van den Berg, Rianne'], venue: 'Annalen', ids: [] },
		forms: [
			"@article{x, title={Notes}, author={d'Alembert, Jean and van den Berg, Rianne}, journal={Annalen}, year=1843}",
			ris('TY JOUR', 'TI Notes', "AU d'Alembert, Jean", 'AU van den Berg, Rianne', 'T2 Annalen', 'PY 1843'),
			csl({
				type: 'article-journal',
				title: 'Notes',
				author: [
					{ family: 'Alembert', given: 'Jean', 'dropping-particle': "d'" },
					{ family: 'Berg', given: 'Rianne', 'non-dropping-particle': 'van den' },
				],
				'container-title': 'Annalen',
				issued: { 'date-parts': [[1843]] },
			}),
		],
	},
	'an article of PubMed': {
		is: {
			type: 'article-journal',
			venue: 'Annalen',
			title: 'Notes on it',
			ids: ['doi:10.1000/abc(1)', 'pmid:23690738', 'pmcid:PMC2808187'],
		},
		forms: [
			'@article{x, title={Notes on it}, author={Lovelace, Ada}, journal={Annalen}, year=1843, doi={10.1000/abc\\(1\\)}, url={https://pubmed.ncbi.nlm.nih.gov/23690738/}, note={PMCID: PMC2808187}}',
			'@article{x, title={Notes on it}, author={Lovelace, Ada}, journal={Annalen}, year=1843, eprinttype={doi}, eprint={10.1000/abc(1)}, pmid={23690738}, howpublished={\\url{https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2808187/}}}',
			ris(
				'TY JOUR',
				'TI Notes on it.',
				'AU Lovelace, Ada',
				'T2 Annalen',
				'DB PubMed',
				'AN 23690738',
				'C2 PMC2808187',
				'UR https://onlinelibrary.wiley.com/doi/abs/10.1000/abc(1)',
				'PY 1843',
			),
			csl({
				type: 'article-journal',
				title: 'Notes on it.',
				author: [{ family: 'Lovelace', given: 'Ada' }],
				'container-title': 'Annalen',
				PMID: 23690738,
				PMCID: 'PMC2808187',
				URL: 'https://doi.org/10.1000/abc(1)',
				issued: { 'date-parts': [[1843]] },
			}),
		],
	},
};

test.each(Object.entries(WORKS).flatMap(([name, { is, forms }]) => forms.map((form) => [name, form, is] as const)))(
	'%s: %s',
	(_name, form, is) => {
		expect(told(form)).toMatchObject({ title: 'Notes', authors: ['Lovelace, Ada'], editors: [], ...is });
	},
);
