import { isName } from './proper-names';

/* Whether a title, or the part of one before or behind a colon, is in a language that has other capitals than English. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

// Words of function that are no English words, nor parts of names that English titles have (`de`, `van`, `der`).
const FOREIGN = words(
	'und oder mit für von zur zum über aus bei nach des dem den das ein eine einer eines einem auf im ist nicht wie als durch zwischen gegen ' +
		'les une aux dans sur avec pour par est ou où entre vers chez leur leurs ses qui que du et au ' +
		'los las el una del al con por para sobre entre como y o su sus según desde hacia en ' +
		'uma das dos da do na no nas nos em ao aos às à pela pelo com não e os ' +
		'il lo gli della delle dello degli dei nel nella nelle sul sulla per tra fra di che come un ed ' +
		'het een voor met naar aan bij ook wordt op te ' +
		'og och av på för med til som ett den det i är ' +
		'w z na o dla oraz się nad przy ve bir ile için',
);
// Words of the set above, and others, that English titles have too.
const WEAK = words(
	'des den o e no do as i per en au du al el te a an in on me come un te op y z w na os nos da di par or pour den los las',
);
const ENGLISH = words(
	'the of and a an in for to with on by from at as is are or its their using via toward towards into under over between without how what why when we this that not be can through new based',
);
// Words that alone begin a title of their language.
const OPENERS = words(
	'zur zum über zwischen sur une les sobre sulla sull’ hacia vers beiträge untersuchungen het een éléments théorie où l’',
);

// Ends of nouns and adjectives that English words do not have.
const FOREIGN_END =
	/(?:ção|ções|dade|agem|alho|ción|ciones|idad|zione|zioni|ità|keit|heit|schaft|ungen|ische[nrs]?|igung|ierung|ismo|mente|encia|ência|[mthrsg]ik|nismes?|(?:phys|math|analyt|polit|crit|histor|log|dynam|quant|mécan)iques?)$/;
const PARTICLE_AND_NAME = /\b(?:[Vv]an de[rn]?|[Vv]on|[Dd]e [Ll]a|[Dd]el?|[Dd]i|[Dd]u|[Ll]e|[Ll]a|[Ee]l|[Dd]a|[Dd]os) (\p{Lu}\p{L}+)/gu;

/** Whether a word in small letters is one of function, of another language than English: `und`, `der`, `les`. */
export function isForeignWord(word: string): boolean {
	return FOREIGN.has(word) || WEAK.has(word) || /^(?:die|der|das|de|la|le|van|di|se)$/.test(word);
}

/**
 * Whether a part of a title is not English: it has words of function of another language and none of English.
 *
 * isForeign('Die Zerstreuung der Elektronen in Kristallen') //=> true
 * isForeign('Black Holes in Anti-de Sitter Space') //=> false
 */
export function isForeign(part: string): boolean {
	const found = part
		.replace(/\$[^$]*\$|\bet al\b/g, ' ')
		// van der Waals, de Rham: particles of names that English titles have
		.replace(PARTICLE_AND_NAME, (whole, name: string) => (isName(name) ? name : whole))
		.toLocaleLowerCase('en')
		.match(/[\p{L}’'-]+/gu);
	if (found === null || found.length < 2) return false;
	// Eine Übersicht, Une étude
	if (found.length === 2) return /^(?:eine?|une|uma|het|zur|zum|über)$/.test(found[0] ?? '');
	const french = found.filter((word) => /^(?:[ldnsjc]|qu|dell|sull|nell|all)['’]\p{L}{2}/u.test(word)).length;
	const strong = found.filter((word) => FOREIGN.has(word) && !WEAK.has(word)).length + french;
	const weak = found.filter((word) => WEAK.has(word) || /^(?:die|der|de|la|le|van|du|il|se)$/.test(word)).length;
	// `die`, `in`, `a` and `as` are words of more than one language.
	const english = found.filter((word) => ENGLISH.has(word) && !/^(?:in|a|an|on|as|at|is|to|we|not)$/.test(word)).length;
	const marks = found.filter((word) => !FOREIGN.has(word) && /[àâäãåçèéêëìíîïñòóôöõøùúûüßœæşğıłąę]/.test(word)).length;
	const endings = found.filter((word) => FOREIGN_END.test(word)).length;
	if (english > 0) return false;
	// Quantenmechanik und Philosophie: small words that no English title has
	if (/\s(?:und|oder|für|auf|och|för|till|alla|een|voor|przez)\s/.test(part)) return true;
	if (endings >= 1 && (weak >= 2 || strong >= 1 || found.some((word) => /^(?:der|das|della|dei)$/.test(word)))) return true;
	if (OPENERS.has(found[0] ?? '') && /^\P{L}*\p{L}+\s/u.test(part)) return true;
	if (/\b(?:die|der)\b.*\b(?:der|die|in)\b/u.test(found.join(' ')) && /^(?:die|der|das)\b/.test(found.join(' '))) return true;
	return (
		strong >= 2 ||
		(strong >= 1 && (weak >= 1 || marks >= 1)) ||
		(weak >= 2 && marks >= 1) ||
		(weak >= 1 && /^(?:la|le|el|il|los|las|os|o)\b/.test(found[0] ?? '') && (marks >= 1 || weak >= 2))
	);
}
