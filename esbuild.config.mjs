// Builds main.js: one CommonJS file that requires nothing but `obsidian`, the same bytes on every machine.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import esbuild from 'esbuild';

const require = createRequire(import.meta.url);
const { bundledCslModule } = require('./scripts/bundled-csl.cjs');
const production = process.argv.includes('production');

/** Resolves `virtual:csl` to the styles and locales named in src/citation/bundled-styles.ts. */
const csl = {
	name: 'csl',
	setup(build) {
		build.onResolve({ filter: /^virtual:csl$/ }, (args) => ({ path: args.path, namespace: 'csl' }));
		build.onLoad({ filter: /.*/, namespace: 'csl' }, () => ({ contents: bundledCslModule(), loader: 'js' }));
	},
};

const banner = readFileSync(new URL('./scripts/banner.txt', import.meta.url), 'utf8').trimEnd();

const options = {
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	bundle: true,
	format: 'cjs',
	platform: 'browser',
	mainFields: ['browser', 'module', 'main'],
	target: ['es2021', 'ios15'],
	external: ['obsidian'],
	plugins: [csl],
	banner: { js: banner },
	minify: production,
	sourcemap: production ? false : 'inline',
	treeShaking: true,
	legalComments: 'none',
	charset: 'utf8',
	metafile: true,
	logLevel: 'warning',
	absWorkingDir: import.meta.dirname,
};

if (production) {
	const result = await esbuild.build(options);
	writeFileSync('meta.json', JSON.stringify(result.metafile));
} else {
	const context = await esbuild.context(options);
	await context.watch();
}
