import esbuild from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';

/**
 * Of the tables of strings, main.js holds the English one as it is; the Spanish one is deflated, 15 KB in place of 45, in the order of the
 * English keys, and opened at the first string asked for in it.
 */
export const packedStrings = {
	name: 'packed-strings',
	setup(build) {
		build.onLoad({ filter: /[\\/]i18n[\\/]es\.ts$/ }, async ({ path }) => {
			const english = path.replace(/es\.ts$/, 'en.ts');
			const [en, es] = await Promise.all([english, path].map(stringsOf));
			const values = Object.keys(en).map((key) => es[key]);
			const packed = Buffer.from(deflateSync(strToU8(JSON.stringify(values)), { level: 9 })).toString('base64');
			const contents = `
				import { en } from './en';
				let table;
				const open = () => {
					const { inflateSync } = require('../citation/styles/inflate');
					const bytes = inflateSync(Uint8Array.from(atob(${JSON.stringify(packed)}), (one) => one.charCodeAt(0)));
					const values = JSON.parse(new TextDecoder().decode(bytes));
					return Object.fromEntries(Object.keys(en).map((key, at) => [key, values[at]]));
				};
				export const es = new Proxy({}, { get: (_, key) => (table ??= open())[key] });`;
			return { contents, loader: 'js', watchFiles: [english, path] };
		});
	},
};

/** The table a file of strings exports, by running it. */
async function stringsOf(path) {
	const { outputFiles } = await esbuild.build({ entryPoints: [path], bundle: true, write: false, format: 'cjs', logLevel: 'error' });
	const module = { exports: {} };
	new Function('module', 'exports', outputFiles[0].text)(module, module.exports);
	return Object.values(module.exports)[0];
}
