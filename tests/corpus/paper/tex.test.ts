import { unicodeFromTex } from '../../../src/paper/tex';
import { describeCorpus, corpusJson } from '../corpus';
import { report } from '../../measure';

describeCorpus('arXiv’s own conversions', ['data/arxiv-records.json', 'data/tex-to-unicode.json'], () => {
	const { cases } = corpusJson<{ cases: { input: string; expected: string; greek: boolean }[] }>('data/tex-to-unicode.json');
	test('all of them', () => {
		const wrong = cases.filter((c) => unicodeFromTex(c.input, { greek: c.greek }) !== c.expected);
		report(`TeX as arXiv converts it: ${cases.length - wrong.length} of ${cases.length}`);
		expect(wrong).toEqual([]);
	});

	test('titles of real records come out as arXiv shows them, math aside', () => {
		const { records } = corpusJson<{ records: { id: string; title: string; title_utf: string }[] }>('data/arxiv-records.json');
		// arXiv converts Greek within math as well; ours leaves math to be rendered.
		const wrong = records.filter((r) => !r.title.includes('$') && unicodeFromTex(r.title) !== r.title_utf);
		report(`titles as arXiv converts them: ${records.length - wrong.length} of ${records.length}`);
		expect(wrong.map((r) => [r.title, unicodeFromTex(r.title), r.title_utf])).toEqual([]);
	});
});
