import { bundledLocale } from './bundled-csl';
import type { CslElement } from './csl-element';
import type { CitationLocale } from '../engine';
import { stemOf } from './style-catalog';
import type { StyleSource } from './style-catalog';
import { parseXml } from './xml';

/** The locale every other is completed with, and the one in place of one that is not there. */
export const FALLBACK_LOCALE = 'en-US';

export interface LocaleCatalog {
	/** The locale of an id, or null when there is none or its file is no locale. */
	find(id: string): Promise<CitationLocale | null>;
}

/** The bundled locales and those of a folder, as `locales-it-IT.xml`. */
export function localeCatalog(source: StyleSource, folder: () => string): LocaleCatalog {
	const kept = new Map<string, CitationLocale>();
	return {
		async find(id) {
			const known = kept.get(id);
			if (known !== undefined) return known;
			const fallback = await bundledLocale(FALLBACK_LOCALE);
			if (fallback === null) return null;
			const element = (await bundledLocale(id)) ?? completed(await ofFolder(id), fallback);
			if (element === null) return null;
			const locale = { id, element, fallback };
			kept.set(id, locale);
			return locale;
		},
	};

	async function ofFolder(id: string): Promise<CslElement | null> {
		const file = source.list(folder(), '.xml').find(({ path }) => stemOf(path).toLowerCase() === `locales-${id.toLowerCase()}`);
		if (file === undefined) return null;
		try {
			const root = parseXml(await source.read(file.path));
			return root.name === 'locale' ? root : null;
		} catch {
			return null;
		}
	}
}

/** citeproc fails on a locale without the dates and terms it asks for; what comes later in it wins over what came before. */
function completed(locale: CslElement | null, fallback: CslElement): CslElement | null {
	return locale === null ? null : { ...locale, children: [...fallback.children, ...locale.children] };
}
