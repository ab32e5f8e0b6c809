import type { PlainKey } from './i18n';
import { BUNDLED_LOCALES, BUNDLED_STYLES } from './citation/styles/bundled-styles';
import type { CiteSettings } from './citation/citer';
import { noteWord } from './note/note-words';
import { PROPERTIES } from './note/properties/properties';
import type { PropertyName } from './note/properties/properties';

export { propertyNames } from './settings/property-names';

/** Where a setting stands in the tab. The order of this list is the tab's. */
export const SETTING_GROUPS = ['notes', 'import', 'reading', 'citations', 'links', 'advanced'] as const;
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
	/** `folder` and `file` are vault paths; `secret` is the name of a secret the app keeps, never the secret. */
	readonly type: 'text' | 'folder' | 'file' | 'secret';
	readonly default: string;
}
/** A text of one rule a line, which the tab shows as rows of fields. */
interface Lines extends Entry {
	readonly type: 'lines';
	readonly default: string;
}
interface Numeric extends Entry {
	readonly type: 'number';
	readonly default: number;
	readonly min: number;
	readonly max: number;
}
export type SettingEntry = Choice<string> | Toggle | Text | Lines | Numeric;

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
const lines = (group: SettingGroupId, value = ''): Lines => ({ type: 'lines', group, default: value });
const folder = (group: SettingGroupId, value = ''): Text => ({ type: 'folder', group, default: value });
const file = (group: SettingGroupId, value = ''): Text => ({ type: 'file', group, default: value });
const secret = (group: SettingGroupId): Text => ({ type: 'secret', group, default: '' });
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
	preset: choice('notes', { plain: 'option.preset-plain', puma: 'option.preset-puma' }, 'plain'),
	notesFolder: folder('notes', 'Papers'),
	topicSubfolder: toggle('notes', false),
	noteLanguage: choice('notes', { en: 'option.language-en', es: 'option.language-es' }, 'en'),
	fileNamePattern: text('notes', 'LN-{author}-{year}-{keyword}'),
	template: file('notes'),
	integrationHeading: text('notes', 'Project integration'),
	integrationPoints: lines('notes'),
	thirdPass: toggle('notes', false),
	ownProperties: lines('notes'),

	openAfterImport: toggle('import', true),
	downloadPdf: toggle('import', false),
	stubNotes: toggle('import', false),
	keywordsAs: choice('import', { property: 'option.keywords-property', tags: 'option.keywords-tags' }, 'property'),
	safeFixesOnImport: toggle('import', true),

	renderFiveCs: toggle('reading', true),
	passTimer: toggle('reading', false),
	outlinePictures: choice(
		'reading',
		{ link: 'option.pictures-link', embed: 'option.pictures-embed', download: 'option.pictures-download' },
		'link',
	),

	citationStyle: openChoice('citations', BUNDLED_STYLES, 'apa'),
	citationLocale: openChoice('citations', BUNDLED_LOCALES, 'en-US'),
	citationInsert: choice(
		'citations',
		{ citekeys: 'option.insert-citekeys', text: 'option.insert-text', link: 'option.insert-link' },
		'citekeys',
	),
	suggestCitekeys: choice(
		'citations',
		{ off: 'option.suggest-off', citekey: 'option.suggest-citekey', link: 'option.suggest-link' },
		'citekey',
	),
	drawCitations: toggle('citations', true),
	hoverReferences: toggle('citations', true),
	identifierForm: choice('citations', { short: 'option.identifier-short', full: 'option.identifier-full' }, 'short'),
	citationLink: choice('citations', { abs: 'option.link-abs', doi: 'option.link-doi' }, 'abs'),
	titleCase: choice('citations', { sentence: 'option.sentence-case', 'as-given': 'option.as-given' }, 'sentence'),
	keepCapitals: lines('citations'),
	yearRule: choice('citations', { first: 'option.year-first', cited: 'option.year-cited' }, 'first'),
	showVersion: toggle('citations', false),
	citePublished: toggle('citations', false),
	stylesFolder: folder('citations', 'CSL'),

	linkForm: choice('links', { vault: 'option.link-vault', 'full-path': 'option.link-full' }, 'vault'),
	defaultMocs: lines('links'),
	mocHeading: text('links'),
	safeFixesSilently: toggle('links', false),
	mentionsAnywhere: toggle('links', false),

	authorsShown: numeric('advanced', 100, { min: 2, max: 5000 }),
	noteKinds: lines('advanced'),
	refreshRules: lines('advanced'),
	otherPlaces: lines('advanced'),
	hiddenPlaces: lines('advanced'),
	useDoiOrg: toggle('advanced', true),
	useSemanticScholar: toggle('advanced', true),
	semanticScholarKey: secret('advanced'),
	openAlexKey: secret('advanced'),
	useCrossref: toggle('advanced', true),
	usePubmed: toggle('advanced', true),
	useBiorxiv: toggle('advanced', true),
	useAclAnthology: toggle('advanced', true),
	useOpenLibrary: toggle('advanced', true),
	useDblp: toggle('advanced', true),
	useInspire: toggle('advanced', true),
	askAbstractPage: toggle('advanced', false),
	usePages: toggle('advanced', true),
	pageSites: lines('advanced'),
};

export type SettingKey = keyof typeof SETTINGS;

type Value<E> = E extends Choice<infer O> ? O : E extends Toggle ? boolean : E extends Numeric ? number : string;
export type PropertySettingKey = `property-${PropertyName}`;

/** The settings as the plugin uses them: flat, one value a key; `property-title` and its like name the frontmatter keys. */
export type Settings = { -readonly [K in SettingKey]: Value<(typeof SETTINGS)[K]> } & Record<PropertySettingKey, string>;

/** The settings of a vault that has none: each entry's default, every property under its own name. */
export function defaultSettings(): Settings {
	const values: Record<string, unknown> = {};
	for (const [key, entry] of Object.entries(SETTINGS)) values[key] = entry.default;
	for (const property of PROPERTIES) values[`property-${property}`] = property;
	return values as Settings;
}

/** Whether a text can be the name of a property: it begins with a letter or digit, and means nothing else to YAML. */
export function isPlainKey(name: string): boolean {
	return /^[\p{L}\p{N}][^"\p{Cc}]*$/u.test(name) && !/:(?: |$)| #/.test(name);
}

/**
 * The properties of the reader's own that a new note gets behind ours: `name: value` a line; nothing behind the colon waits for the
 * reader. Numbers, true, false and `[a, b]` are what they look like.
 *
 * ownProperties('project: PUMA\nread-by: [me, Ada]') //=> [['project', 'PUMA'], ['read-by', ['me', 'Ada']]]
 */
export function ownProperties(text: string): [name: string, value: unknown][] {
	return linesOf(text).flatMap((line): [string, unknown][] => {
		const [, name = '', value = ''] = /^(.*?)\s*:(?:\s+(.*))?$/.exec(line) ?? [];
		return isPlainKey(name) ? [[name, typed(value)]] : [];
	});
}

function typed(value: string): unknown {
	const list = /^\[(.*)\]$/.exec(value)?.[1];
	if (list !== undefined && !value.startsWith('[['))
		return list
			.split(',')
			.map((item) => typed(item.trim()))
			.filter((item) => item !== null);
	if (value === 'true' || value === 'false') return value === 'true';
	if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return Number(value);
	return value === '' ? null : value;
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

/** The heading of the integration section; one of the presets is written in the language of the notes. */
export function integrationHeading(settings: Settings): string {
	return noteWord(settings.integrationHeading, settings.noteLanguage);
}

/** `Red-teaming: Folder/PN-Note` a line → label and target; labels of the presets are written in the language of the notes. */
export function integrationPoints(settings: Settings): IntegrationPoint[] {
	return linesOf(settings.integrationPoints).map((line) => {
		const at = line.indexOf(':');
		if (at < 0) return { label: noteWord(line, settings.noteLanguage) };
		const target = line
			.slice(at + 1)
			.trim()
			.replace(/^→\s*/, '')
			.replace(/^\[\[|\]\]$/g, '');
		const label = noteWord(line.slice(0, at).trim(), settings.noteLanguage);
		return target === '' ? { label } : { label, target };
	});
}
