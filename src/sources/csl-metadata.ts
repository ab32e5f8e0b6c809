import { dayFromParts } from '../paper/dates';
import type { Author } from '../paper/paper';
import { nameFromParts, splitName } from '../paper/person-name';
import { oneLine, unicodeFromTex } from '../paper/tex';
import { isRecord, listOf, textOf } from './answer';

/* Crossref's works and the CSL-JSON of doi.org write names, dates and text alike. */

/** Names as `{ family, given, suffix }`, `{ literal }` or `{ name }`. */
export function cslAuthors(value: unknown): Author[] {
	return listOf(value).flatMap((person): Author[] => {
		if (!isRecord(person)) return [];
		const group = textOf(person['literal']) ?? textOf(person['name']);
		const particle = textOf(person['non-dropping-particle']) ?? textOf(person['dropping-particle']);
		const family = [particle, textOf(person['family'])].filter((part) => part !== undefined).join(' ');
		const author =
			group !== undefined && family === '' ? groupName(group) : nameFromParts(family, textOf(person['given']), textOf(person['suffix']));
		return author === null ? [] : [author];
	});
}

/** `{ "date-parts": [[2019, 6, 5]] }` as `2019-06-05`, as precise as it is. */
export function cslDate(value: unknown): string | null {
	const parts = isRecord(value) ? listOf(listOf(value['date-parts'])[0]).map(Number) : [];
	return dayFromParts(parts.filter((part) => !Number.isNaN(part)));
}

/** Titles and abstracts without the tags of JATS and HTML, on one line; TeX accents as Unicode. */
export function plainText(value: unknown): string | undefined {
	const text = textOf(Array.isArray(value) ? value[0] : value);
	if (text === undefined) return undefined;
	const bare = oneLine(
		unicodeFromTex(
			text
				// The heading over an abstract says nothing.
				.replace(/<jats:title>([\s\S]*?)<\/jats:title>/g, (_whole, heading: string) =>
					/^abstract$/i.test(heading.replace(/<[^>]*>/g, '').trim()) ? '' : ` ${heading} `,
				)
				// Paragraphs stand apart, emphasis and indices within words do not. Angle brackets of formulas (`p < 0.05`) are no tags.
				.replace(/<\/?(?:\w+:)?(?:p|sec|br|list|list-item|li|ul|ol|div)(?:\s[^<>]*)?\/?>/gi, ' ')
				.replace(/<\/?[A-Za-z][\w:-]*(?:\s[^<>]*)?\/?>/g, ''),
		),
	).replace(/&(amp|lt|gt|quot|apos|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '');
	return bare === '' ? undefined : bare;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** A name given whole: a group's stays as it is, but sources put people there as well. */
function groupName(name: string): Author | null {
	// DataCite's `Family, Given`
	const [family, given, ...more] = name.split(',').map((part) => part.trim());
	return given !== undefined && given !== '' && more.length === 0 && family !== undefined ? nameFromParts(family, given) : splitName(name);
}
