import { dictionaryNames } from './dictionary-names';
import { titleNames } from './title-names';
import { scienceNames } from './science-names';

let names: ReadonlySet<string> | undefined;

/**
 * Whether a word with a capital is a name whatever stands beside it: listed, or of the shape of one.
 * Words that are names only beside others are in `name-phrases.ts`.
 */
export function isName(word: string): boolean {
	// Gaussianity, Markovianities
	const adjective = /^(.{4,}[ia]an)it(?:y|ies)$/.exec(word)?.[1];
	return isListedName(word) || hasShapeOfName(word) || (adjective !== undefined && isListedName(adjective));
}

/** Whether a word is in the lists of names. */
export function isListedName(word: string): boolean {
	// Made on the first title, so that loading costs nothing.
	names ??= new Set([...titleNames(), ...scienceNames(), ...dictionaryNames()]);
	return names.has(word);
}

// Letters that English words do not have; Greek and other scripts are symbols.
const FOREIGN_LETTER = /(?=[^\u0300-\u036f])[\u00c0-\u024f\u1e00-\u1eff]/;
// Words of English that keep their accents.
const ACCENTED_WORDS =
	/^(?:naïv|façade|café|clich|rôle|coöp|élite|premi|préci|fianc|résum|exposé|décor|déjà|à|vis-à|protég|émigré|entrée|crêpe|soufflé|régime|matériel|communiqué|ångström|über|señor|piñata|jalapeño|étale|dévissage|röntgen|première|tête|mêlée|débutante|raison|séance)/i;
// Kolmogorov, Pontryagin is listed, Witkowski, Gudmundsson, Shevchenko, Papadopoulos, Lindqvist, Hofmann, Lichtenstein, Fernandez
const SURNAME =
	/^\p{Lu}[\p{Ll}]{2,}(?:[bdfgklmnrstvwz]sk[iy]|[bdgklmnrtzh]ov|[dghlnrst]ev|ovich|evich|ievič|[ao]vić|ović|enko|czyk|wicz|sson|[dklnt]sen|[dkn]sson|dóttir|dottir|qvist|kvist|gren|ström|mann|stein|berg|bach|feld|heim|wald|hausen|bauer|meyer|meier|maier|opoulos|akis|idis|iadis|shvili|adze|idze|escu|oglu|oğlu|ozzi|etti|elli|ucci|acci|ardi|aldi|andez|indez|quez|guez|inez|ington|borough|shire|stan|abad|nagar|pur|yama|moto|mura|gawa|kawa)$/u;
const NO_SURNAME =
	/^(?:iceberg|goldberg|bikini|zucchini|spaghetti|confetti|graffiti|vermicelli|manganese|specimen|listen|christen|chosen|frozen|dozen|flagellan|fasten|hasten|glisten|moisten|salesmann|whodunit|denizen|horizon|between|beaten|blastula|neurofeld|kilopur|tumbrel|gluten|kitten|mitten|rotten|written|molten|smitten|threaten|flatten|shorten|tungsten|citizen|coarsen|loosen|lessen|worsen|hydrogen|oxygen|collagen|antigen|pathogen|nitrogen|halogen|evergreen|homburg|sultan|lumbar|spur|sulfur|larkspur|caisson|capstan|librett[io]|jodhpur)$/i;

function hasShapeOfName(word: string): boolean {
	if (!/^\p{Lu}/u.test(word) || word.length < 4) return false;
	if (FOREIGN_LETTER.test(word)) return !ACCENTED_WORDS.test(word);
	return word.length > 5 && SURNAME.test(word) && !NO_SURNAME.test(word);
}

/** Adjectives of persons and peoples, which do not make a name of the noun behind them: `Bayesian`, `Chinese`. */
export function isAdjectiveOfName(word: string): boolean {
	return (
		/(?:ian|ean|can|ese|ish|ch|nese|ic|an|i)$/.test(word) &&
		!/^(?:Taiwan|Iran|Bhutan|Yucatan|Amman|Ethan|Busan|Michigan|Japan|Sudan|Vatican|Milan|Titan|Oman|Jordan|Mann?|Kurdistan|\p{Lu}\p{Ll}*stan|Leman|Tasman|Magellan|Kazan|Bataan|Saipan|Miami|Hawaii|Delhi|Mali|Haiti|Helsinki|Tahiti|Fiji|Chandrasekhar|Arctic|Atlantic|Pacific|Baltic|Adriatic|Cascadi|Missouri|Mississippi|Varanasi|Malawi|Burundi|Brandi|Fermi|Zürich|Zurich|Greenwich|Munich|Norwich|Wuhan|Sichuan|Yunnan|Hunan|Hainan|Kalman|Feynman)$/u.test(
			word,
		)
	);
}
