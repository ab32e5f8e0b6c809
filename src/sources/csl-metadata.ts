import { dateOfCsl } from '../bibliography/csl-json/paper';
import { cslNames, cslPublicationOf } from '../paper/csl-item';
import type { Author, Publication } from '../paper/paper';
import { plainText } from './plain-text';

/* Crossref's works and the CSL-JSON of doi.org write names, dates and text alike: the fields of CSL, with marked-up text. */

/** Names as these records have them. */
export function cslAuthors(value: unknown): Author[] {
	return cslNames(value, plainText);
}

/** A date of these records, as precise as it is. */
export const cslDate = dateOfCsl;

/** Where a work of these records appeared. */
export function cslPublication(work: Readonly<Record<string, unknown>>, date: string | null): Publication | undefined {
	return cslPublicationOf(work, date, plainText);
}
