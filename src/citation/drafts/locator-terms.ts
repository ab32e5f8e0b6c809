import { childrenNamed, textOf } from '../styles/csl-element';
import type { CslElement } from '../styles/csl-element';

/** The kinds of place a citation can name, by CSL's names. */
export const LOCATOR_LABELS = [
	'book',
	'chapter',
	'column',
	'figure',
	'folio',
	'issue',
	'line',
	'note',
	'opus',
	'page',
	'number-of-pages',
	'paragraph',
	'part',
	'section',
	'sub-verbo',
	'verse',
	'volume',
] as const;
export type LocatorLabel = (typeof LOCATOR_LABELS)[number];

/** What a locator is called in a locale, in lower case: `p.`, `pp.`, `page`, `chap.`, `§` → its label. */
export type LocatorTerms = ReadonlyMap<string, LocatorLabel>;

/** Locales before 2024 call an issue a number, which is a term of its own now. */
const OLDER_WORDS: Readonly<Record<string, string>> = { number: 'issue', numbers: 'issues' };

/** The words of a CSL locale for places: singular and plural, in all their forms. */
export function locatorTerms(locale: CslElement): LocatorTerms {
	const terms = new Map<string, LocatorLabel>();
	for (const term of childrenNamed(locale, 'terms').flatMap((list) => childrenNamed(list, 'term'))) {
		const label = LOCATOR_LABELS.find((name) => name === term.attrs['name']?.replace(' ', '-'));
		if (label === undefined) continue;
		const forms = [...childrenNamed(term, 'single'), ...childrenNamed(term, 'multiple')];
		for (const written of (forms.length > 0 ? forms : [term]).map(textOf)) {
			const words = label === 'issue' ? (OLDER_WORDS[written] ?? written) : written;
			const known = terms.get(words.toLowerCase());
			// Of two that a locale calls alike Pandoc takes the first: `§` in French is a paragraph. But “p.” is a page, not a number of pages.
			if (words !== '' && (known === undefined || known === 'number-of-pages')) terms.set(words.toLowerCase(), label);
		}
	}
	return terms;
}

/** The short word of a locale for a label, as it is typed before a locator: `p.`, `chap.`; the label itself where there is none. */
export function shortTerm(locale: CslElement, label: LocatorLabel, isPlural: boolean): string {
	const terms = childrenNamed(locale, 'terms').flatMap((list) => childrenNamed(list, 'term'));
	const named = terms.filter(({ attrs }) => attrs['name']?.replace(' ', '-') === label);
	const term = named.find(({ attrs }) => attrs['form'] === 'short') ?? named.find(({ attrs }) => attrs['form'] === undefined);
	if (term === undefined) return label;
	const [words] = childrenNamed(term, isPlural ? 'multiple' : 'single').map(textOf);
	return words ?? (textOf(term) || label);
}
