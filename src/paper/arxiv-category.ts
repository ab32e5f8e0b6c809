import { CATEGORY_NAMES } from './category-names';

/** Archives that hold old-style identifiers (`hep-th/9901001`), those closed or renamed since among them. */
export const OLD_ARCHIVES = [
	'acc-phys',
	'adap-org',
	'alg-geom',
	'ao-sci',
	'astro-ph',
	'atom-ph',
	'bayes-an',
	'chao-dyn',
	'chem-ph',
	'cmp-lg',
	'comp-gas',
	'cond-mat',
	'cs',
	'dg-ga',
	'funct-an',
	'gr-qc',
	'hep-ex',
	'hep-lat',
	'hep-ph',
	'hep-th',
	'math',
	'math-ph',
	'mtrl-th',
	'nlin',
	'nucl-ex',
	'nucl-th',
	'patt-sol',
	'physics',
	'plasm-ph',
	'q-alg',
	'q-bio',
	'quant-ph',
	'solv-int',
	'supr-con',
] as const;

/** Archives that came after old-style identifiers ended; they stand before categories only. */
const NEW_ARCHIVES = ['econ', 'eess', 'q-fin', 'stat'];

/** `categoryName('cs.CL') //=> 'Computation and Language'`; null for a code arXiv does not list. */
export function categoryName(code: string): string | null {
	return isCategory(code) ? (CATEGORY_NAMES[code] ?? null) : null;
}

/** Whether a text has the form of a category: `cs.AI`, `hep-th`, `cond-mat.mes-hall`. MSC and ACM classes have not. */
export function isCategory(code: string): boolean {
	const archive = code.split('.')[0] ?? '';
	return /^[a-z-]+(?:\.[A-Za-z-]{2,12})?$/.test(code) && ([...OLD_ARCHIVES, ...NEW_ARCHIVES] as readonly string[]).includes(archive);
}
