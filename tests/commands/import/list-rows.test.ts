/** Rows of a list: whatever is pasted, no identifier and no address is missing from what the dialogs show. */
import fc from 'fast-check';
import { listRows } from '../../../src/commands/import/list-rows';
import { report } from '../../measure';
import { sized } from '../../size';
import { memoryWorld } from '../context';
import { GAP, NAMED } from './named-texts';

test('rows out equal what was put in, in order', async () => {
	const { context } = memoryWorld();
	const numRuns = sized(500, 10_000);
	let named = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(NAMED, GAP), { minLength: 2, maxLength: 12 }), async (parts) => {
			const rows = await listRows(context, `Read:\n${parts.map(([one, gap]) => `${one}${gap}`).join('')}`);
			named += parts.length;
			// What stands before a number, as “doi:”, may be left out of what is shown; the number may not.
			expect(rows.map(({ input }, at) => (parts[at]?.[0].endsWith(input) === true && /\d/.test(input) ? parts[at][0] : input))).toEqual(
				parts.map(([one]) => one),
			);
		}),
		{ numRuns },
	);
	report(`${numRuns} texts, ${named} identifiers and addresses, none missing`);
}, 600_000);

test('a paste of a hundred thousand letters and more is read as a short one: every format, every identifier, in slices', async () => {
	const { context } = memoryWorld();
	let turns = 0;
	const yieldToApp = () => Promise.resolve(void turns++);
	const bib = (n: number) => `@article{b${n}, title={Bib ${n}}, doi={10.1000/b${n}}, abstract={${'word '.repeat(200)}}}\n`;
	const ris = (n: number) => `TY  - JOUR\nTI  - Ris ${n}\nDO  - 10.1000/r${n}\nAB  - ${'word '.repeat(200)}\nER  - \n`;
	const csl = (n: number) => `{"id":"c${n}","type":"book","title":"Csl ${n}","DOI":"10.1000/c${n}","abstract":"${'word '.repeat(200)}"}\n`;
	const many = (of: (n: number) => string) => Array.from({ length: 60 }, (_, n) => of(n)).join('');
	const orders = [
		[bib, ris, csl],
		[ris, csl, bib],
		[csl, bib, ris],
		[csl, ris, bib],
		[bib, csl, ris],
	];
	for (const order of orders) {
		const text = `${order.map(many).join('\n')}\n\narXiv:1906.01820\n`;
		expect(text.length).toBeGreaterThan(100_000);
		const rows = await listRows({ ...context, yieldToApp }, text);
		expect([rows.length, rows.at(-1)?.input, rows.filter(({ state }) => state !== 'new')]).toEqual([181, 'arXiv:1906.01820', []]);
	}
	expect(turns).toBeGreaterThan(0);
});
