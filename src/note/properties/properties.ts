/** The properties of a literature note, in the order they stand in. Their names are the defaults of the settings. */
export const PROPERTIES = [
	'type',
	'title',
	'aliases',
	'authors',
	'first-author',
	'author-count',
	'year',
	'status',
	'topic',
	'relevance',
	'citekey',
	'venue',
	'csl-type',
	'volume',
	'issue',
	'pages',
	'publisher',
	'editors',
	'isbn',
	'pmid',
	'issued',
	'arxiv',
	'arxiv-version',
	'primary-category',
	'categories',
	'published',
	'revised',
	'doi',
	'url',
	'journal-ref',
	'comment',
	'license',
	'keywords',
	'pdf',
	'tags',
	'created',
	'updated',
	'keshav-pass',
	'pass-1',
	'pass-2',
	'pass-3',
	'reading-minutes',
] as const;
export type PropertyName = (typeof PROPERTIES)[number];

/** The frontmatter key each property is written under; an empty string switches it off. */
export type PropertyNames = Readonly<Record<PropertyName, string>>;

/** Properties that are the reader's from the moment the note is made: a refresh never touches them. */
export const READERS_PROPERTIES = [
	'status',
	'topic',
	'relevance',
	'tags',
	'keshav-pass',
	'pass-1',
	'pass-2',
	'pass-3',
	'reading-minutes',
	'created',
	'citekey',
	'aliases',
	'type',
] as const satisfies readonly PropertyName[];

/** The names as they are without any setting. */
export const DEFAULT_PROPERTY_NAMES: PropertyNames = Object.fromEntries(PROPERTIES.map((name) => [name, name])) as Record<
	PropertyName,
	string
>;

/** What a refresh may touch: the properties that say what the source says of the paper. */
export const SOURCE_PROPERTIES: readonly PropertyName[] = PROPERTIES.filter(
	(name) => name !== 'updated' && !READERS_PROPERTIES.some((own) => own === name),
);

/** The keys of our properties in their order, those that are switched off left out: where a new one is put. */
export function propertyOrder(names: PropertyNames): string[] {
	return PROPERTIES.map((property) => names[property]).filter((key) => key !== '');
}

/** The key a property is read under: as the settings name it, by its default where it is switched off. */
export function readKey(names: PropertyNames, property: PropertyName): string {
	return names[property] === '' ? property : names[property];
}

/** Whether a property says nothing: absent, null, an empty text or list. */
export function isEmptyValue(value: unknown): boolean {
	return value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isEmptyValue));
}
