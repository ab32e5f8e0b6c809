/** Evaluates a built main.js as a phone would: the app gives it `obsidian` and its CodeMirror and nothing else, and there is no Node. */
import * as codeMirrorState from '@codemirror/state';
import * as codeMirrorView from '@codemirror/view';
import type { PluginManifest } from './plugin';
import { Plugin } from './plugin';
import type { App } from './app';

/** What main.js may not have: it would work on a desktop and fail on a phone. */
const NOT_ON_A_PHONE = ['process', 'Buffer', 'global', 'setImmediate', '__dirname', '__filename'] as const;

/** The plugin class inside the text of a main.js, and the milliseconds it took to evaluate. */
export function evaluatePlugin(
	source: string,
	obsidian: object,
	globals: Readonly<Record<string, unknown>>,
	stopwatch: () => number,
): { pluginClass: new (app: App, manifest: PluginManifest) => Plugin; milliseconds: number } {
	const module: { exports: Record<string, unknown> } = { exports: {} };
	const require = (name: string): unknown => {
		if (name === 'obsidian') return obsidian;
		if (name === '@codemirror/state') return codeMirrorState;
		if (name === '@codemirror/view') return codeMirrorView;
		throw new Error(`main.js requires '${name}'. A plugin that runs on phones requires nothing but 'obsidian'.`);
	};
	const fetch = (): never => {
		throw new Error('main.js calls fetch. Use requestUrl: fetch is bound by CORS in the app.');
	};
	const given: Record<string, unknown> = { module, exports: module.exports, require, fetch, XMLHttpRequest: undefined, ...globals };
	for (const name of NOT_ON_A_PHONE) given[name] = undefined;
	const names = Object.keys(given);
	const start = stopwatch();
	const run = new Function(...names, source) as (...values: unknown[]) => void;
	run(...names.map((name) => given[name]));
	const milliseconds = stopwatch() - start;
	const pluginClass = module.exports['default'] ?? module.exports;
	if (typeof pluginClass !== 'function' || !(pluginClass.prototype instanceof Plugin))
		throw new Error('main.js exports no class that extends Plugin');
	return { pluginClass: pluginClass as new (app: App, manifest: PluginManifest) => Plugin, milliseconds };
}
