/** Symbols of elements that are no words in small letters. */
export const ELEMENTS: ReadonlySet<string> = new Set(
	'Li Ne Na Mg Al Si Cl Ar Ca Sc Ti Cr Mn Fe Ni Cu Zn Ga Ge Se Br Kr Rb Sr Zr Nb Mo Tc Ru Rh Pd Ag Cd Sn Sb Te Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta Re Os Ir Pt Au Hg Tl Pb Bi Po Rn Fr Ra Th Pu'.split(
		' ',
	),
);

/** Symbols of elements that are words or letters too: they are symbols only beside others, or before `-doped`. */
export const SYMBOLS: ReadonlySet<string> = new Set('H He Be B C N O F P S K V Co Ni As In I W U Y At Am Es Os Cl Na'.split(' '));
