import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The four fields the titles were taken from, a file each. */
export const FIELDS = ['computing', 'physics', 'life', 'humanities'] as const;

export interface JudgedTitle {
	/** As its authors wrote it, in title case. */
	readonly given: string;
	/** In sentence case, as judged by hand. */
	readonly judged: string;
}

/**
 * Titles of real papers and books with their sentence case. A line of a file is the title as given, with `^` before each word, or part
 * of a hyphenated one, that keeps its capital; what has a capital or a digit further on keeps all, and so does what begins a title, a
 * sentence or a subtitle. Everything else goes down.
 *
 * 'Fast ^Bayes-Like Models: An Overview' //=> judged 'Fast Bayes-like models: An overview'
 */
export function judgedTitles(field: (typeof FIELDS)[number]): JudgedTitle[] {
	const text = readFileSync(join(__dirname, 'titles', `${field}.txt`), 'utf8');
	return text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => ({ given: line.replaceAll('^', ''), judged: judgedCase(line) }));
}

function judgedCase(line: string): string {
	let begins = true;
	return line.replace(/\S+/g, (word) => {
		const written = word
			.split(/([-–/])/)
			.map((part, at) => (begins && at === 0 ? part.replace('^', '') : partInCase(part)))
			.join('');
		begins = /[:?!—]["'”’]?$/.test(word) || /^(?!St|vs)\S*[^\s.]{2,}\.$/.test(word) || /^[IVX]+\.$/.test(word);
		return written;
	});
}

function partInCase(part: string): string {
	const kept = /^[^\p{L}\p{N}^]*\^/u.test(part) || /\p{L}.*\p{Lu}|\p{N}|\$/u.test(part);
	return kept ? part.replace('^', '') : part.toLowerCase();
}
