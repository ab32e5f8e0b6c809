/**
 * The public test data that stands beside the checkout on some machines (`../shared`). It is read where it is and never
 * copied; where it is absent the tests over it are skipped, and say so.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const SHARED = resolve(__dirname, '../../shared');
const present = existsSync(SHARED);

/** `describe`, or a skipped one with a warning where the data is absent. */
export function describeWithShared(name: string, tests: () => void): void {
	if (present) describe(name, tests);
	else {
		console.warn(`${name}: skipped, since ../shared is absent`);
		describe.skip(name, tests);
	}
}

export const sharedText = (path: string): string => (present ? readFileSync(resolve(SHARED, path), 'utf8') : '');
export const sharedJson = (path: string): any => (present ? JSON.parse(sharedText(path)) : null);
export const sharedFiles = (folder: string): string[] => (present ? readdirSync(resolve(SHARED, folder)) : []);

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
