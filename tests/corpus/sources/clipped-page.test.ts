import type { Paper } from '../../../src/paper/paper';
import { fullName } from '../../../src/paper/person-name';
import { readClippedPage } from '../../../src/sources/clipped-page';
import { describeCorpus, corpusFiles, corpusText } from '../corpus';

const read = (text: string): Paper => {
	const paper = readClippedPage(text);
	if (paper === null) throw new Error('not a clipped page');
	return paper;
};

describeCorpus('the saved page of the seeds', ['seeds/arxiv-abs-page.md'], () => {
	const seed = corpusText('seeds/arxiv-abs-page.md');

	test('says everything of the paper', () => {
		const paper = read(seed);
		expect(paper.authors.map(fullName)).toEqual([
			'Evan Hubinger',
			'Chris van Merwijk',
			'Vladimir Mikulik',
			'Joar Skalse',
			'Scott Garrabrant',
		]);
		expect(paper.authors[1]).toEqual({ family: 'Merwijk', given: 'Chris', particle: 'van' });
		expect(paper).toMatchObject({
			arxiv: '1906.01820',
			version: 3,
			title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
			published: '2019-06-05T04:43:25Z',
			revised: '2021-12-01T11:22:52Z',
			categories: ['cs.AI'],
			license: 'http://arxiv.org/licenses/nonexclusive-distrib/1.0/',
			submitter: 'Chris Van Merwijk',
			versions: [
				{ version: 1, kilobytes: 294 },
				{ version: 2, kilobytes: 294 },
				{ version: 3, kilobytes: 294 },
			],
		});
		expect(paper.abstract).toMatch(/^We analyze the type .* topics for future research\.$/);
		expect(paper.abstract).not.toContain('\n');
	});

	test('no literature note of the reference vault is taken for one', () => {
		const walk = (folder: string): string[] =>
			corpusFiles(folder).flatMap((name) =>
				name.endsWith('.md')
					? [`${folder}/${name}`]
					: name.includes('.') && /\.\w+$/.test(name) && !/^\d/.test(name)
						? []
						: walk(`${folder}/${name}`),
			);
		const notes = walk('reference-vault/notes');
		expect(notes.length).toBeGreaterThan(5);
		expect(notes.filter((path) => readClippedPage(corpusText(path)) !== null)).toEqual([]);
	});
});
