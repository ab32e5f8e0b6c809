/** Symbols of elements that are no words in small letters. */
export const ELEMENTS: ReadonlySet<string> = new Set(
	'Li Ne Na Mg Al Si Cl Ar Ca Sc Ti Cr Mn Fe Ni Cu Zn Ga Ge Se Br Kr Rb Sr Zr Nb Mo Tc Ru Rh Pd Ag Cd Sn Sb Te Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta Re Os Ir Pt Au Hg Tl Pb Bi Po Rn Fr Ra Th Pu'.split(
		' ',
	),
);

/** Words whose possessive is no name: `today's`, where `Shor's` is one. */
export const COMMON_POSSESSORS: ReadonlySet<string> = new Set(
	(
		'kernel economy market industry economist consumer household owner victim user’s crowd author hitchhiker nurse teen adolescent infant baby boy girl lion wolf bat bee ant whale horse mouse rat tiger frog fish tree plant flower leaf ocean sea river forest farmer worker voter leader member people enemy friend lover wife husband daughter son brother sister grandmother uncle nobody else somebody anybody pilot ' +
		'library program compiler browser server client team group army church court crown club hospital school university museum bank president emperor pope tyrant slave hero villain monster giant fool stranger traveler traveller planet comet galaxy universe winter summer spring autumn moment minute ' +
		'it that this what who where there here how let world today tomorrow yesterday nature one other another everyone someone nobody people person child children man men woman women human humans machine agent robot ' +
		'user student teacher learner reader writer author researcher scientist engineer developer programmer beginner novice expert practitioner patient doctor physician clinician consumer customer buyer seller ' +
		'worker player driver designer artist editor reviewer speaker listener observer oracle adversary attacker defender judge jury citizen city country nation state government company firm society community family parent mother father ' +
		'brain mind body eye heart cell model system network data computer bird snake dragon devil god king queen prisoner gambler master poor rich earth sun moon star universe day night week month year century layman dog cat'
	).split(' '),
);

/** Symbols of elements that are words or letters too: they are symbols only beside others, or before `-doped`. */
export const SYMBOLS: ReadonlySet<string> = new Set('H He Be B C N O F P S K V Co Ni As In I W U Y At Am Es Os Cl Na'.split(' '));
