// liquidjs as it stands in main.js: without its analysis of templates, its ways to files and streams, and the classes it hands out for
// extending it, none of which is called here. Tags, filters and what they say of an error are the package's own.
const { readFileSync } = require('node:fs');
const { withLatePatterns } = require('./late-patterns.cjs');

/** The file a browser gets. */
const LIQUID = /[\\/]node_modules[\\/]liquidjs[\\/]dist[\\/]liquid\.browser\.mjs$/;

/** Methods that go, by the classes' bodies they stand in: those of every tag for the analysis, and those of the engine itself. */
const OF_TAGS = /^ {4}\*(?:arguments|children|localScope|blockScope|partialScope)\([^\n]*\n[\s\S]*?^ {4}\}\n/gm;
const OF_ENGINE = new RegExp(
	`^ {4}\\*?(?:${[
		'renderToNodeStream',
		'_?renderFile\\w*',
		'parseFile(?:Sync)?',
		'express',
		'plugin',
		'analyze\\w*',
		'parseAndAnalyze\\w*',
		'v?\\w*[vV]ariables(?:Sync)?',
		'\\w*[vV]ariableSegments(?:Sync)?',
	].join('|')})\\([^\\n]*\\n[\\s\\S]*?^ {4}\\}\\n`,
	'gm',
);

/** The package without them. Throws where something is not in it, as it would be after an update. */
function trimmedLiquid(path) {
	const source = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
	const at = source.indexOf('\nclass Liquid {');
	const end = source.lastIndexOf('\nexport {');
	if (at < 0 || end < 0) throw new Error('liquidjs has another shape than it had.');
	const without = (text, pattern) => {
		const left = text.replace(pattern, '');
		if (left.length === text.length) throw new Error(`liquidjs has no ${pattern.source.slice(0, 60)} to take off.`);
		return left;
	};
	return withLatePatterns(
		`${without(source.slice(0, at), OF_TAGS)}${without(source.slice(at, end), OF_ENGINE)}\nexport { Liquid };\n`,
		path,
	);
}

module.exports = { LIQUID, trimmedLiquid };
