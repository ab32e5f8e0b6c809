/** Prints a measured figure without jest's stack around it. */
export function report(line: string): void {
	process.stdout.write(`      ${line}\n`);
}

/** Milliseconds of processor time an action takes at best in some runs: what a busy machine does meanwhile does not count. */
export async function bestTime(runs: number, action: () => unknown): Promise<number> {
	let best = Infinity;
	for (let run = 0; run < runs; run++) {
		const before = process.cpuUsage();
		await action();
		const { user, system } = process.cpuUsage(before);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}

/**
 * Holds that four times as much takes about four times as long, at best in some runs: a square would be sixteen. What is too short to be
 * measured is as it should be.
 *
 * await grows((size) => '[[a '.repeat(size), findLinks, 1000)
 */
export async function grows<T>(make: (size: number) => T, act: (made: T) => unknown, size: number): Promise<void> {
	const [little, much] = [make(size), make(4 * size)];
	await act(little);
	const limit = 12 * (await bestTime(3, () => act(little))) + 20;
	let large = Infinity;
	for (let run = 0; run < 3 && large >= limit; run++) large = Math.min(large, await bestTime(1, () => act(much)));
	expect(large).toBeLessThan(limit);
}
