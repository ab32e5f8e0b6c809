// Runs Stryker over some folders or files, each with the tests of its folder: node tests/mutation/run.mjs src/note src/links/mend.ts
// MUTATION_TESTS=note/merge.test.ts,note/frontmatter.test.ts names fewer tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
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
const folders = new Set(wanted.map((path) => path.split('/')[1]));
// The copies Stryker works in stand in .stryker-tmp: the public data beside the project is to stand beside them too.
const shared = join(root, '.stryker-tmp', 'shared');
mkdirSync(join(root, '.stryker-tmp'), { recursive: true });
if (existsSync(join(root, '../shared')) && !existsSync(shared)) symlinkSync(resolve(root, '../shared'), shared);
const tests = process.env.MUTATION_TESTS ?? [...folders].map((folder) => `${folder}/**/*.test.ts`).join(',');
const { status } = spawnSync(stryker, ['run', '--mutate', files.join(',')], { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tests } });
process.exit(status ?? 1);
