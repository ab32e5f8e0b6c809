import { isForeign, isForeignWord } from './language';
import { isBinomial } from './kept-beside';
import { keptPlaces } from './kept-words';
import { isName } from './proper-names';
import { commonPossessors } from './phrase-names';
import { ELEMENTS, SYMBOLS } from './proper-words';
import { CORE, isSpace, titleTokens } from './title-tokens';

const SMALL_WORDS = new Set(
	'a an and as at but by for from if in into nor of off among about before after during beyond across along around versus on onto or over per so than that the to up upon via vs with within without yet is are be not its their it we do does can towards toward between through under against using'.split(
		' ',
	),
);

/**
 * A title in sentence case, as a copy editor has it: common words go down; what is a name, a symbol or a term keeps its letters. Acronyms,
 * inner capitals, digits, formulas, math and what stands in braces stay; after `. ? ! ;` a capital follows, after a colon the given letter
 * stays (a capital is what APA asks for). A title that is in sentence case already keeps its capitals: they are names. A title, or a part
 * of it before or behind a colon, in another language is left as it is. `keep`: words of the reader's that keep their capitals.
 *
 * sentenceCase('Risks from Learned Optimization') //=> 'Risks from learned optimization'
 * sentenceCase('First Results from the James Webb Space Telescope') //=> 'First results from the James Webb Space Telescope'
 * sentenceCase('Limits on WIMP-nucleon interactions with Bell states') //=> the same
 */
export function sentenceCase(title: string, keep: readonly string[] = []): string {
	const tokens = titleTokens(title);
	if (isShouted(tokens)) return sentenceCase(quietTitle(tokens), keep);
	const own = new Set(keep.filter((word) => !word.includes(' ')).flatMap((word) => [word, ...word.split('-')]));
	const isKnown = (word: string): boolean => own.has(word) || isName(word);
	const asGiven = isSentenceCase(tokens);
	const kept = asGiven
		? new Set<number>()
		: keptPlaces(
				tokens,
				keep.filter((words) => words.includes(' ')),
				isKnown,
			);
	const foreign = foreignPlaces(tokens);
	let start: 'title' | 'sentence' | 'subtitle' | null = 'title';
	let written = '';
	for (const [i, token] of tokens.entries()) {
		const [, before = '', core = '', after = ''] = CORE.exec(token) ?? [];
		if (/^[\s${]/.test(token) || core === '') {
			written += token;
			if (!isSpace(token) && core !== '') start = null;
		} else {
			const isSystemName = start === 'title' && /^:/.test(after) && tokens.length > 1;
			const stays =
				kept.has(i) ||
				foreign.has(i) ||
				isSystemName ||
				asGiven ||
				// In$_2$, $^3$He
				/\^\{?[\d+-]*\}?\$$|\$[_^]/.test(`${tokens[i - 1] ?? ''} ${(tokens[i + 1] ?? '').slice(0, 2)}`) ||
				afterInitial(tokens, i);
			const word = stays
				? kept.has(i) && !asGiven
					? core.replace(SMALL_PREFIX, (prefix) => prefix.toLowerCase())
					: core
				: lowered(core, isKnown);
			written += before + (foreign.has(i) ? word : begun(word, core, start)) + after;
			start = null;
		}
		if (!isSpace(token)) start = startAfter(token, tokens, i) ?? start;
	}
	return written;
}

// Quasi-Monte Carlo, Anti-de Sitter: the name begins behind the hyphen
const SMALL_PREFIX = /^(?:Quasi|Anti|Non|Post|Pre|Sub|Multi|Semi|Pseudo|Neo|Inter|Trans|Pan|Pro|Ex|Un|Super)(?=-)/;

// What ends a part of a title: a colon, a mark, a dash
const PART_END = /[:?!]["'”’)\]]*$|^[—–]$|^--+$/;

/** The places of tokens that stand in a part of the title that is not English; parts end at a colon or a dash. */
function foreignPlaces(tokens: readonly string[]): Set<number> {
	const places = new Set<number>();
	for (let from = 0; from < tokens.length; ) {
		let to = from;
		for (let isEnd = false; to < tokens.length && !isEnd; to++) isEnd = PART_END.test(tokens[to] ?? '');
		if (isForeign(tokens.slice(from, to).join(''))) for (let at = from; at < to; at++) places.add(at);
		from = to;
	}
	return places;
}

/** Whether a word comes after `J.` or `I.`: somebody's name, or what a numbered part is called. */
function afterInitial(tokens: readonly string[], at: number): boolean {
	return isSpace(tokens[at - 1] ?? '') && /^\p{Lu}\.$/u.test(tokens[at - 2] ?? '');
}

/** What begins after a token: a full stop ends a sentence unless it ends an abbreviation or initial. */
function startAfter(token: string, tokens: readonly string[], at: number): 'sentence' | 'subtitle' | null {
	if (!isSpace(tokens[at + 1] ?? '')) return null;
	if (/[?!;]["'”’)\]]*$/.test(token)) return 'sentence';
	if (/\.["'”’)\]]*$/.test(token))
		return /^(?:(?:\p{L}\.)*\p{L}|vs|et|al|Dr|Mr|Mrs|St|cf|etc|No|pp?|eq|fig|approx)\.$/iu.test(token) ? null : 'sentence';
	return /:["'”’)\]]*$/.test(token) || /^[—–]$|^--+$/.test(token) ? 'subtitle' : null;
}

/** A word where something begins. */
function begun(word: string, given: string, start: 'title' | 'sentence' | 'subtitle' | null): string {
	// İ has two characters in small letters
	if (start === null || word.length !== given.length) return start === null ? word : given;
	// eBay, pH, p-adic, p < 0.05 keep their small letter
	if (/^\p{Ll}+[\p{Lu}\p{N}]|^[b-z](?:-|$)|^\p{Script=Greek}(?!\p{Script=Greek})|^\\/u.test(given)) return word;
	if (start === 'subtitle') return given.charAt(0) + word.slice(1);
	return word.charAt(0).toLocaleUpperCase('en') + word.slice(1);
}

/** Parts that are no name though they are tied to one: `Yang-type`, `post-Newtonian`. */
const TIED = new Set(
	(
		'type like based driven free style post non pre anti quasi semi pseudo super sub multi alpha beta gamma inspired aware induced to and in of guided trained rich poor doped ' +
		'optimal adaptive invariant robust efficient informed wise class term form hard complete smooth stable matrix tree net log space time plus minus alt neo pan trans inter intra un co bi ' +
		'flow field wave state process model fast deep hyper ultra micro macro nano step size scale line band edge ray weighted sum over by the de von noise prior net graph word point'
	).split(' '),
);
// Ends of common words; names with such ends are listed.
const COMMON_END =
	/(?:ed|ing|ive|al|ic|ble|ous|ent|ant|tion|sion|ity|ly|ful|less|ness|ment|ary|ory|ism|ology|ography|ometry|wise|ward|ance|ence)$/;

/** A word without the capital a title gave it; parts of a hyphenated word are judged each for itself. */
function lowered(core: string, isKnown: (word: string) => boolean): string {
	if (isKept(core, isKnown)) return core;
	// c-Myc, v-Src
	if (/^[cv]-\p{Lu}\p{Ll}{2}$/u.test(core)) return core;
	const parts = core.split(/([-‐‑/–—]+)/);
	if (isFormula(parts)) return core;
	// Yang-Mills, Gauss-Bonnet: what is tied to somebody's name is a name; adjectives (Newtonian) are not.
	const named = parts.some((part) => isKnown(part) && !/(?:[ceiku]an|ese|ish|ic)$/.test(part));
	return parts
		.map((part, at) => {
			const tied = TIED.has(part.toLocaleLowerCase('en')) || (part.length > 4 && COMMON_END.test(part));
			const isPair =
				named && !/^\p{Script=Greek}$/u.test(parts[at - 2] ?? '') && !tied && /^\p{Lu}\p{Ll}+$/u.test(part) && parts.length > 1;
			const earth =
				(part === 'Earth' && !/^rare$/i.test(parts[0] ?? '')) ||
				(/^(?:Moon|Sun)$/.test(part) && parts.some((other) => /^(?:Earth|Sun|Jupiter)$/.test(other) && other !== part));
			const symbol = at === 0 && parts.length > 2 && SYMBOLS.has(part) && DOPED.test(parts[2] ?? '');
			return isPair || symbol || earth || (isKept(part, isKnown) && (!TIED.has(part.toLocaleLowerCase('en')) || isKnown(part)))
				? part
				: part.toLocaleLowerCase('en');
		})
		.join('');
}

// Be-like ions, Co-doped oxides
const DOPED = /^(?:like|doped|rich|poor|substituted|intercalated|implanted|bearing|containing|alloyed|vacanc(?:y|ies)|site|codoped)$/i;

/** Symbols of elements joined: `Ba-La-Cu-O`, `Pb/Sn`. */
function isFormula(parts: readonly string[]): boolean {
	const symbols = parts.filter((_part, at) => at % 2 === 0);
	return symbols.length > 1 && symbols.every((part) => SYMBOLS.has(part) || ELEMENTS.has(part));
}

// Eddies, bunches, ingress are of no Eddie, Bunche, Ingres
const COMMON_PLURAL = /(?:[his]es|ss|^(?:Android|Burger|Chile|Lisp|Python|Tran|Turkey)s)$/;

function isKept(word: string, isKnown: (word: string) => boolean): boolean {
	if (isKnown(word)) return true;
	const possessor = /^(.+)['’]s$/.exec(word)?.[1];
	if (possessor !== undefined) {
		if (isKnown(possessor)) return true;
		if (possessor.includes('-') || COMMON_END.test(possessor) || /(?:er|or|ist|eer|man|men|ee|ian)$/.test(possessor))
			return /^.+\p{Lu}/u.test(possessor.replace(/-\p{Lu}/gu, ''));
		return !commonPossessors().includes(possessor.toLocaleLowerCase('en'));
	}
	// Navier–Stokes', Gaussians
	const bare = word.replace(/['’]$/, '').replace(/s$/, '');
	if (bare !== word && bare.length > 3 && !COMMON_PLURAL.test(word) && isKnown(bare)) return true;
	// X, C^*, T^6, but not the article
	if (/^\p{L}[^\p{L}-]*$/u.test(word)) return word !== 'A';
	// Lp, Hs, Ck: no word of English
	if (/^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]$/.test(word)) return true;
	// O(n, SU(2), f(R)
	if (/^\p{L}{1,3}\(/u.test(word)) return true;
	if (/\p{L}[-‐‑/–—]/u.test(word) || /[-‐‑/–—]\p{L}/u.test(word)) return false;
	return /\p{N}/u.test(word) || /^.+\p{Lu}/u.test(word) || ELEMENTS.has(word) || /^\p{Lu}\./u.test(word);
}

/** Whether all of it is in capitals, so that they say nothing: `THE DNA OF MICE`, not `LLMs vs. GPT-4 (BERT)`. */
function isShouted(tokens: readonly string[]): boolean {
	const prose = tokens.filter((token) => !/^[\s${]/.test(token));
	const words = prose.filter((token) => (token.match(/\p{L}/gu)?.length ?? 0) >= 5);
	const letters = words.join('').match(/\p{L}/gu) ?? [];
	// Small words in capitals, or none at all and a long one
	const isLoud = prose.length > 4 && prose.some((token) => /^[A-Z]{2,}$/.test(token) && SMALL_WORDS.has(token.toLowerCase()));
	if (!/\p{Ll}/u.test(prose.join('')) && prose.length > 1 && (isLoud || /[\p{Lu}]{6}/u.test(prose.join(' ')))) return true;
	return words.length > 1 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.8;
}

// DNA, QCD, VLBI; what has no vowel is one as well
const ACRONYM =
	/^(?:[B-DF-HJ-NP-TV-XZ]{2,}|[IVX]{2,}|DNA|RNA|HIV|MRI|EEG|ECG|ATP|USA|UK|EU|UN|AI|UV|GPU|CPU|IEEE|IBM|QED|API|GIS|ICU|NASA|CERN|NATO|OECD|UNESCO|AGN|VLA|VLBI|LIGO|SUSY|IQ|OLED|COVID|SARS|COV)$/;
const NO_ACRONYM = /^(?:VS|MR|MRS|DR|ST|TH|ND|RD)$/;

/** A title in capitals as title case has it: acronyms, numerals, single letters and what holds a digit stay. */
function quietTitle(tokens: readonly string[]): string {
	const isSmall = isForeign(tokens.join('')) ? isForeignWord : (word: string) => SMALL_WORDS.has(word);
	return tokens
		.map((token, at) => {
			if (/^[\s${]/.test(token) || /\p{Lu}\.\p{Lu}/u.test(token)) return token;
			const begins = at === 0 || startAfter(tokens[at - 2] ?? '', tokens, at - 2) !== null;
			return token.replace(/(?:\b\p{Ll}(?=\p{Lu}{4}))?[\p{Lu}\p{N}]+(?:['’]\p{Lu}+)?/gu, (word) => {
				const small = word.toLocaleLowerCase('en');
				if (isSmall(small) && !begins) return small;
				const stays = word.length === 1 || /\p{N}/u.test(word) || (ACRONYM.test(word) && !NO_ACRONYM.test(word));
				return stays ? word : word.charAt(0) + small.slice(1);
			});
		})
		.join('');
}

/** Whether most words that title case would give a capital have none. */
function isSentenceCase(tokens: readonly string[]): boolean {
	const words = tokens
		.filter((token) => !/^[\s${(]/.test(token))
		// The small word of a species says nothing of the others.
		.filter((token, at, all) => !(/^\p{Ll}/u.test(token) && /^\p{Lu}/u.test(all[at - 1] ?? '') && isBinomial(all[at - 1] ?? '', token)))
		.slice(1)
		// p-values, α-decay: the small letter is a symbol's
		.map((token) => token.replace(/[^\p{L}-]/gu, '').replace(/^\p{Ll}-/u, ''))
		.filter((word) => word.length > 3 && !SMALL_WORDS.has(word.toLowerCase()) && !/^.+\p{Lu}/u.test(word.replace(/-\p{Lu}/gu, '-')));
	const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
	return words.length > 0 && small * 2 >= words.length;
}
