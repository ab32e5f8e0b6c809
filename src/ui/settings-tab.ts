import { PluginSettingTab } from 'obsidian';
import type { App, Plugin, SettingControl, SettingDefinition, SettingDefinitionControl, SettingDefinitionItem } from 'obsidian';
import { BUNDLED_STYLES } from '../citation/styles/bundled-styles';
import { t } from '../i18n';
import type { CommandContext } from '../commands/command';
import { exportTemplate } from '../commands/import/export-template';
import { PROPERTIES } from '../note/properties/properties';
import { SETTINGS, SETTING_GROUPS, fits, optionWords, settingWords, withPreset } from '../settings';
import type { SettingEntry, SettingGroupId, SettingKey, Settings } from '../settings';
import { CitationSettings } from './citing/citation-settings';
import { attempt } from './kit/attempt';

/** Where the tab reads and saves; data.json is behind it. */
export interface SettingsDoor {
	current(): Settings;
	change(changes: Partial<Settings>): Promise<void>;
}

/** The settings, declared: Obsidian draws them and finds them in its search. */
export class PaperSettingTab extends PluginSettingTab {
	override icon = 'book-open';
	private readonly citations: CitationSettings;

	constructor(
		app: App,
		plugin: Plugin,
		private readonly settings: SettingsDoor,
		readonly context: () => CommandContext,
	) {
		super(app, plugin);
		this.citations = new CitationSettings({
			context,
			update: () => this.update(),
			change: async (changes) => {
				await this.settings.change(changes);
				this.update();
			},
		});
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return SETTING_GROUPS.map((group) => ({
			type: 'group' as const,
			heading: t(`setting.group.${group}`),
			items: this.itemsOf(group),
		}));
	}

	private itemsOf(group: SettingGroupId): SettingDefinition[] {
		if (group === 'properties') return this.properties();
		if (group === 'notes') return [...this.entries(group), this.exportRow()];
		if (group !== 'citations') return this.entries(group);
		const [style, locale, ...forms] = this.entries(group);
		const [preview, moreStyles, ...more] = this.citations.items();
		// "IEEE" typed into the app's search finds the menu it stands in, and the way to those that do not.
		const found = style === undefined ? undefined : { ...style, aliases: Object.values(BUNDLED_STYLES) };
		// The preview stands where the style is chosen, so that the change is seen.
		return [found, moreStyles, locale, preview, ...forms, ...more].filter((item) => item !== undefined);
	}

	private exportRow(): SettingDefinition {
		return {
			name: t('template.export'),
			desc: t('template.export.desc'),
			action: () => attempt(this.context, () => exportTemplate(this.context())),
		};
	}

	override getControlValue(key: string): unknown {
		return (this.settings.current() as Readonly<Record<string, unknown>>)[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		if (!fits(key, value)) return;
		if (key !== 'preset') {
			await this.settings.change({ [key]: value });
			if (key in SETTINGS && SETTINGS[key as SettingKey].group === 'citations') this.citations.refresh();
			return;
		}
		await this.settings.change(withPreset(this.settings.current(), value as Settings['preset']));
		this.update();
	}

	private entries(group: SettingGroupId): SettingDefinitionControl[] {
		const keys = (Object.keys(SETTINGS) as SettingKey[]).filter((key) => SETTINGS[key].group === group);
		return keys.map((key) => ({ ...settingWords(key), control: this.control(key, SETTINGS[key]) }));
	}

	private control(key: SettingKey, entry: SettingEntry): SettingControl {
		switch (entry.type) {
			case 'choice': {
				const current = this.settings.current()[key];
				// A style of the vault stays chosen though the list of styles is not read here.
				const own = typeof current === 'string' && !(current in entry.options) ? { [current]: current } : {};
				const vault = key === 'citationStyle' ? this.citations.vaultStyles : {};
				return { type: 'dropdown', key, options: { ...optionWords(entry.options), ...own, ...vault }, defaultValue: entry.default };
			}
			case 'toggle':
				return { type: 'toggle', key, defaultValue: entry.default };
			case 'number':
				return { type: 'number', key, min: entry.min, max: entry.max, step: 1, defaultValue: entry.default };
			case 'lines':
				return { type: 'textarea', key, rows: 4, defaultValue: entry.default };
			case 'folder':
			case 'file':
			case 'text':
				return { type: entry.type, key, defaultValue: entry.default };
		}
	}

	private properties(): SettingDefinitionControl[] {
		return PROPERTIES.map((property) => ({
			name: property,
			searchable: false,
			control: { type: 'text' as const, key: `property-${property}`, placeholder: t('setting.property-off'), defaultValue: property },
		}));
	}
}
