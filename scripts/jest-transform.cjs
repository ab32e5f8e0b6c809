// Turns one TypeScript file into JavaScript for jest. esbuild is what builds main.js, so tests read the code as the build does.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const options = { loader: 'ts', format: 'cjs', target: 'es2022', sourcemap: 'inline', supported: { 'dynamic-import': false } };

module.exports = {
	process: (source, path) => ({ code: esbuild.transformSync(source, { ...options, sourcefile: path }).code }),
	getCacheKey: (source, path) =>
		createHash('sha1').update(esbuild.version).update(JSON.stringify(options)).update(path).update('\0').update(source).digest('hex'),
};
