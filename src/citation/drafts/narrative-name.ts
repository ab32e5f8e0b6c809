import type { CslName } from '../csl-json';
import { childrenNamed, textOf } from '../styles/csl-element';
import type { CslElement } from '../styles/csl-element';
import type { Run } from '../text/runs';

/** `Smith et al. [1]`; a raised number stands at the name itself. */
export function withNameBefore(name: string, runs: readonly Run[]): readonly Run[] {
	const [first] = runs;
	if (name === '' || first === undefined) return runs;
	const plain = { italic: false, bold: false, smallCaps: false, underline: false, position: null };
	return [{ ...plain, text: first.position === 'sup' ? name : `${name} ` }, ...runs];
}

/** Who wrote a work, as a sentence says it, in the words of a locale; its title where nobody is named. */
export function narrativeName(item: Readonly<Record<string, unknown>>, locale: CslElement): string {
	const names = Array.isArray(item['author']) ? (item['author'] as readonly CslName[]).map(familyOf).filter((name) => name !== '') : [];
	const [first, second] = names;
	if (first === undefined) return typeof item['title'] === 'string' ? item['title'] : '';
	if (second === undefined) return first;
	return names.length === 2 ? `${first} ${term(locale, 'and')} ${second}` : `${first} ${term(locale, 'et-al')}`;
}

function familyOf(name: CslName): string {
	if ('literal' in name) return name.literal;
	return [name['non-dropping-particle'], name.family].filter((part) => part !== undefined && part !== '').join(' ');
}

function term(locale: CslElement, name: string): string {
	const terms = childrenNamed(locale, 'terms').flatMap((list) => childrenNamed(list, 'term'));
	const found = terms.find(({ attrs }) => attrs['name'] === name && attrs['form'] === undefined);
	return found === undefined ? name.replace('-', ' ') : textOf(found);
}
