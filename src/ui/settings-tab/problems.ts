import { t } from '../../i18n';
import { PROPERTIES } from '../../note/properties/properties';
import { ownProperties, propertyNames } from '../../settings';
import type { Settings } from '../../settings';
import { isRuleKey, propertyProblem, rulesProblem } from './rules';

/** The variables of a file name. */
const VARIABLES = /\{(?:author|year|keyword|title|arxiv|citekey)\}/g;

/**
 * Why a setting cannot have a value, as a sentence for beside its field, under what the field is for; null where it can. A setting of
 * several lines names the first that cannot be read.
 */
export function problemOf(key: string, value: unknown, settings: Settings): string | null {
	if (typeof value !== 'string') return null;
	if (key.startsWith('property-')) return nameProblem(key.slice('property-'.length), value.trim(), settings);
	if (isRuleKey(key)) return rulesProblem(key, value, settings);
	return isUsable(key, value) ? null : t('setting.bad-value', { text: value });
}

function isUsable(key: string, value: string): boolean {
	switch (key) {
		case 'notesFolder':
		case 'stylesFolder':
			return !value.split('/').some((part) => part.trim() === '..' || /[\\:*?"<>|]/.test(part));
		case 'fileNamePattern': {
			const rest = value.replace(VARIABLES, '');
			return rest !== value && !/[{}]/.test(rest);
		}
		case 'integrationHeading':
			return value.trim() !== '';
		default:
			return true;
	}
}

/** A name has to be a plain key of YAML that no other property has, in whatever case; an empty one switches the property off. */
function nameProblem(property: string, name: string, settings: Settings): string | null {
	if (name === '') return null;
	const names = propertyNames(settings);
	const others = PROPERTIES.filter((other) => other !== property).map((other) => names[other]);
	others.push(...ownProperties(settings.ownProperties).map(([own]) => own));
	return propertyProblem(name, others);
}
