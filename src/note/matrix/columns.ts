import { headingKey } from '../../markdown/headings';
import type { PropertyName, PropertyNames } from '../properties/properties';
import { PROPERTIES } from '../properties/properties';

/** What every matrix knows, in the order it shows it by default. `name` is the key of its words on screen. */
export const MATRIX_COLUMNS = [
	{ key: 'title', name: 'matrix.column.title', numeric: false },
	{ key: 'category', name: 'matrix.column.category', numeric: false },
	{ key: 'context', name: 'matrix.column.context', numeric: false },
	{ key: 'correctness', name: 'matrix.column.correctness', numeric: false },
	{ key: 'contributions', name: 'matrix.column.contributions', numeric: false },
	{ key: 'clarity', name: 'matrix.column.clarity', numeric: false },
	{ key: 'relevance', name: 'matrix.column.relevance', numeric: true },
	{ key: 'year', name: 'matrix.column.year', numeric: true },
	{ key: 'pass', name: 'matrix.column.pass', numeric: true },
	{ key: 'status', name: 'matrix.column.status', numeric: false },
	{ key: 'topic', name: 'matrix.column.topic', numeric: false },
	{ key: 'arxiv', name: 'matrix.column.arxiv', numeric: false },
	{ key: 'answered', name: 'matrix.column.answered', numeric: true },
	{ key: 'relevanceText', name: 'matrix.column.relevance-text', numeric: false },
	{ key: 'path', name: 'matrix.column.path', numeric: false },
] as const;
export type KnownColumn = (typeof MATRIX_COLUMNS)[number]['key'];

/** A column: one every matrix knows, any property of the notes, or what stands under any heading of them. */
export type MatrixColumn = KnownColumn | `property:${string}` | `heading:${string}`;

/** Shown without being asked for. */
export const DEFAULT_COLUMNS: readonly KnownColumn[] = MATRIX_COLUMNS.map(({ key }) => key).filter(
	(key) => !['topic', 'arxiv', 'answered', 'relevanceText', 'path'].includes(key),
);

// Other words for a column.
const ALSO: Readonly<Record<string, KnownColumn>> = {
	paper: 'title',
	note: 'title',
	'keshav-pass': 'pass',
	stars: 'relevance',
	contribution: 'contributions',
	'relevance-text': 'relevanceText',
	file: 'path',
};

/** The property some of the known columns show. */
const PROPERTY_OF: Partial<Record<KnownColumn, PropertyName>> = {
	title: 'title',
	year: 'year',
	status: 'status',
	topic: 'topic',
	arxiv: 'arxiv',
	pass: 'keshav-pass',
	relevance: 'relevance',
};

/** A column every matrix knows, by its key or another word for it, whatever its case; `null` when there is none. */
export function columnOf(name: string): KnownColumn | null {
	const wanted = name.trim().toLowerCase();
	return MATRIX_COLUMNS.find(({ key }) => key.toLowerCase() === wanted)?.key ?? ALSO[wanted] ?? null;
}

/**
 * The column a reader names: a known one, `heading: Key Concepts` or `## Key Concepts`, else a property (`venue`, `property: venue`, and
 * as Bases has it `note.venue`). `names` tells under which key the reader keeps our own properties. `null` for no name at all.
 */
export function columnNamed(text: string, names?: PropertyNames): MatrixColumn | null {
	const name = text.trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
	// heading: Words   heading "Words"   ## Words
	const heading = /^(?:heading\s*:?\s+|heading\s*:|#{1,6}\s+)["“]?(.+?)["”]?$/i.exec(name)?.[1];
	if (heading !== undefined) return `heading:${heading.trim()}`;
	const named = /^(?:property\s*:\s*|note\.)(.+)$/i.exec(name);
	const own = named?.[1]?.trim() ?? name;
	if (own === '') return null;
	const known = named === null ? columnOf(own) : null;
	if (known !== null) return known;
	const ours = PROPERTIES.find((property) => (names?.[property] || property) === own) ?? PROPERTIES.find((property) => property === own);
	const shown = MATRIX_COLUMNS.find(({ key }) => ours !== undefined && PROPERTY_OF[key] === ours);
	return shown?.key ?? `property:${(ours === undefined ? '' : names?.[ours]) || own}`;
}

/** The heading a column shows, as it is compared; `null` for another column. */
export function headingOf(column: MatrixColumn): string | null {
	return column.startsWith('heading:') ? headingKey(column.slice('heading:'.length)) : null;
}

/** The property a column names that is none of the known ones; `null` for another column. */
export function propertyOf(column: MatrixColumn): string | null {
	return column.startsWith('property:') ? column.slice('property:'.length) : null;
}

/** Whether a column is one of a base alone, a formula of its own or what it says of files, which no note has. */
export function isBaseColumn(column: MatrixColumn): boolean {
	return /^property:(?:formula|file)\./.test(column);
}

/** Whether a column is one that every matrix knows. */
export function isKnownColumn(column: MatrixColumn): column is KnownColumn {
	return !column.includes(':');
}

/** Which of our properties a known column shows; `null` for one that is read from the text, or for a column of the reader's own. */
export function ownPropertyOf(column: MatrixColumn): PropertyName | null {
	return isKnownColumn(column) ? (PROPERTY_OF[column] ?? null) : null;
}

/** Whether a column can only be known by reading the note; the others stand in its properties. */
export function needsText(column: MatrixColumn): boolean {
	return propertyOf(column) === null && column !== 'path' && (ownPropertyOf(column) ?? 'relevance') === 'relevance';
}

/** Whether a column holds numbers, which begin with the greatest and stand to the right. */
export function isNumeric(column: MatrixColumn): boolean {
	return MATRIX_COLUMNS.find(({ key }) => key === column)?.numeric === true;
}

/** Columns of a list, the paper first: without its name a row says nothing. */
export function withTitle(columns: readonly MatrixColumn[]): MatrixColumn[] {
	return ['title', ...new Set(columns.filter((column) => column !== 'title'))];
}
