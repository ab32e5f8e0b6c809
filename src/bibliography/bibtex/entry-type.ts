import { cslTypeOfEntry } from '../../paper/csl-type';

/** Whether a type of entry is one that BibTeX or biblatex has. */
export function isKnownType(type: string): boolean {
	return cslTypeOfEntry(type) !== 'document' || /^(?:misc|set|xdata|unspecified|generic)$/i.test(type);
}
