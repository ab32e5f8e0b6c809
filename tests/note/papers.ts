/** Papers and inputs of the note tests. */
import type { NoteInput } from '../../src/note/literature-note';
import { DEFAULT_PROPERTY_NAMES } from '../../src/note/properties/properties';
import type { Author, Paper } from '../../src/paper/paper';

export const learnedOptimization: Paper = {
	arxiv: '1906.01820',
	version: 3,
	title: 'Risks from Learned Optimization in Advanced Machine Learning Systems',
	authors: [
		{ family: 'Hubinger', given: 'Evan' },
		{ family: 'Merwijk', given: 'Chris', particle: 'van' },
		{ family: 'Mikulik', given: 'Vladimir' },
		{ family: 'Skalse', given: 'Joar' },
		{ family: 'Garrabrant', given: 'Scott' },
	],
	abstract: 'We analyze the type of learned optimization that occurs when a learned model is itself an optimizer.',
	published: '2019-06-05T04:43:25Z',
	revised: '2021-12-01T18:03:38Z',
	primaryCategory: 'cs.AI',
	categories: ['cs.AI'],
};

export const input: NoteInput = {
	paper: learnedOptimization,
	keyword: 'LearnedOptimization',
	citationMarkdown:
		'Hubinger, E., van Merwijk, C., Mikulik, V., Skalse, J., & Garrabrant, S. (2019). *Risks from learned optimization in advanced machine ' +
		'learning systems*. arXiv:1906.01820. https://arxiv.org/abs/1906.01820',
	today: '2026-11-21',
	integration: {
		heading: 'PUMA Integration',
		points: [
			{ label: 'Ethics chapter' },
			{ label: 'Red-teaming', link: '[[30 - Permanent/31 Concepts/PN-KeyConcepts-Agents-Reproducibility-RedTeam]]' },
			{ label: 'Bounded autonomy', link: '[[50 - Areas/55 Ethics/Ethics-Review-Log]]' },
			{ label: 'Constitutional AI', link: '[[40 - Projects/PUMA/41.6 Specs/SP-PUMA-Constitution]]' },
		],
	},
	mocs: ['[[80 - MOC/81 Topic-Maps/MOC-PUMA-Master]]'],
	thirdPass: false,
	authorsShown: 100,
	yearRule: 'first',
	names: DEFAULT_PROPERTY_NAMES,
	fileNamePattern: 'LN-{author}-{year}-{keyword}',
};

export function manyAuthors(n: number): Author[] {
	return Array.from({ length: n }, (_, i) => ({ family: `Family${i + 1}`, given: `Given${i + 1}` }));
}
