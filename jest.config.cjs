// `unit` drives the source in Node; `host` drives the built main.js in the test host; `corpus` is both over the public data beside the
// project, and only there where it stands (CORPUS, or ../shared).
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');

process.env.TZ = process.env.TEST_TZ ?? 'America/Los_Angeles';

const transform = {
	'^.+\\.ts$': '<rootDir>/scripts/jest-transform.cjs',
	'trimmed-citeproc-for-jest\\.cjs$': '<rootDir>/scripts/trimmed-citeproc.cjs',
};
// How time grows with length is measured, not held, in `npm test`: it is asked for by name.
const measured = process.argv.some((argument) => argument.includes('long-input')) ? [] : ['<rootDir>/tests/fuzz/long-input'];
const moduleNameMapper = {
	'^virtual:csl$': '<rootDir>/scripts/bundled-csl-for-jest.cjs',
	'^fast-check$': '<rootDir>/scripts/seeded-fast-check.cjs',
	'^citeproc$': '<rootDir>/scripts/trimmed-citeproc-for-jest.cjs',
};

const corpus = existsSync(resolve(__dirname, process.env.CORPUS ?? '../shared'))
	? [{ displayName: 'corpus', testEnvironment: 'node', testMatch: ['<rootDir>/tests/corpus/**/*.test.ts'], transform, moduleNameMapper }]
	: [];

module.exports = {
	// A busy machine takes its time; a test that hangs still ends.
	testTimeout: 180_000,
	projects: [
		{
			displayName: 'unit',
			testEnvironment: 'node',
			testMatch: ['<rootDir>/tests/**/*.test.ts'],
			testPathIgnorePatterns: [
				...measured,
				'<rootDir>/tests/corpus/',
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
		...corpus,
	],
};
