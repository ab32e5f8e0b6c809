import type { PaperId } from '../identifier';
import { findPaperIds, identify } from './recognise';

// 1906.01820, as nearly every note has it, with or without a version
const PLAIN_ID = /^(\d\d(?:0[1-9]|1[0-2]))\.(?!0+(?:v|$))(\d{4,5})(?:v\d+)?$/;

/**
 * The paper that a property names, being an identifier or an address in any spelling; null for anything else. YAML reads an unquoted
 * 1906.01820 as the number 1906.0182: the zeros it lost are put back.
 *
 * idOfProperty(706.0001) //=> { scheme: 'arxiv', id: '0706.0001' }
 */
export function idOfProperty(value: unknown): PaperId | null {
	const text = (typeof value === 'number' ? (paddedId(value) ?? '') : typeof value === 'string' ? value : '').trim();
	if (text === '') return null;
	// The plain form is not sent through all the others: a vault has thousands of it. Other lengths are spellings to be read with care.
	const [, yearMonth = '', number = ''] = PLAIN_ID.exec(text) ?? [];
	if (yearMonth !== '' && number.length === digitsIn(yearMonth)) return { scheme: 'arxiv', id: `${yearMonth}.${number}` };
	return identify(text);
}

/** The arXiv id, without version, that a property names or that stands in its text; null when there is none. */
export function arxivIdOfProperty(value: unknown): string | null {
	const id =
		idOfProperty(value) ?? (typeof value === 'string' ? (findPaperIds(value).find((one) => one.id.scheme === 'arxiv')?.id ?? null) : null);
	return id?.scheme === 'arxiv' ? id.id : null;
}

/** A number as the id it was: `706.1` is `0706.1000`. */
function paddedId(value: number): string | null {
	const [months = '', number = ''] = String(value).split('.');
	if (!/^\d{3,4}$/.test(months)) return null;
	const yearMonth = months.padStart(4, '0');
	return `${yearMonth}.${number.padEnd(digitsIn(yearMonth), '0')}`;
}

/** Five digits since January 2015, four before. */
function digitsIn(yearMonth: string): number {
	return Number(yearMonth) >= 1501 ? 5 : 4;
}
