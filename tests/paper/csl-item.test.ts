/** CSL-JSON as registries and reference managers write it: names, dates, and what a work appeared in. */
import { cslDay, cslNames, cslPartsOf, cslPublicationOf, numberIn } from '../../src/paper/csl-item';
import { invertedName } from '../../src/paper/person-name';

/** The text of a source that has no markup; a list's first, as in Crossref's titles. */
const text = (value: unknown): string | undefined => {
	const one: unknown = Array.isArray(value) ? value[0] : value;
	return typeof one === 'string' && one.trim() !== '' ? one.trim() : undefined;
};

test.each<[string, unknown, string[]]>([
	['family and given', [{ family: 'Lovelace', given: 'Ada' }], ['Lovelace, Ada']],
	['one person without a list', { family: 'Lovelace', given: 'Ada' }, ['Lovelace, Ada']],
	['a generation', [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }], ['King, Martin Luther, Jr.']],
	['a particle that stays', [{ family: 'Maaten', given: 'L.', 'non-dropping-particle': 'van der' }], ['van der Maaten, L.']],
	['a particle that goes', [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }], ['von Humboldt, Alexander']],
	[
		'both kinds of particle: the one that stays',
		[{ family: 'Gaulle', given: 'C.', 'non-dropping-particle': 'de', 'dropping-particle': 'von' }],
		['de Gaulle, C.'],
	],
	['a particle that ends in an apostrophe', [{ family: 'Alembert', given: 'Jean', 'dropping-particle': 'd’' }], ['d’Alembert, Jean']],
	['a straight one', [{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': "d'" }], ["d'Alembert, Jean"]],
	['a particle in the given name', [{ family: 'Berg', given: 'A. van der' }], ['van der Berg, A.']],
	['a generation in the given name', [{ family: 'King', given: 'Martin Luther Jr.' }], ['King, Martin Luther, Jr.']],
	['a comma before it', [{ family: 'King', given: 'Martin Luther, Jr.' }], ['King, Martin Luther, Jr.']],
	['a generation in capitals', [{ family: 'EVANS III', given: 'NEAL' }], ['Evans, Neal, III']],
	['a group cut in two', [{ given: 'The ATLAS', family: 'Collaboration' }], ['The ATLAS Collaboration']],
	['an organisation cut in two', [{ given: 'World Health', family: 'Organization' }], ['World Health Organization']],
	['a person whose family name a group could end in', [{ given: 'Mary Ann', family: 'Bank' }], ['Bank, Mary Ann']],
	['a person of two capitals', [{ given: 'Yu', family: 'AI' }], ['Ai, Yu']],
	['nobody: et, al.', [{ given: 'et', family: 'al.' }], []],
	['a particle of one apostrophe', [{ family: 'Hooft', given: 'Gerard', 'dropping-particle': '’t' }], ['’t Hooft, Gerard']],
	['an apostrophe further on', [{ family: 'Vallée d’ Or', given: 'J.' }], ['Vallée d’ Or, J.']],
	['a family name alone', [{ family: 'Plato' }], ['Plato']],
	['a given name alone', [{ given: 'Ada Lovelace' }], ['Lovelace, Ada']],
	['names as texts', ['Ada Lovelace', 'Alan Turing'], ['Lovelace, Ada', 'Turing, Alan']],
	['a group Crossref names', [{ name: 'Royal Society' }], ['Royal Society']],
	['a group no word of which says so', [{ name: 'Analytical Engine' }], ['{Analytical Engine}']],
	['who speaks for a group', [{ name: 'on behalf of the ATLAS Collaboration' }], ['ATLAS Collaboration']],
	['a person DataCite names', [{ name: 'Lovelace, Ada' }], ['Lovelace, Ada']],
	['a name and the family beside it', [{ name: 'Royal Society', family: 'Lovelace', given: 'Ada' }], ['Lovelace, Ada']],
	['whatever was not split', [{ literal: 'Ada Lovelace' }], ['Lovelace, Ada']],
	['not split, the family name first', [{ literal: 'Lovelace, Ada' }], ['Lovelace, Ada']],
	['not split, of a group with a comma', [{ literal: 'Robert and Sons, Inc.' }], ['{Robert and Sons, Inc.}']],
	['not split, with two commas', [{ literal: 'King, Martin Luther, Jr.' }], ['King, Martin Luther, Jr.']],
	['not split, with a comma at its end', [{ literal: 'Ada Lovelace,' }], ['Lovelace, Ada']],
	['a literal and a name beside it: the literal', [{ literal: 'Ada Lovelace', name: 'A. Lovelace' }], ['Lovelace, Ada']],
	['a literal beside a family name', [{ literal: 'Ada L.', family: 'Lovelace', given: 'Ada' }], ['Lovelace, Ada']],
	['nobody', [{}, { family: '' }, { name: ' ' }, '', 'et al.', null, 1815, true, [['Ada Lovelace']]], []],
	['no list', 'Ada Lovelace', []],
	['nothing', undefined, []],
])('names of a registry, %s', (_case, names, read) => expect(cslNames(names, text).map(invertedName)).toEqual(read));

test.each<[string, unknown, string[]]>([
	['a name given whole is a group’s', [{ literal: 'Analytical Engine' }], ['{Analytical Engine}']],
	['but not with a comma', [{ literal: 'Lovelace, Ada' }], ['Lovelace, Ada']],
	['a group it names', [{ name: 'Analytical Engine' }], ['{Analytical Engine}']],
	['a group it names twice', [{ name: 'Analytical Engine', literal: 'Engine' }], ['{Analytical Engine}']],
	['somebody for a group', [{ literal: 'for the ATLAS Collaboration' }], ['ATLAS Collaboration']],
	['who has a family name is a person', [{ literal: 'Analytical Engine', family: 'Lovelace', given: 'Ada' }], ['Lovelace, Ada']],
	['names that are split', [{ family: 'Lovelace', given: 'Ada' }], ['Lovelace, Ada']],
])('names of a reference manager, %s', (_case, names, read) => expect(cslNames(names, text, true).map(invertedName)).toEqual(read));

test.each<[unknown, string | null]>([
	[{ 'date-parts': [[2019, 6, 5]] }, '2019-06-05'],
	[{ 'date-parts': [['2019', '06', '5']] }, '2019-06-05'],
	[{ 'date-parts': [[2019, 6]] }, '2019-06'],
	[{ 'date-parts': [[2019]] }, '2019'],
	// A slip for [[2019, 6]]
	[{ 'date-parts': [2019, 6] }, '2019-06'],
	[{ 'date-parts': ['2019'] }, '2019'],
	// A span of time begins with its first day
	[
		{
			'date-parts': [
				[2019, 6, 5],
				[2019, 6, 9],
			],
		},
		'2019-06-05',
	],
	[{ 'date-parts': [[2019, null, 5]] }, '2019'],
	[{ 'date-parts': [[2019, '', 5]] }, '2019'],
	[{ 'date-parts': [[2019, 6, null]] }, '2019-06'],
	[{ 'date-parts': [[2019, 'June']] }, '2019'],
	[{ 'date-parts': [[null]] }, null],
	[{ 'date-parts': [['']] }, null],
	[{ 'date-parts': [['n.d.', 6]] }, null],
	[{ 'date-parts': [[]] }, null],
	[{ 'date-parts': [] }, null],
	[{ 'date-parts': null }, null],
	[{}, null],
	[[[2019]], null],
	['2019', null],
	[null, null],
])('the day of %j', (date, day) => expect(cslDay(date)).toBe(day));

const JOURNAL = { type: 'journal-article', 'container-title': ['Memoirs of Engines'] };
const CHAPTER = { type: 'book-chapter' };
test.each<[string, Readonly<Record<string, unknown>>, object]>([
	['a journal', JOURNAL, { type: 'article-journal', venue: 'Memoirs of Engines' }],
	['a journal in a text', { type: 'article-journal', 'container-title': 'Memoirs' }, { type: 'article-journal', venue: 'Memoirs' }],
	[
		'of two journals the first',
		{ type: 'journal-article', 'container-title': ['Memoirs of Engines', 'Mem. Eng.'] },
		{ type: 'article-journal', venue: 'Memoirs of Engines' },
	],
	[
		'a chapter in a volume of a series: the volume',
		{ ...CHAPTER, 'container-title': ['Lecture Notes in Computer Science', 'Engines and Looms'] },
		{ type: 'chapter', venue: 'Engines and Looms' },
	],
	[
		'the series named behind its volume',
		{ type: 'proceedings-article', 'container-title': ['Engines and Looms', 'IFIP Advances in Engines'] },
		{ type: 'paper-conference', venue: 'Engines and Looms' },
	],
	[
		'two that are no series: the last',
		{ type: 'reference-entry', 'container-title': ['Encyclopedia', 'Engines'] },
		{ type: 'entry', venue: 'Engines' },
	],
	[
		'a series that says it is one',
		{ ...CHAPTER, 'container-title': ['Engines', 'The Loom Series'] },
		{ type: 'chapter', venue: 'Engines' },
	],
	[
		'nothing but a series',
		{ ...CHAPTER, 'container-title': ['Studies in Engines', 'Advances in Looms'] },
		{ type: 'chapter', venue: 'Advances in Looms' },
	],
	[
		'titles that only have such words in them',
		{ ...CHAPTER, 'container-title': ['Engines', 'Recent Advances in Looms'] },
		{ type: 'chapter', venue: 'Recent Advances in Looms' },
	],
	['empty titles', { ...CHAPTER, 'container-title': ['Engines', '', null] }, { type: 'chapter', venue: 'Engines' }],
	['a book in its series', { type: 'book', 'collection-title': 'Looms' }, { type: 'book', venue: 'Looms' }],
	['a container before a series', { ...JOURNAL, 'collection-title': 'Looms' }, { type: 'article-journal', venue: 'Memoirs of Engines' }],
	[
		'a series before a short title',
		{ type: 'book', 'collection-title': 'Looms', 'short-container-title': ['Lms.'] },
		{ type: 'book', venue: 'Looms' },
	],
	['a short title in a list', { type: 'journal-article', 'short-container-title': ['Mem.'] }, { type: 'article-journal', venue: 'Mem.' }],
	['a short title', { type: 'journal-article', 'short-container-title': 'Mem.' }, { type: 'article-journal', venue: 'Mem.' }],
	[
		'the conference of a paper',
		{ type: 'proceedings-article', event: { name: 'Congress of Engines' } },
		{ type: 'paper-conference', venue: 'Congress of Engines' },
	],
	[
		'a container before the conference',
		{ type: 'proceedings-article', 'container-title': ['Proceedings'], event: { name: 'Congress' } },
		{ type: 'paper-conference', venue: 'Proceedings' },
	],
	[
		'a conference of what is no paper',
		{ type: 'dataset', event: { name: 'Congress' }, publisher: 'P' },
		{ type: 'dataset', publisher: 'P' },
	],
	[
		'a conference in a text, which is none',
		{ type: 'proceedings-article', event: 'Congress', publisher: 'P' },
		{ type: 'paper-conference', publisher: 'P' },
	],
	[
		'a preprint is its server’s',
		{ type: 'posted-content', institution: [{ name: 'bioRxiv' }, { name: 'Other' }], publisher: 'Cold Spring Harbor Laboratory' },
		{ type: 'article', publisher: 'bioRxiv' },
	],
	['a preprint without one', { type: 'posted-content', publisher: 'Authorea, Inc.' }, { type: 'article', publisher: 'Authorea, Inc.' }],
	[
		'a report is its publisher’s',
		{ type: 'report', institution: { name: 'University' }, publisher: 'Press' },
		{ type: 'report', publisher: 'Press' },
	],
	['a thesis of a university', { type: 'dissertation', institution: { name: 'University' } }, { type: 'thesis', publisher: 'University' }],
	['a type nobody knows', { type: 'invention', publisher: 'Press' }, { type: 'document', publisher: 'Press' }],
	['no type', { publisher: 'Press' }, { type: 'document', publisher: 'Press' }],
	[
		'volume, issue and pages',
		{ ...JOURNAL, volume: '12--13', issue: '1–2', page: '583--589' },
		{ type: 'article-journal', venue: 'Memoirs of Engines', volume: '12-13', issue: '1-2', pages: '583-589' },
	],
	[
		'numbers that are numbers',
		{ ...JOURNAL, volume: 12, issue: 3, page: 583 },
		{ type: 'article-journal', venue: 'Memoirs of Engines', volume: '12', issue: '3', pages: '583' },
	],
	['an article number', { ...JOURNAL, 'article-number': 'e17' }, { type: 'article-journal', venue: 'Memoirs of Engines', pages: 'e17' }],
	[
		'pages before an article number',
		{ ...JOURNAL, page: '5', 'article-number': 'e17' },
		{ type: 'article-journal', venue: 'Memoirs of Engines', pages: '5' },
	],
	[
		'what is not known yet',
		{ ...JOURNAL, volume: 'n/a', issue: 'NA', page: 'n/a–n/a', 'article-number': 'N/A-N/A' },
		{ type: 'article-journal', venue: 'Memoirs of Engines' },
	],
	[
		'what only begins or ends so',
		{ ...JOURNAL, volume: 'na1', issue: 'Diana' },
		{ type: 'article-journal', venue: 'Memoirs of Engines', volume: 'na1', issue: 'Diana' },
	],
	['the number of a report', { type: 'report', number: 'TR-5', publisher: 'P' }, { type: 'report', issue: 'TR-5', publisher: 'P' }],
	[
		'the number Crossref gives a report, before that',
		{ type: 'report', number: 'TR-5', 'report-number': 'NBS 24', publisher: 'P' },
		{ type: 'report', issue: 'NBS 24', publisher: 'P' },
	],
	[
		'the issue before both',
		{ type: 'report', issue: '7', 'report-number': 'NBS 24', publisher: 'P' },
		{ type: 'report', issue: '7', publisher: 'P' },
	],
	['the number of an article, which is none', { ...JOURNAL, number: '5' }, { type: 'article-journal', venue: 'Memoirs of Engines' }],
	[
		'editors',
		{ ...CHAPTER, 'container-title': ['Engines'], editor: [{ family: 'Babbage', given: 'Charles' }] },
		{ type: 'chapter', venue: 'Engines', editors: [{ family: 'Babbage', given: 'Charles' }] },
	],
	[
		'a list of ISBNs',
		{ type: 'book', publisher: 'P', ISBN: ['9780262033848', '9780262533058'] },
		{ type: 'book', publisher: 'P', isbn: '9780262033848' },
	],
	[
		'an ISBN’s address',
		{ type: 'book', publisher: 'P', ISBN: ['http://id.crossref.org/isbn/9780262033848'] },
		{ type: 'book', publisher: 'P', isbn: '9780262033848' },
	],
	[
		'several in a text',
		{ type: 'book', publisher: 'P', ISBN: '978-0-262-03384-8 0-262-53305-7' },
		{ type: 'book', publisher: 'P', isbn: '978-0-262-03384-8' },
	],
	['ten digits', { type: 'book', publisher: 'P', ISBN: '0 8044 2957 X' }, { type: 'book', publisher: 'P', isbn: '0 8044 2957 X' }],
	['no ISBN', { type: 'book', publisher: 'P', ISBN: [9780262033848, 'none'] }, { type: 'book', publisher: 'P' }],
])('where a work appeared: %s', (_case, work, appeared) => expect(cslPublicationOf(work, null, text)).toEqual(appeared));

test('the day a work appeared tells its year', () => {
	expect(cslPublicationOf(JOURNAL, '1843-09', text)).toEqual({
		type: 'article-journal',
		venue: 'Memoirs of Engines',
		date: '1843-09',
		year: 1843,
	});
});

test('a work that says neither venue nor publisher has no publication; what it says is its type and date', () => {
	const work = { type: 'journal-article', volume: '12' };
	expect(cslPublicationOf(work, '1843', text)).toBeUndefined();
	expect(cslPartsOf({ type: 'Software' }, '1843', text).type).toBe('software');
	expect(cslPartsOf({ page: '123-' }, '1843', text).pages).toBe('123');
	expect(cslPublicationOf({ type: 'book', editor: [{ family: 'Hopper', given: 'Grace' }] }, '1952', text)?.editors).toHaveLength(1);
	expect(cslPartsOf(work, '1843', text)).toEqual({ type: 'article-journal', date: '1843', year: 1843, volume: '12' });
});

test.each([
	['1--2', '1-2'],
	['1 –– 2', '1-2'],
	['1—2', '1-2'],
	['12 – 13', '12-13'],
	['1−2', '1-2'],
	['1---2', '1-2'],
	['S1–S12', 'S1-S12'],
	['583–e589', '583-e589'],
	['1–2–3', '1-2-3'],
	// A single plain hyphen is as its source has it
	['1 - 2', '1 - 2'],
	['1-2', '1-2'],
	['Suppl – 2', 'Suppl – 2'],
	['1–Suppl2', '1–Suppl2'],
	['1–', '1–'],
	['12', '12'],
])('the number “%s”', (told, number) => expect(numberIn(told)).toBe(number));
