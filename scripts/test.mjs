// npm test: format, types, lint, the bundle and its gates, unit and host tests, browser tests. One line at the end, and an exit code.
//
//   FULL=1                 the slow tests at their full size
//   REQUIRE_BROWSER=1      no browser is a failure
//   PACKAGED_BROWSER=1     a few scenarios in the packaged Chromium too, whatever browser the machine has
//
// Two things run at once, since most machines have two cores: what is checked and built beside each other first, then jest beside
// lint and the browser.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleGates } from './bundle-gates.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'node_modules', '.cache', 'structured-paper-notes');
mkdirSync(folder, { recursive: true });
/** The programs of packages, run by this Node: their entry points, which need no shell on any system. */
const PROGRAMS = {
	biome: '@biomejs/biome/bin/biome',
	tsc: 'typescript7/bin/tsc',
	eslint: 'eslint/bin/eslint.js',
	stylelint: 'stylelint/bin/stylelint.mjs',
	jest: 'jest/bin/jest.js',
};

/** Into how many shares the tests are cut. */
const SHARES = 12;

/** How a browser run ends where there is no browser. */
const SKIPPED = /, browser tests skipped$/m;

const began = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const notes = [];

if (!existsSync(resolve(root, process.env.CORPUS ?? '../shared')))
	console.log('  corpus: absent, its tests are left out (npm run corpus -- --fetch collects it)');
await Promise.all([inOrder(checkFormat, checkStyles, checkTypes), build()]);
// The tests are cut into shares: one lane takes them from the start, the other once its browser is through.
const shares = Array.from({ length: SHARES }, (_, at) => at + 1);
const workers = Math.max(1, Math.floor(availableParallelism() / 2));
const jest = { passed: 0, failed: 0, skipped: 0, seconds: 0, messages: [] };
await Promise.all([jestShares(), inOrder(lint, deaths, packagedBrowser, browser, jestShares)]);
reportJest();

notes.push(`${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`\n${notes.join(', ')}`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failures.length === 0 && total.failed === 0 ? 0 : 1);

async function checkFormat() {
	const { code, output, seconds } = await program('biome', 'format', '.');
	step('format', code === 0 ? null : `${output}\nnpm run format puts it right.`, seconds);
}

async function checkStyles() {
	const { code, output, seconds } = await program('stylelint', '--max-warnings', '0', 'styles.css');
	step('style sheet', code === 0 ? null : output, seconds);
}

async function checkTypes() {
	const { code, output, seconds } = await program('tsc', '--noEmit', '-p', 'tsconfig.json');
	step('types', code === 0 ? null : output, seconds);
}

async function lint() {
	const { code, output, seconds } = await program('eslint', '--max-warnings', '0', '.');
	step('lint', code === 0 ? null : output, seconds);
}

async function build() {
	const start = Date.now();
	try {
		const gates = await bundleGates();
		for (const { name, problem } of gates) step(`main.js: ${name}`, problem);
		console.log(`  built twice, ${gates[0].size} bytes (${((Date.now() - start) / 1000).toFixed(1)} s)`);
		notes.push(`main.js ${gates[0].size} bytes`);
	} catch (error) {
		step('build', error.message);
	}
}

/** Runs the shares of the tests that are left, one after the other. */
async function jestShares() {
	for (let share = shares.shift(); share !== undefined; share = shares.shift()) await runJest(share);
}

async function runJest(share) {
	const report = join(folder, `jest-${share}.json`);
	rmSync(report, { force: true });
	// What a test leaves open must not keep the lane waiting for ever: the report is written by then.
	const options = [`--shard=${share}/${SHARES}`, `--maxWorkers=${workers}`, '--forceExit', '--silent', '--json', `--outputFile=${report}`];
	const { output, seconds } = await program('jest', ...options);
	jest.seconds += seconds;
	try {
		const said = JSON.parse(readFileSync(report, 'utf8'));
		jest.passed += said.numPassedTests;
		jest.failed += said.numFailedTests + said.numRuntimeErrorTestSuites;
		jest.skipped += said.numPendingTests;
		jest.messages.push(...said.testResults.filter((suite) => suite.status === 'failed').map((suite) => suite.message));
	} catch {
		jest.failed += 1;
		jest.messages.push(`jest left no report of share ${share}\n${output}`);
	}
}

function reportJest() {
	const { passed, failed, skipped, seconds, messages } = jest;
	const good = failed === 0 && messages.length === 0;
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
	console.log(
		[`${good ? '✓' : '✕'} tests: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(1)} s)`, ...messages].join('\n'),
	);
	if (!good) failures.push('tests');
}

/** Three scenarios of which two kill their page and their browser: the run goes on and counts them. */
async function deaths() {
	const { output, seconds } = await scenarios('--scenarios', 'tests/browser/dying');
	if (!SKIPPED.test(output))
		step('browser: a page that dies is one failed scenario', /^1 passed, 2 failed$/m.test(output) ? null : output, seconds);
}

async function packagedBrowser() {
	if (process.env.PACKAGED_BROWSER !== '1') return;
	const { code, output, seconds } = await scenarios('--only', 'import.mjs', '--variant', 'desktop-light', 'packaged');
	step('browser: some scenarios in the packaged Chromium', code === 0 && !SKIPPED.test(output) ? null : output, seconds);
}

async function browser() {
	const { code, output, seconds } = await scenarios();
	// What went wrong is said beside the results, so the line may stand anywhere.
	const counts = /^(\d+) passed, (\d+) failed(?:, browser tests skipped)?$/m.exec(output);
	if (counts === null) return step('browser tests', `they gave no result\n${output}`);
	const [passed, failed] = [Number(counts[1]), Number(counts[2])];
	total.passed += passed;
	total.failed += failed;
	if (SKIPPED.test(output)) notes.push('BROWSER TESTS SKIPPED, no Chromium found');
	const good = code === 0 && failed === 0;
	console.log(`${good ? '✓' : '✕'} browser tests: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
	if (good && !SKIPPED.test(output)) return;
	console.log(output);
	if (!good) failures.push('browser tests');
	if (!good && failed === 0) total.failed += 1;
}

function scenarios(...options) {
	const env = options.at(-1) === 'packaged' ? { ...process.env, CHROMIUM: options.pop() } : process.env;
	return run([join(root, 'tests/browser/run.mjs'), ...options], env);
}

function program(name, ...options) {
	return run([join(root, 'node_modules', PROGRAMS[name]), ...options]);
}

/** Runs a script by this Node; answers what it said and how it ended. */
function run(words, env = process.env) {
	const start = Date.now();
	return new Promise((done) => {
		const child = spawn(process.execPath, words, { cwd: root, env });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
		child.on('close', (code) => done({ code, output: output.trim(), seconds: (Date.now() - start) / 1000 }));
	});
}

async function inOrder(...steps) {
	for (const one of steps) await one();
}

function step(name, problem, seconds) {
	total[problem === null ? 'passed' : 'failed'] += 1;
	console.log(
		`${problem === null ? '✓' : '✕'} ${name}${seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`}${problem === null ? '' : `\n${problem}`}`,
	);
	if (problem !== null) failures.push(name);
}
