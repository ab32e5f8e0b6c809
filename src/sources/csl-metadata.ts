import { cslTypeOfWork } from '../paper/csl-type';
import { dayFromParts, yearOf } from '../paper/dates';
import type { Author, Publication } from '../paper/paper';
import { isGroup } from '../paper/name-words';
import { nameFromParts, splitName } from '../paper/person-name';
import { isRecord, known, listOf, textOf } from './answer';
import { plainText } from './plain-text';

/* Crossref's works and the CSL-JSON of doi.org write names, dates and text alike. */

/** Names as `{ family, given, suffix }`, `{ literal }` or `{ name }`. */
export function cslAuthors(value: unknown): Author[] {
	return listOf(value).flatMap((person): Author[] => {
		if (!isRecord(person)) return [];
		const particle = plainText(person['non-dropping-particle']) ?? plainText(person['dropping-particle']);
		const family = [particle, plainText(person['family'])].filter((part) => part !== undefined).join(' ');
		// Crossref's `name` is an organisation's and stays whole; CSL's `literal` is whatever was not split.
		const organisation = plainText(person['name']);
		const whole = plainText(person['literal']);
		if (family === '' && organisation !== undefined && whole === undefined && !organisation.includes(','))
			return [{ literal: organisation }];
		const group = whole ?? organisation;
		const author =
			group !== undefined && family === ''
				? groupName(group)
				: nameFromParts(family, plainText(person['given']), plainText(person['suffix']));
		return author === null ? [] : [author];
	});
}

/** `{ "date-parts": [[2019, 6, 5]] }` as `2019-06-05`, as precise as it is. */
export function cslDate(value: unknown): string | null {
	const parts = isRecord(value) ? listOf(listOf(value['date-parts'])[0]).map(Number) : [];
	return dayFromParts(parts.filter((part) => !Number.isNaN(part)));
}

/**
 * Where a work appeared, from the fields Crossref's works and CSL-JSON share. A work that says nothing of it, not even a publisher, has
 * no publication.
 */
export function cslPublication(work: Readonly<Record<string, unknown>>, date: string | null): Publication | undefined {
	const type = cslTypeOfWork(textOf(work['type'])) ?? 'document';
	const containers = listOf(work['container-title']).flatMap((title) => plainText(title) ?? []);
	// Of a paper in a volume of a series Crossref names the series first: the volume is what it is cited by.
	const container = Array.isArray(work['container-title'])
		? isPart(type)
			? containers.at(-1)
			: containers[0]
		: plainText(work['container-title']);
	const venue = container ?? plainText(work['collection-title']);
	const [institution, registered] = [institutionOf(work), plainText(work['publisher'])];
	// A preprint is known by its server, whoever runs it.
	const publisher = type === 'article' ? (institution ?? registered) : (registered ?? institution);
	if (venue === undefined && publisher === undefined) return undefined;
	const editors = cslAuthors(work['editor']);
	return {
		type,
		...known({
			venue,
			year: date === null ? null : yearOf(date),
			date,
			volume: numberText(work['volume']),
			issue: numberText(work['issue']) ?? numberText(work['report-number']) ?? (type === 'report' ? numberText(work['number']) : undefined),
			pages: numberText(work['page']) ?? numberText(work['article-number']),
			publisher,
			editors: editors.length === 0 ? undefined : editors,
			isbn: isbnOf(work['ISBN']),
		}),
	};
}

function isPart(type: Publication['type']): boolean {
	return type === 'chapter' || type === 'paper-conference' || type.startsWith('entry');
}

/** A preprint server, a university: `"institution": [{ "name": "bioRxiv" }]`. */
function institutionOf(work: Readonly<Record<string, unknown>>): string | undefined {
	const institution = Array.isArray(work['institution']) ? listOf(work['institution'])[0] : work['institution'];
	return isRecord(institution) ? plainText(institution['name']) : undefined;
}

/** A volume, an issue, pages: a text, or a number in some records. */
function numberText(value: unknown): string | undefined {
	return typeof value === 'number' ? String(value) : plainText(value);
}

/** The first ISBN of a list, of a text of several, of `http://id.crossref.org/isbn/…`. */
function isbnOf(value: unknown): string | undefined {
	const text = Array.isArray(value) ? textOf(value[0]) : textOf(value);
	return /(?:97[89][-\s]?)?\d(?:[-\s]?\d){8}[-\s]?[\dXx]/.exec(text ?? '')?.[0];
}

/** A name given whole: a group's stays as it is, but sources put people there as well. */
function groupName(name: string): Author | null {
	// DataCite's `Family, Given`
	const [family, given, ...more] = name.split(',').map((part) => part.trim());
	const inverted = given !== undefined && given !== '' && more.length === 0 && family !== undefined && !isGroup(name);
	return inverted ? nameFromParts(family, given) : splitName(name);
}
