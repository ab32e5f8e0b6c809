import { FAMILY_NAMES } from './family-names';
import {
	CAPITAL_PARTICLES,
	DEVOTIONS,
	JOINING,
	PARTICLES,
	SHORT_FAMILIES,
	isSpanish,
	VIETNAMESE,
	VIETNAMESE_LETTER,
	VIETNAMESE_MIDDLE,
} from './name-words';

/** A name in two parts, each as words. */
export interface NameParts {
	readonly family: readonly string[];
	readonly given: readonly string[];
}

const INITIALS = /^(?:-?\p{Lu}\p{Ll}?\.)+(?:-\p{Lu}\.)*$/u;
// JA, J-P, J; E and O are family names too
const BARE_INITIALS = /^(?:\p{Lu}{2}|[B-DF-HJ-NP-TV-XZ]{3}|\p{Lu}-\p{Lu}|(?![EOX])\p{Lu})$/u;
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{M}'’-]+$/u;
const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|[ії]вна)$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

// A syllable of Chinese or Korean in Latin letters: Chiang, moon, Suk, hye
const SYLLABLE = "[b-df-hj-np-tv-z'’]{0,4}[aeiouwyŏŭ]+(?:ng|ck|h?[kmn]|[hlprtw])?";
// One of a given name, which ends in more ways: Duc, sub, bach, minh, june
const OF_GIVEN = SYLLABLE.replace('h?[kmn]', 'h?[kmn]|[bc]|[cn]h|ne');
/** A family name of one syllable and a given name of two; given names and articles of elsewhere that are syllables too are none. */
const ROMANISED = new RegExp(
	`^(?!(?:Ben|Dan|Ian|Jan|Jean|Jim|Joe|Jon|Juan|Leo|Paul|Ron|Roy|Sam|Sean|Sue|Tim|Tom) |.* (?:al|bar|bel|ben|el|ul)-)(?:${SYLLABLE}|park|ng|sz?eto|\\w{1,4}nh) ${OF_GIVEN}-${OF_GIVEN}$`,
	'i',
);

/**
 * Where the family name of a name of two or more words is, by what the name itself shows: its script, initials that end it, a family
 * name in capitals, the middle names of Viet Nam, particles, two Spanish family names; else the last word.
 *
 * familyAndGiven(['Иванов', 'И.', 'И.']) //=> { family: ['Иванов'], given: ['И.', 'И.'] }
 */
export function familyAndGiven(words: readonly string[]): NameParts {
	const at = (count: number, order: 'family first' | 'given first'): NameParts => ({
		family: order === 'family first' ? words.slice(0, count) : words.slice(count),
		given: order === 'family first' ? words.slice(count) : words.slice(0, count),
	});
	const last = words[words.length - 1] ?? '';
	if (words.length === 2 && words.every((word) => EAST_ASIAN.test(word))) return at(1, 'family first');
	const initials = words.findIndex((word) => INITIALS.test(word));
	if (initials > 0 && words.slice(initials).every((word) => INITIALS.test(word))) return at(initials, 'family first');
	// Smith JA, as PubMed writes it
	if (words.length === 2 && BARE_INITIALS.test(last) && !SHORT_FAMILIES.has(last) && /^\p{Lu}\p{Ll}/u.test(words[0] ?? ''))
		return at(1, 'family first');
	// Ban Ki-moon, Chiang Kai-shek: a small letter behind the hyphen is in a given name
	if (words.length === 2 && words.every((word) => /^\p{Lu}[\p{Ll}'’]+(?:-\p{Ll}+)?$/u.test(word)) && ROMANISED.test(words.join(' ')))
		return at(1, 'family first');
	const capitals = words.map((word) => isFamilyInCapitals(word));
	if (capitals.includes(true) && words.some((word) => /\p{Ll}/u.test(word) && !PARTICLES.has(word))) {
		const first = capitals.indexOf(true);
		if (capitals.slice(first).every((capital) => capital) && first > 0) return at(withParticles(words, first), 'given first');
		const end = capitals.indexOf(false);
		if (first === 0 && !capitals.slice(end).includes(true)) return at(end, 'family first');
	}
	// Nguyen Van An; Tran Minh Triet, whose first word is no given name; Ngô Bảo Châu, as who writes the marks keeps the order
	const vietnamese =
		VIETNAMESE_MIDDLE.has(words[1] ?? '') ||
		(words.length > 2 && (/^(?:Nguyen|Tran|Pham|Huynh|Bui)$|[^A-Za-z]/.test(words[0] ?? '') || VIETNAMESE_LETTER.test(words.join(''))));
	if (VIETNAMESE.has(words[0] ?? '') && vietnamese && !VIETNAMESE.has(last)) return at(1, 'family first');
	// Павлов Иван Петрович: a patronymic ends no other order
	if (words.length === 3 && PATRONYMIC.test(last) && !PATRONYMIC.test(words[1] ?? '')) return at(1, 'family first');
	return at(familyStart(words), 'given first');
}

// 王小明, 欧阳修, 小林誠, 김철수: what such a name begins with; groups end otherwise
let families: { readonly one: RegExp; readonly two: RegExp; readonly alone: readonly string[] } | undefined;
function familiesOfAsia() {
	const { one = '', two = '' } = FAMILY_NAMES;
	families ??= { one: new RegExp(`^[${one}](?=.{1,2}$)`, 'u'), two: new RegExp(`^(?:${two})(?=.{1,3}$)`, 'u'), alone: two.split('|') };
	return families;
}
// 江崎, 石塚: Japan's family names of two characters that begin as one of China does; which it is, the name does not say. 毛澤東 is none
const BEGINS_TWO =
	/^(?![江高林毛曾葉賀][澤本木].$)[高林江石金白田馬梁唐葉秦武梅向夏賀毛曾熊万常][田村川山口野島嶋本原井藤木崎沢澤谷橋池森岡塚浦瀬尾上内坂辺部場屋利倉峰垣杉竹宮津城関沼条戸柳辻]/u;
// 川端康成, 大江健三郎: of four characters and more the first two are Japan's family name, by how those end; of three, by both,
// where it is not one of China's as well: 谷永江, 柴永森
const JAPANESE =
	/^(?!日本|東京|大阪|国立|[谷柴桑][中江永平上利泉].$)(?:[大下吉天小三上中北西東川山岡島谷松長黒青赤坂荒新永浅片早富桜星細堀宮桑柴岩菅浜滝](?=..$)|.(?=...$|....$))[田村川山口野島嶋本原井藤木崎﨑沢澤谷橋池森岡塚浦瀬尾上内坂辺部場屋中江端永岸隅平月倍柴鍋依泉利]/u;
const GROUP_END =
	/(?:大学|大學|学院|學院|学会|學會|研究|公司|会社|會社|委员会|委員会|協会|协会|中心|医院|病院|政府|出版社|新聞|銀行|[省市県局社部院]|대학교|연구소|협회|학회)$/u;

/**
 * A name of East Asia that has no blank in it, by the family names there are; null where none begins it, or not surely.
 * @example withoutBlank('欧阳修') //=> { family: ['欧阳'], given: ['修'] }
 */
export function withoutBlank(name: string): NameParts | null {
	// 田中 alone is a family name
	if (!EAST_ASIAN.test(name) || GROUP_END.test(name)) return null;
	const { one, two, alone } = familiesOfAsia();
	if (alone.includes(name)) return null;
	const family = (two.exec(name) ?? JAPANESE.exec(name) ?? (BEGINS_TWO.test(name) ? null : one.exec(name)))?.[0];
	return family === undefined ? null : { family: [family], given: [name.slice(family.length)] };
}

/** A word in capitals that marks the family name (`DUPONT`, `LI`), not initials without full stops (`JRR`). */
function isFamilyInCapitals(word: string): boolean {
	return CAPITALS.test(word) && (word.length > 3 || SHORT_FAMILIES.has(word) || (word.length === 3 && /[AEIOUY]/.test(word)));
}

function withParticles(words: readonly string[], start: number): number {
	let from = start;
	while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from--;
	return from;
}

/** Where the family name begins: at the first particle that is not the first word, else at the last word. */
function familyStart(words: readonly string[]): number {
	const last = words.length - 1;
	const final = words[last] ?? '';
	if (PARTICLES.has(words[0] ?? '')) return 0;
	if (/^[ae]l-/i.test(final)) return last - (last > 1 && /^(?:ibn|bin|bint)$/.test(words[last - 1] ?? '') ? 1 : 0);
	// María del Carmen, José de Jesús are given names
	const devoted = words.findIndex(
		(word, place) => place > 1 && place < last && DEVOTIONS.has(word) && PARTICLES.has(words[place - 1] ?? ''),
	);
	if (devoted > 0) return devoted + 1 + familyStart(['', ...words.slice(devoted + 1)]) - 1;
	for (let at = 1; at < last; at++) {
		const word = words[at] ?? '';
		// Ramón y Cajal
		if (at > 1 && JOINING.has(word)) return at - 1;
		if (PARTICLES.has(word)) return at;
		// Minh Le Nguyen, Hoang Van Nguyen: given names
		if (CAPITAL_PARTICLES.has(word) && !VIETNAMESE.has(final)) return at;
	}
	const before = words[last - 1] ?? '';
	// García Lorca: with its accent the name is written as in Spain
	return last > 1 && isSpanish(before) && (isSpanish(final) || (/[áéíóúñ]/.test(before) && !/\./.test(final))) ? last - 1 : last;
}

/** Whether all words of a name are in capitals, so that they say nothing: `STEPHANIE L. OUTCALT`. */
export function isShoutedName(name: string): boolean {
	return !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name);
}

/**
 * A name that was in capitals as its bearer writes it; initials and short given names without a vowel (`JP`) stay.
 * @example quietName("O'BRIEN-SMITH") //=> "O'Brien-Smith"
 */
export function quietName(name: string): string {
	return name
		.split(' ')
		.map((word, at, all) => {
			const small = word.toLocaleLowerCase('en');
			if (PARTICLES.has(small) && at < all.length - 1) return small;
			if (at > 0 && /^(?:I{2,3}|IV)$/.test(word)) return word;
			if (!CAPITALS.test(word) || (word.length < 4 && !/[AEIOUYÀ-Ü]/.test(word))) return word;
			return small
				.replace(/(^|[-'’])(\p{Ll})/gu, (_whole, before: string, letter: string) => before + letter.toLocaleUpperCase('en'))
				.replace(/^(Mc)(\p{Ll})/u, (_whole, mc: string, letter: string) => mc + letter.toLocaleUpperCase('en'));
		})
		.join(' ');
}
