import { t } from '../../i18n';
import { isEmptyValue } from '../../note/properties/properties';
import type { PropertyName } from '../../note/properties/properties';
import type { RefreshPlan } from './refresh-plan';

/** What can be new of a paper, the most telling first. */
export const NEWS = ['withdrawn', 'newer', 'published', 'authors', 'title', 'details'] as const;
export type News = (typeof NEWS)[number];

/** Something new of a paper, in a word or two. */
export interface NewsBadge {
	readonly news: News;
	/** `v4`, `Published in J. Opt.`, `Withdrawn`, `Authors`. */
	readonly said: string;
}

const VERSION: readonly PropertyName[] = ['arxiv-version', 'revised'];
const PUBLISHED: readonly PropertyName[] = [
	'doi',
	'journal-ref',
	'venue',
	'volume',
	'issue',
	'pages',
	'publisher',
	'csl-type',
	'issued',
	'isbn',
];
const AUTHORS: readonly PropertyName[] = ['authors', 'first-author', 'author-count'];
/** What follows from the rest, and is no news of its own. */
const FOLLOWS: readonly PropertyName[] = ['title', 'aliases', 'citekey', 'updated', 'url'];

/** What a refresh found out about a paper, for a glance over many: a badge a kind, none where there is nothing new. */
export function newsOf({ changed, names, newer, paper, citation }: RefreshPlan): NewsBadge[] {
	const changes = (properties: readonly PropertyName[]) => properties.some((property) => names[property] in changed);
	// What a note merely lacked is a detail.
	const differs = (properties: readonly PropertyName[]) => properties.some((property) => !isEmptyValue(changed[names[property]]?.[0]));
	const version = newer?.newest ?? (differs(VERSION) ? paper.version : undefined);
	const isPublished = (paper.publication ?? paper.journalRef ?? paper.doi) !== undefined && changes(PUBLISHED);
	const areAuthors = differs(AUTHORS);
	const told = [
		...FOLLOWS,
		...(version === undefined ? [] : VERSION),
		...(isPublished ? PUBLISHED : []),
		...(areAuthors ? AUTHORS : []),
	].map((property) => names[property]);
	const venue = paper.publication?.venue ?? paper.journalRef;
	const badges: (NewsBadge | false)[] = [
		paper.withdrawn === true && { news: 'withdrawn', said: t('news.withdrawn') },
		version !== undefined && { news: 'newer', said: `v${version}` },
		isPublished && { news: 'published', said: venue === undefined ? t('news.published') : t('news.published-in', { venue }) },
		areAuthors && { news: 'authors', said: t('news.authors') },
		changes(['title']) && { news: 'title', said: t('news.title') },
		(Object.keys(changed).some((key) => !told.includes(key)) || (citation !== null && Object.keys(changed).length === 0)) && {
			news: 'details',
			said: t('news.details'),
		},
	];
	return badges.filter((badge) => badge !== false);
}
