import {
	AFTER,
	ARTICLES_OF_NAMES,
	BODY_HEADS,
	DESIGNATED,
	DIRECTIONS,
	GEOGRAPHIC_HEADS,
	HEADS_BEFORE,
	HEADS_OF,
	LANGUAGES,
	LANGUAGE_HEADS,
	NAMES_THAT_ARE_WORDS,
	PEOPLES_HEADS,
	WESTERN,
} from './name-phrases';
import { BEFORE, phraseNames } from './phrase-names';
import { formulaPlaces, phrasePlaces } from './phrase-places';
import { isAdjectiveOfName, isName } from './proper-names';
import { CORE, isCapital, isSpace } from './title-tokens';

type IsKnown = (word: string) => boolean;

/** A word of a title among its neighbours. */
interface Word {
	/** Its place among the tokens. */
	readonly place: number;
	readonly core: string;
	/** Marks before and behind the letters. */
	readonly before: string;
	readonly after: string;
}

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
	for (const place of phrasePlaces(tokens, [...phraseNames(), ...keep])) kept.add(place);
	for (const place of formulaPlaces(tokens)) kept.add(place);
	words.forEach((word, at) => {
		if (isKeptBesides(words, at, isKnown)) kept.add(word.place);
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

function isKeptBesides(words: readonly Word[], at: number, isKnown: IsKnown): boolean {
	const word = words[at];
	if (word === undefined || !isCapital(word.core)) return false;
	const [last, next] = [words[at - 1], words[at + 1]];
	const touches = word.after === '' && next?.before === '';
	const { core } = word;
	if (isDesignation(words, at)) return true;
	const heads = Object.hasOwn(BEFORE, core) ? BEFORE[core] : undefined;
	// Notch and Hedgehog Signaling: what is joined shares the head
	const joined = joinedWith(words, at);
	const end = words[joined.to];
	const head = end?.after === '' && words[joined.to + 1]?.before === '' ? words[joined.to + 1] : undefined;
	if (heads !== undefined && head !== undefined && new RegExp(`^(?:${heads})`, 'i').test(head.core)) return true;
	if (LANGUAGES.has(core) && head !== undefined && LANGUAGE_HEADS.test(head.core)) return true;
	// Habermas and Sen on Reason: a name is joined with names, where no noun is behind them
	if ((NAMES_THAT_ARE_WORDS.has(core) || Object.hasOwn(AFTER, core)) && !isCapital(head?.core)) {
		const others = words.slice(joined.from, joined.to + 1).filter((other) => other !== word);
		if (others.some((other) => isKnown(other.core) && !isAdjectiveOfName(other.core))) return true;
	}
	// Fisher-Rao, Green's: within the word
	const [owner = '', tail] = core.split(/[-–]|(?=['’]s)/);
	const tailHeads = Object.hasOwn(BEFORE, owner) && tail !== undefined ? BEFORE[owner] : undefined;
	if (tailHeads !== undefined && /^['’]s/.test(tail ?? ''))
		return !/^(?:Post|Song|Horn|Cotton|Down|Falcon|Ruby|Whisper|Romantic|Pioneer|Windows|Plateau|Metropolis|Delta|Dawn)$/.test(owner);
	const led = Object.hasOwn(AFTER, core) ? AFTER[core] : undefined;
	if (led !== undefined && isLed(words, at, led, next)) return true;
	if (HEADS_OF.has(core) && next?.core === 'of' && isPlaceBehind(words, at + 2, isKnown)) return true;
	// Democratic Republic of the Congo
	if (/^(?:Democratic|People['’]s|Islamic|Federal|Socialist|Bolivarian)$/.test(core) && next?.core === 'Republic' && touches) return true;
	// Old Irish, Middle High German: a stage of a language
	if (/^(?:Old|Middle)$/.test(core) && touches && STAGED.test(next?.core ?? '')) return true;
	if (HEADS_BEFORE.has(core) && touches && next !== undefined && isName(next.core)) return true;
	if (touches && next !== undefined && ARTICLES_OF_NAMES.has(core) && isCapital(next.core) && at > 0) return true;
	if (
		word.before === '' &&
		last !== undefined &&
		last.after === '' &&
		ARTICLES_OF_NAMES.has(last.core) &&
		!/^(?:Nova|Prince)$/.test(last.core)
	)
		return true;
	// Bogoliubov-de Gennes
	if (last !== undefined && last.after === '' && /\p{L}-(?:de|von|van)$/iu.test(last.core) && !/^anti/i.test(last.core)) return true;
	if ((DIRECTIONS.has(core) || /^(?:North|South)-(?:East|West)(?:ern)?$/.test(core)) && touches && next !== undefined) {
		if (isKnown(next.core) && !/(?:[^g]ian|ean)$/.test(next.core)) return true;
		if (/^(?:Western|Eastern)$/.test(core) && WESTERN.has(next.core)) return true;
	}
	if (/^Earth(?:['’]s)?$/.test(core)) return !/^rare$/i.test(last?.core ?? '') && !/^(?:abundant|pressure|mover)/i.test(next?.core ?? '');
	if (/^(?:Sun|Moon)(?:['’]s)?$/.test(core)) return last?.core === 'the' || last?.core === 'The';
	return isGenus(word, next);
}

const JOINS = /^(?:and|or|nor|vs|versus)$/;

/** From where to where words with capitals are joined about a place, by commas and `and`: `Xiang, Gan, and Hakka` of `… Hakka Dialects`. */
function joinedWith(words: readonly Word[], at: number): { from: number; to: number } {
	const step = (place: number, by: 1 | -1): number => {
		const near = words[place + by];
		const between = by === 1 ? words[place]?.after : near?.after;
		if (near === undefined || !/^,?$/.test(between ?? '')) return place;
		if (JOINS.test(near.core)) {
			const far = words[place + 2 * by];
			return isCapital(far?.core) && /^,?$/.test((by === 1 ? near : far)?.after ?? '') ? place + 2 * by : place;
		}
		return between === ',' && isCapital(near.core) ? place + by : place;
	};
	let [from, to] = [at, at];
	for (let before = -1; before !== from && at - from < 12; ) [before, from] = [from, step(from, -1)];
	for (let before = -1; before !== to && to - at < 12; ) [before, to] = [to, step(to, 1)];
	return { from, to };
}

const STAGED =
	/^(?:Irish|French|English|Welsh|Norse|Turkic|Persian|Japanese|Chinese|Korean|Saxon|Frisian|Dutch|Iranian|Egyptian|Javanese|Breton|Cornish|Kingdom|High|Church|Spanish)$/;

/** Whether a place is named there, behind its article where it has one: `the Congo`, `Oxford`. */
function isPlaceBehind(words: readonly Word[], at: number, isKnown: IsKnown): boolean {
	const word = words[at]?.core === 'the' ? words[at + 1] : words[at];
	return word !== undefined && isKnown(word.core) && !isAdjectiveOfName(word.core);
}

/** `in Go`, `of Windows`: a product that is a common word, by what leads to it and by its standing alone. */
function isLed(words: readonly Word[], at: number, led: RegExp, next: Word | undefined): boolean {
	const lead = words
		.slice(Math.max(0, at - 3), at)
		.map((word) => `${word.core}${word.after} `)
		.join('');
	const alone = next === undefined || words[at]?.after !== '' || /^\p{Ll}/u.test(next.core);
	return alone && led.test(lead);
}

/** `Type Ia`, `Vitamin A`, `Influenza A`, an `A` that is no article. */
function isDesignation(words: readonly Word[], at: number): boolean {
	const word = words[at];
	if (word === undefined) return false;
	const last = words[at - 1]?.core.toLowerCase() ?? '';
	if (/^(?:[IVX]+[a-e]?|[A-Z])$/.test(word.core) && DESIGNATED.has(last)) return true;
	// A* search, A, B and C; an article has a word behind it
	return word.core === 'A' && at > 0 && (words[at + 1] === undefined || /^[*′'’^+,.;:)\]/]/.test(word.after) || word.before.endsWith('('));
}

// Thunnus thynnus, Escherichia coli: in a title whose words have capitals a small Latin word behind a Latin one is a species.
const GENUS = /(?:us|a|um|is|ia|es|ix|as|os|on|ys|er|ra|ax|ops|yx|ium|uga|ea)$/;
const EPITHET = /^\p{Ll}+(?:us|aster|um|a|is|ii|ae|i|ensis|ense|ans|ens|oides|es|ix|or|ata|ra|ica)$/u;

function isGenus(word: Word, next: Word | undefined): boolean {
	return next !== undefined && word.after === '' && next.before === '' && isBinomial(word.core, next.core);
}

/** Whether two words are a species: `Thunnus thynnus`, `Escherichia coli`. */
export function isBinomial(genus: string, epithet: string): boolean {
	return (
		(genus.length > 3 || /^(?:Mus|Bos|Sus)$/.test(genus)) &&
		GENUS.test(genus) &&
		EPITHET.test(epithet) &&
		epithet.length > 3 &&
		!/^(?:data|via|this|across|plus|versus|amongst|media|does|has|is|was|its)$/.test(epithet)
	);
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
