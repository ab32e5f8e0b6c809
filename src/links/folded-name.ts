/** Letters that no decomposition takes apart, as people type them without the accent. */
const FOLDS: Readonly<Record<string, string>> = {
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ħ: 'h',
	ı: 'i',
	þ: 'th',
	ŋ: 'n',
	ς: 'σ',
	// Typographic and straight marks are one letter to a reader.
	'‘': "'",
	'’': "'",
	ʼ: "'",
	ʻ: "'",
	'′': "'",
	'“': '"',
	'”': '"',
};
/** What letters beyond ASCII fold to, each found out once; begun anew above so many, which no alphabet comes to. */
const folded = new Map<string, string>();
const MOST_LETTERS = 4096;

/**
 * A name as near matches compare it: without case, accents, spaces, hyphens, underscores, width variants.
 * foldedName('Ethics Review Log') //=> 'ethicsreviewlog', the same as foldedName('Ethics-Review-Log')
 */
export function foldedName(name: string): string {
	const lower = name.toLowerCase();
	let result = '';
	let from = 0;
	for (let at = 0; at < lower.length; at++) {
		const code = lower.charCodeAt(at);
		if (code > 32 && code < 127 && code !== 45 && code !== 95) continue;
		if (at > from) result += lower.slice(from, at);
		if (code > 126) {
			const letter = String.fromCodePoint(lower.codePointAt(at) ?? code);
			result += foldedLetter(letter);
			at += letter.length - 1;
		}
		from = at + 1;
	}
	return from === 0 ? lower : result + lower.slice(from);
}

/**
 * A number for a name, the same for all names that fold to the same: what the index keeps of 100,000 notes in place of their
 * names. hashOfFolded(name) is hashOfText(foldedName(name)), found without making that text.
 */
export function hashOfFolded(name: string, from = 0, to = name.length): number {
	let hash = HASH_START;
	for (let at = from; at < to; at++) {
		const code = name.charCodeAt(at);
		if (code > 126) {
			const letter = String.fromCodePoint(name.codePointAt(at) ?? code);
			const plain = foldedLetter(letter);
			for (let place = 0; place < plain.length; place++) hash = Math.imul(hash ^ plain.charCodeAt(place), HASH_FACTOR);
			at += letter.length - 1;
		} else if (code > 32 && code !== 45 && code !== 95) {
			hash = Math.imul(hash ^ (code > 64 && code < 91 ? code + 32 : code), HASH_FACTOR);
		}
	}
	return hash;
}

/** A number for a text as it is. */
export function hashOfText(text: string): number {
	let hash = HASH_START;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
	return hash;
}

// FNV-1a, 32 bits.
const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

function foldedLetter(letter: string): string {
	const known = folded.get(letter);
	if (known !== undefined) return known;
	const plain = letter
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[łøđðßæœħıþŋς‘’ʼʻ′“”]/g, (one) => FOLDS[one] ?? one)
		// Blanks, dashes, the minus sign, what has no width.
		.replace(/[\s_\p{Pd}\p{Cc}\u200b-\u200d\u2212]+/gu, '');
	if (folded.size >= MOST_LETTERS) folded.clear();
	folded.set(letter, plain);
	return plain;
}

/** A path of the vault as people type it: `' /Papers/ '`, `./Papers`, `Papers//`, `Papers\\` → `Papers`; empty for the whole vault. */
export function folderPath(text: string): string {
	return text
		.trim()
		.split(/[\\/]+/)
		.filter((part) => part !== '' && part !== '.')
		.join('/');
}

/** Whether a note is in a folder or one below it; the marks of either's letters may be composed or apart. */
export function isInFolder(path: string, folder: string): boolean {
	return folder === '' || path.normalize().startsWith(`${folder.normalize()}/`);
}

/** The last part of a path without `.md`. */
export function nameOf(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return /\.md$/i.test(name) ? name.slice(0, -3) : name;
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
