// Puts the built plugin into a vault: npm run install-plugin -- /path/to/vault
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
export const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];

/**
 * Copies the plugin's files into a vault and lists it among the vault's plugins. `main` is the bytes of another main.js than the one
 * that is built. Answers the plugin's folder.
 */
export function installPlugin(vault, main = null) {
	if (!existsSync(vault) || !statSync(vault).isDirectory()) throw new Error(`There is no folder ${vault}`);
	if (main === null && !existsSync(join(root, 'main.js'))) throw new Error('main.js is not built yet: run "npm run build" first.');
	const { id } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
	const folder = join(vault, '.obsidian', 'plugins', id);
	mkdirSync(folder, { recursive: true });
	for (const name of PLUGIN_FILES) {
		if (name === 'main.js' && main !== null) writeFileSync(join(folder, name), main);
		else copyFileSync(join(root, name), join(folder, name));
	}
	const list = join(vault, '.obsidian', 'community-plugins.json');
	const enabled = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
	if (!enabled.includes(id)) writeFileSync(list, `${JSON.stringify([...enabled, id], null, 2)}\n`);
	return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const vault = process.argv[2];
	if (vault === undefined) {
		console.error('Say which vault: npm run install-plugin -- /path/to/vault');
		process.exit(1);
	}
	try {
		const folder = installPlugin(resolve(vault));
		console.log(`Installed in ${folder}`);
		console.log('In Obsidian: Settings, Community plugins; turn restricted mode off if it is on, and switch "Structured Paper Notes" on.');
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
