import { badFlag } from '../failure';
import type { Paper } from '../paper/paper';
import { toCslItem, toExportedItem } from './csl-json';
import type { CitationOptions, CslItem } from './csl-json';
import { locatorTerms } from './drafts/locator-terms';
import type { LocatorTerms } from './drafts/locator-terms';
import { createSession } from './drafts/session';
import type { CitationSession } from './drafts/session';
import { clusterMarks } from './drafts/unknown';
import type { ClusterMarks } from './drafts/unknown';
import { createEngine } from './engine';
import type { CitationForm, CitationLocale, FormattedText, Later } from './engine';
import { FALLBACK_LOCALE, localeCatalog } from './styles/locale-catalog';
import type { EscapeMarkdown } from './text/markdown';
import { styleCatalog } from './styles/style-catalog';
import type { StyleList, StyleSource } from './styles/style-catalog';

/** The settings a citation follows. */
export interface CiteSettings {
	/** A bundled id, the path of a `.csl` file, or the name of one in the folder. */
	readonly style: string;
	readonly locale: string;
	readonly stylesFolder: string;
	readonly options: CitationOptions;
}

export interface CiteOptions {
	readonly style?: string;
	readonly locale?: string;
	readonly form?: CitationForm;
}

/** The timer that lets go of an idle engine, and how a note escapes text. */
export interface CiteTools {
	readonly later: Later;
	readonly escape: EscapeMarkdown;
}

/** Citeproc over a whole document, in a style and locale. */
export interface OpenedDocument {
	readonly style: string;
	readonly session: CitationSession;
	/** What a place in a work is called in the locale. */
	readonly terms: LocatorTerms;
	readonly locale: CitationLocale;
	readonly marks: ClusterMarks;
}

export interface Citer {
	/** A paper in the style of the settings or the one asked for. Throws `unreadable-style`; `bad-flag` for a locale that is not there. */
	format(paper: Paper, options?: CiteOptions): Promise<FormattedText & { readonly style: string }>;
	/** An item as it is, with no setting applied to it. */
	formatItem(item: CslItem, options?: CiteOptions): Promise<FormattedText & { readonly style: string }>;
	/**
	 * A document's citations, whose works `item` answers by id. Nothing of it is kept here. Throws `unreadable-style`; `bad-flag` for a
	 * locale that is not there.
	 */
	openDocument(item: (id: string) => CslItem | undefined, options?: Omit<CiteOptions, 'form'>): Promise<OpenedDocument>;
	/** The paper as CSL-JSON for other programs. */
	item(paper: Paper): CslItem;
	/** Every style there is, and the files that are none. */
	readonly styles: () => Promise<StyleList>;
	/** Lets go of the engine's memory. */
	readonly drop: () => void;
}

/** Citations over the bundled styles and the vault's. Nothing is read or built before the first one. */
export function createCitations(source: StyleSource, settings: () => CiteSettings, tools: CiteTools): Citer {
	const engine = createEngine(tools.later, tools.escape);
	const styles = styleCatalog(source, () => settings().stylesFolder);
	const locales = localeCatalog(source, () => settings().stylesFolder);
	const styleAndLocale = async (options: CiteOptions) => {
		const style = await styles.find(options.style ?? settings().style);
		const asked = options.locale ?? settings().locale;
		const locale = (await locales.find(asked)) ?? (options.locale === undefined ? await locales.find(FALLBACK_LOCALE) : null);
		if (locale === null) throw badFlag('locale', asked, 'en-US, en-GB, de-DE, es-ES, fr-FR');
		return { style, locale };
	};
	const formatItem: Citer['formatItem'] = async (given, options = {}) => {
		const { style, locale } = await styleAndLocale(options);
		return { style: style.id, ...(await engine.formatItem(given, style, locale, options.form ?? 'reference')) };
	};
	return {
		item: (paper) => toExportedItem(paper, settings().options),
		formatItem,
		async openDocument(item, options = {}) {
			const { style, locale } = await styleAndLocale(options);
			const session = await createSession(style, locale, item);
			return { style: style.id, session, locale, terms: locatorTerms(locale.element), marks: clusterMarks(style.element) };
		},
		format: (paper, options) => formatItem(toCslItem(paper, settings().options), options),
		styles: styles.list,
		drop: engine.drop,
	};
}
