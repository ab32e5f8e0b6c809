/** Lines of prose without a mark of any form are passed over: no form may be missed by it. */
import fc from 'fast-check';
import { DOI_SPELLINGS } from '../../../src/paper/identify/doi';
import { RECORD_SPELLINGS } from '../../../src/paper/identify/record-identifier';
import { scan } from '../../../src/paper/identify/scan';
import { bestTime, report } from '../../measure';

const WRITTEN = [
	...RECORD_SPELLINGS.map(({ example }) => example),
	...DOI_SPELLINGS.map(({ example }) => example),
	...['1906.01820', 'arXiv:1906.01820v3', 'hep-th/9901001', 'abs/1810.04805', 'arxiv.org/abs/1906.01820', 'https://example.org/x'],
	...['https%3A%2F%2Farxiv.org%2Fabs%2F1906.01820', 'arXiv: 1906.\n01820', 'doi:10/c9wr8n', 'eprint: hepth9901001', 'www.acm.org/dl'],
];
const PROSE = 'The oracle was costly and/or slow in 2019 (see page 12), as people say.';
const noAddress = () => null;
const cutOut = (text: string) => scan(text, noAddress).map(({ id, written, address }) => ({ id, written, address }));

test.each(WRITTEN)('%j is found amid lines of prose as it is alone', (written) => {
	const alone = cutOut(`Read ${written}`);
	for (const around of [PROSE, `${PROSE}\r`, '', 'ff'.repeat(5000)])
		for (const behind of ['', ' soon'])
			expect(cutOut(`${around}\n${around}\nRead ${written}${behind}\n${around}\n\n${around}`)).toEqual(
				behind === '' ? alone : cutOut(`Read ${written}${behind}`),
			);
});

test('a line says the same whatever lines stand before it', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...WRITTEN.filter((one) => !one.includes('\n')), 'and', 'see', '(', ')', '-', '2019'), { maxLength: 6 }),
			(words) => {
				const line = words.join(' ');
				expect(cutOut(`${PROSE}\n\n${line}\n\n${PROSE}`)).toEqual(cutOut(line));
			},
		),
	);
});

test('a megabyte of prose', async () => {
	const text = `${PROSE}\n`.repeat(1e6 / PROSE.length);
	report(`1 MB of prose without an identifier: ${(await bestTime(5, () => scan(text, noAddress))).toFixed(1)} ms`);
	expect(scan(text, noAddress)).toEqual([]);
});
