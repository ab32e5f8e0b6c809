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
