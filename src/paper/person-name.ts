import { knownFields } from './known-fields';
import { familyAndGiven, isShoutedName, quietName, withoutBlank } from './name-order';
import { ADDRESS, BARE_DEGREE, DEGREE, FAMILY_GENERATION, isGroup, isGroupInParts, PARTICLES, SUFFIX } from './name-words';
import type { Author } from './paper';
import { oneLine, unicodeFromTex } from './tex';

/**
 * A name as a source shows it, split by rule: particles, suffixes, names of one word, groups, the order of its script. What is no part of
 * a name is left out: degrees, forms of address, affiliations, `et al.`, `on behalf of`. Null for what names nobody (`et al.`, `:`).
 *
 * @example splitName('Chris van Merwijk') //=> { family: 'Merwijk', given: 'Chris', particle: 'van' }
 * @example splitName('on behalf of the CMS Collaboration') //=> { literal: 'CMS Collaboration' }
 * @example splitName('Jane Doe, PhD') //=> { family: 'Doe', given: 'Jane' }
 */
export function splitName(name: string): Author | null {
	const shown = withoutBehalf(shownName(name.replace(/^\s*\(([^()]*)\)\s*$/, '$1').replace(/\)\s*,/g, ')'))).replace(ET_AL, '');
	if (shown === '' || namesNobody(shown)) return null;
	if (isGroup(shown)) return { literal: shown };
	const [whole = '', ...parts] = shown.split(',').map((part) => part.trim());
	const rest = parts.filter((part) => part !== '' && !DEGREE.test(part) && !ET_AL.test(` ${part}`));
	const told = rest.find((part) => SUFFIX.test(part));
	const given = rest.filter((part) => part !== told).join(' ');
	// Jones, Kim
	if (given !== '') return nameFromParts(whole, given, told);
	const words = joinTornWords(withoutAddress(whole.split(/\s+/)));
	const suffix = told ?? (words.length > 2 && SUFFIX.test(words[words.length - 1] ?? '') ? words.pop() : undefined);
	const first = words[0] ?? '';
	const joined = words.length === 1 && suffix === undefined ? withoutBlank(first) : null;
	if (joined !== null) return person(joined.family.join(''), joined.given.join(''), undefined);
	if (words.length === 1) return suffix === undefined ? { literal: first } : person(first, undefined, suffix);
	const generation = words.length > 2 && FAMILY_GENERATION.test(words[words.length - 1] ?? '') ? words.pop() : undefined;
	if (isShoutedName(words.join(' '))) words.splice(0, words.length, ...quietName(words.join(' ')).split(' '));
	const split = familyAndGiven(words);
	const family = [...split.family, ...(generation === undefined ? [] : [generation])].join(' ');
	return person(isShoutedName(family) ? quietName(family) : family, split.given.join(' '), suffix);
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
	const last = shown.slice(at, at + told.length);
	return person(isShoutedName(last) && !isShoutedName(told) ? told : last, shown.slice(0, at).trim(), rest === '' ? undefined : rest);
}

/** A name some source has split already. Lower-case particles in front of the family are told apart. */
export function nameFromParts(family: string, given?: string, suffix?: string): Author | null {
	const last = shownName(family);
	const told = ` ${shownName(given ?? '')}`.replace(ET_AL, '').replace(/^[\s,]+|[\s,]+$/g, '');
	// given `The ATLAS`, family `Collaboration`; given `et`, family `al.`
	if (namesNobody(`${told} ${last}`.trim())) return null;
	if (isGroupInParts(told, last)) return { literal: withoutBehalf(`${told} ${last}`) };
	const words = withoutAddress(told.split(' '));
	// given `John Jr.`
	if (suffix === undefined && words.length > 1 && SUFFIX.test(words[words.length - 1] ?? ''))
		return nameFromParts(family, words.slice(0, -1).join(' '), words.pop());
	const first = words.join(' ');
	// A name that stands whole in one of the fields
	if (last === '') return first === '' ? null : splitName(first);
	if (first === '') return splitName(suffix === undefined ? last : `${last}, ${suffix}`);
	// Doe, PhD; King, Jr.
	const [bare = '', ...titles] = last.split(/\s*,\s*/);
	if (titles.length > 0 && titles.every((part) => DEGREE.test(part) || SUFFIX.test(part)))
		return nameFromParts(bare, given, suffix ?? titles.find((part) => SUFFIX.test(part)));
	// The fields are exchanged: family `K. J.`, given `Smith`
	if (INITIALS_ONLY.test(last) && /\p{L}{3}/u.test(first)) return nameFromParts(first, last, suffix);
	const generation = suffix === undefined || suffix.trim() === '' ? undefined : suffix.trim();
	const shouted = isShoutedName(last) && (last.length > 3 || /\p{Ll}|\p{Lu}{3}/u.test(first));
	return person(shouted ? quietName(last) : last, shouted && isShoutedName(first) ? quietName(first) : first, generation);
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
		withoutBrackets(
			oneLine(
				unicodeFromTex(name)
					.replace(/~/g, ' ')
					.replace(/\s*(?:\$\^[^$]*\$|\^\{?[\d,*]+\}?|\[\d+\])/g, ''),
			),
		)
			.replace(/^(?:and|&)\s+|\s+(?:and|&)$/gi, '')
			// Marks of affiliations and notes: Ada Lovelace†, Ada Lovelace¹,², Ada Lovelace 1
			.replace(/[\s,]*[*†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹](?:[,\s]*[*†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹])*/gu, '')
			.replace(/(\p{Ll})(?:[\s,]+\d{1,2}|\d)(?:,\d{1,2})*$/u, '$1')
			.replace(/\bPh\.\s?D\.?(?=[\s,]|$)/g, 'PhD')
			.replace(/\bM\.D\.(?=[\s,]|$)/g, 'MD')
			// A.B.Kaidalov, but H.E.S.S. Collaboration
			.replace(/^.*\p{Lu}\p{Ll}?\.\p{L}.*$/u, (shown) => (isGroup(shown) ? shown : shown.replace(/(\p{Lu}\p{Ll}?\.)(?=\p{L})/gu, '$1 ')))
	);
}

// Smith et al.
const ET_AL = /[\s,]+(?:et\.? ?al(?:ii|ia)?\.?|and others)$/i;
// A degree that a list of names has between its commas
const DEGREES_ALONE = /^(?:Ph\. ?D\.?|PhD|M\. ?D\.|M\. ?Sc\.?|MSc|MPH)$/;
const INITIALS_ONLY = /^(?:\p{Lu}\.[\s-]*)+$/u;

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
	return /^(?:et\.? ?al(?:ii)?\.?|and others|others|\.\.\.|…|[^\p{L}\p{N}]+)$/iu.test(name) || DEGREES_ALONE.test(name);
}

/** `J. Smith, on behalf of the ATLAS Collaboration` is J. Smith; where nobody stands before it, the group. */
export function withoutBehalf(name: string): string {
	const group = /^(?:on behalf of|for|representing)\s+(?:the\s+)?(\S.*)$/i.exec(name)?.[1];
	if (group !== undefined) return group;
	const [, before = '', how = '', after = ''] = /^(.*?),?\s+(on behalf of|for)\s+(?:the\s+)?(.*)$/i.exec(name) ?? [];
	return before !== '' && !isGroup(before) && /\s/.test(before) && (how.length > 3 || isGroup(after)) ? before : name;
}

/** The words of a name without `Dr.` before and `MD` behind it; two words at the least are left. */
function withoutAddress(words: readonly string[]): string[] {
	let from = 0;
	let to = words.length;
	while (to - from > 1 && ADDRESS.test(words[from] ?? '')) from++;
	while (to - from > 2 && BARE_DEGREE.test(words[to - 1] ?? '')) to--;
	return words.slice(from, to);
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

function person(family: string, given: string | undefined, suffix: string | undefined): Author {
	const words = family.split(' ');
	// “Alves MD”, “Alves Jr” where a source counts degree or generation to the family
	while (words.length > 1 && BARE_DEGREE.test(words[words.length - 1] ?? '')) words.pop();
	const generation = suffix ?? (words.length > 1 && SUFFIX.test(words[words.length - 1] ?? '') ? words.pop() : undefined);
	let particles = 0;
	while (particles < words.length - 1 && PARTICLES.has(words[particles] ?? '')) particles++;
	return {
		family: words.slice(particles).join(' '),
		...knownFields({
			given: given === '' ? null : given,
			particle: particles === 0 ? null : words.slice(0, particles).join(' '),
			suffix: generation,
		}),
	};
}
