/** What a pattern's variables stand for. `author` is the first author's family name with its particle, as people write it. */
export interface FileNameValues {
	readonly author: string;
	readonly year: string;
	readonly keyword: string;
	readonly title?: string;
	readonly arxiv?: string;
	readonly citekey?: string;
}

// Letters that NFKD does not take apart.
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	ẞ: 'SS',
	æ: 'ae',
	Æ: 'AE',
	œ: 'oe',
	Œ: 'OE',
	ø: 'o',
	Ø: 'O',
	đ: 'd',
	Đ: 'D',
	ð: 'd',
	Ð: 'D',
	þ: 'th',
	Þ: 'Th',
	ł: 'l',
	Ł: 'L',
	ħ: 'h',
	Ħ: 'H',
	ı: 'i',
	ŧ: 't',
	Ŧ: 'T',
	ŋ: 'n',
	Ŋ: 'N',
	ĸ: 'k',
	ə: 'e',
	Ə: 'E',
};

// Names Windows keeps for devices, with any extension: CON, com1.txt.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

// Forbidden by a file system (\ / : * ? " < > |) or by Obsidian's links (# ^ [ ]), and %% which begins a comment.
const FORBIDDEN = /[\\/:*?"<>|#^[\]]/g;

// Control characters, direction marks, zero-width marks, and halves of a surrogate pair.
const UNSEEN = /[\p{Cc}\p{Cs}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF0-\uFFFF]/gu;

const LONGEST_NAME_BYTES = 200;

/**
 * Latin letters without their marks; what has no Latin letter is dropped.
 *
 * asciiFolded('Čizmić, Łukasz') //=> 'Cizmic, Lukasz'
 */
export function asciiFolded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\P{ASCII}/gu, (letter) => LETTERS[letter] ?? '')
		.normalize('NFC');
}

/**
 * The first author as file names and citekeys write it: ASCII, no blanks, the particle's case kept. A name without a Latin
 * letter stays in its own script.
 *
 * authorForName('van der Maaten') //=> 'vanderMaaten'
 */
export function authorForName(author: string): string {
	const folded = asciiFolded(author)
		.replace(/[^A-Za-z0-9-]/g, '')
		.replace(/^-+|-+$/g, '');
	return folded !== '' ? folded : safeName(author).replace(/\s+/g, '');
}

/**
 * The name of a note's file, `.md` included, by a pattern with `{author}`, `{year}`, `{keyword}`, `{title}`, `{arxiv}`,
 * `{citekey}`. Legal on Windows, macOS and Linux, in Obsidian's links, at most 200 bytes. Parts without a value leave no
 * doubled hyphen behind.
 */
export function noteFileName(pattern: string, values: FileNameValues): string {
	const filled: Readonly<Record<string, string>> = {
		author: authorForName(values.author),
		year: values.year,
		keyword: values.keyword,
		title: values.title ?? '',
		arxiv: (values.arxiv ?? '').replace(/\//g, '_'),
		citekey: (values.citekey ?? '').replace(/^@/, ''),
	};
	const named = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole).replace(/\.md$/i, '');
	const tidy = safeName(named.replace(/([-_ ])(?:\1)+/g, '$1').replace(/^[-_ ]+|[-_ ]+$/g, ''));
	return `${tidy === '' ? safeName(values.keyword) || 'Paper' : tidy}.md`;
}

/** Text as the name of a file or folder: forbidden characters, control characters, dots and blanks at the ends gone; at most 200 bytes. */
export function safeName(text: string): string {
	const name = trimmed(text.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').replace(FORBIDDEN, '').replace(/%%+/g, '%'));
	const cut = trimmed(cutToBytes(name, LONGEST_NAME_BYTES));
	return RESERVED.test(cut) ? `_${cut}` : cut;
}

/** The first of `name`, `name-2`, `name-3` … that is not taken. `taken` is asked without regard to case by whoever knows the folder. */
export function uniqueFileName(name: string, taken: (name: string) => boolean): string {
	if (!taken(name)) return name;
	const stem = name.replace(/\.md$/i, '');
	for (let n = 2; ; n++) {
		const candidate = `${cutToBytes(stem, LONGEST_NAME_BYTES - 8)}-${n}.md`;
		if (!taken(candidate)) return candidate;
	}
}

function trimmed(name: string): string {
	return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

function cutToBytes(text: string, limit: number): string {
	let bytes = 0;
	let kept = '';
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		if (bytes > limit) return kept;
		kept += character;
	}
	return kept;
}
