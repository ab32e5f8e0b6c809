// Runs Stryker over some folders or files: node tests/mutation/run.mjs src/note src/links/mend.ts
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const stryker = join(import.meta.dirname, 'node_modules', '.bin', process.platform === 'win32' ? 'stryker.cmd' : 'stryker');
if (!existsSync(stryker)) {
	console.error('Stryker is not installed: cd tests/mutation && npm install');
	process.exit(1);
}
const given = process.argv.slice(2);
const wanted = given.length > 0 ? given : ['src/paper', 'src/note', 'src/links', 'src/citation'];
const files = wanted.map((path) => (existsSync(join(root, path)) && statSync(join(root, path)).isDirectory() ? `${path}/**/*.ts` : path));
// Names and TeX are told by what the sources make of real records.
const folders = new Set(wanted.flatMap((path) => (path.split('/')[1] === 'paper' ? ['paper', 'sources'] : [path.split('/')[1]])));
const { status } = spawnSync(stryker, ['run', '--mutate', files.join(',')], { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: [...folders].join(',') } });
process.exit(status ?? 1);
