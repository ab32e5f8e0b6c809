import { refreshRules } from '../../commands/records/refresh-rules';
import { t } from '../../i18n';
import type { PlainKey } from '../../i18n';
import { parseNoteKinds } from '../../links/note-kind';
import { REFRESH_RULES } from '../../note/merge';
import { PROPERTIES } from '../../note/properties/properties';
import { SETTINGS, isPlainKey, ownProperties, propertyNames } from '../../settings';
import type { SettingKey, Settings } from '../../settings';
import { placeOf, placeVariables } from '../../sources/elsewhere';

/** Settings of one rule a line, each shown as a row of fields. */
export type RuleKey = { [K in SettingKey]: (typeof SETTINGS)[K]['type'] extends 'lines' ? K : never }[SettingKey];

/** A field of a rule. */
export interface RuleField {
	readonly label: PlainKey;
	/** What stands in it while it is empty; its label where there is nothing better. */
	readonly example?: string;
	/** What the vault offers under it while one types. */
	readonly offers?: 'notes' | 'folders' | 'places';
	/** Value → its words, where there is only this much to choose from. */
	readonly options?: () => Readonly<Record<string, string>>;
	/** Whether a rule is none without it. */
	readonly needed?: boolean;
	/** Why it cannot say this, as a sentence; null where it can. */
	readonly check?: (value: string, settings: Settings) => string | null;
}

/** How the lines of a setting are read into fields, and written from them. */
export interface RuleKind {
	readonly fields: readonly RuleField[];
	/** The fields of a line, as many as there are, whatever it says. */
	readonly read: (line: string) => string[];
	readonly write: (fields: readonly string[]) => string;
	/** What no two rules have in common; absent where they may. */
	readonly own?: (fields: readonly string[]) => string;
	/** Whether who uses the setting understands a line; absent where each is understood whose fields are. */
	readonly isRead?: (line: string) => boolean;
}

/** One field that is the line. */
const whole = (field: RuleField, own = (text: string) => text.toLowerCase()): RuleKind => ({
	fields: [{ ...field, needed: true }],
	read: (line) => [line],
	write: ([line = '']) => line.trim(),
	own: ([line = '']) => own(line.trim()),
});

/** A link that is opened is closed. */
const openLink = (text: string): string | null =>
	(text.match(/\[\[/g) ?? []).length === (text.match(/\]\]/g) ?? []).length ? null : t('rule.link', { text });
const link: RuleField = { label: 'rule.note', offers: 'notes', check: openLink };
const noBar = (text: string): string | null => (text.includes('|') ? t('rule.bar') : null);
const oddVariable = (text: string): string | null => {
	const known = placeVariables();
	const odd = (text.match(/\{[^}]*\}/g) ?? []).find((name) => !known.includes(name.slice(1, -1).replace(':raw', '')));
	return odd === undefined ? null : t('rule.variable', { name: odd, names: known.map((name) => `{${name}}`).join(', ') });
};
const bare = (text: string): string => text.replace(/^\[\[|\]\]$|\.md$/g, '').toLowerCase();

/** Every setting of one rule a line. Their text stays what it was: a line that is not touched is written as it stood. */
export const RULES: Readonly<Record<RuleKey, RuleKind>> = {
	integrationPoints: {
		fields: [{ label: 'rule.label', needed: true, check: (text) => (text.includes(':') ? t('rule.colon') : openLink(text)) }, link],
		read: (line) => {
			// Red-teaming: Folder/PN-Note
			const [, label = line, note = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
			return [label.trim(), note.trim()];
		},
		write: ([label = '', note = '']) => label.trim() + (note.trim() === '' ? '' : `: ${note.trim()}`),
	},
	ownProperties: {
		fields: [
			{ label: 'rule.name', needed: true, check: (name, settings) => propertyProblem(name, Object.values(propertyNames(settings))) },
			{ label: 'rule.value' },
		],
		read: (line) => {
			// project: Logic   read-by:
			const [, name = line, value = ''] = /^(.*?)\s*:(?:\s+(.*))?$/.exec(line) ?? [];
			return [name, value];
		},
		write: ([name = '', value = '']) => `${name.trim()}: ${value.trim()}`.trim(),
		own: ([name = '']) => name.trim().toLowerCase(),
		isRead: (line) => ownProperties(line).length > 0,
	},
	keepCapitals: whole({ label: 'rule.word' }, (word) => word),
	defaultMocs: whole({ ...link, label: 'rule.map' }, bare),
	noteKinds: {
		fields: [
			{ label: 'rule.name', needed: true, check: noBar },
			{
				label: 'rule.prefixes',
				example: 'PN-, P-',
				needed: true,
				check: (text) => noBar(text) ?? (/[\p{L}\p{N}]/u.test(text) ? null : t('rule.prefix')),
			},
			{ label: 'rule.folder', offers: 'folders', check: noBar },
			{ label: 'rule.template', offers: 'notes', check: noBar },
		],
		read: (line) => {
			const [name = '', prefixes = '', folder = '', ...template] = line.split('|').map((part) => part.trim());
			return [name, prefixes, folder, template.join(' | ')];
		},
		write: (fields) =>
			fields
				.map((field) => field.trim())
				.join(' | ')
				.replace(/[ |]+$/, ''),
		isRead: (line) => parseNoteKinds(line).length > 0,
	},
	refreshRules: {
		fields: [
			{
				label: 'rule.property',
				needed: true,
				options: () => Object.fromEntries(PROPERTIES.map((property) => [property, property])),
			},
			{
				label: 'rule.rule',
				needed: true,
				options: () => Object.fromEntries(REFRESH_RULES.map((rule) => [rule, t(`rule.${rule}`)])),
			},
		],
		read: (line) => {
			// title: keep   venue = replace
			const [, property = line, rule = ''] = /^([^:=]*)[:=](.*)$/.exec(line) ?? [];
			return [property.trim().toLowerCase(), rule.trim().toLowerCase()];
		},
		write: (fields) => fields.join(': '),
		own: ([property = '']) => property,
		isRead: (line) => Object.keys(refreshRules({ refreshRules: line })).length > 0,
	},
	otherPlaces: {
		fields: [
			{ label: 'rule.name', check: oddVariable },
			{
				label: 'rule.address',
				example: 'https://example.org/{id}',
				needed: true,
				check: (text) => (/^(?:https?|obsidian|zotero):\/\/\S+$/.test(text) ? oddVariable(text) : t('rule.bad-address')),
			},
		],
		read: (line) => {
			const place = placeOf(line);
			if (place !== null) return [place.name, place.pattern];
			const [, name = '', address = line] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
			return [name.trim(), address.trim()];
		},
		write: ([name = '', address = '']) => (name.trim() === '' ? address.trim() : `${name.trim()}: ${address.trim()}`),
	},
	hiddenPlaces: whole({ label: 'rule.place', offers: 'places' }),
	pageSites: whole({
		label: 'rule.site',
		example: 'link.springer.com',
		// link.springer.com
		check: (site) => (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(site.trim()) ? null : t('rule.bad-site')),
	}),
};

/** Whether a setting is one of one rule a line. */
export function isRuleKey(key: string): key is RuleKey {
	return Object.hasOwn(RULES, key);
}

/** Why fields are no rule, and which of them; null where they are one. */
export function ruleProblem(key: RuleKey, fields: readonly string[], settings: Settings): { field: number; says: string } | null {
	const { fields: kinds, read, write } = RULES[key];
	for (const [field, { label, needed, options, check }] of kinds.entries()) {
		const value = fields[field]?.trim() ?? '';
		const says =
			value === ''
				? needed === true
					? t('rule.empty', { field: t(label) })
					: null
				: options !== undefined && !Object.hasOwn(options(), value)
					? t('rule.choose', { text: value })
					: (check?.(value, settings) ?? null);
		if (says !== null) return { field, says };
	}
	// A name that would be read as another field is none.
	const line = write(fields);
	const again = read(line);
	const at = again.findIndex((value, field) => value !== (fields[field] ?? '').trim());
	return at < 0 && !line.includes('\n') ? null : { field: Math.max(0, at), says: t('rule.unreadable', { text: line }) };
}

/** Why a line is no rule, as a sentence; null where it is one. */
export function lineProblem(key: RuleKey, line: string, settings: Settings): string | null {
	const { read, isRead } = RULES[key];
	return ruleProblem(key, read(line), settings)?.says ?? (isRead?.(line) === false ? t('rule.unreadable', { text: line }) : null);
}

/** Why the text of a setting cannot be used, with the first line that cannot be read; null where it can. */
export function rulesProblem(key: RuleKey, text: string, settings: Settings): string | null {
	const { own, read } = RULES[key];
	const seen = new Set<string>();
	for (const [at, raw] of text.split('\n').entries()) {
		const line = raw.trim();
		if (line === '') continue;
		const says = lineProblem(key, line, settings);
		if (says !== null) return `${t('setting.bad-line', { line: at + 1, text: line })} ${says}`;
		const mine = own?.(read(line));
		// Twice the same word does no harm; of two properties of a name one would be lost.
		if (key === 'ownProperties' && mine !== undefined && seen.has(mine)) return t('setting.property-taken', { name: mine });
		if (mine !== undefined) seen.add(mine);
	}
	return null;
}

/** Why a name cannot be that of a property beside those that are taken, as a sentence; null where it can. */
export function propertyProblem(name: string, taken: readonly string[]): string | null {
	if (!isPlainKey(name)) return t('setting.property-bad', { name });
	return taken.some((other) => other.toLowerCase() === name.toLowerCase()) ? t('setting.property-taken', { name }) : null;
}
