// Math, a part in braces, a web address, a word, or white space: what a title is cut into. Math and braces stay as they are.
const TOKEN = /\$[^$]+\$|\{[^{}]*\}|\s+|[^\s{$]+|[{$]/g;
/** The letters of a word with what is inside it (`Shor's`, `X-ray`, `C++`), and the marks before and behind. */
export const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/** Words, white space, math and parts in braces of a title; joined they are the title. */
export function titleTokens(title: string): string[] {
	return title.match(TOKEN) ?? [];
}

/** Whether a token is the white space between two words. */
export function isSpace(token: string): boolean {
	return /^\s/.test(token);
}

/** A word without the marks about it; empty for white space, math and braces. */
export function coreOf(token: string | undefined): string {
	return token === undefined || /^[\s${]/.test(token) ? '' : (CORE.exec(token)?.[2] ?? '');
}

/** Whether a word begins with a capital; false where there is none. */
export function isCapital(word: string | undefined): boolean {
	return word !== undefined && /^\p{Lu}/u.test(word);
}
