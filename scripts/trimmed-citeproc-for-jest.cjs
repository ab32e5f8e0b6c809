// citeproc as jest loads it for src/ (jest.config.cjs): what main.js has, so that every comparison with the whole package holds both.
const { trimmedModule } = require('./trimmed-citeproc.cjs');

new Function('module', trimmedModule(require.resolve('citeproc/citeproc_commonjs.js')))(module);
