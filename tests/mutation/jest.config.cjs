// The unit tests of the folders that are mutated, as one project: Stryker's runner knows no projects, and a mutant that only a test
// far away notices would take the whole suite to find. MUTATION_TESTS is set by run.mjs.
const { projects } = require('../../jest.config.cjs');
const { displayName, ...unit } = projects.find((project) => project.displayName === 'unit');
const tests = (process.env.MUTATION_TESTS ?? '{paper,note,links,citation}/**/*.test.ts').split(',');

// Jest looks through these folders anew for every mutant.
const roots = ['<rootDir>/src', ...new Set(tests.map((path) => `<rootDir>/tests/${path.includes('{') ? '' : path.split('/')[0]}`))];

module.exports = { ...unit, rootDir: '../..', roots, testMatch: tests.map((path) => `<rootDir>/tests/${path}`) };
