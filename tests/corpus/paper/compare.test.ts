import { differences } from '../../../src/paper/compare';
import { invertedName, splitName } from '../../../src/paper/person-name';
import { describeCorpus, corpusJson } from '../corpus';

describeCorpus('real records', ['data/arxiv-records.json'], () => {
	test('what we would write of a paper does not differ from it', () => {
		const { records } = corpusJson<{ records: { title_utf: string; authors_split: string[][] }[] }>('data/arxiv-records.json');
		const wrong = records.filter(({ title_utf, authors_split }) => {
			const authors = authors_split.flatMap(([family, given, suffix]) => splitName([given, family, suffix].join(' ')) ?? []);
			return (
				differences({ title: title_utf, authors: authors.map(invertedName) }, { title: title_utf, authors, categories: [] }).length > 0
			);
		});
		expect(wrong.map(({ title_utf }) => title_utf)).toEqual([]);
	});
});
