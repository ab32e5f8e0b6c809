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
