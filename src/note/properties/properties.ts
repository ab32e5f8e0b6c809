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
