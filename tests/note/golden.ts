import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The golden text of a name. With UPDATE_GOLDEN=1 it is written anew and the test fails, so that nothing records by itself. */
export function golden(name: string, now: string): string {
	const path = join(__dirname, '../golden', name);
	if (process.env.UPDATE_GOLDEN === '1') {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, now);
		throw new Error(`${name} written; read it and run again without UPDATE_GOLDEN`);
	}
	return existsSync(path) ? readFileSync(path, 'utf8') : `(no golden file ${name}: write it with UPDATE_GOLDEN=1)`;
}
