// Runs unit tests for Stryker in one process: jest's own describe, test and expect, without the start, the map of files and the sandboxes
// that take jest seconds for every mutant, where the tests that reach it take milliseconds. Each file of tests is loaded anew for each
// mutant, with all of `src` it imports, so that no module remembers the mutant before.
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freshModules } from './fresh-modules.mjs';

/** A test that takes longer, in milliseconds, is left out: nearly every mutant of its folder would have to wait for it. */
const SLOWEST = Number(process.env.MUTATION_SLOWEST ?? 1000);
/** A mutant that is reached so many times as often as its line by all tests together is taken for one that goes on for ever. */
const ROUNDS = 10;
const STRYKERS_ROUNDS = 100;

class OneProcessRunner {
	/** What the changed sources look at (which mutant is active) and write to (which test reached which). */
	#stryker = (globalThis.__stryker__ = {});
	/** Set before the first run, in the folder Stryker has put the changed sources in. */
	#circus;
	#load;
	/** Told of every start and end of a test. */
	#follow = () => undefined;

	capabilities() {
		return { reloadEnvironment: true };
	}

	async init() {
		process.env.NODE_ENV = 'test';
		const require = createRequire(join(process.cwd(), 'package.json'));
		const unit = require('./jest.config.cjs').projects.find(({ displayName }) => displayName === 'unit');
		this.#load = freshModules(process.cwd(), unit);
		this.#circus = require('jest-circus');
		this.#circus.addEventHandler((event) => this.#follow(event));
		const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = this.#circus;
		const mocks = new (require('jest-mock').ModuleMocker)(globalThis);
		const jest = { spyOn: mocks.spyOn.bind(mocks), restoreAllMocks: mocks.restoreAllMocks.bind(mocks), requireActual: require };
		const { expect } = require('expect');
		Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, jest, expect });
		// The first counter-example will do: no shorter one is looked for.
		const fc = require('./scripts/seeded-fast-check.cjs');
		fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
		// Packages and compiling take their time here, not where Stryker waits for a mutant that may go on for ever.
		for (const file of wantedTests()) this.#load(join(process.cwd(), file));
		this.#circus.resetState();
	}

	async dryRun() {
		const reached = { static: {}, perTest: {} };
		this.#stryker.mutantCoverage = reached;
		const files = [];
		for (const file of wantedTests()) {
			const tests = await this.#run(file, () => true);
			const quick = tests.filter(({ timeSpentMs }) => timeSpentMs <= SLOWEST);
			for (const { id, timeSpentMs } of tests) if (timeSpentMs > SLOWEST) console.error(`Left out, ${timeSpentMs} ms: ${id}`);
			files.push({ quick, took: quick.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0) });
		}
		this.#stryker.mutantCoverage = undefined;
		// The tests of a mutant are run in this order: those that tell soonest first.
		const tests = files.sort((one, other) => one.took - other.took).flatMap(({ quick }) => quick);
		const perTest = Object.fromEntries(tests.map(({ id }) => [id, reached.perTest[id] ?? {}]));
		return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: reached.static, perTest } };
	}

	async mutantRun({ activeMutant: { id }, mutantActivation, testFilter, disableBail, hitLimit: limit }) {
		const hitLimit = limit && Math.ceil((limit * ROUNDS) / STRYKERS_ROUNDS);
		Object.assign(this.#stryker, { hitLimit, hitCount: limit && 0, activeMutant: undefined });
		const files = testFilter ? new Set(testFilter.map((test) => test.split(': ', 1)[0])) : wantedTests();
		const wanted = testFilter ? new Set(testFilter) : { has: () => true };
		const tests = [];
		for (const file of files) {
			const ran = await this.#run(file, (test) => wanted.has(test), { id, whileLoading: mutantActivation === 'static', disableBail });
			tests.push(...ran);
			if (!disableBail && ran.some(({ status }) => status === TestStatus.Failed)) break;
		}
		this.#stryker.activeMutant = undefined;
		const endless = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
		return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
	}

	/** What the tests of a file answer, those that are not wanted left out; `id` is the mutant that is active. */
	async #run(file, wanted, { id, whileLoading = true, disableBail = true } = {}) {
		this.#circus.resetState();
		if (whileLoading) this.#stryker.activeMutant = id;
		try {
			this.#load(join(process.cwd(), file));
		} catch (error) {
			return [{ id: file, name: file, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) }];
		}
		this.#stryker.activeMutant = id;
		let failed = false;
		this.#follow = ({ name, test }) => {
			if (name === 'test_start') {
				const of = idOf(file, test);
				if (failed || !wanted(of)) test.mode = 'skip';
				else this.#stryker.currentTestId = of;
			} else if (name === 'test_done') {
				this.#stryker.currentTestId = undefined;
				failed ||= !disableBail && test.errors.length > 0;
			}
		};
		const { testResults } = await this.#circus.run();
		return testResults
			.filter(({ status }) => status !== 'skip' && status !== 'todo')
			.map(({ testPath, duration, errors }) => {
				const name = testPath.slice(1).join(' ');
				const is = errors.length > 0 ? TestStatus.Failed : TestStatus.Success;
				return { id: `${file}: ${name}`, name, fileName: file, timeSpentMs: duration ?? 0, status: is, failureMessage: errors.join('\n') };
			});
	}
}

/** `tests/note/merge.test.ts: the name of the test` */
function idOf(file, test) {
	const names = [];
	for (let at = test; at.parent !== undefined; at = at.parent) names.unshift(at.name);
	return `${file}: ${names.join(' ')}`;
}

/** The files of tests that MUTATION_TESTS names, folders and files below `tests`, as paths from the root. */
function wantedTests() {
	return process.env.MUTATION_TESTS.split(',').flatMap((given) => {
		const path = join('tests', given);
		if (!statSync(path).isDirectory()) return [path];
		const names = readdirSync(path, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
		return names.sort().map((name) => join(path, name));
	});
}

export const strykerPlugins = [
	declareFactoryPlugin(
		PluginKind.TestRunner,
		'one-process',
		Object.assign(() => new OneProcessRunner(), { inject: [] }),
	),
];
