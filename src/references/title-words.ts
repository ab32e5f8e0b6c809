/** Letters that NFKD leaves whole, and those that PDF extraction makes of ligatures. */
const WHOLE: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	// a↵ects, e↵ect: how some extraction writes the ligature ff
	'↵': 'ff',
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'g');
// $O(n^2)$, \(x\)
const MATH = /\$[^$\n]{1,200}\$|\\\([^\n]{1,200}?\\\)/g;
const PLAIN_WORD = /[A-Za-z0-9]+/g;
const WORD = /[\p{L}\p{N}↵]+/gu;

/** A word of a text as titles are compared: without case and accents; with its place, and whether it began with a capital. */
export interface TextWord {
	readonly word: string;
	/** Offsets in the text that was read, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	readonly capital: boolean;
}

/** Letters and digits without case, accents and ligatures: `folded('Schrödinger') //=> 'schrodinger'`. */
export function folded(text: string): string {
	const plain = /^[\x20-\x7e]*$/.test(text);
	if (plain) return text.toLowerCase();
	return text
		.toLowerCase()
		.replace(WHOLE_LETTERS, (letter) => WHOLE[letter] ?? letter)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');
}

/**
 * The words of a title or of a printed reference. A word that a line break has cut (`trans-` `former`, with blanks between) is one
 * word; formulas are left out, since every source writes them otherwise.
 */
export function wordsOf(text: string): TextWord[] {
	const source = text.includes('$') || text.includes('\\(') ? text.replace(MATH, (math) => ' '.repeat(math.length)) : text;
	// Nearly every title is plain letters, for which Unicode's classes are slow.
	const isPlain = /^[\t\n\r\x20-\x7e]*$/.test(source);
	const words: TextWord[] = [];
	for (const match of (isPlain ? source : source.replace(/[\u00ad\u200b]/g, ' ')).matchAll(isPlain ? PLAIN_WORD : WORD)) {
		const [raw] = match;
		const start = match.index;
		const last = words.at(-1);
		const word = isPlain ? raw.toLowerCase() : folded(raw).replace(/[^\p{L}\p{N}]/gu, '');
		if (word === '') continue;
		const isCut =
			last !== undefined && start > last.end + 1 && /^[-\u2010\u00ac]\s+$/.test(source.slice(last.end, start)) && /^\p{Ll}/u.test(raw);
		if (isCut) words[words.length - 1] = { ...last, word: last.word + word, end: start + raw.length };
		else words.push({ word, start, end: start + raw.length, capital: isPlain ? raw < 'a' && raw >= 'A' : /^\p{Lu}|^\p{Lo}/u.test(raw) });
	}
	return words;
}

/** A title as it is compared: its words without anything between. */
export function titleKey(title: string): string {
	return wordsOf(title)
		.map(({ word }) => word)
		.join('');
}
