// Mutation testing, opt-in: cd tests/mutation && npm install, then npm run mutate -- src/note. Stryker changes a line at a time and
// looks whether a unit test notices, some hundred mutants a minute; the report stands in reports/mutation.
const runner = new URL('tests/mutation/runner.mjs', import.meta.url);

export default {
	testRunner: 'one-process',
	plugins: [runner.pathname],
	coverageAnalysis: 'perTest',
	concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
	timeoutMS: 6_000,
	// Words on screen and lists of words say nothing when they differ.
	mutator: { excludedMutations: ['StringLiteral'] },
	reporters: ['progress-append-only', 'clear-text', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	jsonReporter: { fileName: 'reports/mutation/mutation.json' },
	tempDirName: '.stryker-tmp',
	ignorePatterns: ['main.js', 'meta.json', 'vaults', 'tests/browser/screenshots', 'tests/bench', 'docs', 'e2e', 'sample-vault', 'reports'],
};
