import type { SettingDefinition, SettingDefinitionPage, TextComponent } from 'obsidian';
import { t } from '../../i18n';
import { PROPERTIES } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import type { Settings } from '../../settings';
import { problemOf } from './problems';
import type { RuleRows } from './rule-rows';

/** What the rows need of the tab. */
export interface PropertyTab {
	current(): Settings;
	save(changes: Partial<Settings>): Promise<void>;
}

/** The properties of a note as a page of rows: ours with their names and whether they are written, then the reader's own. */
export class PropertyRows {
	/** The names of properties that were switched off while the tab was there, to switch them on again. */
	private readonly before = new Map<PropertyName, string>();

	constructor(
		private readonly tab: PropertyTab,
		private readonly rules: RuleRows,
	) {}

	page(): SettingDefinitionPage {
		return {
			type: 'page',
			name: t('setting.properties'),
			get desc() {
				return t('setting.properties.desc');
			},
			items: [
				{
					type: 'group',
					cls: 'spn-rules',
					items: [this.rules.list('ownProperties')],
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
}
