/** What a refresh shows of a paper at a glance: news is what became of it; what a note merely lacked is a detail. */
import { newsOf } from '../../../src/commands/library/paper-news';
import type { RefreshPlan } from '../../../src/commands/library/refresh-plan';
import type { Paper } from '../../../src/paper/paper';
import { DEFAULT_PROPERTY_NAMES } from '../../../src/note/properties/properties';

const PREPRINT: Paper = { title: 'Engines', authors: [], categories: [], arxiv: '2107.12345', version: 4 };
const PUBLISHED: Paper = { ...PREPRINT, doi: '10.1000/x', publication: { type: 'article-journal', venue: 'J. Opt.' } };
const NOTHING: Omit<RefreshPlan, 'paper' | 'changed'> = {
	path: 'A.md',
	key: 'arxiv:2107.12345',
	source: 'arXiv',
	names: DEFAULT_PROPERTY_NAMES,
	before: '',
	after: '',
	kept: [],
	offered: {},
	citation: null,
	newer: null,
	abstract: null,
	remarks: [],
	written: { values: {}, citation: null },
};
type Changed = RefreshPlan['changed'];

test.each<[string, Paper, Changed, string[]]>([
	['nothing', PREPRINT, {}, []],
	['a newer version', PREPRINT, { 'arxiv-version': [3, 4], revised: ['2020-01-01', '2021-01-01'] }, ['v4']],
	['a version the note did not say', PREPRINT, { 'arxiv-version': [null, 4], revised: [null, '2021-01-01'] }, ['Details']],
	[
		'published',
		PUBLISHED,
		{ venue: ['arXiv preprint', 'J. Opt.'], doi: ['10.48550/arXiv.2107.12345', '10.1000/x'] },
		['Published in J. Opt.'],
	],
	['published, and the note had no DOI', PUBLISHED, { doi: [null, '10.1000/x'] }, ['Published in J. Opt.']],
	['a journal reference', { ...PREPRINT, journalRef: 'Mem. 3' }, { 'journal-ref': [null, 'Mem. 3'] }, ['Published in Mem. 3']],
	[
		'a preprint whose note lacked its DOI and venue',
		PREPRINT,
		{ doi: [null, '10.48550/arXiv.2107.12345'], venue: [null, 'arXiv preprint'] },
		['Details'],
	],
	['other authors', PREPRINT, { authors: [['A, B'], ['A, C']], 'first-author': ['A', 'A'] }, ['Authors']],
	['a first author the note did not say', PREPRINT, { 'first-author': [null, 'A'] }, ['Details']],
	[
		'all at once',
		{ ...PUBLISHED, withdrawn: true },
		{ 'arxiv-version': [1, 4], doi: [null, '10.1000/x'], authors: [['A'], ['B']], title: ['x', 'y'], comment: [null, 'c'] },
		['Withdrawn', 'v4', 'Published in J. Opt.', 'Authors', 'Title', 'Details'],
	],
	['a renamed property', PREPRINT, { url: ['a', 'b'] }, []],
])('%s', (_, paper, changed, badges) => {
	const plan: RefreshPlan = { ...NOTHING, paper, changed };
	expect(newsOf(plan).map(({ said }) => said)).toEqual(badges);
});
