import type { CitedWork } from '../paper/cited-work';
import { PaperMatcher } from './paper-matcher';
import { isShortTitle } from './known-title';
import { folded, wordsOf } from './title-words';

/** One item of a paper's list of references, whoever told of it. */
export interface Reference extends CitedWork {
	/** Its place in the list, from 1. */
	readonly n: number;
	/** Sections it is cited in: their numbers, the titles of those that have none. */
	readonly citedIn: readonly string[];
}

/**
 * A list with what a service knows of the same works: an item the service names too takes the identifiers, title, names and year it
 * lacks. With `append` the works only the service has follow, for a list that is not whole. Each item stays in its place.
 */
export function joinedReferences(own: readonly Reference[], told: readonly CitedWork[], append: boolean): Reference[] {
	const matcher = new PaperMatcher(
		told.map((work, index) => ({
			path: String(index),
			title: work.title ?? '',
			firstAuthor: familyOf(work.authors[0] ?? ''),
			year: work.year,
			arxiv: work.arxiv,
			dois: work.doi === null ? [] : [work.doi],
		})),
	);
	const used = new Set<string>();
	const joined = own.map((item) => {
		const found = matcher.match(item);
		const work = found === null || found.kind === 'maybe' || used.has(found.path) ? undefined : told[Number(found.path)];
		if (found === null || work === undefined) return item;
		used.add(found.path);
		return {
			...item,
			title: item.title ?? work.title,
			authors: item.authors.length > 0 ? item.authors : work.authors,
			year: item.year ?? work.year,
			arxiv: item.arxiv ?? work.arxiv,
			doi: item.doi ?? work.doi,
		};
	});
	if (!append) return joined;
	const rest = told.filter((_, index) => !used.has(String(index)));
	return [...joined, ...rest.map((work, index) => ({ ...work, n: joined.length + index + 1, citedIn: [] }))];
}

/**
 * What two mentions of one work share, the surest first: `arxiv:…`, `doi:…`, its title; a short title only with its first author, since
 * “Deep learning” is many works. Empty where a mention says too little.
 */
export function workKeys({ arxiv, doi, title, authors }: Pick<CitedWork, 'arxiv' | 'doi' | 'title' | 'authors'>): string[] {
	const keys: string[] = [];
	if (arxiv !== null) keys.push(`arxiv:${arxiv.toLowerCase()}`);
	if (doi !== null) keys.push(`doi:${doi.toLowerCase()}`);
	const words = title === null ? [] : wordsOf(title).map(({ word }) => word);
	const key = words.join('');
	const family = lastName(authors[0] ?? '');
	if (!isShortTitle(key, words.length)) keys.push(`title:${key}`);
	else if (key !== '' && family !== '') keys.push(`title:${key} ${family}`);
	return keys;
}

/** The last word of a family name, as names are compared whose particles stand here or there: `Laurens van der Maaten` → `maaten`. */
export function lastName(name: string): string {
	return folded(familyOf(name)).split(/\s+/).at(-1) ?? '';
}

/** `Ashish Vaswani`, `Vaswani, A.` → `Vaswani` */
export function familyOf(name: string): string {
	const [before = '', given] = name.split(',');
	if (given !== undefined) return before.trim();
	return name.trim().split(/\s+/).at(-1) ?? '';
}
