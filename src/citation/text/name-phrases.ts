/* Words that are names only beside others; names of several words are in `phrase-names.ts`. Facts, collected by hand. */

/** Words that are common ones unless one of these follows: `Hall Effect`, `Bell State`. */
export const BEFORE: Readonly<Record<string, string>> = {
	Arrow: 'impossibility',
	Baker: 'campbell|map|transform',
	Bell: 'inequalit|state|test|nonlocal|theorem|pair|violation|experiment|measurement|labs|scenario|polynomial|number|correlation|basis|diagonal|operator|sampling|curve',
	Berry: 'phase|curvature|connection|dipole|esseen',
	Bonnet: 'theorem|pair|surface',
	Born: 'rule|approximation|series|oppenheimer|infeld|haag|cross|solid|machine|effective|iteration|inversion',
	Burgers: 'equation|vector|turbulence|hierarchy|vortex|model|system|type|circuit',
	Chow: 'group|ring|motive|variet|form|quotient|polytope',
	Cotton: 'tensor|flow|gravity',
	Down: 'syndrome',
	Excel: 'spreadsheet|file|macro|add|formula|sheet',
	Falcon: 'heavy|9|telescope',
	Feller: 'process|semigroup|property|markov|diffusion',
	Fisher:
		'information|matrix|metric|rao|discriminant|linear|kpp|forecast|zero|market|vector|score|kernel|exact|scoring|equation|wave|model|geometry|divergence|shape|kolmogorov|consisten|transformation|hartwig',
	Gale: 'shapley|stewart|duality|crater|transform|evenness',
	Gram: 'matri|schmidt|negative|positive|stain|determinant|charlier|spectrahedr|variable',
	Green:
		'function|operator|kernel|kubo|ampt|schwarz|tao|relation|current|measure|formula|matri|naghdi|gauss|strain|tensor|theorem|ring|correspondence|deal',
	Gross: 'pitaevskii|neveu|zagier|llewellyn|witten|sobolev|stark|siebert|oguiso|hopkins|kohnen',
	Hall: 'effect|conduct|resist|state|system|algebra|viscosity|fluid|liquid|plateau|bar|transport|thruster|response|current|insulator|droplet|edge|angle|sensor|mobility|polynomial|littlewood|subgroup|mhd|coefficient|drift|regime|phase|physics|transition|ferromagnet|bilayer|quasi|magneto|littlewood|voltage|probe|theorem|parameter|number',
	Hardy:
		'space|littlewood|inequalit|operator|weinberg|class|algebra|ramanujan|paradox|cross|sobolev|type|field|spaces|potential|z|nonlocal',
	Hill: 'coefficient|equation|function|estimator|stability|sphere|radius|operator|determinant|kinetics|repression|robertson|type|number|problem|plot|discriminant|cipher|approximation',
	Horn: 'clause|formula|theor|problem|inequalit|sat|function|logic|conjecture|schunck|fragment|antenna pattern',
	Householder: 'transform|reflect|matri|qr|method|tridiag',
	Jack: 'polynomial|function|symmetric|superpolynomial|measure|deformation|parameter|character|deformed',
	Jeans: 'mass|length|instabilit|escape|equation|model|analysis|criterion|anisotropic|theorem|modeling|modelling|scale|unstable|swindle',
	Killing:
		'vector|field|form|horizon|tensor|spinor|equation|yano|symmetr|superalgebra|metric|orbit|gravit|initial|magnetic|submersion|flow|operator|reduct|surface|algebra|spinors|time',
	Lasso: 'regression|penalt|estimator|selection|type|path|problem|screening',
	Llama: '2|3|guard|4|model|scout',
	Lie: 'sphere|triple|algebraic|bialgebr|conformal|color|trotter|superalgebraic|infinity|poisson|ideal|transform|backlund|series|bracket|coalgebra|operad|nilpotent|symmetric|rinehart|polynomial|element|hamilton|subalgebra|derivation|ring|module|integrator|foliat|structure|homomorphism|equation|commutator|product|supergroup|coset|isomorphism|2|3|pseudogroup|sub|integrat|centralizer|centrali|n|solvable|graph|spheres|stack|admissible|antialgebra',
	Mantel: 'test|haenszel|theorem',
	Metropolis: 'hastings|algorithm|within|adjusted|sampl|monte|light|type|coupled|update|chain|rule',
	Mills: 'ratio|theory|field|equation|model|action|connection|instanton|gradient',
	Ore: 'extension|domain|polynomial|localization|condition|algebra|theorem|type|conjecture',
	Pap: 'smear|test|screening',
	Pick: 'theorem|interpolation|function|disease|matri|problem',
	Plateau: "problem|'s|border|rayleigh",
	Post: 'correspondence|algebra|lie|widder',
	Robin: 'boundary|condition|problem|laplacian|eigenvalue|type|function|constant|boundar|inequalit',
	Romantic: 'poet|literature|era|music|period|composer',
	Southern: 'blot',
	Stark: 'effect|shift|conjecture|broadening|map|unit|decelerat|ladder|localiz|splitting|state|tuning|spectr|heegner|resonance|many',
	Swift: 'hohenberg|observat|xrt|bat|satellite|mission|uvot|gamma|j|telescope|x-ray|grb|long|burst|catalog|language|programs|compiler',
	Tits: 'building|alternative|system|group|index|construction|cone|form|satake|boundar|core|algebra',
	Turner: 'syndrome',
	Apple: 'devices?$|watch|silicon|health|inc|app store|m1|pay$',
	Notch: 'signal|pathway|receptor|ligand|1|2|3|and hedgehog',
	Hedgehog: 'signal|pathway|ligand',
	Euro: 'area|zone',
	Holm: 'bonferroni',
	Cope: 'rearrangement',
	Heck: 'reaction|coupling',
	Windows:
		'10|11|7|8|95|98|xp|nt|vista|operating|os|registry|kernel|phone|api|server|malware|platform|executable|system|pe|event|driver|subsystem|user|defender|desktop|environment',
	Wick: 'rotation|theorem|product|polynomial|order|contraction|renormali|square|rotated|power|malliavin|quantization|type|calculus|symbol|formula|expansion',
	Wolf: 'prize|rayet|number|sunspot',
	Ruby: 'programming|language|on',
	Scratch: 'programming|project|language|program|jr',
	Rust: 'programming|program|language|compiler|code|unsafe|librar|crate|project|standard|ownership|borrow|type|developer|binar|verification',
	Tor: 'network|browser|hidden|relay|onion|traffic|anonymity|user|circuit|functor',
	Whisper: 'model|asr|large|speech',
	Mercury: "'s|’s|orbit|transit|planetary|laser|surface planet|exosphere|magnetosphere",
	Petersen: 'graph|coloring',
	Tang: 'dynasty|china|poetry|poem|dynast',
	Song: 'dynasty|china|dynast',
	Ming: 'dynasty|china|dynast|loyalis',
	Qin: 'dynasty',
	Han: 'dynasty|chinese',
	Stern: 'gerlach|review|layer|volmer|brocot',
	Pan: 'genus|troglodytes|paniscus',
	Wheeler: 'dewitt|feynman|de',
	Wolfram: 'language|alpha|mathematica|syndrome',
	Potter: 'syndrome|sequence',
	Pioneer: 'anomaly|10|11|spacecraft|venus',
	Voyager: '1|2|spacecraft|mission|data|interstellar',
	Sentinel: '1|2|3|5p|satellite|imagery|data',
	Dawn: 'spacecraft|mission|at',
	Insight: 'lander|mission',
	Mariner: '9|10|spacecraft',
	Messier: 'object|catalog|31|33|51|81|82|87|101',
	Summit: 'supercomputer',
	Frontier: 'supercomputer',
	Telegram: 'channel|group|messag|chat|bot|app',
	Stata: 'command|module',
	Omicron: 'variant|wave|sublineage|ba|infection|subvariant|outbreak|spike',
	Delta: 'variant|wave|outbreak',
	Gulf: 'war|stream|coast|states|countries',
	Rift: 'valley',
};

/** Words that are common ones unless one of these stands before: `in Go`, `the Game of Go`. */
export const AFTER: Readonly<Record<string, RegExp>> = {
	Go: /\b(?:game of|computer|play(?:s|ing)?|in|for|program(?:s|ming)? in|baduk and|chess and|and chess,?|master(?:s|ing)?|shogi,? and|board game) $/i,
	Rust: /\b(?:in|for|from|to|of|with|safe|unsafe|and|verifying|c to) $/i,
	Swift: /\b(?:with|by|from|in|using|and) $/i,
	Windows: /\b(?:microsoft|on|for|of android and|and linux,?|linux and|macos and) $/i,
	Excel: /\b(?:microsoft|in|with|using|ms) $/i,
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
	Tor: /\b(?:over|on|of|in|and|using) $/i,
};

/** Words that stand before a designation: `Type Ia`, `Vitamin A`, `Part I`. */
export const DESIGNATED = new Set(
	(
		'type types class phase group grade stage part parts vitamin vitamins hepatitis influenza category mode model level complex factor protein cohort appendix section chapter volume figure table axiom ' +
		'sample region zone population wave band problem schedule article system version experiment trial immunoglobulin apolipoprotein lipoprotein haemophilia hemophilia streptococcus botulinum toxin ' +
		'photosystem angiotensin collagen plan series title book act scenario case serotype subtype site ring receptor coenzyme cyclosporin calcineurin bacterioferritin concanavalin sagittarius proposition'
	).split(' '),
);

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
export const ARTICLES_OF_NAMES = new Set('San Santa Santo São Los Las Buenos Puerto Le La El Rio Río Nova Prince'.split(' '));
export const DIRECTIONS = new Set(
	'North South East West Northeast Northwest Southeast Southwest Northern Southern Eastern Western Central'.split(' '),
);
/** What comes of the West as a civilization. */
export const WESTERN = new Set(
	'Philosophy Culture Cultures Thought World Civilization Societies Society Countries Democracies Blot Blots Blotting Music Medicine Canon'.split(
		' ',
	),
);
