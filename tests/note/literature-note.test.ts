/** A new literature note, whole: held against golden files (UPDATE_GOLDEN=1 writes them and fails). */
import { stringify } from 'yaml';
import type { NoteInput } from '../../src/note/literature-note';
import { draftNote, noteText, paperYear } from '../../src/note/literature-note';
import { golden } from './golden';
import { input, learnedOptimization, manyAuthors } from './papers';

const asObsidian = (value: unknown) => stringify(value, { nullStr: '', lineWidth: 0 });
const note = (changes: Partial<NoteInput>) => noteText(draftNote({ ...input, ...changes }), asObsidian);

test('the note of a preprint with the PUMA preset', () => {
	expect(note({})).toBe(golden('notes/learned-optimization.md', note({})));
});

test('the note has the lines of the contract, the trailing blanks included', () => {
	const body = draftNote(input).body;
	for (const line of [
		'# LN: Hubinger et al. (2019) — Risks from Learned Optimization in Advanced Machine Learning Systems',
		'> [!cite] Bibliographic Reference',
		'> [!abstract]- Abstract',
		"## Pass 1 — Bird's Eye View (5 Cs)",
		'| C | Assessment |',
		'|---|-----------|',
		'| **Category** |  |',
		'> [!success] Relevance: ',
		'> ',
		'- **Ethics chapter**: ',
		'- **Red-teaming**: → [[30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam]]',
	])
		expect(body.split('\n')).toContain(line);
	expect(body.endsWith('- [[80 - MOC/81 Topic-Maps/MOC-PUMA-Master]]\n')).toBe(true);
});

test('the properties of the contract, in its order', () => {
	expect(draftNote(input).frontmatter).toEqual({
		type: 'literature',
		title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
		aliases: ['Hubinger et al. (2019)'],
		authors: ['Hubinger, Evan', 'van Merwijk, Chris', 'Mikulik, Vladimir', 'Skalse, Joar', 'Garrabrant, Scott'],
		'first-author': 'Hubinger',
		year: 2019,
		status: 'to-read',
		topic: null,
		relevance: null,
		citekey: '@Hubinger2019LearnedOptimization',
		venue: 'arXiv preprint',
		arxiv: '1906.01820',
		'arxiv-version': 3,
		'primary-category': 'cs.AI',
		categories: ['cs.AI'],
		published: '2019-06-05',
		revised: '2021-12-01',
		doi: '10.48550/arXiv.1906.01820',
		url: 'https://arxiv.org/abs/1906.01820',
		tags: ['literature'],
		created: '2026-11-21',
		updated: '2026-11-21',
		'keshav-pass': 0,
	});
	expect(Object.keys(draftNote(input).frontmatter).join(' ')).toBe(
		'type title aliases authors first-author year status topic relevance citekey venue arxiv arxiv-version primary-category categories ' +
			'published revised doi url tags created updated keshav-pass',
	);
});

test('the file is named by the pattern', () => {
	expect(draftNote(input).fileName).toBe('LN-Hubinger-2019-LearnedOptimization.md');
});

test('a published paper with comment, versions, licence and a third pass', () => {
	const paper = {
		...learnedOptimization,
		doi: '10.1145/1234.5678',
		comment: '12 pages, 3 figures',
		journalRef: 'J. Ex. 1 (2020) 1-12',
		license: 'http://creativecommons.org/licenses/by/4.0/',
		publication: { type: 'article-journal', venue: 'Journal of Examples' },
		versions: [
			{ version: 1, date: '2019-06-05T04:43:25Z', kilobytes: 294 },
			{ version: 2, date: '2019-06-11T01:00:00Z', kilobytes: 12345 },
			{ version: 3, date: '2021-12-01T23:59:59Z', kilobytes: 0, withdrawn: true },
		],
	} as const;
	const text = note({ paper, thirdPass: true, topic: 'ai-safety', integration: { heading: 'Project integration', points: [] }, mocs: [] });
	expect(text).toBe(golden('notes/published.md', text));
	const { frontmatter } = draftNote({ ...input, paper });
	expect(frontmatter).toMatchObject({ venue: 'Journal of Examples', doi: '10.1145/1234.5678', comment: '12 pages, 3 figures' });
});

test('over the number shown, the first authors and the last, with their number', () => {
	const { frontmatter } = draftNote({ ...input, paper: { ...learnedOptimization, authors: manyAuthors(2833) } });
	expect(frontmatter['authors']).toHaveLength(100);
	expect((frontmatter['authors'] as string[]).slice(-2)).toEqual(['Family99, Given99', 'Family2833, Given2833']);
	expect(frontmatter['author-count']).toBe(2833);
	expect(draftNote({ ...input, paper: { ...learnedOptimization, authors: manyAuthors(100) } }).frontmatter).not.toHaveProperty(
		'author-count',
	);
});

test('one author, two authors, a group, nobody', () => {
	const heading = (authors: NoteInput['paper']['authors']) =>
		draftNote({ ...input, paper: { ...learnedOptimization, authors } }).body.split('\n')[0];
	expect(heading(manyAuthors(1))).toContain('# LN: Family1 (2019) — Risks');
	expect(heading(manyAuthors(2))).toContain('# LN: Family1 and Family2 (2019) — Risks');
	expect(heading([{ literal: 'ATLAS Collaboration' }])).toContain('# LN: ATLAS Collaboration (2019) — Risks');
	expect(heading([])).toBe('# LN: Risks from Learned Optimization in Advanced Machine Learning Systems');
});

test('a property can be renamed or switched off', () => {
	const { frontmatter } = draftNote({ ...input, names: { ...input.names, arxiv: 'arxiv-id', comment: '', 'keshav-pass': '' } });
	expect(frontmatter).toHaveProperty('arxiv-id', '1906.01820');
	expect(frontmatter).not.toHaveProperty('arxiv');
	expect(frontmatter).not.toHaveProperty('keshav-pass');
});

test('the year is that of version 1, or of the version cited', () => {
	expect(paperYear(learnedOptimization, 'first')).toBe(2019);
	expect(paperYear(learnedOptimization, 'cited')).toBe(2021);
	// The last hour of the year in UTC is still the year before on the reader's clock in Los Angeles, and the other way about.
	expect(paperYear({ ...learnedOptimization, published: '2020-01-01T00:30:00Z' }, 'first')).toBe(2020);
});
