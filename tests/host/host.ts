/**
 * The test host: an Obsidian that runs the built main.js.
 *
 *     const host = await openHost({ files: { 'A.md': '# A' }, routes: { 'https://export.arxiv.org/*': feed }, now: '2026-11-21' });
 *     await host.cliJson('import', { id: '1906.01820' });
 *     await host.read('Papers/LN-Hubinger-2019-LearnedOptimization.md');
 *     await host.close();
 *
 * Node only (it reads main.js from disk); run-host.ts is the part that runs in a browser too.
 */
import './node-globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PluginManifest } from './plugin';
import { runHost } from './run-host';
import type { Host, HostOptions } from './run-host';

export type { Host, HostOptions } from './run-host';
export type { Answer, LoggedRequest, Route, Routes } from './network';
export type { WriteFault } from './vault/adapter';
export { fileError } from './vault/adapter';
export { MemoryStorage } from './vault/memory-storage';

export interface OpenHostOptions extends HostOptions {
	/** The main.js to run, the project's own build by default. */
	readonly mainJs?: string;
	/** The text of a main.js, for a plugin made up in a test. */
	readonly source?: string;
}

const open = new Set<Host>();

/** Opens a host; see the head of this file. */
export async function openHost(options: OpenHostOptions = {}): Promise<Host> {
	const root = resolve(process.cwd());
	const manifest: PluginManifest = options.manifest ?? (JSON.parse(readFileSync(resolve(root, 'manifest.json'), 'utf8')) as PluginManifest);
	const source = options.source ?? readFileSync(options.mainJs ?? resolve(root, 'main.js'), 'utf8');
	const host = await runHost(source, { dir: `.obsidian/plugins/${manifest.id}`, ...manifest }, options);
	open.add(host);
	return host;
}

/** Closes every host that is open: for `afterEach`. */
export async function closeHosts(): Promise<void> {
	for (const host of open) await host.close();
	open.clear();
	document.body.replaceChildren();
}
