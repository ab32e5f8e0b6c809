import type { SettingDefinition, SettingDefinitionPage } from 'obsidian';
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
		return {
			type: 'page',
			...settingWords(key),
			displayValue: () => String(linesOf(shown()).length || ''),
			status: () => (rulesProblem(key, shown(), tab.current()) === null ? null : 'warning'),
			items: [{ type: 'group', cls: 'spn-rules', items: [{ ...this.list(key, true), searchable: false }] }],
		};
	}

	/** The rows of a setting, under its name where that is not the page's. */
	list(key: RuleKey, isPage = false): SettingDefinition {
		return {
			...settingWords(key),
			render: (setting, group) => {
				setting.nameEl.toggle(!isPage);
				const list = new RuleList(key, this.tab, group);
				return () => list.leave();
			},
		};
	}
}
