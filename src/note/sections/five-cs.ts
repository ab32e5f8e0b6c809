import { noteWord } from '../note-words';
import type { NoteLanguage } from '../note-words';

/** The five Cs of Keshav, "How to Read a Paper" (doi 10.1145/1273445.1273458), in his order. */
export const FIVE_CS = [
	{ key: 'category', name: 'Category', question: 'five-cs.question.category', also: ['Categoría', 'Kategorie', 'Catégorie'] },
	{ key: 'context', name: 'Context', question: 'five-cs.question.context', also: ['Contexto', 'Kontext', 'Contexte'] },
	{
		key: 'correctness',
		name: 'Correctness',
		question: 'five-cs.question.correctness',
		also: ['Corrección', 'Correctitud', 'Korrektheit', 'Exactitude'],
	},
	{
		key: 'contributions',
		name: 'Contributions',
		question: 'five-cs.question.contributions',
		also: ['Contribuciones', 'Contribution', 'Aportaciones', 'Beiträge'],
	},
	{ key: 'clarity', name: 'Clarity', question: 'five-cs.question.clarity', also: ['Claridad', 'Klarheit', 'Clarté'] },
] as const;

export type CKey = (typeof FIVE_CS)[number]['key'];

/** The table of a new note. */
export function emptyTable(language?: NoteLanguage): string {
	const rows = FIVE_CS.map(({ name }) => `| **${noteWord(name, language)}** |  |`);
	return [`| C | ${noteWord('Assessment', language)} |`, '|---|-----------|', ...rows].join('\n');
}

/** The table of a new note and the relevance under it. */
export function emptyAssessment(language?: NoteLanguage): string {
	return `${emptyTable(language)}\n\n> [!success] ${noteWord('Relevance', language)}: \n> `;
}
