/** Evaluates a built main.js as a phone would: the app gives it `obsidian` and its CodeMirror and nothing else, and there is no Node. */
import * as codeMirrorState from '@codemirror/state';
import * as codeMirrorView from '@codemirror/view';
import type { PluginManifest } from './plugin';
import { Plugin } from './plugin';
import type { App } from './app';

/** What main.js may not have: it would work on a desktop and fail on a phone. */
const NOT_ON_A_PHONE = ['process', 'Buffer', 'global', 'setImmediate', '__dirname', '__filename'] as const;

type Script = (...values: unknown[]) => void;

/** What was compiled last: a file of tests starts one main.js many times, and each run of it has its own values. */
let last: { readonly key: string; readonly source: string; readonly run: Script } | null = null;

function compiled(names: readonly string[], source: string): Script {
	const key = names.join();
	if (last === null || last.key !== key || last.source !== source) last = { key, source, run: compile(names, source) };
	return last.run;
}

const compile = (names: readonly string[], source: string): Script => new Function(...names, source) as Script;

/** The plugin class inside the text of a main.js, and the milliseconds it took to evaluate; who brings a stopwatch has it compiled anew. */
export function evaluatePlugin(
	source: string,
	obsidian: object,
	globals: Readonly<Record<string, unknown>>,
	stopwatch: (() => number) | undefined,
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
	const now = stopwatch ?? (() => performance.now());
	const start = now();
	const run = stopwatch === undefined ? compiled(names, source) : compile(names, source);
	run(...names.map((name) => given[name]));
	const milliseconds = now() - start;
	const pluginClass = module.exports['default'] ?? module.exports;
	if (typeof pluginClass !== 'function' || !(pluginClass.prototype instanceof Plugin))
		throw new Error('main.js exports no class that extends Plugin');
	return { pluginClass: pluginClass as new (app: App, manifest: PluginManifest) => Plugin, milliseconds };
}
