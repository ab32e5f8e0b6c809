import type { Author } from './paper';
import { oneLine, unicodeFromTex } from './tex';

/** Particles that begin a family name, as written in lower case: `van Merwijk`, `de la Vallée Poussin`. */
const PARTICLES = new Set(
	"van von vom zum zur zu der den dem de het ’t 't del della delle dello degli dei di da do dos das du des la le les lo ter ten te tot op af av al el bin ibn ben ap y e".split(
		' ',
	),
);
/** Particles that begin one where they are capitals too: `Van de Sompel`, `De Luca`. Shorter, since `Du`, `Le` and `Ben` are given names as well. */
const CAPITAL_PARTICLES = new Set('Van Von De Der Den Del Della Di Da Dos La Ter Mac Dem'.split(' '));
/** Generations after the family name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
/** Names of groups: nobody's family name, so never split. */
const GROUP = /\b(?:collaborations?|group|team|consortium|consortia)$|^team\b|\bcollaboration\b/i;

/**
 * A name as arXiv shows it, `First Middle Last`, split by rule: particles, suffixes, names of one word, groups.
 * Null for what names nobody (`et al.`, `:`).
 *
 * @example splitName('Chris van Merwijk') //=> { family: 'Merwijk', given: 'Chris', particle: 'van' }
 * @example splitName('Neal J. Evans II') //=> { family: 'Evans', given: 'Neal J.', suffix: 'II' }
 */
export function splitName(name: string): Author | null {
	const shown = shownName(name);
	if (shown === '' || namesNobody(shown)) return null;
	if (isGroup(shown)) return { literal: shown };
	const words = joinTornWords(
		shown
			.replace(/,/g, ' ')
			.split(/\s+/)
			.filter((word) => word !== ''),
	);
	const suffix = words.length > 2 && SUFFIX.test(words[words.length - 1] ?? '') ? words.pop() : undefined;
	const first = words[0] ?? '';
	if (words.length === 1) return suffix === undefined ? { literal: first } : person(first, undefined, suffix);
	const start = familyStart(words);
	return person(words.slice(start).join(' '), words.slice(0, start).join(' '), suffix);
}

/**
 * A name whose family part somebody has told, as the search links of an abstract page do.
 * @example nameWithFamily('Daniel E. Vanden Berk', 'Berk') //=> { family: 'Berk', given: 'Daniel E. Vanden' }
 */
export function nameWithFamily(name: string, family: string): Author | null {
	const shown = shownName(name);
	const told = shownName(family);
	const at = shown.toLowerCase().lastIndexOf(told.toLowerCase());
	const rest = at < 0 ? '' : shown.slice(at + told.length).replace(/^[\s,]+/, '');
	if (isGroup(shown) || told === '' || at < 1 || (rest !== '' && !SUFFIX.test(rest))) return splitName(name);
	return person(shown.slice(at, at + told.length), shown.slice(0, at).trim(), rest === '' ? undefined : rest);
}

/** A name some source has split already. Lower-case particles in front of the family are told apart. */
export function nameFromParts(family: string, given?: string, suffix?: string): Author | null {
	const last = shownName(family);
	const first = shownName(given ?? '');
	if (last === '') return first === '' ? null : { literal: first };
	if (first === '') return splitName(last);
	return person(last, first, suffix === undefined || suffix.trim() === '' ? undefined : suffix.trim());
}

/**
 * A whole line of names as authors type it: `A, B and C`, `X Collaboration: A, B`, affiliations in brackets, `et al`.
 * @example authorsFromLine('S. Habib and R. D. Ryne (Los Alamos)') // two authors
 */
export function authorsFromLine(line: string): Author[] {
	const names = withoutBrackets(oneLine(unicodeFromTex(line)))
		// X Collaboration: A, B
		.replace(/(\b(?:collaborations?|group|team|consortium)\b)\s*:/gi, '$1,')
		.split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/i)
		.map((part) => part.trim());
	const whole: string[] = [];
	for (const name of names) {
		// King, Jr. is one person
		if (SUFFIX.test(name) && whole.length > 0) whole.push(`${whole.pop() ?? ''} ${name}`);
		else whole.push(name);
	}
	return whole.flatMap((name) => splitName(name) ?? []);
}

/**
 * A name as the frontmatter holds it: `Family, Given`, `Family, Given, Suffix`; without a comma it is read as `Given Family`,
 * in braces it is taken as it stands.
 *
 * @example authorFromInverted('King, Martin Luther, Jr.') //=> { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }
 */
export function authorFromInverted(text: string): Author {
	const shown = oneLine(text);
	const braced = /^\{([^{}]+)\}$/.exec(shown)?.[1];
	if (braced !== undefined) return { literal: braced.trim() };
	const [family = '', second = '', third = ''] = shown.split(',').map((part) => part.trim());
	if (!shown.includes(',')) return splitName(shown) ?? { literal: shown };
	if (family === '' || second === '') return { literal: family === '' ? shown : family };
	// King, Jr., Martin Luther is BibTeX's order
	const [given, suffix] = third !== '' && SUFFIX.test(second) ? [third, second] : [second, third];
	return person(family, given, suffix === '' ? undefined : suffix);
}

/** The frontmatter form, which `authorFromInverted` reads back: `van Merwijk, Chris`, `King, Martin Luther, Jr.`, `OpenAI`. */
export function invertedName(author: Author): string {
	if ('literal' in author) {
		const read = author.literal.includes(',') ? null : splitName(author.literal);
		const kept = read !== null && 'literal' in read && read.literal === author.literal;
		return kept ? author.literal : `{${author.literal}}`;
	}
	return [familyName(author), author.given, author.suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The family name with its particle, or the whole of a name that is not split: `van Merwijk`. */
export function familyName(author: Author): string {
	if ('literal' in author) return author.literal;
	return author.particle === undefined ? author.family : `${author.particle} ${author.family}`;
}

/** The name in reading order: `Chris van Merwijk`, `Martin Luther King Jr.` */
export function fullName(author: Author): string {
	if ('literal' in author) return author.literal;
	return [author.given, author.particle, author.family, author.suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The authors as a short citation has them: `Hubinger`, `Lercier & Ritzenthaler`, `Hubinger et al.`; empty for none. */
export function shortAuthors(authors: readonly Author[]): string {
	const [first, second] = authors;
	if (first === undefined) return '';
	if (second === undefined) return familyName(first);
	return authors.length === 2 ? `${familyName(first)} & ${familyName(second)}` : `${familyName(first)} et al.`;
}

function shownName(name: string): string {
	return (
		withoutBrackets(oneLine(unicodeFromTex(name).replace(/~/g, ' ')))
			.replace(/^(?:and|&)\s+/i, '')
			// A.B.Kaidalov
			.replace(/(\p{Lu}\p{Ll}?\.)(?=\p{L})/gu, '$1 ')
	);
}

/** Brackets within brackets that are told apart; what is deeper goes with the rest of the line. */
const DEEPEST = 8;

/** Affiliations and their numbers, innermost brackets first: `A (1,2) ((1) lab a, (2) lab b)` → `A`. */
function withoutBrackets(text: string): string {
	let shown = text;
	for (let before = '', depth = 0; before !== shown && depth < DEEPEST; depth++) {
		before = shown;
		shown = shown.replace(/\s*\([^()]*\)/g, ' ');
	}
	return shown
		.replace(/[()].*$/, '')
		.replace(/\s+/g, ' ')
		.replace(/\s+,/g, ',')
		.trim();
}

function namesNobody(name: string): boolean {
	return /^(?:et\.? ?al(?:ii)?\.?|and others|others|\.\.\.|…|[^\p{L}\p{N}]+)$/iu.test(name);
}

function isGroup(name: string): boolean {
	return GROUP.test(name) && /\s/.test(name);
}

/** arXiv's own conversion tears `Garc\'\i a-Lario` into `Garcí a-Lario`. */
function joinTornWords(words: readonly string[]): string[] {
	const whole: string[] = [];
	for (const word of words) {
		const before = whole[whole.length - 1];
		if (before !== undefined && /[íìîï]$/.test(before) && /^\p{Ll}/u.test(word) && !PARTICLES.has(word))
			whole[whole.length - 1] = before + word;
		else whole.push(word);
	}
	return whole;
}

/** Where the family name begins: at the first particle that is not the first word, else at the last word. */
function familyStart(words: readonly string[]): number {
	const last = words.length - 1;
	if (PARTICLES.has(words[0] ?? '')) return 0;
	for (let at = 1; at < last; at++) {
		const word = words[at] ?? '';
		if (PARTICLES.has(word) || CAPITAL_PARTICLES.has(word)) return at;
	}
	return last;
}

function person(family: string, given: string | undefined, suffix: string | undefined): Author {
	const words = family.split(' ');
	// “Alves Jr” where a source counts the generation to the family
	const generation = suffix ?? (words.length > 1 && SUFFIX.test(words[words.length - 1] ?? '') ? words.pop() : undefined);
	let particles = 0;
	while (particles < words.length - 1 && PARTICLES.has(words[particles] ?? '')) particles++;
	return {
		family: words.slice(particles).join(' '),
		...(given === undefined || given === '' ? {} : { given }),
		...(particles === 0 ? {} : { particle: words.slice(0, particles).join(' ') }),
		...(generation === undefined ? {} : { suffix: generation }),
	};
}
