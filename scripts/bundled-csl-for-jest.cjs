// `virtual:csl` as jest loads it (jest.config.cjs).
const { bundledCsl } = require('./bundled-csl.cjs');

module.exports = { __esModule: true, ...bundledCsl() };
