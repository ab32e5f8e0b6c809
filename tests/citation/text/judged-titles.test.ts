/** Sentence case over some 460 titles of four fields, judged by hand before the rules were written. */
import { sentenceCase } from '../../../src/citation/text/sentence-case';
import { report } from '../../measure';
import { FIELDS, judgedTitles } from './judged-titles';

test.each(FIELDS)('of the titles of %s at least 97 in a hundred are as a copy editor writes them', (field) => {
	const titles = judgedTitles(field);
	const wrong = titles.filter(({ given, judged }) => sentenceCase(given) !== judged);
	report(`sentence case, ${field}: ${titles.length - wrong.length} of ${titles.length}`);
	for (const { given, judged } of wrong) report(`  ${sentenceCase(given)} | ${judged}`);
	expect(wrong.length / titles.length).toBeLessThanOrEqual(0.03);
});
