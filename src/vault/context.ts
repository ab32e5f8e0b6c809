import { parseYaml, stringifyYaml } from 'obsidian';
import type { Plugin } from 'obsidian';
import { Kept } from '../commands/kept';
import type { CommandContext } from '../commands/command';
import type { Dialogs } from '../commands/ports/dialogs';
import { propertyNames } from '../settings';
import { CITATION_SERVICES } from '../sources/citation-graph';
import { politeGet } from '../sources/polite-get';
import { activeNote } from './notes/active-note';
import { attachments } from './notes/attachments';
import { vaultCitations } from './citations';
import { FolderNames } from './notes/folder-names';
import { linkLookup } from './notes/link-lookup';
import { noteNames } from './notes/name-index-feed';
import { withKeys } from './network/network';
import { NoteProperties } from './notes/note-properties';
import { noteStore } from './notes/note-store';
import { deviceId } from './operations/device-id';
import { operationLog } from './operations/operation-log';
import { paperCache } from './records/paper-cache';
import { PaperIndex } from './notes/paper-index';
import { queueState } from './network/queue-state';
import { rememberedYaml } from './notes/remembered-yaml';
import type { StoredSettings } from './records/stored-settings';
import { recordStore } from './records/record-store';

/** Puts the app together as the actions see it. Called on the first action, never at load. */
export function commandContext(
	plugin: Plugin,
	settings: StoredSettings,
	makeDialogs: (context: () => CommandContext) => Dialogs,
): CommandContext {
	const { app } = plugin;
	const folder = pluginFolder(plugin);
	const yaml = rememberedYaml({ stringify: (value) => stringifyYaml(value), parse: (text) => parseYaml(text) as unknown });
	const properties = new NoteProperties(app, plugin, yaml);
	const index = new PaperIndex(app, plugin, () => propertyNames(settings.current()), properties);
	const notes = noteStore(app, index, properties, new FolderNames(app, plugin));
	const records = recordStore(app, folder);
	const manners = { clock: { now: () => Date.now(), wait }, state: queueState(app), random: Math.random };
	const secret = (name: string) => (name === '' ? '' : (app.secretStorage.getSecret(name)?.trim() ?? ''));
	const keyFor = (host: string): Readonly<Record<string, string>> => {
		const own = CITATION_SERVICES.find(({ hosts }) => hosts.includes(host))?.ownKey;
		const key = own === undefined ? '' : secret(settings.current()[own.setting]);
		return key === '' || own === undefined ? {} : own.header(key);
	};
	const context: CommandContext = {
		notes,
		links: linkLookup(app, () => settings.current()),
		noteNames: noteNames(app, plugin, properties, () => settings.current().noteKinds),
		yaml,
		get: politeGet({ ...manners, request: withKeys(keyFor) }),
		attachments: attachments(app, manners),
		paperCache: paperCache(records),
		citations: vaultCitations(app, () => settings.current(), plugin),
		operations: operationLog(app.vault.adapter, notes, folder, deviceId(app)),
		records,
		kept: new Kept(),
		get settings() {
			return settings.current();
		},
		changeSettings: (changes) => settings.change(changes),
		hasSecret: (name) => secret(name) !== '',
		active: activeNote(app, (text) => context.dialogs.copyByTap(text)),
		dialogs: makeDialogs(() => context),
		now: () => new Date(),
		yieldToApp: () => wait(0),
	};
	return context;
}

/** Where the plugin keeps its records, in the vault. */
export function pluginFolder({ app, manifest }: Plugin): string {
	return manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const stop = () => {
			window.clearTimeout(timer);
			reject(new DOMException('cancelled', 'AbortError'));
		};
		const timer = window.setTimeout(() => {
			signal?.removeEventListener('abort', stop);
			resolve();
		}, milliseconds);
		signal?.addEventListener('abort', stop, { once: true });
	});
}
