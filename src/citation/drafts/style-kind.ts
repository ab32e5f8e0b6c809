import { childrenNamed } from '../styles/csl-element';
import type { CslElement } from '../styles/csl-element';

/** How a style cites: it decides what a change of one citation can change elsewhere. */
export type StyleKind = 'author-date' | 'numeric' | 'label' | 'note';

/** How a style cites, by what its citations are made of. */
export function styleKind(style: CslElement): StyleKind {
	if (style.attrs['class'] === 'note') return 'note';
	const used = variablesOf(style);
	return used.has('citation-number') ? 'numeric' : used.has('citation-label') ? 'label' : 'author-date';
}

/** The variables a style's citations print, macros followed. */
function variablesOf(style: CslElement): ReadonlySet<string> {
	const macros = new Map(childrenNamed(style, 'macro').map((macro) => [macro.attrs['name'] ?? '', macro]));
	const found = new Set<string>();
	const followed = new Set<string>();
	const walk = (element: CslElement): void => {
		for (const child of element.children) {
			if (typeof child === 'string' || child.name === 'sort') continue;
			if (child.name === 'text' && child.attrs['variable'] !== undefined) found.add(child.attrs['variable']);
			const macro = child.attrs['macro'];
			if (macro !== undefined && !followed.has(macro)) {
				followed.add(macro);
				const target = macros.get(macro);
				if (target !== undefined) walk(target);
			}
			walk(child);
		}
	};
	for (const citation of childrenNamed(style, 'citation')) walk(citation);
	return found;
}
