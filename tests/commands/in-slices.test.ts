/** Long work in slices: none longer than its time, nothing left out, an end when it is cancelled. */
import { inSlices, sliceClock } from '../../src/commands/in-slices';

function* steps(count: number, done: number[]): Generator<void, void> {
	for (let step = 0; step < count; step++) {
		done.push(step);
		yield;
	}
}

test('the app has its turn after every six milliseconds', async () => {
	let [time, slice, longest, pauses] = [0, 0, 0, 0];
	const done: number[] = [];
	const host = {
		now: () => {
			time += 1;
			slice += 1;
			return time;
		},
		pause: () => {
			longest = Math.max(longest, slice);
			slice = 0;
			pauses++;
			return Promise.resolve();
		},
	};
	expect(await inSlices(steps(100, done), host)).toBe(true);
	expect([done.length, longest <= 8, pauses > 10]).toEqual([100, true, true]);
});

test('cancelled, it ends between two slices', async () => {
	const controller = new AbortController();
	const done: number[] = [];
	let time = 0;
	const host = { now: () => (time += 3), pause: () => Promise.resolve(controller.abort()), signal: controller.signal };
	expect(await inSlices(steps(100, done), host)).toBe(false);
	expect(done.length).toBeLessThan(10);
});

test('sliceClock says when a slice is over', () => {
	let time = 0;
	const over = sliceClock(() => time);
	expect(over()).toBe(false);
	time = 7;
	expect([over(), over()]).toEqual([true, false]);
});
