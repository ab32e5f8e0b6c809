import { PROPERTIES } from '../../note/properties/properties';
import { REFRESH_RULES } from '../../note/merge';
import type { RefreshRules } from '../../note/merge';
import { linesOf } from '../../settings';
import type { Settings } from '../../settings';

/**
 * The reader's rules for a refresh, a property a line; lines that name no property or rule are passed over.
 *
 * refreshRules({ refreshRules: 'title: keep\ncategories: add' }) //=> { title: 'keep', categories: 'add' }
 */
export function refreshRules(settings: Pick<Settings, 'refreshRules'>): RefreshRules {
	return Object.fromEntries(
		linesOf(settings.refreshRules).flatMap((line) => {
			// title: keep
			const [, name = '', word = ''] = /^([\w-]+)\s*[:=]\s*(\w+)$/.exec(line) ?? [];
			const property = PROPERTIES.find((known) => known === name.toLowerCase());
			const rule = REFRESH_RULES.find((known) => known === word.toLowerCase());
			return property === undefined || rule === undefined ? [] : [[property, rule]];
		}),
	);
}
