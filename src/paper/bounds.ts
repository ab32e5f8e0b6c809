import { knownFields } from './known-fields';
import type { Paper } from './paper';

/*
 * Answers come from anyone: a title of megabytes would hold up everything that reads it, and a note cannot hold it. No paper comes near
 * these lengths, in characters; what is longer is cut, with an ellipsis.
 */

/** Of a field as its source writes it, before it is read. */
export const LONGEST_FIELD = 200_000;
const LONGEST_ABSTRACT = 100_000;
const LONGEST_LINE = 10_000;
const LONGEST_NAME = 500;
const MOST_AUTHORS = 20_000;
const MOST_KEYWORDS = 1000;

const cut = (text: string, length: number): string =>
	text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A paper as long as a paper is: each of its texts within bounds. */
export function bounded(paper: Paper): Paper {
	const { abstract, keywords, publication, authors } = paper;
	return {
		...withShortTexts(paper, LONGEST_LINE),
		authors: authors.slice(0, MOST_AUTHORS).map((author) => withShortTexts(author, LONGEST_NAME)),
		...knownFields({
			abstract: abstract === undefined ? undefined : cut(abstract, LONGEST_ABSTRACT),
			keywords: keywords?.slice(0, MOST_KEYWORDS).map((word) => cut(word, LONGEST_NAME)),
			publication: publication === undefined ? undefined : withShortTexts(publication, LONGEST_LINE),
		}),
	};
}

function withShortTexts<T extends object>(fields: T, longest: number): T {
	const long = Object.entries(fields).flatMap(([name, value]: [string, unknown]) =>
		typeof value === 'string' && value.length > longest ? [[name, cut(value, longest)] as const] : [],
	);
	return long.length === 0 ? fields : Object.assign({ ...fields }, Object.fromEntries(long));
}
