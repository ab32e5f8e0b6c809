import {
	AFTER,
	ARTICLES_OF_NAMES,
	DIRECTIONS,
	HEADS_BEFORE,
	HEADS_OF,
	LANGUAGES,
	LANGUAGE_HEADS,
	NAMES_THAT_ARE_WORDS,
	WESTERN,
} from './name-phrases';
import { BEFORE, designated } from './phrase-names';
import { isAdjectiveOfName, isName } from './proper-names';
import { isCapital } from './title-tokens';

/** Whether a word is a name by itself. */
export type IsKnown = (word: string) => boolean;

/** A word of a title among its neighbours. */
export interface Word {
	/** Its place among the tokens. */
	readonly place: number;
	readonly core: string;
	/** Marks before and behind the letters. */
	readonly before: string;
	readonly after: string;
}

/** Whether a word keeps its capital for its neighbours. */
export function isKeptBeside(words: readonly Word[], at: number, isKnown: IsKnown): boolean {
	const word = words[at];
	if (word === undefined || !isCapital(word.core)) return false;
	const [last, next] = [words[at - 1], words[at + 1]];
	const touches = word.after === '' && next?.before === '';
	const { core } = word;
	if (isDesignation(words, at)) return true;
	// Roe v. Wade
	if ([last, next].some((other) => other?.core === 'v' && other.after === '.')) return true;
	const heads = Object.hasOwn(BEFORE, core) ? BEFORE[core] : undefined;
	// Notch and Hedgehog Signaling: what is joined shares the head
	const joined = joinedWith(words, at);
	const end = words[joined.to];
	const head = /^['’]?$/.test(end?.after ?? '-') && words[joined.to + 1]?.before === '' ? words[joined.to + 1] : undefined;
	if (heads !== undefined && head !== undefined) {
		const behind = head.after === '' ? words[joined.to + 2]?.core : '';
		if (isOneOf(heads, `${head.core} ${behind ?? ''} `)) return true;
	}
	// Flint, Michigan
	if (heads?.startsWith('county') === true && word.after === ',' && (next?.core === 'New' || isPlaceBehind(words, at + 1, isKnown)))
		return true;
	if (LANGUAGES.has(core) && head !== undefined && LANGUAGE_HEADS.test(head.core)) return true;
	// Habermas and Sen on Reason: a name is joined with names, where no noun is behind them
	if ((NAMES_THAT_ARE_WORDS.has(core) || Object.hasOwn(AFTER, core)) && (!isCapital(head?.core) || NO_NOUN.test(head?.core ?? ''))) {
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
	if (/^(?:Old|Middle)$/.test(core) && touches && next !== undefined && isStage(core, next, words[at + 2])) return true;
	if (HEADS_BEFORE.has(core) && touches && next !== undefined && isName(next.core)) return true;
	if (touches && next !== undefined && ARTICLES_OF_NAMES.has(core) && isCapital(next.core) && at > 0) return true;
	if (word.before === '' && last?.after === '' && ARTICLES_OF_NAMES.has(last.core)) return true;
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

/** Whether a word begins as one of the heads; heads of up to three letters are whole words, of which there may be several: `bar`, `bars`. */
function isOneOf(heads: string, word: string): boolean {
	return new RegExp(`^(?:${heads.replace(/\b\w{1,3}\b/g, '$&(?![b-rt-z])')})`, 'i').test(word);
}

// Kohn and Sham Revisited
const NO_NOUN = /^(?:Re\w+ed|Compared|Today|Now|Meets?)$/;

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

/** Languages that have stages; in brackets those of a people of today, as `Old Chinese Buildings` are old ones. */
const STAGED =
	/^(?:Norse|Turkic|Persian|Saxon|Frisian|Iranian|Javanese|Breton|Cornish|(Irish|French|English|Welsh|Japanese|Chinese|Korean|Tibetan|Dutch|Egyptian|Spanish))$/;
const WRITTEN = /^(?:poe[mt]|prose|verse|literature|gloss|epic|saga|romance|eleg|riddle|inscription|manuscript|law)/i;

/** Whether a word behind `Old` or `Middle` makes a stage of a language of them, by what follows it. */
function isStage(stage: string, named: Word, behind: Word | undefined): boolean {
	const follows = named.after === '' && behind?.before === '' ? behind.core : '';
	const [language, people] = STAGED.exec(named.core) ?? [];
	if (people === undefined || stage === 'Middle') return language !== undefined;
	return !isCapital(follows) || LANGUAGE_HEADS.test(follows) || WRITTEN.test(follows);
}

/** Whether a place is named there, behind its article where it has one: `the Congo`, `Oxford`. */
function isPlaceBehind(words: readonly Word[], at: number, isKnown: IsKnown): boolean {
	const word = words[at]?.core === 'the' ? words[at + 1] : words[at];
	const place = word?.core.replace(/['’]s?$/, '') ?? '';
	return isKnown(place) && !isAdjectiveOfName(place);
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
	if (/^(?:[IVX]+[a-e]?|[A-Z])$/.test(word.core) && designated().includes(last)) return true;
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
