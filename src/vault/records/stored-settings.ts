import { getLanguage } from 'obsidian';
import type { Plugin } from 'obsidian';
import { defaultSettings, localeFor, presetFor, readSettings, storedSettings, withPreset } from '../../settings';
import type { Settings } from '../../settings';

/** The settings as data.json holds them. Values of a newer version that we do not know survive a save. */
export class StoredSettings {
	private stored: unknown = null;
	private values: Settings = defaultSettings();
	/** Whether the vault has yet to be looked at for the preset that fits it. */
	private fresh = false;

	constructor(private readonly plugin: Plugin) {}

	async load(): Promise<void> {
		this.stored = await this.plugin.loadData();
		this.fresh = this.stored === null || this.stored === undefined;
		this.use(readSettings(this.stored));
	}

	/** The settings. With none saved, the first look takes the preset that fits the vault's folders and the locale of the app's language; nothing is written for it. */
	current(): Settings {
		const { vault, workspace } = this.plugin.app;
		if (this.fresh && workspace.layoutReady) {
			this.fresh = false;
			const folders = vault.getRoot().children.map((child) => child.name);
			this.use({ ...withPreset(this.values, presetFor(folders)), citationLocale: localeFor(getLanguage()) });
		}
		return this.values;
	}

	async change(changes: Partial<Settings>): Promise<void> {
		this.use({ ...this.current(), ...changes });
		this.stored = storedSettings(this.values, this.stored);
		await this.plugin.saveData(this.stored);
	}

	/** `plugin.settings` is where Obsidian itself looks for them. */
	private use(values: Settings): void {
		this.values = values;
		this.plugin.settings = values;
	}
}
