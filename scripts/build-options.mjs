// What esbuild makes main.js by: one CommonJS file that requires nothing but `obsidian`, the same bytes on every machine.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const { bundledCslModule } = require('./bundled-csl.cjs');
const { packedTightly } = require('./deflated.cjs');
const { CHARACTERS, exportsOf, PACKED, packedCharacters, packedModule, UNPACKER } = require('./packed-data.cjs');
const { shortKeys, withShortKeys } = require('./short-keys.cjs');
const { LATE_PATTERN, withLatePatterns } = require('./late-patterns.cjs');
const { CITEPROC, trimmedModule } = require('./trimmed-citeproc.cjs');
const { LIQUID, trimmedLiquid } = require('./trimmed-liquid.cjs');

/** Resolves `virtual:csl` to the styles and locales named in src/citation/styles/bundled-styles.ts. */
const csl = {
	name: 'csl',
	setup(build) {
		build.onResolve({ filter: /^virtual:csl$/ }, (args) => ({ path: args.path, namespace: 'csl' }));
		build.onLoad({ filter: /.*/, namespace: 'csl' }, async () => ({ contents: await packedTightly(bundledCslModule), loader: 'js' }));
	},
};

/** Modules that are nothing but long data stand deflated in main.js and are opened on first use. */
const packedData = {
	name: 'packed-data',
	setup(build) {
		for (const [filter, make] of [
			[PACKED, packedModule],
			[CHARACTERS, packedCharacters],
		])
			build.onLoad({ filter }, async ({ path }) => ({ contents: await packedTightly(() => make(path)), loader: 'js' }));
		build.onResolve({ filter: /^virtual:unpack$/ }, ({ path }) => ({ path, namespace: 'unpack' }));
		build.onLoad({ filter: /.*/, namespace: 'unpack' }, () => ({
			contents: UNPACKER,
			loader: 'js',
			resolveDir: resolve(import.meta.dirname, '..'),
		}));
	},
};

/** Our own code as main.js has it: keys of strings as they stand in the packed table, patterns of Unicode made when first asked for. */
const ownCode = {
	name: 'own-code',
	setup(build) {
		let short;
		build.onStart(() => {
			short = shortKeys(Object.keys(exportsOf(resolve(import.meta.dirname, '../src/i18n/en.ts')).en));
		});
		build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
			contents: withLatePatterns(withShortKeys(await readFile(path, 'utf8'), short), path),
			loader: 'ts',
		}));
		build.onResolve({ filter: /^virtual:late$/ }, ({ path }) => ({ path, namespace: 'late' }));
		build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({ contents: LATE_PATTERN, loader: 'js' }));
	},
};

/**
 * dom-serializer takes three escaping functions from the index of `entities`, which brings every named character along twice,
 * 55 KB that lazy loading keeps esbuild from shaking off. They are taken from the file they stand in.
 */
const escapesOnly = {
	name: 'escapes-only',
	setup(build) {
		build.onResolve({ filter: /^entities$/ }, ({ importer }) =>
			importer.includes('dom-serializer')
				? { path: require.resolve('entities').replace(/lib[\\/]index\.js$/, 'lib/esm/escape.js') }
				: undefined,
		);
	},
};

/** citeproc and liquidjs without what nothing reaches here. */
const trimmedPackages = {
	name: 'trimmed-packages',
	setup(build) {
		build.onLoad({ filter: LIQUID }, ({ path }) => ({ contents: trimmedLiquid(path), loader: 'js' }));
		build.onLoad({ filter: CITEPROC }, ({ path }) => ({ contents: trimmedModule(path), loader: 'js' }));
	},
};

/**
 * Parts of modules that nothing here reaches, which lazy loading keeps esbuild from shaking off: the words of date-fns for distances and
 * for reading dates in prose, the feeds of domutils, styles and forms of cheerio, selectors
 * like `:link`, and names within SVG where HTML is written, which nothing does. Each file's exports stand as nothing.
 */
const UNREACHED = [
	[
		/date-fns[\\/]locale[\\/]en-US[\\/]_lib[\\/](?:formatDistance|formatRelative|match)\.js$/,
		(name) => `export const ${name} = undefined;`,
	],
	[/dom-serializer[\\/]lib[\\/]esm[\\/]foreignNames\.js$/, () => 'export const elementNames = new Map(), attributeNames = new Map();'],
	[/css-select[\\/]lib[\\/]esm[\\/]pseudo-selectors[\\/]aliases\.js$/, () => 'export const aliases = {};'],
	[/domutils[\\/]lib[\\/]esm[\\/]feeds\.js$/, () => 'export const getFeed = undefined;'],
	[/cheerio[\\/]dist[\\/]browser[\\/]api[\\/](?:css|forms)\.js$/, () => 'export {};'],
	// Of what changes a page, removing and cloning alone is done.
	[
		/cheerio[\\/]dist[\\/]browser[\\/]api[\\/]manipulation\.js$/,
		(_name, path) =>
			readFileSync(path, 'utf8').replace(
				/^export function (?:appendTo|prependTo|unwrap|wrapAll|after|insertAfter|before|insertBefore|replaceWith|empty)\([\s\S]*?\n}\n/gm,
				'',
			),
	],
];
const unreached = {
	name: 'unreached',
	setup(build) {
		for (const [filter, contents] of UNREACHED)
			build.onLoad({ filter }, ({ path }) => ({ contents: contents(basename(path, '.js'), path), loader: 'js' }));
	},
};

const banner = readFileSync(new URL('./banner.txt', import.meta.url), 'utf8').trimEnd();

/** esbuild's options for a release, or for working on it. */
export const buildOptions = ({ production }) => ({
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	bundle: true,
	format: 'cjs',
	platform: 'browser',
	mainFields: ['browser', 'module', 'main'],
	target: ['es2021', 'ios15'],
	external: ['obsidian'],
	plugins: [csl, packedData, ownCode, escapesOnly, unreached, trimmedPackages],
	banner: { js: banner },
	minify: production,
	sourcemap: production ? false : 'inline',
	treeShaking: true,
	legalComments: 'none',
	charset: 'utf8',
	metafile: true,
	logLevel: 'warning',
	absWorkingDir: resolve(import.meta.dirname, '..'),
});
