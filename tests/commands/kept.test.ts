/** Holds that what a context keeps is of that context alone, one of a kind. */
import { Kept } from '../../src/commands/kept';
import { inTurns } from '../../src/commands/for-each-note';

class Counter {
	n = 0;
}
class Other {}

test('one of a class, made when it is asked for; another context has its own', () => {
	const [here, there] = [new Kept(), new Kept()];
	here.one(Counter).n += 1;
	here.one(Counter).n += 1;
	expect([here.one(Counter).n, there.one(Counter).n]).toEqual([2, 0]);
	expect(here.one(Other)).toBeInstanceOf(Other);
});

test('things in turns: in order, stopped by false, what is thrown is thrown', async () => {
	let turns = 0;
	const context = { yieldToApp: () => Promise.resolve(void turns++) };
	const seen: number[] = [];
	await inTurns(context, [1, 2, 3, 4], (n) => {
		seen.push(n);
		return n < 3;
	});
	await inTurns(context, [5, 6], async (n) => {
		await Promise.resolve();
		seen.push(n);
	});
	expect(seen).toEqual([1, 2, 3, 5, 6]);
	await expect(
		inTurns(context, [7], () => {
			throw new Error('odd');
		}),
	).rejects.toThrow('odd');
	const slow = { now: Date.now() };
	await inTurns(context, [8, 9], () => {
		while (Date.now() - slow.now < 15);
	});
	expect(turns).toBeGreaterThan(0);
});
