/** The styles in main.js: id in the CSL repository → name on screen. The build reads this list (scripts/bundled-csl.cjs). */
export const BUNDLED_STYLES = {
	apa: 'APA 7',
	ieee: 'IEEE',
	'modern-language-association': 'MLA 9',
	'chicago-author-date': 'Chicago author-date',
	'harvard-cite-them-right': 'Harvard (Cite Them Right)',
	vancouver: 'Vancouver',
	'association-for-computing-machinery': 'ACM',
	nature: 'Nature',
	'american-medical-association': 'AMA',
	'springer-lecture-notes-in-computer-science': 'LNCS',
} as const;

/** The locales in main.js. */
export const BUNDLED_LOCALES = {
	'en-US': 'English (US)',
	'en-GB': 'English (UK)',
	'de-DE': 'Deutsch',
	'es-ES': 'Español',
	'fr-FR': 'Français',
} as const;

/**
 * The id most styles have by their title; the build leaves those ids out.
 * `idByTitle('Accident Analysis and Prevention') //=> 'accident-analysis-and-prevention'`
 */
export function idByTitle(title: string): string {
	const plain = title
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/&/g, 'and')
		.replace(/['’]/g, '');
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
