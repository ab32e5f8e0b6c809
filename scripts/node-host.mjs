// The test host outside of jest: a page by jsdom, and tests/host bundled for Node.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { JSDOM } from 'jsdom';

const root = resolve(import.meta.dirname, '..');

/** Gives Node the globals of a page; what Node has already (timers, URL, performance) stays Node's. */
function pretendPage() {
	const { window } = new JSDOM('<!doctype html><html><body></body></html>', { url: 'http://localhost/', pretendToBeVisual: true });
	for (const name of Object.getOwnPropertyNames(window)) {
		if (name in globalThis && !['Event', 'EventTarget', 'CustomEvent', 'navigator'].includes(name)) continue;
		Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
	}
	// What a page's window inherits: the host listens for the reader's gestures on it.
	for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
		Object.defineProperty(globalThis, name, { value: window[name].bind(window), configurable: true, writable: true });
	Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
}

/** The host's modules: { runHost, DiskStorage }. */
export async function nodeHost() {
	pretendPage();
	const folder = join(root, 'node_modules', '.cache', 'structured-paper-notes');
	mkdirSync(folder, { recursive: true });
	const outfile = join(folder, 'host.mjs');
	await esbuild.build({
		stdin: {
			contents: `export { runHost } from './run-host'; export { DiskStorage } from './vault/disk-storage';`,
			resolveDir: join(root, 'tests', 'host'),
			loader: 'ts',
		},
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
		logLevel: 'warning',
		absWorkingDir: root,
	});
	return import(pathToFileURL(outfile).href);
}
