import { PluginSettingTab, SecretComponent } from 'obsidian';
import type { App, Plugin, Setting, SettingControl, SettingDefinition, SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import { BUNDLED_STYLES } from '../../citation/styles/bundled-styles';
import { t } from '../../i18n';
import type { CommandContext } from '../../commands/command';
import { exportTemplate } from '../../commands/import/export-template';
import { SETTINGS, SETTING_GROUPS } from '../../settings';
import type { SettingGroupId, SettingKey, Settings } from '../../settings';
import { inLanguage, presetFor, withPreset } from '../../settings/presets';
import { fits } from '../../settings/stored-values';
import { optionWords, settingWords } from '../../settings/words';
import { CitationSettings } from '../citing/citation-settings';
import { attempt, attempted } from '../kit/attempt';
import { problemOf } from './problems';
import { PropertyRows } from './property-rows';
import { RuleRows } from './rule-rows';
import { isRuleKey } from './rules';

/** Where the tab reads and saves; data.json is behind it. */
export interface SettingsDoor {
	current(): Settings;
	change(changes: Partial<Settings>): Promise<void>;
}

type Row = SettingDefinition | SettingDefinitionPage;

/** The settings, declared: Obsidian draws them and finds them in its search. */
export class PaperSettingTab extends PluginSettingTab {
	override icon = 'book-open';
	private readonly citations: CitationSettings;
	private readonly properties: PropertyRows;
	private readonly rules: RuleRows;

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
		const rows = { current: () => settings.current(), save: (changes: Partial<Settings>) => this.save(changes) };
		this.rules = new RuleRows({
			...rows,
			app,
			save: async (changes) => {
				await rows.save(changes);
				if ('keepCapitals' in changes) this.citations.refresh();
			},
			update: () => this.update(),
		});
		this.properties = new PropertyRows(rows, this.rules);
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return SETTING_GROUPS.map((group) => ({
			type: 'group' as const,
			heading: t(`setting.group.${group}`),
			items: this.itemsOf(group),
		}));
	}

	/** The rows of a group: a row for each setting, and behind the one it belongs to what is no single value. */
	private itemsOf(group: SettingGroupId): Row[] {
		const [preview, moreStyles, moreLocales, credits] = this.citations.items();
		const behind: Partial<Record<SettingKey, readonly Row[]>> = {
			template: [this.exportRow()],
			// The preview stands where the style is chosen, so that the change is seen.
			citationStyle: [moreStyles, preview],
			citationLocale: [moreLocales],
			pageSites: [credits],
		};
		return (Object.keys(SETTINGS) as SettingKey[])
			.filter((key) => SETTINGS[key].group === group)
			.flatMap((key) => [key === 'ownProperties' ? this.properties.page() : this.row(key), ...(behind[key] ?? [])]);
	}

	private exportRow(): SettingDefinition {
		return {
			name: t('template.export'),
			get desc() {
				return t('template.export.desc');
			},
			action: () => attempt(this.context, () => exportTemplate(this.context())),
		};
	}

	override getControlValue(key: string): unknown {
		return (this.settings.current() as Readonly<Record<string, unknown>>)[key];
	}

	/** Saves a value that can be used; of any other the reader is told why, and what stood there stays. */
	override async setControlValue(key: string, value: unknown): Promise<void> {
		const current = this.settings.current();
		const problem = problemOf(key, value, current);
		if (problem !== null) this.context().dialogs.notify(`${problem} ${key in SETTINGS ? settingWords(key as SettingKey).desc : ''}`.trim());
		if (problem !== null || !fits(key, value)) return;
		await this.save(changesFor(key, value, current));
		if (key === 'preset' || key === 'noteLanguage') this.update();
		else if (key in SETTINGS && SETTINGS[key as SettingKey].group === 'citations') this.citations.refresh();
	}

	/** Never rejects: what could not be saved is said. */
	private async save(changes: Partial<Settings>): Promise<void> {
		await attempted(this.context, () => this.settings.change(changes));
	}

	private row(key: SettingKey): Row {
		if (isRuleKey(key)) return this.rules.page(key);
		if (SETTINGS[key].type === 'secret')
			return Object.assign(settingWords(key), {
				render: (setting: Setting) => {
					setting.addComponent((el) =>
						new SecretComponent(this.app, el)
							.setValue(String(this.settings.current()[key]))
							.onChange((name) => attempt(this.context, () => this.setControlValue(key, name))),
					);
				},
			});
		// "IEEE" typed into the app's search finds the menu it stands in.
		const aliases = key === 'citationStyle' ? Object.values(BUNDLED_STYLES) : undefined;
		return Object.assign(settingWords(key), { ...(aliases === undefined ? {} : { aliases }), control: this.control(key) });
	}

	private control(key: SettingKey): SettingControl {
		const entry = SETTINGS[key];
		const validate = (value: string): string | undefined => problemOf(key, value, this.settings.current()) ?? undefined;
		switch (entry.type) {
			case 'choice':
				return { type: 'dropdown', key, options: this.optionsOf(key, entry.options), defaultValue: entry.default };
			case 'toggle':
				return { type: 'toggle', key, defaultValue: entry.default };
			case 'number':
				return { type: 'number', key, min: entry.min, max: entry.max, step: 1, defaultValue: entry.default };
			case 'folder':
			case 'file':
				return { type: entry.type, key, defaultValue: entry.default, validate };
			default:
				return { type: 'text', key, defaultValue: entry.default, validate };
		}
	}

	private optionsOf(key: SettingKey, options: Readonly<Record<string, string>>): Record<string, string> {
		const current = this.settings.current()[key];
		const words = optionWords(options);
		if (key === 'preset') {
			// A preset of folders the vault does not have is not offered, unless it is the one that is used.
			const fitting = presetFor(this.app.vault.getRoot().children.map(({ name }) => name));
			return Object.fromEntries(Object.entries(words).filter(([preset]) => ['plain', fitting, current].includes(preset)));
		}
		// A style of the vault stays chosen though the list of styles is not read here.
		const own = typeof current === 'string' && !(current in options) ? { [current]: current } : {};
		return { ...words, ...own, ...(key === 'citationStyle' ? this.citations.vaultStyles : {}) };
	}
}

/** What choosing a value changes: a preset and the language of notes bring the words of other settings along. */
function changesFor(key: string, value: unknown, current: Settings): Partial<Settings> {
	if (key === 'preset') return withPreset(current, value as Settings['preset']);
	if (key === 'noteLanguage') return inLanguage(current, value as Settings['noteLanguage']);
	return { [key]: value };
}
