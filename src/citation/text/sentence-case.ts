import { COMMON_POSSESSORS, DOUBLE_NAMES, ELEMENTS, NAMES } from './proper-words';

// Math, a part in braces, a web address, a word, or white space: what a title is cut into. Math and braces stay as they are.
const TOKEN = /\$[^$]+\$|\{[^{}]*\}|\s+|[^\s{$]+|[{$]/g;
// The letters of a word, with what is inside it: "Shor's", "X-ray", "C++".
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
const SMALL_WORDS = new Set(
	'a an and as at but by for from if in into nor of off on onto or over per so than that the to up upon via vs with without within yet is are be not its their it we do does can towards toward between through under against using'.split(
		' ',
	),
);

/**
 * A title in sentence case. Acronyms, inner capitals, digits, single letters, names we know, names in the possessive, math, and
 * what stands in braces stay; after `. ? ! ;` a capital follows, after a colon the given letter stays (a capital is what APA asks for).
 * A title that is in sentence case already keeps its capitals: they are names.
 *
 * sentenceCase('Risks from Learned Optimization') //=> 'Risks from learned optimization'
 * sentenceCase('Limits on WIMP-nucleon interactions with Bell states') //=> the same
 */
export function sentenceCase(title: string, keep: readonly string[] = []): string {
	const tokens = title.match(TOKEN) ?? [];
	const kept = namesIn(title, [...DOUBLE_NAMES, ...keep.filter((words) => words.includes(' '))]);
	const own = new Set(keep.filter((word) => !word.includes(' ')).flatMap((word) => [word, ...word.split('-')]));
	const names: Names = { has: (word) => NAMES.has(word) || own.has(word) };
	const shouted = isShouted(tokens);
	const asGiven = !shouted && isSentenceCase(tokens);
	let at = 0;
	let start: 'title' | 'sentence' | 'subtitle' | null = 'title';
	let written = '';
	for (const [i, token] of tokens.entries()) {
		const [, before = '', core = '', after = ''] = CORE.exec(token) ?? [];
		if (/^[\s${]/.test(token) || core === '') {
			written += token;
			if (!/^\s/.test(token) && core !== '') start = null;
		} else {
			const isSystemName = start === 'title' && /^:/.test(after) && tokens.length > 1;
			const word = kept.has(at) || isSystemName || asGiven || (afterInitial(tokens, i) && !shouted) ? core : lowered(core, names, shouted);
			written += before + begun(word, core, start) + after;
			start = null;
		}
		if (!/^\s/.test(token)) start = startAfter(token, tokens, i) ?? start;
		at += token.length;
	}
	return written;
}

/** Whether a word comes after `J.` or `I.`: somebody's name, or what a numbered part is called. */
function afterInitial(tokens: readonly string[], at: number): boolean {
	return /^\s/.test(tokens[at - 1] ?? '') && /^\p{Lu}\.$/u.test(tokens[at - 2] ?? '');
}

/** The names that keep their capitals: ours and the reader's. */
type Names = Pick<ReadonlySet<string>, 'has'>;

/** What begins after a token: a full stop ends a sentence unless it ends an abbreviation or initial. */
function startAfter(token: string, tokens: readonly string[], at: number): 'sentence' | 'subtitle' | null {
	if (!/^\s/.test(tokens[at + 1] ?? '')) return null;
	if (/[?!;]["'”’)\]]*$/.test(token)) return 'sentence';
	if (/\.["'”’)\]]*$/.test(token))
		return /^(?:\p{L}|vs|et|al|Dr|Mr|Mrs|St|cf|etc|e\.g|i\.e|No|pp?|eq|fig|approx)\.$/iu.test(token) ? null : 'sentence';
	return /:["'”’)\]]*$/.test(token) || /^[—–]$|^--+$/.test(token) ? 'subtitle' : null;
}

/** A word where something begins. */
function begun(word: string, given: string, start: 'title' | 'sentence' | 'subtitle' | null): string {
	if (start === null) return word;
	if (start === 'subtitle') return given.charAt(0) + word.slice(1);
	// eBay, pH, p-adic keep their small letter
	if (/^\p{Ll}+[\p{Lu}\p{N}]|^[b-z]-/u.test(word)) return word;
	return word.charAt(0).toLocaleUpperCase('en') + word.slice(1);
}

/** Parts that are no name though they are tied to one: `Yang-type`, `post-Newtonian`. */
const TIED = new Set(
	'type like based driven free style post non pre anti quasi semi pseudo super sub multi alpha beta gamma inspired aware induced to and in of'.split(
		' ',
	),
);

/** A word without the capital a title gave it; parts of a hyphenated word are judged each for itself. */
function lowered(core: string, names: Names, shouted: boolean): string {
	if (isKept(core, names, shouted)) return core;
	const parts = core.split(/([-‐‑/–—]+)/);
	// Yang-Mills, Gauss-Bonnet: what is tied to somebody's name is a name; adjectives (Newtonian) are not.
	const named = parts.some((part) => names.has(part) && !/an$/.test(part));
	return parts
		.map((part) => {
			const isName = named && !shouted && !TIED.has(part.toLocaleLowerCase('en')) && /^\p{Lu}\p{Ll}+$/u.test(part);
			return isName || isKept(part, names, shouted) ? part : part.toLocaleLowerCase('en');
		})
		.join('');
}

function isKept(word: string, names: Names, shouted: boolean): boolean {
	if (names.has(word)) return true;
	const possessor = /^(.+)['’]s$/.exec(word)?.[1];
	if (possessor !== undefined && !shouted) return !COMMON_POSSESSORS.has(possessor.toLocaleLowerCase('en'));
	// Navier–Stokes', Gaussians
	const bare = word.replace(/['’]$/, '').replace(/s$/, '');
	if (names.has(bare)) return true;
	if (shouted) return /\p{N}/u.test(word);
	// X, C^*, T^6, but not the article
	if (/^\p{L}[^\p{L}-]*$/u.test(word)) return word !== 'A';
	if (/\p{L}[-‐‑/–—]/u.test(word) || /[-‐‑/–—]\p{L}/u.test(word)) return false;
	return /\p{N}/u.test(word) || /^.+\p{Lu}/u.test(word) || ELEMENTS.has(word) || /^\p{Lu}\./u.test(word);
}

/** Whether all of it is in capitals, so that they say nothing. */
function isShouted(tokens: readonly string[]): boolean {
	const words = tokens.filter((token) => !/^[\s${]/.test(token) && (token.match(/\p{L}/gu)?.length ?? 0) >= 5);
	const letters = words.join('').match(/\p{L}/gu) ?? [];
	return words.length > 1 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.8;
}

/** Whether most words that title case would give a capital have none. */
function isSentenceCase(tokens: readonly string[]): boolean {
	const words = tokens
		.filter((token) => !/^[\s${(]/.test(token))
		.slice(1)
		.map((token) => token.replace(/[^\p{L}-]/gu, ''))
		.filter((word) => word.length > 3 && !SMALL_WORDS.has(word.toLowerCase()) && !/^.+\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-')));
	const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
	return words.length > 0 && small * 2 >= words.length;
}

/** Where in the title a word of one of these names of several words stands, by the place of the word's token. */
function namesIn(title: string, names: readonly string[]): Set<number> {
	const places = new Set<number>();
	const lower = title.toLowerCase();
	for (const name of names) {
		const wanted = name.toLowerCase();
		for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
			const capital = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
			const found = title.slice(at, at + name.length);
			if (!/^\p{Lu}/u.test(found) || /[\p{L}\p{N}]/u.test(title.charAt(at + name.length)) || /[\p{L}\p{N}]/u.test(title.charAt(at - 1)))
				continue;
			let from = at;
			for (const word of found.split(' ')) {
				if (capital.some((part) => part.toLowerCase() === word.toLowerCase())) places.add(from);
				from += word.length + 1;
			}
		}
	}
	return places;
}
