import { getLanguage } from 'obsidian';
import type { Plugin } from 'obsidian';
import { defaultSettings } from '../../settings';
import { localeFor, presetFor, withPreset } from '../../settings/presets';
import { SETTINGS_VERSION, isReadable, readSettings, storedSettings } from '../../settings/stored-values';
import type { Settings } from '../../settings';

/** The key in data.json that says the reader was welcomed; no setting. */
const WELCOMED = 'welcomed';

/** The settings as data.json holds them. Values of a newer version that we do not know survive a save. */
export class StoredSettings {
	private stored: unknown = null;
	private values: Settings = defaultSettings();
	/** Whether the vault has yet to be looked at for the preset that fits it. */
	private fresh = false;
	/** data.json is there and is not to be read: it stays as it is until the reader changes a setting. */
	isDamaged = false;

	constructor(private readonly plugin: Plugin) {}

	async load(): Promise<void> {
		const isFirst = this.stored === null;
		try {
			this.stored = await this.plugin.loadData();
			this.isDamaged = !isReadable(this.stored);
		} catch {
			// Conflict markers, or cut off in the middle of a sync. What is known already is better than the defaults.
			this.isDamaged = true;
			if (!isFirst) return;
		}
		this.fresh = Object.keys(this.stored ?? {}).every((key) => key === WELCOMED || key === 'version');
		const values = readSettings(this.stored);
		const isChosen = typeof this.stored === 'object' && this.stored !== null && 'citationLocale' in this.stored;
		this.use(isChosen ? values : { ...values, citationLocale: localeFor(getLanguage()) });
	}

	/** The settings. With none saved, the first look takes the preset that fits the vault's folders; nothing is written for it. */
	current(): Settings {
		const { vault, workspace } = this.plugin.app;
		if (this.fresh && workspace.layoutReady) {
			this.fresh = false;
			const folders = vault.getRoot().children.map((child) => child.name);
			this.use(withPreset(this.values, presetFor(folders)));
		}
		return this.values;
	}

	async change(changes: Partial<Settings>): Promise<void> {
		this.use({ ...this.current(), ...changes });
		this.stored = storedSettings(this.values, this.stored);
		if (this.isDamaged) await this.keepDamaged();
		await this.plugin.saveData(this.stored);
	}

	/** Whether nothing was ever saved in this vault, not even that the reader was welcomed. */
	get isNew(): boolean {
		return !this.isDamaged && (this.stored === null || this.stored === undefined);
	}

	/** Keeps that the reader was welcomed, and no setting: the preset is still taken by the vault's folders. */
	async rememberWelcome(): Promise<void> {
		if (!this.isNew) return;
		this.stored = { [WELCOMED]: true, version: SETTINGS_VERSION };
		await this.plugin.saveData(this.stored);
	}

	/** What the reader may still want from a damaged file is put beside it before it is written over. */
	private async keepDamaged(): Promise<void> {
		const { app, manifest } = this.plugin;
		const folder = manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
		const { adapter } = app.vault;
		if (await adapter.exists(`${folder}/data.json`))
			await adapter.write(`${folder}/data-damaged.json`, await adapter.read(`${folder}/data.json`));
		this.isDamaged = false;
	}

	/** `plugin.settings` is where Obsidian itself looks for them. */
	private use(values: Settings): void {
		this.values = values;
		this.plugin.settings = values;
	}
}
