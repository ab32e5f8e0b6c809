// npm start: builds the plugin, puts it into a copy of the sample vault, and imports a paper there with it.
//   npm start -- --live                     asks arXiv instead of using the recorded answer
//   npm start -- --id 2303.11366            another paper (asks arXiv)
//   npm start -- --vault /path/to/vault     another folder, which is used as it is
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPlugin } from './install-plugin.mjs';
import { nodeHost } from './node-host.mjs';

const root = resolve(import.meta.dirname, '..');
const RECORDED = '1906.01820';
const RECORDING = join(root, 'tests', 'fixtures', 'arxiv', `${RECORDED}.atom.xml`);

const { values } = parseArgs({
	options: { id: { type: 'string', default: RECORDED }, vault: { type: 'string' }, live: { type: 'boolean', default: false } },
});
const live = values.live || values.id !== RECORDED;

try {
	await start();
} catch (error) {
	console.error(`\n${error.message}`);
	process.exitCode = 1;
}
// The plugin keeps its citation engine for some minutes; nobody needs it any more.
process.exit();

async function start() {
	console.log('Building the plugin …');
	execFileSync(process.execPath, ['esbuild.config.mjs', 'production'], { cwd: root, stdio: 'inherit' });

	const vault = values.vault === undefined ? freshSampleVault() : resolve(values.vault);
	mkdirSync(vault, { recursive: true });
	installPlugin(vault);
	console.log(`Installed in ${shown(vault)}`);

	const { runHost, DiskStorage } = await nodeHost();
	const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
	const host = await runHost(
		readFileSync(join(root, 'main.js'), 'utf8'),
		{ dir: `.obsidian/plugins/${manifest.id}`, ...manifest },
		{ storage: new DiskStorage(vault), routes: live ? askTheNetwork : answerFromRecording },
	);

	console.log(
		live
			? `Importing ${values.id}, asking arXiv …`
			: `Importing arXiv:${values.id}, answered from a recording (add "-- --live" to ask arXiv) …`,
	);
	const entries = await host.cliJson('import', { id: values.id });
	await host.close();
	if (!Array.isArray(entries)) throw new Error(entries.error?.message ?? JSON.stringify(entries));
	for (const entry of entries) await report(vault, entry);
	process.exitCode = entries.every((entry) => entry.outcome !== 'failed') ? 0 : 1;
	console.log(`To see it in Obsidian: "Open folder as vault", choose\n  ${vault}\nand trust its plugin when asked.`);
}

function freshSampleVault() {
	const vault = join(root, 'vaults', 'sample');
	rmSync(vault, { recursive: true, force: true });
	cpSync(join(root, 'sample-vault'), vault, { recursive: true });
	return vault;
}

async function report(vault, entry) {
	if (entry.outcome === 'failed') {
		console.error(`\n${entry.message}\n`);
		return;
	}
	const path = join(vault, entry.path);
	const rule = '─'.repeat(72);
	console.log(`\n${rule}\n${readFileSync(path, 'utf8').trimEnd()}\n${rule}\n`);
	console.log(
		`${entry.outcome === 'exists' ? 'It was there already' : 'The note is'}: ${shown(path)}${entry.message ? ` (${entry.message})` : ''}`,
	);
}

function shown(path) {
	const near = relative(process.cwd(), path);
	return near.startsWith('..') ? path : near || '.';
}

function answerFromRecording(request) {
	if (request.url.includes('arxiv.org') && request.url.includes(RECORDED) && existsSync(RECORDING)) return readFileSync(RECORDING, 'utf8');
	return 'offline';
}

async function askTheNetwork(request) {
	try {
		const response = await fetch(request.url, { method: request.method, headers: request.headers, body: request.body });
		return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
	} catch {
		return 'offline';
	}
}
