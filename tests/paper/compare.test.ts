import { differences, samePerson, titleKey } from '../../src/paper/compare';
import type { RecordedPaper } from '../../src/paper/compare';
import type { Paper } from '../../src/paper/paper';
import { authorFromInverted, invertedName } from '../../src/paper/person-name';

const paper: Paper = {
	arxiv: '1906.01820',
	title: 'Risks from Learned Optimization',
	authors: [
		{ family: 'Hubinger', given: 'Evan' },
		{ family: 'Merwijk', given: 'Chris', particle: 'van' },
	],
	published: '2019-06-05T04:43:25Z',
	primaryCategory: 'cs.AI',
	categories: ['cs.AI'],
};
const right: RecordedPaper = {
	title: 'Risks from Learned Optimization',
	authors: ['Hubinger, Evan', 'van Merwijk, Chris'],
	year: 2019,
	primaryCategory: 'cs.AI',
};
const found = (record: RecordedPaper) => differences(record, paper).map(({ field, kind }) => `${field} ${kind}`);

test.each<[string, RecordedPaper, string[]]>([
	['all right', right, []],
	['another case, dash and quotes in the title', { ...right, title: 'risks from “learned” optimization.' }, []],
	['initials', { ...right, authors: ['Hubinger, E.', 'van Merwijk, C.'] }, []],
	['names in reading order', { ...right, authors: ['Evan Hubinger', 'Chris van Merwijk'] }, []],
	['et al.', { ...right, authors: ['Hubinger, Evan', 'et al.'] }, []],
	['others', { ...right, authors: ['Hubinger, Evan', 'and others'] }, []],
	['et al without a dot', { ...right, authors: ['Hubinger, Evan', 'et al'] }, []],
	['et al. after one wrong name of two', { ...right, authors: ['Hubinger, Evan', 'van Merwijk, Ernest', 'et al.'] }, ['authors different']],
	[
		'et al. after more authors than there are',
		{ ...right, authors: ['Hubinger, Evan', 'van Merwijk, Chris', 'Doe, Jane', 'et al.'] },
		['authors different'],
	],
	['an author whose name begins as et al. does', { ...right, authors: ['Hubinger, Evan', 'Others-Smith, Ann'] }, ['authors different']],
	['a group that ends as et al. does', { ...right, authors: ['Hubinger, Evan', 'The Others'] }, ['authors different']],
	['all of them, and their number', { ...right, authorCount: 2 }, []],
	[
		'two of them in the wrong order, and their number',
		{ ...right, authors: ['van Merwijk, Chris', 'Hubinger, Evan'], authorCount: 2 },
		['authors different'],
	],
	['nobody but a dash', { ...right, authors: ['?'] }, ['authors unknown']],
	['??', { ...right, title: '??', authors: ['N/A'] }, ['title unknown', 'authors unknown']],
	['NA', { ...right, title: 'NA' }, ['title unknown']],
	['a title that ends as an unknown one', { ...right, title: 'Into the unknown' }, ['title different']],
	['unknown twice', { ...right, authors: ['Unknown Unknown'] }, ['authors unknown']],
	['et al. after a wrong name', { ...right, authors: ['Hubinger, Ernest', 'et al.'] }, ['authors different']],
	['et al. alone', { ...right, authors: ['et al.'] }, ['authors different']],
	[
		'blanks around everything',
		{ ...right, title: ' Risks from Learned Optimization ', authors: [' Hubinger, Evan ', '', 'van Merwijk, Chris'] },
		[],
	],
	['one author too many', { ...right, authors: ['Hubinger, Evan', 'van Merwijk, Chris', 'Doe, Jane'] }, ['authors different']],
	['unknown in other words', { ...right, title: ' N/A ', authors: ['Desconocida, Unknown'] }, ['title unknown', 'authors unknown']],
	[
		'a title that only begins as an unknown one',
		{ ...right, title: 'None of the above', authors: ['Unknown, Jane'] },
		['title different', 'authors different'],
	],
	['a count that is not the paper’s', { ...right, authors: ['Hubinger, Evan'], authorCount: 7 }, ['authors different']],
	['another title', { ...right, title: 'Risks' }, ['title different']],
	['an author missing', { ...right, authors: ['Hubinger, Evan'] }, ['authors different']],
	['another order', { ...right, authors: ['van Merwijk, Chris', 'Hubinger, Evan'] }, ['authors different']],
	['another given name', { ...right, authors: ['Hubinger, Ernest', 'van Merwijk, Chris'] }, ['authors different']],
	['an unknown author', { ...right, authors: ['Unknown'] }, ['authors unknown']],
	['no authors', { ...right, authors: [] }, ['authors missing']],
	['another year', { ...right, year: 2021 }, ['year different']],
	['nothing at all', {}, ['title missing', 'authors missing', 'year missing', 'category missing']],
	['another category', { ...right, primaryCategory: 'cs.LG' }, ['category different']],
])('%s', (_name, record, kinds) => expect(found(record)).toEqual(kinds));

test('a difference says both sides', () =>
	expect(differences({ ...right, year: 2021 }, paper)).toEqual([{ field: 'year', kind: 'different', inNote: '2021', fromSource: '2019' }]));

test('the year is the one of the reader’s rule', () => expect(differences({ ...right, year: 2021 }, paper, 2021)).toEqual([]));

test('what the source does not say is no difference', () =>
	expect(differences(right, { title: 'Risks from Learned Optimization', authors: [], categories: [] })).toEqual([]));

test('a long list cut to the first and the last is the list', () => {
	const authors = Array.from({ length: 120 }, (_, n) => ({ family: `Name${n}`, given: 'A' }));
	const cut = [...authors.slice(0, 99), authors[119]!].map(invertedName);
	expect(differences({ ...right, authors: cut, authorCount: 120 }, { ...paper, authors })).toEqual([]);
	expect(differences({ ...right, authors: cut }, { ...paper, authors }).map(({ field }) => field)).toEqual(['authors']);
	expect(differences({ ...right, authors: cut, authorCount: 121 }, { ...paper, authors }).map(({ field }) => field)).toEqual(['authors']);
	const other = [...cut.slice(0, 98), 'Somebody, Else', ...cut.slice(99)];
	expect(differences({ ...right, authors: other, authorCount: 120 }, { ...paper, authors }).map(({ field }) => field)).toEqual(['authors']);
	const wrongLast = [...cut.slice(0, 99), 'Somebody, Else'];
	expect(differences({ ...right, authors: wrongLast, authorCount: 120 }, { ...paper, authors }).map(({ field }) => field)).toEqual([
		'authors',
	]);
});

test.each([
	['Čizmić, Benjamin', 'Cizmic, B.', true],
	['Gomez, Aidan N.', 'Gomez, Aidan', true],
	['Yuan, C. -P.', 'Yuan, C.-P.', true],
	['Le, Kien', 'Kien, Le', false],
	['OpenAI', 'OpenAI', true],
	['OpenAI', 'DeepMind', false],
	['Smith, John Albert', 'Smith, J.', true],
	['Smith, J. A.', 'Smith, John', true],
	['Smith, J.-A.', 'Smith, Jane Beth', false],
	['Smith, John', 'Smith, Jane', false],
	['Smith, J.', 'Smith, John Albert', true],
	['Smith, John  Albert', 'Smith, J. A.', true],
	['LHCb Collaboration', 'Collaboration, LHCb', true],
	['ŁUKASZ, Jan', 'Łukasz, jan', true],
])('%s and %s: %s', (one, other, same) => expect(samePerson(authorFromInverted(one), authorFromInverted(other))).toBe(same));

test.each([
	['ReAct: Synergizing Reasoning', 'REACT — synergizing reasoning', true],
	['The $p$-adic Limit', 'The p-adic limit', true],
	["Poincar\\'e Groups", 'Poincaré groups', true],
	['Attention', 'Attention Is All You Need', false],
])('“%s” and “%s” are one title: %s', (one, other, same) => expect(titleKey(one) === titleKey(other)).toBe(same));
