import { describeCorpus, corpusText } from '../corpus';

const LINE =
	'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). Risks from learned optimization in advanced machine learning systems. arXiv:1906.01820. https://arxiv.org/abs/1906.01820';

describeCorpus('the seed note', ['seeds/literature-note.txt'], () => {
	test('the line of this test is its line', () => expect(corpusText('seeds/literature-note.txt')).toContain(`Citation: ${LINE}\n`));
});
