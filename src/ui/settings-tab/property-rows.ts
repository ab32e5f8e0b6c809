import type { Setting, SettingDefinition, SettingDefinitionPage, SettingGroup, TextComponent } from 'obsidian';
import { t } from '../../i18n';
import { PROPERTIES } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import { linesOf } from '../../settings';
import type { Settings } from '../../settings';
import { settingWords } from '../../settings/words';
import { problemOf } from './problems';

/** What the rows need of the tab. */
export interface PropertyTab {
	current(): Settings;
	save(changes: Partial<Settings>): Promise<void>;
}

/** A property of the reader's own as it stands in its row. */
interface OwnProperty {
	name: string;
	value: string;
}

/** The properties of a note as a page of rows: ours with their names and whether they are written, then the reader's own. */
export class PropertyRows {
	/** The names of properties that were switched off while the tab was there, to switch them on again. */
	private readonly before = new Map<PropertyName, string>();

	constructor(private readonly tab: PropertyTab) {}

	page(): SettingDefinitionPage {
		return {
			type: 'page',
			name: t('setting.properties'),
			desc: t('setting.properties.desc'),
			items: [
				{
					type: 'group',
					cls: 'spn-properties',
					items: [{ ...settingWords('ownProperties'), render: (setting, group) => this.ownRows(setting, group) }],
				},
				{
					type: 'group',
					heading: t('setting.properties.ours'),
					cls: 'spn-properties',
					items: PROPERTIES.map((property) => this.row(property)),
				},
			],
		};
	}

	private row(property: PropertyName): SettingDefinition {
		const key = `property-${property}` as const;
		return {
			name: property,
			render: (setting) => {
				const name = this.tab.current()[key].trim();
				const save = async (value: string): Promise<boolean> => {
					const problem = problemOf(key, value, this.tab.current());
					setting.setErrorMessage(problem);
					if (problem === null) await this.tab.save({ [key]: value.trim() });
					return problem === null;
				};
				let field: TextComponent | undefined;
				setting.addText((text) => {
					field = text
						.setPlaceholder(t('setting.property-off'))
						.setValue(name)
						.setDisabled(name === '');
					text.inputEl.ariaLabel = t('setting.property-name', { property });
					// An empty name is one that is being typed; the switch is what switches off.
					text.onChange(async (value) => (value.trim() === '' ? undefined : await save(value)));
				});
				setting.addToggle((toggle) => {
					toggle.setValue(name !== '').setTooltip(t('setting.property-written', { property }));
					toggle.toggleEl.ariaLabel = t('setting.property-written', { property });
					toggle.onChange(async (on) => {
						const current = this.tab.current()[key];
						if (!on && current !== '') this.before.set(property, current);
						const wanted = on ? (this.before.get(property) ?? property) : '';
						if (on === (current !== '')) return;
						if (await save(wanted)) field?.setValue(wanted).setDisabled(!on);
						else toggle.setValue(!on);
					});
				});
			},
		};
	}

	/** The reader's own under their heading, each with its name, its value and a button that takes it away. */
	private ownRows(heading: Setting, group: SettingGroup): void {
		const rows: OwnProperty[] = [];
		const save = async (): Promise<string | null> => {
			const ownProperties = rows.map(({ name, value }) => `${name.trim()}: ${value.trim()}`.trim()).filter((line) => line !== ':');
			const problem = problemOf('ownProperties', ownProperties.join('\n'), this.tab.current());
			if (problem === null) await this.tab.save({ ownProperties: ownProperties.join('\n') });
			return problem;
		};
		const add = (own: OwnProperty): void => {
			rows.push(own);
			group.addSetting((setting) => {
				setting.setName(own.name);
				for (const part of ['name', 'value'] as const)
					setting.addText((text) => {
						const label = t(`setting.properties.${part}`);
						text.setPlaceholder(label).setValue(own[part]);
						text.inputEl.ariaLabel = label;
						text.onChange(async (typed) => {
							own[part] = typed;
							setting.setErrorMessage(await save());
						});
						if (part === 'name' && own.name === '') text.inputEl.focus();
					});
				setting.addExtraButton((button) =>
					button
						.setIcon('trash-2')
						.setTooltip(t('setting.properties.remove'))
						.onClick(async () => {
							rows.splice(rows.indexOf(own), 1);
							setting.settingEl.remove();
							await save();
						}),
				);
			});
		};
		heading.addButton((button) => button.setButtonText(t('setting.properties.add')).onClick(() => add({ name: '', value: '' })));
		for (const line of linesOf(this.tab.current().ownProperties)) {
			const [, name = line, value = ''] = /^(.*?)\s*:\s*(.*)$/.exec(line) ?? [];
			add({ name, value });
		}
	}
}
