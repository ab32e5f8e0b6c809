/** A keystroke looks at what the shorter query found, and finds what a search of all rows would. */
import { FuzzyRows } from '../../../src/ui/kit/fuzzy-rows';
import { prepareFuzzySearch } from '../../host/workspace/search';

const ROWS = Array.from({ length: 5000 }, (_, n) => `${['Turing', 'Church', 'Noether', 'Lovelace'][n % 4] ?? ''} ${n} on engines`);

test('typing on looks at fewer and fewer rows; another query, or other rows, at all', () => {
	let looked = 0;
	const rows = new FuzzyRows<string>(prepareFuzzySearch, (row, match) => (looked++, match(row)));
	const counts = (query: string, of = ROWS) => {
		looked = 0;
		const found = rows.search(of, query, 8);
		const all = new FuzzyRows<string>(prepareFuzzySearch, (row, match) => match(row)).search(of, query, 8);
		expect(found).toEqual(all);
		return looked;
	};
	expect(counts('')).toBe(5000);
	expect(counts('L')).toBe(5000);
	expect(counts('Lo')).toBeLessThan(5000);
	expect(counts('Love')).toBeLessThan(1300);
	expect(counts('Love 7')).toBeLessThan(1300);
	expect(counts('Lov')).toBe(5000);
	expect(counts('Love')).toBeLessThan(1300);
	expect(counts('Love', [...ROWS])).toBe(5000);
	rows.forget();
	expect(counts('Love')).toBe(5000);
});
