// Runs unit tests for Stryker in one process: jest's own describe, test and expect, without the start, the map of files and the sandboxes
// that take jest seconds for every mutant, where the tests that reach it take milliseconds. Each file of tests is loaded anew for each
// mutant, with all of `src` it imports, so that no module remembers the mutant before.
import { PluginKind, commonTokens, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { freshModules } from './fresh-modules.mjs';

/** A test that takes longer, in milliseconds, is left out: nearly every mutant of its folder would have to wait for it. */
const SLOWEST = Number(process.env.MUTATION_SLOWEST ?? 250);
/** Their names, for the processes that come after one that had to be ended. */
const SLOW = 'slow-tests.json';
/** Runs of a property at most. */
const RUNS = 50;
/** A mutant that is reached so many times as often as its line by all tests together is taken for one that goes on for ever. */
const ROUNDS = 10;
const STRYKERS_ROUNDS = 100;
/** In place of Stryker's own functions while a mutant is tried: nobody counts who reaches what, which takes most of the time. */
const UNCOUNTED = 'function stryCov_9fa48() {}\nfunction stryMutAct_9fa48(id) { return id === activeMutant && hit(); }';

class OneProcessRunner {
	/** Where the changed sources write which test reached which. */
	#stryker = (globalThis.__stryker__ = {});
	/** Set before the first run, in the folder Stryker has put the changed sources in. */
	#circus;
	#load;
	#log;
	#slow;
	/** Told of every start and end of a test. */
	#follow = () => undefined;

	constructor(log) {
		this.#log = log;
	}

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
		const { assert } = fc;
		fc.assert = (property, options) => assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? RUNS, RUNS) });
		// Packages and compiling take their time here, not where Stryker waits for a mutant that may go on for ever.
		for (const file of wantedTests()) this.#load(join(process.cwd(), file));
		if (!existsSync(SLOW)) writeFileSync(SLOW, JSON.stringify(await this.#slowTests()));
		this.#slow = new Set(JSON.parse(readFileSync(SLOW, 'utf8')));
	}

	async #slowTests() {
		const slow = [];
		for (const file of wantedTests()) slow.push(...(await this.#run(file, () => true)).filter(({ timeSpentMs }) => timeSpentMs > SLOWEST));
		for (const { id, timeSpentMs } of slow) this.#log.warn(`Left out, ${timeSpentMs} ms: ${id}`);
		return slow.map(({ id }) => id);
	}

	async dryRun() {
		const files = [];
		for (const file of wantedTests()) {
			const reached = { static: {}, perTest: {} };
			this.#stryker.mutantCoverage = reached;
			const tests = await this.#run(file, (id) => !this.#slow.has(id));
			files.push({ tests, reached, took: tests.reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0) });
		}
		this.#stryker.mutantCoverage = undefined;
		// The tests of a mutant are run in this order: those that tell soonest first.
		files.sort((one, other) => one.took - other.took);
		// What is reached while a file is loaded, constants and tables, may be seen by any of its tests.
		const seen = files.flatMap(({ tests, reached }) => tests.map(({ id }) => [id, { ...reached.static, ...reached.perTest[id] }]));
		const tests = files.flatMap((file) => file.tests);
		return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest: Object.fromEntries(seen) } };
	}

	async mutantRun({ activeMutant: { id: activeMutant }, testFilter, disableBail, hitLimit: limit }) {
		const hitLimit = limit && Math.ceil((limit * ROUNDS) / STRYKERS_ROUNDS);
		let hitCount = limit && 0;
		const hit = () => {
			if (limit && ++hitCount > hitLimit) throw new Error('The mutant goes on for ever');
			return true;
		};
		const behind = { code: UNCOUNTED, values: { activeMutant, hit } };
		const wanted = new Set(testFilter);
		const tests = [];
		for (const file of new Set(testFilter.map((id) => id.split(': ', 1)[0]))) {
			const ran = await this.#run(file, (id) => wanted.has(id), { all: disableBail, behind });
			tests.push(...ran);
			if (!disableBail && ran.some(({ status }) => status === TestStatus.Failed)) break;
		}
		const endless = determineHitLimitReached(hitCount, hitLimit);
		return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests }, disableBail);
	}

	/** What the wanted tests of a file answer: all of them, or up to the first that fails. */
	async #run(file, wanted, { all = true, behind } = {}) {
		this.#circus.resetState();
		try {
			this.#load(join(process.cwd(), file), behind);
		} catch (error) {
			return [{ id: file, name: file, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) }];
		}
		let failed = false;
		this.#follow = ({ name, test }) => {
			if (name === 'test_start') {
				const of = idOf(file, test);
				if (failed || !wanted(of)) test.mode = 'skip';
				else this.#stryker.currentTestId = of;
			} else if (name === 'test_done') {
				this.#stryker.currentTestId = undefined;
				failed ||= !all && test.errors.length > 0;
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

const runner = Object.assign((log) => new OneProcessRunner(log), { inject: [commonTokens.logger] });
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', runner)];
