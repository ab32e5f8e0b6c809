// npm run dev: builds main.js at every save.
//   npm run dev -- --vault /path/to/vault     into that vault, at the start and at every save; main.js here stays the release
//
// A file `.hotreload` in the plugin's folder tells the plugin Hot Reload, where the vault has it, to load main.js anew.
import { existsSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { buildOptions } from './build-options.mjs';
import { PLUGIN_FILES, installPlugin } from './install-plugin.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { vault: { type: 'string' } } });
const vault = values.vault === undefined ? null : resolve(values.vault);
if (vault !== null && !existsSync(vault)) {
	console.error(`There is no folder ${vault}`);
	process.exit(1);
}

/** What was built last. */
let main = null;

/** Installs what was built; a build with errors leaves the vault's plugin as it is. */
const install = {
	name: 'install',
	setup(build) {
		build.onEnd(({ errors, outputFiles }) => {
			if (errors.length > 0) return;
			main = outputFiles?.[0]?.contents ?? null;
			installed();
		});
	},
};

const options = buildOptions({ production: false });
const context = await esbuild.context({ ...options, write: vault === null, plugins: [...options.plugins, install] });
await context.watch();
// esbuild's own process waits for answers when it is left amid a build, and would stay.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void esbuild.stop().finally(() => process.exit()));
// The two files esbuild does not read.
if (vault !== null) for (const name of PLUGIN_FILES.filter((one) => one !== 'main.js')) watch(join(root, name), installed);

function installed() {
	const time = new Date().toLocaleTimeString();
	if (vault === null) return console.log(`${time} built main.js`);
	if (main === null) return;
	try {
		const folder = installPlugin(vault, main);
		const marker = join(folder, '.hotreload');
		if (!existsSync(marker)) writeFileSync(marker, '');
		console.log(`${time} installed in ${folder}`);
	} catch (error) {
		console.error(error.message);
	}
}
