/** Long work in slices: none longer than its time, nothing left out, an end when it is cancelled. */
import { inSlices, resultInSlices, sliceClock } from '../../src/commands/in-slices';

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
	// A pause of the app is no part of the next slice.
	time = 14;
	expect(over()).toBe(true);
	time = 1000;
	expect(over()).toBe(false);
	time = 1005;
	expect(over()).toBe(false);
	time = 1006;
	expect(over()).toBe(true);
});

test('what steps come to is answered, and nothing once it is not wanted', async () => {
	// A millisecond a look at the clock, however busy the machine is.
	let time = 0;
	const clock = jest.spyOn(performance, 'now').mockImplementation(() => time++);
	function* counted(): Generator<void, number> {
		for (let step = 0; step < 40; step++) yield;
		return 7;
	}
	let pauses = 0;
	const pause = () => Promise.resolve(void pauses++);
	expect(await resultInSlices(counted(), pause, () => true)).toBe(7);
	expect(pauses).toBeGreaterThan(0);
	expect(await resultInSlices(counted(), pause, () => false)).toBeNull();
	clock.mockRestore();
});
