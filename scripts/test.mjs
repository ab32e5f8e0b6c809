// npm test: types, lint, the bundle and its gates, unit and host tests, browser tests. One line at the end, and an exit code.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleGates } from './bundle-gates.mjs';

const root = resolve(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const folder = join(root, 'node_modules', '.cache', 'structured-paper-notes');
mkdirSync(folder, { recursive: true });

const began = Date.now();
const total = { passed: 0, failed: 0 };
const failures = [];
const notes = [];

function step(name, problem, seconds) {
	total[problem === null ? 'passed' : 'failed'] += 1;
	console.log(
		`${problem === null ? '✓' : '✕'} ${name}${seconds === undefined ? '' : ` (${seconds.toFixed(1)} s)`}${problem === null ? '' : `\n${problem}`}`,
	);
	if (problem !== null) failures.push(name);
}

/** Runs a program; answers what it said and how it ended. */
function run(command, args) {
	const start = Date.now();
	return new Promise((done) => {
		const child = spawn(command, args, { cwd: root, env: process.env });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
		child.on('close', (code) => done({ code, output, seconds: (Date.now() - start) / 1000 }));
	});
}

// Types and lint at once: most machines have two cores.
const checks = [
	['types', run(bin('tsc'), ['--noEmit', '--skipLibCheck', '-p', 'tsconfig.json'])],
	['lint', run(bin('eslint'), ['--max-warnings', '0', '.'])],
];
for (const [name, running] of checks) {
	const { code, output, seconds } = await running;
	step(name, code === 0 ? null : output, seconds);
}

try {
	const gates = bundleGates();
	for (const { name, problem } of gates) step(`main.js: ${name}`, problem);
	notes.push(`main.js ${gates[0].size} bytes`);
} catch (error) {
	step('build', error.message);
}

const report = join(folder, 'jest.json');
rmSync(report, { force: true });
const jestBegan = Date.now();
spawnSync(bin('jest'), ['--json', `--outputFile=${report}`], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: process.env });
try {
	const jest = JSON.parse(readFileSync(report, 'utf8'));
	total.passed += jest.numPassedTests;
	total.failed += jest.numFailedTests + jest.numRuntimeErrorTestSuites;
	if (!jest.success) failures.push('unit and host tests');
	if (jest.numPendingTests > 0) notes.push(`${jest.numPendingTests} skipped`);
	console.log(
		`${jest.success ? '✓' : '✕'} unit and host tests: ${jest.numPassedTests} passed, ${jest.numFailedTests} failed, ${jest.numPendingTests} skipped (${((Date.now() - jestBegan) / 1000).toFixed(1)} s)`,
	);
} catch {
	step('unit and host tests', 'jest left no report');
}

const browser = spawnSync(process.execPath, ['tests/browser/run.mjs'], { cwd: root, encoding: 'utf8', env: process.env });
process.stdout.write(browser.stdout);
process.stderr.write(browser.stderr);
const counts = /(\d+) passed, (\d+) failed(, browser tests skipped)?\s*$/.exec(browser.stdout);
if (counts === null) step('browser tests', 'they gave no result');
else {
	total.passed += Number(counts[1]);
	total.failed += Number(counts[2]);
	if (counts[3] !== undefined) notes.push('BROWSER TESTS SKIPPED, no Chromium found');
	if (browser.status !== 0 || Number(counts[2]) > 0) {
		failures.push('browser tests');
		if (Number(counts[2]) === 0) total.failed += 1;
	}
}

notes.push(`${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`\n${notes.join(', ')}`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(failures.length === 0 && total.failed === 0 ? 0 : 1);
