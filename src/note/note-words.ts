/** The languages a note's own words can be in: its headings, labels and the names of the five Cs. */
export const NOTE_LANGUAGES = ['en', 'es'] as const;
export type NoteLanguage = (typeof NOTE_LANGUAGES)[number];

/** The words of a new note: English, Spanish. What reads notes knows both, and the words of others besides. */
const WORDS: readonly (readonly [en: string, es: string])[] = [
	['Bibliographic Reference', 'Referencia bibliográfica'],
	['Citation', 'Cita'],
	['Abstract', 'Resumen'],
	['Versions', 'Versiones'],
	["Pass 1 — Bird's Eye View (5 Cs)", 'Pasada 1 — A vista de pájaro (5 C)'],
	['Assessment', 'Valoración'],
	['Category', 'Categoría'],
	['Context', 'Contexto'],
	['Correctness', 'Corrección'],
	['Contributions', 'Contribuciones'],
	['Clarity', 'Claridad'],
	['Relevance', 'Relevancia'],
	['Pass 2 — Content', 'Pasada 2 — Contenido'],
	['Key Concepts', 'Conceptos clave'],
	['Why This Matters', 'Por qué importa'],
	['Pass 3 — Virtual Reconstruction', 'Pasada 3 — Reconstrucción virtual'],
	['Assumptions', 'Supuestos'],
	['Strengths and Weaknesses', 'Fortalezas y debilidades'],
	['Future Work', 'Trabajo futuro'],
	['Project integration', 'Integración en el proyecto'],
	['PUMA Integration', 'Integración en PUMA'],
	['Ethics chapter', 'Capítulo de ética'],
	['Red-teaming', 'Equipo rojo'],
	['Bounded autonomy', 'Autonomía acotada'],
	['Constitutional AI', 'IA constitucional'],
	['Related Notes', 'Notas relacionadas'],
	['MOCs', 'Mapas de contenido'],
	['Notes', 'Notas'],
	['References', 'Referencias'],
	['Not in the vault', 'No están en la bóveda'],
	['Outline', 'Esquema'],
	['Conclusion', 'Conclusión'],
	['Figures and tables', 'Figuras y tablas'],
	['Figure', 'Figura'],
	['Table', 'Tabla'],
	['Licence', 'Licencia'],
];

/**
 * A word of ours in a language, whichever of the two it is in; any other word as it is.
 *
 * noteWord('Related Notes', 'es') //=> 'Notas relacionadas'
 */
export function noteWord(word: string, language: NoteLanguage = 'en'): string {
	const pair = WORDS.find((words) => words.includes(word));
	return pair?.[NOTE_LANGUAGES.indexOf(language)] ?? word;
}

/** A text of ours, such as the built-in template, in a language: its words where they stand as headings, labels and names. */
export function inNoteLanguage(text: string, language: NoteLanguage): string {
	// ## Words   > [!kind]- Words   **Words**   | Words |   Relevance:
	return text.replace(
		/^(#+ |> \[![a-z]+\]-? ?)([^\n:{]+)|(\*\*|\| )([^*|\n{]+?)(?=\*\*| \|)/gm,
		(_, mark: string | undefined, words: string, bold: string, label: string) =>
			mark !== undefined ? mark + noteWord(words, language) : bold + noteWord(label, language),
	);
}
