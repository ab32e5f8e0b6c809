// Runs Stryker over some folders or files, each with the tests of its folder: node tests/mutation/run.mjs src/note src/links/mend.ts
// MUTATION_TESTS=note/merge.test.ts,links names the tests to run instead, files and folders of `tests`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const stryker = join(import.meta.dirname, 'node_modules', '.bin', process.platform === 'win32' ? 'stryker.cmd' : 'stryker');
if (!existsSync(stryker)) {
	console.error('Stryker is not installed: cd tests/mutation && npm install');
	process.exit(1);
}
const given = process.argv.slice(2);
const domain = ['paper', 'markdown', 'bibliography', 'sources', 'citation', 'references', 'note', 'links'];
const wanted = given.length > 0 ? given : domain.map((room) => `src/${room}`);
// MUTATION_SHARE=5 mutates every fifth block of ten lines, for a score in a fifth of the time. MUTATION_AGAIN=1 goes back to what survived
// in the last report, for those who have written tests since.
const again = process.env.MUTATION_AGAIN === '1';
const share = Number(process.env.MUTATION_SHARE ?? 1);
const files = wanted
	.flatMap((path) => (existsSync(join(root, path)) && statSync(join(root, path)).isDirectory() ? sourcesIn(path) : [path]))
	.flatMap(again ? survivorsOf : blocksOf);
const folders = new Set(wanted.map((path) => path.split('/')[1]));
// The copies Stryker works in stand in .stryker-tmp: with MUTATION_SHARED=1 the public data beside the project is put beside them too.
// The tests with it read a few megabytes for every mutant, so the project's own tests alone have to notice.
const shared = join(root, '.stryker-tmp', 'shared');
mkdirSync(join(root, '.stryker-tmp'), { recursive: true });
rmSync(shared, { force: true });
if (process.env.MUTATION_SHARED === '1') symlinkSync(resolve(root, '../shared'), shared);
const tests = process.env.MUTATION_TESTS ?? [...folders].join(',');
const { status } = spawnSync(stryker, ['run', '--mutate', files.join(',')], {
	cwd: root,
	stdio: 'inherit',
	// esbuild as a thread that stays, where it would be a process for each file.
	env: { ...process.env, MUTATION_TESTS: tests, ESBUILD_WORKER_THREADS: '1' },
});
process.exit(status ?? 1);

function sourcesIn(folder) {
	return readdirSync(join(root, folder), { recursive: true })
		.filter((name) => name.endsWith('.ts'))
		.sort()
		.map((name) => `${folder}/${name}`);
}

/** The blocks of a file to mutate, beginning at another one in each file. */
function blocksOf(path, at) {
	if (share === 1) return [path];
	const lines = readFileSync(join(root, path), 'utf8').split('\n').length;
	const blocks = Array.from({ length: Math.ceil(lines / 10) }, (_, block) => block).filter((block) => block % share === at % share);
	return blocks.map((block) => `${path}:${block * 10 + 1}-${Math.min(block * 10 + 10, lines)}`);
}

/** Where in a file nothing was noticed; columns count from 1 in a report and from 0 on the command line. */
function survivorsOf(path) {
	const { files } = JSON.parse(readFileSync(join(root, 'reports/mutation/mutation.json'), 'utf8'));
	const survivors = (files[path]?.mutants ?? []).filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
	return survivors.map(({ location: { start, end } }) => `${path}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`);
}
