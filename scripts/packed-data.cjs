// Modules of nothing but long data, as the build puts them into main.js: deflated JSON in base92, opened when one of them is first
// asked for. Half of their bytes, and none of it is parsed when the plugin loads.
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');
const { deflatedText } = require('./deflated.cjs');
const { shortKeys } = require('./short-keys.cjs');

/** Files whose exports are data: functions without arguments that answer a list of words in any order, or a table of strings. */
const PACKED =
	/[\\/]src[\\/](?:citation[\\/]text[\\/](?:dictionary|science|title|phrase)-names|paper[\\/](?:category|family)-names|bibliography[\\/]bibtex[\\/]journal-names|i18n[\\/](?:en|es))\.ts$/;

/** What opens them: a list comes as words of which each says how many letters it shares with the one before. */
const UNPACKER = `import { fromBase92 } from './src/citation/styles/base92';
// The package makes tables while it is loaded, a fifth of what loading the plugin takes.
export const bytes = (packed) => require('./src/citation/styles/inflate').inflateSync(fromBase92(packed));
export const unpack = (packed) => JSON.parse(new TextDecoder().decode(bytes(packed)));
export const words = (shared) => {
	let last = '';
	return shared.split('\\n').map((word) => (last = last.slice(0, parseInt(word[0], 36)) + word.slice(1)));
};
`;

/** Strings that the app is given while the plugin loads, as they are: opening the others takes longer than loading. */
const AT_LOAD =
	/^(?!.*\.desc$)(?:(?:command|cli|setting|option)\.|(?:style\.(?:install|credits)|template\.export|cite\.preview|matrix\.title)\b)/;

/** The JavaScript that stands for a module of data. */
function packedModule(path) {
	if (/i18n[\\/](?!en)/.test(path)) return packedLanguage(path);
	if (/i18n[\\/]en/.test(path)) return packedEnglish(exportsOf(path).en);
	const entries = Object.entries(exportsOf(path));
	const packed = deflated(
		Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? frontCoded(value()) : value])),
	);
	// A list that is a module of its own is asked for once, by who makes a set of it: it is not kept beside that.
	if (entries.length === 1 && typeof entries[0][1] === 'function')
		return [
			`import { unpack, words } from 'virtual:unpack';`,
			`export const ${entries[0][0]} = () => words(unpack(${JSON.stringify(packed)}).${entries[0][0]});`,
		].join('\n');
	const lines = entries.map(([name, value]) =>
		typeof value === 'function'
			? `let ${name}Read;
export const ${name} = () => (${name}Read ??= words(open().${name}));`
			: `export const ${name} = new Proxy({}, {
	get: (_, key) => open().${name}[key],
	getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(open().${name}, key),
});`,
	);
	return [
		`import { unpack, words } from 'virtual:unpack';`,
		`let data;`,
		`const open = () => (data ??= unpack(${JSON.stringify(packed)}));`,
		...lines,
	].join('\n');
}

/** The table of strings, with the keys that main.js has them under. */
function packedEnglish(strings) {
	const short = shortKeys(Object.keys(strings));
	const [first, later] = [true, false].map((isFirst) =>
		Object.fromEntries(
			Object.entries(strings)
				.filter(([key]) => AT_LOAD.test(key) === isFirst)
				.map(([key, string]) => [short.get(key) ?? key, string]),
		),
	);
	return `import { unpack } from 'virtual:unpack';
let strings;
export const later = () => (strings ??= unpack(${JSON.stringify(deflated(later))}));
export const first = ${JSON.stringify(first)};
const tableOf = (key) => (key in first ? first : later());
export const en = new Proxy({}, {
	get: (_, key) => tableOf(key)[key],
	has: (_, key) => key in tableOf(key),
	getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(tableOf(key), key),
});
`;
}

/** Another language than English is its sentences alone, in the order of English: the keys would be a third of its bytes. */
function packedLanguage(path) {
	const [[name, strings]] = Object.entries(exportsOf(path));
	const keys = Object.keys(exportsOf(path.replace(/\w+\.ts$/, 'en.ts')).en);
	const [first, later] = [true, false].map((isFirst) => keys.filter((key) => AT_LOAD.test(key) === isFirst).map((key) => strings[key]));
	return `import { unpack } from 'virtual:unpack';
import { first, later } from './en';
const said = (table, list) => Object.fromEntries(Object.keys(table).map((key, at) => [key, list[at]]));
let strings, firstStrings;
const open = () => (strings ??= said(later(), unpack(${JSON.stringify(deflated(later))})));
const openFirst = () => (firstStrings ??= said(first, ${JSON.stringify(first)}));
export const ${name} = new Proxy({}, { get: (_, key) => (key in first ? openFirst() : open())[key] });
`;
}

function exportsOf(path) {
	const { code } = esbuild.transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'cjs' });
	const module = { exports: {} };
	new Function('module', 'exports', 'require', code)(module, module.exports, () => ({}));
	return module.exports;
}

function deflated(data) {
	return deflatedText(Buffer.from(JSON.stringify(data)));
}

/** `['Abel', 'Abelian']` → `0Abel 4ian`: sorted words lose what they share with the word before. */
function frontCoded(list) {
	let last = '';
	return [...new Set(list)]
		.sort()
		.map((word) => {
			let shared = 0;
			while (shared < Math.min(word.length, last.length, 35) && word[shared] === last[shared]) shared += 1;
			last = word;
			return shared.toString(36) + word.slice(shared);
		})
		.join('\n');
}

/** The table by which htmlparser2 reads named characters, 16 bits a step. */
const CHARACTERS = /entities[\\/]dist[\\/]esm[\\/]generated[\\/]decode-data-html\.js$/;

/** The JavaScript that stands for that table. */
function packedCharacters(path) {
	const { htmlDecodeTree } = require(path.replace(/esm(?=[\\/]generated)/, 'commonjs'));
	const packed = deflatedText(new Uint8Array(htmlDecodeTree.buffer));
	return `import { bytes } from 'virtual:unpack';
export const htmlDecodeTree = new Uint16Array(bytes(${JSON.stringify(packed)}).slice().buffer);
`;
}

module.exports = { CHARACTERS, exportsOf, packedCharacters, PACKED, UNPACKER, packedModule };
