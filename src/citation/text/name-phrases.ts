/* Words that are names only beside others; names of several words are in `phrase-names.ts`. Facts, collected by hand. */

/** Words that are common ones unless one of these stands before: `in Go`, `the Game of Go`. */
export const AFTER: Readonly<Record<string, RegExp>> = {
	Go: /\b(?:game of|computer|play(?:s|ing)?|in|for|program(?:s|ming)? in|baduk and|chess and|and chess,?|master(?:s|ing)?|shogi,? and|board game) $/i,
	Rust: /\b(?:in|for|from|to|of|with|safe|unsafe|and|verifying|c to) $/i,
	Swift: /\b(?:with|by|from|in|using|and) $/i,
	Windows: /\b(?:microsoft|on|for|of android and|and linux,?|linux and|macos and) $/i,
	Excel: /\b(?:microsoft|in|with|using|ms|spss and|and spss,?) $/i,
	Ruby: /\b(?:in|and python,?|python and) $/i,
	Scratch: /\b(?:in|with|using|and) $/i,
	Word: /\b(?:microsoft|ms) $/i,
	Llama: /\b(?:code|meta) $/i,
	Telegram: /\b(?:on|via|and whatsapp,?|whatsapp and) $/i,
	Mercury:
		/\b(?:venus,?(?: and)?|planet|at|around|(?:planet|magnetosphere|exosphere|surface|atmosphere|core|mantle|crust|perihelion|orbit|transits?|geology|topography|rotation|craters) of) $/i,
	Falcon: /\b(?:spacex|millennium) $/i,
	Codex: /\b(?:openai|the) $/i,
	Lasso: /\b(?:the|via) $/i,
	Flint: /\b(?:in|near) $/i,
	Tor: /\b(?:over|on|of|in|and|using) $/i,
};

/** Heads that are part of a name when a place or a person stands right before them: `Baltic Sea`, `Mayo Clinic`. */
export const GEOGRAPHIC_HEADS = new Set(
	(
		'Sea Ocean River Rivers Lake Lakes Bay Gulf Island Islands Mountains Mountain Mount Valley Peninsula Strait Desert Plateau Canyon Basin Delta Reef Park Archipelago Falls Highlands Alps Plains ' +
		'County Province Prefecture Nebula Empire Dynasty Republic Revolution Parliament War Wars Clinic Observatory Telescope Collider Array Prize Strip Shield Ridge Trench Rift Belt Crater Arc Glacier Volcano'
	).split(' '),
);
/** Adjectives of peoples do so with fewer: `French Revolution`, but `Chinese river`. */
export const PEOPLES_HEADS = new Set(
	'Ocean Sea Empire Revolution Parliament Republic Peninsula Plateau Basin Islands Alps Plain Civil'.split(' '),
);
/** Heads of names of bodies that go back to their article: `the James Webb Space Telescope`, `the Pierre Auger Observatory`. */
export const BODY_HEADS = new Set(
	'Telescope Observatory Survey Collaboration Array Study Project Initiative Scale Inventory Association Society Institute University Foundation Museum Collider Court Treaty Convention'.split(
		' ',
	),
);
/** Heads that a name follows with `of`: `Gulf of Maine`, `University of Oxford`. */
export const HEADS_OF = new Set(
	'Gulf Bay Horn Strait Straits Sea Isle Republic Kingdom University Bank Cape Battle Treaty Duchy'.split(' '),
);
/** Words that begin a name right before a place or a person: `Lake Victoria`, `President Lincoln`. */
export const HEADS_BEFORE = new Set(
	'Lake Mount Cape Fort Saint President King Queen Pope Emperor Empress Judge Justice General Captain Prince Princess Sir Lord Lady Professor Duke Tsar Sultan'.split(
		' ',
	),
);
/** Words of Spanish and French names, which no English word follows: `San Andreas`, `Buenos Aires`. */
export const ARTICLES_OF_NAMES = new Set('San Santa Santo São Los Las Buenos Puerto Le La El Rio Río'.split(' '));
export const DIRECTIONS = new Set(
	'North South East West Northeast Northwest Southeast Southwest Northern Southern Eastern Western Central'.split(' '),
);
/** What comes of the West as a civilization. */
export const WESTERN = new Set(
	'Philosophy Culture Cultures Thought World Civilization Societies Society Countries Democracies Blot Blots Blotting Music Medicine Canon'.split(
		' ',
	),
);

/** Names of languages that are words, or too short to be told from them: only before what languages have. */
export const LANGUAGES = new Set(
	'Wu Min Gan Xiang Yue Jin Hui Mon Ao Ga Ewe Fox Crow Creek Karen Lao Shan Naga Bai Yi Ho Tai Dong Miao Yao Twi Ami Rama Buru'.split(' '),
);
export const LANGUAGE_HEADS =
	/^(?:dialects?|languages?|chinese|speakers?|tones?|tonal|verbs?|nouns?|grammar|syntax|phonolog|morpholog|topolects?|varieties|vowels?|consonants?|orthography|texts?)/i;
/** Family names, and genes, that are common words: names where they are joined with one. */
export const NAMES_THAT_ARE_WORDS = new Set(
	(
		'Sen Wood Mill Mills Hare Singer Marshall Hall Hill Bell Born Berry Baker Fisher Stark Turner Wheeler Stern Killing Gram Lie Horn Hardy Chow Feller Gale Jack Jeans Burgers ' +
		'Robin Ore Householder Frank Swift Pope Butler Carter Mason Potter Weaver Sterne Notch Hedgehog Hippo Toll Raft Sham'
	).split(' '),
);
