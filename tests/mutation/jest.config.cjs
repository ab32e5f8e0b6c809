// The unit tests alone, as one project: Stryker's runner knows no projects.
const { projects } = require('../../jest.config.cjs');
const unit = projects.find(({ displayName }) => displayName === 'unit');
const { displayName, ...options } = unit;

module.exports = { ...options, rootDir: '../..', testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '<rootDir>/tests/fuzz/', '<rootDir>/tests/release.test.ts', '<rootDir>/tests/readme.test.ts'] };
