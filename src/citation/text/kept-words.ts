import { BODY_HEADS, GEOGRAPHIC_HEADS, PEOPLES_HEADS } from './name-phrases';
import { formulaPlaces, phrasePlaces } from './phrase-places';
import { isAdjectiveOfName } from './proper-names';
import { CORE, isCapital, isSpace } from './title-tokens';
import { isKeptBeside } from './kept-beside';
import type { IsKnown, Word } from './kept-beside';

/**
 * The places of the tokens that keep their capitals for what stands beside them: names of several words, bodies and places as a whole,
 * designations (`Type Ia`), species, symbols in a formula, products that are common words.
 *
 * @param keep the reader's names of several words
 */
export function keptPlaces(tokens: readonly string[], keep: readonly string[], isKnown: IsKnown): Set<number> {
	const words = tokens.flatMap((token, place): Word[] => {
		if (isSpace(token) || /^[${]/.test(token)) return [];
		const [, before = '', core = '', after = ''] = CORE.exec(token) ?? [];
		return core === '' ? [] : [{ place, core, before, after }];
	});
	const kept = new Set<number>();
	for (const place of phrasePlaces(tokens, keep)) kept.add(place);
	for (const place of formulaPlaces(tokens)) kept.add(place);
	words.forEach((word, at) => {
		if (isKeptBeside(words, at, isKnown)) kept.add(word.place);
	});
	for (const place of quotedTitlePlaces(words)) kept.add(place);
	for (const place of othersPlaces(words)) kept.add(place);
	// Mercury is a metal unless another planet stands in the title.
	if (words.some(({ core }) => /^(?:Venus|Mars|Jupiter|Saturn|Uranus|Neptune)$/.test(core)))
		for (const { core, place } of words) if (core === 'Mercury') kept.add(place);
	// Bodies take in what stands between them and their article.
	words.forEach((word, at) => {
		if (!BODY_HEADS.has(word.core)) return;
		const from = bodyStart(words, at, (other) => kept.has(other.place) || isKnown(other.core) || /^.+\p{Lu}|\p{N}/u.test(other.core));
		for (let i = from; i <= at && from >= 0; i++) if (isCapital(words[i]?.core)) kept.add(words[i]?.place ?? -1);
	});
	// A geographic head next to a name, from left to right, so that `Amazon River Basin` is kept whole.
	words.forEach((word, at) => {
		const last = words[at - 1];
		if (last === undefined || last.after !== '' || !GEOGRAPHIC_HEADS.has(word.core)) return;
		const isPlace =
			kept.has(last.place) ||
			(isKnown(last.core) && !last.core.includes('-')) ||
			(/^Wars?$/.test(word.core) && isKnown(last.core.replace(/^.*-/, '')));
		if (isPlace && (!isAdjectiveOfName(last.core) || PEOPLES_HEADS.has(word.core) || /^Wars?$/.test(word.core))) kept.add(word.place);
	});
	words.forEach((word, at) => {
		const [last, before] = [words[at - 1], words[at - 2]];
		if (last === undefined || last.after !== '' || !isCapital(last.core)) return;
		// New York City, Mexico City
		if (
			word.core === 'City' &&
			/^(?:York|Mexico|Kansas|Oklahoma|Panama|Quebec|Québec|Vatican|Minh|Lake|Jersey|Atlantic|Kuwait|Guatemala|Iowa)$/.test(last.core)
		)
			kept.add(word.place);
		// Chinese Communist Party, the Labour Party
		if (
			word.core === 'Party' &&
			/^(?:Communist|Labou?r|Democratic|Republican|Conservative|Liberal|Nazi|Tea|Green|Socialist|Nationalist|Workers['’])$/.test(last.core)
		)
			[last.place, word.place].forEach((place) => kept.add(place));
		// the Clean Water Act, the First Amendment
		const ordinal = word.core === 'Amendment' && /(?:First|Second|Third|rth|fth|xth|nth|hth)$/.test(last.core);
		if (!ordinal && (word.core !== 'Act' || before === undefined || !isCapital(before.core))) return;
		for (let i = at; i >= 0 && at - i < 7; i--) {
			const { core = '', place = -1 } = words[i] ?? {};
			if (/^(?:the|a|an|under|of the)$/i.test(core)) break;
			if (isCapital(core)) kept.add(place);
			else if (!/^(?:and|of|with|for)$/.test(core)) break;
		}
	});
	// National Park, Civil War
	words.forEach((word, at) => {
		const [last, next] = [words[at - 1], words[at + 1]];
		const between =
			(word.core === 'National' && /^(?:Park|Parks|Forest|Laboratory|Guard)$/.test(next?.core ?? '')) ||
			(word.core === 'Civil' && next?.core === 'War');
		if (between && last !== undefined && next !== undefined && (isKnown(last.core) || kept.has(last.place)))
			[word.place, next.place].forEach((place) => kept.add(place));
	});
	return kept;
}

/** Whom a comment or a reply answers: `Campana` of `by Campana et al.`, `Knuth` and `Bendix` of `by Knuth, Bendix et al.` */
function othersPlaces(words: readonly Word[]): number[] {
	return words.flatMap((word, at) => {
		if (word.core !== 'et' || !/^als?\.?$/i.test(words[at + 1]?.core ?? '')) return [];
		const places: number[] = [];
		for (let i = at - 1; i >= 0 && places.length < 4 && isCapital(words[i]?.core); i--) {
			if (i < at - 1 && words[i]?.after !== ',') break;
			places.push(words[i]?.place ?? -1);
		}
		return places;
	});
}

/** The first word of a title in quotation marks, which is a title of its own: `Comment on “Are Swift …?”`. */
function quotedTitlePlaces(words: readonly Word[]): number[] {
	return words.flatMap((word, at) => {
		const answers = words
			.slice(Math.max(0, at - 3), at)
			.some(({ core }) => /^(?:comments?|repl(?:y|ies)|response|respond|rejoinder|erratum|corrigendum|addendum|correction)$/i.test(core));
		return answers && /["“‘]$/.test(word.before) && /^(?:on|to|for|of|about)$/i.test(words[at - 1]?.core ?? '') ? [word.place] : [];
	});
}

/** Where the name of a body begins, by its article; -1 where it has none, or nothing in it is a name. */
function bodyStart(words: readonly Word[], head: number, isNamed: (word: Word) => boolean): number {
	const next = words[head + 1];
	const isLast =
		next === undefined ||
		words[head]?.after !== '' ||
		!isCapital(next.core) ||
		/^(?:Results|Data|Observations|Measurements|Images|Collaboration)$/.test(next.core);
	let from = head;
	let named = false;
	while (from > 0 && head - from < 6) {
		const before = words[from - 1];
		if (before === undefined || before.after !== '' || !/\p{Lu}|\p{N}/u.test(before.core) || /^(?:The|A|An)$/.test(before.core)) break;
		from--;
		named ||= isNamed(before) && !/(?:[^g]ian|ean)$/.test(before.core);
	}
	const article = words[from - 1]?.core.toLowerCase();
	// Whatever stands between an article and these names one
	named ||= head - from > 1 && /^(?:Observatory|Collaboration)$/.test(words[head]?.core ?? '');
	return isLast && named && from < head && article === 'the' ? from : -1;
}
