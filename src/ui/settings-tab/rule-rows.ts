import type { Setting, SettingDefinition, SettingDefinitionPage, SettingGroup } from 'obsidian';
import { linesOf } from '../../settings';
import { settingWords } from '../../settings/words';
import { rulesProblem } from './rules';
import type { RuleKey } from './rules';
import { RuleList } from './rule-list';
import type { RuleTab } from './rule-list';

/** Settings of one rule a line as pages of rows. */
export class RuleRows {
	constructor(private readonly tab: RuleTab) {}

	/** The page of a setting: the row that opens it says how many rules there are, and warns of one that cannot be read. */
	page(key: RuleKey): SettingDefinitionPage {
		const { tab } = this;
		const shown = () => tab.current()[key];
		return Object.assign(settingWords(key), {
			type: 'page' as const,
			displayValue: () => String(linesOf(shown()).length || ''),
			status: () => (rulesProblem(key, shown(), tab.current()) === null ? null : ('warning' as const)),
			items: [{ type: 'group' as const, cls: 'spn-rules', items: [this.list(key, true)] }],
		});
	}

	/** The rows of a setting, under its name where that is not the page's. */
	list(key: RuleKey, isPage = false): SettingDefinition {
		return Object.assign(settingWords(key), {
			...(isPage ? { searchable: false } : {}),
			render: (setting: Setting, group: SettingGroup) => {
				setting.nameEl.toggle(!isPage);
				const list = new RuleList(key, this.tab, group);
				return () => list.leave();
			},
		});
	}
}
