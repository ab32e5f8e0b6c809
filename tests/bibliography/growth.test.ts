/** A library file of any kind of damage is read in its length: four times as much takes about four times as long, never sixteen. */
import { readBibliography } from '../../src/bibliography';
import { bestTime } from '../measure';

const SIZE = 40_000;

test.each([
	['an entry that is never closed, on one line', '@article{'],
	['one on each line', '@article{\n'],
	['fields that are never closed', '@article{k, abstract={ x '],
	['quotes that are never closed', '@article{k, title = "x \n'],
	['comments', '@comment{ '],
	['braces', '@article{k, {{{{{{{{{{{{{{{{ '],
	['braces behind backslashes', '@article{k, a={\\{ '],
	['whole entries without a break', '@article{k, title={A}, year=2019} '],
	['macros', '@string{a="b"} '],
	['an @ after the other', '@ @a '],
])('%s', async (_what, unit) => {
	const of = (size: number) => unit.repeat(size / unit.length);
	const time = (text: string) => bestTime(3, () => readBibliography(text));
	await time(of(SIZE));
	const small = await time(of(SIZE));
	const large = await time(of(4 * SIZE));
	expect(large).toBeLessThan(10 * small + 20);
});
