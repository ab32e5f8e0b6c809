/** Letters that no decomposition takes apart, as people type them without the accent. */
const FOLDS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ħ: 'h', ı: 'i', þ: 'th', ŋ: 'n' };
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A name as near matches compare it: without case, accents, spaces, hyphens, underscores, width variants.
 * foldedName('Ethics Review Log') //=> 'ethicsreviewlog', the same as foldedName('Ethics-Review-Log')
 */
export function foldedName(name: string): string {
	if (ASCII.test(name)) return name.toLowerCase().replace(/[ _-]+/g, '');
	return name
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[łøđðßæœħıþŋ]/g, (letter) => FOLDS[letter] ?? letter)
		.replace(/[\s_\p{Pd}\u200b-\u200d\u2212]+/gu, '');
}

/** The last part of a path without `.md`. */
export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** The folder of a path, empty at the top. */
export function folderOf(path: string): string {
	const slash = path.lastIndexOf('/');
	return slash < 0 ? '' : path.slice(0, slash);
}

/** The words of a name: parts between separators, and the parts of CamelCase. */
export function wordsOf(name: string): string[] {
	return name
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}
