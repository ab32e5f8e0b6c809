import { FAMILY_NAMES } from './family-names';

/*
 * The words that tell the parts of a name. Collected from style manuals (Chicago 16.71–87 on particles and compound names, ABNT NBR 6023
 * on Brazilian generations, NLM's Citing Medicine ch. 2 on degrees and groups) and from names seen in arXiv's and Crossref's records.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Particles that begin a family name, as written in lower case: `van Merwijk`, `de la Vallée Poussin`. */
export const PARTICLES = words(
	"van von vom zum zur zu der den dem de het ’t 't del della delle dello dalla dal degli dei di da do dos das du des la le les lo los las ter ten te tot op af auf av al el bin ibn ben ap wa und de' d' d’ à",
);
/** Particles that begin one where they are capitals too: `Van de Sompel`, `De Luca`. Shorter, since `Ben` and `San` are given names. */
export const CAPITAL_PARTICLES = words(
	'Van Von De Der Den Del Della Delle Dello Degli Dal Dalla Di Da Dos La Ter Mac Dem El Al Le Du St. St Ní Nic Uí Ó',
);
/** Particles by which two family names are one: `Ramón y Cajal`. */
export const JOINING = words('y i');

/** Generations after the family name. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;
/** Generations that are part of a Brazilian or Portuguese family name: `Silva Júnior`. */
export const FAMILY_GENERATION = /^(?:júnior|junior|filho|neto|sobrinho)$/i;

/** Forms of address before a name. */
export const ADDRESS = /^(?:dr|prof|professor|sir|dame|mr|mrs|ms|dipl\.?-?ing|dr\.?-ing|rev)\.?$|^hon\.$/i;
/** Degrees and memberships after a comma. */
export const DEGREE =
	/^(?:ph\.? ?d|m\.? ?d|d\.?o|d\.? ?phil|d\.?sc|m\.? ?sc|b\.? ?sc|m\.?s|m\.?a|b\.?a|b\.?s|mph|m\.?p\.?h|mba|mbbs|mbchb|rn|pharm\.?d|psy\.?d|ed\.?d|ll\.?[bdm]|d\.?v\.?m|dds|dmd|frs|frcp|frcs|facp|facs|frse|freng|[ockm]be|dnp|esq|editors?|eds?|translator|(?:b\.? ?)?\d{4}[-–]?\d{0,4}|msn|bsn|mfa|mhs|mphil|habil|dr\.? habil)\.?$/i;
/** Degrees that need no comma: `John Smith MD`. */
export const BARE_DEGREE = /^(?:Ph\.? ?D|M\.?D|M\.?Sc|DPhil|MBBS|MPH|PharmD|MBChB)\.?$/;

/** Family names of Viet Nam, which stand first at home and last abroad; the words between are given names, `Van` and `Le` too. */
export const VIETNAMESE = words(
	'Nguyen Nguyễn Tran Trần Le Lê Pham Phạm Huynh Huỳnh Hoang Hoàng Phan Vu Vũ Vo Võ Dang Đặng Bui Bùi Do Đỗ Ho Hồ Ngo Ngô Duong Dương Ly Lý Dinh Đinh Truong Trương Luong Lương Trinh Trịnh Dao Đào Doan Đoàn',
);
/** The middle names that tell that a name is in the order of Viet Nam: `Nguyen Van An`. */
export const VIETNAMESE_MIDDLE = words('Van Văn Thi Thị');

/** Letters that only Viet Nam's alphabet has. */
export const VIETNAMESE_LETTER = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/** What Spanish given names are devoted to: `María del Carmen`, `José de Jesús`. */
export const DEVOTIONS = words(
	'Carmen Pilar Mar Rosario Ángeles Angeles Dolores Jesús Jesus Luz Lourdes Rocío Rocio Socorro Consuelo Fátima Guadalupe Montserrat Sol Pino Valle Nieves Mercedes Remedios Milagros Camino',
);

/** Families of two letters of East Asia: `Yu LI` is no pair of initials. */
export const SHORT_FAMILIES = words(
	'LI WU XU YU HU MA HE LU FU DU GU YE SU QI AN BI BO JI LE DO HO VU VO NG LO AO OU YI XI ZU KO OH NA HA RO RU ZE',
);

// Nouns that end the name of a body, however few words stand before them.
const BODY =
	'collaborations?|collaborators|consortium|consortia|workshop|team|group|network|project|initiative|institut(?:e|es|ion|o|et)?|universit(?:y|ies|ät|é|à|eit|y press)|universida[db]e?|' +
	'society|association|committee|organi[sz]ation|foundation|laborator(?:y|ies)|labs|observatory|agency|ministry|department|council|commission|investigators|federation|academy|' +
	'hospital|corporation|corp\\.?|inc\\.?|ltd\\.?|llc|gmbh|program(?:me)?|panel|task force|alliance|authority|bureau|nations|authors|contributors|developers|community|partnership|' +
	'coalition|research|technologies|gesellschaft|verein|conference|secretariat|administration|trial|experiment|\\d+';
// Nouns that are family names too: three words, or a word before them that no person bears.
const BODY_OR_FAMILY =
	'bank|press|board|trust|fund|college|cent(?:er|re)s?|lab|union|forum|school|office|museum|library|company|survey|service|clinic';
const ENDS_AS_BODY = new RegExp(`\\s(?:${BODY})$`, 'i');
const ENDS_AS_BODY_OR_FAMILY = new RegExp(`\\s(?:${BODY_OR_FAMILY})$`, 'i');
const BODY_ADJECTIVE =
	/^(?:the|world|national|international|central|european|american|british|royal|african|asian|federal|public|united|open)\b/i;
const HAS_BODY = new RegExp(`(?:^|\\s)(?:${BODY}|${BODY_OR_FAMILY})(?=\\s+(?:of|for|on|in|de|des|du|da|do|di|della|für|zu)\\s)`, 'i');
// Técnica, Universität, Instituto: what no person is called, wherever it stands
const BODY_ABROAD =
	/(?:^|[\s-])(?:universit(?:ät|é|à|eit|y)|universida[db]e?|institut[eo]?|politecnico|[ée]cole|centr[eo]|agenc[ei]a?|minist[eè]r(?:io|o|e|y)|laborato(?:ire|rio)|acad[eé]mi[ea]|akademie|h[oô]pital|consejo|conseil|sociedad|société|società|asociación|associação|fundación|fondation|fondazione)\s/i;
const GERMAN_BODY =
	/\s\S+(?:gesellschaft|gemeinschaft|stiftung|institut|universität|hochschule|akademie|zentrum|verband|ministerium|anstalt|amt)$/i;
const ACRONYM = /^(?:IBM|NVIDIA|CERN|NASA|ESA|NIST|OECD|UNESCO|IAEA|IPCC|DESY|MIT)\s/;

/**
 * Whether a name is that of a group: a collaboration, an institution, a firm. Such a name is never split.
 * @example isGroup('National Institute of Standards and Technology') //=> true
 */
export function isGroup(name: string): boolean {
	if (!/\s/.test(name)) return false;
	const many = name.split(/\s+/).length > 2;
	const initials = /(?:^|\s)\p{Lu}\.(?=\s|$)/u.test(name);
	return (
		/^team\s|\bcollaboration\b|\sand sons\b/i.test(name) ||
		(ENDS_AS_BODY.test(name) && !initials) ||
		(ENDS_AS_BODY_OR_FAMILY.test(name) && !initials && (many || BODY_ADJECTIVE.test(name))) ||
		HAS_BODY.test(name) ||
		BODY_ABROAD.test(name) ||
		GERMAN_BODY.test(name) ||
		ACRONYM.test(name) ||
		// Bank of England, Panel on Climate Change: no person's name has these words
		(/\s(?:of|on)\s(?:the\s)?\p{Lu}/u.test(name) && !initials) ||
		(/^\p{L}+\sfor\s\p{Lu}/u.test(name) && !initials) ||
		/\s(?:AI|DeepMind)$/.test(name)
	);
}

/**
 * Whether what a source tells as a given and a family name is a group's name cut in two.
 * @example isGroupInParts('The ATLAS', 'Collaboration') //=> true
 */
export function isGroupInParts(given: string, family: string): boolean {
	const isFamilyToo = family === 'AI' || (ENDS_AS_BODY_OR_FAMILY.test(` ${family}`) && !BODY_ADJECTIVE.test(given));
	return given !== '' && !isFamilyToo && !isGroup(family) && isGroup(`${given} ${family}`);
}

let spanish: ReadonlySet<string> | undefined;

/** Whether a word is a frequent family name of Spain and Spanish America: two of them side by side are one compound family name. */
export function isSpanish(word: string): boolean {
	spanish ??= words(FAMILY_NAMES['spanish'] ?? '');
	return spanish.has(word);
}
