import { t } from '../../i18n';
import { isPlainKey, linesOf, ownProperties, propertyNames } from '../../settings';
import type { SettingKey, Settings } from '../../settings';
import { refreshRules } from '../../commands/records/refresh-rules';
import { parseNoteKinds } from '../../links/note-kind';
import { PROPERTIES } from '../../note/properties/properties';
import { isPlace } from '../../sources/elsewhere';

/** Whether a line of a setting says what its reader understands: a line that would be passed over is none. */
const READS: Partial<Record<SettingKey, (line: string) => boolean>> = {
	// A label, a colon and a note: a link that is opened is closed.
	integrationPoints: (line) => !line.startsWith(':') && isWhole(line),
	defaultMocs: isWhole,
	noteKinds: (line) => parseNoteKinds(line).length > 0 && line.split('|').length <= 4,
	refreshRules: (line) => Object.keys(refreshRules({ refreshRules: line })).length > 0,
	otherPlaces: isPlace,
	// link.springer.com
	pageSites: (line) => /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(line),
	ownProperties: (line) => ownProperties(line).length > 0,
};

/** The variables of a file name. */
const VARIABLES = /\{(?:author|year|keyword|title|arxiv|citekey)\}/g;

/**
 * Why a setting cannot have a value, as a sentence for beside its field, under what the field is for; null where it can. A setting of
 * several lines names the first that cannot be read.
 */
export function problemOf(key: string, value: unknown, settings: Settings): string | null {
	if (typeof value !== 'string') return null;
	if (key.startsWith('property-')) return nameProblem(key.slice('property-'.length), value.trim(), settings);
	const reads = READS[key as SettingKey];
	const bad = reads === undefined ? undefined : linesOf(value).find((line) => !reads(line));
	if (bad !== undefined) {
		const line = value.split('\n').findIndex((one) => one.trim() === bad) + 1;
		return t('setting.bad-line', { line, text: bad });
	}
	if (key === 'ownProperties') {
		const all = [...ownProperties(value).map(([name]) => name), ...Object.values(propertyNames(settings))].map((name) =>
			name.toLowerCase(),
		);
		const taken = all.find((name, at) => name !== '' && all.indexOf(name) < at);
		return taken === undefined ? null : t('setting.property-taken', { name: taken });
	}
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
	if (!isPlainKey(name)) return t('setting.property-bad', { name });
	const names = propertyNames(settings);
	const others = PROPERTIES.filter((other) => other !== property).map((other) => names[other]);
	others.push(...ownProperties(settings.ownProperties).map(([own]) => own));
	return others.some((other) => other.toLowerCase() === name.toLowerCase()) ? t('setting.property-taken', { name }) : null;
}

/** Whether every bracket of a link is closed. */
function isWhole(line: string): boolean {
	return (line.match(/\[\[/g) ?? []).length === (line.match(/\]\]/g) ?? []).length;
}
