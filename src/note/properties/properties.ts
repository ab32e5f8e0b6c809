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

/** A key as a note spells it: by its letters, else the first that differs from it in case alone, as the app takes it; else as it is. */
export function keyIn(properties: Readonly<Record<string, unknown>>, key: string): string {
	if (key in properties) return key;
	const folded = key.toLowerCase();
	return Object.keys(properties).find((other) => other.toLowerCase() === folded) ?? key;
}

/** The properties by their keys in small letters, for each table of names. */
const FOLDED = new WeakMap<PropertyNames, ReadonlyMap<string, PropertyName>>();

/**
 * The keys of our properties as a note spells them (`keyIn` of each): to read and to write under; the same table where all are as
 * named, and what is switched off stays so. Looks at each key of the note once, since it is asked of thousands of notes.
 *
 * namesIn({ title: 'On Engines', Status: 'reading' }, DEFAULT_PROPERTY_NAMES).status //=> 'Status'
 */
export function namesIn(properties: Readonly<Record<string, unknown>>, names: PropertyNames): PropertyNames {
	const folded = FOLDED.get(names) ?? new Map(PROPERTIES.map((property) => [names[property].toLowerCase(), property]));
	FOLDED.set(names, folded);
	let spelled: Record<PropertyName, string> | null = null;
	for (const key in properties) {
		const property = folded.get(key) ?? folded.get(key.toLowerCase());
		if (property === undefined || names[property] === key || (spelled ?? names)[property] in properties) continue;
		spelled ??= { ...names };
		spelled[property] = key;
	}
	return spelled ?? names;
}

/** The key a property is read under: as the settings name it, by its default where it is switched off. */
export function readKey(names: PropertyNames, property: PropertyName): string {
	return names[property] === '' ? property : names[property];
}

/** What a note has under one of our properties; undefined where it has it not. */
export function propertyIn(properties: Readonly<Record<string, unknown>> | null, names: PropertyNames, property: PropertyName): unknown {
	return properties?.[keyIn(properties, readKey(names, property))];
}

/** Whether a property says nothing: absent, null, an empty text or list. */
export function isEmptyValue(value: unknown): boolean {
	return value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isEmptyValue));
}
