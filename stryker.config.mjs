// Mutation testing, opt-in: cd tests/mutation && npm install, then node tests/mutation/run.mjs src/note (or paper, links, citation).
// Stryker changes a line at a time and looks whether a unit test notices; the report stands in reports/mutation.
const runner = new URL('tests/mutation/node_modules/@stryker-mutator/jest-runner/dist/src/index.js', import.meta.url);

export default {
	testRunner: 'jest',
	plugins: [runner.pathname],
	jest: { configFile: 'tests/mutation/jest.config.cjs', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
	timeoutMS: 6_000,
	// Words on screen and lists of words say nothing when they differ.
	mutator: { excludedMutations: ['StringLiteral'] },
	// A mutant in a constant of a module runs every test anew, seconds each: they are left out unless asked for.
	ignoreStatic: process.env.MUTATION_STATIC !== '1',
	reporters: ['progress-append-only', 'clear-text', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	jsonReporter: { fileName: 'reports/mutation/mutation.json' },
	tempDirName: '.stryker-tmp',
	ignorePatterns: ['main.js', 'meta.json', 'vaults', 'tests/browser/screenshots', 'tests/bench', 'docs', 'e2e', 'sample-vault', 'reports'],
};
