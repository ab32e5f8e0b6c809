// fast-check as the tests import it: the same values at every run, so that a run says of the code alone whether it is right.
// FULL=1 takes new values each time, SEED=<number> those of a run that failed.
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const seed = process.env.SEED ?? (process.env.FULL === '1' ? undefined : '1706');
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

module.exports = fc;
