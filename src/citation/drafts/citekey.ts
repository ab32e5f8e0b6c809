/** A citation key in a text: `from` is its `@` (or the `-` before it), `to` the place after its last character. */
export interface CitekeyAt {
	readonly key: string;
	readonly from: number;
	readonly to: number;
	/** Written `-@key`: the author is left out. */
	readonly suppressed: boolean;
}

// Letters, digits and _, then marks inside only: Smith2020, doi:10.1000/xyz, key_2a
const PLAIN_KEY = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
const WORD_BEFORE = /[\p{L}\p{N}.]$/u;
const WHOLE_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=\/))*$/u;

/**
 * The key that begins at a place of a text, or null. After a letter, a digit or a full stop there is none, so that `me@example.org`
 * is an address. The grammar is Pandoc's (User's Guide, "Citation syntax").
 *
 * citekeyAt('see @Smith2020.', 4) //=> { key: 'Smith2020', from: 4, to: 14, suppressed: false }
 */
export function citekeyAt(text: string, at: number): CitekeyAt | null {
	const suppressed = text.charAt(at) === '-';
	const sign = suppressed ? at + 1 : at;
	if (text.charAt(sign) !== '@' || (at > 0 && WORD_BEFORE.test(characterBefore(text, at)))) return null;
	if (text.charAt(sign + 1) === '{') return bracedKey(text, at, sign, suppressed);
	if (text.charAt(sign + 1) === '*') return { key: '*', from: at, to: sign + 2, suppressed };
	PLAIN_KEY.lastIndex = sign + 1;
	const key = PLAIN_KEY.exec(text)?.[0];
	return key === undefined ? null : { key, from: at, to: sign + 1 + key.length, suppressed };
}

/** A key as it stands in a draft, in braces where its end would not be seen: `writtenKey('doi:10.1/x(1)') //=> '@{doi:10.1/x(1)}'` */
export function writtenKey(key: string): string {
	return WHOLE_KEY.test(key) ? `@${key}` : `@{${key}}`;
}

/** `@{anything without white space, braces balanced}` */
function bracedKey(text: string, from: number, sign: number, suppressed: boolean): CitekeyAt | null {
	let depth = 0;
	const end = Math.min(text.length, sign + LONGEST_KEY);
	for (let at = sign + 1; at < end; at++) {
		const char = text.charAt(at);
		if (/\s/.test(char)) return null;
		if (char === '{') depth++;
		else if (char === '}' && --depth === 0) return { key: text.slice(sign + 2, at), from, to: at + 1, suppressed };
	}
	return null;
}

/** Longer than any key, so that a text of open braces is read in a time that grows with it. */
const LONGEST_KEY = 1000;

/** One character, whole where it takes two code units. */
function characterBefore(text: string, at: number): string {
	const low = text.charCodeAt(at - 1);
	return text.slice(low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1, at);
}
