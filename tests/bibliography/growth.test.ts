/** A library file of any kind of damage is read in its length: four times as much takes about four times as long, never sixteen. */
import { readBibliography } from '../../src/bibliography';
import { readRows } from '../../src/bibliography/pasted';
import { grows } from '../measure';

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
])('%s', (_what, unit) => grows((size) => unit.repeat(size / unit.length), readBibliography, SIZE));

test('what looks like fields amid the words of an entry', () =>
	grows((size) => `@article{k, title={A}\n${'foo a={b}\n'.repeat(size / 10)}}`, readBibliography, SIZE));

test.each([
	['commas', ','],
	['braces', '{a}'],
	['semicolons in braces', '{;},'],
	['braces opened first', '{'],
])('authors: %s', (_what, unit) =>
	grows(
		(size) => `@article{k, author={${unit.repeat(size / 4)}${unit === '{' ? '}'.repeat(size / 4) : ''};, a}, title={A}}`,
		readBibliography,
		SIZE,
	),
);

const BIB = '@article{k, title={A}}';
const repeated = (unit: string) => (size: number) => unit.repeat(size / unit.length);
test.each([
	['items that are never closed', repeated('{"id":1,\n')],
	['a list that is never closed', repeated('[{"id":1},')],
	['texts that are never closed', repeated('{"id":"a\n')],
	['damaged items in one line', (size: number) => `[${'{"id":"a","title":"5" d"},'.repeat(size / 26)}{}]`],
	['records that never end', repeated('TY  - JOUR\n')],
	['addresses on one line between two entries', (size: number) => `${BIB}\n${'https://example.org/a '.repeat(size / 22)}\n${BIB}`],
	['identifiers on one line', (size: number) => `${BIB}\n${'10.1000/a, '.repeat(size / 11)}\n${BIB}`],
	['identifiers in a comment', (size: number) => `${BIB}\n% ${'10.1000/a, '.repeat(size / 11)}\n${BIB}`],
	['objects that are no items', (size: number) => '{"name": 1}\n'.repeat(size / 12)],
	['objects in objects', (size: number) => `${BIB}${'{"title": {"type": '.repeat(size / 19)}`],
	['comments never closed', (size: number) => `${BIB}${'@comment{{{{ '.repeat(size / 13)}`],
	['records that never end among BibTeX', (size: number) => `TY  - JOUR\nTI  - A\n\n${BIB}\n`.repeat(size / 44)],
	['empty lines', (size: number) => `${BIB}${'\n'.repeat(size)}{"`],
])('pasted: %s', (_what, of) => grows(of, readRows, SIZE / 8));

test('an item with a text of thirty million characters is read', () => {
	const abstract = `${'a'.repeat(30_000_000)}${'\\n"'.slice(0, 2).repeat(1000)}`;
	const [entry] = readBibliography(`[{"type":"book","title":"T","abstract":"${abstract}"}]`);
	expect(entry?.problem).toBeNull();
	const [mended] = readBibliography(`[{"type":"book","title":"T","abstract":"${abstract}",}]`);
	expect(mended?.problem).toBeNull();
});
