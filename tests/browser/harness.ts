/** What runs in the page of a browser test: the host over the built main.js, and the frame around it. */
import { runHost } from '../host/run-host';
import type { Host, HostOptions } from '../host/run-host';
import type { PluginManifest } from '../host/plugin';
import { TFile, TFolder } from '../host/vault/files';
import type { TAbstractFile } from '../host/vault/files';
import { drawSidebar, drawTabs } from './frame';

declare global {
	interface Window {
		/** Set by the page before this script. */
		pluginSource: string;
		pluginManifest: PluginManifest;
		host: Host;
		startHost(options: HostOptions): Promise<void>;
		/** Calls a method of the host and answers what can be sent out of the page. */
		callHost(method: string, given: unknown[]): Promise<unknown>;
	}
}

window.startHost = async (options) => {
	if (window.host !== undefined) await window.host.close();
	window.host = await runHost(
		window.pluginSource,
		{ dir: `.obsidian/plugins/${window.pluginManifest.id}`, ...window.pluginManifest },
		options,
	);
	drawSidebar(window.host.app);
	drawTabs(window.host.app);
};

window.callHost = async (method, given) => {
	const member: unknown = window.host[method as keyof Host];
	const answer: unknown =
		typeof member === 'function' ? await (member as (...all: unknown[]) => unknown).apply(window.host, given) : member;
	return sendable(answer);
};

/** Elements, views and files do not travel; what is plain does. */
function sendable(value: unknown): unknown {
	if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return value;
	if (value instanceof Error) return value.message;
	if (Array.isArray(value)) return value.map(sendable);
	if (value instanceof TFile || value instanceof TFolder) return (value as TAbstractFile).path;
	if (Object.getPrototypeOf(value) === Object.prototype)
		return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, sendable(one)]));
	return undefined;
}
