/** Long data written as letters comes back byte for byte, and needs no escape in a string of main.js. */
import fc from 'fast-check';
import { fromBase92 } from '../../../src/citation/styles/base92';

const { base92 } = jest.requireActual<{ base92(bytes: Uint8Array): string }>('../../../scripts/base92.cjs');

test('any bytes come back, with a zero byte behind them at most', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const read = fromBase92(base92(bytes));
			expect([...read.slice(0, bytes.length)]).toEqual([...bytes]);
			expect([...read.slice(bytes.length)].filter((byte) => byte !== 0)).toEqual([]);
			expect(read.length - bytes.length).toBeLessThanOrEqual(1);
		}),
	);
});

test('no letter is a quotation mark, a backslash, a blank or beyond ASCII; 13 bits take two', () => {
	const bytes = Uint8Array.from({ length: 65_000 }, (_, n) => (n * 2654435761) >>> 24);
	expect(base92(bytes)).toMatch(/^[!#-[\]-~]*$/);
	expect(base92(bytes).length / bytes.length).toBeCloseTo(16 / 13, 3);
});
