// Modules of nothing but long data, as the build puts them into main.js: deflated JSON in base64, opened when one of them is first
// asked for. Half of their bytes, and nothing of them is parsed when the plugin loads.
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');
// Not node:zlib, whose output differs from one version of Node to the next.
const { deflateSync } = require('fflate');

/** Files whose exports are data: a function without arguments that answers some, or a table of strings. */
const PACKED = /[\\/]src[\\/](?:citation[\\/]text[\\/](?:dictionary|science)-names|i18n[\\/]es)\.ts$/;

/** What opens them. */
const UNPACKER = `import { inflateSync } from 'fflate';
export const unpack = (packed) => JSON.parse(new TextDecoder().decode(inflateSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)))));
`;

/** The JavaScript that stands for a module of data. */
function packedModule(path) {
	const { code } = esbuild.transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'cjs' });
	const module = { exports: {} };
	new Function('module', 'exports', 'require', code)(module, module.exports, () => ({}));
	const entries = Object.entries(module.exports).map(([name, value]) => [name, typeof value === 'function' ? value() : value]);
	const lines = entries.map(([name]) =>
		typeof module.exports[name] === 'function'
			? `export const ${name} = () => open().${name};`
			: `export const ${name} = new Proxy({}, { get: (_, key) => open().${name}[key] });`,
	);
	const packed = Buffer.from(deflateSync(Buffer.from(JSON.stringify(Object.fromEntries(entries))), { level: 9, mem: 12 })).toString(
		'base64',
	);
	return [
		`import { unpack } from 'virtual:unpack';`,
		`let data;`,
		`const open = () => (data ??= unpack(${JSON.stringify(packed)}));`,
		...lines,
	].join('\n');
}

module.exports = { PACKED, UNPACKER, packedModule };
