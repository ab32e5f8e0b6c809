// Two projects: `unit` drives the source in Node; `host` drives the built main.js in the test host.
process.env.TZ = process.env.TEST_TZ ?? 'America/Los_Angeles';

const transform = { '^.+\\.ts$': '<rootDir>/scripts/jest-transform.cjs' };
// How time grows with length is measured, not held, in `npm test`: it is asked for by name.
const measured = process.argv.some((argument) => argument.includes('long-input')) ? [] : ['<rootDir>/tests/fuzz/long-input'];
const moduleNameMapper = { '^virtual:csl$': '<rootDir>/scripts/bundled-csl-for-jest.cjs' };

module.exports = {
	// A busy machine takes its time; a test that hangs still ends.
	testTimeout: 60_000,
	projects: [
		{
			displayName: 'unit',
			testEnvironment: 'node',
			testMatch: ['<rootDir>/tests/**/*.test.ts'],
			testPathIgnorePatterns: [
				...measured,
				'<rootDir>/tests/host/',
				'<rootDir>/tests/plugin/',
				'<rootDir>/tests/browser/',
				'/node_modules/',
			],
			modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
			transform,
			moduleNameMapper,
		},
		{
			displayName: 'host',
			testEnvironment: 'jsdom',
			testEnvironmentOptions: { customExportConditions: ['node', 'require'], url: 'http://localhost/' },
			testMatch: ['<rootDir>/tests/host/**/*.test.ts', '<rootDir>/tests/plugin/**/*.test.ts'],
			transform,
			moduleNameMapper,
		},
	],
};
