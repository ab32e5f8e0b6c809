import { withoutEntities } from '../../paper/entities';
import type { Author } from '../../paper/paper';
import { authorsFromLine, nameFromParts, splitName } from '../../paper/person-name';
import { textOfTex } from './tex-text';

/*
 * Names by BibTeX's rules (“BibTeXing”, section 4): `and` outside braces parts persons, `von Last, Jr, First` or `First von Last` one
 * person, a lower-case word outside braces begins the von part; biblatex adds `family=…, given=…`. A name that is one group of braces
 * stays whole.
 */

const SUFFIX = /^(?:(?:jr|sr|ii|iii|iv|2nd|3rd|esq|ph\.?d|m\.?d)\.?|v)$/i;
/** What stands behind one comma is rather initials where it may be: `Petrov, V`, `Ivanov, IV`, `Doe, MD`. */
const NO_GIVEN = /^(?:jr|sr|ii|iii|2nd|3rd|esq|ph\.?d)\.?$/i;

/** The persons of an `author` or `editor` field; `others` is nobody. */
export function namesOfTex(value: string): Author[] {
	const persons = splitOutsideBraces(value, /\s+and(?=\s)/iy);
	// Not BibTeX, but exported all the same: A; B; C, or John Smith, Jane Doe, Ada Lovelace
	if (persons.length === 1) {
		// The ; of AT&amp;T parts nobody.
		const only = withoutEntities(value);
		// {Doe, Jane; Roe, Richard} in braces is a list as well; {Engines; a Society} is a name.
		const comma = only.indexOf(',');
		const isInverted = comma >= 0 && comma < only.lastIndexOf(';') && !only.includes('\\');
		const names = splitOutsideBraces(isInverted ? only.replace(/[{}]/g, '') : only, /;/y);
		if (names.length > 1) return names.flatMap((name) => authorOfTex(name) ?? []);
		if (isListOfNames(only)) return authorsFromLine(textOfTex(only));
	}
	return persons.flatMap((name) => authorOfTex(name) ?? []);
}

function isListOfNames(value: string): boolean {
	if (/[{}=]/.test(value)) return false;
	const parts = value.split(',').map((part) => part.trim());
	if (parts.some((part) => part === '')) return false;
	return (
		parts.length > 3 ||
		(parts.length === 3 && /\S\s+\S/.test(parts[0] ?? '') && /\S\s+\S/.test(parts[1] ?? '') && !SUFFIX.test(parts[1] ?? ''))
	);
}

/** One person or group; null for `others` and for nothing. */
function authorOfTex(name: string): Author | null {
	const written = name
		.trim()
		.replace(/^,+|,+$/g, '')
		// DBLP counts persons of one name: `Wei Wang 0002`.
		.replace(/\s0\d{3}$/, '')
		.trim()
		// TeX takes the blank behind a control word away, so that it parts no words: Fran\c cois, \L ukasz, Ji\v r\'\i\ Matou\v sek
		.replace(/\\relax\s+/g, '')
		.replace(/(\\[Hbcdhkrtuv])\s+(\p{L})/gu, '$1{$2}')
		.replace(/(\\[A-Za-z]+)[ \t\n]+(?=\p{L})/gu, '$1{}')
		.replace(/\\\s/g, ' ');
	if (written === '' || /^\{*(?:others|et al\.?)\}*$/i.test(written)) return null;
	const whole = wholeGroup(written);
	if (whole !== null) {
		const literal = textOfTex(whole);
		return literal === '' ? null : { literal };
	}
	if (/^\s*(?:family|given|prefix|suffix|useprefix)\s*=/.test(written)) return extendedName(written);
	const parts = splitOutsideBraces(written, /,/y).map((part) => part.trim());
	if (parts.length === 1) return firstVonLast(written);
	const [last = '', second = '', ...rest] = parts;
	const third = rest.join(' ');
	// von Last, Jr, First; also Last, First, Jr as people write it
	const inverted = third === '' || (SUFFIX.test(textOfTex(third)) && !NO_GIVEN.test(textOfTex(second)));
	const [given, suffix] = third === '' ? [second, ''] : inverted ? [second, third] : [third, second];
	const group = wholeGroup(last);
	if (given === '' && suffix === '' && group !== null) return { literal: textOfTex(group) };
	if (NO_GIVEN.test(textOfTex(given)) && suffix === '') return nameFromParts(textOfTex(last), undefined, textOfTex(given));
	return nameFromParts(textOfTex(last), textOfTex(given), suffix === '' ? undefined : textOfTex(suffix));
}

/** `Charles Louis Xavier Joseph de la Vallée Poussin`: the von part are the lower-case words before the last. */
function firstVonLast(name: string): Author | null {
	const words = splitOutsideBraces(name, /[\s~]+/y).filter((word) => word !== '');
	if (words.length === 1) return splitName(textOfTex(name));
	const von = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isLower(word));
	const suffix = words.length > 2 && SUFFIX.test(textOfTex(words[words.length - 1] ?? '')) ? words.pop() : undefined;
	const last = von < 0 ? (isLower(words[0] ?? '') ? 0 : words.length - 1) : von;
	const text = (some: readonly string[]) => textOfTex(some.join(' '));
	// What our own rules know of names of groups and compound names counts where BibTeX's see words alone.
	const read = von < 0 && !/[{}]/.test(name) ? splitName(textOfTex(name)) : null;
	return read ?? nameFromParts(text(words.slice(last)), text(words.slice(0, last)), suffix === undefined ? undefined : text([suffix]));
}

/** Whether a word's first letter outside braces is a small one; a word in braces has no case. */
function isLower(word: string): boolean {
	// {\"u}nal and \'e: a special character counts by its letter
	const special = /^\{?\\(?:[A-Za-z]+[\s{]*|[^A-Za-z]\{?\\?)([A-Za-z])/.exec(word)?.[1];
	if (special !== undefined) return /\p{Ll}/u.test(special);
	return /^[^\p{L}{]*\p{Ll}/u.test(word);
}

/** biblatex: `family=Vallée Poussin, given=Charles, prefix=de la`. */
function extendedName(name: string): Author | null {
	const parts = new Map<string, string>();
	let whole = false;
	for (const part of splitOutsideBraces(name, /,/y)) {
		const [, key = '', value = ''] = /^\s*([a-z-]+)\s*=\s*"?([\s\S]*?)"?\s*$/.exec(part) ?? [];
		if (key === 'family' && wholeGroup(value) !== null) whole = true;
		if (key !== '') parts.set(key, textOfTex(value));
	}
	const given = parts.get('given');
	const family = [parts.get('prefix'), parts.get('family')].filter((part) => part !== undefined && part !== '').join(' ');
	// family={Simon and Schuster}
	if (whole && given === undefined) return { literal: family };
	return nameFromParts(family, given, parts.get('suffix'));
}

/** The inside of a text that is one group of braces. */
function wholeGroup(text: string): string | null {
	// {\'E}cole is an accent, not a group
	if (!text.startsWith('{') || !text.endsWith('}') || /^\{\\[^A-Za-z]/.test(text)) return null;
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '{') depth++;
		else if (text[at] === '}' && --depth === 0 && at < text.length - 1) return null;
	}
	return depth === 0 ? text.slice(1, -1) : null;
}

/** A text cut at what a sticky expression finds outside braces. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === '\\') at++;
		else if (character === '{') depth++;
		else if (character === '}') depth = Math.max(0, depth - 1);
		else if (depth === 0) {
			separator.lastIndex = at;
			const found = separator.exec(text)?.[0];
			if (found === undefined || found === '') continue;
			parts.push(text.slice(from, at));
			from = at + found.length;
			at = from - 1;
		}
	}
	parts.push(text.slice(from));
	return parts;
}
