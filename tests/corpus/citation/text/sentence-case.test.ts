import { sentenceCase } from '../../../../src/citation/text/sentence-case';
import { describeCorpus, corpusJson } from '../../corpus';
import { report } from '../../../measure';

describeCorpus('sentence case as JabRef’s tests have it', ['data/sentence-case-jabref.json'], () => {
	const { cases } = corpusJson<{ cases: { input: string; expected: string }[] }>('data/sentence-case-jabref.json');
	// JabRef lowers every word of capitals, GPU and NASA too; a citation must not.
	const acronyms = ['upper {NOT} FIRST', 'upper {N}OT FIRST'];

	test.each(cases.filter(({ input }) => !acronyms.includes(input)))('$input', ({ input, expected }) => {
		expect(sentenceCase(input)).toBe(expected);
	});
	test('how many agree', () => {
		report(
			`sentence case: ${cases.filter(({ input, expected }) => sentenceCase(input) === expected).length} of ${cases.length} of JabRef’s`,
		);
	});
});
