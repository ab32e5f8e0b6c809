import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Paper } from '../../src/paper/paper';
import { invertedName } from '../../src/paper/person-name';
import { readClippedPage } from '../../src/sources/clipped-page';

const fixture = (name: string) => readFileSync(resolve(__dirname, '../fixtures/clipped', name), 'utf8');
const read = (text: string): Paper => {
	const paper = readClippedPage(text);
	if (paper === null) throw new Error('not a clipped page');
	return paper;
};

test('as Obsidian’s clipper saves it: a heading without “Title:”, a table in HTML', () => {
	expect(read(fixture('defuddle.md'))).toEqual({
		arxiv: '1906.01820',
		version: 3,
		latestVersion: 3,
		title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
		authors: [
			{ family: 'Hubinger', given: 'Evan' },
			{ family: 'Merwijk', given: 'Chris', particle: 'van' },
			{ family: 'Berk', given: 'Daniel E. Vanden' },
		],
		abstract: 'We analyze the type of learned optimization that occurs when a learned model is itself an optimizer, for $x_1 < 2$.',
		published: '2019-06-05T04:43:25Z',
		revised: '2021-12-01T11:22:52Z',
		primaryCategory: 'cs.AI',
		categories: ['cs.AI', 'cs.LG'],
		comment: '12 pages, code at https://example.org/code',
		journalRef: 'J. Mesa 12 (2021) 1',
		doi: '10.1145/1273445.1273458',
		submitter: 'Chris Van Merwijk',
		versions: [
			{ version: 1, date: '2019-06-05T04:43:25Z', kilobytes: 294 },
			{ version: 2, date: '2019-06-11T21:44:27Z', kilobytes: 1294 },
			{ version: 3, date: '2021-12-01T11:22:52Z', kilobytes: 294 },
		],
	});
});

test('as html2text saves it: a table of three columns with broken rows, no history', () => {
	expect(read(fixture('html2text.md'))).toEqual({
		arxiv: 'hep-th/9901001',
		version: 3,
		latestVersion: 3,
		title: 'String Junctions and Their Duals in Heterotic String Theory',
		authors: [{ family: 'Imamura', given: 'Yosuke' }],
		abstract:
			'We explicitly give the correspondence between spectra of heterotic string theory compactified on $T^2$ and string junctions in type IIB theory compactified on $S^2$.',
		published: '1999-01-01',
		revised: '1999-05-10',
		primaryCategory: 'hep-th',
		categories: ['hep-th'],
		comment: '13 pages + 4 eps figures, PTPTeX, typographical errors corrected',
		journalRef: 'Prog.Theor.Phys.101:1155-1164,1999',
		reportNumber: 'YITP-99-1',
		doi: '10.1143/PTP.101.1155',
	});
});

test('as plain text: each value below its label, a withdrawn version', () => {
	const paper = read(fixture('plain-text.txt'));
	expect(paper).toMatchObject({
		arxiv: '0704.0480',
		version: 2,
		title: 'Enhanced quantum Zeno effect and bunching in the decay of interacting bosons',
		abstract: 'paper withdrawn due to the possible error in numerical eigenfunction',
		comment: 'paper withdrawn by author',
		categories: ['cond-mat.mes-hall'],
		submitter: 'Sungyun Kim Dr',
		withdrawn: true,
		versions: [
			{ version: 1, date: '2007-04-04T00:40:32Z', kilobytes: 40 },
			{ version: 2, date: '2008-04-04T01:45:29Z', kilobytes: 0, withdrawn: true },
		],
	});
	expect(paper.authors.map(invertedName)).toEqual(['Kim, Sungyun', 'Dudarev, Artem', 'van den Brand, Joachim']);
});

test.each(['defuddle.md', 'html2text.md', 'plain-text.txt'])('%s with Windows line endings and a BOM reads alike', (name) => {
	expect(readClippedPage(`\uFEFF${fixture(name).replace(/\n/g, '\r\n')}`)).toEqual(readClippedPage(fixture(name)));
});

test('the page of an older version says so', () => {
	const dateline =
		'[Submitted on 5 Jun 2019 ([v1](https://arxiv.org/abs/1906.01820v1)), revised 11 Jun 2019 (this version, v2), _latest version 1 Dec 2021_ ([v3](https://arxiv.org/abs/1906.01820v3))]';
	const page = `${dateline}\n\n# Title:When A > B holds\n\nAuthors:[Evan Hubinger](https://arxiv.org/a/hubinger_e_1)\n\n> Abstract:Text.\n\n| Subjects: | Artificial Intelligence (cs.AI) |\n| --- | --- |\n| Cite as: | arXiv:1906.01820 [cs.AI] |\n`;
	expect(read(page)).toMatchObject({
		title: 'When A > B holds',
		version: 2,
		latestVersion: 3,
		published: '2019-06-05',
		revised: '2019-06-11',
		abstract: 'Text.',
	});
});

test('a title that stands in the frontmatter only', () => {
	expect(read(fixture('defuddle.md').replace(/^# .*\n/m, '')).title).toBe('Risks from Learned Optimization');
});

test('everything of the history on one line', () => {
	const page = fixture('defuddle.md');
	const at = page.indexOf('From: Chris');
	expect(readClippedPage(page.slice(0, at) + page.slice(at).replace(/\n/g, ' '))).toEqual(readClippedPage(page));
});

test.each([
	['nothing', ''],
	['a note', '# A note\n\nSome text about arXiv:1906.01820.'],
	[
		'a literature note',
		'---\ntype: literature\narxiv: "1906.01820"\n---\n# LN: Hubinger\n\n> [!abstract]- Abstract\n> We analyze.\n\nAuthors: Hubinger\n',
	],
	['a page with authors and abstract, but no paper', '# Title:T\n\nAuthors: A B\n\nAbstract: text\n\nSubjects: none\n'],
	['a page cut off before the authors', fixture('defuddle.md').split('Authors:')[0] ?? ''],
	['a page cut off before the abstract', fixture('defuddle.md').split('> Abstract:')[0] ?? ''],
])('%s is no clipped page', (_name, text) => expect(readClippedPage(text)).toBeNull());
