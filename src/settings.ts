import { stringAt } from './i18n';
import type { PlainKey, StringKey } from './i18n';
import { BUNDLED_LOCALES, BUNDLED_STYLES } from './citation/styles/bundled-styles';
import type { CiteSettings } from './citation/citer';
import { PROPERTIES } from './note/properties/properties';
import type { PropertyName, PropertyNames } from './note/properties/properties';

/** Where a setting stands in the tab. The order of this list is the tab's. */
export const SETTING_GROUPS = ['citations', 'notes', 'import', 'links', 'reading', 'properties'] as const;
export type SettingGroupId = (typeof SETTING_GROUPS)[number];

interface Entry {
	readonly group: SettingGroupId;
}
interface Choice<O extends string> extends Entry {
	readonly type: 'choice';
	/** Value → name on screen, or the key of one (`option.…`). */
	readonly options: Readonly<Record<O, string>>;
	readonly default: O;
	/** Other values are kept too: ids of styles a reader adds to the vault. */
	readonly open: boolean;
}
interface Toggle extends Entry {
	readonly type: 'toggle';
	readonly default: boolean;
}
interface Text extends Entry {
	/** `lines` is a text of one item a line; `folder` and `file` are vault paths. */
	readonly type: 'text' | 'lines' | 'folder' | 'file';
	readonly default: string;
}
interface Numeric extends Entry {
	readonly type: 'number';
	readonly default: number;
	readonly min: number;
	readonly max: number;
}
export type SettingEntry = Choice<string> | Toggle | Text | Numeric;

const choice = <O extends string>(group: SettingGroupId, options: Readonly<Record<O, PlainKey>>, value: NoInfer<O>): Choice<O> => ({
	type: 'choice',
	group,
	options,
	default: value,
	open: false,
});
/** A choice that other values may join; its options are names as they are. */
const openChoice = (group: SettingGroupId, options: Readonly<Record<string, string>>, value: string): Choice<string> => ({
	type: 'choice',
	group,
	options,
	default: value,
	open: true,
});
const toggle = (group: SettingGroupId, value: boolean): Toggle => ({ type: 'toggle', group, default: value });
const text = (group: SettingGroupId, value = ''): Text => ({ type: 'text', group, default: value });
const lines = (group: SettingGroupId, value = ''): Text => ({ type: 'lines', group, default: value });
const folder = (group: SettingGroupId, value = ''): Text => ({ type: 'folder', group, default: value });
const file = (group: SettingGroupId, value = ''): Text => ({ type: 'file', group, default: value });
const numeric = (group: SettingGroupId, value: number, range: { readonly min: number; readonly max: number }): Numeric => ({
	type: 'number',
	group,
	default: value,
	...range,
});

/**
 * Every setting: its kind, its place and its default; keys are promises, as data.json holds them. The words of `notesFolder` are the
 * strings `setting.notes-folder` and `setting.notes-folder.desc`; a setting without them does not compile.
 */
export const SETTINGS = {
	citationStyle: openChoice('citations', BUNDLED_STYLES, 'apa'),
	citationLocale: openChoice('citations', BUNDLED_LOCALES, 'en-US'),
	identifierForm: choice('citations', { short: 'option.identifier-short', full: 'option.identifier-full' }, 'short'),
	citationLink: choice('citations', { abs: 'option.link-abs', doi: 'option.link-doi' }, 'abs'),
	titleCase: choice('citations', { sentence: 'option.sentence-case', 'as-given': 'option.as-given' }, 'sentence'),
	keepCapitals: lines('citations'),
	yearRule: choice('citations', { first: 'option.year-first', cited: 'option.year-cited' }, 'first'),
	showVersion: toggle('citations', false),
	citePublished: toggle('citations', false),
	stylesFolder: folder('citations', 'CSL'),
	hoverReferences: toggle('citations', true),
	suggestCitekeys: choice(
		'citations',
		{ off: 'option.suggest-off', citekey: 'option.suggest-citekey', link: 'option.suggest-link' },
		'citekey',
	),
	citationInsert: choice(
		'citations',
		{ citekeys: 'option.insert-citekeys', text: 'option.insert-text', link: 'option.insert-link' },
		'citekeys',
	),
	drawCitations: toggle('citations', true),

	preset: choice('notes', { plain: 'option.preset-plain', puma: 'option.preset-puma' }, 'plain'),
	notesFolder: folder('notes', 'Papers'),
	keywordsAs: choice('import', { property: 'option.keywords-property', tags: 'option.keywords-tags' }, 'property'),
	topicSubfolder: toggle('notes', false),
	fileNamePattern: text('notes', 'LN-{author}-{year}-{keyword}'),
	template: file('notes'),
	integrationHeading: text('notes', 'Project integration'),
	integrationPoints: lines('notes'),
	thirdPass: toggle('notes', false),
	authorsShown: numeric('notes', 100, { min: 2, max: 5000 }),

	openAfterImport: toggle('import', true),
	askAbstractPage: toggle('import', false),
	useDoiOrg: toggle('import', true),
	useSemanticScholar: toggle('import', true),
	useCrossref: toggle('import', true),
	usePubmed: toggle('import', true),
	useBiorxiv: toggle('import', true),
	useAclAnthology: toggle('import', true),
	useOpenLibrary: toggle('import', true),
	useDblp: toggle('import', true),
	usePages: toggle('import', true),
	pageSites: lines('import'),
	useInspire: toggle('import', true),
	downloadPdf: toggle('import', false),
	refreshRules: lines('import'),
	otherPlaces: lines('import'),

	linkForm: choice('links', { vault: 'option.link-vault', 'full-path': 'option.link-full' }, 'vault'),
	defaultMocs: lines('links'),
	mocHeading: text('links'),
	noteKinds: lines('links'),
	safeFixesSilently: toggle('links', false),
	safeFixesOnImport: toggle('links', true),
	mentionsAnywhere: toggle('links', false),

	passTimer: toggle('reading', false),
	outlinePictures: choice('reading', { link: 'option.pictures-link', embed: 'option.pictures-embed' }, 'link'),
	renderFiveCs: toggle('reading', true),
};

export type SettingKey = keyof typeof SETTINGS;

/** `notesFolder` → `notes-folder` */
type Kebab<S extends string> = S extends `${infer Head}${infer Rest}`
	? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Rest>}`
	: S;
type SettingWords = `setting.${Kebab<SettingKey>}${'' | '.desc'}`;
/** The strings that a setting lacks; a name in this type is one to write in `i18n/`. */
type MissingWords = Exclude<SettingWords, StringKey>;
const COMPLETE: [MissingWords] extends [never] ? true : MissingWords = true;

type Value<E> = E extends Choice<infer O> ? O : E extends Toggle ? boolean : E extends Numeric ? number : string;
export type PropertySettingKey = `property-${PropertyName}`;

/** The settings as the plugin uses them: flat, one value a key; `property-title` and its like name the frontmatter keys. */
export type Settings = { -readonly [K in SettingKey]: Value<(typeof SETTINGS)[K]> } & Record<PropertySettingKey, string>;

/** What a preset changes. Switching writes these values and leaves the rest. */
export const PRESETS: Readonly<Record<Settings['preset'], Partial<Settings>>> = {
	plain: {
		notesFolder: 'Papers',
		integrationHeading: 'Project integration',
		integrationPoints: '',
		linkForm: 'vault',
		defaultMocs: '',
	},
	puma: {
		notesFolder: '20 - Literature/20.1 Papers',
		integrationHeading: 'PUMA Integration',
		integrationPoints: [
			'Ethics chapter:',
			'Red-teaming: 30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam',
			'Bounded autonomy: 50 - Areas/55 Ethics/Ethics-Review-Log',
			'Constitutional AI: 40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution',
		].join('\n'),
		linkForm: 'full-path',
		defaultMocs: '80 - MOC/81 Topic-Maps/MOC-PUMA-Master',
	},
};

/** Folders whose presence says that a vault is laid out as the PUMA vault is. */
const PUMA_FOLDERS = ['20 - Literature', '80 - MOC'];

/** The preset that fits a vault with these top-level folders. */
export function presetFor(topFolders: readonly string[]): Settings['preset'] {
	return PUMA_FOLDERS.every((folder) => topFolders.includes(folder)) ? 'puma' : 'plain';
}

/** The bundled locale for a language of the app, English without one: `localeFor('es') //=> 'es-ES'`, `localeFor('en-GB') //=> 'en-GB'`. */
export function localeFor(language: string): string {
	const wanted = language.toLowerCase();
	const locales = Object.keys(BUNDLED_LOCALES);
	return (
		locales.find((locale) => locale.toLowerCase() === wanted) ??
		locales.find((locale) => locale.slice(0, 2).toLowerCase() === wanted.slice(0, 2)) ??
		'en-US'
	);
}

/** The settings with a preset's values. */
export function withPreset(settings: Settings, preset: Settings['preset']): Settings {
	return { ...settings, ...PRESETS[preset], preset };
}

export function defaultSettings(): Settings {
	const values: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(SETTINGS)) values[key] = entry.default;
	for (const property of PROPERTIES) values[`property-${property}`] = property;
	return values as Settings;
}

/** Each step takes the values of one version to the next, on a copy. Steps are appended, never edited. */
export const UPGRADES: readonly ((stored: Record<string, unknown>) => Record<string, unknown>)[] = [];
export const SETTINGS_VERSION = UPGRADES.length + 1;

/**
 * The settings in what data.json holds: upgraded, each value kept when it fits its entry, the default otherwise.
 * Keys we do not know are left to `storedSettings`, so that a newer version's values survive.
 */
export function readSettings(stored: unknown): Settings {
	const settings = defaultSettings();
	const upgraded = upgrade(stored);
	for (const key of Object.keys(settings)) {
		const value = upgraded[key];
		if (value !== undefined && fits(key, value)) (settings as Record<string, unknown>)[key] = value;
	}
	return settings;
}

/** What to save: our values over whatever stood there, with the version of the keys. */
export function storedSettings(settings: Settings, stored: unknown): Record<string, unknown> {
	return { ...upgrade(stored), ...settings, version: SETTINGS_VERSION };
}

/** Whether a setting may hold a value; a text is judged by its kind only. */
export function fits(key: string, value: unknown): boolean {
	if (key.startsWith('property-')) return typeof value === 'string';
	const entry: SettingEntry | undefined = (SETTINGS as Readonly<Record<string, SettingEntry>>)[key];
	if (entry === undefined) return false;
	switch (entry.type) {
		case 'toggle':
			return typeof value === 'boolean';
		case 'number':
			return typeof value === 'number' && Number.isFinite(value) && value >= entry.min && value <= entry.max;
		case 'choice':
			return typeof value === 'string' && (entry.open === true ? value !== '' : value in entry.options);
		default:
			return typeof value === 'string';
	}
}

function upgrade(stored: unknown): Record<string, unknown> {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
	const values = { ...(stored as Record<string, unknown>) };
	const version = typeof values['version'] === 'number' ? values['version'] : 1;
	return UPGRADES.slice(version - 1).reduce((current, step) => step(current), values);
}

/** The frontmatter key of each property; an empty one is switched off. */
export function propertyNames(settings: Settings): PropertyNames {
	const names: Record<string, string> = {};
	for (const property of PROPERTIES) names[property] = settings[`property-${property}`].trim();
	return names as PropertyNames;
}

/** The citation settings as `citation/` takes them. */
export function citeSettings(settings: Settings): CiteSettings {
	const { identifierForm, citationLink, titleCase, yearRule, showVersion, citePublished } = settings;
	const keepCapitals = linesOf(settings.keepCapitals);
	const options = { identifierForm, link: citationLink, titleCase, keepCapitals, yearRule, showVersion, citePublished };
	return { style: settings.citationStyle, locale: settings.citationLocale, stylesFolder: settings.stylesFolder, options };
}

/** The items of a setting of one item a line. */
export function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
}

export interface IntegrationPoint {
	readonly label: string;
	/** A note by path or name, without brackets. */
	readonly target?: string;
}

/** `Red-teaming: Folder/PN-Note` a line → label and target. */
export function integrationPoints(settings: Settings): IntegrationPoint[] {
	return linesOf(settings.integrationPoints).map((line) => {
		const at = line.indexOf(':');
		if (at < 0) return { label: line };
		const target = line
			.slice(at + 1)
			.trim()
			.replace(/^→\s*/, '')
			.replace(/^\[\[|\]\]$/g, '');
		const label = line.slice(0, at).trim();
		return target === '' ? { label } : { label, target };
	});
}

/** The words of a setting in the tab: the strings named after its key. */
export function settingWords(key: SettingKey): { name: string; desc: string } {
	const words = `setting.${key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
	return COMPLETE && { name: stringAt(words) ?? key, desc: stringAt(`${words}.desc`) ?? '' };
}

/** The choices of a setting as the tab shows them. */
export function optionWords(options: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(options).map(([value, name]) => [value, name.startsWith('option.') ? (stringAt(name) ?? name) : name]),
	);
}
