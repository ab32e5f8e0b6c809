import { t } from './i18n';
import type { StringKey } from './i18n';
import { BUNDLED_LOCALES, BUNDLED_STYLES } from './citation/styles/bundled-styles';
import type { CiteSettings } from './citation/citer';
import { PROPERTIES } from './note/properties/properties';
import type { PropertyName, PropertyNames } from './note/properties/properties';

/** Where a setting stands in the tab. The order of this list is the tab's. */
export const SETTING_GROUPS = ['citations', 'notes', 'import', 'links', 'reading', 'properties'] as const;
export type SettingGroupId = (typeof SETTING_GROUPS)[number];

interface Entry {
	readonly group: SettingGroupId;
	/** Its name in the tab; the description has the same key with `.desc`. */
	readonly name: StringKey;
	readonly desc?: StringKey;
}
interface Choice<O extends string> extends Entry {
	readonly type: 'choice';
	/** Value → name on screen, or the key of one (`option.…`). */
	readonly options: Readonly<Record<O, string>>;
	readonly default: O;
	/** Other values are kept too: ids of styles a reader adds to the vault. */
	readonly open?: boolean;
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

/** Every setting: its kind, default and words. Keys are promises, as data.json holds them. */
export const SETTINGS = {
	citationStyle: {
		type: 'choice',
		group: 'citations',
		name: 'setting.citation-style',
		desc: 'setting.citation-style.desc',
		options: BUNDLED_STYLES,
		default: 'apa',
		open: true,
	} as Choice<string>,
	citationLocale: {
		type: 'choice',
		group: 'citations',
		name: 'setting.citation-locale',
		desc: 'setting.citation-locale.desc',
		options: BUNDLED_LOCALES,
		default: 'en-US',
		open: true,
	} as Choice<string>,
	identifierForm: {
		type: 'choice',
		group: 'citations',
		name: 'setting.identifier-form',
		desc: 'setting.identifier-form.desc',
		options: { short: 'option.identifier-short', full: 'option.identifier-full' },
		default: 'short',
	} as Choice<'short' | 'full'>,
	citationLink: {
		type: 'choice',
		group: 'citations',
		name: 'setting.citation-link',
		desc: 'setting.citation-link.desc',
		options: { abs: 'option.link-abs', doi: 'option.link-doi' },
		default: 'abs',
	} as Choice<'abs' | 'doi'>,
	titleCase: {
		type: 'choice',
		group: 'citations',
		name: 'setting.title-case',
		desc: 'setting.title-case.desc',
		options: { sentence: 'option.sentence-case', 'as-given': 'option.as-given' },
		default: 'sentence',
	} as Choice<'sentence' | 'as-given'>,
	keepCapitals: {
		type: 'lines',
		group: 'citations',
		name: 'setting.keep-capitals',
		desc: 'setting.keep-capitals.desc',
		default: '',
	} as Text,
	yearRule: {
		type: 'choice',
		group: 'citations',
		name: 'setting.year-rule',
		desc: 'setting.year-rule.desc',
		options: { first: 'option.year-first', cited: 'option.year-cited' },
		default: 'first',
	} as Choice<'first' | 'cited'>,
	showVersion: {
		type: 'toggle',
		group: 'citations',
		name: 'setting.show-version',
		desc: 'setting.show-version.desc',
		default: false,
	} as Toggle,
	citePublished: {
		type: 'toggle',
		group: 'citations',
		name: 'setting.cite-published',
		desc: 'setting.cite-published.desc',
		default: false,
	} as Toggle,
	stylesFolder: {
		type: 'folder',
		group: 'citations',
		name: 'setting.styles-folder',
		desc: 'setting.styles-folder.desc',
		default: 'CSL',
	} as Text,
	hoverReferences: {
		type: 'toggle',
		group: 'citations',
		name: 'setting.hover-references',
		desc: 'setting.hover-references.desc',
		default: true,
	} as Toggle,
	suggestCitekeys: {
		type: 'choice',
		group: 'citations',
		name: 'setting.suggest-citekeys',
		desc: 'setting.suggest-citekeys.desc',
		options: { off: 'option.suggest-off', citekey: 'option.suggest-citekey', link: 'option.suggest-link' },
		default: 'citekey',
	} as Choice<'off' | 'citekey' | 'link'>,
	citationInsert: {
		type: 'choice',
		group: 'citations',
		name: 'setting.citation-insert',
		desc: 'setting.citation-insert.desc',
		options: { citekeys: 'option.insert-citekeys', text: 'option.insert-text', link: 'option.insert-link' },
		default: 'citekeys',
	} as Choice<'citekeys' | 'text' | 'link'>,
	drawCitations: {
		type: 'toggle',
		group: 'citations',
		name: 'setting.draw-citations',
		desc: 'setting.draw-citations.desc',
		default: true,
	} as Toggle,

	preset: {
		type: 'choice',
		group: 'notes',
		name: 'setting.preset',
		desc: 'setting.preset.desc',
		options: { plain: 'option.preset-plain', puma: 'option.preset-puma' },
		default: 'plain',
	} as Choice<'plain' | 'puma'>,
	notesFolder: {
		type: 'folder',
		group: 'notes',
		name: 'setting.notes-folder',
		desc: 'setting.notes-folder.desc',
		default: 'Papers',
	} as Text,
	keywordsAs: {
		type: 'choice',
		group: 'import',
		name: 'setting.keywords-as',
		desc: 'setting.keywords-as.desc',
		options: { property: 'option.keywords-property', tags: 'option.keywords-tags' },
		default: 'property',
	} as Choice<'property' | 'tags'>,
	topicSubfolder: {
		type: 'toggle',
		group: 'notes',
		name: 'setting.topic-subfolder',
		desc: 'setting.topic-subfolder.desc',
		default: false,
	} as Toggle,
	fileNamePattern: {
		type: 'text',
		group: 'notes',
		name: 'setting.file-name-pattern',
		desc: 'setting.file-name-pattern.desc',
		default: 'LN-{author}-{year}-{keyword}',
	} as Text,
	template: { type: 'file', group: 'notes', name: 'setting.template', desc: 'setting.template.desc', default: '' } as Text,
	integrationHeading: {
		type: 'text',
		group: 'notes',
		name: 'setting.integration-heading',
		desc: 'setting.integration-heading.desc',
		default: 'Project integration',
	} as Text,
	integrationPoints: {
		type: 'lines',
		group: 'notes',
		name: 'setting.integration-points',
		desc: 'setting.integration-points.desc',
		default: '',
	} as Text,
	thirdPass: { type: 'toggle', group: 'notes', name: 'setting.third-pass', desc: 'setting.third-pass.desc', default: false } as Toggle,
	authorsShown: {
		type: 'number',
		group: 'notes',
		name: 'setting.authors-shown',
		desc: 'setting.authors-shown.desc',
		default: 100,
		min: 2,
		max: 5000,
	} as Numeric,

	openAfterImport: {
		type: 'toggle',
		group: 'import',
		name: 'setting.open-after-import',
		desc: 'setting.open-after-import.desc',
		default: true,
	} as Toggle,
	askAbstractPage: {
		type: 'toggle',
		group: 'import',
		name: 'setting.ask-abstract-page',
		desc: 'setting.ask-abstract-page.desc',
		default: false,
	} as Toggle,
	useDoiOrg: { type: 'toggle', group: 'import', name: 'setting.use-doi-org', desc: 'setting.use-doi-org.desc', default: true } as Toggle,
	useSemanticScholar: {
		type: 'toggle',
		group: 'import',
		name: 'setting.use-semantic-scholar',
		desc: 'setting.use-semantic-scholar.desc',
		default: true,
	} as Toggle,
	useCrossref: {
		type: 'toggle',
		group: 'import',
		name: 'setting.use-crossref',
		desc: 'setting.use-crossref.desc',
		default: true,
	} as Toggle,
	usePubmed: { type: 'toggle', group: 'import', name: 'setting.use-pubmed', desc: 'setting.use-pubmed.desc', default: true } as Toggle,
	useBiorxiv: { type: 'toggle', group: 'import', name: 'setting.use-biorxiv', desc: 'setting.use-biorxiv.desc', default: true } as Toggle,
	useAclAnthology: {
		type: 'toggle',
		group: 'import',
		name: 'setting.use-acl-anthology',
		desc: 'setting.use-acl-anthology.desc',
		default: true,
	} as Toggle,
	useOpenLibrary: {
		type: 'toggle',
		group: 'import',
		name: 'setting.use-open-library',
		desc: 'setting.use-open-library.desc',
		default: true,
	} as Toggle,
	useDblp: { type: 'toggle', group: 'import', name: 'setting.use-dblp', desc: 'setting.use-dblp.desc', default: true } as Toggle,
	usePages: { type: 'toggle', group: 'import', name: 'setting.use-pages', desc: 'setting.use-pages.desc', default: true } as Toggle,
	pageSites: { type: 'lines', group: 'import', name: 'setting.page-sites', desc: 'setting.page-sites.desc', default: '' } as Text,
	useInspire: { type: 'toggle', group: 'import', name: 'setting.use-inspire', desc: 'setting.use-inspire.desc', default: true } as Toggle,
	downloadPdf: {
		type: 'toggle',
		group: 'import',
		name: 'setting.download-pdf',
		desc: 'setting.download-pdf.desc',
		default: false,
	} as Toggle,
	refreshRules: { type: 'lines', group: 'import', name: 'setting.refresh-rules', desc: 'setting.refresh-rules.desc', default: '' } as Text,
	otherPlaces: { type: 'lines', group: 'import', name: 'setting.other-places', desc: 'setting.other-places.desc', default: '' } as Text,

	linkForm: {
		type: 'choice',
		group: 'links',
		name: 'setting.link-form',
		desc: 'setting.link-form.desc',
		options: { vault: 'option.link-vault', 'full-path': 'option.link-full' },
		default: 'vault',
	} as Choice<'vault' | 'full-path'>,
	defaultMocs: { type: 'lines', group: 'links', name: 'setting.default-mocs', desc: 'setting.default-mocs.desc', default: '' } as Text,
	mocHeading: { type: 'text', group: 'links', name: 'setting.moc-heading', desc: 'setting.moc-heading.desc', default: '' } as Text,
	noteKinds: { type: 'lines', group: 'links', name: 'setting.note-kinds', desc: 'setting.note-kinds.desc', default: '' } as Text,
	safeFixesSilently: {
		type: 'toggle',
		group: 'links',
		name: 'setting.safe-fixes-silently',
		desc: 'setting.safe-fixes-silently.desc',
		default: false,
	} as Toggle,
	safeFixesOnImport: {
		type: 'toggle',
		group: 'links',
		name: 'setting.safe-fixes-on-import',
		desc: 'setting.safe-fixes-on-import.desc',
		default: true,
	} as Toggle,
	mentionsAnywhere: {
		type: 'toggle',
		group: 'links',
		name: 'setting.mentions-anywhere',
		desc: 'setting.mentions-anywhere.desc',
		default: false,
	} as Toggle,

	passTimer: { type: 'toggle', group: 'reading', name: 'setting.pass-timer', desc: 'setting.pass-timer.desc', default: false } as Toggle,
	outlinePictures: {
		type: 'choice',
		group: 'reading',
		name: 'setting.outline-pictures',
		desc: 'setting.outline-pictures.desc',
		options: { link: 'option.pictures-link', embed: 'option.pictures-embed' },
		default: 'link',
	} as Choice<'link' | 'embed'>,
	renderFiveCs: {
		type: 'toggle',
		group: 'reading',
		name: 'setting.render-five-cs',
		desc: 'setting.render-five-cs.desc',
		default: true,
	} as Toggle,
} as const;

export type SettingKey = keyof typeof SETTINGS;
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

/** The words of a setting in the tab. */
export function settingWords(key: SettingKey): { name: string; desc: string } {
	const entry: SettingEntry = SETTINGS[key];
	return { name: t(entry.name as 'setting.preset'), desc: entry.desc === undefined ? '' : t(entry.desc as 'setting.preset') };
}

/** The choices of a setting as the tab shows them. */
export function optionWords(options: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(options).map(([value, name]) => [value, name.startsWith('option.') ? t(name as 'option.preset-plain') : name]),
	);
}
